"""Who has not answered yet, after each voice: what the stories expect beside every stance (AT28)."""

from __future__ import annotations

import re

import pytest

from interstice.stories.reading import read_story
from tests.stories.playing import SHIPPED
from tests.stories.watching import ROUND_ACTS, Seen, Watch

CHALON = ("CCAS", "CD71", "DI", "FT", "OF")
CUCM = ("CD71-LC", "CD71-MM", "CREPI", "DI", "FT", "MIFI", "OF1", "OF2")
WITHOUT_OF2 = ("CD71-LC", "CD71-MM", "CREPI", "DI", "FT", "MIFI", "OF1")

STILL_LISTED: dict[str, dict[str, tuple[str, ...] | int]] = {
    "chalon": {
        # The meeting of the team: an objection to draft 1, then five voices for draft 2.
        "C17": CHALON,
        "C18": ("CCAS", "CD71", "DI", "OF"),
        "C19": CHALON,
        "C20a": 4,
        "C20b": ("CCAS", "DI", "OF"),
        "C20c": ("DI", "OF"),
        "C20d": ("OF",),
        "C20e": (),
        # Steering together: one round.
        "C21": CHALON,
        "C22a": 4,
        "C22b": 3,
        "C22c": ("FT", "OF"),
        "C22d": ("OF",),
        "C22e": (),
        # Sending and reporting back: an objection to draft 1.
        "C30": CHALON,
        "C31": ("CCAS", "DI", "FT", "OF"),
        "C32": CHALON,
        "C33a": 4,
        "C33b": ("DI", "FT", "OF"),
        "C33c": ("FT", "OF"),
        "C33d": ("OF",),
        "C33e": (),
        # Hours and the attention clause: three drafts, two objections, a reservation.
        "C39": CHALON,
        "C40": ("CCAS", "DI", "FT", "OF"),
        "C43": CHALON,
        "C45": ("CCAS", "CD71", "DI", "OF"),
        "C46": CHALON,
        "C47a": ("CCAS", "CD71", "DI", "OF"),
        "C47b": ("CCAS", "DI", "OF"),
        "C47c": ("CCAS", "OF"),
        "C47d": ("OF",),
        "C47e": (),
        # Welcoming someone new.
        "C67": CHALON,
        "C68a": 4,
        "C68b": ("DI", "FT", "OF"),
        "C68c": ("FT", "OF"),
        "C68d": ("OF",),
        "C68e": (),
    },
    "cucm": {
        # Facilitating in twos: the PLIE, not among those concerned, objects; so does FT, which then lifts it.
        "U14": CUCM,
        "U15": CUCM,
        "U16": CUCM,
        "U17": ("CD71-LC", "CD71-MM", "CREPI", "DI", "MIFI", "OF1", "OF2"),
        "U18": CUCM,
        "U19a": 7,
        "U19b": 6,
        "U19c": 5,
        "U19d": ("DI", "MIFI", "OF1", "OF2"),
        "U19e": ("DI", "MIFI", "OF2"),
        "U19f": ("DI", "MIFI"),
        "U19g": ("DI",),
        "U19h": (),
        # Taking turns: in session, in one round.
        "U22": CUCM,
        "U23a": 7,
        "U23b": 6,
        "U23c": 5,
        "U23d": ("CREPI", "MIFI", "OF1", "OF2"),
        "U23e": ("MIFI", "OF1", "OF2"),
        "U23f": ("MIFI", "OF2"),
        "U23g": ("MIFI",),
        "U23h": (),
        # Handing a dossier over.
        "U29": CUCM,
        "U30": ("CD71-LC", "CD71-MM", "CREPI", "DI", "FT", "MIFI", "OF2"),
        "U31": CUCM,
        "U32a": 7,
        "U32b": 6,
        "U32c": 5,
        "U32d": ("CREPI", "DI", "FT", "OF2"),
        "U32e": ("CREPI", "DI", "OF2"),
        "U32f": ("DI", "OF2"),
        "U32g": ("DI",),
        "U32h": (),
        # The form of the convention.
        "U35": CUCM,
        "U36a": 7,
        "U36b": 6,
        "U36c": 5,
        "U36d": ("CD71-LC", "CD71-MM", "CREPI", "DI"),
        "U36e": ("CD71-LC", "CD71-MM", "DI"),
        "U36f": ("CD71-MM", "DI"),
        "U36g": ("DI",),
        "U36h": (),
        # Reporting back.
        "U38": CUCM,
        "U39": ("CD71-MM", "CREPI", "DI", "FT", "MIFI", "OF1", "OF2"),
        "U40": CUCM,
        "U41a": 7,
        "U41b": 6,
        "U41c": 5,
        "U41d": ("FT", "MIFI", "OF1", "OF2"),
        "U41e": ("FT", "OF1", "OF2"),
        "U41f": ("OF1", "OF2"),
        "U41g": ("OF2",),
        "U41h": (),
        # Two demands at once: seven organisations, for OF2 places nobody in firms.
        "U57": WITHOUT_OF2,
        "U58": ("CD71-MM", "CREPI", "DI", "FT", "MIFI", "OF1"),
        "U64": WITHOUT_OF2,
        "U65": ("CD71-LC", "CD71-MM", "CREPI", "DI", "MIFI", "OF1"),
        "U66": WITHOUT_OF2,
        "U67a": 6,
        "U67b": 5,
        "U67c": ("CREPI", "DI", "MIFI", "OF1"),
        "U67d": ("CREPI", "DI", "OF1"),
        "U67e": ("CREPI", "DI"),
        "U67f": ("CREPI",),
        "U67g": (),
    },
}
"""After each act of a round, the organisations that have not answered the present draft; a number where the
story says how many without naming them. An objection is an answer; it waits for another one."""

