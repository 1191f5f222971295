"""`openupr clusters` on invented submissions: the screen, the table, the page."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.linking.versions.near_duplicates import clusters_of
from openupr.records.prepared.submissions import same_files
from openupr.rendering.side_by_side import cluster_lines, clusters_page
from openupr.stages import pipeline
from openupr.views.texts_compared import compared_submissions
from openupr.views.withheld import Withheld

from .test_near_duplicates import letter, names_exchanged


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "submissions"
    folder.mkdir()
    source = letter(1)
    texts = {"GOW_-_Guild_of_Weavers": source, "LOB_-_Lodge_of_Bakers": names_exchanged(source), "RN_-_River_Network": letter(2)}
    for name, words in texts.items():
        paragraphs = [" ".join(words[at : at + 80]) + "." for at in range(0, len(words), 80)]
        (folder / f"{name}.txt").write_text("E-mail: someone@guild.example\n\n" + "\n\n".join(paragraphs), encoding="utf-8")
    return tmp_path


def run(dossier: Path, *options: str) -> str:
    result = CliRunner().invoke(application, ["clusters", str(dossier), "--review", "XAA-48", *options])
    assert result.exit_code == 0, result.output
    return result.output


def test_on_the_screen(dossier: Path) -> None:
    said = run(dossier)
    assert "3 submissions: 2 in 1 cluster of nearly the same text" in said
    assert "XAA-48/B.GOW Guild of Weavers" in said
    assert "River Network" not in said
    assert re.search(r"sharing \d+\s% of their words", said)  # one pair, one share


def test_as_a_table(dossier: Path, tmp_path: Path) -> None:
    run(dossier, "--to", str(tmp_path / "out.csv"))
    rows = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").strip().split("\n")
    assert rows[1].startswith("1,XAA-48/B.GOW,Guild of Weavers,XAA-48/B.LOB,Lodge of Bakers,")
    assert len(rows) == 2


def test_as_a_page_without_what_tells_how_to_reach_a_person(dossier: Path, tmp_path: Path) -> None:
    run(dossier, "--to", str(tmp_path / "out.html"))
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert "<mark>name" in page
    assert "guild.example" not in page
    assert "Lodge of Bakers (XAA-48/B.LOB)" in page


def test_two_organizations_changed_nothing_in_each_others_texts(dossier: Path, tmp_path: Path) -> None:
    """The page of two versions of one text has such words; of these nobody knows who wrote first."""
    run(dossier, "--to", str(tmp_path / "out.html"))
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert not re.search(r"</?(?:del|ins)>", page)
    said = re.sub("<style.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL)
    assert re.search(r"only in the (?:first|second)|in other words", said)
    assert not re.search(r"What became of it|\b(?:removed|added|changed|[Ll]eft out is|put in)\b", said)
    assert "To share a text is no fault" in said
    # On a narrow screen each text is named; its place is its file, for its paragraphs have no numbers, and none are made up.
    assert page.count('<small class="side" dir="auto">') == len(re.findall(r"<small>\w+_-_[\w ]+\.txt</small>", page)) > 0
    assert ", para. " not in page


@pytest.mark.parametrize(
    ("held", "said"), [(0, "We have no submission: there is nothing to compare"), (1, "We have one submission alone: there is nothing to compare")]
)
def test_without_two_submissions_nothing_is_said_of_likeness(held: int, said: str, dossier: Path, tmp_path: Path) -> None:
    clusters, submissions = (), pipeline.read(dossier, review="XAA-48").submissions[:held]
    assert len(submissions) == held
    view = compared_submissions(clusters, submissions, Withheld(), texts=True)
    assert cluster_lines(view).startswith(said)
    page = clusters_page(view)
    assert said in page
    assert "none is nearly the same" not in page


def test_a_file_that_lies_there_twice_is_one_and_near_to_none(dossier: Path) -> None:
    submissions = pipeline.read(dossier, review="XAA-48").submissions
    again = replace(submissions[0], id="XAA-48/B.twice")
    before, twice = clusters_of(submissions), (*submissions, again)
    assert same_files(submissions) == {}
    assert same_files(twice) == {again.id: submissions[0].id}
    assert clusters_of(twice) == before, "to be the same file is not to be nearly the same text"
    said = [compared_submissions(before, each, Withheld()).said for each in (submissions, twice)]
    assert said[1] == f"{said[0]}; 1 is the same file as another"
