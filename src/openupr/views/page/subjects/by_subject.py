"""What was asked, subject by subject, and the one table of what was asked by how many States, which every other chapter takes from.

Each request stands in one place, under its chief subject; one to join a treaty with all that ask for that. It counts under each of its subjects,
where its number leads to its place. Subjects and groups are worked out in `examining.measures.requests_by_issue`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ....examining.measures.labels import DemandLevel, demand_level, is_demanding
from ....examining.measures.requests_by_issue import ByIssue
from ....labelling import Labelled
from ....labelling.named_subjects import subjects_by_name
from ....labelling.neighbour_subjects import neighbour_subjects
from ....labelling.which_subjects import JOINING, PROCEDURES, UNSURE
from ....languages.messages import Message, message, message_of
from ....languages.word_tables import reading_in
from ....light_dataclass import dataclass, field, replace
from ....linking.own_of_clause import own_words
from ....linking.treaties.joining_treaties import joining
from ....records import Clause
from ...answers_shown import AnswerShares
from ...code_words import band
from ...identifiers_shown import anchor
from ...issue_names import issue_name
from ...quotes import Link
from ..listed.requests_shown import clause_number, issue_keys
from ..listed.review_view import ReviewView
from .asked_for import RequestedThing, asked_for, rows_of_clauses, share_of
from .own_mentions import OwnSentences
from .term_shown import term_shown

NEARLY = 0.85
"""Of the most requests on one subject: from which share on another one may have as many. Of what our program gives as a subject .08 is wrong, and as
much is missed (views/measured.toml): .92 of the one is as much as .92 of what the other one has, and as much more, where it has .85 of it."""
LEAST_RIGHT = 0.85
"""The likelihood from which on a subject that our program gives is right in nine of ten: of 327 from here to .9 on reviews that it has not learnt
from, .90. Below it, of 1,367, two thirds are."""
LEAST_OF_SAME = 2
"""States from which on one thing is told with their number."""

REFUSED = frozenset({"noted", "not_supported"})
"""The bands of answers that are none of support."""


@dataclass(frozen=True, slots=True)
class SubjectShown:
    """A subject: how many States make the requests that count under it and how many rows they are, with their answers (`share`). Those that stand
    under it: `treaties` to join, `reservations` to withdraw, `demanding` ones, those of which our program is not sure if they are (`doubted`),
    `restrictions`, and the `others`; `also` are clauses that count here and stand under another subject, each with its rows. `beside`
    are the keys and names of subjects of the page under which more on it may stand. `named` are clauses that do not count here, each with its
    rows: they name a treaty on this subject, or special procedures if it is that. `by_words`: how many of its rows name it in their words; `perhaps`:
    how many may not be on it, for our program is less sure (`LEAST_RIGHT`)."""

    key: str
    name: str
    states: int
    share: AnswerShares
    treaties: tuple[RequestedThing, ...]
    reservations: tuple[RequestedThing, ...]
    demanding: tuple[RequestedThing, ...]
    doubted: tuple[RequestedThing, ...]
    others: tuple[RequestedThing, ...]
    restrictions: tuple[RequestedThing, ...]
    also: tuple[tuple[Link, int], ...] = ()
    beside: tuple[tuple[str, str], ...] = ()
    named: tuple[tuple[Link, int], ...] = ()
    by_words: int = 0
    perhaps: int = 0

    @property
    def is_sure(self) -> bool:
        """Whether it is a subject, and at least one of its requests is on it as surely as our program tells."""
        return self.name != issue_name(UNSURE) and self.perhaps < self.rows

    @property
    def told_perhaps(self) -> Message | None:
        """Of how many of its requests our program is less sure that they are on it; None where there are none, or where it is no subject."""
        if not self.perhaps or self.name == issue_name(UNSURE):
            return None
        if self.perhaps == self.rows:
            return message_of(self.rows, one="it may not be on this subject", many="they may not be on this subject")
        return message_of(self.perhaps, one="{n} of them may not be on this subject", many="{n} of them may not be on this subject")

    @property
    def told_by_words(self) -> Message | None:
        """How many of its requests have words for it, where clearly not all have; None where nearly all do. What is on no subject, or on rights in
        general, has no words of its own."""
        if self.name == issue_name(UNSURE) or self.key.endswith("general") or self.by_words >= NEARLY * self.rows:
            return None
        if not self.by_words:
            return message_of(
                self.rows,
                one="The one request on {subject} has no word of our program’s list for it. Other words decided, as learnt from "
                "requests that UPR Info had sorted.",
                many="None of the {n} requests on {subject} has a word of our program’s list for it. Other words decided, as learnt from "
                "requests that UPR Info had sorted.",
                subject=self.quoted,
            )
        return message_of(
            self.by_words,
            one="Of the {rows} requests on {subject}, {n} has a word of our program’s list for it. In the rest, other words decided, as learnt "
            "from requests that UPR Info had sorted.",
            many="Of the {rows} requests on {subject}, {n} have a word of our program’s list for it. In the rest, other words decided, as learnt "
            "from requests that UPR Info had sorted.",
            rows=self.rows,
            subject=self.quoted,
        )

    @property
    def not_counted(self) -> Message | None:
        """How many requests name it and do not count under it; None where none does."""
        n = sum(rows for _, rows in self.named)
        if not n:
            return None
        if self.name == issue_name(PROCEDURES):
            return message_of(
                n,
                one="{n} more request names special procedures of the UN and isn’t counted here",
                many="{n} more requests name special procedures of the UN and aren’t counted here",
            )
        return message_of(
            n,
            one="{n} more request names a treaty on this subject and isn’t counted here",
            many="{n} more requests name a treaty on this subject and aren’t counted here",
        )

    @property
    def quoted(self) -> Message:
        """Its name in quotation marks, for it is a label, and what it means, where the words alone tell few readers."""
        if self.name == JOINING:
            return message("“{subject}” (treaties and the like)", subject=message(self.name))
        return message("“{subject}”", subject=message(self.name))

    @property
    def rows(self) -> int:
        """How many rows count under it."""
        return self.share.rows

    @property
    def requests(self) -> tuple[RequestedThing, ...]:
        """All that stand under it."""
        return (*self.treaties, *self.reservations, *self.demanding, *self.doubted, *self.others, *self.restrictions)

    @property
    def rows_elsewhere(self) -> int:
        """How many of its rows stand under another subject."""
        return sum(rows for _, rows in self.also)

    def rows_of(self, some: Sequence[RequestedThing]) -> int:
        """How many rows some of them have; one that names two treaties is one."""
        return sum({share.key: share.rows for each in some for share in each.by_clause}.values())


SPECIFIC_OR_DEMANDING = message(
    "A “specific action” is known by its verb alone. A demanding request asks for something new that can be checked. So the numbers differ."
)
"""Why the page counts fewer, or more, demanding requests than requests for a specific action."""

Under = tuple[SubjectShown, RequestedThing]
"""One thing that is asked for, with the subject under which it stands."""


@dataclass(frozen=True, slots=True)
class WordedRequest:
    """A request in its `text`: its number and place, the band of its answer, and whether it is demanding."""

    link: Link
    text: str
    answer: str
    demanding: bool = False


@dataclass(frozen=True, slots=True)
class BySubject:
    """The subjects, those of the most requests first; how many rows there are in all, and whether the State's final answers are known. `demanding`:
    how many rows ask for something that can be checked, and how many of them to join a treaty; of how many more our program is not sure (`doubted`).
    `refused` is what the State noted or did not support,
    each thing with the requests alone to which it answered so, of one State in its own words.
    `named` are the terms that several States name; a request may name several.
    `worded` is every request by its anchor."""

    subjects: tuple[SubjectShown, ...]
    rows: int
    final: bool
    demanding: tuple[int, int] = (0, 0)
    refused: tuple[Under, ...] = ()
    named: tuple[Under, ...] = ()
    worded: Mapping[str, WordedRequest] = field(default_factory=dict)
    doubted: int = 0

    @property
    def specific(self) -> Message:
        """How demanding requests differ from those for a specific action, which other chapters count."""
        return SPECIFIC_OR_DEMANDING

    @property
    def treaties(self) -> tuple[RequestedThing, ...]:
        """The treaties that the State is asked to join."""
        return tuple(each for subject in self.subjects for each in subject.treaties)

    @property
    def most_asked(self) -> tuple[Under, ...]:
        """Every treaty and every other request in one wording that at least two States ask for, and every term that they name: those of the most
        States first, of as many treaties, then terms. A wording stands only where no term is told that all of its requests name."""
        every = [(subject, each) for subject in self.subjects for each in subject.requests if len(each.states) >= LEAST_OF_SAME]
        treaties = [pair for pair in every if pair[1].treaty]
        naming = [{link.name for link in each.clauses} for _, each in self.named]
        single = [pair for pair in every if not pair[1].treaty and not any({link.name for link in pair[1].clauses} <= names for names in naming)]
        return tuple(sorted([*treaties, *self.named, *single], key=lambda pair: -len(pair[1].states)))


def by_subject(view: ReviewView, labels: Mapping[str, Labelled], found: ByIssue) -> BySubject:
    """The requests of a review by subject, as they were `found` (`requests_by_issue`). `labels` has every clause's by its identifier."""
    clauses = {clause.id: clause for clause in view.clauses if view.rows_of_clause.get(clause.id)}
    counts: dict[str, list[Clause]] = {}
    for clause in clauses.values():
        for name in found.subjects[clause.id]:
            counts.setdefault(name, []).append(clause)
    rows = {name: rows_of_clauses(view, every) for name, every in counts.items()}
    order = sorted(rows, key=lambda name: (name == UNSURE, -len(rows[name]), -len({view.key(row.recommender) for row in rows[name]}), name))
    keys = issue_keys(order)
    groups: dict[str, list[tuple[_Treaty, list[Clause]]]] = {name: [] for name in order}
    for name, treaty, group in _groups(found):
        if known := [clauses[each] for each in group if each in clauses]:
            groups[name].append((treaty, known))
    shown = {name: _subject(view, keys[name], name, groups[name], counts[name], labels) for name in order}
    named = _by_name_alone(view, clauses, found)
    for name, each in shown.items():
        near = [shown[other] for other in neighbour_subjects(name) if other in shown]
        by_words = sum(name in found.in_words[row.clause.id] for row in rows[name])
        beside = tuple((other.key, other.name) for other in near)
        perhaps = sum(_perhaps(name, labels[row.clause.id]) for row in rows[name])
        shown[name] = replace(each, beside=beside, named=tuple(named.get(name, ())), by_words=by_words, perhaps=perhaps)
    joins = {clause for each in found.treaties.values() for clause in each}
    levels = [(row, demand_level(labels[row.clause.id])) for row in view.rows]
    checked = [row for row, level in levels if level is DemandLevel.DEMANDING]
    return BySubject(
        tuple(shown.values()),
        len(view.rows),
        view.final,
        (len(checked), sum(row.clause.id in joins for row in checked)),
        tuple(_refused(view, labels, groups, shown)),
        tuple(_named(view, labels, found, clauses, shown)),
        dict(_worded(view, clauses, labels)),
        sum(level is DemandLevel.UNSURE for _, level in levels),
    )


