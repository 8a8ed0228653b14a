"""Who will do what: the many ways in which a sentence says that somebody takes something upon themselves."""

from __future__ import annotations

from collections.abc import Sequence

from interstice.meetings.sentences.clauses import Clause, Deed, Subject, subject_at
from interstice.meetings.sentences.deeds import deed_at, infinitive_at, is_conjugated
from interstice.meetings.sentences.ending import at_the_end, head_deed, then_by_them
from interstice.meetings.sentences.entrusting import given, shared
from interstice.meetings.sentences.frames import (
    ARTICLES,
    CLITICS,
    CONDITIONS,
    DOING,
    HERE,
    OBJECTS,
    SIGNS,
    TOPICS,
)
from interstice.meetings.sentences.leads import Doing, begins, in_a_day, past_asides, told_until
from interstice.meetings.sentences.nominal import by_an_agent, meeting, of_someone, seen_with
from interstice.meetings.sentences.passive import by_whom
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.reporting import reported
from interstice.meetings.sentences.sharing import as_well, each_with_it, others
from interstice.meetings.sentences.topics import has_a_verb, is_a_circumstance, is_a_topic
from interstice.meetings.sentences.verbs import participle_of

_UPON = frozenset(
    "reste restera appartient appartiendra revient reviendra incombe incombera demande charge".split()
)
_DOES_IT = (["le", "fait"], ["la", "fait"], ["les", "fait"])
_EXCHANGED = (
    frozenset("le la l' les ce cet cette ces vu vue echange contact discussion retour accord point".split())
    | TOPICS
)
_IT_IS = frozenset("c' c est ce sera serait donc alors plutot bien a au aux".split())
_TO = frozenset({"a", "au", "aux"})
_AWAITED = frozenset("attend attendu attendue attendons attendent".split())
_ASKING = frozenset(
    "demande demandes demander demandons demandent demandera charge charger chargeons confie confier "
    "confions revient propose proposer proposons sollicite sollicitons mandate mandatons missionne "
    "missionnons invitons laisse laissons invite convenu appartient appartiendra reviendra incombe incombera "
    "incombent soin suggere suggerons confiance mission merci reste restera attend attendu attendue "
    "attendonsattendent".split()
)


def doing_in(clause: Clause) -> Doing | None:
    """The first way that holds."""
    for way in (*_BY_VERBS, by_an_agent, at_the_end, meeting, of_someone, seen_with):
        if found := way(clause):
            return found
    return None


def straight(clause: Clause) -> Doing | None:
    """« Claire appelle la CAF »: a subject, then its verb."""
    for at in begins(clause):
        for subject in (subject_at(clause, at), _with_the_person(clause, at)):
            deed = deed_at(clause, _past_an_aside(clause, subject.last)) if subject else None
            if (
                subject
                and deed
                and not _only_named(clause, subject, deed)
                and not _told_of(clause, subject, deed)
            ):
                people = (*subject.people, *others(clause, deed), *as_well(clause, deed))
                if answered := _answered_here(clause, people, deed):
                    return answered
                return Doing(_by_one_of_them(clause, people, deed), deed, subject.either)
    return None


def _answered_here(clause: Clause, people: Sequence[Mention], told: Deed) -> Doing | None:
    """« La CAF n’a pas répondu : Claire la rappelle »: what a house of elsewhere does is why."""
    if any(one.kind != "stranger" for one in people):
        return None
    for one in clause.mentions:
        subject = subject_at(clause, one.first, HERE) if one.first > told.rest else None
        deed = deed_at(clause, subject.last) if subject and is_conjugated(clause, subject.last) else None
        if subject and deed and clause.folded(one.first - 1) not in _LEADING:
            return Doing(subject.people, deed, subject.either, since=told_until(clause, one.first))
    return None


def _told_of(clause: Clause, subject: Subject, deed: Deed) -> bool:
    """« La CAF sera contactée par Claire », « CCAS : Claire s’en charge »: another does it, or nobody."""
    if _only_named(clause, subject, deed):
        return True
    if deed.verb == "être" and participle_of(clause.folded(deed.rest)):
        return any(
            one.first > deed.rest and one.kind in DOING and clause.folded(one.first - 1) == "par"
            for one in clause.mentions
        )
    other = subject_at(clause, deed.rest) if deed.labelled and not deed.verb else None
    return (
        other is not None
        and all(one.kind in {"house", "stranger"} for one in subject.people)
        and any(one.kind in {"member", "writer"} for one in other.people)
        and (is_conjugated(clause, other.last) or clause.past_days(other.last) >= len(clause.words))
    )


