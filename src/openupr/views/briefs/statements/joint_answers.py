"""The words in which a State answered several recommendations together, as a speaker's brief quotes them: that it did is told with the position."""

from __future__ import annotations

from ....languages.messages import Text, message
from ....languages.word_tables import reading_in
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, is_in_part, is_noted, reason_of_answer
from ....preparing.briefs.replied.answer_quoted import whole_answer
from ....preparing.briefs.replied.answered_together import answered_together
from .brief_answers import acts_so, own_words_of_answer, own_words_of_claim
from .whole_point import whole_point


def joint_answer(asked: AskedOnTopic) -> Text:
    """What the State answered to this recommendation and others at once, in its words; of a long answer what is most on this request, with the cuts
    marked. Empty where it answered this one alone, or where its reason or its claim is told in its words already."""
    told = acts_so(asked) or own_words_of_claim(asked) or ((is_noted(asked) or is_in_part(asked)) and reason_of_answer(asked))
    if told or asked.answer is None or not answered_together(asked.review, asked.answer):
        return ""
    if all(part.by_number_only for part in asked.answer.parts):
        return ""
    if len(asked.answer.parts) > 1:
        return own_words_of_answer(asked)
    with reading_in(asked.review.language):
        words = whole_point(whole_answer(asked.answer), asked.clause.request)
    return message("It answered: “{words}”", words=words) if words else ""
