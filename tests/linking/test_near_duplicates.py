"""Near-identical texts: what editing does to a copy, and what a likeness is not. All texts are invented, word by word, from a seed."""

from __future__ import annotations

import random

import pytest

from openupr.linking.versions.near_duplicates import ComparedText, bare_words, likenesses, near_duplicate_clusters

LETTERS = "bdfgklmnprstv"


def letter(seed: int, words: int = 400) -> list[str]:
    """A text of made-up words: common ones often, as in a language."""
    chance = random.Random(seed)
    stock = random.Random(0)
    lexicon = ["".join(stock.choice(LETTERS) + stock.choice("aeiou") for _ in range(stock.randrange(1, 4))) for _ in range(900)]
    return [lexicon[min(int(chance.expovariate(1 / 120)), 899)] for _ in range(words)]


def names_exchanged(words: list[str]) -> list[str]:
    return [f"name{index % 7}" if index % 11 == 0 else word for index, word in enumerate(words)]


def paragraphs_moved(words: list[str]) -> list[str]:
    parts = [words[at : at + 50] for at in range(0, len(words), 50)]
    return [word for part in reversed(parts) for word in part]


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(names_exchanged, id="one word in eleven is another name"),
        pytest.param(paragraphs_moved, id="paragraphs in another order"),
        pytest.param(lambda words: letter(99, 90) + words, id="a letterhead in front"),
        pytest.param(lambda words: words[: len(words) // 2], id="the second half left out"),
        pytest.param(lambda words: words[:250] + letter(98, 150), id="five eighths copied, the rest its own"),
        pytest.param(lambda words: [word.upper() for word in words], id="in capitals"),
    ],
)
def test_a_copy_is_found(edit: object) -> None:
    assert callable(edit)
    source = letter(1)
    pairs = likenesses({"a": " ".join(source), "b": " ".join(edit(source)), "c": " ".join(letter(2))})
    assert [(pair.first, pair.second) for pair in pairs] == [("a", "b")]


def test_a_third_copied_is_no_near_copy() -> None:
    source = letter(1)
    assert likenesses({"a": " ".join(source), "b": " ".join(source[:130] + letter(3, 270))}) == ()


def test_shares_are_those_of_each_text() -> None:
    source = letter(1)
    (pair,) = likenesses({"a": " ".join(source), "b": " ".join(source[:200])})
    assert pair.second_share == 1.0
    assert pair.first_share == 0.5


def test_clusters_join_what_is_linked_and_nothing_else() -> None:
    one, two = letter(1), letter(2)
    texts = {"e": one, "a": names_exchanged(one), "c": paragraphs_moved(one), "b": two, "d": names_exchanged(two), "f": letter(5)}
    found = near_duplicate_clusters({name: " ".join(words) for name, words in texts.items()})
    assert [cluster.members for cluster in found] == [("a", "c", "e"), ("b", "d")]
    assert {pair.first for pair in found[1].likenesses} == {"b"}


def test_short_texts_are_not_compared() -> None:
    text = " ".join(letter(1, 30))
    assert likenesses({"a": text, "b": text}) == ()


def test_scripts_without_spaces_have_a_word_a_letter() -> None:
    assert bare_words("人权理事会 2012 Été") == ["人", "权", "理", "事", "会", "2012", "ete"]


def test_a_gap_counts_between_two_runs_only() -> None:
    text = ComparedText("a b c d X e f g h Y Z W i")
    common = frozenset({"a b c d", "e f g h"})  # X is a gap, Y Z W are none
    assert text.share(common) == 9 / 13
