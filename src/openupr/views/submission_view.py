"""A submission before it is sent, as it is shown: first what its file tells, then the rules, what it cites, what it asks, whom it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..names import language_name
from ..preparing.draft_marks import Sheet
from ..preparing.published.told_by_file import Told
from ..preparing.quotation_checked import Outcome
from ..preparing.submission_checked import CitedRecommendation, Ruled, RulePoint, SubmissionCitations
from ..preparing.submission_read import SubmissionRead
from .draft_view import POSITIONS
from .quotation_view import citation_view, quotation_view
from .wording import counted, listed

PUBLIC = "OHCHR may publish a submission as it was sent: every reader of the file can see these."
_SIGNS = {Ruled.KEPT: "ok", Ruled.LOOK: "look", Ruled.BROKEN: "no", Ruled.CANNOT_TELL: "?"}
_OUTCOME_SIGNS = {Outcome.VERIFIED: "ok", Outcome.NOT_THERE: "no", Outcome.CANNOT_TELL: "?"}
_MOST_WORDS = 90


@dataclass(frozen=True, slots=True)
class PointShown:
    """One point: its sign (`ok`, `look`, `no`, `?`), a sentence, and lines below it."""

    sign: str
    said: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SubmissionSection:
    """A part of the view: its head, a sentence on it (may be empty), its points."""

    title: str
    said: str
    points: tuple[PointShown, ...]


@dataclass(frozen=True, slots=True)
class SubmissionView:
    """The whole: what the file is called, the review it is for, and the parts in order."""

    name: str
    review: str
    sections: tuple[SubmissionSection, ...]

    def open_points(self) -> int:
        """How many points have to be looked at."""
        return sum(point.sign != "ok" for section in self.sections for point in section.points)


def submission_view(
    read: SubmissionRead,
    review: str,
    tells: tuple[Told, ...] | None,
    rules: Sequence[RulePoint],
    cited: SubmissionCitations,
    titles: Mapping[str, str],
    asked: Sheet | str,
) -> SubmissionView:
    """`asked` is what it asks, checked as a draft; or why that could not be checked."""
    sections = [
        _file(tells),
        SubmissionSection("The rules", "", tuple(PointShown(_SIGNS[each.ruled], each.said, _with_source(each)) for each in rules)),
        SubmissionSection("What it cites", "", tuple(_cited(cited, titles))),
        _asked(asked),
        _persons(read),
    ]
    return SubmissionView(read.name, review, tuple(sections))


def copy_section(left: Sequence[Told], to: str) -> SubmissionSection:
    """What the clean copy still tells."""
    if not left:
        return SubmissionSection("The clean copy", f"{to} tells nothing besides its words. It was read again to see that.", ())
    said = f"{to} was read again. It still tells {counted(len(left), 'thing')}: look at each."
    return SubmissionSection("The clean copy", said, tuple(_told(each) for each in left))


def _file(tells: tuple[Told, ...] | None) -> SubmissionSection:
    title = "What the file tells besides its words"
    if tells is None:
        return SubmissionSection(title, "", (PointShown("?", "We look into .docx and PDF alone. Send one of these, and check that."),))
    if not tells:
        return SubmissionSection(title, "", (PointShown("ok", "We found nothing."),))
    return SubmissionSection(title, PUBLIC, tuple(_told(each) for each in tells))


def _told(each: Told) -> PointShown:
    return PointShown("look", each.said, (*(f"“{word}”" for word in each.words), *([each.step] if each.step else [])))


def _with_source(each: RulePoint) -> tuple[str, ...]:
    source = (f"Source: {each.source}.",) if each.source and each.ruled is not Ruled.KEPT else ()
    return (*each.examples, *source)


def _cited(cited: SubmissionCitations, titles: Mapping[str, str]) -> Iterator[PointShown]:
    for each in cited.citations:
        view = citation_view(each, titles.get(each.document, each.citation.symbol.text))
        parts = [f"{part.cite or part.said}{f': {_short(part.text)}' if part.text else ''}" for part in view.parts]
        yield PointShown(_OUTCOME_SIGNS[each.outcome], view.said, tuple(parts))
    for number in dict.fromkeys(each.number for each in cited.recommendations):
        yield _recommendation([each for each in cited.recommendations if each.number == number])
    for quote in cited.quotations:
        shown = quotation_view(quote.checked, titles)
        lines = [f"“{_short(quote.quoted.words)}”"]
        if shown.near is not None:
            marked = " ".join({"quoted": f"[-{text}-]", "printed": f"{{+{text}+}}"}.get(run, text) for run, text in shown.near.runs)
            lines.append(f"Nearest, {shown.near.cite}: {marked}")
        yield PointShown(_OUTCOME_SIGNS[quote.checked.outcome], f"{_where(quote.quoted.where)}: {shown.said}", tuple(lines))
    if not (cited.citations or cited.recommendations or cited.quotations):
        yield PointShown("look", "We found no symbol of a document and no number of a recommendation in it.")


def _recommendation(found: Sequence[CitedRecommendation]) -> PointShown:
    first = found[0]
    if first.item is None:
        if first.last:
            return PointShown("no", f"Not there: there is no recommendation {first.number} ({first.where}). The last of them is {first.last}.")
        return PointShown("?", f"Can’t tell: we have no recommendation {first.number} of this State ({first.where}).")
    lines = [f"{each.review}: {_short(each.item.request)} ({POSITIONS.get(each.item.position, each.item.position)})" for each in found if each.item]
    said = f"Recommendation {first.number} is there. See that it says what you say ({first.where})."
    if len(found) > 1:
        said = f"Recommendation {first.number} is there in {len(found)} reviews. Say which you mean ({first.where})."
    return PointShown("ok" if len(found) == 1 else "look", said, tuple(lines))


def _where(where: str) -> str:
    return f"{where[0].upper()}{where[1:]}" if where else ""


def _asked(asked: Sheet | str) -> SubmissionSection:
    title = "What it asks"
    if isinstance(asked, str):
        return SubmissionSection(title, "", (PointShown("?", asked),))
    points = []
    for each in asked.checked:
        marks = list(dict.fromkeys(mark.title for mark in each.marks))
        sign = "look" if marks else "ok"
        points.append(PointShown(sign, f"{each.number}. {_short(each.text)}", (f"{'; '.join(marks)}.",) if marks else ()))
    points += [PointShown("?", f"{each.number}. {_short(each.text)}", (f"Not checked: {each.why}.",)) for each in asked.unchecked]
    said = (
        f"{counted(len(asked.checked) + len(asked.unchecked), 'request')}, found by {asked.found_by}. `openupr draft check` says why, and what to do."
    )
    return SubmissionSection(title, said, tuple(points))


def _persons(read: SubmissionRead) -> SubmissionSection:
    title = "Whom it names"
    if not read.persons:
        return SubmissionSection(title, "", (PointShown("ok", "We found no name of a person. Read it for names yourself: we miss some."),))
    said = "Each of them should have agreed to be named in public, or should be known from a published document. We may have missed names."
    points = [PointShown("look", name, (f"In {listed(list(where[:6]))}.",)) for name, where in read.persons]
    return SubmissionSection(title, said, tuple(points))


def not_english(language: str | None) -> str:
    """Why what is asked is not checked."""
    named = language_name(language) if language else "another language"
    return f"The checks of requests read English. This is in {named}."


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _MOST_WORDS * 2 else plain[: _MOST_WORDS * 2].rpartition(" ")[0] + " …"
