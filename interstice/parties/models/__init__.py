"""The read tables of parties, and the accounts by which people sign in."""

from interstice.parties.models.accounts import Account, Accounts, Session, Visit
from interstice.parties.models.bodies import Body, BodyVersion, Clause, Convention
from interstice.parties.models.founding import BlankField, Founding, Partnership, Thing
from interstice.parties.models.known import KnownOrganisation
from interstice.parties.models.mandates import Horizon, Interest, Mandate
from interstice.parties.models.members import CheckIn, Introduction, Member, Organisation
from interstice.parties.models.places import Motives, Place, PlaceDialogue

__all__ = [
    "Account",
    "Accounts",
    "BlankField",
    "Body",
    "BodyVersion",
    "CheckIn",
    "Clause",
    "Convention",
    "Founding",
    "Horizon",
    "Interest",
    "Introduction",
    "KnownOrganisation",
    "Mandate",
    "Member",
    "Motives",
    "Organisation",
    "Partnership",
    "Place",
    "PlaceDialogue",
    "Session",
    "Thing",
    "Visit",
]
