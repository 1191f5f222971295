"""How OHCHR sorts recommendations stands beside how our program does. Texts are invented."""

from __future__ import annotations

from dataclasses import replace

from small_reviews import answered, review

from openupr.languages.messages import messages
from openupr.records import Review
from openupr.views.page.first.sorted_by_ohchr import sorted_by_ohchr


def listed(themes: str) -> Review:
    """A review whose list has an entry for each word, under the themes that its letters stand for."""
    made = answered()
    assert made.thematic_list is not None
    one = made.thematic_list.entries[0]
    entries = tuple(replace(one, id=f"{one.id}{n}", themes=tuple(word), persons=()) for n, word in enumerate(themes.split()))
    return replace(made, thematic_list=replace(made.thematic_list, entries=entries))


def said(of: Review) -> list[str]:
    return [" ".join(map(messages("en").say, each.text)) for each in sorted_by_ohchr(of)]


def test_the_themes_of_the_most_recommendations_are_named_and_none_that_shares_its_rank_with_one_left_out() -> None:
    begins = "OHCHR’s own list sorts them otherwise. Its most frequent themes: "
    assert said(listed("AB A AB B BA")) == [f"{begins}“A” (4 of 5) and “B” (4 of 5)."]
    assert said(listed("A A A B C D")) == [f"{begins}“A” (3 of 6)."], "three more have one each"
    assert said(listed("A B C D")) == []


def test_nothing_is_said_of_a_list_that_is_not_held() -> None:
    assert said(review()) == []
    made = listed("A B C")
    assert made.thematic_list is not None
    first, *others = made.thematic_list.entries
    of_people = replace(made, thematic_list=replace(made.thematic_list, entries=(replace(first, persons=("Children",)), *others)))
    assert said(of_people)[0].endswith("The groups of people that it names most often: “Children” (1 of 3).")


def test_what_nearly_all_recommendations_have_sorts_none_of_them() -> None:
    begins = "OHCHR’s own list sorts them otherwise. Its most frequent themes: "
    assert said(listed("AB A AB A A A A AC A A")) == [f"{begins}“B” (2 of 10) and “C” (1 of 10)."]
    assert said(listed("AB A AB A A A A AC D D")) == [f"{begins}“A” (8 of 10), “B” (2 of 10) and “D” (2 of 10)."]
    assert said(answered()) == []
