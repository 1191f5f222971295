"""How a sentence of a draft recommends, and the request in it: “Norway recommends that Slovenia adopt ...”, “Slovenia should adopt ...”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...describing.asking_again import further_requests, led_in
from ...labelling.tokens import tokens
from ...labelling.verbs import verb_lexicon
from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from ...names import find_state, state_name_pattern
from ...text import Span
from .speech import sentences_spoken

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
    r"(?P<whom>[^,.:;]{2,60}?)\s*(?:,|:|;|\bto\b|\bshould\b|\bthat\s+(?:it|they)\b|(?=\b(?:adopt|ratif|establish|continue|consider|take|ensure|strengthen)))",
    re.IGNORECASE,
)
_ALSO = r"(?:(?:also|therefore|further|now)\s+)?"
_OUGHT = rf"\s+{_ALSO}(?P<ought>should|must|ought\s+to)\s+(?!{_ALSO}(?:be|have)\b){_ALSO}"
"""What stands between the one addressed and what is to be done. Not what somebody "should be" or "should have done": that tells of how it is."""
_TOLD = re.compile(rf"(?P<before>(?:[^.:;]{{1,100}}?,\s+)??)(?P<whom>[^,.:;]{{2,60}}?){_OUGHT}", re.IGNORECASE)
_NEXT = re.compile(rf"(?P<gap>\s*[;,]\s*(?:and\s+|while\s+)?|\s+and\s+)(?=(?P<whom>[^,.:;]{{2,60}}?){_OUGHT})", re.IGNORECASE)
_STATE_WORDS = re.compile(r"(?:the\s+)?(?:(?:government|authorities|delegation)(?:\s+of\b.*)?|state(?:\s+under\s+review)?)", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\((?P<names>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*[.;]?\s*$")
_PARTING = re.compile(r"\s*[,;/]\s*(?:and\s+)?|\s+and\s+")
_TRAILING = re.compile(r"[;,]\s*(?:and|or|as\s+well\s+as)\s*$", re.IGNORECASE)
"""What ends an item of a list and leads to the next one."""
_INFLECTED = re.compile(r"(?:ing|ed|ions?|(?<!imple)ments?|(?<!s)s)$")
"""Endings of what is no base form, and so no request: "Training", "Reports", "Ratification"."""
_ADVERBS = {"further", "also"}
_SPEAKS = re.compile(r"(?:[^,.:;]{1,40},\s+)?(?:we|i|my\s+(?:delegation|country|government))\b", re.IGNORECASE)
"""How a sentence begins that somebody speaks for himself: "We thank Slovenia for its report, and encourage it to ..."."""
_FINITE = r"is|are|was|were|will|would|could|may|might|should|must|needs?"
_INFINITIVE = re.compile(r"To\s+(?=[a-z])")
_NO_INFINITIVE = re.compile(
    r"(?:conclude|begin|start|end|close|sum\s+up|finish|continue)\s*(?:,|with\b(?!\s+(?:its|the)\b))"
    rf"|[^.;]*?,\s+(?:(?:we|i|it|they|this|these|there|please|my\s+\w+)\b|(?:the\s+)?[\w’' -]{{1,60}}?\s(?:has|have|{_FINITE})\b)"
    rf"|(?:(?!\b(?:that|which|who|whose|where|when|whether|how|what)\b)[^.;,])*?\s(?:means|requires|{_FINITE})\s",
    re.IGNORECASE,
)
"""Behind "To": what only leads on ("To conclude, ..."), says for what something else is done, or is itself spoken about ("To end it would help")."""
_ONLY_LEADS = re.compile(r"the\s+following\b|as\s+follows\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of drafts.toml."""

    verbs: frozenset[str]
    state: re.Pattern[str]
    others: re.Pattern[str]
    again: re.Pattern[str]
    before: re.Pattern[str]
    named: re.Pattern[str]


@by_language
def _words() -> _Words:
    words = table("drafts")
    addressed = words["addressed"]
    state, others, again, before = (re.compile(addressed[each], re.IGNORECASE) for each in ("state", "others", "again", "before"))
    name = state_name_pattern()
    government = rf"(?:[Gg]overnment|[Aa]uthorities)(?:\s+of\s+(?:the\s+)?{name})?"
    named = rf"(?:[Tt]he\s+)?(?:{government}|State(?:\s+under\s+review)?|{name}|[Ii]t|[Tt]hey)(?![\w'’])"
    return _Words(frozenset(words["verbs"]["further"]), state, others, again, before, re.compile(named))


def begins(text: str, start: int = 0) -> bool:
    """Whether the words from `start` on begin with the verb of a request in its base form; adverbs before it are passed over."""
    verbs = _words().verbs
    for token in tokens(text[start : start + 200]):
        verb = token.word in verbs or (token.stem in verb_lexicon().category and not _INFLECTED.search(token.word))
        if verb or not (token.word.endswith("ly") or token.word in _ADVERBS):
            return verb
    return False


