"""Asked before, and how often supported: against an invented review."""

from __future__ import annotations

from pathlib import Path

import pytest

import openupr
from openupr.classifying import labeller
from openupr.examining.intervals import wilson
from openupr.preparing import Among, check, find_recommendations
from openupr.preparing.wording import sheet_text
from openupr.reading import read_bytes

XAA = Path(__file__).parents[1] / "documents" / "XAA-48"


@pytest.fixture(scope="module")
def among() -> Among:
    return Among([openupr.read(XAA)], labeller())


ASKED = [
    # draft, identifier of the clause it repeats ("": none)
    ("Accede to the Optional Protocol to the Convention against Torture", "XAA-48/R51.3.a"),
    ("Accede to OPCAT", "XAA-48/R51.3.a"),
    ("Accede to the Convention on the Rights of Persons with Disabilities", ""),
    ("Designate a national preventive mechanism by 2027", "XAA-48/R51.3.b"),
    ("Continue its efforts", ""),
    ("Adopt a national action plan on business and human rights", "XAA-48/R51.8.a"),
    ("Paint the bridges of the capital", ""),
    ("", ""),
]


@pytest.mark.parametrize(("request_", "identifier"), ASKED)
def test_asked_before(request_: str, identifier: str, among: Among) -> None:
    found = among.earlier(request_)
    assert (found[0].id if found else "") == identifier


def test_who_when_answer_and_place(among: Among) -> None:
    found = among.earlier("Adopt a national action plan on business and human rights")[0]
    assert found.states == ("LVA",)
    assert (found.review, found.date, found.position) == ("XAA-48", "2025-03-27", "supported")
    assert found.place.startswith("A/HRC/99/15, para. 51.8")


def test_only_one_state_counts_as_asked() -> None:
    review = openupr.read(XAA)
    assert Among([review], labeller(), "SVN").earlier("Adopt a national action plan on business and human rights") == ()


def test_support_is_counted_from_the_reviews(among: Among) -> None:
    pairs = {(category, issue) for category, issue, _ in among._counted()}
    assert sum(among._counted().values()) > 30
    for category, issue in pairs:
        found = among.support(category, issue)
        assert found is not None
        assert 0 <= found.low <= found.share <= found.high <= 1
    assert among.support(1, "Elections") is None


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)],  # Newcombe 1998, table I, for the last
)
def test_wilson(successes: int, n: int, low: float, high: float) -> None:
    assert wilson(successes, n) == pytest.approx((low, high), abs=1e-4)


def test_the_sheet_tells_it(among: Among) -> None:
    draft = find_recommendations(read_bytes(b"1. Adopt a national action plan on business and human rights\n2. Paint bridges", "d.txt"))
    text = " ".join(sheet_text(check(draft, labeller(), among)).split())
    assert "Asked before by Latvia (XAA-48, 2025-03-27)" in text
    assert "Answer: supported." in text
    assert "no earlier review was given" not in text
