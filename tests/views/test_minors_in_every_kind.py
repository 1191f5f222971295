"""Minors, and who suffered sexual violence, stand by initials whatever kind of document tells of them: a statement in full, the Council's report, a
letter of special procedures, the report on reprisals. Each of them names persons whom no other document has."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from openupr.commands.application import application

from ..assembling.invented_letters import LETTER, REPRISALS
from ..extracting import invented_session_reports as sessions
from .test_names_off import BLOCK, dossier_in
from .test_withheld import _read

CANARIES = ("Pelasko", "Astaroth", "Costaveda", "Bergolin", "Volanski", "Tarkosh")
STATEMENT = """Statement by Chile

Mr. President,

Chile is concerned at the rape of the girl Dorina Pelasko in the harbour. We recommend that Estavia release the boy Mikel Astaroth, aged 12.
"""
TOLD = {  # what is said in the Council's report, in place of what stands there
    "Norway commended Estavia": "Norway regretted that the 14-year-old girl Yara Costaveda was held. It commended Estavia",
    "of Estavia was dark.": "of Estavia was dark. It deplored the rape of Ms. Nadia Bergolin in the harbour prison.",
}
ASKED = (
    "report in --to page.html",
    "persons XAA-48 --json",
    "letters XAA-48",
    "find girl --to found.json",
    "find rape --to found.docx",
    "show XAA-48/T.CHL",
    "brief XAA-48 --topic rape --to brief.txt",
    "brief XAA-48 --topic prison --as evidence --to evidence.docx",
    *(f"export XAA-48 --what {each} --to {each}.csv" for each in ("in_full", "in_full_requests", "adoption", "letters", "paragraphs", "persons")),
)


@pytest.mark.at_length
def test_minors_are_named_whole_in_no_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = dossier_in(tmp_path, monkeypatch)
    (folder / "statements").mkdir()
    (folder / "statements" / "chile.txt").write_text(STATEMENT, "utf-8")
    body = sessions.BODY
    for before, after in TOLD.items():
        body = [line.replace(before, after) for line in body]
    (folder / "session.txt").write_bytes(sessions.text(body))
    (folder / "letter.txt").write_text(LETTER.replace("On 3 May 2023, Mr. ", "On 3 May 2023, the schoolgirl Petra Volanski was raped. Mr. "), "utf-8")
    boy = "He was held for nine days. His son, the boy Emil Tarkosh, was beaten."
    (folder / "reprisals.txt").write_text(REPRISALS.replace("He was held for nine days.", boy), "utf-8")
    shown: dict[str, str] = {}
    for line in ("read in", *ASKED):
        made = CliRunner().invoke(application, line.split())
        assert made.exit_code in {0, 1}, (line, made.output)
        to = line.partition(" --to ")[2]
        shown[line] = made.stdout + made.stderr + (_read(Path(to)) if to and Path(to).is_file() else "")
    assert {(line, each) for line, text in shown.items() for each in CANARIES if each in text} == set()
    bare = [line for line in ASKED if line.endswith(("in_full.csv", "adoption.csv", "T.CHL")) and BLOCK[0] not in shown[line]]
    assert bare == [], "their texts are shown, with blocks"
