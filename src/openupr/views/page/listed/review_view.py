"""What the report's template shows, worked out of a review: lists with their items, States with their rows, counts. No
wording, no mark-up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ....assembling import BLOCK
from ....describing.claim_said import ClaimSaid, claim_said
from ....languages.messages import Message
from ....light_dataclass import dataclass
from ....linking import Links
from ....records import (
    AdvanceQuestion,
    Claim,
    Clause,
    Doubt,
    Item,
    Judgement,
    Kind,
    LeadIn,
    Position,
    Recommender,
    Record,
    Review,
    Row,
    Statement,
    Unread,
    Versions,
    Voice,
    identifying_words,
    records_by_identifier,
    rows,
    text_sha256,
)
from ....records.reviews import WHOLE
from ...answers_shown import AnswerShares, AnswerStream, Classed, addenda_totals, answers_of, are_final, classed, counts_by_band, streams, unplaced
from ...code_words import POSITIONS
from ...corrected_quotations import HeldBesideRecords
from ...doubt_groups import all_doubts, in_documents, unread_groups
from ...names_said import ALL_TOGETHER
from ...quotes import Quotes
from ...settings_said import settings_said
from ...states_and_groups import group_key, group_keys, group_name, recommender_name
from .comments_by_number import comments_by_number

_SENTENCE = re.compile(r"\w(?:\W+\w+){5,}[.:;!?][”’\"')]*\s*$")
"""What stands without a number is shown where it is a sentence; by fewer words, or without an end, it is a heading."""


def stands_on(judgement: Judgement, record: Record | None) -> bool:
    """Whether a decision was taken on the words that its record has now. Of links and files, and of words that are blocked out, that is not asked."""
    return record is None or BLOCK in identifying_words(record) or text_sha256(record) == judgement.text_sha256


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of part II: the paragraph that introduces it (None: items that no such paragraph was found for), its items, and the sentences without
    a number that stand among or below them."""

    id: str
    lead_in: LeadIn | None
    items: tuple[Item, ...]
    besides: tuple[LeadIn, ...] = ()


