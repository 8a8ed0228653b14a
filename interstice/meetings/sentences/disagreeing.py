"""Whether a sentence says that some do not agree, in the many words of those who do not."""

from __future__ import annotations

import re

from interstice.meetings.sentences.clauses import Clause
from interstice.meetings.sentences.frames import CLITICS, DOING, HERE
from interstice.meetings.sentences.kinds import line_of
from interstice.meetings.sentences.standing import stands_apart

_SAME = (
    r"(?:(?:\S+ ){0,2}(?:de la meme (?:facon|maniere)|pareil|du meme (?:oe|œ)il)|(?:sur|dans) l[ae] meme \S+|"
    r"(?:du |le )?meme avis|la meme (?:analyse|lecture|vision|approche|appreciation|position)|les memes "
    r"(?:avis|attentes|analyses|positions|priorites))"
)
_NOT = (
    r"(?:pas|plus|guere|point)(?: (?:trop|tres|si|completement|entierement|franchement|forcement|exactement|"
    r"du tout|vraiment|totalement|encore|tous|toutes))?"
)
_JUDGING = r"(?:trouve|juge|estime|considere|pense|croit)(?:nt)?"
_TOO = (
    r"(?:prematuree?s?|trop \S+|inadaptee?s?|insuffisante?s?|inopportune?s?|pas (?:adaptee?s?|opportune?s?|"
    r"prete?s?|suffisante?s?|raisonnable))"
)
_VIEWS = r"(?:avis|points de vue|analyses|positions|lectures|visions|approches|appreciations)"
_STAYING = r"(?:est|sont|reste|restent|restons|demeurent)"
_DOUBTS = r"(?:reserves?|objections?|reticences?|doutes?|oppositions?)"
_DISAGREEING = re.compile(
    r"\b(?:des+ac+or[dt]?s?|"
    rf"{_NOT} (?:{_SAME}|d' ?accord|ok\b|favorables?|convaincue?s?|de cet avis|(?:de l'|d') avis|emballee?s?|"
    r"enthousiastes?|partisane?s?|partante?s?|alignee?s?|unanimes?|a l' aise avec|"
    r"(?:chaude?s?|preneu(?:rs?|se)) (?:pour|de|a|sur))|"
    r"^ni .* n[e'] (?:y )?(?:valid|approuv|accept|souscri|souhait|adher)\w+|"
    r"(?:parvien\w+|arriv\w+|trouv\w+) pas (?:a |d' )(?:un |se mettre d' |s' |trouver un )?accord|"
    r"pas (?:trouve d' accord|d' accord trouve|parvenue?s? a un accord)|"
    r"pas (?:reussi|parvenue?s?|arrivee?s?) a (?:s' (?:accorder|entendre)|se mettre d' accord|(?:se )?"
    r"(?:trouver|convaincre|rejoindre)(?: un| d'| de)?(?: terrain d')?(?: accord| entente| compromis)?)|"
    r"(?:pas d[e'] |aucune? )(?:consensus|unanimite|entente|compromis|terrain d' entente|accord|"
    r"(?:position|vision|lecture|ligne|analyse|reponse) commune)|"
    r"n[e'] (?:se|s') (?:rejoi|entend|accord|retrouv|compren)\w* (?:pas|plus)|"
    r"(?:les autres|d' autres|le reste du groupe|certains) (?:non|pas|contre)\b|"
    r"(?:estime|considere|juge)(?:nt)? ne pas\b|(?:tensions?|conflits?|litige) entre|n[e'] (?:y )?consent|"
    rf"(?:souscri\w+|adher\w+|partage\w*|approuv\w+|cautionn\w+|valid\w+|s' associ\w+) {_NOT}\b|"
    rf"n' (?:y )?(?:accept\w+|croi\w+) {_NOT}\b|s' (?:y )?oppos\w*|opposee?s? (?:a|au|aux)\b|"
    rf"{_STAYING} (?:(?:\S+ )?opposee?s?|contre|(?:tres )?divisee?s?)\b|"
    r"(?:vote|votent|plutot|se prononce(?:nt)?) contre\b|"
    r"opposition (?:de|d'|du|des|formelle|(?:\S+ ){0,2}(?:exprimee?|formulee?|manifestee?))|"
    r"contre l' avis\b|desapprouv\w*|contest(?:e|ent|ons)\b|desavoue\w*|"
    rf"{_VIEWS} (?:(?:sont|restent|demeurent|tres|assez|toujours|encore) )*(?:contraires?|opposee?s?|"
    r"s' opposent|reservee?s?|different\w*|contradictoires?|partages)\b|diverge\w*|"
    r"(?:emet\w*|emis|exprime(?:nt)?|formule(?:nt)?|a|ont|maintien(?:t|nent)) "
    rf"(?:de|des|un|une|ses|son|leurs?|quelques|plusieurs) (?:\w+ )?{_DOUBTS}\b|"
    r"maintien(?:t|nent) \S+ (?:position|avis|point de vue)|"
    r"reticente?s?\b|(?<!sous )reserves? (?:de|d'|du|des)|defavorables?|sans accord|avis negatifs?|"
    r"sceptiques?|dubitati\w+|(?<!sans )doute(?:nt)? (?:de|que|du|d')|objections? (?:de|d'|du|des)|"
    r"regrette(?:nt)? (?:que|qu'|la decision|cette decision)|ne compren(?:d|nent) pas (?:la|cette|ce)\b|"
    r"mais (?:\S+ ){1,4}(?:non|pas)$|(?:accord|tous|unanim\w+|tout le monde)\b.* sauf|"
    rf"{_JUDGING} (?:\S+ ){{0,7}}?{_TOO}|"
    r"s' (?:entend|accord)\w* pas|ne tombent pas d' accord|campent? sur (?:sa|ses|leurs?) positions?|"
    rf"(?:groupe|collectif|equipe|commission|partenaires) {_STAYING} (?:tres |assez )?partagee?s?\b|"
    r"^deux (?:avis|positions|lectures)\b|contredi(?:t|sent)\b|"
    r"non tranchee?s? entre|objecte(?:nt)?|(?:met|mettent|oppose|opposent) (?:son|leur|un) veto|"
    r"veto (?:de|d'|du|des)|ne souhaite(?:nt)? pas (?:la|le|l'|que)|veu(?:t|lent) pas\b|"
    r"(?:pense|dit|soutient|estime)(?:nt)? (?:l' inverse|le contraire)|"
    r"n' est pas pour|ne sont pas pour|dit non|disent non)"
)
_NO_LONGER = re.compile(
    r"\b(?:s' (?:y )?oppos\w+ pas|desaccords? leves?|objections? levees?|(?:leve son|levent leur|plus de|"
    r"plus aucun|plus aucune|n' a plus|leve l'|leve le|retire son|"
    r"pas de|pas d'|aucune?|sans) (?:desaccord|opposition|objection)"
    r"|(?:leve|retire)(?:nt)? (?:ses|leurs|les) (?:reserves|objections))"
)
_BUT = re.compile(r"\b(?:sauf|hors|sans|a moins d') (?:un |une )?(?:avis|position|objection)s? \S+")
"""« Sauf avis contraire »: what would be, not what is."""
_ALL_DECLINE = re.compile(
    r"(?:le groupe|la commission|le collectif|l' equipe|le comite|on|nous) n[e'] "
    r"(?:valid|approuv|accept|reten|retient|souscri|souhait)\w* pas\b"
)
_HER_WISH = re.compile(r"(?:veut|souhaite|voit|comprend|voudrait) (?:pas|plus)\b")
_UNFAVOURABLE = re.compile(r"avis (?:tres )?(?:defavorable|negatif|reserve)\b")
_AGAINST = frozenset("contre oppose opposee opposes opposees".split())
_RESERVED = frozenset("reserve reservee reserves reservees".split())
_ON = frozenset("sur quant vis-a-vis concernant face , .".split()) | {""}
_BEING = frozenset("est sont reste restent tres plutot assez montre dit".split())


