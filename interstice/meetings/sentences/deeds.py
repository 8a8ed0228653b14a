"""What is done: the verb after a subject, the promise that brings it, the participle before « par »."""

from __future__ import annotations

from interstice.meetings.sentences.clauses import Clause, Deed
from interstice.meetings.sentences.endings import as_typed, later, now
from interstice.meetings.sentences.frames import (
    ADVERBS,
    ARTICLES,
    CLITICS,
    HAVING,
    MODALS,
    PROMISED,
    PROMISING,
    SIGNS,
    STATES,
)
from interstice.meetings.sentences.verbs import (
    FORMS,
    INFINITIVES,
    NOUNS_TOO,
    heard_infinitive_of,
    infinitive_of,
    is_infinitive,
    participle_of,
    past_of,
    probable_infinitive_of,
)
from interstice.meetings.sentences.vocabulary import ORDINARY, SMALL_WORDS

_FROM = frozenset({"de", "du", "d'"})
_GIVEN_TIME = frozenset({"dispose", "disposent", "donne", "donnent"})
_WILL_HAVE = frozenset({"aura", "auront", "aurai", "aurons"})
_INTENDED = frozenset("intention projet mission engagement responsabilite tache".split())
_FORESEEN = frozenset({"promis", "prevu", "programme", "cale", "fixe"})
_BARE = frozenset({"d'", "ok", "partant", "partante", "volontaire", "charge", "chargee", "merci"})
_BEING = frozenset(
    "est sont sera seront serait seraient suis serai reste restent se ete dit disent "
    "declare declarent montre".split()
)


def deed_at(clause: Clause, at: int) -> Deed | None:
    """What stands after a subject: a verb, a promise to do something, a label and the thing to do."""
    at = clause.past_days(_past_help(clause, at))
    again = clause.folded(at) in {"elle", "il", "elles", "ils"}
    told = again and clause.folded(at - 1) not in {",", "", "que"}
    ours = clause.folded(at) == "nous" and clause.folded(at + 1).endswith("ons")
    if told or ours or clause.folded(at) in {"qui", "on", "tu"}:
        at += 1
    if [clause.folded(at + n) for n in range(4)] in _POINTED_AT:
        at += 4
    if clause.folded(at) in SIGNS:
        return _labelled(clause, at + 1)
    if clause.folded(at) in {"pour", "de", "d'"} and infinitive_at(clause, at + 1):
        return infinitive_at(clause, at + 1)
    at += [clause.folded(at), clause.folded(at + 1)] == ["c'", "est"]
    negative = clause.folded(at) in {"ne", "n'", "n"}
    verb_at = at + negative
    while clause.folded(verb_at) in CLITICS:
        verb_at += 1
    return _promise(clause, at, verb_at, negative=negative) or _verb(
        clause, at + negative, verb_at, negative=negative
    )


_POINTED_AT = tuple(["c'", "est", said, "qui"] for said in ("elle", "lui", "il", "eux"))


def _past_help(clause: Clause, at: int) -> int:
    """« Mme D., accompagnée de Claire, va à la CAF », « avec l’aide de Claire »: the place of the verb."""
    after = at + (clause.folded(at) == ",")
    helped = clause.folded(after).startswith(("accompagne", "aide", "epaule", "soutenu"))
    aided = [clause.folded(n) for n in range(after, after + 3)] in _WITH_HELP
    after += 3 if aided else 1 if helped and participle_of(clause.folded(after)) else 0
    one = clause.mention_at(after + 1) if clause.folded(after) in {"de", "d'", "du", "par"} else None
    return one.last + (clause.folded(one.last) == ",") if one and (aided or helped) else at


_WITH_HELP = (["avec", "l'", "aide"], ["avec", "l'", "appui"], ["avec", "le", "soutien"])


def _labelled(clause: Clause, at: int) -> Deed:
    at = clause.past_days(at)
    at += clause.folded(at) in {"je", "j'"}
    found = infinitive_at(clause, at) or _promise(clause, at, at, negative=False)
    if found:
        return Deed(found.verb, found.head, found.rest, labelled=True)
    verb_at = at
    while clause.folded(verb_at) in CLITICS:
        verb_at += 1
    form = clause.folded(verb_at)
    a_noun = form in NOUNS_TOO and clause.folded(verb_at + 1) in {"de", "d'", "du", "des", "avec", ""}
    if infinitive_of(form) and not a_noun and not clause.words[verb_at].typed.endswith("é"):
        return Deed(FORMS[form], _with_clitics(clause, at, verb_at, FORMS[form]), verb_at + 1, labelled=True)
    return Deed("", "", at, labelled=True)


