"""The sentences of results: values, kinds of document, where a figure stands, why none can be given. All are whole messages; a view says them."""

from __future__ import annotations

from collections.abc import Sequence

from ...languages.messages import Message, message, message_of, said_later
from ...linking.concern_matching import facts
from ...names import state
from ...records import Addressee, Kind, Level, Review, Standing
from ..measures.intervals import Counted

KINDS: dict[Kind, str] = said_later(
    {
        Kind.WORKING_GROUP_REPORT: "the report of the Working Group",
        Kind.ADDENDUM: "the addendum with the State’s answers",
        Kind.NATIONAL_REPORT: "the national report",
        Kind.COMPILATION: "the compilation of UN information",
        Kind.STAKEHOLDER_SUMMARY: "the summary of stakeholders’ submissions",
        Kind.ADVANCE_QUESTIONS: "the advance questions",
        Kind.THEMATIC_LIST: "OHCHR’s thematic list",
        Kind.DECISION: "the decision on the outcome",
        Kind.SESSION_REPORT: "the Council’s report on its session",
        Kind.SUBMISSION: "the submission",
        Kind.STATEMENT: "the statements in full",
        Kind.COMMUNICATION: "the communication",
        Kind.COMMUNICATION_REPLY: "the reply to a communication",
        Kind.REPRISALS_REPORT: "the report on reprisals",
        Kind.OPENNESS_LIST: "the list of visits, treaties or reports",
        Kind.HUMAN_RIGHTS_INDEX: "the export of the Universal Human Rights Index",
        Kind.OTHER: "the document",
        Kind.UNKNOWN: "the document",
    }
)
"""Each kind of document, as a list names it."""

LEVEL_WORDS: dict[Level, str] = said_later(
    {
        Level.STRENGTH: "better than usual",
        Level.USUAL: "usual",
        Level.UNUSUAL: "unusual",
        Level.VERY_UNUSUAL: "very unusual",
        Level.CANNOT_TELL: "can’t tell",
    }
)
"""Each level in the word that is shown."""


def value_text(value: float | None, unit: str) -> Message:  # noqa: PLR0911 - one line a unit
    """A value as it is read: "23 %", "+12 points", "52 seconds"."""
    if value is None:
        return message("not known")
    n = round(value)
    match unit:
        case "share":
            return message("{share:percent}", share=value)
        case "difference":
            points = round(100 * value)
            return message("+{points} points", points=points) if points > 0 else message("{points} points", points=points)
        case "seconds":
            return message_of(n, one="{n} second", many="{n} seconds")
        case "words":
            return message_of(n, one="{n} word", many="{n} words")
        case "items":
            return message_of(n, one="{n} recommendation", many="{n} recommendations")
        case "rows":
            return message_of(n, one="{n} request", many="{n} requests")
        case "delegations":
            return message_of(n, one="{n} delegation", many="{n} delegations")
        case "sentences":
            return message_of(n, one="{n} sentence", many="{n} sentences")
        case "paragraphs":
            return message_of(n, one="{n} paragraph", many="{n} paragraphs")
    return message("{n}", n=n)


def state_value(review: Review) -> str:
    """The State under review as the value of a message (`{state:state}`): its code, or its name as the report prints it where no table knows it."""
    try:
        return state(review.state).iso3
    except LookupError:
        printed = review.report.document.printed_state if review.report else ""
        return printed or review.state


def of_requests(count: int, n: int) -> Message:
    """How many requests a share is of, and how they are counted: nobody is to take them for the numbered recommendations, which are fewer."""
    return message("That is {count} of {n} requests, each counted once for every State that makes it.", count=count, n=n)


def missing_documents_said(kinds: Sequence[Kind]) -> Message:
    """That we don't have some documents: not that they do not exist."""
    return message("We don’t have {documents}.", documents=tuple(Message(KINDS[kind]) for kind in kinds))


def unanswered(share: float, n: int) -> Message:
    """Why answers can't be counted where this share of `n` recommendations has none that we have."""
    if share == 1:
        return message("We have no document that answers the recommendations. An addendum is missing here.")
    return message_of(
        round(share * n),
        one="We have no document that answers {n} of {all} recommendations. An addendum is missing here.",
        many="We have no document that answers {n} of {all} recommendations. An addendum is missing here.",
        all=n,
    )


TIED = 0.1
"""The share of other reviews with the very same value from which a rank would mislead: then it is said how many they are."""


def counts_around(standing: Standing) -> tuple[int, int, int]:
    """How many of the others have more, the same and less. The shares are of a whole number of reviews, so that the counts are exact."""
    more, less = round(standing.above * standing.others), round(standing.below * standing.others)
    return more, standing.others - more - less, less


def is_tied(standing: Standing) -> bool:
    """Whether so many of the others have the very same value that a rank would mislead."""
    _, same, _ = counts_around(standing)
    return same >= TIED * standing.others


