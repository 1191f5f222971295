"""A document that has no symbol, cited by what it is: a file's name is the user's own, and tells nobody else where to look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ...languages.messages import Messages
from ...light_dataclass import replace
from ...records import Kind, Review
from .brief_shown import BriefView
from .brief_statements import BriefLine
from .documents_named import called

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
    names = dict(_named(reviews, words))
    if not names:
        return view
    sections = tuple(replace(each, lines=_lines(each.lines, names), rest=_lines(each.rest, names)) for each in view.sections)
    return replace(view, sections=sections, nearly=_lines(view.nearly, names))


def _named(reviews: Iterable[Review], words: Messages) -> Iterator[tuple[str, str]]:
    for review in reviews:
        for each in review.documents:
            if not each.symbol and each.kind in _KNOWN:
                yield each.key, words.said(called(each, review))


def _lines(lines: Iterable[BriefLine], names: Mapping[str, str]) -> tuple[BriefLine, ...]:
    every = re.compile("|".join(rf"(?<![\w/.-]){re.escape(key)}(?![\w-])" for key in names))

    def said(text: object) -> str:
        words = str(text)
        return every.sub(lambda match: names[match.group()], words) if any(key in words for key in names) else words

    return tuple(replace(each, text=said(each.text), source=said(each.source)) for each in lines)
