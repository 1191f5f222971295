"""Invented dossiers, read whole: documents and versions, responses, final answers, questions, judgements and doubts are what their sources say."""

from __future__ import annotations

import dataclasses
import json
import re
import sys
from collections import defaultdict
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

import openupr
from openupr.records import Review, ReviewStatus, Source
from openupr.text import Place, Text

ROOT = Path(__file__).parents[2]
DOCUMENTS = ROOT / "tests" / "documents"
REVIEWS = ["XAA-48", "XBB-17", "XCC-01", "XDD-05", "XEE-07", "XFF-30"]
ANSWERED = ["XAA-48", "XBB-17", "XCC-01", "XEE-07"]
LISTED = ["XAA-48", "XBB-17"]

each = partial(pytest.mark.parametrize, "name")


@cache
def read(name: str) -> Review:
    return openupr.read(DOCUMENTS / name, trust=True)


@cache
def truth(name: str, document: str = "review") -> dict[str, Any]:
    return json.loads((DOCUMENTS / "expected" / f"{name}.{document}.json").read_text(encoding="utf-8"))


def ours(number: str) -> str:
    """A number as identifiers have it: "12 (b)" and the letters of "28.a" are "12-b" and "28-a"."""
    plain = number.replace(", last sentence", "").replace(") (", "-").replace(" (", "-").replace(")", "")
    return re.sub(r"\.([a-z])$", r"-\1", plain)


def folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


# -- documents


@each(REVIEWS)
def test_every_document_is_identified(name: str) -> None:
    found = {document.name: (document.kind.value, document.symbol) for document in read(name).documents}
    for copy in truth(name)["copies"]:
        found.pop(copy, None)  # of several copies of one file one is kept, whichever it is
    expected = {document["file"]: (document["kind"], document["symbol"]) for document in truth(name)["documents"]}
    if truth(name)["copies"]:
        assert len(read(name).documents) == len(expected)
        found |= {file: facts for file, facts in expected.items() if file not in found and facts[0] == "working_group_report"}
    assert found == expected


@each(REVIEWS)
def test_versions(name: str) -> None:
    copies = set(truth(name)["copies"])
    found = [(version.symbol, len(version.files)) for version in read(name).versions if len(version.files) > 1]
    assert found == [(version["symbol"], len(version["files"])) for version in truth(name)["versions"]]
    for version in read(name).versions:
        assert "Corr" not in (version.main.symbol or "")
        assert copies & {file.name for file in version.files} == set() or len(version.files) == len({file.sha256 for file in version.files})


LAST_OF_CYCLE_1 = 12


@each(REVIEWS)
def test_what_is_missing(name: str) -> None:
    held = {document["kind"] for document in truth(name)["documents"]}
    whole = {
        "national_report", "compilation", "stakeholder_summary", "advance_questions", "working_group_report", "addendum", "decision", "thematic_list",
    }  # fmt: skip
    if read(name).session <= LAST_OF_CYCLE_1:  # OHCHR's lists came later: none is missed
        whole -= {"thematic_list"}
    assert {kind.value for kind in read(name).missing} == whole - held


def test_the_corrigendum_does_not_replace_the_report() -> None:
    assert len(read("XAA-48").items) == 40
    assert read("XAA-48").report is not None
    assert read("XAA-48").report.document.symbol == "A/HRC/99/15"


# -- responses


def parts(name: str) -> dict[str, list[dict[str, Any]]]:
    found = defaultdict(list)
    for response in truth(name, "addendum")["responses"]:
        found[ours(response["item"])].append(response)
    return found


def answered(name: str) -> dict[str, list[Any]]:
    found = defaultdict(list)
    for addendum in read(name).addenda:
        for response in addendum.responses:
            found[response.item].append(response)
    return found


@each(ANSWERED)
def test_positions_in_the_addendum(name: str) -> None:
    found = {item: [response.position.value for response in responses] for item, responses in answered(name).items()}
    assert found == {item: [response["position"] for response in responses] for item, responses in parts(name).items()}


@each(ANSWERED)
def test_claims_in_the_addendum(name: str) -> None:
    found = {item: [response.claim.value for response in responses] for item, responses in answered(name).items()}
    assert found == {item: [response["claim"] for response in responses] for item, responses in parts(name).items()}


@each(ANSWERED)
def test_scopes_of_parts(name: str) -> None:
    found = {item: [folded(response.scope) for response in responses] for item, responses in answered(name).items()}
    assert found == {item: [folded(response["scope"]) for response in responses] for item, responses in parts(name).items()}


