"""What a brief for a speaker is made of: what its State asked in all reviews that we have and what became of it, what others say since, who else
asked it, the asks that fit the seconds, and quotations in the speaker's language. Records and their order, no words of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ....languages.messages import Text
from ....light_dataclass import dataclass, field, replace
from ....linking.treaties.joining_treaties import joining
from ....linking.treaties.treaties_asked import asked_to_join
from ....names import cycle_of, session
from ....records import Claim, Position, Recommender, Review
from ...drafting.draft_marks import DraftMark
from ...speaking.clock import Pace
from ..asked.asked_on_topic import AskedOnTopic, asks_to_go_on, how_surely_told, on_one_line, same_matter, says_done
from ..asked.left_out import NotAsked, WhyNot, asks_several_things
from ..asked.proposing import marks_of_request, weakness
from ..asked.same_requests import SameRequests
from ..asked.sayable_request import asker_speaks, names_past_year, sayable
from ..asked.who_else_asked import AskedAgainBy, OneThing, asked_alike
from ..replied.own_report import OwnReport
from ..replied.plans_named import PlanNamed, plan_named
from ..replied.state_on_request import tells_of_deed, tells_of_event
from ..replied.terms_beside import TermBeside
from ..replied.told_as_done import TellsAsDone
from .own_requests import OwnRequest
from .said_beside_ask import SaidBeside, SaysBeside
from .spoken_ask import SpokenAsk

if TYPE_CHECKING:
    from ....labelling import Labelled

MarksOf = Callable[[AskedOnTopic, "Labelled"], tuple[DraftMark, ...] | None]
"""What gives the drafting marks of a request; None for one that asks for nothing that is to change."""

MOST_OF_OTHERS = 8
"""Asks of other States that are shown at the most; of the speaker's own none is lost."""
ENOUGH, MOST_ASKS = 2, 4
"""Asks that are proposed to a speaker; further ones only where there is time."""
_WEAK = frozenset({"category"})
_WAVED_THROUGH = frozenset({*_WEAK, "soft", "several"})
"""Marks that no request of another State has that is proposed; of the speaker's own only weak actions are left out."""
_CONSIDERING = 3
"""UPR Info's category of what asks to think about a step: it holds “consider” and “revise”."""
_ALIKE = 0.6
_OLD = 2
"""Cycles behind the newest review from which a request that nobody is found to have made since is no ask of the page."""


@dataclass(frozen=True, slots=True)
class AskThatFits:
    """A request that can be made again: in its words, its seconds when it is spoken, what the drafting checks mark, whether it is the speaker's own,
    and its action category. `near`: one of other States is on a matter that the speaker asked about. Of its own: `pressing` in how many ways one is
    still open, `asked_anew` whether it asked on the matter in other words since (`_still_open`), what others asked since that the State answered
    `otherwise`; `current`: somebody asked for it in the newest review; `stale`: it is two cycles old, and nobody is found who asked for it since;
    `weak`: its action is. Who else made it (`beside`), and who asked for nearly the same in that review (`alike`), as far as it is
    looked for; the same in `earlier` reviews; a `plan` that it could name."""

    asked: AskedOnTopic
    seconds: float
    marks: tuple[DraftMark, ...]
    own: bool
    category: int = 0
    near: bool = False
    pressing: int = 0
    asked_anew: bool = False
    current: bool = True
    stale: bool = False
    weak: bool = False
    otherwise: AskedOnTopic | None = None
    beside: tuple[Recommender, ...] = ()
    alike: tuple[AskedAgainBy, ...] = ()
    earlier: tuple[AskedOnTopic, ...] = ()
    plan: PlanNamed | None = None
    said: SaidBeside | None = None

    @property
    def stands(self) -> bool:
        """Whether it stands today as far as is known: the State tells of no deed since that may be it, and has no other answer since."""
        return self.otherwise is None and not tells_of_deed(self.asked)


@dataclass(frozen=True, slots=True)
class RepeatableRequests:
    """Requests that can be made again: the speaker's own, those of others that the State refused, each the best first; and those of its own that
    can't be, or should not."""

    own: tuple[AskThatFits, ...]
    others: tuple[AskThatFits, ...]
    not_asked: tuple[NotAsked, ...]


@dataclass(frozen=True, slots=True)
class OfficialWords:
    """What the UN's own version of a document in the speaker's language says in a paragraph, and the record that this is of."""

    record: str
    document: str
    paragraph: str
    page: int | None
    text: str


