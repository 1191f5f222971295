"""What a State asked another one over the reviews: with the answer, what the national report and UN bodies say since, and who asked again."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ....languages.word_tables import reading_in
from ....light_dataclass import dataclass, replace
from ....linking.requests.same_means import is_means_to
from ....records import Claim, Clause, Item, Position, Recommender, Review
from ..asked.answers_told_later import AnswersToldLater
from ..asked.asked_on_topic import AskedOnTopic, Since, is_noted, on_one_line
from ..asked.asked_since import asked_since
from ..asked.one_matter import shared_weight
from ..asked.same_requests import SameRequests
from ..asked.who_else_asked import (
    AskedAgainBy,
    AskedAs,
    OneThing,
    asked_alike,
    asked_by_others,
    by_other_means,
    joins_it,
    requests_elsewhere,
    strength_beside,
)
from ..chosen.one_subject import on_one_subject
from ..chosen.said_and_turned import turned_round
from ..replied.answer_placed import AnswerPlaced, AnswersPlaced, Placing
from ..replied.answered_over import answered_over
from ..replied.heard_from_bodies import SaidOf
from ..replied.named_by_state import NamedByState, named_by_state
from ..replied.nearest_of_bodies import SoughtInBodies, bodies_are_heard, sought_in_bodies
from ..replied.own_report import OwnReport
from ..replied.state_on_request import StateOnRequest, StateOnRequests, is_in_its_answer
from ..replied.told_as_done import TellsAsDone
from .near_in_reviews import NearInReviews

if TYPE_CHECKING:
    from ....labelling import Labelled
    from ....linking import Links


_CLOSE = frozenset({AskedAs.WORD_FOR_WORD, AskedAs.ALIKE, AskedAs.OTHER_MEANS})
"""As what a request of others is told whose answer tells where the State stands on the speaker's, too."""


@dataclass(frozen=True, slots=True)
class OwnRequest:
    """A request of the speaker's State: with the answer; who asked the same beside it in the same recommendation (`beside`), and who nearly the
    same in another one of that review (`alike`); the later review that we have and where its national report answers; what UN bodies said since, or
    what a plain search `sought` where no link leads there; who asked for it in other reviews (`again`). `earlier` are the speaker's own of
    earlier reviews that ask for the same, `newer` that of a later one, with which this one is told; `since` what the speaker asked later on the same
    matter, the newest first; `before` what the State's report for that review said on it, `replied` what the State said on it in the dialogue of that
    review and later ones, the newest first; `named` what of it the State names in the newest of these dialogues in which it does, and `printed` in
    the newest of its reports for these reviews."""

    asked: AskedOnTopic
    beside: tuple[Recommender, ...]
    later: Review | None
    answered: AnswerPlaced | None
    said: tuple[SaidOf, ...]
    again: tuple[AskedAgainBy, ...]
    alike: tuple[AskedAgainBy, ...] = ()
    earlier: tuple[AskedOnTopic, ...] = ()
    newer: AskedOnTopic | None = None
    sought: SoughtInBodies | None = None
    since: tuple[AskedOnTopic, ...] = ()
    replied: tuple[StateOnRequest, ...] = ()
    before: StateOnRequest | None = None
    named: tuple[NamedByState, ...] = ()
    printed: tuple[NamedByState, ...] = ()

    @property
    def newest(self) -> AskedOnTopic:
        """The speaker's newest request on the matter: its answer is the one that holds."""
        return self.since[0] if self.since else self.asked

    @property
    def of_others_since(self) -> tuple[AskedAgainBy, ...]:
        """What others asked behind the speaker's newest request, of the newest review in which the State answered any: for nearly the same, else on
        the same subject; else what is on its matter and had another answer."""
        later = [each for each in self.again if each.review.session > self.newest.review.session and each.asked.is_answered]
        close = [each for each in later if each.told_as in _CLOSE] or [each for each in later if each.told_as is None and self._is_otherwise(each)]
        newest = max((each.review for each in close), key=lambda each: each.session, default=None)
        found = {each.item.id: each for each in close if each.review is newest}
        of = [found[item.id] for item in (newest.items if newest is not None else ()) if item.id in found]
        return tuple(each for each in of if each.told_as is not AskedAs.OTHER_MEANS) or tuple(of)

    @property
    def told_of_others(self) -> tuple[AskedAgainBy, ...]:
        """All that others asked on the matter behind the speaker's newest request and that the State answered, the newest review first; none where
        none of it tells where it stands. Some of them alone would tell one side."""
        later = (each for each in self.again if each.review.session > self.newest.review.session and each.asked.is_answered)
        ordered = sorted(later, key=lambda each: (-each.review.session, each.review.items.index(each.item)))
        return tuple(ordered) if self.of_others_since else ()

    @property
    def answered_otherwise(self) -> AskedOnTopic | None:
        """What others asked for since that is nearly the same, or a means to its very deed, if the State took all of that upon itself and not this:
        it may be done. What it took upon itself and refused since is a reason to ask."""
        of = [each for each in self.of_others_since if each.told_as is not None]
        same = (each.told_as is not AskedAs.OTHER_MEANS or is_means_to(self.asked.clause.request, each.clause.request) for each in of)
        return of[0].asked if of and is_noted(self.newest) and all(same) and all(map(self._is_otherwise, of)) else None

    def _is_otherwise(self, other: AskedAgainBy) -> bool:
        return self.newest.is_answered and is_noted(other.asked) != is_noted(self.newest)

    @property
    def refused(self) -> bool:
        """Whether the State did not take it upon itself."""
        return self.asked.answer is not None and self.asked.answer.position in {Position.NOTED, Position.NOT_SUPPORTED}

    @property
    def claimed(self) -> bool:
        """Whether the State says that it is done or under way."""
        return self.asked.answer is not None and self.asked.answer.claim is not Claim.NONE


