"""From the blocks of an addendum to what they say of which number: lists, headings, comments by number, tables, paragraphs on no number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...languages.messages import message
from ...reading import Passage, Transcript
from ...records import Claim, Doubt, Explanation, Item, Position, Unread
from .addendum_walk_state import Keeper
from .answer_blocks import AnswerBlock, blocks_of_addendum
from .answer_parts import claim_in_text, position_phrases_in, read_answer_parts
from .answer_tables import AnswerRow, answer_rows, marked_answer_rows
from .claims_of_runs import claims_of_runs
from .groups_found import Group, ListedNumbers, Walked
from .item_numbers import ItemNumber, NumberRun, Numbers
from .number_lists import AnswerSentence, bind, deciding_words, exceptions_hidden, of_all, only_numbers, opens_answers
from .phrases import PositionPhrase, numbers_masked, one_position, position_phrases, role, spans_of_sentences
from .quoted_recommendations import Repeated
from .totals import stated_totals

_PARAGRAPH = re.compile(r"(\d{1,3})[.)]\s+(?=[^\d\s]|\d{1,3}\.\d)")
# "the recommendation to ratify the Convention", "the recommendation of Spain on ..."
_TOLD = re.compile(
    r"\brecommendations?\s+(?:(?:made\s+)?(?:by|of)\s+[\w\s]{3,40}?\s+)?(?:to|on|regarding|concerning|that|for)\s+(.{15,}?)(?:[.;]|$)", re.IGNORECASE
)
_BEFORE = 120
"""How far before a number the words stand that say why it is named (characters)."""
_ANSWERS = re.compile(r"\b(?:accept|support|endors|agree|approv|reject|declin|no\s+circumstance)\w*", re.IGNORECASE)
_ANSWER_SINGULAR = re.compile(r"\b(?:the|this|following)\s+recommendation\b", re.IGNORECASE)


def walk(transcript: Transcript, items: Sequence[Item], document: str, review: str) -> tuple[Walked, Numbers]:
    """Walk through an addendum once."""
    numbers = Numbers((item.number for item in items), transcript.text)
    walker = _Walker(blocks_of_addendum(transcript, numbers), numbers, Repeated(items), transcript, document, review)
    return walker.walked(), numbers


def _is_pointed(before: str) -> bool:
    """Whether numbers behind these words of their paragraph are only pointed to; not behind "is in a position to accept", "under no circumstances
    can", nor where the paragraph begins with "In response to recommendations"."""
    match = role("cross", before[-_BEFORE:])
    return match is not None and role("topic", before) is None and not _ANSWERS.search(match.group())


