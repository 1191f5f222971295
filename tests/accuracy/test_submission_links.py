"""What the links of the stakeholders' side rest on, measured on the corpus: by what a submission is told to be someone's, and how near a passage
comes to a sentence by chance. The figures stand in linking/submissions/senders.toml and linking/submissions/carrying.toml, and in what a user sees.

On 27 November 2026: of 73 submissions whose text names a sender, 25 come near enough to a name of the list, all to their own; of 98 whose first
lines have a name of the list, 97 have their own; 148 of 150 codes are of one file. Of 18,352 pairs of a sentence and a submission that it is not
cited to, 103 are near by chance. The mark of names (90 of 100) and that of passages (40 %) were chosen on these documents.

No dossier of the corpus has a summary and the submissions that it sums up. So the names of the files stand for the list (who sends is named there by
OHCHR), and only how often a passage is near by chance is measured, not how often one that carries a sentence is found.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from openupr.linking.concerns.concern_features import words_of_statement
from openupr.linking.submissions.carrying import SubmissionPassages, stems_telling
from openupr.linking.submissions.senders import SenderEntries
from openupr.records import Contributor, ContributorKind, Seat, SentBy, Submission
from openupr.text import Place, clean

from ..real_reviews import read_dossier as read

pytestmark = [pytest.mark.corpus, pytest.mark.at_length]

HELD = ("CUB-04", "GBR-13", "VEN-12")
NAMES, FIRST_LINES, CODES = (25, 25), (97, 98), (148, 150)
NEAR_BY_CHANCE, PAIRS = 103, 18_352
SUMMED_UP = ("SVN-07", "SVN-34", "SVN-48")


@cache
def figures(name: str) -> dict[str, Any]:
    return tomllib.loads(files("openupr.linking.submissions").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def listed(submissions: tuple[Submission, ...], *, names: bool) -> list[Contributor]:
    """The files of a dossier as a list would print them: with their codes or with their names."""
    at = Place("list", "1", ())
    return [
        Contributor(
            f"X/S.{each.id}",
            "" if names else each.code,
            each.name if names else "",
            Seat(),
            ContributorKind.UNKNOWN,
            "",
            "",
            "",
            (),
            (),
            (),
            clean(each.name),
            at,
        )
        for each in submissions
        if (each.name if names else each.code)
    ]


def bare(submission: Submission, **kept: str) -> Submission:
    """A submission of which the file's name says nothing more than what is kept."""
    return replace(submission, **{"code": "", "name": "", "named": "", **kept})  # type: ignore[arg-type]


def measured(corpus: Path, by: SentBy) -> tuple[int, int]:
    """How many files are told to be their own entry's in one way, and how many to be any entry's."""
    right = of = 0
    for review in HELD:
        submissions = read(corpus, review).submissions
        names = SenderEntries(listed(submissions, names=by is not SentBy.CODE))
        for each in submissions:
            if by is SentBy.NAME:
                link = names.sender(bare(each, named=each.named)) if each.named else None
            elif by is SentBy.OPENING:
                link = names.sender(bare(each))
            else:
                link = names.sender(bare(each, code=each.code))
            if link is not None and link.by is by:
                of += 1
                right += link.contributor == f"X/S.{each.id}"
    return right, of


def test_names_and_first_lines(corpus: Path) -> None:
    found = {by.value: measured(corpus, by) for by in (SentBy.NAME, SentBy.OPENING)}
    stated = {name: (figures("senders")[name]["right"], figures("senders")[name]["of"]) for name in found}
    assert found == stated == {"name": NAMES, "opening": FIRST_LINES}


def test_codes(corpus: Path) -> None:
    """A code is of one file, but where two of a dossier have it."""
    codes = [Counter(each.code for each in read(corpus, review).submissions if each.code) for review in HELD]
    of = sum(sum(counted.values()) for counted in codes)
    right = sum(number for counted in codes for number in counted.values() if number == 1)
    assert CODES == (right, of) == (figures("senders")["code"]["right"], figures("senders")["code"]["of"])


def test_how_near_a_passage_comes_by_chance(corpus: Path) -> None:
    """Sentences on Slovenia, and submissions on Cuba and the United Kingdom: what is near is so by chance."""
    submissions = [each for review in HELD for each in read(corpus, review).submissions if each.document.language == "en" and each.words]
    assert len(submissions) == 37
    passages = SubmissionPassages(submissions)
    near = pairs = 0
    for review in SUMMED_UP:
        summary = read(corpus, review).summary
        assert summary is not None
        for claim in summary.claims:
            stems = stems_telling(words_of_statement(claim.text.clean))
            if len(stems) < figures("carrying")["fewest"]:
                continue
            for each in submissions:
                pairs += 1
                near += passages.nearest(stems, each)[0][1] >= figures("carrying")["near"]
    assert (near, pairs) == (NEAR_BY_CHANCE, PAIRS)
    assert round(1 - near / pairs, 4) == figures("carrying")["found"]
