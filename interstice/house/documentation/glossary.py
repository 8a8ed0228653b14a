"""docs/reference/glossary.md: the field's terms, in French for readers and in English for the code.

The table is that of the domain (architecture and papers of the project): one word for one thing,
everywhere. A term says where it stands in the code, or which room will bring it; a test holds both.
"""

from dataclasses import dataclass

from interstice.house.documentation.prose import table

HEADING = """# Glossary, French and English

French is what people read; English is what code says. The same word for the same thing, everywhere. "In the
code" names one place where the English term stands, or the room that will bring it. This page is written by
`interstice docs`, and a test finds every term in the names of the code.
"""


@dataclass(frozen=True)
class Term:
    """A term of the field; `stands` is a dotted name of the code, or `room` the room that waits for it."""

    french: str
    english: str
    meaning: str
    stands: str = ""
    room: str = ""


TERMS = (
    Term(
        "partenariat",
        "partnership",
        "the collective and its action; the unit of everything",
        "interstice.parties.models.Partnership",
    ),
    Term(
        "institution, structure",
        "organisation",
        "a legal body taking part (département, CCAS, PLIE, training organisation…)",
        "interstice.parties.models.Organisation",
    ),
    Term(
        "membre",
        "member",
        "a professional, for one organisation, in one partnership",
        "interstice.parties.models.Member",
    ),
    Term(
        "place",
        "place",
        "the position someone holds: claimed, seen by others, adjusted",
        "interstice.parties.models.Place",
    ),
    Term(
        "instance",
        "body",
        "équipe, commission de suivi, comité technique, comité de pilotage…",
        "interstice.parties.models.Body",
    ),
    Term(
        "mandat",
        "mandate",
        "what a member may engage for the organisation, as that organisation says it",
        "interstice.parties.models.Mandate",
    ),
    Term("question", "question", "a problem the collective takes up", "interstice.rules.models.Question"),
    Term(
        "position",
        "position",
        "a party’s interests, practical solution, values on a question",
        "interstice.rules.models.Position",
    ),
    Term("proposition", "proposal", "a draft rule", "interstice.rules.models.Proposal"),
    Term(
        "amendement (« nouvelle version »)",
        "amendment",
        "a change to a draft, which makes the next draft",
        "interstice.rules.commands.proposals.amend_proposal",
    ),
    Term(
        "tour de consentement",
        "consent round",
        "the collective’s answer to a proposal",
        "interstice.rules.commands.rounds.consent",
    ),
    Term("réserve", "reservation", "consent with a remark kept", "interstice.rules.models.Reservation"),
    Term(
        "objection", "objection", "a reasoned no, to be lifted by change", "interstice.rules.models.Objection"
    ),
    Term("règle", "rule", "what is in force", "interstice.rules.models.Rule"),
    Term(
        "clause",
        "clause",
        "the part of a rule that the software applies",
        "interstice.register.clauses.Clause",
    ),
    Term("adaptation", "adaptation", "a rule’s form for one actor", "interstice.rules.models.Adaptation"),
    Term(
        "réactivation (« redire »)",
        "reactivation",
        "said again by the collective",
        "interstice.rules.clauses.deciding.Reactivation",
    ),
    Term(
        "en sommeil",
        "dormant",
        "no longer applied until it is said again",
        "interstice.rules.life.State.DORMANT",
    ),
    Term("aval", "endorsement", "an institution’s validation after the fact", room="institutions"),
    Term(
        "laisser-faire",
        "tacit endorsement",
        "no answer, noted as such and never as a consent",
        room="institutions",
    ),
    Term("arbitrage", "arbitration", "a decision asked of those who have the power", room="institutions"),
    Term("personne accompagnée", "person", "who the action is for", "interstice.followups.queries.persons"),
    Term(
        "référent",
        "referent",
        "the member who answers for a person’s follow-up",
        "interstice.followups.queries.presenting.referent_of",
    ),
    Term(
        "cercle",
        "circle",
        "the members who follow a person: nobody else reads anything about them",
        "interstice.vault.models.CircleMember",
    ),
    Term(
        "accord de partage",
        "agreement",
        "what the person agrees to be shared, with whom, until when",
        "interstice.followups.models.Agreement",
    ),
    Term("parcours", "pathway", "the person’s way", "interstice.followups.models.PathwayStep"),
    Term("étape", "step", "one moment of the pathway", "interstice.followups.models.PathwayStep"),
    Term("orientation", "referral", "sending a person to a partner", "interstice.followups.models.Referral"),
    Term(
        "retour d’information",
        "report back",
        "the answer the partner owes on a referral",
        "interstice.followups.commands.referrals.report_back",
    ),
    Term(
        "transmission de dossier",
        "handover",
        "a file changes referent",
        "interstice.followups.models.Handover",
    ),
    Term("commission", "body", "the body that reviews situations", "interstice.parties.models.Body"),
    Term("séance", "session", "one meeting of a body", "interstice.meetings.models.Session"),
    Term("dossier", "item", "one person’s situation on an agenda", "interstice.meetings.models.Item"),
    Term(
        "co-animation",
        "co-facilitation",
        "the pair that runs one item",
        "interstice.rules.clauses.meetings.CoFacilitation",
    ),
    Term("compte rendu", "minutes", "the record of a session", "interstice.meetings.models.Minutes"),
    Term("engagement", "commitment", "who does what for whom by when", "interstice.bonds.models.Commitment"),
    Term("vigilance", "watch", "naming a drift between what was agreed and what happens", room="bonds"),
    Term("reconnaissance", "recognition", "an act that acknowledges another’s part", room="bonds"),
    Term("service (don)", "service", "something done for a partner beyond what is due", room="bonds"),
    Term(
        "pratique (invention)",
        "practice",
        "what the collective invented, made fit to be taken up by others",
        room="practices",
    ),
    Term("appropriation", "uptake", "an institution makes it its own", room="practices"),
    Term("routine", "routine", "it no longer depends on who brought it", room="practices"),
    Term("registre", "register", "the append-only record", "interstice.register"),
    Term("acte", "act", "one entry of the register", "interstice.register.acts.Act"),
    Term("empreinte", "fingerprint", "its verifiable summary", "interstice.register.acts.Fingerprint"),
    Term("lecture", "reading", "indicators and pictures of how the institution lives", room="reading"),
)
"""Every term, in the order of the domain."""


def glossary_page() -> str:
    """The page as it must be."""
    rows = [(one.french, one.english, one.meaning, _where(one)) for one in TERMS]
    return f"{HEADING}\n{table(('French (interface)', 'English (code)', 'Meaning', 'In the code'), rows)}"


def _where(term: Term) -> str:
    return f"`{term.stands}`" if term.stands else f"waits for the room `{term.room}`"
