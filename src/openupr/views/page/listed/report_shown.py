"""The report of a review as its page shows it: its items with their answers, its States, its statements, as plain data."""

from __future__ import annotations

from ....describing.asked_in_room import asked_in_room
from ....describing.claim_said import ClaimSaid, claim_said
from ....examining.recommended.speaking_time import said_of_not_heard
from ....languages.messages import Message, Text, state_text
from ....light_dataclass import dataclass
from ....records import OPEN, Claim, Clause, Item, LeadIn, Origin, Position, Statement, Voice
from ....text import Place
from ...answers_shown import AnswerShares, Classed
from ...corrected_quotations import Quoted
from ...identifiers_shown import anchor
from ...number_runs import recommendation_number
from ...quotes import Link, Quote, links
from ...states_and_groups import recommender_name
from .read_out_shown import ReadOutShown, read_out_shown
from .replies_shown import AnswerShown, DocumentWords, ResponseShown, answer_shown, response_shown
from .review_view import ListView, ReviewView, StateView


@dataclass(frozen=True, slots=True)
class RowShown:
    """A State behind a clause: as printed, the key of its line, how it was read (`records.Recommender.basis`), and as whom; `known`: as a State."""

    name: str
    key: str
    printed: str
    basis: str
    known: bool
    read_as: str


@dataclass(frozen=True, slots=True)
class ClauseShown:
    """A clause: its identifier, its name on the page, its words and its place, its rows."""

    id: str
    name: str
    request: str
    place: Place
    rows: tuple[RowShown, ...]


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A footnote, or a voluntary commitment (by its turn)."""

    mark: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class ItemShown:
    """A recommendation. `position` and `claim` are the report's; `keys` and `groups` those of its States; `referred`: part I has its wording."""

    id: str
    name: str
    number: str
    text: str
    place: Place
    position: Position
    claim: Claim
    referred: bool
    keys: tuple[str, ...]
    groups: tuple[str, ...]
    clauses: tuple[ClauseShown, ...]
    notes: tuple[NoteShown, ...]
    answer: AnswerShown
    beside: Quoted


@dataclass(frozen=True, slots=True)
class LeadInShown:
    """The paragraph that introduces a list."""

    number: str
    position: Position
    claim: Claim
    text: str
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class ListShown:
    """A list of part II: the paragraph that introduces it (None: none was found), its items, and what else the report says there."""

    id: str
    lead_in: LeadInShown | None
    items: tuple[ItemShown, ...]
    besides: tuple[LeadInShown, ...]


@dataclass(frozen=True, slots=True)
class StateShown:
    """A recommending State or a speaker: how many rows it has, its items, and the paragraphs in which it spoke."""

    key: str
    name: str
    rows: int
    items: tuple[Link, ...]
    spoke: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StatementShown:
    """A paragraph of part I: who speaks as printed (empty: not recognised), with the State's code (empty: no State), and on whose behalf, its turn
    among the delegations' (None: it is none), and the items of the speaker (None: no State has a line). `asks`: it has none, and its summary asks
    something of the State all the same."""

    quote: Quote
    paragraph: str
    order: int | None
    speaker: str
    state: str
    on_behalf: str
    recommended: tuple[Link, ...] | None
    asks: bool = False


@dataclass(frozen=True, slots=True)
class PositionShown:
    """A position that items have in the end: these items, and those that come with each claim."""

    position: Position
    items: tuple[Link, ...]
    claims: tuple[tuple[ClaimSaid, tuple[Link, ...]], ...]
    claimed: int


@dataclass(frozen=True, slots=True)
class StreamShown:
    """The items that went from one position in the report to one final answer, each with whether a claim comes with it."""

    id: str
    before: tuple[Position, bool]
    after: tuple[Position, bool]
    items: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ReportShown:
    """The report of the Working Group. `stated` is its own count of delegations, `spoke` ours; `not_heard_told` what it says of who did not."""

    language: str | None
    stated: int | None
    stated_at: Place | None
    spoke: int
    not_heard: tuple[Text, ...]
    not_heard_at: Place | None
    not_heard_told: Message | None
    head: str
    delegation: int | None
    members: int
    delegation_at: Place | None
    listed_at: Place | None
    troika: tuple[str, ...]
    statements: tuple[StatementShown, ...]
    of_state: tuple[StatementShown, ...]
    of_report: tuple[StatementShown, ...]
    commitments: tuple[NoteShown, ...]
    notes: tuple[NoteShown, ...]


