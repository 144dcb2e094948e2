"""The commands of the line by what they serve; `commands.cli` puts them together."""