def own_requests(
    speaker: str,
    reviews: Sequence[Review],
    links: Mapping[str, Links],
    one_thing: OneThing,
    after: Sequence[Review] = (),
    same: SameRequests | None = None,
    done: TellsAsDone | None = None,
    labels: Mapping[str, Labelled] | None = None,
) -> tuple[OwnRequest, ...]:
    """What a State asked in these reviews of another one, the newest review first. `links` are those of each review with the one before it,
    `one_thing` tells which requests of a review ask for one act on one thing; `after` are later reviews, in which what became of it is looked for
    too; `same` tells which requests of several reviews are the same, `done` what their documents tell as done, `labels` how much each
    asks for."""
    asked_in = sorted(reviews, key=lambda each: each.session)
    ordered = [*asked_in, *sorted(after, key=lambda each: each.session)]
    found: list[OwnRequest] = []
    newest = OwnReport(next((each for each in reversed(ordered[len(asked_in) - 1 :]) if each.national_report is not None), ordered[-1]))
    known = same or SameRequests(ordered, links, one_thing)
    held = {each.id for each in asked_in}
    told, answers, near, says = done or TellsAsDone(ordered), AnswersToldLater(ordered), NearInReviews(ordered, labels), StateOnRequests()
    for place, review in enumerate(asked_in):
        later = ordered[place + 1] if place + 1 < len(ordered) else None
        heard = next((each for each in ordered[place + 1 :] if bodies_are_heard(each)), later)
        linked = links.get(later.id) if later is not None else None
        placed = AnswersPlaced(later, linked, review.items) if later is not None and linked is not None else None
        for item in review.items:
            for clause in item.clauses:
                if any(each.state == speaker for each in clause.recommenders):
                    places = (later, heard, linked, placed)
                    made = _own(speaker, review, item, clause, *places, newest, one_thing, known, near, told, answers, labels or {})
                    made = _with_own_words(made, [each for each in ordered if each.session >= review.session], says)
                    newer = made.newer if made.newer is not None and made.newer.review.id in held else None  # else it is told with nothing
                    found.append(replace(made, newer=newer, since=asked_since(speaker, made.asked, ordered, answers)))
    return tuple(sorted(_with_near_to_earlier(_told_once(found)), key=lambda each: -each.asked.review.session))


