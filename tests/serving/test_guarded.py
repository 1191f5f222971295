"""Attacks on the app by pages in the same browser, by programs elsewhere, by hostile addresses: each is refused, and the app stays up."""

from __future__ import annotations

import re
from http.client import HTTPConnection
from pathlib import Path

import pytest

from .served import Served, links, served

PAGES = ("/", "/r/XBB-17", "/r/XBB-17/R50.1", "/search?q=prison", "/decisions", "/jobs", "/store", "/help")


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost", "evil.example:{port}", "[::1]:{port}", "", "127.0.0.1:{port}.evil.example"]
)
def test_a_name_that_was_led_here_is_refused(app: Served, host: str) -> None:
    """DNS rebinding: a page elsewhere whose name answers with this machine's address."""
    got = app.get("/", Host=host.format(port=app.host.rpartition(":")[2]))
    assert got.status in {400, 421}
    assert "XBB-17" not in got.text


def test_two_hosts_are_refused(app: Served) -> None:
    connection = HTTPConnection(app.host, timeout=30)
    connection.putrequest("GET", "/", skip_host=True)
    for host in (app.host, "evil.example"):
        connection.putheader("Host", host)
    connection.putheader("Cookie", app.cookie)
    connection.endheaders()
    assert connection.getresponse().status in {400, 421}
    connection.close()


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", None, "https://127.0.0.1", "http://127.0.0.1:1"])
@pytest.mark.parametrize("path", ["/decisions", "/decisions/trust", "/decisions/take-back", "/decisions/bring-in", "/jobs", "/store/restore"])
def test_another_page_can_change_nothing(app: Served, path: str, origin: str | None) -> None:
    got = app.form(path, {"review": "XBB-17", "record": "R50.1", "field": "position", "value": "noted", "by": "E"}, Origin=origin)
    assert got.status == 403
    assert "another page" in got.text


def test_a_picture_or_script_elsewhere_gets_nothing(app: Served) -> None:
    for mode in ("no-cors", "cors"):
        assert app.get("/api/reviews", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode=mode).status == 403
    assert app.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate").status == 200


def test_the_address_opens_the_app_once(invented: Path) -> None:
    with served(invented, enter=False) as made:
        assert made.get("/").status == 401
        assert made.get("/api/reviews").data["error"]["status"] == 401
        assert made.get("/enter?token=wrong").status == 403
        got = made.enter()
        assert (got.status, got.headers["location"]) == (303, "/")
        said = got.headers["set-cookie"].lower()
        assert "httponly" in said
        assert "samesite=strict" in said
        assert made.get("/").status == 200
        assert made.get(made.entering.removeprefix(made.address), Cookie=None).status == 403, "once"
        assert made.get("/", Cookie="openupr=guess").status == 401
        assert made.entering.partition("token=")[2][:20] not in made.cookie, "the cookie is not the token of the address"


@pytest.mark.parametrize("to", ["//evil.example/", "/\\evil.example", "https://evil.example/", "/a\r\nSet-Cookie: x=y"])
def test_the_first_address_leads_nowhere_else(invented: Path, to: str) -> None:
    from urllib.parse import quote

    with served(invented, enter=False) as made:
        got = made.get(made.entering.removeprefix(made.address).replace("to=%2F", f"to={quote(to, safe='')}"), Cookie=None)
        assert (got.status, got.headers["location"]) == (303, "/")
        assert "x=y" not in str(got.headers)


def test_who_comes_from_a_mail_can_go_on(app: Served) -> None:
    """The cookie is not sent along from another page; a link on the page that says so is one of ours."""
    got = app.get("/r/XBB-17/R50.1?a=%22%3E%3Cscript%3E", Cookie=None)
    assert got.status == 401
    assert [each for each in links(got.text) if each.startswith("/r/XBB-17/R50.1")]
    assert "<script>" not in got.text


@pytest.mark.parametrize("path", PAGES)
def test_nothing_acts_inside_of_a_page(app: Served, path: str) -> None:
    got = app.get(path)
    assert got.status == 200, got.text[-300:]
    rules = dict(each.strip().split(" ", 1) for each in got.headers["content-security-policy"].split(";"))
    assert rules["default-src"] == "'self'"
    assert rules["form-action"] == "'self'"
    assert rules["frame-ancestors"] == "'none'"
    assert "unsafe" not in got.headers["content-security-policy"]
    assert got.headers["x-content-type-options"] == "nosniff"
    assert got.headers["referrer-policy"] == "same-origin", "no-referrer would take the origin from our own forms"
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:", got.text)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', got.text), "nothing is loaded from elsewhere"


