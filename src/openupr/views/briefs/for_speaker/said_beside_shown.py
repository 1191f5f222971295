"""What stands beside an ask, as a speaker's brief tells it: UN bodies, contributors, who asked in writing."""

from __future__ import annotations

from collections.abc import Sequence

from ....languages.messages import Text, Value, in_turn, message, state_text, together
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, on_one_line
from ....preparing.briefs.asked.question_in_english import words_of_question
from ....preparing.briefs.for_speaker.said_beside_ask import SaidBeside
from ....preparing.briefs.replied.heard_from_contributors import ContributorsOn
from ....records import AdvanceQuestion
from ...number_runs import recommendation_number
from ..for_topic.joint_submissions import members_as_listed
from ..quoted.in_its_paragraph import out_of_paragraph
from ..statements.brief_statements import cite, several_states
from ..statements.documents_named import year_of_document
from ..statements.question_cited import cite_question
from .own_requests_shown import FOUND_BY_PROGRAM, heard_on

_LONGEST_QUESTION = 220
"""Characters of a question that is quoted beside an ask."""


def said_beside_ask(asked: AskedOnTopic, said: SaidBeside | None) -> tuple[Text, Text]:
    """What is told of an ask beside the State's answer, and where that stands."""
    if said is None:
        return "", ""
    heard = heard_on(recommendation_number(asked.item), said.heard) if said.heard is not None else None
    written = dict.fromkeys(map(cite_question, said.in_writing))
    bodies_at = message("UN bodies: {place}", place=heard.source) if heard is not None else ""
    written_at = message("asked in writing: {place}", place=together(*written)) if written else ""
    by, by_at = _by_contributors(said.contributors, recommendation_number(asked.item)) if said.contributors is not None else ("", "")
    bodies = heard.text if heard is not None else ""
    return in_turn(bodies, by, _in_writing(said.in_writing)), together(bodies_at, by_at, written_at)


def _by_contributors(said: ContributorsOn, number: str) -> tuple[Text, Text]:
    """What contributors say on the subject of an ask, and where; who is behind a joint submission stands there."""
    year = year_of_document(said.summary, said.review)
    values: dict[str, Value] = {"number": number, "names": tuple(each.name for each in said.by), "year": year}
    words = out_of_paragraph(said.review, said.claim.place, said.claim.text.clean)
    told = (
        message(
            "On the subject of what {number} asked, the stakeholder summary of {year} has from {names} "
            "(national human rights institution): “{words}”",
            words=words,
            **values,
        )
        if said.national
        else message("On the subject of what {number} asked, the stakeholder summary of {year} has from {names}: “{words}”", words=words, **values)
    )
    joint = (message("{short} is made by {members}", short=each.name, members=members_as_listed(each)) for each in said.by if each.members)
    place = message("contributors: {place}", place=cite(said.claim.place))
    return in_turn(told, FOUND_BY_PROGRAM), together(place, *joint)


def _in_writing(questions: Sequence[AdvanceQuestion]) -> Text:
    if not questions:
        return ""
    states = [state_text(each) for each in dict.fromkeys(each.speaker.state for each in questions if each.speaker.state)]
    told = message("{states:The} asked in writing on that, as a program finds; it may miss some.", states=several_states(states))
    words = on_one_line(words_of_question(questions[0]))
    return in_turn(told, message("“{words}”", words=words) if len(questions) == 1 and len(words) <= _LONGEST_QUESTION else "")
