"""The picture of the first chapter: what was asked most and answered how; before a review, what UN bodies write most about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...languages.messages import Messages
from ...views.colours import ANSWERS, light
from ...views.first_chapter import FirstChapter, Stage
from ...views.wording import BANDS, opening
from .charts import Stack, stacks

if TYPE_CHECKING:
    from markupsafe import Markup

_LONGEST = 46
"""Letters of a label that have room above a bar."""


def first_picture(first: FirstChapter, words: Messages) -> dict[str, Markup | str]:
    """The picture with its title and a note, as `first`, `first_title` and `first_note`; all empty where there is nothing to draw."""
    title = note = ""
    made: Markup | str = ""
    if first.subjects:
        title = words.say("What was asked most")
        if first.stage is Stage.AFTER:
            note = words.say("Requests by subject. Blue: supported. Orange: noted. Brown: not supported. Grey: no answer.")
        else:
            note = words.say("Requests by subject")
        made = stacks(
            "chart-first",
            title,
            words.say("Bars: how many requests are on each of the subjects of which the most States speak, by the State’s answer."),
            [
                Stack(
                    opening(each.name, _LONGEST),
                    tuple((number, ANSWERS[key] if first.stage is Stage.AFTER else light("count")) for key, number in _numbers(each.share.numbers)),
                    words.count(each.states, one="from {n} State", many="from {n} States"),
                    f"#subject-{each.key}",
                )
                for each in first.subjects
            ],
        )
    elif first.written:
        title = words.say("What UN bodies write most about")
        note = words.say("Concerns by the document’s headings. Dark: we found a passage near it in the national report. Pale: look.")
        made = stacks(
            "chart-first",
            title,
            words.say("Bars: how many concerns of UN bodies stand under each heading, and for how many a passage of the national report is near."),
            [
                Stack(opening(each.name, _LONGEST), ((each.near, light("supported")), (each.number - each.near, light("pale"))), "", "#matrix")
                for each in first.written
            ],
        )
    return {"first": made, "first_title": title, "first_note": note}


def _numbers(numbers: tuple[int, ...]) -> list[tuple[str, int]]:
    return list(zip(BANDS, numbers, strict=True))
