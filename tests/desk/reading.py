"""What the desk's pages tell, as it is read: whole sentences, whatever the tags inside them."""

from __future__ import annotations

import re

from tests.rules.reading import Page


def told(page: Page) -> list[str]:
    """The sentences of the register or of the chronicle, in their order, those without words among them."""
    assert page.status == 200
    lines = page.soup.select(".registre-quoi, .registre > .fin, .acte > p")
    return [plain(one.get_text()) for one in lines]


def plain(text: str) -> str:
    """A text with plain spaces, on one line."""
    return re.sub(r"[\s\u00a0\u202f]+", " ", text).strip()


def tells(page: Page, *sentences: str) -> bool:
    """Whether each of these is one of the sentences, or the beginning of one."""
    lines = told(page)
    for sentence in sentences:
        wanted = plain(sentence)
        assert any(line.startswith(wanted) for line in lines), f"« {wanted} » is not among:\n" + "\n".join(
            lines
        )
    return True


def keeps_quiet(page: Page, *words: str) -> bool:
    """Whether none of these words is anywhere on the page."""
    text = plain(page.soup.get_text())
    for word in words:
        assert plain(word) not in text, f"« {word} » is on the page"
    return True
