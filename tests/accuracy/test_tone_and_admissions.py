"""The heads for the tone of statements and for what national reports say of their State, against readers' labels.

`labels/tone-4000.csv`, `tone-overall-1200.csv` and `admissions-2500.csv`, drawn and read as `guidelines/statements.md` says, before anything was
trained on them. The floors hold for the development part: whole States that no head has learnt from, but on which heads were calibrated. The test
part was read at a release; on it rest the errors that figures carry (`examining.measures.head_errors`). Nothing is chosen by it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from openupr.describing.problem_or_progress import problems_and_progress
from openupr.describing.tone_of_statements import statement_tone
from openupr.examining.measures.head_errors import (
    ADMITS,
    ADMITS_IN_WHOLE_REPORTS,
    CLAIMS,
    CRITICISM,
    DEMANDING,
    HEADS,
    SURELY_CLAIMS,
    UNSURE_CRITICISM,
)
from openupr.examining.measures.intervals import Counted
from openupr.examining.measures.labels import DemandLevel, demand_level
from openupr.extracting.national_report.self_reports import problems_in
from openupr.labelling import labeller
from openupr.records import Problem, SaidOfItself, SelfReport, StatementTone, Tone, Voice
from openupr.text import sentences

from ..real_reviews import read_dossier, read_reports
from .agreement import kappa
from .test_requests import read

pytestmark = pytest.mark.at_length

PART, APART = "development", "test"
F1 = {"praise": 0.92, "criticism": 0.88, "question": 0.95, "recommendation": 0.93}
SURELY_RIGHT, SURELY_FOUND = 0.95, 0.65
"""Of sentences that surely criticise the State, how many are right, and of all that criticise how many are found so."""
OVERALL, OVERALL_SURE = 0.84, 0.89
OTHERS_FOUND = 0.55
ADMITS_RIGHT, ADMITS_FOUND = 0.85, 0.15
"""Of sentences of national reports of the development part, drawn at random or sought by their words, that admit a problem in the enjoyment of
rights. The head learnt from no State of it; the wordings that it weighs were made with four of the five reports at hand."""
FRESH_RIGHT, FRESH_FOUND, FRESH_BY_WORDING = 0.8, 0.25, 0.5
"""Of what States said of themselves in part I of 93 reviews, drawn whole, of which nothing was made or learnt: in 319 sentences that a wording or a
head found likely. By the wordings alone 81 of 165 are right there, of 122."""
HELD, HELD_RIGHT, HELD_FOUND = ("BHS-29", "BRN-33", "CRI-47", "VEN-12"), 0.85, 0.12
"""Reports of which every sentence has a label, and from which nothing was learnt. The wordings were made with three of them at hand: they alone are
right in 14 of 16 there, of 45."""
PROGRESS_RIGHT, PROGRESS_FOUND, PROGRESS_QUOTED = 0.7, 0.68, 0.9


def tones_of(statements: Mapping[str, str], part: str = PART) -> dict[str, StatementTone]:
    """The tone of the statements of a part, by their identifiers."""
    return {row["statement"]: statement_tone(statements[row["statement"]], row["statement"][:3]) for row in of_part("tone-overall-1200.csv", part)}


def of_part(name: str, part: str = PART) -> list[dict[str, str]]:
    return [row for row in read(name) if row["part"] == part]


def reads_alike(words: str | None, row: Mapping[str, str]) -> bool:
    """Whether a text reads as when it was labelled."""
    return words is not None and hashlib.sha256(words.encode()).hexdigest().startswith(row["sha256"])


@pytest.fixture(scope="module")
def statements(corpus: Path) -> dict[str, str]:
    return {each.id: each.text.clean for review in read_reports(corpus) for each in review.statements}


@pytest.fixture(scope="module")
def tones(statements: dict[str, str]) -> dict[str, StatementTone]:
    return tones_of(statements)


@pytest.fixture(scope="module")
def requests(corpus: Path) -> dict[str, str]:
    return {clause.id: clause.request for review in read_reports(corpus) for item in review.items for clause in item.clauses}


def sentence_pairs(tones: Mapping[str, StatementTone]) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The labels of each sentence: the readers', and ours."""
    pairs = []
    for row in of_part("tone-4000.csv"):
        statement, _, number = row["sentence"].rpartition(".")
        pairs.append((frozenset(row["labels"].split("+")), frozenset(map(str, tones[statement].sentences[int(number) - 1].labels))))
    return pairs


