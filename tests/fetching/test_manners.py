"""How hosts are asked: by their robots.txt, one request a second, under our own name, and each redirection looked at."""

from __future__ import annotations

from itertools import pairwise

import pytest
from werkzeug import Response

from openupr import __version__
from openupr.errors import FetchError, KeptOutError, NoAnswerError, NotAskedError
from openupr.fetching import PoliteClient, RequestAddress, known_hosts, usual_manners

from .played_hosts import BY_SYMBOL, DOCUMENTS, INDEX, Played, pdf


def moved(to: str, status: int = 302) -> Response:
    return Response(status=status, headers={"Location": to})


def got(client: PoliteClient, place: RequestAddress) -> tuple[int, bytes, str]:
    with client.asked(place) as answer:
        return answer.status, b"".join(answer.pieces), answer.address


def test_under_our_own_name_and_nothing_else(played: Played) -> None:
    played.answers("/a", Response(pdf(), headers={"Set-Cookie": "id=1; Path=/"}))
    with played.client() as client:
        for _ in range(2):
            assert got(client, played.hosts.place(DOCUMENTS, "/a"))[0] == 200
    for request in played.requests:
        assert request.method == "GET"
        assert request.host == f"{DOCUMENTS}:{played.server.port}"
        assert dict(request.headers).keys() <= {"Host", "User-Agent", "Accept", "Accept-Encoding"}
        assert request.headers["Accept-Encoding"] == "identity"
    assert usual_manners().agent.startswith(f"OpenUPR/{__version__} (")
    assert "Mozilla" not in usual_manners().agent


