"""What a national report says of the State's last review: how many recommendations it took, and what it pledged by itself; in its words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ....languages.word_tables import has_table, reading_in, wording
from ....light_dataclass import dataclass
from ....names import find_state, state_name_pattern
from ....records import Review
from ....text import Place, sentences
from ...identifiers_shown import anchor

_TABLE = "last_review"
LONGEST = 400
"""Letters of a sentence that is quoted whole."""


@dataclass(frozen=True, slots=True)
class LastReviewSaid:
    """A sentence of the national report, its place, and what a click on it leads to."""

    text: str
    anchor: str
    place: Place


def last_review(review: Review) -> tuple[LastReviewSaid, ...]:
    """The first sentence on how many recommendations of a review were taken, and the first on pledges that itself speaks of the review (they may be
    others: those of a candidate for the Council); each where there is one that names no other State, and no sentence twice."""
    report = review.national_report
    if report is None or not has_table(_TABLE, report.document.language or None):
        return ()
    with reading_in(report.document.language):
        found = dict(reversed(list(_said(review))))
    return tuple(dict.fromkeys(found[key] for key in ("share", "pledge") if key in found))


def _said(review: Review) -> Iterator[tuple[str, LastReviewSaid]]:
    report = review.national_report
    for paragraph in report.text.paragraphs if report else ():
        text = paragraph.text.clean
        for start, end in sentences(text):
            sentence = text[start:end]
            said = LastReviewSaid(sentence, anchor(paragraph.id), paragraph.place)
            if len(sentence) > LONGEST or not wording(_TABLE, "review").search(text) or _names_another(sentence, review.state):
                continue
            if wording(_TABLE, "share").search(sentence):
                yield "share", said
            if wording(_TABLE, "pledge").search(sentence) and wording(_TABLE, "review").search(sentence):
                yield "pledge", said


def _names_another(sentence: str, own: str) -> bool:
    """Whether a sentence names a State that is not under review: it may be that one which accepted, or whose recommendations they were."""
    states = (find_state(found.group()) for found in _state_names().finditer(sentence))
    return any(each is not None and each.iso3 != own for each in states)


@cache
def _state_names() -> re.Pattern[str]:
    return re.compile(state_name_pattern())
