"""What `openupr examine` prints: one screen, the news first, plain text."""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Iterator

from ...languages.messages import Messages, messages, said_later, together
from ...views.examined.examined_view import ExaminedView, FigureView, ResultView
from ...views.safe_text import shown_safely

HEIGHT = 50
"""Lines of a screen, where nothing says how many there are. What is said of reviews that lack documents fills up what is left of them."""

_VALUE = 14
"""The least room of a figure before what it is of."""
_PARTS = 8
"""Parts of a figure that are said in one sentence."""
_FEW = 10
"""Below so many, one more moves a share by more than ten points: the numbers are said alone."""
_WHY: str = said_later("The page says why: --to FILE.html.")
_NEWS = ("very_unusual", "unusual", "strength")


def screen(view: ExaminedView, width: int = 80, *, words: Messages | None = None, height: int = HEIGHT) -> str:
    """The results of a review in lines of at most `width` characters, ending in a line feed: what we have, how many figures are unusual, those first,
    then the others, one line each, then what can't be told and why. Where `height` lines don't hold the reasons, the questions alone are named, or
    counted: the page has them; so are, last, figures that nothing is compared with. Where there is room left, figures of what can't be told follow.

    Nothing of a document reaches the terminal as a control character or a direction override (`safe_text.shown_safely`).
    """
    words = words or messages()
    left = 2 + max(map(len, (*_labels(view, words), *(result.word for result in view.told), *(_edge(result) for result in view.told))))
    value = 2 + max(_VALUE - 2, *(len(result.value) for result in view.told if not _is_news(result)), 0)
    head, lists = list(_head(view, words, width, left)), list(_by_lists(view, words, width, left))
    told = sorted(view.told, key=_rank)
    rows = [list(_news(each, width, left) if _is_news(each) else _other(each, width, left, value)) for each in told]
    for tail in (_reasons, _named, _counted):
        lines = [*head, *itertools.chain(*rows), *lists, *tail(view, words, width, left)]
        if len(lines) <= height:
            break
    kept, last = len(rows), list(_counted(view, words, width, left))
    while len(lines) > height:  # room between the parts, and figures that nothing is compared with, are for a screen that holds them
        lines = [each for each in (*head, *itertools.chain(*rows[:kept]), *_left_out(len(rows) - kept, words, left), *lists, *last) if each]
        if not kept or told[kept - 1].level != "cannot_tell":
            break
        kept -= 1
    for more in _all_the_same(view, words, width, left):
        if tail is not _reasons or len(lines) + len(more) + 1 > height:
            break
        lines += more
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _left_out(number: int, words: Messages, left: int) -> Iterator[str]:
    """How many figures a low screen has no line for."""
    if number:
        yield " " * left + words.count(number, one="{n} more figure: --to FILE.html.", many="{n} more figures: --to FILE.html.")


def _labels(view: ExaminedView, words: Messages) -> tuple[str, ...]:
    return view.review, words.say("We have"), words.say("Missing"), words.say("can’t tell"), words.say("All the same"), words.say("By lists")


def _head(view: ExaminedView, words: Messages, width: int, left: int) -> Iterator[str]:
    review, have, lacking, *_ = _labels(view, words)
    yield from _row(review, view.lead, width, left)
    yield from _row(have, words.listed(view.held) or words.say("no document"), width, left)
    if view.missing:
        yield from _row(lacking, words.listed(view.missing), width, left)
    yield ""
    if view.methods.own:
        first, last = view.methods.sessions
        said = words.say(
            "A user of OpenUPR measured the reviews that it is compared with: “{own}”, {n} of sessions {first} to {last}.",
            own=view.methods.own,
            n=view.methods.reviews,
            first=first,
            last=last,
        )
        yield from _wrapped(said, width)
        yield ""
    if view.told:
        yield from _wrapped(view.restraint, width)
        yield ""


def _by_lists(view: ExaminedView, words: Messages, width: int, left: int) -> Iterator[str]:
    for result in view.results:
        if result.listed:
            yield ""
            yield from _row(words.say("By lists"), result.listed, width, left)


