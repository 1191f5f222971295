"""From what an addendum in set phrases says of each number to one response for each: a position only where all that is said of it agrees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...languages.answer_formulas import bare_sentences
from ...languages.messages import message
from ...light_dataclass import dataclass, field
from ...reading import Passage
from ...records import OPEN, Claim, Doubt, Explanation, Item, Position, Response
from .doubted_answers import no_position
from .groups_found import REFUSED, Group
from .item_numbers import ItemNumber, Numbers
from .phrases import numbers_masked
from .walk_by_formulas import FoundAnswers, LabelledAnswer, Saying


@dataclass(slots=True)
class _Said:
    sayings: list[Saying] = field(default_factory=list)
    labels: list[LabelledAnswer] = field(default_factory=list)


@dataclass(slots=True)
class _Verdict:
    """What all sayings on a number come to; `kind` is the doubt where they leave it open."""

    position: Position | None
    why: str = ""
    kind: str = "position_unclear"


def join_by_formulas(
    found: FoundAnswers, numbers: Numbers, items: Sequence[Item], document: str, review: str, own_names: Sequence[str]
) -> tuple[list[Response], list[Doubt]]:
    """The responses in the report's order, and the doubts about them."""
    said: dict[str, _Said] = defaultdict(_Said)
    for saying in found.sayings:
        for number in dict.fromkeys(named.number for named in saying.named if named.number):
            said[number].sayings.append(saying)
    for label in found.labels:
        for number in label.numbers:
            said[number].labels.append(label)
    joiner = _Joiner({item.number: item for item in items}, document, review, tuple(own_names))
    made = [response for number in sorted(said, key=numbers.order) for response in joiner.of(number, said[number])]
    joiner.missing({response.item for response in made})
    return made, joiner.doubts


class _Joiner:
    def __init__(self, items: dict[str, Item], document: str, review: str, own_names: tuple[str, ...]) -> None:
        self.items, self.document, self.review, self.own_names = items, document, review, own_names
        self.doubts: list[Doubt] = []

    def of(self, number: str, said: _Said) -> Iterator[Response]:
        """The response to one item. What only repeats an item that the report has answered gives none."""
        verdict = _verdict(number, said)
        item = self.items.get(number)
        if verdict.position is None and not verdict.why and item is not None and item.position not in OPEN:
            return
        commented = next((label for label in said.labels if label.text.clean), None)
        saying = said.sayings[0] if said.sayings else None
        reasons = tuple(reason for label in said.labels if (reason := self._reason(label)) is not None)
        reasons += tuple(reason for each in said.sayings if not each.own and (reason := self._reason_of_list(each)) is not None)
        group = (said.labels[0].group if said.labels else saying.group if saying else Group("", None, Claim.NONE, (), 0.0)).text
        if commented is not None:
            passage, paragraph = commented.text, commented.paragraph
        elif saying is not None:
            passage, paragraph = saying.passage, saying.paragraph
        else:
            passage, paragraph = said.labels[0].passage, said.labels[0].paragraph
        alone = saying is not None and len(saying.named) == 1
        spot = _spot(passage, number, saying) if commented is None and saying is not None and not alone else None
        place = (spot or passage).place(self.document, paragraph)
        if verdict.position is None:
            what = no_position(number, verdict.why)
            self.doubts.append(Doubt(verdict.kind, what, f"{self.review}/A{number}", passage.place(self.document, paragraph)))
        claim, claimed = _claim(said, opened=verdict.position is None and bool(verdict.why))
        deciding = [each.words for each in said.sayings if each.position is not None and each.position is verdict.position]
        words = " … ".join(
            dict.fromkeys(word for word in (*(deciding or list(said.labels[0].group.words if said.labels else ()))[:1], claimed) if word)
        )
        bare = not reasons and commented is None and not alone
        yield Response(
            f"{self.review}/A{number}",
            number,
            "",
            verdict.position or Position.UNANSWERED,
            claim,
            words if verdict.position is not None or claimed else "",
            passage.text,
            place,
            reasons,
            group,
            bare,
        )

    def missing(self, answered: set[str]) -> None:
        """Items that the report leaves open and on which nothing was found; an addendum without any answer is one doubt."""
        if not answered:
            self.doubts.append(Doubt("no_responses", message("no answer to a recommendation was found in this addendum")))
            return
        for number, item in self.items.items():
            if number not in answered and item.position in OPEN:
                said = message("we find nothing in the addendum on {number}, which the report left open", number=number)
                self.doubts.append(Doubt("item_unanswered", said, f"{self.review}/A{number}"))

    def _reason(self, label: LabelledAnswer) -> Explanation | None:
        """The text below a label, from the first to the last sentence that says more than the position."""
        passage = label.text
        text = passage.clean
        span = bare_sentences(numbers_masked(text, ()), self.own_names)
        if span is None:
            return None
        part = passage.cut(*span)
        return Explanation(part.text, part.place(self.document, label.paragraph), label.numbers)

    def _reason_of_list(self, saying: Saying) -> Explanation | None:
        if len(saying.named) != 1 or saying.position is None or len(saying.passage.clean.split()) < len(saying.words.split()) + _FEW:
            return None
        covers = tuple(dict.fromkeys(named.number for named in saying.named if named.number))
        return Explanation(saying.passage.text, saying.passage.place(self.document, saying.paragraph), covers)


