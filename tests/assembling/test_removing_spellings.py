"""One name on the remove-list, written in many ways in a dossier: no output shows any of them."""

from __future__ import annotations

import io
import json
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.assembling import BLOCK
from openupr.commands.application import application
from openupr.views.tables.record_tables import WHAT

from ..doubts.clean_dossier import COMPILATION, ENTRIES, NATIONAL_REPORT, REPORT, SUMMARY, THEME, thematic_list

NAME = "Zoë Xanthöppel"
WAYS = (
    "Zoë Xanthöppel",
    "ZOË XANTHÖPPEL",
    "Zoe Xanthoppel",
    "Zoe Xanthoeppel",
    "Zoe\u0308 Xantho\u0308ppel",
    "Zo\u200bë Xan\u00adthöppel",
    "\u202eZoë\u202c\u2066 Xanthöppel\u2069",
    "Ｚｏë Ｘａｎｔｈöｐｐｅｌ",
    "Zoë Xanth-\nöppel",
    "Zoë\nXanthöppel",
    "Zoë Xanthöppel12",
    "Zoë¹ Xanthöppel²³",
    "Zoë K. Xanthöppel",
    "Z. Xanthöppel",
    "Xanthöppel, Zoë",
    "ZoëXanthöppel",
    "Zoë\u00a0\u2009Xanthöppel’s",
    "Zоё Хanthöppеl",  # some letters are Cyrillic
)
EVERY = "\nand of ".join(WAYS)


def _with(text: str, *words: tuple[str, str]) -> str:
    for old, new in words:
        assert old in text, old
        text = text.replace(old, new)
    return text


FILES: dict[str, str | bytes] = {
    "report.txt": _with(
        REPORT,
        ("Chile praised the wells", f"Chile praised the wells of {EVERY}, and was concerned"),
        ("wells had been dug", f"wells had been dug by {EVERY}"),
        ("7.1. Dig more wells in the north (Chile)", f"7.1. Release {EVERY} from the prison in the north (Chile)"),
    ),
    "national-report.txt": _with(NATIONAL_REPORT, ("A law on wells was adopted", f"A law on wells was adopted for {EVERY}")),
    "compilation.txt": _with(COMPILATION, ("noted that 412 schools", f"was concerned that {EVERY} had been tortured in one of 412 schools that")),
    "summary.txt": _with(
        SUMMARY, ("the harbour was closed", f"{EVERY} were held in the harbour"), ("2 TIDE, para. 3.", f"2 TIDE, para. 3, on {EVERY}.")
    ),
    "list.docx": thematic_list(
        THEME, *[[text.replace("Dig more wells in the north", f"Release {' and '.join(WAYS)}"), *rest] for text, *rest in ENTRIES]
    ),
}


def _commands() -> Iterator[tuple[str, ...]]:
    yield ("read", "in")
    yield ("report", "XAA-48", "--to", "report.html")
    yield ("examine", "XAA-48")
    for ending in ("html", "docx", "json", "csv", "xlsx"):
        yield ("examine", "XAA-48", "--to", f"results.{ending}")
    yield ("examine", "XAA-48", "--compare", "--to", "compared.html")
    for what in WHAT:
        yield ("export", "XAA-48", "--what", what, "--to", f"{what}.jsonl")
    yield ("export", "XAA-48", "--to", "rows.csv")
    yield ("export", "XAA-48", "--to", "rows.xlsx")
    yield ("find", "the")
    yield ("find", "Xanthöppel")
    yield ("find", "prison", "--to", "hits.csv")
    for record in ("D3", "D5", "R7.1", "N2", "C1", "S2"):
        yield ("show", f"XAA-48/{record}")


def _letters(text: str) -> str:
    """The plain Latin letters of a text, nothing else: by another way than that by which names are found."""
    return "".join(char for char in unicodedata.normalize("NFKD", text).lower() if "a" <= char <= "z")


def _read(path: Path) -> str:
    data = path.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(path) as archive:
            data = b"\n".join(archive.read(name) for name in archive.namelist())
    text = data.decode("utf-8", "replace")
    return (
        text if path.suffix not in {".json", ".jsonl"} else "\n".join(str(json.loads(line)) for line in text.splitlines() if path.suffix == ".jsonl")
    )


@pytest.mark.parametrize("listed", [NAME, "zoe xanthoeppel", "XANTHÖPPEL Zoe"])
def test_no_way_of_writing_a_name_is_shown(listed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    ways = [listed, "Z. Xanthöppel", NAME] if listed.islower() else [listed]  # only a name in capitals has initials
    (folder / "openupr.toml").write_text(f'review = "XAA-48"\nremove = {json.dumps(ways)}\n', "utf-8")
    blocked = 0
    for command in _commands() if listed == NAME else [("export", "in", "--what", "statements", "--to", "s.csv"), ("report", "in", "--to", "r.html")]:
        made = CliRunner().invoke(application, list(command))
        assert made.exit_code == 0, (command, made.stderr)
        said = made.stdout + made.stderr
        text = said.replace("Xanthöppel", "") if command[0] == "find" else said  # what was typed is said again
        text += _read(Path(command[-1])) if "--to" in command else ""
        for part in ("xanth", "oppel", "xnth"):
            assert part not in _letters(text), (command, part)
        blocked += BLOCK in text
    assert blocked > (20 if listed == NAME else 1)
