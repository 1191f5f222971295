"""A request by so many of its words that a reader knows it again, in quotation marks."""

from __future__ import annotations

from ....languages.messages import Text
from ....languages.word_tables import reading_in
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, on_one_line
from ....preparing.briefs.chosen.up_to_its_object import up_to_its_object
from ....preparing.topics.marks_of_cuts import with_cuts_marked
from ....records import Item, Review
from .asked_and_answered import first_of_item
from .brief_statements import in_marks, words_of_item

_NAMED_BY, _SHORT = 90, 4
"""Characters of a request from which on what it asks for first is enough for a reader to know it again, and words below which that is not."""

_WHOLE = 300
"""Characters of a request that is read by its own words alone, and so is never cut up to that."""


def known_by(asked: AskedOnTopic) -> Text:
    """A request, by which a reader knows it again: a long one up to where it has said what it asks for first, and never cut within that."""
    return _known(asked, more=False)


def begins_with(review: Review, item: Item) -> Text:
    """A recommendation, by its first request, and that more stands behind it. The request is whole unless it is very long: “Reform the law” is none
    without “to free the press”, which stands behind its object."""
    return _known(first_of_item(review, item), more=len(item.clauses) > 1, longest=_WHOLE)


def _known(asked: AskedOnTopic, *, more: bool, longest: int = _NAMED_BY) -> Text:
    if not asked.verbatim:  # the marks of who asks stand within it
        return in_marks(words_of_item(asked.item))
    words = on_one_line(asked.clause.request)
    with reading_in(asked.review.language):
        first = up_to_its_object(words)
    cut = len(words) > longest and len(first) < len(words) and len(first.split()) >= _SHORT
    return in_marks(with_cuts_marked([first if cut else words], cut_behind=cut or more))
