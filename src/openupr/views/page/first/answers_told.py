"""What the State answered, in the sentences of the first chapter: what it supported, claimed to be done, refused with a reason, or put off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from ....describing.claim_said import ClaimSaid
from ....describing.given_reasons import ReasonGiven
from ....examining import UPR_INFO
from ....examining.frame.baselines import shipped
from ....languages.messages import Message, message, message_of, said_later
from ....light_dataclass import dataclass
from ....records import OPEN, Claim, Position, Response, Result, Review
from ....text import Place
from ...examined.quotable import COMMENTS
from ...places_cited import one_place_each
from ..listed.report_shown import PositionShown, RecommendedShown

ANSWERED: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "{state:The} supported {n} of the {all} recommendations.",
        Position.SUPPORTED_IN_PART: "{state:The} supported {n} of the {all} recommendations in part.",
        Position.SUPPORTED_IN_PRINCIPLE: "{state:The} supported {n} of the {all} recommendations in principle.",
        Position.NOTED: "{state:The} noted {n} of the {all} recommendations.",
        Position.NOT_SUPPORTED: "{state:The} did not support {n} of the {all} recommendations.",
        Position.UNDER_CONSIDERATION: "The report leaves {n} of the {all} recommendations for a later answer.",
        Position.UNANSWERED: "For {n} of the {all} recommendations we found no answer.",
        Position.WITHOUT_POSITION: "For {n} of the {all} recommendations the position in the answer is unclear to us.",
    }
)
"""What the State answered, by its position."""

OPEN_FOR_ALL: dict[Position, str] = said_later(
    {
        Position.UNDER_CONSIDERATION: "The report leaves all {n} recommendations for a later answer.",
        Position.UNANSWERED: "For all {n} recommendations we found no answer.",
    }
)
"""The same where none is answered, and answers are to come."""

SHORT_PARAGRAPH = 480
"""Letters of a paragraph that is quoted whole."""
LONGEST_REQUEST_QUOTED = 300
"""Letters of a recommendation that the State does not understand, where it is quoted with what the State says of it."""
LONGEST_NOT_UNDERSTOOD = 120
"""Letters of what the State says of a recommendation that it does not understand, where that is quoted."""
MOST_NUMBERS = 6
"""Recommendations that a sentence names by their numbers."""
FEW_WITHOUT = 3
"""Of how many without a comment it is said which they are."""
NONE_GIVEN: Mapping[str, ReasonGiven] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A recommendation that the State says only that it does not understand: its words, those of the State, and where these stand: its
    own are found by its number."""

    request: str
    said: str
    at: tuple[Place, ...] = ()


NO_WORDS: Mapping[str, NotUnderstood] = MappingProxyType({})
"""Where the answers are not at hand."""


def puts_off(view: RecommendedShown) -> bool:
    """Whether the report says of all that it leaves open that the answers follow, and no other document that is held has them."""
    return open_answers(view) == (Position.UNDER_CONSIDERATION,)


def open_answers(view: RecommendedShown) -> tuple[Position, ...]:
    """The positions of `OPEN` that the recommendations of a page have in the end."""
    return tuple(each.position for each in view.positions if each.position in OPEN)


def words_of_putting_off(view: RecommendedShown) -> Iterator[Message]:
    """What the paragraph itself says of when and where the answers follow, in its own words, where it is short."""
    leads = {each.lead_in for each in view.lists if each.lead_in and each.lead_in.position is Position.UNDER_CONSIDERATION}
    if len(leads) == 1 and len(text := next(iter(leads)).text.strip(" :").removesuffix(".")) <= SHORT_PARAGRAPH:
        yield message("The report says: “{words}”.", words=text)


def put_off_again(review: Review, shown: PositionShown) -> Iterator[Message]:
    """On which of those without a position the addendum itself puts it off: it is plain of them, and it is not we who can't tell."""
    numbers = tuple(
        each.number
        for each in review.answers
        if each.is_without_position and each.parts and all(part.position is Position.UNDER_CONSIDERATION for part in each.parts)
    )
    if numbers and shown.position is Position.WITHOUT_POSITION:
        yield message_of(
            len(numbers),
            one="On {n} of them it says itself that it puts off its position: {numbers}.",
            many="On {n} of them it says itself that it puts off its position: {numbers}.",
            numbers=_some(numbers),
        )


def _some(numbers: tuple[str, ...]) -> tuple[str, ...]:
    return numbers[:MOST_NUMBERS] + ("…",) * (len(numbers) > MOST_NUMBERS)


