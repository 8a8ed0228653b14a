"""Whether a sentence asks: by its mark, by the word that opens it, by a verb before its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interstice.meetings.sentences.folding import Word
from interstice.meetings.sentences.kinds import line_of
from interstice.meetings.sentences.verbs import infinitive_of

_WITH = r"(?:(?:a|de|dans|sous|sur|vers|chez|pour|avec|en|par|depuis|jusqu' a|aupres de|a partir de) )?"
_WHICH = (
    r"(?:(?:a|de|pour|dans|depuis|jusqu' a|a partir de) )?(?:(?:si|s' ils?|qui|comment|quand|pourquoi|"
    r"combien|ou|quel\w*)\b|ce qu\S*)"
)
_OPENING = re.compile(
    r"^(?:et |mais |alors |du coup |au fait |par contre |, |il (?=reste a ))*(?:"
    rf"{_WITH}(?:qui|quand(?![^?]*, | (?:elle|il|mme|madame|on|nous|je|j'|tous) )|combien|"
    r"(?:le)?quel(?:le)?s?)|"
    r"que (?:faire|dire|fait|font|devient|deviennent|se passe|peut|pouvons|doit|devons|propose|pense|va|"
    r"deviendra)|comment|pourquoi|quid|faut il|peut on|doit on|on peut ou on ne peut pas|"
    r"est-ce|est ce(?! que l' on)|qu'est-ce|qu' est|qu' en|y a-t-il|"
    rf"savoir {_WHICH}|(?:(?:il )?reste(?:nt)? )?a (?:savoir|voir|comprendre|definir|preciser|determiner|"
    rf"decider|verifier) :? ?{_WHICH}|(?:(?:il )?reste(?:nt)? )?a (?:trancher|clarifier|eclaircir|creuser)|"
    r"a verifier(?= :)|reste(?:nt)? a (?:determiner|definir|savoir)|reste la question|"
    r"et si|c' est (?:quoi|quand|qui (?:qui|son|sa|le|la|l')|comment)|"
    rf"(?:il )?(?:faut|faudrait|faudra) savoir {_WHICH}|"
    rf"(?:difficile|impossible) (?:de|a) (?:dire|savoir) {_WHICH}|"
    r"on se demande|(?:on|je|nous|nul|personne|quelqu ?' ?un) (?:ne |n' )?(?:sai[st]|savons|voi[st]|voyons|"
    rf"compren\w+|ignor\w+)(?: pas| plus| bien| trop| encore| toujours)* {_WHICH}|on (?:se pose|ignore)|"
    r"on ne sait (?:pas|plus|toujours pas)|rien ne dit|se demander|doutes? sur|"
    r"(?:une |l' |des |les )?interrogations? |"
    r"points? a (?:eclaircir|clarifier|verifier|trancher|preciser)|reste (?:le|un) probleme|"
    r"ou en est|ou en sont|ou est|"
    r"(?:la |une |autre )?questions?(?! (?:\S+ ){0,3}(?:reglee|tranchee|resolue|close|"
    r"renvoyee|transmise|soumise|confiee|posee a)s?\b)|"
    r"(?:est-il )?possible (?:de|d'))\b"
)
_TURNED = re.compile(
    r"(?!rendez-|allez-|merci-|dit-|semble-|parait-)\w+-(?:t-)?(?:il|elle|on|ils|elles|nous|je|ce|tu|vous)$"
)
_IN_PLACE = re.compile(
    r"\b(?:(?:on|qui|il|elle|nous|fait|faire|fera|font|commence|reprend|part|va|vont|revient|finit|dit|"
    r"c' est|est) (?:quoi|quand|comment|combien|ou)|c' est qui qui|qui fait quoi)$|\bou (?:pas|non)\b|"
    r"\b(?:jusqu' a|jusqu'|depuis|pour|de|a partir de) quand$|(?<!de )(?<!n' importe )\bquoi\b(?! qu[e'])|"
    r"\ben est ou\b|"
    rf"\b(?:on|nous|il) .*\b(?:savoir|comprendre|sache) {_WHICH}|\bpas (?:encore )?compris {_WHICH}|"
    rf"\b(?:voudr\w+|voul\w+|veut|veux|souhait\w+|aimer\w+|besoin de|demande a) "
    rf"(?:savoir|comprendre) {_WHICH}|"
    r"\bpose(?:nt)? (?:la )?question\b(?! (?:a|au|aux) )|"
    r"^(?!desaccord|divergence).* : (?:comment|qui|quand|pourquoi|combien|quel(?:le)?s?|faut il|peut on|"
    r"est-ce) |"
    r"\b(?:on|ca|elle|il|nous) (?:fait|gere|s' organise|procede|finance|paie|fait-on) (?:comment|quoi|"
    r"combien)\b|"
    r"\bcombien (?:de |d' )?\S+$|\bs' interroge(?:nt)? (?:sur|si)\b|"
    r"(?<!c' )\b(?:y a|a t'?|va t'?|sait|sera|aura t'?|peut|doit|faut|est|ont|sont|peuvent|doivent) (?:t'? )?"
    r"(?:il|elle|on|ils|elles)\b(?! (?:aussi|egalement|meme|seule?)\b)|"
    rf"\bdemande(?:nt)? {_WHICH}|"
    r"^(?:on|nous|elle|il|ca|c' est) .*(?<!importe )(?<!sait )\bquel(?:le)?s? (?!que\b)\S+$|"
    r"\b\w+(?:rait|raient) (?:t'? )?(?:il|elle|on|ils|elles)\b(?!-| (?:aussi|egalement|meme|seule?)\b)|"
    r"\b\w{2,}(?:era|ira|dra|ront) (?:t'? )?(?:il|on|ils)\b|"
    r"\b\w+ t'? (?:il|elle|on|ils|elles)\b|^jusqu' (?:ou|quand)\b|\ben suspens\b"
)


_ASKED = frozenset("quand comment combien pourquoi lequel laquelle".split())


def is_a_question(words: Sequence[Word]) -> bool:
    """Whether it asks."""
    if any(word.folded == "?" for word in words):
        return True
    if any(_TURNED.match(word.folded) for word in words):
        return True
    if len(words) > 2 and words[0].folded in {"que", "qu'"} and infinitive_of(words[1].folded):
        return True
    if words[0].typed.lower() == "où":
        return True
    last, before = words[-1], words[-2].folded if len(words) > 2 else "n'"
    if last.typed.lower() == "où" or (last.folded in _ASKED and before not in {"n'", "importe"}):
        return True
    line = line_of(words)
    return bool(_OPENING.match(line) or _IN_PLACE.search(line))
