"""The vocabulary of parties: founding, convention, organisations, members, places, mandates, bodies."""

from interstice.parties.acts.bodies import (
    BodyCreated,
    BodyNamed,
    BodyReworded,
    ConventionClause,
    ConventionRecorded,
)
from interstice.parties.acts.founding import (
    BlankFilled,
    BlankFilling,
    FoundingDrafted,
    FoundingSigned,
    PartnershipFounded,
    PartnershipNamed,
    PartnershipOpened,
    PurposeWorded,
)
from interstice.parties.acts.mandates import (
    HorizonStated,
    InterestDeclared,
    InterestEnded,
    MandateGiven,
    MandateRefused,
    MandateRequested,
    MandateTacit,
)
from interstice.parties.acts.members import (
    CheckInAnswered,
    MemberEntered,
    MemberIntroduced,
    MemberJoined,
    MemberLeft,
    MemberPaused,
    MemberReturned,
)
from interstice.parties.acts.organisations import FormerName, OrganisationRegistered, OrganisationRenamed
from interstice.parties.acts.places import (
    MotivesStated,
    PlaceAgreed,
    PlaceAnswered,
    PlaceSpoken,
    PlaceStated,
)

__all__ = [
    "BlankFilled",
    "BlankFilling",
    "BodyCreated",
    "BodyNamed",
    "BodyReworded",
    "CheckInAnswered",
    "ConventionClause",
    "ConventionRecorded",
    "FormerName",
    "FoundingDrafted",
    "FoundingSigned",
    "HorizonStated",
    "InterestDeclared",
    "InterestEnded",
    "MandateGiven",
    "MandateRefused",
    "MandateRequested",
    "MandateTacit",
    "MemberEntered",
    "MemberIntroduced",
    "MemberJoined",
    "MemberLeft",
    "MemberPaused",
    "MemberReturned",
    "MotivesStated",
    "OrganisationRegistered",
    "OrganisationRenamed",
    "PartnershipFounded",
    "PartnershipNamed",
    "PartnershipOpened",
    "PlaceAgreed",
    "PlaceAnswered",
    "PlaceSpoken",
    "PlaceStated",
    "PurposeWorded",
]
