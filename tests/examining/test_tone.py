"""Speakers with neither criticism nor a demanding request: who counts, who stands apart, and what the labels' errors allow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from openupr.describing import Description
from openupr.examining import Label, Shelf
from openupr.examining.frame import group_usual
from openupr.examining.frame.group_usual import GroupCount, GroupUsual, parsed, usual_of, written_counts
from openupr.examining.measures.head_errors import HEADS, Marked, measured, neither_interval
from openupr.examining.recommended import tone as examined
from openupr.examining.recommended.tone import ToneOfSpeakers, group_counts, speakers
from openupr.records import Evidence, Figure, Overall, PraisedIssue, Result, Review, SentenceTone, StatementTone, Tone
from openupr.text import clean

from .invented import CODES, ask, even, labels, review, shelf

LONG = "{} said in twelve words or more what it thought of the whole record of the State."
USUAL = even(0.1, 0.6)
"""The shares of other reviews."""
DEMANDING, SOFT = Label(5, does="change", demanding=True), Label(2, does="continue", demanding=False)


def tone(*labels: Tone) -> StatementTone:
    return StatementTone(Overall.NEITHER, tuple(SentenceTone(0, 1, (each,), (0.5,) * 6) for each in labels))


class Given(Description):
    """A description with given labels: no model is asked."""

    def __init__(self, of: Review, tones: Mapping[str, StatementTone], praised: tuple[PraisedIssue, ...] = ()) -> None:
        super().__init__(of)
        self._made = {"tone": dict(tones), "praised": praised}


def of_speakers(codes: list[str], asks: list[tuple[str, str]], short: frozenset[str] = frozenset()) -> Review:
    made = review([ask(request, who) for request, who in asks], codes)
    assert made.report is not None
    said = tuple(
        replace(each, text=clean(LONG.format("It"))) if each.speaker and each.speaker.state not in short else each for each in made.statements
    )
    return replace(made, report=replace(made.report, statements=said))


def result(of: Review, tones: Mapping[str, StatementTone], by_request: Mapping[str, Label], praised: tuple[PraisedIssue, ...] = ()) -> Result:
    description = Given(of, {each.id: tones.get(each.speaker.state or "", tone()) for each in of.statements if each.speaker}, praised)
    table = shelf("tone", USUAL, session=of.session).baselines
    return ToneOfSpeakers(labels(of, by_request)).examine(of, Shelf(table, descriptions={of.id: description}))


def figures(found: Result) -> dict[str, Figure]:
    return {each.key: each for each in found.figures}


ASKS = [
    ("Abolish the death penalty", "FRA"),
    ("Continue its efforts", "DEU"),
    ("Prohibit the wearing of masks", "ISL"),
    ("Share its experience", "ITA"),
]
BY_REQUEST = {
    "Abolish the death penalty": DEMANDING,
    "Continue its efforts": SOFT,
    "Prohibit the wearing of masks": Label(5, does="restrict", demanding=True),
    "Share its experience": Label(1, does="share", demanding=True),
}


def test_who_counts() -> None:
    """Whoever neither criticises nor asks for anything demanding; a restriction and a share of experience are never demanding."""
    codes = ["FRA", "DEU", "ISL", "ITA", "IRL", "JPN", *CODES[:20]]
    of = of_speakers(codes, ASKS, frozenset({"JPN"}))
    tones = {"IRL": tone(Tone.PRAISE, Tone.CRITICISM), "DEU": tone(Tone.PRAISE), "ISL": tone(Tone.QUESTION)}
    found = result(of, tones, BY_REQUEST)
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (len(codes) - 3, len(codes) - 1), "not FRA, not IRL; JPN stands apart"
    assert figures(found)["praised"].count == 1
    assert (figures(found)["short"].count, figures(found)["short"].n) == (1, len(codes))
    of_codes = {each.id: each.speaker.state for each in of.statements if each.speaker}
    assert {of_codes[each.record] for each in found.evidence} == set(codes) - {"FRA", "IRL", "JPN"}
    assert [str(each.why) for each in found.evidence if of_codes[each.record] == "DEU"] == [
        "no criticism in its words, and we found no demanding request; we count a sentence of it as praise"
    ]
    assert found.sentence.startswith("For 23 of 25 speakers (92\u00a0%) our program found no criticism and no demanding request.")
    assert found.sentence.count("We have too few words of 1 more to tell.") == 1, "JPN is counted nowhere"


def maybe(of_state: float = 0.6) -> StatementTone:
    """Praise, and criticism of which we are not sure."""
    praise, criticism = tone(Tone.PRAISE, Tone.CRITICISM).sentences
    return StatementTone(Overall.MIXED, (praise, replace(criticism, start=3, end=7, of_state=of_state, sure=False)), sure=False)


def test_a_speaker_of_whom_it_is_doubted_if_it_criticises_counts_neither_way() -> None:
    codes = ["IRL", *CODES[:21]]
    of = of_speakers(codes, ASKS)
    (praise,) = tone(Tone.PRAISE).sentences
    doubted = StatementTone(Overall.PRAISE_ONLY, (replace(praise, of_state=0.2, doubted=True),), sure=False)
    before, found = (result(of, {"IRL": each}, BY_REQUEST) for each in (tone(Tone.PRAISE), doubted))
    assert before.headline is not None
    assert found.headline is not None
    assert found.headline.count == before.headline.count - 1
    assert figures(found)["unsure"].count == 1


def test_a_speaker_whose_only_criticism_is_unsure() -> None:
    """It is neither among those that criticise nor among those that don't: the share may be as high as if it were none, and that is said."""
    codes = ["FRA", "IRL", "EST", *CODES[:20]]
    of = of_speakers(codes, ASKS)
    found, sure = (result(of, {"IRL": each, "EST": each, "FRA": each}, BY_REQUEST) for each in (maybe(), tone(Tone.CRITICISM)))
    assert found.headline is not None
    assert sure.headline is not None
    assert found.headline.count == sure.headline.count == len(codes) - 3
    assert found.headline.low == sure.headline.low
    assert found.headline.high is not None
    assert sure.headline.high is not None
    assert found.headline.high > sure.headline.high
    assert found.headline.high >= (len(codes) - 1) / len(codes), "all but FRA, which makes a demanding request"
    assert (figures(found)["unsure"].count, figures(sure)["unsure"].count) == (2, 0), "of FRA it can be told: it demands"
    said = found.sentence
    assert said.startswith("For 20 of 23 speakers (87\u00a0%) our program found no criticism and no demanding request.")
    assert "Our program is not sure if 2 more criticize, or ask for something new that can be checked: Ireland and Estonia. A speaker " in said
    assert "we can’t tell" not in sure.sentence


