"""The command's own process never parses a stranger's byte: no parser is loaded in it, and what it takes from the rooms that parse is listed here."""

from __future__ import annotations

import ast
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import openupr

SOURCE = Path(openupr.__file__).parent
DOCUMENTS = Path(__file__).parents[1] / "documents"
PARSERS = {
    "pypdfium2",
    "lxml",
    "ijson",
    "python_calamine",
    "doc2docx",
    "PIL",
    "markdown_it",
    "openupr.reading.own_files",
    "openupr.reading.package",
}
"""What reads the bytes of a document, a table or an archive."""
SETTINGS = {"openupr.reading.settings_texts", "openupr.assembling.dossier_texts", "openupr.assembling.judgement_lines"}
"""What reads a folder's settings and decisions."""

IN_WORKERS = {
    "list_jobs",
    "clause_labels",
    "draft_jobs",
    "file_jobs",
    "jobs",
    "kept_wordings",
    "pack_jobs",
    "page_pictures",
    "page_texts",
    "pipeline",
    "settings_apart",
    "submission_jobs",
    "tables_apart",
    "versions_compared",
}
"""Files of `stages` that hold what a worker does. `pipeline` is what Python callers use, who choose their `Workers` themselves."""
ALLOWED = {
    "reading": {
        "content",  # bytes, of a plain file within a limit
        "files_in",  # names
        "path_text",  # names
        "plain_file",  # a plain file, open: eight bytes of it are compared
        "sha256_of",  # bytes, within a limit
        "sniff",  # the first kilobyte is compared
    },
    "reading.limits": {"MAX_EXPORT", "MAX_FILE"},
    "reading.own_files": {"is_as_written", "is_own_file", "is_shown"},  # inside `own_results.wrote` and its like, which are jobs
    "reading.swept_folders": {"locked", "sweep", "swept_folder"},  # files and folders of ours, by their names
    "extracting.iso_days": {"iso_day", "whole_day"},  # the day that the user types
    "preparing.tables": {"OwnTable", "Record"},  # the types
}
"""What the command's own process takes from the rooms that parse, and why it may."""
PARSING = ("reading", "identifying", "extracting", "preparing.tables", "preparing.published")


DECISION = json.dumps(
    {"record": "XBB-17/R50.1", "text_sha256": "0" * 64, "field": "position", "value": "noted", "who": "A", "when": "2026-05-01T10:00:00+00:00"}
)


def web_archive(address: str, data: bytes) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    writer.write_record(writer.create_warc_record(address, "response", io.BytesIO(data), len(data), http_headers=http))
    return out.getvalue()


def test_no_parser_is_loaded(tmp_path: Path) -> None:
    """All commands, one after the other in one process, on documents of every format."""
    (tmp_path / "t.csv").write_text("text\nRatify the Convention\n")
    (tmp_path / "t.json").write_text('[{"text": "Ratify the Convention"}]')
    (tmp_path / "d.txt").write_text("1. Ratify the Convention against Torture.\n2. Continue its efforts.\n")
    (tmp_path / "sent.docx").write_bytes((DOCUMENTS.parent / "desk" / "my-report.docx").read_bytes())
    (tmp_path / "page.html").write_text("<html><body><h1>Contributions</h1><a href='a.pdf'>Harbour Watch</a></body></html>")
    (tmp_path / "saved.warc.gz").write_bytes(web_archive("https://rights.example/page", (tmp_path / "page.html").read_bytes()))
    dossier, report = str(tmp_path / "in" / "XBB-17"), str(tmp_path / "in" / "XBB-17" / "A-HRC-98-7.pdf")
    shutil.copytree(DOCUMENTS / "XBB-17", dossier)
    (tmp_path / "in" / "XBB-17" / "openupr.toml").write_text('[files."none.txt"]\nignore = true\n')
    (tmp_path / "in" / "XBB-17" / "judgements.jsonl").write_text(f"{DECISION}\n")
    commands = [
        ["read", dossier],
        ["report", "XBB-17", "--pictures", "--to", "r.html"],
        ["show", report, "D29", "--page", "p.png"],
        ["diff", report, report],
        ["clusters", "XBB-17"],
        ["draft", "check", "d.txt"],
        ["draft", "time", "d.txt", "--speakers", "90"],
        ["draft", "check", "t.csv"],
        ["draft", "submission", "sent.docx", "--review", "XBB-17", "--clean", "clean.docx"],
        ["classify", "t.json"],
        ["judge", "XBB-17/R50.1", "--by", "A", "--position", "noted"],
        ["judge", dossier, "R50.1", "--by", "A", "--position", "noted"],
        ["read", dossier, "--trust"],
        ["show", "XBB-17/D29"],
        ["draft", "check", "d.txt", "--among", dossier],
        ["pack", dossier, "--to", "copy.zip"],
        ["fetch", "XBB-17", "--from", dossier],
        ["watch", "add", "XBB-17", "--page", "page.html"],
        ["watch", "add", "XBB-17", "--page", "saved.warc.gz"],
        ["history", "XBB-17"],
        ["archive", "export", "XBB-17", "--to", "proof.zip"],
        ["verify", "proof.zip"],
        ["list"],
        ["status"],
    ]
    code = f"""
import sys
from openupr.commands.application import application
if __name__ == "__main__":
    for arguments in {commands!r}:
        try:
            application(arguments, standalone_mode=True)
        except SystemExit as ended:
            print("ENDED", arguments[0], ended.code)
    print("LOADED", *(set(sys.modules) & {PARSERS | SETTINGS!r}))
"""
    script = tmp_path / "all.py"
    script.write_text(code)
    environment = os.environ | {"OPENUPR_STORE": str(tmp_path / "s.sqlite"), "PYTHONPATH": str(SOURCE.parent)}
    done = subprocess.run(
        [sys.executable, str(script)], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=300
    )
    ended = [line for line in done.stdout.splitlines() if line.startswith("ENDED")]
    assert len(ended) == len(commands), done.stderr
    assert {line for line in ended if not line.endswith(" 0")} <= {"ENDED fetch 1"}, (
        ended,
        done.stderr,
        done.stdout[-4000:],
    )  # three reports are not in the folder
    assert (tmp_path / "p.png").stat().st_size > 1000
    assert "image/png" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert done.stdout.splitlines()[-1].split() == ["LOADED"]


