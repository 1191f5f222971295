"""What the screen prints of a review: what was found, in twenty lines, and what did not add up. Plain text, the same on
every terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ..records import Review
from . import wording
from .views import ReviewView
from .wording import counted

_MOST_DOUBTS = 12


def summary(review: Review, *, width: int = 100, doubts: int = _MOST_DOUBTS) -> str:
    """The review in lines of at most `width` characters, ending in a line feed; at most `doubts` doubts are written out,
    the rest counted.

    Nothing of a document reaches the terminal as a control character or a direction override (`wording.visible`).
    """
    lines: list[str] = []
    for label, text in _facts(ReviewView(review)):
        head = f"{label:<18}"
        body = textwrap.wrap(_plain(text), max(20, width - len(head))) or [""]
        lines.extend((head if index == 0 else " " * len(head)) + each for index, each in enumerate(body))
    lines.append("")
    found = wording.doubts_of(review)
    lines.append(f"What did not add up: {len(found) or 'nothing was found'}")
    for doubt in found[:doubts]:
        where = "; ".join(part for part in (wording.anchor(doubt.record), doubt.place.cite() if doubt.place else "") if part)
        text = f"{wording.kind_words(doubt.kind)}: {doubt.what}" + (f" [{where}]" if where else "")
        lines.extend(textwrap.wrap(_plain(text), width, initial_indent="  - ", subsequent_indent="    "))
    if len(found) > doubts:
        lines.append(f"  and {len(found) - doubts:,} more: openupr export --what doubts lists all")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _facts(view: ReviewView) -> Iterator[tuple[str, str]]:
    review, report = view.review, view.review.report
    cycle = wording.cycle(review.session)
    yield (
        "Review",
        f"{review.id}: {wording.state_name(review.state)}, session {review.session}" + (f", cycle {cycle}" if cycle else ""),
    )
    for document in review.documents:
        facts = (
            document.symbol or document.name,
            wording.kind_words(document.kind).lower(),
            wording.long_date(document.date),
            counted(document.pages, "page"),
        )
        yield "Document", ", ".join(fact for fact in facts if fact)
    if report is None:
        yield "Found", "no report of the Working Group"
        return
    speakers = report.speakers
    stated = "does not state how many" if speakers.stated is None else f"states {speakers.stated:,}"
    yield "Spoke", f"{counted(speakers.found, 'delegation')} found; the report {stated}"
    if speakers.not_heard:
        yield "Not heard", f"{len(speakers.not_heard)}: {wording.listed(each.printed for each in speakers.not_heard)}"
    yield (
        "Recommended",
        (
            f"{counted(len(view.items), 'item')} (what the UN counts), {counted(len(view.clauses), 'clause')}, "
            f"{counted(len(view.rows), 'row')} (what UPR Info counts), from {counted(len(view.recommending), 'State')}"
        ),
    )
    for index, (position, items, claimed) in enumerate(view.positions):
        claim = f", {claimed:,} of them with a claim of implementation" if claimed else ""
        yield "" if index else "As of the report", f"{len(items):,} {wording.POSITIONS[position][0].lower()}{claim}"
    for index, (key, states) in enumerate(view.groups):
        yield (
            "" if index else "Rows by group",
            f"{sum(len(state.rows) for state in states):,} {wording.group_name(key)} ({len(states)})",
        )
    most = [f"{state.name} {len(state.rows)}" for state in view.recommending[:5]]
    if most:
        yield "Most rows", ", ".join(most)
    others = [
        counted(number, one, many)
        for number, one, many in (
            (len(report.commitments), "voluntary commitment", ""),
            (len(report.notes), "footnote", ""),
            (len(report.unread), "passage that could not be understood", "passages that could not be understood"),
        )
        if number
    ]
    if others:
        yield "Also", ", ".join(others)


def _plain(text: str) -> str:
    """One line of text that does nothing to a terminal."""
    return wording.visible(" ".join(text.split()))
