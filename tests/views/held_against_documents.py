"""A finished brief, held against the documents by a reader who has its page, the records, and what stands on each page of the documents: each
quotation word for word in the paragraph and on the page that are cited, each document in the list of sources, each answer as it was given. Nothing
here knows how the brief was made."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, NamedTuple

from lxml import etree, html

from openupr.labelling.linear_heads import heads
from openupr.names import session
from openupr.records import Heading, Position, Review
from openupr.text import Place, Text
from openupr.views.issue_names import ISSUES

from ..pages_read import OnPage, letters_of
from .recounted_from_page import text_of

_FEWEST = 4
"""Words of a quotation, at the least: of fewer, such as “Also found” or “older persons”, most are terms or titles of ours."""
_GREETING, _GOES_ON = "Thank you, President.", "go on as before"
"""What stands in quotation marks and is ours."""
_CUT = re.compile(r"\[…\]|…|█+")
_BRACKET = re.compile(r"\[[^\[\]]*\]|…|█+")
_EXPLAINED = " is "
"""Behind a document that is not here, in a source that tells where its symbol stands; and behind a short form that it explains."""
_CITES = re.compile(r"(?:^|; )(?:up to “|to its end |it cites|the next note|see also)")
_NUMBER = r"\d[\w.]*(?: \([a-z]+\))?(?:[–-]\d[\w.]*(?: \([a-z]+\))?)?"
_PLACE = re.compile(
    r"(?P<document>(?:\b[A-Z]+(?:/[\w().-]+)+(?: \([a-z]{2}\))?)|[\w().-]+\.(?:pdf|docx?|txt|html)"
    r"|(?:National report|Compilation|Stakeholder summary|Thematic list|Advance questions)[^,;]*)"
    rf"(?:, (?:in a )?notes? ?[\d,–]*)?(?:, paragraphs? (?P<paragraphs>{_NUMBER}(?:(?:, | and ){_NUMBER})*))?(?:, No\. (?P<listed>\d+))?"
    r"(?:, pages? (?P<first>\d+)(?: to (?P<last>\d+))?)?"
)
_IN_TEXT = re.compile(r"\(([A-Z]+/[^()“”]*\d[^()“”]*)\)")  # with a figure: no symbol lacks one, a body's short name may
_QUOTED = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”")
"""Words of a document: what looks like a symbol there may be the name of a draft law."""
_ANSWERED = re.compile(
    r"(?P<verb>supported|noted|did not support) recommendation (?P<number>\d[\w.]*\w(?: \([a-z]+\))?)"
    r"(?P<how> in part| in principle)?(?:\.(?!\d)| of )"
    r"|Recommendation (?P<later>\d[\w.]*\w(?: \([a-z]+\))?) was to be answered later\."
)
_COUNTED = re.compile(
    r"(?P<verb>supported|noted|did not support|was to answer) (?=\d)|(?P<numbers>\d+\.\d[\w.–]*(?: \([a-z]\))?(?:, \d+\.\d[\w.–]*(?: \([a-z]\))?)*)"
    r" of (?P<year>20\d\d)(?P<how> in part| in principle)?"
)
_SAID = {
    ("supported", ""): Position.SUPPORTED,
    ("supported", " in part"): Position.SUPPORTED_IN_PART,
    ("supported", " in principle"): Position.SUPPORTED_IN_PRINCIPLE,
    ("noted", ""): Position.NOTED,
    ("did not support", ""): Position.NOT_SUPPORTED,
    ("was to answer", ""): Position.UNDER_CONSIDERATION,
}
_IN_LETTERS = re.compile(r"\d+\.(?P<paragraph>\d+)-(?P<letter>[a-z]+)")


class Printed(NamedTuple):
    """A statement as it is printed, and the source that its note or the bracket behind it names."""

    text: str
    source: str


class Cited(NamedTuple):
    """A place as a source names it; `pages` are the first and the last."""

    document: str
    paragraphs: tuple[str, ...]
    pages: tuple[int, ...]


@dataclass(slots=True)
class Held:
    """What was held against the documents, by kind, and what was wrong, in words."""

    looked_at: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def look(self, kind: str, right: bool, what: str) -> None:
        """Counts one, and keeps it where it is wrong."""
        self.looked_at[kind] += 1
        if not right:
            self.wrong.append(f"{kind}: {what}")


class Documents:
    """What the reviews say, by document and paragraph; and what stands on each page, which `lines_of` gives by a file's SHA-256."""

    def __init__(self, reviews: Sequence[Review], lines_of: Callable[[str], Mapping[int, OnPage]]) -> None:
        self.reviews, self._lines_of = reviews, lines_of
        self._texts: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._whole: dict[tuple[str, str], str] = defaultdict(str)
        self._sha256 = {each.key: each.sha256 for review in reviews for each in review.documents}
        for review in reviews:
            for place, words in _records(review):
                at = place.document, place.paragraph
                self._texts[at].append(squeezed(words.clean if isinstance(words, Text) else words))
                if isinstance(words, Text) and self._texts[at][-1] not in self._whole[at]:  # the reason that an answer gives stands in it
                    self._whole[at] += self._texts[at][-1]

    def at(self, cited: Cited) -> Iterator[str]:
        """The texts of the paragraphs that are cited: of a document that is named by its title, or without a paragraph, all that may be meant."""
        named = cited.document in self._sha256
        for (document, paragraph), texts in self._texts.items():
            if (not named or document == cited.document) and (not cited.paragraphs or _is_among(paragraph, cited.paragraphs)):
                yield from (*texts, "".join(texts), self._whole[document, paragraph])  # what is in parts has a record for each

    def every(self) -> Iterator[str]:
        """All texts."""
        return (text for texts in self._texts.values() for text in texts)

    def on_pages(self, cited: Cited) -> tuple[str, ...]:
        """The letters that stand on the pages that are cited, those of notes behind the others: with what stands in brackets, and without, for a
        request is quoted without its States. None where the file has no pages."""
        pages = self._lines_of(self._sha256[cited.document]) if cited.document in self._sha256 else {}
        if not pages or not cited.pages:
            return ()
        on = [pages[page] for page in range(cited.pages[0], cited.pages[-1] + 1) if page in pages]
        texts = "".join(each.text for each in on), "".join(each.unbracketed for each in on), "".join(each.notes for each in on)
        return texts[0] + texts[2], texts[1]


