"""Every command is decided on: either it is asked here, and no output of it has a name that is off or a minor's whole name, or a reason is said why
it shows none. A new command without a decision fails; so does a new address of the app (tests/serving/test_names_off_in_app.py)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from openupr.commands.application import application

from ..doubts.clean_dossier import ENTRIES, THEME, thematic_list
from .test_names_off import OPEN, SENT, SURNAME, dossier
from .test_withheld import WHAT, _read

__all__ = ["dossier"]

CANARIES = (SURNAME, "Selma", "Moretska", "Ilva")
"""Who stands in submissions and the stakeholder summary alone, and a girl of whom a UN body tells."""
CASES = f"Name,Source\n{OPEN},Prison list\n{SENT},Prison list\n"
VISITS = "Country,Mandate,Status\nEstavia,Special Rapporteur on torture,Requested in 2019\n"
TABLES = ("csv", "json", "jsonl", "parquet", "xlsx")
ASKED: dict[str, tuple[str, ...]] = {  # what each command is asked, on a dossier that is in the store; each word stands alone
    "read": ("read in",),
    "list": ("list",),
    "examine": (
        "examine XAA-48",
        *(f"examine XAA-48 --to out/results.{each}" for each in ("html", "docx", "json", "jsonl", "csv", "xlsx")),
        "examine XAA-48 --compare --to out/compared.html",
    ),
    "report": (
        "report XAA-48 --to out/page.html",
        "report XAA-48 --to out/page.docx",
        "report in --to out/whole.html --pictures --charts out/charts",
        "report XAA-48 --whole --to out/whole.docx",
        *(f"--language {language} report XAA-48 --to out/{language}.{each}" for language in ("fr", "es") for each in ("html", "docx")),
    ),
    "find": (
        "find harbour",
        "find lawyer --to out/found.csv",
        f"find {SURNAME[:-1]}* --json",
        "find Moretsk* --to out/found.json",
        *(f"find harbour --to out/found.{each}" for each in ("docx", *TABLES)),
    ),
    "show": (*(f"show XAA-48/{name}" for name in ("S1", "S2", "C1", "C1.1", "R7.1", "R8.1", "D3")), "show in B.TIDE.1"),
    "export": (
        *(f"export XAA-48 --what {what} --to out/{what}.jsonl" for what in sorted(WHAT)),
        "export XAA-48 --to out/rows.xlsx",
        "export XAA-48 --what persons --to out/persons.parquet",
        *(f"export XAA-48 --to out/documents.{each}" for each in ("ris", "bib", "csl.json")),
        "export XAA-48 --what persons --to out/persons.json",
        "export --all --what persons --to out/all.csv",
    ),
    "diff": (
        "diff in/report.txt in/changed.txt --to out/two.html",
        "diff in/TIDE_-_letter.txt in/LAMP_-_Lamplighters.txt --as submission --to out/sent.html",
        "diff in/TIDE_-_letter.txt in/LAMP_-_Lamplighters.txt --as submission --json",
        *(f"diff in/TIDE_-_letter.txt in/LAMP_-_Lamplighters.txt --as submission --to out/sent.{each}" for each in TABLES),
    ),
    "clusters": ("clusters XAA-48", "clusters XAA-48 --to out/clusters.html", *(f"clusters XAA-48 --to out/clusters.{each}" for each in TABLES)),
    "persons": ("persons XAA-48", "persons XAA-48 --json", "persons in --beside cases.csv", "persons in --beside cases.csv --json"),
    "letters": ("letters XAA-48", "letters XAA-48 --json"),
    "openness": (
        "openness XAA-48",
        "openness XAA-48 --json",
        "openness in --from visits.csv --date 2026-01-31",
        "openness in --from visits.csv --date 2026-01-31 --json",
    ),
    "next": ("next in --calendar out/next.ics",),
    "quote": tuple(
        f"quote {words} --from {source}{form}"
        for words in ("“was+held+in+the+harbour”", "“fell+ill+in+prison”", "“concerned+at+the+rape+of+the+girl”")
        for source in ("XAA-48", "in/TIDE_-_letter.txt", "in/summary.txt")
        for form in ("", " --json")
    ),
    "citation": tuple(f"citation {words} --from in{form}" for words in ("A/HRC/WG.6/48/XAA/3,+para.+2", "A/HRC/99/5") for form in ("", " --json")),
    "brief": (
        *(f"brief XAA-48 --topic {topic} --to out/{topic}.{each}" for topic in ("harbour", "prison") for each in ("docx", "html", "txt", "json")),
        "brief XAA-48 --topic harbour --as evidence --to out/evidence.docx",
        "brief XAA-48 --by CHL --seconds 60 --to out/speaker.docx",
        "brief XAA-48 --by CHL --seconds 60",
        *(f"--language {language} brief XAA-48 --topic harbour --to out/brief.{language}.docx" for language in ("fr", "es")),
    ),
    "raise-with": (
        "raise-with XAA-48 --topic harbour",
        "raise-with XAA-48 --topic prison --to out/raise.html",
        *(f"raise-with XAA-48 --topic harbour --to out/raise.{each}" for each in TABLES),
    ),
    "follow": tuple(f"follow XAA --to out/tracker.{each}" for each in ("docx", "html", *TABLES)),
    "judge": ("judge in R7.1 --assessment partly --by NB",),
    "fill": ("fill in form.docx --to out/filled.docx",),
    "classify": tuple(f"classify asks.csv --to out/labels.{each}" for each in TABLES),
    "draft submission": ("draft submission draft.txt --review XAA-48",),
    "draft check": (
        "draft check draft.txt --among in",
        *(f"draft check draft.txt --among in --to out/draft.{each}" for each in ("docx", "html", "csv", "json", "txt")),
    ),
    "draft time": ("draft time draft.txt --speakers 90", "draft time draft.txt --speakers 90 --to out/spoken.docx"),
    "status": ("status",),
    "check": ("check", "check --deep"),
    "baselines": ("baselines in --name mine --to out/mine.json",),
    "explain": ("explain persons",),
}
NOT_ASKED = {  # why a command shows no name
    "open": "it starts the app, of which every address is decided on in tests/serving",
    "pack": "it copies the documents as they are, and says that all names are in them: tests/views/test_names_off.py",
    "fetch": "it shows addresses and names of files, and needs the network",
    "forget": "it says what is gone, by the identifier of a review",
    "history": "it tells of addresses and symbols; of contributors that are gone only with --names",
    "verify": "it tells of hashes",
    "watch add": "it repeats an address that the user gives",
    "watch run": "it tells of addresses, and needs the network",
    "watch confirm": "it repeats what the user says of an address",
    "archive export": "it hands on bytes as they were published, with their proof",
    "archive stamp": "it tells of hashes",
    "archive withhold": "it tells of hashes, and repeats the user's own reason",
    "archive rotate": "it tells of keys",
}


SHOWS_NO_MORE = {  # options that are asked of no command above, by what they do
    "where things lie, and how they are read": "store trust date workers review as on no-store all encoding sheet column text clean all-languages",
    "whose file it is, and who says so": "by state why member members council-member",
    "which records, fewer than without": "state group position claim issue category session cycle kind limit speakers years",
    "what is measured": "baselines seconds overhead rule pace spoken language keep",
    "less is shown": "no-persons",
    "a page's picture, which is refused where a name is off: tests/views/test_names_off.py": "page picture",
    "a decision is written down, and repeated: tests/views/test_withheld.py": "position claim link reply before kind person remove from",
    "the same as data, asked of the file in JSON": "json",
}


def test_every_option_of_a_command_is_decided_on() -> None:
    """An option that shows something new is asked, too."""
    known = {f"--{each}" for words in SHOWS_NO_MORE.values() for each in words.split()}
    for name, command in _commands(typer.main.get_command(application)):
        typed = {word for line in ASKED.get(name, ()) for word in line.split()}
        options = [each for each in command.params if each.param_type_name == "option"] if name in ASKED else []
        forgotten = [each.opts[0] for each in options if not {*each.opts, *each.secondary_opts} & (typed | known)]
        assert forgotten == [], f"{name}: ask these in ASKED, or say in SHOWS_NO_MORE what they do"


def test_every_form_that_a_command_writes_is_asked() -> None:
    """The forms are those that the help of --to names."""
    for name, command in _commands(typer.main.get_command(application)):
        told = " ".join(each.help or "" for each in command.params if "--to" in each.opts) if name in ASKED else ""
        forms = set(re.findall(r"\.([a-z]{2,8})\b", told)) - {"csl"}  # .csl.json
        written = {word.rpartition(".")[2] for line in ASKED.get(name, ()) if " --to " in line for word in line.split()}
        assert forms - written == set(), f"{name}: ask for these in ASKED"


def _commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Each command with what is typed, of groups those in them."""
    if hasattr(command, "commands"):
        for name, each in command.commands.items():
            yield from _commands(each, (*path, name))
    else:
        yield " ".join(path), command


