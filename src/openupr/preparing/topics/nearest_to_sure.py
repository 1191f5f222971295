"""Of what may belong to a topic, the little that is most like what surely does: a label alone speaks for its neighbours too. A request that asks
nearly the same as one of these may belong as well (`asks_nearly_the_same.py`). And of what belongs by words that only stand for the topic, what is on
something else: “legal system” for lawyers, where it is said of the death penalty."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from ...labelling.encoded_texts import text_vectors
from ...labelling.subject_vectors import subject_vector
from ...light_dataclass import replace
from ...records import Review
from .asks_nearly_the_same import asks_nearly_the_same
from .likely_on_topic import topic_weights
from .off_its_subject import is_not_even_near, off_its_subject, only_speaks
from .on_topic import Belonging, OnTopic
from .review_sentences import BEFORE_REVIEW, OWN_WORDS, ReviewSentence
from .subject_shares import ChancesKnown, no_chances
from .topic_named import Where
from .topics import Topic, TopicKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST = 6
"""Records that may belong, at most: more are no help to who is in a hurry."""
MOST_NAMED = 3
"""Sentences more that surely name the topic, beside what they are on, at most; of others a brief tells the paragraphs."""
MOST_LISTED = 12
"""Records more that OHCHR's list has under the topic, at most; of the others a brief gives the numbers."""
_LIKE = 0.6
"""How like a sure record one has to be. By UPR Info's tags, in 12 reviews of States from which the labels have not learnt, with 21 topics in words:
of 88 requests for which a label speaks .98 have the topic's tag, of 8 that have its words .88. Of 528 for which likeness alone speaks .25 have it,
and .33 of the likest: those are not shown. Of 22 labelled sentences (on-topic.csv) that are in by words alone that may mean something else 15 belong,
of which 14 are so like one that names the topic, and of the 7 others 5 are: counted with the State's own words, which stay since whatever they are
like. That is little to go by."""


_LIKE_BY_WORDS = 0.72
"""The same for a record for which only words speak that may mean something else. Of 29 topics' labelled ones 12
come so near, of which 6 belong and 6 touch the topic; of the 16 others from `_LIKE` on 2 belong and 10 touch it."""


_SURELY_LABELLED = 0.9
"""The probability from which the label of an issue that has all words of the topic speaks for itself."""


def with_likest(
    found: Belonging,
    reviews: Sequence[Review],
    known: Callable[[], Mapping[str, NDArray[np.float32]]] = dict,
    sentences: Mapping[str, Callable[[], Sequence[ReviewSentence]]] | None = None,
    chances: ChancesKnown = no_chances,
) -> Belonging:
    """What belongs to a topic, with the few that may as `maybe`: those that are most like a sure record first. Without a sure record nothing can be
    held against it: then they stand as they were weighed. `known` gives what sentences are about that somebody has, by their words; `sentences` all
    of each review, by its identifier: of these some ask nearly the same as a sure record. `chances`: how likely they are on each issue."""
    found = replace(found, found=tuple(each for each in found.found if not only_speaks(each)))
    found = _without_strangers(found, reviews, known)
    if off := off_its_subject(found, known, chances):
        stays, moved = (tuple(each for each in found.found if (each in off) is out) for out in (False, True))
        found = replace(found, found=stays, nearly=(*found.nearly, *(each for each in moved if not is_not_even_near(each))))
    sure = [each for each in found.found if each.chance >= topic_weights().on_page]
    if not sure or not reviews:
        return replace(found, worth=found.maybe[:MOST])
    asked, own = [each for each in found.maybe if _has_reason(each)], reviews[-1].state
    asked = [*asked, *asks_nearly_the_same(found, sure, sentences or {}, known)]
    about = about_words([each.words for each in (*asked, *sure)], own, known) if asked else {}
    weighed = [(each, max(float(about[each.words] @ about[one.words]) for one in sure)) for each in asked]
    kept = [
        (each, likeness) for each, likeness in weighed if likeness >= _least(each) or _stands_by_its_place(each) or _is_its_issue(found.topic, each)
    ]
    ordered = [each for each, _ in sorted(kept, key=lambda one: (not one[0].is_about_it, -one[1]))]
    listed = [each for each in ordered if _is_listed(each)]
    named = [each for each in found.nearly if each not in ordered and _names_all_surely(found.topic, each)]
    return replace(found, worth=(*[each for each in ordered if each not in listed][:MOST], *named[:MOST_NAMED], *listed[:MOST_LISTED]))


