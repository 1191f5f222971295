"""The walk through an addendum in a language whose answers are read by set phrases alone: what it says of which number, and nothing that is guessed.

Numbers belong to the clause that they stand in; what says something without a number is on the label that it stands under. All else stays a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...languages.answer_formulas import (
    CLAIM,
    POSITION,
    FormulaMatch,
    bare_sentences,
    formula_matches,
    heading_of,
    is_request,
    lists_follow,
    names_one_recommendation,
    names_recommendations,
    speaks_of_those_above,
    without_marker,
)
from ...languages.messages import message
from ...light_dataclass import dataclass, field, replace
from ...reading import Passage, Transcript
from ...records import Claim, Doubt, Explanation, Position, Unread
from ..state_lists import state_lists
from .answer_blocks import AnswerBlock, blocks_of_addendum
from .answer_tables import AnswerRow, answer_rows, marked_answer_rows
from .groups_found import NOWHERE, Group, as_printed, unknown_number_doubts
from .item_numbers import ItemNumber, NumberRun, Numbers
from .number_lists import only_numbers, opens_answers
from .phrases import numbers_masked, spans_of_sentences
from .quoted_recommendations import Repeated

_PARAGRAPH = re.compile(r"(\d{1,3})[.)]\s+(?=[^\d\s]|\d{1,3}\.\d)")
_TAIL = re.compile(r"[\s;.,:”\"’')*]*")
_MOST = 10_000
"""Characters of a paragraph that is read; the longest of 238 reports has 923."""


@dataclass(slots=True)
class Saying:
    """What one clause, heading or cell says of numbers. `position` None: no position (`why` empty), or one that is open (`why` says why)."""

    named: tuple[ItemNumber, ...]
    position: Position | None
    claim: Claim
    why: str
    words: str
    passage: Passage
    paragraph: str
    group: Group
    own: bool = False
    """Whether it stands in the text under the number's label, and not in a list of numbers."""
    cell: bool = False
    """Whether it is all that a cell under the head of the positions says."""


