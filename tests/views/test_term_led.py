"""What leads to the request that is quoted for a term says of whom it counts: of States."""

from __future__ import annotations

import pytest

from openupr.languages.messages import messages
from openupr.views.page.first.first_asked import OF_SEVERAL_WORDS
from openupr.views.page.subjects.term_told import example_led


@pytest.mark.parametrize(
    ("states", "demanding", "said"),
    [
        (6, 4, "4 of these States ask for something new that can be checked, by our program’s sorting. One request, from Norway:"),
        (6, 1, "1 of these States asks for something new that can be checked, by our program’s sorting. The request of Norway:"),
        (6, 6, "Each of these States asks for something new that can be checked, by our program’s sorting. One request, from Norway:"),
        (6, 0, "One of the requests, from Norway:"),
    ],
)
def test_it_counts_states_and_says_so(states: int, demanding: int, said: str) -> None:
    assert messages("en").say(example_led(states, demanding, "NOR", is_firm=True)) == said


def test_nothing_is_promised_of_names_that_a_term_is_part_of() -> None:
    """A law's name is not always known as one: “the Law on the Prevention of Domestic Violence” was counted under domestic violence."""
    said = messages("en").say(OF_SEVERAL_WORDS)
    assert "We try not to count it as part of a longer name." in said
    assert "unless" not in said
