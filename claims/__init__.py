"""Text -> sentences -> claims: what one article says, with no model and no terminal."""
