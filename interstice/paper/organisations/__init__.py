"""Directories of organisations: told line by line what will be done, then all of it or nothing."""