def f1(pairs: list[tuple[frozenset[str], frozenset[str]]], label: str) -> tuple[float, int, int, int]:
    """F1 of a label; how many of how many given were right, and how many there were."""
    right, given, held = (sum(map(test, pairs)) for test in (lambda p: label in p[0] & p[1], lambda p: label in p[1], lambda p: label in p[0]))
    return 2 * right / (given + held), right, given, held


def counted(pairs: list[tuple[bool, bool]]) -> Counted:
    """How right a mark was, of pairs of (the readers', ours)."""
    return Counted(
        sum(map(all, pairs)), sum(ours for _, ours in pairs), sum(held and not ours for held, ours in pairs), sum(not ours for _, ours in pairs)
    )


def critical_statements(tones: Mapping[str, StatementTone], sessions: range, *, unsure: bool = False) -> Counted:
    """How right it is that a statement of the part kept apart, drawn at random, surely criticises the State; or what there is in those of which we
    are not sure. Passed are those of which no sentence may criticise it."""
    held: dict[str, bool] = {}
    for row in of_part("tone-4000.csv", APART):
        statement = row["sentence"].rpartition(".")[0]
        if row["drawn"] == "plain" and int(statement[4:6]) in sessions:
            held[statement] = held.get(statement, False) or "criticism" in row["labels"].split("+")
    told = [(critical, tones[each].may_criticise, tones[each].surely_criticises) for each, critical in held.items()]
    return counted([(critical, may) for critical, may, surely in told if not may or surely is not unsure])


def demanding_requests(requests: Mapping[str, str]) -> Counted:
    """How right it is that a request of the part kept apart, drawn at random, is demanding: neither a restriction nor a sharing of experience, nor
    one to go on. Both draws count: of the second what was left when the rare kinds were taken out, which is little less than all. What is left
    open counts nowhere."""
    drawn = {"requests-3500.csv": "plain", "requests-by-model.csv": "model plain"}
    rows = [row for name, which in drawn.items() for row in of_part(name, APART) if row["drawn"] == which]
    alike = [row for row in rows if reads_alike(requests.get(row["clause"]), row)]
    assert len(alike) >= 0.99 * len(rows)
    ours = map(demand_level, labeller().label(requests[row["clause"]] for row in alike))
    aside = {"restrict", "share", "continue"}
    told = [(row, found) for row, found in zip(alike, ours, strict=True) if found is not DemandLevel.UNSURE]
    return counted([(row["demanding"] == "1" and row["does"] not in aside, found is DemandLevel.DEMANDING) for row, found in told])


@pytest.mark.corpus
@pytest.mark.parametrize("label", list(F1))
def test_tone_of_sentences(tones: dict[str, StatementTone], label: str) -> None:
    found, right, given, held = f1(sentence_pairs(tones), label)
    print(f"\n{label}: F1 {found:.3f}, right {right} of {given} given, of {held} there are")
    assert found >= F1[label]


@pytest.mark.corpus
def test_what_surely_criticises(tones: dict[str, StatementTone]) -> None:
    """Beside them, how many of those that may criticise do: some of them, not nearly all, or the mark would be wrong."""
    found: Counter[tuple[bool, bool]] = Counter()
    for row in of_part("tone-4000.csv"):
        statement, _, number = row["sentence"].rpartition(".")
        told = tones[statement].sentences[int(number) - 1]
        if Tone.CRITICISM in told.labels:
            found[told.sure, "criticism" in row["labels"].split("+")] += 1
    held = sum("criticism" in row["labels"].split("+") for row in of_part("tone-4000.csv"))
    surely, may = (found[sure, True] + found[sure, False] for sure in (True, False))
    print(f"\nsurely criticises: right {found[True, True]} of {surely} given, of {held} there are; may criticise: {found[False, True]} of {may}")
    assert found[True, True] >= SURELY_RIGHT * surely
    assert found[True, True] >= SURELY_FOUND * held
    assert 0.5 < found[False, True] / may < 0.9


