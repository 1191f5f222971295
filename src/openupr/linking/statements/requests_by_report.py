"""Where a delegation read out what the report has of it, whatever words lead to it ("one, dig wells; two, ..."): found by the clause's own words. A
request is led to in more ways than a list of wordings holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from ...labelling.tokens import Token, tokens
from ...languages.polarity import Scopes
from ...languages.stop_words import stop_words
from ...records import Clause, SentenceTone, Tone
from ...text import sentences
from .requests_read_out import Span, asks_by_form, trimmed_request, turns_to_the_state

MOST, HALF, NEARLY_ALL = 0.7, 0.5, 0.8
"""How much of a clause's own words a sentence has that asks for it; how much, where it has `NEARLY_ALL` of them together with the sentence before
it; and from which share on sentences that run on may be the clause in other words. Set on invented statements (tests/linking/test_in_full.py)."""
_RUNNING = 3


def read_out_by_report(
    text: str, spans: Sequence[Span], joined: Sequence[str], clauses: Sequence[Clause], tone: Sequence[SentenceTone]
) -> list[Span]:
    """The spans of the requests in a text, with those that only the report's clauses tell of. `joined` are the clauses that the spans have (empty:
    none). Where a span has two clauses ("abolish fees, and provide meals"), it is cut between them."""
    by_id = {clause.id: clause for clause in clauses}
    has = {span: by_id[clause] for span, clause in zip(spans, joined, strict=True) if clause}
    found = list(spans)
    for clause in clauses:
        if clause.id in joined:
            continue
        cut = next((cut for span, held in has.items() if (cut := _cut(text, span, held, clause))), None)
        if cut:
            whole = next(span for span in has if span[0] <= min(cut)[0] and max(cut)[1] <= span[1])
            found, has = [*(each for each in found if each != whole), *cut], {**{span: of for span, of in has.items() if span != whole}, **cut}
        elif (span := _asked_at(text, clause, tone, found)) is not None:
            found.append(span)
    return sorted(found)


def _cut(text: str, span: Span, held: Clause, other: Clause) -> dict[Span, Clause]:
    """The two requests of a span, with their clauses: where it goes on with another verb ("dig wells, and close the mill"), and each part has the
    words of one of two clauses. None where it is one."""
    for match in _GOES_ON.finditer(text, *span):
        parts = [trimmed_request(text, span[0], match.start()), trimmed_request(text, match.end(), span[1])]
        for order in ((held, other), (other, held)):
            if all(_share(clause, set(_own_stems(text[a:b]))) >= HALF for clause, (a, b) in zip(order, parts, strict=True)):
                return dict(zip(parts, order, strict=True))
    return {}


def _share(clause: Clause, said: Set[str]) -> float:
    """How much of a clause's own words are among those that are said."""
    own = set(_own_stems(clause.request))
    return len(own & said) / len(own) if own else 0.0


_GOES_ON = re.compile(r",?\s+and\s+(?:to\s+)?(?=[a-z])|,?\s+(?:and\s+)?that\s+|[.;]\s+")


def may_be_said(text: str, clause: Clause) -> bool:
    """Whether sentences that run on in a text have half of a clause's words: then it may have been read out in other words, and is not said to stand
    on paper alone."""
    return any(_share(clause, said) >= HALF for _, said in _running(text))


def pointed_at(text: str, span: Span, clause: Clause) -> bool:
    """Whether a request of few words that lie in a clause too ("put an end to this practice") has the rest of them in the sentences before it."""
    said = set(_own_stems(text[slice(*span)]))
    few = len(said) <= _FEW and not said.isdisjoint(_own_stems(clause.request))
    return few and any(start <= span[0] < end and _share(clause, words) >= NEARLY_ALL for (start, end), words in _running(text))


_FEW = 4


def _running(text: str) -> Iterator[tuple[Span, set[str]]]:
    """Each sentence, with its words and those of the two before it."""
    said = [(span, set(_own_stems(text[slice(*span)]))) for span in _every_sentence(text)]
    return ((span, set().union(*(words for _, words in said[max(0, at + 1 - _RUNNING) : at + 1]))) for at, (span, _) in enumerate(said))


def _every_sentence(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        yield from ((at + start, at + end) for start, end in sentences(line))
        at += len(line) + 1


def _own_stems(text: str) -> Iterator[str]:
    general = stop_words("function")
    return (token.stem for token in tokens(text) if token.stem[:1].isalnum() and token.word not in general)


def _asked_at(text: str, clause: Clause, tone: Sequence[SentenceTone], spans: Sequence[Span]) -> Span | None:
    """Where a text asks for what a clause has: from its verb on, in the sentence that has most of the clause's words."""
    own = set(_own_stems(clause.request))
    general = stop_words("function")
    verb = next(
        (token for token in tokens(clause.request) if token.stem in own and not token.word.endswith("ly") and token.word not in general), None
    )
    if verb is None or len(own) < _RUNNING - 1:
        return None
    best: tuple[float, Span] | None = None
    before: set[str] = set()
    for start, end in _every_sentence(text):
        words = tokens(text[start:end])
        hits = [token for token in words if token.stem in own]
        share = len({token.stem for token in hits}) / len(own)
        together = len(own & (before | {token.stem for token in words})) / len(own)
        before = {token.stem for token in words}
        asks = next((token for token in words if token.stem == verb.stem and (token.word == verb.word or token.word.endswith("ing"))), None)
        if asks is None or not (share >= MOST or (share >= HALF and together >= NEARLY_ALL)):
            continue
        at = start + asks.start
        if any(a <= at < b for a, b in spans) or not _may_ask(text, (start, end), asks, tone):
            continue
        if best is None or share > best[0]:
            best = (share, _around(text, (start, end), asks, hits))
    return best[1] if best else None


def _may_ask(text: str, sentence: Span, verb: Token, tone: Sequence[SentenceTone]) -> bool:
    """Whether a sentence may ask for what its verb says: by its form, or by its label where nothing denies it and the State is not who does it."""
    start, end = sentence
    if asks_by_form(text, start, start + verb.start):
        return True
    label = any(Tone.RECOMMENDATION in each.labels for each in tone if each.start < end and each.end > start)
    if not label or _ASKED_ONCE.search(text, start, start + verb.start):
        return False
    bearing = Scopes(text[start:end].lower(), [(verb.start, verb.end)]).bearing(0)
    return not bearing.denials and not turns_to_the_state(text, start, start + verb.start)


_ASKED_ONCE = re.compile(r"\w+ed\s+(?:that|to)\b")
"""What tells of what was asked, or done: "the Committee recommended that"."""


def _around(text: str, sentence: Span, verb: Token, hits: Sequence[Token]) -> Span:
    """A request in its sentence: from the verb on, or from the first of the clause's words where most of them stand before it ("their immediate and
    unconditional release"); to the next semicolon."""
    start, end = sentence
    earlier = [hit for hit in hits if hit.start < verb.start]
    first = min(hit.start for hit in earlier) if 2 * len(earlier) > len(hits) else verb.start
    for hit, following in pairwise([*earlier, verb]):
        if following is verb and first == verb.start and not text[start + hit.end : start + verb.start].strip():
            first = hit.start  # "immediately release"
    stop = text.find(";", start + max(hits[-1].end, verb.end), end)
    return trimmed_request(text, start + first, stop if stop >= 0 else end)