def _by_one_of_them(clause: Clause, people: tuple[Mention, ...], deed: Deed) -> tuple[Mention, ...]:
    """« MIFI : atelier CV, inscription par Agnès »: of the house, the one who is said to do it."""
    if not deed.labelled or any(one.kind != "house" for one in people):
        return people
    agents = [
        one for one in clause.mentions if one.kind == "member" and clause.folded(one.first - 1) == "par"
    ]
    return tuple(agents) or people


def _past_an_aside(clause: Clause, at: int) -> int:
    """« Isabelle, en lien avec Claire, monte le dossier »: the place of its verb."""
    if clause.folded(at) == "et":
        beyond = range(at + 3, min(at + 6, len(clause.words)))
        several = (
            n - (clause.folded(n - 1) in CLITICS)
            for n in beyond
            if clause.folded(n).endswith("nt") and is_conjugated(clause, n)
        )
        return next(several, at) if clause.folded(at + 1) in ARTICLES else at
    if clause.folded(at) != "," or is_conjugated(clause, at):
        return at
    for after in range(at + 2, min(at + 14, len(clause.words))):
        if clause.folded(after) == "," and is_conjugated(clause, after + 1):
            return after + 1
    return at


def _with_the_person(clause: Clause, at: int) -> Subject | None:
    """« Mme D. et Claire remplissent… »: she is one of those who do it."""
    subject = subject_at(clause, at, DOING | {"person", "pronoun"})
    return subject if subject and len(subject.people) > 1 else None


def _after_a_topic(clause: Clause) -> Doing | None:
    """« Logement : Claire appelle le bailleur », « Si elle ne vient pas, Joël prévient Claire »."""
    opening = clause.folded(clause.start)
    if opening in CONDITIONS and (found := _without_a_comma(clause)):
        return found
    for at in range(clause.start + 1, len(clause.words) - 2):
        first = past_asides(clause, at + 1)
        topic = clause.folded(at) in SIGNS or (clause.folded(at) in {".", "/"} and at - clause.start < 3)
        subject = subject_at(clause, first)
        if not topic and not (clause.folded(at) == "," and _leads_there(clause, first, subject, at)):
            continue
        deed = deed_at(clause, subject.last) if subject else None
        if subject and deed and is_conjugated(clause, subject.last):
            instead = named_first(clause, at, subject, deed) or _answered_here(clause, subject.people, deed)
            if instead:
                return instead
            aside = (clause.start, at) if opening in CONDITIONS else None
            people = (*subject.people, *others(clause, deed))
            if each := each_with_it(clause, deed):
                whole = Deed("", "", len(clause.words), labelled=True)
                return Doing((*people, *each), whole, before=(clause.start, len(clause.words)))
            told = opening not in _EXCHANGED or has_a_verb(clause, clause.start, at)
            held = clause.folded(subject.last) in OBJECTS if topic else told
            since = (clause.start, at) if held and not aside else None
            return Doing(people, deed, subject.either, aside=aside, since=since)
    return None


def _without_a_comma(clause: Clause) -> Doing | None:
    """« Quand elle aura le permis Karim proposera des missions »: the last who does something."""
    if clause.has(",", ";", ":"):
        return None
    for one in reversed(clause.mentions):
        subject = subject_at(clause, one.first) if one.first > clause.start + 2 else None
        led = clause.folded(one.first - 1) in _LEADING or clause.folded(one.first - 2) in {"que", "qu'", "si"}
        deed = deed_at(clause, subject.last) if subject and is_conjugated(clause, subject.last) else None
        if subject and deed and not led:
            return Doing(subject.people, deed, subject.either, aside=(clause.start, one.first))
    return None


_LEADING = frozenset("que qu' qui si s' quand lorsque de du d' a au aux par avec pour chez vers et".split())


def _leads_there(clause: Clause, first: int, subject: Subject | None, comma: int) -> bool:
    """Whether what comes before a comma is a condition, or a topic that is taken up after it."""
    if clause.folded(clause.start) in _EXCHANGED or first > comma + 1:
        return True
    taken_up = subject is not None and clause.folded(subject.last) in {"y", "en"}
    return taken_up or is_a_circumstance(clause, comma) or is_a_topic(clause, comma)


def named_first(clause: Clause, at: int, subject: Subject, deed: Deed) -> Doing | None:
    """« Le recours, Claire le dépose »: the thing is named first, a small word takes it up."""
    taken = clause.folded(subject.last) in ARTICLES and clause.folded(at) == ","
    opening = clause.folded(clause.start)
    if not taken or opening not in ARTICLES - CONDITIONS or subject.last + 2 != deed.rest:
        return None
    whole = Deed(deed.verb, deed.verb, deed.rest)
    return Doing(subject.people, whole, subject.either, before=(clause.start, at))


