"""Where the State itself has the words of a term: its Government's paragraphs alone, those before others spoke apart."""

from __future__ import annotations

from dataclasses import replace

from openupr.records import Review, Voice
from openupr.text import clean
from openupr.views.page.subjects.own_mentions import OwnMentions, OwnSentences

from ..examining.invented import CODES, ask, review
from ..rendering.shown import report as page_of
from ..rendering.small_labels import labels_of

TERM = "Prevent trafficking in persons"


def spoken(*said: tuple[Voice, str, str]) -> Review:
    """A review in which these spoke, in this order: who, for which other body, and what."""
    made = review([ask(TERM, "ALB"), ask("Punish trafficking in children", "AFG"), ask("Combat trafficking", "DZA")], speakers=CODES[: len(said)])
    assert made.report is not None
    statements = tuple(
        replace(each, voice=voice, on_behalf=body, text=clean(words), speaker=each.speaker if voice is Voice.DELEGATION else None)
        for each, (voice, body, words) in zip(made.report.statements, said, strict=True)
    )
    return replace(made, report=replace(made.report, statements=statements))


OWN, OTHER = Voice.STATE_UNDER_REVIEW, Voice.DELEGATION
MADE = spoken(
    (OWN, "", "The State opened wells. It had a law on trafficking in persons."),
    (OTHER, "", "Albania asked about trafficking."),
    (OWN, "", "Regarding wells, more were built."),
    (OWN, "the Ombudsman", "There was trafficking."),
    (OWN, "", "Trafficking had been punished. Trafficking was rare."),
    (Voice.REPORT, "", "The review on trafficking was closed."),
)


def numbers(found: OwnMentions) -> tuple[list[str], list[str]]:
    return [each.says for each in found.before], [each.says for each in found.after]


def test_the_governments_own_paragraphs_are_named_once_and_those_before_others_apart() -> None:
    assert numbers(OwnSentences(MADE).mentions(("trafficking",))) == (["1"], ["5"])
    assert numbers(OwnSentences(MADE).mentions(("schools",))) == ([], [])


def test_where_no_other_spoke_nothing_is_before_or_after() -> None:
    alone = spoken((OWN, "", "Trafficking was rare."))
    assert numbers(OwnSentences(alone).mentions(("trafficking",))) == ([], [])


def test_the_page_names_them_beside_the_term_and_does_not_call_them_answers() -> None:
    html = page_of(MADE, {}, version="1", labels=labels_of(MADE))
    assert "mentions this in a paragraph of the report:" in html
