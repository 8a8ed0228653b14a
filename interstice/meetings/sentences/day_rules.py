"""How days are said in French: one rule for each way, and the reading that gives its day."""

from __future__ import annotations

import re

from interstice.meetings.sentences import day_readings as said
from interstice.meetings.sentences.day_words import MONTHS, NUMBERS, SESSIONS, WEEKDAYS
from interstice.meetings.sentences.day_years import RANK, named_year_read, quarter_read, ranked_weekday_read

_WD = "(?P<wd>" + "|".join(WEEKDAYS) + r")(?: \.(?= \d))?(?: prochain(?= (?:le )?\d))?(?: le(?= \d))?"
_MONTH = "(?P<month>" + "|".join(MONTHS) + ")"
_DAY = r"(?P<day>\d{1,2}|1er|premier)"
_FIGURE = r"(?P<day>\d{1,2}|1er)"
_YEAR = r"(?P<year>\d{4})"
_SOME = r"(?P<some>\d{1,3}|" + "|".join(NUMBERS) + ")"
_SESSION = "(?:" + "|".join(SESSIONS) + "|fois)"
_IN = r"(?:d'? ?ici (?:a )?|dans (?:un delai (?:de |d' )|les )?|sous (?:un delai (?:de |d' )|les )?|avant )"
_MONTHS = "|".join(MONTHS)
_SAID = r"(?:(?<=\ble )|(?<=\bau )|(?<=\bdu )|(?<=\bavant )|(?<=di )|(?<=\bici ))"
_NO_UNIT = rf"(?! (?:h|heures?|%|/|-|ans|euros|er|personnes|eme|e|jours|mois|semaines|rue|{_MONTHS})\b)"

_B = r"(?:^|(?<= ))"


def _rule(pattern: str, reading: said.Reading) -> tuple[re.Pattern[str], said.Reading]:
    return re.compile(rf"{_B}{pattern} "), reading


