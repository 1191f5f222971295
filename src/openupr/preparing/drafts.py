"""The recommendations in a user's draft: numbered or bulleted, or in sentences that recommend, or one a paragraph.

What is not taken for a recommendation is handed back as well, so that nothing is passed over in silence. All spans are of the text as it was read.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..classifying.tokens import tokens
from ..classifying.verbs import lexicon
from ..names import find_state
from ..reading import Line, Part, Transcript
from ..text import Span
from .speech import sentences

MARK = re.compile(r"\s*(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-zA-Z]{1,4}\)|[ivx]{1,5}\.|[•▪◦‣·*–—-])\s+")
"""A number, letter or bullet before an item: "1.", "2)", "(a)", "iv.", "6.12.", "•", "-"."""

NOTES = "Notes by OpenUPR, not part of the draft"
"""The heading of what `word_file` writes after a draft: a checked file that is mended and checked again is read as far as this."""

_BARE = re.compile(r"\s*\d{1,3}(?:\.\d{1,3})+\s+")
"""A dotted number without a full stop at its end: "140.12 Ratify"."""

SAYING = re.compile(
    r"""\b (?: (?:would\s+(?:like\s+to\s+)?|wish(?:es)?\s+to\s+)? (?:also\s+|further\s+|strongly\s+|therefore\s+)* recommend (?:s|ed|ing)? )
        \b (?:\s+(?:to|that)\b)? \s* """,
    re.VERBOSE | re.IGNORECASE,
)
"""The words by which a sentence recommends: "we recommend that", "recommends to"."""

_TO_STATE = re.compile(
    r"(?P<head>[^.:;]{0,60}?\b(?:urges?|calls?\s+(?:up)?on|encourages?|invites?|asks?|requests?)\s+)(?P<whom>[^,.:;]{2,60}?)\s+to\s+", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"(?P<whom>[^,.:;]{2,60}?)\s*(?:,|:|;|\bto\b|\bshould\b|(?=\b(?:adopt|ratif|establish|continue|consider|take|ensure|strengthen)))", re.IGNORECASE
)
_BROKEN = {"docx", "doc", "html"}
"""Formats in which a line feed inside a paragraph was put there by whoever wrote it (Shift+Enter); in plain text it may be a right margin."""
_ENDED = re.compile(r"[.;:!?][\"'”’»)\]]*\s*$")
_NO_REQUEST = {"of", "for", "on", "in", "by", "from", "and"}
"""Second words that make a heading of a verb: "Review of the law", "Work on prisons"."""
_INFLECTED = re.compile(r"(?:ing|ed|ions?|(?<!imple)ments?|(?<!s)s)$")
"""Endings of what is no base form, and so no request: "Training", "Reports", "Ratification"."""
_FEWEST = 8
"""Words from which a paragraph is no heading, although nothing ends it."""
_LABEL = 4
"""Words below which a paragraph without an end is a label beside others that ask."""
_STATE_WORDS = re.compile(r"(?:the\s+)?(?:(?:government|authorities|delegation)(?:\s+of\b.*)?|state(?:\s+under\s+review)?)", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\((?P<names>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*[.;]?\s*$")
_PARTING = re.compile(r"\s*[,;/]\s*(?:and\s+)?|\s+and\s+")


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommendation of a draft: its `number` in the draft from 1, its `text` (the request alone) and the `span` of that in the draft."""

    number: int
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as read: its `name`, the whole `text`, the recommendations, what was left aside (spans), and `found_by` in words."""

    name: str
    text: str
    recommendations: tuple[Recommendation, ...]
    left: tuple[Span, ...]
    found_by: str


def written(transcript: Transcript) -> list[Line]:
    """The lines of the running text that the user wrote: without the notes that an earlier check left behind a draft."""
    own = itertools.takewhile(lambda line: line.text.strip() != NOTES, transcript.lines)
    return [line for line in own if line.part is Part.BODY and line.text.strip()]


def find_recommendations(transcript: Transcript) -> Draft:
    """The recommendations of a draft.

    If paragraphs are numbered or bulleted, those are they; else the sentences that recommend, if there are any; else each paragraph. Where only some
    are marked so, paragraphs and cells that begin with the verb of a request ("Ensure ...") are taken beside them. A number, "We recommend that",
    the name of the State addressed and States in brackets at the end are no part of the request.
    """
    text = transcript.text
    paragraphs = [piece for line in written(transcript) for piece in _pieces(text, line, broken=transcript.format in _BROKEN)]
    marked = [span for span, numbered in paragraphs if numbered or _mark(text, span)]
    if marked:
        # A numbered paragraph that ends in a colon only introduces those below it.
        taken = [span for span in marked if not text[span.start : span.end].rstrip().endswith(":")]
        asking = [span for span, _ in paragraphs if span not in marked and _asks(text, span)]
        taken, found_by = sorted([*taken, *asking]), "numbers or bullets"
    else:
        said = {paragraph: [span for span in _sentences(text, paragraph) if _says(text, span)] for paragraph, _ in paragraphs}
        asking = [each for each, spans in said.items() if not spans and _asks(text, each)]
        if any(said.values()):
            taken, found_by = sorted([*(span for spans in said.values() for span in spans), *asking]), "sentences that recommend"
        else:
            # Beside paragraphs that ask, a word or two without an end is the head of a table.
            taken, found_by = [span for span in said if not (asking and _is_label(text, span))], "paragraphs"
    if asking and found_by != "paragraphs":
        found_by += " and by their first verbs"
    taken = [span for span in taken if any(map(str.isalpha, text[slice(*_request(text, span))]))]
    every = [span for paragraph, _ in paragraphs for span in ([paragraph] if paragraph in taken else _sentences(text, paragraph))]
    requests = [_request(text, span) for span in taken]
    return Draft(
        transcript.name,
        text,
        tuple(Recommendation(number, " ".join(text[a:b].split()), Span(a, b)) for number, (a, b) in enumerate(requests, 1)),
        tuple(span for span in every if span not in taken),
        found_by,
    )


def from_texts(name: str, texts: Iterable[str]) -> Draft:
    """A draft of recommendations that are parted already, as in a column of a table; empty ones are passed over."""
    taken: list[Recommendation] = []
    text = ""
    for each in texts:
        plain = " ".join(each.split())
        if plain:
            text += "\n" if text else ""
            taken.append(Recommendation(len(taken) + 1, plain, Span(len(text), len(text) + len(plain))))
            text += plain
    return Draft(name, text, tuple(taken), (), "rows of the table")


def _pieces(text: str, line: Line, *, broken: bool) -> Iterator[tuple[Span, bool]]:
    """A paragraph's pieces, each with whether it belongs to a list: where its writer broke the line (`broken`), a number, a bullet or the verb of a
    request begins another one, and in a piece without a number any sentence does."""
    start, end = line.start, line.start + len(line.text)
    at, numbered = start, bool(line.number)
    for match in re.finditer(r"\s*\n\s*", line.text) if broken else ():
        before, after = Span(at, start + match.start()), Span(start + match.end(), end)
        sentence = text[after.start : after.start + 1].isupper() and _ENDED.search(text, *before)
        listed = numbered or bool(_mark(text, before))
        if _mark(text, after) or _opens(text, after) or (sentence and not listed):
            yield before, numbered
            at, numbered = after.start, listed
    yield Span(at, end), numbered


def _opens(text: str, span: Span) -> bool:
    """Whether the words begin with the verb of a request, written as a sentence begins."""
    first = next(iter(tokens(text[span.start : span.start + 200])), None)
    if first is None or first.start or not text[span.start : span.start + first.end].istitle():
        return False
    return first.stem in lexicon().category and not _INFLECTED.search(first.word)


def _asks(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is a request by itself: it begins with the verb of one, and is no heading and no lead to what stands below."""
    words = text[slice(*paragraph)].lower().split()
    whole = len(words) >= _FEWEST or words[-1][-1] in ".;"
    return whole and len(words) > 1 and words[1] not in _NO_REQUEST and words[-1][-1] != ":" and _opens(text, paragraph)


