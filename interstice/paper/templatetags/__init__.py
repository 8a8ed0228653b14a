"""What sheets of paper draw."""
