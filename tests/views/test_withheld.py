"""What may not be shown is shown by no command: a dossier in which every kind of text names one person."""

from __future__ import annotations

import ast
import importlib
import inspect
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from typer.testing import CliRunner

import openupr
from openupr.assembling import BLOCK
from openupr.commands.application import application
from openupr.records import Review, identifying_words, records_by_identifier
from openupr.views.tables.record_tables import WHAT, columns, record_table
from openupr.views.withheld import HIDDEN_PERSONS, Withheld

from ..assembling.invented_letters import CASE, LETTER, REPLY, REPRISALS
from ..doubts.clean_dossier import ADDENDUM, COMPILATION, ENTRIES, NATIONAL_REPORT, REPORT, SUMMARY, THEME, thematic_list

HOUSE = Path(openupr.__file__).parent
NAME = "Ada Brunt"
UNTITLED = "Tarek Vosloma"
"""Who is named nowhere with a title."""
FILE = "TIDE_-_for_Ada_Brunt.txt"
WORDS = " ".join(f"w{number % 97}x{number % 89}" for number in range(400))


def _with(text: str, *words: tuple[str, str]) -> str:
    for old, new in words:
        assert old in text, old
        text = text.replace(old, new)
    return text


REPORT_WITH = _with(
    REPORT,
    ("the Minister of Wells, Ana Example", f"the Minister of Wells, Ms. {NAME}"),
    ("stated that wells had been dug", f"stated that Ms. {NAME} had dug wells"),
    ("Chile praised the wells", f"Chile praised the wells of Ms. {NAME} and was concerned that {NAME} was held"),
    ("7.1. Dig more wells in the north (Chile)", f"7.1. Release Ms. {NAME} from the prison in the north (Chile)"),
    (
        "8.2. Abolish the toll on wells (Peru); open the dams (Chile).",
        f"8.2. Abolish the toll on wells (Peru); pardon {NAME} (Chile).\n\n8.4. Ms. {NAME}.",
    ),
    ("7. The following recommendations enjoy", f"7. As Ms. {NAME} said, the following recommendations enjoy"),
)
FILES: dict[str, str | bytes] = {
    "report.txt": REPORT_WITH,
    "addendum.txt": _with(
        ADDENDUM,
        ("thanks all delegations", f"thanks Ms. {NAME}"),
        (
            "2. Recommendations 8.1 and 8.2 enjoy the support of Estavia.",
            f"2. Recommendation 8.1 is noted. Ms. {NAME} closed the mill.\n\n3. Recommendation 8.2 enjoys the support of Estavia.",
        ),
    ),
    "national-report.txt": _with(
        NATIONAL_REPORT,
        ("the Ministry of Wells, which consulted the Ombudsman", f"the Ministry of Wells, which consulted the Ombudsman and the {NAME} Foundation"),
        (
            "A law on wells was adopted",
            f"A law on wells was adopted, but Ms. {NAME} still lacks water. Recommendation 7.1 of the review before was carried out by {NAME}",
        ),
        ("1 Law No. 3 of 2020", f"1 Law No. 3 of 2020, named after Ms. {NAME}"),
    ),
    "compilation.txt": _with(
        COMPILATION,
        (
            "noted that 412 schools had been built",
            f"was concerned that Ms. {NAME} had been tortured in prison and recommended that {NAME} and the journalist {UNTITLED} be released",
        ),
        ("1 CCPR/C/XAA/CO/2, para. 4.", f"1 CCPR/C/XAA/CO/2, para. 4, on {NAME}."),
    ),
    "summary.txt": _with(
        SUMMARY,
        ("the harbour was closed", f"Ms. {NAME} was held in the harbour, like the lawyer {UNTITLED}"),
        ("LAMP Lamplighters of the North", f"LAMP Friends of {NAME}"),
        ("2 TIDE, para. 3.", f"2 TIDE, para. 3, on Ms. {NAME}."),
    ),
    "questions.txt": f"Advance questions to Estavia\n\nSPAIN\n\n- What is planned for Ms. {NAME}?\n",
    "list.docx": thematic_list(THEME, *[[text.replace("Dig more wells in the north", f"Release Ms. {NAME}"), *rest] for text, *rest in ENTRIES]),
    "letter.txt": LETTER.replace(CASE, NAME),
    "reply.txt": REPLY.replace(CASE, NAME),
    "reprisals.txt": REPRISALS.replace(CASE, NAME),
    FILE: f"{WORDS}. We wrote for Ms. {NAME}, who was held in the harbour, and {UNTITLED}.\n",
    "LAMP_-_Lamplighters.txt": f"{WORDS}. We wrote for Ms. {NAME}, who was freed from the harbour.\n",
}


