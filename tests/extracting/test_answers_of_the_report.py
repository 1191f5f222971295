"""What part II answers to which recommendation, from invented lines: lead-ins, numbers in them, sentences after a list, references to part I."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.extracting.working_group_report.part_one.dialogue_paragraphs import paragraphs_of_dialogue
from openupr.extracting.working_group_report.part_one.subjects import UnderReview
from openupr.extracting.working_group_report.part_two.conclusions import Conclusions
from openupr.extracting.working_group_report.part_two.references import references
from openupr.extracting.working_group_report.part_two.whole_part_two import read_conclusions
from openupr.reading import Line
from openupr.text import Box

LEAD_INS = [
    line
    for name in ("lead_ins.txt", "lead_ins_held.txt")
    for line in (Path(__file__).parents[1] / "languages" / name).read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
XAA = UnderReview("XAA", ("Arcadia", "Republic of Arcadia"))
WISHES = ("Build a school", "Train its judges", "Close the old prison", "Plant trees in its towns", "Publish the census", "Found a library")
STATES = ("Peru", "Ghana", "Norway", "Chile", "Nepal", "Fiji")


def printed(*texts: str) -> list[Line]:
    """Blocks of two lines each; items (">" before them) are set in."""
    lines, start = [], 0
    for text in texts:
        words, last = text.lstrip(">").rsplit(" ", 1)
        left = 130.0 if text.startswith(">") else 100.0
        for piece, gap in ((words, 18.0), (last, 10.0)):
            lines.append(Line(piece, start, 1, Box(1, left, 100.0 + 14 * len(lines), 500.0, 110.0), 10.0, gap=gap))
            start += len(piece) + 1
    return lines


def items(paragraph: int | None, *wishes: str) -> list[str]:
    """Items "60.1 Build a school (Peru);"; numbered "1." without a paragraph."""
    texts = wishes or WISHES[:4]
    number = f"{paragraph}." if paragraph else ""
    return [f">{number}{n}. {text} ({STATES[n % 6]});" for n, text in enumerate(texts, 1)]


def read(*texts: str, part_one: tuple[str, ...] = ()) -> Conclusions:
    one = paragraphs_of_dialogue(printed(*part_one), 20) if part_one else []
    return read_conclusions(printed(*texts), [], {1: 100.0, 0: 100.0}, {p.number: p for p in one}, [], "A/HRC/99/1", "XAA-05", XAA)


def answers(found: Conclusions) -> dict[str, str]:
    return {item.number: f"{item.position} {item.claim}".removesuffix(" none") for item in found.items}


def doubts(found: Conclusions) -> list[str]:
    return [doubt.kind for doubt in found.doubts]


@pytest.mark.parametrize(
    ("lead_in", "answer", "kinds"),
    [
        ("The recommendations below enjoy the support of Arcadia:", "supported", []),
        ("The following recommendations have not enjoyed the support of Arcadia:", "not_supported", []),
        ("None of the recommendations below was accepted by Arcadia:", "not_supported", []),
        ("Arcadia accepts some of the following recommendations and rejects others:", "unanswered", ["position_left_open"]),
        ("Arcadia would accept the following recommendations if it had the means:", "unanswered", ["position_left_open"]),
        ("The following recommendations enjoy the support of Norway:", "unanswered", ["position_left_open"]),
        ("The following recommendations enjoy the support of the Republic of Arcadia:", "supported", []),
        ("Arcadia supports the following recommendations, which have not yet been implemented:", "supported", []),
        ("Arcadia supports the following recommendations, which have already been implemented:", "supported implemented", []),
        ("In the course of the discussion, the following recommendations were made to Arcadia:", "unanswered", ["position_not_found"]),
    ],
)
def test_a_lead_in(lead_in: str, answer: str, kinds: list[str]) -> None:
    found = read(f"60. {lead_in}", *items(60))
    assert set(answers(found).values()) == {answer}
    assert len(found.items) == 4
    assert doubts(found) == kinds


@pytest.mark.parametrize("dotted", [True, False])
def test_every_invented_lead_in_answers_its_own_list_and_no_other(dotted: bool) -> None:
    """The lead-ins of tests/languages, each between two others whose lists have the same numbers."""
    wrong = []
    for line in LEAD_INS:
        position, claim, text = (part.strip() for part in line.removeprefix("~").split("|", 2))
        claim = {"either": "implemented_or_in_progress"}.get(claim, claim)
        expected = "unanswered" if line.startswith("~") or position == "open" else position
        expected += "" if line.startswith("~") or claim == "none" else f" {claim}"
        found = read(
            "60. The following recommendations enjoy the support of Arcadia:",
            *items(60 if dotted else None),
            f"61. {text.replace('Aldovar', 'Arcadia')}",
            *items(61 if dotted else None, *WISHES[4:]),
            "62. The following recommendations were noted by Arcadia:",
            *items(62 if dotted else None, "Mow its lawns", "Sing songs"),
        )
        if list(answers(found).values()) != ["supported"] * 4 + [expected] * 2 + ["noted"] * 2:
            wrong.append((text, answers(found)))
    assert wrong == []


def test_a_lead_in_that_leaves_it_open_says_why() -> None:
    found = read("60. Arcadia accepts most of the following recommendations:", *items(60))
    assert str(found.doubts[0].what) == "paragraph 60 leaves the position on 60.1 to 60.4 open (of some only: “most”)"


LIST = ("60. The following recommendations enjoy the support of Arcadia:", *items(None))


def test_numbers_right_before_a_list_are_of_that_list() -> None:
    found = read(
        *LIST,
        "61. The following recommendations enjoy the support of Arcadia, which considers that Nos. 2 and 3 are already implemented:",
        *items(None, *WISHES[2:]),
    )
    assert answers(found) == {
        **{f"60.{n}": "supported" for n in (1, 2, 3, 4)},
        "61.1": "supported",
        "61.2": "supported implemented",
        "61.3": "supported implemented",
        "61.4": "supported",
    }


def test_the_numbers_of_these_are_of_the_list_to_come() -> None:
    found = read(
        *LIST,
        "61. Arcadia accepts the following recommendations and considers that Nos. 1 and 2 of these are already implemented:",
        *items(None, *WISHES[3:]),
    )
    assert [item.claim for item in found.items] == ["none"] * 4 + ["implemented"] * 2 + ["none"]


def test_a_lead_in_may_divide_its_own_list_by_numbers() -> None:
    found = read(*LIST, "61. Of the recommendations below, Arcadia accepts Nos. 1 and 2, and rejects Nos. 3 and 4:", *items(None, *WISHES[2:]))
    assert answers(found) == {
        **{f"60.{n}": "supported" for n in (1, 2, 3, 4)},
        "61.1": "supported",
        "61.2": "supported",
        "61.3": "not_supported",
        "61.4": "not_supported",
    }
    assert doubts(found) == []


@pytest.mark.parametrize(
    ("after", "expected", "kinds"),
    [
        ("Recommendations Nos. 2 and 3 above have already been implemented.", {2: "supported implemented", 3: "supported implemented"}, []),
        ("Recommendations Nos. 2 and 3 above have not yet been implemented.", {}, []),
        ("Recommendation No. 2 above is noted, while No. 3 is rejected.", {2: "noted", 3: "not_supported"}, []),
        ("Arcadia notes recommendation No. 2 above, and rejects No. 3.", {2: "noted", 3: "not_supported"}, []),
        (
            "Recommendation No. 2 above has been implemented, and No. 3 is being implemented.",
            {2: "supported implemented", 3: "supported in_progress"},
            [],
        ),
        ("Recommendation No. 2 above enjoys its support only if funds are found.", {2: "unanswered"}, ["position_left_open"]),
        ("Recommendation No. 2 above is irrelevant.", {2: "unanswered"}, ["position_left_open"]),
        ("The recommendations in paragraph 60 did not enjoy the support of Arcadia.", dict.fromkeys((1, 2, 3, 4), "not_supported"), []),
    ],
)
def test_what_a_later_paragraph_says_by_number(after: str, expected: dict[int, str], kinds: list[str]) -> None:
    found = read(*LIST, f"61. {after}")
    assert answers(found) == {f"60.{n}": expected.get(n, "supported") for n in (1, 2, 3, 4)}
    assert doubts(found) == kinds


MADE = "60. In the course of the discussion, the following recommendations were made to Arcadia:"


@pytest.mark.parametrize(
    ("after", "answer", "kinds"),
    [
        ("The recommendations listed above enjoy the support of Arcadia.", "supported", ["answers_whole_report"]),
        ("All recommendations have been examined by Arcadia and do not enjoy its support.", "not_supported", ["answers_whole_report"]),
        ("The above recommendations were not accepted.", "not_supported", ["answers_whole_report"]),
        ("The response of Arcadia to these recommendations will be included in the outcome report.", "under_consideration", []),
    ],
)
def test_one_late_sentence_that_answers_the_whole_report_is_a_doubt(after: str, answer: str, kinds: list[str]) -> None:
    found = read(MADE, *items(60), f"61. {after}")
    assert set(answers(found).values()) == {answer}
    assert doubts(found) == kinds


@pytest.mark.parametrize(
    "after",
    [
        "Arcadia did not accept the recommendations on the death penalty.",
        "The above recommendation was not accepted by Arcadia.",
        "These recommendations of Norway were not accepted by Arcadia.",
        "In response to these recommendations concerning torture, Arcadia rejected them.",
        "Arcadia could not accept such recommendations.",
    ],
)
def test_a_late_sentence_on_some_decides_no_report(after: str) -> None:
    found = read(MADE, *items(60), f"61. {after}")
    assert set(answers(found).values()) == {"unanswered"}


def test_a_late_sentence_on_the_rest_is_none() -> None:
    found = read(
        *LIST, "61. In the course of the discussion, these recommendations were made:", *items(None, *WISHES[4:]), "62. The above are noted."
    )
    assert list(answers(found).values()) == ["supported"] * 4 + ["noted"] * 2
    assert doubts(found) == []


def test_what_a_lead_in_leaves_open_is_not_answered_by_a_late_sentence() -> None:
    found = read(
        "60. Arcadia accepts some of the recommendations below:",
        *items(60),
        MADE.replace("60", "61"),
        *items(61, *WISHES[4:]),
        "62. The above are noted.",
    )
    assert list(answers(found).values()) == ["unanswered"] * 4 + ["noted"] * 2
    assert doubts(found) == ["position_left_open"]


def test_a_remark_between_lists_answers_only_what_it_points_to() -> None:
    found = read(MADE, *items(60), "Arcadia accepts recommendations of this kind.", "61. No more was said.")
    assert set(answers(found).values()) == {"unanswered"}


def test_one_request_under_two_positions_is_a_doubt() -> None:
    found = read(
        "60. The recommendations below enjoy the support of Arcadia:",
        *items(60, "Build a school", "Consider it"),
        "61. The recommendations below did not enjoy the support of Arcadia:",
        *items(61, "build a school,", "Consider it"),
    )
    assert [(doubt.kind, str(doubt.what)) for doubt in found.doubts] == [
        ("two_positions", "the same request stands under two positions: 60.1 (supported) and 61.1 (not supported)")
    ]


PART_ONE = (
    "20. Peru thanked it. It recommended that Arcadia abolish the death penalty. It also recommended building more schools for girls.",
    "21. Ghana recommended that Arcadia train its judges.",
)


@pytest.mark.parametrize(
    ("reference", "requests", "kinds"),
    [
        ("20 (abolition of the death penalty) and 21", ["abolish the death penalty", "train its judges"], []),
        ("20 (schools) and 21", ["building more schools for girls", "train its judges"], []),
        ("20 and 21", ["abolish the death penalty", "building more schools for girls", "train its judges"], []),
        ("20 (prisons) and 21", ["abolish the death penalty", "building more schools for girls", "train its judges"], ["reference_unclear"]),
    ],
)
def test_a_description_in_brackets_chooses_the_sentence(reference: str, requests: list[str], kinds: list[str]) -> None:
    found = read(f"60. The recommendations in paragraphs {reference} above did not enjoy the support of Arcadia.", part_one=PART_ONE)
    assert [clause.request for item in found.items for clause in item.clauses] == requests
    assert set(answers(found).values()) == {"not_supported"}
    assert doubts(found) == kinds


def test_a_reference_that_leaves_the_position_open_is_kept_and_doubted() -> None:
    found = read("60. The recommendation in paragraph 21 above would enjoy the support of Arcadia if it had the means.", part_one=PART_ONE)
    assert answers(found) == {"60.21": "unanswered"}
    assert doubts(found) == ["position_left_open"]


S, N, R, C, OPEN = "supported", "noted", "not_supported", "under_consideration", "unanswered"
ALL_OPEN, DOUBT = [OPEN] * 4, ["position_left_open"]


@pytest.mark.parametrize(
    ("lead_in", "expected", "kinds"),
    [
        ("Arcadia supports the following recommendations, with the exception of recommendation 60.2, which is noted:", [S, N, S, S], []),
        ("Arcadia supports the following recommendations, except 60.2 and 60.3, which it notes:", [S, N, N, S], []),
        ("The following recommendations, with the exception of 60.2, enjoy the support of Arcadia:", [S, OPEN, S, S], DOUBT),
        ("The following recommendations, except 60.4, which Arcadia rejects, enjoy its support:", [S, S, S, R], []),
        ("With the exception of recommendations 60.1 to 60.3, which are noted, Arcadia supports the following recommendations:", [N, N, N, S], []),
        ("Arcadia does not accept the following recommendations, save for 60.1, which remains under consideration:", [C, R, R, R], []),
        ("The recommendations below (except No. 3) enjoy the support of Arcadia:", [S, S, OPEN, S], DOUBT),
        ("None of the recommendations below, apart from 60.2, which it supports, is accepted by Arcadia:", [R, S, R, R], []),
        # Exceptions that are not of this list, or of more than numbers; what is not clear of whom it is said.
        ("Arcadia supports the following recommendations, with the exception of recommendation 59.2, which is noted:", ALL_OPEN, DOUBT),
        ("Arcadia supports the following recommendations, except 60.2 and 61.3, which it notes:", ALL_OPEN, DOUBT),
        ("Arcadia supports the following recommendations, with the exception of those on prisons:", ALL_OPEN, DOUBT),
        ("Arcadia supports the following recommendations, except 60.2 and those on prisons:", ALL_OPEN, DOUBT),
        ("Arcadia supports the following recommendations, with the exception of the second part of 60.2 on prisons:", ALL_OPEN, DOUBT),
        ("The following recommendations, with the exception of 60.2, which enjoy the support of Arcadia:", ALL_OPEN, DOUBT),
        ("Arcadia supports most of the following recommendations, except 60.2, which is noted:", ALL_OPEN, DOUBT),
        ("Arcadia could support the following recommendations, except 60.2, which is noted:", ALL_OPEN, DOUBT),
        ("The following recommendations enjoy the support of Norway, except 60.2, which is noted:", ALL_OPEN, DOUBT),
        ("Arcadia supports the following recommendations, except 60.2, which Norway rejected:", [S, OPEN, S, S], DOUBT),
    ],
)  # fmt: skip
def test_exceptions_by_number_get_their_own_answer(lead_in: str, expected: list[str], kinds: list[str]) -> None:
    found = read(f"60. {lead_in}", *items(60))
    assert [answers(found)[f"60.{n}"] for n in (1, 2, 3, 4)] == expected
    assert doubts(found) == kinds


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("Recommendations 60.1 to 60.4, with the exception of 60.2, are rejected by Arcadia.", [R, OPEN, R, R]),
        ("Recommendations 60.1 to 60.4, with the exception of 60.2, which is noted, are rejected by Arcadia.", [R, N, R, R]),
        ("Arcadia accepts all the above recommendations, with the exception of 60.3, which is noted.", [S, S, N, S]),
        ("Arcadia accepts all the above recommendations, with the exception of 60.3.", [S, S, OPEN, S]),
        ("Arcadia accepts all the above recommendations, with the exception of 50.3.", ALL_OPEN),
        ("Arcadia accepts all the above recommendations, with the exception of 60.3 and those on prisons.", ALL_OPEN),
    ],
)
def test_exceptions_by_number_after_a_list(after: str, expected: list[str]) -> None:
    found = read("60. The following recommendations were made to Arcadia:", *items(60), f"61. {after}")
    assert [answers(found)[f"60.{n}"] for n in (1, 2, 3, 4)] == expected
    assert ("position_left_open" in doubts(found) or "position_not_found" in doubts(found)) is (OPEN in expected)


def test_the_numbers_of_items_are_no_paragraphs_of_part_one() -> None:
    assert references("Arcadia accepts the recommendations contained in paragraphs 105.1 to 105.20, as follows:") == []
    assert [each.name for each in references("Arcadia accepts the recommendations contained in paragraphs 105, 27 (b) and 45, as follows:")] == [
        "105",
        "27-b",
        "45",
    ]


def test_a_lead_in_that_ends_in_a_colon_answers_its_own_list_alone() -> None:
    found = read(
        "60. The recommendations below enjoy the support of Arcadia:",
        *items(60),
        "61. Arcadia does not accept the recommendations in paragraphs 60 to 70:",
        *items(61, "Build a port", "Train its nurses"),
    )
    assert answers(found) == dict.fromkeys(("60.1", "60.2", "60.3", "60.4"), "supported") | dict.fromkeys(("61.1", "61.2"), "not_supported")


def test_an_answer_is_kept_with_the_paragraph_that_gives_it() -> None:
    """The lists say what they say; what a later paragraph says is that paragraph's."""
    later = "61. The response of Arcadia to these recommendations will be included in the outcome report."
    found = read("60. In the course of the discussion, the following recommendations were made to Arcadia:", *items(60), later)
    assert {item.answered_in for item in found.items} == {"61"}
    claimed = "61. Arcadia considers that recommendations Nos. 60.1 and 60.3 above are already implemented."
    found = read("60. The recommendations below enjoy the support of Arcadia:", *items(60), claimed)
    assert {(item.number, item.answered_in, item.claimed_in) for item in found.items} == {
        ("60.1", "", "61"),
        ("60.2", "", ""),
        ("60.3", "", "61"),
        ("60.4", "", ""),
    }


def test_a_recommendation_without_a_number_stands_in_its_paragraph() -> None:
    alone = read("60. The following recommendation did not enjoy the support of Arcadia:", ">Close the old prison (Peru).")
    assert [item.place.paragraph for item in alone.items] == ["60"]
    numbered = read("60. The recommendations below enjoy the support of Arcadia:", *items(None))
    assert numbered.items[0].place.paragraph == "60, No. 1"
