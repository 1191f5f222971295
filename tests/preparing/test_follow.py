"""The tracker: what a State supported over the cycles, and what a person edits in it and hands back."""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import openpyxl
import pytest
from typer.testing import CliRunner, Result

import openupr
from openupr.commands.application import application
from openupr.extracting.compilation.cooperation import read_cooperation
from openupr.languages.messages import messages
from openupr.preparing.briefs.asked.asked_again import asked_again
from openupr.preparing.briefs.promises import not_followed, promises
from openupr.preparing.briefs.replied.own_report import OwnReport
from openupr.records import (
    ASSESSMENT,
    Addendum,
    Addressee,
    AnsweredIn,
    Answers,
    Assessment,
    Attribution,
    Claim,
    Concern,
    Document,
    EarlierLink,
    Judgement,
    Numbering,
    Position,
    Relation,
    Response,
    Review,
    SaidSince,
    TellingSentence,
    assessments,
    text_sha256,
)
from openupr.rendering.files.exports import write
from openupr.rendering.files.tracker_book import write_tracker
from openupr.text import Place, Text
from openupr.views.desk.tracker import ADDED_LATER, COLUMNS, assessment_labels, not_followed_said, row_seal, tracker
from openupr.views.desk.tracker_edits import edits, edits_in
from openupr.views.withheld import Withheld

from .test_own_report import reporting

DOCUMENTS = Path(__file__).parents[1] / "documents"
WHEN = "2026-11-28T10:00:00+00:00"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(application, [str(each) for each in arguments])


@pytest.fixture(scope="module")
def bresland() -> Review:
    """The report of an invented review, in which most recommendations are supported."""
    (review,) = openupr.read_all(DOCUMENTS / "XBB-17")
    return review


def rows_of(review: Review, *judgements: Judgement) -> list[dict[str, Any]]:
    """The tracker of one review, row by row."""
    table = tracker(promises([replace(review, judgements=judgements)], linked({})), Withheld())
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def taken(review: Review, rows: list[dict[str, Any]], by: str | None = None, *judgements: Judgement) -> Any:
    """What is taken over of a tracker that comes back."""
    held = {str(row["record"]): row for row in rows_of(review, *judgements)}
    return edits(rows, {item.id: item for item in review.items}, held, by, WHEN)


def test_every_supported_recommendation_has_a_row_and_no_other(bresland: Review) -> None:
    rows = rows_of(bresland)
    supported = [answer.item for answer in bresland.answers if answer.position.value.startswith("supported")]
    assert [row["record"] for row in rows] == [item.id for item in bresland.items if item.id in supported]
    assert 0 < len(rows) < len(bresland.items)
    assert list(rows[0]) == [column.name for column in COLUMNS]
    first = rows[0]
    assert (first["review"], first["number"], first["asked_by"], first["position"]) == ("XBB-17", "50.1", "Argentina", "Supported")
    assert first["next_report"] == "The next review is still to come, or we don’t have its documents."
    assert not first["assessment"], "no program says that something is implemented"


def test_what_is_edited_becomes_a_decision(bresland: Review) -> None:
    rows = rows_of(bresland)
    rows[0] |= {"assessment": "Partly implemented", "why": " A bill is before Parliament. ", "assessed_by": "A. B."}
    rows[1] |= {"assessment": "implemented"}
    made = taken(bresland, rows, "C. D.")
    assert made.wrong == ()
    first, second = made.judgements
    item = next(each for each in bresland.items if each.id == rows[0]["record"])
    assert first == Judgement(item.id, text_sha256(item), ASSESSMENT, "partly", "A. B.", WHEN, "A bill is before Parliament.")
    assert (second.value, second.who) == (Assessment.IMPLEMENTED, "C. D.")
    assert assessments(replace(bresland, judgements=made.judgements)) == {each.record: each for each in made.judgements}
    shown = rows_of(bresland, *made.judgements)
    assert (shown[0]["assessment"], shown[0]["assessed_by"], shown[0]["assessed_on"]) == ("Partly implemented", "A. B.", "2026-11-28")


