"""The examinations of a review as they are shown: each result in the words that screen, page and Word share, its figures, evidence and methods."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...describing import Description
from ...examining import metadata
from ...examining.frame.result_words import state_value, value_text
from ...examining.measures.counting import CAP
from ...examining.measures.labels import CATEGORIES
from ...examining.measures.order import listed_as
from ...examining.measures.years import is_far
from ...examining.own_baselines import OwnBaselines
from ...languages.messages import Message, Messages, Text, labelled, message, messages
from ...light_dataclass import dataclass
from ...names import alphabetical, states
from ...records import Baseline, Figure, Kind, Level, Position, Result, Review
from ..code_words import POSITIONS, band, kind_name
from ..identifiers_shown import anchor
from ..withheld import HIDDEN_PERSONS, Withheld
from .accuracy import DOES_MEASURED, JUDGED_WITH_REPORT, JUDGED_WITHOUT, DoesMeasured, labels_said, rows_said, widened
from .breakdown_words import by_said, keys_of, own_keys, sorted_parts
from .evidence_shown import EvidenceShown
from .how_many_unusual import restraint, wanting
from .methods import Method, methods
from .quotable import QuotableSentence, lead, quotable_sentences, review_month
from .rank import DIRECTIONS, SPECS, compared_with, edge_of, has_value, least, legend_of, level_word, others, rank_of, value_of


@dataclass(frozen=True, slots=True)
class BreakdownLine:
    """A line of a breakdown: its keys as they are read, each with what a click leads to (empty: nothing), the count, and what it is counted among."""

    keys: tuple[tuple[str, str], ...]
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure: `shown` is its value as it is read, `interval` the ends of an interval (empty: nothing is estimated). `lines` are those of its
    breakdown by `by`, with the most first where they are many; `parts` say the same in the figure's own order and keys. The other fields are those
    of `records.Figure`."""

    name: str
    shown: str
    interval: str
    formula: str
    method: str
    unit: str
    value: float | None
    count: int | None
    n: int
    by: tuple[str, ...]
    lines: tuple[BreakdownLine, ...]
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeadlineView:
    """What the headline figure of an examination is: name, formula, the smallest n and what it counts; why its direction counts, and the smallest
    difference that does, in words."""

    name: str
    formula: str
    smallest_n: int
    counts: str
    direction: str
    reason: str
    least: str


