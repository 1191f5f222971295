"""Whether a sentence of the State has the words of a term: as a request would be counted."""

from __future__ import annotations

import pytest

from openupr.linking.requests.term_in_sentence import as_said, names_term


@pytest.mark.parametrize(
    ("sentence", "captions", "names"),
    [
        ("Two shelters were opened for victims of human trafficking.", ("trafficking",), True),
        ("Measures against violence targeting women and girls were adopted.", ("violence against women",), True),
        ("Women voted, and violence at matches was punished.", ("violence against women",), False),
        ("The State had ratified the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment.", ("torture",), False),
        ("No torture was reported in prisons.", ("torture",), True),
        ("Every child enjoyed the right to education.", ("right to education",), True),
        ("Education on human rights was part of lessons.", ("right to education",), False),
        ("The National Council on Mills met.", ("National Mills Council",), False),
        ("Wells were built.", ("trafficking", "traffickers"), False),
        ("The traffickers were punished.", ("trafficking", "traffickers"), True),
    ],
)
def test_a_sentence_names_a_term_as_a_request_does(sentence: str, captions: tuple[str, ...], *, names: bool) -> None:
    assert names_term(sentence, captions) is names


def test_how_a_sentence_says_a_term_is_in_its_own_words_and_none_of_a_name() -> None:
    assert as_said("Everyone enjoyed full religious freedom.", "freedom of religion") == "religious freedom"
    assert as_said("Degrading treatment was a crime, and wells were dug.", "degrading treatment") == "degrading treatment"
    assert as_said("The Committee for the End of Degrading Treatment had met.", "degrading treatment") is None
    assert as_said("Wells were dug.", "degrading treatment") is None
