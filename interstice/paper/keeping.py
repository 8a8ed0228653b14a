"""What was read of a file, between its dry run and its import: encrypted, for one person, for an hour.

It lies outside the files that are served. Its key is drawn in the session of whoever gave the file and joined
with who they are here: nobody else can read it, the host neither, and once the session ends nobody can.
"""

from __future__ import annotations

import json
import secrets
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator, MutableMapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Timer
from time import time
from typing import Any
from uuid import UUID, uuid4

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.utils.translation import gettext as _

from interstice.register.actors import Actor
from interstice.register.refusals import OutOfSight

SECONDS = 3600
"""How long it is kept when nothing is done of it."""

SILENT = 300
"""A work that says nothing for so long was stopped with its server: its transaction was undone."""

Session = MutableMapping[str, Any]
_MINE = "imports"


class Kept:
    """What was kept under a number, for this person in this session."""

    def __init__(self, number: UUID, secret: str, actor: Actor) -> None:
        self.number = number
        self.file = _folder() / f"{number}.kept"
        self._cipher = Fernet(_key(secret, actor))

    def read(self, holding: str = "") -> Any:
        """What was kept; OutOfSight once it is gone, to anybody else, and for a table of another kind."""
        told = self._read(self.file)
        if holding and holding not in told:
            raise OutOfSight
        return told

    def write(self, what: Any) -> None:
        """Keep this instead."""
        self._write(self.file, what)

    def progress(self) -> dict[str, Any]:
        """How far the import of it is; nothing before it began."""
        noted = self.file.with_suffix(".progress")
        try:
            told = dict(self._read(noted))
            if told["state"] == "running" and time() - noted.stat().st_mtime > SILENT:
                return {"state": "refused", "why": _("L’import s’est interrompu. Rien n’est inscrit.")}
        except (OutOfSight, OSError):
            return {}
        return told

    def note(self, **told: Any) -> None:
        """Say how far it is."""
        self._write(self.file.with_suffix(".progress"), told)

    def forget(self) -> None:
        """Nothing is left of what was read; how it ended is still told for a while."""
        self.file.unlink(missing_ok=True)

    def _read(self, file: Path) -> Any:
        try:
            if time() - file.stat().st_mtime > SECONDS:
                file.unlink(missing_ok=True)
                raise OutOfSight
            return json.loads(zlib.decompress(self._cipher.decrypt(file.read_bytes())))
        except (OSError, InvalidToken) as gone:
            raise OutOfSight from gone

    def _write(self, file: Path, what: Any) -> None:
        _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
        draft.touch(mode=0o600)
        draft.write_bytes(self._cipher.encrypt(zlib.compress(json.dumps(what).encode())))
        draft.replace(file)


def keep(session: Session, actor: Actor, what: Any) -> Kept:
    """Keep what was read of a file; what is an hour old goes."""
    sweep()
    number, secret = uuid4(), secrets.token_urlsafe(32)
    session[_MINE] = {**_still_there(session), str(number): secret}
    kept = Kept(number, secret, actor)
    kept.write(what)
    timer = Timer(SECONDS + 60, sweep)
    timer.daemon = True
    timer.start()
    return kept


def kept(session: Session, actor: Actor, number: UUID) -> Kept:
    """What this person keeps under this number; to anyone else there is nothing there."""
    secret = session.get(_MINE, {}).get(str(number))
    if secret is None:
        raise OutOfSight
    return Kept(number, secret, actor)


def sweep() -> None:
    """Remove what is an hour old."""
    for file in _every():
        with suppress(OSError):
            if time() - file.stat().st_mtime > SECONDS:
                file.unlink()


def _still_there(session: Session) -> dict[str, str]:
    there = {file.stem for file in _every()}
    return {number: secret for number, secret in session.get(_MINE, {}).items() if number in there}


def _every() -> Iterator[Path]:
    folder = _folder()
    return folder.iterdir() if folder.is_dir() else iter(())


def _folder() -> Path:
    return Path(settings.INTERSTICE_HOME) / "imports"


def _key(secret: str, actor: Actor) -> bytes:
    whole = f"{settings.SECRET_KEY}/{secret}/{actor.partnership}/{actor.member}"
    return urlsafe_b64encode(sha256(whole.encode()).digest())
