"""The tables and the page of what goes into a review: national report, compilation, stakeholder summary; and what `show` prints of them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from shown import report, table
from small_reviews import review as small_review
from test_exports import held_in_every_format

from openupr.describing import Description
from openupr.linking import Links
from openupr.records import (
    AnsweredIn,
    Answers,
    ClaimSource,
    Contributor,
    ContributorKind,
    LegendEntry,
    Member,
    Numbering,
    Review,
    Seat,
    SectionMatch,
    StakeholderClaim,
    StakeholderSummary,
    record_by_identifier,
)
from openupr.rendering.screen.record_lines import record_lines
from openupr.stages.pipeline import read
from openupr.text import Place, clean
from openupr.views.one_record.record_facts import record_view
from openupr.views.page.documents.input_documents import went_in
from openupr.views.page.documents.own_report_shown import FollowedUp
from openupr.views.page.listed.review_view import ReviewView
from openupr.views.tables.answered_columns import Linked
from openupr.views.tables.record_tables import columns
from openupr.views.tables.text_columns import LINKED, TEXT_COLUMNS
from openupr.views.withheld import Withheld

DOCUMENTS = Path(__file__).parents[1] / "documents"
EARLIER = small_review()


def summary() -> StakeholderSummary:
    """A summary of two contributors, one of them never cited, in the paragraphs of XGG-48's compilation."""
    held = read(DOCUMENTS / "XGG-48").compilation
    assert held is not None
    at = Place("A/HRC/WG.6/31/XBB/3", "2", ())

    def contributor(code: str, mark: str, members: tuple[Member, ...] = ()) -> Contributor:
        of = f"XBB-31/S.{code}"
        kind = ContributorKind.JOINT if members else ContributorKind.INDIVIDUAL
        meaning = "a status" if mark else ""
        return Contributor(of, code, f"Name of {code}", Seat("Sundel", "Nowhere"), kind, "Heading", mark, meaning, members, (), (), clean(code), at)

    source = ClaimSource("XBB-31/S.JS1", "JS1", ("7", "8"), ("3",), further=False, note="")
    claim = StakeholderClaim("XBB-31/S2.1", "XBB-31/S2", ("XBB-31/S.JS1",), (source,), clean("JS1 said that wells were dry."), "A > B", at)
    listed = (contributor("ZED", "*"), contributor("JS1", "", (Member("One", Seat()), Member("Two", Seat()))))
    return StakeholderSummary(held.text, "", (LegendEntry("*", "a status"),), listed, (claim,), ("XBB-31/S.ZED",), None, ())


@pytest.fixture(scope="module")
def whole() -> Review:
    """XBB-31's national report with XGG-48's compilation and a small summary."""
    return replace(read(DOCUMENTS / "XBB-31"), compilation=read(DOCUMENTS / "XGG-48").compilation, summary=summary())


@pytest.fixture(scope="module")
def linked(whole: Review) -> Linked:
    assert whole.national_report is not None
    section = whole.national_report.sections[0]
    match = SectionMatch(section.id, section.title, 0.75, section.paragraphs[:1], ("wells",))
    number = whole.national_report.references[0].numbers[0]
    links = (AnsweredIn("XAA-17/R9.1", (match,), section.paragraphs[:1]), AnsweredIn("XAA-17/R9.2", (match,), ()), AnsweredIn("XAA-17/R10.1", (), ()))
    return Linked(Answers("XBB-31", "XAA-17", Numbering(("9",), ((number, "XAA-17/R9.1"),), 3.0), links, ()), EARLIER)


def lines(whole: Review, what: str, linked: Linked | None = None) -> list[dict[str, object]]:
    names = [column.name for column in columns(what)]
    found = table([whole], what, linked={whole.id: linked} if linked else None).rows
    return [dict(zip(names, row, strict=True)) for row in found]


@pytest.mark.parametrize("what", TEXT_COLUMNS)
def test_every_format_says_the_same_and_of_the_type_that_the_dictionary_states(what: str, whole: Review, linked: Linked, tmp_path: Path) -> None:
    wanted = columns(what)
    held = lines(whole, what, linked)
    assert len(held) > 1 or what == "claims"
    assert held[0]["review"] == "XBB-31"
    held_in_every_format(held, wanted, lambda: table([whole], what, linked={whole.id: linked}), tmp_path)


def test_paragraphs_are_of_all_documents_with_headings_and_notes(whole: Review) -> None:
    found = lines(whole, "paragraphs")
    assert {line["document_kind"] for line in found} == {"national_report", "compilation"}
    one = next(line for line in found if line["id"] == "XBB-31/C4")
    assert one["endnotes"]
    assert one["page"] == 2
    assert "Right to life" in str(one["headings"])


