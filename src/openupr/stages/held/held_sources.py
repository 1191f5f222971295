"""Where a quotation or a citation is looked for, in a store: documents of reviews, and those that a citation names by their symbols."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager

from ...preparing.quoting.citations_read import CitedDocument
from ...preparing.quoting.quotation_checked import HeldText
from ...records import Document, Review, Store
from .kept_wordings import WordingsOf
from .texts_named import with_symbols

_LOOKED_INTO = 3
"""Other documents that are looked into for a quotation that is not there."""


class HeldSources:
    """Documents to look into. `get` gets reviews of the store, `wordings` what gives the words of a review's documents, `opened` opens the store
    (None: there is none). `paragraphs` are those that a citation names; `titles` what each document is called, by its key here; `whole` the reviews
    that were given as such."""

    def __init__(
        self,
        get: Callable[[Sequence[str]], list[Review]],
        wordings: Callable[[Review], WordingsOf],
        opened: Callable[[], AbstractContextManager[Store]] | None,
    ) -> None:
        self._get, self._wordings_of, self._store = get, wordings, opened
        self.reviews: dict[str, Review] = {}
        self.titles: dict[str, str] = {}
        self.paragraphs: tuple[str, ...] = ()
        self.whole: set[str] = set()
        self._held: dict[str, tuple[Review, Document]] = {}
        self._wordings: dict[str, WordingsOf] = {}

    def add_reviews(self, reviews: Iterable[Review]) -> None:
        """Take in reviews whole."""
        for review in reviews:
            self.whole.add(review.id)
            self._add(review, review.documents)

    def add_cited(self, cited: Iterable[CitedDocument]) -> None:
        """Take in the documents of the store that citations name, and the paragraphs. What the store does not have is left out."""
        named = list(cited)
        self.paragraphs = (*self.paragraphs, *(number for each in named for number in each.paragraphs))
        if self._store is None:
            return
        with self._store() as store:
            found = with_symbols(store, {each.symbol.text for each in named})
        for review in self._get(list(dict.fromkeys(review for review, _ in found))):
            keys = {document.key for name, document in found if name == review.id}
            self._add(review, [each for each in review.documents if each.key in keys])

    def add_document(self, review: Review, key: str) -> list[str]:
        """Take in one document of a review that another one led to. Returns its key here; none where the review has it no more."""
        before = set(self._held)
        self._add(review, [each for each in review.documents if each.key == key])
        return [key for key in self._held if key not in before]

    def _add(self, review: Review, documents: Iterable[Document]) -> None:
        self.reviews[review.id] = review
        for each in documents:
            key = f"{review.id}/{each.key}"
            self._held[key] = (review, each)
            self.titles[key] = each.key if each.symbol is not None else f"{each.key} of {review.id}"

    def documents(self, symbol: str = "", *, but: str = "") -> Iterator[HeldText]:
        """The documents to look into, those with this symbol alone where one is named; `but` the file with this SHA-256."""
        for key in list(self._held):
            document = self._held[key][1]
            if (not symbol or document.symbol == symbol) and document.sha256 != but:
                yield self.document(key)

    def document(self, key: str) -> HeldText:
        """One document of a review by its key here."""
        review, document = self._held[key]
        if review.id not in self._wordings:
            self._wordings[review.id] = self._wordings_of(review)
        return self._wordings[review.id].of(document, key)

    def elsewhere(self, hits: Iterable[tuple[str, str]]) -> Iterator[HeldText]:
        """Other documents to look into, of those in which a search found the words: pairs of a review and a document's key."""
        for review, document in list(dict.fromkeys(hits))[:_LOOKED_INTO]:
            for held in self._get([review]):
                for key in self.add_document(held, document):
                    yield self.document(key)
