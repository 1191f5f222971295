"""The sentences of the first chapter: at most five, what is furthest from the usual first, each with its usual value.

Only figures that are set beside other reviews are told here, and only as what was found: “43 % of the speakers criticised”, never “nobody did”. A
zero is no news. A figure that is usual, or may be within its error, is none either; where nothing else is left, that is the sentence. Order: very
unusual, unusual, better than usual; in each of them by the distance from the middle review, measured by how far that lies from the tenth of reviews
at its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....examining import EXAMINATIONS
from ....examining.frame.levels import UNUSUAL, VERY_UNUSUAL, is_hardly_beyond
from ....examining.frame.result_words import counts_around
from ....examining.measures.intervals import BESIDE_OTHERS
from ....examining.recommended.action import BESIDE_COUNTED
from ....examining.recommended.answers_given import ONCE_FOR_EACH
from ....examining.recommended.repetition import BEFORE_PRINTED_ONCE
from ....examining.recommended.tone import CRITICISED, DEMANDED, SHORT_ONES, UNTOLD
from ....languages.messages import Message, message, said_later
from ....light_dataclass import dataclass
from ....records import Direction, Figure, Level, Result, Standing
from ...examined.evidence_shown import EvidenceShown
from ...examined.examined_view import ExaminedView, ResultView
from ...examined.rank import SPECS, is_by_rule
from ...identifiers_shown import more_said

MOST = 5
"""Sentences of the first chapter."""

PLACES = 2
"""Places that a sentence names by itself."""

WORDS: dict[str, str] = said_later(
    {
        Level.VERY_UNUSUAL: "very unusual",
        Level.UNUSUAL: "unusual",
        Level.STRENGTH: "better than usual",
    }
)
"""The word beside a sentence, in the order in which sentences stand."""

TOLD = frozenset({"action", "tone", "responses", "claims", "spread", "repetition", "follow_through"})
"""The examinations of what was said and asked. That the record is whole is the work of those who edit it, and no news of the State. Nor is here which
requests praise or back it: that our program is right on them was seen on six (`examining.recommended.endorsement`)."""

WITH_UNSURE, WITH_ONE_UNSURE = "with unsure", "with one unsure"
"""The key, of `ELSE` and `USUAL`, for the rest of a figure that leaves out those of whom it can’t be told: the rest has them."""

ELSE: dict[str, str] = said_later(
    {
        "tone": "About {count} of {n} speakers ({share:percent}) criticized {state:the}, voiced concern, or asked for something new that can be "
        "checked, by our program’s count. About {criticised} of them criticized it or voiced concern.",
        WITH_UNSURE: "Between about {sure} and {count} of {n} speakers criticized {state:the}, voiced concern, or asked for something new that can "
        "be checked. Our program is sure of {sure}: about {criticised} of these criticized it or voiced concern.",
        WITH_ONE_UNSURE: "About {sure} or {count} of {n} speakers criticized {state:the}, voiced concern, or asked for something new that can "
        "be checked. Our program is sure of {sure}: about {criticised} of these criticized it or voiced concern.",
        "spread": "{share:percent} of the States that spoke have a recommendation in the report under their name.",
    }
)
"""Examinations whose figure counts what was not found: what was found is the rest of it, with those of whom it can’t be told (`WITH_UNSURE`), for so
the other reviews are counted: a figure without them would be read beside theirs."""

SPLIT = frozenset({CRITICISED, DEMANDED})
"""The keys of the figures that say how many did the one of two things, and how many the other."""

NOT_JUDGED: dict[str, tuple[str, str]] = said_later(
    {
        UNTOLD: (
            "Of the other one it can’t decide: it may criticize another State or nobody, or ask for nothing new.",
            "Of the other {n} it can’t decide: they may criticize another State or nobody, or ask for nothing new.",
        ),
        SHORT_ONES: ("We have too few words of {n} more to judge.", "We have too few words of {n} more to judge."),
    }
)
"""Of how many it can't be told, by the key of the figure that counts them: the unsure are told behind those of whom our program is sure."""

