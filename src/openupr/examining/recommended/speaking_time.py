"""How long could each delegation speak?"""

from __future__ import annotations

from ...languages.messages import Message, Text, message, message_of
from ...light_dataclass import dataclass, field
from ...names import speaking_facts, speaking_rule
from ...records import Direction, Evidence, Figure, Review, Rule, Speakers
from ..frame.examination import Examination, Headline, Measured
from ..frame.shelf import Shelf
from ..measures.comparable_reviews import speakers_counted
from ..measures.counting import number
from ..measures.doubted import SPEAKERS
from ..measures.order import speaking_order

THIRD_MINUTE = message("We don’t know who was a member of the Council, so we leave out its members’ third minute.")


@dataclass(frozen=True)
class SpeakingTime(Examination):
    """Seconds for each speaker by the rule of its time (names/speaking_time.toml). `overhead` are the seconds lost between two speakers, `pace` the
    words a minute."""

    overhead: int = field(default_factory=lambda: speaking_facts().handover)
    pace: int = field(default_factory=lambda: speaking_facts().pace)

    name = "speaking_time"
    title = "Time to speak"
    question = "How long could each delegation speak?"
    rule = Rule(
        "A review takes 3 hours in cycle 1, and 3 hours 30 minutes from cycle 2 on. The other States share 120 minutes of it, and 140 from cycle 2 "
        "on. While it fits, members of the Council have 3 minutes and observers 2. If not, each has 2 minutes, or an equal share. In cycle 1 the "
        "list was cut when time was up.",
        "Human Rights Council resolutions 5/1 and 16/21, decisions 6/102 and 17/119",
        "the order of these steps, and the 120 minutes that States shared in cycle 1",
    )
    identity = True
    arithmetic = True
    doubted_by = SPEAKERS
    headline = Headline(
        name="Time to speak for each delegation, by the rule",
        formula="120 s. From cycle 2 on, where that does not fit for all: 8,400 s ÷ speakers, less 7 s between two speakers",
        unit="seconds",
        smallest_n=1,
        counts="delegations",
        direction=Direction.LOW,
        reason="in less time, less can be asked and explained",
        smallest_difference=10,
        like=("cycle",),
    )
    limits = (
        "This is arithmetic, by the rule. How long each delegation really spoke is in the recording, not in the report.",
        "No rule says how many seconds pass between two speakers. Our figure comes from practice.",
        THIRD_MINUTE,
        "Statements made for a group of States count as one.",
    )
    innocent = (
        "A long list of speakers can also show that the review is open to all. More States take part than in the first years, above all "
        "where a State is much discussed."
    )

    def limits_of(self, review: Review) -> tuple[Text, ...]:
        """Members have a third minute only where it fits."""
        speakers, rule = speakers_counted(review), speaking_rule(review.session)
        step = None if speakers is None else rule.fitting(speakers, 0, self.overhead) or (None if rule.shares else rule.steps[-1])
        return tuple(each for each in self.limits if each != THIRD_MINUTE or (step is not None and step.members > step.observers))

    def seconds(self, speakers: int, session: int) -> float:
        """The seconds that each of so many speakers has at least, by the rule of the session. In cycle 1 the list was cut, not the time."""
        rule = speaking_rule(session)
        step = rule.fitting(speakers, 0, self.overhead) or (None if rule.shares else rule.steps[-1])
        return float(step.observers) if step else max(0.0, rule.total / speakers - self.overhead)

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """Seconds by the rule, words possible, who was not heard, and the order of the speakers."""
        report, speakers = review.report, speakers_counted(review)
        if report is None or speakers is None:
            return Measured(why_not="the report names no speaker")
        seconds = self.seconds(speakers, review.session)
        figure = Figure(self.name, self.headline.name, self.headline.formula, "seconds", seconds, speakers)
        said = report.speakers
        lengths = sorted(len(statement.text.clean.split()) for statement in review.statements)
        order = speaking_order(review.statements)
        figures = (
            number("speakers", "Delegations that spoke", "the report’s own number, or ours where it gives none", "delegations", float(speakers)),
            number(
                "words", "Words possible in that time", message("seconds × {pace} words a minute", pace=self.pace), "words", seconds * self.pace / 60
            ),
            number(
                "summary",
                "Words of a summary in the report",
                "the middle one of the delegations’ summaries",
                "words",
                float(lengths[len(lengths) // 2]) if lengths else None,
                len(lengths),
            ),
            number(
                "not_heard",
                "Delegations that the report says did not get the floor",
                "as the report names them; it may speak of others without naming them",
                "delegations",
                float(len(said.not_heard)) if said.not_heard or not said.not_heard_words else None,
            ),
            *self._average(speakers, review.session),
            *order,
        )
        evidence = []
        if said.place is not None:
            evidence.append(Evidence("", said.place, message("the report’s own count of the speakers"), said.stated_words))
        for who in said.not_heard:
            evidence.append(Evidence("", said.not_heard_place, message("is named among those that did not get the floor"), who.printed))
        if said.not_heard_words and not said.not_heard:
            evidence.append(Evidence("", said.not_heard_place, message("the report’s own words on what was not heard"), said.not_heard_words))
        lost = said_of_not_heard(said)
        return Measured(figure, figures, tuple(evidence), (*said_of_seconds(speakers, review.session, self.overhead), *([lost] if lost else [])))

    def _average(self, speakers: int, session: int) -> tuple[Figure, ...]:
        """In cycle 1, what those who were heard can have had on average, if time was kept."""
        rule = speaking_rule(session)
        if rule.shares:
            return ()
        average = min(float(rule.steps[-1].members), rule.total / speakers - self.overhead)
        return (
            number(
                "average",
                "Seconds on average, if time was kept",
                "7,200 s ÷ speakers, less 7 s, and 180 s at most. Below 120 s, two hours were too short for two minutes each",
                "seconds",
                average,
                speakers,
            ),
        )


def said_of_not_heard(said: Speakers) -> Message | None:
    """How many did not get the floor, or, where the report names none of them, its own sentence, which may be on statements, not on delegations;
    None where it says of none."""
    if said.not_heard:
        n = len(said.not_heard)
        return message_of(n, one="{n} more did not get the floor, for want of time.", many="{n} more did not get the floor, for want of time.")
    return message("The report says: “{words}”.", words=said.not_heard_words.rstrip(".")) if said.not_heard_words else None


def said_of_seconds(speakers: int, session: int, overhead: int) -> tuple[Message, Message]:
    """How many spoke, and what the rule of the session left each of them, with `overhead` seconds between two: equal shares, or at least so much, for
    members of the Council have a minute more."""
    spoke = message_of(speakers, one="{n} delegation spoke.", many="{n} delegations spoke.")
    rule = speaking_rule(session)
    if step := rule.fitting(speakers, 0, overhead):
        return spoke, message("By the rule each was to have at least {seconds} seconds.", seconds=step.observers)
    if not rule.shares:
        return spoke, message(
            "By the rules they had {minutes} minutes in all. Each speaker was to have at least {seconds} seconds. "
            "With {between} seconds for each change of speaker, {n} speakers would need at least {needed} minutes.",
            n=speakers,
            seconds=rule.steps[-1].observers,
            between=overhead,
            needed=round((speakers * rule.steps[-1].observers + (speakers - 1) * overhead) / 60),
            minutes=rule.total // 60,
        )
    return spoke, shared_seconds(speakers, rule.total, overhead)


def seconds_if(speakers: int, session: int, overhead: int) -> Message:
    """What the rule of the session would leave each of so many, before it is known how many speak."""
    rule = speaking_rule(session)
    if (step := rule.fitting(speakers, 0, overhead)) or not rule.shares:
        least = step or rule.steps[-1]
        return message("If {n} delegations speak, each has at least {seconds} seconds by the rule.", n=speakers, seconds=least.observers)
    each = int(rule.total / speakers + 0.5)
    return message(
        "If {n} delegations speak, each has {each} seconds of the {minutes} minutes, about {spoken} to speak.",
        n=speakers,
        each=each,
        minutes=rule.total // 60,
        spoken=max(0, each - overhead),
    )


def shared_seconds(speakers: int, total: int, overhead: int) -> Message:
    """What each of so many has of `total` seconds, and how much of it to speak: both rounded alike, as they stand beside each other."""
    each = int(total / speakers + 0.5)
    return message(
        "By the rules they had {minutes} minutes in all: about {each} seconds each, in equal shares. "
        "If each change of speaker takes {between} seconds, about {spoken} seconds remain for each speaker.",
        minutes=total // 60,
        each=each,
        spoken=max(0, each - overhead),
        between=overhead,
    )