def claims_told(review: Review, supported: PositionShown, state: Message | str, *, final: bool) -> Iterator[Message]:
    """How many supported ones we found that the State calls done or under way: a sentence that says so in other words is missed; of how many it
    leaves open which."""
    number, every = supported.claimed, len(supported.items)
    done = {claim for claim, links in supported.claims if links} == {ClaimSaid.IMPLEMENTED}
    if done:
        yield message_of(
            number,
            one="Among the {all} recommendations that {state:the} supported, we found {n} that it calls implemented.",
            many="Among the {all} recommendations that {state:the} supported, we found {n} that it calls implemented.",
            state=state,
            all=every,
        )
    else:
        yield message_of(
            number,
            one="Among the {all} recommendations that {state:the} supported, we found {n} that it calls done or under way.",
            many="Among the {all} recommendations that {state:the} supported, we found {n} that it calls done or under way.",
            state=state,
            all=every,
        )
    for claim, links in supported.claims:
        if claim is ClaimSaid.LARGELY and links:
            yield message_of(
                len(links),
                one="Of these it calls {n} implemented for the most part: {numbers}.",
                many="Of these it calls {n} implemented for the most part: {numbers}.",
                numbers=_some(tuple(link.says for link in links)),
            )
        if claim is ClaimSaid.IMPLEMENTED_OR_IN_PROGRESS and links:
            if final:
                yield from _listed_under(review, state, len(links), number)
            else:
                yield message_of(
                    len(links),
                    one="The report doesn’t say of {n} if it is done already, or only under way.",
                    many="The report doesn’t say which of these {n} are done.",
                )


def claimed_beside(shown: PositionShown) -> Iterator[Message]:
    """How many of those that it only noted, or did not support, the State calls done or under way: without it what it answered is told by half. Which
    they are, where they are few: they stand scattered in its answers, and no one paragraph shows them."""
    if shown.position not in {Position.NOTED, Position.NOT_SUPPORTED} or not shown.claimed:
        return
    numbers = tuple(link.says for _, links in shown.claims for link in links)
    every = len(shown.items)
    if len(numbers) != shown.claimed or len(numbers) > MOST_NUMBERS:
        yield message_of(
            shown.claimed,
            one="Among these {all}, we found {n} that it calls done or under way.",
            many="Among these {all}, we found {n} that it calls done or under way.",
            all=every,
        )
        return
    yield message_of(
        shown.claimed,
        one="Among these {all}, we found {n} that it calls done or under way: {numbers}.",
        many="Among these {all}, we found {n} that it calls done or under way: {numbers}.",
        all=every,
        numbers=numbers,
    )


def _listed_under(review: Review, state: Message | str, number: int, claimed: int) -> Iterator[Message]:
    """That we can't tell of so many which of the two they are, though what the State says of each may; and under which heading all of them stand,
    where that is one."""
    yield message_of(
        number,
        one="For {n} of these {all} our program can’t tell done from under way: read the comment.",
        many="For {n} of these {all} our program can’t tell done from under way: read the comments.",
        all=claimed,
    )
    claims = _claims(review)
    headings = {_NUMBER.sub("", each.group.strip()).rstrip(".:") for each in claims}
    of_all = len({each.item for each in claims}) == claimed
    heading = next(iter(headings)) if len(headings) == 1 and of_all else ""
    if heading and len(heading) <= LONGEST_HEADING:
        yield message_of(
            claimed,
            one="{state:The} lists it under “{heading}”.",
            many="{state:The} lists all {n} under “{heading}”.",
            heading=heading,
            state=state,
        )


_NUMBER = re.compile(r"^(?:[IVX]+|[A-Z]|\d+)\.\s+")
"""The number of a heading."""


def _claims(review: Review) -> list[Response]:
    """The responses that call a supported recommendation done or under way."""
    answers = [each for each in review.answers if each.position is Position.SUPPORTED and each.claim is not Claim.NONE]
    return [part for each in answers for part in each.parts]


LONGEST_HEADING = 200
"""Letters of a heading that is quoted in a sentence."""


def claims_at(review: Review, view: RecommendedShown) -> tuple[Place, ...]:
    """Where the claims can be counted: of later answers from the first to the last in each document; else the paragraphs of the report that make the
    claim of a whole list."""
    if view.final:
        return one_place_each(part.place for part in _claims(review))
    return tuple(dict.fromkeys(each.lead_in.place for each in view.lists if each.lead_in and each.lead_in.claim is not Claim.NONE))


def given_by_number(review: Review) -> dict[str, ReasonGiven]:
    """What the addendum gives with each answer that notes or does not support, by the recommendation's number."""
    from ....describing.reasons import reasons_in  # it loads the reader of addenda

    numbers = {item.id: item.number for item in review.items}
    return {numbers[item]: given for item, given in reasons_in(review).items() if item in numbers}