def test_what_a_spreadsheet_does_to_cells_is_no_edit(bresland: Review) -> None:
    rows = rows_of(bresland)
    for row in rows:
        row["number"] = float(row["number"])  # Excel takes it for a number
        row["recommendation"] = row["recommendation"].replace(" ", "\u00a0\n", 1)
        row["claim"] = row["claim"] or None
    assert taken(bresland, list(reversed(rows))) == taken(bresland, [])


def test_a_decision_that_is_newer_than_the_tracker_stays(bresland: Review) -> None:
    rows = rows_of(bresland)
    item = next(each for each in bresland.items if each.id == rows[0]["record"])
    newer = Judgement(item.id, text_sha256(item), ASSESSMENT, "regressed", "E. F.", WHEN)
    assert taken(bresland, rows, None, newer).judgements == ()


def test_a_file_that_is_handed_in_again_decides_nothing_anew(bresland: Review) -> None:
    """What somebody else decided in between would be lost without a word."""
    rows = rows_of(bresland)
    rows[0] |= {"assessment": "Partly implemented", "why": "A bill.", "assessed_by": "A. B."}
    (first,) = taken(bresland, rows).judgements
    again = taken(bresland, rows, None, first)
    assert (again.judgements, again.wrong) == ((), ())
    since = replace(first, value="regressed", who="E. F.", why="")
    refused = taken(bresland, rows, None, first, since)
    assert refused.judgements == ()
    assert str(refused.wrong[0]) == "Row 2 (XBB-17/R50.1): since then E. F. assessed it as “Regressed”. Write the tracker anew."


def test_a_row_of_ones_own_is_named(bresland: Review) -> None:
    rows = [*rows_of(bresland), {"record": "Total", "review": "12"}]
    assert "(Total): it is no recommendation of this tracker. Take the row out." in str(taken(bresland, rows).wrong[0])


WRONG = [
    ({"recommendation": "Do nothing"}, "recommendation was changed. Only assessment, why and assessed_by are yours"),
    ({"position": "Noted", "asked_again": "XBB-31: 9 States"}, "position and asked_again was changed"),
    ({"record": "XBB-17/R50.99"}, "was changed"),
    ({"seal": ""}, "its seal is missing or was changed"),
    ({"assessment": "Done"}, "“Done” is no assessment. Choose one of: Unable to assess, Not started, Started"),
    ({"assessment": "Started"}, "it does not say who assessed it. Fill in assessed_by, or say --by"),
    ({"why": "Because."}, "it has why and no assessment"),
]


@pytest.mark.parametrize(("changed", "said"), WRONG)
def test_what_was_changed_elsewhere_is_refused(bresland: Review, changed: dict[str, str], said: str) -> None:
    rows = rows_of(bresland)
    rows[0] |= changed
    made = taken(bresland, rows)
    assert made.judgements == ()
    assert len(made.wrong) == 1
    assert str(made.wrong[0]).startswith("Row 2 (XBB-17/R50.")
    assert said in str(made.wrong[0])


def test_an_assessment_is_not_taken_back_and_not_given_twice(bresland: Review) -> None:
    (first,) = [each for each in bresland.items if each.number == "50.1"]
    judged = Judgement(first.id, text_sha256(first), ASSESSMENT, "started", "A. B.", WHEN)
    rows = rows_of(bresland, judged)
    rows[0] |= {"assessment": ""}
    assert "can’t be taken back" in str(taken(bresland, rows, None, judged).wrong[0])
    twice = [dict(rows_of(bresland)[0]) | {"assessment": label, "assessed_by": "A. B."} for label in ("Started", "Regressed")]
    assert "in another row otherwise" in str(taken(bresland, twice).wrong[0])


