"""What every brief has to keep, whatever it is on: its counts add up and lead to what is quoted, and absence is said of documents that were read."""

from __future__ import annotations

import re

from openupr.preparing.briefs.asked.asked_on_topic import on_one_line
from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief
from openupr.views.briefs.for_topic.topic_brief_view import BriefView
from openupr.views.briefs.statements.brief_statements import BriefLine


def check_counts(view: BriefView, brief: TopicBrief) -> None:
    """Fails where a number of the brief has no list behind it, or a section promises more than stands there."""
    counts = view.counts
    assert counts.every == counts.page + counts.also + counts.may
    every = [line for section in view.sections for line in (*section.lines, *section.rest)]
    for section in view.sections:
        told = int(found[0]) if (found := re.findall(r"has (\d+) more", section.more)) else 0
        assert told == len(section.rest)
    assert not any(re.search(r"Looked through:\s*($|[;\]])", str(line.source)) for line in every)
    texts = " ".join(on_one_line(str(line.text)) for line in (*every, *view.nearly))
    for each in brief.asked:
        assert on_one_line(each.clause.request if each.verbatim else each.item.text.clean) in texts, each.clause.id
    for line in every:
        for numbers in re.findall(r"may be on it: ([\d., –and]+)", str(line.source)):
            assert view.nearly, numbers
    _check_others(every, view)


def _check_others(every: list[BriefLine], view: BriefView) -> None:
    """As many others may be on it as recommendations of that year stand under “May belong to it too”."""
    told = [(found[1], int(found[2])) for line in every if (found := _OTHERS.match(str(line.text)))]
    for year, number in told:
        printed = {found[1] for line in view.nearly if (found := re.match(rf"{year}, recommendation ([^,]+),", str(line.text)))}
        assert len(printed) == number, (year, printed)


_OTHERS = re.compile(r"(\d{4}): .*?\b(\d+) other recommendations? may be on it")