@dataclass(frozen=True, slots=True)
class RecommendedShown:
    """What was recommended and answered, counted. `final`: anything but the report tells the answers. `positions` are those that items have in the
    end, `reported` those in the report itself, with their numbers; `claims` how many items come with each claim, `claimed` with any. `unplaced`
    are answers to numbers that the report does not have, `remarks` what the addenda say besides, `totals` their own counts,
    which may differ from ours (`totals_differ`). `read_out` are those that were read out in other words, by footnotes."""

    final: bool
    items: tuple[Link, ...]
    clauses: int
    rows: int
    lists: tuple[ListShown, ...]
    states: tuple[StateShown, ...]
    groups: tuple[tuple[str, tuple[StateShown, ...]], ...]
    only_spoke: tuple[StateShown, ...]
    positions: tuple[PositionShown, ...]
    reported: tuple[tuple[Position, int], ...]
    claims: tuple[tuple[ClaimSaid, int], ...]
    claimed: int
    used_positions: tuple[Position, ...]
    used_claims: tuple[ClaimSaid, ...]
    disagreeing: tuple[Link, ...]
    streams: tuple[StreamShown, ...]
    classes: tuple[Classed, ...]
    shares_of_groups: tuple[AnswerShares, ...]
    shares_of_states: tuple[AnswerShares, ...]
    share_of_all: AnswerShares
    totals: tuple[DocumentWords, ...]
    totals_differ: bool
    remarks: tuple[DocumentWords, ...]
    unplaced: tuple[ResponseShown, ...]
    read_out: tuple[ReadOutShown, ...] = ()

    @property
    def reworded(self) -> dict[str, str]:
        """Where the wording that was read out stands, by the anchor of a request that was printed in another."""
        return {clause: each.name for each in reversed(self.read_out) for clause in each.clauses}

    @property
    def reports_none(self) -> bool:
        """Whether the report itself takes a position on none of the recommendations."""
        return all(position in OPEN for position, _ in self.reported)

    @property
    def each_by_one_state(self) -> bool:
        """Whether each recommendation is one request of one State: two States of one may hide behind another that has none."""
        return all(sum(len(clause.rows) for clause in item.clauses) == 1 for each in self.lists for item in each.items)

    @property
    def answers(self) -> str:
        """Of how many recommendations a position is known in the end: "all", "some" or "none"."""
        known = [each for each in self.positions if each.position not in OPEN and each.items]
        return "none" if not known else "all" if sum(len(each.items) for each in known) == len(self.items) else "some"


def report_shown(view: ReviewView) -> ReportShown | None:
    """The report as it is shown; None where none is held."""
    report = view.review.report
    if report is None:
        return None
    speakers, delegation = report.speakers, report.delegation
    return ReportShown(
        report.document.language,
        speakers.stated,
        speakers.place,
        speakers.found,
        tuple(state_text(each.state) if each.state else each.printed for each in speakers.not_heard),
        speakers.not_heard_place,
        said_of_not_heard(speakers),
        delegation.head,
        delegation.stated,
        len(delegation.members),
        delegation.place,
        delegation.listed_at,
        report.troika,
        tuple(_statement(view, each) for each in view.review.statements),
        tuple(_statement(view, each) for each in view.paragraphs(Voice.STATE_UNDER_REVIEW)),
        tuple(_statement(view, each) for each in view.paragraphs(Voice.REPORT)),
        tuple(NoteShown(str(turn), view.quotes.quote(each)) for turn, each in enumerate(report.commitments, 1)),
        tuple(NoteShown(each.mark, view.quotes.quote(each)) for each in report.notes),
    )