def _read(path: Path) -> str:
    """Everything in a file that can be read, unpacked where it is an archive: with its tags, for they hold who made a comment and what stands for a
    picture, and without, for they part words."""
    data = path.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(path) as archive:
            parts = [archive.read(name) for name in archive.namelist()]
            data = b"\n".join((*parts, *(re.sub(rb"<[^>]*>", b"", part) for part in parts)))
    return data.decode("utf-8", "replace")


def _commands() -> Iterator[tuple[str, ...]]:
    """Every command and output that shows something of a review."""
    yield ("report", "XAA-48", "--to", "report.html")
    yield ("report", "XAA-48", "--to", "report.docx")
    yield ("report", "XAA-48", "--whole", "--to", "whole.docx")
    for language in ("fr", "es"):
        yield ("--language", language, "report", "XAA-48", "--to", f"report.{language}.html")
        yield ("--language", language, "brief", "XAA-48", "--topic", "harbour", "--to", f"brief.{language}.docx")
    yield ("examine", "XAA-48")
    for ending in ("html", "docx", "json", "csv", "xlsx"):
        yield ("examine", "XAA-48", "--to", f"results.{ending}")
    yield ("examine", "XAA-48", "--compare")
    for ending in ("html", "json"):
        yield ("examine", "XAA-48", "--compare", "--to", f"compared.{ending}")
    for what in WHAT:
        yield ("export", "XAA-48", "--what", what, "--to", f"{what}.jsonl")
    yield ("export", "XAA-48", "--to", "rows.xlsx")
    yield ("export", "XAA-48", "--to", "documents.ris")
    yield ("find", "the")
    yield ("find", "the", "--to", "hits.csv")
    yield ("diff", "in/report.txt", "in/changed.txt")
    yield ("diff", "in/report.txt", "in/changed.txt", "--to", "versions.html")
    yield ("diff", "in/report.txt", "in/changed.txt", "--to", "versions.csv")
    yield ("clusters", "XAA-48")
    yield ("persons", "XAA-48")
    yield ("persons", "XAA-48", "--json")
    yield ("letters", "XAA-48")
    yield ("letters", "XAA-48", "--json")
    for ending in ("html", "json", "docx"):
        yield ("brief", "XAA-48", "--topic", "harbour", "--to", f"brief.{ending}")
    yield ("brief", "XAA-48", "--by", "CHL", "--seconds", "60", "--to", "speaker.txt")
    yield ("clusters", "XAA-48", "--to", "clusters.html")
    yield ("draft", "check", "draft.txt", "--among", "in")
    for ending in ("docx", "html", "csv", "json"):
        yield ("draft", "check", "draft.txt", "--among", "in", "--to", f"draft.{ending}")


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    facts = [f'[files."{name}"]\nkind = "submission"\n' for name in FILES if "_-_" in name]
    (folder / "openupr.toml").write_text('review = "XAA-48"\n' + "".join(facts), "utf-8")
    changed = REPORT_WITH.replace("Ada", "Eva").replace("praised", "welcomed")
    (folder / "changed.txt").write_text(changed.replace("A/HRC/99/5", "A/HRC/99/L.5"), "utf-8")
    (tmp_path / "draft.txt").write_text("1. Release all from the prison in the north.\n\n2. Pardon all.\n\n3. Close the old mill.\n", "utf-8")
    return folder


def _outputs(*options: str) -> dict[str, str]:
    """What each command prints and writes, and `show` of every record."""
    found = {}
    review = openupr.read("in", trust=True)
    kinds = {type(record): name for name, record in reversed(records_by_identifier(review).items())}
    telling = [name for name, record in records_by_identifier(review).items() if NAME in identifying_words(record)][::2]
    records = [("show", name) for name in dict.fromkeys((*kinds.values(), *telling))]
    for command in (("read", "in"), *_commands(), *records):
        given = options if command[0] != "read" else ()
        if "--to" in command:  # a commented draft of the run before is not written over
            Path(command[command.index("--to") + 1]).unlink(missing_ok=True)
        made = CliRunner().invoke(application, [*command, *given])
        assert made.exit_code == 0, (command, made.stderr)
        found[" ".join(command)] = made.stdout + made.stderr + (_read(Path(command[-1])) if "--to" in command else "")
    return found


