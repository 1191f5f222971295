"""What the walk found -> one response for each item, or for each part of it, and what does not add up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ...languages.messages import Message, message
from ...languages.reasons_said import reason_said
from ...light_dataclass import dataclass, field, replace
from ...reading import Passage
from ...records import OPEN, Claim, Doubt, Explanation, Item, Position, Response
from . import remaining_items
from .answer_parts import Own, claim_in_text, read_answer_parts
from .bare_answer import only_restates
from .doubted_answers import in_two_lists, letters_only, listed_elsewhere, no_position, stands_under
from .groups_found import REFUSED, LabelledText, ListedNumbers, RemainingItems, Walked, answer_fits_list
from .item_numbers import ItemNumber, Numbers
from .phrases import numbers_masked, spans_of_sentences


@dataclass(slots=True)
class _Said:
    """All that is said of one number."""

    listed: list[ListedNumbers] = field(default_factory=list)
    lettered: list[tuple[str, ListedNumbers]] = field(default_factory=list)
    entries: list[LabelledText] = field(default_factory=list)


def join_answers(found: Walked, numbers: Numbers, items: Sequence[Item], document: str, review: str) -> tuple[list[Response], list[Doubt]]:
    """The responses in the report's order, and the doubts about them."""
    joiner = _Joiner(found, numbers, items, document, review)
    return joiner.responses(), joiner.doubts


_BECAUSE = re.compile(
    r"\b(?:because|since|due\s+to|given\s+that|in\s+(?:the\s+)?(?:view|light)\s+of|as\s+(?:it|the|this|they|that))\b", re.IGNORECASE
)


def _spot(passage: Passage, named: Iterable[ItemNumber]) -> Passage | None:
    """Where the first of these numbers stands in the paragraph that lists it; None where it is named there in other words."""
    span = next((each.span for each in named if each.span), None)
    return passage.cut(*span) if span else None


