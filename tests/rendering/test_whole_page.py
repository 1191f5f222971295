"""The whole page, as a reader has it: no word that docs/plain-words.md bans, and in another language nothing of ours in English.

The pseudo-locale in Arabic letters writes every message of ours in other letters. So whatever stands on its page in Latin ones, and is neither a
quotation, nor a name, a symbol or an identifier, was never given to a translator.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from tests.own_words import OF_ANOTHER, Own, in_latin, marks_without_space, named_in

from openupr.languages.messages import messages
from openupr.names import bodies, treaties
from openupr.rendering.html import review_page
from openupr.stages import pipeline
from openupr.stages.made.stage_outputs import Derived
from openupr.views.page.page_view import page_view
from openupr.views.tables.answered_columns import Linked
from openupr.views.withheld import Withheld

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"
REVIEWS = ("XAA-48", "XBB-31", "XDD-05", "XFF-30", "XGG-48")
BANNED = (
    r"rank only|no comparison|at hand|touched|clauses?|labeller|headline figure|percentile|baselines?|verdict|violations?|rows?|items?|default \d"
    r"|parsed|no records match|not found in the report"
)
"""docs/plain-words.md, “Words that are not used”."""


@cache
def derived(name: str) -> Derived:
    before = pipeline.read(DOCUMENTS / "XBB-17", trust=True) if name == "XBB-31" else None
    return Derived(pipeline.read(DOCUMENTS / name, trust=True), before)


@cache
def page(name: str, language: str) -> str:
    made = derived(name)
    links = made.links
    linked = Linked(links.answers, made.earlier) if links.answers is not None and made.earlier is not None else None
    view = page_view(
        made.review,
        Withheld([made.review], off=False),
        "1.2.3",
        labels=made.labels,
        results=made.results,
        linked=linked,
        concerns=links.concerns,
        links=links,
        description=made.description,
        words=messages(language),
    )
    return review_page.report_as_html(view, {}, language=language)


def own(name: str, language: str) -> list[str]:
    return Own(page(name, language)).said


@pytest.mark.parametrize("name", REVIEWS)
def test_no_banned_word_is_on_the_page(name: str) -> None:
    banned = re.compile(rf"\b(?:{BANNED})\b", re.IGNORECASE)
    known = named_in(derived(name).review)
    assert [(found[0], text) for text in own(name, "en") if (found := banned.search(known.sub(" ", text)))] == []


@pytest.mark.parametrize("name", REVIEWS)
def test_every_word_of_ours_was_given_to_a_translator(name: str) -> None:
    known = named_in(derived(name).review)
    assert in_latin(own(name, "ar-XB"), known) == []


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("name", ["XAA-48", "XGG-48"])
def test_the_page_has_no_english_sentence_of_ours(name: str, language: str) -> None:
    """By the words that English alone has."""
    known, english = named_in(derived(name).review), re.compile(r"\b(?:the|of|which|with|that|were|are|and)\b")
    assert [text for text in own(name, language) if english.search(known.sub(" ", text))] == []


NAMED = {
    "fr": (
        "Convention internationale sur la protection des droits de tous les travailleurs migrants et des membres de leur famille",
        "Haut-Commissariat des Nations Unies pour les réfugiés",
    ),
    "es": (
        "Convención Internacional sobre la Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares",
        "Oficina del Alto Comisionado de las Naciones Unidas para los Refugiados",
    ),
}


@pytest.mark.parametrize("language", NAMED)
def test_bodies_and_treaties_stand_by_their_official_names(language: str) -> None:
    treaty, body = NAMED[language]
    chapters = dict(re.findall(r'<section id="(first|subjects)">(.*?)</section>', page("XAA-48", language), re.DOTALL))
    assert [name for name, text in chapters.items() if treaty in text] == ["first", "subjects"]
    assert f"<summary>{body} <small>" in page("XGG-48", language), "what UN bodies say"
    english = re.compile("|".join(re.escape(each.name) for each in (*bodies(), *treaties())))
    printed = {name: named_in(derived(name).review) for name in REVIEWS}
    assert [text for name in REVIEWS for text in own(name, language) if english.search(printed[name].sub(" ", text))] == []


@pytest.mark.parametrize("name", REVIEWS)
def test_french_has_a_space_before_its_marks(name: str) -> None:
    assert marks_without_space(page(name, "fr")) == []


def test_a_mark_without_its_space_would_be_found() -> None:
    html = '<p><b>29 États</b>: à 12:30 <q>Do: so</q>; <small>fait «oui: non»</small>\u202f; <a title="Qui?">x</a></p>'
    assert marks_without_space(html) == ["29 États:", f"29 États: à 12:30 {OF_ANOTHER};", "Qui?"]


def test_words_of_ours_that_nobody_translated_would_be_found() -> None:
    """The page test can fail: a name, a symbol and a quotation are no words of ours, a word beside them is."""
    known = named_in(derived("XAA-48").review)
    said = ["Aldovar, A/HRC/59/15, “quoted words”", "Aldovar says so", "ستات"]
    assert in_latin(said, known) == ["Aldovar says so"]
