"""Whether a sentence asks: by its mark, by the word that opens it, by a verb before its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interstice.meetings.sentences.folding import Word
from interstice.meetings.sentences.kinds import line_of
from interstice.meetings.sentences.verbs import infinitive_of

_WITH = r"(?:(?:a|de|dans|sous|sur|vers|chez|pour|avec|en|par|depuis|jusqu' a|aupres de|a partir de) )?"
_OPENING = re.compile(
    r"^(?:et |mais |alors |du coup |au fait |par contre |, |il (?=reste a ))*(?:"
    rf"{_WITH}(?:qui|quand(?![^?]*, | (?:elle|il|mme|madame|on|nous|je|j'|tous) )|combien|"
    r"(?:le)?quel(?:le)?s?)|"
    r"que (?:faire|dire|fait|font|devient|deviennent|se passe|peut|pouvons|doit|devons|propose|pense|va|"
    r"deviendra)|comment|pourquoi|quid|faut il|peut on|doit on|on peut ou on ne peut pas|"
    r"est-ce|est ce(?! que l' on)|qu'est-ce|qu' est|qu' en|y a-t-il|"
    r"(?:(?:reste )?a )?savoir (?:si|qui|quand|comment|combien|ou)|(?:reste )?a voir (?:si|qui|comment)|"
    r"reste a savoir|(?:(?:il )?reste(?:nt)? )?a (?:definir|preciser|determiner|decider|verifier|voir) :? ?"
    r"(?:si|qui|comment|quand|combien|quel\w*|ou)|"
    r"(?:reste |restent )?a (?:trancher|clarifier|eclaircir|creuser)|a verifier(?= :)|"
    r"reste(?:nt)? a (?:determiner|definir)|reste la question|et si|c' est (?:quoi|"
    r"quand|qui qui|comment)|"
    r"(?:il )?(?:faut|faudrait|faudra) savoir (?:si|qui|comment|quand|combien|quel\w*|ou|pourquoi)|"
    r"on se demande|(?:on|je|nous|nul|personne) (?:ne )?(?:sait|sais|savons)(?: pas| plus| toujours pas)? "
    r"(?:si|qui|comment|quand|ou|combien|quel\w*|ce qu\S*)|on (?:se pose|ignore)|"
    r"on ne sait (?:pas|plus|toujours pas)|se pose la question|se demander|interrogations? |doutes? sur|"
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
    r"c' est|est) (?:quoi|quand|comment|combien|ou)|c' est qui qui|qui fait quoi)$|\bou (?:pas|non)$|"
    r"\b(?:jusqu' a|jusqu'|depuis|pour|de|a partir de) quand$|(?<!de )(?<!n' importe )\bquoi\b(?! que)|"
    r"\ben est ou\b|"
    r"\b(?:on|nous|il) .*\b(?:savoir|comprendre) (?:si|qui|comment|quand|pourquoi|combien|quel\w*|ou)\b|"
    r"\b(?:voudrait|voudrais|veut|veux|souhaite|aimerait|besoin de|demande a) savoir (?:si|s'|qui|"
    r"comment|quand|"
    r"pourquoi|combien|quel\w*|ou|ce qu\S*)|"
    r"^(?!desaccord|divergence).* : (?:comment|qui|quand|pourquoi|combien|quel(?:le)?s?|faut il|peut on|"
    r"est-ce) |"
    r"\b(?:on|ca|elle|il|nous) (?:fait|gere|s' organise|procede|finance|paie|fait-on) (?:comment|quoi|"
    r"combien)\b|"
    r"\bcombien (?:de |d' )?\S+$|\bs' interroge(?:nt)? (?:sur|si)\b|"
    r"(?<!c' )\b(?:y a|a t'?|va t'?|sera|aura t'?|peut|doit|faut|est|ont|sont|peuvent|doivent) (?:t'? )?"
    r"(?:il|elle|on|ils|elles)\b"
    r"(?! (?:aussi|egalement|meme|seule?)\b)|"
    r"\bdemande(?:nt)? (?:si|s' il|qui|comment|quand|pourquoi|combien|quel\w*|ce qu\S*|jusqu\S+ quand)\b|"
    r"^(?:on|nous|elle|il|ca|c' est) .*(?<!importe )(?<!sait )\bquel(?:le)?s? (?!que\b)\S+$|"
    r"\b\w+(?:rait|raient) (?:t'? )?(?:il|elle|on|ils|elles)\b(?!-| (?:aussi|egalement|meme|seule?)\b)|"
    r"\b\w{2,}(?:era|ira|dra|ront) (?:t'? )?(?:il|on|ils)\b|"
    r"\b\w+ t'? (?:il|elle|on|ils|elles)\b|^jusqu' (?:ou|quand)\b|"
    r"\ben suspens\b"
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