def test_a_concern_has_its_body_its_sources_and_its_acts(whole: Review) -> None:
    found = lines(whole, "concerns")
    one = next(line for line in found if line["id"] == "XBB-31/C4.1")
    assert (one["bodies"], one["verbs"], one["kind"]) == (("CAT",), ("was concerned",), "criticism")
    assert one["sources"] == ("CAT/C/XGG/CO/2, para. 14",)
    assert one["source_symbols"] == ("CAT/C/XGG/CO/2",)
    graves = [line for line in found if line["acts"]]
    assert graves
    for line in graves:
        assert len({len(line[name]) for name in ("acts", "acts_rank", "acts_words", "acts_hedged")}) == 1  # type: ignore[arg-type]


def test_admissions_have_a_line_for_all_that_each_sentence_says(whole: Review) -> None:
    assert whole.national_report is not None
    said = Description(whole).said_of_itself
    wanted = sum(len(said[each.id].accounts) for each in whole.national_report.self_reports)
    found = lines(whole, "admissions")
    assert len(found) == wanted > 1
    assert {line["says"] for line in found} == {"problem", "progress", "neither"}
    assert all(line["sure"] and line["words"] for line in found if line["says"] == "problem")
    assert all((line["says"] == "problem") == bool(line["sort"]) for line in found)
    assert all(str(line["words"]).lower() in str(line["text"]).lower() for line in found)
    assert [line["words"] for line in lines(whole, "consulted")] == [each.words for each in whole.national_report.participants]


def test_without_the_earlier_review_nothing_is_said_of_it(whole: Review, linked: Linked) -> None:
    assert LINKED == ("references", "answered_in", "doubts")
    assert lines(whole, "answered_in") == []
    assert all(line["items"] == () for line in lines(whole, "references"))
    assert lines(whole, "references", linked)[0]["items"] == ("XAA-17/R9.1",)
    found = lines(whole, "answered_in", linked)
    assert [(line["item"], line["rank"], line["probability"], line["named_here"]) for line in found] == [
        ("XAA-17/R9.1", 1, 0.75, True),
        ("XAA-17/R9.2", 1, 0.75, False),
        ("XAA-17/R10.1", 0, None, False),
    ]
    assert found[0]["item_text"] == "Ratify the Convention; Ratify its protocol"
    assert [(line["found"], line["unlisted"], line["lacking"]) for line in found] == [(True, False, None), (True, False, None), (False, False, None)]


def test_what_is_not_found_is_told_from_what_is(whole: Review, linked: Linked) -> None:
    named, likely, _ = linked.answers.links
    low = replace(likely.ranked[0], probability=0.49)
    links = (
        replace(named, ranked=(low,)),
        replace(likely, ranked=(low,), named=(), elsewhere=named.named, unlisted=True, lacking="the treaty is not named"),
    )
    found = lines(whole, "answered_in", replace(linked, answers=replace(linked.answers, links=links)))
    assert [(line["probability"], line["named_here"], line["found"], line["unlisted"], line["lacking"]) for line in found] == [
        (0.49, True, True, False, None),  # the State's own word goes before what is probable
        (0.49, False, False, True, "the treaty is not named"),
    ]
    assert found[1]["elsewhere"] == found[0]["named"] != ()
    views = followed_up(whole, replace(linked, answers=replace(linked.answers, links=links)))
    nearest = (low.title, low.probability)
    assert [(each.place is not None, each.named, each.nearest) for each in views] == [(True, True, None), (False, False, nearest)]


def followed_up(review: Review, linked: Linked) -> tuple[FollowedUp, ...]:
    shown = went_in(ReviewView(review), Links(review), Description(review), linked)
    assert shown is not None
    assert shown.report is not None
    assert shown.report.earlier is not None
    return shown.report.earlier.followed_up


def test_a_number_that_is_taken_for_a_recommendation_is_told_as_that(whole: Review, linked: Linked) -> None:
    assert whole.national_report is not None
    reference = whole.national_report.references[0]
    first, *others = linked.answers.links
    links = (replace(first, named=reference.paragraphs[:1]), *others)
    shown, *rest = followed_up(whole, replace(linked, answers=replace(linked.answers, links=links)))
    assert shown.named
    assert str(shown.taken) == "It names “1” there, which we take as 9.1."
    assert [each.taken for each in rest] == ["", ""]


