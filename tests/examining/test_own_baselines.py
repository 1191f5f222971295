"""Baselines that a user made: written and read again, named as theirs, and refused where they are no longer ours to count."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tools.baselines.compute import Made, baselines_of

from openupr.errors import UsageError
from openupr.examining import Shelf, examine_all, label_table
from openupr.examining.own_baselines import FILE, OwnBaselines, figures_of, own_baselines, read_own
from openupr.records import BaselineRow, Level, Review
from openupr.stages import pipeline
from openupr.views.examined.examined_view import examined_view
from openupr.views.examined.rank import compared_with
from openupr.views.examined.results_data import results_data
from openupr.views.withheld import Withheld

from .emptied_and_twin import Pair
from .invented import CODES, ask, review


def row(name: str, value: float, session: int = 17, source: str = "documents") -> BaselineRow:
    return BaselineRow(name, session, 2013, "part_two", "dotted", "report", 60, value, 80, source)


def made(figure: str = "spread", values: int = 120, name: str = "Our region") -> OwnBaselines:
    return own_baselines(name, "v1", "default 4", ([(figure, row(f"Y{k:02}-17", k / 1000))] for k in range(values)))


def written(own: OwnBaselines, folder: Path) -> Path:
    for name, text in own.files().items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def emptied(tmp_path_factory: pytest.TempPathFactory) -> Review:
    return Pair.of("first").emptied(tmp_path_factory.mktemp("emptied"))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    own = own_baselines(
        "Our “region”".replace("“", "").replace("”", ""), "v1", "default 4", [[("spread", row("XAA-17", 0.25)), ("tone", row("XAA-17", 0.5))]]
    )
    assert (own.reviews, own.sessions, own.years) == (1, (17, 17), (2013, 2013))
    found = read_own(written(own, tmp_path), "v1")
    assert found == own
    assert found.sha256 == own.sha256 != replace(own, name="Another").sha256


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda folder: (folder / FILE).unlink(), "holds no baselines"),
        (lambda folder: (folder / FILE).write_text("name = 1"), "can’t be read"),
        (lambda folder: (folder / FILE).write_text("name ="), "can’t be read"),
        (lambda folder: (folder / "spread.csv").write_text("review,value\nXAA-17,1\n"), "can’t be read"),
        (lambda folder: (folder / "spread.csv").write_bytes(b"\xff\xfe\x00"), "can’t be read"),
    ],
)
def test_what_is_broken_is_refused(change: object, said: str, tmp_path: Path) -> None:
    assert callable(change)
    change(written(made(), tmp_path))
    with pytest.raises(UsageError, match=said):
        read_own(tmp_path, "v1")


def test_what_other_code_counted_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="another version"):
        read_own(written(made(), tmp_path), "v2")


@pytest.mark.parametrize("name", ["", "   ", 'a "b"', "a\nb", "x" * 61, "a\\b"])
def test_a_name_that_can_stand_in_no_sentence(name: str) -> None:
    with pytest.raises(UsageError, match="no name"):
        made(name=name)


def test_nothing_to_measure() -> None:
    with pytest.raises(UsageError, match="no figure"):
        own_baselines("Ours", "v1", "default 4", [[]])


def test_a_level_comes_from_them_and_they_are_named(emptied: Review) -> None:
    """Coverage has no baseline in the package; with a hundred reviews of a user's own it has a level."""
    labels = label_table(emptied, pipeline.classify([emptied]))
    own = made("coverage")
    results = examine_all(emptied, Shelf(own.figures, own=own.name), labels)
    coverage = next(each for each in results if each.examination == "coverage")
    assert coverage.level is Level.VERY_UNUSUAL
    assert "They are your own reviews (“Our region”)." in [str(each) for each in compared_with(coverage)]
    tone = next(each for each in results if each.examination == "tone")
    assert "none of your own reviews (“Our region”) has this figure" in tone.sentence
    shown = examined_view(emptied, results, "1", Withheld(), own=own)
    assert (shown.methods.own, shown.methods.reviews, shown.methods.baselines) == ("Our region", 120, own.sha256)
    assert "that we compare with" not in shown.restraint
    data = results_data(emptied, results, "1", Withheld(), own)
    assert (data["made_with"]["own"], data["average"]) == ("Our region", {})
    assert examined_view(emptied, results, "1", Withheld()).methods.own == ""


def test_figures_are_those_of_the_package() -> None:
    """What `openupr baselines` measures of a review is what the package's own baselines hold of it."""
    of = review([ask(f"Repair the {word} bridge of the old town", code) for word, code in zip("red blue long".split() * 20, CODES, strict=False)])
    labels = label_table(of, pipeline.classify([of]))
    found = dict(figures_of(of, Shelf({}, [of]), labels))
    theirs = {name: each for name, each in baselines_of(Made("", [of], labels, None, [])).baselines.items() if each.rows}
    assert found.keys() >= theirs.keys() >= {"action", "spread"}
    assert {name: found[name] for name in theirs} == {name: each.rows[0] for name, each in theirs.items()}