OBJECTING = {"C18", "C31", "C40", "C45", "U15", "U17", "U30", "U39", "U58", "U65"}
"""The acts that leave an objection to treat, until a draft answers it or its author lifts it."""

READ_BY = {"chalon": "ines", "cucm": "agnes"}
"""A member who is there from the first round to the last."""

ACTS = [(story, act) for story, acts in STILL_LISTED.items() for act in acts]


@pytest.fixture(scope="module")
def watched(stage: None) -> dict[str, Seen]:
    """Both stories, their rounds read after each act."""
    seen: dict[str, Seen] = {}
    for name, reader in READ_BY.items():
        watch = Watch(name)
        watch.play(reader)
        seen |= watch.seen
    return seen


@pytest.mark.parametrize(("story", "act"), ACTS, ids=[act for _story, act in ACTS])
def test_at28_after_each_voice_those_who_have_not_answered_are_listed(
    watched: dict[str, Seen], story: str, act: str
) -> None:
    expected, now = STILL_LISTED[story][act], watched[act]
    assert sorted(now.missing) == sorted(now.on_the_page)
    if isinstance(expected, int):
        assert len(now.missing) == expected
    else:
        assert sorted(now.missing) == sorted(expected)


@pytest.mark.parametrize(("story", "act"), ACTS, ids=[act for _story, act in ACTS])
def test_at28_a_round_may_end_when_all_have_answered_and_no_objection_is_left(
    watched: dict[str, Seen], story: str, act: str
) -> None:
    now = watched[act]
    assert now.objections == (1 if act in OBJECTING else 0)
    assert now.may_conclude == (STILL_LISTED[story][act] == ())


@pytest.mark.parametrize("story", STILL_LISTED)
def test_every_act_of_a_round_that_the_story_tells_is_in_the_table(story: str) -> None:
    told = read_story(SHIPPED / f"{story}.yaml").acts
    assert [one.id for one in told if one.kind.startswith(ROUND_ACTS)] == list(STILL_LISTED[story])


NUMBERS = {"Seven": 7, "Six": 6, "Five": 5, "Four": 4, "Three": 3}


@pytest.mark.parametrize("story", STILL_LISTED)
def test_the_table_says_what_the_story_expects_beside_each_stance(story: str) -> None:
    for line in read_story(SHIPPED / f"{story}.yaml").acts:
        told = re.search(r"([\w, -]+?) (?:alone )?still listed", line.text("expect"))
        if told is None or line.id not in STILL_LISTED[story]:
            continue
        listed, said = STILL_LISTED[story][line.id], told[1].split(";")[-1].strip()
        count = next((n for word, n in NUMBERS.items() if word.casefold() in said.casefold().split()), None)
        if count is not None:
            assert listed == count, line.id
        else:
            assert listed == tuple(re.findall(r"[A-Z][A-Z0-9]+(?:-[A-Z]+)?", said)), line.id
