"""From a file to sentences of prose, with offsets true to the file."""
