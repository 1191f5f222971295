"""What lists of OHCHR say of a State's openness, beside what the compilation says; each with its date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ....assembling.correcting import still_told
from ....errors import UnknownNameError
from ....examining.documented.openness import DEALINGS as OF_COMPILATION
from ....extracting.requests_open import is_before, years_open
from ....extracting.wordings import pattern
from ....languages.messages import Message, Messages, Text, labelled, message, message_of, messages, parted, said_later
from ....light_dataclass import dataclass, replace
from ....names import session
from ....records import Cooperation, Dealing, Review
from ....records.prepared.saved_lists import Accreditation, ListedFact, ListedLetter, OpennessList
from ...identifiers_shown import anchor
from ...withheld import Withheld

DEALINGS = said_later(
    {
        Dealing.VISIT_REQUESTED: "asked to visit",
        Dealing.VISIT_AGREED: "visit agreed",
        Dealing.VISIT_MADE: "visited",
        Dealing.VISIT_DECLINED: "visit refused or put off",
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
        "special_review": "under special review",
        "lapsed": "accreditation ended",
    }
)
"""What a chart of national human rights institutions says of one, in words."""
NEWEST, UNDER_WAY = said_later(("the newest on the list before the review", "begun before the review, with no decision on the list before it"))
(ENDED,) = said_later(("request withdrawn or visit called off",))
_STANDING = frozenset({"A", "B", "C", "suspended", "lapsed"})
"""What a status is: a decision that is put off, or a review, changes none."""


@dataclass(frozen=True, slots=True)
class BesideLine:
    """A fact of a list: what, of whom, with the row; how long it is open, or that it is the newest before the review; and what the compilation says
    (each with its paragraph)."""

    what: Text
    of: str
    when: Text
    row: int
    open_for: Text
    compilation: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class OpennessView:
    """The facts of a list beside the compilation; the rows that were not understood; sentences on what was left aside."""

    review: str
    source: str
    lines: tuple[BesideLine, ...]
    unread: tuple[str, ...]
    notes: tuple[str, ...]


def openness_view(
    review: Review,
    found: OpennessList,
    source: str,
    day: str,
    withheld: Withheld,
    words: Messages | None = None,
    others: Iterable[OpennessList] = (),
) -> OpennessView:
    """The view of a list that was saved on a `day` (an ISO date; empty: not known), named `source`, in these `words` (English without). `others` are
    further lists of that day: what they tell of a visit ends a request in this one."""
    words = words or messages()
    every = (*found.facts, *(fact for each in others for fact in each.facts))
    dated = words.say(parted(source, message("saved on {day:date}", day=day))) if day else source
    years = {fact.row: years_open(fact, every, day) for fact in found.facts}
    asked = {row: message_of(n, one="asked for {n} year", many="asked for {n} years") for row, n in years.items() if n}
    return openness_view_said(review, found, dated, lines_beside(review, found, asked), _notes(review, found, day), withheld, words)


def openness_view_said(
    review: Review, found: OpennessList, source: str, lines: Iterable[BesideLine], notes: Iterable[Text], withheld: Withheld, words: Messages
) -> OpennessView:
    """The view of a list in these words, with its rows that are not understood."""
    unread = tuple(words.say("Row {row} is not understood: {why}.", row=row, why=why) for row, why in found.unread)
    said = tuple(_said(each, words) for each in lines)
    return withheld.view(OpennessView(review.id, source, said, unread, tuple(map(words.say, notes))))


def _said(line: BesideLine, words: Messages) -> BesideLine:
    return replace(
        line,
        what=words.said(line.what),
        when=words.said(line.when),
        open_for=words.said(line.open_for),
        compilation=tuple(map(words.said, line.compilation)),
    )


def lines_beside(review: Review, found: OpennessList, asked: Mapping[int, Text]) -> tuple[BesideLine, ...]:
    """What a list says of the State under review, each fact beside the compilation: by rows those of which it is `asked` for how long."""
    told = still_told(review, review.compilation.cooperation) if review.compilation else ()
    facts = (_line(fact, told, asked.get(fact.row, "")) for fact in found.facts)
    return (*facts, *_accredited(review, found), *map(_letter, found.letters))


def _letter(letter: ListedLetter) -> BesideLine:
    replied = message("reply of {day:date}", day=letter.replied) if letter.replied else message("no reply on the list")
    return BesideLine(message("letter of special procedures"), letter.reference, _date(letter.day), letter.row, replied, ())


def _notes(review: Review, found: OpennessList, day: str) -> Iterator[Text]:
    if not (found.facts or found.accreditations or found.letters):
        yield message("We found no row on {state:the} that we understand.", state=review.state)
    if found.others:
        yield message_of(found.others, one="{n} row is on other States.", many="{n} rows are on other States.")
    if found.accreditations:
        yield message("The status is what the list prints. What it does not print is not inferred.")
    if not day and found.facts:
        yield message("The list has no date: say with --date 2026-01-31 when it was saved. Then we compute how long requests are open.")
    if review.compilation is None:
        yield message("The compilation is missing, so nothing stands beside the list.")


def _line(fact: ListedFact, told: tuple[Cooperation, ...], open_for: Text) -> BesideLine:
    beside = [each for each in told if fact.subject and each.subject == fact.subject]
    asked: Text = ""
    if len(fact.requested) == len("2026-01-31"):
        asked = message("requested {day:date}", day=fact.requested)
    elif fact.requested:
        asked = message("requested in {when:date}", when=fact.requested)
    said = tuple(labelled(anchor(each.paragraph), Message(OF_COMPILATION[each.dealing])) for each in beside)
    return BesideLine(Message(ENDED if fact.ended else DEALINGS[fact.dealing]), fact.printed, _date(fact.day) or asked, fact.row, open_for, said)


def _date(iso: str) -> Text:
    return message("{day:date}", day=iso) if iso else ""


def _accredited(review: Review, found: OpennessList) -> Iterator[BesideLine]:
    """The statuses of national institutions in the order of their dates, those without one first."""
    told = _of_institutions(review, {each.institution for each in found.accreditations})
    marks = dict.fromkeys(_held(found.accreditations, _start(review)), NEWEST)
    marks |= dict.fromkeys(_under_way(found.accreditations, _start(review)), UNDER_WAY)
    for each in sorted(found.accreditations, key=lambda one: (one.institution, one.day)):
        mark: Text = Message(marks[each]) if each in marks else ""
        yield BesideLine(Message(STATUSES[each.status]), each.institution, _date(each.day), each.row, mark, told)


def _held(every: tuple[Accreditation, ...], start: str) -> Iterator[Accreditation]:
    """Of each institution the last status before the review began; none where it had ended by then, or where another one may lie between."""
    for name in dict.fromkeys(each.institution for each in every):
        dated = [each for each in every if each.institution == name and each.status in _STANDING and each.day and start]
        before = [each for each in dated if is_before(each.day, start)]
        last = max(before, key=lambda each: each.day, default=None)
        if last is None or (last.until and not is_before(start, last.until)):
            continue
        unsure = [each for each in dated if each is not last and each.status != last.status and not is_before(each.day, last.day)]
        if all(is_before(start, each.day) for each in unsure):
            yield last


def _under_way(every: tuple[Accreditation, ...], start: str) -> Iterator[Accreditation]:
    """The decision put off, or the special review, that was the last of an institution before the review began."""
    for name in dict.fromkeys(each.institution for each in every):
        before = [each for each in every if each.institution == name and each.day and start and not is_before(start, each.day)]
        last = max(before, key=lambda each: each.day, default=None)
        if last is not None and last.status not in _STANDING and is_before(last.day, start):
            yield last


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