@pytest.mark.corpus
def test_whom_a_criticism_is_of(statements: dict[str, str]) -> None:
    """Of States that the head has not learnt from; most were drawn by words that criticism of somebody else has."""
    out: Counter[str] = Counter()
    surely: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for row in read("criticism-of-whom.csv"):
        statement, _, number = row["sentence"].rpartition(".")
        text = statements.get(statement, "")
        if row["part"] == "train" or len(spans := sentences(text)) < int(number):
            continue
        start, end = spans[int(number) - 1]
        (told,) = statement_tone(text[start:end], row["sentence"][:3]).sentences
        every[row["of"]] += 1
        out[row["of"]] += Tone.CRITICISM not in told.labels
        surely[row["of"]] += told.surely_criticises
    print(f"\ncriticism of whom: {every}; none, by ours: {out}; surely, by ours: {surely}")
    assert every.total() >= 290
    assert surely["state"] >= SURELY_RIGHT * surely.total()
    assert surely["state"] >= 0.75 * every["state"]
    assert out["elsewhere"] >= OTHERS_FOUND * every["elsewhere"]
    assert out["state"] <= 0.06 * every["state"]


@pytest.mark.corpus
def test_overall(tones: dict[str, StatementTone]) -> None:
    rows = of_part("tone-overall-1200.csv")
    right = sum(tones[row["statement"]].overall == row["overall"] for row in rows)
    sure = [tones[row["statement"]].overall == row["overall"] for row in rows if tones[row["statement"]].sure]
    print(f"\noverall: right {right} of {len(rows)}; of the sure ones {sum(sure)} of {len(sure)}")
    assert right >= OVERALL * len(rows)
    assert sum(sure) >= OVERALL_SURE * len(sure)


@pytest.mark.corpus
def test_the_figures_carry_what_is_measured(statements: dict[str, str], requests: dict[str, str]) -> None:
    """On States from which nothing was learnt and on which nothing was calibrated or chosen."""
    tones = tones_of(statements, APART)
    said = {(each.label, each.sessions): each.counted for each in HEADS}
    for sessions in (range(1, 13), range(13, 21)):
        assert said[CRITICISM, sessions] == critical_statements(tones, sessions)
    assert said[UNSURE_CRITICISM, range(1, 21)] == critical_statements(tones, range(1, 21), unsure=True)
    assert said[DEMANDING, range(1, 21)] == demanding_requests(requests)


def own_words_of(corpus: Path, part: str) -> dict[str, SelfReport]:
    reviews = {row["sentence"].partition("/")[0] for row in of_part("admissions-2500.csv", part)}
    reports = [read_dossier(corpus, review).national_report for review in sorted(reviews)]
    return {each.id: each for report in reports if report for each in report.self_reports}


@pytest.fixture(scope="module")
def own_words(corpus: Path) -> dict[str, SelfReport]:
    return own_words_of(corpus, PART)


def admits_by_readers() -> dict[str, str]:
    """The kind of problem that each labelled sentence admits ("none"), by the newest reading (guidelines/statements.md, "A fifth draw")."""
    found = {
        row["sentence"]: row["kind"] if row["says"] == "admits" else "none"
        for name in ("admissions-2500.csv", "admissions-in-reports.csv")
        for row in read(name)
    }
    return found | {row["sentence"]: row["kind"] for row in read("admissions-plain.csv")}


Told = list[tuple[dict[str, str], SaidOfItself]]


def told(own_words: Mapping[str, SelfReport], part: str = PART) -> Told:
    """The labelled sentences of a part with what we say of them."""
    rows = [(row, own_words[row["sentence"]]) for row in of_part("admissions-2500.csv", part) if row["sentence"] in own_words]
    return [(row, problems_and_progress(each.text.clean, row["sentence"][:3], each.problems, no_progress=each.no_progress)) for row, each in rows]


def admitting(found: Told) -> Counted:
    """How right it is that a sentence admits a problem in the enjoyment of rights."""
    kinds = admits_by_readers()
    return counted([(kinds[row["sentence"]] == "rights", each.admits) for row, each in found])


def claiming(found: Told, *, plain: bool = False) -> Counted:
    """How right it is that a sentence claims progress, and admits no problem in the enjoyment of rights."""
    return counted([(row["says"] == "progress", each.claims) for row, each in found if not plain or row["drawn"] == "plain"])


def surely_claiming(found: Told, *, plain: bool = False) -> Counted:
    """The same of those that are quoted. What is missed or passed isn't counted: of the others nothing is said."""
    return counted([(row["says"] == "progress", True) for row, each in found if each.surely_claims and (not plain or row["drawn"] == "plain")])