def test_no_list_of_those_that_only_praise_has_one_whose_criticism_is_unsure() -> None:
    codes = ["IRL", *CODES[:22]]
    of = of_speakers(codes, ASKS)
    found = result(of, {"IRL": maybe()}, BY_REQUEST)
    assert figures(found)["praised"].count == 0
    (own,) = (each.id for each in of.statements if each.speaker and each.speaker.state == "IRL")
    (one,) = (each for each in found.evidence if each.record == own)
    assert str(one.why) == "we can’t tell if this criticizes the State: look"
    assert one.words == of.statements[[each.id for each in of.statements].index(own)].text.clean[3:7], "the sentence that may criticise"
    assert {part.keys[0] for part in figures(found)["overall"].parts} == {"neither praise nor criticism", "it can’t be told"}


def test_of_no_speaker_can_it_be_told() -> None:
    codes = CODES[:22]
    of = of_speakers(codes, [])
    found = result(of, {code: maybe() for code in codes}, {})
    asks = "our program is not sure if they criticize, or ask for something new that can be checked."
    assert found.sentence.startswith(f"Of 22 speakers we can’t tell: {asks}")


def test_a_speaker_whose_only_demanding_request_is_unsure() -> None:
    """It is not among those without one, and the share may be as high as if it had none; a request more that is surely demanding tells."""
    codes = ["FRA", "DEU", *CODES[:20]]
    of = of_speakers(codes, ASKS)
    labels = {request: replace(BY_REQUEST[request], category=4, does="change", doubted=who == "DEU") for request, who in ASKS}
    found, sure = (result(of, {}, each) for each in (labels, BY_REQUEST))
    assert found.headline is not None
    assert sure.headline is not None
    assert found.headline.count == sure.headline.count - 1
    assert found.headline.high is not None
    assert found.headline.high >= sure.headline.count / sure.headline.n
    assert figures(found)["unsure"].count == 1
    assert "Our program is not sure if 1 more criticizes, or asks for something new that can be checked: Germany." in found.sentence
    assert not [each for each in found.evidence if str(each.why) == "we can’t tell if this criticizes the State: look"]


def test_a_short_speaker_counts_by_any_request() -> None:
    """Only by a demanding one would choose those who count by what is counted."""
    codes = ["FRA", "DEU", "JPN", *CODES[:20]]
    found = result(of_speakers(codes, ASKS, frozenset({"FRA", "DEU", "JPN"})), {}, BY_REQUEST)
    assert found.headline is not None
    assert (found.headline.count, found.headline.n) == (len(codes) - 2, len(codes) - 1), "FRA demands, DEU asks; JPN stands apart"


def test_labels_that_do_not_say_what_is_demanding() -> None:
    found = result(of_speakers(["FRA"] * 1 + CODES[:24], ASKS), {}, {request: Label(5) for request, _ in ASKS})
    assert found.why_not == "The labels don’t say whether a recommendation is demanding."


def test_praise_on_an_issue_on_which_the_compilation_criticises() -> None:
    of = of_speakers(["FRA", "DEU", *CODES[:20]], ASKS)
    by_state = {each.speaker.state: each.id for each in of.statements if each.speaker}
    praised = (
        PraisedIssue(by_state["FRA"], 0, 1, "Right to health", ("XAA-17/C1.1",)),
        PraisedIssue(by_state["DEU"], 0, 1, "Right to health", ("XAA-17/C1.1",)),
        PraisedIssue(by_state["DEU"], 0, 1, "Right to education", ()),
    )
    both = result(of, {"FRA": tone(Tone.PRAISE), "DEU": tone(Tone.PRAISE)}, BY_REQUEST, praised)
    assert str(both.said[-1]) == "1 of the 21 praises XAA on a wide subject on which UN bodies criticize it."
    found = figures(both)
    assert (found["praise_on_concerns"].count, found["praise_on_concerns"].n) == (1, 22), "FRA asks for something demanding"
    assert [part.keys for part in found["praised_issues"].parts] == [("Right to health",)]
    assert "praise_on_concerns" not in figures(result(of, {}, BY_REQUEST))


