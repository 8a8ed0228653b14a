"""Pages as one of the people of a situation reads and fills them: signed in, without a script."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.urls import reverse

from interstice.parties.models import Account, Member
from tests.given import Collective


class Page:
    """What came back: its text as it is read, and its forms, filled and sent as a browser would."""

    def __init__(self, reader: Reader, answer: Any) -> None:
        self.reader, self.status = reader, answer.status_code
        self.went_to: str = answer.redirect_chain[-1][0] if getattr(answer, "redirect_chain", None) else ""
        self.soup = BeautifulSoup(answer.content, "html.parser")

    @property
    def text(self) -> str:
        """The words of the page, on one line, with plain spaces."""
        return _plain(self.soup.get_text(" "))

    def says(self, *sentences: str) -> bool:
        """Whether each of these stands on the page, whatever the kind of its spaces."""
        for sentence in sentences:
            assert _plain(sentence) in self.text, f"« {sentence} » is not on the page:\n{self.text[:6000]}"
        return True

    def without(self, *sentences: str) -> bool:
        """Whether none of these stands on the page."""
        for sentence in sentences:
            assert _plain(sentence) not in self.text, f"« {sentence} » is on the page"
        return True

    def value(self, name: str, within: str = "body") -> str:
        """What a control holds, in the part of the page that a selector gives."""
        part = self.soup.select_one(within)
        assert part is not None
        return dict(_filled(part))[name].strip()

    def press(self, button: str, **typed: Any) -> Page:
        """Fill the form of this button and press it; names with dashes are written with `__`."""
        named = [(one, _plain(_called(one))) for one in self.soup.find_all("button")]
        found = next((one for one, name in named if name == button), None) or next(
            one for one, name in named if button in name
        )
        form = found.find_parent("form")
        if found.get("form"):
            form = self.soup.find(id=found["form"])
        assert isinstance(form, Tag)
        sent = _sent(form, self.soup)
        for name, value in typed.items():
            key = name.replace("__", "-")
            sent = [pair for pair in sent if pair[0] != key]
            sent += [(key, str(one)) for one in (value if isinstance(value, list) else [value])]
        if found.get("name"):
            sent.append((str(found["name"]), str(found.get("value", ""))))
        return self.reader.post(str(form.get("action") or self.reader.at), sent)


class Reader:
    """Someone at their browser, in their collective."""

    def __init__(self, collective: Collective, who: str) -> None:
        self.collective, self.client, self.at = collective, Client(), ""
        home = collective.elsewhere if who == "zoe" and collective.elsewhere else collective
        member = Member.objects.get(id=home.people[who])
        account = Account.objects.create_user(f"{who}@example.org", identity=member.identity)
        self.client.force_login(account)

    def reads(self, name: str, *which: UUID | int | str, **query: Any) -> Page:
        """The page of this name in the collective."""
        self.at = reverse(name, args=[self.collective.partnership, *which])
        return Page(self, self.client.get(self.at, query))

    def post(self, at: str, sent: list[tuple[str, str]]) -> Page:
        """Send a form, and follow to the page that comes next."""
        data: dict[str, list[str]] = {}
        for name, value in sent:
            data.setdefault(name, []).append(value)
        answer = self.client.post(at, data, follow=True)
        return Page(self, answer)


def _plain(text: str) -> str:
    return re.sub(r" (?=[,.])", "", re.sub(r"[\s\u00a0\u202f]+", " ", text)).strip()


def _called(button: Tag) -> str:
    return str(button.get("aria-label") or button.get_text(" "))


def _sent(form: Tag, soup: BeautifulSoup) -> list[tuple[str, str]]:
    """The successful controls of a form (HTML, « constructing the entry list »)."""
    outside = soup.select(f"[form={form['id']}]") if form.get("id") else []
    return _filled(form) + [pair for one in outside for pair in _control(one)]


def _filled(within: Tag) -> list[tuple[str, str]]:
    controls = within.find_all(["input", "textarea", "select"])
    return [pair for one in controls if not one.get("form") for pair in _control(one)]


def _control(one: Tag) -> list[tuple[str, str]]:
    name = one.get("name")
    if not name or one.has_attr("disabled"):
        return []
    if one.name == "select":
        options = one.find_all("option")
        chosen = [each for each in options if each.has_attr("selected")] or options[:1]
        return [(str(name), str(each.get("value", each.get_text()))) for each in chosen]
    if one.get("type") in ("checkbox", "radio"):
        return [(str(name), str(one.get("value", "on")))] if one.has_attr("checked") else []
    text = one.get_text().removeprefix("\n") if one.name == "textarea" else one.get("value", "")
    return [(str(name), str(text))]
