"""The clock: the seconds that a speaker has by the review's rules, and where the bell rings in a statement.

Rules and their sources stand in names/speaking_time.toml, paces in clock.toml. With 160 speakers in 140 minutes and no hand-over each has 8,400
/ 160 = 52.5 s; with 7 s for
the hand-over 45.5 s.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import UsageError
from ...languages.messages import Text, message, message_of, together
from ...languages.word_tables import ASSUMED
from ...light_dataclass import dataclass
from ...names import LANGUAGE_NAMES, Step, speaking_facts
from ...names import LANGUAGES as OF_THE_UN
from ...text import Span
from ..facts import facts
from .speech import sentences_spoken, spoken_parts

LANGUAGES = {code: LANGUAGE_NAMES[code] for code in OF_THE_UN}
"""The UN's six languages, those that have a pace."""

RULES = ("cycle1", "cycle2", "equal")
"""The rules there are; `cycle2` holds for all later cycles."""

LEAST = 1.0
"""Seconds below which the hand-over has eaten the time: no share is given."""


@dataclass(frozen=True, slots=True)
class SpeakingShare:
    """What one speaker has. `seconds`; `rule` by its name and `title`; `step` in words; `heard` of `speakers`: how many get the floor at all."""

    seconds: float
    rule: str
    title: str
    step: Text
    speakers: int
    heard: int
    handover: float
    members: int
    members_known: bool


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast is spoken: `rate` a minute, counted in `unit` ("words" or "characters"), in the language `code`."""

    code: str
    language: str
    rate: float
    unit: str


@dataclass(frozen=True, slots=True)
class TimedPassage:
    """A part of a statement with the pace at which it is spoken."""

    span: Span
    pace: Pace


@dataclass(frozen=True, slots=True)
class PacedPart:
    """What of a statement is spoken at one pace: `written` the words (characters) as they stand, `length` the same as spoken, and `seconds`."""

    pace: Pace
    written: int
    length: float
    seconds: float


@dataclass(frozen=True, slots=True)
class StatementTiming:
    """A statement against the clock.

    `parts` has one for each pace, in the order in which they begin; `pace` is that of most of the `seconds`, and `room` how many of its words
    (characters) fit. `over` is in seconds, negative where time is left. `fits` counts the sentences that end before the bell, `after` is the
    span of the last of them (None: the bell rings in the first one), `bell` the place in the text where it rings (None: it does not).
    """

    share: SpeakingShare
    pace: Pace
    parts: tuple[PacedPart, ...]
    seconds: float
    room: int
    over: float
    sentences: int
    fits: int
    after: Span | None
    bell: int | None


def speaking_share(
    speakers: int, *, rule: str = "cycle2", handover: float | None = None, member: bool = False, members: int | None = None
) -> SpeakingShare:
    """The seconds of one of `speakers` delegations under `rule` (one of `RULES`).

    `handover` is the time between two speakers in seconds (None: the usual one), `member` whether the speaker is a member of the
    Council, `members` how many of the speakers are (None: as many as there can be, the cautious reading). Raises `UsageError` for what can't be.
    """
    if rule not in RULES:
        raise UsageError(
            message("there is no rule “{rule}” for speaking time", rule=rule), next_step=message("Choose one of: {names}.", names=", ".join(RULES))
        )
    table = speaking_facts()
    council = table.council
    handover = float(table.handover) if handover is None else handover
    counted = min(council, speakers) if members is None else members
    if not 1 <= speakers <= 10_000 or not 0 <= counted <= min(council, speakers) or not 0 <= handover < 600:
        raise UsageError(
            message(
                "{speakers} speakers, {counted} of them members of the Council, {handover} s between two: this can't be",
                speakers=speakers,
                counted=counted,
                handover=f"{handover:g}",
            ),
            next_step=message(
                "There is at least one speaker and at most {council} are members of the Council; the hand-over takes some seconds.", council=council
            ),
        )
    facts_of = table.rules[rule]
    total = float(facts_of.total)

    def made(seconds: float, step: Text, heard: int) -> SpeakingShare:
        return SpeakingShare(seconds, rule, facts_of.title, step, speakers, heard, handover, counted, members is not None)

    step = facts_of.fitting(speakers, counted, handover)
    if step:
        return made(float(step.members if member else step.observers), _step_words(step), speakers)
    if not facts_of.shares:
        step = facts_of.steps[-1]
        mean = (counted * step.members + (speakers - counted) * step.observers) / speakers + handover
        own = float(step.members if member else step.observers)
        return made(own, together(_step_words(step), message("the list is cut when the time is up")), min(speakers, int(total / mean)))
    seconds = total / speakers - handover
    if seconds < LEAST:
        raise UsageError(
            message(
                "with {speakers} speakers and {handover} s between two nothing of the {minutes} minutes is left",
                speakers=speakers,
                handover=f"{handover:g}",
                minutes=round(total / 60),
            ),
            next_step=message("Give fewer speakers or a shorter --overhead."),
        )
    return made(seconds, message("equal shares: {sum}", sum=f"{total:,.0f} s / {speakers} - {handover:g} s"), speakers)


def told_share(seconds: float) -> SpeakingShare:
    """The share of a speaker who knows the seconds already. Raises `UsageError` for what nobody has."""
    if not 5 <= seconds <= 1_200:
        raise UsageError(message("nobody has {seconds} seconds to speak", seconds=seconds), next_step=message("Give between 5 and 1,200 seconds."))
    return SpeakingShare(seconds, "told", "as you say", message("as you say"), 0, 0, 0.0, 0, members_known=True)


def _step_words(step: Step) -> Text:
    if step.members == step.observers:
        return message_of(step.members // 60, one="{n} minute for all", many="{n} minutes for all")
    return message_of(
        step.members // 60,
        one="{n} minute for members of the Council, {observers} for observers",
        many="{n} minutes for members of the Council, {observers} for observers",
        observers=step.observers // 60,
    )


def pace_of(language: str | None, rate: float | None = None) -> Pace:
    """The pace of a language; `rate` goes before the table's. Raises `UsageError` for an unknown language without a rate, or an impossible rate."""
    paces = {ASSUMED: {"pace": speaking_facts().pace, "unit": "words"}, **facts("clock")["paces"]}
    if rate is not None and not 20 <= rate <= 600:
        raise UsageError(
            message("nobody speaks {rate} words a minute", rate=rate), next_step=message("Give --pace between 20 and 600; 130 is usual in English.")
        )
    if language is not None and language in paces:
        found = paces[language]
        return Pace(language, LANGUAGES[language], float(rate or found["pace"]), found["unit"])
    if rate is None:
        raise UsageError(
            message("there is no pace for this language ({language})", language=language or "not recognized"),
            next_step=message("Name it with --spoken ({names}), or give --pace in words a minute.", names=", ".join(LANGUAGES)),
        )
    return Pace(language or "", language or "not recognized", rate, "words")


