"""How fast the house is, measured rather than promised (architecture.md, « Performance »).

`make bench` measures and writes RESULTS.md. Nothing here is a test: a figure depends on the machine, and is
read as a ratio to the floor measured in the same run.
"""
