"""What each act of parties changes: one module for each family, read here so that they declare themselves."""