def recommended_shown(view: ReviewView) -> RecommendedShown:
    """What was recommended and answered as it is shown."""
    remarks = (remark for addendum in view.review.addenda for remark in addendum.remarks)
    reported = tuple((position, number) for position, number, _ in view.reported)
    positions = tuple(PositionShown(position, links(items), _claimed(view, items), claimed) for position, items, claimed in view.positions)
    return RecommendedShown(
        view.final,
        links(view.items),
        len(view.clauses),
        len(view.rows),
        tuple(_list(view, each) for each in view.lists),
        tuple(map(_state, view.recommending)),
        tuple((key, tuple(map(_state, states))) for key, states in view.groups),
        tuple(map(_state, view.only_spoke)),
        positions,
        reported,
        tuple((claim, len(items)) for claim, items in view.claimed(view.items)),
        view.claims.total(),
        tuple(dict.fromkeys((*(each.position for each in positions), *(position for position, _ in reported)))),
        _used_claims(view),
        links(view.disagreeing),
        tuple(StreamShown(each.id, each.before, each.after, links(each.items)) for each in view.streams),
        view.classes,
        view.shares_of_groups,
        view.shares_of_states,
        view.share_of_all,
        tuple(DocumentWords(each.words, each.place) for each in view.totals),
        any(each.kind == "totals_differ" for each in view.doubts),
        tuple(DocumentWords(each.text.clean, each.place) for each in remarks),
        tuple(response_shown(view, each) for each in view.unplaced),
        read_out_shown(view),
    )


def _claimed(view: ReviewView, items: tuple[Item, ...]) -> tuple[tuple[ClaimSaid, tuple[Link, ...]], ...]:
    return tuple((claim, links(of_claim)) for claim, of_claim in view.claimed(items))


def _used_claims(view: ReviewView) -> tuple[ClaimSaid, ...]:
    """The claims that stand anywhere on the page: in the end, or in the report."""
    used = {claim_said(each) for each in view.answers.values()} | {ClaimSaid(item.claim.value) for item in view.items}
    return tuple(claim for claim in ClaimSaid if claim in used)


def _list(view: ReviewView, each: ListView) -> ListShown:
    told = _lead_in(each.lead_in) if each.lead_in else None
    return ListShown(each.id, told, tuple(_item(view, item) for item in each.items), tuple(map(_lead_in, each.besides)))


def _lead_in(told: LeadIn) -> LeadInShown:
    return LeadInShown(told.number, told.position, told.claim, told.text.clean, told.words, told.place)


def _item(view: ReviewView, item: Item) -> ItemShown:
    return ItemShown(
        item.id,
        anchor(item.id),
        recommendation_number(item),
        item.text.clean,
        item.place,
        item.position,
        item.claim,
        item.origin is Origin.REFERENCE,
        view.keys_of(item),
        view.groups_of(item),
        tuple(_clause(view, clause) for clause in item.clauses),
        tuple(NoteShown(view.notes[each].mark, view.quotes.quote(view.notes[each])) for each in item.notes if each in view.notes),
        answer_shown(view, item, view.answers[item.id]),
        view.beside.of(item),
    )


def _clause(view: ReviewView, clause: Clause) -> ClauseShown:
    rows = (
        RowShown(anchor(row.id), view.key(of), of.printed, of.basis, bool(of.state), recommender_name(of))
        for row in view.rows_of_clause.get(clause.id, ())
        for of in (row.recommender,)
    )
    return ClauseShown(clause.id, anchor(clause.id), clause.request, clause.place, tuple(rows))


def _state(state: StateView) -> StateShown:
    spoke = tuple(Link(anchor(each.id), each.paragraph) for each in state.statements)
    return StateShown(state.key, state.name, len(state.rows), links(state.items), spoke)


def _statement(view: ReviewView, statement: Statement) -> StatementShown:
    speaker, state = statement.speaker, view.state(statement.speaker)
    return StatementShown(
        view.quotes.quote(statement),
        statement.paragraph,
        statement.order,
        speaker.printed if speaker else "",
        (speaker.state or "") if speaker else "",
        statement.on_behalf,
        links(state.items) if state else None,
        state is not None and not state.items and bool(asked_in_room(view.review, statement)),
    )
