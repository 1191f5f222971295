"""The hosts that may be asked, and the addresses that are made of symbols: hosts.toml is the whole list."""

from __future__ import annotations

import re
from functools import cache
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from ..errors import UsageError
from ..languages.messages import Message, message
from ..light_dataclass import dataclass
from ..names import LANGUAGES, facts_of, find_symbols, parse_symbol

_SAFE_SYMBOL = re.compile(r"[A-Z][A-Za-z0-9./()-]+")
_VISIBLE = re.compile(r"[\x21-\x7e]+")
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class RequestAddress:
    """Where a request goes: the parts of an address, taken apart once, so that what was checked is what is asked."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def address(self) -> str:
        """The address as it is written."""
        usual = {"https": 443, "http": 80}[self.scheme]
        return f"{self.scheme}://{self.host}{'' if self.port == usual else f':{self.port}'}{self.target}"


@dataclass(frozen=True, slots=True)
class Hosts:
    """The list of hosts, and the one scheme and port by which they are asked. Tests ask a server of their own by http."""

    names: frozenset[str]
    scheme: str = "https"
    port: int = 443

    def place(self, host: str, target: str) -> RequestAddress:
        """What is asked of one of these hosts."""
        return RequestAddress(self.scheme, host, self.port, target)

    def taken_apart(self, address: str) -> RequestAddress | Message:
        """The parts of an address that may be asked; else, in words, why it may not."""
        if len(address) > _LONGEST or not _VISIBLE.fullmatch(address) or "\\" in address:
            return message("no address of ours is written like this")
        try:
            parts = urlsplit(address)
            port = parts.port or self.port
        except ValueError:
            return message("this is no address")
        if parts.scheme != self.scheme:
            return message("only {scheme} is asked, not {other}", scheme=self.scheme, other=parts.scheme or address)
        if "@" in parts.netloc:
            return message("it carries a name or a password")
        if (parts.hostname or "") not in self.names:
            return message("{host} is not on the list of hosts that may be asked", host=parts.hostname or address)
        if port != self.port:
            return message("port {port} is not asked", port=str(port))
        path = quote(parts.path or "/", safe="/%:&=+$,;@!*'()~")
        query = f"?{quote(parts.query, safe='/%:&=+$,;@!*()~?')}" if parts.query else ""
        return self.place(parts.hostname or "", path + query)


@cache
def known_hosts() -> Hosts:
    """The hosts of the list."""
    return Hosts(frozenset(each["name"] for each in _facts()["host"]))


def document_places(symbol: str, language: str, hosts: Hosts) -> tuple[RequestAddress, ...]:
    """Where a document is asked for, in this order. Raises `UsageError` for what is no symbol of a UN document, or no language of the UN."""
    written = checked_symbol(symbol)
    _check(language)
    asked = ((each["host"], each["target"].format(symbol=quote(written, safe="/"), language=language)) for each in _facts()["document"])
    return tuple(hosts.place(host, target) for host, target in asked)


def export_place(language: str, hosts: Hosts) -> RequestAddress:
    """Where the export of the Universal Human Rights Index is asked for. Raises `UsageError`."""
    _check(language)
    return hosts.place(_facts()["export"]["host"], _facts()["export"]["target"].format(language=language))


def document_at(address: str, hosts: Hosts) -> tuple[str, str]:
    """The symbol and the language of which this is an address as we make them; empty for any other."""
    for symbol, _, _ in find_symbols(unquote(address)):
        for language in LANGUAGES:
            if any(place.address == address for place in document_places(symbol.text, language, hosts)):
                return symbol.text, language
    return "", ""


def pages_by_hand() -> dict[str, str]:
    """Pages that answer programs with a challenge: a person opens them, and saves what is needed."""
    return dict(_facts()["by_hand"])


def checked_symbol(symbol: str) -> str:
    """A symbol as it is put into an address. Raises `UsageError` for what is none."""
    parsed = parse_symbol(symbol)
    if parsed is None or not _SAFE_SYMBOL.fullmatch(parsed.text):
        raise UsageError(message("this is no symbol of a UN document"), where=symbol, next_step=message("Write it as it is printed: A/HRC/59/15."))
    return parsed.text


def _check(language: str) -> None:
    if language not in LANGUAGES:
        raise UsageError(
            message("“{language}” is no language of the UN", language=language),
            next_step=message("Write one of {names}.", names=", ".join(LANGUAGES)),
        )


def _facts() -> dict[str, Any]:
    return facts_of(__package__, "hosts")