def _perhaps(name: str, labelled: Labelled) -> bool:
    """Whether a request counts under a subject of which the labeller is less sure. That its words name it helps little: of 1,000, .69 are right."""
    return next((each.probability for each in labelled.issues if each.issue == name), 1.0) < LEAST_RIGHT


def _by_name_alone(view: ReviewView, clauses: Mapping[str, Clause], found: ByIssue) -> dict[str, list[tuple[Link, int]]]:
    """The clauses that name a treaty on a subject, or special procedures, and do not count under it, by the subject, each with its rows."""
    told: dict[str, list[tuple[Link, int]]] = {}
    with reading_in(view.review.language):
        for clause in clauses.values():
            rows = view.rows_of_clause[clause.id]
            for name in sorted(subjects_by_name(own_words(rows[0].item, clause)).difference(found.subjects[clause.id])):
                told.setdefault(name, []).append((Link(anchor(clause.id), clause_number(rows[0])), len(rows)))
    return told


_Treaty = tuple[str, bool]
"""A treaty's code ("": none), and whether reservations to it are to be withdrawn: else it is to be joined."""


def _refused(
    view: ReviewView,
    labels: Mapping[str, Labelled],
    groups: Mapping[str, Sequence[tuple[_Treaty, Sequence[Clause]]]],
    shown: Mapping[str, SubjectShown],
) -> Iterator[Under]:
    """What the State noted or did not support. A request to join a treaty stands with others to join it where it asks for nothing else: who refuses
    several demands need not refuse the treaty. What one State alone asks stands in its own words."""
    told: set[str] = set()
    alone: list[tuple[str, str, Clause]] = []
    for name, every in groups.items():
        for (code, reserved), known in every:
            some = [clause for clause in known if _answer(view, clause) in REFUSED]
            with reading_in(view.review.language):
                together = [clause for clause in some if not code or reserved or joining((clause.request,)).only]
            under = asked_for(view, known, labels, code, reserved=reserved).key if some else ""
            several = len({view.key(row.recommender) for row in rows_of_clauses(view, together)}) >= LEAST_OF_SAME
            if together and (several or not code):
                told |= {clause.id for clause in together}
                yield shown[name], replace(asked_for(view, together, labels, code, reserved=reserved), under=under)
            alone += [(name, under, clause) for clause in some]
    for name, under, clause in alone:
        if clause.id not in told:
            told.add(clause.id)
            yield shown[name], replace(asked_for(view, [clause], labels), under=under)


