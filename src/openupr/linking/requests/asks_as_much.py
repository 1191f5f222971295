"""Whether a request asks for what another one's words say, in whatever strength: by all that these name, and by which way each pulls on it.

Requests that are put together for one thing are near each other, and no more. Of “16 States ask to close the mill” one may ask to keep it, one to
publish what it costs, and one to close it at night. So what is told of several States is told by words that all of them have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...labelling.tokens import WORD, Token, tokens
from ...labelling.verbs import lexicon
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from .parts_asked import parts_asked
from .what_is_asked import Asked, request_matter

MOST = 0.75
"""The share of requests that have the words by which a matter is told."""

_ENDS = frozenset(";.:")
"""Marks behind which a verb pulls on nothing any more."""

_LONGEST = 5
"""Words of a matter, at most."""


@dataclass(frozen=True, slots=True)
class ToldBy:
    """The `words` that stand for a thing asked; they are from request number `of`. `same`: the numbers of the requests that ask for it."""

    words: str
    of: int
    same: tuple[int, ...]


def told_by(requests: Sequence[str], makers: Sequence[frozenset[str]], firmness: Sequence[int]) -> ToldBy:
    """What the most States ask for of requests that are near each other: the words of one, or of a part of one, that say no more than theirs do.

    `makers` are who makes each request. Of words that as many have, whole requests go before parts, then what begins with its verb, then the least
    firm, then the shortest: no State is said to ask for more than it does."""
    best: tuple[float, ...] = ()
    told: ToldBy | None = None
    for number, request in enumerate(requests):
        for words in (request, *(part for part in parts_asked(request) if tokens(part)[0].stem in lexicon().category)):
            if not _stands_alone(words):
                continue
            same = tuple(other for other, text in enumerate(requests) if asks_as_much(text, words))
            rank = (
                len(frozenset[str]().union(*(makers[each] for each in same))),
                words == request,
                not tokens(words)[0].word.endswith("ing"),
                -firmness[number],
                -len(words),
            )
            if number in same and rank > best:
                best, told = rank, ToldBy(words, number, same)
    return told or ToldBy(requests[0], 0, (0,))


def asks_as_much(request: str, words: str) -> bool:
    """Whether a request asks at least for what these words say: it names all that they name, and pulls the same way on each thing.

    Nothing is asked for by words that name nothing. A request that does not, or that refuses what the words begin with, is left out in doubt."""
    wanted, found = request_matter(words), request_matter(request)
    if not (wanted.matter or wanted.treaties) or _refused(wanted) != _refused(found) or wanted.sharing != found.sharing:
        return False
    named, have = wanted.named | _ends(words), found.named | _ends(request)
    if any(word not in have and not (word in _ending() and have & _ending()) for word in named):  # who repeals a penalty abolishes it
        return False
    shared = named & have
    return all(not _is_denied(request, word) if word in _acts() else _pulls(words, word) & _pulls(request, word) for word in shared)


def words_in_common(requests: Sequence[str]) -> str:
    """The longest two words or more, as they stand beside each other, that most of these requests have; empty where any request may have them."""
    count = Counter[str]()
    for request in requests:
        found = [word.lower() for word in WORD.findall(request)]
        count.update({" ".join(found[at:end]) for at in range(len(found)) for end in range(at + 2, min(at + _LONGEST, len(found)) + 1)})
    least = max(2, MOST * len(requests))
    fit = [words for words, number in count.items() if number >= least and _names(words)]
    return max(fit, key=lambda words: (len(words.split()), count[words], len(words)), default="")


def _names(words: str) -> bool:
    """Whether words begin and end with such as name something, and are no verb alone."""
    first, *_, last = words.split()
    empty = stop_words("function")
    return first not in empty and last not in empty and bool(request_matter(words).named - _acts()) and bool(request_matter(last).named)


def _stands_alone(words: str) -> bool:
    """Whether words end with no verb that lacks its object, and point back to nothing."""
    found = tokens(words)
    return found[-1].stem not in lexicon().category and not any(token.word in _pointing() for token in found)


def _refused(what: Asked) -> bool:
    return what.deed is not None and what.deed.refused


@by_language(most=16_384)
def _ends(text: str) -> frozenset[str]:
    """What it says of ending a thing: to end it is more than to limit it."""
    return _ending() & {name for token in tokens(text) for name in _own_names(token)}


@by_language(most=16_384)
def _pulls(text: str, word: str) -> frozenset[int]:
    """Which ways a text pulls on what it names by a word, once for each time: for it (1), against it (-1), or neither that we know (0)."""
    found = tokens(text)
    return frozenset(_pull(found[:place]) for place, token in enumerate(found) if word in _own_names(token)) or frozenset({0})


def _pull(before: Sequence[Token]) -> int:
    """The way of the verb, or of the noun made of one, that stands nearest in front within the clause."""
    against, verbs = _against(), lexicon().category
    for token in reversed(before):
        if token.word in _ENDS:
            return 0
        if token.stem in against:
            return -1
        if token.stem in verbs:
            return 1
    return 0


def _is_denied(text: str, act: str) -> bool:
    """Whether an act is only told as one that is not done: "as long as it is not abolished"."""
    found = tokens(text)
    places = [place for place, token in enumerate(found) if act in _own_names(token)]
    return bool(places) and all(any(token.stem in _denying() for token in found[max(0, place - 2) : place]) for place in places)


def _own_names(token: Token) -> frozenset[str]:
    return _names_of(token.stem, token.word)


@by_language(most=16_384)
def _names_of(stem: str, word: str) -> frozenset[str]:
    """What a word names by itself: asked of each word of each request, again and again."""
    return request_matter(word).named | {stem}


@by_language
def _pointing() -> frozenset[str]:
    return frozenset(table("opposing")["against"]["pointing"].split())


@by_language
def _denying() -> frozenset[str]:
    return _stems(table("opposing")["refusing"]["not"])


@by_language
def _ending() -> frozenset[str]:
    return _stems(table("opposing")["opposite"][0]["other"])


@by_language
def _acts() -> frozenset[str]:
    return _against() | frozenset(lexicon().category)


@by_language
def _against() -> frozenset[str]:
    facts = table("opposing")
    return _stems(facts["against"]["words"]) | _stems(facts["inner"]["turning"]) | _ending()


def _stems(words: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokens(words))
