"""Which files make one review.

A document that says whose review it belongs to goes there. For one that does not (a submission, an addendum that names no session), in this order:

- its symbol is that of a report among the files, with `/Add.1` or `/Corr.1` behind it: it belongs to that report's review, wherever it lies;
- of the reviews of its folder, or of the nearest folder above, those are left out that are of another State or session than the document names, and
  those whose report has another symbol than the one that it adds to or corrects;
- where several are left, a decision, and the Council's report on a session, go to the one whose report went to the same session of the Council, and a
  dated document to the one that its date is near.

Where none or more than one is left at the end, the document stays unplaced and the user is told why.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import PurePath

from ..errors import UnknownNameError
from ..light_dataclass import dataclass, field, replace
from ..names import Symbol, parse_symbol, session
from ..records import Document, Kind
from .letters_joined import LETTERS
from .read_document import ReadDocument
from .years_of_review import is_within, review_days

_REPORT = re.compile(r"A/HRC/\d+/\d+")
"""The symbols under which reports of the Working Group are issued. Drafts, and the reports of session 1 as first issued, have others."""

_AFTER = {Kind.ADDENDUM, Kind.DECISION}
_MONTHS_AFTER = 24
"""An addendum and a decision follow their review within months; reviews of one State lie more than four years apart."""
_MONTHS_BEFORE = 6
"""Advance questions are put in the last weeks before a review."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A file that belongs to no review that we can tell: the reviews beside it that it may belong to (`beside`), and, where it belongs to a report
    that is not among the files, that report's symbol."""

    taken: ReadDocument
    beside: tuple[str, ...] = ()
    report: str = ""


@dataclass(slots=True)
class _Known:
    """What the files that do say their review tell: the reviews of each folder with all that is below it (`folders`), those of the files in it itself
    (`lying`), and the symbols of each review's reports."""

    folders: dict[PurePath, set[str]] = field(default_factory=lambda: defaultdict(set))
    lying: dict[PurePath, set[str]] = field(default_factory=lambda: defaultdict(set))
    reports: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, taken: ReadDocument, review: str) -> None:
        for folder in PurePath(taken.path).parents:
            self.folders[folder].add(review)
        self.lying[PurePath(taken.path).parent].add(review)
        base = _report_of(taken.document)
        if base and taken.document.kind is Kind.WORKING_GROUP_REPORT:
            self.reports[review].add(base)

    def beside(self, taken: ReadDocument) -> set[str]:
        """The reviews of the file's folder, or of the nearest folder above that has one. An earlier review of the same State in a subfolder is
        there to be compared with, and is none of them."""
        folder = next((folder for folder in PurePath(taken.path).parents if self.folders.get(folder)), None)
        if folder is None:
            return set()
        lying = self.lying.get(folder, set())
        return {review for review in self.folders[folder] if review in lying or not any(_is_before(review, other) for other in lying)}


def _is_before(review: str, other: str) -> bool:
    """Whether a review is an earlier one of the same State: "SVN-34" before "SVN-48"."""
    return review[:3] == other[:3] and int(review[4:]) < int(other[4:])


def group(files: Iterable[ReadDocument]) -> tuple[dict[str, list[ReadDocument]], list[Unplaced]]:
    """The files by review, reviews in order, and the files that belong to none that we can tell."""
    found: dict[str, list[ReadDocument]] = defaultdict(list)
    homeless: list[ReadDocument] = []
    known = _Known()
    for taken in files:
        review = taken.document.review
        if review is None:
            homeless.append(taken)
            continue
        found[review].append(taken)
        known.add(taken, review)
    unplaced: list[Unplaced] = []
    for taken in homeless:
        home = _home(taken, known)
        if isinstance(home, Unplaced):
            unplaced.append(home)
        else:
            found[home].append(assign_to_review(taken, home))
    return {review: found[review] for review in sorted(found)}, unplaced


