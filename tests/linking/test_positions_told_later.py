"""Which recommendations a State's next national report tells as accepted or noted: by their numbers, or as a whole list."""

from __future__ import annotations

import pytest

from openupr.linking.requests.positions_told_later import positions_told
from openupr.records import Document, Kind, NationalReport, NumberedDocument, Paragraph, Reference, Section, Spot
from openupr.records.prepared.national_reports import Chapter
from openupr.text import Place, clean

from ..examining.invented import KEY, ask, review

OWN = "A/HRC/WG.6/30/XAA/1"
ASKED = [ask("Build wells"), ask("Paint the bridges"), ask("Feed the goats"), ask("Open the prisons")]
SCOPE = f"This section is on the recommendations accepted by the Government, which are numbered as in paragraph 9 of the report ({KEY})."


def _report(*paragraphs: str, headings: tuple[tuple[str, tuple[str, ...], str], ...] = ()) -> NationalReport:
    """A report of these paragraphs, the first three in one chapter; a heading names numbers for a paragraph ("2")."""
    document = Document(OWN, "n.pdf", "0" * 64, "pdf", Kind.NATIONAL_REPORT, OWN, "XAA", 30, "2018-05-04", "en", "Report", 2)
    read = tuple(Paragraph(f"XAA-30/N{n}", str(n), str(n), (), clean(text), Place(OWN, str(n), (), ())) for n, text in enumerate(paragraphs, 1))
    chapters = {each.id: "Follow-up" if int(each.number) <= 3 else "Since" for each in read}
    sections = tuple(Section(each.id, f"On {each.number}", (chapters[each.id],), Chapter.RIGHTS, (each.id,), each.place) for each in read)
    named = tuple(
        Reference(printed, numbers, Spot.HEADING, (f"XAA-30/N{paragraph}",), False, Place(OWN, paragraph, (), ()))
        for printed, numbers, paragraph in headings
    )
    return NationalReport(NumberedDocument(document, read, (), (), (), ()), sections, (), (), named, ())


EARLIER = review(ASKED)


def _told(*paragraphs: str, headings: tuple[tuple[str, tuple[str, ...], str], ...] = ()) -> dict[str, tuple[str, bool]]:
    found = positions_told(_report(*paragraphs, headings=headings), EARLIER)
    return {item.rpartition("/R")[2]: (each.position.value, each.by_list) for item, each in found.items()}


def test_a_whole_list_is_told_under_headings() -> None:
    headings = (("Recommendations 1-2", ("1", "2"), "2"), ("Recommendation 4", ("4",), "4"))
    assert _told(SCOPE, "Wells were dug.", "Bridges too.", "Goats.", headings=headings) == {"9.1": ("supported", True), "9.2": ("supported", True)}
    assert _told(SCOPE.replace(KEY, "A/HRC/1/99"), "Wells were dug.", headings=headings[:1]) == {}, "of another report"
    assert _told(SCOPE.replace(" as in paragraph 9", ""), "Wells were dug.", headings=headings[:1]) == {}, "nobody knows in which list"
    refused = SCOPE.replace("accepted by", "not accepted by")
    assert _told(refused, "Wells were dug.", headings=headings[:1]) == {}


def test_what_is_told_in_two_ways_is_not_told() -> None:
    headings = (("Recommendations 1-2", ("1", "2"), "2"),)
    assert _told(SCOPE, "The State took note of recommendation 2.", headings=headings) == {"9.1": ("supported", True)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Recommendation 9.3 is a noted recommendation.", {"9.3": ("noted", False)}),
        ("The State did not accept recommendation 9.3.", {"9.3": ("not_supported", False)}),
        ("The State accepted recommendations 9.1 and 9.2 in this review.", {"9.1": ("supported", False), "9.2": ("supported", False)}),
        ("The State accepted recommendation 9.1 that wells should never be closed.", {"9.1": ("supported", False)}),
        ("In its previous review the State accepted recommendation 3 to feed goats.", {"9.3": ("supported", False)}),
        ("The State accepted recommendation 3.", {}),  # of whom nobody says
        ("The State would have accepted recommendation 9.3 if it could.", {}),
        ("The Committee accepted recommendation 9.3.", {}),
        ("The State accepted recommendation 9.7.", {}),  # none has that number
        ("With recommendation 9.3 in mind, goats were fed.", {}),
    ],
)
def test_a_sentence_tells_of_the_number_that_it_names(text: str, found: dict[str, tuple[str, bool]]) -> None:
    assert _told(text) == found


def test_nothing_is_told_without_a_report() -> None:
    assert positions_told(None, EARLIER) == {}
