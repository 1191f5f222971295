"""No word falls out of an answer unmarked: it is quoted whole, or with […] where something is left out."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic, reason_of_answer
from openupr.preparing.briefs.for_topic.topic_brief import topic_brief
from openupr.preparing.briefs.replied.answer_quoted import reasons_of_response, reasons_quoted, whole_answer
from openupr.preparing.topics.on_topic import belonging
from openupr.preparing.topics.topics import topic
from openupr.records import Answer, Claim, Explanation, Position, Response, Source
from openupr.text import Place, Span, clean
from openupr.views.briefs.for_topic.topic_brief_view import brief_view
from openupr.views.tables.record_tables import record_table
from openupr.views.withheld import Withheld

from ..rendering.small_reviews import answered, item, review

ADDENDUM = "A/HRC/99/1/Add.1"
TOLD = (
    "Aldovar accepts the part on lamps. Lamps are lit with the ferrymen. Aldovar also accepts the part on piers. "
    "Aldovar cannot accept the part on prisons, because prisons are dear."
)
PARTS = [("Aldovar accepts the part on lamps.", "Lamps are lit with the ferrymen."), ("Aldovar also accepts the part on piers.", "")]
PARTS += [("", "Aldovar cannot accept the part on prisons, because prisons are dear.")]


def placed(words: str, within: str = TOLD) -> tuple[Place, int]:
    at = within.index(words)
    return Place(ADDENDUM, "9", (Span(at, at + len(words)),)), at


def part(number: int, words: str, reason: str, position: Position, within: str = TOLD) -> Response:
    reasons = (Explanation(clean(reason), placed(reason, within)[0]),) if reason else ()
    suffix = f".{number}" if number else ""
    return Response(f"XAA-17/A9.1{suffix}", "9.1", "", position, Claim.NONE, "", clean(words), placed(words, within)[0], reasons)


def of(*parts: Response, position: Position = Position.SUPPORTED_IN_PART) -> AskedOnTopic:
    made = item("9.1", ("Light the lamps and the piers, and enact a law on prisons", "CUB"))
    answer = Answer(made.id, "9.1", position, Claim.NONE, Source.ADDENDUM, (), parts)
    held = replace(review((made,)), answers=(answer,), addenda=(replace(answered().addenda[0], responses=parts),))
    return AskedOnTopic(held, made, made.clauses[0], answer, verbatim=True)


def split() -> AskedOnTopic:
    positions = Position.SUPPORTED, Position.SUPPORTED, Position.NOT_SUPPORTED
    numbered = zip(PARTS, positions, range(1, 4), strict=True)
    return of(*(part(number, f"{said} {reason}".strip(), reason, position) for (said, reason), position, number in numbered))


def test_an_answer_in_parts_is_quoted_whole() -> None:
    asked = split()
    assert asked.answer is not None
    assert whole_answer(asked.answer) == reasons_quoted(asked.answer) == reason_of_answer(asked) == TOLD


def test_one_in_parts_without_room_for_all_is_not_quoted() -> None:
    asked = split()
    assert asked.answer is not None
    long = " ".join(["Prisons are dear."] * 50)
    parts = (*asked.answer.parts[:2], replace(asked.answer.parts[2], text=clean(long)))
    assert reason_of_answer(replace(asked, answer=replace(asked.answer, parts=parts))) == ""


def test_pieces_that_are_no_neighbours_have_a_mark_between_them() -> None:
    apart = [part(1, "Lamps are lit with the ferrymen.", "", Position.SUPPORTED), part(2, PARTS[2][1], "", Position.NOT_SUPPORTED)]
    asked = of(*apart)
    assert asked.answer is not None
    assert whole_answer(asked.answer) == f"Lamps are lit with the ferrymen. […] {PARTS[2][1]}"
    two = replace(apart[0], reasons=(*part(0, TOLD, "Lamps are lit with the ferrymen.", Position.NOTED).reasons, *split_reasons()))
    assert reasons_of_response(two) == f"Lamps are lit with the ferrymen. […] {PARTS[2][1]}"


def split_reasons() -> tuple[Explanation, ...]:
    asked = split()
    assert asked.answer is not None
    return asked.answer.parts[2].reasons


def test_what_is_cut_within_a_sentence_is_joined_as_it_is_printed() -> None:
    told = "Aldovar accepts the lamps (but not the piers)."
    asked = of(part(1, "Aldovar accepts the lamps (", "", Position.SUPPORTED, told), part(2, "but not the piers).", "", Position.NOTED, told))
    assert asked.answer is not None
    assert whole_answer(asked.answer) == told


def test_of_a_long_answer_the_reasons_alone_are_quoted_with_the_cuts_marked() -> None:
    before, reason, behind = "Aldovar notes this. " * 40, "The law of ferries does not allow it.", " Aldovar notes this." * 5
    told = f"{before}{reason}{behind}"
    asked = of(part(0, told, reason, Position.NOTED, told), position=Position.NOTED)
    assert reason_of_answer(asked) == f"[…] {reason} […]"


@pytest.mark.parametrize("typed", ["prisons", "lamps"])
def test_in_every_output_the_pieces_of_an_answer_stand_in_the_document_in_that_order(typed: str) -> None:
    asked = split()
    held = asked.review
    view = brief_view(topic_brief(belonging(topic(typed), [held]), [held], {}), Withheld(), "0")
    lines = [str(line.text) for section in view.sections for line in (*section.lines, *section.rest, *section.whole)]
    cells = [str(value) for what in ("items", "responses") for row in record_table([held], what, Withheld()).rows for value in row]
    said = [words for text in lines for words in re.findall(r"“([^“”]*)”", text) if "Aldovar" in words]
    said += [cell for cell in cells if "Aldovar" in cell]
    assert any(words == TOLD for words in said)
    for words in said:
        assert in_order(words, TOLD), words
    printed = [text for text in lines if "Lamps are lit with the ferrymen." in text]
    assert len(printed) <= 1, "an answer stands once, with its request"


def in_order(quoted: str, document: str) -> bool:
    """Whether the pieces of a quotation stand in the document one behind another, with something between them that is left out."""
    at = 0
    for number, piece in enumerate(each.strip() for each in quoted.split("[…]") if each.strip()):
        found = document.find(piece, at)
        if found < 0 or (number and not document[at:found].strip()):
            return False
        at = found + len(piece)
    return True


def test_the_check_can_fail() -> None:
    assert not in_order("Lamps are lit with the ferrymen. Aldovar cannot accept the part on prisons, because prisons are dear.", TOLD)
    assert not in_order("Aldovar also accepts the part on piers. […] Lamps are lit with the ferrymen.", TOLD)
    assert in_order("Lamps are lit with the ferrymen. […] Aldovar cannot accept", TOLD)
