"""From what each document says to the final answer: judgement, addendum, report, thematic list - the last word first.

The addendum speaks after the report and before the list, which OHCHR draws up from both. A report that says "will be examined" states no answer
yet; what gets no answer is noted by the UN (UPR.md, Rules). Why an item has no position is decided here, once: everything that counts or names
positions takes it from the answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..languages.messages import Message, message, message_of, said_later, together
from ..records import (
    OPEN,
    SUPPORTS,
    Addendum,
    Answer,
    Claim,
    Doubt,
    Item,
    Judgement,
    Position,
    Response,
    Source,
    SourceAnswer,
    ThematicList,
    WorkingGroupReport,
    ohchr_class,
    text_sha256,
)
from ..records.dialogue.positions_said import position_said

_ORDER = tuple(Source)


def final_answers(
    report: WorkingGroupReport, addenda: Sequence[Addendum], listed: ThematicList | None, judgements: Sequence[Judgement]
) -> tuple[tuple[Answer, ...], tuple[Doubt, ...]]:
    """The final answer to every item of the report, and what the sources do not agree on."""
    responses: dict[str, list[tuple[Addendum, Response]]] = defaultdict(list)
    for addendum in addenda:
        for response in addendum.responses:
            responses[response.item].append((addendum, response))
    entries = {entry.number: entry for entry in listed.entries} if listed else {}
    texts = {item.id: text_sha256(item) for item in report.items}
    # A judgement on a text that reads otherwise now decides nothing; the review has a doubt on it.
    judged = {(j.record, j.field): j for j in judgements if texts.get(j.record) == j.text_sha256}
    answers: list[Answer] = []
    doubts: list[Doubt] = []
    for item in report.items:
        parts = responses.get(item.number, [])
        said = [*_judged(item, judged), *_answered(parts), _reported(item, report)]
        entry = entries.get(item.number)
        if listed and entry and entry.position is not None:
            said.append(SourceAnswer(Source.THEMATIC_LIST, listed.document.key, entry.position, Claim.NONE, entry.printed_position, entry.place))
        answer = _settled(item, said, tuple(response for _, response in parts), addendum_held=bool(addenda))
        answers.append(answer)
        doubts.extend(_disagreements(item, answer))
    if entries:
        doubts.extend(_list_differs({item.number for item in report.items}, set(entries), listed))
    return tuple(answers), tuple(doubts)


def derived(parts: Iterable[Response]) -> tuple[Position, Claim]:
    """An item's position and claim from those of its parts: the one they share, else supported in part where any is supported, else the first. Where
    each part comes with a claim, and not with the same, both ends are open."""
    found = list(parts)
    positions = list(dict.fromkeys(part.position for part in found if part.position is not Position.UNANSWERED))
    if not positions:
        return Position.UNANSWERED, found[0].claim if found else Claim.NONE
    claims = list(dict.fromkeys(part.claim for part in found))
    position = positions[0] if len(positions) == 1 else Position.SUPPORTED_IN_PART if SUPPORTS & set(positions) else positions[0]
    differing = Claim.NONE if Claim.NONE in claims else Claim.IMPLEMENTED_OR_IN_PROGRESS
    return position, claims[0] if len(claims) == 1 else differing


def _judged(item: Item, judged: dict[tuple[str, str], Judgement]) -> Iterator[SourceAnswer]:
    position, claim = judged.get((item.id, "position")), judged.get((item.id, "claim"))
    if position is not None or claim is not None:
        decided = position or claim
        assert decided is not None
        yield SourceAnswer(
            Source.JUDGEMENT,
            "",
            Position(position.value) if position else item.position,
            Claim(claim.value) if claim else item.claim,
            f"{decided.who}, {decided.when}" + (f": {decided.why}" if decided.why else ""),
            None,
        )


def _answered(parts: list[tuple[Addendum, Response]]) -> Iterator[SourceAnswer]:
    if parts:
        position, claim = derived(response for _, response in parts)
        words = " … ".join(dict.fromkeys(response.words for _, response in parts if response.words))
        yield SourceAnswer(Source.ADDENDUM, parts[0][0].document.key, position, claim, words, parts[0][1].place)


def _reported(item: Item, report: WorkingGroupReport) -> SourceAnswer:
    lead_in = report.answering(item)
    return SourceAnswer(
        Source.REPORT, report.document.key, item.position, item.claim, lead_in.words if lead_in else "", lead_in.place if lead_in else item.place
    )


def position_left_open(reported: Position, *, spoken_of: bool, addendum_held: bool) -> Position:
    """Why nothing held takes a position on an item of which the report says `reported`: whether an addendum speaks of it, or is held at all."""
    if spoken_of:
        return Position.WITHOUT_POSITION
    return Position.UNANSWERED if addendum_held else reported


def _settled(item: Item, said: list[SourceAnswer], parts: tuple[Response, ...], *, addendum_held: bool) -> Answer:
    said = sorted(said, key=lambda each: _ORDER.index(each.source))
    last = next((each for each in said if each.position not in OPEN), None)
    if last is None:
        last = next(each for each in said if each.source is Source.REPORT)
    classes = {ohchr_class(each.position) for each in said if each.position not in OPEN}
    spoken = [each for each in said if each.position not in OPEN]
    decided = next((each for each in spoken if each.source is Source.JUDGEMENT), None)
    claim = decided.claim if decided else next((each.claim for each in spoken if each.claim is not Claim.NONE), last.claim)
    agreed = len(classes) <= 1 or last.source is Source.JUDGEMENT
    position = last.position
    if position in OPEN:
        position = position_left_open(position, spoken_of=bool(parts), addendum_held=addendum_held)
    return Answer(item.id, item.number, position, claim, last.source, tuple(said), parts, agreed)


_NAMES: dict[Source, str] = said_later(
    {Source.JUDGEMENT: "the judgement", Source.ADDENDUM: "the addendum", Source.REPORT: "the report", Source.THEMATIC_LIST: "OHCHR's list"}
)


def _disagreements(item: Item, answer: Answer) -> Iterator[Doubt]:
    if not answer.agreed:
        spoken = [
            message("{source}: {says}", source=Message(_NAMES[said.source]), says=position_said(said.position))
            for said in answer.said
            if said.position not in OPEN
        ]
        what = message("the sources do not agree on {number} ({each})", number=item.number, each=together(*spoken))
        place = answer.said[0].place or item.place
        yield Doubt("positions_differ", what, item.id, place, expected=str(spoken[0]), found=str(together(*spoken[1:])))


def _list_differs(items: set[str], entries: set[str], listed: ThematicList | None) -> Iterator[Doubt]:
    for numbers in (items - entries, entries - items):
        if numbers and listed:
            named = ", ".join(sorted(numbers, key=lambda n: [int(p) if p.isdigit() else 0 for p in n.split(".")])[:12])
            shown = f"{named} ..." if len(numbers) > 12 else named
            said = (
                message_of(
                    len(numbers),
                    one="{n} item is in the report and not in OHCHR's list: {numbers}",
                    many="{n} items are in the report and not in OHCHR's list: {numbers}",
                    numbers=shown,
                )
                if numbers <= items
                else message_of(
                    len(numbers),
                    one="{n} item is in OHCHR's list and not in the report: {numbers}",
                    many="{n} items are in OHCHR's list and not in the report: {numbers}",
                    numbers=shown,
                )
            )
            yield Doubt("list_differs", said, document=listed.document.key, found=named)
