"""What the State answered, in the sentences of the first chapter: what it supported, claimed to be done, refused with a reason, or put off."""

from __future__ import annotations

from collections.abc import Iterator

from ...describing.given_reasons import ReasonGiven
from ...examining.result_words import rank_text
from ...languages.messages import Message, message, said_later
from ...light_dataclass import replace
from ...names.treaty_mentions import treaties_named
from ...records import OPEN, Claim, Level, Position, Result, Review, Voice
from ...text import Place
from ..examined.quotable import GIVEN_TOLD
from .report_shown import PositionShown, RecommendedShown

ANSWERED: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "{state:The} supported {n} of the recommendations.",
        Position.SUPPORTED_IN_PART: "It supported {n} in part.",
        Position.SUPPORTED_IN_PRINCIPLE: "It supported {n} in principle.",
        Position.NOTED: "It noted {n}.",
        Position.NOT_SUPPORTED: "It did not support {n}.",
        Position.UNDER_CONSIDERATION: "{n} of the {all} are to be answered later.",
        Position.UNANSWERED: "For {n} we found no answer.",
        Position.WITHOUT_POSITION: "It answered {n} more: its position is unclear to us.",
    }
)
"""What the State answered, by its position."""

OPEN_FOR_ALL: dict[Position, str] = said_later(
    {
        Position.UNDER_CONSIDERATION: "All {n} are to be answered later.",
        Position.UNANSWERED: "For all {n} we found no answer.",
    }
)
"""The same where none is answered, and answers are to come."""

SHORT_PARAGRAPH = 480
"""Letters of a paragraph that is quoted whole."""


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


def spoke_of_treaty(review: Review, code: str) -> tuple[Place, ...]:
    """The paragraphs of part I in which the State under review names a treaty: what it says of it before its answers follow."""
    own = (each for each in (review.report.statements if review.report else ()) if each.voice is Voice.STATE_UNDER_REVIEW)
    return tuple(dict.fromkeys(each.place for each in own if any(code in named.codes for named in treaties_named(each.text.clean))))


def claims_told(supported: PositionShown, state: Message | str, result: Result | None, *, final: bool) -> Iterator[Message]:
    """How many supported ones the State calls done or under way, of how many it leaves open which; where no level is told of it, how many other
    reviews have more."""
    number, every = supported.claimed, len(supported.items)
    done = {claim for claim, links in supported.claims if links} == {Claim.IMPLEMENTED}
    if done:
        yield message("{state:The} says outright that {n} of the {all} that it supported are implemented already.", state=state, n=number, all=every)
    else:
        yield message("{state:The} says outright that {n} of the {all} that it supported are done or under way.", state=state, n=number, all=every)
    for claim, links in supported.claims:
        if claim is Claim.IMPLEMENTED_OR_IN_PROGRESS and links:
            yield (
                message("For {n} of these {all} its answer doesn’t say which of the two. Its comments may.", n=len(links), all=number)
                if final
                else message("Its answer leaves open which of these {n} are done.", n=len(links))
            )
    if result and result.standing and result.level is Level.CANNOT_TELL and result.headline and result.headline.count == number:
        yield rank_text(result.standing)


def claims_at(view: RecommendedShown) -> tuple[Place, ...]:
    """The paragraph of the report that makes the claim of a whole list, where one does."""
    if view.final:
        return ()
    return tuple(dict.fromkeys(each.lead_in.place for each in view.lists if each.lead_in and each.lead_in.claim is not Claim.NONE))


def reasons_told(responses: Result, state: Message | str) -> Iterator[Message]:
    """For how many of those that it noted the State gives a reason. That we found none is told below, with the places: look."""
    reasons = next((each for each in responses.figures if each.key == "reasons"), None)
    if reasons is not None and reasons.count:
        each = message("{state:The} comments on each that it noted or did not support.", state=state)
        some = message(
            "{state:The} comments on {count} of the {n} that it noted or did not support.",
            count=reasons.count,
            n=reasons.n,
            state=state,
        )
        text = each if reasons.count == reasons.n else some
        yield text
        given = next((each for each in responses.figures if each.key == "given"), None)
        for part in given.parts if given else ():
            if part.count and (told := GIVEN_TOLD.get(ReasonGiven(part.keys[0]))):
                yield replace(told, values=(("n", part.count),))
