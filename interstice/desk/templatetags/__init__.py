"""What the desk's templates need besides the tags of the interface."""
