"""Texts whose lines stand out of their order: nothing around a heading that parts a sentence is quoted. Texts are invented."""

from __future__ import annotations

import pytest

from openupr.preparing.topics.torn_lines import is_torn, torn_at
from openupr.text import clean

LONG = "3. The Lamp Act is for keepers who sail from the piers of the north to those of the south, and they are paid as soon as"
TORN = f"{LONG}\nferries are moored.\nNorth Harbour\npossible and in full. Lamps shine."


def test_the_sentences_around_a_heading_within_one_are_torn() -> None:
    read = clean(TORN)
    (at,) = torn_at(read.original, read.clean)
    assert read.clean[at:].startswith("North Harbour possible")
    end = read.clean.index(" North Harbour")
    assert is_torn(0, end, [at])
    assert is_torn(at, read.clean.index(" Lamps shine"), [at])
    assert not is_torn(read.clean.index("Lamps shine"), len(read.clean), [at])


@pytest.mark.parametrize(
    "text",
    [
        TORN.replace("North Harbour\np", "North Harbour\nP"),  # a paragraph begins behind a heading
        TORN.replace("North Harbour", "The pier is open"),  # a sentence
        "Lamps shine.\nFerries of the north\nsail.",  # lines as short as it: no heading
    ],
)
def test_a_text_in_its_order_is_not(text: str) -> None:
    read = clean(text)
    assert not list(torn_at(read.original, read.clean))
