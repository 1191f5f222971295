"""`openupr fetch` from end to end: a server on this machine plays the hosts, and gives invented documents."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner
from werkzeug import Request, Response

from openupr.commands.application import application
from openupr.commands.published import fetch as command
from openupr.fetching import FetchedFolder, PoliteClient
from openupr.names import reviews_in_session

from ..doubts.pdf_file import pdf as real_pdf
from .played_hosts import ACCESS, Played, names

DOCUMENTS = Path(__file__).parents[1] / "documents"
REPORT, ADDENDUM = "A/HRC/98/7", "A/HRC/98/7/Add.1"
HELD = {symbol: (DOCUMENTS / "XBB-17" / f"{symbol.replace('/', '-')}.pdf").read_bytes() for symbol in (REPORT, ADDENDUM)}
INDEX = "/api/uhri/export-results/export-full-en.json"


def run(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(application, list(arguments))
    return found.exit_code, found.output


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, played: Played) -> Path:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "data" / "s.sqlite"))
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path)
    made = lambda: PoliteClient(played.hosts, played.manners, played.hours.timing, played.resolve, played.judge)  # noqa: E731
    monkeypatch.setattr(command, "client", made)
    return tmp_path


@pytest.fixture
def nobody(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nobody may be asked."""

    def asked() -> PoliteClient:
        raise AssertionError("a host was to be asked")

    monkeypatch.setattr(command, "client", asked)
    return home


def gives(played: Played, documents: dict[str, bytes]) -> None:
    def answer(request: Request) -> Response:
        return Response(documents.get(request.args["s"], b""))

    played.answers(ACCESS, answer)


def test_a_review_is_fetched_read_and_recorded(home: Path, played: Played) -> None:
    gives(played, HELD)
    status, said = run("fetch", "xbb-17", "--symbol", REPORT)
    assert status == 0, said
    assert f"{REPORT:<28} report of the Working Group came" in said
    assert "A/HRC/WG.6/17/XBB/1          national report      not published" in said
    assert "XBB-17" in run("list")[1]
    assert (home / "data/fetched/XBB-17/A-HRC-98-7.en.pdf").read_bytes() == HELD[REPORT]
    assert "XBB is not reviewed in session 17" in said
    assert "OHCHR’s pages do not open for programs" in said
    assert (home / "data/s.archive").is_dir()

    asked = len(played.asked)
    status, again = run("fetch", "XBB-17")
    assert status == 0, again
    assert f"{REPORT:<28} report of the Working Group held already" in again  # its symbol is known from what is held
    assert set(names(played.asked[asked:])) == {f"A/HRC/WG.6/17/XBB/{number}" for number in (1, 2, 3)}

    status, again = run("fetch", "XBB-17", "--again")
    assert status == 0, again
    assert f"{ADDENDUM:<28} addendum             the same as held" in again


def test_what_changed_is_said_and_read(home: Path, played: Played) -> None:
    gives(played, HELD)
    run("fetch", "XBB-17", "--symbol", REPORT)
    played.server.clear()
    played.answers("/robots.txt", Response(status=404))
    gives(played, HELD | {REPORT: HELD[REPORT] + b"\n% issued again\n%%EOF\n"})
    status, said = run("fetch", "XBB-17", "--again")
    assert status == 0, said
    assert "has changed: the new one is read" in said
    assert "1 document that a newer file took the place of" in run("status")[1]


def test_another_document_than_the_one_asked_for_is_not_taken(home: Path, played: Played) -> None:
    gives(played, HELD | {REPORT: HELD[ADDENDUM]})
    status, said = run("fetch", "XBB-17", "--symbol", REPORT)
    assert status == 1
    assert f"it says that it is {ADDENDUM}, not {REPORT}" in said
    assert not (home / "data/fetched/XBB-17/A-HRC-98-7.en.pdf").exists()


def test_a_challenge_says_what_to_save_and_takes_it_in(home: Path, played: Played) -> None:
    played.answers(ACCESS, Response(b"", status=202))
    status, said = run("fetch", "XBB-17", "--symbol", REPORT)
    assert status == 1
    assert f"Open these in a browser, and save each into {home / 'data/fetched/XBB-17'}, under any name:" in said
    assert f"  {REPORT:<28} http://docs.un.org:{played.server.port}/en/{REPORT}?direct=true" in said
    (home / "data/fetched/XBB-17/saved by hand (1).pdf").write_bytes(HELD[REPORT])
    status, said = run("fetch", "XBB-17")
    assert f"{REPORT:<28} report of the Working Group held already" in said
    assert "XBB-17" in run("list")[1]


def test_from_a_folder_nobody_is_asked(nobody: Path) -> None:
    saved = nobody / "saved"
    saved.mkdir()
    shutil.copy(DOCUMENTS / "XBB-17" / "A-HRC-98-7.pdf", saved / "download.pdf")
    status, said = run("fetch", "XBB-17", "--from", "saved")
    assert status == 1
    assert f"{REPORT:<28} report of the Working Group held already" in said
    assert f"{ADDENDUM:<28} addendum             to be saved by hand" in said
    assert "save each into saved," in said
    shutil.copy(DOCUMENTS / "XBB-17" / "A-HRC-98-7-Add.1.pdf", saved / "download(1).pdf")
    assert f"{ADDENDUM:<28} addendum             held already" in run("fetch", "XBB-17", "--from", "saved")[1]


