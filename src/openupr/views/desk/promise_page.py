"""What a State supported over the cycles, as a page and as the skeleton of a mid-term report: recommendation by recommendation, for and against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ...labelling.which_subjects import UNSURE
from ...languages.messages import Messages, messages, said_later
from ...light_dataclass import dataclass, replace
from ...preparing.briefs.promises import NotFollowed, Promise
from ...records import SUPPORTS, Assessment
from ..code_words import ASSESSMENTS
from ..issue_names import issue_name
from ..withheld import Withheld
from .tracker import not_followed_said, tracker

NOT_ASSESSED: str = said_later("Nobody has assessed it.")
_NO_THEME: str = said_later("Other recommendations")


@dataclass(frozen=True, slots=True)
class PromiseShown:
    """One recommendation: its identifier, its words, who made it, the State's answer, where its next report answers and who says so, who asked again,
    what UN bodies said for and against, and a person's assessment with the reason (empty: none)."""

    record: str
    number: str
    words: str
    asked_by: str
    answer: str
    next_report: str
    found_by: str
    asked_again: str
    un_bodies: tuple[str, ...]
    against: tuple[str, ...]
    assessment: str
    why: str
    assessed_by: str
    theme: str
    is_asked_again: bool = False


@dataclass(frozen=True, slots=True)
class PromisesView:
    """All of them, by review; what is said of all; `themes` the same by subject."""

    title: str
    said: tuple[str, ...]
    reviews: tuple[tuple[str, tuple[PromiseShown, ...]], ...]
    themes: tuple[tuple[str, tuple[PromiseShown, ...]], ...]
    version: str


def promises_view(
    found: Sequence[Promise],
    subjects: Mapping[str, Sequence[str]],
    withheld: Withheld,
    version: str,
    words: Messages | None = None,
    missing: Sequence[NotFollowed] = (),
) -> PromisesView:
    """The page in the language of `words` (None: English), out of the same cells as the tracker. `subjects` are those of clauses by
    their identifiers, the chief one first (`examining.measures.requests_by_issue`); `missing` is what can't be followed."""
    said = words or messages()
    table = tracker(found, withheld, said)
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, map(_text, row), strict=True)) for row in table.rows]
    shown = [_shown(row, _theme(promise, subjects, said), promise) for row, promise in zip(rows, found, strict=True)]
    reviews = list(dict.fromkeys(each.review.id for each in found))
    none = said.say(_NO_THEME)
    themes = sorted(said.by_name({each.theme for each in shown}, str), key=lambda theme: theme == none)
    return PromisesView(
        said.say("{state:state}: recommendations followed", state=found[0].review.state),
        (*_said(found, said), *not_followed_said([replace(each, unanswered=0) for each in missing], said)),
        tuple((review, tuple(s for s, p in zip(shown, found, strict=True) if p.review.id == review)) for review in reviews),
        tuple((theme, tuple(each for each in shown if each.theme == theme)) for theme in themes),
        version,
    )


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def _shown(row: Mapping[str, str], theme: str, promise: Promise) -> PromiseShown:
    answer = ", ".join(filter(None, (row["position"], row["claim"])))
    return PromiseShown(
        row["record"],
        row["number"],
        row["recommendation"],
        row["asked_by"],
        answer,
        row["next_report"],
        row["found_by"],
        row["asked_again"],
        _lines(row["un_bodies"]),
        _lines(row["against"]),
        row["assessment"],
        row["why"],
        row["assessed_by"],
        theme,
        bool(promise.asked_again),
    )


def _lines(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("\n")))


def _theme(promise: Promise, subjects: Mapping[str, Sequence[str]], words: Messages) -> str:
    """The chief subject of its first clause that has one."""
    chief = next((name for clause in promise.item.clauses if (name := subjects[clause.id][0]) != UNSURE), "")
    return words.say(issue_name(chief) if chief else _NO_THEME)


def _said(found: Sequence[Promise], words: Messages) -> Iterable[str]:
    supported = [each for each in found if each.answer.position in SUPPORTS]
    open_ones = [each for each in found if each.answer.position not in SUPPORTS]
    if supported:
        yield words.count(
            len(supported),
            one="{n} recommendation that {state:the} supported in {reviews}.",
            many="{n} recommendations that {state:the} supported in {reviews}.",
            state=found[0].review.state,
            reviews=tuple(dict.fromkeys(each.review.id for each in supported)),
        )
    if open_ones:
        yield words.count(
            len(open_ones),
            one="{n} recommendation of {reviews} to which we have no answer.",
            many="{n} recommendations of {reviews} to which we have no answer.",
            reviews=tuple(dict.fromkeys(each.review.id for each in open_ones)),
        )
    values = Counter(each.assessment.value for each in found if each.assessment is not None)
    assessed = tuple(f"{words.say(ASSESSMENTS[value][0]).lower()} {values[value]}" for value in Assessment if values[value])
    total = sum(values.values())
    if assessed:
        yield words.count(total, one="A person assessed {n} of them: {values}.", many="A person assessed {n} of them: {values}.", values=assessed)
    else:
        yield words.say("Nobody has assessed any of them yet.")
    yield words.say("No program says that something is implemented. What a program found is marked: look at the passage.")
