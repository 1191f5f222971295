"""Where the State under review itself has the words of a term that requests name, in the review: a reader sees there whether it answers.

That it has the words is all that is told. Whether it does in answer to somebody the report mostly does not say."""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.word_tables import has_table, reading_in
from ....light_dataclass import dataclass
from ....linking.requests.term_in_sentence import names_term
from ....records import Review, Statement
from ....text import sentences
from ...identifiers_shown import anchor
from ...quotes import Link
from ...spoken_after import after_others, before_others


@dataclass(frozen=True, slots=True)
class OwnMentions:
    """The paragraphs of the State's Government with the words of a term: after the first other delegation, and before it."""

    after: tuple[Link, ...] = ()
    before: tuple[Link, ...] = ()


class OwnSentences:
    """What the State's Government says in a review, sentence by sentence."""

    def __init__(self, review: Review) -> None:
        self._language = review.language
        statements = review.report.statements if review.report is not None and has_table("what_is_asked", review.language or None) else ()
        self._after = _parted(after_others(statements))
        self._before = _parted([each for each in before_others(statements) if each.is_own_word])

    def mentions(self, words: Sequence[str]) -> OwnMentions:
        """Where it has the words of a term."""
        with reading_in(self._language):
            return OwnMentions(_with(self._after, words), _with(self._before, words))


_Parted = list[tuple[Link, list[str]]]


def _parted(statements: Sequence[Statement]) -> _Parted:
    return [
        (Link(anchor(each.id), each.paragraph), [each.text.clean[start:end] for start, end in sentences(each.text.clean)])
        for each in statements
        if each.paragraph
    ]


def _with(parted: _Parted, words: Sequence[str]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(link for link, said in parted if any(names_term(sentence, words) for sentence in said)))