class _Walker(Keeper):
    def __init__(self, found: list[AnswerBlock], numbers: Numbers, repeated: Repeated, transcript: Transcript, document: str, review: str) -> None:
        super().__init__(numbers, repeated, document, review)
        self.blocks = found
        self.transcript = transcript
        self.bare = opens_answers(found, numbers, repeated)

    def walked(self) -> Walked:
        """Take every block in order."""
        for block in self.blocks:
            if block.table is not None:
                self._table(marked_answer_rows(block.table, self.transcript.lines, self.numbers))
            elif block.grid is not None:
                self._table(answer_rows(block.grid.pieces(), self.numbers))
            else:
                self._block(block)
        self.close()
        return self.out

    # -- blocks

    def _block(self, block: AnswerBlock) -> None:
        passage, paragraph = block.passage, ""
        if block.label is not None:
            label = self.numbers.label(block.label.clean, bare=self.bare)
            if label:
                self.begin(label[0].named, block.label)
                self.take_text(passage)
                return
            paragraph = re.sub(r"\D", "", block.label.clean)
        else:
            label = self.numbers.label(passage.clean, bare=self.bare)
            if label is None and not self.bare and (match := _PARAGRAPH.match(passage.clean)):
                paragraph = match[1]
                passage = passage.cut(match.end(), len(passage.clean))
                label = self.numbers.label(passage.clean, bare=False)
            if label and self._is_list(passage.clean, label[0]):
                label = None
            if label:
                whole = passage.clean
                if label[1] < len(whole) and self._heading_of_numbers(block, passage, [label[0]]):
                    return
                self.begin(label[0].named, passage.cut(label[0].start, label[0].end), paragraph)
                rest = passage.cut(label[1], len(whole))
                if rest.clean:
                    self.take_text(rest)
                return
        runs = self._runs(passage.clean)
        if block.level and self._heading(block, passage, runs):
            return
        self.out.totals.extend(stated_totals(passage, self.document, paragraph))
        self._paragraph(passage, paragraph, runs)

    def _is_list(self, text: str, run: NumberRun) -> bool:
        """Whether a paragraph that begins with numbers is a list of them, not a text under its label: "140.1, 140.2 and 140.5."""
        return len(run.named) > 1 and not text[run.end :].strip(" .;") and len(run.named) > 6

    def _runs(self, text: str) -> list[NumberRun]:
        return self.numbers.runs(text)

    def _heading(self, block: AnswerBlock, passage: Passage, runs: list[NumberRun]) -> bool:
        """Take a heading. False where the block is none after all: too long, or a bare position that answers the open entry."""
        text = passage.clean
        hidden = numbers_masked(text, [(run.start, run.end) for run in runs])
        found = position_phrases(hidden)
        claim, words = claim_in_text(hidden, text, accepting=False)
        names = "recommendation" in hidden.lower()
        if runs:
            return self._heading_of_numbers(block, passage, runs)
        if self._quoted(passage, ""):
            return True
        if not block.looks and (not names or not (found or claim is not Claim.NONE) or role("others", hidden)):
            return False
        if not names and (found or claim is not Claim.NONE) and self.entry is not None and block.level < 100 and not self.answered(self.entry):
            return False
        if found or claim is not Claim.NONE:
            if not names and not block.looks:
                return False
            self.close()
            position, why = one_position(found)
            self.group = Group(text, position, claim, deciding_words(text, found, words), block.level, why)
            self.open, self.last = [], None
            return True
        if not block.looks:
            return False
        self.close()
        self.last = None
        stated = self.group.position is not None or bool(self.group.why) or self.group.claim is not Claim.NONE
        if not stated or block.level >= self.group.level or role("neutral", hidden):
            self.group = Group(text, None, Claim.NONE, (), block.level)
        return True

    def _heading_of_numbers(self, block: AnswerBlock, passage: Passage, runs: list[NumberRun]) -> bool:
        """A heading that names numbers: with a position it answers them, and what follows is its comment."""
        text = passage.clean
        if not block.level or (not block.looks and len(text) > 120):
            return False
        hidden = numbers_masked(text, [(run.start, run.end) for run in runs])
        if any(self.repeated.end(text[run.end :].lstrip(" .:–-"), run.numbers[0]) for run in runs if run.numbers):
            return False
        found = position_phrases(hidden)
        if not found and not block.looks:
            return False
        named = tuple(named for run in runs for named in run.named)
        self.begin(named, passage)
        if found:
            claim, words = claim_in_text(hidden, text, accepting=False)
            position, why = one_position(found)
            decided_by = deciding_words(text, found, words)
            listed = ListedNumbers(named, position or Position.UNANSWERED, claim, decided_by, passage, "", self.group, alone=len(named) == 1)
            listed.why = why
            self.list_numbers(listed)
            self.open = []
        return True

    # -- paragraphs

    def _paragraph(self, passage: Passage, paragraph: str, runs: list[NumberRun]) -> None:
        text = passage.clean
        pointed = [run for run in runs if _is_pointed(text[: run.start])]
        about = [run for run in runs if run not in pointed]
        hidden = numbers_masked(text, [(run.start, run.end) for run in runs])
        if (about and self._listing(passage, paragraph, about, hidden)) or self._others(passage, paragraph, hidden, about):
            return
        if role("above", hidden) and (found := position_phrases(hidden)) and self._above(passage, paragraph, found, hidden):
            return
        if about and role("topic", hidden[: about[0].start]):
            self.begin(about[0].named, passage.cut(about[0].start, about[0].end), paragraph)
            self.take_text(passage)
            return
        if about and only_numbers(hidden):
            self._bare_list(passage, paragraph, about)
            return
        if self.entry is not None:
            self._continued(passage)
        elif about and not self._quoted(passage, paragraph):
            apart = claims_of_runs(passage, hidden, about, len(text)) if len(about) > 1 else []
            for run, said in [(each.run, each.said) for each in apart] or [(about[0], passage)]:
                self.begin(run.named, passage.cut(run.start, run.end), paragraph)
                self.take_text(said)
                self.close()
        elif not about and not self._quoted(passage, paragraph) and not self._lead_in(passage, hidden):
            self._remark(passage, paragraph, hidden)

    def _listing(self, passage: Passage, paragraph: str, about: list[NumberRun], hidden: str) -> bool:
        """Sentences that give numbers a position: each run gets the phrase before it, where there is none the one after it. What else a sentence
        says, and the sentences after it, are the reasons.
        """
        text = passage.clean
        made: list[ListedNumbers] = []
        others: list[tuple[PositionPhrase, frozenset[str]]] = []
        for start, end in spans_of_sentences(text, hidden):
            inside = [run for run in about if start <= run.start < end]
            found = position_phrases_in(exceptions_hidden(hidden, start, end, inside), start)
            if inside and found:
                bound, rest_of_all = bind(AnswerSentence(passage, paragraph, self.group, hidden, start, end), inside, found)
                made.extend(bound)
                others.extend(rest_of_all)
                says_why = read_answer_parts(text[start:end], self.numbers.runs(text[start:end])).reasons
                for listed in bound if says_why[1] > says_why[0] else ():
                    listed.extra = passage.cut(start, end)
            elif not inside and found and role("others", hidden[start:end]):
                others.append((of_all(found, hidden[start:end]), frozenset()))
            elif inside and made and (claimed := claims_of_runs(passage, hidden, inside, end)):
                made = [part for listed in made for part in listed.claiming(claimed)]
            elif made:
                self._goes_on(made[-1], passage, hidden, start, end)
                made[-1].take(found)
            elif inside:
                return False
        named = {named.number for listed in made for named in listed.named}
        if (not made and not others) or (self.entry is not None and len(made) == 1 and named <= set(self.entry.numbers)):
            return False  # nothing is stated, or the comment on a number names it again
        self.close()
        for listed in made:
            self.list_numbers(listed)
            self.check_numbers(listed.named, passage, paragraph)
        for phrase, but in others:
            self.add_others(phrase, passage, paragraph, hidden, but)
        self.open = []
        self.last = made[-1] if made else None
        return True

    @staticmethod
    def _goes_on(listed: ListedNumbers, passage: Passage, hidden: str, start: int, end: int) -> None:
        """A sentence after a listing: its claim ("they are already implemented") and its reasons are those of the numbers before."""
        claim, words = claim_in_text(hidden[start:end], passage.clean[start:end], accepting=False)
        if claim is not Claim.NONE:
            listed.claim, listed.words = claim, (*listed.words, words)
        if not role("announces", hidden[start:end]):
            listed.extra = Passage([*(listed.extra.slices if listed.extra else []), *passage.cut(start, end).slices])

    def _others(self, passage: Passage, paragraph: str, hidden: str, about: list[NumberRun]) -> bool:
        found = position_phrases(hidden)
        every = role("others", hidden) or role("every", hidden)
        if about or not found or not every or (self.entry is not None and not role("others", hidden)):
            return False
        if not role("others", hidden) and (self.out.listed or self.out.entries):
            return False
        self.close()
        self.add_others(of_all(found, hidden), passage, paragraph, hidden, frozenset())
        return True

    def _above(self, passage: Passage, paragraph: str, found: list[PositionPhrase], hidden: str) -> bool:
        """A position stated after its list: for the labels since the last position that have no text of their own."""
        entry = self.entry
        waiting = [*self.open, *([entry] if entry is not None and not entry.passage.clean else [])]
        if not waiting or (len(waiting) == 1 and entry is not None and len(entry.numbers) < 2):
            return False
        self.close()
        # The numbers stand in their labels, not in this paragraph.
        named = tuple(replace(named, span=None) for each in waiting for named in each.named)
        text = passage.clean
        claim, words = claim_in_text(hidden, text, accepting=False)
        position, why = one_position(found)
        decided_by = deciding_words(text, found, words)
        self.list_numbers(ListedNumbers(named, position or Position.UNANSWERED, claim, decided_by, passage, paragraph, self.group, why=why))
        self.last = self.out.listed[-1]
        reasons = read_answer_parts(text, []).reasons
        if reasons[1] > reasons[0]:
            self.last.extra = passage.cut(*reasons)
        self.open = []
        return True

    def _bare_list(self, passage: Passage, paragraph: str, about: list[NumberRun]) -> None:
        """A paragraph of nothing but numbers: under a heading with a position a list, else a label that waits for its text."""
        named = tuple(named for run in about for named in run.named)
        if self.group.position is not None:
            self.close()
            words = self.group.words
            self.out.listed.append(ListedNumbers(named, self.group.position, self.group.claim, words, passage, paragraph, self.group))
            self.check_numbers(named, passage, paragraph)
            self.last = self.out.listed[-1]
        else:
            self.begin(named, passage, paragraph)

    def _continued(self, passage: Passage) -> None:
        """A paragraph under an open label: its text, unless another recommendation is quoted in it."""
        entry = self.entry
        if entry is not None and entry.passage.clean and entry.by_text:
            if self._quoted(passage, ""):
                return
            hidden = numbers_masked(passage.clean, [])
            if self.answered(entry) and position_phrases(hidden) and _TOLD.search(hidden):
                self.close()
                self._remark(passage, "", hidden)
                return
        self.take_text(passage)

    def _quoted(self, passage: Passage, paragraph: str) -> bool:
        quoted = self.repeated.quoted(passage.clean)
        if quoted is None:
            return False
        number, end = quoted
        self.begin([ItemNumber(number, number)], passage.cut(0, end), paragraph, by_text=True)
        rest = passage.cut(end, len(passage.clean))
        if rest.clean:
            self.take_text(rest)
        return True

    def _lead_in(self, passage: Passage, hidden: str) -> bool:
        """A paragraph that introduces a list with its position: "The following recommendations enjoy the support of ...:"."""
        found = position_phrases(hidden)
        if not found or not role("leads", hidden) or "recommendation" not in hidden.lower() or len(hidden) > 400:
            return False
        text = passage.clean
        claim, words = claim_in_text(hidden, text, accepting=False)
        position, why = one_position(found)
        self.group = Group(text, position, claim, deciding_words(text, found, words), 0.5, why)
        self.open, self.last = [], None
        return True

    def _remark(self, passage: Passage, paragraph: str, hidden: str) -> None:
        """What is on no number: an answer to a recommendation told in other words, the reasons for the list before, or a remark."""
        text = passage.clean
        found = position_phrases(hidden)
        place = passage.place(self.document, paragraph)
        if found and _ANSWER_SINGULAR.search(hidden):
            number = self._told(text, hidden)
            if number:
                self.begin([ItemNumber(number, number)], passage, paragraph, by_text=True)
                self.take_text(passage)
                self.close()
                return
            identifier = f"{self.review}/Ax{len(self.out.unread) + 1}"
            why = message("this paragraph answers a recommendation that it does not name by number, and no single item is near enough to its words")
            self.out.unread.append(Unread(identifier, why, passage.text, place))
            self.out.doubts.append(Doubt("answer_unplaced", why, identifier, place))
        elif self.last is not None and not paragraph and not found and not role("announces", hidden):
            extra = self.last.extra
            self.last.extra = Passage([*(extra.slices if extra else []), *passage.slices])
        else:
            self.out.remarks.append(Explanation(passage.text, place))

    def _told(self, text: str, hidden: str) -> str | None:
        """The item that "accepts the recommendation to ratify the Convention" means."""
        match = _TOLD.search(hidden)
        return self.repeated.names(text[match.start(1) : match.end(1)]) if match else None

    # -- tables

    def _table(self, found: Iterable[AnswerRow]) -> None:
        self.close()
        for row in found:
            if row.band:
                label = self.numbers.label(row.whole.clean, bare=self.bare)
                self._block(AnswerBlock(row.whole, level=1.0, looks=label is None))
            elif self._row_begins(row):
                self._row(row)
            elif row.whole.clean:
                self._row_unread(row.whole)
        self.close()

    def _row_begins(self, row: AnswerRow) -> bool:
        """Open the entry of the recommendation that a row is on. False where the row names none."""
        if row.source is None or row.asked is None:
            return False
        label = self.numbers.label(row.source.clean, bare=True)
        if label:
            self.begin(label[0].named, row.source.cut(label[0].start, label[0].end))
            return True
        quoted = self.repeated.quoted(row.asked.clean)
        if quoted:
            self.begin([ItemNumber(quoted[0], quoted[0])], row.asked, by_text=True)
        return quoted is not None

    def _row(self, row: AnswerRow) -> None:
        entry = self.entry
        if entry is None:
            return
        if row.answer is not None and row.answer.clean:
            says = read_answer_parts(row.answer.clean, self.numbers.runs(row.answer.clean))
            if len(says.parts) == 1 and says.reasons[1] == says.reasons[0]:
                part = says.parts[0]  # a word or two: the position, and nothing else
                self.out.listed.append(
                    ListedNumbers(entry.named, part.position, part.claim, part.words, row.answer, entry.paragraph, self.group, alone=True)
                )
            else:
                self.take_text(row.answer)
        elif row.ticked is not None:
            self.out.listed.append(ListedNumbers(entry.named, row.ticked, Claim.NONE, (), row.whole, entry.paragraph, self.group, alone=True))
        for comment in row.comments:
            self.take_text(comment)
        self.close()

    def _row_unread(self, passage: Passage) -> None:
        identifier = f"{self.review}/Ax{len(self.out.unread) + 1}"
        why = message("a row of the table that names no recommendation that we can tell")
        place = passage.place(self.document)
        self.out.unread.append(Unread(identifier, why, passage.text, place))
        self.out.doubts.append(Doubt("row_unread", message("{what}: “{words}”", what=why, words=passage.clean[:80]), identifier, place))
