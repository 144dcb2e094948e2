"""Write PDFs that are accessible and made to last, and read them back."""
