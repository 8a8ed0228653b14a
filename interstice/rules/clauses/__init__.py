"""The types of clause that the product knows, by families; reading this package declares them all."""

from interstice.parties import clauses as parties
from interstice.rules.clauses import deciding, followups, institutions, meetings, outside

__all__ = ["deciding", "followups", "institutions", "meetings", "outside", "parties"]