def _reasons(view: ExaminedView, words: Messages, width: int, left: int) -> Iterator[str]:
    """What can't be compared or told, with each reason."""
    cannot = words.say("can’t tell")
    for index, (word, why, which) in enumerate(view.not_compared):
        yield from _row("" if index else word, f"{'; '.join(which)}. {why}" if which else why, width, left)
    yield ""
    reasons, between = dict[str, list[str]](), f"{words.mark(';')} "
    for result in view.untold:
        reasons.setdefault(result.why_not, []).append(result.title)
    for index, (why, titles) in enumerate(reasons.items()):
        yield from _row("" if index else cannot, f"{between.join(titles)}. {why}", width, left)


def _named(view: ExaminedView, words: Messages, width: int, left: int) -> Iterator[str]:
    """What can't be told, without the reasons."""
    if view.untold:
        yield ""
        titles = f"{words.mark(';')} ".join(result.title for result in view.untold)
        yield from _row(words.say("can’t tell"), f"{titles}. {words.say(_WHY)}", width, left)


def _counted(view: ExaminedView, words: Messages, width: int, left: int) -> Iterator[str]:
    """How much can't be told."""
    if view.untold:
        number = words.count(len(view.untold), one="{n} question.", many="{n} questions.")
        yield from _row(words.say("can’t tell"), f"{number} {words.say(_WHY)}", width, left)


def _is_news(result: ResultView) -> bool:
    return result.level in _NEWS


def _rank(result: ResultView) -> int:
    """What is unusual first, then what is better than usual, what is usual, what has no level."""
    order = (*_NEWS, "usual", "cannot_tell")
    return order.index(result.level)


def _edge(result: ResultView) -> str:
    """ "on the edge" beside the level that may be another one."""
    return result.edge.partition(":")[0].rstrip()


def _news(result: ResultView, width: int, left: int) -> Iterator[str]:
    """A result in its sentences, its level and figure on the left."""
    beside = [each for each in (result.word.upper(), result.value, _edge(result)) if each]
    lines = _wrapped(result.sentence, width - left)
    for index in range(max(len(lines), len(beside))):
        yield f"{beside[index] if index < len(beside) else '':<{left}}{lines[index] if index < len(lines) else ''}"


def _other(result: ResultView, width: int, left: int, value: int) -> Iterator[str]:
    """A result in a line: level, figure (in a column as wide as the longest), what it is of."""
    edge = f" ({_edge(result)})" if result.edge else ""
    lines = _wrapped(result.definition.name + edge, width - left - value)
    for index, line in enumerate(lines):
        yield f"{'' if index else result.word:<{left}}{'' if index else result.value:<{value}}{line}"


def _all_the_same(view: ExaminedView, words: Messages, width: int, left: int) -> Iterator[list[str]]:
    """The figures of what can't be told. What counts nothing tells nothing."""
    figures = [(result.title, figure) for result in view.untold for figure in result.figures if figure.n and (figure.parts or not figure.by)]
    for index, (title, figure) in enumerate(figures):
        yield list(_row("" if index else words.say("All the same"), f"{title}. {figure.name}: {_figure(figure, words)}.", width, left))


def _figure(figure: FigureView, words: Messages) -> str:
    """A figure of what can't be told: with its few parts; of a share of few, the numbers alone."""
    if figure.by and len(figure.parts) <= _PARTS:
        return f"{figure.shown} ({words.said(together(*figure.parts))})"
    if figure.count is None:
        return figure.shown
    counted = words.say("{count} of {n}", count=figure.count, n=figure.n)
    return f"{counted} ({figure.shown})" if figure.n >= _FEW else counted


def _row(label: str, text: str, width: int, left: int) -> Iterator[str]:
    for index, line in enumerate(_wrapped(text, width - left) or [""]):
        yield f"{shown_safely(label) if not index else '':<{left}}{line}"


def _wrapped(text: str, width: int) -> list[str]:
    # A number and its sign stay on one line: the space between them is none to break at.
    return textwrap.wrap(shown_safely(" ".join(text.split(" "))), width)