def is_a_disagreement(clause: Clause) -> bool:
    """Whether it says that some do not agree."""
    line = _BUT.sub("", line_of(clause.words[clause.start :]))
    if _ALL_DECLINE.match(line):
        return False
    if _HER_WISH.search(line) and _of_her(clause):
        return stands_apart(clause)
    if (
        _outside(clause)
        or _NO_LONGER.search(line)
        or (_UNFAVOURABLE.match(line) and not _of_somebody(clause))
    ):
        return False
    return (
        bool(_DISAGREEING.search(line))
        or any(_against(clause, at) or _refuses(clause, at) for at in range(len(clause.words)))
        or stands_apart(clause)
    )


def _outside(clause: Clause) -> bool:
    """« Claire conteste la décision de la CAF », « … devant le tribunal »: a step towards another body."""
    at = next((n for n in range(clause.start, len(clause.words)) if _contests(clause, n)), None)
    if at is None:
        return False
    after = [one for one in clause.mentions if one.first > at]
    if any(one.kind in HERE and clause.folded(one.first - 1) != "avec" for one in after):
        return False
    elsewhere = any(clause.folded(n) in _BEFORE_WHOM for n in range(at, len(clause.words)))
    return elsewhere or any(one.kind == "stranger" for one in after)


def _contests(clause: Clause, at: int) -> bool:
    return clause.folded(at) in {"conteste", "contestent", "contestera", "contesteront"} or (
        clause.folded(at) == "oppose" and clause.folded(at - 1) == "s'"
    )


