"""Where we go: hosts of a list by https, and there only to addresses on the public internet, which are judged and connected to as one."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore2
import pytest

from openupr.errors import FetchError, NotAskedError, UsageError
from openupr.fetching import Manners, PoliteClient, RequestAddress, document_places, export_place, known_hosts
from openupr.fetching.public_addresses import why_not_public
from openupr.languages.messages import Message

from .played_hosts import DOCUMENTS, Hours

PUBLIC = ["8.8.8.8", "157.150.0.1", "223.255.255.254", "2001:4860:4860::8888", "2a00:1450:4001::1", "64:ff9b::808:808"]
NOT_PUBLIC = {
    "0.0.0.0": "unspecified",
    "0.1.2.3": "private",
    "10.1.2.3": "private",
    "100.64.0.1": "CGNAT",
    "100.127.255.255": "CGNAT",
    "127.0.0.1": "loopback",
    "127.255.255.254": "loopback",
    "168.63.129.16": "cloud",
    "169.254.169.254": "link-local",
    "172.16.0.1": "private",
    "172.31.255.255": "private",
    "192.0.0.1": "protocols",
    "192.0.2.1": "private",
    "192.168.1.1": "private",
    "192.88.99.1": "6to4",
    "198.18.0.1": "private",
    "203.0.113.7": "private",
    "224.0.0.1": "multicast",
    "240.0.0.1": "private",
    "255.255.255.255": "private",
    "::": "unspecified",
    "::1": "loopback",
    "::ffff:8.8.8.8": "IPv4 address written as IPv6",
    "::ffff:127.0.0.1": "IPv4 address written as IPv6",
    "::8.8.8.8": "reserved",
    "64:ff9b::7f00:1": "by NAT64 the computer itself",
    "64:ff9b::a00:1": "by NAT64 the inside",
    "64:ff9b:1::808:808": "reserved",
    "100::1": "reserved",
    "2001::1": "protocols",
    "2001:20::1": "protocols",
    "2001:db8::1": "examples",
    "2002:7f00:1::": "6to4",
    "3fff::1": "examples",
    "4000::1": "reserved",
    "5f00::1": "reserved",
    "fc00::1": "private",
    "fd00:ec2::254": "private",
    "fe80::1": "link-local",
    "fe80::1%2": "link-local",
    "fec0::1": "private",
    "ff02::1": "multicast",
    "2130706433": "no IP address",
    "0x7f.1": "no IP address",
    "localhost": "no IP address",
    "": "no IP address",
}


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    assert why_not_public(address) == ""


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_not_public(address: str) -> None:
    assert NOT_PUBLIC[address] in why_not_public(address)


def test_addresses_of_documents() -> None:
    assert [each.address for each in document_places("A/HRC/WG.6/45/CHN/1", "en", known_hosts())] == [
        "https://documents.un.org/api/symbol/access?s=A/HRC/WG.6/45/CHN/1&l=en&t=pdf",
        "https://docs.un.org/en/A/HRC/WG.6/45/CHN/1?direct=true",
    ]
    assert [each.address for each in document_places("A/RES/1325 (2000)", "fr", known_hosts())][
        1
    ] == "https://docs.un.org/fr/A/RES/1325%282000%29?direct=true"
    assert export_place("es", known_hosts()).address == "https://uhri.ohchr.org/api/uhri/export-results/export-full-es.json"


@pytest.mark.parametrize(
    "symbol", ["", "chapter 3", "https://example.org/A/HRC/1/2", "A/HRC/1/2&l=fr", "A/HRC/../../etc/passwd", "A/HRC/1/2\r\nX: y"]
)
def test_what_is_no_symbol_makes_no_address(symbol: str) -> None:
    with pytest.raises(UsageError, match="no symbol"):
        document_places(symbol, "en", known_hosts())


@pytest.mark.parametrize("language", ["de", "", "en/../x"])
def test_what_is_no_language_makes_no_address(language: str) -> None:
    with pytest.raises(UsageError, match="no language"):
        document_places("A/HRC/59/15", language, known_hosts())


REFUSED = {
    "http://documents.un.org/": "only https",
    "ftp://documents.un.org/": "only https",
    "file:///etc/passwd": "only https",
    "//documents.un.org/": "only https",
    "https://documents.un.org.example.net/": "not on the list",
    "https://example.net/documents.un.org": "not on the list",
    "https://documents.un.org.": "not on the list",
    "https://127.0.0.1/": "not on the list",
    "https://[::1]/": "not on the list",
    "https://xn--dcuments-8vd.un.org/": "not on the list",
    "https://documents.un.org@example.net/": "name or a password",
    "https://example.net@documents.un.org/": "name or a password",
    "https://documents.un.org:8443/": "port 8443",
    "https://documents.un.org:0x50/": "no address",
    "https://documents.un.org\\@example.net/": "written like this",
    "https://documents.un.org/\r\nHost: example.net": "written like this",
    "https://documents.un.org/ö": "written like this",
    f"https://documents.un.org/{'x' * 3000}": "written like this",
}


@pytest.mark.parametrize("address", REFUSED)
def test_what_an_answer_may_not_lead_to(address: str) -> None:
    refused = known_hosts().taken_apart(address)
    assert isinstance(refused, Message)
    assert REFUSED[address] in str(refused)


def test_what_it_may_lead_to() -> None:
    found = known_hosts().taken_apart("https://Documents.UN.org:443/doc/undoc/gen/g24/pdf/g24.pdf?OpenElement#page=2")
    assert found == RequestAddress("https", DOCUMENTS, 443, "/doc/undoc/gen/g24/pdf/g24.pdf?OpenElement")


class Wire(httpcore2.NetworkBackend):
    """Notes where it is to connect to, and for whom the certificate is to be; no connection comes."""

    def __init__(self, dead: Iterable[str] = ()) -> None:
        self.connected: list[tuple[str, int]] = []
        self.names: list[str | None] = []
        self.dead = set(dead)

    def connect_tcp(self, host: str, port: int, *_: Any) -> httpcore2.NetworkStream:
        self.connected.append((host, port))
        if host in self.dead:
            raise httpcore2.ConnectError("refused")
        return Line(self)


class Line(httpcore2.NetworkStream):
    def __init__(self, wire: Wire) -> None:
        self.wire = wire

    def start_tls(self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None) -> httpcore2.NetworkStream:
        assert ssl_context.verify_mode is ssl.CERT_REQUIRED
        assert ssl_context.check_hostname
        self.wire.names.append(server_hostname)
        raise httpcore2.ConnectError("no more than this")

    def close(self) -> None:
        pass


def asked(wire: Wire, *answers: list[str]) -> tuple[str, int]:
    """What comes of asking for a document where the resolver answers so, and how often it was asked."""
    left = list(answers)

    def resolve(host: str, port: int) -> list[str]:
        assert (host, port) == (DOCUMENTS, 443)
        return left.pop(0)

    manners = Manners("OpenUPR/0", tries=100)
    with PoliteClient(known_hosts(), manners, Hours().timing, resolve, inner=wire) as client:
        try:
            with client.asked(document_places("A/HRC/59/15", "en", known_hosts())[0]):
                raise AssertionError("nobody answers")
        except FetchError as error:
            return type(error).__name__, len(answers) - len(left)


def test_the_address_that_was_judged_is_connected_to_under_the_name() -> None:
    """The name is resolved once a connection; a second answer, which leads inside, is never asked for."""
    wire = Wire()
    assert asked(wire, ["8.8.8.8"], ["127.0.0.1"]) == ("NoAnswerError", 1)
    assert wire.connected == [("8.8.8.8", 443)]
    assert wire.names == [DOCUMENTS]


def test_the_next_address_where_the_first_is_dead() -> None:
    wire = Wire(dead=["8.8.8.8"])
    asked(wire, ["8.8.8.8", "2001:4860:4860::8888"])
    assert [host for host, _ in wire.connected] == ["8.8.8.8", "2001:4860:4860::8888"]


@pytest.mark.parametrize("answer", [["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["::ffff:10.0.0.1"], ["169.254.169.254", "8.8.8.8"], []])
def test_a_name_that_leads_inside_is_not_connected_to(answer: list[str]) -> None:
    wire = Wire()
    assert asked(wire, answer) == ("NotAskedError", 1)
    assert wire.connected == []


def test_no_socket_of_this_machine() -> None:
    from openupr.fetching.checked_connection import CheckedBackend

    with pytest.raises(NotAskedError):
        CheckedBackend(lambda host, port: [], why_not_public, lambda: 0.0).connect_unix_socket("/run/any.sock")