USUAL: dict[str, str] = said_later(
    {
        "share": "In {others} other reviews of {years}, the middle value of this share is {usual:percent}.",
        "tone": "In {others} other reviews of {years}, counted in the same way, the middle value is {usual:percent}.",
        WITH_UNSURE: "With the unsure ones the share is {share:percent}. In {others} other reviews of {years}, counted in the same way, the middle "
        "value is {usual:percent}.",
        "difference": "The middle value of {others} other reviews of {years} is {usual:points} points.",
    }
)
"""The usual value beside it, by the unit of the figure, or by the examination."""

NAMED: dict[str, str] = said_later(
    {
        "speaking_time": "the speaking time of each delegation",
        "action": "the share of requests that ask the State to go on as before, or ask little",
        "endorsement": "the share of requests that praise the State’s policy or ask for a restriction",
        "tone": "the share of speakers who criticized the State, voiced concern, or asked for something new that can be checked",
        "responses": "how specific requests were answered",
        "claims": "the share of recommendations called done or under way",
        "spread": "the share of speakers who made a recommendation",
        "repetition": "the share of requests that several States made in the same words",
        "follow_through": "the share of requests that repeat or build on earlier ones",
        "completeness": "the share of recommendations with something missing or unclear",
    }
)
"""What the figure of each examination is of, in a few words, as it goes on in a sentence, and in the direction in which it is told here (`ELSE`)."""

BETTER: dict[str, str] = said_later(
    {
        "action": "Better is said of the review, not of the State: fewer requests ask for no change.",
        "tone": "Better is said of the review, not of the State: more speakers criticized, or asked for what can be checked.",
        "spread": "Better is said of the review, not of the State: more of those who spoke have a recommendation.",
        "repetition": "Better is said of the review, not of the State: fewer requests share their words.",
    }
)
"""What stands beside “better than usual”: of what it is said, by the examination."""

BETTER_OF_REVIEW = message("Better is said of the review, not of the State.")
"""The same of any other examination."""

UNUSUAL_IS = message(
    "We call a figure unusual if at most {share:percent} of those reviews have one as high, or as low where we look for low ones.", share=1 - UNUSUAL
)
"""What “unusual” means where no figure stands before it, of figures that have a worse side."""

UNUSUAL_EITHER_WAY = message(
    "Where we look at both ends, it is unusual if at most {share:percent} of those reviews have one as high, or one as low.",
    share=(1 - UNUSUAL) / 2,
)
"""What it means of figures that have none."""

FAR_ENOUGH = message("It must also differ enough from the middle one.")
"""What else it takes, whatever the side."""

_BEYOND = {Level.UNUSUAL: 1 - UNUSUAL, Level.VERY_UNUSUAL: 1 - VERY_UNUSUAL}
"""The share of the reviews beyond a figure that is unusual by its worse side; half of it where neither is worse (`examining.frame.levels`)."""

_WHY: dict[tuple[str, str], str] = said_later(
    {
        (
            Level.UNUSUAL,
            "highest",
        ): "Unusual: at most {share:percent} of those reviews have a figure as high.",
        (
            Level.UNUSUAL,
            "lowest",
        ): "Unusual: at most {share:percent} of those reviews have a figure as low.",
        (
            Level.VERY_UNUSUAL,
            "highest",
        ): "Very unusual: at most {share:percent} of those reviews have a figure as high.",
        (
            Level.VERY_UNUSUAL,
            "lowest",
        ): "Very unusual: at most {share:percent} of those reviews have a figure as low.",
    }
)
"""What the word means beside a figure that it is said of, by the word and by the end at which the figure lies."""

