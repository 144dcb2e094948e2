"""Read and write editors' files: parse their values, change them byte by byte, word the first ones."""
