"""The phrase that names a matter: words that most requests on it have, and that are a whole by themselves in most of these."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ...labelling.tokens import WORD, tokens
from ...labelling.verbs import lexicon
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, table
from .asks_as_much import acts_of_requests
from .requests_alike_in_words import names_of, weight_of
from .what_is_asked import request_matter

MOST, WHOLE = 0.75, 0.5
"""The share of requests that have the words, and of these the share in which nothing goes before or behind them that belongs to them: “treatment” of
“treatment of prisoners” is cut, and so is “rights of ethnic”."""

NAMED = 0.5
"""How much of what half of the requests name the phrase names at least, weighed by how rare it is: else it is a string that they share."""

LONGEST = 9
"""Words of a phrase, at most."""

_ENDS = frozenset(";.:")
"""Marks over which no phrase goes; over a comma one goes on only if it counts things up (“economic, social and cultural rights”)."""


def phrase_in_common(requests: Sequence[str]) -> str:
    """The longest whole phrase of two words or more that most of these requests have, as most of them write it; empty where they have none."""
    having: dict[str, set[int]] = defaultdict(set)
    whole: dict[str, set[int]] = defaultdict(set)
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for number, request in enumerate(requests):
        for words, slice_of, is_whole in _phrases(request):
            having[words].add(number)
            if is_whole:
                whole[words].add(number)
                written[words][slice_of] += 1
    least = max(2, MOST * len(requests))
    often = [words for words, some in whole.items() if len(having[words]) >= least and len(some) >= max(2, WHOLE * len(having[words]))]
    fit = [words for words in often if _names(words) and _is_the_matter(words, requests)]
    best = max(fit, key=lambda words: (len(words.split()), len(having[words]), len(words), words), default="")
    return min(written[best].items(), key=lambda pair: (-pair[1], pair[0]))[0] if best else ""


def _phrases(request: str) -> Iterator[tuple[str, str, bool]]:
    """Each run of words of a request: in lower case, as it is written, and whether nothing before or behind belongs to it."""
    found = list(WORD.finditer(request))
    low = [each[0].lower() for each in found]
    for at in range(len(found)):
        for end in range(at + 1, min(at + LONGEST + 2, len(found))):
            run = low[at : end + 1]
            if low[end] in _ENDS:
                break
            words = [word for word in run if word != ","]
            if not 2 <= len(words) <= LONGEST or "," in {run[0], run[-1]}:
                continue
            if any(word in stop_words("function") and word not in _edges("inside") for word in words):
                continue
            listed = "," not in run or not _edges("joining").isdisjoint(run[run.index(",") :])
            before, after = low[at - 1] if at else "", low[end + 1] if end + 1 < len(low) else ""
            yield " ".join(words), request[found[at].start() : found[end].end()], listed and _is_edge(before) and _is_edge(after, behind=True)


@by_language(most=16_384)
def _is_edge(word: str, *, behind: bool = False) -> bool:
    """Whether a phrase may begin behind a word or a mark, or end before it (`behind` the phrase); none: the request begins or ends there."""
    if not word or word in _ENDS or word == ",":
        return True
    if behind and word in _edges("going_on"):
        return False
    return word in stop_words("function") or (not behind and any(token.stem in lexicon().category for token in tokens(word)))


def _is_the_matter(words: str, requests: Sequence[str]) -> bool:
    count = Counter(name for request in requests for name in names_of(request_matter(request)))
    common = frozenset(name for name, number in count.items() if number >= len(requests) / 2 and number > 1)
    return weight_of(names_of(request_matter(words)) & common) >= NAMED * weight_of(common)


def _names(words: str) -> bool:
    """Whether words begin and end with such as are more than joints, and name a matter, not people alone."""
    first, *_, last = words.split()
    empty = stop_words("function")
    return first not in empty and last not in empty and bool(_of_matter(words))


def _of_matter(words: str) -> frozenset[str]:
    asked = request_matter(words)
    return (asked.matter | asked.treaties) - asked.whom - acts_of_requests()


@by_language
def _edges(which: str) -> frozenset[str]:
    return frozenset(table("what_is_asked")["phrase_edges"][which].split())
