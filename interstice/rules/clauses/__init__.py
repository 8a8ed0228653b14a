"""The types of clause that the product knows, by families; reading this package declares them all."""

from interstice.rules.clauses import deciding, followups, institutions, meetings

__all__ = ["deciding", "followups", "institutions", "meetings"]