def test_without_persons_no_output_names_one(dossier: Path) -> None:
    assert (
        CliRunner().invoke(application, ["judge", "in", "R8.1", "--position", "noted", "--by", NAME, "--why", f"Ms. {NAME} said so"]).exit_code == 0
    )
    plain = _outputs()
    shown = {name: text for name, text in plain.items() if "Brunt" in text}
    assert len(shown) > 40, "the name is in most outputs to begin with"
    assert sum("Vosloma" in text for text in plain.values()) > 6
    for name, text in _outputs("--no-persons").items():
        if name != "read in":
            assert "Vosloma" not in text, name
            assert "Brunt" not in text, name
            assert "Ada" not in re.findall(r"\w+", text.replace("_", " ")), name
        if name in shown and not name.startswith("read"):
            assert BLOCK in text or "\\u2588" in text, name
    assert CliRunner().invoke(application, ["report", "XAA-48", "--charts", "charts", "--to", "charted.html", "--no-persons"]).exit_code == 0
    charts = [*Path("charts").iterdir()]
    assert len(charts) > 2
    assert not [path for path in charts if "Brunt" in _read(path) or "Vosloma" in _read(path)]


def test_without_persons_raise_with_names_nobody(dossier: Path) -> None:
    """A topic may be a person's name."""
    assert CliRunner().invoke(application, ["read", "in"]).exit_code == 0
    asked = ["raise-with", "XAA-48", "--topic", "Brunt"]
    plain, blocked = (CliRunner().invoke(application, [*asked, *given]) for given in ([], ["--no-persons"]))
    assert "Chile" in plain.stdout
    assert "Brunt" in plain.stdout
    assert "Chile" in blocked.stdout
    assert "Brunt" not in blocked.stdout + blocked.stderr
    for ending in ("html", "csv", "json", "xlsx"):
        made = CliRunner().invoke(application, [*asked, "--no-persons", "--to", f"raise.{ending}"])
        assert made.exit_code == 0
        assert "Brunt" not in made.stdout + made.stderr + _read(Path(f"raise.{ending}"))


def test_no_output_has_what_a_remove_list_names(dossier: Path) -> None:
    settings = dossier / "openupr.toml"
    settings.write_text(f"remove = {json.dumps([NAME, 'Eva Brunt'])}\n{settings.read_text('utf-8')}", "utf-8")
    for name, text in _outputs().items():
        assert "Brunt" not in text, name


def test_where_words_are_listed_the_parts_of_a_name_go_and_no_state_does() -> None:
    """Words that two texts share, and words that differ between two, would be put together to the name again."""
    told = ("Ms. Georgia Brunt was held.",)
    shown = Withheld(persons=True, told=told).view((("Brunt", "Georgia", "prison"), "left out: “Brunt was” … “Georgia”", "Brunt Hill and Georgia"))
    assert shown == (("█████", "Georgia", "prison"), "left out: “█████ was” … “Georgia”", "Brunt Hill and Georgia")
    assert Withheld(persons=True, told=told).view("Georgia_Brunt.txt: GEORGIA BRUNT") == "███████░█████.txt: ███████ █████".replace("░", BLOCK)


def test_a_name_without_a_title_goes_wherever_it_stands() -> None:
    told = ("AI called for the release of the journalist Mirza Dolanbek.", "In prison Dolanbek fell ill in January, said Peru.")
    shown = Withheld(persons=True, told=told).view((*told, "Freed: DOLANBEK"))
    assert shown == (
        "AI called for the release of the journalist █████ ████████.",
        "In prison ████████ fell ill in January, said Peru.",
        "Freed: ████████",
    )
    assert Withheld(told=told).view(told) is told


def test_an_organization_is_not_blocked_out_where_only_its_file_names_it() -> None:
    told = ("LPK_-_Zarvand_Lampkeepers.pdf", "TQ_-_Asociacion_Trelmaquica.pdf", "La Asociación Trelmáquica lo dijo.", "Mirza Dolanbek was arrested.")
    sent = tuple(SimpleNamespace(code=code, title=title) for code, title in (("LPK", "Zarvand Lampkeepers"), ("TQ", "Asociacion Trelmaquica")))
    of = SimpleNamespace(id="XAA-48", summary=None, submissions=sent, judgements=(), documents=(), removed=())
    assert "█" in Withheld(persons=True, told=told).view(told[0])
    shown = Withheld([cast(Review, of)], persons=True, told=told).view(told)
    assert shown == (*told[:3], "█████ ████████ was arrested.")


