"""What a brief says beside a passage: what became of the recommendations in it, and whose it is. All is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.preparing.briefs.for_topic.said_on_topic import ContributorSays, DelegationSays, is_national
from openupr.preparing.topics.on_topic import OnTopic
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.records import (
    Answer,
    Claim,
    Contributor,
    ContributorKind,
    NumberedDocument,
    Position,
    Review,
    Seat,
    Source,
    SourceAnswer,
    StakeholderClaim,
    StakeholderSummary,
)
from openupr.text import clean
from openupr.views.briefs.statements.answered_there import answered_there

from ..rendering.small_reviews import KEY, item, place, review, state, statement

WORDS = "Norway recommended that XAA (a) light its prisons; and (b) paint its piers."


def in_dialogue(number: str, position: Position) -> tuple[Review, OnTopic]:
    made = replace(item(number, ("Light its prisons", "NOR"), position=position), place=place("20", 1, 20))
    spoken = statement(20, 0, state("NOR", "Norway"), WORDS)
    of = review((made, item("9.2", ("Paint its ferries", "NOR"))), statements=(spoken,))
    said = SourceAnswer(Source.REPORT, KEY, position, Claim.NONE, "said", place("32", 2, 30))
    of = replace(of, answers=(Answer(made.id, made.number, position, Claim.NONE, Source.REPORT, (said,)),))
    return of, OnTopic(spoken.id, of.id, SentenceSource.STATEMENT, (0, len(WORDS)), WORDS, spoken.place, ())


@pytest.mark.parametrize(
    ("position", "told"),
    [(Position.NOT_SUPPORTED, "XAA did not support recommendation 20 (a)."), (Position.SUPPORTED, "XAA supported recommendation 20 (a).")],
)
def test_what_became_of_a_recommendation_stands_behind_the_paragraph_that_has_it(position: Position, told: str) -> None:
    of, on = in_dialogue("32.20-a", position)
    line = answered_there(DelegationSays(of, on, state("NOR", "Norway")))
    assert str(line.text) == told
    assert "paragraph 32" in str(line.source)


def test_what_became_of_another_part_of_the_paragraph_is_not_told() -> None:
    of, on = in_dialogue("32.20-a", Position.NOT_SUPPORTED)
    other = replace(on, words="It recommended XAA (b) paint its piers.")
    assert str(answered_there(DelegationSays(of, other, state("NOR", "Norway"))).text) == ""


def test_a_letter_is_one_that_stands_alone_in_brackets() -> None:
    of, on = in_dialogue("32.20-a", Position.NOT_SUPPORTED)
    for words in ("Norway recommended that XAA (a) light its prisons.", "Norway recommended that XAA (a) light its prison(s)."):
        alone = replace(on, words=words)
        assert str(answered_there(DelegationSays(of, alone, state("NOR", "Norway"))).text) == "XAA did not support recommendation 20 (a)."


def test_nothing_is_said_where_no_recommendation_stands_in_the_paragraph() -> None:
    of, on = in_dialogue("32.20-a", Position.NOT_SUPPORTED)
    elsewhere = replace(on, place=place("21", 1, 21))
    assert str(answered_there(DelegationSays(of, elsewhere, None)).text) == ""


def listed(code: str, kind: ContributorKind) -> Contributor:
    return Contributor(f"XAA-17/{code}", code, code, Seat(), kind, "", "", "", (), (), (), clean(code), place("1"))


def test_the_word_of_a_national_institution_is_named_as_such_where_no_other_says_it_too() -> None:
    of, on = in_dialogue("32.20-a", Position.NOT_SUPPORTED)
    every = (listed("OMB", ContributorKind.NATIONAL_INSTITUTION), listed("FU", ContributorKind.CIVIL_SOCIETY))
    text = NumberedDocument(of.documents[0], (), (), (), (), ())
    summary = StakeholderSummary(text, "", (), every, (), (), None, ())
    claims = {by: StakeholderClaim(f"XAA-17/S1.{n}", "XAA-17/S1", by, (), clean(WORDS), "", place("1")) for n, by in enumerate(BY, 1)}
    said = {by: is_national(ContributorSays(replace(of, summary=summary), on, each), each) for by, each in claims.items()}
    assert said == {BY[0]: True, BY[1]: False, BY[2]: False, BY[3]: False}


BY: tuple[tuple[str, ...], ...] = (("XAA-17/OMB",), ("XAA-17/FU",), ("XAA-17/OMB", "XAA-17/FU"), ())
