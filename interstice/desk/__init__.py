"""What a person meets first: my day, the partnership's home, the chronicle.

It reads across rooms and writes no act of its own.
"""
