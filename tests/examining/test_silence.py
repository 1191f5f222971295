"""Of how many grave findings the national report speaks. Made-up links and findings of an invented compilation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.examining import Shelf
from openupr.examining.recommended.silence import Silence
from openupr.records import Addressee, ConcernLink, Doubt, Finding, FindingKind, GraveAct, Gravity, Ground, Level, NearPassage, Outcome, Review

DOCUMENTS = Path(__file__).parents[1] / "documents"
TOLD = Finding(FindingKind.CRITICISM, True, Gravity.TOLD, False, Addressee.STATE)
NEITHER = Finding(FindingKind.NEUTRAL, True, Gravity.NONE, False, Addressee.STATE)
OUTCOMES = (*[Outcome.NOT_FOUND] * 2, *[Outcome.ANSWERED] * 3, Outcome.TOUCHED, Outcome.CANNOT_TELL)


@pytest.fixture
def held() -> Review:
    """The invented compilation, with the national report of another invented review."""
    of, other = openupr.read(DOCUMENTS / "XGG-48"), openupr.read(DOCUMENTS / "XBB-31")
    documents = (*of.documents, *(each for each in other.documents if each.kind.value == "national_report"))
    return replace(of, national_report=other.national_report, documents=documents)


def examined(review: Review, monkeypatch: pytest.MonkeyPatch, findings: dict[int, Finding], judged: str = "") -> Silence:
    """The examination where the first sentences of the compilation are these findings and have the outcomes of `OUTCOMES`."""
    assert review.compilation is not None
    assert review.national_report is not None
    ids = [each.id for each in review.compilation.concerns]
    near = (NearPassage(review.national_report.text.paragraphs[0].id, 0.1, ()),)
    links = [ConcernLink(each, Ground.NATIONAL_REPORT, outcome, 0.9, "", near, judged) for each, outcome in zip(ids, OUTCOMES, strict=False)]
    links += [ConcernLink(each, Ground.RECOMMENDATIONS, Outcome.NOT_FOUND, 0.9, "", ()) for each in ids[:4]]
    monkeypatch.setattr("openupr.linking.concerns.became_of_concerns.outcomes_of_concerns", lambda *_: tuple(links))
    found = dict.fromkeys((*ids, *(each.id for each in review.observed)), NEITHER) | {ids[k]: each for k, each in findings.items()}
    monkeypatch.setattr("openupr.describing.what_bodies_say.findings_in", lambda _: found)
    monkeypatch.setattr(
        "openupr.describing.grave_in.grave_in", lambda _: {each: (GraveAct("torture", 3, "tortured", 0, hedged=False),) for each in ids}
    )
    return Silence()


def test_what_the_report_answers_touches_and_has_no_passage_for(held: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    found = examined(held, monkeypatch, dict.fromkeys(range(7), TOLD)).examine(held, Shelf())
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (2, 7)
    assert found.level is Level.CANNOT_TELL  # no other reviews to compare it with
    told = (
        "For 2 of them we found no passage in the national report: look.",
        "For 3 of them our program takes a passage of the national report to be on the point: look.",
    )
    assert all(
        each in found.sentence
        for each in (
            *told,
            "For 1 of them the nearest passage of the national report may not be on the point.",
            "For 1 of them our program can’t tell: it may have missed one.",
        )
    )
    assert held.compilation is not None
    first = [each.id for each in held.compilation.concerns]
    assert [each.record for each in found.evidence] == [first[k] for k in (0, 1, 6, 5, 2, 3, 4)]
    assert ["we found no passage on it" in str(each.why) for each in found.evidence] == [True] * 2 + [False] * 5
    near = ["the nearest passage is N1: " in str(each.why) for each in found.evidence]
    assert near == [True] * 2 + [False] + [True] * 4, "where it can't be told, a passage that is far is none to show"
    assert found.headline.low is not None
    assert found.headline.high is not None
    assert found.headline.low < 2 / 7 < found.headline.high


def test_what_a_person_has_confirmed_is_counted(held: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    found = examined(held, monkeypatch, dict.fromkeys(range(7), TOLD), judged="A. K.").examine(held, Shelf())
    assert next(figure.value for figure in found.figures if figure.key == "confirmed") == 2
    assert "decided by A. K." in str(found.evidence[0].why)


@pytest.mark.parametrize(
    "other",
    [
        replace(TOLD, addressee=Addressee.ARMED_GROUP),
        replace(TOLD, gravity=Gravity.UNSURE),
        replace(TOLD, gravity=Gravity.NONE),
        replace(TOLD, kind=FindingKind.PROGRESS),
    ],
)
def test_what_does_not_count(held: Review, monkeypatch: pytest.MonkeyPatch, other: Finding) -> None:
    found = examined(held, monkeypatch, {0: other, **dict.fromkeys(range(1, 7), TOLD)}).measure(held, Shelf())
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (1, 6)
    unsure = next(figure for figure in found.figures if figure.key == "unsure")
    assert unsure.value == (other.gravity is Gravity.UNSURE)


def test_few_findings_are_not_enough(held: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    found = examined(held, monkeypatch, dict.fromkeys(range(4), TOLD)).examine(held, Shelf())
    assert found.headline is None or found.why_not
    assert "Too few sentences" in str(found.why_not)


def test_where_paragraphs_of_the_report_were_not_found_nothing_is_told(held: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    report = held.national_report
    assert report is not None
    gap = Doubt("paragraphs_gap", "", expected="93", found="95")
    lost = replace(report, text=replace(report.text, doubts=(gap,)))
    found = examined(held, monkeypatch, dict.fromkeys(range(7), TOLD)).measure(replace(held, national_report=lost), Shelf())
    assert found.headline is None
    assert "3" in str(found.why_not)
