"""A request on a topic with its answer, and one that is proposed to be made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....describing.specificity import specificity
from ....labelling.tokens import tokens
from ....languages.stop_words import stop_words
from ....languages.word_tables import has_table, wording
from ....light_dataclass import dataclass, replace
from ....linking.requests.numbers_taken import NumberTaken
from ....records import OPEN, Answer, Claim, Clause, Item, Position, Review
from ....text import Place, sentences
from ....text.number_ranges import written_out
from ...drafting.draft_marks import DraftMark
from ...topics.marks_of_cuts import cut_from
from ...topics.passages_cut import cut_passages, points_to_unnamed
from ..replied.answer_quoted import is_told_in_parts, reasons_quoted, whole_answer
from .answers_told_later import AnswerToldLater

if TYPE_CHECKING:
    from ....labelling import Labelled

_LONGEST_REASON = 700
_MOST_POINTED_TO = 2
"""Recommendations whose answers another one points to, and that are told with it."""
_CONTINUING = 2
"""UPR Info's category of what asks to go on."""
_SAME_MATTER = 1 / 3
_FEWEST_SHARED = 3
_SHORT = 3
LONGEST_SAID = 300
"""Characters of a sentence of a report that is quoted beside a request."""


@dataclass(frozen=True, slots=True)
class Since:
    """Where a national report, that of `later`, speaks of a recommendation: it names it, or (not `named`) a program finds the passage; `by_words`: it
    has the very thing in its words that is asked for. `place` is where, `words` the sentence (empty: none can be read alone there).
    `in_dialogue`: the State said so in the dialogue of that review, and not in its report. `taken`: the number that it prints there, where that is
    another one, and what we take it for. `over`: it names the recommendation over these paragraphs, by their numbers, of which none stands out;
    it answers `together` recommendations there, and `place` is the first of them. `made`: a plan that was asked for is told there as made since.
    `run`: the paragraphs side by side, by their numbers, that answer it together, where there are several."""

    later: Review
    place: Place
    named: bool
    words: str = ""
    by_words: bool = False
    in_dialogue: bool = False
    taken: NumberTaken | None = None
    over: tuple[str, ...] = ()
    together: int = 0
    made: bool = False
    run: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldAsDone:
    """Where a document of the review `later` tells plainly as done what was asked for, and in which `words` (empty: they can't be read alone).
    `part`: it is told of a part alone of what is asked for, or may be. `in_dialogue`: the State said so in the dialogue of that review. `year`: when
    it was done, where that is told beside it."""

    later: Review
    place: Place
    words: str
    part: bool
    in_dialogue: bool = False
    year: str = ""


@dataclass(frozen=True, slots=True)
class AskedOnTopic:
    """A request on the topic: its review, its item and clause, the State's answer (None: none is held). `verbatim`: the request stands in the
    report in these words; one that takes its verb from the clause before does not. `category` is its action category (0: not known); not `named`:
    it is on the topic by OHCHR's list or a label, not by its own words; `by` are the words by which it is, where they are not those that were
    typed. `asks_less`: a program reads it as one that asks to restrict a right. `since`: where the next national report speaks of it (None: we know
    of nothing). `aside`: it names the topic beside what it asks for. `among`: it names it among other things alone. `plain`: it is surely on the
    topic. `done`: what tells it as done (None: we know of nothing, which does not mean that it is not). `answer_told`: what the next national
    report tells of the answer."""

    review: Review
    item: Item
    clause: Clause
    answer: Answer | None
    verbatim: bool
    category: int = 0
    named: bool = True
    by: tuple[str, ...] = ()
    asks_less: bool = False
    since: Since | None = None
    aside: bool = False
    among: bool = False
    plain: bool = True
    done: ToldAsDone | None = None
    answer_told: AnswerToldLater | None = None

    @property
    def is_answered(self) -> bool:
        """Whether the State's answer to it is here."""
        return self.answer is not None and self.answer.position not in OPEN

    @property
    def is_done(self) -> bool:
        """Whether all of it is told as done: nobody should ask for it again."""
        return self.done is not None and not self.done.part

    @property
    def told_later(self) -> bool:
        """Whether a document of a later review speaks of it, as far as we know; what was written before it was asked is no answer."""
        return self.since is not None and self.since.later.session > self.review.session

    @property
    def surely_told(self) -> bool:
        """Whether the State itself names it there, says the very thing in its words, or spoke of it in the dialogue; no likeness alone."""
        return self.told_later and self.since is not None and (self.since.named or self.since.by_words or self.since.in_dialogue)

    @property
    def by_name(self) -> bool:
        """Whether its own words name the topic as it was typed."""
        return self.named and not self.by


@dataclass(frozen=True, slots=True)
class Proposed:
    """An earlier request that can be made again in its words, with what the drafting checks mark in it."""

    asked: AskedOnTopic
    marks: tuple[DraftMark, ...]