def test_no_proxy_of_the_environment(played: Played, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    played.answers("/a", Response(pdf()))
    with played.client() as client:
        assert got(client, played.hosts.place(DOCUMENTS, "/a"))[0] == 200


def test_one_request_a_second_to_each_host(played: Played) -> None:
    played.answers("/a", Response(pdf()))
    with played.client() as client:
        for _ in range(3):
            for host in (DOCUMENTS, INDEX):
                got(client, played.hosts.place(host, "/a"))
    for host in (DOCUMENTS, INDEX):
        times = [time for asked, time in played.times if asked == host]
        assert len(times) == 4  # robots.txt is one of them
        assert all(later - earlier >= 1 for earlier, later in pairwise(times))


@pytest.mark.parametrize(("robots", "seconds"), [("User-agent: *\nCrawl-delay: 7", 7), ("User-agent: *\nCrawl-delay: 9000", 60), ("", 1)])
def test_the_pace_that_a_host_asks_for(played: Played, robots: str, seconds: float) -> None:
    played.server.clear()
    played.answers("/robots.txt", Response(robots))
    played.answers("/a", Response(pdf()))
    with played.client() as client:
        for _ in range(3):
            got(client, played.hosts.place(DOCUMENTS, "/a"))
    first, second = (played.times[number + 1][1] - played.times[number][1] for number in (1, 2))
    assert first == second == seconds


ROBOTS = [
    ("User-agent: *\nDisallow: /", False),
    ("User-agent: *\nDisallow: /doc/", True),
    ("User-agent: *\nDisallow: /api/", False),
    ("User-agent: OpenUPR\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
    ("User-agent: OpenUPR\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
    ("User-agent: Other\nDisallow: /", True),
    ("<html><body>no robots here</body></html>", True),
]


@pytest.mark.parametrize(("robots", "allowed"), ROBOTS)
def test_robots(played: Played, robots: str, allowed: bool) -> None:
    played.server.clear()
    played.answers("/robots.txt", Response(robots))
    played.answers("/api/x", Response(pdf()))
    with played.client() as client:
        if allowed:
            assert got(client, played.hosts.place(DOCUMENTS, "/api/x"))[0] == 200
        else:
            with pytest.raises(KeptOutError, match="robots"):
                got(client, played.hosts.place(DOCUMENTS, "/api/x"))
    assert len(played.asked) == allowed


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (503, False)])
def test_robots_that_do_not_come(played: Played, status: int, allowed: bool) -> None:
    played.server.clear()
    played.answers("/robots.txt", Response(status=status))
    played.answers("/a", Response(pdf()))
    with played.client() as client:
        if allowed:
            assert got(client, played.hosts.place(DOCUMENTS, "/a"))[0] == 200
        else:
            for _ in range(2):
                with pytest.raises(NoAnswerError, match="robots"):
                    got(client, played.hosts.place(DOCUMENTS, "/a"))
            assert played.asked == []


def test_robots_are_asked_for_once_and_of_each_host(played: Played) -> None:
    played.server.clear()
    played.answers("/robots.txt", Response("User-agent: *\nDisallow: /secret"))
    played.answers("/a", moved(f"http://{BY_SYMBOL}:{played.server.port}/secret/b"))
    with played.client() as client:
        for _ in range(2):
            with pytest.raises(KeptOutError, match="robots"):
                got(client, played.hosts.place(DOCUMENTS, "/a"))
    assert [request.host.partition(":")[0] for request in played.requests if request.path == "/robots.txt"] == [DOCUMENTS, BY_SYMBOL]


def test_robots_that_have_moved(played: Played) -> None:
    played.server.clear()
    played.answers("/robots.txt", moved("/rules.txt"))
    played.answers("/rules.txt", Response("User-agent: *\nDisallow: /a"))
    with played.client() as client, pytest.raises(KeptOutError):
        got(client, played.hosts.place(DOCUMENTS, "/a"))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirection_inside_the_list(played: Played, status: int) -> None:
    played.answers("/a", moved(f"http://{BY_SYMBOL}:{played.server.port}/b/c?d=1#part", status))
    played.answers("/b/c", moved("../e"))
    played.answers("/e", Response(pdf()))
    with played.client() as client:
        assert got(client, played.hosts.place(DOCUMENTS, "/a")) == (200, pdf(), f"http://{BY_SYMBOL}:{played.server.port}/e")
    assert played.asked == [(DOCUMENTS, "/a"), (BY_SYMBOL, "/b/c?d=1"), (BY_SYMBOL, "/e")]


ELSEWHERE = [
    "http://example.net/doc.pdf",
    "https://documents.un.org/doc.pdf",  # another scheme than the one by which the list is asked
    "http://127.0.0.1/doc.pdf",
    "http://[::1]/doc.pdf",
    "http://169.254.169.254/latest/meta-data/",
    "//example.net/doc.pdf",
    "http://documents.un.org@example.net/",
    "file:///etc/passwd",
    "gopher://documents.un.org/",
    "http://documents.un.org:1/",
]


@pytest.mark.parametrize("to", ELSEWHERE)
def test_a_redirection_out_of_the_list_is_not_followed(played: Played, to: str) -> None:
    played.answers("/a", moved(to))
    with played.client() as client, pytest.raises(FetchError, match="another address"):
        got(client, played.hosts.place(DOCUMENTS, "/a"))
    assert len(played.asked) == 1


def test_a_redirection_to_a_name_that_leads_inside(played: Played) -> None:
    """The second host is on the list, and its name leads to this machine's neighbour: it is not connected to."""
    played.resolve = lambda host, port: ["10.0.0.7" if host == BY_SYMBOL else "127.0.0.1"]
    played.judge = lambda address: "the inside of a network" if address.startswith("10.") else ""
    played.answers("/a", moved(f"http://{BY_SYMBOL}:{played.server.port}/b"))
    with played.client() as client, pytest.raises(NotAskedError, match=r"10\.0\.0\.7: the inside"):
        got(client, played.hosts.place(DOCUMENTS, "/a"))


@pytest.mark.parametrize(("location", "words"), [("/a", "more than 5 redirections"), ("", "not where")])
def test_a_redirection_without_end_or_aim(played: Played, location: str, words: str) -> None:
    played.answers("/a", moved(location))
    with played.client() as client, pytest.raises(FetchError, match=words):
        got(client, played.hosts.place(DOCUMENTS, "/a"))
    assert len(played.asked) <= 6


def test_what_is_not_on_the_list_is_not_asked(played: Played) -> None:
    with played.client() as client, pytest.raises(NotAskedError, match="not on the list"):
        got(client, RequestAddress("http", "example.net", played.server.port, "/"))
    assert played.times == []


def test_the_list_is_asked_by_https_alone() -> None:
    assert known_hosts().scheme == "https"
    assert {BY_SYMBOL, DOCUMENTS, INDEX} <= known_hosts().names
    assert all(name.endswith((".un.org", ".ohchr.org")) or name == "undocs.org" for name in known_hosts().names)


def test_a_host_that_can_not_be_reached_is_let_alone(played: Played) -> None:
    def nowhere(host: str, port: int) -> list[str]:
        calls.append(host)
        raise OSError(-2, "Name or service not known")

    calls: list[str] = []
    played.resolve = nowhere
    with played.client() as client:
        for _ in range(3):
            with pytest.raises(NotAskedError, match="can't be resolved"):
                got(client, played.hosts.place(DOCUMENTS, "/a"))
    assert calls == [DOCUMENTS]
