"""Django's settings, derived from the configuration: what an installation may change is not decided here."""

from pathlib import Path
from typing import Any

import django_stubs_ext
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from interstice.house.configuration import configuration
from interstice.house.databases import database_settings
from interstice.house.mail import mail_settings
from interstice.house.secrets import secret_kept_in

# Field classes take their type between brackets, for mypy; Django's own classes need this to allow it.
django_stubs_ext.monkeypatch()

PACKAGE = Path(__file__).resolve().parent.parent
CONFIGURATION = configuration()

DEBUG = CONFIGURATION.debug
SECRET_KEY = CONFIGURATION.secret_key or secret_kept_in(CONFIGURATION.home)
ALLOWED_HOSTS = CONFIGURATION.allowed_hosts
ROOT_URLCONF = "interstice.house.urls"
WSGI_APPLICATION = "interstice.house.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

ROOMS = [
    *("register", "vault", "parties", "rules", "followups", "bonds", "meetings"),
    *("desk", "paper", "stories", "ui"),
]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "django_htmx",
    "csp",
    *(f"interstice.{room}" for room in ROOMS if (PACKAGE / room / "__init__.py").exists()),
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "interstice.house.middleware.security_headers",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "interstice.parties.sessions.known_by_their_session",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "interstice.house.middleware.get_cannot_write",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # Ours come first, so that the pages of allauth are ours (ui/templates/account, ui/templates/mfa).
        "DIRS": [PACKAGE / "ui" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "interstice.house.context.installation",
                "interstice.parties.context.house",
                "interstice.stories.context.demonstration",
            ],
        },
    },
]

DATABASES = {"default": database_settings(CONFIGURATION)}

AUTH_USER_MODEL = "parties.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    # Length rather than obligatory signs (NIST SP 800-63B-4, 3.1.1.2): a long sentence is remembered.
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# An account is an e-mail and a password (architecture.md, Stack); nobody has a user name.
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_UNIQUE_EMAIL = True
# Someone introduced finds their hats once their address is confirmed (parties/accounts.py).
ACCOUNT_ADAPTER = "interstice.parties.accounts.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "interstice.parties.accounts.ProvidedAccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if CONFIGURATION.https else "http"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Interstice"
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {}
if CONFIGURATION.oidc_server_url:
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "APPS": [
            {
                "provider_id": "oidc",
                "name": CONFIGURATION.oidc_name,
                "client_id": CONFIGURATION.oidc_client_id,
                "secret": CONFIGURATION.oidc_client_secret,
                "settings": {"server_url": CONFIGURATION.oidc_server_url, "oauth_pkce_enabled": True},
            }
        ]
    }

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("français")), ("en", _("anglais"))]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Paris"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
STATIC_ROOT = CONFIGURATION.home / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "interstice.house.collected.CollectedFiles"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
MEDIA_ROOT = CONFIGURATION.home / "files"

# The browser runs our files and nothing else: no inline script, no style attribute, no frame.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        # A form that leads to the outside sign-in is redirected there, and browsers check that step too.
        "form-action": [SELF, *([CONFIGURATION.oidc_origin] if CONFIGURATION.oidc_origin else [])],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_ENGINE = "interstice.parties.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CONFIGURATION.https
CSRF_COOKIE_SECURE = CONFIGURATION.https
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "interstice.house.urls.stale_form"
SECURE_SSL_REDIRECT = CONFIGURATION.https
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if CONFIGURATION.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if CONFIGURATION.https else None
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if CONFIGURATION.https and host != "*"]

# One scheme of mail, never sent inside a command (architecture.md, The register).
vars().update(mail_settings(CONFIGURATION))
DEFAULT_FROM_EMAIL = CONFIGURATION.mail_from
SERVER_EMAIL = CONFIGURATION.mail_from

# What the rooms read of this installation.
INTERSTICE_HOME = CONFIGURATION.home
INTERSTICE_ORIGIN = CONFIGURATION.origin
INTERSTICE_NOTE_KEY = CONFIGURATION.note_key_file
INTERSTICE_DEMONSTRATION = CONFIGURATION.demonstration
INTERSTICE_HOST_NAME = CONFIGURATION.host_name

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    # A page that is not found is no fault of ours, and its address would tell what somebody looked for.
    "loggers": {"django.request": {"level": "ERROR"}},
    "root": {"handlers": ["console"], "level": "INFO" if DEBUG else "WARNING"},
}
