"""What is made of a review: labels, links, results. Each is made when it is first asked for, once, and kept where the review is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache, partial
from typing import TYPE_CHECKING, TypeVar

from ...describing import Description
from ...linking import Links
from ...made_once import made_once
from ...records import BY_ISSUE, Review, Store, pack_record, unpack
from ..apart.limited_work import Limited, within_limit
from .clause_labels import classify

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ...examining import Shelf
    from ...examining.measures.labels import LabelTable
    from ...examining.measures.requests_by_issue import ByIssue
    from ...examining.own_baselines import OwnBaselines
    from ...labelling import Labelled
    from ...labelling.tokens import Token
    from ...preparing.drafting.draft_marks import DraftMark
    from ...preparing.topics.on_topic import Belonging, OfReview
    from ...preparing.topics.review_sentences import ReviewSentence
    from ...preparing.topics.said_otherwise import SaidOtherwise
    from ...preparing.topics.sentence_words import SentenceChances, SentenceVectors, SentenceWords
    from ...preparing.topics.topics import Topic
    from ...records import Baseline, Cache, RecordHistory, Result

_T = TypeVar("_T")


class Derived:
    """What is made of `review` beside the `earlier` one of the same State (None: it is not at hand). `cache` keeps links and results; `labels` are
    those of its clauses where somebody has them; `history` is what looks at its sources say (None: nobody looked)."""

    def __init__(
        self,
        review: Review,
        earlier: Review | None = None,
        *,
        cache: Cache | None = None,
        labels: Callable[[], Mapping[str, Labelled]] | None = None,
        history: RecordHistory | None = None,
    ) -> None:
        self.review, self.earlier, self.history = review, earlier, history
        cache = cache or Limited(review.id)
        self.description = Description(review, cache=cache)
        self.links = Links(review, earlier, cache=cache)
        self.cache = cache
        self._labels = labels or (lambda: classify([review]))

    def links_with(self, earlier: Review) -> Links:
        """What is linked in it with an earlier review of its State, which may be further back than the one just before."""
        if self.earlier is not None and self.earlier.id == earlier.id:
            return self.links
        from .links_further_back import links_further_back

        return links_further_back(self.review, earlier, self.cache)

    @made_once
    def labels(self) -> Mapping[str, Labelled]:
        """The labels of its clauses, by their identifiers."""
        return within_limit(self._labels, self.review.id)

    @made_once
    def results(self) -> tuple[Result, ...]:
        """The result of every examination, against the baselines of the package."""
        seen = "" if self.history is None else f".{hashlib.sha256(pack_record(self.history)).hexdigest()[:16]}"
        from ...records import Result

        return self.cache.once(f"results{seen}", tuple[Result, ...], self._examined, beside=True)

    @made_once
    def by_issue(self) -> ByIssue:
        """Its requests by subject, those that count as one together."""
        from ...examining.measures.requests_by_issue import ByIssue

        return self.cache.once(BY_ISSUE, ByIssue, self._by_issue, beside=False)

    def _by_issue(self) -> ByIssue:
        from ...examining.measures.requests_by_issue import requests_by_issue

        return requests_by_issue(self.review, self.labels)

    @made_once
    def marks(self) -> Mapping[str, tuple[DraftMark, ...]]:
        """What the drafting checks mark in each request for a change that can be made again in its words, by the clause."""
        from ...preparing.drafting.draft_marks import DraftMark

        return self.cache.once("marks", dict[str, tuple[DraftMark, ...]], self._marks, beside=False)

    def _marks(self) -> dict[str, tuple[DraftMark, ...]]:
        from ...preparing.briefs.asked.proposing import marks_of_requests

        return marks_of_requests(self.review, self.labels)

    @made_once
    def sentences(self) -> tuple[ReviewSentence, ...]:
        """Every sentence of it that may belong to a topic, whatever the topic is."""
        from ...preparing.topics.review_sentences import ReviewSentence, sentences_of

        return self.cache.once("topic.sentences", tuple[ReviewSentence, ...], lambda: tuple(sentences_of(self.review)), beside=False)

    @made_once
    def sentence_words(self) -> SentenceWords:
        """The words of its sentences, as every topic asks for them."""
        from ...preparing.topics.sentence_words import SentenceWords, words_of_sentences

        return self.cache.once("topic.words", SentenceWords, lambda: words_of_sentences(self.sentences), beside=False)

    @made_once
    def sentence_tokens(self) -> Mapping[str, tuple[Token, ...]]:
        """The tokens of its sentences and of what stands around them, by their words."""
        from ...preparing.topics.sentence_words import tokens_by_words

        return tokens_by_words(self.sentences, self.sentence_words)

    @made_once
    def sentence_chances(self) -> SentenceChances:
        """How likely its sentences, and what stands above them, are on each issue."""
        from ...preparing.topics.sentence_words import SentenceChances, chances_of_sentences

        return self.cache.once("topic.chances", SentenceChances, lambda: chances_of_sentences(self.sentences, self.sentence_words), beside=False)

    @made_once
    def sentence_vectors(self) -> SentenceVectors:
        """What its sentences are about."""
        from ...preparing.topics.sentence_words import SentenceVectors, vectors_of_sentences

        return self.cache.once("topic.vectors", SentenceVectors, lambda: vectors_of_sentences(self.sentences, self.review.state), beside=False)

    @made_once
    def sentence_subjects(self) -> Mapping[str, NDArray[np.float32]]:
        """The same by their words."""
        from ...preparing.topics.sentence_words import vectors_by_words

        return vectors_by_words(self.sentences, self.sentence_vectors)

    @made_once
    def request_vectors(self) -> Mapping[str, NDArray[np.float32]]:
        """What the encoder makes of its requests, by their words: each is held against others for whoever speaks, and on the page. Nothing where the
        review is kept nowhere: there those alone are read that are asked for."""
        if isinstance(self.cache, Limited):
            return {}
        from ...linking.requests.request_pairs import REQUESTS_READ, RequestVectors, vectors_by_request, vectors_of_requests

        kept = self.cache.once(REQUESTS_READ, RequestVectors, lambda: vectors_of_requests(self.review), beside=False)
        return vectors_by_request(self.review, kept)

    def on_topic(self, topic: Topic) -> OfReview:
        """What of it belongs to a topic; kept by the topic's words."""
        from ...preparing.topics.on_topic import OfReview, of_review
        from ...preparing.topics.sentence_words import WordsAtHand

        told = hashlib.sha256(topic.text.encode("utf-8", "replace")).hexdigest()[:16]

        def make() -> OfReview:
            words = WordsAtHand(self.sentences, self.sentence_words, partial(_chances_of, self))
            return of_review(topic, self.review, self.labels, self.sentences, words)

        return self.cache.once(f"topic.{told}", OfReview, make, beside=False)

    def said_otherwise(self, topic: Topic) -> SaidOtherwise:
        """Its paragraphs that may be on a topic in other words; kept by the topic's words."""
        from ...preparing.topics.said_otherwise import SaidOtherwise, said_otherwise

        told = hashlib.sha256(topic.text.encode("utf-8", "replace")).hexdigest()[:16]
        make = partial(said_otherwise, topic, self.review.state, self.sentences, self.sentence_subjects)
        return self.cache.once(f"topic.otherwise.{told}", SaidOtherwise, make, beside=False)

    def with_likest(self, found: Belonging, reviews: Sequence[Review], others: Sequence[Derived] = ()) -> Belonging:
        """What belongs to a topic, with the few of these reviews (it is the newest; what is made of the `others`) that may; what is in by words alone
        that mean something else there is not. Kept by all that is held against another."""
        from ...light_dataclass import replace
        from ...preparing.topics.nearest_to_sure import with_likest
        from ...preparing.topics.off_its_subject import is_not_even_near
        from ...preparing.topics.on_topic import OfReview

        told = hashlib.sha256(found.topic.text.encode("utf-8", "replace") + pack_record((found.found, found.nearly))).hexdigest()[:16]

        known = cache(partial(sentence_subjects_of, (*others, self)))

        @cache
        def chances() -> dict[str, NDArray[np.float64]]:
            return {words: found for each in (*others, self) for words, found in _chances_of(each).items()}

        def make() -> OfReview:
            return within_limit(likest, self.review.id)

        def likest() -> OfReview:
            cut = {each.review.id: partial(_sentences_of, each) for each in (*others, self)}
            made = with_likest(found, reviews, known, cut, lambda words: chances().get(words))
            return OfReview(tuple(each for each in found.found if each not in made.found), made.maybe)

        kept = kept_with_all(self, others, f"topic.{told}", OfReview, make)
        inside = tuple(each for each in found.found if each not in kept.found)
        near = (each for each in kept.found if not is_not_even_near(each))
        return replace(found, found=inside, nearly=(*found.nearly, *near), worth=kept.nearly)

    def _examined(self) -> tuple[Result, ...]:
        from ...examining import examine_all, shipped

        return examine_all(self.review, self.shelf(shipped()), self.label_table)

    def results_beside(self, own: OwnBaselines) -> tuple[Result, ...]:
        """The result of every examination, against baselines of the user's own; kept nowhere."""
        from ...examining import examine_all

        return within_limit(lambda: examine_all(self.review, self.shelf(own.figures, own.name), self.label_table), self.review.id)

    def shelf(self, baselines: Mapping[str, Baseline], own: str = "") -> Shelf:
        """What examinations may ask for beside the review. `own` is the name that a user gave to the baselines, where they are the user's."""
        from ...examining import Shelf

        before = [self.earlier] if self.earlier is not None else []
        histories = {self.review.id: self.history} if self.history is not None else {}
        return Shelf(baselines, before, {self.review.id: self.links}, {self.review.id: self.description}, histories, own)

    @property
    def label_table(self) -> LabelTable:
        """The labels of its clauses, as examinations take them."""
        from ...examining import label_table

        return label_table(self.review, self.labels, self.by_issue.subjects)