def infinitive_at(clause: Clause, at: int) -> Deed | None:
    """An infinitive that stands here, after its small pronouns."""
    negative = clause.folded(at) in {"ne", "n'"} and clause.folded(at + 1) in {"pas", "plus", "jamais"}
    verb_at = at + 2 * negative
    while clause.folded(verb_at) in CLITICS:
        verb_at += 1
    started = clause.folded(verb_at) in {"compter", "partir"} and clause.folded(verb_at + 1) in _FROM
    form = clause.folded(verb_at)
    if (
        not is_infinitive(form)
        or started
        or verb_at in clause.by_start
        or (form in ORDINARY and form not in INFINITIVES)
    ):
        return None
    done = participle_of(clause.folded(verb_at + 1)) if form == "avoir" else None
    return Deed(done or INFINITIVES.get(form, form), "", at)


def _promise(clause: Clause, at: int, verb_at: int, *, negative: bool) -> Deed | None:
    if negative:
        only = [clause.folded(verb_at + n) for n in (1, 2, 3)] == ["plus", "qu'", "a"]
        return infinitive_at(clause, verb_at + 4) if only else None
    form, after = clause.folded(verb_at), clause.folded(verb_at + 1)
    if form in MODALS:
        return infinitive_at(clause, _past(clause, verb_at + 1, ADVERBS | {"etre"}))
    said = verb_at + 1 + (after == "bien")
    if form in HAVING and clause.folded(said) in PROMISED:
        at = clause.past_days(said + 1)
        told = clause.mention_at(at + 1) if clause.folded(at) in {"a", "au"} else None
        at = told.last if told else at
        if clause.folded(at) in {"de", "d'", "a"}:
            return infinitive_at(clause, at + 1)
    if form in HAVING and after == "pour":
        return infinitive_at(clause, verb_at + 4) if clause.folded(verb_at + 3) in _FROM else None
    if form in {"est", "sont"} and after.startswith("donne"):
        verb_at, form = verb_at + 1, "donne"
    given = clause.past_days(verb_at + 1)
    if form in HAVING | _GIVEN_TIME and given > verb_at + 1:
        return infinitive_at(clause, given + 1) if clause.folded(given) == "pour" else None
    return _having(clause, verb_at) or _engaged(clause, verb_at) or _state(clause, verb_at)


def _having(clause: Clause, verb_at: int) -> Deed | None:
    """« A prévu une visite », « aura fait le point », « a la charge du dossier »."""
    form, after = clause.folded(verb_at), clause.folded(verb_at + 1)
    done = participle_of(after)
    if (form in HAVING and after in _FORESEEN) or (form in _WILL_HAVE and done):
        return Deed(done or after, done or after, verb_at + 2)
    taken = verb_at + 2 + (after == "pris")
    if form in HAVING and clause.folded(taken) in _INTENDED and clause.folded(taken + 1) in _FROM:
        return infinitive_at(clause, taken + 2)
    if form in HAVING and after in {"la", "en"} and clause.folded(verb_at + 2) == "charge":
        return Deed("se charger", "se charger", verb_at + 3)
    return None


def _engaged(clause: Clause, verb_at: int) -> Deed | None:
    """« S’engage à », « propose de », « s’engage : »."""
    bringing = PROMISING.get(clause.folded(verb_at))
    if bringing is None:
        return None
    after = clause.past_days(verb_at + 1)
    if clause.folded(after) in SIGNS:
        return _labelled(clause, after + 1)
    return infinitive_at(clause, after + 1) if clause.folded(after) in bringing else None


def _state(clause: Clause, verb_at: int) -> Deed | None:
    """« Est chargée de », « ok pour », « s’est engagé à »."""
    if clause.folded(verb_at) in HAVING and clause.folded(verb_at + 1) == "ete":
        verb_at += 1
    form = clause.folded(verb_at)
    if form not in _BARE | _BEING:
        return None
    if clause.folded(verb_at + 1).startswith("cense"):
        return infinitive_at(clause, verb_at + 2)
    if [clause.folded(verb_at + n) for n in (1, 2, 3)] in (["en", "mesure", "de"], ["en", "mesure", "d'"]):
        return infinitive_at(clause, verb_at + 4)
    after = verb_at if form in _BARE else _past(clause, verb_at + 1, ADVERBS | {"dit", "dite"})
    state = clause.folded(after)
    if state == "d'" and clause.folded(after + 1) == "accord":
        state, after = "d'accord", after + 1
    charged = state.startswith("charge") and clause.folded(after + 1) in {"du", "des"}
    if clause.folded(after + 1) not in STATES.get(state, ()) and not charged:
        return None
    found = infinitive_at(clause, after + 2)
    if found is None and state in {"volontaire", "volontaires"}:
        return Deed("", "", after + 2, labelled=True)
    return found or (Deed("se charger", "se charger", after + 1) if state.startswith("charge") else None)


