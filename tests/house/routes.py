"""Every address of the house, and what each needs: an address that is not declared here fails the walk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

HOUSE = frozenset(
    """
    set_language components demonstration_enter account_login account_logout account_inactive account_signup
    account_reauthenticate account_email account_email_verification_sent account_change_password
    account_set_password account_reset_password account_confirm_login_code account_confirm_email
    account_reset_password_from_key_done account_reset_password_from_key account_reset_password_done
    mfa_index mfa_authenticate mfa_reauthenticate mfa_activate_totp mfa_deactivate_totp
    mfa_view_recovery_codes mfa_generate_recovery_codes mfa_download_recovery_codes
    socialaccount_login_cancelled socialaccount_login_error socialaccount_signup socialaccount_connections
    openid_connect_login openid_connect_callback
    """.split()
)
"""Addresses of the house itself, where nothing of a partnership stands: signing in, the language."""

OWN = frozenset("day found account wear calendar revoke_calendar".split())
"""Addresses of whoever is signed in: they show one's own partnerships alone."""


@dataclass(frozen=True)
class Needs:
    """What an address of a partnership takes besides the partnership, who finds it, by which methods."""

    of: tuple[str, ...] = ()
    slug: str = ""
    """For an address that ends with the name of a gesture: one of them."""
    outside: bool = False
    """Whether those who do not deliberate find it: deciders, the steering committee, guests (RL2)."""
    told: bool = False
    """Whether it says that the act is the members’ own to those who may not do it, and nothing else (N08)."""
    methods: tuple[str, ...] = ("get", "post")
    things: Mapping[str, str] = field(default_factory=dict)
    """Which thing an argument takes, when it is not the one of the same name."""


HELD = {"session": "held", "item": "held_item"}
"""Minutes are those of the session that was held; another goes on."""

CALLED = {"session": "called", "item": "called_item"}
"""An agenda is that of the session that is called and has not begun."""

READ = ("get",)
SENT = ("post",)

