"""Short factories for reviews that nobody held, their labels, and baselines of a known shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from openupr.examining import EXAMINATIONS, Examination, Label, LabelTable, Shelf
from openupr.examining.measures.comparable_reviews import REPORT
from openupr.records import (
    Addendum,
    Answer,
    Baseline,
    BaselineRow,
    Claim,
    Clause,
    Delegation,
    Document,
    Doubt,
    Form,
    Item,
    Kind,
    Position,
    Recommender,
    Review,
    Source,
    SourceAnswer,
    Speakers,
    Statement,
    Voice,
    WorkingGroupReport,
)
from openupr.text import Box, Place, clean

KEY = "A/HRC/99/1"
SOURCE = "ours test 1"
CODES = (
    "AFG ALB DZA AND AGO ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI KHM CMR CAN "
    "CPV CAF TCD CHL CHN COL COM COG CRI HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST ETH FJI FIN FRA GAB GMB GEO "
    "DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR KWT KGZ LAO LVA LBN "
    "LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX"
).split()
"""Real codes, in the English order of their States but for a few."""

Ask = tuple[str, str, Position, Claim]


def state(code: str) -> Recommender:
    """A recommending State; an empty code is an item that names none."""
    return Recommender(code, code)


def at(paragraph: str, page: int = 1) -> Place:
    return Place(KEY, paragraph, (), (Box(page, 100, 100, 200, 110),))


def ask(request: str, codes: str = "AFG", position: Position = Position.SUPPORTED, claim: Claim = Claim.NONE) -> Ask:
    return request, codes, position, claim


def review(
    asks: Iterable[Ask],
    speakers: Sequence[str] = CODES[:50],
    identifier: str = "XAA-17",
    *,
    answered: bool = True,
    doubts: tuple[Doubt, ...] = (),
    printed: str = "Ruritania",
) -> Review:
    """A review with one item a request. `answered` holds an addendum with the positions; without, the report has them."""
    items = []
    for number, (request, codes, position, claim) in enumerate(asks, 1):
        identity = f"{identifier}/R9.{number}"
        clause = Clause(f"{identity}.a", request.replace("{State}", printed), tuple(state(code) for code in codes.split()), at(f"9.{number}"))
        text = clean(f"{clause.request} ({codes})")
        items.append(Item(identity, f"9.{number}", "9", text, at(f"9.{number}"), (clause,), position, claim))
    statements = tuple(
        Statement(f"{identifier}/D{n}", str(n), n, Voice.DELEGATION, state(code), "", Form.SUMMARY, clean(f"{code} recommended much."), at(str(n)))
        for n, code in enumerate(speakers, 1)
    )
    document = Document(KEY, "report.pdf", "0" * 64, "pdf", Kind.WORKING_GROUP_REPORT, KEY, identifier[:3], int(identifier[4:]), "2013-12-04", "en")
    said = Speakers(len(speakers), f"{len(speakers)} delegations made statements", at("5"), len(speakers), (), None)
    report = WorkingGroupReport(document, (), Delegation("", None, (), None), said, statements, (), tuple(items), (), (), (), ())
    documents, addenda = (document,), ()
    if answered:
        answer = replace(document, key=KEY + "/Add.1", symbol=KEY + "/Add.1", kind=Kind.ADDENDUM, name="answers.pdf", sha256="1" * 64)
        documents, addenda = (document, answer), (Addendum(answer, (), (), (), (), ()),)
    answers = tuple(
        Answer(i.id, i.number, i.position, i.claim, Source.REPORT, (SourceAnswer(Source.REPORT, KEY, i.position, i.claim, "", i.place),))
        for i in items
    )
    return Review(identifier, identifier[:3], int(identifier[4:]), documents, report, doubts, answers, addenda)


def labels(which: Review, by_request: Mapping[str, Label]) -> LabelTable:
    """Labels by the wording of the request; those that are not named are general requests for a change."""
    clauses = {clause.id: clause.request for item in which.items for clause in item.clauses}
    return LabelTable(SOURCE, {key: by_request.get(request, Label(4, does="change")) for key, request in clauses.items()})


def shelf(figure: str, values: Sequence[float], earlier: Sequence[Review] = (), session: int = 17, answers: str = REPORT) -> Shelf:
    """A shelf whose baseline of one figure has these values, in reviews that are like the invented one."""
    examination: type[Examination] = next(each for each in EXAMINATIONS if each.name == figure)
    source = SOURCE if examination.needs_labels else "documents"
    rows = tuple(BaselineRow(f"Y{n:02}-{session}", session, 2013, "part_one", "dotted", answers, 50, v, 50, source) for n, v in enumerate(values))
    return Shelf({figure: Baseline(figure, rows)}, earlier)


def even(low: float, high: float, n: int = 120) -> list[float]:
    """n values evenly spread."""
    return [low + (high - low) * k / (n - 1) for k in range(n)]
