"""Stakeholder summaries and submissions of the corpus: the Slovenian lists against lists made by hand, the others by what must hold in all.

The lists were made on 24 November 2026 from the printed lists, by one who had seen what the reader makes of them (no blind labels): code | city |
State | kind | mark | members | attachments. They hold facts only.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from openupr.records import StakeholderSummary

from ..real_reviews import read_dossier

pytestmark = pytest.mark.at_length

SVN_07 = """
AI | London | GBR | civil_society | * | 0 | 0
FMDVEP | San José | CRI | civil_society |  | 0 | 0
GIEACPC |  |  | civil_society |  | 0 | 0
SRI |  |  | joint |  | 4 | 0
YHD | Ljubljana | SVN | civil_society |  | 0 | 0
VARUH | Ljubljana | SVN | national_institution | ** | 0 | 0
CoE | Strasbourg | FRA | regional |  | 0 | 0
CoE-Commissioner |  |  | regional |  | 0 | 0
CoE-CPT |  |  | regional |  | 0 | 0
CoE-ECRI |  |  | regional |  | 0 | 0
"""
SVN_34 = """
AI | London | GBR | individual |  | 0 | 0
LMPT | Paris | FRA | individual |  | 0 | 0
ICAN | Geneva | CHE | individual |  | 0 | 0
HRORS | Ljubljana | SVN | individual |  | 0 | 0
JS1 |  | SVN | joint |  | 4 | 0
JS2 |  |  | joint |  | 3 | 0
JS3 | Ljubljana | SVN | joint |  | 2 | 0
PTPR/JS4 |  | SVN | joint |  | 3 | 0
CoE | Strasbourg | FRA | regional |  | 0 | 8
EU-FRA | Vienna | AUT | regional |  | 0 | 0
OSCE/ODIHR | Warsaw | POL | regional |  | 0 | 2
"""
SVN_48 = """
AI | London | GBR | individual |  | 0 | 0
APE | Ljubljana | SVN | individual |  | 0 | 0
Broken Chalk | Amsterdam | NLD | individual |  | 0 | 0
ECLJ | Strasbourg | FRA | individual |  | 0 | 0
ICAN | Geneva | CHE | individual |  | 0 | 0
LEGEBITRA | Ljubljana | SVN | individual |  | 0 | 0
JS1 | Ljubljana | SVN | joint |  | 4 | 0
JS2 | Ljubljana | SVN | joint |  | 2 | 0
PTPR/JS3 | Ljubljana | SVN | joint |  | 3 | 0
Ombudsman/HRORS | Ljubljana | SVN | national_institution |  | 0 | 0
CoE | Strasbourg | FRA | regional |  | 0 | 10
OSCE/ODIHR | Warsaw | POL | regional |  | 0 | 0
"""
# What the notes cite that the lists do not have: misprints of the documents; the one note that cites nobody; the one sentence that gives the word to
# another than its note cites.
DOUBTS = {
    "SVN-07": [("members_not_told_apart", "SVN-07/S.SRI"), ("cited_otherwise", "SVN-07/S20.1")],
    "SVN-34": [("contributor_code_read_as", "SVN-34/S.n52")],
    "SVN-48": [("contributor_not_listed", "SVN-48/S.n107")],
}
# Contributors; how many are listed and never cited.
OTHERS = {"AFG-32": (8, 0), "BRB-29": (9, 0), "BRN-33": (9, 0), "ITA-34": (34, 0)}


def read(corpus: Path, review: str) -> StakeholderSummary:
    found = read_dossier(corpus, review).summary
    assert found is not None
    return found


@pytest.mark.corpus
@pytest.mark.parametrize(("review", "listed"), [("SVN-07", SVN_07), ("SVN-34", SVN_34), ("SVN-48", SVN_48)])
def test_every_contributor_as_printed_and_every_endnote_resolved(corpus: Path, review: str, listed: str) -> None:
    summary = read(corpus, review)
    found = [
        f"{each.code} | {each.seat.city} | {each.seat.state} | {each.kind} | {each.mark} | {len(each.members)} | {len(each.attachments)}"
        for each in summary.contributors
    ]
    assert found == listed.strip("\n").split("\n")
    assert summary.uncited == ()
    assert [(each.kind, each.record) for each in summary.doubts] == DOUBTS[review]
    carried = {source.note for claim in summary.claims for source in claim.sources}
    headings = {note for heading in summary.text.headings for note in heading.notes}
    others = [note for note in summary.text.notes if note.id not in carried | headings | {summary.listed_in} and note.mark.isdigit()]
    # What no sentence and no heading carries: where to find documents, who made a joint submission, and the doubts.
    named = [member.name for each in summary.contributors for member in each.members]
    doubted = {each.record for each in summary.doubts}
    unknown = [note.id for note in others if "A/HRC/" not in note.text.clean and note.id not in doubted]
    texts = {note.id: note.text.clean for note in others}
    assert [each for each in unknown if not any(name in texts[each] for name in named)] == []


@pytest.mark.corpus
@pytest.mark.parametrize("review", sorted(OTHERS))
def test_the_other_summaries(corpus: Path, review: str) -> None:
    summary = read(corpus, review)
    assert (len(summary.contributors), len(summary.uncited)) == OTHERS[review]
    assert summary.stated == len(summary.contributors)
    assert all(each.seat.state for each in summary.contributors if not each.members)
    assert all(claim.contributors or claim.sources for claim in summary.claims)


MEASURED = """
import re, sys
from pathlib import Path
from openupr.stages import pipeline
from openupr.linking.versions.near_duplicates import clusters_of

review = pipeline.read(sys.argv[1], review="CUB-04")
assert len(review.submissions) == 110
assert clusters_of(review.submissions)
assert {each.document.language for each in review.submissions} >= {"es", "en", "fr"}
print(re.search(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.corpus
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of memory is read from /proc")
def test_a_hundred_and_ten_submissions_in_a_gigabyte(corpus: Path) -> None:
    """In a process of its own: this one's memory holds what other tests left, and getrusage hands its peak on to what it starts."""
    command = [sys.executable, "-c", MEASURED, str(corpus / "dossiers" / "CUB-04")]
    found = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert float(found.stdout) < 1_000_000
