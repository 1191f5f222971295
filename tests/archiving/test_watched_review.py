"""An invented review that is fetched, then watched over four looks, by the commands: the history says exactly what happened."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application
from openupr.records import RecordHistory, unpack
from openupr.searching.opening import open_store

from .invented_archives import CHALLENGE, FETCHER, HAND, ONE, OTHER, PAGE, REVIEW, Clock, InventedArchive, page

DOCUMENTS = Path(__file__).parents[1] / "documents" / REVIEW
SUMMARY, CORRIGENDUM = "A/HRC/WG.6/48/XGG/3", "A/HRC/WG.6/48/XGG/3/Corr.1"
GONE = "Hesk Lawyers Association"
STAYS = ["Galdoran Prison Watch", "Lake Women’s Trust", "Quiet Valley Circle", "River District Schools", "JS1 – three groups", "Council of Lakes"]
ADDRESS = "https://documents.example/api?s={}&l=en&t=pdf"


def run(*arguments: str) -> str:
    found = CliRunner().invoke(application, list(arguments))
    assert found.exit_code == 0, found.output
    return found.output


def refused(*arguments: str) -> str:
    found = CliRunner().invoke(application, list(arguments))
    assert found.exit_code != 0
    return " ".join(found.output.split())


def saved(path: Path, data: bytes) -> str:
    path.write_bytes(b"<!-- saved from url=(0052)" + PAGE.encode() + b" -->\n" + data)
    return str(path)


def history(*arguments: str) -> dict[str, list[dict[str, object]]]:
    said = run("history", *arguments, "--json")
    found: dict[str, list[dict[str, object]]] = json.loads(said[said.index("{") :])
    return found


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was fetched on the first of March, and seen on four Sundays after it."""
    folder = tmp_path_factory.mktemp("watched")
    patch = pytest.MonkeyPatch()
    patch.setenv("OPENUPR_STORE", str(folder / "reviews.sqlite"))
    patch.chdir(folder)
    (folder / "in").mkdir()
    for name in ("A-HRC-WG.6-48-XGG-3.pdf", "A-HRC-WG.6-48-XGG-3-Corr.1.pdf"):
        shutil.copy(DOCUMENTS / name, folder / "in" / name)
    run("read", "in")
    clock = Clock(datetime(2026, 3, 1, 10, tzinfo=UTC))
    fetched = InventedArchive(folder, clock)
    fetched.saw((folder / "in" / "A-HRC-WG.6-48-XGG-3.pdf").read_bytes(), source=ADDRESS.format(SUMMARY), subject=SUMMARY, wanted="pdf")
    fetched.saw(page([*STAYS[:1], GONE, *STAYS[1:]]))
    fetched.stamped(ONE, OTHER)
    run("watch", "add", REVIEW, "--page", saved(folder / "1.html", page(STAYS)), "--seen", "2026-03-08T10:00:00Z")
    (folder / "2.html").write_bytes(CHALLENGE)
    run("watch", "add", REVIEW, "--page", "2.html", "--address", PAGE, "--seen", "2026-03-15T10:00:00Z")
    thing = history(REVIEW, "--names")
    assert [each["name"] for each in thing["entries"]] == [GONE]
    own = str(thing["entries"][0]["id"])
    assert "too few sound looks" in refused("watch", "confirm", own, "--removed", "--by", "A")
    run("watch", "add", REVIEW, "--page", saved(folder / "3.html", page(STAYS, note="other bytes")), "--seen", "2026-03-22T10:00:00Z")
    run("watch", "confirm", own, "--removed", "--by", "A", "--why", "the link was taken away")
    run("watch", "add", REVIEW, "--page", saved(folder / "4.html", page([*STAYS[:1], GONE, *STAYS[1:]])), "--seen", "2026-03-29T10:00:00Z")
    run("watch", "add", REVIEW, "--page", "in/A-HRC-WG.6-48-XGG-3-Corr.1.pdf", "--seen", "2026-03-29T10:05:00Z")
    patch.undo()
    return folder


