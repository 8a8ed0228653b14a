"""What is taken on otherwise: by the person herself, by nobody here, by nobody yet, without any verb."""

from __future__ import annotations

from collections.abc import Iterator

from interstice.meetings.sentences import kinds
from interstice.meetings.sentences.clauses import Clause, Deed, subject_at
from interstice.meetings.sentences.deeds import deed_at, infinitive_at, is_conjugated
from interstice.meetings.sentences.doing import named_first
from interstice.meetings.sentences.frames import ARTICLES, CONDITIONS, DOING, OBJECTS, TOPICS
from interstice.meetings.sentences.leads import Doing, begins, in_a_day
from interstice.meetings.sentences.people import Mention
from interstice.meetings.sentences.trades import heads_of
from interstice.meetings.sentences.verbs import FORMS, INFINITIVES, is_infinitive
from interstice.meetings.sentences.vocabulary import ORDINARY, SMALL_WORDS

_MUST = frozenset("essaie essaye essaiera tente va doit devra devrait s' engage".split())
_DONE_BY_HER = frozenset(
    "passer commencer débuter intégrer sortir quitter reprendre démarrer arrêter choisir trouver indiquer "
    "expliquer décider confirmer".split()
)
_FARES = frozenset({"peu", "mieux", "bien", "mal", "moins"})
_WISHES = frozenset("veut voudrait souhaite souhaiterait aimerait pense peut pourrait".split())
_ALLOWED = frozenset({"pourra", "pourront"})
"""What she may do is settled by the session; by when she is to do it, a commitment of hers."""
_NOT_A_THING = (
    frozenset(
        "absent absente absents excuse excusee excuses en malade disponible disponibles seul seule "
        "est".split()
    )
    | SMALL_WORDS
)


_NO_NAMES = frozenset(
    "aucun aucune nul nulle chacun chacune certains certaines plusieurs quelques rien personne ceux celles "
    "malgre selon entre pendant durant hormis outre sauf hors faute cela ca maintenant desormais dorenavant "
    "cependant toutefois neanmoins peut-etre lorsque puisque parce beaucoup trop assez".split()
)


def of_the_person(clause: Clause) -> Doing | None:
    """« Mme D. apporte son CV », « elle rappelle la formatrice »: what the person herself takes on."""
    if not clause.table.dossier:
        return None
    if asked := _asked_of_her(clause):
        return asked
    for at in (*begins(clause), *_after_a_condition(clause)):
        subject = subject_at(clause, at, frozenset({"person", "pronoun"}))
        if subject is None:
            continue
        deed = deed_at(clause, subject.last)
        if deed is None or deed.negative or _is_no_deed(clause, subject.last, deed):
            return None
        if named := named_first(clause, at - 1, subject, deed):
            return named
        led = clause.folded(clause.start) in CONDITIONS and clause.folded(at - 1) == ","
        before = (clause.start, at - 1)
        held = not led and clause.folded(at - 1) == ":" and clause.folded(subject.last) in OBJECTS
        aside, since = before if led else None, before if held else None
        return Doing(subject.people, deed, subject.either, aside=aside, since=since)
    return None


def _after_a_condition(clause: Clause) -> Iterator[int]:
    """« Une fois inscrite, Mme D. enverra… », « Santé : elle consulte »: where the sentence itself begins."""
    stops = {",", ":"} if clause.folded(clause.start) in CONDITIONS | TOPICS | ARTICLES else {":"}
    yield from (at + 1 for at in range(clause.start, len(clause.words)) if clause.folded(at) in stops)


def _asked_of_her(clause: Clause) -> Doing | None:
    """« On lui demande d’apporter son CV », « il lui est demandé de fournir un RIB »."""
    opening = [clause.folded(at) for at in range(clause.start, clause.start + 5)]
    if opening[0] not in {"on", "nous", "il"} or opening[1] != "lui":
        return None
    asked = next((n for n in (2, 3) if opening[n].startswith("demand")), None)
    deed = infinitive_at(clause, clause.start + asked + 2) if asked else None
    return Doing((Mention(clause.start + 1, clause.start + 2, "person"),), deed, asked=True) if deed else None


def _is_no_deed(clause: Clause, at: int, deed: Deed) -> bool:
    """« Mme D. souhaite… », « va mieux », « garde son poste »: what she wants, how she is."""
    word = clause.folded(clause.past_days(at))
    thinking = word == "pense" and deed.verb and not deed.head
    willing = thinking or (word in {"veut", "voudra"} and clause.folded(clause.past_days(at) + 1) == "bien")
    fond = deed.head.startswith("y ") and deed.verb == "tenir"
    free = fond or (word in _ALLOWED and not any(day.on for day in clause.days))
    if (
        free
        or (word in _WISHES and not willing)
        or (deed.verb in {"aller", "parler"} and clause.folded(deed.rest) in _FARES)
    ):
        return True
    if deed.verb == deed.head == "demander" and clause.folded(deed.rest) in {"a", "de"}:
        return True
    if word in {"promet", "s'", "a"} and deed.verb in {"être", "avoir"} and not deed.head:
        return False
    if deed.verb == "avoir" and clause.folded(deed.rest) == "rdv" and any(day.on for day in clause.days):
        return False
    if word in _MUST and deed.verb not in {"être", "avoir", "pouvoir", "devoir"}:
        return False
    return deed.verb in kinds.STATE_VERBS and not _on_the_way(clause, deed) and not _by_then(clause, deed)


