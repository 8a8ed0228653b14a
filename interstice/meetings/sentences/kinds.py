"""Which kind a sentence is, by its own words: a prefix, a question, a disagreement, an explicit decision."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interstice.meetings.kinds import EntryKind
from interstice.meetings.sentences.folding import Word

_D, _X, _C, _R, _Q = (
    EntryKind.DECISION,
    EntryKind.DISAGREEMENT,
    EntryKind.COMMITMENT,
    EntryKind.REFERRAL,
    EntryKind.QUESTION,
)
_PREFIXES = {
    _D: "d decision decisions decide dec decidons acte validation accord releve",
    _X: "x n desaccord desaccords divergence opposition dissensus",
    _C: "e engagement engagements eng action tache fait todo",
    _R: "o orientation or orient prescription",
    _Q: "q question questions ? quest interrogation",
}
_FORCED = {word: kind for kind, words in _PREFIXES.items() for word in words.split()}
_DECIDING = re.compile(
    r"^(?:(?:donc|alors|ok|bon|du coup|au final|finalement|apres discussion|a l' unanimite|ensemble|"
    r"en commun|collectivement) ?,? )*"
    r"(?:on decide|nous decidons|il est decide|il a ete decide|c' est decide|est decide|on valide|"
    r"nous validons|on acte|nous actons|"
    r"il est acte|on est d' ?accord|nous sommes d' ?accord|tout le monde est d' ?accord|on s' accorde|"
    r"nous convenons|la commission decide|"
    r"la commission valide|la commission donne|la commission accepte|la commission propose|"
    r"le collectif|l' equipe|les presents|"
    r"les partenaires|d' ?accord pour|d' ?accord sur|ok pour|accord pour|accord sur|accord de|"
    r"avis favorable|feu vert|valide|validee|"
    r"decide|oui pour|oui a|on maintient|on garde|on prolonge|on renouvelle|on accepte|on refuse|"
    r"on suspend|on reconduit|decidons|"
    r"la seance|la reunion|tous d' ?accord|unanimite)\b"
)
_SETTLED = re.compile(
    r"\b(?:valide|validee|valides|validees|acceptee?s?|accordee?s?|refusee?s?|actee?s?|prolongee?s?|"
    r"renouvelee?s?|maintenue?s?|"
    r"confirmee?s?|reconduite?s?|ajournee?s?|suspendue?s?|reportee?s?|decidee?s?|approuvee?s?|"
    r"adoptee?s?|retenue?s?|"
    r"differee?s?|ok$|arretee?s?|autorisee?s?|entendue?s?|convenue?s?|cloturee?s?|close|classee?s?|"
    r"ecartee?s?|abandonnee?s?|rejetee?s?)\b"
)
_AGREEING = re.compile(
    r"\b(?:(?:donne|donnent|rend|emet) (?:son|leur|un) (?:accord|aval|avis|feu vert)|pas d' inconvenient|"
    r"s' (?:y )?oppos\w+ pas|confirme(?:nt)? (?:l'|son|leur) (?:accord|aval|feu vert))\b"
)
DECIDING_VERBS = frozenset(
    "valider accepter approuver accorder autoriser décider consentir acter maintenir renouveler prolonger "
    "reconduire suspendre ajourner confirmer retenir refuser différer".split()
)
SETTLING_VERBS = DECIDING_VERBS | frozenset(
    "reporter attendre privilégier poursuivre continuer arrêter clôturer commencer débuter garder laisser "
    "reprendre conserver étendre réduire limiter surseoir sortir entrer intégrer démarrer viser augmenter "
    "diminuer passer tenter essayer envisager stabiliser revoir reparler réexaminer refaire doubler avancer "
    "décaler".split()
)
STATE_VERBS = frozenset(
    "être avoir vouloir souhaiter pouvoir devoir savoir rester continuer poursuivre commencer débuter "
    "intégrer entrer sortir quitter reprendre démarrer bénéficier passer accepter refuser arrêter habiter "
    "garder hésiter préférer suivre choisir renoncer abandonner décider confirmer penser envisager espérer "
    "manquer attendre comprendre maintenir inquiéter craindre souffrir plaindre progresser avancer stagner "
    "conserver connaître trouver expliquer indiquer évoquer exprimer devenir dire refuser travailler vivre "
    "dormir loger".split()
)


BEING = frozenset({"être", "rester", "devenir", "demeurer"})
MAKING_SURE = frozenset("vérifier contrôler obtenir éviter attendre faire".split())
"""Verbs that do something when « que » follows; after any other, it is only said, or thought."""


def prefixed(words: Sequence[Word]) -> tuple[EntryKind | None, int]:
    """The kind that a prefix forces, « d: », « Désaccord : », and where the sentence begins."""
    for at in (1, 2):
        if len(words) > at and words[at].folded in {":", "-"} and words[0].folded in _FORCED:
            if at == 1 and (words[1].folded == ":" or len(words[0].folded) > 3):
                return _FORCED[words[0].folded], 2
            if at == 2 and words[1].folded in {"de", "a", "commune", "ouverte", "(", "en"}:
                return None, 0
    if line_of(words[:4]) == "qui fait quoi :":
        return None, 4
    if (
        len(words) > 2
        and words[0].folded in {"a", "reste"}
        and words[1].folded in {"trancher", "clarifier", "savoir", "eclaircir"}
    ):
        return (_Q, 3) if words[2].folded == ":" else (_Q, 0)
    return None, 0


def line_of(words: Sequence[Word]) -> str:
    """The words folded on one line, a space between each."""
    return " ".join(word.folded for word in words)


def is_decided(words: Sequence[Word]) -> bool:
    """Whether its first words say that it is decided."""
    return bool(_DECIDING.match(line_of(words)))


def is_agreed(words: Sequence[Word]) -> bool:
    """Whether somebody gives their agreement."""
    return bool(_AGREEING.search(line_of(words)))


def is_settled(words: Sequence[Word]) -> bool:
    """Whether it says that something is agreed: « entrée au PLIE validée »."""
    return bool(_SETTLED.search(line_of(words)))
