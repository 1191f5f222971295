"""How often the like of a recommendation was supported, by the counts that come with the package."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from openupr.examining import UPR_INFO
from openupr.labelling import labeller
from openupr.preparing import check_drafts, find_recommendations
from openupr.preparing.drafting.draft_marks import FEWEST
from openupr.preparing.drafting.support_rates import rarest, usual, wilson
from openupr.reading import read_bytes
from openupr.views.desk.draft_view import support_words


def counted(category: int, issue: str) -> tuple[int, int]:
    """Summed anew from the file: (accepted, all)."""
    path = files("openupr.examining").joinpath("frame", "baselines", "counts", "support.csv")
    rows = [row for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()) if row["source"] == UPR_INFO]
    rows = [row for row in rows if row["category"] == str(category) and row["issue"] == issue]
    return sum(int(row["rows"]) for row in rows if row["position"] == "accepted"), sum(int(row["rows"]) for row in rows)


@pytest.mark.parametrize(("category", "issue"), [(2, "Right to education"), (5, "International instruments"), (5, "Death penalty")])
def test_the_counts_are_those_of_the_file(category: int, issue: str) -> None:
    found = usual(category, issue)[0]
    assert (found.supported, found.answered) == counted(category, issue)
    assert found.enough
    assert 0 < found.low < found.share < found.high < 1
    assert (found.low, found.high) == wilson(found.supported, found.answered)
    assert (found.source, found.group) == (UPR_INFO, "")
    assert found.reviews > 100


def test_the_group_of_who_recommends_is_shown_where_it_has_enough() -> None:
    whole, own = usual(5, "International instruments", "NOR")
    assert own.group == "Western European and other States"
    assert FEWEST <= own.answered < whole.answered
    assert own.supported < whole.supported
    assert len(usual(5, "International instruments", "XXX")) == 1
    few = [issue for issue in ("Holy See", "UPR process", "Extrajudicial executions") if len(usual(1, issue, "NOR")) == 1]
    assert few


def test_nothing_like_it_is_nothing() -> None:
    assert usual(5, "No such issue", "NOR") == ()


def test_the_like_of_a_guess_is_not_counted() -> None:
    draft = find_recommendations(read_bytes(b"1. Continue to strengthen efforts to build schools\n2. Do all that is right", "d.txt"))
    sure, unsure = check_drafts(draft, labeller()).checked
    assert [found.issue for found in sure.support] == ["Right to education"]
    assert not (unsure.issue_sure and unsure.action.sure)
    assert unsure.support == ()


def test_the_words_say_whose_labels_and_which_reviews() -> None:
    words = support_words(usual(2, "Right to education")[0])
    assert "rows of category 2 on Right to education" in words
    assert "95 % interval" in words
    assert "Labels by UPR Info" in words


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Ratify CAT", "Ratify the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment"),
        (
            "Ratify ICRMW by 2027",
            "Ratify the International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families by 2027",
        ),
    ],
)
def test_the_like_of_a_request_is_the_same_however_it_is_spelt(short: str, whole: str) -> None:
    one, other = check_drafts(find_recommendations(read_bytes(f"{short}\n\n{whole}\n".encode(), "draft.txt")), labeller()).checked
    assert one.support == other.support
    assert one.support[0].issue != "International instruments"


def test_the_narrowest_issue_does_not_hang_on_their_order() -> None:
    issues = ["International instruments", "Torture and other CID treatment"]
    assert rarest(5, issues) == rarest(5, issues[::-1]) == issues[1]
    assert rarest(5, ["No such issue", issues[0]]) == issues[0]