_BEFORE_WHOM = frozenset({"devant", "aupres", "tribunal", "recours"})


def _of_her(clause: Clause) -> bool:
    """« Elle ne veut pas déménager »: the wish of the person, no disagreement of those around the table."""
    here = [one for one in clause.mentions if one.first >= clause.start]
    return bool(here) and here[0].kind in {"person", "pronoun"}


def _of_somebody(clause: Clause) -> bool:
    """« Avis défavorable du CCAS », not that of the session."""
    return any(one.kind in DOING for one in clause.mentions)


def _refuses(clause: Clause, at: int) -> bool:
    """« Fatou refuse que le dossier sorte », neither « renouvellement refusé » nor « on refuse »."""
    if clause.folded(at) not in {"refuse", "refusent"} or clause.words[at].typed.endswith("é"):
        return False
    before = at
    while clause.folded(before - 1) in CLITICS | {"ne", "aussi", "lui", "eux"}:
        before -= 1
    return any(one.last == before and one.kind in HERE for one in clause.mentions)


def _against(clause: Clause, at: int) -> bool:
    """« CCAS contre la sortie », « Département réservé »: right after those who are."""
    if clause.folded(at) in _RESERVED:
        return _reserved(clause, at)
    named = at - (clause.folded(at - 1) in {":", "-", "->", "="})
    return clause.folded(at) in _AGAINST and any(
        one.last == named and one.kind in DOING | {"collective"} for one in clause.mentions
    )


def _reserved(clause: Clause, at: int) -> bool:
    """« Réservé sur le calendrier », not « réserve une place » nor « une place est réservée »."""
    after = clause.folded(at + 1)
    named = any(one.last == at and one.kind in DOING for one in clause.mentions)
    being = at - 1
    while clause.folded(being) in _BEING:
        being -= 1
    named = named or any(one.last == being + 1 < at and one.kind in DOING for one in clause.mentions)
    accented = clause.words[at].typed.lower().endswith(("é", "ée", "és", "ées"))
    return named and after in (_ON if accented else _ON - {",", ".", "", "sur"})
