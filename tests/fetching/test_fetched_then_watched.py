"""A review that is fetched and looked at again on other days: the history says what was seen, and nothing more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner
from werkzeug import Request, Response

from openupr.commands.application import application
from openupr.commands.published import fetch as command
from openupr.fetching import PoliteClient, document_places

from ..doubts.pdf_file import pdf as real_pdf
from .played_hosts import ACCESS, Played

DOCUMENTS = Path(__file__).parents[1] / "documents"
REPORT, CORRIGENDUM = "A/HRC/98/7", "A/HRC/98/7/Corr.1"
PUBLISHED = (DOCUMENTS / "XBB-17" / "A-HRC-98-7.pdf").read_bytes()
DAY = 86_400.0


def run(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(application, list(arguments))
    return found.exit_code, found.output


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, played: Played) -> Path:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.chdir(tmp_path)
    made = lambda: PoliteClient(played.hosts, played.manners, played.hours.timing, played.resolve, played.judge)  # noqa: E731
    monkeypatch.setattr(command, "client", made)
    return tmp_path


def on(played: Played, day: int, answers: dict[str, bytes | Response]) -> None:
    """What the host has on a day."""
    played.hours.gone = day * DAY
    played.server.clear()
    played.answers("/robots.txt", Response(status=404))

    def answer(request: Request) -> Response:
        found = answers.get(request.args["s"], b"")
        return found if isinstance(found, Response) else Response(found)

    played.answers(ACCESS, answer)


def test_the_history_of_a_review_that_was_fetched(home: Path, played: Played) -> None:
    corrigendum = real_pdf(f"{CORRIGENDUM}   Human Rights Council. Report of the Working Group on the Universal Periodic Review. Corrigendum")
    on(played, 0, {REPORT: PUBLISHED})
    run("fetch", "XBB-17", "--symbol", REPORT)
    on(played, 1, {REPORT: PUBLISHED, CORRIGENDUM: corrigendum})
    run("fetch", "XBB-17", "--again")
    for day in (2, 3):
        on(played, day, {REPORT: Response(status=404)})
        run("fetch", "XBB-17", "--again")
    on(played, 4, {REPORT: Response(b"<html><body class=g-recaptcha>", status=403)})
    run("fetch", "XBB-17", "--again")
    on(played, 5, {REPORT: PUBLISHED, CORRIGENDUM: corrigendum})
    run("fetch", "XBB-17", "--again")
    status, said = run("history", REPORT)
    assert status == 0, said
    assert re.findall(r"^  (2026\S+(?: to \S+)?) +([^:\n]+)", said, re.MULTILINE) == [
        ("2026-03-04", "first seen"),
        ("2026-03-05", "the same"),
        ("2026-03-06 to 2026-03-07", "not seen, 2 looks"),
        ("2026-03-08", "nothing to be told from the answer"),
        ("2026-03-09", "seen again"),
    ]
    assert re.findall(r"^  (2026\S+) +first seen", run("history", CORRIGENDUM)[1], re.MULTILINE) == ["2026-03-05"]


def test_an_address_of_the_list_is_looked_at_again(home: Path, played: Played) -> None:
    address = document_places(REPORT, "en", played.hosts)[0].address
    on(played, 0, {REPORT: PUBLISHED})
    status, said = run("watch", "add", "XBB-17", "--page", address)
    assert status == 0, said
    on(played, 1, {REPORT: Response(status=404)})
    status, said = run("watch", "run")
    assert status == 0, said
    assert "not seen" in said
    assert f"{REPORT} (en)" in run("history", "XBB-17")[1]
    assert [host for host, _ in played.asked] == ["documents.un.org"] * 2


def test_any_other_address_is_not_asked(home: Path, played: Played) -> None:
    status, said = run("watch", "add", "XBB-17", "--page", "https://www.example.net/page.html")
    assert (status, played.times) == (1, [])
    assert "only http is asked" in said  # the list of this test; the real one is asked by https alone
    status, said = run("watch", "add", "XBB-17", "--page", f"http://www.example.net:{played.server.port}/")
    assert (status, played.times) == (1, [])
    assert "not on the list of hosts" in said
