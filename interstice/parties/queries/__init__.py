"""What may be seen of parties, and by whom: one module for each family."""
