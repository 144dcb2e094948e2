"""Render an edition into XHTML sections: pandoc writes the prose, templates place it."""
