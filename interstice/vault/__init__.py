"""The vault: words and identities, kept apart from the register so that they can be erased (RL20).

It does not know why words were written.
"""