def test_the_page_and_the_word_file_say_that_names_may_remain(dossier: Path) -> None:
    def made(*command: str) -> str:
        assert CliRunner().invoke(application, command).exit_code == 0
        return _read(Path(command[-1]))

    assert CliRunner().invoke(application, ["read", "in"]).exit_code == 0
    for command in (("report", "XAA-48", "--to", "page.html"), ("examine", "XAA-48", "--to", "results.docx")):
        assert "Names may remain" not in made(*command)
        assert HIDDEN_PERSONS in made(*command[:-2], "--no-persons", *command[-2:])


def test_a_table_lists_the_persons_whom_documents_of_the_un_name(dossier: Path) -> None:
    review = openupr.read("in", trust=True)
    rows = [dict(zip([each.name for each in columns("persons")], row, strict=True)) for row in record_table([review], "persons", Withheld()).rows]
    told = {(row["name"], row["kind"], row["record"], row["speaker"]) for row in rows}
    assert ("Tarek Vosloma", "case", "XAA-48/C1.1", ("CCPR",)) in told, told
    assert not [row for row in rows if "/B." in str(row["record"])]
    assert not any("Vosloma" in str(row) for row in record_table([review], "persons", Withheld([review], persons=True)).rows)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was concerned at the killing of Tarek Vosloma, 12.", "T. V."),
        ("It was concerned at the killing of Tarek Vosloma, 42.", "Tarek Vosloma"),
        ("It was concerned at the rape of the lawyer Mirza Dolanbek.", "M. D."),
    ],
)
def test_minors_and_victims_of_sexual_violence_stand_by_initials(dossier: Path, text: str, name: str) -> None:
    summary = dossier / "summary.txt"
    summary.write_text(summary.read_text("utf-8").replace(f"Ms. {NAME} was held in the harbour, like the lawyer {UNTITLED}", text[:-1]), "utf-8")
    rows = record_table([openupr.read("in", trust=True)], "persons", Withheld()).rows
    assert [row[1] for row in rows if "/S" in str(row[3])] == [name]


MASKS = {"Removing", "has_removed", "removed", "REMOVE"}
"""What blocks words out, and what tells that some are."""


@pytest.mark.parametrize("room", ["rendering", "commands"])
def test_only_the_views_block_words_out(room: str) -> None:
    for path in sorted((HOUSE / room).rglob("*.py")):
        names = {alias.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom) for alias in node.names}
        assert not names & MASKS - ({"REMOVE"} if path.name == "judge.py" else set()), path


def test_one_function_is_the_way_out() -> None:
    """In the views too nothing else blocks words out."""
    users = {
        path.name
        for path in (HOUSE / "views").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and {alias.name for alias in node.names} & (MASKS - {"REMOVE"})
    }
    assert users == {"withheld.py"}


MADE_OF_RECORDS = re.compile(r"\b(?:Review|Result|Record|Derived|Examined|Hits|Difference|Cluster|Submission|Sheet)\b")
"""What a view is made of, in the annotations of the functions that make one."""
SHOWS_NOTHING = {
    "kinds_not_read",  # kinds of documents and languages
    "missing_documents_named",  # kinds of documents
    "sheet_text",  # it is given the sheet that `sheet_view` made
    "checked_table",  # so is this
    "submission_view",  # what it cites comes through `withheld`; all else is the text of whoever is going to send it
}
"""What commands give records to, or what is made of them, and get no view of them from."""


def test_no_command_makes_a_view_without_saying_what_is_withheld() -> None:
    asked = []
    for path in sorted((HOUSE / "commands").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not (isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("views.")):
                continue
            module = importlib.import_module(f"openupr.{node.module}")
            for made in (getattr(module, alias.name) for alias in node.names if alias.name not in SHOWS_NOTHING | {"Withheld"}):
                if inspect.isroutine(made) and any(
                    MADE_OF_RECORDS.search(str(each.annotation)) for each in inspect.signature(made).parameters.values()
                ):
                    asked.append(made.__name__)
                    takes = {"withheld", "persons"} & inspect.signature(made).parameters.keys()
                    told = (
                        f"{path.name}: {made.__name__} makes a view of records: let it take `withheld` and hand its texts through it, or say why not"
                    )
                    assert takes, f"{told} in SHOWS_NOTHING"
    assert {"page_of_made", "examined_view", "record_view", "passages_found", "record_table", "compared_texts", "citations", "sheet_view"} <= {*asked}
