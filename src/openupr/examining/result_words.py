"""How values, kinds of document and standings are worded in the sentences of results."""

from __future__ import annotations

from collections.abc import Sequence

from ..records import Addressee, Kind, Level, Standing

KINDS: dict[Kind, str] = {
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
    Kind.REPRISALS_REPORT: "the report on reprisals",
    Kind.HUMAN_RIGHTS_INDEX: "the export of the Universal Human Rights Index",
    Kind.OTHER: "the document",
    Kind.UNKNOWN: "the document",
}
"""Each kind of document inside a sentence."""


AT_LEAST = "share, at least"
"""The unit of a share that is a lower bound of what it is a share of."""


def value_words(value: float | None, unit: str) -> str:
    """A value as it is read: "23 %", "12 percentage points lower", "52 seconds"."""
    if value is None:
        return "not known"
    if unit == "share":
        return percent(value)
    if unit == AT_LEAST:
        return f"at least {percent(value)}"
    if unit == "difference":
        points = round(100 * abs(value))
        return "as high" if points == 0 else f"{points} percentage point{'s' if points != 1 else ''} {'higher' if value > 0 else 'lower'}"
    return f"{round(value):,} {unit}"


def percent(share: float) -> str:
    """A share in per cent; one decimal below 10 where it is not whole, never rounded to 0 or 100."""
    exact = 100 * share
    if exact in {0.0, 100.0}:
        return f"{exact:.0f} %"
    return f"{min(max(exact, 0.1), 9.9):.1f} %".replace(".0 %", " %") if exact < 9.95 else f"{min(exact, 99):.0f} %"


def unanswered(share: float, n: int, most: float) -> str:
    """Why answers can't be counted where this share of `n` recommendations has none at hand; a share of `most` would do."""
    lack = "no recommendation has an answer" if share == 1 else f"{round(share * n):,} of {n:,} recommendations have no answer"
    return f"{lack} in the documents at hand{f', more than {percent(most)}' if share < 1 else ''}; the addendum would have them"


TIED = 0.1
"""The share of other reviews with the very same value from which a rank would mislead: then it is said how many they are."""


def standing_words(standing: Standing, unit: str) -> str:
    """Where a review stands: "3rd highest of 102: the middle one of 101 other reviews has 16 %, and 2 of them have more"; where many have the very
    same value: "the same as all 82 other reviews", "the same as 26 of 103 other reviews; 77 have more, none less"."""
    more, same, fewer = around(standing)
    if tied := same_as(standing):
        others = f"; {more or 'none'} {'has' if more == 1 else 'have'} more, {fewer or 'none'} less" if same < standing.others else ""
        return f"{tied} {standing.like}{others}"
    number, word = (more, "more") if standing.rank_from == "highest" else (fewer, "less")
    alike = f", {'one' if same == 1 else same} the same" if same else ""
    has = "none of them has" if number == 0 else "one of them has" if number == 1 else f"{number} of them have"
    return f"{ordinal(standing.rank)}{standing.rank_from} of {standing.others + 1}: {middle_one(standing, unit)}, and {has} {word}{alike}"


def around(standing: Standing) -> tuple[int, int, int]:
    """How many of the others have more, the same and less. The shares are of a whole number of reviews, so that the counts are exact."""
    more, less = round(standing.above * standing.others), round(standing.below * standing.others)
    return more, standing.others - more - less, less


def same_as(standing: Standing) -> str:
    """ "the same as 26 of 103", where a rank would mislead; empty where few others have the very same value."""
    _, same, _ = around(standing)
    if same == standing.others:
        return f"the same as all {same}"
    return f"the same as {same} of {standing.others}" if same >= TIED * standing.others else ""


def middle_one(standing: Standing, unit: str) -> str:
    """What the review in the middle has: "the middle one of 101 other reviews has 16 %"."""
    median = f"{round(100 * standing.median):+d} points" if unit == "difference" else value_words(standing.median, unit)
    return f"the middle one of {standing.others} {standing.like} has {median}"


def ordinal(rank: int) -> str:
    """ "3rd " before "highest"; empty for the first."""
    if rank == 1:
        return ""
    ending = "th" if 10 <= rank % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{ending} "


REQUESTS = "{n} requests, each counted once for every State that makes it"
"""How a sentence names rows, as `{requests}`: so that nobody takes them for the numbered recommendations, which are fewer."""

WITHIN = ", which is within the usual range"
"""How the sentence for the level `usual` says so."""

HARDLY_BEYOND = ", which is beyond what nine in ten reviews have, by too little to count as unusual"
"""How it says so of a value that lies beyond the usual range by less than counts (`levels.is_hardly_beyond`)."""


EDGES = {
    Level.STRENGTH: "a strength",
    Level.USUAL: "usual",
    Level.UNUSUAL: "unusual",
    Level.VERY_UNUSUAL: "very unusual",
    Level.CANNOT_TELL: "where so few other reviews don’t tell what is usual",
}
"""Each level that a figure on the edge could have too, inside a sentence."""


def edge_words(levels: Sequence[Level]) -> str:
    """What a sentence adds where the figure is on the edge, with a space before it; empty where it is not."""
    if not levels:
        return ""
    *others, last = (EDGES[level] for level in levels)
    return f" It is on the edge: within its error it could also be {', '.join(others)}{' or ' if others else ''}{last}."


def unplaced(usual: str, standing: str) -> str:
    """The sentence for a figure whose level can't be told, from that for `usual`: what was counted, the rank if there is one, and why no more."""
    counted = usual.removesuffix(".").replace(WITHIN, "")
    return (counted if standing else counted.replace(" ({standing})", "")) + f"{_UNTOLD}{{why}}."


_UNTOLD = "; whether that is unusual can’t be told: "


def counted_only(sentence: str) -> str:
    """The sentence without why it can't be told whether that is unusual: what was counted stands by itself."""
    told, _, why = sentence.partition(_UNTOLD)
    return f"{told}." if why else sentence


def worded(
    opening: str,
    cannot_tell: str,
    *,
    strength: str = "a smaller share than usual",
    unusual: str = "a larger share than usual",
    very_unusual: str = "a far larger share than usual",
) -> dict[Level, str]:
    """The sentence for each level: what was counted, how that is to be taken, and where the review stands; without `strength`, none is for it."""
    endings = {Level.STRENGTH: strength, Level.USUAL: WITHIN.removeprefix(", "), Level.UNUSUAL: unusual, Level.VERY_UNUSUAL: very_unusual}
    found = {level: f"{opening}, {ending} ({{standing}})." for level, ending in endings.items() if ending}
    return {**found, Level.CANNOT_TELL: f"{cannot_tell} can’t be told: {{why}}."}


ADDRESSEES = {
    Addressee.STATE: "the State under review",
    Addressee.OTHER_STATE: "another State",
    Addressee.ARMED_GROUP: "an armed group or de facto authority",
    Addressee.BUSINESS: "business",
    Addressee.OTHER: "others",
    Addressee.OPEN: "left open by its words",
}
"""To whom a concern is addressed, as it is read."""
