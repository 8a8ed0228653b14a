"""Following people together: what their circle does and reads, and that nobody else learns of it."""
