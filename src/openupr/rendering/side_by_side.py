"""Two texts beside each other: on the screen, and as a page."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from ..views.texts_compared import RENUMBERED, SAME, ClustersView, ComparedTexts, marked
from ..views.wording import counted, visible
from .html.review_page import environment

_SIGNS = {"added": "+", "removed": "-", "changed": "~", "to_footnote": "v", "from_footnote": "^", "renumbered": "#"}


def difference_lines(texts: ComparedTexts, width: int = 80) -> str:
    """What differs, for the screen, in lines of at most `width` characters; what is the same is only counted."""
    lines = _wrapped(f"{texts.before} → {texts.after}: {texts.counts}", width, "")
    for each in texts.parts:
        if each.change == SAME:
            continue
        sides = [side for side in (each.before, each.after) if side is not None]
        cited = [side.cite for side in sides]
        if len(sides) == 2 and sides[0].document == sides[1].document:
            cited[1] = cited[1].removeprefix(f"{sides[1].document}, ")  # which file it is the first line says
        where = " → ".join(dict.fromkeys(cited))
        label = " → ".join(dict.fromkeys(side.label for side in sides if side.label))
        lines += ["", *_wrapped(f"{_SIGNS[each.change]} {each.word}: {each.kind}{f' {label}' if label else ''} [{where}]", width, "")]
        if each.change != RENUMBERED:
            lines += _wrapped(marked(each) or each.side.text, width, "  ")
    return "\n".join(lines)


def cluster_lines(found: ClustersView, width: int = 80) -> str:
    """The clusters of near-identical submissions, for the screen, in lines of at most `width` characters."""
    lines = [found.said]
    for number, cluster in enumerate(found.clusters, 1):
        lines.append(f"\n{number}. {counted(len(cluster.members), 'submission')}, sharing {' to '.join(cluster.shares)} of their words")
        lines += [line for name, title in cluster.members for line in _wrapped(f"{name}  {title}", width, "   ")]
    return "\n".join(lines)


def clusters_page(found: ClustersView) -> str:
    """A page with the texts of near-identical submissions beside each other."""
    return side_by_side_page("Submissions of nearly the same text", found.texts, f"{found.said}.", versions=False)


def side_by_side_page(title: str, pairs: Sequence[ComparedTexts], said: str = "", *, versions: bool = True) -> str:
    """A page of its own (HTML, nothing from the network) with the texts of each pair beside each other and the differences marked. `said` stands
    above them; `versions`: the second text of a pair was made from the first."""
    return environment().get_template("side_by_side.html").render(title=title, pairs=pairs, said=said, versions=versions)


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(visible(" ".join(text.split())), width, initial_indent=indent, subsequent_indent="  ") or [""]
