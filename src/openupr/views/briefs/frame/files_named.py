"""A document that has no symbol, cited by what it is: a file's name is the user's own, and tells nobody else where to look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from ....languages.messages import Messages
from ....light_dataclass import replace
from ....records import Kind, Review
from ..statements.brief_statements import BriefLine
from ..statements.documents_named import called
from .brief_shown import BriefView

_KNOWN = frozenset(
    {
        Kind.NATIONAL_REPORT,
        Kind.COMPILATION,
        Kind.STAKEHOLDER_SUMMARY,
        Kind.ADVANCE_QUESTIONS,
        Kind.WORKING_GROUP_REPORT,
        Kind.ADDENDUM,
        Kind.THEMATIC_LIST,
    }
)
"""Kinds of which a review has one: each is known by its kind and year."""


def without_file_names(view: BriefView, reviews: Iterable[Review], words: Messages) -> BriefView:
    """The brief with such documents cited as “National report of 2012”; the list of its sources keeps their files' names."""
    names = _named(reviews, words)
    if not names:
        return view
    sections = tuple(replace(each, lines=_lines(each.lines, names), rest=_lines(each.rest, names)) for each in view.sections)
    return replace(view, sections=sections, nearly=_lines(view.nearly, names))


def _named(reviews: Iterable[Review], words: Messages) -> dict[str, dict[str, str]]:
    """By the file what it is in each review that has one of this name; two of a review that would be called the same have their files' names too."""
    found: dict[str, dict[str, str]] = {}
    for review in reviews:
        held = [(each.key, words.said(called(each, review))) for each in review.documents if not each.symbol and each.kind in _KNOWN]
        alike = Counter(name for _, name in held)
        for key, name in held:
            found.setdefault(key, {})[review.id] = name if alike[name] == 1 else f"{name} ({key})"
    return found


def _lines(lines: Iterable[BriefLine], names: Mapping[str, Mapping[str, str]]) -> tuple[BriefLine, ...]:
    every = re.compile("|".join(rf"(?<![\w/.-]){re.escape(key)}(?![\w-])" for key in names))

    def said(text: object, line: BriefLine) -> str:
        words = str(text)
        return every.sub(lambda match: _name(match.group(), line, names), words) if any(key in words for key in names) else words

    return tuple(replace(each, text=said(each.text, each), source=said(each.source, each)) for each in lines)


def _name(key: str, line: BriefLine, names: Mapping[str, Mapping[str, str]]) -> str:
    """What a file is: of several reviews that have one of this name, in that of the line's records; its own name where these do not tell."""
    of = {record.partition("/")[0] for record in line.records}
    every = names[key]
    told = {name for review, name in every.items() if review in of} if len(set(every.values())) > 1 else set(every.values())
    return next(iter(told)) if len(told) == 1 else key
