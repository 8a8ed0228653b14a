"""Two sentences typed in one breath: the second waits for the first to be inscribed."""

from __future__ import annotations

from interstice.meetings.sentences.asking import is_a_question
from interstice.meetings.sentences.clauses import Clause, subject_at
from interstice.meetings.sentences.deeds import is_conjugated
from interstice.meetings.sentences.disagreeing import is_a_disagreement
from interstice.meetings.sentences.frames import ARTICLES, DOING, OBJECTS, PROMISED
from interstice.meetings.sentences.kinds import is_decided, is_settled
from interstice.meetings.sentences.leads import after_leads
from interstice.meetings.sentences.nominal import SETTLED_NOUNS
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.places import orients
from interstice.meetings.sentences.topics import has_a_verb, is_a_circumstance, is_a_topic
from interstice.meetings.sentences.verbs import participle_of

_JOINTS = frozenset({";", ".", ",", "et", "puis", "mais", "/", "pendant", "tandis"})
_SUBJECTS = DOING | {"person", "collective"}


def second_sentence(clause: Clause) -> tuple[int, int] | None:
    """Where the first ends and where the second begins, in words."""
    if is_a_question(clause.words) or is_a_disagreement(clause):
        return None
    several = _together(clause)
    for at in range(clause.start + 1, len(clause.words) - 1):
        if clause.folded(at) == "." and at - clause.start < 3 and not has_a_verb(clause, clause.start, at):
            continue
        if clause.folded(at) not in _JOINTS or _inside(clause, at) or at in several:
            continue
        if clause.folded(at) == "/" and at - clause.start < 4 and not has_a_verb(clause, clause.start, at):
            continue
        after = at
        while clause.folded(after) in _JOINTS | {"que", "alors", "aussi"} and after < len(clause.words):
            after += 1
        if (
            (_stands_alone(clause, after) or _ends(clause, at))
            and _says_something(clause, at)
            and not _in_a_list(clause, at, after)
            and not _takes_up(clause, at, after)
            and not _is_the_reason(clause, at, after)
            and not _goes_on(clause, at, after)
        ):
            return at, after
    return None


def _together(clause: Clause) -> set[int]:
    """The places between people named together, at the head or after what the sentence is about."""
    found: set[int] = set()
    for at in (after_leads(clause), *(one.first for one in clause.mentions)):
        opens = at == after_leads(clause) or clause.folded(at - 1) in {":", "->", "=>", "→"}
        subject = subject_at(clause, at, _SUBJECTS) if opens else None
        found |= set(range(at, subject.last)) if subject else set()
    return found


def _inside(clause: Clause, at: int) -> bool:
    return any(one.first < at < one.last for one in clause.mentions) or any(
        day.first <= at < day.last for day in clause.days
    )


def _stands_alone(clause: Clause, at: int) -> bool:
    if at in clause.day_by_start:
        at = clause.past_days(at)
    if [clause.folded(at), clause.folded(at + 1)] == ["a", "charge"]:
        return True
    subject = subject_at(clause, at, _SUBJECTS)
    if subject is None or not is_conjugated(clause, subject.last):
        return False
    if clause.folded(at) == "nous" and not clause.folded(at + 1).endswith("ons"):
        return False
    after = [clause.folded(place) for place in range(subject.last, min(subject.last + 2, len(clause.words)))]
    return after not in (["s'", "en"], ["m'", "en"], ["s'", "y"], ["m'", "y"], ["le", "fait"]) and not (
        after[:1] == ["gere"] and subject.last + 1 >= len(clause.words)
    )


def _ends(clause: Clause, at: int) -> bool:
    """Whether a full stop ends a sentence here, and another follows."""
    return (
        clause.folded(at) == "."
        and at + 2 < len(clause.words)
        and clause.words[at + 1].capital
        and len(clause.folded(at - 1)) > 3
    )


def _says_something(clause: Clause, until: int) -> bool:
    """Whether what comes before is a sentence, and not only names, a day, or a condition."""
    named = {at for one in clause.mentions for at in range(one.first, one.last)}
    dated = {at for day in clause.days for at in range(day.first, day.last)}
    left = [
        at for at in range(clause.start, until) if at not in named | dated and clause.folded(at).isalpha()
    ]
    if after_leads(clause) >= until:
        return False
    content = [at for at in left if len(clause.folded(at)) > 3]
    sent = orients(clause.folded(after_leads(clause)))
    about = is_a_circumstance(clause, until) or (is_a_topic(clause, until) and not sent)
    return bool(content) and not about