HERE: dict[str, Needs] = {
    # The desk.
    "partnership": Needs(outside=True, methods=READ),
    "convention": Needs(outside=True, methods=READ),
    "welcome": Needs(outside=True),
    "seen": Needs(outside=True, methods=SENT),
    "register": Needs(outside=True, methods=READ),
    "verify": Needs(outside=True),
    "checkpoint": Needs(outside=True, methods=READ),
    "verifier": Needs(outside=True, methods=READ),
    "tile": Needs(("tile",), outside=True, methods=READ),
    "act": Needs(("n",), methods=READ),
    "erase_words": Needs(("n",), methods=SENT),
    # Followed persons, and what is promised and sent about them: each page for its own circle.
    "persons": Needs(methods=READ),
    "open_dossier": Needs(),
    "person": Needs(("dossier",), methods=READ),
    "person_gesture": Needs(("dossier", "gesture"), slug="note"),
    "send_referral": Needs(("dossier",)),
    "hand_over": Needs(("dossier",)),
    "referral": Needs(("referral",), methods=READ),
    "referral_gesture": Needs(("referral", "gesture"), slug="accepter"),
    "handover": Needs(("handover",), methods=READ),
    "answer_handover": Needs(("handover", "answer"), methods=SENT),
    "commitments": Needs(methods=READ),
    "make_commitment": Needs(),
    "commitment": Needs(("commitment",), methods=READ),
    "commitment_gesture": Needs(("commitment", "gesture"), slug="renegocier"),
    "say_need": Needs(),
    "end_need": Needs(("need",)),
    # Tables that one brings: kept an hour, for whoever gave them.
    "import_dossiers": Needs(),
    "import_dossiers_columns": Needs(("number",)),
    "import_dossiers_try": Needs(("number",)),
    "import_dossiers_report": Needs(("number", "kind"), methods=READ),
    "import_dossiers_progress": Needs(("number",), methods=READ),
    "directory": Needs(outside=True, methods=READ),
    "import_organisations": Needs(),
    "import_organisations_try": Needs(("number",)),
    "import_organisations_report": Needs(("number", "kind"), methods=READ),
    # Bodies, sessions, agendas.
    "body": Needs(("body",), methods=READ),
    "reword_body": Needs(("body",)),
    "schedule_session": Needs(("body",)),
    "sessions": Needs(methods=READ),
    "session": Needs(("session",), methods=READ, things=CALLED),
    "move_session": Needs(("session",), things=CALLED),
    "cancel_session": Needs(("session",), things=CALLED),
    "open_session": Needs(("session",), things=CALLED),
    "add_item": Needs(("session",), methods=SENT, things=CALLED),
    "order_agenda": Needs(("session",)),
    "withdraw_item": Needs(("session", "item"), methods=SENT, things=CALLED),
    "session_invitation": Needs(("session",), methods=READ, things=CALLED),
    # The session that goes on.
    "live": Needs(("session",), methods=READ),
    "live_refresh": Needs(("session",), methods=READ),
    "projector": Needs(("session",), methods=READ),
    "projector_refresh": Needs(("session",), methods=READ),
    "hear": Needs(("session",), methods=SENT),
    "enter": Needs(("session",), methods=SENT),
    "reword_entry": Needs(("session", "entry"), methods=SENT),
    "reach_item": Needs(("session", "item"), methods=SENT),
    "facilitate_item": Needs(("session", "item"), methods=SENT),
    "review_decision": Needs(("session", "entry"), methods=SENT),
    "change_presence": Needs(("session",)),
    "close_session": Needs(("session",), methods=SENT),
    # Minutes.
    "minutes": Needs(("session",), methods=READ, things=HELD),
    "minutes_gesture": Needs(("session", "gesture"), slug="approuver", things=HELD),
    "minutes_extract_for": Needs(("session", "organisation"), methods=READ, things=HELD),
    "minutes_extract_about": Needs(("session", "item"), methods=READ, things=HELD),
    "minutes_pdf": Needs(("session",), methods=READ, things=HELD),
    "minutes_for_pdf": Needs(("session", "organisation"), methods=READ, things=HELD),
    "minutes_about_pdf": Needs(("session", "item"), methods=READ, things=HELD),
    # Parties.
    "who": Needs(outside=True, methods=READ),
    "gesture": Needs(("gesture",), slug="ma-place"),
    "sign_founding": Needs(("founding",), outside=True, methods=SENT),
    "erase_name": Needs(outside=True, methods=SENT),
    # Questions and positions: the collective deliberates.
    "questions": Needs(methods=READ),
    "raise_question": Needs(),
    "neighbouring_questions": Needs(),
    "question": Needs(("question",), methods=READ),
    "join_question": Needs(("question",)),
    "generalise_question": Needs(("question",)),
    "settle_question": Needs(("question",)),
    "state_position": Needs(("question",)),
    "recognise_position": Needs(("question",)),
    "translate_logic": Needs(("question",)),
    "answer_translation": Needs(("question",)),
    # Proposals and rounds.
    "propose": Needs(),
    "proposal": Needs(("proposal",), methods=READ),
    "amend": Needs(("proposal",)),
    "suggest": Needs(("proposal",)),
    "leave_suggestion": Needs(("proposal",)),
    "pass_pen": Needs(("proposal",)),
    "close_proposal": Needs(("proposal",)),
    "take_stance": Needs(("proposal",)),
    "lift_objection": Needs(("proposal",)),
    "give_proxy": Needs(("proposal",)),
    "adopt": Needs(("proposal",)),
    "adopted": Needs(("proposal",), methods=READ),
    # The book of rules, which everyone here reads; its gestures are the members'.
    "rules": Needs(outside=True, methods=READ),
    "rule": Needs(("rule",), outside=True, methods=READ),
    "say_again": Needs(("rule",), outside=True),
    "reactivate": Needs(("rule",), outside=True),
    "revise": Needs(("rule",), outside=True),
    "suspend": Needs(("rule",), outside=True),
    "repeal": Needs(("rule",), outside=True),
    "watch": Needs(("rule",), outside=True),
    "degree": Needs(("rule",), outside=True),
    "concern": Needs(("rule",), outside=True),
    "adapt": Needs(("rule",), outside=True),
    "adaptation": Needs(("rule", "adaptation", "gesture"), slug="convenir", outside=True),
    "principles": Needs(outside=True, methods=READ),
    "principle_gesture": Needs(("gesture",), slug="enoncer", outside=True),
    "lexicon": Needs(methods=READ),
    "enter_word": Needs(told=True),
    "outgoing": Needs(methods=READ),
    "circulate": Needs(told=True),
    "outgoing_gesture": Needs(("outgoing", "gesture"), slug="relire"),
}
"""Every address of a partnership."""

BY_SECRET: dict[str, Needs] = {
    "partner_answer": Needs(("token",), things={"token": "partner_token"}),
    "calendar_feed": Needs(("secret",), methods=READ, things={"secret": "calendar_secret"}),
}
"""Addresses that a secret opens, and nothing else: no partnership and no name is in them."""


def names() -> list[str]:
    """The names of all addresses; those without name are redirections of allauth."""
    return [str(one.name) for one in _patterns(get_resolver()) if one.name]


def address(name: str, partnership: Any, things: dict[str, Any]) -> str:
    """The address of this name in a partnership, with the things that it needs."""
    needs = HERE[name]
    told = {one: needs.slug if one == "gesture" else things[needs.things.get(one, one)] for one in needs.of}
    return reverse(name, kwargs={"partnership": partnership, **told})


def secret_address(name: str, things: dict[str, Any]) -> str:
    """The address that a secret opens."""
    needs = BY_SECRET[name]
    return reverse(name, kwargs={one: things[needs.things.get(one, one)] for one in needs.of})


def _patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            yield one
        else:
            yield from _patterns(one)