_NONE_BEYOND: dict[tuple[str, str], str] = said_later(
    {
        (Level.UNUSUAL, "highest"): "Unusual: none of those reviews has a higher figure.",
        (Level.UNUSUAL, "lowest"): "Unusual: none of those reviews has a lower figure.",
        (Level.VERY_UNUSUAL, "highest"): "Very unusual: none of those reviews has a higher figure.",
        (Level.VERY_UNUSUAL, "lowest"): "Very unusual: none of those reviews has a lower figure.",
    }
)
"""The same where no other review lies beyond: that is known, and says more than the mark."""

MAY_BE: dict[tuple[bool, str], str] = said_later(
    {
        (
            True,
            "highest",
        ): "Here it is higher than in {n} of those {others} reviews. With our errors, we can’t be sure that it is unusual.",
        (
            True,
            "lowest",
        ): "Here it is lower than in {n} of those {others} reviews. With our errors, we can’t be sure that it is unusual.",
        (
            False,
            "highest",
        ): "Here it is higher than in {n} of those {others} reviews: that is usual. With our errors, it may be unusually high all the same.",
        (
            False,
            "lowest",
        ): "Here it is lower than in {n} of those {others} reviews: that is usual. With our errors, it may be unusually low all the same.",
    }
)
"""Where a figure stands that may be unusual: whether it lies where one is unusual, if not surely, and at which end that is."""


@dataclass(frozen=True, slots=True)
class ToldShown:
    """A sentence: which examination says it (`key`), its sentences, its usual value, its word and what is to be known of that (None: nothing);
    `level` is the key of the word; its first pieces of evidence with how many there are besides."""

    key: str
    text: tuple[Message, ...]
    usual: Message
    level: str
    word: str
    why: Message | None
    evidence: tuple[EvidenceShown, ...]
    more: int

    @property
    def more_said(self) -> Message:
        """How many pieces there are besides, in words."""
        return more_said([piece.record for piece in self.evidence], self.more)


def sentences_told(examined: ExaminedView, results: Sequence[Result]) -> tuple[ToldShown, ...]:
    """The sentences, in their order."""
    views = {each.examination: each for each in examined.results}
    years = compared_years(examined)
    found = []
    for result in results:
        level = _level(result)
        if level and result.examination in TOLD and (made := _said(views[result.examination], result, level, examined.state_value, years)):
            found.append((list(WORDS).index(level), -_distance(result), made))
    return tuple(made for _, _, made in sorted(found, key=lambda each: each[:2])[:MOST])


def beside_its_usual(examined: ExaminedView, result: Result) -> tuple[Message, ...]:
    """What a result counted, and the usual value: for one that may be unusual, of which a title alone would tell a reader nothing."""
    view = next(each for each in examined.results if each.examination == result.examination)
    said = _said(view, result, str(Level.UNUSUAL), examined.state_value, compared_years(examined))
    return (*said.text, said.usual) if said else ()


def compared_table(examined: ExaminedView) -> tuple[tuple[str, str, str, str], ...]:
    """Each question whose figure is set beside other reviews, with the figure, the middle one of the others, and the word for the level."""
    return tuple(
        (each.question, each.value, each.among.middle, each.word) for each in examined.told if each.among is not None and each.headline is not None
    )


def counted_sentences(result: Result) -> tuple[Message, ...]:
    """The sentences of a result that say what was counted, without those that say of how many; of requests in the same words, how many of these the
    report itself prints as one; of those that go on with something how many may ask for more; and of answers all but how a request counts, which the
    chapter says above."""
    if result.examination == "repetition":
        return result.said[:1] + result.said[BEFORE_PRINTED_ONCE:]
    if result.examination == "action":
        return result.said[:1] + result.said[BESIDE_COUNTED:]
    return tuple(each for each in result.said if each != ONCE_FOR_EACH) if result.examination == "responses" else result.said[:1]


def compared_count(results: Sequence[Result], far: bool) -> tuple[Result, ...]:
    """The figures that are compared with other reviews: their level is told by those, or those are of other years (`far`) and none is. What stands
    beside too few reviews to tell is not among them, nor where a rule tells the level."""
    names = {each.name for each in EXAMINATIONS}
    known = [each for each in results if each.standing is not None and each.examination in names and not is_by_rule(each)]
    return tuple(each for each in known if far or each.level is not Level.CANNOT_TELL)


