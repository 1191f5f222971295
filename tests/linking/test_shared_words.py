"""Which of the words that two texts share by their stems are shown as shared: forms of one word, not all of one stem. Invented sentences."""

from __future__ import annotations

import pytest

from openupr.linking.shared_words import inflected_alike, shared_words


@pytest.mark.parametrize(
    ("word", "text", "shown"),
    [
        ("laws", "A law on lamps was adopted.", True),
        ("trained", "Keepers are training others.", True),
        ("planning", "The plan is new.", True),
        ("policies", "One policy was made.", True),
        ("lives", "They live at sea.", True),
        ("child’s", "Children and each child were heard.", True),
        ("labour", "Child labor was banned.", True),
        ("institutions", "A fee was instituted.", False),
        ("freely", "Travel is free.", False),
        ("Regulation", "The Act regulates piers.", False),
        ("CEDAW", "The Convention on the Elimination of All Forms of Discrimination against Women", True),
    ],
)
def test_words_of_one_stem_are_shown_where_they_are_one_word(word: str, text: str, shown: bool) -> None:
    assert bool(inflected_alike((word,), text)) is shown


def test_the_stem_alone_still_joins_texts() -> None:
    assert shared_words("Institutions were closed", "A fee was instituted") == ("Institutions",)
