"""Parties: who is here, for whom, until when (product.md, chapter 1). Knows nothing of rules."""
