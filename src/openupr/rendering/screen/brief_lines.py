"""A brief on a topic on the screen: the page's statements with their sources; what else was found is counted."""

from __future__ import annotations

import textwrap

from ...languages.messages import Messages, messages
from ...views.briefs.frame.brief_shown import BriefView
from ...views.desk.evidence_view import EvidenceView
from ...views.safe_text import shown_safely


def brief_lines(view: BriefView, width: int, words: Messages | None = None) -> str:
    """The brief as plain text, in the language that the view was built in, no wider than `width`."""
    out = [view.title, *_wrapped(view.subtitle, width), ""]
    for section in view.on_page:
        out.append(section.title)
        for line in section.lines:
            out += _wrapped(str(line.text), width, "- ", "  ")
            out += _wrapped(str(line.source), width, "    ", "    ") if line.source else []
        out += [*(_wrapped(section.more, width, "  ", "  ") if section.more else []), ""]
    more = sum(len(section.behind) for section in view.sections) + len(view.nearly)
    where = (words or messages()).say("“Also found” and “May belong to it too” stand in the file: --to brief.docx or brief.html.")
    told = [where] if more else []
    for sentence in (*told, *view.made):
        out += _wrapped(sentence, width)
    return shown_safely("\n".join(out)) + "\n"


def evidence_lines(view: EvidenceView, width: int) -> str:
    """The passages of evidence as plain text, each with where it stands."""
    out = [view.title, ""]
    for each in view.passages:
        out += _wrapped(f"{each.number}. “{each.text}”", width)
        out += [*_wrapped(each.source, width, "    ", "    "), ""]
    return shown_safely("\n".join(out)) + "\n"


def _wrapped(text: str, width: int, first: str = "", further: str = "") -> list[str]:
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=further, break_long_words=False, break_on_hyphens=False)
