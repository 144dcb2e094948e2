"""What a person types: each module is one command."""