def test_what_is_taken_from_the_rooms_that_parse() -> None:
    files = [*(SOURCE / "commands").rglob("*.py"), *(SOURCE / "fetching").rglob("*.py")]
    files += [*(path for path in (SOURCE / "stages").rglob("*.py") if path.stem not in IN_WORKERS)]
    assert len(files) > 80
    taken: set[tuple[str, str, str]] = set()
    for path in files:
        to_the_house = len(path.relative_to(SOURCE).parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level == to_the_house:
                module = node.module or ""
                names = [alias.name for alias in node.names]
                if not module:
                    taken |= {(path.name, name, "*") for name in names if name in {"reading", "identifying", "extracting"}}
                elif module.startswith(PARSING):
                    taken |= {(path.name, module, name) for name in names}
    strange = {(file, module, name) for file, module, name in taken if name not in ALLOWED.get(module, ())}
    identified = {("gathering.py", "identifying", name) for name in ("is_as_told", "is_unrecognized")}  # questions to a record, not to a text
    assert strange <= identified | {("gathering.py", "reading", "*")}, strange
    assert {name for _, module, name in taken if module == "reading.own_files"} == ALLOWED["reading.own_files"]


ARCHIVE_WORKERS = {
    *("looked_over", "contributor_pages", "warc_files", "stamp_checks", "checked_stamps", "checked_contents"),
    *("archive_checks", "proof_file_checks", "checking_jobs"),
}
"""Files of `archiving` that hold what a worker does."""
OF_ARCHIVES = {
    ("reading", "content"),  # bytes, of a plain file within a limit
    ("reading", "files_in"),  # names
    ("reading", "sha256_of"),  # bytes, within a limit
    ("reading", "sniff"),  # the first kilobyte is compared
    ("reading.file_kinds", "sniff"),
    ("reading.limits", "MAX_FILE"),
    ("reading.limits", "MAX_EXPORT"),
    ("reading.package", "DAMAGED"),  # inside `plain_zip.unzipped`, which is a job
    ("reading.package", "refuse_long_directory"),  # inside the same
}


def test_what_archives_take_from_the_rooms_that_parse() -> None:
    taken = {
        (node.module or "", alias.name)
        for path in (SOURCE / "archiving").glob("*.py")
        if path.stem not in ARCHIVE_WORKERS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level == 2 and (node.module or "").startswith(PARSING)
        for alias in node.names
    }
    assert taken <= OF_ARCHIVES, taken - OF_ARCHIVES


NETWORK = set("socket ssl http urllib.request ftplib smtplib xmlrpc asyncio httpx httpx2 httpcore httpcore2 protego aiohttp distributed".split())
"""What opens connections."""


def test_no_code_of_ours_knows_the_network() -> None:
    """But for the room that fetches what the user asks for, the one file that hands jobs to a cluster, where the user names one, and the app's guard,
    which waits for what was begun."""
    found = {
        ("fetching" if path.parent == SOURCE / "fetching" else path.relative_to(SOURCE).as_posix(), name)
        for path in SOURCE.rglob("*.py")
        if any(name in path.read_text(encoding="utf-8") for name in NETWORK)  # to read a file's syntax takes a hundred times as long
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom) and not node.level
            else []
        )
    }
    assert {where for where, name in found if name in NETWORK or name.partition(".")[0] in NETWORK} == {
        "fetching",
        "stages/apart/cluster.py",
        "serving/shell/request_guard.py",
    }
