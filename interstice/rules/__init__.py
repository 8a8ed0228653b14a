"""Rules: the transaction by which a collective makes, keeps alive and changes its rules (product.md.

Chapter 2).
"""