@dataclass(slots=True)
class LabelledAnswer:
    """A label, the heading that it stands under, and the State's text below it."""

    named: tuple[ItemNumber, ...]
    passage: Passage
    paragraph: str
    group: Group
    texts: list[Passage] = field(default_factory=list)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The items that it is on, in order."""
        return tuple(dict.fromkeys(named.number for named in self.named if named.number))

    @property
    def text(self) -> Passage:
        """The text below it, as one."""
        return Passage([piece for text in self.texts for piece in text.slices])


@dataclass(slots=True)
class FoundAnswers:
    """All that the walk found."""

    sayings: list[Saying] = field(default_factory=list)
    labels: list[LabelledAnswer] = field(default_factory=list)
    remarks: list[Explanation] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def _without_numbers(text: str, each: FormulaMatch, runs: Sequence[NumberRun]) -> str:
    """The words of a clause without the numbers in it."""
    inside = [run for run in runs if each.start <= run.start < each.end]
    if not inside:
        return text[each.start : each.end]
    kept = (text[each.start : inside[0].start], text[inside[-1].end : each.end])
    return " … ".join(part for part in (piece.strip(" ,:;") for piece in kept) if part)


class WalkByFormulas:
    """One walk. `own_names` are the names of the State under review, in the language of the document."""

    def __init__(self, transcript: Transcript, numbers: Numbers, repeated: Repeated, document: str, review: str, own_names: Sequence[str]) -> None:
        self.transcript, self.numbers, self.repeated = transcript, numbers, repeated
        self.document, self.review, self.own_names = document, review, tuple(own_names)
        self.blocks = blocks_of_addendum(transcript, numbers)
        self.bare = opens_answers(self.blocks, numbers, repeated)
        self.out = FoundAnswers()
        self.group: Group = NOWHERE
        self.label: LabelledAnswer | None = None
        self.waiting: list[LabelledAnswer] = []
        """Labels without a text of their own since the last one that had one: what comes after may speak of them."""

    def walked(self) -> FoundAnswers:
        """Take every block in order."""
        for block in self.blocks:
            if block.table is not None:
                self._table(marked_answer_rows(block.table, self.transcript.lines, self.numbers))
            elif block.grid is not None:
                self._table(answer_rows(block.grid.pieces(), self.numbers))
            else:
                self._block(block)
        self._close()
        return self.out

    # -- blocks

    def _block(self, block: AnswerBlock) -> None:
        passage, paragraph = block.passage, ""
        if len(passage.clean) > _MOST:
            self._remark(passage, "")
            return
        if block.label is not None:
            found = self.numbers.label(block.label.clean, bare=self.bare)
            if found and not self._counts_paragraphs(found[0]):
                self._begin(found[0].named, block.label)
                self._take(passage)
                return
            paragraph = re.sub(r"\D", "", block.label.clean)
        label = None if block.label is not None else self.numbers.label(passage.clean, bare=self.bare)
        if label is None and not self.bare and (match := _PARAGRAPH.match(passage.clean)):
            paragraph, passage = match[1], passage.cut(match.end(), len(passage.clean))
            label = self.numbers.label(passage.clean, bare=False)
        if label and self._counts_paragraphs(label[0]):
            paragraph, passage, label = label[0].named[0].printed, passage.cut(label[1], len(passage.clean)), None
        if label and not (len(label[0].named) > 1 and not passage.clean[label[0].end :].strip(" .;")):
            self._begin(label[0].named, passage.cut(label[0].start, label[0].end), paragraph)
            self._take(passage.cut(label[1], len(passage.clean)))
            return
        if label and not self.numbers.runs(passage.clean)[1:]:  # "Recommandations 3 à 6": of several numbers, and nothing else
            self._bare_list(passage, paragraph, [label[0]])
            return
        self._paragraph(block, passage, paragraph)

    def _counts_paragraphs(self, run: NumberRun) -> bool:
        """Whether a number is the paragraph's own: without a dot, and none of the recommendations that are known."""
        return bool(self.numbers.known) and len(run.named) == 1 and not run.named[0].number and "." not in run.named[0].printed

    def _begin(self, named: Sequence[ItemNumber], passage: Passage, paragraph: str = "") -> None:
        self._close()
        self.label = LabelledAnswer(tuple(named), passage, paragraph or as_printed(named), self.group)
        self.out.doubts.extend(unknown_number_doubts(named, passage.place(self.document, paragraph), self.review))

    def _take(self, passage: Passage) -> None:
        """Take a text below the open label, without the recommendation that it repeats and the word before the answer."""
        label = self.label
        if label is None or not passage.clean.strip(" .;:–-"):
            return
        if not label.texts:
            passage = passage.cut(self._request(passage.clean, label), len(passage.clean))
        passage = passage.cut(without_marker(passage.clean), len(passage.clean))
        if passage.clean.strip(" .;:–-"):
            label.texts.append(passage)

    def _request(self, text: str, label: LabelledAnswer) -> int:
        """How much of a text, from its beginning, is the recommendation: if it begins as a request does, up to its last States, or its sentence."""
        numbers = label.numbers
        end = self.repeated.end(text, numbers[0]) if len(numbers) == 1 else 0
        if end or not is_request(text, self.own_names):
            return end
        lists = state_lists(text)
        return _TAIL.match(text, lists[-1].end if lists else spans_of_sentences(text, text)[0][1]).end()  # type: ignore[union-attr]

    def _close(self) -> None:
        """Close the open label, and read what stands below it."""
        label, self.label = self.label, None
        if label is None:
            return
        self.out.labels.append(label)
        self.waiting = [] if label.texts or self.group.position is not None else [*self.waiting, label]
        for text in label.texts:
            for each, numbers in self._numbered(text):
                others = tuple(named for named in numbers if named.number not in label.numbers)
                self.out.sayings.append(self._saying(others or label.named, each, text, label.paragraph, own=not others))

    def _numbered(self, passage: Passage) -> list[tuple[FormulaMatch, tuple[ItemNumber, ...]]]:
        """What a text states, and on which numbers: its own, or those of the clause that it is joined to, but none that it leaves out."""
        runs = self.numbers.runs(passage.clean)
        found: list[tuple[FormulaMatch, tuple[ItemNumber, ...]]] = []
        for each in self._stated(passage):
            inside = [run for run in runs if each.start <= run.start < each.end]
            left_out = {number for run in inside if each.but[0] <= run.start < each.but[1] for number in run.numbers}
            named = tuple(named for run in inside for named in run.named if named.number not in left_out)
            if left_out and not named:
                each = replace(each, value=None, why="it does not name the numbers that it leaves some out of")  # noqa: PLW2901
            found.append((each, found[-1][1] if each.joined and found and not inside else named))
        return found

    def _stated(self, passage: Passage) -> list[FormulaMatch]:
        text = passage.clean
        return formula_matches(numbers_masked(text, [(run.start, run.end) for run in self.numbers.runs(text)]), self.own_names)

    def _saying(self, named: tuple[ItemNumber, ...], each: FormulaMatch, passage: Passage, paragraph: str, *, own: bool = False) -> Saying:
        position = Position(each.value) if each.axis == POSITION and each.value else None
        claim = Claim(each.value) if each.axis == CLAIM and each.value else Claim.NONE
        words = _without_numbers(passage.clean, each, self.numbers.runs(passage.clean))
        return Saying(named, position, claim, each.why, words, passage, paragraph, self.group, own)

    # -- paragraphs

    def _paragraph(self, block: AnswerBlock, passage: Passage, paragraph: str) -> None:
        text = passage.clean
        runs = self.numbers.runs(text)
        hidden = numbers_masked(text, [(run.start, run.end) for run in runs])
        if runs and only_numbers(hidden):
            self._bare_list(passage, paragraph, runs)
            return
        if not runs and self._heading(block, hidden, text):
            return
        if runs and self._listing(passage, paragraph):
            return
        if self._above(passage, paragraph, runs):
            return
        if self.label is not None:
            self._take(passage)
        else:
            self._remark(passage, paragraph)

    def _above(self, passage: Passage, paragraph: str, runs: list[NumberRun]) -> bool:
        """Take a paragraph that answers the recommendations above it, which stand there without an answer of their own."""
        if runs or not speaks_of_those_above(passage.clean) or (self.label is not None and self.label.texts):
            return False
        found = self._stated(passage)
        if not any(each.axis == POSITION for each in found):
            return False
        self._close()
        above = tuple(replace(named, span=None) for label in self.waiting for named in label.named)
        self.waiting = []
        self.out.sayings += [self._saying(above, each, passage, paragraph) for each in found if above]
        return bool(above)

    def _heading(self, block: AnswerBlock, hidden: str, text: str) -> bool:
        """Take a heading, or a paragraph that leads to a list."""
        says = heading_of(hidden, self.own_names)
        why = says.why
        if says.position is not None and (block.level or lists_follow(hidden)):
            self._close()
            claim = Claim(says.claim) if says.claim else Claim.NONE
            self.group = Group(text, Position(says.position), claim, (text,), block.level if block.looks else 0.5)
            return True
        if self._answers_label(text):
            return False
        if block.looks or (why and lists_follow(hidden)):
            self._close()
            if why or block.level >= self.group.level:
                self.group = Group(text, None, Claim.NONE, (), block.level, why)
            return True
        return False

    def _answers_label(self, text: str) -> bool:
        """Whether a line that looks like a heading is the bare answer to the label above it: "Aceptada"."""
        bare = self.label is not None and not names_recommendations(text) and not lists_follow(text)
        return bare and any(each.axis == POSITION and each.value for each in formula_matches(text, self.own_names))

    def _listing(self, passage: Passage, paragraph: str) -> bool:
        """Clauses that give numbers a position or a claim. A paragraph under a label that only names its own numbers is that label's."""
        numbered = self._numbered(passage)
        named = {each.number for _, numbers in numbered for each in numbers}
        if not named:
            return False
        if self.label is not None and named <= set(self.label.numbers):
            return False
        self._close()
        made: list[Saying] = []
        for each, numbers in numbered:
            if numbers:
                made.append(self._saying(numbers, each, passage, paragraph))
                self.out.doubts.extend(unknown_number_doubts(numbers, passage.place(self.document, paragraph), self.review))
            elif each.axis == POSITION and made:
                self._goes_on(made, each)
        self.out.sayings += made
        if any(each.position is not self.group.position for each in made):
            self.group = replace(NOWHERE, text=self.group.text)  # what it says no longer holds
        return True

    @staticmethod
    def _goes_on(made: list[Saying], each: FormulaMatch) -> None:
        """What a paragraph says of a position without a number, behind its lists: where it is not theirs, they are open."""
        for saying in made:
            if saying.position is not None and saying.position.value != each.value:
                saying.position, saying.why = None, each.why or "the paragraph says more than one position"

    def _bare_list(self, passage: Passage, paragraph: str, runs: list[NumberRun]) -> None:
        """A paragraph of nothing but numbers: under a heading with a position a list, else a label that waits for its text."""
        named = tuple(named for run in runs for named in run.named)
        if self.group.position is None:
            self._begin(named, passage, paragraph)
            return
        self._close()
        self.out.sayings.append(Saying(named, self.group.position, self.group.claim, "", self.group.text, passage, paragraph, self.group))
        self.out.doubts.extend(unknown_number_doubts(named, passage.place(self.document, paragraph), self.review))

    def _remark(self, passage: Passage, paragraph: str) -> None:
        """What is on no number. Where it speaks of recommendations, the list above it has ended."""
        place = passage.place(self.document, paragraph)
        found = self._stated(passage) if len(passage.clean) <= _MOST else []
        if names_recommendations(passage.clean):
            self.group = NOWHERE
        answers = [each for each in found if each.axis == POSITION]
        if any(each.value for each in answers) or (answers and names_one_recommendation(passage.clean)):
            identifier = f"{self.review}/Ax{len(self.out.unread) + 1}"
            why = message("this paragraph answers recommendations that it does not name by number")
            self.out.unread.append(Unread(identifier, why, passage.text, place))
            self.out.doubts.append(Doubt("answer_unplaced", why, identifier, place))
        else:
            self.out.remarks.append(Explanation(passage.text, place))

    # -- tables

    def _table(self, found: Iterable[AnswerRow]) -> None:
        self._close()
        for row in found:
            if row.band:
                self._block(AnswerBlock(row.whole, level=1.0, looks=True))
            elif row.source is not None and (label := self.numbers.label(row.source.clean, bare=True)):
                self._begin(label[0].named, row.source.cut(label[0].start, label[0].end))
                self._row(row)
            elif row.whole.clean:
                self._row_unread(row.whole)
        self._close()

    def _row(self, row: AnswerRow) -> None:
        """The cells of a row: the recommendation's own is no answer; a cell under the head of the positions is the State's."""
        label = self.label
        if label is None:
            return
        if row.ticked is not None:
            self.out.sayings.append(Saying(label.named, row.ticked, Claim.NONE, "", "", row.whole, label.paragraph, self.group))
        texts = [text for text in self._cells(row) if text.clean.strip(" .;:–-")]
        if row.answer is not None and texts and texts[0].clean == row.answer.clean and self._only_answers(texts[0]):
            self.out.sayings += [replace(self._saying(label.named, each, texts[0], label.paragraph), cell=True) for each in self._stated(texts[0])]
            texts = texts[1:]
        label.texts.extend(texts)
        self._close()

    def _only_answers(self, cell: Passage) -> bool:
        """Whether a cell is a position and nothing else."""
        found = self._stated(cell)
        return len([each for each in found if each.axis == POSITION and each.value]) == 1 and bare_sentences(cell.clean, self.own_names) is None

    @staticmethod
    def _cells(row: AnswerRow) -> Iterator[Passage]:
        for cell in (row.answer, *row.comments):
            if cell is not None:
                yield cell.cut(without_marker(cell.clean), len(cell.clean))

    def _row_unread(self, passage: Passage) -> None:
        identifier = f"{self.review}/Ax{len(self.out.unread) + 1}"
        why = message("a row of the table that names no recommendation that we can tell")
        place = passage.place(self.document)
        self.out.unread.append(Unread(identifier, why, passage.text, place))
        self.out.doubts.append(Doubt("row_unread", message("{what}: “{words}”", what=why, words=passage.clean[:80]), identifier, place))
