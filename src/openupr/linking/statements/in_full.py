"""A delegation's statement in full beside what the record has of it: which of its requests stand in the report, kept or shortened, and which of its
sentences the report's summary has.

Only words are compared. What the report has in other words is not found: "we found none" is all that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...describing.tone_of_statements import statement_tone
from ...labelling.tokens import tokens
from ...labelling.verbs import verb_lexicon
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, has_table, reading_in, table
from ...names import find_state, state_name_pattern
from ...records import Clause, Review, Statement, StatementTone
from ...records.dialogue.full_statements import FullStatement, InFull, RequestOutcome, SaidRequest
from ...text import sentences

KEPT, JOINED, SAID = 0.72, 0.34, 0.5
"""How much of a request's own words a clause has that keeps it; how much two share, at least, that are one request; and how much of a sentence's
words the summary has where it has the sentence. Set on invented statements (tests/linking/test_in_full.py)."""
_FEW = 3


def in_full(review: Review) -> dict[str, InFull]:
    """Each statement in full of which we know who read it out, beside the record, by its identifier."""
    found: dict[str, InFull] = {}
    for each in review.full_statements:
        language = next((document.language for document in review.documents if document.key == each.place.document), None)
        if each.speaker is not None and each.speaker.state and has_table("full_requests", language):
            with reading_in(language):
                found[each.id] = _beside(review, each, each.speaker.state)
    return found


def _beside(review: Review, statement: FullStatement, state: str) -> InFull:
    text = statement.text.clean
    clauses = [c for item in review.items for c in item.clauses if any(r.state == state for r in c.recommenders)]
    summary = next((s for s in review.statements if s.speaker is not None and s.speaker.state == state), None)
    joined = _joined(text, list(requests_in(text, review.state)), clauses, summary)
    tone = statement_tone(text, review.state)
    lost = tuple(_lost(text, tone, summary)) if summary is not None else ()
    found = {each.clause for each in joined}
    more = tuple(clause.id for clause in clauses if clause.id not in found)
    return InFull(statement.id, summary.id if summary else "", joined, tone, lost, more)


@by_language
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = table("full_requests")["said"]
    return re.compile(words["asks"]), re.compile(words["lead"]), re.compile(words["mark"])


def requests_in(text: str, reviewed: str = "") -> Iterator[tuple[int, int]]:
    """The spans of the requests in what was read out, each without what leads to it: behind "We recommend that X", and the lines of a list behind a
    line that recommends and ends in a colon, or is a heading of two or three words. What is asked of another State than `reviewed` is left out."""
    asks, lead, mark = _patterns()
    at, listing = 0, False
    for line in text.split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        if not line.strip():
            continue
        if listing and (mark.match(line) or _begins_with_verb(line)):
            yield _trimmed(text, start + (found.end() if (found := mark.match(line)) else 0), end)
            continue
        listing = bool(asks.search(line) or lead.search(line)) and (line.rstrip().endswith(":") or len(line.split()) <= _FEW)
        if listing:
            continue
        for first, last in sentences(line):
            matches = list(asks.finditer(line[first:last]))
            for number, match in enumerate(matches):
                stop = matches[number + 1].start() if number + 1 < len(matches) else last - first
                if reviewed and _asks_another(line[first + match.end("asking") : first + match.end()], reviewed):
                    continue
                begin, finish = _trimmed(text, start + first + match.end(), start + first + stop)
                if _says_enough(text[begin:finish]):
                    yield from _parts(text, begin, finish)


def _asks_another(addressed: str, reviewed: str) -> bool:
    """Whether the words between the verb and the request name a State, and not the one under review."""
    named = [each.iso3 for match in _names().finditer(addressed) if (each := find_state(" ".join(match.group().split())))]
    return bool(named) and reviewed not in named


@by_language
def _names() -> re.Pattern[str]:
    return re.compile(state_name_pattern())


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Several requests behind one verb, parted by semicolons or numbers: "(1) ratify ..., (2) abolish ..."."""
    cuts = [match for match in re.finditer(r"(?:;\s*(?:and\s+)?|,?\s*(?:and\s+)?(?=\(?(?:\d|[ivx]{1,3}|[a-e])\)\s))", text[start:end]) if match.end()]
    edges = [0, *(match.end() for match in cuts), end - start]
    for first, last in pairwise(edges):
        begin, finish = _trimmed(text, start + first, start + last)
        if found := re.match(r"\(?(?:\d|[ivx]{1,3}|[a-e])\)\s+", text[begin:finish]):
            begin += found.end()
        if _says_enough(text[begin:finish]):
            yield begin, finish


def _says_enough(asked: str) -> bool:
    """Whether words may be a request: three, or a verb of requests and what it is about ("decriminalize abortion")."""
    words = asked.split()
    return len(words) >= _FEW or (len(words) == _FEW - 1 and _begins_with_verb(asked))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t,;:–—-":
        start += 1
    end = start + len(re.sub(r"[\s,;:.]*(?:[,;]\s*and)?[\s,;:.]*$", "", text[start:end]))
    return start, end


def _begins_with_verb(line: str) -> bool:
    found = [token for token in tokens(line) if token.word != "to"]
    return bool(found) and found[0].stem in verb_lexicon().category


def subject_stems(text: str) -> frozenset[str]:
    """The words that tell what a text is about: stems without those that any text has."""
    general = stop_words("function")
    return frozenset(token.stem for token in tokens(text) if token.stem[:1].isalnum() and token.word not in general)


def _joined(text: str, spans: Sequence[tuple[int, int]], clauses: Sequence[Clause], summary: Statement | None) -> tuple[SaidRequest, ...]:
    """Each request with the clause that shares most with it, the nearest pairs first, each clause once."""
    said = [subject_stems(text[a:b]) for a, b in spans]
    held = [subject_stems(clause.request) for clause in clauses]
    pairs = sorted(((_alike(one, other), -i, -k) for i, one in enumerate(said) for k, other in enumerate(held)), reverse=True)
    of: dict[int, int] = {}
    for likeness, i, k in pairs:
        if likeness >= JOINED and -i not in of and -k not in of.values():
            of[-i] = -k
    summed = subject_stems(summary.text.clean) if summary is not None else frozenset()
    found = []
    for number, (start, end) in enumerate(spans):
        own = said[number]
        clause = of.get(number)
        has = held[clause] if clause is not None else summed
        share = len(own & has) / len(own) if own else 0.0
        became = (
            (RequestOutcome.KEPT if share >= KEPT else RequestOutcome.SHORTENED)
            if clause is not None
            else RequestOutcome.IN_SUMMARY
            if summary is not None and share >= SAID
            else RequestOutcome.NOT_FOUND
        )
        without = tuple(sorted(own - has)) if clause is not None else ()
        found.append(SaidRequest(start, end, clauses[clause].id if clause is not None else "", round(share, 3), became, without))
    return tuple(found)


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one & other)
    return 2 * both / (len(one) + len(other)) if both > 1 or both == len(one) == len(other) else 0.0


def _lost(text: str, tone: StatementTone, summary: Statement) -> Iterator[tuple[int, int]]:
    has = subject_stems(summary.text.clean)
    for each in tone.sentences:
        own = subject_stems(text[each.start : each.end])
        if each.surely_criticises and own and len(own & has) / len(own) < SAID:
            yield each.start, each.end
