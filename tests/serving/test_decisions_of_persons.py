"""Decisions: who, when, from what to what, why; two who differ both stand; taken back by a new row; brought in, trusted, handed on."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from openupr import open_store
from openupr.records import TAKEN_BACK, Judgement

from .served import Served, served

ITEM = "/r/XBB-17/R50.1"


def decide(app: Served, by: str, value: str, field: str = "position", why: str = "", record: str = "R50.1") -> int:
    return app.form("/decisions", {"review": "XBB-17", "record": record, "field": field, "value": value, "by": by, "why": why}).status


def section(html: str) -> str:
    """The part of a record's page on decisions, without tags."""
    part = html.partition('id="decisions"')[2].partition("<h3>Decide</h3>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", part).split())


def stored(store: Path) -> list[Judgement]:
    with open_store(store) as opened, opened.read() as library:
        decisions = library.decisions("XBB-17")
        return [*decisions.count, *decisions.undone]


def test_a_decision_is_taken_shown_and_taken_back(own: Path) -> None:
    with served(own) as app:
        before = app.get("/api/reviews/XBB-17/recommendations?limit=200").data["items"]
        read = next(each for each in before if each["name"] == "R50.1")["answer"]["position"]
        other = "noted" if read != "noted" else "supported"
        assert decide(app, "Ana B.", other, why="it says “no”") == 303
        said = section(app.get(ITEM).text)
        assert f"to “{other.capitalize()}” by Ana B." in said
        assert "it says “no”" in said
        items = app.get("/api/reviews/XBB-17/recommendations?limit=200").data["items"]
        assert next(each for each in items if each["name"] == "R50.1")["answer"]["position"] == other, "it counts"
        mark = re.search(r'name="mark" value="(\w+)"', app.get(ITEM).text)
        assert mark
        assert app.form("/decisions/take-back", {"review": "XBB-17", "record": "R50.1", "mark": mark[1], "why": "I misread it"}).status == 303
        said = section(app.get(ITEM).text)
        assert "taken back by Ana B." in said
        assert "I misread it" in said
        items = app.get("/api/reviews/XBB-17/recommendations?limit=200").data["items"]
        assert next(each for each in items if each["name"] == "R50.1")["answer"]["position"] == read, "as the documents say again"
    assert [each.value for each in stored(own)] == [other, TAKEN_BACK], "nothing was removed"


def test_two_who_differ_both_stand(own: Path) -> None:
    with served(own) as app:
        assert decide(app, "AB", "partly", "assessment") == 303
        assert decide(app, "CD", "regressed", "assessment") == 303
        text = app.get(ITEM).text
        assert "Disagreement" in text
        assert "AB: Partly implemented" in text
        assert "CD: Regressed" in text
        assert decide(app, "AB", "regressed", "assessment") == 303
        assert "Disagreement" not in app.get(ITEM).text, "they agree now"


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"by": ""}, "who decides"),
        ({"by": "x" * 100}, "too long"),
        ({"by": "a\nb"}, "too long"),
        ({"value": "maybe"}, "no position"),
        ({"field": "remove"}, "can’t be decided"),
        ({"field": "position'; drop table judgements"}, "can’t be decided"),
        ({"record": "R999.9"}, "no record"),
        ({"review": "ZZZ-01"}, "not in this store"),
    ],
)
def test_what_is_no_decision_is_said(app: Served, told: dict[str, str], says: str) -> None:
    whole = {"review": "XBB-17", "record": "R50.1", "field": "position", "value": "noted", "by": "E", "why": ""} | told
    got = app.form("/decisions", whole)
    assert got.status in {400, 404}
    assert says in got.text.casefold() or says in got.text


def test_decisions_go_to_another_machine_and_wait_there(own: Path, tmp_path: Path, invented: Path) -> None:
    import shutil

    there = Path(shutil.copy(invented, tmp_path / "there.sqlite"))
    with served(own) as app:
        assert decide(app, "AB", "partly", "assessment", "seen there") == 303
        assert decide(app, "AB", "noted") == 303
        handed = app.get("/r/XBB-17/download/judgements.jsonl")
        assert handed.status == 200
    lines = [json.loads(line) for line in handed.text.splitlines()]
    assert [(each["field"], each["value"], each["who"]) for each in lines] == [("assessment", "partly", "AB"), ("position", "noted", "AB")]
    with served(there) as app:
        got = app.files("/decisions/bring-in", [("file", "judgements.jsonl", handed.body)])
        assert got.status == 303
        page = app.get(got.headers["location"])
        assert "2 decisions came in." in page.text
        assert "Let them count" in page.text
        assert "waits: it was not taken on this machine" in app.get(ITEM).text
        assert decide(app, "EF", "started", "assessment") == 303, "a decision of one's own goes its own way"
        assert app.form("/decisions/trust", {"review": "XBB-17", "who": "AB"}).status == 303
        said = app.get(ITEM).text
        assert "waits:" not in said
        assert "Disagreement" in said
        twice = app.get(app.files("/decisions/bring-in", [("file", "j.jsonl", handed.body)]).headers["location"])
        assert "2 decisions were here already." in twice.text


@pytest.mark.parametrize("data", [b"", b"not json\n", b"[" * 90_000, b'{"record": 1}\n', b"\xff\xfe\x00", b"x" * 1_000_050])
def test_what_is_no_file_of_decisions_is_refused(app: Served, data: bytes) -> None:
    got = app.files("/decisions/bring-in", [("file", "judgements.jsonl", data)])
    assert got.status in {400, 413, 422}
    assert "Traceback" not in got.text


def test_a_decision_whose_words_are_gone_is_an_orphan(own: Path) -> None:
    """Brought in, trusted, and on words that stand nowhere: it sticks to no other text, and is listed."""
    line = {"record": "XBB-17/R50.1", "text_sha256": "0" * 64, "field": "position", "value": "noted", "who": "GH"}
    data = json.dumps({**line, "when": "2026-05-01T10:00:00+00:00", "why": ""}).encode() + b"\n"
    with served(own) as app:
        before = app.get("/api/reviews/XBB-17/recommendations?limit=200").data
        assert app.files("/decisions/bring-in", [("file", "judgements.jsonl", data)]).status == 303
        assert app.form("/decisions/trust", {"review": "XBB-17", "who": "GH"}).status == 303
        after = app.get("/api/reviews/XBB-17/recommendations?limit=200").data
        assert after == before
        assert "counts no more: it was taken on other words" in app.get(ITEM).text
        page = app.get("/decisions").text
        assert "To look at" in page
        assert "XBB-17" in page.partition("To look at")[2].partition("From another machine")[0]


def test_a_decision_that_was_confirmed_outlives_a_power_cut(own: Path, request: pytest.FixtureRequest) -> None:
    said = []
    for turn in range(50 if request.config.getoption("--whole") else 2):
        with served(own, kill=True) as app:
            if decide(app, "AB", "partly" if turn % 2 else "started", "assessment", f"turn {turn}") == 303:
                said.append(f"turn {turn}")
    assert said
    assert {each.why for each in stored(own)} == set(said)
    with open_store(own) as store:
        assert store.check() == []
