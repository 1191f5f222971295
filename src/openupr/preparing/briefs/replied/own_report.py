"""What a State's newest national report says of the very thing that a request asks for: a programme or a law by its words, a treaty by its name.

It is quoted beside the request and judged by nobody here: a report may say that there is no such law. A request is held against the report before it
is proposed, for what is there already is asked for no second time: its results are.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial

from ....labelling.tokens import Token, tokens
from ....labelling.verbs import verb_lexicon
from ....languages.stop_words import stop_words
from ....languages.word_tables import table, wording
from ....light_dataclass import dataclass
from ....linking.treaties.joining_treaties import answers_it, joining, treaties_in
from ....records import Review
from ....text import sentences
from ...topics.passages_cut import leans, names_a_kind
from ...topics.review_sentences import ReviewSentence, SentenceSource, sentences_having
from ...topics.topic_phrases import first_letters, names_no_subject
from ..asked.asked_on_topic import LONGEST_SAID, Since, on_one_line

_FEWEST = 2
"""Words that name a thing at the least: its kind, and what it is on."""
_COMMON = 0.12
"""The share of a report's sentences from which a word of theirs tells nothing: "national" stands in more."""
_LONGEST_LIST = 400
"""Characters of a sentence that names treaties by their full names, to be quoted whole."""
_FEW_SENTENCES = 40
"""Sentences of a report below which no word of it can be told to be common."""


@dataclass(frozen=True, slots=True)
class ThingToMake:
    """What a request asks to make: the stems of its words in their order, that of its kind ("law"), and those that tell what it is on."""

    stems: tuple[str, ...]
    kind: str
    telling: frozenset[str]

    @property
    def runs(self) -> Iterator[tuple[str, ...]]:
        """What may stand side by side for it: its words, without adjectives before its kind as far as need be; two also the other way round."""
        at = self.stems.index(self.kind)
        yield from (self.stems[first:] for first in range(at + 1) if len(self.stems) - first >= _FEWEST)
        if at == 0 and len(self.stems) == _FEWEST:
            yield self.stems[::-1]


class OwnReport:
    """The sentences of a review's national report, to be asked for what requests ask for. Only paragraphs that may tell of it are cut into them."""

    def __init__(self, review: Review) -> None:
        self.review = review
        self._found: dict[str, ReviewSentence | None] = {}

    @cached_property
    def _texts(self) -> list[str]:
        report = self.review.national_report
        return [each.text.clean for each in report.text.paragraphs] if report is not None else []

    def _is_common(self, stem: str) -> bool:
        """Whether so many sentences have a word of this stem that it tells nothing. A report has as many sentences as paragraphs, at least."""
        beginning = first_letters(stem)
        if sum(each.lower().count(beginning) for each in self._texts) <= _COMMON * len(self._texts) or len(self._sentences) < _FEW_SENTENCES:
            return False
        have = sum(beginning in each and any(token.stem == stem for token in tokens(each, unify_states=False)) for each in self._sentences)
        return have > _COMMON * len(self._sentences)

    @cached_property
    def _sentences(self) -> list[str]:
        return [text[start:end].lower() for text in self._texts for start, end in sentences(text)]

    def tells_of(self, request: str) -> Since | None:
        """Where the report names what a request asks for, and in which sentence, where that can be read alone; None where it does not."""
        found = self.in_report(request)
        if found is None:
            return self._joined_in_dialogue(request)
        return Since(self.review, found.place, named=False, words=on_one_line(found.words) if _is_alone(found) else "", by_words=True)

    def in_report(self, request: str) -> ReviewSentence | None:
        """The sentence of the report that names what a request asks for, one that can be read alone first; None where none does."""
        if request not in self._found:  # where the next report answers and what a later one has are asked one behind the other
            every = list(self._naming(request))
            self._found[request] = next((each for each in every if _is_alone(each)), next(iter(every), None))
        return self._found[request]

    def _joined_in_dialogue(self, request: str) -> Since | None:
        """Where the State said in the dialogue that it joined a treaty that a request names, beside others or alone."""
        asked, joins = joining((request,)), wording("briefs", "joined")
        for each in self.review.report.statements if asked.named and self.review.report is not None else ():
            if each.is_own_word and joins.search(each.text.clean):
                for start, end in sentences(each.text.clean):
                    words = each.text.clean[start:end]
                    if joins.search(words) and answers_it(asked, treaties_in(words)):
                        said = on_one_line(words) if len(words) <= _LONGEST_LIST and not leans(words) else ""
                        return Since(self.review, each.place, named=False, words=said, by_words=True, in_dialogue=True)
        return None

    def _naming(self, request: str) -> Iterator[ReviewSentence]:
        asked = joining((request,))
        if asked.only:
            joins = wording("briefs", "joined")
            told = self._told(lambda words: joins.search(words) is not None)
            yield from (each for each in told if answers_it(asked, treaties_in(each.words)))
        if not asked.named:
            for thing in things_asked(request):
                may_name = self._told(partial(_has_all, [first_letters(stem) for stem in min(thing.runs, key=len, default=())]))
                yield from (each for each in may_name if self._names(_stems_of(each), thing))

    def _told(self, may: Callable[[str], bool]) -> Iterator[ReviewSentence]:
        return sentences_having(self.review, may, SentenceSource.STATE_REPORT)

    def _names(self, stems: tuple[str, ...], thing: ThingToMake) -> bool:
        """Whether the words of a thing stand side by side, and one of them tells what it is on."""
        return any(_stand_in(run, stems) and any(not self._is_common(stem) for stem in thing.telling.intersection(run)) for run in thing.runs)


