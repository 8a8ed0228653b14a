"""What each act of rules changes: one module for each family, read here so that they declare themselves."""