def as_most(standing: Standing) -> bool:
    """Whether at least half of the others have the very same value."""
    return 2 * counts_around(standing)[1] >= standing.others


def rank_text(standing: Standing) -> Message:
    """How many of the others have more, or less, or the same."""
    more, same, less = counts_around(standing)
    if same == standing.others:
        return message("All {others} other reviews have the same.", others=standing.others)
    beyond = more if standing.rank_from == "highest" else less
    if is_tied(standing) or (same and not beyond):  # "in none is it lower" would say of 0 % that it stands alone
        return message(
            "Of {others} other reviews, {same} have the same figure, {more} a higher one, {less} a lower one.",
            others=standing.others,
            same=same,
            more=more,
            less=less,
        )
    if standing.rank_from == "highest":
        if not more:
            return message("In none of {others} other reviews is it higher.", others=standing.others)
        return message_of(
            more, one="In {n} of {others} other reviews it is higher.", many="In {n} of {others} other reviews it is higher.", others=standing.others
        )
    if not less:
        return message("In none of {others} other reviews is it lower.", others=standing.others)
    return message_of(
        less, one="In {n} of {others} other reviews it is lower.", many="In {n} of {others} other reviews it is lower.", others=standing.others
    )


def beside_few(standing: Standing, unit: str) -> tuple[Message, ...]:
    """Where a figure stands among reviews that are too few for a level."""
    return rank_text(standing), message("In the middle one of them it is {middle}.", middle=value_text(standing.median, unit))


def level_text(level: Level, value: float, standing: Standing, unit: str, *, hardly: bool = False) -> Message:
    """What a level says: the figure, the word, and what is usual."""
    if counts_around(standing)[1] == standing.others:
        return message("In all {others} other reviews it is {value} too.", others=standing.others, value=value_text(standing.median, unit))
    own, middle = value_text(value, unit), value_text(standing.median, unit)
    if hardly:
        return message(
            "{value} is beyond what nine in ten reviews have, but not surely, or not by enough, to be called unusual. In the middle review it is "
            "{middle}.",
            value=own,
            middle=middle,
        )
    match level:
        case Level.STRENGTH:
            return message("{value} is better than usual: in the middle review it is {middle}.", value=own, middle=middle)
        case Level.UNUSUAL:
            return message("{value} is unusual: in the middle review it is {middle}.", value=own, middle=middle)
        case Level.VERY_UNUSUAL:
            return message("{value} is very unusual: in the middle review it is {middle}.", value=own, middle=middle)
    if not value and not standing.median:
        return message("That is usual: in the middle review there are none either.")
    return message("{value} is usual: in the middle review it is {middle}.", value=own, middle=middle)


def edge_text(levels: Sequence[Level]) -> Message:
    """That a figure is on the edge: which other levels it could have within its error."""
    known = tuple(Message(LEVEL_WORDS[level]) for level in levels if level is not Level.CANNOT_TELL)
    if not known:
        return message("It is on the edge: given its error, so few other reviews can’t tell what is usual.")
    return message("It is on the edge: within its error it could also be {levels:or}.", levels=known)


NO_BASELINE = message("Can’t tell if that is usual: for this figure we have no other reviews to compare with.")
"""Why a figure has no level where the package holds no reviews of which it is known. Reviews that are read together are no baseline."""


def not_among_own(name: str) -> Message:
    """Why a figure has no level where a user's own baselines, so named, don't have it."""
    return message("Can’t tell if that is usual: none of your own reviews (“{name}”) has this figure.", name=name)


def found_none(known: Counted) -> Message:
    """How often it was right that we found none (DESIGN.md 7.4, 7.9)."""
    return message(
        "Readers (language models) checked {n} other cases in which our program found none: in {right} they found none "
        "either. Some of these cases had been used to tune the program.",
        n=known.marked,
        right=known.right,
    )


def on_the_point() -> Message:
    """How often it was right that a passage is on the point of a concern (`concerns.toml`)."""
    right, all_of_them = facts()["right"]["answered"]
    return message(
        "Readers (language models) checked {n} other cases that it took to be on the point: it was right in {right}.",
        n=all_of_them,
        right=right,
    )


def too_few_reviews(number: int, least: int) -> Message:
    """Why a figure has no level where this number of other reviews is too small: it takes `least`."""
    if not number:
        return message("Can’t tell if that is usual: we have no other review like it to compare with.")
    return message_of(
        number,
        one="Can’t tell if that is usual: there is only {n} other review like it, and we need {least}.",
        many="Can’t tell if that is usual: there are only {n} other reviews like it, and we need {least}.",
        least=least,
    )


ADDRESSEES = said_later(
    {
        Addressee.STATE: "the State under review",
        Addressee.OTHER_STATE: "another State",
        Addressee.ARMED_GROUP: "an armed group or de facto authority",
        Addressee.BUSINESS: "business",
        Addressee.OTHER: "others",
        Addressee.OPEN: "left open by its words",
    }
)
"""To whom a concern is addressed, as it is read."""