_FEW = 4
"""Fewer words behind an answer give no reason."""


def _spot(passage: Passage, number: str, saying: Saying) -> Passage | None:
    """Where a number stands in the paragraph that lists it."""
    span = next((named.span for named in saying.named if named.number == number and named.span), None)
    return passage.cut(*span) if span and saying.passage is passage else None


def _letters(number: str, named: Sequence[ItemNumber]) -> bool:
    return any(each.letters for each in named if each.number == number)


def _verdict(number: str, said: _Said) -> _Verdict:
    stating = [each for each in said.sayings if each.position is not None or each.why]
    headed = [label.group for label in said.labels if label.group.position is not None or label.group.why]
    whys = [each.why for each in stating if each.position is None] + [group.why for group in headed if group.position is None and not stating]
    if any(_letters(number, each.named) for each in stating):
        return _Verdict(None, "it answers only a part of it")
    # A refusal in a cell of its own stands, whatever its comment speaks of in other words.
    cells = {each.position for each in stating if each.cell}
    if len(cells) == 1 and cells <= REFUSED and all(each.position in REFUSED or (each.own and each.position is None) for each in stating):
        return _Verdict(_agreed({each.position for each in stating if each.position is not None}))
    if whys:
        return _Verdict(None, whys[0])
    listed = {each.position for each in stating if not each.own}
    own = {each.position for each in stating if each.own}
    if len(listed) > 1:
        return _Verdict(None, "it stands in two lists with two positions; neither is taken", "answered_twice")
    agreed = _agreed(own) if own else None
    if own and agreed is None:
        return _Verdict(None, "it says " + " and ".join(sorted(str(kind).replace("_", " ") for kind in own)))
    above = listed or {group.position for group in headed[:1]}
    if agreed is None:
        return _Verdict(next(iter(above), None))
    if above and not _goes_with(agreed, next(iter(above))):
        return _Verdict(None, "its own text and the list that it stands in say two positions", "position_differs")
    return _Verdict(agreed)


def _agreed(kinds: set[Position | None]) -> Position | None:
    """The one position of several words on the same item: a note beside a refusal adds nothing, and a whole is closer told by its part."""
    if len(kinds) == 1:
        return next(iter(kinds))
    for pair, stands in _TOGETHER:
        if kinds == pair:
            return stands
    return None


_TOGETHER: tuple[tuple[set[Position | None], Position], ...] = (
    ({Position.NOTED, Position.NOT_SUPPORTED}, Position.NOT_SUPPORTED),
    ({Position.NOTED, Position.UNDER_CONSIDERATION}, Position.NOTED),
    ({Position.SUPPORTED_IN_PART, Position.NOTED}, Position.SUPPORTED_IN_PART),
    ({Position.SUPPORTED_IN_PART, Position.NOT_SUPPORTED}, Position.SUPPORTED_IN_PART),
)


def _goes_with(own: Position | None, above: Position | None) -> bool:
    return (
        own == above or {own, above} == {Position.NOTED, Position.NOT_SUPPORTED} or (above, own) == (Position.SUPPORTED, Position.SUPPORTED_IN_PART)
    )


def _claim(said: _Said, *, opened: bool) -> tuple[Claim, str]:
    claims = [each for each in said.sayings if each.claim is not Claim.NONE]
    headed = next((label.group for label in said.labels if label.group.claim is not Claim.NONE), None)
    if opened or (not claims and headed is None):
        return Claim.NONE, ""
    if not claims and headed is not None:
        return headed.claim, ""
    kinds = {each.claim for each in claims}
    return (claims[0].claim if len(kinds) == 1 else Claim.IMPLEMENTED_OR_IN_PROGRESS), claims[0].words
