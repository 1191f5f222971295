"""What a brief on a topic is made of: what was asked before and how it was answered, what the State says now, what UN bodies and contributors say,
what we found no answer to, and requests and questions to begin with. Records and their order, no words of ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

from ....languages.messages import Text
from ....light_dataclass import dataclass, field, replace
from ....records import (
    ConcernLink,
    Finding,
    Item,
    Outcome,
    Review,
)
from ....text import Place
from ...topics.asked_by_name import asks_of_a_mandate, with_requests_that_name_it
from ...topics.on_topic import Belonging
from ...topics.review_sentences import ReviewSentence, SentenceSource, paragraphs_cut
from ...topics.topic_in_submissions import NamedInSubmission, in_submissions
from ...topics.topic_named import is_typed_in
from ...topics.topics import Topic
from ..asked.among_other_things import named_among_others
from ..asked.answers_told_later import AnswersToldLater
from ..asked.asked_on_topic import AskedOnTopic, Proposed, on_one_line
from ..asked.proposing import Marks, marks_of_requests, proposed_requests
from ..chosen.brief_order import (
    at_its_edge,
    grave,
    is_aside,
    is_beside,
    is_plain,
    order_weight,
    praises,
    presses,
    telling_on_topic,
    weight_of_state,
    whole_words,
)
from ..chosen.session_days import year_begun
from ..replied.later_reports import LaterReports
from ..replied.told_as_done import TellsAsDone
from .later_documents import asked_in_later, later_documents_say
from .near_by import NearBy, near_by
from .no_answer_found import NoAnswerFound, linked_concerns, no_answer_found
from .said_on_topic import (
    BodySays,
    ContributorSays,
    DelegationSays,
    Says,
    StateSays,
    bodies_say,
    contributors_say,
    delegation_says,
    each_answer_once,
    each_said,
    is_national,
    more_beside,
    paragraph_of,
)
from .whole_questions import questions_on

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ....labelling import Labelled
    from ....linking import Links

InDocument = tuple[str, str, str]
"""A paragraph: its review, its document, its identifier."""
_FEW_SAID = 4
"""Sentences of criticism of which each word counts; of more only those that stand in two."""
_FIRST_OF_STATE = 2
"""Statements of the State that others are held against."""


@dataclass(frozen=True, slots=True)
class TopicBrief:
    """Everything on a topic, the newest review first in each part; `reviews` are all that were looked through, oldest first, the last of them that of
    the brief; `after` are later ones: what their national reports say of a request is told, and what their documents say on the topic (`later`);
    `asked_later` is what was surely asked on it there, by review, the newest first. `own_bodies` are other bodies than the Government that spoke in
    the State's delegation. `cannot_tell` is why no answer was looked for, in words; `submitted` are submissions that name it, where their summary is
    missing; `became` tells what became of what bodies say in the newest national report; `paragraphs` are all sentences of the paragraphs that have
    one on it, or one that may be (`nearly`, the likeliest first), by review, document and identifier; `near_by` is what stands near to all of that,
    and is quoted nowhere."""

    topic: Topic
    reviews: tuple[Review, ...]
    belonging: Belonging
    asked: tuple[AskedOnTopic, ...]
    state_says: tuple[StateSays, ...]
    bodies: tuple[BodySays, ...]
    contributors: tuple[ContributorSays, ...]
    no_answer: tuple[NoAnswerFound, ...]
    proposed: tuple[Proposed, ...]
    questions: tuple[DelegationSays, ...] = ()
    statements: tuple[DelegationSays, ...] = ()
    cannot_tell: Text = ""
    submitted: tuple[NamedInSubmission, ...] = ()
    became: tuple[ConcernLink, ...] = ()
    after: tuple[Review, ...] = ()
    paragraphs: Mapping[InDocument, tuple[ReviewSentence, ...]] = field(default_factory=dict)
    own_bodies: tuple[DelegationSays, ...] = ()
    later: tuple[Says, ...] = ()
    asked_later: tuple[tuple[Review, tuple[Item, ...]], ...] = ()
    nearly: tuple[Says, ...] = ()
    near_by: tuple[NearBy, ...] = ()

    @property
    def review(self) -> Review:
        """The review that the brief is for."""
        return self.reviews[-1]

    @property
    def is_silent(self) -> bool:
        """Whether bodies or contributors surely speak of it in the newest review, and its national report has no sentence that surely is on it: one
        that may be hides nothing."""
        every: tuple[BodySays | ContributorSays, ...] = (*self.bodies, *self.contributors)
        return self.has_silent_report and any(each.review is self.review and is_plain(each.on) for each in every)

    @property
    def has_silent_report(self) -> bool:
        """Whether the newest national report has no sentence that surely is on it."""
        every = (each for each in self.belonging.found if each.review == self.review.id and each.source is SentenceSource.STATE_REPORT)
        return not any(map(is_plain, every))


def topic_brief(
    found: Belonging,
    reviews: Sequence[Review],
    labels: Mapping[str, Labelled],
    links: Links | None = None,
    findings: Mapping[str, Finding] | None = None,
    marked: Mapping[str, Marks] | None = None,
    after: Sequence[tuple[Review, Links]] = (),
    later: Belonging | None = None,
    subjects: Callable[[], Mapping[str, NDArray[np.float32]]] = dict,
    otherwise: Mapping[str, Sequence[Place]] | None = None,
) -> TopicBrief:
    """The brief on a topic for the newest of these reviews. `labels` are those of clauses, `links` and `findings` those of the newest review;
    `marked` what gives the marks of each review's requests, where somebody has them; `after` the later reviews that are held, the oldest first, each
    with its links; `later` is what of these belongs to the topic; `subjects` gives what the sentences of these reviews are about, by their words;
    `otherwise` the paragraphs of each review that may be on the topic in other words, the likeliest first."""
    topic = found.topic
    ordered, subjects = tuple(sorted(reviews, key=lambda each: each.session)), cache(subjects)
    if found.worth is None:
        from ...topics.nearest_to_sure import with_likest  # it loads the encoder, which a brief from the store can do without

        found = with_likest(found, ordered)
    found = with_requests_that_name_it(found, ordered)
    by_id = {each.id: each for each in ordered}
    told = LaterReports(ordered, links, after)
    every_review = [*ordered, *(each for each, _ in after)]
    done, answers = TellsAsDone(every_review), AnswersToldLater(every_review)
    asked = tuple(sorted(_asked(found, by_id, labels, told, done, answers), key=lambda each: -each.review.session))
    said_by_bodies, heard = list(bodies_say(found, by_id, findings or {})), list(contributors_say(found, by_id))
    criticised, last = _criticised(topic, ordered[-1], said_by_bodies, heard), _last_spoken(ordered[-1], said_by_bodies, heard)
    state = [*each_answer_once(by_id, found.of(SentenceSource.ANSWER, SentenceSource.STATE_SAID, SentenceSource.STATE_REPORT))]
    statements = tuple(_delegations(found, by_id, SentenceSource.STATEMENT, asked))
    own_bodies = tuple(_delegations(found, by_id, SentenceSource.OWN_BODY, asked))
    since = later_documents_say(later, [each for each, _ in after]) if later is not None else ()
    likest = {each: number for number, each in enumerate(found.maybe)}
    nearly = tuple(sorted(each_said(replace(found, found=tuple(likest)), by_id), key=lambda each: likest[each.on]))
    paragraphs = _paragraphs(every_review, (*state, *said_by_bodies, *heard, *statements, *own_bodies, *since, *nearly))
    state_says = tuple(_state_says(topic, state, criticised, last))
    beside = more_beside([*said_by_bodies, *heard])
    unanswered = {each.concern for each in linked_concerns(links) if each.outcome is Outcome.NOT_FOUND}
    first = [telling_on_topic(topic, whole_words(each.on)) for each in state_says[:_FIRST_OF_STATE] if each.review is ordered[-1]]

    def order(each: BodySays | ContributorSays) -> tuple[object, ...]:
        concern, finding = (each.concern, each.finding) if isinstance(each, BodySays) else (None, None)
        none_found = concern is not None and concern.id in unanswered
        by = order_weight(topic, each.on, concern, finding, unanswered=none_found, year=year_begun(each.review), said=first, beside=beside(each))
        return -each.review.session, isinstance(each, BodySays) and each.late, by

    bodies = tuple(sorted(said_by_bodies, key=order))
    contributors = tuple(_in_turn(topic, sorted(heard, key=order)))
    no_answer, why = no_answer_found(found, ordered, asked, bodies, links, told)
    return TopicBrief(
        topic,
        ordered,
        found,
        asked,
        state_says,
        bodies,
        contributors,
        no_answer,
        tuple(proposed_requests(asked, labels, ordered, marked or {each.id: cache(partial(marks_of_requests, each, labels)) for each in ordered})),
        tuple(_delegations(found, by_id, SentenceSource.QUESTION, asked)),
        statements,
        why,
        in_submissions(topic, ordered),
        tuple(linked_concerns(links)),
        tuple(each for each, _ in after),
        paragraphs,
        own_bodies,
        since,
        asked_in_later(later, [each for each, _ in after]) if later is not None else (),
        nearly,
        near_by(found, ordered, asked, subjects, otherwise or {}),
    )


def _paragraphs(reviews: Sequence[Review], said: Sequence[Says]) -> Mapping[InDocument, tuple[ReviewSentence, ...]]:
    found: dict[InDocument, tuple[ReviewSentence, ...]] = {}
    for review in reviews:
        every = paragraphs_cut(review, {paragraph_of(each) for each in said if each.review is review})
        found |= {(review.id, *key): sentences for key, sentences in every.items()}
    return found


def _asked(
    found: Belonging,
    reviews: Mapping[str, Review],
    labels: Mapping[str, Labelled],
    told: LaterReports,
    done: TellsAsDone,
    answers: AnswersToldLater,
) -> Iterator[AskedOnTopic]:
    clauses = {review.id: {clause.id: (item, clause) for item in review.items for clause in item.clauses} for review in reviews.values()}
    for each in found.of(SentenceSource.REQUEST):
        item, clause = clauses[each.review][each.id]
        verbatim = on_one_line(clause.request) in on_one_line(item.text.clean)
        label = labels.get(clause.id)
        words = [(part, part.first_in(clause.request)) for part in found.topic.parts]
        named = asks_of_a_mandate(each) or all(one is not None for _, one in words)
        category = label.action.category if label is not None else 0
        others = [clause.request[one.start : one.end] for part, one in words if one is not None and not is_typed_in(part.name, clause.request)]
        by = tuple(others) if named and not is_typed_in(found.topic.text, clause.request) else ()
        less = label is not None and label.does.does == "restrict"
        answer = reviews[each.review].answer(item.id)
        aside = at_its_edge(found.topic, clause.request)
        since = told.since(reviews[each.review], item, clause)
        yield AskedOnTopic(
            reviews[each.review],
            item,
            clause,
            answer,
            verbatim,
            category,
            named,
            by,
            asks_less=less,
            since=since,
            aside=aside,
            among=named_among_others(found.topic, clause.request),
            plain=is_plain(each),
            done=done.of(reviews[each.review], clause.request),
            answer_told=answers.of(reviews[each.review], item),
        )


def _criticised(topic: Topic, newest: Review, bodies: Sequence[BodySays], contributors: Sequence[ContributorSays]) -> frozenset[str]:
    """The telling words of what is criticised or asked in the newest review."""
    on = [*(each.on for each in bodies if each.review is newest), *(each.on for each in contributors if each.review is newest)]
    said = [each.words for each in on if not praises(each.words)]
    counted = Counter(stem for words in said for stem in telling_on_topic(topic, words))
    return frozenset(stem for stem, times in counted.items() if times > 1 or len(said) <= _FEW_SAID)


def _last_spoken(newest: Review, bodies: Sequence[BodySays], contributors: Sequence[ContributorSays]) -> int | None:
    """The year of the last review in which others spoke of it, where that is not the newest one: what the State did since comes first then."""
    reviews = (*(each.review for each in bodies), *(each.review for each in contributors))
    spoken = max(reviews, key=lambda each: each.session, default=newest)
    return year_begun(spoken) if spoken is not newest else None


def _state_says(topic: Topic, every: Sequence[StateSays], asked_about: frozenset[str], since: int | None) -> Iterator[StateSays]:
    """What the State says on it, the newest review first; of each review first the best of its answers, of its dialogue and of its national report,
    for a later one of them may say something else than an earlier one; then all else by its order."""
    beside = more_beside(every)

    def weight(each: StateSays) -> tuple[int, ...]:
        return weight_of_state(topic, each.on, asked_about, since, year_begun(each.review), beside(each))

    weighed = ((-each.review.session, weight(each), each) for each in every)
    led: set[tuple[str, SentenceSource]] = set()
    placed = []
    for session, _, each in sorted(weighed, key=lambda one: one[:2]):
        key = each.review.id, each.on.source
        leads = key not in led and each.on.stands and is_plain(each.on) and not is_beside(topic, each.on)
        led |= {key} if leads else set()
        placed.append((session, not leads, each))
    yield from (each for _, _, each in sorted(placed, key=lambda one: one[:2]))


def _delegations(found: Belonging, reviews: Mapping[str, Review], source: SentenceSource, asked: Sequence[AskedOnTopic]) -> Iterator[DelegationSays]:
    """What delegations say, the newest review first; what only makes a recommendation that is told as such, and what only praises, goes
    behind all else of its review."""
    requests = [on_one_line(each.clause.request) for each in asked]
    every = questions_on(found, reviews.values()) if source is SentenceSource.QUESTION else found.of(source)
    said = [delegation_says(reviews[each.review], each) for each in every]

    def when(each: DelegationSays) -> tuple[object, ...]:
        words = on_one_line(each.on.words)
        much_else = is_beside(found.topic, each.on)
        told_as_request = any(request in words for request in requests)
        return (
            -each.review.session,
            told_as_request,
            praises(words),
            much_else,
            not presses(words),
            weight_of_state(found.topic, each.on, year=year_begun(each.review)),
        )

    yield from sorted(said, key=when)


def _in_turn(topic: Topic, said: Sequence[ContributorSays]) -> list[ContributorSays]:
    """Of each review first one sentence of each contributor, then the second of each, and so on; behind the first one, before all others, one of the
    State's own institution for human rights that is surely on the topic, and criticises, asks for something or tells of a grave act."""
    turns: dict[tuple[str, tuple[str, ...]], int] = {}
    placed = []
    for each in said:
        key = each.review.id, each.claim.contributors[:1]
        turns[key] = turns.get(key, -1) + 1
        placed.append((-each.review.session, turns[key], each))
    ordered = [each for _, _, each in sorted(placed, key=lambda one: one[:2])]
    national: dict[str, ContributorSays] = {}
    for each in ordered:
        on_it = each.on.stands and is_plain(each.on) and not is_aside(topic, each.on)
        if on_it and (presses(each.on.words) or grave(each.on.words)) and is_national(each, each.claim):
            national.setdefault(each.review.id, each)
    leads = {each.review.id: each for each in reversed(ordered)}
    return sorted(ordered, key=lambda each: (-each.review.session, each is not leads[each.review.id], each is not national.get(each.review.id)))