@dataclass(frozen=True, slots=True)
class SpeakerBrief:
    """Everything for a speaker of the State `speaker` in the newest of these reviews. `chosen` are the asks that fit beside a `greeting` of so many
    seconds, `left` the speaker's own that are none of them, `others` further ones of other States; `official` the quotations in `language`, and
    `no_official` the documents that we have in no such version; `after` are later reviews, of which what became of a request is told, and `own_since`
    what the speaker asked there; `terms` what its own requests name that others name too, by their clauses."""

    speaker: str
    reviews: tuple[Review, ...]
    own: tuple[OwnRequest, ...]
    seconds: float
    how: Text
    greeting: float
    chosen: tuple[AskThatFits, ...]
    left: tuple[NotAsked, ...]
    others: tuple[AskThatFits, ...]
    language: str
    official: tuple[OfficialWords, ...] = ()
    no_official: tuple[str, ...] = ()
    after: tuple[Review, ...] = ()
    terms: Mapping[str, tuple[TermBeside, ...]] = field(default_factory=dict)
    own_since: tuple[OwnRequest, ...] = ()

    @property
    def review(self) -> Review:
        """The review that the brief is for."""
        return self.reviews[-1]

    @property
    def newest(self) -> Review:
        """The newest review that we have of that State."""
        return self.after[-1] if self.after else self.review

    def asked_before(self, own: OwnRequest) -> tuple[AskedOnTopic, ...]:
        """What the speaker asked before on the matter of one of its requests, in other words too, the newest review first."""
        on_it = (each.asked for each in (*self.own_since, *self.own) if any(since.item is own.asked.item for since in each.since))
        return tuple({each.item.id: each for each in (*own.earlier, *on_it)}.values())


# -- asks that fit


def repeatable_requests(
    own: Sequence[OwnRequest],
    reviews: Sequence[Review],
    labels: Mapping[str, Labelled],
    pace: Pace,
    lead: str,
    same: SameRequests | None = None,
    done: TellsAsDone | None = None,
    led: Pace | None = None,
    marked: MarksOf | None = None,
) -> RepeatableRequests:
    """Requests that can be made again in their words: the speaker's own, and those of others that the State refused and that can't be waved through.
    None that a document tells as done (`done`; of others also none of which it tells a part so), or that asks to join what the State may have joined
    since; of what was asked again (`same`) only the newest. Its mere claim that one is done removes none. Those of others are on a matter that the
    speaker asked about, if any. `lead` are the words before each, spoken at the pace `led` (None: that of the request). `marked`
    gives what the drafting checks mark, where somebody has that."""
    marked = marked or (lambda each, label: marks_of_request(each.clause, label))
    spoken = SpokenAsk(pace, lead, led)
    newest = max(reviews, key=lambda each: each.session)
    mine = [each.asked for each in own]
    once = [each for each in own if each.newer is None]
    weighed = [_weighed(each.asked, labels, newest, spoken, marked, own=True, answered=_answered_since(each)) for each in once]
    not_asked = [each for each in weighed if isinstance(each, NotAsked)]
    fit = list(_still_open([each for each in weighed if isinstance(each, AskThatFits)], own, reviews))
    not_asked += [NotAsked(each.asked, spoken.seconds(each.asked), WhyNot.REPEATED, each.newer) for each in own if each.newer is not None]
    ids = {each.clause.id for each in mine}
    last = [each for each in _refused(reviews, done) if same is None or not same.after(each.review, each.clause)]
    refused = (_weighed(each, labels, newest, spoken, marked, own=False) for each in last if each.clause.id not in ids)
    chosen: list[AskThatFits] = []
    for each in _ranked(fit):
        if _apart(each, chosen):
            chosen.append(each)
        else:
            not_asked.append(NotAsked(each.asked, each.seconds, WhyNot.ALIKE))
    near = [
        replace(each, near=any(same_matter(each.asked.clause.request, one.clause.request) for one in mine))
        for each in refused
        if isinstance(each, AskThatFits)
    ]
    others: list[AskThatFits] = []
    for each in _ranked(each for each in near if each.near or not mine):
        if len(others) < MOST_OF_OTHERS and _apart(each, [*chosen, *others]):
            others.append(each)
    return RepeatableRequests(tuple(chosen), tuple(others), tuple(not_asked))


def fitting(every: RepeatableRequests, seconds: float) -> tuple[tuple[AskThatFits, ...], tuple[NotAsked, ...], tuple[AskThatFits, ...]]:
    """Which asks fit so many seconds together, each on another matter: two of the speaker's own, in their order; where these are fewer, of others too
    that are on a matter that the speaker asked about, or any where it asked nothing; then further ones of its own, of its newest requests, that no
    later report speaks of; a weak one, and one that may not stand today (`AskThatFits.stands`), only where there is no other. Then those of its own
    that are left out, and the further ones of others. One that nobody asked for since long is none."""
    chosen: list[AskThatFits] = []
    own = [each for each in every.own if not each.stale]
    strong = [each for each in own if not each.weak and each.stands]

    def take(found: Iterable[AskThatFits], most: int) -> None:
        for each in found:
            fits = each.seconds <= seconds - sum(one.seconds for one in chosen)
            if fits and len(chosen) < most and each not in chosen and _on_another_matter(each, chosen):
                chosen.append(each)

    take(strong, ENOUGH)
    asked_nothing = not every.own and not every.not_asked
    take((each for each in every.others if each.near or asked_nothing), ENOUGH)
    newest = max((each.asked.review.session for each in strong), default=0)
    take((each for each in strong if not each.asked.told_later and each.asked.review.session == newest), MOST_ASKS)
    if not chosen:
        take(own, 1)
    left = [*every.not_asked, *(_left_out(each, chosen, seconds, newest) for each in every.own if each not in chosen)]
    return tuple(chosen), tuple(left), tuple(each for each in every.others if each not in chosen)


