"""The keys that sign notes: Ed25519, written as C2SP signed-note and Go's `sumdb/note` write them.

A private key reads `PRIVATE+KEY+name+hash+base64`, its verifier key `name+hash+base64`. The hash tells keys
apart and catches a mistyped sign; it proves nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from interstice.register.canonical import from_base64, to_base64

_ED25519 = b"\x01"
_PRIVATE = "PRIVATE+KEY+"


class BadKey(ValueError):
    """A key that cannot be used as it is written; the message never shows a private key."""


@dataclass(frozen=True)
class VerifierKey:
    """What every partner holds to check signatures: a name and a public key."""

    name: str
    public: bytes

    @classmethod
    def parse(cls, text: str) -> Self:
        """The key that a text such as `name+hash+base64` writes. Raises BadKey."""
        name, identifier, public = _parts(text, "the verifier key")
        key = cls(name, public)
        _refuse_other_hash(identifier, key)
        return key

    @property
    def identifier(self) -> bytes:
        """The four bytes by which a signature says which key made it (signed-note, « Signatures »)."""
        return sha256(self.name.encode() + b"\n" + _ED25519 + self.public).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.identifier.hex()}+{to_base64(_ED25519 + self.public)}"

    def holds(self, text: bytes, signature: bytes) -> bool:
        """Whether this key made that signature of this text."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, repr=False)
class SigningKey:
    """The private key of a name. It shows itself nowhere but where it is asked to write itself down."""

    name: str
    private: Ed25519PrivateKey

    @classmethod
    def parse(cls, text: str) -> Self:
        """The key that a text such as `PRIVATE+KEY+name+hash+base64` writes. Raises BadKey."""
        if not text.startswith(_PRIVATE):
            raise BadKey(f"a private key begins with {_PRIVATE}")
        name, identifier, seed = _parts(text.removeprefix(_PRIVATE), "the private key")
        key = cls(name, Ed25519PrivateKey.from_private_bytes(seed))
        _refuse_other_hash(identifier, key.verifier)
        return key

    @property
    def verifier(self) -> VerifierKey:
        """The key to hand to partners."""
        return VerifierKey(self.name, self.private.public_key().public_bytes_raw())

    def written(self) -> str:
        """The key as a text, to keep secret."""
        seed = to_base64(_ED25519 + self.private.private_bytes_raw())
        return f"{_PRIVATE}{self.name}+{self.verifier.identifier.hex()}+{seed}"


def generate_key(name: str) -> tuple[str, str]:
    """A new pair for this name: the private key to keep secret, the verifier key to hand to every partner."""
    refuse_bad_name(name)
    key = SigningKey(name, Ed25519PrivateKey.generate())
    return key.written(), str(key.verifier)


def verifier_of(key: str) -> str:
    """The verifier key that goes with a private key."""
    return str(SigningKey.parse(key).verifier)


def under_name(key: str, name: str) -> str:
    """The same private key under another name.

    An installation has one key, while the signature of a checkpoint should bear the name of its register
    (tlog-checkpoint, « Signatures »: the key's name should match the origin line).
    """
    refuse_bad_name(name)
    return SigningKey(name, SigningKey.parse(key).private).written()


def refuse_bad_name(name: str) -> None:
    """Raises BadKey where signed-note does not allow this name of a key: empty, with a space, with a plus."""
    if not name or re.search(r"[\s+\x00-\x1f\ud800-\udfff]", name):
        raise BadKey(f"the name of a key has at least one sign, no space and no plus: {name!r}")


def _parts(text: str, what: str) -> tuple[str, str, bytes]:
    name, _, rest = text.partition("+")
    identifier, _, encoded = rest.partition("+")
    refuse_bad_name(name)
    try:
        raw = from_base64(encoded)
    except ValueError:
        raw = b""
    if not re.fullmatch("[0-9a-f]{8}", identifier) or raw[:1] != _ED25519 or len(raw) != 33:
        raise BadKey(f"{what} of {name} is not an Ed25519 key written name+hash+base64; was it copied whole?")
    return name, identifier, raw[1:]


def _refuse_other_hash(identifier: str, key: VerifierKey) -> None:
    if key.identifier.hex() != identifier:
        raise BadKey(f"the key of {key.name} does not have the hash {identifier}: a sign of it was changed")
