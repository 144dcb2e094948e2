"""Write EPUBs, read them back, and have EPUBCheck look at them."""