def _is_alone(each: ReviewSentence) -> bool:
    return each.stands and not each.context and len(each.words) <= LONGEST_SAID


def things_asked(request: str) -> list[ThingToMake]:
    """The laws and plans that a request asks to make. What stands behind "the" or "its" is there already, and is not what is to be made."""
    found: list[ThingToMake] = []
    for start, end in _parts(request):
        read = tokens(request[start:end], unify_states=False)
        asks = list(itertools.takewhile(lambda token: token.stem in verb_lexicon().category or token.word in stop_words("function"), read))
        rest = read[len(asks) :]
        kind = next((token for token in rest if names_a_kind(token.word)), None)
        if kind is None or not any(token.stem in verb_lexicon().category for token in asks):
            continue
        there = wording("briefs", "there_already").search(request[start + asks[0].start : start + kind.start])
        stems = list(_stems(rest))
        while stems and names_no_subject(stems[-1]):
            stems.pop()
        telling = frozenset(token.stem for token in rest if token.word not in stop_words() and not names_a_kind(token.word))
        if there is None and kind.stem in stems and len(stems) >= _FEWEST:
            found.append(ThingToMake(tuple(stems), kind.stem, telling))
    return found


def _parts(request: str) -> Iterator[tuple[int, int]]:
    """A request, parted where what it names ends: at a comma, at what it is to be or do; not in "the right to food"."""
    at = 0
    to_a_thing = table("specificity")["actions"]["before_noun"]
    for match in wording("briefs", "ends_a_thing").finditer(request):
        if match.group().lower() == "to" and request[: match.start()].lower().split()[-1:] in ([each] for each in to_a_thing):
            continue
        yield at, match.start()
        at = match.end()
    yield at, len(request)


def _stems(read: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.stem for token in read if len(token.word) > 1 and token.word not in stop_words("function") and token.word[0].isalpha())


def _stems_of(each: ReviewSentence) -> tuple[str, ...]:
    return _stems(tokens(each.words, unify_states=False))


def _has_all(beginnings: Sequence[str], text: str) -> bool:
    """Whether a text may have words that begin so."""
    low = text.lower()
    return all(each in low for each in beginnings)


def _stand_in(run: tuple[str, ...], stems: tuple[str, ...]) -> bool:
    return run[0] in stems and any(stems[k : k + len(run)] == run for k in range(len(stems) - len(run) + 1))