@each(ANSWERED)
def test_reasons(name: str) -> None:
    """The State's own words, whole and no other's; a part's may stand in the sentence that answers it."""
    found, wrong = answered(name), []
    for item, responses in parts(name).items():
        for index, response in enumerate(responses):
            words = folded(" ".join(reason.text.clean for reason in found[item][index].reasons)) if index < len(found[item]) else "nothing"
            expected = folded(" ".join(response["reasons"]))
            fits = words == expected or (bool(response["scope"]) and bool(expected) and expected in words)
            if not fits:
                wrong.append((item, words, expected))
    assert wrong == []


@each(ANSWERED)
def test_by_number_only(name: str) -> None:
    found = {response.item for responses in answered(name).values() for response in responses if response.by_number_only}
    assert found == {ours(response["item"]) for responses in parts(name).values() for response in responses if response["by_number_only"]}


@each(ANSWERED)
def test_totals(name: str) -> None:
    told = [total for addendum in read(name).addenda for total in addendum.totals]
    found = [(total.of, total.count, total.position and total.position.value) for total in told]
    assert sorted(found, key=str) == sorted(((t["of"], t["count"], t["position"]) for t in truth(name, "addendum")["totals"]), key=str)


@each(ANSWERED)
def test_totals_that_do_not_hold_are_doubts(name: str) -> None:
    found = [str(doubt.what) for doubt in read(name).doubts if doubt.kind == "totals_differ"]
    assert len(found) == sum(total["wrong"] for total in truth(name, "addendum")["totals"])


@each(ANSWERED)
def test_items_answered_twice_are_doubts(name: str) -> None:
    found = [doubt.record for doubt in read(name).doubts if doubt.kind == "answered_twice"]
    assert found == [f"{name}/A{again['item']}" for again in truth(name, "addendum")["answered_twice"]]


@each(ANSWERED)
def test_items_that_are_not_answered_are_doubts(name: str) -> None:
    """Each once: two doubts on one gap are counted as two."""
    found = [doubt.record.partition("/")[2][1:] for doubt in read(name).doubts if doubt.kind == "item_unanswered"]
    assert found == [ours(number) for number in truth(name)["unanswered"]]


@each(ANSWERED)
def test_nothing_of_the_addendum_stays_unread(name: str) -> None:
    assert [unread.text.clean for addendum in read(name).addenda for unread in addendum.unread] == []


# -- the list


@each(LISTED)
def test_the_thematic_list(name: str) -> None:
    listed = read(name).thematic_list
    assert listed is not None
    assert [unread.text.clean for unread in listed.unread] == []
    found = {
        entry.number: {
            "text": entry.text.clean,
            "states": list(entry.states),
            "source": entry.source and {"printed": entry.source.printed, "symbol": entry.source.symbol, "paragraph": entry.source.paragraph},
            "headings": list(entry.headings),
            "themes": list(entry.themes),
            "persons": list(entry.persons),
        }
        for entry in listed.entries
    }
    expected = {entry["number"]: {key: entry[key] for key in next(iter(found.values()))} for entry in truth(name, "thematic_list")["entries"]}
    assert found == expected


@each(LISTED)
def test_cells_of_the_list_that_stand_for_several_rows(name: str) -> None:
    listed = read(name).thematic_list
    assert listed is not None
    found = {entry.number: (entry.printed_position, list(entry.goals)) for entry in listed.entries}
    assert found == {entry["number"]: (entry["printed_position"], entry["goals"]) for entry in truth(name, "thematic_list")["entries"]}


# -- final answers


@each([name for name in REVIEWS if name != "XFF-30"])
def test_final_answers(name: str) -> None:
    found = [(answer.number, answer.position.value, answer.settled_by.value) for answer in read(name).answers]
    assert found == [(ours(answer["number"]), answer["position"], answer["settled_by"]) for answer in truth(name)["answers"]]


@each([name for name in REVIEWS if name != "XFF-30"])
def test_final_claims(name: str) -> None:
    found = [(answer.number, answer.claim.value) for answer in read(name).answers]
    assert found == [(ours(answer["number"]), answer["claim"]) for answer in truth(name)["answers"]]


@each([name for name in REVIEWS if name != "XFF-30"])
def test_what_each_source_says(name: str) -> None:
    found = {answer.number: {said.source.value: said.position.value for said in answer.said} for answer in read(name).answers}
    assert found == {ours(answer["number"]): answer["said"] for answer in truth(name)["answers"]}


@each(REVIEWS)
def test_disagreements_are_doubts(name: str) -> None:
    found = [doubt.record.partition("/R")[2] for doubt in read(name).doubts if doubt.kind == "positions_differ"]
    assert found == [ours(number) for number in truth(name)["positions_differ"]]


# -- questions


@each(LISTED)
def test_advance_questions(name: str) -> None:
    found = [
        (question.id, question.speaker.state, question.on_behalf, question.topic, question.batch, question.text.clean, question.asks)
        for question in read(name).questions
    ]
    expected = [(q["id"], q["state"], q["on_behalf"], q["topic"], q["batch"], q["text"], q["asks"]) for q in truth(name)["questions"]]
    assert found == expected


