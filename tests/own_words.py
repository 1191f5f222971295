"""Which words of a page are ours: what is neither quoted, nor a name, a symbol or an identifier. In the pseudo-locale in Arabic letters, what is left
in Latin ones was never given to a translator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from html.parser import HTMLParser

from openupr.names import states
from openupr.records import Review
from openupr.views.states_and_groups import state_of

SAID_TO = ("aria-label", "title", "data-label", "placeholder", "data-said", "data-done", "data-select", "data-one", "data-many")
"""Attributes whose words a reader sees or hears."""
EMPTY = {"meta", "br", "rect", "image", "use", "input", "link", "path", "circle", "line"}
QUOTED = {"q", "blockquote", "style", "script", "code"}


INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "q", "small", "span", "strong", "sup", "text", "tspan"}
OF_ANOTHER = "\ufffc"
"""What stands for a quotation or a name in the words of ours around it."""


class Own(HTMLParser):
    """The words of a page that are ours: all but quotations, and what is in a language or a direction of its own. `lines` are the same as they follow
    each other on the page, each quotation in one sign."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.said: list[str] = []
        self.told: list[str] = []
        self.flow: list[str] = []
        self.feed(html)

    @property
    def lines(self) -> list[str]:
        """The page by its blocks, and the words of its attributes."""
        return [line for line in (*"".join(self.flow).split("\n"), *self.told) if line.strip()]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        told = [named[each] or "" for each in SAID_TO if each in named]
        self.said += told
        self.told += told
        if tag not in INLINE:
            self.flow.append("\n")
        if tag not in EMPTY:
            self.open.append((tag, tag in QUOTED or (tag != "html" and ("lang" in named or named.get("dir") == "auto"))))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        quoted = any(quoted for _, quoted in self.open)
        if data.strip() and not quoted:
            self.said.append(" ".join(data.split()))
        self.flow.append(OF_ANOTHER if quoted else re.sub(r"[\n\t ]+", " ", data))


MARK_WITHOUT_SPACE = re.compile(r"[^\s([“«:;?!][:;?!](?=[\s»”)]|$)")
QUOTED_INSIDE = re.compile(r"“[^”]*”|«[^»]*»|https?://\S+")
"""Words of a document inside a sentence of ours, and addresses."""


def marks_without_space(html: str) -> list[str]:
    """Where a mark of punctuation of ours has no space before it, as French has: each with the words before it."""
    lines = [QUOTED_INSIDE.sub(OF_ANOTHER, line) for line in Own(html).lines]
    return [line[max(0, found.start() - 60) : found.end()] for line in lines for found in MARK_WITHOUT_SPACE.finditer(line)]


SYMBOLS = (
    r"“[^”]*”|«[^»]*»|https?://\S+|[A-Z]+(?:/[\w.()\[\]-]+)+|\b[A-Z]{1,4}\.?\w*\d[\w.~-]*|\b[SBQ]\.[A-Z][\w.]*|\bX[A-Z]{2}(?:-\d+)?(?:/[\w.]+)*|\b[0-9a-f]{64}"
    r"|SHA-256"
    r"|OpenUPR|UPR Info|OHCHR|\b(?:PDF|DOCX?|TEXT|HTML)\b|\bF1\b|default \d|\b\d+\.\d+ [a-z]\b|\b\d+(?:\.\d+)?[a-z]\b|\bs\b"
    r"|judgements\.jsonl|openupr\.toml"
    r"|[\w() -]+\.(?:pdf|docx?|txt|html)\b|Accepted|Noted|[A-Z]+-[A-Z]+\d*|[\w ’'-]{1,20}…|challenges|constraints|obstacles|difficulties|\bNo\."
)
"""What is quoted inside a sentence of ours, and what is the same in every language: addresses, symbols, identifiers, formats, names of programs, and
the two words that UPR Info has."""
NAMES = {
    "printed",
    "head",
    "members",
    "name",
    "title",
    "symbol",
    "key",
    "code",
    "heading",
    "headings",
    "city",
    "country",
    "printed_state",
    "who",
    "where",
    "meaning",
    "on_behalf",
}
"""Fields of records that hold names, or what a document calls its parts."""


@cache
def official() -> frozenset[str]:
    """The names of States. UN bodies and treaties have a name of their own in each language."""
    return frozenset(each.name for each in states())


def named_in(*reviews: Review, more: Iterable[str] = ()) -> re.Pattern[str]:
    """Every name that the reviews' records have, and what is the same in every language."""
    of_each = (name for review in reviews for name in (*names_of(review), state_of(review)))
    found = {each for each in (*of_each, *official(), *more) if len(each) > 1}
    words = "|".join(re.escape(each) for each in sorted(found, key=len, reverse=True))
    return re.compile(rf"(?:{SYMBOLS})|(?<!\w)(?:{words})(?!\w)")


def names_of(value: object, inside: bool = False) -> Iterator[str]:
    if isinstance(value, str):
        if inside:
            yield " ".join(value.split())
    elif isinstance(value, tuple):
        for each in value:
            yield from names_of(each, inside)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            if field.name not in {"place", "original"}:
                yield from names_of(getattr(value, field.name), inside or field.name in NAMES)


def in_latin(texts: Iterable[str], known: re.Pattern[str]) -> list[str]:
    """Those of the texts that have a word in Latin letters which is no name."""
    return sorted({text for text in texts if re.search(r"[^\W\d_]{2}", re.sub(r"[^\x00-\u024f]", " ", known.sub(" ", text)))})