def compared_years(examined: ExaminedView, results: Sequence[Result] = ()) -> str:
    """The years of the reviews that these results are compared with, from the first to the last: "2008–2014"; of none, those of all reviews."""
    told = [year for each in results if each.standing is not None for year in _years(each.standing).split("–") if year]
    first, last = (min(told), max(told)) if told else examined.methods.years
    return f"{first}–{last}" if first != last else f"{first}"


def may_be_unusual(result: Result) -> bool:
    """Whether a figure lies, or may lie within its error, where one is not usual, on the side that is worth a question."""
    beyond = {Level.UNUSUAL, Level.VERY_UNUSUAL}
    return result.level in beyond or bool(beyond & set(result.on_the_edge)) or is_hardly_beyond(result.level, result.standing, result.direction)


def _level(result: Result) -> str:
    """The key of `WORDS` under which a result is told; empty for none: what may be usual is no news, nor what can't be compared."""
    if result.standing is None or result.headline is None or result.headline.value is None:
        return ""
    if result.level in {Level.VERY_UNUSUAL, Level.UNUSUAL} and Level.USUAL not in result.on_the_edge:
        return str(result.level)
    return str(result.level) if result.level is Level.STRENGTH and result.level_by == "baseline" else ""


def _distance(result: Result) -> float:
    """How far a figure lies from the middle one: 1 where the tenth of reviews at its end begins."""
    standing, value = result.standing, result.headline.value if result.headline else None
    if standing is None or value is None:
        return 0.0
    end = standing.p90 if value > standing.median else standing.p10
    return abs(value - standing.median) / max(abs(end - standing.median), SPECS[result.examination].headline.smallest_difference)


def _said(view: ResultView, result: Result, level: str, state: str, years: str) -> ToldShown | None:
    figure, standing = result.headline, result.standing
    if figure is None or figure.value is None or standing is None:
        return None
    is_rest = result.examination in ELSE
    share, usual = (1 - figure.value, 1 - standing.median) if is_rest else (figure.value, standing.median)
    if not round(share, 3):
        return None
    unit = result.examination if result.examination in USUAL else figure.unit if figure.unit in USUAL else "share"
    unit = WITH_UNSURE if unit == "tone" and _unsure(result) else unit
    text = tuple(_rest(result, figure, state)) if is_rest else counted_sentences(result)
    text += within_errors(figure, is_rest=is_rest)
    years = _years(standing) or years
    beside = message(USUAL[unit], usual=usual, others=standing.others, years=years, **({"share": share} if unit == WITH_UNSURE else {}))
    return ToldShown(
        result.examination,
        text,
        beside,
        level,
        WORDS[level],
        _why(result, level),
        () if is_rest else (first := _first_places(view.evidence)),
        0 if is_rest else max(0, len(view.evidence) - len(first)),
    )


def where_it_stands(result: Result) -> Message:
    """How a figure that is unusual, or may be, stands beside those of other reviews: where it may be, without a word that reads as the verdict."""
    standing = result.standing
    if standing is None or result.level in _BEYOND:
        return _why(result, str(result.level)) or BETTER_OF_REVIEW
    end = end_told(result)
    is_beyond = is_hardly_beyond(result.level, standing, result.direction)
    short_of = _beyond(standing, {"highest": "lowest", "lowest": "highest"}[end], is_rest=result.examination in ELSE)
    return message(MAY_BE[is_beyond, end], n=short_of, others=standing.others)


def _why(result: Result, level: str) -> Message | None:
    """What the word for the level of a figure means."""
    if level == Level.STRENGTH:
        return message(BETTER[result.examination]) if result.examination in BETTER else BETTER_OF_REVIEW
    end = end_told(result)
    if result.standing is not None and not _beyond(result.standing, end, is_rest=result.examination in ELSE):
        return message(_NONE_BEYOND[Level(level), end])
    share = _BEYOND[Level(level)] / (2 if result.direction is Direction.NONE else 1)
    return message(_WHY[Level(level), end], share=round(share, 3))


