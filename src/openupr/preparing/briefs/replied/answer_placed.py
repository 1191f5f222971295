"""Where the next national report answers a recommendation: one rule for the tracker, the brief on a topic and the brief for a speaker, so that no two
of them name another paragraph, or one says that there is none and another names one.

A person's decision goes first; then the State's own word, by the number that it prints; then what our program finds. Of several paragraphs over which
the report names a recommendation one is given only where it stands out (linking/requests/paragraph_under_heading.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from ....languages.messages import Text
from ....languages.word_tables import is_read_whole, reading_in
from ....light_dataclass import dataclass
from ....linking.known_before import KnownBefore
from ....linking.requests.numbers_taken import NumberTaken, number_taken
from ....records import AnsweredIn, Item, Paragraph, Review, TellingSentence
from ....text import sentences
from ...topics.passages_cut import cut_passages, leans
from ..asked.asked_on_topic import LONGEST_SAID, Since, on_one_line
from ..chosen.sentence_on_request import most_on
from .own_report import OwnReport

if TYPE_CHECKING:
    from ....linking import Links


class Placing(StrEnum):
    """How it is known where a report answers; from what is surest to nothing."""

    JUDGED = "judged"  # a person decided so
    NAMED = "named"  # the report names it there; of several paragraphs this one stands out
    OVER = "over"  # the report names it over several paragraphs, and none stands out
    ELSEWHERE = "elsewhere"  # the report names it over several paragraphs, and a sentence of another one is surely on it
    FOUND = "found"  # a program is sure of the sentence
    NEAR = "near"  # on it or near it
    BY_WORDS = "by_words"  # the very thing that is asked for stands there in its words
    MAY_BE = "may_be"  # it may be on it
    LACKING = "lacking"  # the report lacks what an answer needs
    NOTHING = "nothing"  # nothing was found
    UNREAD = "unread"  # it can't be told


@dataclass(frozen=True, slots=True)
class AnswerPlaced:
    """Where the national report of a `later` review answers a recommendation. `paragraph` is the one that is given (None: none is), from `start` to
    `end` the sentence that tells of it; `over` are those over which the report names it, with `together` recommendations in all; `taken`: the number
    that the report prints for it, where that is another one. `why`: in words, why nothing can be told, or what the report lacks."""

    later: Review
    how: Placing
    paragraph: Paragraph | None = None
    start: int = 0
    end: int = 0
    over: tuple[Paragraph, ...] = ()
    together: int = 0
    taken: NumberTaken | None = None
    judged: str = ""
    why: Text = ""
    sure: bool = False
    """Whether a program is sure of the sentence, too; of one that the State names it is not always."""

    @property
    def is_none(self) -> bool:
        """Whether no place is given at all, though it was looked for."""
        return self.how in {Placing.NOTHING, Placing.LACKING}

    @property
    def since(self) -> Since | None:
        """The same as what a later report says since; None where no place is given. Of several paragraphs over which it names a recommendation none
        is given alone but with words that are surely on it: of others that stood out, half were the wrong one."""
        sure = self.how in {Placing.FOUND, Placing.BY_WORDS} or (self.how is Placing.NAMED and (self.sure or len(self.over) == 1))
        words = _alone(self.paragraph.text.clean, self.start, self.end) if sure and self.paragraph is not None else ""
        named = self.how in {Placing.JUDGED, Placing.NAMED, Placing.OVER}
        together = self.how is Placing.OVER or (self.how is Placing.NAMED and len(self.over) > 1 and not words)
        over = tuple(each.number or "" for each in self.over) if together else ()
        first = next(iter(self.over), None) if over else self.paragraph or next(iter(self.over), None)
        if first is None:
            return None
        taken = self.taken if named else None
        by_words = self.how is Placing.BY_WORDS
        return Since(self.later, first.place, named, words, by_words=by_words, taken=taken, over=over, together=self.together if over else 0)


STANDING_OUT_KNOWN: KnownBefore[tuple[str, str], Mapping[str, TellingSentence]] = KnownBefore()
"""Which sentences stand out in a later review's report for the recommendations of an earlier one, by these two."""


def standing_out(later: Review, links: Links, earlier: Review) -> dict[str, TellingSentence]:
    """All of them, to be kept with the reviews; `links` are those of the later one with the earlier one."""
    return AnswersPlaced(later, links, earlier.items).every_standing_out()


def _alone(text: str, start: int, end: int) -> str:
    """The sentence, where it can be read without those beside it."""
    words = on_one_line(text[start:end])
    of = next((each for each in cut_passages(text) if each.start <= start < each.end), None)
    fits = of is not None and of.stands and not of.context and not leans(words)
    return words if fits and len(words) <= LONGEST_SAID else ""


