"""What a reader may ask of the desk's pages."""