def words_that_fit(seconds: float, pace: Pace) -> int:
    """How many words (characters) fit into `seconds`."""
    return int(seconds * pace.rate / 60)


def time_statement(text: str, held: Pace | Sequence[TimedPassage], allowed: SpeakingShare) -> StatementTiming:
    """How long a statement takes and where the bell rings: `held` at one pace, or in passages that each have theirs. Spans are of `text`. Raises
    `UsageError` where nothing in it can be spoken."""
    passages = [TimedPassage(Span(0, len(text)), held)] if isinstance(held, Pace) else held
    lengths: dict[Pace, list[float]] = {}
    seconds = 0.0
    bell = None
    for (start, end), pace in ((passage.span, passage.pace) for passage in passages):
        for piece in spoken_parts(text[start:end], pace.code):
            lengths.setdefault(pace, []).append(piece.length)
            seconds += piece.length * 60 / pace.rate
            if bell is None and seconds > allowed.seconds + 1e-9:
                bell = start + piece.span.start
    if not lengths:
        raise UsageError(message("there is nothing in this text that can be spoken"), next_step=message("Give the statement's file."))
    parts = tuple(PacedPart(pace, len(of), round(sum(of), 1), sum(of) * 60 / pace.rate) for pace, of in lengths.items())
    main = max(parts, key=lambda part: part.seconds).pace
    found = sentences_spoken(text)
    fitting = [span for span in found if bell is None or span.end <= bell]
    return StatementTiming(
        share=allowed,
        pace=main,
        parts=parts,
        seconds=seconds,
        room=words_that_fit(allowed.seconds, main),
        over=seconds - allowed.seconds,
        sentences=len(found),
        fits=len(fitting),
        after=fitting[-1] if fitting else None,
        bell=bell,
    )
