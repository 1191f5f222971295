"""The sentences of one paragraph, out of which a brief quotes: who says each, which are on the topic, and where they stand."""

from __future__ import annotations

from ....light_dataclass import dataclass, field
from ...topics.passages_cut import ends_within
from ...topics.review_sentences import ReviewSentence, SentenceSource

_LONGEST_MARK = 12
"""Characters of the mark of a list, at most."""

Named = tuple[str, str]
"""Who says a sentence: by which words it names them (empty: by none), and their full name (empty: not known)."""


@dataclass(slots=True)
class _Known:
    """What was worked out of sentences of one paragraph: each on one line, with what it needs (None: that is not there), what is quoted with it."""

    words: dict[int, str] = field(default_factory=dict)
    needed: dict[int, frozenset[int] | None] = field(default_factory=dict)
    wanted: dict[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InParagraph:
    """The sentences of one paragraph in their order, who says each, and which of them are `on` the topic, the weightiest first; `sure` of these first
    ones surely are. `text` is the whole paragraph, as far as it is known. What was worked out of each sentence is `known`: it is asked for again for
    every length, and from every other sentence."""

    sentences: tuple[ReviewSentence, ...]
    said_by: tuple[tuple[Named, ...], ...]
    on: tuple[int, ...]
    text: str = ""
    sure: int = 0
    known: _Known = field(default_factory=_Known, init=False, repr=False, compare=False)

    def words(self, at: int) -> str:
        """A sentence on one line."""
        if at not in self.known.words:
            self.known.words[at] = " ".join(self.sentences[at].words.split())
        return self.known.words[at]

    def starts_at(self, at: int) -> bool:
        """Whether the paragraph begins with a sentence."""
        return at == 0 and not _has_words(self.text[: self._place(0)[0]])

    def ends_at(self, at: int) -> bool:
        """Whether the paragraph ends with a sentence, and with it what it says: no list goes on in another paragraph."""
        words = self.words(at)
        if at + 1 < len(self.sentences) or words.endswith(":") or ends_within(words):
            return False
        return not _has_words(self.text[self._place(at)[1] :])

    def _place(self, at: int) -> tuple[int, int]:
        """Where a sentence stands in the whole text; where that is not known, all of it."""
        one = self.sentences[at]
        start = one.span[0] if self.text.startswith(one.words, one.span[0]) else self.text.find(one.words)
        return (start, start + len(one.words)) if start >= 0 else (0, len(self.text))

    def begins_an_item(self, at: int) -> bool:
        """Whether a sentence of a list stands behind a mark of it, and not behind another sentence of its item."""
        one, before = self.sentences[at], self.sentences[at - 1] if at else None
        return one.item and (before is None or before.id != one.id or one.span[0] - before.span[1] > 1)

    def is_next(self, one: int, other: int) -> bool:
        """Whether two of them stand side by side; records of sentences have numbers, and some sentences have no record. Between sentences of one
        record may stand the mark of a list, and no more."""
        first, second = self.sentences[one], self.sentences[other]
        if first.id == second.id and second.span[0] - first.span[1] > _LONGEST_MARK:
            return False
        numbers = [self.sentences[each].id.rpartition(".")[2] for each in (one, other)]
        recorded = self.sentences[one].source in {SentenceSource.BODY, SentenceSource.CONTRIBUTOR} and all(map(str.isdigit, numbers))
        return other == one + 1 and (not recorded or int(numbers[1]) - int(numbers[0]) <= 1)


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))
