"""The register: acts, the gate by which they enter, the chain that holds them, their verification.

It knows nothing of the domain and nothing of words (architecture.md, « Rooms »).
"""
