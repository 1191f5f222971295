"""Final answers in the report, the tables and on the screen: counted right, each said by whom and where, nothing collapsed, nothing lost."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from shown import report, summary
from small_reviews import ADDENDUM, ANSWERED, LONG, POSTPONED, RESPONSES, answered, at, empty, pdf, review
from test_report import HOSTILE, NOT_OURS, Page

from openupr.describing.claim_said import ClaimSaid
from openupr.languages.messages import messages
from openupr.records import Kind, Position, Review, ReviewStatus, Source, Total, records_by_identifier
from openupr.rendering.html.flow import FlowBand, flow
from openupr.rendering.html.review_page import MOST_BYTES
from openupr.rendering.screen.record_lines import record_lines
from openupr.text import clean
from openupr.views import code_words, identifiers_shown
from openupr.views.answers_shown import answers_of, classed, counts_by_band
from openupr.views.colours import ANSWERS as COLOURS
from openupr.views.one_record.record_facts import record_view
from openupr.views.page.first.where_answered import answered_at, firsts, totals_at
from openupr.views.page.listed.review_view import ReviewView
from openupr.views.withheld import Withheld

MAIN = answered().documents[-1].sha256
SPANISH = answered().documents[0].sha256
ORIGINALS = {MAIN: pdf(), SPANISH: pdf(2, 3), ADDENDUM: pdf(1, 20)}


def html(which: Review) -> str:
    return report(which, ORIGINALS, version="1.2.3")


def words(which: Review | str) -> str:
    page = which if isinstance(which, str) else html(which)
    body = re.sub(r"<script>.*?</script>", "", page.split("</style>")[1], flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", body).split()).replace(" ,", ",").replace(" .", ".").replace(" ;", ";")


def of_item(page: str, number: str) -> str:
    return page.split(f'<article class="item" id="R{number}"')[1].split("</article>", maxsplit=1)[0]


# --- counts


def test_the_final_answers_are_counted_uncollapsed_and_with_their_claims() -> None:
    text = words(answered())
    assert (
        "3 supported (of these, by its own word: 1 implemented, 1 implemented or in progress); 1 supported in part; 2 noted; "
        "1 not supported; 1 to be answered later; 1 no answer found. "
        "In the report itself: 2 supported, 1 noted, 5 to be answered later, 1 no answer found."
    ) in text
    assert "On 1 recommendation the sources do not agree." in text
    assert "9 recommendations. 6 States made 13 requests in them, in 10 wordings." in text


def test_a_single_report_speaks_as_of_the_report() -> None:
    text = words(review())
    assert "2 supported, 1 noted." in text
    assert "How the answers came" not in text
    assert "here as of this report" in text
    assert 'id="answers"' not in html(review())


def test_the_ways_from_the_report_to_the_answer_add_up() -> None:
    view = ReviewView(answered())
    found = {(stream.before, stream.after): [item.number for item in stream.items] for stream in view.streams}
    assert found == {
        ((Position.SUPPORTED, False), (Position.SUPPORTED, False)): ["9.1"],
        ((Position.SUPPORTED, True), (Position.SUPPORTED, True)): ["9.2"],
        ((Position.NOTED, False), (Position.NOTED, False)): ["10.1"],
        ((Position.UNDER_CONSIDERATION, False), (Position.SUPPORTED, True)): ["11.1"],
        ((Position.UNDER_CONSIDERATION, False), (Position.SUPPORTED_IN_PART, False)): ["11.3"],
        ((Position.UNDER_CONSIDERATION, False), (Position.NOTED, False)): ["11.2"],
        ((Position.UNDER_CONSIDERATION, False), (Position.NOT_SUPPORTED, False)): ["11.4"],
        ((Position.UNDER_CONSIDERATION, False), (Position.UNDER_CONSIDERATION, False)): ["11.5"],
        ((Position.UNANSWERED, False), (Position.UNANSWERED, False)): ["11.6"],
    }
    assert sum(len(stream.items) for stream in view.streams) == len(view.items)


def test_groups_and_states_are_counted_in_rows() -> None:
    view = ReviewView(answered())
    assert {share.key: share.numbers for share in view.shares_of_groups} == {
        "african": (2, 0, 0, 1, 1),
        "grulac": (1, 0, 1, 0, 1),
        "weog": (2, 2, 1, 0, 0),
        "unknown": (0, 0, 1, 0, 0),
    }
    assert view.share_of_all.numbers == (5, 2, 3, 1, 2)
    assert {share.key: share.numbers for share in view.shares_of_states}["FRA"] == (2, 1, 0, 0, 0)
    for shares in (view.shares_of_groups, view.shares_of_states):
        assert tuple(map(sum, zip(*(share.numbers for share in shares), strict=True))) == view.share_of_all.numbers
    assert view.share_of_all.rows == len(view.rows) == 13


def test_the_classes_of_others_add_up_to_the_same_items_and_rows() -> None:
    made = answered()
    found = {(each.whose, each.word): (each.items, each.rows, each.listed) for each in classed(made, answers_of(made))}
    assert found == {
        ("OHCHR", "Supported"): (3, 5, 2),
        ("OHCHR", "Noted"): (5, 7, 1),
        ("OHCHR", ""): (1, 1, 0),
        ("UPR Info", "Accepted"): (3, 5, None),
        ("UPR Info", "Noted"): (5, 7, None),
        ("UPR Info", ""): (1, 1, None),
    }
    for whose in ("OHCHR", "UPR Info"):
        of_it = [each for each in classed(made, answers_of(made)) if each.whose == whose]
        assert (sum(each.items for each in of_it), sum(each.rows for each in of_it)) == (9, 13)
    assert "OHCHR: Supported 3 5 2" in words(made)
    assert "UPR Info: we can’t tell which 1 1" in words(made)


def test_every_position_is_in_a_class_of_the_tables() -> None:
    assert {code_words.band(position) for position in Position} == set(code_words.BANDS) == set(COLOURS)
    assert sum(counts_by_band(Position)) == len(Position)
    assert set(code_words.POSITIONS) == set(code_words.SAYS) == set(Position)
    assert set(code_words.SOURCES) == set(Source)
    assert set(code_words.KINDS) == set(Kind)
    assert set(code_words.CLAIMED) == set(ClaimSaid) - {ClaimSaid.NONE} == set(code_words.CLAIMS) - {ClaimSaid.NONE}
    assert set(code_words.STATUS) == set(ReviewStatus) - {ReviewStatus.HELD}


# --- the report


def test_each_item_shows_who_answered_where_and_with_which_words() -> None:
    page = html(answered())
    one = of_item(page, "11.1")
    assert 'data-position="supported"' in one
    assert 'data-claim="implemented_or_in_progress"' in one
    assert "in the report: to be answered later" in one
    assert "A/HRC/99/1/Add.1, para.\xa02, p.\xa01" in one
    assert 'id="A11.1"' in one
    assert f'<details class="long"><summary lang="en" dir="auto">{LONG[:60]}' in one
    assert LONG.strip() in one
    assert 'The same words answer these too: <a href="#R11.2">11.2</a>.' in one
    assert 'class="before"' not in of_item(page, "9.1")
    assert 'Answered in the report. <q dir="auto">said in the report</q>' in of_item(page, "9.1")


def test_an_answer_by_number_only_is_marked() -> None:
    page = html(answered())
    assert "by number only, no reason" in of_item(page, "11.2")
    assert 'We take the position from these words: <q lang="en" dir="auto">notes</q>' in of_item(page, "11.2")
    assert page.count("by number only, no reason") == 1


def test_the_parts_of_a_split_item_are_shown_each() -> None:
    one = words("</style>" + of_item(html(answered()), "11.3"))
    assert "Supported in part" in one
    assert "a law on water : supported" in one
    assert "a law on air : not supported" in one
    assert "A law on air cannot be accepted." in one


def test_sources_that_do_not_agree_are_shown_with_their_words() -> None:
    one = words("</style>" + of_item(html(answered()), "10.1"))
    assert "the sources differ" in one
    assert "The sources do not agree:" in one
    assert "The report: noted. Its words: said in the report" in one
    assert "OHCHR’s thematic list: supported. Its words: Supported" in one


def test_a_persons_decision_is_shown_as_such() -> None:
    page = html(answered())
    one = words("</style>" + of_item(page, "11.4"))
    assert "decided by a person" in one
    assert "AB decided on 1 May 2024: position, not supported. The reason given: “it says so elsewhere”" in one
    assert "The addendum: no position stated" in one
    assert "file:gone.pdf" in words(page)


def test_of_several_decisions_the_newest_counts_and_none_is_lost() -> None:
    made = answered()
    later = replace(made.judgements[0], value="noted", who="CD", when="2024-06-01T10:00:00+00:00")
    text = words(replace(made, judgements=(*made.judgements, later)))
    assert text.count("replaced by a later one") == 1
    assert "CD decided on 1 June 2024: position, noted" in text
    assert "AB decided on 1 May 2024" not in text
    assert "AB, 1 May 2024" in text


def test_the_filters_know_final_positions_and_claims() -> None:
    page = html(answered())
    assert dict(re.findall(r'id="R([\d.]+)" data-position="(\w+)"', page)) == {
        "9.1": "supported",
        "9.2": "supported",
        "10.1": "noted",
        "11.1": "supported",
        "11.2": "noted",
        "11.3": "supported_in_part",
        "11.4": "not_supported",
        "11.5": "under_consideration",
        "11.6": "unanswered",
    }
    assert '<option value="none">without a claim (7)</option>' in page
    assert '<option value="under_consideration">To be answered later (1)</option>' in page


def test_every_record_of_every_document_has_one_anchor_and_every_link_leads_to_one() -> None:
    for which in (answered(), POSTPONED, replace(answered(), report=None, answers=())):
        found = Page(html(which))
        assert [name for name, count in Counter(found.ids).items() if count > 1] == []
        assert {identifiers_shown.anchor(key) for key in records_by_identifier(which)} <= set(found.ids)
        assert [link for link in found.links if not link.startswith("#") or link[1:] not in found.ids] == []


def test_two_addenda_that_answer_one_number_share_no_anchor() -> None:
    made = answered()
    first = made.addenda[0]

    def elsewhere(record: Any) -> Any:
        return replace(record, place=replace(record.place, document="A/HRC/99/3/Add.2"))

    second = replace(first, totals=(), responses=tuple(map(elsewhere, first.responses)), unread=tuple(map(elsewhere, first.unread)))
    twice = replace(made, addenda=(first, second))
    found = Page(html(twice))
    assert [name for name, count in Counter(found.ids).items() if count > 1] == []


def test_a_number_that_the_report_prints_twice_has_its_answer_twice_and_one_anchor() -> None:
    made = answered()
    again = replace(ANSWERED[3], id="XAA-17/R11.1-2", clauses=())
    whole = made.report
    assert whole is not None
    twice = replace(
        made,
        report=replace(whole, items=(*whole.items, again)),
        answers=(*made.answers, replace(made.answers[3], item=again.id)),
    )
    page = html(twice)
    assert page.count('id="A11.1"') == 1
    assert LONG.strip() in of_item(page, "11.1-2")


def test_a_link_to_a_record_that_is_not_shown_is_no_link() -> None:
    made = answered()
    lost = replace(made, doubts=(*made.doubts, replace(made.doubts[0], record="XAA-17/A99", place=None)))
    assert "#A99" not in Page(html(lost)).links
    assert "A99" in words(lost)


def test_places_are_pictured_in_each_document_and_in_the_version_that_was_read() -> None:
    page = html(answered())
    assert len(re.findall(r'<image id="page-\d+-\d+"', page)) == 3
    assert '<use href="#page-2-1"/>' in of_item(page, "11.1")
    assert page == report(answered(), {**ORIGINALS, SPANISH: b"not a PDF"}, version="1.2.3")
    unread = report(answered(), {ADDENDUM: ORIGINALS[ADDENDUM]}, version="1.2.3")
    assert unread.count("data:image/png") == 1
    assert len(page.encode()) < MOST_BYTES


def test_files_that_may_be_a_missing_document_are_counted_without_submissions() -> None:
    of = answered()
    others = tuple(
        replace(of.documents[0], key=f"x{n}", symbol=f"x{n}", kind=kind) for n, kind in enumerate((Kind.SUBMISSION, Kind.OTHER, Kind.UNKNOWN))
    )
    assert "1 file is of a kind that we do not know. It may be one of the missing documents." in words(replace(of, documents=others, versions=()))


def test_documents_held_versions_and_what_is_missing() -> None:
    text = words(answered())
    assert "Not read National report, compilation, stakeholder summary and decision." in text
    assert "We have 2 versions." in text
    assert "Spanish, 1 March 2014, PDF, 2 pages" in text
    assert "the version that was read" in text
    assert "Advance questions What States asked in writing before the review." in text


def test_advance_questions_stand_by_state() -> None:
    page = html(answered())
    text = words(page)
    assert "Here are 3 sets of questions" in text
    assert "Cuba 2 entries" in text
    assert "Sweden 1 entry" in text
    assert "RURITANIA 1 entry" in text
    assert "On behalf of a group" in text
    assert "¿Y las escuelas?" in text
    assert {"Q.CUB.1", "Q.CUB.2", "Q.SWE.1", "Q.x1.1"} <= set(Page(page).ids)


def test_answers_to_numbers_that_the_report_lacks_are_kept() -> None:
    assert "Answers to numbers that the report does not have 1 answer" in words(answered())
    assert "There was no such recommendation." in words(answered())


def test_an_addendum_without_its_report_is_shown_by_its_numbers() -> None:
    text = words(replace(answered(), report=None, answers=()))
    assert "No report of the Working Group was found" in text
    assert f"{len(RESPONSES)} answers of the State in an addendum, without the recommendations" in text
    assert "A law on air cannot be accepted." in text
    assert "13.1 Do it (Cuba)" in text


@pytest.mark.parametrize(
    ("which", "said"),
    [
        (POSTPONED, "This review was postponed The folder’s settings say that it did not take place in this session"),
        (replace(POSTPONED, status=ReviewStatus.NOT_HELD), "This review did not take place The folder’s settings say that the review was not held."),
        (replace(answered(), status=ReviewStatus.POSTPONED), "Yet a report of it is among the files, and is shown here"),
        (empty(), "No report of the Working Group was found among the documents of this review"),
    ],
)
def test_a_review_that_was_not_held_or_lacks_its_report_says_so(which: Review, said: str) -> None:
    assert said in words(which)
    assert code_words.STATUS.get(which.status, ("no report",))[0] in summary(which)


def test_the_words_of_the_house_and_no_text_acts() -> None:
    for which in (answered(), POSTPONED, replace(answered(), report=None, answers=())):
        assert not re.findall(NOT_OURS, words(which) + summary(which), re.IGNORECASE)


def hostile() -> Review:
    """The whole dossier with a hostile text wherever a document's or a person's words can come in."""
    made, bad = answered(), clean(HOSTILE)
    responses = tuple(
        replace(
            each,
            scope=HOSTILE,
            words=HOSTILE,
            text=bad,
            group=HOSTILE,
            reasons=tuple(replace(reason, text=clean(HOSTILE * 9), covers=(HOSTILE,)) for reason in each.reasons),
        )
        for each in RESPONSES
    )
    addendum = made.addenda[0]
    addendum = replace(
        addendum,
        responses=responses,
        totals=tuple(replace(each, words=HOSTILE) for each in addendum.totals),
        remarks=tuple(replace(each, text=bad) for each in addendum.remarks),
        unread=tuple(replace(each, text=bad, why=HOSTILE) for each in addendum.unread),
    )
    parts = {each.id: each for each in responses}
    answers = tuple(
        replace(each, said=tuple(replace(said, words=HOSTILE) for said in each.said), parts=tuple(parts[part.id] for part in each.parts))
        for each in made.answers
    )
    listed = made.thematic_list
    assert listed is not None
    entries = tuple(
        replace(each, text=bad, printed_position=HOSTILE, themes=(HOSTILE,), source=replace(each.source, printed=HOSTILE)) for each in listed.entries
    )
    return replace(
        made,
        addenda=(addendum,),
        answers=answers,
        thematic_list=replace(listed, entries=entries),
        questions=tuple(replace(each, text=bad, topic=HOSTILE, on_behalf=HOSTILE, translation=bad) for each in made.questions),
        judgements=tuple(replace(each, who=HOSTILE, why=HOSTILE, when=HOSTILE, value=HOSTILE) for each in made.judgements),
        versions=tuple(
            replace(
                text, title=HOSTILE, files=tuple(replace(file, name=HOSTILE, title=HOSTILE, language=HOSTILE, format=HOSTILE) for file in text.files)
            )
            for text in made.versions
        ),
    )


def test_nothing_of_a_document_or_a_person_acts_or_is_unseen() -> None:
    page = html(hostile())
    found = Page(page)
    assert (found.tags["script"], found.tags["style"], found.tags["img"]) == (1, 1, 0)
    assert not [name for name in found.attributes if name.startswith("on")]
    assert "{{ 7*7 }}" in page
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", page)
    assert "\x1b" not in summary(hostile())
    for record in records_by_identifier(hostile()).values():
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", record_lines(record_view(record, hostile(), Withheld())).replace("\n", ""))


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert html(answered()) == html(answered())


# --- the picture


def test_the_flow_has_its_numbers_as_text_and_escapes_its_words() -> None:
    svg = flow(
        "f",
        "Title",
        "What it shows",
        [
            FlowBand(("<b>open</b>", ""), ("Supported", "with a claim"), 1200, ("unanswered", "supported"), "#way-1"),
            FlowBand(("<b>open</b>", ""), ("Noted", ""), 1, ("unanswered", "noted"), "#way-2"),
        ],
        messages(),
    )
    assert "<b>" not in svg
    text = " ".join(re.sub(r"<[^>]+>", " ", svg).split())
    assert "1,201 &lt;b&gt;open&lt;/b&gt;" in text
    assert "1,200 Supported with a claim" in text
    assert 'aria-labelledby="f-title f-desc"' in svg
    assert svg.count("url(#f-hatch)") == 1
    assert svg.count('href="#way-') == 2


def test_the_flow_is_as_thick_as_its_numbers_and_nothing_overlaps() -> None:
    view = ReviewView(answered())
    svg = html(answered()).split('class="chart flow"')[1].split("</svg>")[0]
    bars = [(float(x), float(y), float(tall)) for x, y, tall in re.findall(r'<rect x="(\d+)" y="([\d.]+)" width="9" height="([\d.]+)"', svg)]
    for side in {x for x, _, _ in bars}:
        column = [(y, tall) for x, y, tall in bars if x == side]
        assert sum(tall for _, tall in column) == pytest.approx(230, abs=1)
        assert all(y + tall <= after for (y, tall), (after, _) in pairwise(column))
    assert svg.count("<path") == len(view.streams) + sum(stream.after[1] for stream in view.streams)


# --- lists


def test_what_stands_unnumbered_below_a_list_is_shown_there_and_heads_no_list() -> None:
    of = review()
    assert of.report
    told = of.report.lead_ins[0]
    heading = replace(told, number="", text=clean("Ports"), position=Position.UNANSWERED)
    reasons = replace(heading, text=clean("Arcadia cannot close ports that feed the people of its islands."))
    of = replace(of, report=replace(of.report, lead_ins=(told, heading, reasons, *of.report.lead_ins[1:])))
    lists = ReviewView(of).lists
    assert next((each.lead_in.number, each.besides) for each in lists if each.lead_in) == (told.number, (reasons,))
    assert all(each.lead_in is None or each.lead_in.number for each in lists)
    page = words(of)
    assert "The report also says here: Arcadia cannot close ports that feed the people of its islands." in page
    assert "Paragraph :" not in page


def test_answers_are_cited_from_every_paragraph_that_gives_them() -> None:
    of = review()
    assert of.report
    first, second = of.report.lead_ins[:2]
    moved = tuple(replace(each, answered_in=second.number, position=Position.SUPPORTED) for each in of.report.items)
    both = (replace(moved[0], answered_in=""), *moved[1:])
    at = answered_at(replace(of, report=replace(of.report, items=both)))
    assert at[Position.SUPPORTED] == [first.place, second.place]
    assert firsts(at, (Position.SUPPORTED, Position.NOTED)) == (first.place, second.place)


@pytest.mark.parametrize(
    ("told", "numbers", "cited"),
    [
        ((("position", 2, Position.SUPPORTED), ("position", 1, Position.NOTED)), (2, 1), True),
        ((("before", 1, Position.SUPPORTED), ("position", 1, Position.SUPPORTED), ("position", 1, Position.NOTED)), (2, 1), True),
        ((("position", 1, Position.SUPPORTED), ("position", 1, Position.NOTED)), (2, 1), False),
        ((("position", 2, Position.SUPPORTED), ("position", 3, Position.SUPPORTED), ("position", 1, Position.NOTED)), (2, 1), False),
    ],
)
def test_the_states_own_count_is_cited_also_where_it_tells_its_first_answers_apart(
    told: tuple[tuple[str, int, Position], ...], numbers: tuple[int, int], cited: bool
) -> None:
    of = answered()
    totals = tuple(Total(kind, count, position, "so many", at(13)) for kind, count, position in told)
    made = replace(of, addenda=(replace(of.addenda[0], totals=totals),))
    assert bool(totals_at(made, dict(zip((Position.SUPPORTED, Position.NOTED), numbers, strict=True)))) is cited
