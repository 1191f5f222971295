"""Addenda in invented styles: every answer, its reasons, its doubts."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from invented_addenda import STYLES, Style, items, transcript

from openupr.extracting.addendum import extract_addendum
from openupr.records import Addendum, Document, Position, Response
from openupr.text import Text

DOCUMENT = Document("A/HRC/99/5/Add.1", "addendum", "0" * 64, "text", language="en")


LONG = "United States of Eldorado and Utopia"


def read(text: str, *, known: bool = True, before: int = 0) -> Addendum:
    return extract_addendum(transcript(text), DOCUMENT, "XAA-20", items(supported=before) if known else ())


def answers(found: Addendum) -> dict[str, str]:
    return {r.id.removeprefix("XAA-20/A"): f"{r.position} {r.claim}".removesuffix(" none") for r in found.responses}


def reasons(response: Response) -> str:
    return " ".join(reason.text.clean for reason in response.reasons)


@pytest.fixture(params=STYLES, ids=lambda style: style.name)
def style(request) -> Style:
    return request.param


def test_every_answer(style: Style):
    found = read(style.text, before=style.supported_before)
    assert answers(found) == style.answers
    assert Counter(doubt.kind for doubt in found.doubts) == Counter(style.doubts)
    assert len(found.unread) == style.unread


def is_number_or_range(printed: str, item: str) -> bool:
    """Whether a text is an item's number, with or without its group, dot and letters, or a range that the item is in."""
    if printed == item.replace(".", ""):
        return True
    ends = [int(end) for end in re.findall(r"(?<![\d.])(?:\d+\.\s?)?(\d+)(?!\.?\d)", printed)]
    number = int(item.rpartition(".")[2])
    return re.fullmatch(r"[\d.\s–-]+(?:to\s[\d.]+|(?:\(?[a-z]\)?|,|and|\s)*)", printed) is not None and min(ends) <= number <= max(ends)


def test_the_place_in_a_list_is_the_number():
    """One number of a list stands where the number stands, an item inside a range where the range stands; a comment where the comment stands."""
    text = (
        "1. Ruritania accepts recommendations 96.1, 96.2-96.5 and 96.7 to 9, and notes 96.6 and 96.10.\n2. Recommendation 96.11 is not accepted.\n"
        "96.7\nThe Institute was founded last year."
    )
    read_from = transcript(text)
    found = extract_addendum(read_from, DOCUMENT, "XAA-20", items())
    where = {r.item: [read_from.text[span.start : span.end] for span in r.place.spans] for r in found.responses}
    assert where == {
        "96.1": ["96.1"],
        "96.2": ["96.2"],
        "96.3": ["96.2-96.5"],
        "96.4": ["96.2-96.5"],
        "96.5": ["96.5"],
        "96.6": ["96.6"],
        "96.7": ["The Institute was founded last year."],
        "96.8": ["96.7 to 9"],
        "96.9": ["9"],
        "96.10": ["96.10"],
        "96.11": ["Recommendation 96.11 is not accepted."],
    }
    assert {r.place.paragraph for r in found.responses if r.by_number_only} == {"1"}


def test_a_ratification_is_the_answer_of_an_accepted_item():
    """A comment that only says that the treaty was ratified is a claim on what a list accepts; one that says more, or on what is noted, is none."""
    text = (
        "1. Ruritania accepts recommendations 96.1, 96.2 and 96.3, which are already implemented or in the process of implementation.\n"
        "96.1\nThe Protocol was ratified on 3 May 2012.\n"
        "96.2\nThe Protocol was ratified on 3 May 2012. A committee prepares the rest.\n"
        "96.3\nThe programme goes on.\n"
        "2. Ruritania notes recommendations 96.4 and 96.5.\n"
        "96.4\nAnother Protocol was ratified in 2011."
    )
    claims = {r.item: r.claim.value for r in extract_addendum(transcript(text), DOCUMENT, "XAA-20", items()).responses}
    either = "implemented_or_in_progress"
    assert claims == {"96.1": "implemented", "96.2": either, "96.3": either, "96.4": "none", "96.5": "none"}


def test_reasons_and_places(style: Style):
    read_from = transcript(style.text)
    found = extract_addendum(read_from, DOCUMENT, "XAA-20", items(supported=style.supported_before))
    by_item: dict[str, list[Response]] = {}
    for response in found.responses:
        by_item.setdefault(response.item, []).append(response)
        for text, place in [(response.text, response.place), *((r.text, r.place) for r in response.reasons)]:
            printed = "\n".join(read_from.text[span.start : span.end] for span in place.spans)
            if "".join(printed.split()) != "".join(text.original.split()):
                assert place == response.place
                assert printed in text.original
                assert is_number_or_range(printed, response.item), (printed, response.item)
    for number, word in style.reasons:
        assert any(word in reasons(response) for response in by_item[number]), number
    for number in style.by_number_only:
        assert all(response.by_number_only and not response.reasons for response in by_item[number]), number
    for number in {number for number, _ in style.reasons}:
        assert not any(response.by_number_only for response in by_item[number])


