"""The whole addendum: walk, join, and hold what it counts against what was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...languages.word_tables import has_table
from ...reading import Part, Transcript
from ...records import OPEN, Addendum, Document, Doubt, Item, Position, Response, Total
from ...text import language_of
from .answers_of_items import join
from .walk import walk

# What a State's own "supported" may count, "noted" likewise: an answer in part is either.
_WIDER = {
    Position.SUPPORTED: {Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.SUPPORTED_IN_PRINCIPLE},
    Position.NOTED: {Position.NOTED, Position.NOT_SUPPORTED},
}


def extract(transcript: Transcript, document: Document, review: str, items: Sequence[Item]) -> Addendum:
    """Read an addendum.

    `review` is the review's identifier (ISO3-SS), `items` the report's recommendations: with them numbers are checked, ranges and typing errors
    resolved, recommendations quoted without their number found. Without them (`()`) numbers are kept as printed. What can't be told is in `unread`
    and `doubts`. The rules are those of English; an addendum in another language gives no response and a doubt that says so.
    """
    language = document.language or language_of(" ".join(line.text for line in transcript.lines if line.part is Part.BODY))
    if not has_table("addendum", language):
        said = f"{document.name} is in another language than English ({language}): its responses are not extracted"
        return Addendum(document, (), (), (), (), (Doubt("language_not_read", said),))
    found, numbers = walk(transcript, items, document.key, review)
    responses, doubts = join(found, numbers, items, document.key, review)
    counted = [*_counted(found.totals, responses, items)]
    return Addendum(document, tuple(responses), tuple(found.totals), tuple(found.remarks), tuple(found.unread), (*found.doubts, *doubts, *counted))


def _counted(totals: Sequence[Total], responses: Sequence[Response], items: Sequence[Item]) -> Iterator[Doubt]:
    """Doubts on totals of the addendum that are not what we count."""
    by_item: dict[str, set[Position]] = {}
    for response in responses:
        by_item.setdefault(response.item, set()).add(response.position)
    for total in totals:
        spans = list(_fitting(total, by_item, items))
        if spans and not any(least <= total.count <= most for least, most in spans):
            ours = " or ".join(str(least) if least == most else f"{least} to {most}" for least, most in dict.fromkeys(spans))
            what = f"the addendum says “{total.words}”, and we count {ours}"
            yield Doubt("totals_differ", what, "", total.place, expected=str(total.count), found=ours)


def _fitting(total: Total, by_item: dict[str, set[Position]], items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """The counts of ours that a total may mean, each as least and most: items answered in part or in parts may be counted or not."""
    if total.of == "received":
        if items:
            yield len(items), len(items)
    elif total.of == "open":
        yield len(by_item), len(by_item)
    elif total.position is not None:
        wider = _WIDER.get(total.position, {total.position})
        settled = [item for item in items if item.number not in by_item and item.position not in OPEN]
        before = sum(item.position in wider for item in settled)
        if total.of == "before":
            if items:
                yield before, before
            return
        least = sum(found == {total.position} for found in by_item.values())
        # An item that is answered differently in its parts may be counted as supported in part.
        in_parts = total.position is Position.SUPPORTED_IN_PART
        most = sum(bool(found & wider) or (in_parts and len(found) > 1) for found in by_item.values())
        yield least, most
        yield least + before, most + before
