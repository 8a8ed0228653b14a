"""The catalogues of messages, gathered from the sources and the templates without the gettext programs.

French is the language of the sources. Its own catalogue holds the messages that have a plural, and nothing
else: without it zero would take the plural, as in English. English is whole, and `--check` holds it so.
"""

import ast
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Babel
from babel.messages.pofile import read_po, write_po

from tooling.checks import ROOT, say

PACKAGE = ROOT / "interstice"
LOCALE = PACKAGE / "locale"
SAID_BY = re.compile(r"(?P<number>n)?(?P<context>p)?gettext(_lazy|_noop)?|_")
IN_TEMPLATES = re.compile(r"\b(?:n?p?gettext|_)\(")


class Message(NamedTuple):
    """One message of the sources."""

    file: str
    line: int
    singular: str
    plural: str | None
    context: str | None

    @property
    def key(self) -> str | tuple[str, str]:
        """How Babel names it."""
        return (self.singular, self.plural) if self.plural else self.singular


def main(arguments: list[str]) -> int:
    """Gather the messages into the catalogues, or say what the catalogues lack."""
    template = gathered()
    if "--check" in arguments:
        lacking = [*lacks(template)]
        for sentence in lacking:
            say(sentence)
        return 1 if lacking else 0
    update("en", template)
    update("fr", only_plurals(template))
    return 0


def gathered() -> Catalog:
    """Every message of the package, with where it is said."""
    template = empty(None)
    for message in [*from_python(), *from_templates()]:
        template.add(message.key, locations=[(message.file, message.line)], context=message.context)
    return template


def empty(language: str | None) -> Catalog:
    """A catalogue without messages; its heading names no person and no machine."""
    nobody = {"msgid_bugs_address": "CONTRIBUTING.md", "last_translator": "us", "language_team": "us"}
    heading = "# Messages of Interstice, gathered by `make messages`. The language of the sources is French."
    return Catalog(
        locale=language, project="Interstice", version="0", header_comment=heading, fuzzy=False, **nobody
    )


def from_python() -> Iterator[Message]:
    """The messages of the code."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for call in ast.walk(ast.parse(file.read_text())):
            if isinstance(call, ast.Call):
                yield from message_of(file, call.lineno, call)


def from_templates() -> Iterator[Message]:
    """The messages of the templates, as Django's own reading of them gives them."""
    from django.utils.translation.template import templatize

    for kind in ("html", "txt"):
        for file in sorted(PACKAGE.glob(f"*/templates/**/*.{kind}")):
            code = templatize(file.read_text(), origin=str(file))
            for found in IN_TEMPLATES.finditer(code):
                line = code.count("\n", 0, found.start()) + 1
                yield from message_of(file, line, call_at(code, found.start()))


def call_at(code: str, start: int) -> ast.Call | None:
    """The call that begins here, up to the bracket that closes it."""
    end = start
    while (end := code.find(")", end) + 1) > 0:
        try:
            call = ast.parse(code[start:end], mode="eval").body
        except SyntaxError:
            continue
        return call if isinstance(call, ast.Call) else None
    return None


def message_of(file: Path, line: int, call: ast.Call | None) -> Iterator[Message]:
    """The message that a call says, when it calls a function of translation with literal words."""
    name = getattr(call.func, "id", getattr(call.func, "attr", "")) if call else ""
    kind = SAID_BY.fullmatch(name)
    if call is None or kind is None:
        return
    words = [
        word.value for word in call.args if isinstance(word, ast.Constant) and isinstance(word.value, str)
    ]
    context = words.pop(0) if kind["context"] and words else None
    if words and words[0]:
        plural = words[1] if kind["number"] and len(words) > 1 else None
        yield Message(str(file.relative_to(ROOT)), line, words[0], plural, context)


def only_plurals(template: Catalog) -> Catalog:
    """The messages that have a plural, each translated by itself: French says « 0 jour »."""
    chosen = empty("fr")
    for message in template:
        if message.id and message.pluralizable:
            chosen.add(message.id, string=message.id, locations=message.locations, context=message.context)
    return chosen


def catalogue(language: str) -> Path:
    """Where the catalogue of a language is."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def update(language: str, template: Catalog) -> None:
    """Bring a catalogue to the messages of now; what nobody says any more is forgotten."""
    file = catalogue(language)
    kept = read(language)
    began = kept.creation_date
    kept.update(template, no_fuzzy_matching=True)
    for message in template:
        own = kept.get(message.id, message.context) if message.id else None
        if own and message.string and any(message.string):
            own.string = message.string
    kept.creation_date = kept.revision_date = began
    out = BytesIO()
    write_po(out, kept, width=100, sort_by_file=True, ignore_obsolete=True, include_lineno=False)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(out.getvalue())


def read(language: str) -> Catalog:
    """The catalogue of a language, empty when there is none yet."""
    file = catalogue(language)
    if not file.exists():
        return empty(language)
    with file.open("rb") as source:
        return read_po(source, locale=language)


def lacks(template: Catalog) -> Iterator[str]:
    """What English lacks or keeps for nothing, one line each with its remedy."""
    kept = read("en")
    for message in template:
        found = kept.get(message.id, message.context) if message.id else message
        place = ":".join(map(str, message.locations[0])) if message.id else ""
        if found is None:
            yield f"{place}: {message.id!r} is not in the English catalogue. Run: make messages"
        elif message.id and not translated(found):
            yield f"{place}: {message.id!r} has no English. Write it in {catalogue('en').relative_to(ROOT)}"
    said = {(message.id, message.context) for message in template}
    for message in kept:
        if (message.id, message.context) not in said:
            yield f"{message.id!r} is translated for nothing: nobody says it. Run: make messages"


def translated(message: Babel) -> bool:
    """Whether a message is translated in all its forms."""
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(forms)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
