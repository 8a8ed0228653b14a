"""The desk: my day, the home of a partnership, its register, its convention."""