def made_again(own: Iterable[OwnRequest], since: Iterable[OwnRequest], same: SameRequests) -> Iterator[OwnRequest]:
    """Requests with the newest of those `since`, of later reviews, that asks for the same."""
    last = {each.asked.clause.id for each in since}
    for each in own:
        again = next((one for one in same.after(each.asked.review, each.asked.clause) if one.clause.id in last), None)
        yield replace(each, newer=again) if again is not None else each


def _with_own_words(made: OwnRequest, every: Sequence[Review], says: StateOnRequests) -> OwnRequest:
    """A request with what the State says on it in the dialogue of these reviews, the newest first, and in a report since, in words."""
    asked, request = made.asked, made.asked.clause.request
    said = (found for review in reversed(every) if (found := says.in_dialogue(review, request)) is not None)
    replied = tuple(each for each in said if each.review is asked.review or not is_in_its_answer(asked, each.sentence.words))
    reports = (found for review in reversed(every) if review is not asked.review and (found := says.in_report(review, request)) is not None)
    news = (each for each in reports if not is_in_its_answer(asked, each.sentence.words))
    later = [review for review in reversed(every) if review is not asked.review]
    plan = next((found for review in later if (found := says.plan_made(review, asked)) is not None), None)
    told = itertools.chain(news, (each for each in replied if each.review is not asked.review))
    named = next(filter(None, (tuple(named_by_state(review, request)) for review in reversed(every))), ())
    printed = next(filter(None, (tuple(named_by_state(review, request, printed=True)) for review in reversed(every))), ())
    since = replace(plan.since, made=True) if plan is not None else _in_words(made, told)
    before = says.in_report(asked.review, request)
    return replace(made, asked=replace(asked, since=_with_run(made, since)), replied=replied, before=before, named=named, printed=printed)


def _with_run(made: OwnRequest, since: Since | None) -> Since | None:
    """The same with the paragraphs that answer it together, where it is the place at which the next report answers it."""
    placed = made.answered
    report = placed.later.national_report if placed is not None else None
    if since is None or placed is None or placed.paragraph is None or report is None or since.place != placed.paragraph.place:
        return since
    with reading_in(placed.later.language):
        run = answered_over(placed.paragraph, report.text.paragraphs, made.asked.clause.request)
    return replace(since, run=tuple(each.number or "" for each in run))


def _in_words(made: OwnRequest, told: Iterable[StateOnRequest]) -> Since | None:
    """Where a later document speaks of a request: a sentence of a report that has most of its words goes before any place of an older review, and
    before a place without words that only may be on it, or that is one of many; and it tells a place that the State itself names."""
    since, every = made.asked.since, tuple(told)
    newest = max((each.since for each in every if not each.since.in_dialogue), key=lambda each: each.later.session, default=None)
    if newest is not None and since is not None and newest.later.session > since.later.session:
        return newest
    if since is not None and (since.words or since.by_words):
        return since
    if since is None or (made.answered is not None and made.answered.how in _LESS_SURE):
        return next((each.since for each in every), since)
    words = next((each.since.words for each in every if each.sentence.place == since.place), "")
    return replace(since, words=words)


_LESS_SURE = frozenset({Placing.OVER, Placing.MAY_BE})
"""How an answer is placed where a sentence that has most of the request's words goes before it."""


def _told_once(found: Sequence[OwnRequest]) -> list[OwnRequest]:
    """Each with the newer one with which it is told, if that is told itself: where that was made again in turn, and its newest does not name this one
    among the earlier ones, this one stands by itself, and none is lost."""
    again = {each.asked.clause.id for each in found if each.newer is not None}
    return [replace(each, newer=None) if each.newer is not None and each.newer.clause.id in again else each for each in found]