def _only_named(clause: Clause, subject: Subject, deed: Deed) -> bool:
    """« France Travail : … » with nothing after names nobody's deed."""
    return deed.labelled and deed.rest >= len(clause.words)


def _asked(clause: Clause) -> Doing | None:
    """« On demande à Claire d’appeler », « À Joël de la recevoir »."""
    for one in clause.mentions:
        if not _is_asked(clause, one.first) or not (one.kind in DOING or _is_hers(clause, one)):
            continue
        asked = {word.folded for word in clause.words[clause.start : one.first]}
        alone = one.first - 1 <= clause.start or asked <= _IT_IS
        someone = any(other.kind in DOING and other.last < one.first for other in clause.mentions)
        subject = subject_at(clause, one.first, DOING | {"person", "pronoun"})
        if someone or subject is None:
            continue
        hers = any(m.kind in {"person", "pronoun"} and m.last < one.first for m in clause.mentions)
        left = {"a"} if clause.has("reste", "restera") else set()
        of_them = (
            clause.folded(subject.last) in {"de", "d'", "pour"} | left and one.kind in DOING and not hers
        )
        to_do = of_them and infinitive_at(clause, subject.last + 1)
        if not (to_do or (clause.folded(one.first - 1) != "pour" and (alone or asked & _ASKING))):
            continue
        deed = _asked_deed(clause, subject.last)
        if deed:
            return Doing(subject.people, deed, subject.either, asked=True)
    return None


def _is_hers(clause: Clause, one: Mention) -> bool:
    """« Il appartient à Mme D. de… »."""
    asked = {word.folded for word in clause.words[clause.start : one.first]}
    return one.kind in {"person", "pronoun"} and (bool(asked & _UPON) or asked <= _IT_IS)


def _is_asked(clause: Clause, at: int) -> bool:
    awaited = clause.folded(at - 1) in {"de", "d'", "du"} and clause.folded(at - 2) in _AWAITED
    return awaited or clause.folded(at - 1) in _TO | _ASKING | {"pour"} or _in_charge(clause, at)


def _in_charge(clause: Clause, at: int) -> bool:
    """« À charge pour Lucie de… »."""
    return clause.folded(at - 1) in {"pour", "de"} and clause.folded(at - 2) in {"charge", "charges"}


def _asked_deed(clause: Clause, at: int) -> Deed | None:
    """« … de l’appeler », « … un CV », « charge Sophie du CV »."""
    word = clause.folded(at)
    if word in {"de", "d'", "pour", "a"} and infinitive_at(clause, at + 1):
        return infinitive_at(clause, at + 1)
    if word == "si":
        return Deed("dire", "dire", at)
    charged = any(w.folded.startswith("charg") for w in clause.words[clause.start : at])
    if charged and word in {"de", "du", "des", "d'"}:
        return Deed("se charger", "se charger", at)
    if word == "qui":
        return deed_at(clause, at)
    if word == "qu'" and clause.folded(at + 1) in {"il", "elle"}:
        return deed_at(clause, at + 2)
    asked = any(w.folded.startswith(("demand", "atten")) for w in clause.words[clause.start : at])
    return (
        Deed("", "", at, labelled=True) if asked and word in ARTICLES and not in_a_day(clause, at) else None
    )


def _takes_it(clause: Clause) -> Doing | None:
    """« Rendez-vous CAF : Claire s’en occupe », « le CV, c’est Joël »."""
    for one in clause.mentions:
        subject = subject_at(clause, one.first) if one.kind in DOING else None
        if subject is None or one.first == clause.start:
            continue
        after = [clause.folded(at) for at in range(subject.last, min(subject.last + 3, len(clause.words)))]
        taken = _taken(after)
        rest = range(subject.last + taken, len(clause.words))
        if taken and all(clause.folded(at) in {".", ""} or in_a_day(clause, at) for at in rest):
            before = (clause.start, one.first)
            return Doing(subject.people, head_deed(clause), subject.either, before=before)
    return None


def _taken(after: list[str]) -> int:
    """How many words say that it is taken on: « s’en occupe », « s’y met », « le fait », « gère »."""
    met = after[2:] and after[2].startswith(("met", "coll", "attel"))
    if after[:2] in (["s'", "en"], ["m'", "en"]) or (after[:2] in (["s'", "y"], ["m'", "y"]) and met):
        return 3
    return 2 if after[:2] in _DOES_IT else int(after[:1] in (["gere"], ["assure"], ["suit"]))


_BY_VERBS = (_asked, given, reported, straight, _takes_it, shared, _after_a_topic, by_whom, then_by_them)
