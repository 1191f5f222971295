"""The picture of the first chapter: what was asked most and answered how; before a review, what UN bodies write most about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...languages.messages import Messages, labelled, together
from ...views.code_words import BANDS, bands_said
from ...views.page.first_chapter import FirstChapter, Stage
from .charts import Stack, stacks

if TYPE_CHECKING:
    from markupsafe import Markup


def first_picture(first: FirstChapter, words: Messages) -> dict[str, Markup | str]:
    """The picture with its title and a note, as `first`, `first_title` and `first_note`; all empty where there is nothing to draw."""
    title = note = ""
    made: Markup | str = ""
    if first.subjects:
        title = words.say("Subjects with the most requests")
        note = words.say("Requests by subject, as our program sorts them. A request on two subjects counts in both.")
        used = [key for k, key in enumerate(BANDS) if first.stage is Stage.AFTER and any(each.share.numbers[k] for each in first.subjects)]
        numbers = together(*(labelled(words.say(each.name), words.number(each.rows)) for each in first.subjects))
        made = stacks(
            "chart-first",
            title,
            words.say("Subjects with the most requests, and how many. {numbers}.", numbers=numbers),
            [
                Stack(
                    words.say(each.name),
                    tuple((number, key if first.stage is Stage.AFTER else "count") for key, number in zip(BANDS, each.share.numbers, strict=True)),
                    words.count(each.states, one="from {n} State", many="from {n} States"),
                    f"#subject-{each.key}",
                )
                for each in first.subjects
            ],
            words,
            [(key, words.say(bands_said(first.open_answers)[key])) for key in used],
        )
    elif first.written:
        title = words.say("Concerns of UN bodies, by heading of the compilation")
        note = words.say("Each concern is counted under one heading only. Concerns under other headings may be on the same subject")
        numbers = together(*(labelled(each.name, words.number(each.number)) for each in first.written))
        made = stacks(
            "chart-first",
            title,
            words.say("Concerns of UN bodies under each heading. {numbers}.", numbers=numbers),
            [Stack(each.name, ((each.near, "supported"), (each.number - each.near, "noted")), "", "#matrix") for each in first.written],
            words,
            [
                ("supported", words.say("its report has a passage in similar words, which may be no reply")),
                ("noted", words.say("we found no such passage that we are sure of")),
            ],
        )
    return {"first": made, "first_title": title, "first_note": note}