def _answer(view: ReviewView, clause: Clause) -> str:
    return band(view.answers[view.rows_of_clause[clause.id][0].item.id].position)


def _worded(view: ReviewView, clauses: Mapping[str, Clause], labels: Mapping[str, Labelled]) -> Iterator[tuple[str, WordedRequest]]:
    for clause in clauses.values():
        key = anchor(clause.id)
        number = clause_number(view.rows_of_clause[clause.id][0])
        yield key, WordedRequest(Link(key, number), clause.request, _answer(view, clause), is_demanding(labels[clause.id]))


def _named(
    view: ReviewView, labels: Mapping[str, Labelled], found: ByIssue, clauses: Mapping[str, Clause], shown: Mapping[str, SubjectShown]
) -> Iterator[Under]:
    """Each term that several States name, under the subject under which the most of its rows count: its own, if these are most of them, and as many
    count under no other one."""
    own = OwnSentences(view.review)
    for term in found.named:
        naming, apart = ([clauses[each] for each in ids if each in clauses] for ids in (term.clauses, term.apart))
        if naming:
            rows = rows_of_clauses(view, naming)
            subjects = Counter(name for row in rows for name in found.subjects[row.clause.id])
            (name, count), *others = subjects.most_common()
            made = term_shown(view, term.words, naming, apart, labels)
            is_of_one = 2 * count > len(rows) and count not in dict(others).values()
            named = replace(made.named, of_one_subject=is_of_one, own=own.mentions(term.words)) if made.named else None
            yield shown[name], replace(made, named=named)


