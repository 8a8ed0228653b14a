"""The tags of bonds."""
