"""Where the State speaks of voluntary pledges: in its own words, each passage once, and never in those of another State."""

from __future__ import annotations

from dataclasses import replace

from openupr.records import Addendum, Document, Explanation, Heading, Kind, NationalReport, NumberedDocument, Paragraph, Review, Statement, Voice
from openupr.records.dialogue.council_decisions import CouncilDecision
from openupr.rendering.html.contents import report_chapters
from openupr.text import Place, clean
from openupr.views.page.documents.pledges_shown import pledges_spoken_of
from openupr.views.page.page_view import page_view
from openupr.views.withheld import Withheld

from ..examining.invented import KEY, ask, review
from ..rendering.shown import report as page_of

OWN = "A/HRC/WG.6/17/XAA/1"


def at(paragraph: str, document: str = OWN) -> Place:
    return Place(document, paragraph, (), ())


def told(paragraphs: dict[str, tuple[str, ...]], made: Review | None = None) -> Review:
    """A review whose national report has these paragraphs, each with the headings above it."""
    document = Document(OWN, "n.pdf", "2" * 64, "pdf", Kind.NATIONAL_REPORT, OWN, "XAA", 17, "2013-08-04", "en", "Report", 2)
    read = tuple(
        Paragraph(f"XAA-17/N{n}", str(n), str(n), tuple(Heading(1, "", clean(each), at("")) for each in headings), clean(text), at(str(n)))
        for n, (text, headings) in enumerate(paragraphs.items(), 1)
    )
    report = NationalReport(NumberedDocument(document, read, (), (), (), ()), (), (), (), (), ())
    made = made or review([ask("Build wells")])
    return replace(made, documents=(*made.documents, document), national_report=report)


def words(made: Review) -> list[tuple[str, str, str]]:
    return [(each.text, each.place.paragraph, each.heading) for each in pledges_spoken_of(made)]


def test_of_its_report_what_names_them_or_stands_under_such_a_heading() -> None:
    named = "It made three voluntary pledges for the jubilee."
    below = "It had committed to a mid-term report."
    made = told(
        {
            f"Wells were built. {named}": ("IV. Wells",),
            below: ("V. Voluntary pledges and commitments",),
            "It opened schools.": ("VI. Follow-up to recommendations and voluntary pledges",),
            "Young people do voluntary work.": (),
        }
    )
    assert words(made) == [(named, "1", ""), (below, "2", "V. Voluntary pledges and commitments")]


def test_of_the_review_the_words_of_the_state_alone() -> None:
    made = review([ask("Build wells")])
    assert made.report is not None
    own, others = "The delegation recalled its voluntary commitments.", "Norway commended its voluntary commitments."
    first, second, *rest = made.report.statements
    said: tuple[Statement, ...] = (
        replace(first, voice=Voice.STATE_UNDER_REVIEW, text=clean(own)),
        replace(second, text=clean(others)),
        *rest,
    )
    answered = Addendum(made.documents[1], (), (), (Explanation(clean("It adds a voluntary pledge on wells."), at("3", KEY + "/Add.1")),), (), ())
    made = replace(made, report=replace(made.report, statements=said), addenda=(answered,))
    assert [text for text, _, _ in words(made)] == [own, "It adds a voluntary pledge on wells."]


def test_the_page_has_them_where_the_state_speaks_of_itself_and_tells_the_day_of_adoption() -> None:
    made = told({"It made three voluntary pledges for the jubilee.": ()})
    decision = CouncilDecision("2014-03-12", "2013-10-22", (KEY,), at("", "A/HRC/DEC/99/105"))
    html = page_of(replace(made, adopted=(decision,)), {}, version="1")
    own = html[html.index('id="chapter-own"') : html.index('id="chapter-became"')]
    became = html[html.index('id="chapter-became"') : html.index('id="chapter-states"')]
    assert "It made three voluntary pledges for the jubilee." in own
    assert "adopted the outcome of this review on 12 March 2014" in became
    assert "A/HRC/DEC/99/105" in became
    assert 'href="#commitments"' in became
    assert "outcome adopted on 12 March 2014" in html[: html.index("<nav")]
    without = page_of(review([ask("Build wells")]), {}, version="1")
    assert "commitments" not in without[without.index("<main") :]
    assert "own" not in report_chapters(page_view(review([ask("Build wells")], speakers=()), Withheld(), "1"))
