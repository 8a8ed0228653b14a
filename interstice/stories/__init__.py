"""Plays a story file through the public commands: demonstration, acceptance, training, load."""