def test_named_sections_go_first_whatever_their_rank_and_the_page_agrees(whole: Review, linked: Linked) -> None:
    assert whole.national_report is not None
    sections = whole.national_report.sections[:6]
    chances = (0.8, 0.1, 0.04, 0.03, 0.02, 0.01)
    ranked = tuple(SectionMatch(each.id, each.title, chance, each.paragraphs[:1], ()) for each, chance in zip(sections, chances, strict=True))
    twice = (sections[5].paragraphs[0], sections[4].paragraphs[0])

    def listed(link: AnsweredIn) -> tuple[list[tuple[object, ...]], str, bool]:
        held = replace(linked, answers=replace(linked.answers, links=(link,)))
        (view,) = followed_up(whole, held)
        section = next(each.id for each in sections if each.place == view.place)
        return [(line["rank"], line["named_here"], line["found"]) for line in lines(whole, "answered_in", held)], section, view.named

    link = AnsweredIn("XAA-17/R9.1", ranked, twice)
    assert listed(link) == ([(6, True, True), (5, True, True), (1, False, False)], sections[5].id, True)
    all_named = tuple(each.paragraphs[0] for each in sections[2:])
    assert [line[0] for line in listed(replace(link, named=all_named))[0]] == [3, 4, 5, 6]  # more than are listed otherwise
    away = replace(link, ranked=ranked[:5], rejected=(sections[5].id,))  # a person rejected what the report names
    assert listed(away) == ([(5, True, True), (1, False, False), (2, False, False)], sections[4].id, True)
    confirmed = (replace(ranked[1], probability=1.0, judged="Ada"), ranked[0], *ranked[2:])
    assert listed(replace(link, ranked=confirmed)) == ([(1, False, True), (6, True, False), (5, True, False)], sections[1].id, False)
    assert listed(replace(link, named=())) == ([(1, False, True), (2, False, False), (3, False, False)], sections[0].id, False)


def test_contributors_are_as_listed_and_claims_lead_to_them(whole: Review) -> None:
    found = lines(whole, "contributors")
    assert [(line["code"], line["mark"], line["uncited"], line["claims"], line["members"]) for line in found] == [
        ("ZED", "*", True, (), ()),
        ("JS1", "", False, ("XBB-31/S2.1",), ("One", "Two")),
    ]
    (claim,) = lines(whole, "claims")
    assert (claim["contributors"], claim["cites"], claim["cites_paragraphs"], claim["cites_further"]) == (
        ("XBB-31/S.JS1",),
        ("JS1",),
        ("7, 8, p. 3",),
        (False,),
    )


# --- the page and the screen


def section(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", section_html(html)).split())


def test_the_page_shows_what_went_in(whole: Review, linked: Linked) -> None:
    html = report(whole, {}, version="1", linked=linked)
    text = section(html)
    assert "Organs of the State" in text
    assert "Committee against Torture" in text
    assert re.search(r"9\.1 Ratify the Convention; Ratify its protocol .* named", text)
    assert re.search(r"10\.1 Abolish the death penalty We found none in the report", text)
    assert text.index("Name of ZED") < text.index("Name of JS1")
    assert "Listed, not cited 1" in text
    assert "* : a status" in text
    assert all(f'href="#{name}"' in html for name in ("own-report", "bodies-say", "who-wrote"))
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert {"C4.1", "S.ZED"} <= set(ids)
    targets = {target.replace("%23", "#") for target in re.findall(r' href="#([^"]+)"', section_html(html))}
    assert targets <= set(ids)


def section_html(html: str) -> str:
    """The parts of the page on what went into the review."""
    return "".join(re.findall(r'<section id="(?:own-report|bodies-say|who-wrote|earlier)">.*?</section>', html, re.DOTALL))


def test_what_is_not_at_hand_is_said() -> None:
    only = read(DOCUMENTS / "XBB-31")
    text = section(report(only, {}, version="1"))
    assert "We have read no compilation of this review" in text
    assert "We have read no stakeholder summary of this review" in text
    assert "We have not read the report of the State’s previous review" in text
    assert only.national_report
    shown = only.national_report.references
    assert shown
    assert all(each.printed in text for each in shown)
    assert section(report(small_review(), {}, version="1")) == ""


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ("C4", ["under III. Promotion", "note", "C4.1 Committee against Torture (CAT): criticism: The Committee against Torture"]),
        ("C4.1", ["says Committee against Torture (CAT)", "verbs was concerned kind criticism", "source CAT/C/XGG/CO/2, para. 14"]),
        ("S2.1", ["said by S.JS1", "cites JS1, para. 7, para. 8, p. 3"]),
        ("S.JS1", ["code JS1", "seat Sundel, Nowhere", "members One; Two"]),
    ],
)
def test_show_prints_them(record: str, expected: list[str], whole: Review) -> None:
    found = record_by_identifier(whole, record)
    if found is None and whole.compilation is not None:  # the compilation keeps the identifiers of its own review
        found = next(each for each in (*whole.compilation.concerns, *whole.compilation.text.paragraphs) if each.id.rpartition("/")[2] == record)
    assert found is not None
    text = " ".join(record_lines(record_view(found, whole, Withheld())).split())
    for words in expected:
        assert words in text


def test_show_tells_what_the_state_admits(whole: Review) -> None:
    assert whole.national_report is not None
    said = Description(whole).said_of_itself
    one = next(each for each in whole.national_report.self_reports if said[each.id].admits)
    text = " ".join(record_lines(record_view(one, whole, Withheld())).split())
    assert f"admits a problem of {one.problems[0][0]}" in text
    paragraph = record_by_identifier(whole, one.paragraph)
    assert paragraph is not None
    assert f"{one.id.rpartition('/')[2]} admits a problem" in " ".join(record_lines(record_view(paragraph, whole, Withheld())).split())