@pytest.mark.parametrize(
    "path",
    [
        "/static/../request_guard.py",
        "/static/0000/..%2f..%2frequest_guard.py",
        "/static/%2e%2e/app.css",
        "/r/..%2f..%2fetc%2fpasswd",
        "/r/XBB-17/..%2f..%2f..%2fetc%2fpasswd",
        "/r/XBB-17/download/..%2f..%2fetc%2fpasswd",
        "/r/XBB-17/download/%00.xlsx",
        "/d/..%2f..%2fetc%2fpasswd/file",
        f"/d/{'0' * 64}/file",
        f"/d/{'0' * 64}/page/1",
        "/jobs/..%2f..",
        "/r/XBB-17/R50.1%00",
        "/search?q=%00%ff%fe",
        "/?page=99999999999999999999",
        "/?page=-1",
        "/r/" + "A" * 5000,
    ],
)
def test_no_address_leads_out_of_the_store(app: Served, path: str) -> None:
    got = app.get(path)
    assert got.status in {200, 404, 422, 400}, got.text[-300:]
    assert "root:" not in got.text
    assert "Traceback" not in got.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_only_three_methods_are_answered(app: Served, method: str) -> None:
    assert app.ask(method, "/").status in {400, 403, 405}


def test_a_body_has_a_size(app: Served) -> None:
    got = app.ask("POST", "/decisions", headers={"Content-Length": "5000000000", "Content-Type": "application/x-www-form-urlencoded"})
    assert got.status == 413
    got = app.ask("POST", "/jobs", headers={"Content-Length": "50000000000", "Content-Type": "multipart/form-data; boundary=x"})
    assert got.status == 413
    got = app.form("/decisions", {"review": "XBB-17", "record": "R50.1", "field": "position", "value": "noted", "by": "E", "why": "w" * 1_000_000})
    assert got.status in {400, 413}


def test_a_body_that_never_ends_is_ended(app: Served) -> None:
    """Chunks without a length that is told before."""
    connection = HTTPConnection(app.host, timeout=60)
    connection.putrequest("POST", "/decisions", skip_host=True)
    headers = {"Host": app.host, "Cookie": app.cookie, "Origin": app.address, "Transfer-Encoding": "chunked"}
    for name, value in {**headers, "Content-Type": "application/x-www-form-urlencoded"}.items():
        connection.putheader(name, value)
    connection.endheaders()
    try:
        for _ in range(200):
            connection.send(b"4000\r\n" + b"a" * 0x4000 + b"\r\n")
        connection.send(b"0\r\n\r\n")
        assert connection.getresponse().status in {400, 413}
    except ConnectionError:
        pass  # it hung up, which is as good
    connection.close()
    assert app.get("/").status == 200


def test_what_is_typed_is_shown_and_does_not_act(app: Served) -> None:
    evil = "%3Cscript%3Ealert(1)%3C/script%3E%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E"
    for path in (
        f"/search?q={evil}",
        f"/?q={evil}",
        f"/decisions?said={evil}",
        f"/store?said={evil}",
        f"/r/XBB-17?q={evil}",
        f"/r/{evil}",
        f"/r/XBB-17/{evil}",
    ):
        got = app.get(path)
        assert "<script>alert" not in got.text
        assert "<img src=x" not in got.text


def test_an_error_has_one_shape_and_names_no_place(app: Served, invented: Path) -> None:
    for path in (
        "/api/reviews/ZZZ-01",
        "/api/reviews/none",
        "/api/nothing",
        "/api/reviews/XBB-17/records/R999",
        "/api/search?q=(",
        "/api/reviews?cursor=x",
    ):
        got = app.get(path)
        assert 400 <= got.status < 500, path
        assert set(got.data) == {"error"}
        assert set(got.data["error"]) == {"status", "what", "next_step"}
        assert got.data["error"]["status"] == got.status
        assert str(invented.parent) not in got.text


def test_a_store_that_breaks_is_said_without_its_place(own: Path) -> None:
    with served(own) as made:
        assert made.get("/").status == 200
        own.write_bytes(b"no store" * 4096)
        for name in ("-wal", "-shm"):
            own.with_name(own.name + name).unlink(missing_ok=True)
        for path in ("/", "/api/reviews", "/r/XBB-17"):
            got = made.get(path)
            assert got.status in {500, 503}, path
            assert str(own.parent) not in got.text
            assert "Traceback" not in got.text
