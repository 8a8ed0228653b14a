"""The house under strain: writers at once, a program killed, generated lives."""
