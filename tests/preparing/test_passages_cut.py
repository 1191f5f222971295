"""Passages that a brief quotes: what is one, what it goes on from, and what is left out of it."""

from __future__ import annotations

import pytest

from openupr.preparing.topics.passages_cut import cut_passages, lacks_its_kind, points_back, without_addresses

LEAD = "The main objectives are:"
PASSAGES = [
    ("One pier. Two lamps.", [("One pier.", "", True), ("Two lamps.", "", True)]),
    # a list is cut at its marks, and each item is shown with what leads to it
    (
        f"{LEAD} • Build a pier. • Lamps reach 34 per cent.",
        [(LEAD, "", True), ("Build a pier.", f"{LEAD} […]", True), ("Lamps reach 34 per cent.", f"{LEAD} […]", True)],
    ),
    (
        f"{LEAD} (1) a pier (2) lamps. Ferries are painted.",
        [(LEAD, "", True), ("a pier", f"{LEAD} […]", True), ("lamps.", f"{LEAD} […]", True), ("Ferries are painted.", f"{LEAD} […]", True)],
    ),
    # of an item that points back, what it points to may be left out
    (
        f"{LEAD} • Build a pier. • This subject comes first.",
        [(LEAD, "", True), ("Build a pier.", f"{LEAD} […]", True), ("This subject comes first.", "", False)],
    ),
    ("Ferries sail • France built a pier.", [("Ferries sail", "", True), ("France built a pier.", "", True)]),
    ("Under articles (a) and (b) ferries sail.", [("Under articles (a) and (b) ferries sail.", "", True)]),
    # what leans on the sentence before is shown with it
    (
        "A policy on piers was drafted. This policy is new. It has lamps.",
        [
            ("A policy on piers was drafted.", "", True),
            ("This policy is new.", "A policy on piers was drafted.", True),
            ("It has lamps.", "A policy on piers was drafted. This policy is new.", True),
        ],
    ),
    ("Nevertheless, the pier is open.", [("Nevertheless, the pier is open.", "", False)]),
    ("word " * 100 + "ends. It sails.", [("word " * 100 + "ends.", "", True), ("It sails.", "", False)]),
    # a "!" inside quotation marks ends no passage
    (
        "The campaign “Lamps! Now” began. It went on.",
        [("The campaign “Lamps! Now” began.", "", True), ("It went on.", "The campaign “Lamps! Now” began.", True)],
    ),
    ("Lamps! Now piers.", [("Lamps!", "", True), ("Now piers.", "", True)]),
]