def earlier_of(review: Review, among: Sequence[Review]) -> Review | None:
    """The last review of the same State before this one."""
    found = [each for each in among if each.state == review.state and each.session < review.session]
    return max(found, key=lambda each: each.session, default=None)


def kept_with_all(derived: Derived, others: Sequence[Derived], stage: str, of: type[_T], make: Callable[[], _T]) -> _T:
    """What `make` makes of a review and of all these `others`, in whatever limits it sets itself: kept with that review, and gone when one of them
    changes or goes. It is kept nowhere where one of them is not of the store."""
    if not others:
        return derived.cache.once(stage, of, make, beside=False)
    own, beside = derived.cache, [each.cache for each in others if isinstance(each.cache, StoreCache)]
    return own.beside_all(beside).once_beside(stage, of, make) if isinstance(own, StoreCache) and len(beside) == len(others) else make()


class StoreCache:
    """The stages of one review in a store, which is opened when it is asked: that of this `key`, beside the earlier review of the key `beside`
    (empty: none; several: parted by spaces). `name` is told where making one takes too long."""

    def __init__(self, opened: Callable[[], AbstractContextManager[Store]], key: str, beside: str, name: str = "") -> None:
        self._opened, self._key, self._beside, self._name = opened, key, beside, name

    def beside_all(self, others: Sequence[StoreCache]) -> StoreCache:
        """The same, beside all these reviews."""
        return StoreCache(self._opened, self._key, " ".join(each._key for each in others), self._name)

    def once(self, stage: str, of: type[_T], make: Callable[[], _T], *, beside: bool) -> _T:
        """See `records.Cache`. A store that can't be written keeps nothing; neither does one that has no such review any more."""
        return self._once(stage, of, lambda: within_limit(make, self._name), self._beside if beside else "")

    def once_beside(self, stage: str, of: type[_T], make: Callable[[], _T]) -> _T:
        """The same beside the other reviews, of what has its own limits of time in what it is made of."""
        return self._once(stage, of, make, self._beside)

    def _once(self, stage: str, of: type[_T], make: Callable[[], _T], other: str) -> _T:
        with self._opened() as store, store.read() as library:
            kept = library.output(stage, self._key, other)
        if kept is not None:
            return unpack(kept, of)
        made = make()
        with self._opened() as store:
            if store.writable:
                with store.write() as library:
                    library.keep_beside(stage, self._key, pack_record(made), other)
        return made


def sentence_subjects_of(derived: Sequence[Derived]) -> dict[str, NDArray[np.float32]]:
    """What the sentences of all these reviews are about, by their words."""
    return {words: vector for each in derived for words, vector in each.sentence_subjects.items()}


def _sentences_of(derived: Derived) -> tuple[ReviewSentence, ...]:
    return derived.sentences


def _chances_of(derived: Derived) -> dict[str, NDArray[np.float64]]:
    from ...preparing.topics.sentence_words import issue_chances_by_words

    return issue_chances_by_words(derived.sentences, derived.sentence_words, derived.sentence_chances)
