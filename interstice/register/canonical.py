"""One spelling for every entry: JSON as RFC 8785 canonicalises it, restricted by register-format.md.

Two programs that spell the same act must get the same bytes, since the leaf of the tree is the hash of those
bytes. So whatever two programs could write in two ways is refused (floats, large integers) or brought to one
form (NFC).
"""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Mapping
from typing import Any
from unicodedata import normalize

import rfc8785

MAX_ENTRY = 65_535
"""The most bytes an entry may have: bundles of entries write each length on 16 bits (C2SP tlog-tiles)."""

MAX_INTEGER = 2**53 - 1
"""The largest integer, of either sign, that every reader of JSON keeps exact (RFC 7493, 2.2)."""


class EntryTooLarge(ValueError):
    """An entry that would not fit in a bundle of the public format; words belong in the vault, not here."""

    def __init__(self, size: int) -> None:
        super().__init__(f"an entry has at most {MAX_ENTRY} bytes and this one has {size}: split the act")
        self.size = size


def canonical(value: object) -> bytes:
    """The only bytes in which this value may enter a register.

    Strings and keys come out in Unicode's form C, so that « é » typed on two keyboards is the same entry.

    Args:
        value: objects with text keys, lists, text, integers within ±(2**53 - 1), booleans and null.

    Raises:
        ValueError: something else is in it; the message gives the path to it, such as `body.clauses[2].days`.
        EntryTooLarge: more than 65,535 bytes would come out.
    """
    entry = rfc8785.dumps(_checked(value, ""))
    if len(entry) > MAX_ENTRY:
        raise EntryTooLarge(len(entry))
    return entry


def fingerprint(salt: bytes, text: str) -> str:
    """All that the register keeps of words: base64 of SHA-256(salt ‖ text), the text in UTF-8 and form C.

    The salt (32 random bytes, kept with the words) is why words cannot be found again once both are erased:
    without it, anyone could try likely sentences until one matches.
    """
    return to_base64(hashlib.sha256(salt + normalize("NFC", text).encode()).digest())


def to_base64(raw: bytes) -> str:
    """Bytes as base64 writes them (RFC 4648, 4): hashes, signatures, keys."""
    return b64encode(raw).decode()


def from_base64(text: str) -> bytes:
    """The bytes that this base64 spells. Raises ValueError where `to_base64` would spell them otherwise."""
    try:
        raw = b64decode(text, validate=True)
    except (NotBase64, ValueError) as error:
        raise ValueError(f"this is not base64: {text!r}") from error
    if to_base64(raw) != text:
        raise ValueError(f"this base64 is not the usual spelling of its bytes: {text!r}")
    return raw


def _checked(value: object, path: str) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(value, path)
    if isinstance(value, int):
        return _integer(value, path)
    if isinstance(value, list | tuple):
        return [_checked(item, f"{path}[{place}]") for place, item in enumerate(value)]
    if isinstance(value, Mapping):
        return _object(value, path)
    raise ValueError(f"{_where(path)}: {type(value).__name__} has no place in an entry; write it as text")


def _text(value: str, path: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"{_where(path)}: half a character at position {error.start}") from error
    return normalize("NFC", value)


def _integer(value: int, path: str) -> int:
    if abs(value) > MAX_INTEGER:
        raise ValueError(f"{_where(path)}: {value} is beyond ±(2**53 - 1); write it as text")
    return value


def _object(value: Mapping[object, object], path: str) -> dict[str, Any]:
    checked: dict[str, Any] = {}
    for key, item in value.items():
        name = _key(key, path)
        if name in checked:
            raise ValueError(f"{_where(path)}: the key {name!r} is there twice, once in another Unicode form")
        checked[name] = _checked(item, f"{path}.{name}" if path else name)
    return checked


def _key(key: object, path: str) -> str:
    if isinstance(key, str):
        return _text(key, path)
    raise ValueError(f"{_where(path)}: the key {key!r} is not text")


def _where(path: str) -> str:
    return f"« {path} »" if path else "the entry itself"
