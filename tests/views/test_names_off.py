"""Names that stakeholders alone have are in no output until a person turns them on; persons with what was asked for them and answered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import openupr
from openupr.assembling import BLOCK
from openupr.commands.application import application
from openupr.describing import Description
from openupr.records import Kind
from openupr.views.withheld import Withheld

from ..assembling.invented_letters import CASE, LETTER, REPLY, REPRISALS
from ..doubts.clean_dossier import ADDENDUM, COMPILATION, NATIONAL_REPORT, REPORT, SUMMARY
from .test_withheld import _outputs, _read

PRINTED = Path(__file__).parents[1] / "documents" / "XAA-48"
"""Documents with pages."""

LETTERED = "Orvan Teskil"
"""Whom a letter of special procedures, the reply and the report on reprisals name."""
SENT, SURNAME = "Selma Kordavi", "Kordavi"
"""Whom a submission and the summary of submissions name, and no other document."""
OPEN = "Tarek Vosloma"
"""Whom a UN body, a recommendation and the State name too."""
WORDS = " ".join(f"w{number % 97}x{number % 89}" for number in range(400))
FILES = {
    "report.txt": REPORT.replace("Chile praised the wells", f"Chile was concerned that the journalist {OPEN} was held")
    .replace("7.1. Dig more wells in the north (Chile)", f"7.1. Release the journalist {OPEN} (Chile)")
    .replace("8.1. Close the old mill (Chile)", "8.1. Investigate the killing of the lawyer Jelmi Ortavo (Chile, Peru)"),
    "addendum.txt": ADDENDUM.replace("8.1 and 8.2 enjoy", f"8.1 is noted.\n\n3. The journalist {OPEN} was tried.\n\n4. Recommendation 8.2 enjoys"),
    "national-report.txt": NATIONAL_REPORT,
    "compilation.txt": COMPILATION.replace(
        "noted that 412 schools had been built",
        f"was concerned at the arrest of the journalist {OPEN}. It was also concerned at the rape of the girl Ilva Moretska. It recommended that the "
        "writer Brana Lodik be released",
    ),
    "summary.txt": SUMMARY.replace(
        "the harbour was closed", f"the lawyer {SENT} was arrested in the harbour, like {OPEN}. {SURNAME} fell ill in prison"
    ),
    "TIDE_-_letter.txt": f"{WORDS}. We wrote for the lawyer {SENT}, who was held in the harbour, and for the journalist {OPEN}.\n",
    "LAMP_-_Lamplighters.txt": f"{WORDS}. We wrote for the lawyer Ms. {SENT}, who was held in the harbour.\n",
}


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return dossier_in(tmp_path, monkeypatch)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """All outputs of the dossier as it stands there."""
    with pytest.MonkeyPatch.context() as patch:
        dossier_in(tmp_path_factory.mktemp("outputs"), patch)
        return _outputs()


def dossier_in(place: Path, patch: pytest.MonkeyPatch) -> Path:
    """The dossier in a folder that is worked in, with a store of its own."""
    patch.setenv("OPENUPR_STORE", str(place / "s.sqlite"))
    patch.chdir(place)
    folder = place / "in"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    facts = [f'[files."{name}"]\nkind = "submission"\n' for name in FILES if "_-_" in name]
    (folder / "openupr.toml").write_text('review = "XAA-48"\n' + "".join(facts), "utf-8")
    (folder / "changed.txt").write_text(
        FILES["report.txt"].replace("two delegations", "2 delegations").replace("A/HRC/99/5", "A/HRC/99/L.5"), "utf-8"
    )
    (place / "draft.txt").write_text("1. Release all from the prison in the north.\n\n2. Close the old mill.\n", "utf-8")
    return folder


def invoked(*command: str, status: int = 0) -> str:
    made = CliRunner().invoke(application, list(command))
    assert made.exit_code == status, made.output
    return made.stdout + made.stderr


def test_no_output_has_a_name_that_stakeholders_alone_have(outputs: dict[str, str], dossier: Path) -> None:
    assert len(outputs) > 40
    assert sum(OPEN in text for text in outputs.values()) > 10, "whom the UN's documents name is shown"
    assert [name for name, text in outputs.items() if SURNAME in text or "Selma" in text] == []
    assert BLOCK in outputs["report XAA-48 --to report.html"]
    invoked("read", "in")
    for query in ("harbour", SURNAME, "lawyer"):
        assert SURNAME not in invoked("find", query).replace(f"“{SURNAME}”", "")
    invoked("diff", "in/TIDE_-_letter.txt", "in/LAMP_-_Lamplighters.txt", "--as", "submission", "--to", "two.html")
    assert SURNAME not in Path("two.html").read_text("utf-8")


def test_a_file_called_after_a_person_and_other_letters_in_a_sentence_show_no_name(dossier: Path) -> None:
    (dossier / "MILL_-_Kordavi_Selma_case.txt").write_text(f"{WORDS}. We wrote of the case of {SENT}. {SURNAME} fell ill.\n", "utf-8")
    (dossier / "LAMP_-_Lamplighters.txt").write_text(f"{WORDS}. We wrote for the lawyer {SENT} (Сельма Кордави), who was held.\n", "utf-8")
    with (dossier / "openupr.toml").open("a", encoding="utf-8") as settings:
        settings.write('[files."MILL_-_Kordavi_Selma_case.txt"]\nkind = "submission"\n')
    invoked("read", "in")
    for command in (("find", "prison"), ("show", "in", "S2"), ("show", "in", "B.LAMP.1"), ("show", "in", "B.MILL.1"), ("persons", "in")):
        said = invoked(*command).replace("MILL_-_Kordavi_Selma_case.txt", "")
        assert [each for each in (SURNAME, "Selma", "Кордави", "Сельма") if each in said] == [], command
    invoked("report", "in", "--to", "page.html")
    assert SURNAME not in Path("page.html").read_text("utf-8").replace("MILL_-_Kordavi_Selma_case.txt", "")


def test_letters_and_reports_on_reprisals_go_by_the_rule(dossier: Path) -> None:
    """Whom they name is named by the UN; who is under another State's name, or signed, is in no output; a name off that a letter has is on."""
    with_a_girl = LETTER.replace("without a lawyer.", "without a lawyer.\n\nThe girl Ilva Brontek was questioned at the harbour.")
    (dossier / "letter.txt").write_text(with_a_girl.replace(CASE, LETTERED), "utf-8")
    (dossier / "reply.txt").write_text(REPLY.replace(CASE, LETTERED), "utf-8")
    (dossier / "reprisals.txt").write_text(REPRISALS.replace(CASE, LETTERED), "utf-8")
    found = _outputs()
    shown = [name for name, text in found.items() if LETTERED in text]
    assert any(name.startswith("persons") for name in shown)
    assert any("persons.jsonl" in name for name in shown)
    assert [name for name, text in found.items() if SURNAME in text or "Selma" in text] == []
    for canary in ("Sanhoub", "Dankwo", "Penwick", "Brontek"):
        assert [name for name, text in found.items() if canary in text] == [], canary
    (dossier / "letter.txt").write_text(LETTER.replace(CASE, SENT), "utf-8")
    invoked("read", "in")
    assert f"{SENT}: whose case" in invoked("persons", "in"), "the UN names this person now"


