"""What is asked, in the report, the tables and on the screen: numbers add up to rows and lead to them, unsure labels stand apart, no label acts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shown import report, summary, table
from small_labels import GIVEN, labels_of
from small_reviews import ITEMS, KEY, answered, empty, item, pdf, review
from test_report import HOSTILE, NOT_OURS, Page

from openupr.examining.measures.requests_by_issue import requests_by_issue
from openupr.labelling import CATEGORIES, issue_names
from openupr.labelling.verbs import AFTER_OPENING, EVEN_VERB, SPECIFIC_EXAMPLE, TWO_VERBS
from openupr.records import Position, Review
from openupr.rendering.files.exports import write
from openupr.views.measured import has_learnt_from
from openupr.views.page.listed.requests_shown import (
    ASKS,
    COLOURS_OF_ASKING,
    KINDS_OF_ASKING,
    RULES,
    AskingView,
    asking_view,
    behind,
    chance,
    shown_pieces,
)
from openupr.views.page.listed.review_view import ReviewView
from openupr.views.tables.record_tables import LABELLED, WHAT, columns


def html(which: Review, **changes: object) -> str:
    return report(which, {KEY: pdf()}, version="1.2.3", labels=labels_of(which, **changes))  # type: ignore[arg-type]


def body(page: str) -> str:
    return re.sub(r"<script>.*?</script>", "", page.split("</style>")[1], flags=re.DOTALL)


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", body(page)).replace("&nbsp;", " ").split()).replace(" ,", ",").replace(" .", ".")


def asked(page: str) -> str:
    return page.split('<section id="asked">')[1].split('<section id="recommendations">', maxsplit=1)[0]


def view_of(which: Review) -> AskingView:
    return asking_view(ReviewView(which), labels_of(which), subjects_of(which))


def subjects_of(which: Review) -> dict[str, tuple[str, ...]]:
    return requests_by_issue(which, labels_of(which)).subjects


def shown(page: str) -> dict[str, list[int]]:
    """The lines of the tables of shares: rows, then a number for each class."""
    lines = re.findall(r'<tr id="([\w-]+)"><th scope="row">.*?</tr>', asked(page))
    found = {}
    for key in lines:
        line = re.search(rf'<tr id="{re.escape(key)}">(<th scope="row">.*?)</tr>', asked(page))
        assert line is not None
        found[key] = [int(number) for number in re.findall(r"<td class=\"(?:rows|count[^\"]*)\"[^>]*>([\d,]+)</td>", line[1])]
    return found


# --- counts


def test_rows_are_counted_by_category_and_unsure_ones_apart() -> None:
    kinds = {kind.key: (kind.sure, kind.unsure, kind.items) for kind in view_of(answered()).kinds}
    assert kinds == {"1": (1, 0, 1), "2": (1, 0, 1), "3": (0, 0, 0), "4": (0, 1, 0), "5": (9, 1, 6), "unsure": (2, 0, 2)}


@pytest.mark.parametrize("which", [answered(), review()], ids=["dossier", "report"])
def test_every_way_of_counting_adds_up_to_the_rows(which: Review) -> None:
    asking, rows = view_of(which), len(list(which.rows))
    assert sum(kind.sure for kind in asking.kinds) == rows
    assert sum(kind.unsure for kind in asking.kinds) == asking.kinds[-1].sure
    for tallies, whole in (
        (asking.by_group, asking.all_rows),
        (asking.by_state, asking.all_rows),
        (asking.answered, asking.all_answered),
    ):
        assert tuple(map(sum, zip(*(tally.share.numbers for tally in tallies), strict=True))) == whole.share.numbers
        assert whole.share.rows == rows
    assert asking.all_answered.share.numbers == ReviewView(which).share_of_all.numbers
    assert sum(issue.tally.share.rows for issue in asking.issues) == sum(len(subjects_of(which)[row.clause.id]) for row in which.rows)


def test_every_number_leads_to_as_many_rows() -> None:
    asking = view_of(answered())
    every = [asking.all_rows, asking.all_answered, *asking.by_group, *asking.by_state, *asking.answered, *(each.tally for each in asking.issues)]
    for tally in every:
        assert [sum(each.times for each in clauses) for _, clauses in tally.behind] == [number for number in tally.share.numbers if number]
    found = Page(html(answered()))
    assert {each.anchor for tally in every for _, clauses in tally.behind for each in clauses} <= set(found.ids)
    assert [(each.name, each.times) for each in behind(answered().rows)][:3] == [("9.1 a", 2), ("9.1 b", 1), ("9.2", 1)]


def test_the_page_shows_these_numbers() -> None:
    page = html(answered())
    found = shown(page)
    assert found["asked-group-weog"] == [5, 0, 0, 0, 0, 4, 1]
    assert found["asked-CUB"] == [3, 0, 0, 0, 0, 3, 0]
    assert found["answers-category-5"] == [9, 2, 2, 3, 1, 1]
    assert found["answers-category-unsure"] == [2, 2, 0, 0, 0, 0]
    assert found["issue-international-instruments"] == [4, 3, 0, 0, 0, 1]
    assert found["issue-womens-rights"] == [2, 2, 0, 0, 0, 0]
    assert 'href="#category-5"' in asked(page)
    assert "9.1 a</a>&nbsp;×2" in asked(page)


def test_it_says_whose_labels_they_are_and_how_right() -> None:
    text = words(html(answered()))
    assert "Here version 4 of our program sorts them" in text
    assert "We tried it on 757 requests of sessions 13 to 17, from 5 reviews that it has not learnt from." in text
    assert "In 94\u00a0% it gave the kind of action that UPR Info’s people had given." in body(html(answered()))
    assert "On sessions 13 to 17 it was on average 1.6 percentage points too high or too low." in text
    assert "It has not learnt from this review." in text
    assert text.count("against taking the order for a law") == 1
    assert text.count("Vague is not the same as bad") == 1
    assert text.count("A program sorted it, not a person.") == len(labels_of(answered()))
    other = words(html(answered(), labeller="mine 7"))
    assert "version mine 7" in other
    assert "Nobody has measured how right this version is" in other
    assert "91.3" not in other
    assert "learnt from this review" not in other


@pytest.mark.parametrize(
    ("session", "told", "issues"),
    [
        (4, "on 170 requests of sessions 1 to 5, from 3 reviews", "On sessions 1 to 5 it was"),
        (19, "on 2,141 requests of sessions 18 to 20, from 13 reviews", "On sessions 18 to 20 it was"),
        (24, "on 2,141 requests of sessions 18 to 20 (the nearest that were measured), from 13", "On sessions 18 to 20 (the nearest"),
        (34, "on 150 requests of sessions 34 and 48, from 2 reviews", "On sessions 18 to 20 (the nearest"),
        (
            41,
            "on 150 requests of sessions 34 and 48 (the nearest that were measured), from 2 reviews",
            "On sessions 18 to 20 (the nearest",
        ),
    ],
)
def test_the_accuracy_is_that_of_the_nearest_sessions(session: int, told: str, issues: str) -> None:
    text = words(html(replace(answered(), session=session)))
    assert told in text
    assert issues in text


def test_what_it_has_learnt_from_is_told_by_the_review() -> None:
    """Not by the session: reviews of a session that it has learnt from may be new to it."""
    of = answered()
    assert "It has not learnt from this review." in words(html(of))
    learnt = words(html(replace(of, id="USA-09", session=9)))
    assert "It has learnt from what UPR Info’s people said of this very review. So more may be right here." in learnt
    assert has_learnt_from("default 4", "USA-09")
    assert not has_learnt_from("default 4", "SVN-20")
    assert not has_learnt_from("mine 7", "USA-09")


def test_the_words_of_the_house_and_every_class_has_its_own() -> None:
    for which in (answered(), review()):
        assert not re.findall(NOT_OURS, words(html(which)) + summary(which, labels=labels_of(which)), re.IGNORECASE)
    assert set(KINDS_OF_ASKING) == set(ASKS) == set(COLOURS_OF_ASKING) == {*map(str, CATEGORIES), "unsure"}
    assert len(set(COLOURS_OF_ASKING.values())) == 6
    assert set(RULES) == {EVEN_VERB, TWO_VERBS, SPECIFIC_EXAMPLE, AFTER_OPENING}


# --- each clause


def test_each_clause_shows_its_label_with_the_words_that_decided() -> None:
    page = html(answered())
    one = page.split('id="R9.1.a"')[1].split("</details>")[0]
    assert "Sorted as: specific · International instruments, Women’s rights" in one
    assert "<mark>Ratify</mark> the Convention" in one
    assert "the first verb decides" in one
    assert "97\u00a0%" in one
    two = page.split('id="R9.1.b"')[1].split("</details>")[0]
    assert "Not sure. Perhaps: specific" in two
    assert "We call it sure from 93 % on." in two
    assert "UPR Info’s rule" not in two


@given(st.text(alphabet="ab <\u202e", max_size=12), st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), max_size=4))
def test_the_pieces_are_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    found = list(shown_pieces(text, spans))
    assert "".join(piece.text for piece in found) == text
    inside = "".join(("x" if piece.marked else ".") * len(piece.text) for piece in found)
    assert [mark == "x" for mark in inside] == [any(start <= at < end for start, end in spans) for at in range(len(text))]


def test_no_label_is_said_to_be_certain() -> None:
    assert [str(chance(each)) for each in (1.0, 0.9999, 0.97, 0.6)] == ["more than 99 %", "more than 99 %", "97\u00a0%", "60\u00a0%"]


def test_the_filters_have_the_values_that_the_items_have() -> None:
    page = html(answered())
    assert dict(re.findall(r'id="R([\d.]+)" data-position=[^>]*data-categories="([^"]*)"', page)) == {
        "9.1": "5 unsure",
        "9.2": "2",
        "10.1": "5",
        "11.1": "unsure",
        "11.2": "5",
        "11.3": "5",
        "11.4": "5",
        "11.5": "5",
        "11.6": "1",
    }
    for name, attribute in (("category", "categories"), ("issue", "issues")):
        chosen = page.split(f'id="filter-{name}"')[1].split("</select>")[0]
        options = {key: int(number) for key, number in re.findall(r'<option value="([^"]+)">[^<]*\((\d+)\)</option>', chosen)}
        held = Counter(key for keys in re.findall(rf'class="item"[^>]*data-{attribute}="([^"]*)"', page) for key in keys.split())
        assert options == held
        links = {value for tag, key, value in Page(page).values if tag == "a" and key == f"data-{name}"}
        assert set(options) <= links


def test_the_keys_of_the_issues_are_told_apart() -> None:
    made = review()
    given_ = {**GIVEN, "Ratify the Convention": (5, True, ("A b", "a-B", "!", "?")), "Continue its efforts": (2, True, issue_names())}
    labels = labels_of(made, given_)
    asking = asking_view(ReviewView(made), labels, requests_by_issue(made, labels).subjects)
    keys = [issue.key for issue in asking.issues]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch("[a-z0-9-]+", key) for key in keys)
    page = html(made, given=given_)
    assert f"These are the {asking.most_issues} subjects with the most requests." in page
    assert f"The other subjects <small>{len(keys) - asking.most_issues}</small>" in page
    rows = [issue.tally.share.rows for issue in asking.issues]
    assert rows[asking.most_issues - 1] > rows[asking.most_issues], "a list of the most ends where a difference is"
    assert [name for name, count in Counter(Page(page).ids).items() if count > 1] == []


def test_nothing_of_a_label_acts_and_every_link_leads_somewhere() -> None:
    bad = review((item("9.1", (HOSTILE, "CUB FRA")), *ITEMS[1:]))
    page = html(bad, given={clause.request: (5, True, (HOSTILE, "Torture")) for each in bad.items for clause in each.clauses}, labeller=HOSTILE)
    for each in (page, html(answered()), html(review())):
        found = Page(each)
        assert (found.tags["script"], found.tags["style"], found.tags["img"]) == (1, 1, 0)
        assert not [name for name in found.attributes if name.startswith("on")]
        assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", each)
        assert [name for name, count in Counter(found.ids).items() if count > 1] == []
        assert [link for link in found.links if not link.startswith("#") or link[1:] not in found.ids] == []
    assert "{{ 7*7 }}" in page
    assert "\x1b" not in summary(bad, labels=labels_of(bad, labeller=HOSTILE))


@pytest.mark.parametrize(("session", "less"), [(3, True), (17, True), (19, False), (48, False)])
def test_it_is_called_less_good_at_subjects_only_where_the_figures_say_so(session: int, less: bool) -> None:
    """Where kinds were right in 92 % and 92 % of the subjects were given by both, nobody can see what is less."""
    said = words(html(replace(answered(), session=session)))
    assert ("It is less good at subjects: of all subjects that it" in said) == less
    assert ("Of all subjects that it or UPR Info’s people gave, both gave" in said) != less
    assert "“unsure” and count the request separately in this chapter." in said


def test_without_labels_the_report_has_nothing_of_them() -> None:
    for which in (answered(), review(), empty()):
        plain = report(which, {KEY: pdf()}, version="1.2.3")
        assert plain == report(which, {KEY: pdf()}, version="1.2.3", labels=None)
        assert not re.search("a program of ours|data-categories|filter-issue|What is asked|kind of action", body(plain), re.IGNORECASE)
        assert "No language model took part when this page was made. Nothing was sent anywhere." in plain
    assert body(report(empty(), {}, version="1", labels={})) == body(report(empty(), {}, version="1"))


def test_the_same_labels_give_the_same_bytes() -> None:
    assert html(answered()) == html(answered())


def test_a_clause_without_a_label_is_no_blank_that_nobody_sees() -> None:
    given_ = labels_of(review())
    del given_["XAA-17/R9.2.a"]
    with pytest.raises(KeyError):
        report(review(), {}, version="1", labels=given_)
    with pytest.raises(KeyError):
        list(table([review()], "rows", given_).rows)


# --- tables and screen


def lines(what: str, labels: bool = True) -> list[dict[str, object]]:
    names = [column.name for column in columns(what)]
    made = table([answered()], what, labels_of(answered()) if labels else None)
    return [dict(zip(names, row, strict=True)) for row in made.rows]


@pytest.mark.parametrize(("what", "number"), [("rows", 13), ("clauses", 10)])
def test_rows_and_clauses_have_their_labels(what: str, number: int) -> None:
    found = lines(what)
    assert len(found) == number
    for line in found:
        category, sure, issues = GIVEN[str(line["text"])]
        assert (line["action_category"], line["action_sure"], line["issues"]) == (category, sure, tuple(issues))
        assert (line["action_probability"], line["labeller"]) == (0.97 if sure else 0.6, "default 4")
        assert line["issue_probabilities"] == (0.9, 0.8)[: len(issues)]


def test_clauses_have_what_they_do_with_its_words() -> None:
    for line in lines("clauses"):
        category = GIVEN[str(line["text"])][0]
        assert (line["does"], line["does_probability"], line["does_sure"]) == ("continue" if category == 2 else "change", 0.97, True)
        assert (line["demanding"], line["demanding_probability"]) == (category == 5, 0.9)
        assert line["does_words"] == (str(line["text"]).split()[0],)  # the words of the label's spans


def test_items_have_the_categories_of_their_clauses() -> None:
    found = {line["number"]: line for line in lines("items")}
    assert (found["9.1"]["action_categories"], found["9.1"]["actions_sure"]) == ((5, 5), (True, False))
    assert found["9.1"]["issues"] == ("International instruments", "Women's rights")
    assert (found["9.2"]["action_categories"], found["9.2"]["labeller"]) == ((2,), "default 4")


@pytest.mark.parametrize("what", WHAT)
def test_without_labels_their_columns_are_empty_and_the_others_as_they_were(what: str) -> None:
    of_labels = {
        "action_category",
        "action_probability",
        "action_sure",
        "issues",
        "issue_probabilities",
        "issues_sure",
        "labeller",
        "action_categories",
        "actions_sure",
        "does",
        "does_probability",
        "does_sure",
        "does_words",
        "demanding",
        "demanding_probability",
    }
    plain, full = lines(what, labels=False), lines(what)
    assert all(line[name] is None for line in plain for name in of_labels & set(line))
    assert [{k: v for k, v in line.items() if k not in of_labels} for line in plain] == [
        {k: v for k, v in line.items() if k not in of_labels} for line in full
    ]
    assert (plain != full) == (what in LABELLED)


def test_a_probability_is_a_number_in_every_format(tmp_path: Path) -> None:
    import json

    from openpyxl import load_workbook

    for ending in ("csv", "xlsx", "jsonl"):
        write(table([answered()], "clauses", labels_of(answered())), tmp_path / f"t.{ending}")
    index = [column.name for column in columns("clauses")].index("action_probability")
    assert load_workbook(tmp_path / "t.xlsx").worksheets[0].cell(2, index + 1).value == 0.97
    assert json.loads((tmp_path / "t.jsonl").read_text("utf-8").splitlines()[0])["action_probability"] == 0.97
    assert ",0.97," in (tmp_path / "t.csv").read_text("utf-8").splitlines()[1]


def test_the_screen_has_one_line_of_what_is_asked() -> None:
    with_labels, without = summary(answered(), labels=labels_of(answered())), summary(answered())
    more = [line for line in with_labels.splitlines() if line not in without.splitlines()]
    said = "Asks for 1 minimal, 1 continuing, 9 specific, 2 unsure (requests; sorted by our program default 4)"
    assert " ".join(" ".join(more).split()) == said
    assert summary(empty(), labels={}) == summary(empty())


def test_where_nothing_is_answered_yet_it_says_so() -> None:
    waiting = review((item("9.1", ("Ratify the Convention", "CUB FRA"), position=Position.UNDER_CONSIDERATION),))
    assert "We have no document that answers the recommendations." in words(html(waiting))
    assert "We have no document that answers the recommendations." not in words(html(answered()))
