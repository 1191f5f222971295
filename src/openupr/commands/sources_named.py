"""Where a quotation or a citation is looked for: reviews, documents by their symbols, files; what they are called, and what may be shown of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from .shared_reader import Reader, given_path, identifier_of, opened

if TYPE_CHECKING:
    from ..preparing.citations_read import Citation
    from ..preparing.quotation_checked import HeldText
    from ..records import Document, Review
    from ..stages.kept_wordings import FileWorded, WordingsOf
    from ..stages.workers import Workers
    from ..views.withheld import Withheld

OWN_WORDS = ("national_report", "compilation", "stakeholder_summary", "advance_questions", "working_group_report", "addendum")
"""The documents of a review that hold words of their own: what is missing of these may hold a quotation."""


class Sources:
    """What was given, as documents to look into. `paragraphs` are those that a citation among it names; `titles` what each document is called, by its
    key here."""

    def __init__(self, reader: Reader, workers: Workers) -> None:
        self._reader, self._workers = reader, workers
        self.reviews: dict[str, Review] = {}
        self.titles: dict[str, str] = {}
        self.paragraphs: tuple[str, ...] = ()
        self._documents: dict[str, tuple[Review, Document]] = {}
        self._files: dict[str, tuple[Path, FileWorded]] = {}
        self._whole: set[str] = set()  # reviews that were given as such
        self._wordings: dict[str, WordingsOf] = {}
        self._paths: list[Path] = []
        self._words: tuple[str, ...] = ()
        self._sent: list[str] = []  # the texts of files that stakeholders may have sent

    def add(self, given: Sequence[str]) -> None:
        """Take in what a person gave. Raises `UsageError` for what is neither there nor a name, `UnknownNameError` for what the store lacks."""
        from ..errors import UsageError
        from ..preparing.citations_read import read_citations

        wanted: list[Path] = []
        for text in given:
            path = given_path(text)
            if identifier_of(path) is not None or path.is_dir():
                wanted.append(path)
            elif path.is_file():
                self._add_file(path)
            elif cited := read_citations(text):
                self.add_cited(cited)
            else:
                step = "Name a review (SVN-48), a document by its symbol (A/HRC/25/5), or a file that is here."
                raise UsageError("there is no such file, and it is no name of a review or document", where=text, next_step=step)
        if wanted:
            self._paths += [path for path in wanted if path.exists()]
            for review in self._reader.read(wanted):
                self._whole.add(review.id)
                self._add(review, review.documents)

    def add_cited(self, cited: Iterable[Citation]) -> None:
        """Take in the documents of the store that citations name, and the paragraphs. What the store does not have is left out."""
        from ..searching.opening import is_there
        from ..stages.texts_named import with_symbols

        named = list(cited)
        self.paragraphs = (*self.paragraphs, *(number for each in named for number in each.paragraphs))
        if not is_there(self._reader.store):
            return
        with opened(self._reader.store) as store:
            found = with_symbols(store, {each.symbol.text for each in named})
        for review in self._reader.get(list(dict.fromkeys(review for review, _ in found))):
            keys = {document.key for name, document in found if name == review.id}
            self._add(review, [each for each in review.documents if each.key in keys])

    def add_document(self, review: Review, key: str) -> list[str]:
        """Take in one document of a review that another one led to. Returns its key here; none where the review has it no more."""
        before = set(self._documents)
        self._add(review, [each for each in review.documents if each.key == key])
        return [key for key in self._documents if key not in before]

    def _add(self, review: Review, documents: Iterable[Document]) -> None:
        self.reviews[review.id] = review
        for each in documents:
            key = f"{review.id}/{each.key}"
            self._documents[key] = (review, each)
            self.titles[key] = each.key if each.symbol is not None else f"{each.key} of {review.id}"

    def _add_file(self, path: Path) -> None:
        from ..stages.kept_wordings import file_worded, shown_of
        from ..views.withheld import may_be_sent

        made = self._workers.one(file_worded, str(path), name=path.name)
        (said,) = self._reader.said_beside([path], self._workers)
        self._words = (*self._words, *said.removed)
        made = shown_of(made, said.removed)
        if may_be_sent(replace(made.document, kind=said.kinds.get(path.name, made.document.kind))):
            self._sent.append("\n".join(line.text for line in made.wording.lines))
        self._files[str(path)] = (path, made)
        self.titles[str(path)] = made.document.symbol or path.name

    @property
    def missing(self) -> tuple[str, ...]:
        """The documents that reviews which were given whole do not have, in words."""
        from ..views.wording import kind_name

        named = [self.reviews[each] for each in sorted(self._whole)]
        several = len(named) > 1
        kinds = [(review, kind) for review in named for kind in review.missing if kind in OWN_WORDS]
        return tuple(f"the {kind_name(kind)}{f' of {review.id}' if several else ''}" for review, kind in kinds)

    def documents(self, symbol: str = "") -> Iterator[HeldText]:
        """The documents to look into, those with this symbol alone where one is named."""
        from ..preparing.document_wording import WordsOf
        from ..preparing.quotation_checked import HeldText

        for key in self._documents:
            if not symbol or self._documents[key][1].symbol == symbol:
                yield self.document(key)
        for key, (_, made) in self._files.items():
            if not symbol or made.document.symbol == symbol:
                yield HeldText(key, made.document.language, WordsOf(made.wording, made.told))

    def document(self, key: str) -> HeldText:
        """One document of a review by its key here."""
        review, document = self._documents[key]
        if review.id not in self._wordings:
            self._wordings[review.id] = self._reader.hand.wordings(review, self._original, self._workers)
        return self._wordings[review.id].of(document, key)

    def data(self, key: str) -> bytes:
        """The bytes of a document."""
        from ..reading import content

        if key in self._files:
            return content(self._files[key][0])
        return self._original(self._documents[key][1].sha256)

    def _original(self, sha256: str) -> bytes:
        from ..errors import StoreError

        if sha256 not in self._originals:
            raise StoreError("its file is not where it was read", next_step="Read it again with `openupr read`.")
        return self._originals[sha256]

    @cached_property
    def _originals(self) -> dict[str, bytes]:
        return self._reader.originals(self._paths, list(self.reviews.values()))

    def withheld(self, *, persons: bool, told: Iterable[object] = ()) -> Withheld:
        """What may not be shown of all this, and of what is made of it (`told`). Of a submission or summary without its review nobody can tell whom
        the UN's documents name too: then nobody's name is shown."""
        from ..views.withheld import Withheld

        reviews = list(self.reviews.values())
        nobody = persons or bool(self._sent)
        described = {} if nobody else {each.review.id: each.description for each in self._reader.derived(reviews, earlier=False)}
        return Withheld(reviews, persons=nobody, told=(*told, *self._sent), words=self._words, descriptions=described)

    def pictured(self, key: str, withheld: Withheld) -> bool:
        """Whether pages of a document may be pictured."""
        return withheld.pictured(self._documents[key][1].sha256) if key in self._documents else withheld.pictures
