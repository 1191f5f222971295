"""Two texts beside each other, as they are shown: what differs between two versions, and what near-identical submissions share.

Each part has its whole text in both; the way from the one to the other is a row of spans in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ..languages.messages import Messages, messages, said_later
from ..light_dataclass import dataclass
from ..linking.versions.text_differences import part_differences
from ..linking.versions.units import submission_units
from ..records import Change, Cluster, Difference, Submission, Unit, WordChange
from ..records.prepared.submissions import same_files
from .places_cited import place_said
from .tables.cells import Cell, Column, Type
from .tables.record_tables import RecordTable
from .withheld import Withheld

SAME, ADDED, REMOVED, RENUMBERED = (each.value for each in (Change.SAME, Change.ADDED, Change.REMOVED, Change.RENUMBERED))
"""What became of a part or of words in it, as `ComparedPart` and `Run` hold it."""

CHANGES: dict[Change, str] = said_later(
    {
        Change.SAME: "the same",
        Change.RENUMBERED: "the same, with another number",
        Change.CHANGED: "changed",
        Change.ADDED: "added",
        Change.REMOVED: "removed",
        Change.TO_FOOTNOTE: "moved to a footnote",
        Change.FROM_FOOTNOTE: "moved out of a footnote",
    }
)
"""How each change is called, of two versions of one text."""

LIKENESS: dict[Change, str] = said_later(
    {
        Change.SAME: "the same in both",
        Change.RENUMBERED: "the same in both, with another number",
        Change.CHANGED: "in other words",
        Change.ADDED: "only in the second",
        Change.REMOVED: "only in the first",
        Change.TO_FOOTNOTE: "in the second in a footnote",
        Change.FROM_FOOTNOTE: "in the first in a footnote",
    }
)
"""How the same is called of two texts of which neither was made from the other: nobody changed anything."""

PARTS: dict[str, str] = said_later(
    {
        "item": "item",
        "paragraph": "paragraph",
        "heading": "heading",
        "contributor": "contributor",
        "footnote": "footnote",
    }
)
"""How a part of a text is called, by its kind."""

_ORDER = (Change.ADDED, Change.REMOVED, Change.CHANGED, Change.TO_FOOTNOTE, Change.FROM_FOOTNOTE, Change.RENUMBERED, Change.SAME)
_WORD = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True)
class Side:
    """A part of one of the two texts: its number, code or mark, its words, its place."""

    label: str
    text: str
    document: str
    cite: str


@dataclass(frozen=True, slots=True)
class ComparedRun:
    """Words that both have (`SAME`: the span is one of the second text), or only the first (`REMOVED`) or the second (`ADDED`)."""

    change: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ComparedPart:
    """A part that is compared: what became of it, how that is called, its kind, each side (None: it is not there), and the way between the two."""

    change: str
    word: str
    kind: str
    before: Side | None
    after: Side | None
    runs: tuple[ComparedRun, ...]

    @property
    def side(self) -> Side:
        """The part itself: in the second text, or where it was in the first."""
        found = self.after or self.before
        assert found is not None
        return found

    def words(self, run: ComparedRun) -> str:
        """The words of a run."""
        side = self.before if run.change == REMOVED else self.after
        assert side is not None
        return side.text[run.start : run.end]


@dataclass(frozen=True, slots=True)
class ComparedTexts:
    """Two texts by their names, what is to be said of the two (`note`), how many parts of each change there are (`counts`), and the parts."""

    before: str
    after: str
    note: str
    counts: str
    parts: tuple[ComparedPart, ...]


@dataclass(frozen=True, slots=True)
class ClusterView:
    """Submissions of nearly the same text: each by identifier and title, the smallest and largest share of their words that two have in common, and
    the pairs, as `CLUSTER_COLUMNS` has them."""

    members: tuple[tuple[str, str], ...]
    shares: tuple[str, ...]
    pairs: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class ClustersView:
    """What of the submissions is nearly the same text, in a sentence, cluster by cluster, and the texts beside each other."""

    said: str
    clusters: tuple[ClusterView, ...]
    texts: tuple[ComparedTexts, ...]


def compared_texts(
    before: str, after: str, note: str, found: Sequence[Difference], withheld: Withheld, words: Messages | None = None
) -> ComparedTexts:
    """Two versions of one text, by their names, as they are shown; their changes are counted in the language of `words` (None: English)."""
    return withheld.view(_texts(before, after, note, found, CHANGES, words or messages()))


def compared_submissions(
    clusters: Sequence[Cluster], submissions: Sequence[Submission], withheld: Withheld, words: Messages | None = None, *, texts: bool = False
) -> ClustersView:
    """The clusters of submissions; with their `texts` beside each other: each cluster's first beside each of the others that is near-identical with
    it or with another of them."""
    by_id, spoken = {each.id: each for each in submissions}, words or messages()
    made = ClustersView(
        _clustered(clusters, submissions, spoken),
        tuple(_cluster(number, each, by_id, spoken) for number, each in enumerate(clusters, 1)),
        tuple(_beside(clusters, by_id, spoken)) if texts else (),
    )
    return withheld.view(made)


def _texts(before: str, after: str, note: str, found: Sequence[Difference], words: Mapping[Change, str], said: Messages) -> ComparedTexts:
    numbers = Counter(each.change for each in found)
    counts = ", ".join(f"{numbers[change]} {said.say(words[change])}" for change in _ORDER if numbers[change]) or said.say("nothing to compare")
    return ComparedTexts(before, after, note, counts, tuple(_part(each, words, said) for each in found))


def _part(each: Difference, words: Mapping[Change, str], said: Messages) -> ComparedPart:
    unit = each.after or each.before
    assert unit is not None
    runs = tuple(_runs(each.before.text, each.after.text, each.words)) if each.words and each.before and each.after else ()
    return ComparedPart(each.change, said.say(words[each.change]), unit.kind, _side(each.before, said), _side(each.after, said), runs)


def _side(unit: Unit | None, words: Messages) -> Side | None:
    return Side(unit.label, unit.text, unit.place.document, place_said(unit.place, words)) if unit is not None else None


def _runs(before: str, after: str, words: Sequence[WordChange]) -> Iterator[ComparedRun]:
    """The words that lead from one text to the other as spans: a name may be split between what was left out and what stayed."""
    first, second = ([match.span() for match in _WORD.finditer(text)] for text in (before, after))
    here = there = 0
    for run in words:
        count = len(_WORD.findall(run.text))
        if run.change is not Change.ADDED:
            here += count
        if run.change is not Change.REMOVED:
            there += count
        spans, last = (first, here) if run.change is Change.REMOVED else (second, there)
        yield ComparedRun(run.change, spans[last - count][0], spans[last - 1][1])


def _cluster(number: int, cluster: Cluster, by_id: Mapping[str, Submission], words: Messages) -> ClusterView:
    shares = dict.fromkeys(words.percent(share) for share in sorted(pair.share for pair in cluster.likenesses))
    pairs = tuple(
        (number, pair.first, by_id[pair.first].title, pair.second, by_id[pair.second].title, pair.first_share, pair.second_share)
        for pair in cluster.likenesses
    )
    return ClusterView(tuple((name, by_id[name].title) for name in cluster.members), tuple([*shares][:1] + [*shares][1:][-1:]), pairs)


def _beside(clusters: Sequence[Cluster], by_id: Mapping[str, Submission], words: Messages) -> Iterator[ComparedTexts]:
    for cluster in clusters:
        shown = {cluster.members[0]}
        for pair in sorted(cluster.likenesses, key=lambda pair: (pair.first, -pair.share, pair.second)):
            if pair.first in shown and pair.second in shown:
                continue
            shown |= {pair.first, pair.second}
            first, second = by_id[pair.first], by_id[pair.second]
            shares = words.say(
                "{first:percent} of the words of the first stand in passages that the second has too, {second:percent} the other way round.",
                first=pair.first_share,
                second=pair.second_share,
            )
            found = part_differences(submission_units(first), submission_units(second))
            yield _texts(f"{first.title} ({first.id})", f"{second.title} ({second.id})", shares, found, LIKENESS, words)


def _clustered(clusters: Sequence[Cluster], submissions: Sequence[Submission], words: Messages) -> str:
    """How many submissions there are, and how many of them are nearly the same text as another."""
    if not submissions:
        return words.say("We have no submission: there is nothing to compare")
    if len(submissions) == 1:
        return words.say("We have one submission alone: there is nothing to compare")
    again = same_files(submissions)
    twice = words.count(len(again), one="{n} is the same file as another", many="{n} are the same files as others") if again else ""
    return "; ".join(filter(None, (_near_said(clusters, len(submissions) - len(again), words), twice)))


def _near_said(clusters: Sequence[Cluster], held: int, words: Messages) -> str:
    if not clusters:
        return words.say("{n} submissions: none is nearly the same text as another", n=held)
    return words.count(
        len(clusters),
        one="{held} submissions: {members} in {n} cluster of nearly the same text",
        many="{held} submissions: {members} in {n} clusters of nearly the same text",
        held=held,
        members=sum(len(cluster.members) for cluster in clusters),
    )


DIFFERENCE_COLUMNS = (
    Column("change", "What became of the part: same, renumbered, changed, added, removed, to_footnote, from_footnote.", 14),
    Column("kind", "What the part is: item, paragraph, heading, contributor, footnote.", 12),
    Column("before_label", "Its number, code or mark in the first version.", 10),
    Column("after_label", "The same in the second version.", 10),
    Column("before", "Its words in the first version.", 60),
    Column("after", "Its words in the second version.", 60),
    Column("words", "The way from the one to the other: [-left out-] {+put in+}.", 80),
    Column("before_place", "Where it stands in the first version.", 30),
    Column("after_place", "Where it stands in the second version.", 30),
)
"""The columns of the table of differences."""
CLUSTER_COLUMNS = (
    Column("cluster", "The number of the cluster, in the order of its first member.", 8, Type.INTEGER),
    Column("first", "A submission, by its identifier.", 20),
    Column("first_title", "What its file is named for.", 40),
    Column("second", "A submission that shares text with it.", 20),
    Column("second_title", "What its file is named for.", 40),
    Column("first_share", "The share of the first one's words that stand in shared passages, 0 to 1.", 10, Type.NUMBER),
    Column("second_share", "The same of the second one.", 10, Type.NUMBER),
)
"""The columns of the table of near-identical submissions."""


def difference_table(texts: ComparedTexts) -> RecordTable:
    """Every part with what became of it, for export."""
    return RecordTable("differences", DIFFERENCE_COLUMNS, map(_row, texts.parts))


def cluster_table(found: ClustersView) -> RecordTable:
    """The pairs of every cluster, for export."""
    return RecordTable("clusters", CLUSTER_COLUMNS, (row for cluster in found.clusters for row in cluster.pairs))


def _row(each: ComparedPart) -> tuple[Cell, ...]:
    sides = (each.before, each.after)
    labels, texts, places = ([getattr(side, name) if side else None for side in sides] for name in ("label", "text", "cite"))
    return (each.change, each.kind, *labels, *texts, changes_in_line(each) or None, *places)


def changes_in_line(each: ComparedPart) -> str:
    """The way from the one to the other in one line of words: [-left out-] {+put in+}."""
    signs = {REMOVED: ("[-", "-]"), ADDED: ("{+", "+}")}
    parts = []
    for run in each.runs:
        before, after = signs.get(run.change, ("", ""))
        text = each.words(run)
        words = text.rstrip()
        parts.append(f"{before}{words}{after}{text[len(words) :]}")
    return "".join(parts)
