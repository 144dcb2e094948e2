"""The only modules that touch files, programs, fonts and engines."""
