"""Each examination explained: for `openupr explain`, and all of them as docs/examinations.md, which a test holds fresh."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from ...errors import UnknownNameError
from ...examining import EXAMINATIONS, Examination, metadata
from ...examining.frame.result_words import value_text
from ...examining.measures.years import FAR
from ...languages.messages import Messages, message, messages, said_later
from ...records import Evidence, Figure, Level, Result, Standing
from ...views.examined.quotable import QuotableSentence
from ...views.examined.rank import DIRECTIONS, LEVELS, SPECS, least
from ...views.examined.results_data import LEVEL_WORD
from ...views.safe_text import sentence
from ...views.tables.evidence import COLUMNS

LIKE: dict[str, str] = said_later(
    {
        "speakers": "the hundred reviews nearest to it in the number of speakers",
        "cycle": "reviews with the same time (sessions 1 to 12, or from 13 on)",
        "numbers": "reviews whose recommendations are numbered in the same way",
        "answers": "reviews whose last answers stand in the same kind of document, report or addendum",
        "format": "reviews whose reports tell the recommendations in the same part",
    }
)
"""With which reviews one is compared, for each trait of `Headline.like`."""

Parts = list[tuple[str, list[str]]]


def explained_examination(name: str, words: Messages | None = None) -> str:
    """All about one examination, in lines of eighty columns, in the language of `words` (None: English). Raises `UnknownNameError` for a name
    that none has."""
    if name not in SPECS:
        raise UnknownNameError(
            message("there is no examination “{name}”", name=name), next_step=message("Choose one of: {names}.", names=", ".join(SPECS))
        )
    spec = SPECS[name]
    spoken = words or messages()
    lines = textwrap.wrap(f"{spec.name}{spoken.mark(':')} {spoken.say(spec.question)}", 78)
    for label, texts in explanation_parts(spec, spoken):
        lines.append("")
        lines.append(label)
        lines += [line for text in texts for line in textwrap.wrap(text, 76, initial_indent="  ", subsequent_indent="  ")]
    return "\n".join(lines) + "\n"


def names(words: Messages) -> str:
    """Every examination with its question, one a line."""
    return "".join(f"{name:<16}{words.say(spec.question)}\n" for name, spec in SPECS.items())


def explanation_parts(spec: type[Examination], words: Messages | None = None) -> Parts:
    """What there is to say of an examination, in its order: each part's label and its paragraphs."""
    headline, rule, spoken = spec.headline, spec.rule, words or messages()
    say = spoken.say
    where = f"{say(rule.source)}."
    if rule.unverified:
        where += f" {say('Not checked against the text: {what}.', what=say(rule.unverified))}"
    counts = say(
        "It takes at least {smallest} to say. A difference from the middle one counts from {least}.",
        smallest=headline.smallest_n,
        least=least(headline),
    )
    direction = say(DIRECTIONS[headline.direction])
    like = [say(LIKE[trait]) for trait in headline.like] or [say("all other reviews")]
    return [
        (say("Figure"), [f"{say(headline.name)}{spoken.mark(':')} {say(headline.formula)}.", counts]),
        (say("Rule"), [say(rule.says), where]),
        (say("What counts"), [say("{direction}, because {reason}.", direction=sentence(direction), reason=say(headline.reason))]),
        (say("Compared with"), [_also(like, spoken), *_apart(spec, spoken), *_baseline(spec, spoken)]),
        (say("Limits"), [say(each) for each in spec.limits]),
        (say("An innocent explanation"), [say(spec.innocent)]),
    ]


