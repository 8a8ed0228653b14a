"""Every setting of an installation, typed, with what it means and where its default comes from.

A setting is read from the environment, or from a file `settings.env` in the data folder. A wrong value stops
the program with a sentence that names the setting, what is wrong and what to write (issue, section 1: "every
setting typed, documented, failing loudly").
"""

import os
import textwrap
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Self
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from pydantic import AliasChoices, Field, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

SECRETS = frozenset({"DATABASE_URL", "EMAIL_URL", "INTERSTICE_SECRET_KEY", "INTERSTICE_OIDC_CLIENT_SECRET"})
"""Settings whose value is never repeated in a message: logs are read by more people than settings."""
MAIL_SCHEMES = ("console", "file", "smtp", "smtp+tls", "smtp+ssl", "memory")
DATABASE_SCHEMES = ("sqlite", "postgres", "postgresql")


def setting(name: str, description: str, *, default: Any) -> Any:
    """Declare a setting under the one name it has in the environment, with its documentation."""
    return Field(default, description=description, validation_alias=AliasChoices(name))


class Configuration(BaseSettings):
    """What the keeper of an installation may set.

    A partnership sets nothing here: its own rules do (architecture.md, Clauses).
    """

    model_config = SettingsConfigDict(extra="ignore", env_ignore_empty=True)

    home: Path = setting(
        "INTERSTICE_HOME",
        "Folder of everything this installation keeps: database, keys, files, built pages. Default: var, "
        "below the folder where the command is given, so that deleting one folder forgets a trial.",
        default=Path("var"),
    )
    database_url: str = setting(
        "DATABASE_URL",
        "Database, as postgresql://user:password@host:port/name or sqlite:////path/to/file. Default: SQLite "
        "in the data folder (architecture.md, Stack); PostgreSQL 15 or later from a few hundred writers on.",
        default="",
    )
    secret_key: str = setting(
        "INTERSTICE_SECRET_KEY",
        "Secret that signs sessions and forms, at least 50 signs (Django's own check). Default: drawn once "
        "and kept in the data folder, readable by its owner only (file secret-key, mode 0600).",
        default="",
    )
    origin: str = setting(
        "INTERSTICE_ORIGIN",
        "Host name under which registers are signed, without scheme nor path: the first part of a "
        "checkpoint's origin line (register-format.md, Checkpoint). Default: localhost. Changing it later "
        "changes the name of every register.",
        default="localhost",
    )
    allowed_hosts: Annotated[list[str], NoDecode] = setting(
        "INTERSTICE_ALLOWED_HOSTS",
        "Host names this installation answers to, separated by commas (Django's ALLOWED_HOSTS). Default: "
        "this machine only.",
        default=["localhost", "127.0.0.1", "[::1]"],
    )
    https: bool = setting(
        "INTERSTICE_HTTPS",
        "Whether people reach this installation by https: cookies then travel only there, and browsers are "
        "told so for a year (Strict-Transport-Security, RFC 6797). Default: no, because a newcomer's trial "
        "has no certificate.",
        default=False,
    )
    demonstration: bool = setting(
        "INTERSTICE_DEMONSTRATION",
        "Whether the sign-in page offers the people of the stories by one click. Default: no. Only for "
        "invented data: refused together with INTERSTICE_HTTPS, so that a public installation cannot open "
        "its doors by mistake.",
        default=False,
    )
    host_name: str = setting(
        "INTERSTICE_HOST_NAME",
        "Who keeps this installation, shown on the sign-in page: people must know where their words are "
        "kept. Default: nothing said.",
        default="",
    )
    note_key: Path | None = setting(
        "INTERSTICE_NOTE_KEY",
        "File of the Ed25519 key that signs checkpoints (C2SP signed-note). Default: note-key in the data "
        "folder, drawn at first use. Keep a copy elsewhere.",
        default=None,
    )
    email_url: str = setting(
        "EMAIL_URL",
        "Where mail leaves from: console:, file:, or smtp://, smtp+tls://, smtp+ssl:// "
        "user:password@host:port. Default: console:, mail is written where the server runs and nothing "
        "leaves the machine.",
        default="console:",
    )
    email_from: str = setting(
        "INTERSTICE_EMAIL_FROM",
        "Address that mail comes from. Default: interstice@ followed by INTERSTICE_ORIGIN.",
        default="",
    )
    oidc_name: str = setting(
        "INTERSTICE_OIDC_NAME",
        "Name on the button of the outside sign-in (OpenID Connect). Default: ProConnect, that of French "
        "public agents.",
        default="ProConnect",
    )
    oidc_server_url: str = setting(
        "INTERSTICE_OIDC_SERVER_URL",
        "Address of the OpenID Connect server, https, without /.well-known. Default: none, people sign in "
        "by e-mail and password only.",
        default="",
    )
    oidc_client_id: str = setting(
        "INTERSTICE_OIDC_CLIENT_ID",
        "Identifier that the OpenID Connect server gave to this installation. Needed when the server's "
        "address is set.",
        default="",
    )
    oidc_client_secret: str = setting(
        "INTERSTICE_OIDC_CLIENT_SECRET",
        "Secret that the OpenID Connect server gave to this installation. Needed when the server's address "
        "is set.",
        default="",
    )
    debug: bool = setting(
        "DEBUG",
        "Whether errors are shown with their causes in the browser (Django's DEBUG). Default: no. Only on "
        "one's own machine.",
        default=False,
    )

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _split_hosts(cls, value: object) -> object:
        """Accept the comma-separated form that an environment can carry."""
        if isinstance(value, str):
            return [host.strip() for host in value.split(",") if host.strip()]
        return value

    @field_validator("home", mode="after")
    @classmethod
    def _resolve_home(cls, value: Path) -> Path:
        """Fix the folder once, so that a later change of directory does not move the data."""
        return value.expanduser().resolve()

    @field_validator("database_url")
    @classmethod
    def _know_database(cls, value: str) -> str:
        """Two engines are supported and tested, no others."""
        scheme = value.partition(":")[0]
        if value and scheme not in DATABASE_SCHEMES:
            raise ValueError(
                "it begins with neither sqlite: nor postgresql: (write postgresql://user:password@host/name)"
            )
        return value

    @field_validator("email_url")
    @classmethod
    def _know_mail(cls, value: str) -> str:
        """A mail address that cannot be understood would lose mail silently."""
        if value.partition(":")[0] not in MAIL_SCHEMES:
            known = " ".join(f"{scheme}:" for scheme in MAIL_SCHEMES)
            raise ValueError(f"it begins with none of {known} (write smtp+tls://user:password@host:587)")
        return value

    @field_validator("origin")
    @classmethod
    def _origin_is_a_host(cls, value: str) -> str:
        """The origin line of a checkpoint has no scheme (C2SP tlog-checkpoint)."""
        if not value or any(sign in value for sign in "/ +\t\n"):
            raise ValueError("it is a host name alone, like registre.exemple.fr, without https:// nor path")
        return value

    @field_validator("secret_key")
    @classmethod
    def _secret_is_long(cls, value: str) -> str:
        """A short secret is guessed offline."""
        if value and len(value) < 50:
            raise ValueError(
                "it has fewer than 50 signs (leave it unset: one is drawn and kept in the data folder)"
            )
        return value

    @model_validator(mode="after")
    def _demonstration_stays_at_home(self) -> Self:
        """One-click sign-in and a public address never go together."""
        if self.demonstration and self.https:
            raise ValueError(
                "INTERSTICE_DEMONSTRATION: its one-click sign-in is refused with INTERSTICE_HTTPS, unset one"
            )
        return self

    @model_validator(mode="after")
    def _outside_sign_in_is_whole(self) -> Self:
        """Half an OpenID Connect configuration is a button that fails."""
        if not self.oidc_server_url:
            return self
        if urlsplit(self.oidc_server_url).scheme != "https" and not self.debug:
            raise ValueError("INTERSTICE_OIDC_SERVER_URL: it must begin with https://")
        if not (self.oidc_client_id and self.oidc_client_secret):
            raise ValueError(
                "INTERSTICE_OIDC_SERVER_URL: "
                "INTERSTICE_OIDC_CLIENT_ID and INTERSTICE_OIDC_CLIENT_SECRET are both needed with it"
            )
        return self

    @property
    def database(self) -> str:
        """The database's address, SQLite in the data folder when none is set."""
        return self.database_url or f"sqlite:///{self.home / 'interstice.sqlite3'}"

    @property
    def note_key_file(self) -> Path:
        """Where the key that signs checkpoints is kept."""
        return self.note_key or self.home / "note-key"

    @property
    def oidc_origin(self) -> str:
        """Scheme and host of the OpenID Connect server, or nothing: what the browser's policy must allow."""
        address = urlsplit(self.oidc_server_url)
        return f"{address.scheme}://{address.netloc}" if address.netloc else ""

    @property
    def mail_from(self) -> str:
        """The address mail comes from."""
        return self.email_from or f"interstice@{self.origin}"


