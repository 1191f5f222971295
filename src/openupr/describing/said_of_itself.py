"""What each sentence of a national report says of the State's own record: a problem, progress, or neither.

Progress is told by a label that learnt it. A problem is told by the wordings of `languages/en/national_report.toml` alone: the label finds few that
they miss, and most of what it finds beside them is none; where it did not agree with them, they were mostly right (measured by
tests/accuracy/test_tone_and_admissions.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from ..labelling.encoded_texts import vectors_of
from ..labelling.what_it_tells import of_itself
from ..records import Account, Problem, Review, SaidOfItself, Says

_SAYS = {"progress": Says.PROGRESS, "neither": Says.NEITHER}


def said_in(review: Review) -> dict[str, SaidOfItself]:
    """By the identifier of each sentence of the national report."""
    report = review.national_report
    every = report.self_reports if report else ()
    vectors_of([each.text.clean for each in every], review.state)
    return {each.id: said(each.text.clean, review.state, each.problems, no_progress=each.no_progress) for each in every}


def said(sentence: str, own: str | None, wordings: Sequence[tuple[Problem, str]] = (), *, no_progress: bool = False) -> SaidOfItself:
    """What a sentence says. `own` is the State under review, `wordings` the kinds of problem that it has words for; `no_progress`: its
    words tell of none, whatever the label says. Where the label sees an admission and there is no wording, we can't tell: neither, unsure."""
    found = [Account(Says.PROBLEM, kind, None, sure=True, words=words) for kind, words in wordings]
    label = of_itself(sentence, own)
    says = _SAYS.get(label.value)
    if says is None or (says is Says.PROGRESS and no_progress):
        return SaidOfItself(tuple(found) or (Account(Says.NEITHER, None, None, sure=False),))
    if found and says is Says.NEITHER:
        return SaidOfItself(tuple(found))
    return SaidOfItself((*found, Account(says, None, label.probability, sure=label.sure and not found)))