def examinations_page() -> str:
    """The page docs/examinations.md."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    made, average = metadata().get("made", {}), metadata().get("average", {})
    yield "# The examinations\n"
    yield "This page is generated (`make docs`). `openupr explain NAME` prints one of them; `openupr examine PATH` makes them all.\n"
    yield "| level | what it means |\n|---|---|"
    yield from (f"| {word} | {meaning} |" for word, meaning in LEVELS.values())
    if made:
        means = ", ".join(f"{average[level.value]:.2f} {LEVELS[level][0]}" for level in Level)
        first, last = made["sessions"]
        yield f"\nThe baselines are from {made['reviews']} reports of sessions {first} to {last}. On average a review has so many results: {means}."
    yield ""
    for spec in SPECS.values():
        yield f"## {spec.name}\n\n**{spec.question}**\n"
        for label, texts in explanation_parts(spec):
            if len(texts) == 1:
                yield f"*{label}.* {texts[0]}\n"
            else:
                yield f"*{label}.*\n"
                yield "\n".join(f"- {text}" for text in texts) + "\n"
    yield from _shapes()


def _shapes() -> Iterator[str]:
    yield "## The results as JSON\n"
    yield "`openupr examine PATH --to x.json` writes one object: `review`, `status`, `documents` (key, name, kind, sha256), `missing` (kinds of"
    yield "document), `made_with` (versions and hashes), `average` (results of each level a review has), `sentences` and `results`. With `--compare`"
    yield "it writes a list of them. What is not known is `null`. A place is an object of `document`, `paragraph`, `pages` and `cite`.\n"
    yield "| object | fields |\n|---|---|"
    shapes: tuple[Any, ...] = (Result, Figure, Evidence, Standing, QuotableSentence)
    for shape in shapes:
        names = [{"why": "why_not"}.get(field.name, field.name) if shape is Result else field.name for field in fields(shape)]
        names += [LEVEL_WORD, "sentence"] if shape is Result else []
        yield f"| {shape.__name__} | {', '.join(f'`{name}`' for name in names)} |"
    yield "\n`level` is for programs and has five values; where no level can be told it is `cannot_tell`, whether a figure is told or not."
    yield "`level_word` (of a sentence `word`, which is *count* where it only counts) is the word that screen, page and Word show, one of those"
    yield "at the top of this page. `said` are the sentences of what was counted, `placed` those of how that is to be taken, `sentence` both."
    yield "`on_the_edge` lists the other levels that the figure would have within its error, which is its interval; it is empty where there is none."
    yield "\n## The evidence as a table\n"
    yield "`--to x.csv` (or `.xlsx`, `.jsonl`) writes one line a record of evidence; a text that a spreadsheet would take for a formula gets an"
    yield "apostrophe in front, as in [data.md](data.md).\n"
    yield "| column | what it holds |\n|---|---|"
    yield from (f"| `{column.name}` | {column.description} |" for column in COLUMNS)


def _also(named: list[str], words: Messages) -> str:
    """Which reviews it is compared with, by each trait that they share."""
    said, *others = named
    for each in others:
        said = words.say("{one}, and {other}", one=said, other=each)
    return said


def _apart(spec: type[Examination], words: Messages) -> Iterator[str]:
    """What the catalogue says of a review without reviews of its time to compare it with."""
    if spec.arithmetic:
        yield words.say("It follows from a rule and a count, and is told without other reviews too.")
    elif spec in EXAMINATIONS:
        yield words.say("A review more than {years} years from all of them gets no level from them; the sentence names their years.", years=FAR)


def _baseline(spec: type[Examination], words: Messages) -> Iterator[str]:
    """The figure in the reviews of the baselines, by source of labels, and how many of them have which level."""
    say = words.say
    for source, marks in metadata().get("figures", {}).get(spec.name, {}).items():
        if isinstance(marks, dict):
            named = {name: value_text(marks[key], spec.headline.unit) for name, key in _MARKS.items()}
            yield say(_OF_BASELINES[source != "documents"], n=marks["n"], source=source, **named)
    levels = metadata().get("levels", {}).get(spec.name, {})
    if levels:
        named_levels = ", ".join(f"{levels[level.value]} {say(LEVELS[level][0])}" for level in Level)
        yield say("Of the reviews of the baselines: {levels}.", levels=named_levels)


_MARKS = {"least": "least", "middle": "median", "high": "p90", "most": "most"}
_OF_BASELINES: tuple[str, str] = said_later(
    (
        "{n} reviews: least {least}, middle one {middle}, nine in ten at most {high}, most {most}.",
        "{n} reviews, labels {source}: least {least}, middle one {middle}, nine in ten at most {high}, most {most}.",
    )
)


if __name__ == "__main__":
    import sys

    sys.stdout.write(examinations_page())
