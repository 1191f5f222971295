"""A submission before it is sent, as a worker reads it: its length, language, States, paragraphs, citations, requests, persons.

What is in it is not judged here: submission_checked.py holds it against the rules and the documents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from ...describing import NamesOfTexts
from ...extracting.submission import length_limit, read_submission, with_paragraphs_joined
from ...identifying import identify
from ...languages.messages import Message, Text, message
from ...languages.word_tables import reading_in
from ...light_dataclass import dataclass, replace
from ...names import find_state, state_name_pattern
from ...reading import Line, LineRole, Transcript
from ...records import LengthLimit, SubmissionParagraph, UserMetadata
from ...text import Span, language_of
from ..quoting.citations_read import CitedDocument, cited_numbers, read_citations
from ..speaking.requesting import request_span, requesting_sentences, says, tells
from .contacts_told import contacts_told
from .drafts import Draft, Recommendation, behind_its_mark, find_recommendations, opens_request

_WORD = re.compile(r"\w+(?:[’'‑-]\w+)*")
_NUMBERED = re.compile(r"\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s")
_BULLET = re.compile(r"(?:[•·▪*–—-]|\(?[a-z]{1,3}\)|[ivx]{1,5}\.)\s")
_HEADING = re.compile(r"(?:\(?[\dIVX]{1,4}[.)]?\s+)?(?:[\w’]+\s+){0,5}recommendations?\b(?:\s+\w+){0,6}\s*:?", re.IGNORECASE)
_CITED = re.compile(
    r"\brec(?:ommendation|\.)s?\b\.?(?:\s+(?:nos?\.?|numbers?|№))?\s*\(?(?P<list>\d{1,3}\.\d{1,3}[\d.\s,;&–—-]*(?:and\s+\d[\d.\s]*)?)", re.IGNORECASE
)
_QUOTED = re.compile(r"[“«\"](?P<words>[^“”«»\"]{30,1500})[”»\"]")
_LONG = 25
"""Words from which a paragraph should have a number: shorter ones are headings, addresses, captions."""
_FEWEST_QUOTED = 6
_MOST_PERSONS = 200


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """A quotation in a submission beside the only document that its paragraph or its note cites (None: it cites none, or several)."""

    words: str
    citation: CitedDocument | None
    where: Text


@dataclass(frozen=True, slots=True)
class SubmissionRead:
    """A submission as read: `words` of its text and `note_words` of its notes; whether it says that several send it; `language`; how often it names
    which State; the openings of long paragraphs without a number; documents that it cites; numbers of recommendations that it cites, each with its
    paragraph; quotations; the draft of what it asks; the words in the heads and feet of its pages (`edges`); the persons whom it names, and by what
    one can be reached, each with the paragraphs, there and in notes too; what of the file could not be read."""

    name: str
    format: str
    words: int
    note_words: int
    joint: bool
    limit: LengthLimit | None
    language: str | None
    states: tuple[tuple[str, int], ...]
    paragraphs: int
    unnumbered: tuple[str, ...]
    citations: tuple[CitedDocument, ...]
    recommendations: tuple[tuple[str, Text], ...]
    quotations: tuple[QuotedWords, ...]
    draft: Draft
    edges: tuple[str, ...]
    persons: tuple[tuple[str, tuple[Text, ...]], ...]
    contacts: tuple[tuple[str, tuple[Text, ...]], ...]
    flaws: tuple[str | Message, ...]


def submission_read(transcript: Transcript, session: int | None) -> SubmissionRead:
    """A submission to a session, from its transcript."""
    document = identify(transcript, UserMetadata())
    language = document.language or language_of(transcript.text)
    with reading_in(language):
        sent = read_submission(transcript, replace(document, language=language))
        text = "\n".join(line.text for line in (*transcript.body(), *transcript.notes()))
        called = [(_called(each), each.text.clean) for each in sent.paragraphs]
        edges = _edges(transcript)
        named_in = [
            *called,
            *((message("a note"), line.text) for line in transcript.notes()),
            *((message("the head or foot of a page"), each) for each in edges),
        ]
        note_words = sum(_counted(line.text) for line in transcript.notes())
        return SubmissionRead(
            name=transcript.name,
            format=transcript.format,
            words=sent.words - note_words,
            note_words=note_words,
            joint=sent.joint,
            limit=length_limit(session, sent.joint),
            language=language,
            states=_states(text),
            paragraphs=sum(_counted(words) >= _LONG for _, words in called),
            unnumbered=tuple(_opening(words) for words in _unnumbered(transcript, sent.paragraphs)),
            citations=tuple(dict.fromkeys(read_citations(" ".join(text.split())))),
            recommendations=tuple(_recommendations(called)),
            quotations=tuple(_quotations(called)),
            draft=_asked(with_paragraphs_joined(transcript)),
            edges=edges,
            persons=_persons(named_in),
            contacts=_contacts(named_in),
            flaws=tuple(dict.fromkeys(flaw.what for flaw in transcript.flaws if flaw.kind in {"no_text_layer", "no_text", "page_unreadable"})),
        )


def _edges(transcript: Transcript) -> tuple[str, ...]:
    """The lines in the heads and feet of its pages, each once, but numbers of pages."""
    every = (" ".join(line.text.split()) for line in transcript.lines if line.part in {LineRole.HEAD, LineRole.FOOT})
    return tuple(each for each in dict.fromkeys(every) if re.search(r"[^\W\d]{2}", each))


def _counted(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))


def _opening(text: str, most: int = 70) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[:most].rpartition(" ")[0] + " …"


def _called(each: SubmissionParagraph) -> Text:
    """A paragraph by its own number, else by its first words."""
    number = re.match(r"\(?(\d{1,3}(?:\.\d{1,3})*)[.)]?\s", each.text.clean)
    return message("paragraph {number}", number=number[1]) if number else f"“{_opening(each.text.clean, 40)}”"


def _states(text: str) -> tuple[tuple[str, int], ...]:
    found = Counter(which.iso3 for match in re.finditer(state_name_pattern(), text) if (which := find_state(" ".join(match[0].split()))) is not None)
    return tuple(found.most_common(8))


def _unnumbered(transcript: Transcript, paragraphs: Sequence[SubmissionParagraph]) -> Iterator[str]:
    """Long paragraphs without a number, but for the points of a list and what stands in a table."""
    cells = {transcript.lines[at].start for each in transcript.tables for cell in each.cells for at in cell.lines}
    for each in paragraphs:
        words = each.text.clean
        starts = each.place.spans[0].start if each.place.spans else -1
        if _counted(words) >= _LONG and not _NUMBERED.match(words) and not _BULLET.match(words) and starts not in cells:
            yield words


# -- what it cites


def _recommendations(called: Sequence[tuple[Text, str]]) -> Iterator[tuple[str, Text]]:
    seen = set[str]()
    for where, words in called:
        for match in _CITED.finditer(words):
            for number in cited_numbers(match["list"]):
                if "." in number and number not in seen:
                    seen.add(number)
                    yield number, where


def _quotations(called: Sequence[tuple[Text, str]]) -> Iterator[QuotedWords]:
    """Quotations, each with the one document that its paragraph cites with its symbol: one with several leaves open which is meant."""
    for where, words in called:
        cited = read_citations(words)
        one = cited[0] if len({each.symbol.text for each in cited}) == 1 else None
        for match in _QUOTED.finditer(words):
            if _counted(match["words"]) >= _FEWEST_QUOTED:
                yield QuotedWords(match["words"], one, where)


# -- what it asks


def _asked(transcript: Transcript) -> Draft:
    """What it asks: what stands below a heading of recommendations, or below words that recommend and lead to a list, and sentences elsewhere that
    recommend."""
    headed = _below_headings(transcript)
    led = [each for each in _below_leads(transcript) if each not in headed]
    below = sorted((*headed, *led), key=lambda line: line.start)
    elsewhere = [line for line in transcript.body() if line not in below]
    under = find_recommendations(replace(transcript, lines=tuple(below), tables=())) if below else None
    text = transcript.text
    found = [each.span for each in under.recommendations] if under else []
    for line in elsewhere:
        found += [request_span(text, span) for span in requesting_sentences(text, behind_its_mark(text, _whole(line))) if tells(text, span)]
    ordered = sorted(set(found))
    ways = [
        *(["a heading"] if headed else []),
        *(["what leads to a list"] if led else []),
        *(["sentences that recommend"] if len(ordered) > len(under.recommendations if under else ()) else []),
    ]
    made = tuple(Recommendation(number, " ".join(text[a:b].split()), Span(a, b)) for number, (a, b) in enumerate(ordered, 1))
    return Draft(transcript.name, text, made, (), " and ".join(ways))


def _below_headings(transcript: Transcript) -> list[Line]:
    """The lines between a heading of recommendations and the next heading."""
    lines = [line for line in transcript.lines if line.part is LineRole.BODY and line.text.strip()]
    found: list[Line] = []
    for place, line in enumerate(lines):
        if _HEADING.fullmatch(line.text.strip()) and len(line.text.split()) <= 12:
            found += takewhile(lambda each: not _is_heading(each), lines[place + 1 :])
    return list(dict.fromkeys(found))


def _below_leads(transcript: Transcript) -> list[Line]:
    """The lines of lists to which a sentence leads that recommends ("We recommend that Sundel:"): those that begin with the verb of a request, behind
    their number or bullet."""
    text = transcript.text
    lines = [line for line in transcript.lines if line.part is LineRole.BODY and line.text.strip()]
    found: list[Line] = []
    for place, line in enumerate(lines):
        if line.text.rstrip().endswith(":") and says(text, _whole(line)):
            found += takewhile(lambda each: opens_request(text, _whole(each)), lines[place + 1 :])
    return list(dict.fromkeys(found))


def _whole(line: Line) -> Span:
    return Span(line.start, line.start + len(line.text))


def _is_heading(line: Line) -> bool:
    plain = line.text.strip()
    styled = line.style.casefold().startswith(("heading", "title", "h1", "h2", "h3"))
    return styled or (
        len(plain.split()) <= 12
        and not re.search(r"[.;:,]$", plain)
        and not _NUMBERED.match(plain)
        and not _BULLET.match(plain)
        and (line.bold or plain.isupper())
    )


def _persons(called: Sequence[tuple[Text, str]]) -> tuple[tuple[str, tuple[Text, ...]], ...]:
    """Whom it names, with the paragraphs: all that may be a person's name by its looks, and those behind a title."""
    names = NamesOfTexts(dict.fromkeys(words for _, words in called))
    return _with_places((each.name, where) for where, words in called for each in names.shown(words))


def _contacts(called: Sequence[tuple[Text, str]]) -> tuple[tuple[str, tuple[Text, ...]], ...]:
    return _with_places((each, where) for where, words in called for each in contacts_told(words))


def _with_places(told: Iterable[tuple[str, Text]]) -> tuple[tuple[str, tuple[Text, ...]], ...]:
    found: dict[str, dict[Text, None]] = {}
    for what, where in told:
        found.setdefault(what, {}).setdefault(where)
    return tuple((what, tuple(places)) for what, places in list(found.items())[:_MOST_PERSONS])
