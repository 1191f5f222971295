"""A sentence of ours knows what in it is ours: a name that is spelt like a word of ours is blocked out where others wrote it alone."""

from __future__ import annotations

import pickle

import pytest

from openupr.assembling import Removing
from openupr.languages.messages import message, messages, state_text
from openupr.languages.said_words import SaidWords, put_together

SPANISH = messages("es")


@pytest.mark.parametrize("name", ["Reino", "reino"])
def test_a_name_is_blocked_out_in_what_a_document_says_alone(name: str) -> None:
    removing = Removing([name], keeps_ours=True)
    said = SPANISH.say("{state}: {topic}", state=state_text("GBR"), topic="what Reino wrote")
    assert removing.of(said) == "Reino Unido de Gran Bretaña e Irlanda del Norte: what █████ wrote"
    assert removing.of(SPANISH.state("GBR")) == "Reino Unido de Gran Bretaña e Irlanda del Norte"


def test_a_list_and_a_message_in_a_message_are_ours_too() -> None:
    removing = Removing(["Reino", "ada"], keeps_ours=True)
    both = message(
        "{label}: {words}", label=message("{state}: {topic}", state=state_text("GBR"), topic="Ada"), words=("Reino", state_text("GBR"), "Ada")
    )
    said = removing.of(SPANISH.say(both))
    assert said.count("█████") == 1
    assert said.count("Reino Unido") == 2
    assert "Ada" not in said


def test_what_a_person_asked_to_remove_goes_wherever_it_stands() -> None:
    assert Removing(["Reino"]).of(SPANISH.state("GBR")).startswith("█████ Unido")


def test_names_that_count_in_quotation_marks_alone_are_found_over_our_marks() -> None:
    said = messages().say("“{words}”", words="Ada")
    assert Removing(["Lovelace"], parts=["Ada"], keeps_ours=True).of(said) == "“███”"


def test_said_words_go_through_processes_and_keep_their_places() -> None:
    made = put_together([SaidWords("by "), "Ada", SaidWords(" and ", ())])
    again = pickle.loads(pickle.dumps(made))
    assert (again, again.theirs, type(again)) == ("by Ada and ", ((3, 6),), SaidWords)
    assert made.with_theirs_of("xx ███ yyy ") == "by ███ and "
    assert type(str(message("{n} delegations spoke.", n=2))) is str


def test_messages_one_behind_the_other_stay_ours_but_for_their_values() -> None:
    said = messages().say_all([message("{name} has lamps.", name="Ada Brunt"), "", message("None is lit.")])
    assert said == "Ada Brunt has lamps. None is lit."
    assert isinstance(said, SaidWords)
    assert [said[begin:end] for begin, end in said.theirs] == ["Ada Brunt"]