def test_a_quotation_shows_no_name_of_a_submission_with_or_without_its_review(dossier: Path, tmp_path: Path) -> None:
    """Of a submission alone nobody can tell whom the UN's documents name too: then nobody's name is shown."""
    alone = Path("alone")
    alone.mkdir()
    for name in ("TIDE_-_letter.txt", "LAMP_-_Lamplighters.txt", "summary.txt"):
        (alone / name).write_text(FILES[name], "utf-8")
    for source in ("in", *(f"{folder}/{name.name}" for folder in ("in", "alone") for name in alone.iterdir())):
        for words in ("was held in the harbour", "arrested in the harbour, like", "We wrote for the lawyer, who was held in the harbour"):
            made = CliRunner().invoke(application, ["quote", words, "--from", source])
            assert made.exit_code in {0, 1}, made.output
            assert SURNAME not in made.output, (source, words)
            assert "Selma" not in made.output, (source, words)
    assert BLOCK in invoked("quote", "was held in the harbour", "--from", "alone/LAMP_-_Lamplighters.txt")


def test_no_page_of_a_submission_or_the_summary_is_pictured_while_names_are_off(dossier: Path) -> None:
    review = openupr.read("in", trust=True)
    withheld = Withheld([review])
    pictured = {each.kind.value for each in review.documents if withheld.pictured(each.sha256)}
    assert pictured == {each.kind.value for each in review.documents} - {"submission", "stakeholder_summary"}


