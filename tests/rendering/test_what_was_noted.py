"""What the first chapter shows of requests that were not supported: a comment is a line's only where it is of all of it, and a head holds of all."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from html import unescape

import pytest
from shown import ALL, report
from small_labels import labels_of
from small_reviews import answered, at, item, place, review

from openupr.languages.messages import messages
from openupr.records import Answer, Claim, Explanation, Item, LeadIn, Position, Response, Review, Source
from openupr.rendering.word.review_word import review_word
from openupr.text import clean
from openupr.views.page.first.first_asked import RefusedRequests
from openupr.views.page.page_view import PageView, page_view

LONG = "The following recommendations are noted, as the State holds that its own laws say enough on what they ask for. " * 3


def reason(text: str, line: int, *covers: str) -> Explanation:
    return Explanation(clean(text), at(line), covers)


def noted(items: tuple[Item, ...], reasons: dict[str, Explanation], **changes: object) -> Review:
    """A review whose State notes these items, each with what it adds."""
    made, of = review(items, **changes), answered()
    answers = []
    for each in items:
        own = reasons.get(each.number)
        part = Response(
            f"{made.id}/A{each.number}", each.number, "", Position.NOTED, Claim.NONE, "notes", clean("Noted."), at(3), (own,) if own else ()
        )
        answers.append(Answer(each.id, each.number, Position.NOTED, Claim.NONE, Source.ADDENDUM, (), (part,)))
    return replace(made, answers=tuple(answers), addenda=of.addenda, documents=(*made.documents, of.addenda[0].document))


def shown(of: Review) -> tuple[PageView, RefusedRequests]:
    view = page_view(of, ALL, "1", labels=labels_of(of))
    assert view.first.refused is not None
    return view, view.first.refused


SAME = (item("9.1", ("Build schools in the north", "NOR"), line=1), item("9.2", ("Build schools in the north", "FRA"), line=3))


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        ({"9.1": reason("There is a plan.", 3, "9.1", "9.2"), "9.2": reason("There is a plan.", 3, "9.1", "9.2")}, "There is a plan."),
        ({"9.1": reason("There is a plan.", 3, "9.1"), "9.2": reason("There is no money.", 4, "9.2")}, None),
        ({"9.1": reason("There is a plan.", 3, "9.1")}, None),
    ],
)
def test_a_comment_is_a_lines_where_it_is_given_to_all_of_it(reasons: dict[str, Explanation], said: str | None) -> None:
    (line,) = [each for _, each in shown(noted(SAME, reasons))[1].lines]
    assert [state.says for state in line.states] == ["France", "Norway"]
    assert (line.comment.text if line.comment else None) == said


def test_of_requests_that_one_comment_answers_the_head_says_that_it_shows_one() -> None:
    items = (item("9.1", ("Build schools in the north", "NOR"), line=1), item("9.2", ("Train teachers for the islands", "FRA"), line=3))
    both = reason("There is a plan.", 3, "9.1", "9.2")
    of = noted((*items, item("9.3", ("Plant trees", "PER"), line=5)), {"9.1": both, "9.2": both})
    page = report(of, {}, version="1", labels=labels_of(of))
    first = " ".join(unescape(re.sub("<[^>]+>", " ", page[page.index('id="refused"') :])).split())
    assert re.search(r"answers requests from 2 States in one comment \. One such request, from (?:Norway|France): (?:Build|Train)", first)
    assert "in the words of" not in first[: first.index("One such request, from")]


@pytest.mark.parametrize(
    ("second", "is_one"),
    [("Accede to the Convention against Torture", True), ("Ratify the Optional Protocol to the Convention against Torture", False)],
)
def test_one_comment_on_one_treaty_is_one_thing_and_on_two_by_the_same_states_it_is_several(second: str, is_one: bool) -> None:
    both = reason("There is a plan.", 3, "9.1", "9.2")
    items = (item("9.1", ("Ratify the Convention against Torture", "NOR FRA"), line=1), item("9.2", (second, "NOR FRA"), line=3))
    of = noted((*items, item("9.3", ("Plant trees", "PER"), line=5)), {"9.1": both, "9.2": both})
    (line,) = [each for _, each in shown(of)[1].lines if len(each.states) == 2]
    assert line.treaty is not None
    assert bool(line.together) is not is_one
    assert {link.says for link in line.clauses} == {"9.1", "9.2"}


def test_where_all_that_was_noted_points_back_it_is_shown_all_the_same() -> None:
    of = noted((item("9.1", ("Keep these laws", "NOR"), line=1),), {})
    (line,) = [each for _, each in shown(of)[1].lines]
    assert line.words == "Keep these laws"
    assert "Keep these laws" in report(of, {}, version="1", labels=labels_of(of)).partition('id="refused"')[2]


def test_the_word_file_shows_it_as_the_page_does() -> None:
    both = reason("There is a plan.", 3, "9.1", "9.2")
    items = (
        item("9.1", ("Build schools in the north", "NOR"), line=1),
        item("9.2", ("Train teachers for the islands", "FRA"), line=3),
        item("9.3", ("Ratify the Convention against Torture", "PER CUB"), line=5),
        item("9.4", ("Plant trees", "KEN DZA"), line=7),
    )
    of = noted(items, {"9.1": both, "9.2": both})
    data = zipfile.ZipFile(io.BytesIO(review_word(shown(of)[0]))).read("word/document.xml").decode()
    lines = [unescape(re.sub("<[^>]+>", "", each)) for each in data.split("</w:p>")]
    assert "What was noted, not supported" in lines
    assert "What was not supported" not in lines
    assert [
        line
        for line in lines
        if re.match(r"At least 2 States ask \S.* to join this treaty, or to take steps to join it: Convention against Torture", line)
    ]
    assert "2 States: “Plant trees” (noted)." in lines
    (line,) = [line for line in lines if "answers requests" in line]
    assert re.fullmatch(
        r".+ answers requests from 2 States in one comment\. "
        r"One such request, from \w+: “[^”]+” \(2 recommendations, all noted\)\. [^:]+: “There is a plan\.”",
        line,
    )


@pytest.mark.parametrize(("second", "said"), [("9", True), ("10", False)])
def test_what_introduces_one_list_is_said_of_no_other(second: str, said: bool) -> None:
    items = tuple(
        item(f"{lead}.{n}", (wish, code), line=2 * n, lead_in=lead, position=Position.NOTED)
        for n, (lead, wish, code) in enumerate((("9", "Plant trees", "NOR"), (second, "Clean the lakes", "FRA")), 1)
    )
    leads = (
        LeadIn("9", clean(LONG), place("9", 2, 30), Position.NOTED, Claim.NONE, "are noted"),
        LeadIn("10", clean("The following are noted:"), place("10", 2, 31), Position.NOTED, Claim.NONE, "are noted"),
    )
    assert bool(shown(noted(items, {}, lead_ins=leads))[1].said) == said


DONE, NONE = Claim.IMPLEMENTED, Claim.NONE


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ((DONE, DONE, DONE, DONE), "says of these 4 recommendations that they are done or under way."),
        ((DONE, NONE, NONE, NONE), "says of 1 of these 4 recommendations that it is done or under way."),
    ],
)
def test_counts_of_what_asks_to_join_a_treaty_have_their_base(claims: tuple[Claim, ...], said: str) -> None:
    items = tuple(
        item(f"9.{n}", ("Ratify the Convention against Torture", code), line=2 * n) for n, code in enumerate(("PER", "CUB", "NOR", "FRA"), 1)
    )
    made = noted(items, {})
    answers = [replace(each, claim=claim, parts=()) for each, claim in zip(made.answers, claims, strict=True)]
    answers[0] = replace(answers[0], position=Position.SUPPORTED)
    of = replace(made, answers=tuple(answers))
    text = " ".join(unescape(re.sub("<[^>]+>", " ", report(of, {}, version="1", labels=labels_of(of)))).split())
    assert said in text
    assert re.search(r"We found 4 recommendations ?:", text)


@pytest.mark.parametrize(("headed", "said"), [(("9.1", "9.2"), True), (("9.1",), False)])
def test_all_are_said_to_stand_under_a_heading_only_where_all_do(headed: tuple[str, ...], said: bool) -> None:
    items = (item("9.1", ("Build schools in the north", "NOR"), line=1), item("9.2", ("Plant trees", "FRA"), line=3))
    of = noted(items, {})
    claim = Claim.IMPLEMENTED_OR_IN_PROGRESS

    def supported(each: Answer) -> Answer:
        parts = tuple(replace(part, position=Position.SUPPORTED, claim=claim, group="A. Done or under way:") for part in each.parts)
        return replace(each, position=Position.SUPPORTED, claim=claim, parts=parts if each.number in headed else ())

    of = replace(of, answers=tuple(map(supported, of.answers)))
    facts = page_view(of, ALL, "1", labels=labels_of(of)).first.facts
    told = " ".join(messages("en").say(each) for fact in facts if fact.key == "claims" for each in fact.text)
    assert "we found 2 that" in told
    assert ("lists all 2 under “Done or under way”." in told) is said
