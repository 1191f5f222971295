"""Links that a person confirms, rejects or adds, through the commands, on invented reviews."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import openupr
from openupr.commands.application import application
from openupr.linking import Links
from openupr.linking.submissions.carrying import carried
from openupr.linking.submissions.senders import senders
from openupr.linking.submissions.sources import sources
from openupr.records import (
    Carried,
    ConcernLink,
    Fate,
    Ground,
    Outcome,
    Review,
    ends_of,
    newest_judgements,
    pair_id,
    pair_sha256,
    records_by_identifier,
)
from openupr.stages.pipeline import link
from openupr.views.matrix import MatrixView

DOCUMENTS = Path(__file__).parents[1] / "documents"

COMPILATION = """Compilation on Galdora

1. The Committee against Torture was concerned that the harbour prison was crowded and that prisoners were beaten there.

2. The Committee on the Rights of the Child recommended that the State fund shelters for children who live in the street.

3. UNESCO noted the new bridge.
"""


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(application, [str(each) for each in arguments])
    return result.exit_code, result.output


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The invented national report of XBB-31 with a compilation beside it."""
    folder = tmp_path / "XBB-31"
    shutil.copytree(DOCUMENTS / "XBB-31", folder)
    (folder / "compilation.txt").write_text(COMPILATION, encoding="utf-8")
    (folder / "openupr.toml").write_text('review = "XBB-31"\n[files."compilation.txt"]\nkind = "compilation"\n', encoding="utf-8")
    return folder


def of(review: Review, concern: str) -> ConcernLink:
    return next(each for each in Links(review).concerns if each.concern == f"XBB-31/{concern}" and each.ground is Ground.NATIONAL_REPORT)


def judge(folder: Path, record: str, value: str, *more: str | Path) -> None:
    code, said = run("judge", folder, record, "--link", value, "--by", "A. K.", *more)
    assert code == 0, said


def test_a_passage_that_is_rejected_is_not_looked_at(later: Path) -> None:
    found = of(openupr.read(later, trust=True), "C2.1")
    first = found.passages[0].record
    judge(later, f"C2.1={first.partition('/')[2]}", "rejected", "--why", "that is on boats")
    after = of(openupr.read(later, trust=True), "C2.1")
    assert first not in {each.record for each in after.passages}
    assert "which was rejected; decided by A. K.: that is on boats" in str(after.reason)
    assert after.judged == "A. K."
    assert after.passages[0] == found.passages[1]


def test_a_passage_that_is_added_answers_and_the_newest_decision_counts(later: Path) -> None:
    before = openupr.read(later, trust=True)
    report = before.national_report
    assert report is not None
    far = next(each.id for each in report.text.paragraphs if each.id not in {passage.record for passage in of(before, "C1.1").passages})
    short = far.partition("/")[2]
    judge(later, "C1.1=national_report", "not_found")
    assert (of(openupr.read(later, trust=True), "C1.1").outcome, of(openupr.read(later, trust=True), "C1.1").probability) == (Outcome.NOT_FOUND, 1.0)
    held = (later / "judgements.jsonl").read_text(encoding="utf-8")
    judgement = json.loads(held)
    # The next decision is a later one: the clock of the command has seconds only.
    (later / "judgements.jsonl").write_text(json.dumps({**judgement, "when": "2020-01-01T00:00:00+00:00"}) + "\n", encoding="utf-8")
    judge(later, f"c1.1={short}", "added")
    review = openupr.read(later, trust=True)
    after = of(review, "C1.1")
    assert (after.outcome, after.probability, after.judged) == (Outcome.ANSWERED, 1.0, "A. K.")
    assert (after.passages[0].record, after.passages[0].judged) == (far, "A. K.")
    assert [doubt.kind for doubt in review.doubts if doubt.kind == "judgement_orphan"] == []
    judge(later, f"C1.1={short}", "rejected")
    last = of(openupr.read(later, trust=True), "C1.1")
    assert last.outcome is Outcome.NOT_FOUND  # what was decided of the document as a whole stands
    assert far not in {each.record for each in last.passages}
    assert len((later / "judgements.jsonl").read_text(encoding="utf-8").splitlines()) == 3  # nothing is overwritten


def test_a_decision_is_read_in_every_spelling(later: Path) -> None:
    judge(later, "C1.1=National-report", "Not found")
    assert of(openupr.read(later, trust=True), "C1.1").outcome is Outcome.NOT_FOUND
    assert json.loads((later / "judgements.jsonl").read_text(encoding="utf-8"))["value"] == "not_found"


def test_show_lists_what_can_be_judged_and_judge_says_what_is_not_among_it(later: Path) -> None:
    review = openupr.read(later, trust=True)
    report = review.national_report
    assert report is not None
    became = Links(review).concerns
    near = [each.passage.record.partition("/")[2] for each in MatrixView(review, became).near(of(review, "C1.1"))]
    assert near
    far = next(each.id for each in report.text.paragraphs if each.id.partition("/")[2] not in near).partition("/")[2]
    said = run("show", later, "C1.1")[1]
    assert "became        national report: " in said
    assert [name for name in near if f"  nearest     {name}, " in said] == near
    assert "body says in this sentence what is wrong or is to be done" in " ".join(run("show", later, "C3.1")[1].split())
    told = run("judge", later, f"C1.1={far}", "--link", "rejected", "--by", "A. K.")[1]
    assert f"XBB-31/{far} is not among the passages that are shown as near to XBB-31/C1.1, and is not taken for one later" in told
    assert "is not among" not in run("judge", later, f"C1.1={near[0]}", "--link", "rejected", "--by", "A. K.")[1]


