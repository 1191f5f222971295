"""Did those who spoke criticise or ask for something that can be checked afterwards?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...describing.asked_in_room import asked_in_room
from ...languages.messages import Message, Text, message, message_of, state_text, together
from ...light_dataclass import dataclass, replace
from ...records import Direction, Evidence, Figure, Overall, Part, PraisedIssue, Review, Rule, Statement, StatementTone, Tone
from ..frame.examination import Examination, Headline, Measured
from ..frame.group_usual import GroupCount, usual_of
from ..frame.result_words import state_value
from ..frame.shelf import Shelf
from ..measures.counting import CANNOT_BE_TOLD, breakdown, regional_group, share_figure, state_key, yes_by
from ..measures.doubted import REQUESTS, SPEAKERS
from ..measures.head_errors import BY_LABELS, Marked, neither_interval
from ..measures.labels import DemandLevel, Label, labelled_rows
from .asked_aloud import level_of_speaker, may_ask, may_demand_aloud

SHORT = 12
"""Words; of a shorter summary nothing can be told but that the delegation spoke. Of 16,305 summaries 94 are shorter."""
UNTOLD, SHORT_ONES = "unsure", "short"
"""The keys of the figures that say of how many speakers it can't be told whether they count, and of how many too little is held."""
CRITICISED, DEMANDED = "criticised", "demanded"
"""The keys of the figures that say how many speakers criticise, and how many ask for something that can be checked: many do both."""
FEW_OF_GROUP = 50
"""Speakers of a regional group in other reviews from which its usual figure is said."""

OVERALL = {
    Overall.PRAISE_ONLY: "praise only",
    Overall.MOSTLY_PRAISE: "mostly praise",
    Overall.MIXED: "mixed",
    Overall.MOSTLY_CRITICAL: "mostly critical",
    Overall.CRITICAL_ONLY: "critical only",
    Overall.NEITHER: "neither praise nor criticism",
}
"""What a statement does by its praise and criticism, as it is read; it can’t be told where it would be another without the criticism of which we are
not sure."""

_LENGTHS = ((30, "under 30 words"), (60, "30 to 59 words"))


@dataclass(frozen=True, slots=True)
class SpeakerTone:
    """A speaker: its statements with their tone, and how its labelled requests are marked."""

    statements: tuple[Statement, ...]
    tones: tuple[StatementTone, ...]
    marked: Marked

    @property
    def named(self) -> Text:
        """Who it is, as the value of a message."""
        who = self.statements[0].speaker
        return state_text(who.state) if who and who.state else who.printed if who else ""

    @property
    def words(self) -> int:
        """The words of all that is held of what it said."""
        return sum(len(each.text.clean.split()) for each in self.statements)

    @property
    def can_be_told(self) -> bool:
        """Whether enough of it is held: words enough, or a request, whatever that asks for."""
        return self.words >= SHORT or self.recommends

    @property
    def recommends(self) -> bool:
        """Whether it has a request, whatever that asks for."""
        return self.marked.demanding + self.marked.doubted + self.marked.others > 0

    @property
    def praised(self) -> bool:
        """Whether it praises."""
        return any(each.has(Tone.PRAISE) for each in self.tones)


