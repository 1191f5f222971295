"""Where a quotation or a citation is looked for: reviews, documents by their symbols, files; what they are called, and what may be shown of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from ...stages.held.held_sources import HeldSources
from ..said.command_language import message
from .given_arguments import given_path, identifier_of
from .opened_stores import opened_store
from .shared_reader import Reader

if TYPE_CHECKING:
    from ...languages.messages import Messages
    from ...preparing.quoting.quotation_checked import HeldText
    from ...stages.apart.workers import Workers
    from ...stages.held.kept_wordings import FileWorded
    from ...views.withheld import Withheld


class Sources(HeldSources):
    """What was given, as documents to look into: also files that belong to no review."""

    def __init__(self, reader: Reader, workers: Workers, spoken: Messages | None = None) -> None:
        from ...searching.opening import is_there

        store = partial(opened_store, reader.store) if is_there(reader.store) else None
        super().__init__(reader.get, lambda review: reader.hand.wordings(review, self._original, workers), store)
        self._reader, self._workers, self._spoken = reader, workers, spoken
        self._files: dict[str, tuple[Path, FileWorded]] = {}
        self._paths: list[Path] = []
        self._words: tuple[str, ...] = ()
        self._sent: list[str] = []  # the texts of files that stakeholders may have sent

    def add(self, given: Sequence[str]) -> None:
        """Take in what a person gave. Raises `UsageError` for what is neither there nor a name, `UnknownNameError` for what the store lacks."""
        from ...errors import UsageError
        from ...preparing.quoting.citations_read import typed_citations

        wanted: list[Path] = []
        for text, path in zip(given, self._reader.meant([given_path(text) for text in given]), strict=True):
            if identifier_of(path) is not None or path.is_dir():
                wanted.append(path)
            elif path.is_file():
                self._add_file(path)
            elif cited := typed_citations(text):
                self.add_cited(cited)
            else:
                step = message("Name a review (SVN-48), a document by its symbol (A/HRC/25/5), or a file that is here.")
                raise UsageError(message("there is no such file, and it is no name of a review or document"), where=text, next_step=step)
        if wanted:
            self._paths += [path for path in wanted if path.exists()]
            self.add_reviews(self._reader.read(wanted))

    def _add_file(self, path: Path) -> None:
        from ...stages.held.kept_wordings import file_worded, shown_of
        from ...views.withheld import may_be_sent

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
        from ...views.desk.quotation_view import missing_documents_named

        return missing_documents_named([self.reviews[each] for each in sorted(self.whole)], self._spoken)

    def documents(self, symbol: str = "", *, but: str = "") -> Iterator[HeldText]:
        """See `HeldSources`; and the files."""
        from ...preparing.quoting.document_wording import WordsOf
        from ...preparing.quoting.quotation_checked import HeldText

        yield from super().documents(symbol, but=but)
        for key, (_, made) in self._files.items():
            if not symbol or made.document.symbol == symbol:
                yield HeldText(key, made.document.language, WordsOf(made.wording, made.told))

    def data(self, key: str) -> bytes:
        """The bytes of a document."""
        from ...reading import content

        if key in self._files:
            return content(self._files[key][0])
        return self._original(self._held[key][1].sha256)

    def _original(self, sha256: str) -> bytes:
        from ...errors import StoreError

        if sha256 not in self._originals:
            raise StoreError(message("its file is not where it was read"), next_step=message("Read it again with `openupr read`."))
        return self._originals[sha256]

    @cached_property
    def _originals(self) -> dict[str, bytes]:
        return self._reader.originals(self._paths, list(self.reviews.values()))

    def withheld(self, *, persons: bool, told: Iterable[object] = ()) -> Withheld:
        """What may not be shown of all this, and of what is made of it (`told`). Of a submission or summary without its review nobody can tell whom
        the UN's documents name too: then nobody's name is shown."""
        from ...views.withheld import Withheld

        reviews = list(self.reviews.values())
        nobody = persons or bool(self._sent)
        described = {} if nobody else {each.review.id: each.description for each in self._reader.derived(reviews, earlier=False)}
        return Withheld(reviews, persons=nobody, told=(*told, *self._sent), words=self._words, descriptions=described)

    def pictured(self, key: str, withheld: Withheld) -> bool:
        """Whether pages of a document may be pictured."""
        return withheld.pictured(self._held[key][1].sha256) if key in self._held else withheld.pictures
