"""What the State says of a recommendation in a paragraph of its own behind the lists, where that names it by its number: “With regard to the
recommendation in paragraph 109.3 above, Aldovar indicated that a mechanism existed”."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ....extracting.working_group_report.part_two.lead_ins import stated_answer
from ....languages.word_tables import reading_in
from ....records import Item, LeadIn, Review
from ....text.number_ranges import dotted_numbers

_LOOSE = re.compile(r"(?<=\d\.) (?=\d)|(?<=\d\.\d)\.(?= (?:to|and)\b)|(?<=\d\.\d\d)\.(?= (?:to|and)\b)")
"""A blank that the type setting put into a number, or a full stop behind one: “109. 10”, “126.1. to 126.15”."""


def comments_by_number(review: Review) -> Mapping[str, tuple[LeadIn, tuple[str, ...]]]:
    """The paragraph on each recommendation that one names, by the recommendation's number, with all numbers that it names. It introduces no list,
    stands behind theirs, takes no position, and names recommendations of this report alone. A recommendation that two paragraphs name has none."""
    if review.report is None:
        return {}
    items = {item.number: item for item in review.items}
    introducing = {item.lead_in for item in review.items}
    found: dict[str, list[tuple[LeadIn, tuple[str, ...]]]] = {}
    for lead in review.report.lead_ins:
        numbers = dotted_numbers(_LOOSE.sub("", lead.text.clean))
        if lead.number in introducing or not numbers or not all(each in items and _is_behind(lead, items[each]) for each in numbers):
            continue
        with reading_in(review.language):
            says = stated_answer(lead.text.clean)
        if says.position is None and not says.commitments:
            for each in numbers:
                found.setdefault(each, []).append((lead, numbers))
    return {number: every[0] for number, every in found.items() if len(every) == 1}


def _is_behind(lead: LeadIn, item: Item) -> bool:
    """Whether a paragraph stands behind the list of a recommendation, by their numbers."""
    return lead.number.isdecimal() and item.lead_in.isdecimal() and int(lead.number) > int(item.lead_in)
