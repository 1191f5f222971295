"""Whose a passage of a brief is: what stands before its quotation."""

from __future__ import annotations

from ....languages.messages import Text, Value, message, message_of, state_text
from ....preparing.briefs.for_topic.said_on_topic import DelegationSays, Says, StateSays
from ....preparing.topics.review_sentences import SentenceSource
from ...names_said import recommender_text
from ...number_runs import in_runs
from .documents_named import dated, document_words, review_year


def called_by_source(said: Says, *, mixed: bool = False) -> Text:
    """What a passage is of: its document and year; who speaks where. The State is named where others speak beside it (`mixed`)."""
    year, place = review_year(said.review), said.on.place
    if isinstance(said, DelegationSays) and said.body:
        return message(
            "{year}, in the Working Group, {body} in the delegation of {state:the}", year=year, body=said.body, state=state_text(said.review.state)
        )
    if isinstance(said, DelegationSays):
        who = recommender_text(said.speaker) if said.speaker is not None else message("a delegation")
        if said.on.source is SentenceSource.QUESTION:
            return message("{year}, {state}, before the review", year=year, state=who)
        return message("{year}, {state}, in the dialogue", year=year, state=who)
    return _called_of_state(said, mixed=mixed) if isinstance(said, StateSays) else document_words(said.review, place)


def _called_of_state(said: StateSays, *, mixed: bool) -> Text:
    review, place, year = said.review, said.on.place, review_year(said.review)
    if said.on.source is SentenceSource.STATE_REPORT:
        return message("National report of {year}", year=dated(review, place))
    if said.on.source is SentenceSource.ANSWER:
        values: dict[str, Value] = {"year": dated(review, place), "state": state_text(review.state), "numbers": in_runs(said.answers)}
        if mixed:
            return message_of(
                len(said.answers),
                one="{year}, {state:the} in its answer to recommendation {numbers}",
                many="{year}, {state:the} in its one answer to recommendations {numbers}",
                **values,
            )
        return message_of(
            len(said.answers),
            one="{year}, in its answer to recommendation {numbers}",
            many="{year}, in its one answer to recommendations {numbers}",
            **values,
        )
    if any(each.id == said.on.id for each in (review.report.commitments if review.report is not None else ())):
        return message("{year}, {state:the}, as a voluntary commitment", year=year, state=state_text(review.state))
    if mixed:
        return message("{year}, {state:the} in the Working Group, as its report has it", year=year, state=state_text(review.state))
    return message("{year}, in the Working Group, as its report has it", year=year)  # as it began, or in the dialogue
