"""Words that frame a sentence: small pronouns, signs, ways of taking something on."""

from __future__ import annotations

CLITICS = frozenset("se s' s me m' le la l' l les lui leur y en nous vous te t'".split())
OBJECTS = frozenset({"le", "la", "les", "l'", "y", "en"})
"""Small words that take up a thing named before."""
THAT = frozenset({"que", "qu'"})
THINGS = frozenset("le la les l' l un une des du de d' au aux a son sa ses celui celle".split())
ARTICLES = frozenset("le la les l' l un une des ce cet cette ces son sa ses leur".split())
"""Words that bring a thing."""
SIGNS = frozenset({":", "->", "=>", "→", ">", "-", "="})
JOINING = frozenset({",", "et", "/", "+", "&", "avec", "ainsi", "puis", "ou"})
HERE = frozenset({"member", "house", "writer"})
DOING = HERE | {"stranger"}
ADVERBS = frozenset(
    "donc aussi ensuite egalement alors puis bien ensemble tous toutes deux les lui elle eux meme toujours "
    "deja absolument imperativement vite encore plutot finalement rapidement".split()
)
MODALS = frozenset(
    "va vas vont vais doit doivent dois devra devront devrait devraient devrai devras peut peuvent peux "
    "pourra pourras pourront pourrai pourrait pourraient veut veulent compte comptent "
    "pense pensent aimerait souhaite".split()
)
_OF, _TO, _FOR = ("de", "d'"), ("a",), ("pour",)
_PROMISES = {
    _TO: "engage engagent engagera engagent a ont aura ai pense",
    _OF: "promet promettent promettra "
    "propose proposent charge chargent chargera occupe occupent occupera accepte acceptent prevoit "
    "prevoient essaie essaye essaient tente tentent",
}
PROMISING = {form: after for after, forms in _PROMISES.items() for form in forms.split()}
"""Verbs by which one takes something on, and the word that brings it: « s’engage à », « accepte de »."""
HAVING = frozenset({"a", "ont", "avait", "avaient", "aura"})
PROMISED = frozenset(
    "note accepte promis propose prevu choisi decide prefere convenu demande consenti".split()
)
"""The same once said: « a accepté de », « a promis de »."""
TOPICS = frozenset("pour avec selon suite concernant cote niveau sur quant vu vue question du au".split())
"""Words that open what a sentence is about, before its comma."""
CONDITIONS = frozenset(
    "si s' quand lorsque lorsqu' des une sans faute apres en a avant tant sauf comme puisque "
    "puisqu' par face lors durant depuis hors afin dans sous compte malgre grace etant "
    "histoire plutot outre chez entre jusqu' parmi meme bien aussitot sitot".split()
)
"""Words that open what a commitment depends on, before its comma."""
_READY = {
    _OF: "merci prie priee pries priees propose proposee charge chargee charges chargees tenu tenue",
    _TO: "pret prete prets pretes engage engagee engages engagees invite invitee",
    _FOR: "d'accord partant partante ok disponible volontaire mandate mandatee missionne missionnee",
}
STATES = {state: after for after, states in _READY.items() for state in states.split()}
STATES |= dict.fromkeys(("propose", "proposee"), (*_OF, *_FOR))
"""The same after « est »: « est chargée de », « est d’accord pour »."""
PASSIVE = frozenset("est sont sera seront etre soit soient ete bien".split())
BEFORE_PASSIVE = frozenset("va vont doit doivent devra devront a ont pourra peut est sera".split())