def linked(clauses: dict[tuple[str, str], list[EarlierLink]], said: tuple[SaidSince, ...] = ()) -> Any:
    """What `promises` asks for what is linked in a later review with an earlier one."""

    def between(later: Review, earlier: Review) -> SimpleNamespace:
        return SimpleNamespace(every_asked_before=clauses.get((later.id, earlier.id), []), answers=None, every_said_since=said)

    return between


def test_who_asked_again_is_told_of_every_later_review_with_all_its_states(bresland: Review) -> None:
    """Each later review is held against the one in which it was supported, not against the one before it."""
    third = replace(bresland, id="XBB-44", session=44, answers=())
    second = replace(third, id="XBB-31", session=31)
    clause = bresland.items[0].clauses[0]
    same = EarlierLink(clause.id, clause.id, Relation.SAME, 1.0, 1.0, "", ())
    links = {(name, "XBB-17"): [same, replace(same, relation=Relation.GENERAL)] for name in ("XBB-31", "XBB-44")}
    found = list(promises([third, bresland, second], linked(links)))
    assert {each.review.id for each in found} == {"XBB-17"}, "the later ones have no answer yet"
    assert [(each.review.id, each.sure) for each in found[0].asked_again] == [("XBB-31", True), ("XBB-44", True)]
    assert str(found[0].why_not) == "The national report of XBB-31 is missing."
    assert found[1].asked_again == ()
    (row, *_) = tracker(found, Withheld()).rows
    assert "XBB-31: asked again in 50.1 (Argentina)\nXBB-44: asked again in 50.1 (Argentina)" in row


BEFORE = "Combat trafficking in women and girls by strict penalties for traffickers"
AGAIN = [
    ("Combat trafficking in women and girls by strict penalties for the traffickers", "Norway", True),
    ("Combat discrimination", "Norway", None),
    ("Combat trafficking in persons", "Norway", None),  # for others
    ("Prevent and combat trafficking in women and girls, by opening shelters on each of the islands and training pilots", "Norway", False),
]


@pytest.mark.parametrize(("words", "by", "told"), AGAIN)
def test_only_the_same_for_the_same_group_is_told_as_asked_again(bresland: Review, words: str, by: str, told: bool | None) -> None:
    earlier = asking(bresland, BEFORE)
    later = replace(asking(bresland, words), id="XBB-31", session=31)
    of = earlier.items[0].clauses[0]
    link = EarlierLink(later.items[0].clauses[0].id, of.id, Relation.SAME, 0.9, 0.9, "", ())
    found = asked_again(earlier, later, [link]).get(earlier.items[0].id, ())
    assert [each.sure for each in found] == ([] if told is None else [told])


def test_the_copy_of_what_asks_again_asks_again_too(bresland: Review) -> None:
    """No link leads to it: the model missed it."""
    earlier = asking(bresland, BEFORE)
    later = replace(asking(bresland, BEFORE, f"{BEFORE} everywhere", "Open a harbour for ferries"), id="XBB-31", session=31)
    link = EarlierLink(later.items[0].clauses[0].id, earlier.items[0].clauses[0].id, Relation.SAME, 0.9, 0.9, "", ())
    assert [each.item for each in asked_again(earlier, later, [link])[earlier.items[0].id]] == list(later.items[:2])


def asking(review: Review, *requests: str) -> Review:
    """The review with these requests in place of its first ones, and no other."""
    items = [
        replace(item, clauses=(replace(item.clauses[0], request=words),)) for item, words in zip(review.items[: len(requests)], requests, strict=True)
    ]
    assert review.report is not None
    return replace(review, report=replace(review.report, items=tuple(items)))


