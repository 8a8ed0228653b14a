"""The tags and filters of the interface, loaded by `{% load ui %}`."""
