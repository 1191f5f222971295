"""Every page that a command writes: a browser shows it, and does nothing else. Held by the commands themselves, on documents that try to act."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

import openupr
from openupr.commands.application import application

DOCUMENTS = Path(__file__).parents[1] / "documents"
ACTIVE = "<script>alert(1)</script><img src=x onerror=alert(2)><p style='color:red' onclick=alert(3)><base href='https://evil.example'>"
# What the outputs of a page are called: the file in `rendering` that has its head, and the command that writes it.
PAGES = {
    "report.html": ("report", "in/XBB-17"),
    "examine/compare.html": ("examine", "in/XBB-17", "in/XBB-31", "--compare"),
    "examine.html": ("examine", "in/XBB-17"),
    "diff.html": ("diff", "a.txt", "b.txt"),
    "clusters.html": ("clusters", "in2", "--review", "XAA-48"),
    "draft.html": ("draft", "check", "draft.txt"),
    "brief.html": ("brief", "in/XBB-17", "--topic", "women"),
    "raise.html": ("raise-with", "in/XBB-17", "--topic", "women"),
    "follow.html": ("follow", "in/XBB-17"),
}
HEADS = {"html/templates/report.html", "html/templates/examined/compare.html", "html/templates/side_by_side.html", "html/draft_page.py"}
HEADS |= {"html/brief_page.py", "html/table_page.py", "html/promises_page.py"}


class Loaded(HTMLParser):
    """A page: its policy, its style sheets and scripts, the tags and attributes that could act."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.policy: list[str] = []
        self.inside: dict[str, list[str]] = {"style": [], "script": []}
        self.acting: list[str] = []
        self._within = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in self.inside:
            assert not self.policy or len(self.policy) == 1
            assert self.policy, "a style sheet stands before the policy that allows it"
            self.inside[tag].append("")
            self._within = tag
        if tag == "meta" and told.get("http-equiv") == "Content-Security-Policy":
            self.policy.append(told["content"] or "")
        if tag in {"base", "object", "embed", "iframe", "form", "link"}:
            self.acting.append(tag)
        for name, value in attrs:
            if (
                name.startswith("on")
                or name in {"style", "srcset", "srcdoc", "formaction"}
                or (value or "").strip().lower().startswith("javascript:")
            ):
                self.acting.append(f"{tag} {name}")
            if name == "src" and not (value or "").startswith("data:image/png;base64,"):
                self.acting.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        if self._within:
            self.inside[self._within][-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._within = "" if tag == self._within else self._within


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages")
    for review in ("XBB-17", "XBB-31"):
        (made / "in" / review).mkdir(parents=True)
        for path in filter(Path.is_file, (DOCUMENTS / review).iterdir()):
            (made / "in" / review / path.name).write_bytes(path.read_bytes())
    (made / "a.txt").write_text(f"The mill burned down. {ACTIVE}\n\nThe well is dry.\n", encoding="utf-8")
    (made / "b.txt").write_text(f"The mill burned up. {ACTIVE}\n\nThe well was dry.\n", encoding="utf-8")
    (made / "draft.txt").write_text(f"1. Consider continuing its efforts {ACTIVE}.\n\n2. Ratify the Convention against Torture.\n", encoding="utf-8")
    (made / "in2" / "submissions").mkdir(parents=True)
    words = " ".join(f"w{number % 97}x{number % 89}" for number in range(400))
    for name in ("GOW_-_Guild", "LOB_-_Lodge"):
        (made / "in2" / "submissions" / f"{name}.txt").write_text(f"{words}. {ACTIVE}\n", encoding="utf-8")
    return made


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_and_does_nothing_else(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENUPR_STORE", str(folder / "s.sqlite"))
    monkeypatch.chdir(folder)
    found = CliRunner().invoke(application, [*PAGES[name], "--to", Path(name).name])
    assert found.exit_code == 0, found.output
    page = Loaded((folder / Path(name).name).read_text("utf-8"))
    assert page.acting == []
    (policy,) = page.policy
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
    assert rules["default-src"] == ["'none'"]
    assert (rules["base-uri"], rules["form-action"]) == (["'none'"], ["'none'"])
    assert not re.search(r"unsafe|https?:|\*", policy)
    for tag, texts in page.inside.items():
        hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in texts]
        assert rules.get(f"{tag}-src", []) == hashes, tag
        assert len(texts) == 1 or tag == "script"
    assert set(rules) <= {"default-src", "style-src", "script-src", "img-src", "base-uri", "form-action"}


IN_THE_APP = {"serving/templates/whole.html", "serving/shell/said_errors.py"}
"""Pages whose policy is a header of the answer (tests/serving/test_guarded.py)."""


def test_no_other_page_is_written() -> None:
    """A new page has its place in the table above."""
    room = Path(openupr.__file__).parent
    found = {path for path in room.rglob("*") if path.suffix in {".py", ".html"} and re.search("<html", path.read_text("utf-8"), re.IGNORECASE)}
    assert {path.relative_to(room).as_posix() for path in found} == {f"rendering/{each}" for each in HEADS} | IN_THE_APP