def _left_out(each: AskThatFits, chosen: Sequence[AskThatFits], seconds: float, newest: int) -> NotAsked:
    """Why one of the speaker's own is none of those that are chosen: the rule of `fitting` that it fails. `newest` is the session of its newest."""
    if each.weak:
        return NotAsked(each.asked, each.seconds, WhyNot.WEAK)
    if each.otherwise is not None:
        return NotAsked(each.asked, each.seconds, WhyNot.OTHERWISE, each.otherwise)
    if not each.stands:
        return NotAsked(each.asked, each.seconds, WhyNot.DEED)
    if each.stale:
        return NotAsked(each.asked, each.seconds, WhyNot.STALE)
    if not _on_another_matter(each, chosen):
        why = WhyNot.MATTER
    elif tells_of_event(each.asked):
        why = WhyNot.TOLD
    elif each.seconds > seconds - sum(one.seconds for one in chosen):
        why = WhyNot.TIME
    elif len(chosen) >= MOST_ASKS:
        why = WhyNot.FEW
    else:
        why = _order_rule(each.asked, newest)
    return NotAsked(each.asked, each.seconds, why)


def _order_rule(asked: AskedOnTopic, newest: int) -> WhyNot:
    """Why one that there is time for goes behind others: the State's own word before what a program finds."""
    if says_done(asked):
        return WhyNot.SAID_DONE if asked.answer is not None and asked.answer.claim is Claim.IMPLEMENTED else WhyNot.SAID_UNDER_WAY
    return WhyNot.TOLD if asked.told_later else WhyNot.OLDER if asked.review.session < newest else WhyNot.FEW


def with_who_else(
    speaker: str,
    found: Iterable[AskThatFits],
    one_thing: OneThing,
    same: SameRequests,
    last: OwnReport,
    labels: Mapping[str, Labelled] | None = None,
    says: SaysBeside | None = None,
) -> tuple[AskThatFits, ...]:
    """Asks with who else made them, of the speaker's own, and who asked for nearly the same; where they were made before; and with a plan that the
    State's answer or the `last` report that is held names on the same matter. Of those of others too, what that report says of the thing; and of
    each what else is said beside it, where that is asked (`says`)."""
    every = ((each, _with_since(each, last)) for each in found)
    return tuple(
        replace(
            each,
            asked=asked,
            beside=tuple(who for who in asked.clause.recommenders if each.own and who.state != speaker and who.printed),
            alike=tuple(asked_alike(speaker, asked.review, asked.item, asked.clause, one_thing, labels)),
            earlier=same.before(asked.review, asked.clause),
            plan=plan_named(asked, last.review),
            said=says.of(asked) if says is not None else None,
        )
        for each, asked in every
    )


def _with_since(each: AskThatFits, last: OwnReport) -> AskedOnTopic:
    asked = each.asked
    if each.own or asked.since is not None or asked.done is not None or last.review.session <= asked.review.session:
        return asked
    return replace(asked, since=last.tells_of(asked.clause.request))


def _on_another_matter(each: AskThatFits, chosen: Iterable[AskThatFits]) -> bool:
    return not any(same_matter(each.asked.clause.request, other.asked.clause.request) for other in chosen)


def _apart(each: AskThatFits, chosen: Iterable[AskThatFits]) -> bool:
    return all(_share(each.asked.clause.request, other.asked.clause.request) < _ALIKE for other in chosen)


def _refused(reviews: Sequence[Review], done: TellsAsDone | None) -> Iterator[AskedOnTopic]:
    for review in sorted(reviews, key=lambda each: -each.session):
        for item in review.items:
            answer = review.answer(item.id)
            if answer is not None and answer.position in {Position.NOTED, Position.NOT_SUPPORTED}:
                for clause in item.clauses:
                    verbatim = on_one_line(clause.request) in on_one_line(item.text.clean)
                    told = done.of(review, clause.request) if done is not None else None
                    yield AskedOnTopic(review, item, clause, answer, verbatim, done=told)