def name_of(field: str) -> str:
    """The name in the environment of a setting known here by its field."""
    info = Configuration.model_fields.get(field)
    alias = info.validation_alias if info else None
    return str(alias.choices[0]) if isinstance(alias, AliasChoices) else field


def reference() -> str:
    """Every setting with its meaning, as `interstice check --settings` prints it."""
    documented = (
        (
            name_of(field),
            textwrap.fill(info.description or "", 96, initial_indent="    ", subsequent_indent="    "),
        )
        for field, info in Configuration.model_fields.items()
    )
    return "\n\n".join(f"{name}\n{meaning}" for name, meaning in documented)


def _sentence(error: ErrorDetails) -> str:
    """Turn one finding of pydantic into: which setting, what is wrong."""
    message = error["msg"].removeprefix("Value error, ").rstrip(".")
    if not error["loc"]:
        return f"{message}."
    name = name_of(str(error["loc"][0]))
    return f"{name}: {message}." if name in SECRETS else f"{name}: {message}. It was {error['input']!r}."


@cache
def configuration() -> Configuration:
    """The settings of this process, read once; a wrong one stops it in plain words."""
    home = Path(os.environ.get("INTERSTICE_HOME") or "var").expanduser()
    try:
        return Configuration(_env_file=home / "settings.env")
    except ValidationError as problem:
        wrong = "\n".join(f"  {_sentence(error)}" for error in problem.errors())
        remedy = "Run `interstice check --settings` to read what each of them means."
        raise ImproperlyConfigured(f"Settings that cannot be used:\n{wrong}\n{remedy}") from problem