@pytest.mark.corpus
def test_admissions_and_progress(own_words: dict[str, SelfReport]) -> None:
    found = told(own_words)
    admits, claims = admitting(found), claiming(found)
    print(f"\nadmits: {admits}\nprogress: {claims}")
    assert admits.right >= ADMITS_RIGHT * admits.marked
    assert admits.right >= ADMITS_FOUND * (admits.right + admits.missed)
    assert claims.right >= PROGRESS_RIGHT * claims.marked
    assert claims.right >= PROGRESS_FOUND * (claims.right + claims.missed)
    assert surely_claiming(found).right >= PROGRESS_QUOTED * surely_claiming(found).marked


@pytest.mark.corpus
def test_progress_in_reports_that_nothing_was_calibrated_on(corpus: Path) -> None:
    """BHS-29, BRN-33 and VEN-12, the part kept apart: there it is right less often than where the head was calibrated."""
    found = told(own_words_of(corpus, APART), APART)
    plainly = claiming(found, plain=True)
    print(f"\nprogress, of those drawn at random, kept apart: {plainly}")
    assert len(found) >= 585
    held = {each.label: each.counted for each in HEADS}
    assert (held[CLAIMS], held[SURELY_CLAIMS]) == (plainly, surely_claiming(found, plain=True))


@pytest.mark.corpus
def test_admissions_of_whole_reports_held_back(corpus: Path) -> None:
    """Every sentence of four reports, as readers' labels stand since the fifth draw."""
    kinds = admits_by_readers()
    pairs = []
    for review in HELD:
        report = read_dossier(corpus, review).national_report
        assert report is not None
        labelled = [each for each in report.self_reports if each.id in kinds]
        pairs += [(kinds[each.id] == "rights", problems_and_progress(each.text.clean, review[:3], each.problems).admits) for each in labelled]
    found = counted(pairs)
    print(f"\nadmissions in whole reports held back: {found}, of {len(pairs)} sentences")
    assert len(pairs) >= 1250
    assert found.right >= HELD_RIGHT * found.marked
    assert found.right >= HELD_FOUND * (found.right + found.missed)
    said_of = {each.label: each.counted for each in HEADS}
    assert said_of[ADMITS_IN_WHOLE_REPORTS] == found
    assert (said_of[ADMITS].missed, said_of[ADMITS].passed) == (found.missed, found.passed)


@pytest.fixture(scope="module")
def spoken(corpus: Path) -> dict[str, str]:
    """What States said of themselves in part I."""
    every = (each for review in read_reports(corpus) if review.report for each in review.report.statements)
    return {each.id: each.text.clean for each in every if each.voice is Voice.STATE_UNDER_REVIEW}


@pytest.mark.corpus
def test_admissions_in_text_that_nothing_was_made_on(spoken: dict[str, str]) -> None:
    """`admissions-fresh.csv` (guidelines/statements.md, "A sixth draw"), without the States that the head learnt from."""
    pairs, worded = [], []
    for row in read("admissions-fresh.csv"):
        statement, _, number = row["sentence"].rpartition(".")
        spans = sentences(spoken.get(statement, ""))
        if row["part"] == "train" or len(spans) < int(number):
            continue
        text = spoken[statement][slice(*spans[int(number) - 1])]
        if reads_alike(text, row):
            wordings = problems_in(text)
            pairs.append((row["kind"] == "rights", problems_and_progress(text, row["sentence"][:3], wordings).admits))
            worded.append((row["kind"] == "rights", any(kind is Problem.RIGHTS for kind, _ in wordings)))
    found, before = counted(pairs), counted(worded)
    print(f"\nadmissions in fresh text: {found}; by the wordings alone: {before}; of {len(pairs)} sentences")
    assert len(pairs) >= 310
    assert found.right >= FRESH_RIGHT * found.marked
    assert found.right >= FRESH_FOUND * (found.right + found.missed)
    assert before.right <= FRESH_BY_WORDING * before.marked, "why the wordings alone do not decide"
    error = {each.label: each.counted for each in HEADS}[ADMITS]
    assert (error.right, error.marked) == (found.right, found.marked), "the figure carries what is right in fresh text"


def test_two_readers_of_the_fresh_text_agree() -> None:
    twice = [(str(row["kind"] == "rights"), str(row["kind_second"] == "rights")) for row in read("admissions-fresh.csv") if row["kind_second"]]
    assert len(twice) == 264
    assert kappa(twice) >= 0.8
