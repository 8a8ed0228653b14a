"""What the buttons of a text being written do to it: each gives the form, changed; nothing is inscribed."""

from __future__ import annotations

from django.http import QueryDict

from interstice.rules.queries.proposal_page import SuggestionLine
from interstice.rules.views.drafting import with_clause, without_clause
from interstice.rules.views.laid import Laid


def edited(data: QueryDict, gesture: str, shown: Laid | None) -> QueryDict:
    """The form after one of its buttons; a button that it does not know only draws the page again."""
    name, _colon, which = gesture.partition(":")
    if name == "add_article":
        return _with_article(data, "")
    if name == "remove_article":
        return _without_article(data, which)
    if name == "add_clause":
        return with_clause(data, data.get("add_clause", ""))
    if name == "remove_clause":
        return without_clause(data, which)
    if name == "take" and shown:
        return _taking(data, next((one for one in shown.page.suggestions if str(one.id) == which), None))
    return data.copy()


def _with_article(data: QueryDict, text: str) -> QueryDict:
    changed = data.copy()
    changed.appendlist("article", text)
    changed.appendlist("from", "")
    return changed


def _without_article(data: QueryDict, which: str) -> QueryDict:
    """The one at this place goes; a text keeps at least one area to write in."""
    texts, origins = data.getlist("article"), data.getlist("from")
    if not which.isdigit() or int(which) >= len(texts):
        return data.copy()
    changed = data.copy()
    changed.setlist("article", [one for at, one in enumerate(texts) if at != int(which)] or [""])
    changed.setlist("from", [one for at, one in enumerate(origins) if at != int(which)] or [""])
    return changed


def _taking(data: QueryDict, suggestion: SuggestionLine | None) -> QueryDict:
    """The words suggested take the place of the article's, or make one more."""
    if suggestion is None:
        return data.copy()
    origins = data.getlist("from")
    if str(suggestion.article) in origins:
        changed, texts = data.copy(), data.getlist("article")
        texts[origins.index(str(suggestion.article))] = str(suggestion.text)
        changed.setlist("article", texts)
    else:
        changed = _with_article(data, str(suggestion.text))
    changed.setlist("take", list(dict.fromkeys([*data.getlist("take"), str(suggestion.id)])))
    return changed
