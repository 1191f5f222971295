"""Submissions whose words name neither the State under review nor who is given as the sender: another file may lie where theirs should.

That is found by words alone, and each doubt is for the file: a State is named by any telling word of its names in six languages, or by one that
begins like it ("Cuba", "cubanos"), a sender by its code or by half of the words of its name. Running heads, notes and pictures are not looked at.

Of 212 submissions with text in three dossiers it tells one, an advertisement, and no other. Of those that are laid under the names of another State
and of a sender to another review, drawn at random, 72 in 100 are told (tests/corpus/test_named_in_none.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from rapidfuzz import fuzz

from ...names import State
from ...names.demonyms import demonyms_of
from ...names.states import LANGUAGES, states
from ...records import Contributor, Review, SenderLink, Submission
from ..versions.changed_lists import listed_with_corrections
from ..versions.near_duplicates import SHORTEST, bare_words
from .senders import sender_words

_LETTERS = 4
"""Shorter words tell nothing, unless one is a whole name ("UK"); and with as many letters a word has to begin like a State's at least."""
_ENDING = 4
"""So many letters at a word's end may differ: "Venezuela", "venezolanos"."""
_SHARED = 5
"""A word in the names of as many States tells none of them: "republic", "united"."""
_ALIKE = 80
"""From this likeness on (0 to 100) a word is one of a name: names of files are full of slips."""
_RUN_TOGETHER = 25
"""A longer word is several whose spaces are lost: a name may stand within."""


def submissions_naming_none(review: Review, links: Iterable[SenderLink]) -> Mapping[str, str]:
    """By submission whose words name neither the State under review nor its sender: the sender by the summary's list or by the file's name. Files of
    few words, or in a language of which we don't know the States' names, are left out, and those of which neither says who sent them."""
    listed = {each.id: each for each in listed_with_corrections(review)} if review.summary else {}
    senders = {link.submission: listed.get(link.contributor) for link in links}
    which = next((each for each in states() if each.iso3 == review.state), None)
    if which is None:
        return {}
    return {each.id: called for each in review.submissions if (called := _unnamed(each, senders.get(each.id), which))}


def _unnamed(submission: Submission, sender: Contributor | None, which: State) -> str:
    """How the sender of a submission is called that names neither it nor the State; empty for another one."""
    called = [*((sender.name, sender.code, *sender.also) if sender else ()), submission.name, submission.code]
    if not any(called) or submission.document.language not in LANGUAGES:
        return ""
    text = "\n".join(each.text.clean for each in submission.paragraphs)
    words = bare_words(text)
    if len(words) < SHORTEST or _names_state(set(words), text, which):
        return ""
    return "" if any(_names_sender(set(words), each) for each in called if each) else next(filter(None, called))


def _names_state(words: Collection[str], text: str, which: State) -> bool:
    whole, begun = _telling(which)
    if any(word in whole or word.startswith(begun) or (len(word) > _RUN_TOGETHER and any(each in word for each in begun)) for word in words):
        return True
    return any(name in text for language in ("zh", "ar") for name in which.names.get(language, ()) if name)


def _names_sender(words: Collection[str], name: str) -> bool:
    telling = [each for each in sender_words(name) if len(each) >= _LETTERS] or bare_words(name)
    return 2 * sum(each in words or any(fuzz.ratio(each, word) >= _ALIKE for word in words) for each in telling) >= len(telling)


@cache
def _telling(which: State) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words that name a State, and how others begin that do."""
    shared = _words_by_states()
    short = {"".join(bare_words(each)) for each in _forms(which) if " " not in each}
    words = {word for form in _forms(which) for word in bare_words(form) if len(word) >= _LETTERS}
    telling = {word for word in words if shared[word] < _SHARED} or words
    telling |= {word for each in demonyms_of(which.iso3) for word in bare_words(each)}
    return frozenset(telling | short), tuple(sorted({word[: max(_LETTERS, len(word) - _ENDING)] for word in telling}))


def _forms(which: State) -> set[str]:
    former = (each.name for each in which.former_names)
    named = (name for both in which.names.values() for name in both)
    return {each for each in (which.name, which.formal, *which.aliases, *which.other_aliases, *former, *named) if each}


@cache
def _words_by_states() -> Counter[str]:
    return Counter(word for each in states() for word in {word for form in _forms(each) for word in bare_words(form)})