def opens(text: str, span: Span) -> bool:
    """Whether a paragraph begins with the verb of a request, written as a sentence begins: "Ratify ..." or "To ratify ..."."""
    first = text[span.start : span.end].lstrip("\"“‘'")
    word = re.match(r"[^\W\d_]+", first)
    if not word or not word.group().istitle():
        return False
    if infinitive := _INFINITIVE.match(first):
        return begins(first, infinitive.end()) and not _NO_INFINITIVE.match(first, infinitive.end())
    return begins(first)


def requesting_parts(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of a paragraph; one that tells a second authority what it should do is parted there: "...; the Parliament should ...", and so is
    one that recommends anew: "..., and encourage it to ..."."""
    for sentence in sentences_spoken(" ".join(text[paragraph.start : paragraph.end].split("\n"))):
        at, end = (paragraph.start + place for place in sentence)
        for match in _NEXT.finditer(text, at, end):
            if _who(match, again=True) and says(text, Span(at, match.start()), again=True):
                yield Span(at, match.start())
                at = match.end()
        yield from _asked_again(text, Span(at, end))


def _asked_again(text: str, span: Span) -> Iterator[Span]:
    """A sentence, parted where it recommends anew."""
    at = span.start
    for found in further_requests(text, *span):
        before = Span(at, found.end)
        if says(text, before, again=True) or _SPEAKS.match(text, *before):
            yield before
            at = found.lead
    yield Span(at, span.end)


def requesting_sentences(text: str, paragraph: Span) -> list[Span]:
    """The sentences of a paragraph that recommend, or tell an authority what it should do; what only leads to a list does neither."""
    found: list[Span] = []
    for part in requesting_parts(text, paragraph):
        if says(text, part, again=bool(found)) and not text[part.start : part.end].rstrip().endswith(":"):
            found.append(part)
    return found


def says(text: str, span: Span, *, again: bool = False) -> bool:
    """Whether a sentence recommends, or tells the State or another authority to do something. `again`: somebody was told before ("It should ...")."""
    told = _TO_STATE.match(text, *span)
    if SAYING.search(text, *span) or (told and told["head"].strip().count(" ") and _is_state(told["whom"])):
        return True
    if (led := led_in(text, *span)) and (again or led[1] or text[span.start].islower()):
        return True
    ought = _TOLD.match(text, *span)
    return bool(ought and _who(ought, again=again))


def tells(text: str, span: Span) -> bool:
    """Whether the request in a sentence that recommends is one: something to be done, or a noun for it ("the adoption of ..."). Stricter than
    `says`, for prose beside a list: "We recommend the following." only leads there."""
    start, end = request_span(text, span)
    rest = text[start:end]
    if _ONLY_LEADS.match(rest):
        return False
    noun = next((token for token in tokens(rest[:200]) if token.word not in {"the", "a", "an"}), None)
    return begins(rest) or bool(_TOLD.match(rest)) or (noun is not None and noun.stem in verb_lexicon().category)


def request_span(text: str, span: Span) -> Span:
    """The request itself: without words of recommending, State addressed, and States in brackets."""
    start, end = span
    said = SAYING.search(text, start, min(end, start + 160))
    ought = _TOLD.match(text, start, end)
    who = _who(ought, again=True) if ought else ""
    if said and not text[start : said.start()].count("."):
        start = _after_state(text, said.end(), end)
    elif (told := _TO_STATE.match(text, start, end)) and _is_state(told["whom"]):
        start = told.end()
    elif led := led_in(text, start, end):
        start = led[0]
    elif ought and who and (not ought["before"] or _words().before.fullmatch(ought["before"].strip(" ,"))):
        negated = text.startswith(("not ", "never "), ought.end())
        start = ought.end() if who == "state" and not negated else ought.start("whom")
    while (bracket := _BRACKET.search(text, start, end)) and all(map(find_state, _PARTING.split(bracket["names"].strip()))):
        end = bracket.start()
    if trailing := _TRAILING.search(text, start, end):
        end = trailing.start()
    while start < end and (text[start].isspace() or text[start] in ":,;–-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ";,"):
        end -= 1
    return Span(start, end)


def _after_state(text: str, start: int, end: int) -> int:
    """Where the request begins behind words of recommending: behind the State addressed, if one is named there."""
    whom = _SUBJECT.match(text, start, end)
    if whom and _is_state(whom["whom"]):
        return whom.end()
    named = _words().named.match(text, start, end)
    return named.end() if named and begins(text, named.end()) else start


def _who(told: re.Match[str], *, again: bool) -> str:
    """Whether it is the State addressed who is told something ("state"), another authority ("others") or neither (empty). What another authority
    "must" do may be the law as it stands, unless somebody was told before (`again`)."""
    plain, words = " ".join(told["whom"].split()), _words()
    if _is_state(plain) or words.state.fullmatch(plain) or (again and words.again.fullmatch(plain)):
        return "state"
    return "others" if (again or told["ought"].lower() != "must") and words.others.fullmatch(plain) else ""


def _is_state(words: str) -> bool:
    """Whether the words name a State or its government."""
    plain = re.sub(r"^(?:the\s+)?(?:government|authorities|delegation)\s+of\s+", "", words.strip(), flags=re.IGNORECASE)
    return bool(_STATE_WORDS.fullmatch(words.strip()) or find_state(plain))