def test_the_decision_is_in_the_matrix_the_report_and_the_examination(later: Path, tmp_path: Path) -> None:
    judge(later, "C1.1=N3", "added", "--why", "see the second sentence")
    code, said = run("export", later, "--what", "matrix", "--to", tmp_path / "matrix.json")
    assert code == 0, said
    rows = {row["concern"]: row for row in json.loads((tmp_path / "matrix.json").read_text(encoding="utf-8"))}
    assert set(rows) == {"XBB-31/C1.1", "XBB-31/C2.1"}
    assert (rows["XBB-31/C1.1"]["judged"], rows["XBB-31/C1.1"]["outcome"]) == ("A. K.", "answered")
    assert (rows["XBB-31/C1.1"]["nearest"], rows["XBB-31/C1.1"]["probability"]) == ("XBB-31/N3", 1.0)
    assert rows["XBB-31/C2.1"]["judged"] is None
    code, said = run("report", later, "--to", tmp_path / "report.html")
    assert code == 0, said
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "N3 answers it; decided by A. K.: see the second sentence" in page
    assert "decided by A. K." in page
    code, said = run("report", later, "--to", tmp_path / "without.html", "--no-persons")
    assert code == 0, said
    assert "A. K." not in (tmp_path / "without.html").read_text(encoding="utf-8")


def test_a_section_is_added_and_rejected(later: Path, tmp_path: Path) -> None:
    shutil.copytree(DOCUMENTS / "XBB-17", tmp_path / "XBB-17")
    earlier = openupr.read(tmp_path / "XBB-17")

    def answered(item: str) -> list[tuple[str, float, str]]:
        found = link(openupr.read(later, trust=True), [earlier])
        assert found is not None
        one = next(each for each in found.links if each.item == f"XBB-17/{item}")
        assert found.doubts == ()
        return [(match.section, match.probability, match.judged) for match in one.ranked]

    before = answered("R50.6")
    judge(later, f"R50.6={before[0][0].partition('/')[2]}", "rejected", "--before", tmp_path / "XBB-17")
    after = answered("R50.6")
    assert {section for section, *_ in after} == {section for section, *_ in before[1:]}
    assert sum(probability for _, probability, _ in after) < 0.5  # it may be answered nowhere: the others are no likelier for it
    wanted = before[-1][0]
    judge(later, f"XBB-17/R50.6={wanted}", "added", "--before", tmp_path / "XBB-17")
    assert answered("R50.6")[0] == (wanted, 1.0, "A. K.")
    code, said = run("export", later, tmp_path / "XBB-17", "--what", "answered_in", "--to", tmp_path / "answered.json")
    assert code == 0, said
    rows = [row for row in json.loads((tmp_path / "answered.json").read_text(encoding="utf-8")) if row["item"] == "XBB-17/R50.6"]
    assert [(row["rank"], row["judged"]) for row in rows if row["judged"]] == [(1, "A. K.")]


def test_a_link_to_what_is_gone_is_a_doubt(later: Path) -> None:
    judge(later, "C1.1=N3", "confirmed")
    line = json.loads((later / "judgements.jsonl").read_text(encoding="utf-8"))
    unknown = {**line, "text_sha256": "0" * 64 + "=" + "0" * 64}
    lost = [{**unknown, "record": "XBB-31/C1.1=N999"}, unknown, {**line, "record": "C1.1="}]
    (later / "judgements.jsonl").write_text("".join(json.dumps(each) + "\n" for each in lost), encoding="utf-8")
    review = openupr.read(later, trust=True)
    told = [str(doubt.what) for doubt in review.doubts if doubt.kind == "judgement_orphan"]
    assert len(told) == 5
    assert sum("is not found any more" in what for what in told) == 2
    assert of(review, "C1.1").judged == ""


def test_a_link_to_what_has_another_number_now_holds(later: Path) -> None:
    judge(later, "C1.1=N3", "confirmed")
    path = later / "judgements.jsonl"
    written = path.read_text(encoding="utf-8").replace("=N3", "=N999")
    path.write_text(written, encoding="utf-8")
    review = openupr.read(later, trust=True)
    assert [(doubt.kind, doubt.record) for doubt in review.doubts if doubt.kind.startswith("judgement")] == [("judgement_moved", "XBB-31/N3")]
    assert of(review, "C1.1").judged == "A. K."
    assert path.read_text(encoding="utf-8") == written