@dataclass(frozen=True, slots=True)
class StandsAmong:
    """The reviews that a result is compared with: how many, like what in sentences, the value in the middle (`middle`: as it is read), all values,
    sorted, and from where on one is unusual: level, value, side (1 above, -1 below). `values` is empty where no picture can be drawn."""

    others: int
    like: str
    median: float
    middle: str
    values: tuple[float, ...] = ()
    marks: tuple[tuple[str, float, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """How many requests of one kind of action got which answer: the kind and the answer as they are read, and the answer's code, band and rank."""

    kind: str
    answer: str
    position: str
    band: str
    rank: int
    count: int


@dataclass(frozen=True, slots=True)
class ResultView:
    """A result. `word` is its level as it is read, `edge` which other one it could be (empty: it is not on the edge), `value` the headline figure,
    `rank` and `compared` where it stands (each empty where there is none). `sentence` says all of it, `plain` what was counted alone, `placed` how
    that is to be taken; `basis` what sorted the requests, and how right it was. `told`: its figure is said; else `why_not` is the reason.
    `by_category` holds the way from category to answer, where the result has it. `rule`: what it says, its source, what of it was not checked.
    `listed`: what lists tell that a person saved."""

    examination: str
    title: str
    question: str
    told: bool
    level: str
    by_rule: bool
    word: str
    edge: str
    value: str
    rank: str
    compared: str
    sentence: str
    plain: str
    placed: str
    basis: str
    why_not: str
    innocent: str
    limits: tuple[str, ...]
    rule: tuple[str, str, str]
    definition: HeadlineView
    headline: FigureView | None
    figures: tuple[FigureView, ...]
    evidence: tuple[EvidenceShown, ...]
    among: StandsAmong | None
    by_category: tuple[Answered, ...]
    listed: str = ""

    @property
    def beside(self) -> str:
        """Its line in a table: where it stands among others, and why it has no level where it has none."""
        why = self.why_not if self.told and self.level == Level.CANNOT_TELL else ""
        return " ".join(filter(None, (self.rank, why)))

    @property
    def first(self) -> tuple[EvidenceShown, ...]:
        """The first pieces of evidence, which are shown with their words."""
        return self.evidence[:CAP]

    @property
    def rest(self) -> tuple[EvidenceShown, ...]:
        """The others, which are only named."""
        return self.evidence[CAP:]


@dataclass(frozen=True, slots=True)
class SpeakingTurn:
    """A delegation in the order of speaking: the anchor of its statement, its name as the list of speakers has it, and its rank in the alphabet."""

    anchor: str
    name: str
    rank: int


@dataclass(frozen=True, slots=True)
class ExaminedView:
    """The results of one review. `restraint` says how many are unusual and how many a review has on average; `wanting` why most of what can't be told
    can't be; `held` and `missing` are kinds of documents, in words, `documents` each with its SHA-256; `example` the title of a result whose figure
    can be checked by counting, with its count, n and share. `state_value` stands for the State in a sentence (`{state:the}`). `legend`: the words
    for levels that figures have here, each with its meaning."""

    review: str
    session: int
    state: str
    when: str
    version: str
    lead: str
    held: tuple[str, ...]
    missing: tuple[str, ...]
    documents: tuple[tuple[str, str], ...]
    results: tuple[ResultView, ...]
    sentences: tuple[QuotableSentence, ...]
    restraint: str
    wanting: str
    spoke: tuple[SpeakingTurn, ...]
    methods: Method
    is_far: bool
    example: tuple[str, int, int, float] | None
    rows_read: str
    does_measured: DoesMeasured = DOES_MEASURED
    hidden_persons: str = ""
    state_value: str = ""
    legend: tuple[tuple[str, str], ...] = ()

    @property
    def judged(self) -> Message | None:
        """What programs judged, who err: requests and statements, where there are any; None where no figure rests on what they gave."""
        if self.spoke:
            return JUDGED_WITH_REPORT
        return JUDGED_WITHOUT if any(each.basis for each in self.told) else None

    @property
    def compares(self) -> bool:
        """Whether a figure is set beside other reviews, or called usual or not: if none is, the rules for that say nothing of this review."""
        return any(each.rank or each.level != Level.CANNOT_TELL for each in self.told)

    @property
    def told(self) -> tuple[ResultView, ...]:
        """The results whose figure is said."""
        return tuple(each for each in self.results if each.told)

    @property
    def untold(self) -> tuple[ResultView, ...]:
        """The others."""
        return tuple(each for each in self.results if not each.told)

    @property
    def untold_by_reason(self) -> tuple[tuple[str, tuple[ResultView, ...]], ...]:
        """The others: each reason with the questions that it holds for. A question of which more can be told than the reason stands by itself."""
        together: dict[str, list[ResultView]] = {}
        for each in self.untold:
            alone = each.figures or each.listed
            together.setdefault(each.examination if alone else each.why_not, []).append(each)
        return tuple((some[0].why_not, tuple(some)) for some in together.values())

    @property
    def not_compared(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        """Why figures that are said have no level: the word for that, each reason, and the titles of whom it holds for (none: it holds for all)."""
        found = [each for each in self.told if each.level == Level.CANNOT_TELL and each.why_not]
        reasons: dict[str, list[ResultView]] = {}
        for each in found:
            reasons.setdefault(each.why_not, []).append(each)
        return tuple((some[0].word, why, tuple(each.title for each in some) if len(reasons) > 1 else ()) for why, some in reasons.items())


def examined_view(
    review: Review,
    results: Sequence[Result],
    version: str,
    withheld: Withheld,
    *,
    own: OwnBaselines | None = None,
    description: Description | None = None,
    words: Messages | None = None,
) -> ExaminedView:
    """The results of one review, ready to be shown in the language of `words` (None: English). `own` are the user's baselines, where they were
    compared with these; `description` says what the review's words name (None: made here)."""
    words = words or messages()
    results = tuple(results)
    method = methods(version, results, own)
    told = [result for result in results if has_value(result)]
    example = next((r for r in told if r.headline and r.headline.count and len(r.evidence) == r.headline.count), None)
    checked = example.headline if example else None
    return withheld.view(
        ExaminedView(
            review.id,
            review.session,
            words.state(state_value(review)),
            review_month(review, words),
            version,
            lead(review, words),
            tuple(_held(review, words)),
            tuple(words.say(kind_name(kind)) for kind in review.missing),
            tuple((each.symbol or each.name, each.sha256) for each in review.documents),
            tuple(_result(review, each, own.figures if own else None, words) for each in results),
            quotable_sentences(review, results, description, words=words),
            words.say_all(restraint(results, metadata() if own is None else {})),
            words.say_all(wanting(results)),
            _spoke(review, words),
            method,
            is_far(review.session, range(method.sessions[0], method.sessions[1] + 1)),
            (words.say(example.title), checked.count, checked.n, checked.value)
            if example and checked and checked.count and checked.value is not None
            else None,
            words.say(rows_said(review.session)),
            hidden_persons=HIDDEN_PERSONS if withheld.persons else "",
            state_value=state_value(review),
            legend=legend_of(told, words),
        )
    )


def _result(review: Review, result: Result, baselines: Mapping[str, Baseline] | None, words: Messages) -> ResultView:
    spec, rule = SPECS[result.examination].headline, result.rule
    found, standing = others(review, result, baselines), result.standing
    compared = words.say_all(compared_with(result))
    among = None
    if standing is not None:
        drawn: tuple[tuple[float, ...], tuple[tuple[str, float, int], ...]] = (found.values, found.marks) if found else ((), ())
        among = StandsAmong(standing.others, compared, standing.median, words.say(value_text(standing.median, spec.unit)), *drawn)
    said, placed = (words.say_all(each) for each in (result.said, result.placed))
    return ResultView(
        result.examination,
        words.say(result.title),
        words.say(result.question),
        has_value(result),
        result.level,
        result.level_by == "rule",
        words.say(level_word(result)),
        words.say(edge_of(result)),
        words.say(value_of(result)),
        words.say(rank_of(result)),
        compared,
        words.say_all((*result.said, *result.placed)),
        said,
        placed,
        words.say_all(labels_said(result)),
        words.say(result.why),
        words.say(result.innocent),
        tuple(map(words.say, result.limits)),
        (words.say(rule.says), words.say(rule.source), words.say(rule.unverified)),
        HeadlineView(
            words.say(spec.name),
            words.say(spec.formula),
            spec.smallest_n,
            words.say(spec.counts),
            words.say(DIRECTIONS[result.direction]),
            words.say(spec.reason),
            words.say(least(spec)),
        ),
        _figure(result.headline, words) if result.headline else None,
        () if SPECS[result.examination].not_compared else tuple(_figure(each, words) for each in result.figures),
        tuple(EvidenceShown(each.record, each.place, words.said(each.why), each.words) for each in result.evidence),
        among,
        tuple(_by_category(result)) if result.examination == "responses" else (),
        " ".join(map(words.say, result.listed)),
    )


def _figure(figure: Figure, words: Messages) -> FigureView:
    return FigureView(
        words.say(figure.name),
        words.say(value_text(figure.value, figure.unit)),
        words.say(interval(figure)),
        words.say(figure.formula),
        words.said(figure.method),
        figure.unit,
        figure.value,
        figure.count,
        figure.n,
        tuple(words.say(by_said(each)) for each in figure.by),
        tuple(BreakdownLine(keys_of(figure, part, words), part.count, part.of) for part in sorted_parts(figure, words)) if figure.parts else (),
        tuple(words.say(labelled(", ".join(own_keys(figure, part, words)), words.number(part.count))) for part in figure.parts),
    )


def _by_category(result: Result) -> list[Answered]:
    """From action category to answer, in rows; none where the result has no such figure."""
    figure = next((each for each in result.figures if each.key == "by_category"), None)
    ranks, categories = list(Position), list(CATEGORIES.values())
    found = []
    for part in sorted(figure.parts if figure else (), key=lambda part: (categories.index(part.keys[0]), ranks.index(Position(part.keys[1])))):
        position = Position(part.keys[1])
        kind = part.keys[0].partition(" ")[2]  # beside a count, the number of the category would be read as another one
        found.append(Answered(kind, POSITIONS[position][0], position, band(position), ranks.index(position), part.count))
    return found


def _spoke(review: Review, words: Messages) -> tuple[SpeakingTurn, ...]:
    found = [(statement.id, listed_as(statement.speaker)) for statement in review.statements if statement.speaker is not None]
    rank = {each: index for index, each in enumerate(sorted({alphabetical(name) for _, name in found}))}
    today = {each.name: words.state(each.iso3) for each in states()}
    return tuple(SpeakingTurn(anchor(record), today.get(name, name), rank[alphabetical(name)]) for record, name in found)


def _held(review: Review, words: Messages) -> Iterator[str]:
    """The kinds of documents that we have, with the number of files where there are several: "87 submissions", "national report (2 files)"."""
    held = Counter(document.kind for document in review.documents)
    unknown = held.pop(Kind.UNKNOWN, 0)
    for kind, number in held.items():
        if kind is Kind.SUBMISSION:
            yield words.count(number, one="{n} submission", many="{n} submissions")
        elif number > 1:
            yield words.say("{kind} ({n} files)", kind=words.say(kind_name(kind)), n=number)
        else:
            yield words.say(kind_name(kind))
    if unknown:
        yield words.count(unknown, one="{n} file of no kind that is known", many="{n} files of no kind that is known")


def interval(figure: Figure) -> Text:
    """The ends of a figure's interval; empty where nothing is estimated."""
    if figure.low is None or figure.high is None:
        return ""
    low, high = value_text(figure.low, figure.unit), value_text(figure.high, figure.unit)
    if widened(figure):
        return message("likely {low} to {high}, widened to include what is counted", low=low, high=high)
    return message("likely {low} to {high}", low=low, high=high)
