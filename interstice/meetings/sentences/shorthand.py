"""Words of people in a hurry, read as the whole words that they stand for: « pr », « ds », « avt »."""

from __future__ import annotations

from collections.abc import Sequence

from interstice.meetings.sentences.day_words import MONTHS, WEEKDAYS
from interstice.meetings.sentences.folding import Word, read_as
from interstice.meetings.sentences.frames import MODALS
from interstice.meetings.sentences.verbs import AUXILIARIES, FORMS, INFINITIVES, NOUNS_TOO, PARTICIPLES
from interstice.meetings.sentences.vocabulary import ORDINARY, SMALL_WORDS

_SHORT = {
    "ki": "qui", "ke": "que", "koi": "quoi", "st": "sont", "tt": "tout", "ctc": "contact",
    "pr": "pour", "ds": "dans", "av": "avec", "ac": "avec", "avc": "avec", "avt": "avant", "qd": "quand",
    "ss": "sous", "pdt": "pendant", "sem": "semaine", "ns": "nous", "vs": "vous", "ajd": "aujourd'hui",
    "auj": "aujourd'hui", "aujourdhui": "aujourd'hui", "pcq": "parce", "pk": "pourquoi", "pkoi": "pourquoi",
    "tjrs": "toujours", "tjs": "toujours", "qq": "quelque", "aprem": "apres-midi", "proch": "prochaine",
    "ms": "mais", "qqn": "quelqu'un", "ttes": "toutes", "ts": "tous", "resp": "responsable",
    "coord": "coordinatrice", "dde": "demande", "dmde": "demande", "rdvs": "rdv", "rv": "rdv",
    "rdz-vous": "rdv", "rendez-vous": "rdv", "vendr": "vendredi", "mercr": "mercredi", "jrs": "jours",
    "jr": "jour", "smaine": "semaine", "ref": "referent", "pbs": "problemes", "ori": "orientation",
    "w-e": "week-end",
}  # fmt: skip
_MORE = frozenset({"tard", "vite", "tot"})
_DATED = frozenset({"le", "la", "fin", "mi", "debut", "noel", "1er", "mi-janvier", "les"})
_ELIDED = frozenset({"c", "d", "j", "l", "n", "s", "qu", "jusqu", "lorsqu"})
_VOWELS = frozenset("aeiouyh")
_TITLES = frozenset("mme m mr madame monsieur mlle .".split())
_BEING = frozenset("est sont sera seront ete".split())
_BEFORE_INFINITIVE = frozenset({"pour", "d'", "de"})
_TAKING = frozenset({"charge", "porte", "mobilise"})
_OF_IT = AUXILIARIES | frozenset("doit peut va vont cours point compte contrat suivi".split())
_PARTS = frozenset({"matin", "soir", "midi", "apres-midi", "aprem", "a", "au", "pour", "pr", ",", "."})


def written_out(words: Sequence[Word]) -> list[Word]:
    """The words, each read as the whole word that it stands for."""
    whole = [read_as(word, _whole(words, at)) for at, word in enumerate(words)]
    return [word for at, word in enumerate(whole) if not _abbreviates(words, at)]


def parted(words: Sequence[Word], names: frozenset[str]) -> list[Word]:
    """« Claire-Sophie », « FT-PLIE »: two names that a hyphen holds are two."""
    found: list[Word] = []
    for word in words:
        if _is_run_on(word.folded):
            found += [
                Word(word.start, word.start + 1, word.folded[0] + "'", word.typed[:1]),
                Word(word.start + 1, word.end, word.folded[1:], word.typed[1:]),
            ]
            continue
        one, hyphen, other = word.folded.partition("-")
        if not (hyphen and {one, other} <= names):
            found.append(word)
            continue
        at = word.start + len(one)
        found += [
            Word(word.start, at, one, word.typed[: len(one)]),
            Word(at, at + 1, "/", "-"),
            Word(at + 1, word.end, other, word.typed[len(one) + 1 :]),
        ]
    return found


def _is_run_on(folded: str) -> bool:
    """« jvais », « lappelle », « sen »: what follows the letter is a verb, or brings one."""
    if folded in FORMS or folded in ORDINARY | SMALL_WORDS or folded in INFINITIVES or folded in PARTICIPLES:
        return False
    after = folded[1:]
    acts = len(after) > 3 and (after in FORMS or after in MODALS)
    return (
        (folded[:1] == "j" and acts)
        or (folded[:1] in {"l", "s", "m"} and ((acts and after[0] in _VOWELS) or folded == "sen"))
        or folded in {"jai", "cest"}
    )


def _abbreviates(words: Sequence[Word], at: int) -> bool:
    """The full stop of « av. », « dde. »."""
    if at == 0 or at + 1 == len(words) or words[at].folded != ".":
        return False
    return words[at - 1].folded in _SHORT and words[at - 1].end == words[at].start


def _whole(words: Sequence[Word], at: int) -> str:
    folded, typed = words[at].folded, words[at].typed
    after = words[at + 1].folded if at + 1 < len(words) else ""
    before = words[at - 1].folded if at else ""
    if _is_elided(folded, before, after) and not (folded == "d" and words[at].capital):
        return folded + "'"
    meant = _SHORT.get(folded, "demandeur" if typed == "DE" and not _shouted(words) else folded)
    if after == "." and at + 2 < len(words):
        after = words[at + 2].folded
    if folded == "av" and (after in _DATED or after.isdecimal() or after in (*WEEKDAYS, *MONTHS)):
        meant = "avant"
    elif folded == "pro" and before in {"semaine", "sem", "mois"}:
        meant = "prochain" if before == "mois" else "prochaine"
    elif folded == "+" and after in _MORE:
        meant = "plus"
    elif folded == "dem" and (after in _PARTS or not after):
        meant = "demain"
    elif folded == "com" and before in {"prochaine", "la", "cette"}:
        meant = "commission"
    elif folded in {"ms", "ts", "av"} and typed.isupper():
        meant = folded
    return _as_it_should_end(meant, typed, before, after)


def _as_it_should_end(folded: str, typed: str, before: str, after: str) -> str:
    """« Est engager », « va appelé », « ce charge »: one ending or sound typed for another."""
    if before in _BEING and INFINITIVES.get(folded, "").endswith("er"):
        return folded[:-1]
    if before in MODALS | _BEFORE_INFINITIVE and typed.endswith("é") and folded + "r" in INFINITIVES:
        return folded + "r"
    taken = folded == "ce" and before and after in FORMS and after not in _OF_IT | NOUNS_TOO - _TAKING
    return "se" if taken else folded


def _shouted(words: Sequence[Word]) -> bool:
    return all(word.typed.isupper() for word in words if len(word.typed) > 2)


def _is_elided(folded: str, before: str, after: str) -> bool:
    """« l employeur », « d ici »: the apostrophe was not typed; « mme d arrive » is another thing."""
    return folded in _ELIDED and after != "" and after[0] in _VOWELS and before not in _TITLES