class _Joiner:
    def __init__(self, found: Walked, numbers: Numbers, items: Sequence[Item], document: str, review: str) -> None:
        self.found = found
        self.numbers = numbers
        self.items = {item.number: item for item in items}
        self.document = document
        self.review = review
        self.doubts: list[Doubt] = []
        self.said: dict[str, _Said] = defaultdict(_Said)
        self.read: dict[int, Own] = {}
        self.home: dict[str, str] = {}
        for listed in found.listed:
            for named in listed.named:
                if not named.number:
                    continue
                if named.letters:
                    self.said[named.number].lettered.extend((letter, listed) for letter in named.letters)
                else:
                    self.said[named.number].listed.append(listed)
                    self.home.setdefault(named.number, listed.group.text)
        for entry in found.entries:
            for number in entry.numbers:
                self.said[number].entries.append(entry)

    def responses(self) -> list[Response]:
        """Every item's responses."""
        made: list[Response] = []
        for number in sorted(self.said, key=self.numbers.order):
            made.extend(self._of(number, self.said[number]))
        made.extend(self._of_others({response.item for response in made}))
        made.sort(key=lambda response: self.numbers.order(response.item))
        self._elsewhere()
        self._missing({response.item for response in made})
        return made

    # -- one item

    def _of(self, number: str, said: _Said) -> Iterator[Response]:
        owns = [(entry, self._own(entry)) for entry in said.entries]
        stating = [(entry, read) for entry, read in owns if read.parts]
        reasons = tuple(reason for entry, read in owns if (reason := self._explanation(entry, read)))
        reasons += tuple(self._of_list(listed) for listed in said.listed if listed.extra is not None and listed.extra.clean)
        if said.lettered and not said.listed and not stating:
            yield from self._by_letters(number, said, reasons)
            return
        if self._contradicted(number, said, [(entry, read) for entry, read in owns if read.parts or read.why]):
            where = said.listed[0] if said.listed else said.entries[0]
            passage = where.passage if where.passage.clean else said.entries[0].label
            yield self._response(
                number,
                "",
                "",
                Position.UNANSWERED,
                Claim.NONE,
                (),
                passage,
                where.paragraph,
                reasons,
                where.group.text,
                bare=not reasons and not said.entries,
            )
            return
        listed = said.listed[0] if said.listed else None
        if listed is not None and listed.position in REFUSED:  # "noted", with the comment that it will be studied
            stating = [(entry, read) for entry, read in stating if any(part.position is not Position.UNDER_CONSIDERATION for part in read.parts)]
        if stating:
            yield from self._by_own(number, listed, *stating[0], reasons)
        elif listed is not None:
            yield self._listed(number, listed, owns, reasons)
        else:
            yield from self._under_heading(number, said.entries, owns, reasons)

    def _by_own(
        self, number: str, listed: ListedNumbers | None, entry: LabelledText, read: Own, reasons: tuple[Explanation, ...]
    ) -> Iterator[Response]:
        """The State's own words on an item."""
        if len(read.parts) > 1:
            yield from self._split(number, entry, read)
            return
        part = read.parts[0]
        claim, words = part.claim, part.words
        if claim is Claim.NONE and listed is not None and listed.position is Position.SUPPORTED:
            claim, words = listed.claim, (*words, *listed.words)
        yield self._response(number, "", "", part.position, claim, words, entry.passage, entry.paragraph, reasons, entry.group.text)

    def _contradicted(self, number: str, said: _Said, owns: list[tuple[LabelledText, Own]]) -> bool:
        """Whether the addendum answers an item in two ways that exclude each other, so that none of them is taken; a doubt says so."""
        if self._twice(number, said.listed):
            return True
        listed = said.listed[0] if said.listed else None
        for entry, read in owns:
            before = listed.position if listed is not None else entry.group.position
            kinds = {part.position for part in read.parts}
            if before is None or answer_fits_list(before, kinds):
                continue
            what = stands_under(number, before, kinds, read.why)
            self._doubt("position_differs", what, number, entry.passage, entry.paragraph, expected=before.value, found=" and ".join(sorted(kinds)))
            return True
        told = [(entry, {part.position for part in read.parts}) for entry, read in owns if len(read.parts) == 1]
        if len(set().union(*(kinds for _, kinds in told))) > 1:
            entry = told[-1][0]
            what = message("the addendum states more than one position on {number}", number=number)
            self._doubt("position_unclear", what, number, entry.passage, entry.paragraph)
            return True
        return False

    def _own(self, entry: LabelledText) -> Own:
        if id(entry) not in self.read:
            text = entry.passage.clean
            self.read[id(entry)] = read_answer_parts(text, self.numbers.runs(text))
        return self.read[id(entry)]

    def _listed(self, number: str, listed: ListedNumbers, owns: list[tuple[LabelledText, Own]], reasons: tuple[Explanation, ...]) -> Response:
        claim, words = listed.claim, listed.words
        if listed.position is Position.UNANSWERED:
            what = message("the addendum speaks to {number} and leaves its position open ({why})", number=number, why=reason_said(listed.why))
            self._doubt("position_unclear", what, number, listed.passage, listed.paragraph)
        for entry, read in owns:
            if read.claim is not Claim.NONE and not read.parts:
                claim, words = read.claim, (*words, read.claim_words)
                break
            if listed.position is Position.SUPPORTED and (done := self._done(entry)):
                claim, words = Claim.IMPLEMENTED, (*words, done)
                break
        commented = next((entry for entry, _ in owns if entry.passage.clean), None)
        group = listed.group.text
        if commented is not None:
            return self._response(number, "", "", listed.position, claim, words, commented.passage, commented.paragraph, reasons, group)
        bare = not reasons and not listed.alone
        spot = None if listed.alone else _spot(listed.passage, (named for named in listed.named if named.number == number and not named.letters))
        return self._response(number, "", "", listed.position, claim, words, listed.passage, listed.paragraph, reasons, group, bare=bare, spot=spot)

    @staticmethod
    def _done(entry: LabelledText) -> str:
        """The words of a comment that says only that a treaty was ratified: on an item that a list accepts they are the State's answer to it."""
        text = entry.passage.clean
        hidden = numbers_masked(text, [])
        claim, words = claim_in_text(hidden, text, accepting=True)
        return words if claim is Claim.IMPLEMENTED and len(spans_of_sentences(text, hidden)) == 1 else ""

    def _under_heading(
        self, number: str, entries: list[LabelledText], owns: list[tuple[LabelledText, Own]], reasons: tuple[Explanation, ...]
    ) -> Iterator[Response]:
        """No position of its own and no list: that of the heading; else what is said of all others; else none, and a doubt."""
        entry = next((e for e in entries if e.group.position is not None), entries[0] if entries else None)
        if entry is None:
            return
        position = entry.group.position
        claim, words = (entry.group.claim, entry.group.words) if position is not None else (Claim.NONE, ())
        why = next((read.why for _, read in owns if read.why), "") or next((e.group.why for e in entries if e.group.why), "")
        others = next((each for each in self.found.others if number not in each.but), None)
        if position is None and others is not None and not why and remaining_items.are_plain(self.found.others):
            position, claim, words = others.position, others.claim, others.words
        for _, read in owns:
            if read.claim is not Claim.NONE:
                claim, words = read.claim, (*words, read.claim_words)
                break
        passage = entry.passage if entry.passage.clean else entry.label
        if position is None:
            if self._settled(number):
                return
            what = no_position(number, why)
            self._doubt("position_unclear", what, number, passage, entry.paragraph)
        bare = not reasons and not entry.passage.clean
        spot = None if entry.passage.clean else self._in_label(entry, number)
        yield self._response(
            number, "", "", position or Position.UNANSWERED, claim, words, passage, entry.paragraph, reasons, entry.group.text, bare=bare, spot=spot
        )

    def _in_label(self, entry: LabelledText, number: str) -> Passage | None:
        """The number itself in a label that names several."""
        label = self.numbers.label(entry.label.clean, bare=True)
        named = label[0].named if label else [named for run in self.numbers.runs(entry.label.clean) for named in run.named]
        return _spot(entry.label, (each for each in named if each.number == number))

    def _settled(self, number: str) -> bool:
        """Whether the report itself answers the item, so that a remark on it in the addendum answers nothing anew."""
        item = self.items.get(number)
        return item is not None and item.position not in OPEN

    def _split(self, number: str, entry: LabelledText, read: Own) -> Iterator[Response]:
        used: set[str] = set()
        item = self.items.get(number)
        letters = {clause.id.rpartition(".")[2] for clause in item.clauses} if item and len(item.clauses) > 1 else set()
        for index, part in enumerate(read.parts, 1):
            suffix = part.letter if part.letter and part.letter not in used and (not item or part.letter in letters) else str(index)
            used.add(suffix)
            passage = entry.passage.cut(part.start, part.end)
            # What the part is on is no reason for the answer to it.
            unscoped = passage.clean.replace(part.scope, " " * len(part.scope), 1)
            because = _BECAUSE.search(unscoped) is not None
            begin, end = read_answer_parts(passage.clean if because else unscoped, self.numbers.runs(passage.clean)).reasons
            said = passage.cut(begin, end)
            own_reasons = (Explanation(said.text, said.place(self.document, entry.paragraph), entry.numbers),) if end > begin else ()
            scope = part.scope or f"part {index}"
            yield self._response(
                number, suffix, scope, part.position, part.claim, part.words, passage, entry.paragraph, own_reasons, entry.group.text
            )
        if not all(part.scope for part in read.parts):
            parts = len(read.parts)
            said_of = message("the State answers {number} in {parts} parts and does not say of each what it is on", number=number, parts=parts)
            self._doubt("scope_unclear", said_of, number, entry.passage, entry.paragraph)

    def _by_letters(self, number: str, said: _Said, reasons: tuple[Explanation, ...]) -> Iterator[Response]:
        answered: dict[str, ListedNumbers] = {}
        for letter, listed in said.lettered:
            if letter in answered and answered[letter].position is not listed.position:
                what = message("{number} ({letter}) stands in two lists with different positions", number=number, letter=letter)
                self._doubt("answered_twice", what, number, listed.passage, listed.paragraph)
            answered.setdefault(letter, listed)
        for letter, listed in sorted(answered.items()):
            yield self._response(
                number,
                letter,
                f"({letter})",
                listed.position,
                listed.claim,
                listed.words,
                listed.passage,
                listed.paragraph,
                reasons,
                listed.group.text,
                bare=not reasons,
                spot=_spot(listed.passage, (named for named in listed.named if named.number == number and letter in named.letters)),
            )
        item = self.items.get(number)
        clauses = len(item.clauses) if item else 0
        if clauses > 1 and len(answered) < clauses:
            first = next(iter(answered.values()))
            self._doubt("part_unanswered", letters_only(number, answered), number, first.passage, first.paragraph)

    def _twice(self, number: str, listed: list[ListedNumbers]) -> bool:
        """Whether an item stands in two lists with two positions. Twice in lists of one position, it is a doubt; where only one of them claims
        implementation, no claim is taken.
        """
        if len(listed) < 2:
            return False
        kinds = {each.position for each in listed}
        where = listed[1]
        if len(kinds) > 1:
            what = in_two_lists(number, kinds)
            first, other = listed[0].position.value, next(each.position.value for each in listed if each.position is not listed[0].position)
            self._doubt("answered_twice", what, number, where.passage, where.paragraph, expected=first, found=other)
            return True
        if len({each.claim for each in listed}) > 1:
            count = len(listed)
            listed[:] = [replace(listed[0], claim=Claim.NONE)]
            what = message("{number} is listed in two ways", number=number)
            self._doubt("number_repeated", what, number, where.passage, where.paragraph, expected="1", found=str(count))
        elif where.passage.clean == listed[0].passage.clean:
            what = message("{number} is listed {times} times", number=number, times=len(listed))
            self._doubt("number_repeated", what, number, where.passage, where.paragraph, expected="1", found=str(len(listed)))
        return False

    # -- all others, and checks

    def _of_others(self, answered: set[str]) -> Iterator[Response]:
        """The items that one sentence answers without naming them: always a doubt, and where it is not plain that it speaks of all, no answer."""
        left = [number for number in self.items if number not in answered and not self._settled(number)]
        plain = remaining_items.are_plain(self.found.others)
        for others in self.found.others:
            meant = [number for number in left if number not in others.but]
            if meant or not self.items:
                self.doubts.append(remaining_items.doubt(others, len(meant), others.passage.place(self.document, others.paragraph), plain=plain))
            for number in meant if plain else ():
                yield self._other(number, others)
                left.remove(number)

    def _other(self, number: str, others: RemainingItems) -> Response:
        return self._response(
            number,
            "",
            "",
            others.position or Position.UNANSWERED,
            others.claim,
            others.words,
            others.passage,
            others.paragraph,
            (),
            others.group.text,
            bare=True,
        )

    def _elsewhere(self) -> None:
        """Comments that stand under another heading than the list of their item."""
        for entry in self.found.entries:
            away = [
                number
                for number in entry.numbers
                if (home := self.home.get(number)) is not None
                and home != entry.group.text
                and self._position_of(number) is not None
                and (self._position_of(number), home) != (entry.group.position, entry.group.text)
            ]
            if away and entry.group.text and entry.passage.clean:
                self._doubt("comment_elsewhere", listed_elsewhere(away, entry.group.text), away[0], entry.passage, entry.paragraph)

    def _position_of(self, number: str) -> Position | None:
        listed = self.said[number].listed
        return listed[0].position if listed else None

    def _missing(self, answered: set[str]) -> None:
        """Items that the report leaves open and the addendum does not answer; an addendum without any answer is one doubt."""
        if not answered:
            self.doubts.append(Doubt("no_responses", message("no answer to a recommendation was found in this addendum")))
            return
        for number, item in self.items.items():
            if number not in answered and item.position in OPEN:
                said = message("the addendum says nothing of {number}, which the report left open", number=number)
                self.doubts.append(Doubt("item_unanswered", said, f"{self.review}/A{number}"))

    # -- making

    def _explanation(self, entry: LabelledText, read: Own) -> Explanation | None:
        begin, end = read.reasons
        if end <= begin:
            return None
        passage = entry.passage.cut(begin, end)
        return Explanation(passage.text, passage.place(self.document, entry.paragraph), entry.numbers)

    def _of_list(self, listed: ListedNumbers) -> Explanation:
        passage = listed.extra or Passage([])
        covers = tuple(dict.fromkeys(named.number for named in listed.named if named.number))
        return Explanation(passage.text, passage.place(self.document, listed.paragraph), covers)

    def _response(
        self,
        number: str,
        suffix: str,
        scope: str,
        position: Position,
        claim: Claim,
        words: tuple[str, ...],
        passage: Passage,
        paragraph: str,
        reasons: tuple[Explanation, ...],
        group: str,
        *,
        bare: bool = False,
        spot: Passage | None = None,
    ) -> Response:
        identifier = f"{self.review}/A{number}" + (f".{suffix}" if suffix else "")
        if position in REFUSED:
            reasons = tuple(reason for reason in reasons if not only_restates(reason.text.clean))
        place = (spot or passage).place(self.document, paragraph)
        said = " … ".join(dict.fromkeys(word for word in words if word))
        return Response(identifier, number, scope, position, claim, said, passage.text, place, reasons, group, bare)

    def _doubt(self, kind: str, what: Message, number: str, passage: Passage, paragraph: str, *, expected: str = "", found: str = "") -> None:
        place = passage.place(self.document, paragraph)
        self.doubts.append(Doubt(kind, what, f"{self.review}/A{number}", place, expected=expected, found=found))