@each(LISTED)
def test_translations_of_questions(name: str) -> None:
    found = {question.id: question.translation and question.translation.clean for question in read(name).questions}
    assert found == {question["id"]: question["translation"] for question in truth(name)["questions"]}


# -- judgements, settings, reviews that were not held


@each(REVIEWS)
def test_judgements_and_their_orphans(name: str) -> None:
    review = read(name)
    assert len(review.judgements) == truth(name)["judgements"]
    assert sorted(doubt.record for doubt in review.doubts if doubt.kind == "judgement_orphan") == sorted(truth(name)["orphans"])


def test_a_judged_row_has_the_state_that_was_judged() -> None:
    rows = {row.id: row.recommender for row in read("XDD-05").rows if row.recommender.basis == "judgement"}
    expected = {f"{row.rpartition('.')[0]}.{state}": state for row, state in truth("XDD-05")["judged_states"].items()}
    assert {identifier: recommender.state for identifier, recommender in rows.items()} == expected
    assert [recommender.printed for recommender in rows.values()] == ["several delegations"]


def test_a_settled_state_is_no_doubt_any_more() -> None:
    assert [str(doubt.what) for doubt in read("XDD-05").doubts if doubt.kind == "state_unknown"] == []


def test_a_judgement_says_who_and_why() -> None:
    answer = read("XDD-05").answer("XDD-05/R29.8")
    assert answer is not None
    assert answer.settled_by is Source.JUDGEMENT
    assert answer.said[0].words.startswith("A. Lindqvist, 2026-02-04T09:00:00: at the adoption the Minister said")


def test_the_settings_say_what_a_text_is_and_what_is_none() -> None:
    names = {document.name: document.review for document in read("XDD-05").documents}
    assert names["letter-from-the-southern-island.txt"] == "XDD-05"
    assert "shopping-list.txt" not in names
    assert "openupr.toml" not in names
    assert "judgements.jsonl" not in names


def test_a_postponed_review_is_a_review() -> None:
    review = read("XFF-30")
    assert (review.id, review.status) == ("XFF-30", ReviewStatus.POSTPONED)
    assert review.report is None
    assert review.answers == ()
    assert [doubt.kind for doubt in review.doubts] == []


def test_all_dossiers_in_one_go() -> None:
    """Each review by itself and all together give the same; every file finds its review."""
    problems: list[Any] = []
    folders = [DOCUMENTS / name for name in REVIEWS]
    found = {review.id: review for review in openupr.read_all(folders, report=problems.append, trust=True)}
    assert sorted(found) == REVIEWS
    assert [str(problem) for problem in problems] == []
    assert [name for name in REVIEWS if facts(found[name]) != facts(read(name))] == []


# -- the same for all


def facts(record: Any) -> Any:
    """A record without places and hashes: what is said, not where."""
    if isinstance(record, Text):
        return record.clean
    if isinstance(record, Place):
        return ""
    if dataclasses.is_dataclass(record) and not isinstance(record, type):
        kept = [field.name for field in dataclasses.fields(record) if field.name not in {"place", "places", "sha256", "text_sha256", "pages"}]
        return {name: facts(getattr(record, name)) for name in kept}
    if isinstance(record, (tuple, list)):
        return [facts(each) for each in record]
    return str(record)


@pytest.mark.at_length
@pytest.mark.parametrize(
    ("name", "state", "other", "code"),
    [
        ("XAA-48", "Aldovar", "Meridun", "XQA"),
        ("XBB-17", "Bresland", "Trevanor", "XQB"),
        ("XCC-01", "Cascora", "Lumenia", "XQC"),
        ("XDD-05", "Doranth", "Quenlor", "XQD"),
        ("XEE-07", "Estavia", "Ostrova", "XQE"),
    ],
)
def test_a_state_renamed_in_all_files_gives_the_same_records(name: str, state: str, other: str, code: str, tmp_path: Path) -> None:
    pytest.importorskip("reportlab")
    sys.path.insert(0, str(ROOT))
    try:
        from tools.invent import review
    finally:
        sys.path.pop(0)
    review.write(name, tmp_path / "as-it-is", ole="docx")
    review.write(name, tmp_path / "renamed", ((state, other), (name[:3], code)), ole="docx")
    as_it_is = json.dumps(facts(openupr.read(tmp_path / "as-it-is", trust=True)))
    renamed = json.dumps(facts(openupr.read(tmp_path / "renamed", trust=True)))
    assert state not in renamed
    assert other in renamed
    for new, old in ((other, state), (other.upper(), state.upper()), (code, name[:3])):
        renamed = renamed.replace(new, old)
    assert renamed == as_it_is
