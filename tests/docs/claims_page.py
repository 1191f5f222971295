"""docs/was-it-a-real-review.md: how a review is emptied, claim by claim, and what the page of OpenUPR prints on an invented review in which it is so
(`tests/examining/whole_pair.py`), and on its twin in good faith.

`python -m tests.docs.claims_page` writes it; tests/docs/test_claims.py holds it fresh, and that each of its sentences stands on the page of `report`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.examining.whole_pair import EMPTIED, TWIN, WholePair

from openupr.examining import EVERY
from openupr.examining.frame.result_words import KINDS
from openupr.linking import Links
from openupr.records import Kind, Result
from openupr.stages import pipeline
from openupr.views.examined.examined_view import FigureView, ResultView
from openupr.views.page.page_view import PageView, page_view
from openupr.views.withheld import Withheld

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "was-it-a-real-review.md"
CLAIMS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("claims.toml").read_text(encoding="utf-8"))["claim"]
SIDES = (EMPTIED, TWIN)

_HEAD = """\
# Was it a real review? Fifteen claims

A State can empty its review: of what it admits, of who is heard, of what is asked, of what it answers. Here are fifteen things that are said of
such reviews. Below each stands what OpenUPR prints where it is so, and what it prints on a review in good faith.

Both reviews are invented. {emptied} has emptied its review. {twin} has the same findings of UN bodies against it, those that
{emptied}’s compilation lacks among them, and answers them. This page is
made by a program from both, and a test holds it fresh: each sentence is the one that `openupr report` prints.

No claim is a verdict. A figure shows what the documents say, or that we found nothing in them. Each has an innocent explanation, which stands
below it. “Can’t tell” means that a document is missing, or that there are too few other reviews to compare with.

| | claim | {emptied} | {twin} |
|---|---|---|---|
"""

_TAIL = """\
## What is not among the fifteen

- [Which concerns of UN bodies nobody takes up](examinations.md#coverage), and [what was asked before](examinations.md#follow_through). Both lead
  to the next review.
- [Requests that praise or back the policy of the State](examinations.md#endorsement).
- Who queued for the floor, who wrote whose talking points, who was kept away from Geneva: no document of the review tells it.

[All examinations](examinations.md), each with its rule and its limits. [How right it is](accuracy.md): measured.
"""


@dataclass(frozen=True)
class Told:
    """What is said of one of the two reviews: its page, and its results."""

    page: PageView
    results: dict[str, Result]

    def view(self, name: str) -> ResultView:
        assert self.page.examined is not None
        return next(each for each in self.page.examined.results if each.examination == name)

    def figure(self, name: str, key: str) -> FigureView | None:
        """A figure of an examination, by its key."""
        keys = [each.key for each in self.results[name].figures]
        return self.view(name).figures[keys.index(key)] if key in keys else None


@cache
def told() -> dict[str, Told]:
    """Both reviews, written, read and examined."""
    pair, found = WholePair.read(), {}
    with TemporaryDirectory() as folder:
        for which in SIDES:
            review = pipeline.read(pair.write(Path(folder), which), trust=True)
            labels = pipeline.classify([review])
            results = pipeline.examine(review, [review], labels)
            view = page_view(review, Withheld(), "", labels=labels, results=results, concerns=Links(review).concerns)
            found[which] = Told(view, {each.examination: each for each in results})
    return found


def printed(claim: dict[str, Any], which: str) -> list[str]:
    """What the page prints on a claim: the sentence of its examination, and the figure that the claim is on."""
    review = told()[which]
    result = review.view(claim["from"])
    said = []
    if "quoted" in claim:
        assert review.page.examined is not None
        said += [each.text for each in review.page.examined.sentences if claim["quoted"] in each.text]
    elif claim.get("sentence", True):
        said.append(result.sentence if result.told else f"We can’t tell: {result.why_not}")
    if "on" in claim:
        said.append(_figure(_figure_of(claim, which)))
    return [each.replace("\u00a0", " ") for each in said]


def _figure(figure: FigureView) -> str:
    if figure.by:
        lines = "; ".join(f"{', '.join(key for key, _ in line.keys)}: {line.count}" for line in figure.lines)
        return f"{figure.name}: {lines or '0'}."
    return f"{figure.name}: {figure.shown}" + (f" ({figure.count} of {figure.n})." if figure.count is not None else ".")


def counted(claim: dict[str, Any], which: str) -> tuple[float, int | None, int]:
    """The figure that a claim is on: its value, its count, and what it is counted over. Of one that is no share, the value is the count."""
    figure = _figure_of(claim, which)
    if figure.by:
        return float(figure.n), figure.n, figure.n
    assert figure.value is not None
    return figure.value, figure.count, figure.n


def _figure_of(claim: dict[str, Any], which: str) -> FigureView:
    """The figure of its own that a claim names, else the headline of its examination."""
    review = told()[which]
    figure = review.figure(claim["from"], claim["on"]) if "on" in claim else review.view(claim["from"]).headline
    assert figure is not None
    return figure


def _short(claim: dict[str, Any], which: str) -> str:
    """The figure of a claim in a word, with the level where one is told."""
    result, figure = told()[which].view(claim["from"]), _figure_of(claim, which)
    if "on" in claim:
        return f"{figure.n}" if figure.by else f"{figure.count} of {figure.n}"
    level = "" if result.level == "cannot_tell" else f", {result.word}"
    return f"{result.value}{level}".replace("\u00a0", " ")


def page() -> str:
    """The page."""
    states = {which: WholePair.read().state(which) for which in SIDES}
    rows = [
        f"| {number} | [{claim['says']}](#claim-{number}) | {_short(claim, EMPTIED)} | {_short(claim, TWIN)} |"
        for number, claim in enumerate(CLAIMS, 1)
    ]
    parts = (line for number, claim in enumerate(CLAIMS, 1) for line in _claim(number, claim, states))
    return _HEAD.format(**states) + "\n".join([*rows, "", *parts]) + "\n" + _TAIL


def _claim(number: int, claim: dict[str, Any], states: dict[str, str]) -> Iterator[str]:
    name = claim["from"]
    spec = next(each for each in EVERY if each.name == claim.get("explained_by", name))
    yield f'<a id="claim-{number}"></a>\n\n## {number}. {claim["says"]}\n'
    yield f"It needs {_listed([NEEDS.get(each) or KINDS[Kind(each)] for each in claim['needs']])}.\n"
    for which in SIDES:
        level = told()[which].view(name)
        yield f"**{states[which]}**" + (f" ({level.word})" if level.level != "cannot_tell" and "quoted" not in claim else "") + ":\n"
        yield "".join(f"> {each}\n>\n" for each in printed(claim, which)).removesuffix(">\n")
    yield "What it can’t tell:\n"
    yield "".join(f"- {spec.limits[each]}\n" for each in claim["limits"])
    yield f"An innocent explanation: {spec.innocent} ([More](examinations.md#{spec.name}).)\n"


NEEDS = {
    "other": "the UN reports that it cites",
    "both_versions": "a later version of it, or a corrigendum",
    "submission": "the submissions, as files",
}


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
