"""The same views as JSON: parts with cursors, tags by content, one shape of error, what OpenAPI says."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from .served import Served


def test_parts_put_together_are_the_whole(app: Served) -> None:
    whole = app.get("/api/reviews/XBB-17/recommendations?limit=200").data
    assert whole["next"] is None
    parts, address = [], "/api/reviews/XBB-17/recommendations?limit=7"
    while True:
        part = app.get(address).data
        assert part["total"] == whole["total"]
        parts += part["items"]
        if part["next"] is None:
            break
        address = f"/api/reviews/XBB-17/recommendations?limit=7&cursor={part['next']}"
    assert parts == whole["items"]
    assert len(parts) == whole["total"]


def test_a_search_in_parts_is_the_whole(app: Served) -> None:
    whole = app.get("/api/search?q=prison&limit=200").data
    parts, cursor = [], ""
    while cursor is not None:
        part = app.get(f"/api/search?q=prison&limit=3&cursor={cursor}").data
        parts, cursor = parts + part["items"], part["next"]
    assert [each["id"] for each in parts] == [each["id"] for each in whole["items"]]
    assert len(parts) == whole["total"]


@pytest.mark.parametrize("cursor", ["x", "YXQgeA", "YXQgLTE", "////", "YXQgOTk5OTk5OTk5OTk5OTk5OTk5OTk5"])
def test_what_is_no_cursor_is_said(app: Served, cursor: str) -> None:
    assert app.get(f"/api/reviews?cursor={cursor}").status in {200, 400}
    assert app.get(f"/api/search?q=prison&cursor={cursor}").status == 400


@pytest.mark.parametrize("path", ["/api/reviews", "/api/reviews/XBB-17", "/", "/r/XBB-17", "/r/XBB-17/R50.1", "/search?q=prison"])
def test_what_has_not_changed_is_not_sent_twice(app: Served, path: str) -> None:
    first = app.get(path)
    again = app.get(path, If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert first.headers["etag"] == f'"{hashlib.sha256(first.body).hexdigest()[:32]}"', "the tag is that of the content"
    assert app.get(path, If_None_Match='"other"').status == 200


def test_a_record_is_what_its_page_shows(app: Served) -> None:
    told = app.get("/api/reviews/XBB-17/records/R50.1").data
    assert told["id"] == "XBB-17/R50.1"
    page = app.get("/r/XBB-17/R50.1").text
    assert told["place"]["cite"] in page
    sha256, number = told["place"]["sha256"], told["place"]["boxes"][0][0]
    leaf = app.get(f"/api/documents/{sha256}/pages/{number}").data
    words = " ".join(next(each["text"] for each in told["facts"] if each["label"] == "wording").split())
    assert any(words in " ".join(block["text"].split()) for block in leaf["blocks"])
    assert app.get(f"/d/{sha256}/page/{number}.png").body.startswith(b"\x89PNG")
    assert app.get(f"/d/{sha256}/page/999.png").status == 404
    assert app.get(f"/api/documents/{sha256}/pages/999").data["error"]["status"] == 404


def test_the_file_itself_is_a_download_and_the_very_bytes(app: Served) -> None:
    told = app.get("/api/reviews/XBB-17").data
    for document in told["documents"]:
        got = app.get(f"/d/{document['sha256']}/file")
        assert hashlib.sha256(got.body).hexdigest() == document["sha256"]
        assert got.headers["content-disposition"].startswith("attachment")
        assert got.headers["content-type"] == "application/octet-stream"


@pytest.mark.parametrize(
    "name", ["items.xlsx", "rows.csv", "statements.json", "doubts.csv", "matrix.xlsx", "documents.ris", "documents.bib", "judgements.jsonl"]
)
def test_each_download_is_written(app: Served, name: str) -> None:
    got = app.get(f"/r/XBB-17/download/{name}")
    assert got.status == 200
    assert f'filename="XBB-17-{name}"' in got.headers["content-disposition"]
    assert got.body or name == "judgements.jsonl"


@pytest.mark.at_length
def test_random_requests_are_answered_without_a_fault(app: Served, invented: Path, request: pytest.FixtureRequest) -> None:
    """Drawn from what OpenAPI says, and beside it (`schemathesis`): no 500, no trace, no path of this machine, always JSON in its one shape."""
    schemathesis = pytest.importorskip("schemathesis")
    import hypothesis

    count = 840 if request.config.getoption("--whole") else 25
    schema = schemathesis.openapi.from_dict(app.get("/api/openapi.json").data)
    asked = [0]
    for found in schema.get_all_operations():
        operation = found.ok()

        @hypothesis.given(case=operation.as_strategy())
        @hypothesis.settings(max_examples=count, deadline=None, database=None, derandomize=True, suppress_health_check=list(hypothesis.HealthCheck))
        def ask(case: schemathesis.Case) -> None:
            from urllib.parse import quote, urlencode

            path = case.path
            for name, value in (case.path_parameters or {}).items():
                path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
            query = urlencode({name: str(value) for name, value in (case.query or {}).items()}, errors="replace")
            got = app.get(f"{path}?{query}" if query else path)
            asked[0] += 1
            assert got.status < 500, (got.status, path, query, got.text[:300])
            assert "Traceback" not in got.text
            assert str(invented.parent) not in got.text
            if got.status >= 400:
                assert set(got.data["error"]) == {"status", "what", "next_step"}
            else:
                json.loads(got.body)

        ask()
    print(f"\n{asked[0]} drawn requests: no fault")