def _with_near_to_earlier(found: Sequence[OwnRequest]) -> Iterator[OwnRequest]:
    """Each with what may be near to the earlier ones that are told with it, in its own review."""
    for each in found:
        earlier = [other for other in found if other.newer is not None and other.newer.clause.id == each.asked.clause.id]
        known = {each.asked.item.id, *(near.item.id for near in each.alike)}
        further: dict[str, AskedAgainBy] = {}
        for near in (near for other in earlier for near in other.again):
            if near.review is each.asked.review and near.item.id not in known:
                further.setdefault(near.item.id, replace(near, surely=False))
        yield replace(each, alike=tuple(_nearest_first(each.asked.clause, [*each.alike, *further.values()]))) if further else each


def _nearest_first(own: Clause, near: Sequence[AskedAgainBy]) -> list[AskedAgainBy]:
    """What is surely nearly the same, in its order; then what may be near, that first which has most of the words."""
    return sorted(near, key=lambda each: (not each.surely, 0.0 if each.surely else -shared_weight(own.request, each.clause.request)))


def _own(
    speaker: str,
    review: Review,
    item: Item,
    clause: Clause,
    later: Review | None,
    heard: Review | None,
    linked: Links | None,
    placed: AnswersPlaced | None,
    newest: OwnReport,
    one_thing: OneThing,
    same: SameRequests,
    any_near: NearInReviews,
    done: TellsAsDone,
    told: AnswersToldLater,
    labels: Mapping[str, Labelled],
) -> OwnRequest:
    verbatim = on_one_line(clause.request) in on_one_line(item.text.clean)
    answered = placed.of(item) if placed is not None else None
    given = answered.since if answered is not None else None
    surely = answered is not None and answered.how is not Placing.MAY_BE
    since = (given if surely else None) or newest.tells_of(clause.request) or given
    of_it = done.of(review, clause.request)
    asked = AskedOnTopic(review, item, clause, review.answer(item.id), verbatim, since=since, done=of_it, answer_told=told.of(review, item))
    beside = tuple(each for each in clause.recommenders if each.state != speaker and each.printed)
    said = tuple(_said(later, clause, linked)) if later is not None and linked is not None else ()
    before, after = same.before(review, clause), same.after(review, clause)
    alike = [*asked_alike(speaker, review, item, clause, one_thing, labels)]
    again = [*requests_elsewhere(speaker, (*after, *before), clause, labels)]
    known = {each.clause.id for each in (*alike, *again)}
    near = [each for found in any_near.of(review, item, clause, known) for each in _near_by_others(speaker, *found, clause, labels)]
    alike = _nearest_first(clause, [*alike, *(each for each in near if each.review is review)])
    again += [each for each in near if each.review is not review]
    made = OwnRequest(asked, beside, later, answered, said, tuple(again), tuple(alike))
    return replace(
        made,
        earlier=tuple(each for each in before if _is_by(speaker, each)),
        newer=next((each for each in after if _is_by(speaker, each)), None),
        sought=sought_in_bodies(heard, clause.request) if made.claimed and heard is not None and not said else None,
    )


def _near_by_others(speaker: str, review: Review, item: Item, other: Clause, own: Clause, labels: Mapping[str, Labelled]) -> Iterator[AskedAgainBy]:
    """What may be near, as others asked it; who asks for the one thing, to join the treaty, surely does."""
    strength = strength_beside(labels, other, own)
    surely = strength is AskedAs.WORD_FOR_WORD or joins_it(other, own, strength)
    less = AskedAs.OTHER_MEANS if by_other_means(other, own) else AskedAs.ALIKE
    yield from asked_by_others(speaker, review, item, other, surely=surely, strength=strength if surely else less)


def _is_by(speaker: str, asked: AskedOnTopic) -> bool:
    return any(each.state == speaker for each in asked.clause.recommenders)


def _said(later: Review, clause: Clause, linked: Links) -> Iterator[SaidOf]:
    every = (*(later.compilation.concerns if later.compilation else ()), *later.observed)
    concerns, turned = {each.id: each for each in every}, turned_round(every)
    for each in linked.said_since:
        if each.clause == clause.id and each.concern in concerns and on_one_subject(clause.request, concerns[each.concern].text.clean):
            yield SaidOf(later, concerns[each.concern], turned.get(each.concern))
