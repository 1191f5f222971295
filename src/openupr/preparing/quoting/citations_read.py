"""A citation as people write it: the symbol, and paragraphs, notes and pages behind it.

A/HRC/25/5, para. 186.62        A/HRC/WG.6/48/SVN/2, paras. 17-19 and 23, p. 4        A/HRC/59/15/Add.1, § 3        CAT/C/SVN/CO/4, párr. 12 a)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...light_dataclass import dataclass
from ...names import Symbol, find_symbols

MOST = 300
"""Paragraphs of one citation."""

_NUMBER = r"\d{1,4}(?:\.\d{1,3}){0,4}"
_PART = r"(?:\s?\(?[a-z]{1,3}\)(?:\s?\([ivx]+\))?)?"
_AND = r"(?:\s*(?:,|;|&|and|et|y|и)\s*)+"
_TO = r"\s*(?:-|‐|‑|–|—|to|à|a)\s*"
_LIST = rf"{_NUMBER}{_PART}(?:(?:{_TO}|{_AND})\s*{_NUMBER}{_PART})*"
_PARAGRAPHS = re.compile(
    rf"(?:\b(?:paragraph(?:e)?s?|paras?|pars?|párrafos?|párrs?|at|пп?|пункты?)\b\.?|§{{1,2}})\s*(?P<list>{_LIST})", re.IGNORECASE
)
_BARE = re.compile(rf"^\s*[,:]?\s*(?P<list>\d{{1,4}}(?:\.\d{{1,3}})+{_PART})")
_NOTES = re.compile(rf"\b(?:(?:foot|end)?notes?|nn?\.|fn\.)\s*(?P<list>{_LIST})", re.IGNORECASE)
_PAGES = re.compile(rf"\b(?:pp?\.|pages?|págs?\.|páginas?|стр\.)\s*(?P<list>\d{{1,4}}(?:(?:{_TO}|{_AND})\d{{1,4}})*)", re.IGNORECASE)
_ONE = re.compile(rf"(?P<first>{_NUMBER}){_PART}(?:{_TO}(?P<last>{_NUMBER}){_PART})?")


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """One document that is cited: its symbol, the numbers of paragraphs, notes and pages, each once, in order; `printed` is the text of it."""

    symbol: Symbol
    paragraphs: tuple[str, ...]
    notes: tuple[str, ...]
    pages: tuple[int, ...]
    printed: str


def read_citations(text: str) -> list[CitedDocument]:
    """Every citation in a text: each symbol with what stands between it and the next one."""
    found = find_symbols(text)
    starts = [*(start for _, start, _ in found), len(text)]
    return [_citation(symbol, text[start:end], text[start : starts[turn]]) for turn, (symbol, start, end) in enumerate(found, 1)]


def typed_citations(text: str) -> list[CitedDocument]:
    """The same of what a person typed in a hurry: where it has no symbol, what would be one in capitals (“a/hrc/25/5/add.1, para. 12”) is."""
    return read_citations(text) or read_citations(_TYPED.sub(lambda match: _capitals(match[0]), text))


def _capitals(symbol: str) -> str:
    """A symbol as the UN prints it: in capitals, but for what is added to its end."""
    return _ADDED.sub(lambda match: match[0].title(), symbol.upper())


_TYPED = re.compile(r"(?<![\w/])[a-z]+(?:/[a-z0-9.\-]+){2,}(?![\w/])", re.IGNORECASE)
_ADDED = re.compile(r"\b(?:ADD|CORR|REV)\.(?=\d)")


def _citation(symbol: Symbol, printed: str, whole: str) -> CitedDocument:
    behind = whole[len(printed) :]
    lists = [match["list"] for match in _PARAGRAPHS.finditer(behind)] or [match["list"] for match in [_BARE.match(behind)] if match]
    return CitedDocument(
        symbol,
        tuple(dict.fromkeys(number for each in lists for number in cited_numbers(each))),
        tuple(dict.fromkeys(number for match in _NOTES.finditer(behind) for number in cited_numbers(match["list"]))),
        tuple(dict.fromkeys(int(number) for match in _PAGES.finditer(behind) for number in cited_numbers(match["list"]))),
        whole.strip(" ,;."),
    )


def cited_numbers(text: str) -> list[str]:
    """The numbers of a list, its ranges written out: "140.82-85, 87" gives 140.82, 140.83, 140.84, 140.85, 140.87."""
    found: list[str] = []
    for match in _ONE.finditer(text):
        found += _range(_with_group(match["first"], found), match["last"])
    return found[:MOST]


def _with_group(number: str, before: list[str]) -> str:
    """A number that stands behind one of a group belongs to it: "140.82, 87"."""
    group = before[-1].rpartition(".")[0] if before else ""
    if not group or "." in number or int(number) <= int(before[-1].rpartition(".")[2]):
        return number
    return f"{group}.{number}"


def _range(first: str, last: str | None) -> Iterator[str]:
    yield first
    if last is None:
        return
    group, _, begin = first.rpartition(".")
    own, _, end = last.rpartition(".")
    if own in {"", group} and int(begin) < int(end) <= int(begin) + MOST:
        yield from (f"{group}.{number}".lstrip(".") for number in range(int(begin) + 1, int(end) + 1))
    elif last != first:
        yield last
