"""What part II takes from part I where it names a paragraph of it, and what in its lists is the State's own comment: from invented lines."""

from __future__ import annotations

import pytest

from openupr.extracting.working_group_report.part_one.dialogue_paragraphs import DialogueParagraph
from openupr.extracting.working_group_report.part_one.subjects import UnderReview
from openupr.extracting.working_group_report.part_two.conclusions import Conclusions
from openupr.extracting.working_group_report.part_two.references import DialogueReference, resolve
from openupr.extracting.working_group_report.part_two.whole_part_two import read_conclusions
from openupr.reading import Line
from openupr.text import Box

TUVALU = UnderReview("TUV", ("Tuvalu",))


def lines(*texts: str) -> list[Line]:
    """Printed lines; "|" before a text steps a line and a half."""
    made, start = [], 0
    for index, text in enumerate(texts):
        printed = text.lstrip("|")
        made.append(Line(printed, start, 1, Box(1, 100.0, 100.0 + 12 * index, 500.0, 110.0), 10.0, gap=18.0 if text.startswith("|") else 12.0))
        start += len(printed) + 1
    return made


def asked(text: str, reference: DialogueReference) -> list[str]:
    """The requests that a reference to this paragraph of part I leads to, with what they inherit in brackets."""
    found = resolve(reference, {"27": DialogueParagraph("27", lines(text))}, TUVALU)
    return [f"[{each.lead}] {each.wording.clean}" if each.lead else each.wording.clean for each in found if each.asks]


WHOLE, A, B, LAST = DialogueReference("27"), DialogueReference("27", "a"), DialogueReference("27", "b"), DialogueReference("27", last=True)


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("Chile noted the drought. It recommended that Tuvalu dig wells.", WHOLE, ["dig wells"]),
        ("Chile noted that the Committee on Wells recommended the digging of wells. It recommended lower tolls.", WHOLE, ["lower tolls"]),
        ("Chile noted that the Committee on Wells recommended the digging of wells and that tolls had risen.", WHOLE, []),
        ("Chile asked questions which could lead to recommendations: what steps had been taken on wells.", WHOLE, []),
        ("Chile recommended that Tuvalu dig wells. It asked whether tolls had risen.", LAST, []),
        ("Chile recommended that Tuvalu dig wells, also asking why tolls had risen.", WHOLE, ["dig wells"]),
        ("Chile recommended that Tuvalu (a) dig wells, and wished to know whether tolls had risen; (b) mend roads.", A, ["dig wells"]),
        ("Chile requested information on wells. It requested Tuvalu to lower the toll.", WHOLE, ["lower the toll"]),
        ("As recommended by the Committee on Wells, Tuvalu had dug wells, Chile noted.", WHOLE, []),
        (
            f"On the matter of wells, {'of which much had been said in the years before, ' * 6}Chile recommended that Tuvalu dig wells.",
            WHOLE,
            ["dig wells"],
        ),
        ("Chile recommended that Tuvalu (a) ratify the Convention on Wells; (b) the Convention on Ponds.", B, ["[ratify] the Convention on Ponds"]),
        ("Chile recommended that Tuvalu consider becoming a party to (a) CWE; and (b) OP-CWE.", B, ["[consider becoming a party to] OP-CWE"]),
        ("Chile recommended (a) the digging of wells; (b) the mending of roads.", B, ["the mending of roads"]),
        (
            "Chile recommended that Tuvalu (a) dig wells; (b) (i) lower the toll, (ii) publish the accounts and (iii) mend roads.",
            B,
            ["lower the toll", "publish the accounts", "mend roads"],
        ),
    ],
)
def test_a_sentence_of_part_one_is_a_request_where_it_asks(text: str, reference: DialogueReference, expected: list[str]) -> None:
    assert asked(text, reference) == expected


