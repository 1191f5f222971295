"""The recommendations of an invented review and the next national report, which counts them in an order that it does not state."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

import openupr
from openupr.commands.application import application
from openupr.labelling import labeller
from openupr.linking.requests.answering import (
    COVERED,
    HEADED,
    MEASURES,
    TREATY,
    ItemSectionMeasures,
    answer_probabilities,
    best_three,
    national_report_answers,
    possible,
    smoothed,
)
from openupr.linking.requests.numbers_that_fit import numbering
from openupr.linking.treaties.joining_treaties import joining
from openupr.records import AnsweredIn, Answers, ApartKind, NationalReport, Review, UnnumberedPart
from openupr.stages.pipeline import link
from openupr.text import clean

DOCUMENTS = Path(__file__).parents[1] / "documents"


@cache
def read(name: str) -> Review:
    return openupr.read(DOCUMENTS / name)


@cache
def linked() -> Answers:
    found = link(read("XBB-31"), [read("XBB-17")])
    assert found is not None
    return found


def test_the_order_of_the_lists_is_found_by_fit() -> None:
    numbers = linked().numbering
    assert numbers.order == ("51", "50")
    items = dict(numbers.items)
    assert (items["1"], items["16"], items["17"], items["38"]) == ("XBB-17/R51.1", "XBB-17/R51.16", "XBB-17/R50.1", "XBB-17/R50.22")
    assert numbers.fit > 10
    assert linked().doubts == ()


def test_what_is_found_is_what_the_headings_name() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    named = [each for each in linked().links if each.named]
    first = [each.ranked[0].section in {report.section_of(name).id for name in each.named} for each in named]  # type: ignore[union-attr]
    assert len(named) > 30
    assert sum(first) >= 0.94 * len(named)


def test_a_link_says_where_and_by_which_words() -> None:
    one = next(each for each in linked().links if each.item == "XBB-17/R50.6")
    assert one.ranked[0].paragraphs[0] == "XBB-31/N8"
    assert "shelters" in one.ranked[0].words
    assert one.ranked[0].probability > 0.9
    assert one.found is one.ranked[0]
    assert 0.9 < sum(match.probability for match in one.ranked) < 1  # it may be answered nowhere


def asking(request: str) -> Review:
    """The earlier review, whose list 50 ends with one more recommendation."""
    before = read("XBB-17")
    assert before.report is not None
    last = next(item for item in reversed(before.items) if item.lead_in == "50")
    clause = replace(last.clauses[0], id="XBB-17/R50.25", request=request)
    more = replace(last, id="XBB-17/R50.25", number="50.25", clauses=(clause,))
    at = before.items.index(last) + 1
    return replace(before, report=replace(before.report, items=(*before.items[:at], more, *before.items[at:])))


def with_item(request: str, report: NationalReport | None = None) -> AnsweredIn:
    """Where the invented report, or another, answers one more recommendation."""
    found = national_report_answers(replace(read("XBB-31"), national_report=report or read("XBB-31").national_report), asking(request), labeller())
    assert found is not None
    return next(link for link in found.links if link.item == "XBB-17/R50.25")


def test_what_is_answered_nowhere_is_not_found() -> None:
    for request in (
        "Legalize same-sex marriage",
        "Regulate private military companies",
        "Decriminalize abortion",
        "Protect the rights of all persons",
    ):
        link = with_item(request)
        assert link.found is None, request
        assert link.ranked[0].probability < 0.5
        assert str(link.lacking) == ""
    found = with_item("Fine the enterprises that withhold the passports of migrant workers").found
    assert found is not None
    assert found.section == "XBB-31/N8"


def test_where_the_own_word_of_a_request_is_nowhere_it_is_not_found() -> None:
    silent = with_item("Fine the enterprises of the Torvian community that withhold the passports of migrant workers")
    assert silent.found is None
    assert silent.ranked[0].section == "XBB-31/N8"
    assert silent.ranked[0].probability <= 0.3
    assert str(silent.lacking) == "The report has “Torvian” nowhere."
    told = read("XBB-31").national_report
    assert told is not None
    first = told.text.paragraphs[0]
    paragraphs = (replace(first, text=clean(f"{first.text.clean} Torvians too.")), *told.text.paragraphs[1:])
    more = with_item(
        "Fine the enterprises of the Torvian community that withhold the passports of migrant workers",
        replace(told, text=replace(told.text, paragraphs=paragraphs)),
    )
    assert more.found is not None
    assert str(more.lacking) == ""


def test_a_request_to_join_a_treaty_is_answered_only_where_the_treaty_is_named() -> None:
    named = with_item("Accede to the Second Optional Protocol to the International Covenant on Civil and Political Rights")
    assert named.found is not None
    assert named.found.section == "XBB-31/N3"
    assert str(named.lacking) == ""
    for request in (
        "Ratify the Convention on the Rights of Persons with Disabilities",
        "Consider ratifying the ILO Domestic Workers Convention, 2011 (No. 189), in order to protect the rights of migrant workers",
    ):
        other = with_item(request)
        assert other.found is None
        assert str(other.lacking) == "We did not find the treaty to be joined named there."
        assert sum(match.probability for match in other.ranked) < 0.1
    mixed = with_item("Open shelters for women who are victims of violence and ratify the Convention on the Rights of Persons with Disabilities")
    assert mixed.found is not None  # the other half is answered
    assert str(mixed.lacking) == ""


def test_a_treaty_may_be_named_in_an_annex_alone() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    told = clean("The Convention on the Rights of Persons with Disabilities was signed in 2018.")
    apart = UnnumberedPart(ApartKind.ANNEX, "Annex", told, report.text.paragraphs[0].place)
    annexed = replace(report, text=replace(report.text, apart=(*report.text.apart, apart)))
    request = "Ratify the Convention on the Rights of Persons with Disabilities"
    assert str(with_item(request, annexed).lacking) == ""
    assert str(with_item(request).lacking)


def test_only_what_the_report_says_itself_is_named() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    first = report.references[0]
    away = tuple(replace(each, elsewhere=True) if each is first else each for each in report.references)
    found = national_report_answers(replace(read("XBB-31"), national_report=replace(report, references=away)), read("XBB-17"), labeller())
    assert found is not None
    number = next(number for number in first.numbers if sum(number in each.numbers for each in report.references) == 1)
    link = next(each for each in found.links if each.item == dict(found.numbering.items)[number])
    assert (link.named, link.elsewhere, link.unlisted) == ((), first.paragraphs, True)
    before = next(each for each in linked().links if each.item == link.item)
    assert (before.named, before.elsewhere, before.unlisted) == (first.paragraphs, (), False)


def test_what_is_not_among_the_numbers_is_said() -> None:
    assert linked().listed == 37
    assert [each.item for each in linked().links if each.unlisted] == ["XBB-17/R50.13", "XBB-17/R50.23", "XBB-17/R50.24"]
    report = read("XBB-31").national_report
    assert report is not None
    silent = national_report_answers(replace(read("XBB-31"), national_report=replace(report, references=())), read("XBB-17"), labeller())
    assert silent is not None
    assert silent.listed == 0
    assert not any(each.unlisted for each in silent.links)  # a report without numbers leaves nobody out


def test_a_probability_is_that_of_being_the_answer() -> None:
    row, measures = np.array([0.7, 0.2, 0.1]), np.zeros((3, len(MEASURES)))
    measures[0, COVERED] = 0.8
    likely, bare = answer_probabilities(row, measures, unnamed=False), answer_probabilities(row, np.zeros((3, len(MEASURES))), unnamed=False)
    assert likely.argmax() == bare.argmax() == 0
    assert likely.sum() <= 1
    assert bare[0] <= 0.3 < likely[0]  # general words alone
    assert answer_probabilities(row, measures, unnamed=True)[0] == pytest.approx(0.02)
    sure = answer_probabilities(np.array([1.0, 0.0, 0.0]), measures, unnamed=False)
    assert sure[0] < 1
    assert answer_probabilities(np.zeros(3), measures, unnamed=False).tolist() == [0, 0, 0]  # a person rejected all


def test_numbers_that_fit_no_order_are_a_doubt() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    turned = tuple(replace(each, paragraphs=other.paragraphs) for each, other in zip(report.references, reversed(report.references), strict=True))
    found = national_report_answers(replace(read("XBB-31"), national_report=replace(report, references=turned)), read("XBB-17"), labeller())
    assert found is not None
    assert [doubt.kind for doubt in found.doubts] == ["numbers_not_mapped"]
    assert all(each.named == () for each in found.links)
    assert len(found.links) == len(read("XBB-17").items)


def test_a_number_beyond_the_lists_is_a_doubt() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    more = (replace(report.references[0], numbers=("77",)), *report.references)
    found = national_report_answers(replace(read("XBB-31"), national_report=replace(report, references=more)), read("XBB-17"), labeller())
    assert found is not None
    assert [(doubt.kind, "77" in str(doubt.what)) for doubt in found.doubts] == [("number_without_item", True)]


def test_numbers_with_their_list_need_no_order() -> None:
    report = read("XBB-31").national_report
    assert report is not None
    dotted = tuple(replace(each, numbers=("50.6",)) for each in report.references[2:3])
    items = read("XBB-17").items
    found = numbering(dotted, report.sections, items, np.ones((len(items), len(report.sections))))
    assert (found.order, found.items) == ((), (("50.6", "XBB-17/R50.6"),))


def test_nothing_to_link() -> None:
    assert link(read("XBB-31"), []) is None
    assert link(read("XBB-17"), [read("XBB-31")]) is None


def test_a_section_of_one_paragraph_is_as_near_as_its_paragraph() -> None:
    assert best_three(np.array([[0.6]])).tolist() == [0.6]
    assert best_three(np.array([[0.6, 0.2]])).tolist() == pytest.approx([0.4])
    assert best_three(np.array([[0.1, 0.6, 0.3, 0.6]])).tolist() == pytest.approx([0.5])


@pytest.mark.parametrize(
    ("own", "aside", "treaty", "share"),
    [
        (0.5, 0, 0, HEADED),
        (0.2, 0, 0, 0.1),  # the most probable section has more of the request's own matter
        (0.5, 1, 0, 0.1),  # its heading is one of the guidelines
        (0.5, 0, 1, 0.1),  # another section names the treaty that is asked for
    ],
)
def test_a_heading_that_the_request_names_always_competes(own: float, aside: float, treaty: float, share: float) -> None:
    measures = np.zeros((1, 3, len(MEASURES)))
    measures[0, :, COVERED] = (0.4, own, 0.6)
    measures[0, 1, MEASURES.index("aside")] = aside
    measures[0, 0, TREATY] = treaty
    heads = np.array([[False, True, False]])
    kept = possible(np.array([[0.7, 0.1, 0.2]]), ItemSectionMeasures(measures, (), (joining(("Open wells",)),), heads))
    assert kept[0, 1] == pytest.approx(share)
    assert kept.sum() == pytest.approx(1)
    assert kept[0, 0] / kept[0, 2] == pytest.approx(3.5)


def test_neighbours_draw_a_recommendation_to_their_section() -> None:
    alone = np.array([[0.9, 0.1], [0.45, 0.55], [0.9, 0.1]])
    assert smoothed(alone, 0.3).argmax(axis=1).tolist() == [0, 0, 0]
    assert smoothed(alone, 0.0) == pytest.approx(alone)


def test_the_report_says_what_is_named_what_is_found_and_what_is_not(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        application,
        ["report", str(DOCUMENTS / "XBB-31"), str(DOCUMENTS / "XBB-17"), "--to", str(tmp_path / "report.html"), "--store", str(tmp_path / "s")],
    )
    assert result.exit_code == 0, result.output
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    table = page[page.index('id="followed-up"') :]
    table = table[: table.index("</table>")]
    rows = {row[: row.index("</td>")]: row for row in table.split("<tr><td>")[1:]}
    assert "The report names 37 recommendations of that review by number" in table
    only_pointed_to = "The report names it only where it points to another document." in table
    assert ("Places where it only points to another document are not counted." in table) is only_pointed_to
    assert "We found none in the report." in rows["50.23"]
    assert "Nearest in words" not in rows["50.23"], "a section that shares nothing but general words is none to show"
    assert [number for number, row in rows.items() if "not among the 37 that the report names by number" in row] == ["50.13", "50.23", "50.24"]
    assert "<td>named" in rows["50.6"]
