"""What is not to be shown: words that a person removes, and the names of persons; in every output, from files and from the store."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.assembling import BLOCK, Removing, has_removed, read_dossier
from openupr.commands.application import application
from openupr.errors import UsageError
from openupr.languages.messages import message_of
from openupr.records import Review, record_by_identifier
from openupr.searching import Hit, Hits, SearchedKind, Snippet
from openupr.stages.pipeline import read
from openupr.text import clean
from openupr.views.passages_found import passages_found
from openupr.views.withheld import Withheld

DOCUMENTS = Path(__file__).parents[1] / "documents"
REMOVED = "insulting public officials"
"""Words of one statement of XBB-17; D10 is removed whole, by its identifier."""
WHOLE = "lenn language was offered in nine primary schools"
PERSONS = ("Vandermoor", "Askeby", "Perla", "Orlow", "Harrowell", "Veldt", "Sorrel", "Ostrander")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "in"
    folder.mkdir()
    for path in filter(Path.is_file, (DOCUMENTS / "XBB-17").iterdir()):
        (folder / path.name).write_bytes(path.read_bytes())

    def invoke(*arguments: str) -> tuple[int, str, str]:
        found = CliRunner().invoke(application, list(arguments))
        return found.exit_code, found.stdout, found.stderr

    return invoke


def settings(folder: Path, *words: str) -> None:
    (folder / "openupr.toml").write_text(f"remove = {json.dumps(list(words), ensure_ascii=False)}\n", "utf-8")


def text_of_file(path: Path) -> str:
    """Everything in a file that can be read, unpacked where it is an archive, white space folded."""
    data = path.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(path) as archive:
            data = b"\n".join(re.sub(rb"<[^>]*>", b"", archive.read(name)) for name in archive.namelist())
    return " ".join(data.decode("utf-8", "replace").split())


def outputs(run: Run, path: str, *options: str) -> dict[str, str]:
    """Every output of a review, as text. Each has to be there."""
    found = {}
    for name, arguments in {
        "report.html": ("report", path),
        "page.html": ("examine", path),
        "x.docx": ("examine", path),
        "x.json": ("examine", path),
        "x.csv": ("examine", path),
        "x.xlsx": ("examine", path),
        "compare.html": ("examine", path, "--compare"),
        **{f"statements.{ending}": ("export", path, "--what", "statements") for ending in ("csv", "xlsx", "json")},
    }.items():
        status, _, told = run(*arguments, *options, "--to", name)
        assert status == 0, (name, told)
        found[name] = text_of_file(Path(name))
    for name, arguments in {
        "screen": ("examine", path),
        "rows": ("export", path, "--json"),
        "D19": ("show", path, "D19"),
        "D10": ("show", path, "D10"),
    }.items():
        status, said, told = run(*arguments, *options)
        assert status == 0, (name, told)
        found[name] = " ".join(said.split())
    return found


@pytest.mark.parametrize("kept", [False, True])
def test_removed_words_are_in_no_output(run: Run, tmp_path: Path, *, kept: bool) -> None:
    if not kept:
        assert run("report", "in", "--to", "before.html", "--pictures")[0] == 0
        before = text_of_file(Path("before.html"))
        assert all(words in before.lower() for words in (REMOVED, WHOLE, "data:image/png"))
    settings(tmp_path / "in", REMOVED.upper(), "D10")
    if kept:
        assert run("read", "in")[0] == 0
    found = outputs(run, "XBB-17" if kept else "in")
    for name, text in found.items():
        assert REMOVED not in text.lower(), name
        assert WHOLE not in text.lower(), name
    assert "The Netherlands noted that the criminal offence of █████████ ██████ █████████ had been used" in found["D19"]
    assert BLOCK in found["statements.xlsx"]
    assert "data:image/png" not in found["report.html"]
    assert "Some words are blocked out" in found["report.html"]
    assert "Decisions of persons" not in found["report.html"]
    status, _, told = run("show", "XBB-17" if kept else "in", "D19", "--page", "p.png")
    assert (status, "not pictured" in told, Path("p.png").exists()) == (2, True, False)


def test_the_list_survives_re_reading_and_reaches_the_index(run: Run, tmp_path: Path) -> None:
    assert run("read", "in")[0] == 0
    assert "3 found" in run("find", '"insulting public officials"')[1]
    settings(tmp_path / "in", REMOVED)
    assert run("read", "in")[0] == 0
    (tmp_path / "in" / "openupr.toml").unlink()  # the folder may be gone: the store has the list too
    for path in (tmp_path / "in").iterdir():
        path.unlink()
    (tmp_path / "in").rmdir()
    with sqlite3.connect(tmp_path / "s.sqlite") as store:
        assert store.execute("SELECT count(*) FROM searched_passages WHERE text LIKE '%insulting public%'").fetchone() == (0,)
        store.execute("UPDATE reviews SET input = ''")  # as if another version of OpenUPR had read it
    assert "█████████" in run("show", "XBB-17/D19")[1]
    assert "Nothing found" in "".join(run("find", '"insulting public officials"')[1:])
    assert run("check")[1] == "All is well.\n"
    assert REMOVED not in text_of_file(_found(run))


def _found(run: Run) -> Path:
    assert run("find", "offence", "--to", "hits.csv")[0] == 0
    return Path("hits.csv")


def test_taken_off_the_list_the_words_come_back(run: Run, tmp_path: Path) -> None:
    settings(tmp_path / "in", REMOVED)
    assert run("read", "in")[0] == 0
    settings(tmp_path / "in")
    assert run("read", "in")[0] == 0
    assert REMOVED in " ".join(run("show", "XBB-17/D19")[1].split())
    assert "3 found" in run("find", '"insulting public officials"')[1]


def test_a_person_removes_words_with_judge(run: Run, tmp_path: Path) -> None:
    assert run("read", "in")[0] == 0
    status, _, told = run("judge", "XBB-17", REMOVED, "--remove", "--by", "A. K.", "--why", "asked for")
    assert (status, REMOVED in told) == (0, False)
    assert REMOVED in (tmp_path / "in" / "judgements.jsonl").read_text("utf-8")
    for path in ("XBB-17", "in"):
        assert "█████████" in run("show", path, "D19")[1]
    status, _, told = run("judge", "in", "R51.5", "--position", "noted", "--by", "A. K.")
    assert (status, "words of this record are removed" in told) == (2, True)


def test_what_is_hidden_is_said(run: Run) -> None:
    status, _, told = run("judge", "in", REMOVED.upper(), "--remove", "--by", "A. K.")
    assert status == 0
    assert re.search(r"Hidden in \d+ records \(XBB-17/", told), told
    status, _, told = run("judge", "in", "r50.3.b.gha", "--remove", "--by", "A. K.")
    assert (status, "XBB-17/R50.3.b.GHA" in told) == (0, True)
    assert BLOCK in run("show", "in", "R50.3.b")[1]
    for again in (REMOVED.upper(), "R50.3.b.GHA"):
        assert "removed already" in run("judge", "in", again, "--remove", "--by", "A. K.")[2]


@pytest.mark.parametrize("kept", [False, True])
def test_what_hides_nothing_is_refused(run: Run, tmp_path: Path, *, kept: bool) -> None:
    if kept:
        assert run("read", "in")[0] == 0
    where = "XBB-17" if kept else "in"
    for words, step in (
        ("R50.777", "no record R50.777"),
        ("XBB-17/D99", "no record XBB-17/D99"),
        ("R50.3.b.GHB", "Did you mean R50.3.b.GHA"),
        ("Laskar", "these words stand in none of the documents; nothing is hidden"),
    ):
        status, _, told = run("judge", where, words, "--remove", "--by", "A. K.")
        assert (status, step in told) == (2, True), told
    assert not (tmp_path / "in" / "judgements.jsonl").exists()


def test_a_row_that_is_called_otherwise_since_is_not_removed_by_its_old_name(run: Run) -> None:
    assert run("judge", "in", "R50.3.b.GHA", "--state", "Norway", "--by", "A. K.")[0] == 0
    status, _, told = run("judge", "in", "R50.3.b.GHA", "--remove", "--by", "A. K.")
    assert (status, "Did you mean" in told) == (2, True), told
    assert BLOCK not in run("show", "in", "R50.3.b")[1]


def test_words_of_another_document_of_the_folder_are_found(run: Run) -> None:
    file = next(path for path in Path("in").iterdir() if path.name.startswith("advance"))
    status, _, told = run("judge", str(file), REMOVED, "--remove", "--by", "A. K.")
    assert (status, "Hidden in " in told) == (0, True), told


def test_a_delegate_can_be_removed(run: Run) -> None:
    """The name stands in what is told of the delegation, and in no record."""
    status, _, told = run("judge", "in", "Vandermoor", "--remove", "--by", "A. K.")
    assert (status, "Hidden in " in told) == (0, True), told


@pytest.mark.parametrize("remove", ['"Ana"', "[1]", '["a"]', '[""]'])
def test_a_list_that_says_nothing_is_refused(remove: str) -> None:
    with pytest.raises(UsageError, match="remove"):
        read_dossier("folder", f"remove = {remove}", None)


def test_persons_are_in_no_output(run: Run) -> None:
    assert run("report", "in", "--to", "plain.html")[0] == 0
    assert "Vandermoor" in text_of_file(Path("plain.html"))
    for name, text in outputs(run, "in", "--no-persons").items():
        for person in PERSONS:
            assert person not in text, name
    page = text_of_file(Path("report.html"))
    assert "Headed by: Ms. ████ ██████████, Minister of Justice." in page or "Headed by: ███ ████ ██████████, Minister of Justice." in page
    assert "data:image/png" not in page
    assert run("show", "in", "D19", "--no-persons", "--page", "p.png")[0] == 2


def named(text: str, head: str = "") -> str:
    """What `--no-persons` leaves of a text in the first statement of XBB-17."""
    review = read(DOCUMENTS / "XBB-17")
    assert review.report is not None
    first = replace(review.report.statements[0], text=clean(text))
    delegation = replace(review.report.delegation, head=head or review.report.delegation.head)
    made: Review = replace(review, report=replace(review.report, statements=(first,), delegation=delegation))
    shown = Withheld([made], persons=True).view(made)
    assert shown.report is not None
    return shown.report.delegation.head if head else shown.report.statements[0].text.clean


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It asked about Ms. Ada Brunt and her case.", "It asked about ███ ███ █████ and her case."),
        ("Ada Brunt was held; Ms. Ada Brunt is free.", "███ █████ was held; ███ ███ █████ is free."),
        ("The case of Mr. Olde de la Brunt Minister of Work.", "The case of ███ ████ ██ ██ █████ Minister of Work."),
        ("Mme Brunt a dit; г-жа Брунт сказала.", "███ █████ a dit; ████ █████ ███████."),
        ("The Minister of Justice spoke; Law and Order is a charity.", "The Minister of Justice spoke; Law and Order is a charity."),
    ],
)
def test_names_behind_a_title(text: str, expected: str) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("the Minister of Justice, Ada Brunt", "the Minister of Justice, ███ █████"),
        ("the Honourable Ada Brunt, Chief of Staff", "the ██████████ ███ █████, Chief of Staff"),
        ("ada brunt of the ministry", "███ █████ ██ ███ ████████"),
    ],
)
def test_the_head_of_a_delegation(head: str, expected: str) -> None:
    assert named("Nothing.", head) == expected


def test_offsets_stay_and_the_original_is_blocked_out_too() -> None:
    review = read(DOCUMENTS / "XGG-48")
    assert review.compilation is not None
    whole = "overcrowding in the harbour prison of Sundel"  # breaks over two lines
    concern = record_by_identifier(review, "C4.1")
    assert concern is not None
    assert "\n" in concern.text.original  # type: ignore[union-attr]
    made = Removing([whole]).of(review)
    found = record_by_identifier(made, "C4.1")
    assert found is not None
    assert found.text.original == concern.text.original.replace(
        "overcrowding in the harbour\nprison of Sundel", "████████████ ██ ███ ███████\n██████ ██ ██████"
    )  # type: ignore[union-attr]
    assert [(len(a.text.clean), a.marks, a.pieces) for a in made.compilation.text.paragraphs] == [  # type: ignore[union-attr]
        (len(b.text.clean), b.marks, b.pieces) for b in review.compilation.text.paragraphs
    ]
    assert made.summary is review.summary
    assert Removing(["no such words"]).of(review) is review
    assert not has_removed(review)


def test_a_removed_paragraph_is_removed_with_its_sentences(tmp_path: Path) -> None:
    for path in filter(Path.is_file, (DOCUMENTS / "XGG-48").iterdir()):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    settings(tmp_path, "C4")
    review = read(tmp_path)
    assert has_removed(review)
    assert "Sundel" not in repr((review.compilation.concerns, review.compilation.text.paragraphs)) if review.compilation else False


def test_a_search_names_no_person(run: Run) -> None:
    assert run("read", "in")[0] == 0
    assert "Edvin" in run("find", "Edvin Lasker")[1]
    status, shown, _ = run("find", "Edvin Lasker", "--no-persons")
    assert status == 0
    assert "Edvin" not in shown
    assert BLOCK in shown
    assert run("find", "Edvin Lasker", "--no-persons", "--to", "hits.csv")[0] == 0
    assert "Edvin" not in text_of_file(Path("hits.csv"))
    assert BLOCK in text_of_file(Path("hits.csv"))


def test_a_part_of_a_passage_that_begins_inside_a_name() -> None:
    """The words before the part are not shown, and the name is blocked out all the same."""
    text = "The Head asked about Ms. Ada Brunt and her case."
    part = Snippet("Brunt and her case.", ((10, 13),), False, True)
    hit = Hit("XBB-17/D1", "XBB-17", 17, "XBB", SearchedKind.STATEMENT, (), (), "", "", None, (), text, part, "A/98/7", "1", 2)
    (shown,) = passages_found(Hits(1, False, (hit,)), Withheld(words=["Ms. Ada Brunt"])).passages
    assert shown.marked == "… █████ and *her* case."
    assert shown.text == "The Head asked about ███ ███ █████ and her case."
    assert (shown.marks, shown.id) == (part.marks, hit.id)


def test_two_versions_beside_each_other_name_no_person(run: Run) -> None:
    """A name that one version has changed is split between what was left out and what stayed: it is blocked out in both."""
    before = "The court heard Ms. Ada Brunt on the first day.\n\nThe mill burned down.\n"
    Path("a.txt").write_text(before, encoding="utf-8")
    Path("b.txt").write_text(before.replace("Ada", "Eva").replace("first", "second"), encoding="utf-8")
    plain = run("diff", "a.txt", "b.txt")[1]
    assert "[-Ada-] {+Eva+} Brunt" in plain
    for name in ("x.html", "x.csv", ""):
        status, shown, _ = run("diff", "a.txt", "b.txt", "--no-persons", *(["--to", name] if name else []))
        text = text_of_file(Path(name)) if name else " ".join(shown.split())
        assert status == 0
        assert not {"Ada", "Eva", "Brunt"} & set(re.findall(r"\w+", text)), name or "screen"
        assert BLOCK in text
    assert "[-first-] {+second+}" in shown


def test_clusters_name_no_person(run: Run) -> None:
    Path("in2/submissions").mkdir(parents=True)
    words = " ".join(f"w{number % 97}x{number % 89}" for number in range(400))
    for name in ("GOW_-_Guild", "LOB_-_Lodge"):
        Path(f"in2/submissions/{name}.txt").write_text(f"{words}. We wrote for Ms. Ada Brunt, who was held. {name}\n", encoding="utf-8")
    given = ("clusters", "in2", "--review", "XAA-48", "--to", "x.html")
    assert run(*given)[0] == 0
    assert "Brunt" not in text_of_file(Path("x.html")), "submissions alone name her"
    assert run(*given, "--no-persons")[0] == 0
    page = text_of_file(Path("x.html"))
    assert "Brunt" not in page
    assert "███ ███ █████" in page


def test_a_message_keeps_its_sentence_and_the_names_of_its_values() -> None:
    """The single letter of a name is no reason to block out what a value is called."""
    said = message_of(2, one="{n} State asked {who}.", many="{n} States asked {who}.", who="Nora N.")
    out = Removing(["Nora N.", "States"], parts={"Nora", "n", "who"}).of((said,))
    assert str(out[0]) == "2 States asked ████ █.."
