"""What lists of OHCHR say of a State's openness, beside what the compilation says; each with its date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...errors import UnknownNameError
from ...examining.documented.openness import DEALINGS as OF_COMPILATION
from ...extracting.openness_lists import ListedFact, OpennessList
from ...extracting.wordings import pattern
from ...languages.messages import Messages, Text, message, message_of, messages, said_later
from ...light_dataclass import dataclass
from ...names import session
from ...records import Cooperation, Dealing, Review
from ..identifiers_shown import anchor
from ..withheld import Withheld

DEALINGS = said_later(
    {
        Dealing.VISIT_REQUESTED: "asked to visit",
        Dealing.VISIT_AGREED: "visit agreed",
        Dealing.VISIT_MADE: "visited",
        Dealing.REPORT_OVERDUE: "report overdue",
        Dealing.REPORT_SUBMITTED: "report submitted",
        Dealing.RATIFIED: "party to the treaty",
        Dealing.SIGNED: "signed the treaty",
        Dealing.NOT_RATIFIED: "not party to the treaty",
        Dealing.STANDING_INVITATION: "standing invitation",
    }
)
"""What a row of a list tells, in words."""

STATUSES = said_later(
    {
        "A": "A status",
        "B": "B status",
        "C": "no status (C)",
        "suspended": "accreditation suspended",
        "deferred": "decision deferred",
        "lapsed": "accreditation ended",
    }
)
"""What a chart of national human rights institutions says of one, in words."""
(NEWEST,) = said_later(("the newest on the list before the review",))


@dataclass(frozen=True, slots=True)
class BesideLine:
    """A fact of a list: what, of whom, with the row; how long it is open, or that it is the newest before the review; and what the compilation says
    (each with its paragraph)."""

    what: str
    of: str
    when: str
    row: int
    open_for: str
    compilation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpennessView:
    """The facts of a list beside the compilation; the rows that were not understood; sentences on what was left aside."""

    review: str
    source: str
    lines: tuple[BesideLine, ...]
    unread: tuple[str, ...]
    notes: tuple[str, ...]


def openness_view(review: Review, found: OpennessList, source: str, day: str, withheld: Withheld, words: Messages | None = None) -> OpennessView:
    """The view of a list that was saved on a `day` (an ISO date; empty: not known), named `source`, in these `words` (English without)."""
    words = words or messages()
    told = review.compilation.cooperation if review.compilation else ()
    lines = (*(_line(fact, found, told, day, words) for fact in found.facts), *_accredited(review, found, words))
    unread = tuple(words.say("Row {row} is not understood: {why}.", row=row, why=why) for row, why in found.unread)
    return withheld.view(OpennessView(review.id, source, lines, unread, tuple(map(words.say, _notes(review, found, day)))))


def _notes(review: Review, found: OpennessList, day: str) -> Iterator[Text]:
    if not found.facts and not found.accreditations:
        yield message("We found no row on {state:the} that we understand.", state=review.state)
    if found.others:
        yield message_of(found.others, one="{n} row is on other States.", many="{n} rows are on other States.")
    if found.accreditations:
        yield message("The status is what the list prints. What it does not print is not inferred.")
    if not day and found.facts:
        yield message("The list has no date: say with --date 2026-01-31 when it was saved. Then we compute how long requests are open.")
    if review.compilation is None:
        yield message("The compilation is missing, so nothing stands beside the list.")


def _line(fact: ListedFact, found: OpennessList, told: tuple[Cooperation, ...], day: str, words: Messages) -> BesideLine:
    beside = [each for each in told if fact.subject and each.subject == fact.subject]
    since = fact.requested or (fact.day if fact.dealing is Dealing.VISIT_REQUESTED else "")
    made = any(each.dealing is Dealing.VISIT_MADE and _whose(each) == _whose(fact) and each.day > since for each in found.facts)
    open_for = _years(since, day, words) if fact.dealing is Dealing.VISIT_REQUESTED and since and day and not made else ""
    when = _date(fact.day, words) or (words.say("requested {day:date}", day=fact.requested) if fact.requested else "")
    said = tuple(f"{anchor(each.paragraph)}: {words.say(OF_COMPILATION[each.dealing])}" for each in beside)
    return BesideLine(words.say(DEALINGS[fact.dealing]), fact.printed, when, fact.row, open_for, said)


def _whose(fact: ListedFact) -> str:
    """Whose visit it is: of a body that we don't know, the words on the list."""
    return fact.subject or " ".join(fact.printed.casefold().split())


def _date(iso: str, words: Messages) -> str:
    return words.say("{day:date}", day=iso) if iso else ""


def _accredited(review: Review, found: OpennessList, words: Messages) -> Iterator[BesideLine]:
    """The statuses of national institutions in the order of their dates, those without one first."""
    told = _of_institutions(review, {each.institution for each in found.accreditations})
    start = _start(review)
    newest: dict[str, str] = {}
    for each in found.accreditations:
        if each.day and start and each.day < start[: len(each.day)] and each.day >= newest.get(each.institution, ""):
            newest[each.institution] = each.day
    for each in sorted(found.accreditations, key=lambda one: (one.institution, one.day)):
        last = words.say(NEWEST) if each.day and each.day == newest.get(each.institution) else ""
        yield BesideLine(words.say(STATUSES[each.status]), each.institution, _date(each.day, words), each.row, last, told)


def _of_institutions(review: Review, names: Iterable[str]) -> tuple[str, ...]:
    """What the compilation says of national institutions, or of one by its name."""
    if review.compilation is None:
        return ()
    folded = [name.casefold() for name in names if len(name) > _LONG_NAME]
    told = pattern("openness_lists", "told", "institution")
    texts = ((each.id, " ".join(each.text.clean.split())) for each in review.compilation.concerns)
    return tuple(f"{anchor(record)}: {text}" for record, text in texts if told.search(text) or any(name in text.casefold() for name in folded))


_LONG_NAME = 8


def _start(review: Review) -> str:
    try:
        return str(session(review.session).start)
    except UnknownNameError:
        return ""


def _years(since: str, day: str, words: Messages) -> str:
    """How many whole years lie between two dates: of a year alone, from its end, so that it is never too many."""
    since = since + "-12-31"[len(since) - 4 :] if len(since) < len("2020-01-01") else since
    years = int(day[:4]) - int(since[:4]) - (day[5:] < since[5:])
    return words.count(years, one="asked for {n} year", many="asked for {n} years") if years > 0 else ""
