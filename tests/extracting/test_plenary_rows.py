"""Who spoke in the Council's plenary where a sentence names several: each State, each organization, or a doubt that names them; nobody in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_plenary_speakers import HEARD, SAID, lines, read

import openupr
from openupr.extracting.session_report.organizations_in_sentence import organizations_of, organizations_told, plain_name
from openupr.extracting.session_report.speakers_listed import listed_speakers
from openupr.extracting.session_report.states_in_sentence import states_told
from openupr.linking import Links
from openupr.names import find_state
from openupr.records import Paragraph, Views
from openupr.text import Place, clean


def _codes(names: str) -> list[str]:
    found = [find_state(name) for name in names.split("; ") if name]
    assert all(found)
    return [each.iso3 for each in found if each]


@pytest.mark.parametrize(
    ("sentence", "spoke", "left_open"),
    [
        ("Thailand and Viet Nam welcomed the wells, while Norway regretted the decree.", "Thailand; Viet Nam; Norway", ""),
        ("Jordan, Lebanon and Oman each noted the census.", "Jordan; Lebanon; Oman", ""),
        ("Noting the remarks of Iraq, the State of Palestine praised the wells.", "State of Palestine", ""),
        ("The Democratic People's Republic of Korea commended Peru, and the Republic of Korea asked for a date.", "DPRK; Republic of Korea", ""),
        ("Chile thanked Ireland and Australia for their answers.", "Chile", ""),
        ("Cuba stated that, like South Africa, it had dug wells.", "Cuba", ""),
        ("Latvia recalled that Germany, Poland and Slovakia had asked for a date.", "Latvia", ""),
        ("Statements were also made by Sri Lanka, the Syrian Arab Republic and Turkmenistan.", "Sri Lanka; Syrian Arab Republic; Turkmenistan", ""),
        ("According to Viet Nam, the wells were deep.", "Viet Nam", ""),
        ("So did Uganda.", "Uganda", ""),
        ("Ms. Rosa Example (Cameroon) said that the mill was old.", "Cameroon", ""),
        ("Two delegations, Estonia and Latvia, spoke of wells.", "Estonia; Latvia", ""),
        # What can't be told is open.
        ("Nepal recommended, as did Maldives, that the outcome be adopted.", "Nepal", "Maldives"),
        ("It was recalled by Portugal that the mill was closed.", "", "Portugal"),
        (
            "Angola and Burundi welcomed the wells, whereas Chad preferred to speak of the mill and Comoros of the sea.",
            "Angola; Burundi",
            "Chad; Comoros",
        ),
        ("Estonia was worried about the mill; so was Libya.", "Estonia", "Libya"),
        ("Namibia asked for a date, a question that was put by South Africa too.", "Namibia", "South Africa"),
        ("The statement of the Philippines was read out by Indonesia.", "", "Philippines; Indonesia"),
        ("Myanmar was followed by Cuba, which praised the wells.", "", "Myanmar; Cuba"),
        ("Eswatini associated itself with the words of Angola, and Equatorial Guinea with those of Burundi.", "Eswatini", "Equatorial Guinea"),
    ],
)
def test_every_state_of_a_sentence_spoke_or_is_named_or_is_open(sentence: str, spoke: str, left_open: str) -> None:
    told = states_told(sentence, "XAA", goes_on=False)
    assert [code for code, _, _ in told.spoke] == _codes(spoke.replace("DPRK", "Democratic People's Republic of Korea"))
    assert set(told.open) == set(_codes(left_open))


@pytest.mark.parametrize(
    ("sentence", "for_others"),
    [
        ("Speaking on behalf of the African Group, Nigeria praised the wells.", ("NGA", ("African Group",))),
        ("Hungary, on behalf of the European Union, Croatia and Turkey, commended the State.", ("HUN", ("EUE", "HRV", "TUR"))),
        ("Brazil (also on behalf of Argentina and Chile) thanked the delegation.", ("BRA", ("ARG", "CHL"))),
        ("Haiti, the latter also on behalf of Cuba, welcomed the wells.", ("HTI", ("CUB",))),
        ("Timor-Leste also spoke for Angola and Mozambique.", ("TLS", ("AGO", "MOZ"))),
    ],
)
def test_for_whom_a_state_speaks_too_is_kept_and_speaks_not_itself(sentence: str, for_others: tuple[str, tuple[str, ...]]) -> None:
    told = states_told(sentence, "XAA", goes_on=False)
    assert [code for code, _, _ in told.spoke] == [for_others[0]]
    assert told.for_others == (for_others,)
    assert told.open == ()


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("Centre for Wells, Law and Peace", ("Centre for Wells, Law and Peace",)),
        ("Hope of the Tide, Light & Peace, Inc.", ("Hope of the Tide, Light & Peace, Inc.",)),
        ("the Tide Society and the League of Trade, Work and Home", ("Tide Society", "League of Trade, Work and Home")),
        ("Harbour Forum, Mill Institute and Well Network", ("Harbour Forum", "Mill Institute", "Well Network")),
        ("Sail, Pearl and Palm; and Harbour First", ("Sail, Pearl and Palm", "Harbour First")),
        # Several cuts are possible: none is made.
        ("Lawyers for Rivers, Fish and Rice and Union of Weavers", ()),
        ("Family, Faith and Freedom", ()),
        ("Open Doors to Justice and Harbour Law Foundation", ()),
    ],
)
def test_a_row_of_organizations_is_cut_only_where_one_cut_is_possible(row: str, names: tuple[str, ...]) -> None:
    assert organizations_of(row) == names


def test_names_that_the_review_has_elsewhere_cut_a_row() -> None:
    known = frozenset({plain_name("Lawyers for Rivers, Fish and Rice")})
    assert organizations_of("Lawyers for Rivers, Fish and Rice and Union of Weavers", known) == (
        "Lawyers for Rivers, Fish and Rice",
        "Union of Weavers",
    )


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Harbour Forum (video message) and Friends of Wells (video message) asked for a visit.", [("Harbour Forum", ()), ("Friends of Wells", ())]),
        ("Harbour Forum (also on behalf of Sail, Pearl; and Mills First) asked for a visit.", [("Harbour Forum", ("Sail, Pearl", "Mills First"))]),
        ("Harbour Forum read a statement on behalf of Well Network.", [("Harbour Forum", ("Well Network",))]),
        ("Harbour Forum welcomed the law; Well Network asked for another.", [("Harbour Forum", ()), ("Well Network", ())]),
        ("A representative of the Harbour Forum, on a point raised by Well Network, added that it rained.", [("Harbour Forum", ())]),
        ("Harbour Forum and Well Network issued a joint statement in which they asked for a visit.", [("Harbour Forum", ()), ("Well Network", ())]),
        ("Harbour Forum would have liked a law.", []),
        ("The Prime Minister said that it rained.", []),
    ],
)
def test_organizations_of_a_sentence(sentence: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(each.name, each.for_others) for each in organizations_told(sentence, goes_on=False)] == told


def test_a_list_in_alphabetical_order_shows_which_commas_part_names() -> None:
    words = (
        "Action for Wells, Peace and Land Rights, Brigade of Mills, Centre of Tides, Dunes First, Forum of Lamps, Guild of Sails, World Harbour, Inc."
    )
    paragraph = Paragraph("P1", "1", "1", (), clean(words), Place("", "1", ()))
    found, left_open = listed_speakers(paragraph, 0, Views.STAKEHOLDERS)
    assert found[0].name == "Action for Wells, Peace and Land Rights"
    assert found[-1].name == "World Harbour, Inc"
    assert not left_open


def test_who_could_not_speak_is_listed_as_no_speaker(tmp_path: Path) -> None:
    unable = "The following delegations were unable to deliver their statements: Angola, Brazil and Cuba."
    found = Links(read(tmp_path, "txt", lines([*SAID, unable], [*HEARD[:-1], "Harbour Forum spoke next. Well Network likewise."])))
    assert {each.state for each in found.adoption.speakers} & {"AGO", "BRA", "CUB"} == set()
    assert "Harbour Forum" in {each.name for each in found.adoption.speakers}
    review = openupr.read(tmp_path / "in")
    assert any("“Well Network likewise”" in str(each.what) for each in review.doubts)


def test_an_institution_and_an_agency_of_the_un_are_told_from_organizations_and_states(tmp_path: Path) -> None:
    states = ["The representatives of the United Nations Children's Fund welcomed the schools."]
    others = ["The National Commission for Human Rights of the isle was concerned.", "Harbour Forum was concerned, too."]
    found = Links(read(tmp_path, "txt", lines(states, others))).adoption.speakers
    assert [(each.views, each.name) for each in found if each.views is Views.ENTITIES] == [(Views.ENTITIES, "United Nations Children's Fund")]
    assert "National Commission for Human Rights of the isle" in {each.name for each in found if each.views is Views.NATIONAL_INSTITUTION}


def test_a_name_is_not_cut_behind_a_word_of_its_kind(tmp_path: Path) -> None:
    """Both halves look like names, and the first ends with what is only said of the second."""
    others = ["The Northern Region of the International Ferry and Sail Federation welcomed the wells.", "Lamp International and Tide Forum did, too."]
    review = read(tmp_path, "txt", lines(SAID, others))
    names = {each.name for each in Links(review).adoption.speakers}
    assert not {"Northern Region of the International Ferry", "Sail Federation"} & names
    assert any("Northern Region of the International Ferry and Sail Federation" in str(each.what) for each in review.doubts)
