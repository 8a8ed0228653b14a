"""What of hers goes somewhere: her request, her case, herself, without anybody who would send them."""

from __future__ import annotations

from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.deeds import is_conjugated
from interstice.meetings.sentences.frames import ARTICLES, DOING
from interstice.meetings.sentences.leads import after_leads, begins, in_a_day
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.places import PLACES, TOWARDS
from interstice.meetings.sentences.verbs import INFINITIVES, participle_of

_CASES = frozenset(
    "dossier demande situation candidature volet question besoin prescription suivi accompagnement".split()
)
_GOES = frozenset(
    "adresser réadresser envoyer renvoyer transmettre remettre orienter réorienter diriger rediriger "
    "aiguiller".split()
)
_LEAVES = frozenset({"part", "partira", "partent", "partiront"})
_THERE = TOWARDS - {"avec", "sur"}


def left_to_send(clause: Clause, at: int) -> bool:
    """« À adresser »: an infinitive that is still to be done."""
    return clause.folded(at - 1) == "a" and clause.folded(at) in INFINITIVES and at > clause.start


def sends_her_case(clause: Clause, at: int) -> bool:
    """« Demande de secours renvoyée au CCAS », « dossier à adresser à Joël », « sa demande part au CCAS ».

    And nobody is said to do it.
    """
    form, head = clause.folded(at), after_leads(clause)
    opens = at == head and clause.folded(at + 1) in {"sa", "son"}
    verb = INFINITIVES.get(form) if opens or left_to_send(clause, at) else participle_of(form)
    case = head + opens + (clause.folded(head + opens) in ARTICLES)
    if clause.folded(case) not in _CASES or by_somebody(clause):
        return False
    places = (n for n in range(case + 1, case + 5) if clause.folded(n) in _THERE)
    there = next(places, at + 1) if opens else at + 1
    place = clause.mention_at(there) or clause.mention_at(there + 1) or clause.mention_at(there + 2)
    if clause.folded(there) not in _THERE or place is None or place.kind not in PLACES:
        return False
    return verb in _GOES or form in _LEAVES or (verb == "confier" and _opens_a_purpose(clause, place.last))


def by_somebody(clause: Clause) -> bool:
    """Whether it is told by whom."""
    return any(one.kind in DOING and clause.folded(one.first - 1) == "par" for one in clause.mentions)


def only_a_place(clause: Clause) -> Mention | None:
    """« Mission locale pour la garantie jeunes », « Mme au CCAS pour un colis »: the place, and no verb."""
    for first in begins(clause):
        if clause.folded(first - 1) in {"du", "de", "d'"}:
            continue
        at = first + (2 if clause.folded(first) == "cap" else clause.folded(first) in {"direction", "vers"})
        her = clause.mention_at(at)
        sent = her is not None and her.kind == "person" and clause.folded(her.last) in _THERE
        place = clause.mention_at(her.last + 1 if her and sent else at)
        kinds = PLACES if sent else {"house"}
        if place and place.kind in kinds and _opens_a_purpose(clause, place.last):
            return place
    return None


def _opens_a_purpose(clause: Clause, at: int) -> bool:
    """« Pour un colis », neither « pour lundi » nor « pour monter le dossier »."""
    told = any(is_conjugated(clause, one.last) for one in clause.mentions if one.first > at)
    deed = in_a_day(clause, at) or clause.folded(at + 1) in INFINITIVES
    return clause.folded(at) == "pour" and not deed and not told