@pytest.mark.parametrize(("text", "expected"), PASSAGES)
def test_passages(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert [(text[each.start : each.end], each.context, each.stands) for each in cut_passages(text)] == expected


EARLIER = [
    # what is named again is shown behind the sentence that brings it in, with a mark for what is between
    ("Sundel made a survey of piers. Gulls sang. The survey was long.", "The survey was long.", "Sundel made a survey of piers. […]", True),
    ("Sundel made a plan on piers. Gulls sang. The plan on lamps is new.", "The plan on lamps is new.", "", True),
    ("Sundel made lamps. \uf0b7 Piers are new. \uf0b7 Gulls sang.", "Piers are new.", "", True),
    ("Under this plan lamps were lit: • Piers are new.", "Piers are new.", "Under this plan lamps were lit: […]", True),
    # where more was done, the sentence before says
    ("Ministers met in Sundel. Brief talks were also held on lamps.", "Brief talks were also held on lamps.", "Ministers met in Sundel.", True),
    ("Ministers met in Sundel. The Lamp Plan was also adopted.", "The Lamp Plan was also adopted.", "", True),
    ("word " * 100 + "ends. Talks were also held on lamps.", "Talks were also held on lamps.", "", False),
    ("Despite these efforts, piers fell.", "Despite these efforts, piers fell.", "", False),
]


@pytest.mark.parametrize(("text", "words", "context", "stands"), EARLIER)
def test_what_was_named_before_is_shown_or_lacking(text: str, words: str, context: str, stands: bool) -> None:
    found = next(each for each in cut_passages(text) if text[each.start : each.end] == words)
    assert (found.context, found.stands) == (context, stands)


def test_a_law_by_its_kind_alone_needs_one_of_its_kind_before_it() -> None:
    assert lacks_its_kind("The Act was passed.", "Gulls practised singing.")
    assert not lacks_its_kind("The Act was passed.", "Sundel wrote a Lamp Act.")
    assert not lacks_its_kind("The gulls sang.", "Lamps were lit.")


HEADED = [
    ("Freedom of the press. Papers are printed freely.", ["Freedom of the press. Papers are printed freely."]),
    ("Papers are printed freely. Piers are open.", ["Papers are printed freely.", "Piers are open."]),
    ("Freedom of the press.", ["Freedom of the press."]),
]


@pytest.mark.parametrize(("text", "expected"), HEADED)
def test_a_heading_that_runs_in_is_no_sentence(text: str, expected: list[str]) -> None:
    assert [text[each.start : each.end] for each in cut_passages(text, run_in=True)] == expected


REFERRING = [
    ("The council paid for these lamps. Gulls sang.", "The council paid for these lamps.", False),  # the first has nothing to go on from
    (
        "The Lamp Act was passed. It also asked to define the terms of such legislation.",
        "It also asked to define the terms of such legislation.",
        True,
    ),
    ("The Lamp Act was passed. The Act forbids candles.", "The Act forbids candles.", True),
    ("The Lamp Act was passed. The council paid for these lamps.", "The council paid for these lamps.", True),
    ("The Lamp Act was passed. The Act on piers forbids candles.", "The Act on piers forbids candles.", False),
    ("The Lamp Act was passed. Keepers of lamps clean these lamps.", "Keepers of lamps clean these lamps.", False),
]


@pytest.mark.parametrize(("text", "words", "goes_on"), REFERRING)
def test_a_sentence_is_shown_behind_the_one_that_names_what_it_speaks_of(text: str, words: str, goes_on: bool) -> None:
    found = next(each for each in cut_passages(text) if text[each.start : each.end] == words)
    assert bool(found.context) is goes_on
    assert found.stands


def test_a_sentence_that_goes_on_from_too_much_does_not_stand_alone() -> None:
    text = f"The Lamp Act was passed {'and read aloud ' * 30}. The Act forbids candles."
    assert [each.stands for each in cut_passages(text)] == [True, False]


POINTING = [
    ("allow assembly by enabling such entities to sail", True),
    ("prevent crimes at sea and punish such crimes", False),
    ("refrain from using such laws as those on ferries", False),
    ("build ports such as Sundel", False),
]


@pytest.mark.parametrize(("words", "back"), POINTING)
def test_words_that_point_back_are_known(words: str, back: bool) -> None:
    assert points_back(words) is back


ADDRESSES = [
    ("The website www.lamps.example, with ferries, began.", "The website […] with ferries, began."),
    ("A course was held, available at: https://lamps.example/417.", "A course was held […]"),
    ("The results are available on http://lamps.example/pt.", "The results are available on […]"),
    ("Nothing is there.", "Nothing is there."),
]


@pytest.mark.parametrize(("words", "expected"), ADDRESSES)
def test_addresses_are_left_out(words: str, expected: str) -> None:
    assert without_addresses(words) == expected


def test_an_item_that_leads_to_the_next_list_leads_to_none() -> None:
    found = cut_passages("Laws were made: 2016: • Lamp Act • Pier Act 2017: • Ferry Act • Oar Act")
    assert [(each.context, each.stands, each.item) for each in found[1:]] == [
        ("Laws were made: 2016: […]", True, True),
        ("Laws were made: 2016: […]", True, True),
        ("", False, True),
        ("", False, True),
    ]
