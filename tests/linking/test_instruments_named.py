"""Laws by their numbers and plans by what they are on: one thing in whatever format. All texts are invented."""

from __future__ import annotations

import pytest

from openupr.labelling.tokens import tokens
from openupr.linking.concerns.concern_features import ConcernText, passage_features, sought
from openupr.linking.concerns.instruments_named import instruments_named
from openupr.linking.concerns.near_passages import DocumentPassages
from openupr.linking.concerns.subject_families import spoken_of
from openupr.records import Ground, Outcome


@pytest.mark.parametrize(
    "printed", ["Law No. 13811 (2031)", "Law n. 13,811", "Laws 13.811/2031", "law Nº 13811", "Act number 13,811", "Decree-Law 13811"]
)
def test_a_number_is_one_in_any_format(printed: str) -> None:
    assert instruments_named(f"The lamps were ruled by {printed}, of that year.") == {"13811"}


@pytest.mark.parametrize("words", ["Law of 2031", "Act 2031", "the law on 13,811 ferries", "Law No. 12", "resolution 60/2031"])
def test_what_is_no_number_of_one_law(words: str) -> None:
    assert not instruments_named(f"The lamps were ruled by {words}.")


def test_a_short_number_is_known_with_its_year() -> None:
    assert instruments_named("Law 12/2031") == instruments_named("Act No. 12/31") != instruments_named("Law 12/2032")


def test_a_plan_is_known_by_what_it_is_on() -> None:
    plain = instruments_named("that the guidelines on business and lamps were kept by nobody")
    assert plain
    assert plain == instruments_named("The National Guidelines on Businesses and Lamps were read.")
    assert plain != instruments_named("The National Guidelines on Businesses and Ferries were read.")
    one, other = (instruments_named(f"The policy for access to justice of {whom} was read.") for whom in ("fishers", "lampkeepers"))
    assert one
    assert one != other
    assert not instruments_named("The guidelines were read.")


def became(words: str, *passages: str) -> tuple[Outcome, tuple[str, ...]]:
    texts = [passage_features(f"XAA-31/N{n}", each, "XAA") for n, each in enumerate(passages, 1)]
    link = DocumentPassages(texts, on_many_matters=True).link(sought(ConcernText("XAA-31/C1.1", words), "XAA"), Ground.NATIONAL_REPORT)
    return link.outcome, tuple(each.record.rpartition("/")[2] for each in link.passages)


def test_the_passage_that_names_the_same_law_is_the_one_that_is_shown() -> None:
    words = "The Committee was concerned that Law No. 14031 set the age of marriage for girls at 18 years but left out those with a pass."
    stalking = "Law n. 14,132 changed the Criminal Code so that stalking of a child or a woman is a crime."
    same = "Parliament passed Law n. 14,031, which makes lampkeepers older."
    assert became(words, stalking, same) == (Outcome.TOUCHED, ("N2",))


def test_one_general_word_is_not_near() -> None:
    words = "In addition, from 2031 to 2032, 180,000 had suffered sexual violence."
    other = "In addition, letters were sent to nine towns. Their answers told of lamps, ferries, and laws on violence against women."
    assert became(words, other)[0] is not Outcome.TOUCHED


def test_a_plural_is_of_the_family_of_its_word() -> None:
    one, many = (spoken_of(tokens(f"lamps, {words} and human rights")).subjects for words in ("business", "businesses"))
    assert one
    assert one <= many
