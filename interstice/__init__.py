"""Interstice: a shared place for professionals who follow the same people, and whose rules the software obeys."""

__version__ = "0.1.0"
