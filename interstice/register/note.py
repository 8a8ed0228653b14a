"""Signed notes and checkpoints, as C2SP defines them (signed-note, tlog-checkpoint).

A checkpoint says in three lines which register, how many entries and what root; its signature is what
partners keep, so that nobody, the host included, can later present another past (register-format.md,
« Checkpoint, tiles, proofs »).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from interstice.register.canonical import from_base64, to_base64
from interstice.register.keys import BadKey, SigningKey, VerifierKey, refuse_bad_name
from interstice.register.tree import HASH_BYTES

_MOST_SIGNATURES = 100
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")


class BadNote(ValueError):
    """A note or a checkpoint that must not be relied on; the message says what is wrong with it."""


@dataclass(frozen=True)
class Checkpoint:
    """One state of a register: which one, how many entries it had, and the root of its tree."""

    origin: str
    size: int
    root: bytes


def sign(text: str, key: str) -> str:
    """The text as a note, signed with a private key. The text ends with a newline."""
    if not text.endswith("\n"):
        raise BadNote("the text of a note ends with a newline")
    _refuse_control_characters(text)
    signer = SigningKey.parse(key)
    signature = signer.verifier.identifier + signer.private.sign(text.encode())
    return f"{text}\n— {signer.name} {to_base64(signature)}\n"


def open_note(note: str, *verifiers: str) -> str:
    """The text of a note that at least one of these verifier keys signed.

    Signatures by other keys are ignored, as cosignatures of witnesses one does not know must be; a false
    signature by a known key condemns the whole note.

    Raises:
        BadNote: the note is malformed, a known key's signature is false, or no known key signed it.
        BadKey: a verifier key given is not one.
    """
    known = [VerifierKey.parse(verifier) for verifier in verifiers]
    text, signatures = _parts(note)
    signed = [_holds(key, text, *signature) for signature in signatures for key in known]
    if not any(signed):
        raise BadNote("none of the keys given signed this note")
    return text


def unverified_text(note: str) -> str:
    """The text of a note whose signatures nobody checked: to show or to file it, never to rely on it."""
    return _parts(note)[0]


def checkpoint(origin: str, size: int, root: bytes) -> str:
    """The text of a checkpoint, ready to be signed (tlog-checkpoint, « Note text »)."""
    if not origin or re.search(r"[\s+]", origin) or size < 0 or len(root) != HASH_BYTES:
        raise BadNote(f"no checkpoint can be of {origin!r}, {size} entries and a root of {len(root)} bytes")
    return f"{origin}\n{size}\n{to_base64(root)}\n"


def read_checkpoint(text: str) -> Checkpoint:
    """What the text of a checkpoint says; extension lines are allowed and ignored. Raises BadNote."""
    lines = text.split("\n")
    if len(lines) < 4 or lines.pop() != "" or "" in lines or not _SIZE.fullmatch(lines[1]):
        raise BadNote("a checkpoint has an origin, a size and a root, each on its line")
    root = _bytes(lines[2], "the root of the checkpoint")
    if len(root) != HASH_BYTES:
        raise BadNote(f"the root of the checkpoint has {len(root)} bytes instead of {HASH_BYTES}")
    return Checkpoint(lines[0], int(lines[1]), root)


def _parts(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    _refuse_control_characters(note)
    text, blank, signatures = note.rpartition("\n\n")
    lines = signatures.split("\n")
    if not blank or lines.pop() != "" or not lines or len(lines) > _MOST_SIGNATURES:
        raise BadNote("a note is a text, an empty line, and lines of signatures")
    return text + "\n", [_signature(line) for line in lines]


def _signature(line: str) -> tuple[str, bytes]:
    dash, _, rest = line.partition(" ")
    name, _, encoded = rest.partition(" ")
    raw = _bytes(encoded, "a signature")
    try:
        refuse_bad_name(name)
    except BadKey as error:
        raise BadNote(str(error)) from error
    if dash != "—" or len(raw) < 5:
        raise BadNote(f"this is not the line of a signature: {line!r}")
    return name, raw


def _holds(key: VerifierKey, text: str, name: str, signature: bytes) -> bool:
    if (key.name, key.identifier) != (name, signature[:4]):
        return False
    if not key.holds(text.encode(), signature[4:]):
        raise BadNote(f"the signature by {name} is false: the text is not the one that was signed")
    return True


def _bytes(text: str, what: str) -> bytes:
    try:
        return from_base64(text)
    except ValueError as error:
        raise BadNote(f"{what} is not base64") from error


def _refuse_control_characters(text: str) -> None:
    if re.search("[\x00-\x09\x0b-\x1f\ud800-\udfff]", text):
        raise BadNote("a note holds no control character but newlines, and no broken character")
