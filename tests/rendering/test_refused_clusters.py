"""What the first chapter shows of refused requests of which most stand alone: one stands for the largest cluster, and no treaty for a demand."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

import pytest
from shown import report
from small_labels import labels_of
from small_reviews import item
from test_what_was_noted import noted, shown

from openupr.languages.messages import messages
from openupr.records import Item, Review
from openupr.rendering.word.review_word import review_word
from openupr.views.page.subjects.asked_for import request_points_back

CAGES = (
    item("9.1", ("Plant trees on the northern islands", "NOR"), line=1),
    item("9.2", ("Close the factory at the lake", "PER"), line=3),
    item("9.3", ("Abolish the death penalty in all courts", "FRA"), line=5),
    item("9.4", ("Replace the death penalty by prison terms", "DEU"), line=7),
    item("9.5", ("Impose a moratorium on the death penalty", "CHL"), line=9),
    item("9.6", ("Teach swimming at schools", "CUB"), line=11),
)


def page_of(items: tuple[Item, ...]) -> str:
    of: Review = noted(items, {})
    made = report(of, {}, version="1", labels=labels_of(of))
    return " ".join(unescape(re.sub("<[^>]+>", " ", made.partition('id="refused"')[2].partition("</section>")[0])).split())


def test_the_largest_cluster_of_one_term_stands_first_by_one_of_it_with_the_numbers_of_the_others() -> None:
    first, *others = [each for _, each in shown(noted(CAGES, {}))[1].lines]
    assert "death penalty" in first.words
    assert first.more is not None
    assert (first.more.words[0], len(first.more.clauses)) == ("death penalty", 2)
    assert len(others) == 2
    assert not any("death penalty" in each.words for each in others), "of each cluster one before any has two"
    assert re.search(r"Other recommendations that were not supported have “death penalty” in some form: 9\.\d , 9\.\d", page_of(CAGES))


def test_a_request_that_names_the_term_in_a_row_of_others_does_not_stand_for_it() -> None:
    rows = (
        item("9.1", ("End prison terms for insults to sex, language, religion or belief", "NOR"), line=1),
        item("9.2", ("End prison terms for changes of religion", "PER"), line=3),
        item("9.3", ("Open the register to each religion", "FRA"), line=5),
    )
    first = shown(noted(rows, {}))[1].lines[0][1]
    assert first.more is not None
    assert "sex, language" not in first.words


def test_a_term_is_counted_with_the_request_that_is_told_under_another_term() -> None:
    """Else one list of a page has a State less than another."""
    more = (
        item("9.4", ("Replace the death penalty by prison terms, and hear indigenous peoples on it", "DEU"), line=7),
        item("9.5", ("Impose a moratorium on the death penalty", "CHL"), line=9),
        item("9.6", ("Return their lakes to indigenous peoples", "CUB"), line=11),
        item("9.7", ("Teach the languages of indigenous peoples", "PER"), line=13),
        item("9.8", ("Pay indigenous peoples for the mine", "NOR"), line=15),
        item("9.9", ("Publish all sentences to the death penalty", "ESP"), line=17),
    )
    lines = [each for _, each in shown(noted((CAGES[2], *more), {}))[1].lines]
    told = {each.more.words[0]: (each.more.states, {*each.numbers, *(link.says for link in each.more.clauses)}) for each in lines if each.more}
    assert told["death penalty"] == (4, {"9.3", "9.4", "9.5", "9.9"})
    assert told["indigenous peoples"] == (4, {"9.4", "9.6", "9.7", "9.8"})


def test_two_of_one_term_are_no_cluster() -> None:
    lines = [each for _, each in shown(noted((*CAGES[:3], CAGES[5]), {}))[1].lines]
    assert not any(each.more for each in lines)


def test_one_state_s_request_of_several_demands_stands_in_its_own_words_and_not_as_the_treaty_that_it_names() -> None:
    several = "Close the old prison on the island, and in this regard, ratify the Convention against Torture"
    items = (item("9.1", (several, "NOR"), line=1), item("9.2", ("Plant trees", "PER"), line=3))
    lines = [each for _, each in shown(noted(items, {}))[1].lines]
    assert several in [each.words for each in lines]
    assert not any(each.treaty for each in lines)


def test_what_several_states_ask_is_told_as_the_treaty_of_those_alone_that_ask_for_nothing_else() -> None:
    several = "Close the old prison on the island and ratify the Convention against Torture"
    items = (
        item("9.1", (several, "NOR"), line=1),
        item("9.2", ("Ratify the Convention against Torture", "PER FRA"), line=3),
    )
    lines = [each for _, each in shown(noted(items, {}))[1].lines]
    assert [[link.says for link in each.clauses] for each in lines if each.treaty] == [["9.2"]]
    assert [each.words for each in lines if not each.treaty] == [several]


def test_each_line_leads_to_a_place_of_the_page() -> None:
    several = "Close the old prison on the island and ratify the Convention against Torture"
    of = noted((item("9.1", (several, "NOR"), line=1), item("9.2", ("Ratify the Convention against Torture", "PER"), line=3)), {})
    made = report(of, {}, version="1", labels=labels_of(of))
    part = made.partition('id="refused"')[2].partition("</section>")[0]
    missing = [each for each in re.findall(r'href="#([^"]+)"', part) if f'id="{each}"' not in made]
    assert not missing


def test_the_word_file_says_how_many_more_name_the_term() -> None:
    data = zipfile.ZipFile(io.BytesIO(review_word(shown(noted(CAGES, {}))[0]))).read("word/document.xml").decode()
    lines = [unescape(re.sub("<[^>]+>", "", each)) for each in data.split("</w:p>")]
    assert [line for line in lines if "Other recommendations that were not supported have “death penalty” in some form: 9." in line]


@pytest.mark.parametrize(
    ("request_", "back"),
    [
        ("Implement such safeguards and release the sailors", True),
        ("Guarantee that reporters can enjoy these basic freedoms", True),
        ("Close the prisons, and in this regard, ratify the Convention", False),
        ("Put an end to caning and derogate the laws that allow this caning", False),
        ("Release the sailors", False),
    ],
)
def test_a_request_points_back_where_it_doesn_t_name_what_it_speaks_of(request_: str, back: bool) -> None:
    assert request_points_back(request_) is back


def test_an_example_of_a_term_is_one_that_is_understood_by_itself() -> None:
    items = (
        item("9.1", ("Implement such safeguards for the fishermen of conscience and set a term for it", "NOR"), line=1),
        item("9.2", ("Open an office that serves all the fishermen of conscience on each of the many islands of the north", "PER"), line=3),
        item("9.3", ("Set up these offices for fishermen of conscience", "FRA"), line=5),
    )
    view, _ = shown(noted(items, {}))
    named = [each.named for _, each in (view.subjects.named if view.subjects else ()) if each.named]
    assert named
    assert all(each.example.words.startswith("Open an office") for each in named), messages("en").language