def test_a_group_is_shown_beside_its_usual_share_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    of = of_speakers(["FRA", "DEU", "ITA", "ISL", *CODES[:20]], ASKS)
    assert "by_group" not in figures(result(of, {}, BY_REQUEST)) or group_usual.shipped_counts()
    group = "Western European and other States"
    monkeypatch.setattr(examined, "usual_of", lambda name, _: GroupUsual(9, 30, 90) if name == group else GroupUsual(0, 0, 0))
    found = figures(result(of, {}, BY_REQUEST))["by_group"]
    assert {part.keys[0] for part in found.parts} == {group}
    assert [(part.keys[1], part.count, part.of) for part in found.parts if part.keys[1] != "this review"] == [("9 other reviews", 30, 90)]


def test_the_usual_share_leaves_the_review_itself_out(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = (GroupCount("XAA-17", "G", 5, 6), GroupCount("XBB-17", "G", 1, 4), GroupCount("XCC-17", "G", 2, 4), GroupCount("XBB-17", "H", 9, 9))
    monkeypatch.setattr(group_usual, "shipped_counts", lambda: counts)
    assert usual_of("G", "XAA-17") == GroupUsual(2, 3, 8)
    assert set(parsed(written_counts(counts))) == set(counts)
    with pytest.raises(ValueError, match="columns"):
        parsed("review,group\n")


def test_groups_are_counted() -> None:
    of = of_speakers(["FRA", "DEU", "EGY"], ASKS)
    rows = [("FRA", DEMANDING)]
    every = speakers(of, {each.id: tone() for each in of.statements}, rows)
    assert group_counts(of, every) == [
        GroupCount("XAA-17", "African States", 1, 1),
        GroupCount("XAA-17", "Western European and other States", 1, 2),
    ]


def test_the_interval_widens_with_what_the_labels_may_have_missed() -> None:
    one, many = Marked(False, 0, 1), Marked(False, 0, 9)
    assert neither_interval([many], 17)[0] < neither_interval([one], 17)[0] < 1
    assert neither_interval([Marked(True, 3, 0)], 17)[1] < neither_interval([Marked(True, 0, 0)], 17)[1]
    low, high = neither_interval([one, Marked(False, 1, 0)], 17)
    assert 0 < low < 0.5 < high < 1


def test_a_label_is_measured_on_the_years_nearest_to_it() -> None:
    first, last = (each for each in HEADS if each.label == "criticism in a statement")
    assert measured("criticism in a statement", 2) == first.counted
    assert measured("criticism in a statement", 48) == last.counted


def test_evidence_names_statements() -> None:
    of = of_speakers(CODES[:25], [])
    found = result(of, {}, {})
    assert all(isinstance(each, Evidence) and each.words for each in found.evidence)


def test_a_speaker_that_asks_outright_for_more_behind_what_is_to_go_on() -> None:
    """It asks for little by its kind, and yet it can't be said that it asks for nothing that can be checked."""
    codes = ["FRA", "DEU", *CODES[:20]]
    labels = BY_REQUEST | {"Continue its efforts": replace(SOFT, beside=True)}
    found, before = (result(of_speakers(codes, ASKS), {}, each) for each in (labels, BY_REQUEST))
    assert found.headline is not None
    assert before.headline is not None
    assert found.headline.count == before.headline.count - 1
    assert "Our program is not sure if 1 more criticizes, or asks for something new that can be checked: Germany." in found.sentence
    assert [(each.record.endswith("DEU"), each.words) for each in found.evidence if "look" in str(each.why)] == [(True, "Continue its efforts")]


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("It noted that the old tax on the wells of the northern villages should be lifted by the authorities.", False),
        ("Germany encouraged the Government to abolish the death penalty in law, for all crimes and for ever.", False),
        ("Germany encouraged the Government to continue its efforts to improve the wells of the northern villages.", True),
        ("It noted that efforts to improve the wells of all of the northern villages should continue.", True),
    ],
)
def test_a_summary_that_may_ask_for_what_can_be_checked(said: str, counts: bool) -> None:
    codes = ["DEU", *CODES[:20]]
    of = of_speakers(codes, ASKS)
    statements = tuple(replace(each, text=clean(said)) if each.speaker and each.speaker.state == "DEU" else each for each in of.statements)
    assert of.report is not None
    found = result(replace(of, report=replace(of.report, statements=statements)), {}, BY_REQUEST)
    assert found.headline is not None
    assert found.headline.count == len(codes) - (not counts)
    assert [each.words for each in found.evidence if "its summary may ask" in str(each.why)] == ([] if counts else [said])