@pytest.mark.parametrize("sent", [True, False])
def test_the_page_of_a_record_is_pictured_where_its_document_may_be(sent: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENUPR_STORE", str(tmp_path / "s.sqlite"))
    monkeypatch.setattr(Withheld, "names_off", True)
    monkeypatch.setattr("openupr.views.withheld.may_be_sent", lambda document: sent and document.kind is Kind.WORKING_GROUP_REPORT)
    item = openupr.read(PRINTED).items[0]
    page = tmp_path / "page.png"
    said = invoked("show", str(PRINTED), f"R{item.number}", "--page", str(page), status=2 if sent else 0)
    assert ("a page is not pictured where words are to be blocked out" in said) is sent
    assert page.exists() is not sent
    quoted = " ".join(item.text.clean.split()[:12])
    said = invoked("quote", quoted, "--from", str(PRINTED), "--picture", str(tmp_path / "quoted.png"))
    assert ("No page is pictured where words are to be blocked out" in said) is sent
    assert (tmp_path / "quoted.png").exists() is not sent


@pytest.mark.parametrize("options", [("--topic", "harbour"), ("--by", "Chile", "--seconds", "60")])
def test_a_brief_says_what_is_blocked_out_in_it(options: tuple[str, ...], dossier: Path) -> None:
    invoked("read", "in")

    def made(*more: str) -> tuple[bool, str]:
        invoked("brief", "XAA-48", *options, *more, "--to", "brief.json")
        view = json.loads(Path("brief.json").read_text("utf-8"))
        lines = [line for each in view["sections"] for line in (*each["lines"], *each["rest"])] + view["nearly"]
        return any(BLOCK in f"{line['text']}{line['source']}" for line in lines), " ".join(view["made"])

    blocked, said = made()
    assert blocked is ("--topic" in options)
    assert ("Names found only in contributors’ submissions" in said) is blocked
    assert (
        'XAA-48: where you know that a person agrees, show the name: `openupr judge XAA-48 "THE NAME" --person shown --by YOU`.' in said
    ) is blocked
    blocked, said = made("--no-persons")
    assert ("Some words are blocked out in this copy" in said) is blocked
    assert "Names found only in contributors’ submissions" not in said
    if "--topic" in options:
        invoked("judge", "XAA-48", SENT, "--person", "shown", "--by", "me")
        _, said = made()
        assert "show the name" not in said


def test_a_word_file_says_that_names_are_blocked_out_where_one_is(dossier: Path) -> None:
    told = "Names found only in contributors’ submissions, or in the summary of them, are blocked out"
    for options in ((), ("--whole",)):
        invoked("report", "in", *options, "--to", "page.docx")
        text = _read(Path("page.docx"))
        assert (told in text) is (BLOCK in text.replace("(██)", "")), options


def test_a_topic_shows_no_name(dossier: Path) -> None:
    invoked("read", "in")
    for options in ((), ("--as", "evidence")):
        for ending in ("docx", "txt", "json"):
            invoked("brief", "XAA-48", "--topic", "harbour", *options, "--to", f"brief.{ending}")
            assert SURNAME not in _read(Path(f"brief.{ending}"))


def test_a_copy_says_that_submissions_are_in_it_and_can_be_without(dossier: Path) -> None:
    said = invoked("pack", "in", "--to", "copy")
    assert "Where the folder has submissions they are in it whole, with all names." in said
    assert "A summary of submissions stays as the UN printed it, with all names." in said
    said = invoked("pack", "in", "--to", "less", "--without", "submissions")
    for name in FILES:
        assert Path("less", name).exists() is ("_-_" not in name), name
    assert "Left out: TIDE_-_letter.txt: it is a submission, or may be one" in said
    assert "can't be left out" in invoked("pack", "in", "--to", "third", "--without", "names", status=2)


def test_a_person_turns_a_name_on_and_off_again(dossier: Path) -> None:
    invoked("read", "in")
    assert SURNAME not in invoked("show", "XAA-48/S2")
    assert SURNAME not in invoked("persons", "XAA-48")
    said = invoked("judge", "in", SENT, "--person", "shown", "--by", "NB")
    assert "shown" in said
    assert f"{SENT} was arrested" in invoked("show", "in", "S2").replace("\n", " ").replace("  ", " ")
    assert f"{SURNAME} fell ill" in " ".join(invoked("show", "in", "S2").split())
    raised = invoked("persons", "in")
    assert f"{SENT}: whose case" in raised
    assert "Raised by 3: 3 contributors and submissions." in raised
    assert "TIDE" not in raised
    invoked("judge", "in", SENT, "--person", "off", "--by", "NB")
    assert SURNAME not in invoked("show", "in", "S2")


def test_what_was_turned_on_here_goes_into_no_copy(dossier: Path) -> None:
    invoked("judge", "in", SENT, "--person", "shown", "--by", "NB")
    invoked("pack", "in", "--to", "copy")
    assert not any(SENT in path.read_text("utf-8") for path in Path("copy").rglob("judgements.jsonl"))
    for name, text in _outputs("--no-persons").items():
        assert SURNAME not in text or name.startswith("read"), name


def test_a_name_that_no_document_has_can_not_be_judged(dossier: Path) -> None:
    assert "we find no such name" in invoked("judge", "in", "Nobody Atall", "--person", "shown", "--by", "NB", status=2)
    assert "two names" in invoked("judge", "in", SENT, "--person", "same", "--by", "NB", status=2)


def test_who_raised_a_person_and_what_was_answered(dossier: Path) -> None:
    made = json.loads(invoked("persons", "in", "--json")[invoked("persons", "in", "--json").index("{") :].rpartition("}")[0] + "}")
    told = {each["name"]: each for each in made["persons"]}
    assert set(told) == {OPEN, "Jelmi Ortavo", "I. M.", "Brana Lodik"}
    assert told[OPEN]["raised"].startswith("Raised by 4: Chile, Human Rights Committee and 2 contributors")
    assert told[OPEN]["answered"].startswith("Estavia speaks of this person in A/HRC/99/5/Add.1, paragraph 3.")
    assert [each["record"] for each in told[OPEN]["asked"]] == ["R7.1.a"]
    assert told["Jelmi Ortavo"]["answered"] == "We found no word of Estavia that has this name. Its answer to what was recommended: R8.1: noted."
    assert told["Brana Lodik"]["answered"] == "We found no answer of Estavia that has this name."
    assert told["Brana Lodik"]["lost"] == (
        "We looked for the name alone: we found it in no other State’s statement and in no recommendation. "
        "A recommendation without the name may be on this case."
    )
    assert not told[OPEN]["lost"]


def test_minors_stand_by_first_letters_wherever_their_sentence_is_shown(outputs: dict[str, str]) -> None:
    assert [name for name, text in outputs.items() if "Moretska" in text or "Ilva" in text] == []
    assert any("I███ M███████" in text for text in outputs.values())


def test_the_page_has_the_persons_and_says_what_is_off(dossier: Path) -> None:
    invoked("report", "in", "--to", "page.html")
    page = Path("page.html").read_text("utf-8")
    assert 'id="persons"' in page
    assert "Names found only in contributors’ submissions, or in the summary of them, are blocked out" in page
    assert "We found 1 name that stands only in what contributors sent" in page


def test_a_page_on_which_nobody_is_listed_says_so_and_of_names_off_nothing(dossier: Path) -> None:
    for name, text in FILES.items():
        bare = text.replace(OPEN, "Tarek").replace("Jelmi Ortavo", "who").replace("the girl Ilva Moretska", "a girl").replace("Brana Lodik", "who")
        (dossier / name).write_text(bare, "utf-8")
    (dossier / "changed.txt").unlink()
    invoked("report", "in", "--to", "page.html")
    page = Path("page.html").read_text("utf-8")
    section = page[page.index('<section id="persons">') :].split("</section>")[0]
    assert "We found no name of a person whose rights are at stake. We looked for names in:" in section
    assert "stand only in what contributors sent" not in section
    assert SURNAME not in page


def test_it_is_said_where_names_stand_by_initials(dossier: Path) -> None:
    said = "Where the words around a name tell of a minor or of sexual violence, only its first letters are shown."
    for target in ("page.html", "page.docx"):
        invoked("report", "in", "--to", target)
        assert said in _read(Path(target)), target
    assert "1 person stands by initials" in " ".join(invoked("persons", "in").split())
    invoked("read", "in")
    assert "These initials stand for the name" in " ".join(invoked("brief", "XAA-48", "--topic", "rape").split())
    (dossier / "compilation.txt").write_text(FILES["compilation.txt"].replace("the rape of the girl Ilva Moretska", "the mill"), "utf-8")
    invoked("report", "in", "--to", "page.html")
    assert said not in Path("page.html").read_text("utf-8")


SPELLED = {  # in one dossier: which may be one person
    "Mirza Dolanbek": {"Myrza Dolanbeck", "Мирзы Доланбека", "ميرزا دولانبك"},
    "Yusuf Karimov": {"Youssef Karimov", "Юсуфа Каримова"},
    "Selim Artavar": set[str](),
    "Selima Artavar": set[str](),
}


def test_spellings_and_scripts_are_suggested_and_no_two_persons_joined(dossier: Path) -> None:
    (dossier / "compilation.txt").write_text(
        COMPILATION.replace(
            "noted that 412 schools had been built",
            "was concerned at the arrest of the journalist Mirza Dolanbek, the lawyer Yusuf Karimov, the writer Selim Artavar and the writer Selima "
            "Artavar",
        ),
        "utf-8",
    )
    (dossier / "report.txt").write_text(
        REPORT.replace("7.1. Dig more wells in the north", "7.1. Release the journalist Myrza Dolanbeck").replace(
            "8.1. Close the old mill", "8.1. Release the lawyer Youssef Karimov"
        ),
        "utf-8",
    )
    (dossier / "LAMP_-_Lamplighters.txt").write_text("Организация сообщила об аресте Мирзы Доланбека и адвоката Юсуфа Каримова. " * 9, "utf-8")
    (dossier / "TIDE_-_letter.txt").write_text("أفادت المنظمة باعتقال الصحفي ميرزا دولانبك في الميناء. " * 9, "utf-8")
    persons = {each.name: each for each in Description(openupr.read("in", trust=True)).named.named}
    for name, others in SPELLED.items():
        assert {*persons[name].same_name, *persons[name].maybe} == others, name
        assert persons[name].spellings == (name,)


def test_a_person_joins_two_names(dossier: Path) -> None:
    test_spellings_and_scripts_are_suggested_and_no_two_persons_joined(dossier)
    invoked("judge", "in", "Yusuf Karimov=Youssef Karimov", "--person", "same", "--by", "NB")
    invoked("judge", "in", "Mirza Dolanbek=Myrza Dolanbeck", "--person", "other", "--by", "NB")
    persons = {each.name: each for each in Description(openupr.read("in", trust=True)).named.named}
    assert persons["Yusuf Karimov"].spellings == ("Yusuf Karimov", "Youssef Karimov")
    assert "Youssef Karimov" not in persons
    assert "Myrza Dolanbeck" not in {*persons["Mirza Dolanbek"].same_name, *persons["Mirza Dolanbek"].maybe}