def test_no_rule_knows_the_state(style: Style):
    """Renaming the State under review changes nothing but the name."""
    renamed = read(style.text.replace("Ruritania", LONG).replace("Freedonia", LONG), before=style.supported_before)
    assert answers(renamed) == style.answers
    first = read(style.text, before=style.supported_before)
    assert [d.kind for d in renamed.doubts] == [d.kind for d in first.doubts]

    def words(text: Text) -> str:
        return text.clean.replace("Ruritania", LONG).replace("Freedonia", LONG)

    assert [r.text.clean for r in renamed.responses] == [words(r.text) for r in first.responses]


def test_a_hyphen_may_part_a_number_from_its_letter():
    found = read("1. Ruritania accepts recommendations 96.1-a and 96.2.\n2. It does not accept recommendation 96.1-b.", known=False)
    assert answers(found) == {"96.1.a": "supported", "96.2": "supported", "96.1.b": "not_supported"}


def test_without_the_report_numbers_are_as_printed():
    found = read("1. Ruritania accepts recommendations 96.1-96.3 and 96.7.\n2. It does not accept recommendation 96.4.", known=False)
    assert answers(found) == {"96.1": "supported", "96.2": "supported", "96.3": "supported", "96.7": "supported", "96.4": "not_supported"} | {}
    assert found.doubts == ()


def test_all_others_without_the_report_is_a_doubt():
    found = read("1. Ruritania notes recommendation 96.4.\n2. All other recommendations are accepted. Recommendation 96.4 is noted.", known=False)
    assert [doubt.kind for doubt in found.doubts] == ["others_unknown"]


def test_all_but_some():
    found = read("1. Ruritania supports all recommendations except 96.4 and 96.7, which are noted.")
    assert answers(found) == {f"96.{n}": "noted" if n in {4, 7} else "supported" for n in range(1, 13)}
    assert [doubt.kind for doubt in found.doubts] == ["answers_whole_report"]


def test_scopes_are_the_states_words():
    found = read(STYLES[1].text)
    assert {r.id.partition("/A")[2]: r.scope for r in found.responses if r.scope} == {
        "96.3.1": "first part",
        "96.3.2": "second",
        "96.7.1": "regarding the release of journalists",
        "96.7.2": "to decriminalize defamation",
    }


def test_totals():
    found = read("1. Ruritania received 12 recommendations. It accepts 11 recommendations and takes note of 1 recommendation.\n"
                 "2. Ruritania accepts recommendations 96.1-11.\n3. Recommendation 96.12 is noted.")  # fmt: skip
    assert [(t.of, t.count, t.position) for t in found.totals] == [
        ("received", 12, None),
        ("position", 11, Position.SUPPORTED),
        ("position", 1, Position.NOTED),
    ]
    assert found.doubts == ()
    wrong = read("1. Of the recommendations, ten are supported.\n2. Ruritania accepts recommendations 96.1-11.\n3. Recommendation 96.12 is noted.")
    assert [doubt.kind for doubt in wrong.doubts] == ["totals_differ"]


@pytest.mark.parametrize("known", [True, False])
def test_other_languages_are_a_doubt(known: bool):
    document = Document("x", "x", "0" * 64, "text", language=None)
    text = "Руритания принимает рекомендации 96.1-96.5 и принимает к сведению рекомендации 96.6-96.12, которые будут рассмотрены в надлежащее время."
    found = extract_addendum(transcript(text), document, "XAA-20", items() if known else ())
    assert found.responses == ()
    assert [doubt.kind for doubt in found.doubts] == ["language_not_read"]


def test_a_document_without_answers_says_so():
    assert [doubt.kind for doubt in read("Ruritania thanks the Working Group.").doubts] == ["no_responses"]


@pytest.mark.parametrize(
    ("words", "is_reason"),
    [
        ("Ruritania does not accept recommendation 96.4, as it contradicts the law.", True),
        ("Ruritania does not accept recommendation 96.4 because wells are private.", True),
        ("Ruritania notes recommendation 96.4, since wells are private.", True),
        ("Ruritania does not accept recommendation 96.4 for reasons of cost.", True),
        ("Ruritania accepts recommendation 96.4 as it stands.", False),
        ("Ruritania has accepted recommendation 96.4 since 2010.", False),
        ("Ruritania does not accept recommendation 96.4.", False),
    ],
)
def test_why_may_stand_in_the_sentence_of_the_position(words: str, is_reason: bool):
    (response,) = read(f"1. {words}\n").responses
    assert (reasons(response) == words) is is_reason
    assert bool(reasons(response)) is is_reason