def _by_then(clause: Clause, deed: Deed) -> bool:
    """« Madame passera le code avant la fin de l’année »: what she is to do, since it is said by when."""
    said = [clause.folded(at) for day in clause.days if day.on for at in range(day.first, day.last)]
    return deed.verb in _DONE_BY_HER and bool({"avant", "ici"} & set(said))


def _on_the_way(clause: Clause, deed: Deed) -> bool:
    """« Mme D. passe voir Joël », « vient signer »."""
    return deed.verb in {"passer", "venir", "sortir"} and any(
        clause.folded(deed.rest + n) in INFINITIVES
        and not in_a_day(clause, deed.rest + n)
        and (n < 5 or clause.folded(deed.rest + n - 1) not in {"a", "de", "d'", "sans"})
        for n in range(12)
    )


def of_nobody_here(clause: Clause) -> Doing | None:
    """« Paul appelle la CAF »: somebody who is not at the table; who stays blank."""
    if by_trade := _of_a_trade(clause):
        return by_trade
    at = clause.start
    while (
        at < clause.start + 2
        and at < len(clause.words)
        and clause.words[at].capital
        and not clause.mention_at(at)
    ):
        folded = clause.folded(at)
        if (
            folded in ORDINARY | SMALL_WORDS | _NO_NAMES
            or folded in FORMS
            or is_infinitive(folded)
            or not folded.isalpha()
        ):
            return None
        at += 1
    if at == clause.start + 1 and clause.words[at - 1].typed.isupper():
        return None
    if at == clause.start or at in clause.by_start or not is_conjugated(clause, at):
        return None
    deed = deed_at(clause, at)
    if deed is None or deed.verb in kinds.STATE_VERBS | {"être", "avoir"}:
        return None
    return Doing((Mention(clause.start, at, "stranger"),), deed)


def _of_a_trade(clause: Clause) -> Doing | None:
    """« Le chargé d’insertion appelle la CAF »: somebody of a trade that nobody has at the table."""
    for first in begins(clause):
        at = first + 1
        if clause.folded(first) not in {"le", "la", "l'", "un", "une"} or first in clause.by_start:
            continue
        if at in clause.by_start or not (heads_of(clause.folded(at)) or clause.folded(at) in _OUTSIDE):
            continue
        if clause.folded(at).startswith("charge") and not clause.words[at].typed.endswith(("é", "ée")):
            continue
        last = next((n for n in range(at + 1, at + 6) if _then_acts(clause, n)), None)
        deed = deed_at(clause, last) if last else None
        if deed and deed.verb not in kinds.STATE_VERBS | kinds.DECIDING_VERBS:
            return Doing((Mention(first, last or at + 1, "stranger"),), deed)
    return None


def _then_acts(clause: Clause, at: int) -> bool:
    article = clause.folded(at - 1) in {"de", "du", "d'", "des", "a", "au"}
    return not article and at not in clause.by_start and is_conjugated(clause, at)


_OUTSIDE = frozenset(
    "curateur curatrice tuteur tutrice avocat avocate gestionnaire puericultrice technicienne technicien "
    "mandataire juge notaire huissier orthophoniste directrice intervenant intervenante "
    "ergotherapeute".split()
)


def _left_to_do(clause: Clause, at: int) -> Doing | None:
    """« À faire : la demande de logement », « ne pas oublier de prévenir Joël »."""
    if [clause.folded(at + n) for n in range(3)] == ["ne", "pas", "oublier"]:
        deed = infinitive_at(clause, at + 4)
        return Doing((), deed) if deed else None
    left = at + (clause.folded(at) in {"reste", "restent"})
    if clause.folded(left) != "a" or clause.folded(left + 1) not in _TO_BE_DONE:
        return None
    return Doing((), Deed("", "", left, labelled=True))


_TO_BE_DONE = frozenset(
    "faire prevoir organiser caler demander envoyer relancer rappeler appeler prevenir remplir recuperer "
    "contacter signer transmettre deposer rediger".split()
)


def to_do(clause: Clause) -> Doing | None:
    """« Appeler la CAF avant vendredi »: something to be done, and nobody says by whom."""
    *_others, at = begins(clause)
    folded = clause.folded(at)
    if untold := _left_to_do(clause, at):
        return untold
    if (
        at in clause.by_start
        or not is_infinitive(folded)
        or folded in ORDINARY | SMALL_WORDS
        or INFINITIVES.get(folded) in kinds.SETTLING_VERBS
    ):
        return None
    if (
        INFINITIVES.get(folded) in {"prévoir", "programmer", "envisager", "proposer", "organiser"}
        and not clause.days
    ):
        return None
    return Doing((), Deed(INFINITIVES.get(folded, folded), "", at))


def _is_there(clause: Clause, at: int) -> bool:
    """« 3/12 : Claire au tribunal avec Mme D. »."""
    said = [clause.folded(n) for n in (at, at + 1)]
    return said[0] in {"au", "chez"} or said in (["a", "l'"], ["a", "la"])


def without_a_verb(clause: Clause, *, forced: bool) -> Doing | None:
    """« Claire rdv CAF vendredi »: a name, a thing, a day."""
    every = DOING | {"person"}
    subject = next((found for at in begins(clause) if (found := subject_at(clause, at, every))), None)
    if subject is None or subject.last >= len(clause.words) or subject.people[0].kind == "person":
        return None
    at = clause.past_days(subject.last)
    following = clause.folded(at)
    members = all(one.kind in {"member", "writer", "person"} for one in subject.people)
    dated = any(day.on for day in clause.days)
    if not forced and not (
        members and dated and following.isalpha() and (following not in _NOT_A_THING or _is_there(clause, at))
    ):
        return None
    return Doing(subject.people, Deed("", "", subject.last, labelled=True), subject.either)