def held_against(page: str, documents: Documents) -> Held:
    """A brief's page, held against the documents."""
    found = Held()
    root = html.fromstring(page)
    printed, sources = _printed(root)
    ours = {text_of(each) for each in root.iter("h1", "h2", "h3")} | _subjects() | {_GOES_ON}
    for each in printed:
        symbols = _IN_TEXT.findall(_QUOTED.sub("", each.text))
        cited = [*places_in(each.source), *(one for place in symbols for one in places_in(place)), *_lists_named(each.text)]
        for one in cited:
            if "/" in one.document or one.document in documents._sha256:
                found.look("document in the sources", one.document in sources, f"{one.document} of {each.text[:80]}")
        _quotations_held(each, [*cited, *_recommendations_named(each.text, documents)], documents, ours, found)
        _answers_held(each, documents, found)
    return found


def _printed(root: etree._Element) -> tuple[list[Printed], set[str]]:
    notes = {each.get("id"): text_of(each).partition(" ")[2] for each in root.iter("li") if (each.get("id") or "").startswith("note-")}
    printed, sources, title = [], set[str](), ""
    for each in root.iter("h2", "li"):
        if each.tag == "h2":
            title = text_of(each)
        elif title == "Sources":
            sources.add(text_of(each).partition(". ")[0])
        elif not (each.get("id") or "").startswith("note-"):
            marks = [link.get("href").removeprefix("#") for link in each.iter("a")]
            printed.append(Printed(text_of(each), notes[marks[-1]]) if marks else _with_bracket(text_of(each)))
    return printed, sources


def _subjects() -> set[str]:
    """The names of the issues that a program labels with."""
    return {*heads().of["issues"].classes, *ISSUES.values()}