def test_what_bodies_said_is_quoted_once_with_what_turns_it_and_criticism_first(bresland: Review) -> None:
    words = ("The Committee noted the lamp plan.", "However, it was concerned that no lamp burns.", "The Committee welcomed the harbour.")
    concerns = tuple(replace(concern(text, n), paragraph="XBB-31/C1") for n, text in enumerate(words, 1))
    compilation = SimpleNamespace(concerns=concerns, cooperation=(), text=SimpleNamespace(paragraphs=()))
    later = replace(bresland, id="XBB-31", session=31, answers=(), compilation=compilation)
    clause = bresland.items[0].clauses[0]
    said = tuple(SaidSince(clause.id, concerns[n].id, 0.9 - n / 100, ()) for n in (2, 0, 0, 1))
    findings = {"XBB-31": {concerns[1].id: SimpleNamespace(pressing=True)}}
    between = linked({}, said)
    (first, second, *_) = promises([bresland, later], between, findings)  # type: ignore[arg-type]
    (row, other, *_) = (dict(zip((c.name for c in COLUMNS), cells, strict=True)) for cells in tracker([first, second], Withheld()).rows)
    told = str(row["un_bodies"]).split("\n")
    assert len(told) == 2, "each once"
    assert f"“{words[0]}” “{words[1]}”" in told[0]
    assert words[2] in told[1]
    assert str(row["against"]) == told[0]
    assert other["un_bodies"] == ("We looked in the UN documents of XBB-31: our program is sure of no sentence on it. There may be some: look.")
    (unsure, *_) = promises([bresland, later], linked({}, (replace(said[0], probability=0.6),)), findings)  # type: ignore[arg-type]
    assert unsure.said == ()
    assert any(str(cell).startswith("It may be on it, look: A UN body: “") for cell in next(iter(tracker([unsure], Withheld()).rows)))
    (alone, *_) = promises([bresland], between)
    assert "We have no later compilation." in next(iter(tracker([alone], Withheld()).rows))


def test_what_cannot_be_followed_is_told_of_each_review(bresland: Review) -> None:
    assert bresland.report is not None
    items = tuple(replace(item, position=Position.UNDER_CONSIDERATION) for item in bresland.report.items)
    open_one = replace(bresland, answers=(), addenda=(), report=replace(bresland.report, items=items))
    first, second = not_followed_said(not_followed([open_one]), messages())
    assert first == f"We have no answer to {len(items)} recommendations of XBB-17. They have rows all the same."
    assert second.startswith("Missing in XBB-17: national report")


def test_what_no_document_that_is_held_answers_has_a_row_that_says_so(bresland: Review) -> None:
    """Of most reviews the addendum isn't at hand: without these rows there would be nothing to follow."""
    assert bresland.report is not None
    items = tuple(replace(item, position=Position.UNDER_CONSIDERATION) for item in bresland.report.items)
    answers = tuple(replace(answer, position=Position.UNDER_CONSIDERATION) for answer in bresland.answers)
    report = replace(bresland.report, items=items)
    rows = rows_of(replace(bresland, answers=answers, addenda=(), report=report))
    assert len(rows) == len(items)
    assert {row["position"] for row in rows} == {"Answer not held"}
    assert rows_of(replace(bresland, answers=answers, report=report)) == [], "an addendum is held that does not answer"