def _groups(found: ByIssue) -> Iterator[tuple[str, _Treaty, Sequence[str]]]:
    """Each thing that is asked for: its chief subject, the treaty that it is to join or withdraw reservations to, its clauses."""
    for reserved, every in ((False, found.treaties), (True, found.reservations)):
        yield from ((JOINING, (code, reserved), group) for code, group in every.items())
    yield from ((issue, ("", False), group) for issue, groups in found.groups.items() for group in groups)


def _subject(
    view: ReviewView,
    key: str,
    name: str,
    groups: Sequence[tuple[_Treaty, Sequence[Clause]]],
    counted: Sequence[Clause],
    labels: Mapping[str, Labelled],
) -> SubjectShown:
    requests = [asked_for(view, group, labels, code, reserved=reserved) for (code, reserved), group in groups]
    here = {clause.id for _, group in groups for clause in group}
    rows = rows_of_clauses(view, counted)
    also = {row.clause.id: clause_number(row) for row in rows if row.clause.id not in here}
    times = Counter(row.clause.id for row in rows)
    others = [each for each in requests if each.treaty is None]
    treaties = [(each, each.treaty) for each in requests if each.treaty is not None]
    treaties.sort(key=lambda pair: (-len(pair[0].states), str(pair[1].name)))
    return SubjectShown(
        key,
        issue_name(name),
        len({view.key(row.recommender) for row in rows}),
        share_of(view, key, issue_name(name), rows),
        tuple(each for each, treaty in treaties if not treaty.reserved),
        tuple(each for each, treaty in treaties if treaty.reserved),
        tuple(each for each in others if each.demanding and not each.restricts),
        tuple(each for each in others if each.doubted and not each.restricts),
        tuple(each for each in others if not (each.demanding or each.doubted or each.restricts)),
        tuple(each for each in others if each.restricts),
        tuple((Link(anchor(clause), number), times[clause]) for clause, number in also.items()),
    )