def _beyond(standing: Standing, end: str, *, is_rest: bool) -> int:
    """How many of the others lie beyond a figure at the end at which it is told; the rest of a figure has those at its other end."""
    more, _, less = counts_around(standing)
    return more if (end == "highest") is not is_rest else less


def end_told(result: Result) -> str:
    """At which end of the reviews a figure is unusual, or may be, as it is told: at its worse side, wherever it lies within its error; without one,
    at the end where it lies. The rest of a figure is told at the other end."""
    at = {Direction.HIGH: "highest", Direction.LOW: "lowest"}.get(result.direction) or (result.standing.rank_from if result.standing else "highest")
    return {"highest": "lowest", "lowest": "highest"}[at] if result.examination in ELSE else at


def unusual_is(results: Sequence[Result]) -> tuple[Message, ...]:
    """What “unusual” means of these figures: by their worse side, and of those that have none; and by how far from the middle one they lie."""
    sided = {each.direction is not Direction.NONE for each in results}
    return (UNUSUAL_IS,) * (True in sided) + (UNUSUAL_EITHER_WAY,) * (False in sided) + (FAR_ENOUGH,) * bool(results)


def _first_places(evidence: Sequence[EvidenceShown]) -> tuple[EvidenceShown, ...]:
    """The first pieces of evidence, each at another place: two States' requests may stand in one recommendation."""
    found: dict[str, EvidenceShown] = {}
    for each in evidence:
        found.setdefault(each.place.cite() if each.place else each.record, each)
    return tuple(found.values())[:PLACES]


def _rest(result: Result, figure: Figure, state: str) -> Iterator[Message]:
    """What was found, where the figure counts what was not; and of how many, beside those that are counted, it can't be told."""
    others = {each.key: each.count or 0 for each in result.figures if each.key in NOT_JUDGED}
    rest = round((1 - (figure.value or 0.0)) * figure.n)
    split = {each.key: each.count or 0 for each in result.figures if each.key in SPLIT}
    if unsure := _unsure(result):
        split["sure"] = rest - unsure
    key = (WITH_ONE_UNSURE if unsure == 1 else WITH_UNSURE) if unsure else result.examination
    yield message(ELSE[key], count=rest, n=figure.n, share=rest / figure.n, state=state, **split)
    told = {key: (others[key], texts) for key, texts in NOT_JUDGED.items() if others.get(key)}
    yield from (message(one if n == 1 else many, n=n) for n, (one, many) in told.values())


def _unsure(result: Result) -> int:
    """Of how many that a figure leaves out our program can't decide."""
    return next((each.count or 0 for each in result.figures if each.key == UNTOLD), 0)


def within_errors(figure: Figure, *, is_rest: bool = False) -> tuple[Message, ...]:
    """Between which ends a share may lie, by how often our programs err; nothing where they don't matter."""
    if figure.unit != "share" or figure.low is None or figure.high is None:
        return ()
    low, high = (1 - figure.high, 1 - figure.low) if is_rest else (figure.low, figure.high)
    if round(low, 2) == round(high, 2):
        return ()
    if figure.method == BESIDE_OTHERS:
        return (
            message("In every review our program misses some, and takes some wrongly."),
            message(
                "Beside other reviews, where it errs as often, the share may be anything from {low:percent} to {high:percent}.", low=low, high=high
            ),
        )
    return (message("Our programs make errors: the true share may be anything from {low:percent} to {high:percent}.", low=low, high=high),)


def _years(standing: Standing) -> str:
    """The years of the reviews that a figure stands among; empty where they are not known."""
    said = (each for each in standing.like if isinstance(each, Message))
    return next((str(value) for each in said for name, value in each.values if name == "years"), "")
