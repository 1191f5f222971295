"""From the blocks of an addendum to what they say of which number: lists, headings, comments by number, tables, paragraphs on no number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...reading import Passage, Table, Transcript
from ...records import Claim, Doubt, Explanation, Item, Position, Unread
from .blocks import Block, blocks
from .found import NOWHERE, Entry, Group, Listed, Others, Walked, doubts_of
from .lists import Sentence, bind, one_of, only_numbers, opens_answers, said
from .numbers import Named, Numbers, Run
from .parts import claim_of, own
from .phrases import Phrase, cut, masked, positions, role
from .repeated import Repeated
from .tables import Row, rows
from .totals import totals


_PARAGRAPH = re.compile(r"(\d{1,3})[.)]\s+(?=[^\d\s]|\d{1,3}\.\d)")
# "the recommendation to ratify the Convention", "the recommendation of Spain on ..."
_TOLD = re.compile(r"\brecommendations?\s+(?:(?:made\s+)?(?:by|of)\s+[\w\s]{3,40}?\s+)?(?:to|on|regarding|concerning|that|for)\s+(.{15,}?)(?:[.;]|$)")
_ANSWER_SINGULAR = re.compile(r"\b(?:the|this|following)\s+recommendation\b")


def walk(transcript: Transcript, items: Sequence[Item], document: str, review: str) -> tuple[Walked, Numbers]:
    """Walk through an addendum once."""
    numbers = Numbers((item.number for item in items), transcript.text)
    walker = _Walker(blocks(transcript, numbers), numbers, Repeated(items), transcript, document, review)
    return walker.walked(), numbers


class _Walker:
    def __init__(self, found: list[Block], numbers: Numbers, repeated: Repeated, transcript: Transcript, document: str, review: str) -> None:
        self.blocks = found
        self.numbers = numbers
        self.repeated = repeated
        self.transcript = transcript
        self.document = document
        self.review = review
        self.out = Walked()
        self.group = NOWHERE
        self.entry: Entry | None = None
        self.open: list[Entry] = []  # entries without a position of their own since the last one was stated
        self.last: Listed | None = None
        self.bare = opens_answers(found, numbers, repeated)

    def walked(self) -> Walked:
        """Take every block in order."""
        for block in self.blocks:
            if block.table is not None:
                self._close()
                self._table(block.table)
            else:
                self._block(block)
        self._close()
        return self.out

    # -- blocks

    def _block(self, block: Block) -> None:
        passage, paragraph = block.passage, ""
        if block.label is not None:
            label = self.numbers.label(block.label.clean, bare=self.bare)
            if label:
                self._begin(label[0].named, block.label)
                self._text(passage)
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
                self._begin(label[0].named, passage.cut(label[0].start, label[0].end), paragraph)
                rest = passage.cut(label[1], len(whole))
                if rest.clean:
                    self._text(rest)
                return
        runs = self._runs(passage.clean)
        if block.level and self._heading(block, passage, runs):
            return
        self.out.totals.extend(totals(passage, self.document, paragraph))
        self._paragraph(passage, paragraph, runs)

    def _is_list(self, text: str, run: Run) -> bool:
        """Whether a paragraph that begins with numbers is a list of them, not a text under its label: "140.1, 140.2 and 140.5."""
        return len(run.named) > 1 and not text[run.end :].strip(" .;") and len(run.named) > 6

    def _runs(self, text: str) -> list[Run]:
        return self.numbers.runs(text)

    def _heading(self, block: Block, passage: Passage, runs: list[Run]) -> bool:
        """Take a heading. False where the block is none after all: too long, or a bare position that answers the open entry."""
        text = passage.clean
        hidden = masked(text, [(run.start, run.end) for run in runs])
        found = positions(hidden)
        claim, words = claim_of(hidden, text, accepting=False)
        names = "recommendation" in hidden
        if runs:
            return self._heading_of_numbers(block, passage, runs)
        if not block.looks and (not names or not (found or claim is not Claim.NONE) or role("others", hidden)):
            return False
        if not names and (found or claim is not Claim.NONE) and self.entry is not None and block.level < 100 and not self._answered(self.entry):
            return False
        if found or claim is not Claim.NONE:
            if not names and not block.looks:
                return False
            self._close()
            position = one_of(found)
            self.group = Group(text, position, claim, said(text, found, words), block.level)
            self.open, self.last = [], None
            return True
        if not block.looks:
            return False
        self._close()
        self.last = None
        if block.level >= self.group.level or role("neutral", hidden):
            self.group = Group(text, None, Claim.NONE, (), block.level)
        return True

    def _heading_of_numbers(self, block: Block, passage: Passage, runs: list[Run]) -> bool:
        """A heading that names numbers: with a position it answers them, and what follows is its comment."""
        text = passage.clean
        if not block.level or (not block.looks and len(text) > 120):
            return False
        hidden = masked(text, [(run.start, run.end) for run in runs])
        if any(self.repeated.end(text[run.end :].lstrip(" .:–-"), run.numbers[0]) for run in runs if run.numbers):
            return False
        found = positions(hidden)
        if not found and not block.looks:
            return False
        named = tuple(named for run in runs for named in run.named)
        self._begin(named, passage)
        if found:
            claim, words = claim_of(hidden, text, accepting=False)
            self._list(Listed(named, one_of(found) or Position.UNANSWERED, claim, said(text, found, words), passage, "", self.group, alone=len(named) == 1))
            self.open = []
        return True

    # -- entries

    def _begin(self, named: Sequence[Named], label: Passage, paragraph: str = "", *, by_text: bool = False) -> None:
        self._close()
        self.last = None
        printed = ", ".join(dict.fromkeys(each.printed for each in named if "-" not in each.printed))
        self.entry = Entry(tuple(named), label, paragraph or printed, self.group, by_text=by_text)
        self._numbers_of(named, label, paragraph)

    def _numbers_of(self, named: Sequence[Named], passage: Passage, paragraph: str) -> None:
        self.out.doubts.extend(doubts_of(named, passage.place(self.document, paragraph), self.review))

    def _close(self) -> None:
        entry, self.entry = self.entry, None
        if entry is None:
            return
        self.out.entries.append(entry)
        if entry.passage.clean or any(set(entry.numbers) <= {n.number for n in listed.named} for listed in self.out.listed[-1:]):
            self.open = []
        else:
            self.open.append(entry)

    @staticmethod
    def _answered(entry: Entry) -> bool:
        return bool(positions(masked(entry.passage.clean, [])))

    def _text(self, passage: Passage) -> None:
        """Take a text that stands under the open label, without the recommendation that it repeats and the word "Response:"."""
        entry = self.entry
        if entry is None or not passage.clean:
            return
        if not entry.passages and len(entry.numbers) == 1:
            end = self.repeated.end(passage.clean, entry.numbers[0])
            if end:
                entry.repeats = True
                passage = passage.cut(end, len(passage.clean))
        marker = role("marker", masked(passage.clean, []))
        if marker:
            passage = passage.cut(marker.end(), len(passage.clean))
        if passage.clean.strip(" .;:–-"):
            entry.passages.append(passage)

    # -- paragraphs

    def _paragraph(self, passage: Passage, paragraph: str, runs: list[Run]) -> None:
        text = passage.clean
        pointed = [run for run in runs if role("cross", masked(text[: run.start], []))]
        about = [run for run in runs if run not in pointed]
        hidden = masked(text, [(run.start, run.end) for run in runs])
        if about and self._listing(passage, paragraph, about, hidden):
            return
        if self._others(passage, paragraph, hidden, about):
            return
        if role("above", hidden) and (found := positions(hidden)) and self._above(passage, paragraph, found, hidden):
            return
        if about and role("topic", hidden[: about[0].start]):
            self._begin(about[0].named, passage.cut(about[0].start, about[0].end), paragraph)
            self._text(passage)
            return
        if about and only_numbers(hidden):
            self._bare_list(passage, paragraph, about)
            return
        if self.entry is not None:
            self._continued(passage)
            return
        if self._quoted(passage, paragraph):
            return
        if not about and self._lead_in(passage, hidden):
            return
        if about:
            self._begin(about[0].named, passage.cut(about[0].start, about[0].end), paragraph)
            self._text(passage)
            self._close()
            return
        self._remark(passage, paragraph, hidden)

    def _listing(self, passage: Passage, paragraph: str, about: list[Run], hidden: str) -> bool:
        """Sentences that give numbers a position: each run gets the phrase before it, where there is none the one after it."""
        text = passage.clean
        made: list[Listed] = []
        others: list[tuple[Phrase, frozenset[str]]] = []
        after = 0
        for start, end in cut(text, hidden):
            inside = [run for run in about if start <= run.start < end]
            found = [Phrase(start + p.start, start + p.end, p.position) for p in positions(hidden[start:end])]
            if not inside:
                if found and role("others", hidden[start:end]):
                    others.append((found[0], frozenset()))
                    after = max(after, end)
                continue
            if not found and made:
                continue
            if not found:
                return False
            bound, rest_of_all = bind(Sentence(passage, paragraph, self.group, hidden, start, end), inside, found)
            made.extend(bound)
            others.extend(rest_of_all)
            after = end
        if not made and not others:
            return False
        named = {named.number for listed in made for named in listed.named}
        if self.entry is not None and len(made) == 1 and named <= set(self.entry.numbers):
            return False  # the comment on a number names it again
        self._close()
        if text[after:].strip() and made:
            extra = passage.cut(after, len(text))
            tail = hidden[after:]
            claim, words = claim_of(tail, text[after:], accepting=False)
            if claim is not Claim.NONE:
                made[-1].claim = claim
                made[-1].words = (*made[-1].words, words)
            if not role("announces", tail):
                made[-1].extra = extra
        for listed in made:
            self._list(listed)
            self._numbers_of(listed.named, passage, paragraph)
        for phrase, but in others:
            self._add_others(phrase, passage, paragraph, hidden, but)
        self.open = []
        self.last = made[-1] if made else None
        return True

    def _list(self, listed: Listed) -> None:
        """Keep a listing; under a heading of the same position the heading's claim is its claim."""
        if listed.claim is Claim.NONE and self.group.position in {None, listed.position}:
            listed.claim = self.group.claim
            listed.words = (*listed.words, *(word for word in self.group.words if self.group.claim is not Claim.NONE))
        self.out.listed.append(listed)

    def _others(self, passage: Passage, paragraph: str, hidden: str, about: list[Run]) -> bool:
        found = positions(hidden)
        every = role("others", hidden) or role("every", hidden)
        if about or not found or not every or (self.entry is not None and not role("others", hidden)):
            return False
        if not role("others", hidden) and (self.out.listed or self.out.entries):
            return False
        near = min(found, key=lambda phrase: abs(phrase.start - every.start()))
        self._close()
        self._add_others(near, passage, paragraph, hidden, frozenset())
        return True

    def _add_others(self, phrase: Phrase, passage: Passage, paragraph: str, hidden: str, but: frozenset[str]) -> None:
        text = passage.clean
        claim, words = claim_of(hidden, text, accepting=False)
        said = tuple(word for word in (text[phrase.start : phrase.end], words) if word)
        self.out.others.append(Others(phrase.position, claim, said, passage, paragraph, self.group, but))

    def _above(self, passage: Passage, paragraph: str, found: list[Phrase], hidden: str) -> bool:
        """A position stated after its list: for the labels since the last position that have no text of their own."""
        entry = self.entry
        waiting = [*self.open, *([entry] if entry is not None and not entry.passage.clean else [])]
        if not waiting or (len(waiting) == 1 and entry is not None and len(entry.numbers) < 2):
            return False
        self._close()
        named = tuple(named for each in waiting for named in each.named)
        text = passage.clean
        claim, words = claim_of(hidden, text, accepting=False)
        self._list(Listed(named, one_of(found) or Position.UNANSWERED, claim, said(text, found, words), passage, paragraph, self.group))
        self.last = self.out.listed[-1]
        reasons = own(text, []).reasons
        if reasons[1] > reasons[0]:
            self.last.extra = passage.cut(*reasons)
        self.open = []
        return True

    def _bare_list(self, passage: Passage, paragraph: str, about: list[Run]) -> None:
        """A paragraph of nothing but numbers: under a heading with a position a list, else a label that waits for its text."""
        named = tuple(named for run in about for named in run.named)
        if self.group.position is not None:
            self._close()
            words = self.group.words
            self.out.listed.append(Listed(named, self.group.position, self.group.claim, words, passage, paragraph, self.group))
            self._numbers_of(named, passage, paragraph)
            self.last = self.out.listed[-1]
        else:
            self._begin(named, passage, paragraph)

    def _continued(self, passage: Passage) -> None:
        """A paragraph under an open label: its text, unless another recommendation is quoted in it."""
        entry = self.entry
        if entry is not None and entry.passage.clean and entry.by_text:
            if self._quoted(passage, ""):
                return
            hidden = masked(passage.clean, [])
            if self._answered(entry) and positions(hidden) and _TOLD.search(hidden):
                self._close()
                self._remark(passage, "", hidden)
                return
        self._text(passage)

    def _quoted(self, passage: Passage, paragraph: str) -> bool:
        quoted = self.repeated.quoted(passage.clean)
        if quoted is None:
            return False
        number, end = quoted
        self._begin([Named(number, number)], passage.cut(0, end), paragraph, by_text=True)
        if self.entry is not None:
            self.entry.repeats = True
        rest = passage.cut(end, len(passage.clean))
        if rest.clean:
            self._text(rest)
        return True

    def _lead_in(self, passage: Passage, hidden: str) -> bool:
        """A paragraph that introduces a list with its position: "The following recommendations enjoy the support of ...:"."""
        found = positions(hidden)
        if not found or not role("leads", hidden) or "recommendation" not in hidden or len(hidden) > 400:
            return False
        text = passage.clean
        claim, words = claim_of(hidden, text, accepting=False)
        self.group = Group(text, one_of(found), claim, said(text, found, words), 0.5)
        self.open, self.last = [], None
        return True

    def _remark(self, passage: Passage, paragraph: str, hidden: str) -> None:
        """What is on no number: an answer to a recommendation told in other words, the reasons for the list before, or a remark."""
        text = passage.clean
        found = positions(hidden)
        place = passage.place(self.document, paragraph)
        if found and _ANSWER_SINGULAR.search(hidden):
            number = self._told(text, hidden)
            if number:
                self._begin([Named(number, number)], passage, paragraph, by_text=True)
                self._text(passage)
                self._close()
                return
            identifier = f"{self.review}/Ax{len(self.out.unread) + 1}"
            why = "this paragraph answers a recommendation that it does not name by number, and no single item is near enough to its words"
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

    def _table(self, table: Table) -> None:
        for row in rows(table, self.transcript.lines, self.numbers):
            if row.band:
                label = self.numbers.label(row.whole.clean, bare=self.bare)
                self._block(Block(row.whole, level=1.0, looks=label is None))
            elif self._row_begins(row):
                self._row(row)
            elif row.whole.clean:
                self._row_unread(row.whole)
        self._close()

    def _row_begins(self, row: Row) -> bool:
        """Open the entry of the recommendation that a row is on. False where the row names none."""
        if row.source is None or row.asked is None:
            return False
        label = self.numbers.label(row.source.clean, bare=True)
        if label:
            self._begin(label[0].named, row.source.cut(label[0].start, label[0].end))
            return True
        quoted = self.repeated.quoted(row.asked.clean)
        if quoted:
            self._begin([Named(quoted[0], quoted[0])], row.asked, by_text=True)
        return quoted is not None

    def _row(self, row: Row) -> None:
        entry = self.entry
        if entry is None:
            return
        if row.answer is not None and row.answer.clean:
            says = own(row.answer.clean, self.numbers.runs(row.answer.clean))
            if len(says.parts) == 1 and says.reasons[1] == says.reasons[0]:
                part = says.parts[0]  # a word or two: the position, and nothing else
                self.out.listed.append(Listed(entry.named, part.position, part.claim, part.words, row.answer, entry.paragraph, self.group, alone=True))
            else:
                self._text(row.answer)
        elif row.ticked is not None:
            self.out.listed.append(Listed(entry.named, row.ticked, Claim.NONE, (), row.whole, entry.paragraph, self.group, alone=True))
        for comment in row.comments:
            self._text(comment)
        self._close()

    def _row_unread(self, passage: Passage) -> None:
        identifier = f"{self.review}/Ax{len(self.out.unread) + 1}"
        why = "a row of the table that names no recommendation that we can tell"
        place = passage.place(self.document)
        self.out.unread.append(Unread(identifier, why, passage.text, place))
        self.out.doubts.append(Doubt("row_unread", f"{why}: {passage.clean[:80]!r}", identifier, place))
