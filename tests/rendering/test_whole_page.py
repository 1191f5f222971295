"""The whole page, as a reader has it: no word that docs/plain-words.md bans, and in another language nothing of ours in English.

The pseudo-locale in Arabic letters writes every message of ours in other letters. So whatever stands on its page in Latin ones, and is neither a
quotation, nor a name, a symbol or an identifier, was never given to a translator.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from openupr.languages.messages import messages
from openupr.names import body, facts_of, states
from openupr.records import Review
from openupr.rendering.html import review_page
from openupr.stages import pipeline
from openupr.stages.derived import Derived
from openupr.views.page_view import page_view
from openupr.views.tables.answered_columns import Linked
from openupr.views.withheld import Withheld
from openupr.views.wording import state_of

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"
REVIEWS = ("XAA-48", "XBB-31", "XDD-05", "XFF-30", "XGG-48")
SAID_TO = ("aria-label", "title", "data-label", "placeholder", "data-said")
"""Attributes whose words a reader sees or hears."""
EMPTY = {"meta", "br", "rect", "image", "use", "input", "link", "path", "circle", "line"}
QUOTED = {"q", "blockquote", "style", "script", "code"}
BANNED = (
    r"rank only|no comparison|at hand|touched|clauses?|labeller|headline figure|percentile|baselines?|verdict|violations?|rows?|items?|default \d"
    r"|parsed|no records match|not found in the report"
)
"""docs/plain-words.md, “Words that are not used”."""


class Own(HTMLParser):
    """The words of a page that are ours: all but quotations, and what is in a language or a direction of its own."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.said: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.said += [named[each] or "" for each in SAID_TO if each in named]
        if tag not in EMPTY:
            self.open.append((tag, tag in QUOTED or (tag != "html" and ("lang" in named or named.get("dir") == "auto"))))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not any(quoted for _, quoted in self.open):
            self.said.append(" ".join(data.split()))


@cache
def derived(name: str) -> Derived:
    before = pipeline.read(DOCUMENTS / "XBB-17", trust=True) if name == "XBB-31" else None
    return Derived(pipeline.read(DOCUMENTS / name, trust=True), before)


@cache
def page(name: str, language: str) -> str:
    made = derived(name)
    links = made.links
    linked = Linked(links.answers, made.earlier) if links.answers is not None and made.earlier is not None else None
    view = page_view(
        made.review,
        Withheld([made.review], off=False),
        "1.2.3",
        labels=made.labels,
        results=made.results,
        linked=linked,
        concerns=links.concerns,
        links=links,
        description=made.description,
        words=messages(language),
    )
    return review_page.report(view, {}, language=language)


def own(name: str, language: str) -> list[str]:
    return Own(page(name, language)).said


@pytest.mark.parametrize("name", REVIEWS)
def test_no_banned_word_is_on_the_page(name: str) -> None:
    banned = re.compile(rf"\b(?:{BANNED})\b", re.IGNORECASE)
    known = named_in(derived(name).review)
    assert [(found[0], text) for text in own(name, "en") if (found := banned.search(known.sub(" ", text)))] == []


@pytest.mark.parametrize("name", REVIEWS)
def test_every_word_of_ours_was_given_to_a_translator(name: str) -> None:
    known = named_in(derived(name).review)
    left = [text for text in own(name, "ar-XB") if re.search(r"[^\W\d_]{2}", re.sub(r"[^\x00-\u024f]", " ", known.sub(" ", text)))]
    assert sorted(set(left)) == []


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("name", ["XAA-48", "XGG-48"])
def test_the_page_has_no_english_sentence_of_ours(name: str, language: str) -> None:
    """By the words that English alone has."""
    known, english = named_in(derived(name).review), re.compile(r"\b(?:the|of|which|with|that|were|are|and)\b")
    assert [text for text in own(name, language) if english.search(known.sub(" ", text))] == []


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
    """The names of States, bodies and treaties."""
    bodies = {body(code).name for code in facts_of("openupr.names", "bodies") if code not in {"words", "patterns"}}
    treaties = {str(facts["name"]) for facts in facts_of("openupr.names", "treaties").values() if "name" in facts}
    return frozenset({each.name for each in states()} | bodies | treaties)


def named_in(review: Review) -> re.Pattern[str]:
    """Every name that the review's records have, and what is the same in every language."""
    found = {each for each in (*names_of(review), *official(), state_of(review)) if len(each) > 1}
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
