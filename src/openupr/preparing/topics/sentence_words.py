"""The words of a review's sentences, as every topic asks for them: without names of bodies, cut into tokens and pieces, with the issues that they are
on, and what each sentence is about. They rest on the review alone, and are made once for all topics.

Of a first brief on a new topic this was a half: to cut the words anew, and to let the encoder read what may belong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ...extracting.compilation.bodies_named import mentions
from ...labelling.kept_tokens import KeptTokens, TokensOfTexts, tokens_to_keep
from ...labelling.near_words import KeptWords, WordsOfTexts, words_to_keep
from ...languages.word_tables import language_read
from ...light_dataclass import dataclass
from .review_sentences import BEFORE_REVIEW, ReviewSentence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ...labelling.tokens import Token


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Of some sentences, in their order, what is left `without_bodies` (empty: all); the `tokens` and the `compared` words of all texts in and around
    them (`_texts`). `language`: that in which they were read."""

    language: str
    without_bodies: tuple[str, ...]
    tokens: KeptTokens
    compared: KeptWords


@dataclass(frozen=True, slots=True)
class SentenceChances:
    """The `chances` of all issues (float64) of each text that topics ask for of some sentences (`_weighed`), in their order; read in a `language`."""

    language: str
    chances: bytes


@dataclass(frozen=True, slots=True)
class SentenceVectors:
    """What each different wording of some sentences is about (float32), in their order."""

    vectors: bytes


def words_of_sentences(units: Sequence[ReviewSentence]) -> SentenceWords:
    """The words of these sentences, to be kept beside them."""
    bare = tuple("" if (left := without_bodies(unit.words)) == unit.words else left for unit in units)
    texts = list(_texts(units, bare))
    return SentenceWords(language_read(), bare, tokens_to_keep(texts), words_to_keep(texts))


def chances_of_sentences(units: Sequence[ReviewSentence], words: SentenceWords) -> SentenceChances:
    """How likely these sentences and what stands above them are on each issue, to be kept beside them; `words` are theirs."""
    from .subject_shares import chances_of_issues

    return SentenceChances(language_read(), b"".join(chances_of_issues(text).tobytes() for text in _weighed(units, words)))


def vectors_of_sentences(units: Sequence[ReviewSentence], own: str) -> SentenceVectors:
    """What these sentences of a review of the State `own` are about, to be kept beside them."""
    from ...labelling.encoded_texts import text_vectors
    from ...labelling.subject_vectors import subject_vector

    every = _wordings(units)
    text_vectors(every, own)  # all at once takes less than one after the other
    return SentenceVectors(b"".join(subject_vector(words, own).tobytes() for words in every))


def vectors_by_words(units: Sequence[ReviewSentence], kept: SentenceVectors) -> dict[str, NDArray[np.float32]]:
    """What is kept of these sentences, by their words."""
    import numpy as np

    every = _wordings(units)
    return dict(zip(every, np.frombuffer(kept.vectors, np.float32).reshape(len(every), -1), strict=True)) if every else {}


def issue_chances_by_words(units: Sequence[ReviewSentence], words: SentenceWords, kept: SentenceChances) -> dict[str, NDArray[np.float64]]:
    """The same of their chances, and of those of all texts with them; nothing in another language than that in which they were read."""
    import numpy as np

    every = _weighed(units, words) if kept.language == language_read() else []
    return dict(zip(every, np.frombuffer(kept.chances, np.float64).reshape(len(every), -1), strict=True)) if every else {}


def tokens_by_words(units: Sequence[ReviewSentence], kept: SentenceWords) -> Mapping[str, tuple[Token, ...]]:
    """The same of the tokens of all texts in and around them."""
    return TokensOfTexts(list(_texts(units, kept.without_bodies)), kept.tokens) if units and kept.language == language_read() else {}


class WordsAtHand:
    """What is known of the words of `units`, by what is `kept` of them, and by the `chances` of issues, which are asked for when they are needed; of
    other sentences it is worked out."""

    def __init__(
        self,
        units: Sequence[ReviewSentence] = (),
        kept: SentenceWords | None = None,
        chances: Callable[[], Mapping[str, NDArray[np.float64]]] = dict,
    ) -> None:
        self._bare: dict[str, str] = {}
        self._asked = chances
        self.tokens: Mapping[str, tuple[Token, ...]] = {}
        self.compared = WordsOfTexts()
        if kept is not None and units and kept.language == language_read():
            self._bare = {unit.words: left or unit.words for unit, left in zip(units, kept.without_bodies, strict=True)}
            texts = list(_texts(units, kept.without_bodies))
            self.tokens, self.compared = TokensOfTexts(texts, kept.tokens), WordsOfTexts(texts, kept.compared)

    def without_bodies(self, words: str) -> str:
        """See the function of this name."""
        return self._bare[words] if words in self._bare else without_bodies(words)

    def chances(self, words: str) -> NDArray[np.float64] | None:
        """The probabilities of all issues for a sentence; None where they are not known."""
        return self._chances.get(words)

    @cached_property
    def _chances(self) -> Mapping[str, NDArray[np.float64]]:
        return self._asked()


def _wordings(units: Iterable[ReviewSentence]) -> list[str]:
    return list(dict.fromkeys(unit.words for unit in units))


def _weighed(units: Sequence[ReviewSentence], words: SentenceWords) -> list[str]:
    """Each different sentence; and of the documents before the review, in which an issue is told in whatever words (`about_issue.py`), what is left
    of it without names of bodies, and the heading above it."""
    before = [(unit, left or unit.words) for unit, left in zip(units, words.without_bodies, strict=True) if unit.source in BEFORE_REVIEW]
    beside = (text for unit, left in before for text in (" ".join(left.split()), unit.heading) if text)
    return list(dict.fromkeys((*_wordings(units), *beside)))


def _texts(units: Sequence[ReviewSentence], bare: Sequence[str]) -> Iterator[str]:
    """The sentences, what is left of them, and what stands around them, each once."""
    around = (text for unit in units for text in (unit.heading, unit.context, unit.before, *unit.headings))
    yield from dict.fromkeys((*(unit.words for unit in units), *filter(None, bare), *around))


def without_bodies(words: str) -> str:
    """A sentence without the names of bodies: what the Committee against Torture says need not be on torture."""
    shown = list(words)
    for each in mentions(words):
        if each.code:
            shown[each.start : each.end] = " " * (each.end - each.start)
    return "".join(shown)