def test_every_command_is_decided_on() -> None:
    every = {name for name, _ in _commands(typer.main.get_command(application))}
    assert every - {*ASKED, *NOT_ASKED} == set(), "ask these in ASKED, or say in NOT_ASKED why they show no name"
    assert {*ASKED, *NOT_ASKED} - every == set(), "these are no commands any more"
    assert not ASKED.keys() & NOT_ASKED.keys()


@pytest.mark.at_length
def test_no_command_shows_a_name_that_is_off_or_of_a_minor(dossier: Path) -> None:
    Path("cases.csv").write_text(CASES, "utf-8")
    Path("asks.csv").write_text("text\nClose the old mill.\n", "utf-8")
    Path("visits.csv").write_text(VISITS, "utf-8")
    kept = f"Country,Mandate,Status,Requested\nXAA,Special Rapporteur on prisons {SENT},Requested,2015\nXAA,SR on mills,Seen by {SENT},2015\n"
    Path("in/visits-2024-02-03.csv").write_text(kept, "utf-8")
    told = (
        ("Dig more wells in the north", f"Release the journalist {OPEN}"),
        ("Close the old mill", "Investigate the killing of the lawyer Jelmi Ortavo"),
    )
    entries = [[text.replace(*told[0]).replace(*told[1]), *rest] for text, *rest in ENTRIES]
    Path("form.docx").write_bytes(thematic_list(THEME, *entries))
    Path("out").mkdir()
    found: dict[str, str] = {}
    wrong: dict[str, str] = {}
    for line in (line for name in ("read", *ASKED) for line in ASKED[name]):
        made = CliRunner().invoke(application, [word.replace("+", " ") for word in line.split()])
        if made.exit_code not in {0, 1}:
            wrong[line] = made.output
        found[line] = made.stdout + made.stderr
        if (to := line.partition(" --to ")[2].split(" ")[0]) and Path(to).is_file():
            found[line] += _read(Path(to))
    written = {path: _read(path) for path in Path("out").rglob("*") if path.is_file()}
    assert "\n".join(map(str, wrong.items())) == "", "each is asked as it can be"
    assert len(written) > 60
    assert sum(OPEN in text for text in found.values()) > 15, "whom the UN's documents name is shown"
    leaks = {(str(where), canary) for where, text in (found | written).items() for canary in CANARIES if canary in text.replace(str(where), "")}
    assert leaks == set()


def test_canaries_are_found_where_nothing_is_blocked_out(dossier: Path) -> None:
    """The documents have them: so an output that took a text as it is would fail."""
    every = "".join(path.read_text("utf-8") for path in dossier.glob("*.txt"))
    assert all(canary in every for canary in CANARIES)
    assert CliRunner().invoke(application, ["judge", "in", SENT, "--person", "shown", "--by", "NB"]).exit_code == 0
    assert SURNAME in CliRunner().invoke(application, ["show", "in", "S2"]).output