def _with_bracket(line: str) -> Printed:
    depth = 0
    for at in reversed(range(len(line))):
        depth += (line[at] == "]") - (line[at] == "[")
        if line.endswith("]") and depth == 0:
            return Printed(line[:at].rstrip(), line[at + 1 : -1])
    return Printed(line, "")


def places_in(source: str) -> Iterator[Cited]:
    """The places that a source names before what those cite themselves."""
    cites = _CITES.search(source)
    own = source[: cites.start()] if cites is not None else source
    for found in (each for each in _PLACE.finditer(own) if not own.startswith(_EXPLAINED, each.end())):
        numbers = re.split(r", | and ", found["paragraphs"] or "")
        listed = (f"{numbers[-1]}, No. {found['listed']}",) if found["listed"] else ()
        pages = tuple(int(found[name]) for name in ("first", "last") if found[name])
        yield Cited(found["document"].rstrip("."), listed or tuple(each for each in numbers if each), pages)


def _lists_named(text: str) -> list[Cited]:
    return [Cited("Thematic list", (), ())] if "OHCHR’s thematic list" in text else []


def _is_among(paragraph: str, cited: Iterable[str]) -> bool:
    """Whether a paragraph is one of those that are cited: "84, No. 52" is "84.52" where several are named, "79" holds "79 (d)"."""
    paragraph = paragraph.replace(", No. ", ".")
    for each in (one.replace(", No. ", ".") for one in cited):
        first, dash, last = re.sub(r" \([a-z]+\)", "", each).partition("–")
        if paragraph in (each, first) or (dash and _between(paragraph, first, last)):
            return True
    return any(number in paragraph.split(", ") for number in cited)


def _between(paragraph: str, first: str, last: str) -> bool:
    ends = [re.fullmatch(r"(.*?)(\d+)", each) for each in (first, paragraph, last)]
    if any(each is None for each in ends):
        return False
    heads, numbers = [each[1] for each in ends if each], [int(each[2]) for each in ends if each]
    return heads[0] == heads[1] and numbers[0] <= numbers[1] <= numbers[2]


def _records(value: Any) -> Iterator[tuple[Place, Text | str]]:
    """Every text of a review that has a place, however deep."""
    if isinstance(value, tuple):
        for each in value:
            yield from _records(each)
    elif is_dataclass(value) and not isinstance(value, type):
        held = {each.name: getattr(value, each.name) for each in fields(value)}
        if isinstance(held.get("place"), Place):
            every = [*held.values(), *(each for value in held.values() if isinstance(value, tuple) for each in value)]
            said = (each.text if isinstance(each, Heading) else each for each in every)
            yield from ((held["place"], each) for each in said if isinstance(each, Text | str))
        for each in held.values():
            yield from _records(each)


