"""What a speaker's State asked in reviews behind those of its brief: all of the newest one, and what is on the same matter, in its words, with the
answer; the rest counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....languages.messages import Text, in_turn, message, together
from ....light_dataclass import replace
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, has_reason, on_one_line
from ....preparing.briefs.asked.asked_since import asked_in
from ....preparing.briefs.for_speaker.speaker_brief import SpeakerBrief
from ..statements.brief_answers import answer_sentences, numbered
from ..statements.brief_statements import BriefLine, answered_with_reason, cite, in_marks, request_source, words_of_item
from ..statements.documents_named import review_year
from .own_requests_shown import counted_by_review


def asked_in_later_reviews(brief: SpeakerBrief, longest: int) -> Iterator[tuple[BriefLine, BriefLine]]:
    """Each later request of the speaker's that is of the newest review, or on the matter of one of the brief, the newest first, but for the asks
    themselves; then how many it made in each later review. Each as it stands on the page, without a long answer where it has more than so many
    characters, and whole."""
    of: dict[str, tuple[AskedOnTopic, list[AskedOnTopic]]] = {}
    for own in brief.own:
        for each in own.since:
            if each.review in brief.after:
                of.setdefault(each.item.id, (each, []))[1].append(own.asked)
    for each in (found for review in brief.after[-1:] for found in asked_in(brief.speaker, review)):
        of.setdefault(each.item.id, (each, []))
    asked_now = {each.asked.item.id for each in brief.chosen}  # these stand with their answers as asks
    for each, on in sorted((pair for name, pair in of.items() if name not in asked_now), key=lambda pair: -pair[0].review.session):
        whole = _asked_later(each, on, answered_with_reason(each))
        behind = in_turn(answer_sentences(each), message("What it said of that stands under “Also found”."))
        long = has_reason(each) and len(str(whole.text)) > longest
        yield (replace(_asked_later(each, on, behind), points_behind=True) if long else whole), whole
    counts = [counted_by_review(brief, review) for review in reversed(brief.after) if review.report is not None]
    if counts:
        told = BriefLine(in_turn(*(each.text for each in counts)), together(*(each.source for each in counts)))
        yield told, told


def _asked_later(asked: AskedOnTopic, on: Sequence[AskedOnTopic], answer: Text) -> BriefLine:
    words = asked.clause.request if asked.verbatim else words_of_item(asked.item)
    told = message("{year}: {request}.", year=review_year(asked.review), request=in_marks(on_one_line(words)))
    found = message("A program finds it on the matter of {numbers}: look.", numbers=numbered(on)) if on else ""
    source = together(request_source(asked), *dict.fromkeys(cite(each.item.place) for each in on))
    return BriefLine(in_turn(told, answer, found), source, (asked.item.id,), quotes=True)