def _in_a_list(clause: Clause, at: int, after: int) -> bool:
    """« Joël reçoit Mme D. et Claire » names two people received: no verb of their own would follow."""
    return clause.folded(at) == "," and clause.folded(at + 1) in {"la", "le", "l'"} and after != at + 1


def _takes_up(clause: Clause, at: int, after: int) -> bool:
    """« Le dossier, Claire le dépose »: the thing is named first, then taken up by a small word."""
    subject = subject_at(clause, after)
    if subject is None or clause.folded(at) != ",":
        return False
    if ":" in {clause.folded(n) for n in range(clause.start, at)} and clause.folded(subject.last) in OBJECTS:
        return True
    if has_a_verb(clause, clause.start, at):
        return False
    held = clause.folded(subject.last)
    return held in {"y", "en"} or (held in OBJECTS and clause.folded(clause.start) in ARTICLES)


def _is_the_reason(clause: Clause, at: int, after: int) -> bool:
    """« Dossier classé, Mme D. a déménagé »: what was done is why, and no second entry."""
    subject = subject_at(clause, after, _SUBJECTS)
    hers = subject is not None and all(one.kind in {"person", "pronoun"} for one in subject.people)
    if subject is None or clause.folded(at) != "," or not (hers or _without_a_subject(clause, at)):
        return False
    having = clause.folded(subject.last) in {"a", "ont", "est", "n'"}
    said = [clause.folded(subject.last + n) for n in (1, 2, 3)]
    return having and any(participle_of(word) for word in said) and not PROMISED & set(said)


def _goes_on(clause: Clause, at: int, after: int) -> bool:
    """« Je complète la fiche et je la transmets »: one person says in one breath what they do."""
    before = clause.mention_at(after_leads(clause))
    again = clause.mention_at(after)
    joined = clause.folded(at) in {"et", "puis"} and after - at < 3
    if joined and all(one is not None and one.kind == "writer" for one in (before, again)):
        return True
    return again is not None and _themselves(clause, again, after)


def _themselves(clause: Clause, again: Mention, after: int) -> bool:
    """« Karim les contacte, il me dit lundi »: a pronoun for the only one who was named."""
    named = {one.members for one in clause.mentions if one.kind == "member" and one.last < after}
    return clause.folded(after) in {"il", "elle"} and named == {again.members}


def _is_so(clause: Clause, at: int) -> bool:
    """« Est en arrêt », « n’a plus de téléphone », « s’inquiète »: how she is."""
    return clause.words[at].typed.lower() in _FACTS or clause.folded(at).startswith(_FEELING)


_FEELING = ("inquiet", "crain", "souffr", "plain", "hesit", "peine", "galere")


def explains(clause: Clause, end: int, start: int) -> bool:
    """« …, Mme D. est d’accord », « …, on a déjà vu ça »: why the first is so, and no second entry."""
    if clause.folded(end) not in {",", "et", "mais"}:
        return False
    words = clause.words[start:]
    told = any(word.folded in _FACTS and word.typed.lower() != "à" for word in words)
    later = any(day.on and day.first >= start for day in clause.days)
    return told and not (later or is_decided(words) or is_settled(words))


def tells_a_fact(clause: Clause, until: int) -> bool:
    """« Claire a envoyé le dossier », « l’employeur est d’accord »: neither decided nor settled there."""
    words = clause.words[clause.start : until]
    first = clause.mention_at(clause.start)
    if is_decided(words) or is_settled(words):
        return False
    if first and first.kind == "collective":
        return clause.folded(first.last) in {"attend", "attendons", "attendait"}
    if first and first.kind in {"person", "pronoun"}:
        return any(_is_so(clause, at) for at in range(clause.start, until))
    return clause.folded(after_leads(clause)) not in SETTLED_NOUNS


_FACTS = frozenset(
    "est sont a ont n' ne pas avait avaient etait etaient ai avons connais tient sait sais".split()
)


def _without_a_subject(clause: Clause, until: int) -> bool:
    """« Sortie positive prononcée »: settled, and nobody does anything there."""
    settled = is_settled(clause.words[clause.start : until])
    done = any(participle_of(clause.folded(at)) for at in range(clause.start, until))
    told = any(one.last < until and is_conjugated(clause, one.last) for one in clause.mentions)
    return settled or (done and not told)
