"""One thing that is asked for: a treaty to join, or reservations or declarations to it to withdraw, in whatever words; requests that are surely the
same; a single request; or a term that requests name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ....examining.measures.labels import DemandLevel, demand_level
from ....extracting.working_group_report.part_two.words_beside_request import comment_in
from ....labelling import Labelled
from ....languages.messages import Message, Text, Value, message, message_of, state_text
from ....languages.word_tables import has_table, reading_in
from ....light_dataclass import dataclass
from ....linking.treaties.joining_treaties import treaties_in
from ....preparing.briefs.replied.answer_quoted import reasons_quoted
from ....preparing.topics.passages_cut import points_to_unnamed, reads_alone
from ....records import Answer, Claim, Clause, Dealing, Item, NationalReport, Response, Row
from ....text import Place
from ...answers_shown import AnswerShares
from ...code_words import BANDS, band
from ...identifiers_shown import anchor
from ...names_said import treaty_text
from ...number_runs import recommendation_number
from ...quotes import Link
from ...states_and_groups import recommender_name
from ..listed.requests_shown import clause_number
from ..listed.review_view import ReviewView
from .numbers_named import order_of_numbers
from .own_mentions import OwnMentions
from .term_told import example_led, naming_told


@dataclass(frozen=True, slots=True)
class Commented:
    """What the State adds to an answer, in its words: where it stands, and the numbers of all recommendations that it is given for."""

    text: str
    place: Place
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TreatyAsked:
    """A treaty that is to be joined, or, if `reserved`, reservations to which are to be withdrawn: its code and name, and each wording with the
    clause that has it. Of how many of the recommendations (`items`) the State says that it is done or under way (`claimed`). `ratified` is where its
    own report says that it ratified the treaty (None: we found no such sentence, or one that says the contrary too)."""

    code: str
    name: Text
    reserved: bool
    lines: tuple[tuple[str, Link], ...]
    items: int
    claimed: int
    ratified: Place | None = None


Lines = tuple[tuple[str, Link], ...]
"""Wordings, each with its clause."""


def in_sentence(link: Link) -> Value:
    """Who makes a request, by the link to its line, for a sentence that names it in one of its forms (`{who:the}`); as printed if it is no State."""
    key = link.name.removeprefix("by-")
    return state_text(key) if key.isupper() else link.says


@dataclass(frozen=True, slots=True)
class TermExample:
    """A request that is quoted for a term: its words, who makes it, and its clause. `claimed`: the State calls it done or under way."""

    words: str
    of: Link
    clause: Link
    claimed: bool = False

    @property
    def by(self) -> Value:
        """Who makes it, as a sentence names it: “the Philippines”."""
        return in_sentence(self.of)


@dataclass(frozen=True, slots=True)
class TermShown:
    """A term that requests name, in the `words` of one (several: they are one term). One of its wordings (`example`), whether it is a demanding
    one (`is_firm`), and whose it is; how many States make a demanding request that names it (`states`); and all wordings under the titles of their
    `lists`. `of_one_subject`: at least half of the requests count under the subject that the most count under. `others`: wordings that would do as an
    example, too. `also_apart`: it is one word, and other requests that have it do not count. `own`: where the State itself has its words."""

    words: tuple[str, ...]
    example: TermExample
    is_firm: bool
    states: int
    lists: tuple[tuple[Message, Lines], ...]
    of_one_subject: bool = True
    others: tuple[TermExample, ...] = ()
    also_apart: bool = False
    own: OwnMentions = OwnMentions()


@dataclass(frozen=True, slots=True)
class OneCluster:
    """Requests that name one term (its `words`) or, without one, stand under one `subject`, by their clauses, and how many States make them."""

    words: tuple[str, ...]
    subject: str
    clauses: tuple[Link, ...]
    states: int

    @property
    def told(self) -> Message:
        """What stands before their numbers, beside one that stands for them."""
        if self.words:
            return message_of(
                len(self.clauses),
                one="Another recommendation that was not supported has “{term}” in some form:",
                many="Other recommendations that were not supported have “{term}” in some form:",
                term=self.words[0],
            )
        return message_of(
            len(self.clauses),
            one="Another recommendation that was not supported is under “{subject}”, as our program sorts it:",
            many="Other recommendations that were not supported are under “{subject}”, as our program sorts them:",
            subject=message(self.subject),
        )


@dataclass(frozen=True, slots=True)
class RequestedThing:
    """One thing that is asked for: the shortest wording and whose it is (`of`), how many wordings there are, the clauses (each by its item), the
    States with the keys of their lines, and how many of its rows have which answer, by `code_words.BANDS`, in all and by its clauses. `treaty`: it
    is to join that, or to withdraw reservations to it. `demanding`: it asks for something that can be checked, or, if `doubted`, our program is not
    sure of that; `restricts`: it asks for a restriction.
    `comment` is what the State adds to its answers, where it is the same to all. `together`: these are several things, and the State answers them
    by one comment; so many States ask for the one that is named (0: it is one thing). `named`: these requests name this term,
    and may ask for other things. `more` are others that name one term with it, or are on one subject; `otherwise` nearly the same requests
    that the State supported. `under`: the key of the line of the chapter by subject in which it stands, where that is another one. `at`: where its
    first recommendation stands."""

    words: str
    of: Link
    wordings: int
    clauses: tuple[Link, ...]
    states: tuple[Link, ...]
    share: AnswerShares
    by_clause: tuple[AnswerShares, ...]
    demanding: bool
    restricts: bool
    comment: Commented | None = None
    treaty: TreatyAsked | None = None
    together: int = 0
    doubted: bool = False
    named: TermShown | None = None
    more: OneCluster | None = None
    otherwise: Lines = ()
    under: str = ""
    at: Place | None = None

    @property
    def answers(self) -> tuple[tuple[str, int], ...]:
        """The bands of answers that it has, each with its number of recommendations: one that many States make has one answer, and one number to look
        up."""
        found = {share.key.rpartition(".")[0]: key for share, key in self.answered_clauses}
        counts = Counter(found.values())
        return tuple((key, counts[key]) for key in BANDS if counts[key])

    @property
    def answered_clauses(self) -> Iterator[tuple[AnswerShares, str]]:
        """Its clauses, each with the band of its answer."""
        return ((share, key) for share in self.by_clause for key, n in zip(BANDS, share.numbers, strict=True) if n)

    @property
    def by(self) -> Value:
        """Whose words stand for it, as a sentence names that State."""
        return in_sentence(self.of)

    @property
    def answer_of_example(self) -> str:
        """The band of the answer to the request that is quoted for its term, where its requests have several answers; empty where they have one."""
        if self.named is None or len(self.answers) < 2:
            return ""
        return next((key for share, key in self.answered_clauses if share.key == self.named.example.clause.name), "")

    @property
    def by_answer(self) -> tuple[tuple[str, tuple[Link, ...]], ...]:
        """The bands of its answers, each with its recommendations, as in `first_clauses`: which number is of which answer."""
        found: dict[str, tuple[str, list[Link]]] = {}
        links = {link.name: link for link in self.clauses}
        for share, key in self.answered_clauses:
            found.setdefault(share.key.rpartition(".")[0], (key, []))[1].append(links[share.key])
        return tuple((band, _in_order(_one_number(every) for key, every in found.values() if key == band)) for band, _ in self.answers)

    @property
    def naming(self) -> Message | None:
        """How many States' requests use its term; None where it is none."""
        if self.named is None:
            return None
        return naming_told(len(self.states), self.named.words)

    def example_led(self, named: TermShown) -> Message:
        """What stands before the request that is quoted for its term."""
        return example_led(len(self.states), named.states, named.example.by, is_firm=named.is_firm)

    @property
    def at_least(self) -> bool:
        """Whether more States and recommendations may ask for it: to join a treaty is told only where it is sure."""
        return self.treaty is not None and not self.together

    def answered_together(self, state: Value) -> Message:
        """Of how many States the `state` answers requests in one comment."""
        return message_of(
            len(self.states),
            one="{state:The} answers requests from {n} State in one comment",
            many="{state:The} answers requests from {n} States in one comment",
            state=state,
        )

    def joining_asked(self, state: Value) -> Message:
        """Who asks the `state` to join a treaty, or to withdraw reservations to it: the treaty's name stands behind it."""
        n, who = self.together or len(self.states), in_sentence(self.states[0])
        if self.treaty is not None and self.treaty.reserved:
            if n == 1:
                return message(
                    "Asked by {who:the}: that {state:the} withdraw reservations or declarations to this treaty, or take steps to withdraw them",
                    who=who,
                    state=state,
                )
            return message_of(
                n,
                one="At least {n} State asks {state:the} to withdraw reservations or declarations to this treaty, or to take steps to withdraw them",
                many="At least {n} States ask {state:the} to withdraw reservations or declarations to this treaty, or to take steps to withdraw them",
                state=state,
            )
        if n == 1:
            return message("Asked by {who:the}: that {state:the} join this treaty, or take steps to join it", who=who, state=state)
        return message_of(
            n,
            one="At least {n} State asks {state:the} to join this treaty, or to take steps to join it",
            many="At least {n} States ask {state:the} to join this treaty, or to take steps to join it",
            state=state,
        )

    @property
    def recommendations(self) -> int:
        """In how many recommendations it is asked for, or named."""
        return len({link.name.rpartition(".")[0] for link in self.clauses})

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of these, in their order."""
        return tuple(link.says for link in self.first_clauses(self.recommendations))

    def first_clauses(self, most: int) -> tuple[Link, ...]:
        """Its first recommendations, at most so many, each by its clause: by the number alone where several of its clauses are meant. In the order
        of their numbers: else a reader takes one that is passed over for none of them."""
        found: dict[str, list[Link]] = {}
        for link in self.clauses:
            found.setdefault(link.name.rpartition(".")[0], []).append(link)
        return _in_order(_one_number(every) for every in found.values())[:most]

    @property
    def key(self) -> str:
        """Where it stands in the chapter by subject."""
        if self.under:
            return self.under
        if self.named:
            return "-".join(("named", *re.findall(r"\w+", self.named.words[0].lower())))
        if self.treaty:
            return f"{'reservations' if self.treaty.reserved else 'treaty'}-{self.treaty.code}"
        return f"asked-{self.clauses[0].name}"


def _in_order(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: order_of_numbers(link.says)))


def _one_number(every: Sequence[Link]) -> Link:
    """One recommendation by its clauses: "122.3 a" for one of them, "122.3" for several."""
    return every[0] if len(every) == 1 else Link(every[0].name, every[0].says.rpartition(" ")[0] or every[0].says)


def asked_for(
    view: ReviewView, group: Sequence[Clause], labels: Mapping[str, Labelled], treaty: str = "", *, reserved: bool = False
) -> RequestedThing:
    """What these clauses ask for, or name: to join the `treaty` of this code, where there is one, or to withdraw reservations to it, if
    `reserved`."""
    rows = rows_of_clauses(view, group)
    states = {view.key(row.recommender): recommender_name(row.recommender) for row in rows}
    numbers = {row.clause.id: clause_number(row) for row in rows}
    with reading_in(view.review.language):  # what others add to the shortest is not all States'
        least = min(group, key=lambda clause: (request_points_back(clause.request), not _is_lent(clause.request, group), len(clause.request)))
    whose = view.rows_of_clause[least.id][0].recommender
    does = labels[group[0].id].does
    levels = {demand_level(labels[clause.id]) for clause in group}
    return RequestedThing(
        tail_shown(least.request),
        Link(f"by-{view.key(whose)}", recommender_name(whose)),
        len({clause.request for clause in group}),
        tuple(Link(anchor(clause.id), numbers[clause.id]) for clause in group),
        tuple(Link(f"by-{key}", name) for key, name in sorted(states.items(), key=lambda each: each[1])),
        share_of(view, anchor(group[0].id), "", rows, treaty),
        tuple(share_of(view, anchor(clause.id), "", rows_of_clauses(view, (clause,)), treaty) for clause in group),
        DemandLevel.DEMANDING in levels,
        not treaty and does.does == "restrict" and does.sure,
        _comment(view, rows),
        _of_treaty(view, treaty, group, numbers, reserved=reserved) if treaty else None,
        doubted=DemandLevel.DEMANDING not in levels and DemandLevel.UNSURE in levels,
        at=min(rows, key=lambda row: order_of_numbers(recommendation_number(row.item))).item.place,
    )


def _is_lent(request: str, group: Sequence[Clause]) -> bool:
    """Whether a request begins with another one's words in brackets, and others of its group with the same words as their own: what all of them ask
    is what it says itself."""
    lent = re.match(r"\[([^\]]+)\]\s*\S", request)
    return lent is not None and any(each.request.startswith(lent[1]) for each in group)


def rows_of_clauses(view: ReviewView, group: Iterable[Clause]) -> list[Row]:
    """The rows of these clauses."""
    return [row for clause in group for row in view.rows_of_clause.get(clause.id, ())]


def share_of(view: ReviewView, key: str, name: str, rows: Sequence[Row], treaty: str = "") -> AnswerShares:
    """How many of these rows have which answer; to the request to join the `treaty` of this code, where there is one."""
    counts = Counter(band(_answer_to(view.answers[row.item.id], treaty).position) for row in rows)
    return AnswerShares(key, name, tuple(counts[each] for each in BANDS))


def _answer_to(answer: Answer, treaty: str) -> Answer | Response:
    """The answer to a recommendation, or the part of it on this treaty alone, where the State splits it by treaties."""
    named = [part for part in answer.parts if treaties_in(part.scope) == {frozenset({treaty})}] if treaty and len(answer.parts) > 1 else []
    return named[0] if len(named) == 1 else answer


def _of_treaty(view: ReviewView, code: str, group: Sequence[Clause], numbers: Mapping[str, str], *, reserved: bool) -> TreatyAsked:
    items = {row.item.id for row in rows_of_clauses(view, group)}
    claimed = sum(_answer_to(view.answers[item], code).claim is not Claim.NONE for item in items)
    lines = tuple((clause.request, Link(anchor(clause.id), numbers[clause.id])) for clause in group)
    return TreatyAsked(
        code, treaty_text(code), reserved, lines, len(items), claimed, None if reserved else said_ratified(view.review.national_report, code)
    )


def said_ratified(report: NationalReport | None, code: str) -> Place | None:
    """Where the State's own report says that it ratified a treaty; None where it does not, or says the contrary too."""
    told = [each for each in report.cooperation if each.subject == code] if report is not None else []
    done = [each for each in told if each.dealing is Dealing.RATIFIED]
    return done[0].place if done and not any(each.dealing is Dealing.NOT_RATIFIED for each in told) else None


