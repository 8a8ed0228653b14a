"""Interstice: a shared place where professionals make rules together, and the software obeys them."""

__version__ = "0.1.0"
