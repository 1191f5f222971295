"""What the State answered, in the sentences of the first chapter: what it supported, claimed to be done, refused with a reason, or put off."""

from __future__ import annotations

from collections.abc import Iterator

from ...describing.given_reasons import ReasonGiven
from ...languages.messages import Message, message, said_later
from ...languages.word_tables import reading_in
from ...linking.concern_matching import matters_pattern
from ...linking.treaties.joining_treaties import speaks_of_joining
from ...names.treaty_mentions import treaties_named
from ...records import OPEN, Claim, Position, Result, Review, Voice
from ...text import Place, sentences
from ..examined.quotable import COMMENTS
from .concern_voiced import begins_leaning
from .report_shown import PositionShown, RecommendedShown

ANSWERED: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "{state:The} supported {n} of the recommendations.",
        Position.SUPPORTED_IN_PART: "{state:The} supported {n} of the recommendations in part.",
        Position.SUPPORTED_IN_PRINCIPLE: "{state:The} supported {n} of the recommendations in principle.",
        Position.NOTED: "{state:The} noted {n} of the recommendations.",
        Position.NOT_SUPPORTED: "{state:The} did not support {n} of the recommendations.",
        Position.UNDER_CONSIDERATION: "The report leaves {n} of the {all} recommendations for a later answer.",
        Position.UNANSWERED: "For {n} of the recommendations we found no answer.",
        Position.WITHOUT_POSITION: "For {n} of the recommendations the position in the answer is unclear to us.",
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

LONGEST_SAID = 400
"""Letters of a sentence that is quoted whole: what is said of several treaties at once is long."""

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


def said_of_treaty(review: Review, code: str) -> tuple[str, Place] | None:
    """The first sentence of part I in which the State under review names a treaty and speaks of joining, with its place: what it says of it before
    its answers follow. None where there is none that is short and is understood by itself."""
    own = [each for each in (review.report.statements if review.report else ()) if each.voice is Voice.STATE_UNDER_REVIEW]
    every = ((each.text.clean[start:end].strip().removesuffix("."), each.place) for each in own for start, end in sentences(each.text.clean))
    with reading_in(review.language):
        found = [
            (said, place)
            for said, place in every
            if len(said) <= LONGEST_SAID
            and any(code in named.codes for named in treaties_named(said))
            and speaks_of_joining(said)
            and not _leans(said)
        ]
        return next((each for each in found if not begins_leaning(each[0])), found[0] if found else None)


def _leans(said: str) -> bool:
    """Whether a sentence is of something that stands before it; "it" at its beginning is the State, which is named in front."""
    return matters_pattern("pointing_back").search(said.removeprefix("It ")) is not None


def claims_told(supported: PositionShown, state: Message | str, *, final: bool) -> Iterator[Message]:
    """How many supported ones the State calls done or under way, at least: a sentence that says so in other words is missed; of how many it leaves
    open which."""
    number, every = supported.claimed, len(supported.items)
    done = {claim for claim, links in supported.claims if links} == {Claim.IMPLEMENTED}
    if done:
        yield message("{state:The} says outright that at least {n} of the {all} that it supported are implemented.", state=state, n=number, all=every)
    else:
        yield message(
            "{state:The} says outright that at least {n} of the {all} that it supported are done or under way.", state=state, n=number, all=every
        )
    for claim, links in supported.claims:
        if claim is Claim.IMPLEMENTED_OR_IN_PROGRESS and links:
            yield (
                message("For {n} of these {all} its answer doesn’t say which of the two. Its comments may.", n=len(links), all=number)
                if final
                else message("The report doesn’t say which of these {n} are done.", n=len(links))
            )


def claims_at(view: RecommendedShown) -> tuple[Place, ...]:
    """The paragraph of the report that makes the claim of a whole list, where one does."""
    if view.final:
        return ()
    return tuple(dict.fromkeys(each.lead_in.place for each in view.lists if each.lead_in and each.lead_in.claim is not Claim.NONE))


def reasons_told(responses: Result, state: Message | str) -> Iterator[Message]:
    """On how many of those that it noted the State comments, be it that another answer stands. That we found none is told below: look."""
    given = next((each for each in responses.figures if each.key == "given"), None)
    parts = given.parts if given else ()
    number, commented = sum(part.count for part in parts), sum(part.count for part in parts if ReasonGiven(part.keys[0]) in COMMENTS)
    if not commented:
        return
    if commented == number:
        yield message("{state:The} comments on each that it noted or did not support.", state=state)
    else:
        yield message("{state:The} comments on {count} of the {n} that it noted or did not support.", count=commented, n=number, state=state)