def request_points_back(request: str) -> bool:
    """Whether a request speaks of something that was named before it, so that by itself it doesn't say what is asked: "such safeguards". False in a
    language without a table of such words."""
    return has_table("briefs") and (not reads_alone(request) or points_to_unnamed(request))


def tail_shown(request: str) -> str:
    """A request of which the lead is another one's, in brackets: so much of that as to leave room for its own words."""
    return _LEAD.sub(r"[\1 …]", request)


_LEAD = re.compile(r"\[([^\]]{100}[^\]\s]*)\s[^\]]{40,}\]")


def _comment(view: ReviewView, rows: Sequence[Row]) -> Commented | None:
    """What the State adds to its answers to these rows; None unless it is one and the same comment to each of their recommendations."""
    found: dict[str, Commented] = {}
    for item in {row.item.id: row.item for row in rows}.values():
        parts = view.answers[item.id].parts
        reasons, several = [each for part in parts for each in part.reasons], len(parts) > 1
        printed = "" if parts else printed_behind(item)
        named = None if parts else view.comments_by_number.get(item.number)
        if reasons:
            place = parts[0].place if several else reasons[0].place
            first = Commented(reasons_quoted(view.answers[item.id]), place, reasons[0].covers)
        elif printed:
            first = Commented(printed, item.place, (item.number,))
        elif named:
            first = Commented(named[0].text.clean, named[0].place, named[1])
        else:
            return None
        found.setdefault(first.text, first)
    return next(iter(found.values())) if len(found) == 1 else None


def printed_behind(item: Item) -> str:
    """The State's comment that the report prints in a recommendation itself, behind the last State that makes it; empty where none is. It is whole
    sentences: what ends otherwise may be the head of what follows."""
    last = item.clauses[-1].recommenders[-1].printed if item.clauses and item.clauses[-1].recommenders else ""
    text = item.text.clean
    tail = text[text.rfind(last) + len(last) :] if last and last in text else ""
    if not tail.endswith((".", "”")) or not comment_in(tail, None):
        return ""
    return tail.lstrip(" ;,.)")
