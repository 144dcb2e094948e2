"""Make the HTML that is printed, and settle what only its pages can say."""