def test_the_text_of_a_list_that_is_referred_to_keeps_its_letters() -> None:
    text = "Chile recommended that Tuvalu (a) dig wells; (b) (i) lower the toll, (ii) publish the accounts and (iii) mend roads."
    whole, parts = (resolve(reference, {"27": DialogueParagraph("27", lines(text))}, TUVALU) for reference in (WHOLE, B))
    assert {each.whole.clean for each in whole} == {"dig wells; (b) (i) lower the toll, (ii) publish the accounts and (iii) mend roads."}
    assert {each.whole.clean for each in parts} == {"lower the toll, (ii) publish the accounts and (iii) mend roads."}


@pytest.mark.parametrize(
    "text",
    [
        "Chile recommended that Tuvalu (a) dig wells; and encouraged the Government (b) to mend roads.",
        "Chile recommended that Tuvalu (a) dig wells, and recommended that Tuvalu (b) mend roads.",
        "Chile recommended that Tuvalu (a) dig wells. It thanked the Minister. It encouraged Tuvalu (b) to mend roads.",
    ],
)
def test_a_lettered_part_ends_before_the_words_that_lead_to_the_next(text: str) -> None:
    (found,) = resolve(A, {"27": DialogueParagraph("27", lines(text))}, TUVALU)
    assert found.whole.clean.startswith("dig wells")
    assert not found.whole.clean.endswith(("Government", "Tuvalu", "encouraged"))
    assert found.wording.clean == "dig wells"
    assert asked(text, B)[0].removeprefix("to ") == "mend roads"


def test_where_nothing_is_asked_there_is_no_item_and_a_doubt() -> None:
    part_one = {"27": DialogueParagraph("27", lines("Chile noted that the Committee on Wells recommended the digging of wells."))}
    found = _read("|97. The recommendation in paragraph 27", "above did not enjoy", "the support of Tuvalu.", part_one=part_one)
    assert (found.items, [doubt.kind for doubt in found.doubts]) == ([], ["reference_asks_nothing"])
    assert [unread.text.clean for unread in found.unread] == ["Chile noted that the Committee on Wells recommended the digging of wells."]


def _read(*texts: str, part_one: dict[str, DialogueParagraph] | None = None) -> Conclusions:
    return read_conclusions(lines(*texts), [], {}, part_one or {}, [], "A/HRC/9/9", "TUV-03", TUVALU)


def test_a_sentence_with_two_requests_stands_once_in_the_text() -> None:
    sentence = "Chile recommended that Tuvalu dig wells, and recommended that Tuvalu mend the roads."
    found = _read(
        "|97. The recommendation in paragraph 27",
        "above did not enjoy",
        "the support of Tuvalu.",
        part_one={"27": DialogueParagraph("27", lines(sentence))},
    )
    assert [(item.text.clean, [clause.request for clause in item.clauses]) for item in found.items] == [(sentence, ["dig wells", "mend the roads"])]


LEAD = ("|97. The recommendations below, made by", "other States, did not enjoy the", "support of Tuvalu:")


@pytest.mark.parametrize(
    "comment",
    [
        ["|Tuvalu stated that the toll (see Chile) was the lowest of its region."],
        ["|Comment: the recommendation (Chile) is no longer needed."],
        ["|Tuvalu explained that the recommendation to mend roads (Peru) went beyond its means."],
        ["The toll is the lowest of the region already."],
    ],
)
def test_a_comment_behind_an_item_is_no_clause_and_no_item(comment: list[str]) -> None:
    found = _read(*LEAD, "|1. Lower the toll on wells (Chile).", *comment, "|2. Mend roads (Peru).")
    asked = [
        (item.number, [clause.request for clause in item.clauses], [r.state for c in item.clauses for r in c.recommenders]) for item in found.items
    ]
    assert asked == [("97.1", ["Lower the toll on wells"], ["CHL"]), ("97.2", ["Mend roads"], ["PER"])]


def test_doubts_on_clauses_name_the_clause() -> None:
    found = _read(*LEAD, "|1. Lower the toll on wells (Chile, Tuvalu).", "|2. Lower the toll (Chile); sign (Peru).")
    assert [(doubt.kind, doubt.record) for doubt in found.doubts] == [
        ("state_under_review_listed", "TUV-03/R97.1.a"),
        ("clause_without_object", "TUV-03/R97.2.b"),
    ]