def squeezed(words: str) -> str:
    """The letters and figures of words."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", words)))


# -- quotations


def quotations_in(text: str) -> Iterator[list[str]]:
    """Each quotation of a statement: the words up to the mark that closes it, and those up to each other one: it may have marks of its own."""
    at = text.find("“")
    while at >= 0:
        ends = [k for k in range(at, len(text)) if text[k] == "”"]
        closed = next((k for k in ends if text.count("“", at, k) == text.count("”", at, k + 1)), None)
        first = closed if closed is not None else ends[0] if ends else len(text)
        yield [text[at + 1 : end] for end in dict.fromkeys((first, *ends))]
        at = text.find("“", first)


def _quotations_held(printed: Printed, cited: Sequence[Cited], documents: Documents, ours: Collection[str], found: Held) -> None:
    for forms in quotations_in(printed.text):
        if len(_BRACKET.sub(" ", forms[0]).split()) < _FEWEST or forms[0] in ours or forms[0].startswith(_GREETING):
            continue
        at = [(one, words) for words in forms for one in cited if any(stands_in(words, text) for text in documents.at(one))]
        if not cited:
            found.look("quotation without a place", any(stands_in(words, text) for words in forms for text in documents.every()), forms[0])
            continue
        found.look("quotation", bool(at), f"{forms[0]} | {printed.source}")
        if texts := [(words, letters) for one, words in at for letters in documents.on_pages(one)]:
            found.look("page", any(_is_on(words, letters) for words, letters in texts), f"{forms[0]} | {printed.source}")


def stands_in(words: str, text: str) -> bool:
    """Whether a quotation stands in a squeezed text: its pieces in order, something between them where a mark says so, and nothing else."""
    pieces, gaps = [""], [True]
    at = 0
    for mark in _BRACKET.finditer(words):
        pieces[-1] += squeezed(words[at : mark.start()])
        cut = _CUT.fullmatch(mark.group()) is not None
        if pieces[-1] or len(pieces) > 1:
            pieces.append("")
            gaps.append(cut)
        at = mark.end()
    pieces[-1] += squeezed(words[at:])
    wanted = [(piece, gap) for piece, gap in zip(pieces, gaps, strict=True) if piece]
    return _from(wanted, text, 0, begins=True)


def _from(wanted: Sequence[tuple[str, bool]], text: str, at: int, *, begins: bool = False) -> bool:
    if not wanted:
        return True
    piece, gap = wanted[0]
    forms = (piece, piece[0].swapcase() + piece[1:]) if begins else (piece,)
    for form in forms:
        if not gap:
            if text.startswith(form, at) and _from(wanted[1:], text, at + len(form)):
                return True
            continue
        start = text.find(form, at + (not begins))
        while start >= 0:
            if _from(wanted[1:], text, start + len(form)):
                return True
            start = text.find(form, start + 1)
    return False


def _is_on(words: str, letters: str) -> bool:
    return all(letters_of(piece) in letters for piece in _BRACKET.split(words))


# -- answers


def _recommendations_named(text: str, documents: Documents) -> Iterator[Cited]:
    """The places of recommendations that a statement names by number and year."""
    for numbers, year in re.findall(r"((?:\d+\.\d[\w.]*(?:, )?)+)(?: \(\w\))? of (20\d\d)", text):
        for review in documents.reviews:
            if _year(review) == year:
                wanted = {number.strip(" .") for number in numbers.split(",")}
                yield from (Cited(each.place.document, (each.place.paragraph,), ()) for each in review.items if _number(each.number) in wanted)


def _year(review: Review) -> str:
    return session(review.session).start[:4]


def _number(number: str) -> str:
    found = _IN_LETTERS.fullmatch(number)
    return f"{found['paragraph']} ({found['letter']})" if found is not None else number


def _answers_held(printed: Printed, documents: Documents, found: Held) -> None:
    in_source = {each.document for each in places_in(printed.source)}
    reports = [each for each in documents.reviews if each.report is not None and (not in_source or each.report.document.key in in_source)]
    for told in _ANSWERED.finditer(printed.text):
        number = told["number"] or told["later"]
        position = _SAID[told["verb"], told["how"] or ""] if told["verb"] else Position.UNDER_CONSIDERATION
        found.look("answer", any(_answered(each, number) is position for each in reports), f"{told.group()} | {printed.source}")
    verb, end = "", 0
    for told in _COUNTED.finditer(printed.text):
        verb = told["verb"] or ("" if ". " in printed.text[end : told.start()] else verb)
        end = told.end()
        if told["verb"] or not verb or (verb, told["how"] or "") not in _SAID:
            continue
        of = [each for each in documents.reviews if _year(each) == told["year"]]
        for number in _written_out(told["numbers"]):
            given = {position for each in of if (position := _answered(each, number)) is not None}
            found.look("answer by number", _SAID[verb, told["how"] or ""] in given, f"{verb} {number} of {told['year']} | {printed.text[:80]}")


def _answered(review: Review, number: str) -> Position | None:
    item = next((each for each in review.items if _number(each.number) == number), None)
    answer = review.answer(item.id) if item is not None else None
    return answer.position if answer is not None else item.position if item is not None else None


def _written_out(numbers: str) -> Iterator[str]:
    for each in numbers.split(", "):
        first, dash, last = each.partition("–")
        head, _, begin = first.rpartition(".")
        yield from (f"{head}.{k}" for k in range(int(begin), int(last.rpartition(".")[2]) + 1)) if dash else (each,)
