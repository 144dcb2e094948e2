"""Verbs on the XML of Word's documents (ISO/IEC 29500-1, WordprocessingML): what to do before pandoc reads them."""
