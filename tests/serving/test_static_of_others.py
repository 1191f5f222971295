"""What the app serves that is not ours, and how it is built in."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .served import Served

STATIC = Path(__file__).parents[2] / "src" / "openupr" / "serving" / "static"
HTMX = "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"
"""SHA-256 of dist/htmx.min.js in htmx.org 2.0.11, as it is on the npm registry."""


def test_htmx_is_the_one_that_was_published_with_its_licence() -> None:
    assert hashlib.sha256((STATIC / "htmx.min.js").read_bytes()).hexdigest() == HTMX
    assert (STATIC / "htmx-LICENSE.txt").read_text().startswith("Zero-Clause BSD")
    notice = (Path(__file__).parents[2] / "NOTICE").read_text(encoding="utf-8")
    assert "htmx 2.0.11" in notice


def test_htmx_may_neither_evaluate_nor_write_styles(app: Served) -> None:
    settings = re.search(r"<meta name=\"htmx-config\" content='([^']+)'>", app.get("/").text)
    assert settings
    told = json.loads(settings[1])
    assert (told["allowEval"], told["includeIndicatorStyles"], told["selfRequestsOnly"]) == (False, False, True)


def test_a_static_file_is_kept_for_good_under_its_hash(app: Served) -> None:
    for address in re.findall(r'(?:src|href)="(/static/[^"]+)"', app.get("/").text):
        got = app.get(address, Cookie=None)
        assert got.status == 200
        assert "immutable" in got.headers["cache-control"]
        assert app.get(address.replace(address.split("/")[2], "0" * 20)).status == 404


def test_the_process_of_the_app_loads_no_parser(invented: Path) -> None:
    """A record, a page's picture and text, an upload, decisions, a form, a draft, a quotation: all that strangers wrote is read by workers."""
    from ..hostile.test_own_process import PARSERS, SETTINGS

    code = f"""
import sys
from pathlib import Path
if __name__ == "__main__":
    from openupr.serving.shell.app_settings import AppSettings
    from openupr.serving.reviews.decision_pages import bring_in
    from openupr.serving.shelf.pages_read import page_picture, page_texts
    from openupr.serving.handed_in.job_runner import JobRunner
    from openupr.serving.shelf.review_shelf import ReviewShelf
    from openupr.serving.desk.brief_pages import brief_of, evidence_of
    from openupr.serving.desk.desk_shelf import Desk
    from openupr.serving.desk.draft_pages import clock
    from openupr.serving.desk.form_pages import fill_handed_in
    from openupr.serving.desk.follow_pages import promises_shown, take_in_tracker
    from openupr.serving.desk.quote_pages import citations_checked, quotation_checked
    import openupr.serving.web_app, openupr.serving.app_served
    shelf = ReviewShelf(AppSettings(sys.argv[1], 1))
    shelved = shelf.review("XBB-17")
    document = shelved.document(shelved.review.items[0].place.document)
    assert page_picture(shelf, shelved, document, 1).png
    assert page_texts(shelf, shelved, document).pages
    from openupr.languages.messages import messages
    words = messages()
    assert "came in" in bring_in(shelf, b"", words)
    desk = Desk(shelf)
    of = desk.of_state("XBB-17")
    assert brief_of(desk, of, "prisons", words, patience=100).sections
    assert evidence_of(desk, of, "prisons", words, patience=100).passages
    told = dict.fromkeys(("text", "seconds", "speakers", "language", "member"), "")
    assert clock(desk, told | {{"text": "We recommend that Aldovar ratify the Covenant.", "seconds": "20"}})[0].seconds
    assert promises_shown(desk, of, words, patience=100)[0]
    assert quotation_checked(desk, "prison", "XBB-17", words).outcome
    assert citations_checked(desk, "A/HRC/98/7, para. 50.1", words)
    from openupr.errors import OpenUPRError
    from openupr.serving.shell.refused import Refused
    for act in (lambda: fill_handed_in(desk, "XBB-17", "f.docx", b"PK", ""), lambda: take_in_tracker(desk, "XBB-17", b"PK", "t.xlsx", "", words)):
        try:
            act()
        except (OpenUPRError, Refused):
            pass
    desk.close()
    shelf.close()
    print("LOADED", *(set(sys.modules) & {PARSERS | SETTINGS!r}))
"""
    script = invented.parent / "own_process.py"
    script.write_text(code)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    done = subprocess.run(
        [sys.executable, str(script), str(invented)], env=environment, capture_output=True, encoding="utf-8", check=False, timeout=300
    )
    assert done.stdout.splitlines()[-1:] == ["LOADED"], done.stdout + done.stderr


def test_nothing_is_measured_for_anybody(invented: Path) -> None:
    """The library under the app can send what it measures to an address in the environment."""
    fastapi = pytest.importorskip("fastapi")
    from openupr.serving.shell.app_settings import AppSettings
    from openupr.serving.web_app import web_app

    made = web_app(AppSettings(str(invented), 1))
    assert isinstance(made, fastapi.FastAPI)
    told = getattr(made, "_telemetry", {})
    assert not any(told.get(name) for name in ("auto_configure", "tracing", "metrics", "logs"))


def test_help_loads_nothing_of_the_app() -> None:
    code = (
        "import sys; sys.argv = ['openupr', '--help']; import openupr.commands as c\n"
        "try:\n    c.main()\nexcept SystemExit:\n    print('LOADED', *sys.modules)"
    )
    said, _, loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8").stdout.partition("LOADED")
    assert "open " in said
    assert not {name for name in loaded.split() if name.partition(".")[0] in {"fastapi", "starlette", "uvicorn", "pydantic", "anyio"}}
    assert "openupr.serving" not in loaded.split()
