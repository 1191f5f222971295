"""Whose decisions count: one's own at once, those of a folder that somebody sent when its user says so; and what a folder's settings do is said."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

import openupr
from openupr.assembling import Dossier
from openupr.commands.application import application
from openupr.commands.given.shared_reader import Reader
from openupr.errors import UsageError
from openupr.records import Judgement, Position, text_sha256
from openupr.searching.opening import open_store
from openupr.stages.apart.workers import Workers
from openupr.stages.decisions.judgement_added import add_to_judgements
from openupr.stages.decisions.settings_apart import dossiers_of
from openupr.stages.stored import deciding
from openupr.stages.stored.keeping import keep
from openupr.stages.stored.stored_reviews import kept
from openupr.stages.taken_in.gathering import checked_metadata, gather
from openupr.storing import MemoryStore

from ..storing.dossiers import dossiers

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    monkeypatch.chdir(tmp_path)
    dossiers(tmp_path / "in", "XDD-05")
    (tmp_path / "d.txt").write_text("1. Ratify the Convention against Torture.\n", encoding="utf-8")

    def invoke(*arguments: str) -> tuple[int, str, str]:
        found = CliRunner().invoke(application, list(arguments))
        assert found.exception is None or isinstance(found.exception, SystemExit), found.exception
        return found.exit_code, found.stdout, found.stderr

    return invoke


SAID = "The settings of in/XDD-05 name the review XDD-05, leave out 1 file (shopping-list.txt), say what 1 file is, hold 6 decisions by 2 persons."
WAITING = " These are not applied, as they were not taken on this machine: --trust applies what stands in judgements.jsonl."


@pytest.mark.parametrize(
    "command",
    [
        "read in/XDD-05",
        "read in/XDD-05 --no-store",
        "examine in/XDD-05",
        "export in/XDD-05 --what items",
        "show in/XDD-05 R29.8",
        "report in/XDD-05",
        "diff in/XDD-05/A-HRC-96-31.pdf in/XDD-05/A-HRC-96-31.pdf",
        "draft check d.txt --among in/XDD-05",
    ],
)
def test_every_command_that_reads_the_folder_says_what_its_settings_do(command: str, run: Run) -> None:
    status, _, told = run(*command.split())
    assert (status, SAID + WAITING in told) == (0, True), told


def final(said: str) -> str:
    """The final answer that `show` says; empty where nothing but the report answers."""
    return (said.partition("final answer")[2].splitlines() or [""])[0].strip()


def test_decisions_of_somebody_else_wait_until_they_are_trusted(run: Run, tmp_path: Path) -> None:
    before = final(run("show", "in/XDD-05", "R29.8")[1])
    assert before != "Supported in part"
    status, said, _ = run("read", "in/XDD-05")
    assert (status, "6 decisions beside the documents are not applied" in said) == (0, True)
    assert final(run("show", "XDD-05/R29.8")[1]) == before
    assert final(run("show", "in/XDD-05", "R29.8", "--trust")[1]) == "Supported in part"
    # Who was trusted once is trusted on this machine, in every folder with the same decision.
    assert final(run("show", "in/XDD-05", "R29.8")[1]) == "Supported in part"
    assert final(run("show", "XDD-05/R29.8")[1]) == "Supported in part", "the store puts it together anew"
    shutil.copytree(tmp_path / "in", tmp_path / "copy")
    assert SAID.replace("in/", "copy/") in run("read", "copy/XDD-05")[2]
    assert WAITING not in run("read", "copy/XDD-05")[2]


def test_one_s_own_decisions_count_and_those_beside_them_wait(run: Run) -> None:
    assert run("judge", "in/XDD-05", "R29.1", "--position", "noted", "--by", "Me")[0] == 0
    assert final(run("show", "in/XDD-05", "R29.1")[1]) == "Noted"
    told = run("show", "in/XDD-05", "R29.8")[2]
    assert "hold 7 decisions by 3 persons. 6 of 7 are not applied" in told
    run("read", "in/XDD-05")
    assert final(run("show", "XDD-05/R29.1")[1]) == "Noted"


@pytest.mark.parametrize(("answer", "expected"), [(True, "Supported in part"), (False, "")])
def test_on_a_terminal_the_user_is_asked_once(answer: bool, expected: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Reader, "_asked", lambda _, question: asked.append(str(question)) or answer)
    assert final(run("show", "in/XDD-05", "R29.8")[1]) == expected
    assert asked == ["in/XDD-05: 6 decisions by M. Ferro, A. Lindqvist were not taken on this machine"]


def test_the_page_says_what_somebody_left_out_and_decided(run: Run, tmp_path: Path) -> None:
    settings = tmp_path / "in" / "XDD-05" / "openupr.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + '\n[files."other-notes.txt"]\nignore = true\n', encoding="utf-8")
    run("report", "in/XDD-05", "--trust", "--to", "page.html")
    page = " ".join((tmp_path / "page.html").read_text(encoding="utf-8").split())
    said = "They leave out 2 files: shopping-list.txt and other-notes.txt. They hold 6 decisions by M. Ferro and A. Lindqvist."
    assert f"settings of their folder. {said}" in page
    assert f"Settings {said}" in " ".join(run("read", "in/XDD-05", "--trust")[1].split())
    run("report", "in/XDD-05", "--no-persons", "--trust", "--to", "page.html")
    assert "Lindqvist" not in (tmp_path / "page.html").read_text(encoding="utf-8")
    run("report", "XDD-05", "--to", "stored.html")
    assert said in " ".join((tmp_path / "stored.html").read_text(encoding="utf-8").split()), "the store knows it, too"


def test_a_store_that_can_t_be_opened_keeps_nobody_from_reading_files(run: Run, tmp_path: Path) -> None:
    (tmp_path / "s.sqlite").write_text("no store " * 100, encoding="utf-8")
    status, said, told = run("show", "in/XDD-05", "R29.8")
    assert (status, "R29.8" in said) == (0, True)
    assert "Which decisions were taken on this machine is not known: " in told
    assert WAITING in told


# -- from Python


@pytest.mark.parametrize("address", ["memory:", "s.sqlite"])
def test_from_python_none_counts_unless_they_are_trusted(address: str, tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XDD-05") / "XDD-05"
    with pytest.warns(UserWarning, match=r"6 decisions beside the documents are not applied.*trust=True"):
        alone = openupr.read(folder)
    assert alone.judgements == ()
    said: list[str] = []
    with open_store(address if address == MemoryStore.address else tmp_path / address) as store:
        keep(folder, store, notice=said.append)
        assert len(said) == 1
        (found,) = kept(store, ["XDD-05"])
        assert repr(found) == repr(alone)
        keep(folder, store, trust=True)
        (found,) = kept(store, ["XDD-05"])
        assert repr(found) == repr(openupr.read(folder, trust=True))
        keep(folder, store)
        assert list(kept(store, ["XDD-05"])) == [found], "they were trusted once"
        assert store.check() == []


def test_what_hides_words_counts_at_once(tmp_path: Path) -> None:
    folder = dossiers(tmp_path / "in", "XEE-07") / "XEE-07"
    from openupr.assembling import removal

    add_to_judgements(folder, removal("Estavia", "A. K.", "2026-11-01T10:00:00+00:00", ""))
    assert "Estavia" not in openupr.read(folder).items[0].text.clean + str(openupr.read(folder).report)


# -- time


def _decided(folder: Path, *when: str) -> openupr.Review:
    item = openupr.read(folder).items[0]
    values = ("noted", "supported", "noted")
    for moment, value in zip(when, values, strict=False):
        add_to_judgements(folder, Judgement(item.id, text_sha256(item), "position", value, "A. K.", moment))
    return openupr.read(folder, trust=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return dossiers(tmp_path / "in", "XEE-07") / "XEE-07"


def test_a_decision_from_the_future_is_a_doubt(folder: Path) -> None:
    ahead = (datetime.now(UTC) + timedelta(days=3)).isoformat(timespec="seconds")
    doubts = [doubt for doubt in _decided(folder, ahead).doubts if doubt.kind == "judgement_untimely"]
    assert [f"is dated {ahead}, which was still to come" in str(doubt.what) for doubt in doubts] == [True]


def test_a_clock_that_was_set_back_is_a_doubt(folder: Path) -> None:
    review = _decided(folder, "2026-03-01T10:00:00+00:00", "2026-02-01T10:00:00+00:00")
    assert review.answer(review.items[0].id).position is Position.NOTED  # type: ignore[union-attr]
    (doubt,) = [doubt for doubt in review.doubts if doubt.kind == "judgement_untimely"]
    assert "the one dated 2026-03-01T10:00:00+00:00 counts; one dated 2026-02-01T10:00:00+00:00 was written after" in str(doubt.what)
    assert doubt.record == review.items[0].id


def test_the_same_moment_in_two_zones_is_in_order(folder: Path) -> None:
    review = _decided(folder, "2026-03-01T12:00:00+02:00", "2026-03-01T11:00:00+00:00")
    assert review.answer(review.items[0].id).position is Position.SUPPORTED  # type: ignore[union-attr]
    assert [doubt for doubt in review.doubts if doubt.kind == "judgement_untimely"] == []


def test_who_decides_with_a_clock_that_is_wrong_is_told(run: Run, tmp_path: Path) -> None:
    run("judge", "in/XDD-05", "R29.1", "--position", "noted", "--by", "Me")
    path = tmp_path / "in" / "XDD-05" / "judgements.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace('"who": "Me"', '"who": "You"'), encoding="utf-8")
    last = json.loads(path.read_text(encoding="utf-8").splitlines()[-1])
    path.write_text(path.read_text(encoding="utf-8").replace(last["when"], "2999-01-01T00:00:00+00:00"), encoding="utf-8")
    told = run("judge", "in/XDD-05", "R29.1", "--position", "supported", "--by", "Me")[2]
    assert "It does not count yet: a decision by You is dated 2999-01-01T00:00:00+00:00, which is later." in told


# -- what stands in the two files


def gathered(folder: Path) -> None:
    with Workers(1, in_process=True) as workers:
        gather(folder, checked_metadata(None, None), lambda paths: set(), lambda folders: dossiers_of(folders, workers))


GOOD = {"record": "XEE-07/R1", "text_sha256": "0" * 64, "field": "position", "value": "noted", "who": "A. K.", "when": "2026-05-01T10:00:00+00:00"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"record": 3}, "its record is no text"),
        ({"value": "perhaps"}, "its value, “perhaps”, is no position"),
        ({"field": "kind", "value": "letter"}, "its value, “letter”, is no kind"),
        ({"field": "state", "value": "Norway"}, "its value, “Norway”, is no code of a State"),
        ({"field": "colour"}, "nothing can be decided on “colour”"),
        ({"field": "remove", "value": "a"}, "“a” is too short to be removed"),
        ({"field": "ignore", "value": "true"}, "nothing can be decided on “ignore”"),
        ({"when": "yesterday"}, "its when, “yesterday”, is no date and time"),
        ({"who": ""}, "its who is empty"),
        ({"text_sha256": "abc"}, "its text_sha256 is no SHA-256"),
        ({"more": "x"}, "unknown field more"),
    ],
)
def test_a_line_that_is_no_decision_is_named(changed: dict[str, object], said: str, folder: Path) -> None:
    (folder / "judgements.jsonl").write_text(f"{json.dumps(GOOD)}\n\n{json.dumps(GOOD | changed)}\n", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        gathered(folder)
    assert caught.value.what.startswith("line 3 is no judgement: ")
    assert said in caught.value.what
    assert caught.value.next_step


def test_half_a_character_is_named_with_its_line(folder: Path) -> None:
    bad = json.dumps(GOOD | {"why": "\ud800"})
    (folder / "judgements.jsonl").write_text(f"{json.dumps(GOOD)}\n\n{bad}\n", encoding="utf-8")
    with pytest.raises(UsageError, match="line 3 holds half of a character"):
        gathered(folder)


@pytest.mark.parametrize(
    ("settings", "line", "said"),
    [
        ('\nreview = "XEE-07"\nstatus = 3\n', 3, "“3” is not known here"),
        ("\nreview = 7\n", 2, "“7” is no review"),
        ('[files."a.txt"]\nignore = "yes"\n', 1, "neither ignore = true nor ignore = false"),
        ('\n[files."a.txt"]\nkind = "bird"\n', 2, "“bird” is not known here"),
        ('\n\nremove = ["a"]\n', 3, "“a” is too short to be removed"),
        ("\nremove = [3]\n", 2, "the remove-list is no list of texts"),
        ("\nbirds = 3\n", 2, "unknown key birds"),
    ],
)
def test_a_setting_that_is_none_is_named_with_its_line(settings: str, line: int, said: str, folder: Path) -> None:
    (folder / "openupr.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        gathered(folder)
    assert caught.value.what.startswith(f"line {line}: ")
    assert said in caught.value.what


def test_a_reason_with_any_sign_in_it_is_one_line(folder: Path) -> None:
    """Some signs end a line for Python and for no editor."""
    item = openupr.read(folder).items[0]
    made = Judgement(item.id, text_sha256(item), "position", "noted", "A. K.", "2026-05-01T10:00:00+00:00", "one\u2028two\x85three\x0bfour")
    add_to_judgements(folder, made)
    add_to_judgements(folder, made)
    assert openupr.read(folder, trust=True).judgements == (made, made)


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links are of this system")
@pytest.mark.parametrize("how", ["link", "link to nothing", "another name", "pipe"])
def test_no_decision_is_written_into_another_file(how: str, run: Run, tmp_path: Path) -> None:
    path, other = tmp_path / "in" / "XDD-05" / "judgements.jsonl", tmp_path / "other.txt"
    held = path.read_text(encoding="utf-8")
    path.unlink()
    if how == "pipe":
        os.mkfifo(path)
    elif how == "another name":
        other.write_text(held, encoding="utf-8")
        path.hardlink_to(other)
    else:
        if how == "link":
            other.write_text(held, encoding="utf-8")
        path.symlink_to(other)
    status, _, told = run("judge", "in/XDD-05", "R29.1", "--position", "noted", "--by", "Me")
    assert (status, any(said in told for said in ("no decision is written there", "is no file", "was not followed"))) == (2, True), told
    assert "Put a file of its own in its place" in told or "Put the file itself there" in told
    assert not other.exists() or other.read_text(encoding="utf-8") == held


def test_files_beside_documents_that_have_not_changed_are_not_read_again(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    read: list[Path] = []

    def counted(folders: Iterable[Path], workers: Workers) -> dict[Path, Dossier]:
        read.extend(folders)
        return dossiers_of(folders, workers)

    monkeypatch.setattr(deciding, "dossiers_of", counted)
    run("read", "in/XDD-05", "--trust")
    run("show", "XDD-05/R29.8")
    assert read
    read.clear()
    run("show", "XDD-05/R29.8")
    assert not read
    line = json.dumps(GOOD | {"record": "XDD-05/R29.8", "value": "noted", "when": "2026-06-01T10:00:00+00:00"})
    with (tmp_path / "in" / "XDD-05" / "judgements.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    run("show", "XDD-05/R29.8")
    assert read
    read.clear()
    run("show", "XDD-05/R29.8")
    assert not read
    assert run("check")[0] == 0


def test_diff_heeds_what_a_folder_says_of_its_files(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "two"
    folder.mkdir()
    for name, word in (("a.txt", "wells"), ("b.txt", "schools")):
        (folder / name).write_text(f"We ask for more {word} in the north. Nobody there has any.\n" * 3, encoding="utf-8")
    settings = 'review = "XDD-05"\nremove = ["Nobody"]\n[files."a.txt"]\nkind = "submission"\n[files."b.txt"]\nkind = "submission"\n'
    (folder / "openupr.toml").write_text(settings, encoding="utf-8")
    status, shown, told = run("diff", "two/a.txt", "two/b.txt")
    assert status == 0, told
    assert "The settings of two name the review XDD-05, say what 2 files are, remove 1 phrase." in told
    assert "schools" in shown
    assert "Nobody" not in shown
