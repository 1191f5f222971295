"""Two texts beside each other: what differs between two versions, and what near-identical submissions share. On the screen, as a table, as a page."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..linking.text_differences import differences
from ..linking.units import submission_units
from ..records import Change, Cluster, Difference, Submission
from ..views.tables.cells import Cell, Column, Type
from ..views.tables.record_tables import Table
from ..views.wording import counted, visible
from .html.review_page import environment

CHANGES = {
    Change.SAME: "the same",
    Change.RENUMBERED: "the same, with another number",
    Change.CHANGED: "changed",
    Change.ADDED: "added",
    Change.REMOVED: "removed",
    Change.TO_FOOTNOTE: "moved to a footnote",
    Change.FROM_FOOTNOTE: "moved out of a footnote",
}
"""How each change is called, of two versions of one text."""

LIKENESS = {
    Change.SAME: "the same in both",
    Change.RENUMBERED: "the same in both, with another number",
    Change.CHANGED: "in other words",
    Change.ADDED: "only in the second",
    Change.REMOVED: "only in the first",
    Change.TO_FOOTNOTE: "in the second in a footnote",
    Change.FROM_FOOTNOTE: "in the first in a footnote",
}
"""How the same is called of two texts of which neither was made from the other: nobody changed anything."""

_SIGNS = {Change.ADDED: "+", Change.REMOVED: "-", Change.CHANGED: "~", Change.TO_FOOTNOTE: "v", Change.FROM_FOOTNOTE: "^", Change.RENUMBERED: "#"}
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


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two texts and what differs between them: a part of a page."""

    before: str
    after: str
    note: str
    differences: Sequence[Difference]


def counts_of(differences: Iterable[Difference], words: Mapping[Change, str] = CHANGES) -> str:
    """How many parts of each change there are: "3 changed, 1 added, 40 the same"."""
    found = Counter(each.change for each in differences)
    return ", ".join(f"{found[change]} {words[change]}" for change in (*_SIGNS, Change.SAME) if found[change]) or "nothing to compare"


def difference_lines(differences: Sequence[Difference], width: int = 80, names: tuple[str, str] | None = None) -> str:
    """What differs, for the screen, in lines of at most `width` characters; what is the same is only counted. `names` part two files of one name."""
    lines = _wrapped(f"{names[0]} → {names[1]}: {counts_of(differences)}" if names else counts_of(differences), width, "")
    for each in differences:
        if each.change is Change.SAME:
            continue
        unit = each.after or each.before
        assert unit is not None
        cited = [side.place.cite() for side in (each.before, each.after) if side is not None]
        if each.before is not None and each.after is not None and each.before.place.document == each.after.place.document:
            cited[1] = cited[1].removeprefix(f"{each.after.place.document}, ")  # which file it is the first line says
        where = " → ".join(dict.fromkeys(cited))
        label = " → ".join(dict.fromkeys(side.label for side in (each.before, each.after) if side is not None and side.label))
        lines += ["", *_wrapped(f"{_SIGNS[each.change]} {CHANGES[each.change]}: {unit.kind}{f' {label}' if label else ''} [{where}]", width, "")]
        if each.change is not Change.RENUMBERED:
            lines += _wrapped(_marked(each) or unit.text, width, "  ")
    return "\n".join(lines)


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(visible(" ".join(text.split())), width, initial_indent=indent, subsequent_indent="  ") or [""]


def difference_table(differences: Iterable[Difference]) -> Table:
    """Every part with what became of it, for export."""
    return Table("differences", DIFFERENCE_COLUMNS, (_row(each) for each in differences))


def side_by_side_page(title: str, pairs: Sequence[SideBySide], said: str = "", *, versions: bool = True) -> str:
    """A page of its own (HTML, nothing from the network) with the texts of each pair beside each other and the differences marked. `said` stands
    above them; `versions`: the second text of a pair was made from the first."""
    words = CHANGES if versions else LIKENESS
    template = environment().get_template("side_by_side.html")
    return template.render(title=title, pairs=pairs, said=said, versions=versions, changes=words, counts_of=counts_of, Change=Change)


