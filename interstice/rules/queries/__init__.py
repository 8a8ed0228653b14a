"""What may be seen of rules, and by whom: one module for each family."""