def test_a_review_that_lies_between_is_named_and_nothing_is_said_over_it(bresland: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    """“Not asked again” would be said of a review that nobody has looked in."""
    monkeypatch.setattr("openupr.names.review_schedule.sessions_of", lambda state: (17, 31, 44))
    later = replace(bresland, id="XBB-44", session=44, answers=())
    (first, *_) = promises([bresland, later], linked({}))
    assert (first.again_in.held, first.again_in.without, first.again_in.sessions) == (("XBB-44",), (), (31,))
    (row, *_) = (dict(zip((c.name for c in COLUMNS), cells, strict=True)) for cells in tracker([first], Withheld()).rows)
    assert row["asked_again"] == (
        "XBB-44: our program found nothing surely alike. There may be some: look.\n"
        "Session 31: by the schedule the State was reviewed then, and we have no document of it."
    )
    assert str(row["next_report"]).endswith("In between, these national reports are missing: XBB-31.")
    said = not_followed_said(not_followed([bresland, later]), messages())
    assert "After XBB-17 comes session 31 by the schedule: we have no document of that review." in said


def concern(words: str, number: int) -> Concern:
    """What a body says in the later compilation."""
    made = (Attribution.NAMED, Addressee.STATE, Text(words, words, ()), "", ())
    return Concern(f"XBB-31/C1.{number}", "XBB-31/C1", (), (), *made, Place("A/HRC/WG.6/31/XBB/2", "1", ()))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two invented reviews of one State, and a store that holds them."""
    folder = tmp_path_factory.mktemp("follow")
    for name in ("XBB-17/A-HRC-98-7.pdf", "XBB-17/A-HRC-98-7-Add.1.pdf", "XBB-31/A-HRC-WG.6-31-XBB-1.pdf"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(DOCUMENTS / name, folder / name)
    with openupr.open_store(folder / "reviews.sqlite") as store:
        openupr.keep([folder / "XBB-17", folder / "XBB-31"], store)
    return folder


def test_the_workbook_comes_back_in(place: Path) -> None:
    store, book = place / "reviews.sqlite", place / "tracker.xlsx"
    found = run("follow", "XBB", "--to", book, "--store", store)
    assert found.exit_code == 0, found.output
    sheet = openpyxl.load_workbook(book)
    table = sheet["tracker"]
    head = [cell.value for cell in table[1]]
    assert head == [column.name for column in COLUMNS]
    assert table.column_dimensions["S"].hidden
    (validation,) = table.data_validations.dataValidation
    assert validation.formula1 == f'"{",".join(assessment_labels(messages()))}"'
    answered = {table.cell(row, 1).value: (table.cell(row, 8).value, table.cell(row, 9).value) for row in range(2, table.max_row + 1)}
    assert any(str(words).startswith("A/HRC/WG.6/31/XBB/1, paragraph ") and who for words, who in answered.values())
    before = book.read_bytes()
    assert run("follow", "XBB", "--to", book, "--store", store).exit_code == 0
    assert book.read_bytes() == before, "the same table gives the same bytes"

    untouched = run("follow", "XBB", "--from", book, "--store", store)
    assert (untouched.exit_code, "nothing was edited in it" in untouched.stderr) == (0, True), untouched.output
    table.cell(2, 12).value, table.cell(2, 13).value, table.cell(2, 14).value = "Largely implemented", "Law of 2026.", "A. B."
    edited = place / "edited.xlsx"
    sheet.save(edited)
    taken_in = run("follow", "XBB", "--from", edited, "--store", store)
    assert taken_in.exit_code == 0, taken_in.output
    assert "1 assessment taken over" in taken_in.stderr
    assert '"field": "assessment", "value": "largely", "who": "A. B."' in (place / "XBB-17" / "judgements.jsonl").read_text(encoding="utf-8")

    table.cell(3, 4).value = "Other words"
    sheet.save(edited)
    refused = run("follow", "XBB", "--from", edited, "--store", store)
    assert refused.exit_code == 2
    assert "Row 3 (XBB-17/R50.2): recommendation was changed." in refused.stderr
    assert "nothing was taken over" in refused.stderr

    table_csv = place / "tracker.csv"
    assert run("follow", "XBB", "--to", table_csv, "--store", store).exit_code == 0
    with table_csv.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert (rows[0]["assessment"], rows[0]["assessed_by"]) == ("Largely implemented", "A. B.")
    rows[1] |= {"assessment": "Not started"}
    with table_csv.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    assert run("follow", "XBB", "--from", table_csv, "--by", "C. D.", "--store", store).exit_code == 0
    with openupr.open_store(store) as held:
        (kept,) = openupr.kept(held, ["XBB-17"])
        made = assessments(kept)
    assert [(each.value, each.who) for each in made.values()] == [("largely", "A. B."), ("not_started", "C. D.")]


def test_one_review_alone_is_followed_into_the_later_ones_of_the_store(place: Path) -> None:
    rows = {}
    for name in ("XBB", "XBB-17"):
        to = place / f"{name}.json"
        found = run("follow", name, "--to", to, "--store", place / "reviews.sqlite")
        assert found.exit_code == 0, found.output
        rows[name] = json.loads(to.read_text(encoding="utf-8"))
    assert rows["XBB-17"] == [each for each in rows["XBB"] if each["review"] == "XBB-17"]
    assert any(str(each["next_report"]).startswith("A/HRC/WG.6/31/XBB/1, paragraph ") for each in rows["XBB-17"])


def test_a_tracker_that_is_not_there_is_told_before_reviews_are_read(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openupr.stages.made.promises_followed.promises_of", lambda *_: pytest.fail("read for nothing"))
    found = run("follow", "XBB", "--from", place / "no.xlsx", "--store", place / "reviews.sqlite")
    assert found.exit_code == 2
    assert "there is no such file" in found.stderr


LIKE_FORMULAS = ["=no bill yet", "+ 2 posts", "- nothing, @ all", "@Ministry", "  =1+1", "'=quoted", '=HYPERLINK("https://example.org")']


@pytest.mark.at_length
@pytest.mark.parametrize("why", LIKE_FORMULAS)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_words_that_begin_as_a_formula_are_words(bresland: Review, tmp_path: Path, why: str, ending: str) -> None:
    """What a person wrote is never calculated, and comes back as it was."""
    item = bresland.items[0]
    judged = Judgement(item.id, text_sha256(item), ASSESSMENT, "partly", "=A. B.", WHEN, why)
    found = list(promises([replace(bresland, judgements=(judged,))], linked({})))
    to = tmp_path / f"tracker.{ending}"
    if ending == "xlsx":
        with to.open("wb") as out:
            write_tracker(tracker(found, Withheld()), out)
        book = openpyxl.load_workbook(to)
        cell = book["tracker"].cell(2, 13)
        assert (cell.data_type, cell.number_format) == ("s", "@"), "Excel keeps as text what is typed there"
        book["tracker"].cell(2, 12).value = "Regressed"
        book.save(to)
    else:
        write(tracker(found, Withheld()), to)
        with to.open(encoding="utf-8", newline="") as file:
            head, first, *rest = csv.reader(file)
        assert not first[head.index("why")].startswith(tuple("=+-@")), "a spreadsheet that opens it calculates nothing"
        first[head.index("assessment")] = "Regressed"
        with to.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([head, first, *rest])
    made = edits_in(str(to), None, found, Withheld(), None, WHEN)
    assert [(each.value, each.who, each.why) for each in made.judgements] == [("regressed", "=A. B.", why.strip())]


@pytest.mark.parametrize("locked", ["folder", "documents", "decisions"])
def test_nothing_is_written_into_a_folder_that_says_read_only(place: Path, tmp_path: Path, locked: str) -> None:
    """An administrator could: the marks count."""
    folder, store = tmp_path / "XBB-17", tmp_path / "s.sqlite"
    shutil.copytree(place / "XBB-17", folder, ignore=shutil.ignore_patterns("judgements.jsonl"))
    decisions = folder / "judgements.jsonl"
    if locked == "decisions":
        decisions.write_text("", encoding="utf-8")
    book = tmp_path / "tracker.xlsx"
    assert run("follow", folder, "--to", book, "--store", store).exit_code == 0
    made = openpyxl.load_workbook(book)
    made["tracker"].cell(2, 12).value, made["tracker"].cell(2, 14).value = "Started", "A. B."
    made.save(book)
    for each in {"folder": [folder], "documents": sorted(folder.iterdir()), "decisions": [decisions]}[locked]:
        each.chmod(0o555 if each == folder else 0o444)
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    try:
        for asked in (["follow", folder, "--from", book], ["judge", folder, "R50.1", "--assessment", "started", "--by", "A. B."]):
            found = run(*asked, "--store", store)
            assert found.exit_code == 2, found.output
            assert f"{folder}: this folder is read-only: no decision is written there." in found.stderr
            assert "Or copy the folder, make the copy writable, and give that." in found.stderr
            assert "--store" in found.stderr
        assert {each.name: each.read_bytes() for each in folder.iterdir()} == before
        assert run("read", folder, "--store", store).exit_code == 0
        kept = run("judge", "XBB-17", "R50.1", "--assessment", "started", "--by", "A. B.", "--store", store)
        assert (kept.exit_code, "It stands in the store alone" in kept.stderr) == (0, True), kept.output
        assert {each.name: each.read_bytes() for each in folder.iterdir()} == before
    finally:
        folder.chmod(0o755)


def test_one_locked_document_among_others_locks_no_folder(place: Path, tmp_path: Path) -> None:
    folder = tmp_path / "XBB-17"
    shutil.copytree(place / "XBB-17", folder, ignore=shutil.ignore_patterns("judgements.jsonl"))
    min(folder.iterdir()).chmod(0o444)
    made = run("judge", folder, "R50.1", "--assessment", "started", "--by", "A. B.", "--store", tmp_path / "s.sqlite")
    assert (made.exit_code, (folder / "judgements.jsonl").is_file()) == (0, True), made.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["XBB"], "Say --to tracker.xlsx, or --from tracker.xlsx."),
        (["Norway", "--to", "x.xlsx"], "has no review of NOR"),
        (["Atlantis", "--to", "x.xlsx"], "Atlantis"),
        (["XBB", "--to", "x.pdf"], "no table can be written as “.pdf”"),
    ],
)
def test_wrong_uses(place: Path, arguments: list[str], said: str) -> None:
    found = run("follow", *arguments, "--store", place / "reviews.sqlite")
    assert (found.exit_code, said in found.stderr) == (2, True), found.output


def test_another_table_is_no_tracker(place: Path) -> None:
    other = place / "other.csv"
    other.write_text("recommendation,assessment\nBuild a harbour,Started\n", encoding="utf-8")
    found = run("follow", "XBB", "--from", other, "--store", place / "reviews.sqlite")
    assert (found.exit_code, "columns are gone from it: record, review" in found.stderr) == (2, True), found.output
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    found = run("follow", "XBB", "--from", other, "--store", place / "reviews.sqlite")
    assert (found.exit_code, "this is no tracker" in found.stderr) == (2, True), found.output


@pytest.mark.parametrize(
    ("probability", "begins"), [(0.85, "A/HRC/WG.6/31/XBB/1, paragraph"), (0.7, "On it or near it: A/"), (0.3, "It may be on it, look: A/")]
)
def test_how_surely_a_passage_answers_is_said_before_it(probability: float, begins: str) -> None:
    earlier, later = (next(iter(openupr.read_all(DOCUMENTS / name))) for name in ("XBB-17", "XBB-31"))
    assert later.national_report is not None
    first = later.national_report.text.paragraphs[0]
    report = OwnReport(later)
    item = next(each.item for each in promises([earlier], linked({})) if report.in_report(each.item.request) is None)
    told = TellingSentence(item.id, first.id, 0, len(first.text.clean), probability)
    answers = Answers(later.id, earlier.id, Numbering((), (), 0.0), (AnsweredIn(item.id, (), ()),), ())
    links = SimpleNamespace(every_asked_before=(), every_said_since=(), answers=answers, telling_sentences=(told,))
    every = promises([earlier, later], lambda *_: links)  # type: ignore[arg-type, return-value]
    promise = next(each for each in every if each.item.id == item.id)
    row = dict(zip((c.name for c in COLUMNS), next(iter(tracker([promise], Withheld()).rows)), strict=True))
    assert str(row["next_report"]).startswith(begins)


def test_an_answer_to_several_stands_in_each_of_their_rows(bresland: Review) -> None:
    """What the addendum says of two recommendations at once is the answer to each, in its words; that others have it too is told."""
    place = Place("A/HRC/99/5/Add.1", "", ())
    said = Text(
        "Bresland accepts these recommendations. A law of 2012 names the body.",
        "Bresland accepts these recommendations. A law of 2012 names the body.",
    )
    one, other, third = (each for each in bresland.items[:3])
    responses = tuple(
        Response(f"XBB-17/A{each.number}", each.number, "", Position.SUPPORTED, Claim.NONE, "accepts", said, place) for each in (one, other)
    )
    bare = Response(f"XBB-17/A{third.number}", third.number, "", Position.SUPPORTED, Claim.NONE, "accepts", said, place, by_number_only=True)
    addendum = Addendum(Document("A/HRC/99/5/Add.1", "addendum", "0" * 64, "text"), (*responses, bare), (), (), (), ())
    parts = {each.item: each for each in addendum.responses}
    answers = tuple(
        replace(each, position=Position.SUPPORTED, parts=(parts[each.number],) if each.number in parts else ()) for each in bresland.answers
    )
    rows = {row["number"]: row for row in rows_of(replace(bresland, addenda=(addendum,), answers=answers))}
    assert rows[one.number]["answer"] == (
        "It answered 2 recommendations together, this one among them. “Bresland accepts these recommendations. A law of 2012 names the body.”"
        " (A/HRC/99/5/Add.1)"
    )
    assert rows[other.number]["answer"] == rows[one.number]["answer"]
    assert rows[third.number]["answer"] == ""


def test_a_tracker_of_before_there_was_a_column_comes_back(bresland: Review, tmp_path: Path) -> None:
    rows = rows_of(bresland)
    older = [{name: cell for name, cell in row.items() if name not in ADDED_LATER} for row in rows]
    for row in older:
        row["seal"] = row_seal(row)
    older[0] |= {"assessment": "Partly implemented", "assessed_by": "A. B."}
    assert [each.value for each in taken(bresland, older).judgements] == ["partly"]
    assert taken(bresland, older).wrong == ()
    rows[0] = {name: cell for name, cell in rows[0].items() if name not in ADDED_LATER}
    assert taken(bresland, rows).wrong, "a column that was there is gone"


def test_what_a_later_report_tells_as_done_stands_beside_what_was_in_progress(bresland: Review) -> None:
    """The State said “in progress” when it answered: the paragraph of a later report that tells of it as done is in the row."""
    told = "The Government extended a standing invitation to all special procedures in 2030."
    made = reporting((told, "Nets were mended."))
    assert made.national_report is not None
    cooperation = read_cooperation(made.national_report.text, own=True)
    later = replace(made, national_report=replace(made.national_report, cooperation=cooperation))
    assert later.session > bresland.session
    supported = [item for item in bresland.items if any(each.item == item.id and each.position is Position.SUPPORTED for each in bresland.answers)]
    first, second = supported[:2]
    asks = {first.id: "Extend a standing invitation to all special procedures", second.id: "Mend the roofs of the harbour"}
    items = tuple(replace(each, clauses=(replace(each.clauses[0], request=asks[each.id]),)) if each.id in asks else each for each in bresland.items)
    answers = tuple(replace(each, claim=Claim.IN_PROGRESS) if each.item == first.id else each for each in bresland.answers)
    assert bresland.report is not None
    earlier = replace(bresland, report=replace(bresland.report, items=items), answers=answers)
    table = tracker(promises([earlier, later], lambda *_: None), Withheld())
    names = [column.name for column in table.columns]
    rows = {str(row[0]): dict(zip(names, row, strict=True)) for row in table.rows}
    assert rows[first.id]["claim"] == "said to be in progress"
    assert str(rows[first.id]["told_done"]).startswith(f"It may be done. {later.id}, ")
    assert f"“{told}”" in str(rows[first.id]["told_done"])
    assert rows[second.id]["told_done"] == ""
