"""The picture of the first chapter: what was asked most and answered how; before a review, what UN bodies write most about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...languages.messages import Messages, labelled, together
from ...views.code_words import BANDS, bands_said
from ...views.page.first.first_chapter import FirstChapter, Stage
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
        title = words.say("What UN bodies and experts find wrong or want done, by heading")
        shown, in_all = sum(each.number for each in first.written), first.written[0].in_all
        note = words.count(
            len(first.written),
            one="{shown} of the {all} sentences stand under this heading of the compilation. Each sentence counts once.",
            many="{shown} of the {all} sentences stand under these {n} headings of the compilation. Each sentence counts once.",
            shown=shown,
            all=in_all,
        )
        numbers = together(*(labelled(each.name, words.number(each.number)) for each in first.written))
        made = stacks(
            "chart-first",
            title,
            words.say("Sentences under each heading. {numbers}.", numbers=numbers),
            [Stack(each.name, ((each.near, "supported"), (each.number - each.near, "noted")), "", "#matrix") for each in first.written],
            words,
            [
                ("supported", words.say("the national report has a passage in similar words; it may not be a reply")),
                ("noted", words.say("we found no such passage, or none that we are sure of")),
            ],
        )
    return {"first": made, "first_title": title, "first_note": note}