def test_a_list_asks_nobody_and_makes_nothing(nobody: Path) -> None:
    status, said = run("fetch", "CHN-45", "--dry-run", "--uhri")
    assert status == 0
    assert "https://docs.un.org/en/A/HRC/WG.6/45/CHN/3?direct=true" in said
    assert "A/HRC/56/ and a number, unchecked" in said
    assert "https://uhri.ohchr.org/api/uhri/export-results/export-full-en.json" in said
    assert list((nobody / "data").iterdir()) == []
    status, said = run("fetch", "--session", "45", "--dry-run", "--language", "fr")
    assert [line for line in said.splitlines() if line in reviews_in_session(45).reviews] == list(reviews_in_session(45).reviews)
    assert "14 States by our table (UPR Info" in said
    assert "https://docs.un.org/fr/A/HRC/WG.6/45/SAU/1?direct=true" in said


def test_a_session_goes_on_where_it_stopped(home: Path, played: Played, monkeypatch: pytest.MonkeyPatch) -> None:
    from openupr.names import review_schedule

    monkeypatch.setattr(review_schedule, "_sessions", lambda: {45: review_schedule.SessionReviews(45, ("XAA", "XBB"))})

    gives(played, {f"A/HRC/WG.6/45/XAA/{number}": real_pdf(f"{number}. A document of Aldovar.") for number in (1, 2)})
    waits: list[float] = []
    waited = played.hours.wait

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            raise KeyboardInterrupt
        waited(seconds)

    monkeypatch.setattr(played.hours, "wait", wait)
    status, said = run("fetch", "--session", "45")
    assert (status, "the same command goes on from there" in said) == (130, True)
    came = [path.name for path in (home / "data/fetched").rglob("*.pdf")]
    assert came == ["A-HRC-WG.6-45-XAA-1.en.pdf"]
    asked = len(played.asked)
    monkeypatch.setattr(played.hours, "wait", waited)
    _, said = run("fetch", "--session", "45")
    assert "A/HRC/WG.6/45/XAA/1" not in names(played.asked[asked:])
    assert {"A/HRC/WG.6/45/XAA/2", "A/HRC/WG.6/45/XBB/3"} <= set(names(played.asked[asked:]))


def test_the_index_is_read_for_one_state(home: Path, played: Played) -> None:
    records = [
        {
            "AnnotationId": str(number),
            "Symbol": symbol,
            "Body": body,
            "AnnotationType": "- Recommendations",
            "Countries": [state],
            "Text": "<p>Ratify it.</p>",
        }
        for number, (symbol, body, state) in enumerate(
            [("A/HRC/56/6", "- UPR", "- China"), ("CAT/C/CHN/CO/5", "- CAT", "- China"), ("A/HRC/56/9", "- UPR", "- Malta")], 1
        )
    ]
    played.answers(INDEX, Response(json.dumps(records)))
    gives(played, {})
    status, said = run("fetch", "CHN-45", "--uhri")
    assert status == 0, said
    assert "A/HRC/56/6                   report of the Working Group not published" in said  # its symbol is known from the index
    assert (home / "data/fetched/human-rights-index/export-full-en.json").is_file()
    status, said = run("fetch", "CHN-45", "--dry-run")
    assert "A/HRC/56/6/Add.1" in said
    assert run("fetch", "--uhri")[0] == 0
    assert sum(target == INDEX for _, target in played.asked) == 1


WRONG = [
    ([], "nothing was named"),
    (["CHN-45", "--language", "de"], "no language of the UN"),
    (["CHN"], "no review"),
    (["ABC-45"], "ABC"),
    (["CHN-45", "--symbol", "https://example.net/x.pdf"], "no symbol"),
    (["CHN-45", "SVN-48", "--symbol", "A/HRC/56/6"], "for one review"),
    (["--session", "45", "--uhri"], "for one review"),
    (["--session", "99"], "No session 99"),
    (["CHN-99"], "No session 99"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_wrong_uses(nobody: Path, arguments: list[str], words: str) -> None:
    status, said = run("fetch", *arguments)
    assert status == 2, said
    assert words in said


def test_nothing_is_left_behind_in_the_folder(home: Path, played: Played) -> None:
    gives(played, HELD)
    run("fetch", "XBB-17", "--symbol", REPORT, "--to", "here")
    assert sorted(path.name for path in (home / "here").rglob("*")) == [".fetching", "A-HRC-98-7-Add.1.en.pdf", "A-HRC-98-7.en.pdf", "XBB-17"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such lock")
def test_two_do_not_fetch_into_one_folder(nobody: Path) -> None:
    with FetchedFolder(nobody / "data" / "fetched").alone():
        status, said = run("fetch", "XBB-17")
    assert status == 2
    assert "another openupr is fetching into this folder" in said
