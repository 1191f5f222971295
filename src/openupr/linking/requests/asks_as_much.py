"""Whether a request asks for what another one's words say, in whatever strength: by all that these name, and by which way each pulls on it.

Requests that are put together for one thing are near each other, and no more. Of “16 States ask to close the mill” one may ask to keep it, one to
publish what it costs, and one to close it at night. So what is told of several States is told by words that all of them have.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...labelling.tokens import Token, tokens
from ...labelling.verbs import lexicon
from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass
from .parts_asked import parts_asked
from .requests_alike_in_words import near_copies
from .what_is_asked import Asked, request_matter

_ENDS = frozenset(";.:")
"""Marks behind which a verb pulls on nothing any more."""


@dataclass(frozen=True, slots=True)
class ToldBy:
    """The `words` that stand for a thing asked; they are from request number `of`. `same`: the numbers of the requests that ask for it."""

    words: str
    of: int
    same: tuple[int, ...]


def told_by(requests: Sequence[str], makers: Sequence[frozenset[str]], firmness: Sequence[int], parts: Collection[int] = frozenset()) -> ToldBy:
    """What the most States ask for of requests that are near each other: the words of one, or of a part of one, that say no more than theirs do.

    `makers` are who makes each request; `parts` the numbers of those that are a part of one, which tells a thing only if it begins with a verb. Of
    words that as many have, whole requests go before parts, then what begins with its verb, then the least firm, for no State is said to ask for more
    than it does; then those of the request that stands first, the most like the others. A near copy of a request that asks for it does so, too, if it
    names all that the words name."""
    best: tuple[float, ...] = ()
    told: ToldBy | None = None
    for number, request in enumerate(requests):
        for words in (request, *parts_asked(request)):
            is_part = number in parts or words != request
            if not is_understood_alone(words) or (is_part and tokens(words)[0].stem not in lexicon().category):
                continue
            same = _with_copies(requests, words, [other for other, text in enumerate(requests) if asks_as_much(text, words)])
            rank = (
                len(frozenset[str]().union(*(makers[each] for each in same))),
                words == request,
                not tokens(words)[0].word.endswith("ing"),
                -firmness[number],
                -number,
                -len(words),
            )
            if number in same and rank > best:
                best, told = rank, ToldBy(words, number, same)
    return told or ToldBy(requests[0], 0, (0,))


def _with_copies(requests: Sequence[str], words: str, same: Sequence[int]) -> tuple[int, ...]:
    """The requests that ask for what some words say, with the near copies of such, and of these, that name it, too."""
    named = request_matter(words).named
    found, waiting = set(same), list(same)
    while waiting:
        one = requests[waiting.pop()]
        more = [
            number for number, text in enumerate(requests) if number not in found and named <= request_matter(text).named and near_copies(one, text)
        ]
        found.update(more)
        waiting += more
    return tuple(sorted(found))


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
    return all(not _is_denied(request, word) if word in acts_of_requests() else _pulls(words, word) & _pulls(request, word) for word in shared)


def is_understood_alone(words: str) -> bool:
    """Whether words, a part of a request, end with no verb that lacks its object, and point back to nothing."""
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
def acts_of_requests() -> frozenset[str]:
    """The stems of verbs that ask for something, and of what is done against a thing."""
    return _against() | frozenset(lexicon().category)


@by_language
def _against() -> frozenset[str]:
    facts = table("opposing")
    return _stems(facts["against"]["words"]) | _stems(facts["inner"]["turning"]) | _ending()


def _stems(words: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokens(words))