class AnswersPlaced:
    """Where the national report of a `later` review answers the recommendations of the review that its `links` are with: `items` are its own; its
    `report`, where somebody asks it for more."""

    def __init__(self, later: Review, links: Links, items: Sequence[Item], report: OwnReport | None = None) -> None:
        self.later, self._links, self._items = later, links, tuple(items)
        self._report = report or OwnReport(later)

    @cached_property
    def _by_item(self) -> dict[str, AnsweredIn]:
        answers = self._links.answers
        return {each.item: each for each in answers.links} if answers is not None else {}

    @cached_property
    def _told(self) -> dict[str, TellingSentence]:
        return {each.item: each for each in self._links.telling_sentences}

    @cached_property
    def _together(self) -> dict[tuple[str, ...], int]:
        """Of how many recommendations the report names each of these paragraphs, be it that it names others for some of them, too. 1 where that can't
        be told: one that it names over these and those beside them may stand in a heading above, which answers none of them in particular."""
        every = Counter(each.named for each in self._by_item.values() if each.named)
        runs = {named: self._runs(named) for named in every}
        counted = {}
        for named in every:
            over = [other for other in every if set(named) <= set(other)]
            told = all(runs[named] <= runs[other] for other in over)
            counted[named] = sum(every[other] for other in over) if told else 1
        return counted

    def _runs(self, named: Sequence[str]) -> frozenset[tuple[str, ...]]:
        """The paragraphs that stand one behind the other in the report: those of one heading, or of several side by side."""
        places = {name: place for place, name in enumerate(self._paragraphs)}
        ordered = sorted((name for name in named if name in places), key=places.__getitem__)
        runs: list[list[str]] = []
        for name in ordered:
            if runs and places[name] == places[runs[-1][-1]] + 1:
                runs[-1].append(name)
            else:
                runs.append([name])
        return frozenset(map(tuple, runs))

    @cached_property
    def _paragraphs(self) -> dict[str, Paragraph]:
        report = self.later.national_report
        return {each.id: each for each in report.text.paragraphs} if report is not None else {}

    def of(self, item: Item) -> AnswerPlaced | None:
        """Where it is answered; None where there is no national report, or it was not held against this one."""
        answers = self._links.answers
        if self.later.national_report is None or answers is None:
            return None
        if answers.unread:
            return AnswerPlaced(self.later, Placing.UNREAD, why=answers.unread)
        link = self._by_item.get(item.id)
        return self._placed(item, link) if link is not None else None

    def _placed(self, item: Item, link: AnsweredIn) -> AnswerPlaced:
        judged = next((match for match in link.ranked if match.judged), None)
        if judged is not None:
            name = judged.paragraphs[0] if judged.paragraphs else judged.section
            paragraph = self._paragraphs.get(name)
            if paragraph is not None:
                return AnswerPlaced(self.later, Placing.JUDGED, paragraph, 0, len(paragraph.text.clean), judged=judged.judged)
        told = self._told.get(item.id)
        if link.named:
            return self._named(item, link, told)
        if told is not None and (told.sure or told.nearly):
            return self._sentence(Placing.FOUND if told.sure else Placing.NEAR, told)
        if link.lacking:
            return AnswerPlaced(self.later, Placing.LACKING, why=link.lacking)
        return self._by_words(item) or (self._sentence(Placing.MAY_BE, told) if told is not None else AnswerPlaced(self.later, Placing.NOTHING))

    def _sentence(self, how: Placing, told: TellingSentence) -> AnswerPlaced:
        return AnswerPlaced(self.later, how, self._paragraphs[told.paragraph], told.start, told.end)

    def _named(self, item: Item, link: AnsweredIn, told: TellingSentence | None) -> AnswerPlaced:
        over = tuple(self._paragraphs[name] for name in link.named if name in self._paragraphs)
        told = told or self._standing_out(item, over)
        how = Placing.OVER if told is None else Placing.NAMED if told.paragraph in link.named else Placing.ELSEWHERE
        place, start, end = (self._paragraphs[told.paragraph], told.start, told.end) if told is not None else (None, 0, 0)
        wanted = [told.paragraph] if told is not None and how is Placing.NAMED else link.named
        taken = number_taken(self.later.national_report, self._links.answers, item, self._items, wanted)
        sure = told is not None and told.sure
        return AnswerPlaced(self.later, how, place, start, end, over, self._together[link.named], taken, sure=sure)

    def every_standing_out(self) -> dict[str, TellingSentence]:
        """Of each recommendation that the report names over several paragraphs, where no sentence is known to tell of it, the one that stands out."""
        named = ((each, self._by_item[each.id].named) for each in self._items if each.id in self._by_item and each.id not in self._told)
        over = ((each, [self._paragraphs[name] for name in names if name in self._paragraphs]) for each, names in named if len(names) > 1)
        return {each.id: found for each, paragraphs in over if (found := self._most_on(each, paragraphs)) is not None}

    def _standing_out(self, item: Item, over: Sequence[Paragraph]) -> TellingSentence | None:
        known = STANDING_OUT_KNOWN.of((self.later.id, item.id.partition("/")[0]))
        return known.get(item.id) if known is not None else self._most_on(item, over)

    def _most_on(self, item: Item, over: Sequence[Paragraph]) -> TellingSentence | None:
        """The sentence of these paragraphs that has most of what one of the requests asks for, by its words."""
        if not is_read_whole(self.later.language):
            return None
        with reading_in(self.later.language):
            every = [(each, start, end) for each in over for start, end in sentences(each.text.clean)] if len(over) > 1 else []
            texts = [each.text.clean[start:end] for each, start, end in every]
            most = next((found for clause in item.clauses if (found := most_on(clause.request, texts)) is not None), None)
        if most is None:
            return None
        paragraph, start, end = every[most]
        return TellingSentence(item.id, paragraph.id, start, end, probability=0.0)

    def _by_words(self, item: Item) -> AnswerPlaced | None:
        """Where the report has in its words the very thing that one of the requests asks for."""
        for clause in item.clauses:
            found = self._report.in_report(clause.request)
            if found is not None and found.paragraph in self._paragraphs:
                return AnswerPlaced(self.later, Placing.BY_WORDS, self._paragraphs[found.paragraph], *found.span)
        return None