@pytest.fixture
def here(watched: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENUPR_STORE", str(watched / "reviews.sqlite"))
    monkeypatch.chdir(watched)
    return watched


def lines(thing: dict[str, object]) -> list[tuple[str, str]]:
    found = thing["lines"]
    assert isinstance(found, list)
    return [(each["when"], each["what"]) for each in found]


WALL = "nothing to be told from the answer: a page of 35 characters with the marks of a challenge (cloudflare)"


def test_the_history_of_the_list(here: Path) -> None:
    things = {each["name"]: lines(each) for each in history(REVIEW)["things"]}
    assert things["List of contributors"] == [
        ("2026-03-01", "first seen"),
        ("2026-03-08", "another text"),
        ("2026-03-15", WALL),
        ("2026-03-22", "the text the same, in other bytes"),
        ("2026-03-29", "another text"),
    ]
    assert things[f"{SUMMARY} (en)"] == [("2026-03-01", "first seen")]
    assert things[f"{CORRIGENDUM} (en)"] == [("2026-03-29", "first seen")]


def test_the_history_of_the_one_that_was_gone(here: Path) -> None:
    (entry,) = history(REVIEW, "--names")["entries"]
    today = datetime.now(UTC).strftime("%Y-%m-%d")
    told = lines(entry)
    assert told[4][0] <= today
    assert [(when if at != 4 else "", what) for at, (when, what) in enumerate(told)] == [
        ("2026-03-01", "first seen"),
        ("2026-03-08", "not seen"),
        ("2026-03-15", WALL),
        ("2026-03-22", "not seen"),
        ("", "removed, as a person confirmed: confirmed by A: the link was taken away"),
        ("2026-03-29", "seen again after it had been removed"),
    ]


def test_nobody_is_named_where_names_are_not_asked_for(here: Path) -> None:
    for said in (run("history", REVIEW), run("watch", "run")):
        assert GONE not in said.replace("\n", " ")
    counts = dict(history(REVIEW)["counts"])
    assert counts == {"listed": 6, "seen again after it had been removed": 1}


def test_it_stands_beside_the_summarys_own_list(here: Path) -> None:
    found = history(REVIEW, "--names")["beside"]
    assert history(REVIEW)["beside"] == [
        "Of 7 entries of the page, 7 are on the summary’s list, 6 of them cited in its text.",
        "2 contributors of the summary’s list stood on no page that was seen.",
        f"1 entry of the page was put on the summary’s list by {CORRIGENDUM}.",
    ]
    assert found[-1] == f"{GONE}: put on the summary’s list by {CORRIGENDUM}; on the page: seen again after it had been removed."


def test_the_proof_of_the_summary_goes_anywhere(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("archive", "export", SUMMARY, "--to", str(tmp_path / "proof.zip"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "none.sqlite"))
    said = " ".join(run("verify", "proof.zip").split())
    assert "All that is said in it holds" in said
    assert "stamped not later than 2026-03-01T10:00:01Z" in said
    assert said.count("openssl ts -verify -data checkpoints/3") == 2
    assert "exist" not in said
    assert not (tmp_path / "none.sqlite").exists()
    data = bytearray((tmp_path / "proof.zip").read_bytes())
    at = data.index(b"2026-03-01T10:00:00Z")
    data[at] = ord("1")
    (tmp_path / "proof.zip").write_bytes(bytes(data))
    assert "IT DOES NOT HOLD" in refused("verify", "proof.zip")


def test_the_archive_holds_and_what_others_hold_agrees(here: Path, tmp_path: Path) -> None:
    shutil.copy(here / "reviews.archive" / "checkpoints" / "3", tmp_path / "theirs")
    said = " ".join(run("verify", "reviews.archive", "--against", str(tmp_path / "theirs")).split())
    assert "this log begins with the 3 entries that it names" in said
    assert "gap" in said


def test_the_examination_of_versions_has_it(here: Path) -> None:
    run("examine", REVIEW, "--to", "results.json")
    (found,) = [each for each in json.loads((here / "results.json").read_text())["results"] if each["examination"] == "versions"]
    figures = {each["key"]: {tuple(part["keys"]): part["count"] for part in each["parts"]} for each in found["figures"]}
    assert figures["seen"]["a list of contributors", "another text"] == 2
    assert figures["listed"] == {("the same",): 6, ("seen again after it had been removed",): 1}
    seen = [each for each in found["evidence"] if "of the log openupr/" in each["why"]]
    assert [each["why"].partition(" (")[0] for each in seen] == ["another text, seen on 8 March 2026", "another text, seen on 29 March 2026"]
    assert GONE not in json.dumps(seen)


def test_the_page_has_it_in_its_chapter_on_documents(here: Path) -> None:
    run("report", REVIEW, "--to", "page.html")
    chapter = (here / "page.html").read_text(encoding="utf-8").partition('id="seen"')[2].partition('id="missing"')[0]
    assert "2026-03-22" in chapter
    assert "the text the same, in other bytes" in chapter
    assert GONE not in chapter


def test_the_store_holds_it_until_the_review_is_forgotten(here: Path, tmp_path: Path) -> None:
    for path in here.glob("reviews.sqlite*"):
        shutil.copy(path, tmp_path / path.name)
    with open_store(tmp_path / "reviews.sqlite") as store:
        with store.read() as library:
            kept = library.history(REVIEW)
        assert kept is not None
        assert unpack(kept, RecordHistory).looks == 7
        assert store.check() == []
        store.forget(REVIEW)
        with store.read() as library:
            assert library.history(REVIEW) is None


def test_one_that_withdrew_is_named_nowhere(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("reviews.archive", "reviews.private"):
        shutil.copytree(here / name, tmp_path / name)
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "reviews.sqlite"))
    (entry,) = history(REVIEW, "--names")["entries"]
    run("watch", "add", REVIEW, "--page", saved(tmp_path / "5.html", page(STAYS)), "--seen", "2026-04-05T10:00:00Z")
    run("watch", "confirm", str(entry["id"]), "--withdrawn", "--by", "A", "--why", "it asked")
    assert GONE not in json.dumps(history(REVIEW, "--names"), ensure_ascii=False)
    assert "looked at" in refused("history", "SVN-07")


def test_nothing_in_the_archive_names_a_folder_or_a_machine(here: Path) -> None:
    files = b"".join(path.read_bytes() for path in (here / "reviews.archive").rglob("*") if path.is_file())
    assert str(here).encode() not in files
    assert HAND.encode() in files
    assert FETCHER.encode() in files
    assert (here / "reviews.private" / "log.key").stat().st_mode & 0o077 == 0