def _answered_since(own: OwnRequest) -> AskedOnTopic | None:
    """The newest later request, of others, to join the treaties that this one asks to join, if it is answered: it tells whether they were joined."""
    treaties = asked_to_join(own.asked.clause.request)
    later = [each for each in own.again if each.review.session > own.asked.review.session and treaties <= asked_to_join(each.clause.request)]
    for each in sorted(later, key=lambda each: -each.review.session) if treaties else ():
        if each.asked.is_answered:
            return each.asked
    return None


def _weighed(
    each: AskedOnTopic,
    labels: Mapping[str, Labelled],
    newest: Review,
    spoken: SpokenAsk,
    marked: MarksOf,
    *,
    own: bool,
    answered: AskedOnTopic | None = None,
) -> AskThatFits | NotAsked:
    """A request as an ask, or why it is none; `answered` is a later one on the same treaty that the State answered."""
    seconds = spoken.seconds(each)
    label = labels.get(each.clause.id)
    if each.is_done or (each.done is not None and not own):
        return NotAsked(each, seconds, WhyNot.DONE if each.is_done else WhyNot.PART_DONE)
    in_words = each.verbatim and sayable(each.clause.request) != ""
    if label is None or not in_words or each.item.notes:
        return NotAsked(each, seconds, WhyNot.FOOTNOTE if label is not None and in_words else WhyNot.ITS_VERB)
    open_in_part = each.done is not None and asks_several_things(each.clause.request)
    if joining((each.clause.request,)).named and each.review is not newest and not open_in_part:
        why = WhyNot.PART_DONE if each.done is not None else WhyNot.JOINED if answered is None else WhyNot.ANSWERED
        return NotAsked(each, seconds, why, answered)
    if names_past_year(each.clause.request, int(session(newest.session).start[:4])):
        return NotAsked(each, seconds, WhyNot.PAST)
    marks = marked(each, label)
    if marks is None:
        return NotAsked(each, seconds, WhyNot.GOES_ON if asks_to_go_on(label, each.clause.request) else WhyNot.UNSURE)
    kinds = {mark.kind for mark in marks}
    if not own and (kinds & _WAVED_THROUGH or asker_speaks(each.clause.request)):
        return NotAsked(each, seconds, WhyNot.WEAK)
    return AskThatFits(each, seconds, marks, own, label.action.category, weak=bool(kinds & _WEAK) and not _changes(label))


def _changes(label: Labelled) -> bool:
    """Whether it asks for a change, though its verb can mean to think about one: who is to revise a definition has not done so by thinking of it."""
    return label.action.category == _CONSIDERING and label.does.demanding


def _still_open(found: Sequence[AskThatFits], own: Sequence[OwnRequest], reviews: Sequence[Review]) -> Iterator[AskThatFits]:
    """Asks of the speaker's own with what tells which goes first: in how many ways it is still open (the speaker made it in an earlier review too,
    the State did not take it upon itself), whether the speaker asked anew on the same matter since, in other words, what the State answered
    otherwise since, and whether anybody asked for it since, as far as the newest of these reviews with requests."""
    newest = max((each.session for each in (*reviews, *(one.asked.review for one in own)) if each.items), default=0)
    of = {each.asked.clause.id: each for each in own}
    for each in found:
        made, request, session_of = of[each.asked.clause.id], each.asked.clause.request, each.asked.review.session
        newer = any(one.asked.review.session > session_of and same_matter(request, one.asked.clause.request) for one in found)
        last = max((one.review.session for one in made.again), default=session_of)
        old = cycle_of(newest) - cycle_of(session_of) >= _OLD and last <= session_of and not made.since
        pressing, now = bool(made.earlier) + made.refused, newest in {session_of, last}
        yield replace(each, pressing=pressing, asked_anew=newer, otherwise=made.answered_otherwise, current=now, stale=old)


def _ranked(found: Iterable[AskThatFits]) -> list[AskThatFits]:
    """The best first: what is not weak, what stands today, what the speaker did not ask in other words since, what somebody asked for in the newest
    review, what is still open in most ways, what may not be done since, as a later document with a year has it, the newest, what no later report
    speaks of, what the State does not call done, what our checks find least weak, the most specific, the shortest."""

    def rank(each: AskThatFits) -> tuple[object, ...]:
        clause = each.asked.clause
        first = each.weak, not each.stands, each.asked_anew, each.stale, not each.current, -each.pressing, not each.near
        told = tells_of_event(each.asked), -each.asked.review.session, how_surely_told(each.asked), says_done(each.asked)
        return *first, *told, weakness(each.marks), -each.category, len(clause.request), clause.id

    return sorted(found, key=rank)


def _share(one: str, other: str) -> float:
    a, b = set(one.lower().split()), set(other.lower().split())
    return len(a & b) / max(1, len(a | b))