def is_in_part(asked: AskedOnTopic) -> bool:
    """Whether the State took only a part of a request upon itself: which part has to stand with it."""
    return asked.answer is not None and asked.answer.position is Position.SUPPORTED_IN_PART


def on_one_line(text: str) -> str:
    """A text with its white space folded."""
    return " ".join(text.split())


def is_noted(asked: AskedOnTopic) -> bool:
    """Whether the State did not take a request upon itself."""
    return asked.answer is not None and asked.answer.position in {Position.NOTED, Position.NOT_SUPPORTED}


def reason_of_answer(asked: AskedOnTopic) -> str:
    """The State's answer with its reasons, whole; else its reasons to their end, from the first sentence on that can be read alone, with the cuts
    marked. Empty where it gives none, or where there is no room: the answer itself often stands last."""
    if asked.answer is None or not has_reason(asked):
        return ""
    whole = whole_answer(asked.answer)
    if len(whole) <= _LONGEST_REASON and not whole.endswith(":"):
        return whole
    if len(asked.answer.parts) > 1:
        return ""
    given = reasons_quoted(asked.answer)
    every = cut_passages(given)
    first = next((each for each in every if each.stands and not given[: each.end].endswith(":")), None)
    if first is None or (first is not every[0] and points_to_unnamed(given[first.start : first.end])):
        return ""  # “these objectives” of a sentence that is cut: what is left says nothing
    words = given[first.start :].strip()
    return "" if len(words) > _LONGEST_REASON or words.endswith(":") else cut_from(words, whole)


def answered_at_others(asked: AskedOnTopic) -> tuple[tuple[Item, str], ...]:
    """The recommendations to whose answers an answer points ("See recommendation 9.5"), each with the State's reasons there (empty: there are none
    to quote, or they only point on). None where it points to more than a few, or to one that is not there."""
    numbers = _pointed_to(asked)
    items = {each.number: each for each in asked.review.items if each is not asked.item}
    if not 0 < len(numbers) <= _MOST_POINTED_TO or not all(number in items for number in numbers):
        return ()
    every = [replace(asked, item=items[number], answer=asked.review.answer(items[number].id)) for number in numbers]
    return tuple((each.item, "" if only_points(each) else reason_of_answer(each)) for each in every)


def _pointed_to(asked: AskedOnTopic) -> tuple[str, ...]:
    """The numbers of the recommendations to which sentences of an answer point that say nothing else."""
    given = on_one_line(asked.answer.reasons) if asked.answer is not None else ""
    if not given or not has_table("briefs"):
        return ()
    found = (wording("briefs", "see_answer").match(given[start:end]) for start, end in sentences(given))
    return tuple(dict.fromkeys(number for each in found if each is not None for number in written_out(each["numbers"])))


def only_points(asked: AskedOnTopic) -> bool:
    """Whether all that a State says to a request is that it answers elsewhere."""
    given = on_one_line(asked.answer.reasons) if asked.answer is not None else ""
    if not given or not has_table("briefs"):
        return False
    return all(wording("briefs", "see_answer").match(given[start:end]) for start, end in sentences(given))


def has_reason(asked: AskedOnTopic) -> bool:
    """Whether the State gives reasons, however long, or says itself which part it accepts and which it does not."""
    return asked.answer is not None and (bool(asked.answer.reasons.strip()) or is_told_in_parts(asked.answer))


def how_surely_told(asked: AskedOnTopic) -> int:
    """How surely a later document speaks of a request: 0 not that we know, 1 a program finds a passage, 2 the next national report names the
    recommendation, 3 it, or a part of it, is told as done."""
    if asked.done is not None:
        return 3
    return 0 if asked.since is None else 1 + asked.since.named


def says_done(asked: AskedOnTopic) -> bool:
    """Whether the State says that it is done, or that it is done or under way: its word, which stands beside the request and removes nothing."""
    return asked.answer is not None and asked.answer.claim in {Claim.IMPLEMENTED, Claim.IMPLEMENTED_OR_IN_PROGRESS}


def asks_to_go_on(label: Labelled, request: str) -> bool:
    """Whether a request asks the State to go on as it does, and for nothing that could be held against it: by its labels it continues, its action is
    no other; and it names no instrument, end or deadline."""
    what = specificity(request)
    continues = label.does.does in {"continue", "praise"} and label.action.category == _CONTINUING
    return continues and not (what.kind or what.end or what.deadline)


def same_matter(one: str, other: str) -> bool:
    """Whether two requests speak of much the same: a third or more of the telling words of the shorter one are in the other, three at the least."""
    a, b = _telling(one), _telling(other)
    shared = len(a & b)
    return shared >= _FEWEST_SHARED and shared >= min(len(a), len(b)) * _SAME_MATTER


def words_of_both(one: str, other: str) -> frozenset[str]:
    """The stems of the telling words that stand in both of two requests."""
    return _telling(one) & _telling(other)


def _telling(request: str) -> frozenset[str]:
    return frozenset(each.stem for each in tokens(request, unify_states=False) if len(each.word) > _SHORT and each.word not in stop_words())