@dataclass(frozen=True)
class ToneOfSpeakers(Examination):
    """The share of the speakers in whose words no criticism is found and who make no demanding request."""

    name = "tone"
    title = "Speakers without criticism or a demanding request"
    question = "How many speakers did not criticize the State, and asked it for nothing new that can be checked?"
    rule = Rule(
        "The review is to be objective, transparent, non-selective, constructive, non-confrontational and non-politicized. No rule asks a "
        "delegation to criticize. None forbids praise.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraph 3 (g)",
        "the words of resolution 5/1",
    )
    needs_labels = True
    identity = True
    doubted_by = SPEAKERS | REQUESTS
    headline = Headline(
        name="Speakers without criticism or a demanding request",
        formula=message(
            "delegations of which we found no criticism and no demanding request ÷ delegations with {n} words or more, or a request",
            n=SHORT,
        ),
        unit="share",
        smallest_n=20,
        counts="speakers",
        direction=Direction.HIGH,
        reason="a State that nobody questions, and that nobody asks for what can be checked, has nothing to explain",
        smallest_difference=0.05,
        like=("speakers",),
    )
    limits = (
        "The secretariat writes the summaries. A delegation may have said more. Nobody should be described by a summary of twenty words.",
        message(
            "A summary under {words} words is too short to tell. Such a speaker counts only if it made a request. We list the others separately.",
            words=SHORT,
        ),
        "A demanding request asks for something new that can be checked afterwards. A request to go on, for a restriction, for help, or to share "
        "experience does not count as one.",
        "“Criticism” means concern, regret, doubt, or saying that something is lacking. We go by the words alone. We don’t judge whether "
        "praise is deserved.",
        "UN bodies’ concerns that a speaker passes on count, and failures that it only “noted”.",
        "Criticism of another State, of a disaster or of the review itself does not count. Our program sorts it out, and makes mistakes.",
        "Our program may be unsure whether a sentence criticizes, or which State, or whether a request is demanding. If it found nothing "
        "else, we do not count the speaker here, but keep it among all speakers. We say how many these are.",
        "A question put in the room or in advance does not count as criticism here, though it can be a searching one.",
        "Our programs make mistakes. The range allows for them, as measured on States that they had not learnt from. We call a share "
        "unusual only where the lower end of its range is unusual too.",
        "The subjects are UPR Info’s, and they are wide. Praise and a UN body’s concern on one subject need not be about the same point.",
        "Regional groups differ in how their States speak, whichever State is reviewed. So we show a group’s share only beside the one "
        "that it has in other reviews.",
        "Nor do we count a speaker whose summary says that something should or must be done, or may ask for what can be checked. We do count "
        "one that only urges or encourages, such as to make efforts, or to consider something.",
    )
    innocent = (
        "Time is short, and many delegations put their concerns in writing or elsewhere. A State may have made the progress that it is praised for. "
        "Some begin with recognition so that their recommendation is heard."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over speakers; who of them praised; by length, and by group beside its usual share; praise where UN bodies criticise."""
        labelled = labelled_rows(review, self.labels)
        rows = [(state_key(row.recommender), label) for row, label in labelled]
        if any(label.demanding is None for _, label in rows):
            return Measured(why_not=message("The labels don’t say whether a recommendation is demanding."))
        description = shelf.description_of(review)
        every = speakers(review, description.tone, rows)
        told = {who: _as_asked_aloud(review, each) for who, each in every.items() if each.can_be_told}
        counted = {who: each for who, each in told.items() if each.marked.neither}
        unsure = {who: each for who, each in told.items() if each.marked.untold}
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(counted), len(told))
        if told:
            low, high = neither_interval((each.marked for each in told.values()), review.session)
            figure = replace(figure, low=low, high=high, method=BY_LABELS)
        figures = (
            *_who(told, counted, unsure),
            *_apart(every),
            _overall(told),
            *_by_group(review, told),
            *_praised(told, counted, description.praised),
        )
        why = message("no criticism in its words, and we found no demanding request")
        asking = {who for who, each in counted.items() if not each.recommends and any(asked_in_room(review, one) for one in each.statements)}
        evidence = tuple(
            Evidence(
                one.id,
                one.place,
                together(
                    why,
                    message("its summary asks something of the State") if who in asking else "",
                    message("we count a sentence of it as praise") if each.praised else "",
                ),
                one.text.clean,
            )
            for who, each in counted.items()
            for one in each.statements[:1]
        )
        said = (
            *_said(len(counted), tuple(unsure.values()), len(told), len(every) - len(told)),
            *([_asked_beside(len(asking))] if asking else ()),
            *(_on_concerns(review, figures, len(counted)) if counted else ()),
        )
        evidence += tuple(_may_criticise(each for each in unsure.values() if each.marked.unsure))
        for who, each in unsure.items():
            if not each.marked.unsure:
                evidence += tuple(may_ask(review, each.statements, [(row, label) for row, label in labelled if state_key(row.recommender) == who]))
        return Measured(figure, figures, evidence, said)


def _said(counted: int, doubtful: Sequence[SpeakerTone], told: int, short: int) -> Iterator[Message]:
    """How many count, of how many more, and of which, it can't be told, and of how many others too little is held."""
    unsure = len(doubtful)
    if not counted and told > unsure:
        yield message("For each of {n} speakers we found criticism or a demanding request.", n=told - unsure)
    elif counted:
        yield message(
            "For {count} of {n} speakers ({share:percent}) our program found no criticism and no demanding request.",
            count=counted,
            n=told,
            share=counted / told,
        )
    if unsure and unsure < told:
        yield message_of(
            unsure,
            # Another chapter lists all that may criticize, whatever they ask for, and has the same number now and then.
            one="Our program is not sure if {n} more criticizes, or asks for something new that can be checked: {states}. A speaker that "
            "surely asked for such a thing is not in this list, even if it may criticize.",
            many="Our program is not sure if {n} more criticize, or ask for something new that can be checked: {states}. A speaker that "
            "surely asked for such a thing is not in this list, even if it may criticize.",
            states=tuple(each.named for each in doubtful),
        )
    elif unsure:
        yield message_of(
            unsure,
            one="Of {n} speaker we can’t tell: our program is not sure if it criticizes, or asks for something new that can be checked.",
            many="Of {n} speakers we can’t tell: our program is not sure if they criticize, or ask for something new that can be checked.",
        )
    if short:
        yield message_of(short, one="We have too few words of {n} more to tell.", many="We have too few words of {n} more to tell.")


def _asked_beside(asking: int) -> Message:
    """How many of those without criticism or a demanding request have no recommendation and ask something of the State all the same."""
    return message_of(
        asking,
        one="At least {n} of those without a demanding request asks something in the summary of its statement. We found no recommendation by it.",
        many="At least {n} of those without a demanding request ask something in the summaries of their statements. We found no "
        "recommendation by them.",
    )


def _may_criticise(unsure: Iterable[SpeakerTone]) -> Iterator[Evidence]:
    """The sentence of each that is likeliest to criticise, for a person to look at."""
    why = message("we can’t tell if this criticizes the State: look")
    for each in unsure:
        pairs = ((one, sentence) for one, tone in zip(each.statements, each.tones, strict=True) for sentence in tone.sentences)
        one, sentence = max(pairs, key=lambda pair: (pair[1].may_criticise, pair[1].of_state))
        yield Evidence(one.id, one.place, why, one.text.clean[sentence.start : sentence.end])


def _on_concerns(review: Review, figures: Sequence[Figure], counted: int) -> Iterator[Message]:
    """How many of them praise the State where UN bodies criticise it."""
    n = next((each.count for each in figures if each.key == "praise_on_concerns"), None)
    if n:
        yield message_of(
            n,
            one="{n} of the {all} praises {state:the} on a wide subject on which UN bodies criticize it.",
            many="{n} of the {all} praise {state:the} on wide subjects on which UN bodies criticize it.",
            all=counted,
            state=state_value(review),
        )


def speakers(review: Review, tone: Mapping[str, StatementTone], rows: Sequence[tuple[str, Label]]) -> dict[str, SpeakerTone]:
    """Each delegation that spoke, in the order of the report. `rows` are the labelled ones, each with who recommends."""
    spoke: dict[str, list[Statement]] = defaultdict(list)
    for each in review.statements:
        if each.speaker is not None and state_key(each.speaker):
            spoke[state_key(each.speaker)].append(each)
    levels = {who: Counter(level_of_speaker(label) for name, label in rows if name == who) for who in spoke}
    found = {}
    for who, said in spoke.items():
        tones = tuple(tone[each.id] for each in said)
        demanding, doubted = levels[who][DemandLevel.DEMANDING], levels[who][DemandLevel.UNSURE]
        critical = any(each.may_criticise for each in tones)
        unsure = critical and not any(each.surely_criticises for each in tones)
        others = levels[who].total() - demanding - doubted
        found[who] = SpeakerTone(tuple(said), tones, Marked(critical, demanding, others, unsure, doubted))
    return found


def _as_asked_aloud(review: Review, each: SpeakerTone) -> SpeakerTone:
    """A speaker of whom nothing was found is in doubt where the summary of its statement may ask for what can be checked."""
    if not each.marked.neither or not may_demand_aloud(review, each.statements):
        return each
    return replace(each, marked=replace(each.marked, doubted=1))


def group_counts(review: Review, every: Mapping[str, SpeakerTone]) -> list[GroupCount]:
    """For each regional group how many of its speakers count, and how many there are."""
    told: dict[str, list[bool]] = defaultdict(list)
    for each in every.values():
        speaker = each.statements[0].speaker
        if each.can_be_told and speaker is not None:
            told[regional_group(speaker)].append(each.marked.neither)
    return [GroupCount(review.id, group, sum(found), len(found)) for group, found in sorted(told.items())]


def _who(told: Mapping[str, SpeakerTone], counted: Mapping[str, SpeakerTone], unsure: Mapping[str, SpeakerTone]) -> Iterator[Figure]:
    yield share_figure(
        "praised",
        "Those of these speakers who praise",
        "speakers that count and praise in a sentence, by our program ÷ speakers",
        sum(each.praised for each in counted.values()),
        len(told),
    )
    yield share_figure(
        CRITICISED,
        "Speakers who criticize the State",
        "speakers in whose words our program is sure to have found criticism ÷ speakers",
        sum(each.marked.criticism and not each.marked.unsure for each in told.values()),
        len(told),
    )
    yield share_figure(
        DEMANDED,
        "Speakers with a demanding request",
        "speakers with a request that our program takes for demanding ÷ speakers",
        sum(each.marked.demanding > 0 for each in told.values()),
        len(told),
    )
    yield share_figure(
        UNTOLD,
        "Speakers for whom we can’t tell",
        "speakers with criticism or a demanding request that our program is unsure of, and with none that it is sure of ÷ speakers. They "
        "don’t count above",
        len(unsure),
        len(told),
    )
    yield yes_by(
        "by_length",
        "By the length of the summary",
        "speakers that count ÷ speakers, by the words of what they said",
        "words",
        ((_length(each.words), each.marked.neither) for each in told.values()),
    )


def _length(words: int) -> str:
    return next((name for most, name in _LENGTHS if words < most), f"{_LENGTHS[-1][0]} words or more")


def _apart(every: Mapping[str, SpeakerTone]) -> Iterator[Figure]:
    yield share_figure(
        SHORT_ONES,
        "Speakers with too few words to tell, counted separately",
        message("speakers under {n} words and without a request ÷ all speakers", n=SHORT),
        sum(not each.can_be_told for each in every.values()),
        len(every),
    )


def _overall(told: Mapping[str, SpeakerTone]) -> Figure:
    return breakdown(
        "overall",
        "Statements by their praise and criticism",
        message(
            "statements of {n} words or more: do more of their sentences praise, or criticize? Where a sentence that we are not sure "
            "of could change that, we can’t tell, even if another one surely criticizes",
            n=SHORT,
        ),
        "statements",
        ("tone",),
        (
            (OVERALL[tone.overall] if tone.sure else CANNOT_BE_TOLD,)
            for each in told.values()
            for said, tone in zip(each.statements, each.tones, strict=True)
            if len(said.text.clean.split()) >= SHORT
        ),
    )


def _by_group(review: Review, told: Mapping[str, SpeakerTone]) -> Iterator[Figure]:
    """The regional groups of which a usual share is known, each beside it; no figure where none is."""
    parts = []
    for own in group_counts(review, told):
        usual = usual_of(own.group, review.id)
        if usual.speakers >= FEW_OF_GROUP:
            parts.append(Part((own.group, "this review"), own.counted, own.speakers))
            parts.append(Part((own.group, f"{usual.reviews} other reviews"), usual.counted, usual.speakers))
    if parts:
        n = sum(part.of for part in parts if part.keys[1] == "this review")
        formula = message("speakers that count, of all speakers, for each group, in this review and in the others")
        yield Figure(
            "by_group", "By regional group, beside its usual share", formula, "speakers", float(n), n, by=("regional group", "in"), parts=tuple(parts)
        )


def _praised(told: Mapping[str, SpeakerTone], counted: Mapping[str, SpeakerTone], praised: Sequence[PraisedIssue]) -> Iterator[Figure]:
    """Who of them praises on an issue on which UN bodies criticise the State; no figure where the compilation is not held."""
    if not praised:
        return
    on: dict[str, set[str]] = defaultdict(set)
    for each in praised:
        if each.concerns:
            on[each.statement].add(each.issue)
    issues = {who: sorted(set().union(*(on[one.id] for one in each.statements))) for who, each in counted.items()}
    yield share_figure(
        "praise_on_concerns",
        "Those of them who praise the State on an issue on which UN bodies criticize it",
        "speakers that count and praise the State on a subject on which the compilation criticizes it, by our program ÷ speakers",
        sum(bool(found) for found in issues.values()),
        len(told),
    )
    yield breakdown(
        "praised_issues",
        "On which of these issues they praise",
        "speakers that count, by each subject on which they praise the State and the compilation criticizes it",
        "speakers and issues",
        ("issue",),
        ((issue,) for found in issues.values() for issue in found),
    )
