"""Slips of the finger, read as the word that was meant: « luni », « réorienation », « dsaccord ».

Only the words that tell what a sentence is are mended, and only where what was typed is no word of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from interstice.meetings.sentences.day_words import MONTHS, SESSIONS, WEEKDAYS
from interstice.meetings.sentences.folding import Word, close, distance, read_as, words_of
from interstice.meetings.sentences.table import Table
from interstice.meetings.sentences.trades import function_words
from interstice.meetings.sentences.verbs import FORMS, INFINITIVES, PARTICIPLES
from interstice.meetings.sentences.vocabulary import ORDINARY, SMALL_WORDS

_TELLING = """
jours semaine semaines quinze quinzaine huitaine trois quatre prochain prochaine avant debut courant partir
compter entre demain matin aujourd'hui noel paques trimestre semestre cette madame monsieur personne
desaccord divergence divergent divergents diverge divergence opposition opposee contre consensus favorable
defavorable reserve reserves partages convaincu convaincue premature prematuree insuffisant insuffisante
alignes aucun aucune position lecture analyse tension orientation reorientation prescription positionnement
redirection renvoi relais passage relation direction mission situation question reste savoir comment pourquoi
combien decision accord maintien prolongation renouvellement sortie dossier demande relance fiche point
visite merci action responsable echeance objet technique faire entree convient chaque incombe incombera
revient appartient desapprouve regrette conteste objection
"""
_ACTING = """
adresser orienter réorienter diriger rediriger renvoyer envoyer positionner confier transmettre passer mettre
valider accepter refuser consentir souscrire partager approuver contester opposer trouver croire conseiller
proposer convenir charger engager donner rappeler recevoir prévenir prononcer réussir ignorer appartenir
prolonger renouveler suspendre reporter prévoir organiser signer essayer
"""
_THEMSELVES = frozenset(
    "quant quart financier financiers personnel personnels avait ayant conte contes debat points prive "
    "privee pointe partie parties passes sociaux oppose rester restes entrer entrez jouets joueurs compteur "
    "envie envies organisme organismes portage medecine autun valise valises content contente contents pont "
    "ponts quad resto foire marin recit suspens recup confine confines".split()
)


_KNOWN = ORDINARY | SMALL_WORDS | _THEMSELVES
_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def _index() -> dict[str, frozenset[str]]:
    """Each word that tells something, under itself and under itself less a letter."""
    acting = set(_ACTING.split())
    every = {*_TELLING.split(), *WEEKDAYS, *MONTHS, *SESSIONS, *function_words()}
    every |= {form for forms in (FORMS, PARTICIPLES) for form, verb in forms.items() if verb in acting}
    every |= {form for form, verb in INFINITIVES.items() if verb in acting or len(form) > 6}
    found: dict[str, set[str]] = {}
    for word in every:
        for piece in (word, *_less_a_letter(word)) if len(word) > 4 else ():
            found.setdefault(piece, set()).add(word)
    return {piece: frozenset(words) for piece, words in found.items()}


def _less_a_letter(word: str) -> Iterator[str]:
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


def mended(words: Sequence[Word], table: Table) -> list[Word]:
    """The words, those that were mistyped read as they were meant."""
    names = _names(table)
    return [
        read_as(word, _meant(word.folded, names)) if _doubtful(word) and not (at and word.capital) else word
        for at, word in enumerate(words)
    ]


@lru_cache(maxsize=64)
def _names(table: Table) -> frozenset[str]:
    said = [one.name for one in table.seated]
    said += [name for house in table.houses for name in (house.name, house.short, *house.former)]
    return frozenset(word.folded for name in said for word in words_of(name) if len(word.folded) > 3)


def _doubtful(word: Word) -> bool:
    """Whether it is no word that is known, nor a sigle."""
    folded = word.folded
    if len(folded) < 4 or not folded.isalpha() or (word.typed.isupper() and len(folded) < 7):
        return False
    bare = {folded, folded.removesuffix("s"), folded.removesuffix("e"), folded.removesuffix("es")}
    known = bare & _KNOWN
    return not (known or folded in FORMS or folded in PARTICIPLES or folded in INFINITIVES)


@lru_cache(maxsize=20000)
def _meant(folded: str, names: frozenset[str]) -> str:
    index = _index()
    one = folded.removesuffix("s")
    if {folded, one} & (index.get(folded, _NONE) | index.get(one, _NONE)) or any(
        close(folded, name) for name in names
    ):
        return folded
    pieces = (folded, *_less_a_letter(folded))
    near = {word for piece in pieces for word in index.get(piece, _NONE) if _is_a_slip(folded, word)}
    return min(near, key=lambda word: (word not in _TELLING, -len(word), word), default=folded)


def _is_a_slip(typed: str, meant: str) -> bool:
    if len(typed) == 4 and len(meant) != 5:
        return False
    if meant[:-1] == typed and (meant in FORMS or meant in PARTICIPLES):
        return False
    same = typed[0] == meant[0] or typed[:2] == meant[1::-1]
    return same and distance(typed, meant) == 1
