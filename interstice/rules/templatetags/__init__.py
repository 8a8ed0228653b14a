"""Filters of the pages of rules."""
