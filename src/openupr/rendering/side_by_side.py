"""Two texts beside each other: on the screen, and as a page."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from ..languages.messages import Messages, messages
from ..views.safe_text import shown_safely
from ..views.texts_compared import PARTS, RENUMBERED, SAME, ClustersView, ComparedTexts, changes_in_line
from .html.review_page import environment

_SIGNS = {"added": "+", "removed": "-", "changed": "~", "to_footnote": "v", "from_footnote": "^", "renumbered": "#"}


def difference_lines(texts: ComparedTexts, width: int = 80, words: Messages | None = None) -> str:
    """What differs, for the screen, in lines of at most `width` characters; what is the same is only counted."""
    spoken = words or messages()
    colon = spoken.mark(":")
    lines = _wrapped(f"{texts.before} → {texts.after}{colon} {texts.counts}", width, "")
    for each in texts.parts:
        if each.change == SAME:
            continue
        sides = [side for side in (each.before, each.after) if side is not None]
        cited = [side.cite for side in sides]
        if len(sides) == 2 and sides[0].document == sides[1].document:
            cited[1] = cited[1].removeprefix(f"{sides[1].document}, ")  # which file it is the first line says
        where = " → ".join(dict.fromkeys(cited))
        label = " → ".join(dict.fromkeys(side.label for side in sides if side.label))
        lines += [
            "",
            *_wrapped(
                f"{_SIGNS[each.change]} {each.word}{colon} {spoken.say(PARTS.get(each.kind, each.kind))}{f' {label}' if label else ''} [{where}]",
                width,
                "",
            ),
        ]
        if each.change != RENUMBERED:
            lines += _wrapped(changes_in_line(each) or each.side.text, width, "  ")
    return "\n".join(lines)


def cluster_lines(found: ClustersView, width: int = 80, words: Messages | None = None) -> str:
    """The clusters of near-identical submissions, for the screen, in lines of at most `width` characters."""
    spoken = words or messages()
    lines = [found.said]
    for number, cluster in enumerate(found.clusters, 1):
        first, *rest = cluster.shares
        share = spoken.say("{least} to {most}", least=first, most=rest[-1]) if rest else first
        told = spoken.say("{n} submissions, sharing {share} of their words", n=len(cluster.members), share=share)
        lines.append(f"\n{number}. {told}")
        lines += [line for name, title in cluster.members for line in _wrapped(f"{name}  {title}", width, "   ")]
    return "\n".join(lines)


def clusters_page(found: ClustersView, words: Messages | None = None) -> str:
    """A page with the texts of near-identical submissions beside each other."""
    title = (words or messages()).say("Submissions of nearly the same text")
    return side_by_side_page(title, found.texts, f"{found.said}.", versions=False, words=words)


def side_by_side_page(title: str, pairs: Sequence[ComparedTexts], said: str = "", *, versions: bool = True, words: Messages | None = None) -> str:
    """A page of its own (HTML, nothing from the network) with the texts of each pair beside each other and the differences marked. `said` stands
    above them; `versions`: the second text of a pair was made from the first."""
    spoken = words or messages()
    named = {"title": title, "pairs": pairs, "said": said, "versions": versions, "parts": PARTS}
    return environment().get_template("side_by_side.html").render(say=spoken.say, language=spoken.language, **named)


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    return textwrap.wrap(shown_safely(" ".join(text.split())), width, initial_indent=indent, subsequent_indent="  ") or [""]
