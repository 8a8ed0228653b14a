"""Every setting is typed and documented; a wrong one says which, what and the remedy."""

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from interstice.house import configuration
from interstice.house.configuration import Configuration, name_of, reference
from interstice.house.databases import database_settings
from interstice.house.mail import mail_settings
from interstice.house.secrets import secret_kept_in
from tooling import settings_page

SETTINGS = [name_of(field) for field in Configuration.model_fields]


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("INTERSTICE_HOME", str(tmp_path))


def configured(monkeypatch: pytest.MonkeyPatch, **environment: str) -> Configuration:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    configuration.configuration.cache_clear()
    try:
        return configuration.configuration()
    finally:
        configuration.configuration.cache_clear()


def test_nothing_needs_to_be_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = configured(monkeypatch)
    assert found.home == tmp_path
    assert found.database == f"sqlite:///{tmp_path}/interstice.sqlite3"
    assert found.note_key_file == tmp_path / "note-key"
    assert found.origin == "localhost"
    assert not found.demonstration
    assert not found.https
    assert not found.debug


def test_the_data_folder_is_not_the_home_of_the_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INTERSTICE_HOME")
    monkeypatch.setenv("HOME", "/somewhere/else")
    assert configured(monkeypatch).home == Path("var").resolve()


def test_the_file_of_the_data_folder_is_read_and_the_environment_comes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "settings.env").write_text(
        "INTERSTICE_ORIGIN=registre.exemple.fr\nINTERSTICE_HOST_NAME=Une maison\n"
    )
    found = configured(monkeypatch, INTERSTICE_HOST_NAME="Une autre")
    assert (found.origin, found.host_name) == ("registre.exemple.fr", "Une autre")


def test_hosts_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    found = configured(monkeypatch, INTERSTICE_ALLOWED_HOSTS="un.exemple.fr, deux.exemple.fr,")
    assert found.allowed_hosts == ["un.exemple.fr", "deux.exemple.fr"]


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("DATABASE_URL", "mysql://ici/la", "postgresql://user:password@host/name"),
        ("EMAIL_URL", "pigeon://", "smtp+tls://"),
        ("INTERSTICE_ORIGIN", "https://exemple.fr", "without https://"),
        ("INTERSTICE_SECRET_KEY", "court", "leave it unset"),
        ("INTERSTICE_HTTPS", "peut-être", "INTERSTICE_HTTPS"),
        ("INTERSTICE_OIDC_SERVER_URL", "http://exemple.fr", "https://"),
        ("INTERSTICE_OIDC_SERVER_URL", "https://exemple.fr", "INTERSTICE_OIDC_CLIENT_SECRET"),
    ],
)
def test_a_wrong_setting_names_itself_and_the_remedy(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, remedy: str
) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        configured(monkeypatch, **{name: value})
    assert name in str(refused.value)
    assert remedy in str(refused.value)


def test_a_public_installation_cannot_open_its_doors_by_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured, match="INTERSTICE_DEMONSTRATION"):
        configured(monkeypatch, INTERSTICE_DEMONSTRATION="true", INTERSTICE_HTTPS="true")


def test_a_secret_is_not_repeated_when_a_setting_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        configured(
            monkeypatch, INTERSTICE_SECRET_KEY="mon-secret", DATABASE_URL="mysql://moi:mot-de-passe@ici/la"
        )
    assert "mon-secret" not in str(refused.value)
    assert "mot-de-passe" not in str(refused.value)


def test_every_setting_is_documented_with_its_default() -> None:
    for field, info in Configuration.model_fields.items():
        assert info.description, field
        assert "Default:" in info.description or "Needed when" in info.description, field
        assert name_of(field) in reference()


def test_the_secret_is_drawn_once_and_kept_from_others(tmp_path: Path) -> None:
    home = tmp_path / "maison"
    drawn = secret_kept_in(home)
    assert len(drawn) >= 50
    assert secret_kept_in(home) == drawn
    assert stat.S_IMODE((home / "secret-key").stat().st_mode) == 0o600
    assert [file.name for file in home.iterdir()] == ["secret-key"]


def test_a_data_folder_that_is_a_file_says_what_to_set(tmp_path: Path) -> None:
    (tmp_path / "maison").write_text("")
    with pytest.raises(ImproperlyConfigured, match="INTERSTICE_HOME"):
        secret_kept_in(tmp_path / "maison")


def test_sqlite_takes_its_turn_at_the_beginning_and_postgresql_stays_connected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sqlite = database_settings(configured(monkeypatch))
    assert sqlite["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in sqlite["OPTIONS"]["init_command"]
    postgresql = database_settings(
        configured(monkeypatch, DATABASE_URL="postgresql://moi:x@%2Ftmp%2Fpg/base")
    )
    assert postgresql["ENGINE"] == "django.db.backends.postgresql"
    assert postgresql["HOST"] == "/tmp/pg"  # noqa: S108 - a socket's folder, not a file
    assert postgresql["CONN_HEALTH_CHECKS"]
    assert postgresql["CONN_MAX_AGE"] > 0
    assert postgresql["OPTIONS"]["options"] == "-c jit=off"


def test_mail_leaves_by_the_address_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    mail = mail_settings(
        configured(monkeypatch, EMAIL_URL="smtp+tls://moi%40ici.fr:s%C3%A9same@poste.exemple.fr:2525")
    )
    assert (mail["EMAIL_HOST"], mail["EMAIL_PORT"], mail["EMAIL_USE_TLS"]) == ("poste.exemple.fr", 2525, True)
    assert (mail["EMAIL_HOST_USER"], mail["EMAIL_HOST_PASSWORD"]) == ("moi@ici.fr", "sésame")
    assert "console" in mail_settings(configured(monkeypatch, EMAIL_URL="console:"))["EMAIL_BACKEND"]


def test_the_page_of_the_settings_says_what_they_are_now() -> None:
    assert settings_page.PAGE.read_text() == settings_page.page(), "Run: make settings"
