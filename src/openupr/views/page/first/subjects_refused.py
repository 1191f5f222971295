"""Subjects on which the State supported nearly nothing, where it refused far less of all requests: the totals of a review do not show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ....languages.messages import Message, Value, message, said_later
from ...code_words import BANDS
from ..subjects.by_subject import REFUSED, BySubject, SubjectShown
from .fact_line import FactLine
from .subjects_asked_most import SHARES, most_subjects

LEAST_ON_SUBJECT, LEAST_RECOMMENDATIONS, LEAST_STATES = 6, 4, 4
"""Requests, recommendations and States that a subject has at least: fewer may all be refused by chance, or by one answer to many States."""
NEARLY_ALL = 0.8
"""Which share of them the State refused. Of what our program gives as a subject, .08 is wrong."""
TIMES_ALL = 2.0
"""So many times the share of all requests that it refused: where it refused much, a subject is no news."""
MOST_TOLD = 2
"""How many subjects are told of at most."""

_TOLD: dict[str, str] = said_later(
    {
        "noted": "Of the requests on {subject}, as our program sorts them, {state:the} noted {no} of about {asked}, without supporting them.",
        "not_supported": "Of the requests on {subject}, as our program sorts them, {state:the} did not support {no} of about {asked}.",
        "both": "Of the requests on {subject}, as our program sorts them, {state:the} noted or did not support {no} of about {asked}.",
    }
)
_OF_ALL: dict[str, str] = said_later(
    {
        "noted": "Of all requests, it noted {no} of {every}.",
        "not_supported": "Of all requests, it did not support {no} of {every}.",
        "both": "Of all requests, it noted or did not support {no} of {every}.",
    }
)
"""The same of all requests, so that a reader sees what is more than usual here."""


def subjects_refused(subjects: BySubject | None, state: Value) -> Iterator[FactLine]:
    """A line for each such subject, those first of which the State refused the most requests; it leads to the subject. None of which most requests
    are on a subject that is told already."""
    if subjects is None or not subjects.rows:
        return
    every = Counter[str]()
    for share in {share.key: share for each in subjects.subjects for one in each.requests for share in one.by_clause}.values():
        every.update(dict(zip(BANDS, share.numbers, strict=True)))
    of_all = _no(every)
    found = [each for each in most_subjects(subjects) if each.key != SHARES and _is_news(each, of_all / subjects.rows)]
    found.sort(key=lambda each: -_no(_counts(each)))
    told: list[SubjectShown] = []
    for each in found:
        clauses = _clauses(each)
        if len(told) == MOST_TOLD or any(2 * len(clauses & _clauses(other)) > len(clauses) for other in told):
            continue
        told.append(each)
        yield FactLine("answered", tuple(_said(each, every, subjects.rows, state)), f"#subject-{each.key}")


def _said(each: SubjectShown, every: Counter[str], rows: int, state: Value) -> Iterator[Message]:
    counts = _counts(each)
    yield message(_TOLD[_how(counts)], state=state, no=_no(counts), asked=each.rows, subject=each.quoted)
    yield message(_OF_ALL[_how(every)], every=rows, no=_no(every))


def _how(counts: Counter[str]) -> str:
    some = [band for band in REFUSED if counts[band]]
    return some[0] if len(some) == 1 else "both"


def _is_news(each: SubjectShown, of_all: float) -> bool:
    recommendations = {key.rpartition(".")[0] for key in _clauses(each)}
    is_much = each.rows >= LEAST_ON_SUBJECT and len(recommendations) >= LEAST_RECOMMENDATIONS and each.states >= LEAST_STATES
    share = _no(_counts(each)) / each.rows
    return is_much and share >= NEARLY_ALL and share >= TIMES_ALL * of_all


def _clauses(each: SubjectShown) -> set[str]:
    return {share.key for one in each.requests for share in one.by_clause} | {link.name for link, _ in each.also}


def _counts(each: SubjectShown) -> Counter[str]:
    return Counter(dict(zip(BANDS, each.share.numbers, strict=True)))


def _no(counts: Counter[str]) -> int:
    return sum(counts[band] for band in REFUSED)