def _is_label(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is a word or a few that neither ask nor end: "No", "Recommendation"."""
    return len(text[slice(*paragraph)].split()) < _LABEL and not _ENDED.search(text, *paragraph) and not _opens(text, paragraph)


def _says(text: str, span: Span) -> bool:
    """Whether a sentence recommends, or tells the State to do something."""
    told = _TO_STATE.match(text, *span)
    return bool(SAYING.search(text, *span) or (told and told["head"].strip().count(" ") and _is_state(told["whom"])))


def _mark(text: str, span: Span) -> int:
    """The length of the number or bullet that the paragraph begins with, 0 for none."""
    match = MARK.match(text, *span) or _BARE.match(text, *span)
    return match.end() - span.start if match else 0


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    for start, end in sentences(" ".join(text[paragraph.start : paragraph.end].split("\n"))):
        yield Span(paragraph.start + start, paragraph.start + end)


def _request(text: str, span: Span) -> Span:
    """The request itself: without number, words of recommending, State addressed, and States in brackets."""
    start, end = span.start + _mark(text, span), span.end
    said = SAYING.search(text, start, min(end, start + 160))
    if said and not text[start : said.start()].count("."):
        start = said.end()
        whom = _SUBJECT.match(text, start, end)
        if whom and _is_state(whom["whom"]):
            start = whom.end()
    elif (told := _TO_STATE.match(text, start, end)) and _is_state(told["whom"]):
        start = told.end()
    while (bracket := _BRACKET.search(text, start, end)) and all(map(find_state, _PARTING.split(bracket["names"].strip()))):
        end = bracket.start()
    while start < end and (text[start].isspace() or text[start] in ":,;–-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ";,"):
        end -= 1
    return Span(start, end)


def _is_state(words: str) -> bool:
    """Whether the words name a State or its government."""
    plain = re.sub(r"^(?:the\s+)?(?:government|authorities|delegation)\s+of\s+", "", words.strip(), flags=re.IGNORECASE)
    return bool(_STATE_WORDS.fullmatch(words.strip()) or find_state(plain))