@dataclass(frozen=True, slots=True)
class StateView:
    """A recommending State or a speaker: `key` is its code or, for a name that is no State we know, `unknown-1` ..."""

    key: str
    name: str
    group: str
    rows: tuple[Row, ...]
    statements: tuple[Statement, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The items that it has a row in, each once."""
        return tuple({row.item.id: row.item for row in self.rows}.values())


class ReviewView:
    """A review seen as the report shows it."""

    def __init__(self, review: Review, told: Iterable[Doubt] = (), links: Links | None = None) -> None:
        """`told`: doubts on its links to the review before."""
        self.review = review
        self.items = review.items
        self.rows = tuple(review.rows)
        self.doubts = all_doubts(review, told)
        self.in_documents = in_documents(self.doubts)
        self.not_read = unread_groups(self.doubts, self.unread)
        self._unread = {each.id: each for each in self.unread}
        self.lists = tuple(_lists(review))
        self._keys: dict[str, str] = {}
        self.states = self._states()
        self.notes = {note.id: note for note in review.report.notes} if review.report else {}
        self.answers = answers_of(review)
        self.comments_by_number = comments_by_number(review)
        self.final = are_final(review)
        self.unplaced = unplaced(review, self.answers)
        self.totals = addenda_totals(review)
        self.beside = HeldBesideRecords(review, links)
        shown_with: dict[str, str] = {}
        for item in self.items:
            for part in self.answers[item.id].parts:
                shown_with.setdefault(part.id, item.id)
        self.quotes = Quotes(review, self.beside, shown_with)
        self.item_of_number = {item.number: item for item in self.items}
        held = records_by_identifier(review) if review.judgements else {}
        standing = (each for each in review.judgements if stands_on(each, held.get(each.record)))
        self._newest = {(judgement.record, judgement.field): judgement for judgement in standing}
        self.rows_of_clause: dict[str, list[Row]] = {}
        for row in self.rows:
            self.rows_of_clause.setdefault(row.clause.id, []).append(row)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause, in the report's order."""
        return tuple(clause for item in self.items for clause in item.clauses)

    @property
    def recommending(self) -> tuple[StateView, ...]:
        """Those that have a row, the most rows first, then by name."""
        return tuple(sorted((state for state in self.states if state.rows), key=lambda state: (-len(state.rows), state.name)))

    @property
    def groups(self) -> list[tuple[str, tuple[StateView, ...]]]:
        """Each regional group that has a row, and its States, the most rows first."""
        every = self.recommending
        found = [(key, tuple(state for state in every if state.group == key)) for key in group_keys()]
        return [(key, states) for key, states in found if states]

    @property
    def only_spoke(self) -> tuple[StateView, ...]:
        """Those that spoke and have no row, by name."""
        return tuple(sorted((state for state in self.states if not state.rows), key=lambda state: state.name))

    @property
    def positions(self) -> list[tuple[Position, tuple[Item, ...], int]]:
        """Each position that an item has in the end, its items, and how many of them come with a claim."""
        found = [(position, tuple(item for item in self.items if self.answers[item.id].position is position)) for position in POSITIONS]
        return [(position, items, sum(self.answers[i.id].claim is not Claim.NONE for i in items)) for position, items in found if items]

    @property
    def reported(self) -> list[tuple[Position, int, int]]:
        """Each position that an item has in the report itself, how many have it, and how many of them with a claim."""
        found = [(position, [item for item in self.items if item.position is position]) for position in POSITIONS]
        return [(position, len(items), sum(item.claim is not Claim.NONE for item in items)) for position, items in found if items]

    @property
    def claims(self) -> Counter[Claim]:
        """How many items come with each claim in the end; none is left out."""
        return Counter(answer.claim for answer in self.answers.values() if answer.claim is not Claim.NONE)

    def claimed(self, items: tuple[Item, ...]) -> list[tuple[ClaimSaid, tuple[Item, ...]]]:
        """The items that come with each claim, by the State's own word for it, none left out."""
        said = {item: claim_said(self.answers[item.id]) for item in items}
        found = [(claim, tuple(item for item in items if said[item] is claim)) for claim in ClaimSaid if claim is not ClaimSaid.NONE]
        return [(claim, of_claim) for claim, of_claim in found if of_claim]

    def differs(self, item: Item) -> bool:
        """Whether the final answer is another than the report's."""
        answer = self.answers[item.id]
        return (answer.position, answer.claim) != (item.position, item.claim)

    @property
    def disagreeing(self) -> tuple[Item, ...]:
        """The items on which the sources contradict each other."""
        return tuple(item for item in self.items if not self.answers[item.id].agreed)

    @property
    def streams(self) -> tuple[AnswerStream, ...]:
        """How many went from which position in the report to which final answer."""
        return streams(self.items, self.answers)

    @property
    def classes(self) -> tuple[Classed, ...]:
        """The counts in OHCHR's and in UPR Info's classes."""
        return classed(self.review, self.answers)

    @property
    def shares_of_groups(self) -> tuple[AnswerShares, ...]:
        """How the rows of each regional group were answered."""
        return tuple(self._share(key, group_name(key), [row for state in states for row in state.rows]) for key, states in self.groups)

    @property
    def shares_of_states(self) -> tuple[AnswerShares, ...]:
        """How the rows of each recommending State were answered, the most rows first."""
        return tuple(self._share(state.key, state.name, state.rows) for state in self.recommending)

    @property
    def share_of_all(self) -> AnswerShares:
        """How all rows were answered."""
        return self._share("all", ALL_TOGETHER, self.rows)

    @property
    def asked(self) -> list[tuple[Recommender, tuple[AdvanceQuestion, ...]]]:
        """Who asked in advance, in the order of the documents, with its entries."""
        found: dict[str, list[AdvanceQuestion]] = {}
        for question in self.review.questions:
            found.setdefault(question.id.rpartition(".")[0], []).append(question)
        return [(questions[0].speaker, tuple(questions)) for questions in found.values()]

    @property
    def texts(self) -> tuple[Versions, ...]:
        """The texts held with their versions, in the order of a whole dossier, other texts behind."""
        order = [*WHOLE, *(kind for kind in Kind if kind not in WHOLE)]
        every = self.review.versions or tuple(Versions(each.kind, each.symbol, each.title, (each,)) for each in self.review.documents)
        return tuple(sorted(every, key=lambda text: order.index(text.kind)))

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What was not understood in any of the documents."""
        review = self.review
        found = [review.report, *review.addenda, review.thematic_list]
        return tuple(unread for each in found if each for unread in each.unread)

    def unread_as(self, record: str) -> Unread | None:
        """The passage that was not understood with an identifier."""
        return self._unread.get(record)

    @property
    def settings(self) -> tuple[Message, ...]:
        """What the settings of its folder do, in sentences; none for nothing."""
        return settings_said(self.review)

    def judged(self, record: str) -> tuple[Judgement, ...]:
        """The decisions of persons on a record that count: the newest on each of its fields."""
        return tuple(judgement for (of, _), judgement in self._newest.items() if of == record)

    def counts(self, judgement: Judgement) -> bool:
        """Whether it stands on the words of its record, and no later decision on the same field of it replaces it."""
        return self._newest.get((judgement.record, judgement.field)) is judgement

    def is_state(self, recommender: Recommender) -> bool:
        """Whether a State has a line in the index."""
        return any(state.key == recommender.state for state in self.states)

    def key(self, recommender: Recommender) -> str:
        """The key of the `StateView` that a recommender is counted in."""
        return recommender.state or self._keys.setdefault(recommender.printed, f"unknown-{len(self._keys) + 1}")

    def state(self, recommender: Recommender | None) -> StateView | None:
        """The `StateView` of a speaker or recommender."""
        key = self.key(recommender) if recommender else ""
        return next((state for state in self.states if state.key == key), None)

    def paragraphs(self, voice: Voice) -> tuple[Statement, ...]:
        """The paragraphs of part I in which this voice speaks, in order."""
        return tuple(each for each in self.review.report.statements if each.voice is voice) if self.review.report else ()

    def keys_of(self, item: Item) -> tuple[str, ...]:
        """The keys of an item's recommenders, each once."""
        return tuple(dict.fromkeys(self.key(row.recommender) for row in rows((item,))))

    def groups_of(self, item: Item) -> tuple[str, ...]:
        """The regional groups of an item's recommenders, each once."""
        return tuple(dict.fromkeys(group_key(row.recommender) for row in rows((item,))))

    def _share(self, key: str, name: str, of: Sequence[Row]) -> AnswerShares:
        return AnswerShares(key, name, counts_by_band(self.answers[row.item.id].position for row in of))

    def _states(self) -> tuple[StateView, ...]:
        recommenders: dict[str, Recommender] = {}
        with_rows: dict[str, list[Row]] = {}
        spoke: dict[str, list[Statement]] = {}
        for row in self.rows:
            key = self.key(row.recommender)
            recommenders.setdefault(key, row.recommender)
            with_rows.setdefault(key, []).append(row)
        for statement in self.review.statements:
            if statement.speaker:
                key = self.key(statement.speaker)
                recommenders.setdefault(key, statement.speaker)
                spoke.setdefault(key, []).append(statement)
        return tuple(
            StateView(key, recommender_name(each), group_key(each), tuple(with_rows.get(key, ())), tuple(spoke.get(key, ())))
            for key, each in recommenders.items()
        )


def _lists(review: Review) -> Iterator[ListView]:
    """The lists in the report's order; items whose lead-in is not among the records make lists of their own where they
    stand."""
    told = review.report.lead_ins if review.report else ()
    lead_ins = {lead_in.number: lead_in for lead_in in told if lead_in.number}
    besides: dict[str, list[LeadIn]] = {}
    number = ""
    for each in told:
        number = each.number or number
        if not each.number and _SENTENCE.search(each.text.clean):
            besides.setdefault(number, []).append(each)
    runs: list[tuple[str, list[Item]]] = []
    for item in review.items:
        if not runs or runs[-1][0] != item.lead_in:
            runs.append((item.lead_in, []))
        runs[-1][1].append(item)
    for turn, (number, items) in enumerate(runs, 1):
        yield ListView(f"list-{turn}", lead_ins.get(number), tuple(items), tuple(besides.pop(number, ())))
    shown = {number for number, _ in runs}
    for turn, lead_in in enumerate((each for number, each in lead_ins.items() if number not in shown), len(runs) + 1):
        yield ListView(f"list-{turn}", lead_in, (), tuple(besides.pop(lead_in.number, ())))
