"""`python -m briefpress` does what `briefpress` does."""

from briefpress.commands.cli import main

if __name__ == "__main__":
    main()