def _past(clause: Clause, at: int, aside: frozenset[str]) -> int:
    while clause.folded(at) in aside or clause.folded(at).endswith("ment"):
        at += 1
    return at


def _verb(clause: Clause, at: int, verb_at: int, *, negative: bool) -> Deed | None:
    form = clause.folded(verb_at)
    if form == "a" and clause.words[verb_at].typed.lower() == "à":
        return None
    verb = infinitive_of(form.removesuffix("s") if clause.folded(at - 1) == "tu" else form)
    if (
        verb is None
        and form.isalpha()
        and form not in ORDINARY
        and form not in SMALL_WORDS
        and not clause.mention_at(verb_at)
    ):
        verb = probable_infinitive_of(form) or _made_up(clause, at, verb_at) or shaped_at(clause, verb_at)
        verb = as_typed(clause.words[verb_at], verb)
    if verb is None and clause.folded(verb_at + 1) in ARTICLES and clause.mention_at(at - 1):
        verb = infinitive_of(form + "e") or heard_infinitive_of(form)
    if verb is None:
        return None
    head, rest = _with_clitics(clause, at, verb_at, verb), verb_at + 1
    if negative:
        word = clause.folded(rest) if clause.folded(rest) in {"pas", "plus", "jamais", "rien"} else "pas"
        rest += clause.folded(rest) == word
        head = f"ne {word} {head}"
    return Deed(verb, head, rest, negative=negative)


def deed_then(clause: Clause, at: int) -> Deed | None:
    """« A assuré qu’elle lui gardait une place »: the imperfect, which only what is reported makes a deed."""
    verb_at = at
    while clause.folded(verb_at) in CLITICS:
        verb_at += 1
    verb = past_of(clause.folded(verb_at))
    return Deed(verb, _with_clitics(clause, at, verb_at, verb), verb_at + 1) if verb else None


def _made_up(clause: Clause, at: int, verb_at: int) -> str | None:
    """A verb that no list knows, where nothing else can stand: « se prononce », « module le planning »."""
    form = clause.folded(verb_at)
    stem = form.removesuffix("ent") if form.endswith("ent") else form.removesuffix("e")
    surely = verb_at > at or clause.folded(verb_at + 1) in ARTICLES or clause.mention_at(verb_at + 1)
    return stem + "er" if surely and stem != form and len(stem) > 2 else None


def _with_clitics(clause: Clause, at: int, verb_at: int, verb: str) -> str:
    said = ""
    themselves = (
        {"me": "se", "m'": "s’", "nous": "se"} if clause.folded(at - 1) in {"je", "j'", "nous", "moi"} else {}
    )
    for word in clause.words[at:verb_at]:
        typed = word.typed.lower().replace("'", "’")
        typed += "’" if word.folded.endswith("'") and not typed.endswith("’") else ""
        small = {"s": "s’", "l": "l’", **themselves}.get(word.folded, typed)
        said += small if small.endswith("’") else small + " "
    return said + verb


def is_conjugated(clause: Clause, at: int) -> bool:
    """Whether a verb stands here, after its small pronouns: a promise or a deed, and no noun."""
    at = clause.past_days(at)
    at += clause.folded(at) in {"ne", "n'"}
    while clause.folded(at) in CLITICS:
        at += 1
    form = clause.folded(at)
    if clause.words[at].typed.lower() == "à" if at < len(clause.words) else True:
        return False
    if form in MODALS or form in {"est", "sont", "sera", "seront"}:
        return True
    if clause.words[at].typed.endswith(("é", "ée")):
        return False
    return infinitive_of(form) is not None or shaped_at(clause, at) is not None


def shaped_at(clause: Clause, at: int) -> str | None:
    """The infinitive of a verb that no list knows, by its ending and what follows it."""
    form = clause.folded(at)
    if at in clause.by_start or participle_of(form) or is_infinitive(form):
        return None
    return later(form) or now(form, clause.folded(at + 1), named=at + 1 in clause.by_start)
