"""Each examination explained: for `openupr explain`, and all of them as docs/examinations.md, which a test holds fresh."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from ...errors import UnknownNameError
from ...examining import EXAMINATIONS, Examination, metadata
from ...examining.result_words import value_words
from ...examining.years import FAR
from ...languages.messages import Messages, message
from ...records import Evidence, Figure, Level, Result, Standing
from ...views.examined.quotable import Sentence
from ...views.examined.rank import DIRECTIONS, LEVELS, SPECS, least
from ...views.examined.results_data import LEVEL_WORD
from ...views.tables.evidence import COLUMNS

LIKE = {
    "speakers": "the hundred reviews nearest to it in the number of speakers",
    "cycle": "reviews with the same time (sessions 1 to 12, or from 13 on)",
    "numbers": "reviews whose recommendations are numbered in the same way",
    "answers": "reviews whose last answers stand in the same kind of document, report or addendum",
    "format": "reviews whose reports tell the recommendations in the same part",
}
"""With which reviews one is compared, for each trait of `Headline.like`."""

Parts = list[tuple[str, list[str]]]


def explain(name: str) -> str:
    """All about one examination, in lines of eighty columns. Raises `UnknownNameError` for a name that none has."""
    if name not in SPECS:
        raise UnknownNameError(
            message("there is no examination “{name}”", name=name), next_step=message("Choose one of: {names}.", names=", ".join(SPECS))
        )
    spec = SPECS[name]
    lines = textwrap.wrap(f"{spec.name}: {spec.question}", 78)
    for label, texts in parts(spec):
        lines.append("")
        lines.append(label)
        lines += [line for text in texts for line in textwrap.wrap(text, 76, initial_indent="  ", subsequent_indent="  ")]
    return "\n".join(lines) + "\n"


def names(words: Messages) -> str:
    """Every examination with its question, one a line."""
    return "".join(f"{name:<16}{words.say(spec.question)}\n" for name, spec in SPECS.items())


def parts(spec: type[Examination]) -> Parts:
    """What there is to say of an examination, in its order: each part's label and its paragraphs."""
    headline, rule = spec.headline, spec.rule
    where = f"{rule.source}." + (f" Not checked against the text: {rule.unverified}." if rule.unverified else "")
    counts = f"It takes at least {headline.smallest_n} to say. A difference from the middle one counts from {least(headline)}."
    return [
        ("Figure", [f"{headline.name}: {headline.formula}.", counts]),
        ("Rule", [rule.says, where]),
        ("What counts", [f"{DIRECTIONS[headline.direction][0].upper()}{DIRECTIONS[headline.direction][1:]}, because {headline.reason}."]),
        ("Compared with", [", and ".join(LIKE[trait] for trait in headline.like) or "all other reviews", *_apart(spec), *_baseline(spec)]),
        ("Limits", list(map(str, spec.limits))),
        ("An innocent explanation", [spec.innocent]),
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
        for label, texts in parts(spec):
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
    shapes: tuple[Any, ...] = (Result, Figure, Evidence, Standing, Sentence)
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


def _apart(spec: type[Examination]) -> Iterator[str]:
    """What is told of a review that has none of its time to be compared with."""
    if spec.arithmetic:
        yield "It follows from a rule and a count, and is told without other reviews too."
    elif spec in EXAMINATIONS:
        yield f"A review more than {FAR} years from all of them gets no level from them; the sentence names their years."


def _baseline(spec: type[Examination]) -> Iterator[str]:
    """The figure in the reviews of the baselines, by source of labels, and how many of them have which level."""
    for source, marks in metadata().get("figures", {}).get(spec.name, {}).items():
        if isinstance(marks, dict):
            middle, high, most = (value_words(marks[key], spec.headline.unit) for key in ("median", "p90", "most"))
            least = value_words(marks["least"], spec.headline.unit)
            by = "" if source == "documents" else f", labels {source}"
            yield f"{marks['n']} reviews{by}: least {least}, middle one {middle}, nine in ten at most {high}, most {most}."
    levels = metadata().get("levels", {}).get(spec.name, {})
    if levels:
        yield "Of the reviews of the baselines: " + ", ".join(f"{levels[level.value]} {LEVELS[level][0]}" for level in Level) + "."


if __name__ == "__main__":
    import sys

    sys.stdout.write(examinations_page())