def test_an_end_that_is_gone_from_the_earlier_review_is_a_doubt_of_the_link(later: Path, tmp_path: Path) -> None:
    judge(later, "R50.6=N8", "confirmed", "--before", DOCUMENTS / "XBB-17")
    path = later / "judgements.jsonl"
    moved = path.read_text(encoding="utf-8").replace("R50.6=", "R50.99=")
    line = json.loads(moved)
    for written, kind in (
        (moved, "judgement_moved"),
        (json.dumps({**line, "text_sha256": f"{'0' * 64}={line['text_sha256'][65:]}"}), "judgement_orphan"),
    ):
        path.write_text(written, encoding="utf-8")
        review = openupr.read(later, trust=True)
        assert [doubt.kind for doubt in review.doubts if doubt.kind.startswith("judgement")] == []
        found = link(review, [openupr.read(DOCUMENTS / "XBB-17")])
        assert found is not None
        assert [doubt.kind for doubt in found.doubts] == [kind]


@pytest.mark.parametrize(
    ("record", "value", "said"),
    [
        ("C1.1=N3", "answered", "One of: confirmed, rejected, added"),
        ("C1.1=national_report", "added", "One of: answered, touched, not_found"),
        ("C1.1", "added", "names no link"),
        ("C1.1=N3=N4", "added", "names no link"),
        ("C1.1=N999", "added", "no record N999"),
        ("C1.1=C2.1", "added", "a concern is answered by"),
        ("N3=N4", "added", "no record that a link begins with"),
        ("R50.6=N3", "added", "which we don’t have"),
        ("N3=recommendations", "touched", "no concern of a UN body"),
        ("N3=compilation", "kept", "another UN document"),
    ],
)
def test_what_is_no_link_is_told(later: Path, record: str, value: str, said: str) -> None:
    code, told = run("judge", later, record, "--link", value, "--by", "A. K.")
    assert (code, said in " ".join(told.split())) == (2, True), told
    assert not (later / "judgements.jsonl").exists()


def test_every_link_s_name_parses_back_to_its_two_records() -> None:
    one, other = openupr.read(DOCUMENTS / "XBB-17"), openupr.read(DOCUMENTS / "XBB-31")
    held = records_by_identifier(one) | records_by_identifier(other)
    names = sorted(held)[::7]
    pairs = [(a, b) for a in names for b in names[::5]]
    assert len(pairs) > 300
    assert all(ends_of(pair_id(a, b)) == (a, b) for a, b in pairs)
    assert len({pair_id(a, b) for a, b in pairs}) == len(pairs)
    assert newest_judgements((), held) == {}
    assert len(pair_sha256(held[names[0]], held[names[1]])) == 129


@pytest.fixture
def galdora(tmp_path: Path) -> Path:
    """The invented dossier with a summary, submissions and other UN documents."""
    folder = tmp_path / "XGG-48"
    shutil.copytree(DOCUMENTS / "XGG-48", folder)
    return folder


def test_submissions_and_sources_are_judged_by_the_same_command(galdora: Path) -> None:
    judge(galdora, "S.QVC=B.HLA", "added")
    judge(galdora, "S.LWT=B.x4", "rejected")
    judge(galdora, "S5.1=B.GPW.1", "added")
    judge(galdora, "X2.12=compilation", "kept")
    review = openupr.read(galdora, trust=True)
    sent = {each.contributor: (each.submission, each.judged) for each in senders(review)}
    assert sent["XGG-48/S.QVC"] == ("XGG-48/B.HLA", "A. K.")
    assert sent["XGG-48/S.LWT"] == ("", "A. K.")
    claim = next(each for each in carried(review) if (each.claim, each.submission) == ("XGG-48/S5.1", "XGG-48/B.GPW"))
    assert (claim.outcome, claim.judged, claim.passages[0].record) == (Carried.FOUND, "A. K.", "XGG-48/B.GPW.1")
    source = next(each for each in sources(review) if each.passage == "XGG-48/X2.12")
    assert (source.fate, source.judged) == (Fate.KEPT, "A. K.")
    code, said = run("judge", galdora, "S.QVC=B.NONE", "--link", "added", "--by", "A. K.")
    assert (code, "no submission B.NONE" in said) == (2, True), said


def test_a_clause_and_an_earlier_one(tmp_path: Path) -> None:
    shutil.copytree(DOCUMENTS / "XBB-17", tmp_path / "later")
    shutil.copytree(DOCUMENTS / "XBB-17", tmp_path / "earlier")
    (tmp_path / "earlier" / "openupr.toml").write_text('review = "XBB-05"\n', encoding="utf-8")
    judge(tmp_path / "later", "R50.3.a=XBB-05/R51.16.a", "added", "--before", tmp_path / "earlier")
    later, earlier = openupr.read(tmp_path / "later", trust=True), openupr.read(tmp_path / "earlier")
    assert [doubt.kind for doubt in later.doubts if doubt.kind == "judgement_orphan"] == []
    assert {*newest_judgements(later.judgements, records_by_identifier(later) | records_by_identifier(earlier))} == {
        ("XBB-17/R50.3.a", "XBB-05/R51.16.a")
    }
    code, said = run("judge", tmp_path / "later", "R50.3=XBB-05/R51.16", "--link", "kept", "--by", "A. K.", "--before", tmp_path / "earlier")
    assert (code, "confirmed, rejected, added" in said) == (2, True), said