def words_not_understood(review: Review) -> dict[str, NotUnderstood]:
    """What the addendum says where it says only that it does not understand a recommendation, by that one's number, with the recommendation's own
    words: both where they are short, for a reader judges neither without the other."""
    given = given_by_number(review)
    items = {item.id: item for item in review.items}
    found = {}
    for answer in review.answers:
        item = items.get(answer.item)
        if item is None or given.get(item.number) is not ReasonGiven.NOT_UNDERSTOOD:
            continue
        said = " ".join(reason.text.clean for part in answer.parts for reason in part.reasons)
        if 0 < len(said) <= LONGEST_NOT_UNDERSTOOD and len(item.request) <= LONGEST_REQUEST_QUOTED:
            found[item.number] = NotUnderstood(item.request.rstrip(" .;"), said, tuple(part.place for part in answer.parts)[:1])
    return found


def not_understood_at(told: Iterable[Message], in_words: Mapping[str, NotUnderstood]) -> tuple[Place, ...]:
    """Where the comment stands that one of these messages quotes; nowhere where none does."""
    numbers = (value for each in told if each.text == NOT_UNDERSTOOD for name, value in each.values if name == "number")
    return next((in_words[str(number)].at for number in numbers), ())


NOT_UNDERSTOOD: str = said_later("Of {number}, “{request}”, it says only: “{words}”")
"""A recommendation that the State says only that it does not understand, where both are quoted."""


def reasons_told(
    responses: Result,
    state: Message | str,
    positions: Iterable[Position],
    given_with: Mapping[str, ReasonGiven] = NONE_GIVEN,
    in_words: Mapping[str, NotUnderstood] = NO_WORDS,
) -> Iterator[Message]:
    """On how many of those that it noted or did not support the State comments, be it that another answer stands; named are those of the two that
    there are, and the few on which it does not. That we found none is told below: look. Which of them it says it does not understand is told by
    their numbers (`given_with`): a total does not show them."""
    given = next((each for each in responses.figures if each.key == "given"), None)
    parts = given.parts if given else ()
    number, commented = sum(part.count for part in parts), sum(part.count for part in parts if ReasonGiven(part.keys[0]) in COMMENTS)
    if not commented:
        return
    found = {Position.NOTED, Position.NOT_SUPPORTED} & set(positions)
    each, some, but = COMMENTED_ON[next(iter(found)) if len(found) == 1 else None]
    without = tuple(each for each, reason in given_with.items() if reason not in COMMENTS)
    if commented == number:
        yield message(each, state=state)
    elif len(without) == number - commented <= FEW_WITHOUT:
        yield message(but, numbers=without, state=state)
    else:
        yield message(some, count=commented, n=number, state=state)
    not_understood = tuple(each for each, reason in given_with.items() if reason is ReasonGiven.NOT_UNDERSTOOD)
    if len(not_understood) == 1 and (words := in_words.get(not_understood[0])):
        yield message(NOT_UNDERSTOOD, number=not_understood[0], request=words.request, words=words.said)
    elif not_understood and len(not_understood) <= MOST_NUMBERS:
        yield message_of(
            len(not_understood),
            one="Of {numbers} it says only that the recommendation is unclear, or can’t be understood.",
            many="Of {n} it says only that they are unclear, or can’t be understood: {numbers}.",
            numbers=not_understood,
        )


COMMENTED_ON: dict[Position | None, tuple[str, str, str]] = said_later(
    {
        Position.NOTED: (
            "{state:The} comments on each recommendation that it noted.",
            "{state:The} comments on {count} of the {n} recommendations that it noted.",
            "{state:The} comments on each recommendation that it noted, but {numbers}.",
        ),
        Position.NOT_SUPPORTED: (
            "{state:The} comments on each recommendation that it did not support.",
            "{state:The} comments on {count} of the {n} recommendations that it did not support.",
            "{state:The} comments on each recommendation that it did not support, but {numbers}.",
        ),
        None: (
            "{state:The} comments on each recommendation that it noted or did not support.",
            "{state:The} comments on {count} of the {n} recommendations that it noted or did not support.",
            "{state:The} comments on each recommendation that it noted or did not support, but {numbers}.",
        ),
    }
)
"""On how many of those that it did not support the State comments, on each, on some, or on all but few, by which of the two
positions they have (None: both)."""


def less_often_elsewhere(review: Review) -> Iterator[Message]:
    """In how many other reviews specific requests were supported less often than those for little: without that a reader takes for this State's
    alone what nearly all do."""
    baseline = shipped().get("responses")
    rows = [row for row in (baseline.of(UPR_INFO) if baseline else ()) if row.year and row.review != review.id]
    years = sorted(row.year for row in rows)
    if rows:
        yield message_of(
            len(rows),
            one="In {less} of {n} review from {first}–{last}, specific requests were supported less often than requests to go on as before, or "
            "that ask little. In that review, the organization UPR Info sorted the requests.",
            many="In {less} of {n} reviews from {first}–{last}, specific requests were supported less often than requests to go on as before, or "
            "that ask little. There, the organization UPR Info sorted the requests.",
            less=sum(row.value > 0 for row in rows),
            first=f"{years[0]}",
            last=f"{years[-1]}",
        )
