"""The rights that a request names as such: “the right to health”, “the rights to food and water”.

“Right” is a word of nearly every request, so that words near each other don’t tell these: “education on human rights” is no right to education.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...labelling.verbs import verb_lexicon
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, table
from .terms_in_request import general_stems, light_stems
from .words_together import RequestWord, request_words

_FARTHEST = 5
"""Words that stand at most between “right” and “to”: “the right of all girls and boys to education”."""
_LIST = frozenset({",", "and", "or"})


@by_language(most=4_096)
def rights_named(request: str) -> tuple[tuple[str, str], ...]:
    """The rights that a request names, each by the stem of what it is to and in words (“right to health”), in the request's order."""
    words = request_words(request)
    found: dict[str, str] = {}
    for at, word in enumerate(words):
        if word.word in _words_for("right") and (to := _to_behind(words, at)):
            for each in _what(words, to + 1):
                found.setdefault(each.stem, f"{_words_for('right')[0]} {words[to].word} {each.word}")
    return tuple(found.items())


def _to_behind(words: tuple[RequestWord, ...], at: int) -> int:
    """Where “to” stands behind “right”, or behind whose right it is; 0: nowhere."""
    if at + 1 < len(words) and words[at + 1].word in _words_for("right_to"):
        return at + 1
    if at + 1 >= len(words) or words[at + 1].word not in _words_for("going_on"):
        return 0
    behind = range(at + 2, min(at + 2 + _FARTHEST, len(words)))
    to = next((k for k in behind if words[k].word in _words_for("right_to")), 0)
    return to if all(each.stem and each.word not in _words_for("to_behind") for each in words[at:to]) else 0


def _what(words: tuple[RequestWord, ...], at: int) -> Iterator[RequestWord]:
    """What a right is to: single words, as far as a row of them goes."""
    first = True
    while True:
        while at < len(words) and (words[at].word in _words_for("before") or (first and words[at].stem in general_stems())):
            at += 1
        if at >= len(words) or not _is_a_thing(words[at], first=first) or not _is_whole(words, at):
            return
        yield words[at]
        first, at = False, at + 1
        joint = at
        while at < len(words) and words[at].word in _LIST:
            at += 1
        if at == joint:
            return
        if at < len(words) and words[at].word in _words_for("right_to"):
            at += 1


def _is_a_thing(word: RequestWord, *, first: bool) -> bool:
    """Whether a word may be what a right is to; behind the first one a verb, or a word of how, begins another request."""
    if len(word.stem) < len("lif") or word.word in stop_words("function") or word.stem in verb_lexicon().category or word.word.isdigit():
        return False
    return word.stem not in general_stems() and (first or word.stem not in light_stems())


def _is_whole(words: tuple[RequestWord, ...], at: int) -> bool:
    """Whether nothing behind a word belongs to it: “right to health care” and “right to freedom of religion” are other rights, and what stands before
    an article or “their” was a verb."""
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None or not behind.stem or behind.word.endswith(tuple(_words_for("adverb"))):
        return True
    goes_on = behind.word in _words_for("going_on") and words[at].stem in light_stems()
    return behind.word in stop_words("function") and not goes_on and behind.word not in _words_for("articles")


@by_language
def _words_for(which: str) -> list[str]:
    found: list[str] = table("what_is_asked")["terms"][which].split()
    return found
