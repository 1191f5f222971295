"""What a speaker asked in a review whose report is not here, as notes of this review's documents have it: numbers with the speaker's name behind,
each beside the sentence or the heading at which its note stands. More is not known of such a request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....languages.messages import Value, in_turn, message, message_of, state_text, together
from ....linking.requests.named_earlier import NamedEarlier, named_by_others, parts_by
from ....preparing.briefs.asked.asked_on_topic import on_one_line
from ....preparing.briefs.for_speaker.speaker_brief import SpeakerBrief
from ....preparing.topics.passages_cut import leans
from ....records import Paragraph
from ....text import sentences
from ....text.number_ranges import written_out
from ..statements.brief_statements import BriefLine, cite
from ..statements.documents_named import document_words

_SEVERAL = re.compile(r"[,;]|\b(?:and|et|y)\b")
"""What stands between several States."""


def named_by_notes(brief: SpeakerBrief) -> Iterator[BriefLine]:
    """The lines of it, in the order of the documents; nothing of a review whose report is at hand."""
    review = brief.review
    held = {each.report.document.symbol for each in brief.reviews if each.report is not None}
    records = (record for record in (review.compilation, review.summary) if record is not None)
    paragraphs = {each.id: each for record in records for each in record.text.paragraphs}
    for named in named_by_others(review):
        parts = parts_by(named, brief.speaker)
        if parts and named.symbol not in held:
            yield _line(brief, named, parts, paragraphs.get(named.paragraph))


def _line(brief: SpeakerBrief, named: NamedEarlier, parts: tuple[str, ...], paragraph: Paragraph | None) -> BriefLine:
    review = brief.review
    values: dict[str, Value] = {"numbers": "; ".join(parts), "report": named.symbol}
    many = len(written_out(", ".join(each.partition("(")[0] for each in parts)))
    if many > 1 and any(_SEVERAL.search(each.partition("(")[2]) for each in parts):  # whose each number is, nobody says
        note = message(
            "A note there names recommendations {numbers} of {report}. We can’t tell which are of {speaker:the}.",
            speaker=state_text(brief.speaker),
            **values,
        )
    else:
        note = message_of(
            many,
            one="A note there names recommendation {numbers} of {report}.",
            many="A note there names recommendations {numbers} of {report}.",
            **values,
        )
    document = document_words(review, named.place)
    if paragraph is None:
        return BriefLine(in_turn(message("{document}, under “{heading}”.", document=document, heading=named.heading), note), cite(named.place))
    words = on_one_line(paragraph.text.clean[slice(*_alone(paragraph.text.clean, named.span))])
    said = message("{document}: “{words}”", document=document, words=words)
    return BriefLine(in_turn(said, note), together(cite(paragraph.place), cite(named.place)), (paragraph.id,), quotes=True)


def _alone(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span of a sentence, with the one before where it leans on that ("They encouraged ...")."""
    before = max((start for start, end in sentences(text) if end <= span[0]), default=span[0])
    return (before, span[1]) if leans(text[slice(*span)]) else span