def assign_to_review(taken: ReadDocument, review: str) -> ReadDocument:
    """A file that does not say whose review it belongs to, as one of the only review beside it that it can belong to."""
    if taken.document.review is not None:
        return taken
    basis = (*taken.document.basis, ("review", "the only review beside it that it can belong to"))
    return replace(taken, document=replace(taken.document, state=review[:3], session=int(review[4:]), basis=basis))


def _home(taken: ReadDocument, known: _Known) -> str | Unplaced:
    document = taken.document
    of_report = _report_of(document)
    by_symbol = [review for review, symbols in known.reports.items() if of_report in symbols]
    if len(by_symbol) == 1:
        return by_symbol[0]
    home = known.beside(taken)
    fitting = {review for review in home if document.state in {None, review[:3]} and document.session in {None, int(review[4:])}}
    if document.kind in {Kind.SUBMISSION, Kind.STATEMENT}:  # its text may name the State where its sender sits, or that spoke
        fitting = fitting or home
    left = {review for review in fitting if not _of_another_report(of_report, known.reports.get(review, set()))}
    if len(left) > 1 and document.kind in LETTERS:
        left = _of_its_years(document, left)
    if len(left) > 1:
        left = _by_council_session(document, left, known.reports) or left
    if len(left) > 1:
        left = {review for review in left if _is_near(document, int(review[4:]))} or left
    if len(left) == 1:
        return next(iter(left))
    return Unplaced(taken, tuple(sorted(left)), of_report if fitting and not left else "")


def _of_its_years(document: Document, reviews: set[str]) -> set[str]:
    """Of the reviews those in whose years the document's date lies; where it lies between two, the later one."""
    date = document.date or next((each.rpartition("/")[2] for each in document.title.split(", ")), "")
    fitting = {each for each in reviews if date and (years := review_days(each)) is not None and is_within(date, years)}
    if len(fitting) < 2:
        return fitting or reviews
    first = min(fitting, key=lambda each: int(each[4:]))
    own = review_days(first)
    ended = own is not None and date > str(session(int(first[4:])).end)[: len(date)]
    return fitting - {first} if ended else {first}


def _report_of(document: Document) -> str:
    """The symbol of the report that the document is, adds to or corrects, in the form of those that the Council gets; empty for any other document:
    those of other mandates share the form."""
    symbol = _symbol(document) if document.kind in {Kind.WORKING_GROUP_REPORT, Kind.ADDENDUM} else None
    return symbol.base if symbol is not None and _REPORT.fullmatch(symbol.base) else ""


def _of_another_report(of_report: str, held: set[str]) -> bool:
    return bool(of_report and held and of_report not in held)


def _by_council_session(document: Document, reviews: set[str], reports: Mapping[str, set[str]]) -> set[str]:
    """The reviews whose report went to the session of the Council that a decision was adopted at, or that a report is on."""
    symbol = _symbol(document)
    if document.kind not in {Kind.DECISION, Kind.SESSION_REPORT} or symbol is None or symbol.council_session is None:
        return set()
    return {review for review in reviews if any(_council_session(each) == symbol.council_session for each in reports.get(review, ()))}


def _council_session(text: str) -> int | None:
    symbol = parse_symbol(text)
    return symbol.council_session if symbol is not None else None


def _symbol(document: Document) -> Symbol | None:
    return parse_symbol(document.symbol) if document.symbol else None


def _is_near(document: Document, number: int) -> bool:
    """Whether the document's date is one that a document of its kind can have in the review of this session."""
    try:
        held = session(number)
    except UnknownNameError:
        return False
    if not document.date or len(document.date) < len("2013-12"):
        return False
    if document.kind in _AFTER:
        return 0 <= _months(document.date) - _months(held.start) <= _MONTHS_AFTER
    if document.kind is Kind.ADVANCE_QUESTIONS:
        return 0 <= _months(held.end) - _months(document.date) <= _MONTHS_BEFORE
    return False


def _months(date: str) -> int:
    return int(date[:4]) * 12 + int(date[5:7])
