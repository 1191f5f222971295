"""Who else names what a speaker's request names: counted over all reviews, whatever they ask of it, and by the words themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from openupr.linking.requests.words_as_printed import span_as_printed
from openupr.preparing.briefs.for_speaker.own_requests import OwnRequest, own_requests
from openupr.preparing.briefs.for_speaker.speaker_brief import SpeakerBrief
from openupr.preparing.briefs.replied.terms_beside import TermsBeside
from openupr.records import Review
from openupr.views.briefs.for_speaker.speaker_brief_view import speaker_view
from openupr.views.briefs.for_speaker.terms_beside_shown import terms_beside
from openupr.views.withheld import Withheld

from ..rendering.small_reviews import item, review


def held(name: str, *requests: tuple[str, str]) -> Review:
    items = tuple(item(f"9.{number}", each) for number, each in enumerate(requests, 1))
    return replace(review(items), id=name, session=int(name[4:]))


OLDER = held(
    "XAA-07",
    ("Strictly apply the criminal code to hate speech", "CUB"),
    ("Name an ombudsman for the ferries, who counts hate speech", "NOR"),
    ("Teach political prisoners to read", "CUB"),
)
NEWER = held(
    "XAA-20",
    ("Prohibit Hate Speech on ferries", "FJI PER"),
    ("Prohibit speech full of hate on ferries", "ESP"),
    ("Light the prisons", "CHL"),
    ("Light the piers", "CHL"),
)
TERMS = (("hate speech",), ("prisons", "prisoners"))


def brief_on(reviews: Sequence[Review], own: Sequence[OwnRequest]) -> SpeakerBrief:
    return SpeakerBrief("CUB", tuple(reviews), tuple(own), 54, "as you say", 4, (), (), (), "en")


def told(*terms: tuple[str, ...]) -> list[str]:
    own = own_requests("CUB", [OLDER], {}, lambda *_: True, [NEWER])
    beside = TermsBeside([OLDER, NEWER], terms)
    of = {each.asked.clause.id: beside.of("CUB", OLDER, each.asked.clause) for each in own}
    brief = SpeakerBrief("CUB", (OLDER,), own, 54, "as you say", 4, (), (), (), "en", after=(NEWER,), terms=of)
    view = speaker_view(brief, Withheld(off=False), "0")
    every = [str(line.text) for each in view.sections for line in (*each.lines, *each.rest)]
    lines = [f"{line.text} [{line.source}]" for each in own for line in terms_beside(brief, each)]
    assert all(any(line.partition(" [")[0] in shown for shown in every) for line in lines)
    return lines


def test_who_names_it_is_counted_in_all_reviews() -> None:
    (found,) = told(*TERMS)  # of the request whose words nobody else has, nothing is said
    named = (
        "9.1 of 2010 names “hate speech”. 3 requests of others name it, to whatever end, by Norway, Fiji and Peru. They stand in 2 recommendations. "
    )
    assert found.startswith(f"{named}They are of 2010 and 2014.")
    assert "paragraph 9.2" in found
    assert "paragraph 9.1" in found


@pytest.mark.parametrize(
    ("request_made", "caption", "has"),
    [
        ("Close the mills of the harbour", "mill of the harbour", True),
        ("Close the mills that stand in the harbour", "mills in the harbour", False),
        ("Free all children who were forced into fishing", "child fishing", False),
        ("Apply the Law on the Prevention of Domestic Violence", "domestic violence", True),
        ("Ratify the Convention on the Elimination of All Forms of Discrimination against Women", "discrimination against women", False),
        ("End discrimination against women, and ratify the Convention on the Elimination of All Forms of it", "discrimination against women", True),
        ("Follow the Committee on the Elimination of Discrimination against Women", "discrimination against women", False),
        ("Close the mill", "", False),
        ("Pay for healthcare on ferries", "health care", True),
        ("Pay for health-care on ferries", "healthcare", True),
        ("Pay for health, care and ferries", "healthcare", False),
        ("Take part in decision making", "decision-making", True),
        ("Keep the health careers open", "health care", False),
    ],
)
def test_only_the_words_as_they_are_printed_count(request_made: str, caption: str, has: bool) -> None:
    assert (span_as_printed(request_made, caption) is not None) is has


# -- which terms are told


def terms(own_request: str, *others: str, known: str) -> list[str]:
    of = held("XAA-07", (own_request, "CUB"), *((each, "NOR") for each in others))
    beside = TermsBeside([of], [(known,)]).of("CUB", of, of.items[0].clauses[0])
    return [f"{each.words} {[item.number for term in each.named for item in term.items]} {each.also}" for each in beside if each.tells]


def test_broad_words_are_no_term_that_tells_who_else_asked() -> None:
    for broad in ("civil society", "equality", "religion"):
        assert terms(f"Strengthen {broad} on ferries", f"Promote {broad}", known=broad) == []
    assert terms("Strengthen laws on hate speech", "Prohibit hate speech", known="hate speech") == ["hate speech ['9.2'] ()"]


def test_a_term_counts_where_it_is_what_the_request_asks_for() -> None:
    assert terms("Open a lamp school, with a view to ending hate speech", "Prohibit hate speech", known="hate speech") == []
    assert terms("Open schools, including on hate speech", "Prohibit hate speech", known="hate speech") == []


def test_a_term_is_told_in_the_spelling_of_the_request_and_with_that_of_others() -> None:
    found = terms("Fund primary health care on ferries", "Fund primary healthcare", "Fund primary health care", known="primary healthcare")
    assert found == ["primary health care ['9.2', '9.3'] ('primary healthcare',)"]


def test_who_uses_the_words_stands_under_a_heading_of_its_own() -> None:
    own = own_requests("CUB", [OLDER], {}, lambda *_: True, [NEWER])
    beside = TermsBeside([OLDER, NEWER], TERMS)
    of = {each.asked.clause.id: beside.of("CUB", OLDER, each.asked.clause) for each in own}
    brief = SpeakerBrief("CUB", (OLDER,), own, 54, "as you say", 4, (), (), (), "en", after=(NEWER,), terms=of)
    sections = {each.title: [str(line.text) for line in (*each.lines, *each.rest)] for each in speaker_view(brief, Withheld(off=False), "0").sections}
    assert any("names “hate speech”" in each for each in sections["Who else uses these words"])
    assert not any("names “" in each for each in sections["Who else asked for the same, or nearly"])


def test_a_word_of_the_name_of_the_state_under_review_is_no_term() -> None:
    requests = (("Close the prisons of America in the lagoon of Lenn", "CUB"), ("Close the camps of America", "NOR"))
    for state, told in (("USA", []), ("CHN", ["America"])):
        of = replace(held("XAA-20", *requests), state=state)
        found = TermsBeside([of], [("America",)]).of("CUB", of, of.items[0].clauses[0])
        assert [each.words for each in found] == told
