"""What is read of an invented report or addendum against what was written."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from openupr.assembling import extract_file
from openupr.extracting.addendum import extract_addendum as read_addendum
from openupr.identifying import identify
from openupr.reading import read_bytes
from openupr.records import Item, Kind, Position, WorkingGroupReport

from ..cases import told
from ..comparing import Compared, Outcome
from ..facts import folded, items_of
from .grammar import STATE
from .reports import Wanted, Written

_SIDES = {
    Position.SUPPORTED: "for",
    Position.SUPPORTED_IN_PART: "part",
    Position.SUPPORTED_IN_PRINCIPLE: "part",
    Position.NOTED: "against",
    Position.NOT_SUPPORTED: "against",
    Position.UNDER_CONSIDERATION: "open",
    Position.UNANSWERED: "silent",
}
_ALIKE = 70


def side(position: str) -> str:
    """For, against, in part, open; silent where nothing is read."""
    return _SIDES[Position(position)]


def judged_report(written: Written) -> list[Compared]:
    """Every item and every speaker of an invented report: the same, silent, or wrong."""
    taken = extract_file(written.text.encode(), f"{STATE}.txt", told("XAA-48", Kind.WORKING_GROUP_REPORT))
    assert taken.report is not None
    doubted = {doubt.record for doubt in taken.report.doubts}
    whole = {doubt.kind for doubt in taken.report.doubts if not doubt.record}
    return [*_items(written.items, taken.report, doubted, whole), *_speakers(written, taken.report, doubted)]


def _items(wanted: list[Wanted], found: WorkingGroupReport, doubted: set[str], whole: set[str]) -> Iterator[Compared]:
    free = list(found.items)
    for want in wanted:
        words = folded(" ".join(request for request, _ in want.clauses))
        near = max(free, key=lambda item: fuzz.ratio(folded(item.request), words), default=None)
        if near is None or fuzz.ratio(folded(near.request), words) < _ALIKE:
            said = bool(want.loose or whole & {"no_recommendations", "numbers_gap"} or found.unread)
            yield Compared("item", want.number, Outcome.DOUBTED if said else Outcome.MISSING, "not there", words[:60])
            continue
        free.remove(near)
        yield _item(want, near, near.id in doubted)
    for item in free:
        outcome = Outcome.DOUBTED if item.id in doubted else Outcome.EXTRA
        yield Compared("item", item.number, outcome, "extra", "", item.request[:60])


def _item(want: Wanted, item: Item, doubted: bool) -> Compared:
    problems = [*_position(want, item, doubted), *_numbered(want, item, doubted), *_states(want, item, doubted)]
    order = list(Outcome)
    worst = max(problems, key=lambda each: order.index(each[0]), default=(Outcome.SAME, "", "", ""))
    outcome, why, was, now = worst
    return Compared("item", f"{want.number} {want.loose}".strip(), outcome, why, was, now, doubted)


_Problem = tuple[Outcome, str, str, str]


def _position(want: Wanted, item: Item, doubted: bool) -> Iterator[_Problem]:
    wanted, found = side(want.position), side(item.position)
    if found == "silent":
        yield (Outcome.DOUBTED, "position", want.position, item.position.value)
    elif wanted != found:
        yield (Outcome.WRONG, "position", want.position, item.position.value)
    elif want.position != item.position.value:
        yield (Outcome.BLEMISHED, "position", want.position, item.position.value)


def _numbered(want: Wanted, item: Item, doubted: bool) -> Iterator[_Problem]:
    if item.number != want.number:
        outcome = Outcome.DOUBTED if doubted or want.loose in {"number", "twice"} else Outcome.WRONG
        yield (outcome, "number", want.number, item.number)


def _states(want: Wanted, item: Item, doubted: bool) -> Iterator[_Problem]:
    wanted = {code for _, codes in want.clauses for code in codes}
    found = {recommender.state for clause in item.clauses for recommender in clause.recommenders if recommender.state}
    if found - wanted:
        yield (Outcome.WRONG, "states", " ".join(sorted(wanted - found)), " ".join(sorted(found - wanted)))
    if wanted - found:
        unknown = any(recommender.state is None for clause in item.clauses for recommender in clause.recommenders)
        yield (Outcome.DOUBTED if doubted or unknown else Outcome.MISSING, "states", " ".join(sorted(wanted - found)), "")
    clauses = {(folded(clause.request), frozenset(r.state for r in clause.recommenders)) for clause in item.clauses}
    if not want.loose and clauses != {(folded(request), frozenset(codes)) for request, codes in want.clauses}:
        yield (Outcome.BLEMISHED, "clauses", str(want.clauses)[:90], item.request[:90])


def _speakers(written: Written, found: WorkingGroupReport, doubted: set[str]) -> Iterator[Compared]:
    speakers = {each.id.rpartition("/")[2]: each for each in found.statements}
    for paragraph, code in written.speakers.items():
        statement = speakers.get(paragraph)
        read = statement.speaker.state if statement is not None and statement.speaker is not None else None
        if read is None:
            said = statement is not None and statement.id in doubted
            yield Compared("statement", paragraph, Outcome.DOUBTED if said else Outcome.MISSING, "speaker", code)
        else:
            yield Compared("statement", paragraph, Outcome.SAME if read == code else Outcome.WRONG, "speaker", code, read)


# -- addenda


def judged_addendum(text: str, wanted: dict[str, str], report: Written) -> list[Compared]:
    """The position of every item that an invented addendum answers."""
    known = told("XAA-48", Kind.ADDENDUM)
    items = items_of(report.text.encode(), f"{STATE}.txt", told("XAA-48", Kind.WORKING_GROUP_REPORT))
    transcript = read_bytes(text.encode(), f"{STATE}.txt")
    answers = read_addendum(transcript, identify(transcript, known), "XAA-48", items)
    doubted = {doubt.record.replace("/R", "/A", 1) for doubt in answers.doubts}
    out = []
    for number, position in wanted.items():
        found = {response.position for response in answers.responses if response.item == number}
        sides = {side(each) for each in found} - {"silent"}
        said = any(record.partition("/A")[2].partition(".x")[0] == number for record in doubted)
        if not sides:
            outcome = Outcome.DOUBTED if said or found else Outcome.MISSING
        elif sides == {side(position)}:
            outcome = Outcome.SAME if found == {Position(position)} else Outcome.BLEMISHED
        else:
            outcome = Outcome.WRONG
        out.append(Compared("response", number, outcome, "position", position, " ".join(sorted(found)), said))
    return out
