"""Two versions of one report: an invented one as drafted and as adopted, set as PDF both times."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.invent import source, working_group_report

from openupr.records import Change, Difference, UnitKind
from openupr.stages.own_work.versions_compared import compare_versions

ADOPTED = Path(__file__).resolve().parents[2] / "tools" / "invent" / "reviews" / "XAA-48" / "working_group_report.toml"
LEFT = "Reopen the mountain clinics that were closed in the spring floods and staff each of them with one trained midwife"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Difference, ...]:
    """The draft has one item more, whose wording the adopted report has in a footnote only; one item has another figure."""
    folder = tmp_path_factory.mktemp("versions")
    adopted = ADOPTED.read_text(encoding="utf-8")
    lines = adopted.split("\n")
    at = next(index for index, line in enumerate(lines) if line.startswith("«Increase the budget for education"))
    draft = [*lines]
    draft[at] = draft[at].replace("20 per cent", "25 per cent")
    draft.insert(next(index for index, line in enumerate(lines) if line.startswith("Consult the inhabitants")), f"{LEFT} (@VUT)")
    note = next(index for index, line in enumerate(lines) if line.startswith("oral_moratorium"))
    lines[note] = lines[note].rstrip('"') + f" Another recommendation was read out as: {LEFT}." + '"'
    for name, text in (("draft", draft), ("adopted", lines)):
        (folder / f"{name}.toml").write_text("\n".join(text), encoding="utf-8")
        working_group_report.compose(source.load(folder / f"{name}.toml", ()), folder / f"{name}.pdf")
    return compare_versions(folder / "draft.pdf", folder / "adopted.pdf")[0]


def test_an_item_that_became_a_footnote(found: tuple[Difference, ...]) -> None:
    (moved,) = [each for each in found if each.change is Change.TO_FOOTNOTE]
    assert moved.before is not None
    assert moved.after is not None
    assert LEFT in moved.before.text
    assert moved.before.kind is UnitKind.ITEM
    assert moved.after.kind is UnitKind.FOOTNOTE
    assert moved.after.place.page is not None


def test_a_figure_that_was_changed(found: tuple[Difference, ...]) -> None:
    (changed,) = [each for each in found if each.change is Change.CHANGED and each.before and each.before.kind is UnitKind.ITEM]
    words = [(each.change.value, each.text.strip()) for each in changed.words if each.change is not Change.SAME]
    assert words == [("removed", "25"), ("added", "20")]


def test_the_rest_is_the_same_though_its_numbers_moved(found: tuple[Difference, ...]) -> None:
    items = [each for each in found if each.before and each.before.kind is UnitKind.ITEM]
    assert {each.change for each in items} == {Change.SAME, Change.RENUMBERED, Change.CHANGED, Change.TO_FOOTNOTE}
    assert not [each for each in found if each.change in {Change.ADDED, Change.REMOVED}]
