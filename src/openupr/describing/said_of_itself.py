"""What each sentence of a national report says of the State's own record: a problem, progress, or neither.

Progress is told by a label that learnt it. Admissions are rare, and neither a wording of `languages/en/national_report.toml` nor the label is right
often enough by itself: what both find counts; what the wording alone or the label alone finds is unsure, shown and not counted (`records.FoundBy`).
Each of the three is measured by tests/accuracy/test_tone_and_admissions.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..labelling.what_it_tells import admission
from ..records import Account, Problem, Review, SaidOfItself, Says

LIKELY = 0.095
"""The probability from which the label finds an admission likely that a wording finds: three times as often as sentences admit anything. Between two
values that can be printed."""

_SAYS = {"admits": Says.PROBLEM, "progress": Says.PROGRESS, "neither": Says.NEITHER}


def said_in(review: Review) -> dict[str, SaidOfItself]:
    """By the identifier of each sentence of the national report."""
    report = review.national_report
    return {
        each.id: said(each.text.clean, review.state, each.problems, no_progress=each.no_progress) for each in (report.self_reports if report else ())
    }


def said(sentence: str, own: str | None, wordings: Sequence[tuple[Problem, str]] = (), *, no_progress: bool = False) -> SaidOfItself:
    """What a sentence says. `own` is the State under review, `wordings` the kinds of problem that it has words for; `no_progress`: its
    words tell of none, whatever the label says."""
    label = admission(sentence, own)
    says = _SAYS[label.says.value]
    agree = label.admits >= LIKELY
    found = [Account(Says.PROBLEM, kind, label.admits, sure=agree, words=words) for kind, words in wordings]
    if says is Says.PROBLEM and not wordings:
        return SaidOfItself((Account(says, Problem(label.kind.value), label.admits, sure=False),))
    if found and agree:
        return SaidOfItself(tuple(found))
    if says is Says.PROGRESS and no_progress:
        return SaidOfItself((*found, Account(Says.NEITHER, None, None, sure=False)))
    return SaidOfItself((*found, Account(says, None, label.says.probability, sure=label.says.sure and not found)))
