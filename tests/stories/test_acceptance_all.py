"""Every row of the acceptance tests is played, or waits for a room that is named here, and nowhere else."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from interstice.stories.kinds import KINDS
from interstice.stories.kinds import WAITING as KINDS_WAITING
from interstice.stories.reading import read_story
from tests.stories.playing import SHIPPED
from tests.stories.test_acceptance_chalon_beside import EXPECTED as CHALON
from tests.stories.test_acceptance_chalon_beside import MANDATES as CHALON_MANDATES
from tests.stories.test_acceptance_chalon_beside import SAID_AGAIN as CHALON_AGAIN
from tests.stories.test_acceptance_chalon_on_the_day import ON_THE_DAY as CHALON_DAYS
from tests.stories.test_acceptance_cucm_beside import EXPECTED as CUCM
from tests.stories.test_acceptance_cucm_beside import MANDATES as CUCM_MANDATES
from tests.stories.test_acceptance_cucm_beside import SAID_AGAIN as CUCM_AGAIN
from tests.stories.test_acceptance_cucm_on_the_day import ON_THE_DAY as CUCM_DAYS
from tests.stories.test_acceptance_rounds import STILL_LISTED

HERE = Path(__file__).parent

WAITING: dict[str, str] = {
    "AT07": "bonds",
    "AT11": "institutions",
    "AT12": "institutions",
    "AT13": "institutions",
    "AT15": "practices",
    "AT16": "practices",
    "AT20": "practices",
    "AT21": "reading",
    "AT22": "reading",
    "AT26": "bonds",
    "AT27": "bonds",
    "N09": "institutions",
    "N10": "reading",
    "N11": "reading",
    "N12": "practices",
}
"""By its number, the room that will make a row possible (architecture.md, « Rooms »)."""

IN_PART: dict[str, str] = {
    "AT02": "institutions: an endorsement left to silence (C13 as a mandate is shown)",
    "AT03": "the API and the printed dossier",
    "AT08": "institutions: the map of decisions, « conférée au PLIE, pratiquée à deux »",
    "AT14": "institutions: functions, reasons and scope of the arbitration itself",
    "AT24": "bonds: alerts",
    "N02": "reading: indicators and their thresholds",
    "N07": "bonds: services",
    "N14": "institutions: endorsements",
    "N16": "the API",
}
"""Rows that are played as far as the kinds of today go, with what will complete them."""

IN_PART_BESIDE: dict[str, str] = {
    "C22e": "that the product asks once whether anybody would like more time",
    "C29": "the reminder about secrecy beside the question itself",
    "C39": "that the product asks about V2 before any rule binds it to V1",
    "C62": "bonds: the link from the incident X1",
    "U03": "that a body without any rule of its own says so",
    "U10": "the declared interest as a banner on the proposals that it touches",
    "U15": "a page by which a decider objects: the command takes it, no page offers it (N08)",
    "U22": "that a rule proposed in session stands on the live page too: it is on its own page at once",
    "U22e": "« quorum met »: no clause of the story sets one; the page says nine institutions out of nine",
    "U28": "the reminder about secrecy beside the question itself",
    "U33": "that a contested word is underlined where it is typed",
}
"""What the story expects beside an act and that no page shows yet; the rest of it is held."""

NOT_ON_A_PAGE: dict[str, str] = {
    "C04": "day by day: a guest reads before joining",
    "C15": "day by day: the welcome page",
    "C29": "the reminder about secrecy comes with the proposal, C30",
    "C30": "day by day: the reminder about professional secrecy",
    "C39": "at03: principles bound since are cited together or not at all",
    "C61": "at05, day by day: what whoever leaves would hand over",
    "C64": "at18, day by day",
    "C79": "at14",
    "C82": "at24",
    "C84": "at24",
    "C93": "at19",
    "U16": "at08: the proposal shows the objection and the draft that treats it",
    "U17": "at28: two rounds, the objection of FT is lifted",
    "U25c": "at29: the page, the PDF, the extracts",
    "U28": "the reminder about secrecy comes with the proposal, U29",
    "U28b": "the minutes of March: an exception is a fact",
    "U29": "at28",
    "U30": "at28",
    "U35": "the provenance of the rule: beside U36",
    "U37": "at10: the question of the rule on reporting back",
    "U38": "at28",
    "U39": "at28",
    "U55": "beside U56, and n05",
    "U56b": "the minutes of September: extracts without the dossier",
    "U57": "at28: seven organisations concerned",
    "U63": "at18",
    "U65": "at28",
    "U73c": "the minutes of the year after, for the delegate who was absent",
    "U82": "at14, and said again in time",
    "U83": "at30, and said again in time",
    "U84": "at09, at17",
    "U93": "at19",
}
"""Acts whose expectation is held by a test of a row, with where."""


def test_every_row_is_played_or_waits_for_a_named_room() -> None:
    rows = [f"AT{n:02}" for n in range(1, 32)] + [f"N{n:02}" for n in range(1, 21)]
    tested = {found for name in _tests() for found in re.findall(r"(?:at|n)\d\d", name)}
    assert set(rows) == {one.upper() for one in tested} | set(WAITING)
    assert not {one.upper() for one in tested} & set(WAITING)
    assert set(IN_PART) <= {one.upper() for one in tested}
    assert set(WAITING.values()) <= {*KINDS_WAITING.values(), "reading"}


def test_every_act_that_is_played_shows_what_the_story_expects_beside_it() -> None:
    shown = {*CHALON, *CHALON_MANDATES, *CHALON_AGAIN, *CUCM, *CUCM_MANDATES, *CUCM_AGAIN}
    shown |= {*CHALON_DAYS, *CUCM_DAYS}
    shown |= {act for acts in STILL_LISTED.values() for act in acts}
    for story in ("chalon", "cucm"):
        played = {one.id for one in read_story(SHIPPED / f"{story}.yaml").acts if one.kind in KINDS}
        assert sorted(played - shown - set(NOT_ON_A_PAGE)) == []


def test_what_is_not_shown_yet_is_said_of_acts_that_are_played() -> None:
    played = {one.id for story in ("chalon", "cucm") for one in read_story(SHIPPED / f"{story}.yaml").acts}
    assert set(IN_PART_BESIDE) <= played


def _tests() -> set[str]:
    files = [ast.parse(file.read_text(encoding="utf-8")) for file in HERE.glob("test_acceptance_*.py")]
    return {
        one.name
        for file in files
        for one in ast.walk(file)
        if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")
    }
