"""The examples of README.md and of the pages of docs/: each `console` block is run, and below each command stands what it prints.

`python tests/docs/examples.py` (`make docs`) writes the outputs anew; `python tests/docs/examples.py docs/desk.md` those of one page. A page is run
from above to below in a folder of its own, so that a command finds what those before it on the page have made.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
DESK = ROOT / "docs" / "desk.md"
DEVELOPER = ROOT / "docs" / "developer.md"
SCREEN = {"OPENUPR_STORE": "reviews.sqlite", "COLUMNS": "100", "NO_COLOR": "1"}
"""What the examples run with: a store of their own, named as seen from the folder that they run in, and a screen of one width."""
LISTS_OPTIONS = "commands.md"
"""A page made of `--help`, whose console blocks are no examples."""
_SHELLS = re.compile(r"[;&$<`]")
"""Signs by which a line is a shell's alone."""
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """A command, and what its page shows below it."""

    command: str
    shown: str


def examples(text: str) -> Iterator[Example]:
    """Every command of the console blocks, in order."""
    for block in _BLOCK.finditer(text):
        for part in re.split(r"^\$ ", block[1], flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            yield Example(command, shown)


def pages() -> list[Path]:
    """Every page with examples: README.md first, then those of docs/ by their names."""
    found = [README, *(path for path in sorted((ROOT / "docs").glob("*.md")) if path.name != LISTS_OPTIONS)]
    return [path for path in found if _BLOCK.search(path.read_text(encoding="utf-8"))]


def python_blocks(text: str) -> list[str]:
    """The Python code of a page."""
    return re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def workplace(folder: Path, *names: str) -> Path:
    """A folder in which the examples' paths lead to the invented reviews (to all, or to these), as they do from the root of the repository."""
    documents = ROOT / "tests" / "documents"
    for name in names or [path.name for path in documents.iterdir() if path.is_dir()]:
        shutil.copytree(documents / name, folder / "tests" / "documents" / name)
    shutil.copytree(ROOT / "tests" / "desk", folder / "tests" / "desk")
    return folder


def run(command: str, folder: Path) -> tuple[int, str]:
    """A command's exit status, and what it prints to the screen, without spaces at line ends and empty lines at its end."""
    found = subprocess.run(
        command, shell=True, cwd=folder, env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, encoding="utf-8"
    )
    return found.returncode, as_printed(found.stdout)


def as_printed(text: str) -> str:
    """A text without spaces at line ends and empty lines at its end."""
    printed = "\n".join(line.rstrip() for line in text.splitlines()).rstrip()
    return printed + "\n" if printed else ""


def done(command: str, folder: Path, patch: pytest.MonkeyPatch) -> tuple[int, str]:
    """The same as `run`; commands of ours are called here, without starting a process, and what goes from one to the next is handed on."""
    parts = None if _SHELLS.search(command) else parted(command)
    if parts is None or not any(part.words[0] == "openupr" for part in parts):
        return run(command, folder)
    patch.chdir(folder)
    for name, value in SCREEN.items():
        patch.setenv(name, value)
    status, given, said = 0, "", ""
    for part in parts:
        last = part is parts[-1]
        if part.words[0] == "openupr":
            found = CliRunner().invoke(application, part.words[1:], prog_name="openupr", input=given)
            status, out, err, both = found.exit_code, found.stdout, found.stderr, found.output
        else:
            told = subprocess.run(part.words, cwd=folder, env=_environment(), input=given, capture_output=True, check=False, encoding="utf-8")
            status, out, err, both = told.returncode, told.stdout, told.stderr, told.stdout + told.stderr
        for text, to in ((out, part.out), (err, part.err)):
            if to:
                (folder / to).write_text(text, encoding="utf-8")
        shown, err = last and not part.out, "" if part.err else err
        said += both if shown and not part.err else err + out * shown
        given = "" if part.out else out
    return status, as_printed(said)


@dataclass(frozen=True, slots=True)
class Part:
    """A program with its words, and the files that its output and its errors go to (empty: the next part's input or the screen, and the screen)."""

    words: list[str]
    out: str
    err: str


def parted(command: str) -> list[Part]:
    """The parts of a line of a shell, between its pipes."""
    parts = []
    for words in _between(shlex.split(re.sub(r"(?<=\s)(2?>)\s+", r"\1", command)), "|"):
        to = {sign: word.removeprefix(sign) for sign in ("2>", ">") for word in words if word.startswith(sign)}
        parts.append(Part([word for word in words if not word.startswith((">", "2>"))], to.get(">", ""), to.get("2>", "")))
    return parts


def _between(words: list[str], sign: str) -> Iterator[list[str]]:
    while sign in words:
        yield words[: words.index(sign)]
        words = words[words.index(sign) + 1 :]
    yield words


def of_any_machine(printed: str) -> str:
    """What a command prints, without what this machine's kernel lets readers give up."""
    return re.sub(r"^Readers .*$", "Readers", printed, flags=re.MULTILINE)


def renewed(text: str, folder: Path) -> str:
    """The page with what its commands print now."""

    def block(match: re.Match[str]) -> str:
        shown = [f"$ {each.command}\n{run(each.command, folder)[1]}" for each in examples(match[0])]
        return "```console\n" + "".join(shown) + "```"

    return _BLOCK.sub(block, text)


def _environment() -> dict[str, str]:
    own = str(Path(sys.executable).parent)
    return {**os.environ, **SCREEN, "PATH": own + os.pathsep + os.environ.get("PATH", "")}


if __name__ == "__main__":
    for page in [Path(name) for name in sys.argv[1:]] or pages():
        with tempfile.TemporaryDirectory() as made:
            page.write_text(renewed(page.read_text(encoding="utf-8"), workplace(Path(made))), encoding="utf-8", newline="\n")
