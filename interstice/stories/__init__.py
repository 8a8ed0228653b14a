"""Stories: the life of a partnership told act by act.

Played through the public commands (scenarios/README.md).
"""
