"""Which recommendations the next national report names together over several paragraphs: said once for the run, and never with one paragraph of it.
Which of them answers which recommendation can't be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ....languages.messages import Text, Value, message, parted
from ....light_dataclass import replace
from ....linking.requests.numbers_taken import NumberTaken
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic
from ...number_runs import in_runs, recommendation_number
from ..statements.documents_named import dated
from ..statements.request_lines import report_at

_FEWEST, _MOST = 2, 3
"""Recommendations of one run from which it is said of all of them, and runs of one review that are."""
_MOST_NAMED = 12
"""Recommendations that are named by their numbers; of more, how many: those of the year are in the note."""


def runs_named(asked: Iterable[AskedOnTopic]) -> list[Sequence[AskedOnTopic]]:
    """The runs of these recommendations of one review that a later report names together, the largest ones, each recommendation once."""
    runs: dict[tuple[str, tuple[str, ...]], dict[str, AskedOnTopic]] = {}
    for each in asked:
        if each.since is not None and each.since.over:
            runs.setdefault((each.since.later.id, each.since.over), {}).setdefault(each.item.id, each)
    several: list[Sequence[AskedOnTopic]] = [tuple(of.values()) for of in runs.values() if len(of) >= _FEWEST]
    return sorted(several, key=lambda of: -len(of))[:_MOST]


def run_said(run: Sequence[AskedOnTopic]) -> tuple[Text, Text]:
    """What is said of one of them, and where it stands, with the numbers that the report prints where these are others."""
    since = run[0].since
    if since is None:
        return "", ""
    values: dict[str, Value] = {
        "year": dated(since.later, since.place),
        "numbers": message("{n} of them", n=len(run)) if len(run) > _MOST_NAMED else in_runs(recommendation_number(each.item) for each in run),
        "paragraphs": in_runs(since.over),
    }
    taken = [each.since.taken for each in run if each.since is not None and each.since.taken is not None]
    if taken:
        said = message("Its {year} national report names {numbers}, as we take its numbers, over paragraphs {paragraphs}.", **values)
    else:
        said = message("Its {year} national report names {numbers} over paragraphs {paragraphs}.", **values)
    return said, parted(report_at(since), *_printed(taken))


def _printed(taken: Iterable[NumberTaken]) -> Iterator[Text]:
    """What it prints, and for what we take that."""
    for printed, of in {each.printed: each for each in taken}.items():
        ends = (of.first,) if of.first == of.last else (of.first, of.last)
        yield message("“{printed}” for {numbers}", printed=printed, numbers="–".join(ends))


def told_once(asked: Sequence[AskedOnTopic], runs: Iterable[Sequence[AskedOnTopic]]) -> list[AskedOnTopic]:
    """The same requests, of which what is said of a run is not said again."""
    said = {each.item.id for run in runs for each in run}
    return [replace(each, since=None) if each.item.id in said and each.since is not None and each.since.over else each for each in asked]
