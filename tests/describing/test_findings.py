"""What a sentence of a UN body does: the label and the verbs, and what the record says where they differ. Made-up labels and sentences."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import openupr
from openupr.describing.what_bodies_say import findings_in
from openupr.labelling.what_it_tells import CalibratedChoice, FindingLabel
from openupr.records import Addressee, Attribution, Finding, FindingKind, Gravity, ReportingVerb, Review, Tenor
from openupr.text import clean

DOCUMENTS = Path(__file__).parents[1] / "documents"
BEATEN = "The Committee was concerned that prisoners had been tortured by the police."


def of_compilation(*sentences: tuple[str, Attribution, Tenor | None, Addressee]) -> Review:
    """The review with these sentences, in one paragraph of its compilation."""
    review = openupr.read(DOCUMENTS / "XGG-48")
    assert review.compilation is not None
    first = review.compilation.concerns[0]
    concerns = tuple(
        replace(
            first,
            id=f"XGG-48/C1.{k}",
            paragraph="XGG-48/C1",
            text=clean(words),
            attribution=attribution,
            addressee=addressee,
            verbs=(ReportingVerb(tenor, "said", 0),) if tenor else (),
        )
        for k, (words, attribution, tenor, addressee) in enumerate(sentences, 1)
    )
    return replace(review, compilation=replace(review.compilation, concerns=concerns), observed=())


def found(monkeypatch: pytest.MonkeyPatch, labels: list[FindingLabel], *sentences: tuple[str, Attribution, Tenor | None, Addressee]) -> list[Finding]:
    given = iter(labels)
    monkeypatch.setattr("openupr.describing.what_bodies_say.finding", lambda *_: next(given))
    return list(findings_in(of_compilation(*sentences)).values())


def label(kind: str, *, sure: bool = True, grave: float = 0.0, addressee: str = "state", presses: float | None = None) -> FindingLabel:
    likely = (0.9 if kind in ("criticism", "recommendation") else 0.1) if presses is None else presses
    return FindingLabel(CalibratedChoice(kind, 0.9 if sure else 0.5, sure), likely, "progress", grave, 0.0, CalibratedChoice(addressee, 0.9, True))


NAMED, CARRIED, NOBODY = Attribution.NAMED, Attribution.CARRIED, Attribution.UNATTRIBUTED
STATE, OPEN, GROUP = Addressee.STATE, Addressee.OPEN, Addressee.ARMED_GROUP


@pytest.mark.parametrize(
    ("read", "tenor", "kind", "sure"),
    [
        (label("criticism"), Tenor.NOTED, FindingKind.CRITICISM, True),  # by its content: "stated that nobody had been held to account"
        (label("progress"), Tenor.WELCOMED, FindingKind.PROGRESS, True),
        (label("neutral"), Tenor.CONCERNED, FindingKind.CRITICISM, False),
        (label("progress"), Tenor.URGED, FindingKind.RECOMMENDATION, False),
        (label("recommendation"), Tenor.CONCERNED, FindingKind.RECOMMENDATION, True),
        (label("criticism", sure=False), Tenor.NOTED, FindingKind.CRITICISM, False),
        (label("criticism", sure=False, presses=0.6), Tenor.NOTED, FindingKind.PROGRESS, False),  # "noted the adoption of the plan"
        (label("recommendation", sure=False, presses=0.6), Tenor.WELCOMED, FindingKind.PROGRESS, False),
        (label("criticism", sure=False, presses=0.6), Tenor.REGRETTED, FindingKind.CRITICISM, False),
    ],
)
def test_kind(monkeypatch: pytest.MonkeyPatch, read: FindingLabel, tenor: Tenor, kind: FindingKind, sure: bool) -> None:
    (one,) = found(monkeypatch, [read], ("The Committee said something of the wells.", NAMED, tenor, STATE))
    assert (one.kind, one.sure) == (kind, sure)
    assert bool(one.why) == (one.kind.value != read.kind.value)


def test_a_sentence_that_goes_on_takes_the_kind_before_it_where_its_label_is_not_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    first = ("The Committee recommended that wells be dug.", NAMED, Tenor.RECOMMENDED, STATE)
    on = ("Boats would be needed too.", CARRIED, None, STATE)
    labels = [label("recommendation"), label("criticism", sure=False)]
    assert [each.kind.value for each in found(monkeypatch, labels, first, on)] == ["recommendation", "recommendation"]
    labels = [label("recommendation"), label("neutral", sure=False)]  # nothing presses only because the sentence before does
    assert [each.kind.value for each in found(monkeypatch, labels, first, on)] == ["recommendation", "neutral"]
    labels = [label("recommendation"), label("neutral")]
    assert [each.kind.value for each in found(monkeypatch, labels, first, on)] == ["recommendation", "neutral"]


@pytest.mark.parametrize(
    ("words", "presses"),
    [
        ("The Committee noted the adoption of the new Family Code and the amendments thereto on shared custody.", False),
        ("UNESCO noted that the Government had extended its lunches to all schools, in response to several recommendations.", False),
        ("The Committee noted that the Family Code had been adopted, but that it still allowed child marriage.", True),
        ("The Committee noted the lack of shelters for victims of violence.", True),
    ],
)
def test_what_a_body_only_notes_is_no_concern_unless_it_turns(words: str, presses: bool) -> None:
    (one,) = findings_in(of_compilation((words, NAMED, Tenor.NOTED, STATE))).values()
    assert one.pressing is presses


def test_a_sentence_that_nobody_says_is_kept_and_unsure(monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = found(monkeypatch, [label("criticism")], ("Wells were dry.", NOBODY, None, OPEN))
    assert (one.kind, one.sure) == (FindingKind.CRITICISM, False)


@pytest.mark.parametrize(
    ("words", "grave", "gravity"),
    [
        (BEATEN, 0.9, Gravity.TOLD),
        (BEATEN, 0.02, Gravity.UNSURE),
        ("The Committee was concerned that wells were dry.", 0.9, Gravity.UNSURE),
        ("The Committee was concerned that wells were dry.", 0.02, Gravity.NONE),
    ],
)
def test_a_grave_act_is_sure_where_words_and_label_say_so(monkeypatch: pytest.MonkeyPatch, words: str, grave: float, gravity: Gravity) -> None:
    (one,) = found(monkeypatch, [label("criticism", grave=grave)], (words, NAMED, Tenor.CONCERNED, STATE))
    assert one.gravity is gravity
    assert ("grave act" in str(one.why)) == (gravity is Gravity.UNSURE)


@pytest.mark.parametrize(("by_words", "by_label", "addressee"), [(OPEN, "state", STATE), (OPEN, "armed_group", GROUP), (GROUP, "state", GROUP)])
def test_the_label_tells_whom_words_leave_open(monkeypatch: pytest.MonkeyPatch, by_words: Addressee, by_label: str, addressee: Addressee) -> None:
    (one,) = found(monkeypatch, [label("criticism", addressee=by_label)], ("The wells were dry.", NAMED, Tenor.NOTED, by_words))
    assert one.addressee is addressee
