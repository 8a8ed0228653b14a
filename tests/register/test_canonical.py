"""One spelling for every entry (register-format.md, « Entry »)."""

import json
import re
from collections import OrderedDict
from datetime import date
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as some

from interstice.register.canonical import (
    MAX_ENTRY,
    MAX_INTEGER,
    EntryTooLarge,
    canonical,
    fingerprint,
    from_base64,
    to_base64,
)

texts = some.text(some.characters(exclude_categories=["Cs"]))
plain_values = some.none() | some.booleans() | some.integers(-MAX_INTEGER, MAX_INTEGER) | texts
values = some.recursive(
    plain_values,
    lambda inner: (
        some.lists(inner, max_size=4)
        | some.dictionaries(texts.map(lambda key: normalize("NFC", key)), inner, max_size=4)
    ),
    max_leaves=20,
)


def in_form_c(value: Any) -> Any:
    if isinstance(value, str):
        return normalize("NFC", value)
    if isinstance(value, list):
        return [in_form_c(item) for item in value]
    if isinstance(value, dict):
        return {in_form_c(key): in_form_c(item) for key, item in value.items()}
    return value


@given(values)
def test_what_is_read_back_is_what_was_written_in_form_c(value: Any) -> None:
    assert json.loads(canonical(value)) == in_form_c(value)


@given(values)
def test_writing_again_what_was_read_gives_the_same_bytes(value: Any) -> None:
    assert canonical(json.loads(canonical(value))) == canonical(value)


def test_keys_are_sorted_as_utf_16_sorts_them() -> None:
    value = OrderedDict([("\uff5e", 3), ("\U0001f600", 2), ("€", 1), ("1", 0)])

    assert canonical(value) == '{"1":0,"€":1,"\U0001f600":2,"\uff5e":3}'.encode()


def test_there_is_no_white_space_and_no_needless_escape() -> None:
    assert (
        canonical({"b": [True, None, "é\n\u2028"], "a": -1})
        == '{"a":-1,"b":[true,null,"é\\n\u2028"]}'.encode()
    )


def test_a_letter_typed_in_two_ways_is_one_entry() -> None:
    assert canonical({"de\u0301jà": "e\u0301"}) == canonical({"d\u00e9jà": "\u00e9"})


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({"body": {"days": 2.0}}, "« body.days »"),
        ({"body": [1, {"days": 2**53}]}, "« body[1].days »"),
        ({"body": [-(2**53)]}, "« body[0] »"),
        ({"on": date(2026, 11, 19)}, "« on »"),
        ({"body": {"words": {"a", "b"}}}, "« body.words »"),
        ({"body": {"half": "\ud83d"}}, "« body.half »"),
        ({"body": {1: "one"}}, "« body »"),
        ({"body": {"\u00e9": 1, "e\u0301": 2}}, "« body »"),
        (1.5, "the entry itself"),
    ],
)
def test_what_could_be_written_in_two_ways_is_refused_where_it_stands(value: object, path: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(path)}: "):
        canonical(value)


@pytest.mark.parametrize("number", [MAX_INTEGER, -MAX_INTEGER, 0])
def test_the_largest_exact_integers_are_accepted(number: int) -> None:
    assert json.loads(canonical([number])) == [number]


def test_an_entry_has_at_most_65_535_bytes() -> None:
    assert len(canonical("x" * (MAX_ENTRY - 2))) == MAX_ENTRY
    with pytest.raises(EntryTooLarge, match="65535 bytes and this one has 65536"):
        canonical("x" * (MAX_ENTRY - 1))


def test_a_fingerprint_is_the_salted_hash_of_the_words() -> None:
    assert (
        fingerprint(b"\x01" * 32, "Chacun garde la main.") == "/7jOk+QmJuKZJCqR0nFFebV+xI8ZTJlz9o5mtYD7cGU="
    )


@given(texts, some.binary(min_size=32, max_size=32), some.binary(min_size=32, max_size=32))
def test_the_same_words_under_another_salt_leave_no_common_trace(
    words: str, one: bytes, other: bytes
) -> None:
    assert (fingerprint(one, words) == fingerprint(other, words)) == (one == other)


def test_words_typed_in_two_ways_have_one_fingerprint() -> None:
    assert fingerprint(b"salt", "e\u0301te\u0301") == fingerprint(b"salt", "\u00e9t\u00e9")


@given(some.binary())
def test_bytes_come_back_from_base64(raw: bytes) -> None:
    assert from_base64(to_base64(raw)) == raw


@pytest.mark.parametrize("text", ["AB==", "AA", "AA==\n", "A A==", "é", "AA=", "-_=="])
def test_another_spelling_of_the_same_bytes_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="base64"):
        from_base64(text)
