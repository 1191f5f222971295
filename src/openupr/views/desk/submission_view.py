"""A submission before it is sent, as it is shown: first what its file tells, then the rules, what it cites, what it asks, whom it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...languages.messages import Message, Messages, Text, message, said_later
from ...light_dataclass import dataclass
from ...names import language_name
from ...preparing.drafting.draft_marks import Sheet
from ...preparing.drafting.submission_checked import CheckedQuote, CitedRecommendation, RuleKept, RulePoint, SubmissionCitations
from ...preparing.drafting.submission_read import SubmissionRead
from ...preparing.published.told_by_file import ToldByFile
from ...preparing.quoting.quotation_checked import QuotationOutcome
from ...records.dialogue.positions_said import position_said
from ..safe_text import sentence
from .quotation_view import citation_view, quotation_view

PUBLIC: str = said_later("OHCHR may publish a submission as it was sent: every reader of the file can see these.")
_SIGNS = {RuleKept.KEPT: "ok", RuleKept.LOOK: "look", RuleKept.BROKEN: "no", RuleKept.CANNOT_TELL: "?"}
_OUTCOME_SIGNS = {QuotationOutcome.VERIFIED: "ok", QuotationOutcome.NOT_THERE: "no", QuotationOutcome.CANNOT_TELL: "?"}
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
    tells: tuple[ToldByFile, ...] | None,
    rules: Sequence[RulePoint],
    cited: SubmissionSection,
    asked: Sheet | Text,
    words: Messages,
) -> SubmissionView:
    """`cited` is what it cites, as `cited_section` has it; `asked` what it asks, checked as a draft, or why that could not be checked. All in the
    language of `words`."""
    say = words.say
    sections = [
        _file(tells, words),
        SubmissionSection(
            say("The rules"), "", tuple(PointShown(_SIGNS[each.ruled], words.said(each.said), _with_source(each, words)) for each in rules)
        ),
        cited,
        _asked(asked, words),
        _persons(read, words),
    ]
    return SubmissionView(read.name, review, tuple(sections))


def cited_section(cited: SubmissionCitations, titles: Mapping[str, str], words: Messages) -> SubmissionSection:
    """What it cites, with the words of the documents where they stand."""
    return SubmissionSection(words.say("What it cites"), "", tuple(_cited(cited, titles, words)))


def copy_section(left: Sequence[ToldByFile], to: str, words: Messages) -> SubmissionSection:
    """What the clean copy still tells."""
    title = words.say("The clean copy")
    if not left:
        return SubmissionSection(title, words.say("{file} tells nothing besides its words. It was read again to see that.", file=to), ())
    said = words.count(
        len(left),
        one="{file} was read again. It still tells {n} thing: look at each.",
        many="{file} was read again. It still tells {n} things: look at each.",
        file=to,
    )
    return SubmissionSection(title, said, tuple(_told(each, words) for each in left))


def _file(tells: tuple[ToldByFile, ...] | None, words: Messages) -> SubmissionSection:
    title = words.say("What the file tells besides its words")
    if tells is None:
        said = words.say("We look into .docx and PDF alone. Send one of these, and check that.")
        return SubmissionSection(title, "", (PointShown("?", said),))
    if not tells:
        return SubmissionSection(title, "", (PointShown("ok", words.say("We found nothing.")),))
    return SubmissionSection(title, words.say(PUBLIC), tuple(_told(each, words) for each in tells))


def _told(each: ToldByFile, words: Messages) -> PointShown:
    held = (words.say("“{words}”", words=words.said(word)) for word in each.words)
    return PointShown("look", words.said(each.said), (*held, *([words.said(each.step)] if each.step else [])))


def _with_source(each: RulePoint, words: Messages) -> tuple[str, ...]:
    source = (words.say("Source: {source}.", source=words.say(each.source)),) if each.source and each.ruled is not RuleKept.KEPT else ()
    return (*map(words.said, each.examples), *source)


def _cited(cited: SubmissionCitations, titles: Mapping[str, str], words: Messages) -> Iterator[PointShown]:
    colon = f"{words.mark(':')} "
    for each in cited.citations:
        view = citation_view(each, titles.get(each.document, each.citation.symbol.text), words)
        parts = [f"{part.cite or part.said}{colon + _short(part.text) if part.text else ''}" for part in view.parts]
        yield PointShown(_OUTCOME_SIGNS[each.outcome], view.said, tuple(parts))
    for number in dict.fromkeys(each.number for each in cited.recommendations):
        yield _recommendation([each for each in cited.recommendations if each.number == number], words)
    for quote in cited.quotations:
        shown = quotation_view(quote.checked, titles, words=words)
        lines = [words.say("“{words}”", words=_short(quote.quoted.words))]
        if shown.near is not None:
            marked = " ".join({"quoted": f"[-{text}-]", "printed": f"{{+{text}+}}"}.get(run, text) for run, text in shown.near.runs)
            lines.append(words.say("Nearest, {cite}: {words}", cite=shown.near.cite, words=marked))
        where = sentence(words.said(quote.quoted.where))
        yield PointShown(_sign(quote), f"{where}{words.mark(':')} {shown.said}", tuple(lines))
    if not (cited.citations or cited.recommendations or cited.quotations):
        yield PointShown("look", words.say("We found no symbol of a document and no number of a recommendation in it."))


def _sign(quote: CheckedQuote) -> str:
    """The sign of a quotation. What is not there is no fault of one that names no source: it may be of a document that nobody has here."""
    unsourced = quote.quoted.citation is None and quote.checked.outcome is QuotationOutcome.NOT_THERE
    return "look" if unsourced else _OUTCOME_SIGNS[quote.checked.outcome]


def _recommendation(found: Sequence[CitedRecommendation], words: Messages) -> PointShown:
    first, say = found[0], words.say
    told = {"number": first.number, "where": words.said(first.where)}
    if first.item is None:
        if first.last:
            said = say("Not there: there is no recommendation {number} ({where}). The last of them is {last}.", last=first.last, **told)
            return PointShown("no", said)
        return PointShown("?", say("Can’t tell: we have no recommendation {number} of this State ({where}).", **told))
    lines = [
        f"{each.review}{words.mark(':')} {_short(each.item.request)} ({say(position_said(each.position))})"
        for each in found
        if each.item and each.position
    ]
    if len(found) > 1:
        said = say("Recommendation {number} is there in {n} reviews. Say which you mean ({where}).", n=len(found), **told)
        return PointShown("look", said, tuple(lines))
    return PointShown("ok", say("Recommendation {number} is there. See that it says what you say ({where}).", **told), tuple(lines))


def _asked(asked: Sheet | Text, words: Messages) -> SubmissionSection:
    title, say = words.say("What it asks"), words.say
    if isinstance(asked, (str, Message)):
        return SubmissionSection(title, "", (PointShown("?", words.said(asked)),))
    points = []
    for each in asked.checked:
        marks = list(dict.fromkeys(say(mark.title) for mark in each.marks))
        sign = "look" if marks else "ok"
        points.append(PointShown(sign, f"{each.number}. {_short(each.text)}", (f"{'; '.join(marks)}.",) if marks else ()))
    for one in asked.unchecked:
        points.append(PointShown("?", f"{one.number}. {_short(one.text)}", (say("Not checked: {why}.", why=words.said(one.why)),)))
    told = words.count(
        len(asked.checked) + len(asked.unchecked),
        one="{n} request, found by {ways}. `openupr draft check` says why, and what to do.",
        many="{n} requests, found by {ways}. `openupr draft check` says why, and what to do.",
        ways=asked.found_by,
    )
    return SubmissionSection(title, told, tuple(points))


def _persons(read: SubmissionRead, words: Messages) -> SubmissionSection:
    title, say = words.say("Whom it names"), words.say
    reached = [
        PointShown("look", said, (say("By this a person can be reached: see that it may be public. In {places}.", places=tuple(where[:6])),))
        for said, where in read.contacts
    ]
    if not read.persons:
        none = PointShown("ok", say("We found no name of a person. Read it for names yourself: we miss some."))
        return SubmissionSection(title, "", (none, *reached))
    said = say("Each of them should have agreed to be named in public, or should be known from a published document. We may have missed names.")
    points = [PointShown("look", name, (say("In {places}.", places=tuple(where[:6])),)) for name, where in read.persons]
    return SubmissionSection(title, said, (*points, *reached))


def not_english(language: str | None) -> Text:
    """Why what is asked is not checked."""
    named = message(language_name(language)) if language else message("another language")
    return message("The checks of requests read English. This is in {language}.", language=named)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _MOST_WORDS * 2 else plain[: _MOST_WORDS * 2].rpartition(" ")[0] + " …"
