"""Write annotations as other programs read them."""
