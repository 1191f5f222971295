"""The whole addendum: walk, join, and hold what it counts against what was found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...languages.messages import message
from ...languages.word_tables import has_table, reading_in
from ...names import states
from ...reading import LineRole, Transcript
from ...records import OPEN, Addendum, Document, Doubt, Item, Position, Response, Total
from ...text import language_of
from .answers_by_formulas import join_by_formulas
from .answers_of_items import join_answers
from .item_numbers import Numbers
from .quoted_recommendations import Repeated
from .walk import walk
from .walk_by_formulas import WalkByFormulas

# What a State's own "supported" may count, "noted" likewise: an answer in part is either.
_WIDER = {
    Position.SUPPORTED: {Position.SUPPORTED, Position.SUPPORTED_IN_PART, Position.SUPPORTED_IN_PRINCIPLE},
    Position.NOTED: {Position.NOTED, Position.NOT_SUPPORTED},
}


def extract_addendum(transcript: Transcript, document: Document, review: str, items: Sequence[Item]) -> Addendum:
    """Read an addendum.

    `review` is the review's identifier (ISO3-SS), `items` the report's recommendations: with them numbers are checked, ranges and typing errors
    resolved, recommendations quoted without their number found. Without them (`()`) numbers are kept as printed. What can't be told is in `unread`
    and `doubts`. In English all that a State may say is read, in a language of set phrases (`answer_formulas.toml`) these alone; the rest is open.
    An addendum in another language gives no response and a doubt that says so.
    """
    language = document.language or language_of(" ".join(line.text for line in transcript.lines if line.part is LineRole.BODY))
    if has_table("answer_formulas", language):
        with reading_in(language):
            return _by_formulas(transcript, document, review, items)
    if not has_table("addendum", language):
        said = message(
            "{file} is in a language whose answers we do not read ({language}): its responses are not extracted",
            file=document.name,
            language=language or "",
        )
        return Addendum(document, (), (), (), (), (Doubt("language_not_read", said),))
    found, numbers = walk(transcript, items, document.key, review)
    responses, doubts = join_answers(found, numbers, items, document.key, review)
    counted = [*_counted(found.totals, responses, items)]
    return Addendum(document, tuple(responses), tuple(found.totals), tuple(found.remarks), tuple(found.unread), (*found.doubts, *doubts, *counted))


def _by_formulas(transcript: Transcript, document: Document, review: str, items: Sequence[Item]) -> Addendum:
    names = _names_of(document, review)
    numbers = Numbers((item.number for item in items), transcript.text)
    found = WalkByFormulas(transcript, numbers, Repeated(items), document.key, review, names).walked()
    responses, doubts = join_by_formulas(found, numbers, items, document.key, review, names)
    return Addendum(document, tuple(responses), (), tuple(found.remarks), tuple(found.unread), (*found.doubts, *doubts))


def _names_of(document: Document, review: str) -> tuple[str, ...]:
    """How documents in the language of this one name the State under review."""
    code = document.state or review.partition("-")[0]
    known = next((each for each in states() if each.iso3 == code), None)
    official = known.names.get(document.language or "", ()) if known is not None else ()
    others = (known.name, *known.aliases, *known.other_aliases, *(former.name for former in known.former_names)) if known is not None else ()
    titled = _TITLE.fullmatch(document.title)
    given = ((titled["state"] if titled else document.title).strip(" –-"), *official, *others)
    return tuple(dict.fromkeys(form for name in given if name for form in (name, name.partition(" (")[0])))


_TITLE = re.compile(r".*?\b(?:universal|universel|review)\b(?P<state>[^*∗]*?)(?:\b(?:add|adici)\w*.*)?[*∗]*", re.IGNORECASE | re.DOTALL)


def _counted(totals: Sequence[Total], responses: Sequence[Response], items: Sequence[Item]) -> Iterator[Doubt]:
    """Doubts on totals of the addendum that are not what we count."""
    by_item: dict[str, set[Position]] = {}
    for response in responses:
        by_item.setdefault(response.item, set()).add(response.position)
    for total in totals:
        spans = list(_fitting(total, by_item, items))
        if spans and not any(least <= total.count <= most for least, most in spans):
            counted = tuple(
                str(least) if least == most else message("{least} to {most}", least=least, most=most) for least, most in dict.fromkeys(spans)
            )
            what = message("the addendum says “{words}”, and we count {ours:or}", words=total.words, ours=counted)
            yield Doubt("totals_differ", what, "", total.place, expected=str(total.count), found=str(message("{ours:or}", ours=counted)))


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
