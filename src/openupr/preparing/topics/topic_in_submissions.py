"""Which submissions that are held name a topic: looked for where their summary is missing, so that nothing that is there is said to be missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...languages.word_tables import is_read_whole
from ...light_dataclass import dataclass
from ...records import Review, Submission
from ...records.prepared.submissions import each_file_once
from ...text import Place
from .topics import Topic

_TOGETHER = 2
"""Words for a compound that say something together."""


@dataclass(frozen=True, slots=True)
class NamedInSubmission:
    """A submission with the places of its paragraphs that name every part of a topic, in one sentence or more; `sure`: by those that were typed.
    Else the likeliest of them stands first, and `words` are those by which that one may be on it."""

    review: Review
    document: str
    places: tuple[Place, ...]
    sure: bool = True
    words: tuple[str, ...] = ()


def in_submissions(topic: Topic, reviews: Iterable[Review]) -> tuple[NamedInSubmission, ...]:
    """The submissions that name a topic, of those reviews whose summary is missing; in the order of their files. Read are those in our languages."""
    return tuple(each for review in reviews if review.summary is None for each in _of_review(topic, review))


def paragraphs_sent(topic: Topic, review: Review) -> int:
    """How many paragraphs of all submissions to a review that are held name a topic by the words that were typed."""
    return sum(len(each.places) for each in _of_review(topic, review) if each.sure)


def _of_review(topic: Topic, review: Review) -> Iterator[NamedInSubmission]:
    for each in each_file_once(review.submissions):
        if is_read_whole(each.document.language):
            texts = ((part.text.clean, part.place) for part in each.paragraphs)
            worth = [(text, place) for text, place in texts if all(part.may_be_in(text) for part in topic.parts)]
            named = tuple(place for text, place in worth if _is_named_by_its_words(topic, text))
            if named:
                yield NamedInSubmission(review, each.document.key, named)
                continue
            perhaps = [(words, place) for text, place in worth if (words := _words_for_it(topic, text))]
            perhaps.sort(key=lambda one: -len(one[0]))
            if perhaps:
                yield NamedInSubmission(review, each.document.key, tuple(place for _, place in perhaps), sure=False, words=perhaps[0][0])


def _words_for_it(topic: Topic, text: str) -> tuple[str, ...]:
    """The different words of a text that may stand for the parts of a topic; none where a part has none, or where it is a compound and one word
    alone stands for it, which is on much else ("ferry" for ferry lamps)."""
    found: list[str] = []
    for part in topic.parts:
        words = {each.phrase or (text[each.start : each.end].lower(),): text[each.start : each.end] for each in part.every_in(text)}
        sure = (first := part.first_in(text)) is not None and first.sure
        if first is None or (len(words) < _TOGETHER and not sure and len(part.own[0]) > 1):
            return ()
        found += words.values()
    return tuple(found)


def _is_named_by_its_words(topic: Topic, text: str) -> bool:
    """Whether a text names every part by the words that were typed: no more is known of a submission, and words that stand for the topic may stand
    there for another ("threats of sexual violence" in a list of what makes labour forced)."""
    return all((found := part.first_in(text)) is not None and found.own and found.sure for part in topic.parts)


def not_read_of(reviews: Iterable[Review]) -> list[Submission]:
    """The submissions of reviews whose summary is missing that are in no language of ours, or have no text: pictures of pages."""
    return [each for review in reviews if review.summary is None for each in each_file_once(review.submissions) if not _is_read(each)]


def read_of(reviews: Iterable[Review]) -> tuple[int, int]:
    """How many submissions are held of reviews whose summary is missing, and how many of these can be read."""
    held = [each for review in reviews if review.summary is None for each in each_file_once(review.submissions)]
    return len(held), sum(map(_is_read, held))


def _is_read(each: Submission) -> bool:
    return is_read_whole(each.document.language) and any(part.text.clean.strip() for part in each.paragraphs)
