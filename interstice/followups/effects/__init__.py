"""What the acts of this room change: reading this package declares every effect."""