def _names_all_surely(topic: Topic, each: OnTopic) -> bool:
    """Whether a sentence of a document before a review surely names the topic itself: who finds the words there asks why it is not quoted."""
    own = {name.part for name in each.names if name.where is Where.SENTENCE and name.sure}
    return each.source in BEFORE_REVIEW and all(part.name in own for part in topic.parts)


def _without_strangers(found: Belonging, reviews: Sequence[Review], known: Callable[[], Mapping[str, NDArray[np.float32]]]) -> Belonging:
    """What belongs without what is in by words alone that may mean something else, and is like no sentence that names the topic: that may belong at
    most. Where no sentence surely names it, nothing can be told. What the State says of itself stays: a deed that is left out does more harm than a
    sentence too many."""
    named = [each for each in found.found if each.names_it and all(name.sure for name in each.names)]
    others = [each for each in found.found if each.names and not each.is_about_it and each.source not in OWN_WORDS]
    loose = [each for each in others if all(name.where is Where.SENTENCE and not name.sure for name in each.names)]
    if not named or not loose or not reviews:
        return found
    about = about_words([each.words for each in (*loose, *named)], reviews[-1].state, known)
    strange = [each for each in loose if max(float(about[each.words] @ about[one.words]) for one in named) < _LIKE]
    return replace(found, found=tuple(each for each in found.found if each not in strange), nearly=(*found.nearly, *strange))


def about_words(words: Sequence[str], own: str, known: Callable[[], Mapping[str, NDArray[np.float32]]]) -> dict[str, NDArray[np.float32]]:
    """What these sentences of a State are about, by their words: as it is known, or worked out."""
    about = dict(known())
    if new := [each for each in dict.fromkeys(words) if each not in about]:
        text_vectors(new, own)  # all at once takes less than one after the other
        about |= {each: subject_vector(each, own) for each in new}
    return about


def _least(each: OnTopic) -> float:
    """How like a sure record one has to be: for words alone that may mean something else, more speaks than that they are there."""
    words_alone = each.label is None and not each.like and any(not name.sure for name in each.names)
    return _LIKE_BY_WORDS if words_alone else _LIKE


def _is_its_issue(topic: Topic, each: OnTopic) -> bool:
    """Whether the issue by which a program labels a record is the topic itself, and not what that is a part of: then it speaks for itself."""
    if each.label is None or each.is_about_it:
        return each.is_about_it
    initials = "".join(word[0] for word in topic.text.split() if word[0].isalpha()).upper()
    named = each.label[0].lower() == topic.text.lower() or each.label[0] in {initials, f"{initials}S"}
    return topic.kind is TopicKind.ISSUE or named or (each.label[1] >= _SURELY_LABELLED and _is_named_in(topic, each.label[0]))


def _is_named_in(topic: Topic, issue: str) -> bool:
    """Whether an issue has every word of a topic of several: "freedom of expression" in "Freedom of opinion and expression"."""
    words = topic.text.lower().split()
    return len(topic.parts) == 1 and len(words) > 1 and topic.parts[0].issue == issue and set(words) <= set(issue.lower().split())


def _stands_by_its_place(each: OnTopic) -> bool:
    """Whether the place of a record, OHCHR's list, or the State's answer to it speaks for it: then it need not be like others."""
    goes_on = bool(each.names) and all(name.where is Where.BEFORE for name in each.names)
    return each.answered or each.beside or goes_on or _is_listed(each)


def _is_listed(each: OnTopic) -> bool:
    """Whether OHCHR's list has a recommendation under the topic, whatever its words."""
    return bool(each.names) and all(name.where is Where.LIST for name in each.names)


def _has_reason(each: OnTopic) -> bool:
    """Whether something else than its likeness to others speaks for a record."""
    return bool(each.label is not None or each.names or each.like or each.answered or each.beside)