def _clustered(clusters: Sequence[Cluster], submissions: Sequence[Submission]) -> str:
    """How many submissions there are, and how many of them are nearly the same text as another."""
    if len(submissions) < 2:
        held = "the one submission that is held" if submissions else "no submission is held"
        return f"{held[0].upper()}{held[1:]}{' has none beside it' if submissions else ''}: there is nothing to compare"
    if not clusters:
        return f"{counted(len(submissions), 'submission')}: none is nearly the same text as another"
    members = sum(len(cluster.members) for cluster in clusters)
    return f"{counted(len(submissions), 'submission')}: {members} in {counted(len(clusters), 'cluster')} of nearly the same text"


def cluster_lines(clusters: Sequence[Cluster], submissions: Sequence[Submission], width: int = 80) -> str:
    """The clusters of near-identical submissions, for the screen, in lines of at most `width` characters."""
    names = {each.id: each.title for each in submissions}
    lines = [_clustered(clusters, submissions)]
    for number, cluster in enumerate(clusters, 1):
        shares = dict.fromkeys(f"{share:.0%}" for share in sorted(pair.share for pair in cluster.likenesses))
        between = " to ".join([*shares][:1] + [*shares][1:][-1:])
        lines.append(f"\n{number}. {counted(len(cluster.members), 'submission')}, sharing {between} of their words")
        lines += [line for name in cluster.members for line in _wrapped(f"{name}  {names[name]}", width, "   ")]
    return "\n".join(lines)


def cluster_table(clusters: Iterable[Cluster], submissions: Sequence[Submission]) -> Table:
    """The pairs of every cluster, for export."""
    names = {each.id: each.title for each in submissions}

    def rows() -> Iterator[tuple[Cell, ...]]:
        for number, cluster in enumerate(clusters, 1):
            for pair in cluster.likenesses:
                yield (number, pair.first, names[pair.first], pair.second, names[pair.second], pair.first_share, pair.second_share)

    return Table("clusters", CLUSTER_COLUMNS, rows())


def clusters_page(clusters: Sequence[Cluster], submissions: Sequence[Submission]) -> str:
    """A page with each cluster's first submission beside each of the others that is near-identical with it or with another of them."""
    by_id = {each.id: each for each in submissions}
    pairs = []
    for cluster in clusters:
        shown = {cluster.members[0]}
        for pair in sorted(cluster.likenesses, key=lambda pair: (pair.first, -pair.share, pair.second)):
            if pair.first in shown and pair.second in shown:
                continue
            shown |= {pair.first, pair.second}
            first, second = by_id[pair.first], by_id[pair.second]
            shares = f"{pair.first_share:.0%} of the words of the first stand in passages that the second has too, {pair.second_share:.0%}"
            note = f"{shares} the other way round."
            found = differences(submission_units(first), submission_units(second))
            pairs.append(SideBySide(f"{first.title} ({first.id})", f"{second.title} ({second.id})", note, found))
    said = f"{_clustered(clusters, submissions)}."
    return side_by_side_page("Submissions of nearly the same text", pairs, said, versions=False)


def _row(each: Difference) -> tuple[Cell, ...]:
    sides = (each.before, each.after)
    unit = each.after or each.before
    assert unit is not None
    labels = (side.label if side else None for side in sides)
    texts = (side.text if side else None for side in sides)
    places = (side.place.cite() if side else None for side in sides)
    return (each.change.value, unit.kind.value, *labels, *texts, _marked(each) or None, *places)


def _marked(each: Difference) -> str:
    signs = {Change.REMOVED: ("[-", "-]"), Change.ADDED: ("{+", "+}")}
    parts = []
    for run in each.words:
        before, after = signs.get(run.change, ("", ""))
        words = run.text.rstrip()
        parts.append(f"{before}{words}{after}{run.text[len(words) :]}")
    return "".join(parts)