RULES: tuple[tuple[re.Pattern[str], said.Reading], ...] = (
    _rule(
        r"(?:avant|apres|pendant|d'? ?ici|des|a|pour)? ?(?:les|des|ses|la fin des)? ?"
        r"(?:vacances(?: scolaires| (?:de|d') ?(?:noel|ete|la toussaint|paques|fevrier|hiver))?"
        r"|fetes(?: de fin d' annee)?)",
        said.vague_read,
    ),
    _rule(
        r"(?:a|avant|pour|d'? ?ici|des) (?:la rentree(?: de janvier| de septembre)?|l' ete|"
        r"le printemps|l' automne"
        r"|l' hiver|la fin de l' ete)",
        said.vague_read,
    ),
    _rule(
        r"(?:rapidement|tres vite|au plus vite|au plus tot|des que possible|asap|prochainement|bientot"
        r"|dans les meilleurs delais|en urgence|tout de suite|sans tarder|quand ce sera possible|"
        r"ulterieurement"
        r"|(?<!\bau )plus tard|au printemps|cet ete|cet hiver|cet automne|l' annee prochaine|"
        r"le trimestre prochain"
        r"|dans quelque temps|dans les semaines a venir|dans les prochains jours|dans les jours a venir"
        r"|dans les prochaines semaines)",
        said.vague_read,
    ),
    _rule(
        rf"(?:du|de) (?:{_WD} )?(?:\d{{1,2}}|1er)(?: (?:{'|'.join(MONTHS)}))? (?:au|"
        rf"a) (?:le )?(?:(?:{'|'.join(WEEKDAYS)}) )?"
        rf"{_DAY} {_MONTH}(?: {_YEAR})?",
        said.stay_read,
    ),
    _rule(
        rf"(?:du|de) (?:\d{{1,2}}|1er)(?: / \d{{1,2}})? (?:au|a) (?:le )?{_DAY} / (?P<m>\d{{1,2}})"
        r"(?: / (?P<y>\d{4}|\d\d))?",
        said.stay_in_figures_read,
    ),
    _rule(
        rf"(?:du|de) (?:(?:{'|'.join(WEEKDAYS)}) )?(?:\d{{1,2}}|1er) (?:au|a) {_FIGURE}{_NO_UNIT}",
        said.stay_of_days_read,
    ),
    _rule(
        rf"(?:le )?(?P<nth>1er|premier|deuxieme|second|2e|2eme|troisieme|3e|3eme|dernier) {_WD} "
        rf"(?:de |d' |du mois de |du mois d' ){_MONTH}(?: {_YEAR})?",
        ranked_weekday_read,
    ),
    _rule(
        rf"(?:(?:a la |en )?fin de )?(?:la |en |dans la )?semaine du (?:lundi )?{_DAY}(?: {_MONTH})?"
        rf"(?: {_YEAR})?",
        said.week_of_read,
    ),
    _rule(rf"(?:{_WD} )?{_DAY} (?:du mois de )?{_MONTH}(?: \.)?(?: {_YEAR})?", said.month_day_read),
    _rule(rf"(?:{_WD} )?{_DAY} (?:/|-) (?P<m>\d{{1,2}})(?: (?:/|-) (?P<y>\d{{4}}|\d\d))?", said.figures_read),
    _rule(rf"(?:{_WD} )?(?P<day>\d{{1,2}})-(?P<m>\d{{1,2}})(?:-(?P<y>\d{{4}}|\d\d))?", said.figures_read),
    _rule(
        rf"{_SAID}{_FIGURE} (?:\. )?(?P<m>0[1-9]|1[0-2])(?! (?:h|heures?|euros|%|\d+)\b)", said.figures_read
    ),
    _rule(rf"(?:{_WD} )?{_DAY} \. (?P<m>\d{{1,2}}) \. (?P<y>\d{{4}}|\d\d)", said.figures_read),
    _rule(rf"{_WD}(?: \.)?(?: le)? {_FIGURE}(?! (?:h|heures?|%|/)\b)", said.weekday_day_read),
    _rule(
        r"(?<=\ble )"
        rf"{_FIGURE}{_NO_UNIT}",
        said.only_day_read,
    ),
    _rule(
        r"(?<=\b(?:au|du|nt) )"
        rf"{_FIGURE}{_NO_UNIT}",
        said.only_day_read,
    ),
    _rule(rf"{_WD} (?:dernier|passe)(?! delai| carat)", said.past_read),
    _rule(
        rf"{_WD}(?P<more> en huit| en quinze| prochain| suivant| (?:de )?(?:la )?semaine prochaine|(?= ))",
        said.only_weekday_read,
    ),
    _rule(
        r"(?P<near>demain|apres-demain|apres demain|aujourd'hui|ce soir|cet apres-midi|cet aprem|"
        r"ce matin|(?<!a )ce jour|dans la journee|dans l' apres-midi|tout a l' heure)",
        said.near_read,
    ),
    _rule(
        rf"{_IN}(?P<some>\d{{1,3}}|{'|'.join(NUMBERS)}) (?:prochaine?s )?(?P<unit>jours?|j|semaines?|sem|"
        rf"mois|h|heures?|ans?)"
        r"(?P<half> et demie?)?(?: maximum| max| ouvres| ouvrables)?",
        said.delay_read,
    ),
    _rule(rf"{_IN}(?P<some>\d{{1,3}})(?P<unit>j|h|sem)", said.delay_read),
    _rule(
        rf"(?:(?<=\ba )|(?<=nt )|(?<=ose )|(?<=nne ))(?:de )?{_SOME} (?P<unit>jours?|semaines?|"
        rf"mois)(?= pour )",
        said.delay_read,
    ),
    _rule(
        r"(?:(?:sous|dans|d'? ?ici) (?:une |la )?|a )(?:quinzaine|huitaine)(?: de jours)?", said.rounded_read
    ),
    _rule(rf"{_IN}une (?P<some>dizaine|douzaine|vingtaine|trentaine) de (?P<unit>jours)", said.delay_read),
    _rule(
        r"(?:d'? ?ici |avant )?(?:la |en )?fin (?:de |de la )?semaine(?! prochaine)|"
        r"dans la semaine(?! prochaine)"
        r"|cette semaine|dans le mois(?! de)|sous un mois|dans le courant de la semaine(?! prochaine)",
        said.within_read,
    ),
    _rule(
        r"(?P<part>(?:en |au |la |le )?(?:debut|fin|milieu) (?:de |de la )?)?(?P<by>avant (?:la )?)?"
        r"(?:la |dans la |courant (?:de la )?|au cours de la )?semaine (?:prochaine|suivante|d' apres|"
        r"qui vient)",
        said.next_week_read,
    ),
    _rule(r"(?:en |au )?debut de (?:la )?semaine(?! prochaine)", said.start_of_week_read),
    _rule(
        r"(?P<part>(?:en |a la |la |au |le |courant )?(?:debut|fin|mi|mi-|milieu)(?: du mois)?(?: de|"
        r" d'| -)? ?)"
        rf"{_MONTH}(?: {_YEAR})?",
        said.month_part_read,
    ),
    _rule(rf"(?P<part>mi)-{_MONTH}(?: {_YEAR})?", said.month_part_read),
    _rule(
        r"(?:commission|seance|reunion|equipe|comite) (?:de |d' ?|du mois de )" + _MONTH,
        said.session_of_month_read,
    ),
    _rule(
        rf"(?:(?:la |le |l' )?(?:toute )?prochaine? (?:{_SESSION})|(?:la |le |l' )?{_SESSION}"
        r"(?: d' equipe| de suivi| technique)? (?:prochaine?|suivante?|d' apres))(?: d' equipe|"
        r" de suivi| technique)?",
        said.session_read,
    ),
    _rule(
        rf"{_SOME} (?P<unit>jours?|semaines?) avant (?:la |le |l' )?(?:prochaine? )?(?:commission|"
        rf"seance|reunion|comite)",
        said.ahead_of_session_read,
    ),
    _rule(
        r"(?:d'? ?ici|avant|jusqu' a) (?:la |le |l' )?(?:commission|seance|reunion|"
        r"comite)(?: de suivi| d' equipe)?"
        r"(?! (?:du|de|d'|prochaine?|suivante?|technique)\b)",
        said.session_read,
    ),
    _rule(
        rf"(?:d'? ?ici|avant|pour) (?:le mois de |le mois d' )?{_MONTH}(?: {_YEAR})?", said.before_month_read
    ),
    _rule(
        rf"(?:en|courant|dans le courant (?:du mois )?(?:de |d' )|au (?:cours du )?mois (?:de |d' )|durant) ?"
        rf"{_MONTH}(?: {_YEAR})?",
        said.month_part_read,
    ),
    _rule(
        r"(?:(?:en |la |a la |au |le )?(?:fin|debut|mi|milieu) (?:du |de |de ce |d' ce )?mois(?: -ci|"
        r" prochain)?"
        r"|le mois prochain|au cours du mois prochain|dans le mois prochain|courant du mois prochain|"
        r"ce mois(?: -ci|-ci)?)",
        said.some_month_read,
    ),
    _rule(
        r"(?P<part>(?:en |la |a la )?(?:fin|debut|mi|courant|milieu|mi-|en)) ?(?:de l' annee |d' annee |de |"
        r"l' annee )?(?P<year>20\d\d)",
        named_year_read,
    ),
    _rule(r"(?P<part>mi)-(?P<year>20\d\d)", named_year_read),
    _rule(
        rf"(?:(?:la |a la )?(?:fin|debut|courant) (?:de |du )?|au (?:cours|courant) du |dans le courant du )?"
        rf"{RANK} (?:er |e |eme )?(?:trimestre|semestre)(?: (?:de |de l' annee )?{_YEAR})?",
        quarter_read,
    ),
    _rule(rf"(?:fin |debut )?t(?P<rank>[1-4]) {_YEAR}", quarter_read),
    _rule(r"(?:en |la |a la )?(?:fin|debut) (?:d' |de l' |de )annee", said.year_part_read),
    _rule(
        r"(?:la veille|le jour(?: meme)?) (?:de|du) (?:la |le |l' )?(?:prochaine? )?(?:commission|seance|"
        r"comite)",
        said.eve_of_session_read,
    ),
    _rule(rf"dans les (?:tout )?(?P<part>debut|premiers jours) (?:de |d' ){_MONTH}", said.month_part_read),
    _rule(r"(?:semaine (?:numero )?|s ?)(?P<week>\d{1,2})", said.week_read),
    _rule(
        rf"(?:la )?(?P<half>premiere|1ere|1re|seconde|deuxieme|2eme|2e|2nde) quinzaine (?:de |d' ){_MONTH}",
        said.half_month_read,
    ),
    _rule(r"(?:avant|pour|a|d'? ?ici) la prochaine(?= (?:$|[,.;]))", said.session_read),
    _rule(r"(?:avant |pour )?(?:le |ce )week-end", said.weekend_read),
    _rule(r"(?P<feast>noel|nouvel an|toussaint|paques|pentecote|ascension|assomption)", said.feast_read),
)
