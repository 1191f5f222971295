"""docs/plain-words.md, as far as it can be counted: how long a sentence is, which words are never used, that a message is a whole one; in every
language, and in what pages and screens say of the invented reviews."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from tools.messages.catalogues import TRANSLATED, kept
from tools.messages.found_messages import every_message

from openupr.examining.measures.years import span_words
from openupr.languages.messages import message_languages, messages
from openupr.names import bodies, treaties
from openupr.records import BaselineRow, Result, Review
from openupr.stages import pipeline
from openupr.views.examined.examined_view import examined_view
from openupr.views.withheld import Withheld

DOCUMENTS = Path(__file__).resolve().parents[1] / "documents"
REVIEWS = ("XAA-48", "XBB-17", "XBB-31", "XCC-01", "XEE-07", "XGG-48")

MOST = {"en": 25, "fr": 32, "es": 32}
"""Words of a sentence. French and Spanish need a quarter more words to say the same: articles, and "de" where English has none."""

BANNED = {
    "en": (
        r"rank only|no comparison|by the rule, which|at hand|touched|clauses?|(?:our|default) labeller|labeller default|headline figure|percentile"
        r"|verdict|violations?|each counted once for every State that makes it, \d|F1|held here"
        r"|(?:is|are) held(?! against)|we (?:don’t |do not )?hold"
        r"|models? of ours|(?:organ|recogn)is\w+|criticis(?!ms?\b)\w+|is no “|the State does not command"
    ),
    "fr": r"verdict|violations?|percentile|étiqueteur|F1|modèles? (?:à nous|de notre)",
    "es": r"veredicto|violaci(?:ón|ones)(?! y otras formas de violencia sexual)|percentil|etiquetador|F1|modelos? nuestros?",
}
"""What is not said, by language: the table “Words that are not used”. (“Held” of a document is “we have”; of a review or an office it is the
documents' word.) The UN's spelling is one: “organization”, “criticize”, “recognize”."""

VALUE = re.compile(r"\{[^{}]*\}")
CODE = re.compile(r"`[^`]*`")
"""What is to be typed as it stands: its words are names that scripts are built on."""

_SENTENCE = re.compile(r"(?<=[.?!])[”»\s]*\s+(?=[^a-zà-ÿ])")
_WORD = re.compile(r"[^\s\u00a0\u202f]*\w[^\s\u00a0\u202f]*")


def sentences(text: str) -> list[str]:
    return _SENTENCE.split(text)


def words(sentence: str) -> int:
    """The words of a sentence, a number with its sign as one."""
    return len(_WORD.findall(re.sub(r"\{[^{}]*\}", "X", sentence)))


TITLES = frozenset(each.name for each in (*bodies(), *treaties()))
"""The official names of UN bodies and treaties: as long as those who gave them made them."""


def every(language: str) -> list[str]:
    if language == "en":
        return [text for pair in every_message() for text in pair if text and text not in TITLES]
    found = []
    for each in kept(language):
        if each.id and each.id not in TITLES:
            found += each.string if isinstance(each.string, (tuple, list)) else [each.string]
    return [text for text in found if text]


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_no_sentence_is_longer_than_a_reader_keeps_in_mind(language: str) -> None:
    long = [(words(each), each) for text in every(language) for each in sentences(text) if words(each) > MOST[language]]
    assert long == []


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_words_that_are_not_used(language: str) -> None:
    banned = re.compile(rf"\b(?:{BANNED[language]})\b", re.IGNORECASE)
    assert [(found[0], text) for text in every(language) if (found := banned.search(VALUE.sub("", CODE.sub("", text))))] == []


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_a_message_is_a_whole_one(language: str) -> None:
    """No piece that is put together with another one: it neither begins nor ends with a space or a comma, nor begins with a bare "and"."""
    pieces = [text for text in every(language) if text != text.strip() or text[0] in ",;.)" or text[-1] in ",;(" or "  " in text]
    assert pieces == []
    assert [text for text in every(language) if re.match(r"(?:and|or|of which|which|et|ou|y|o) ", text)] == []


RIDDLES = re.compile(
    r"(?:^|[.;:] )(?:[Oo]ne (?:on|that|to share) |Who (?:(?!that )\w+ ){1,8}(?:is|are|may|can|can’t|has) (?![^.]*\?))"
    r"|\bno new one\b|^Of \{\w+\} that it "
)
"""A sentence, or a half of one, in which “one” or “who” stands for its subject; or that begins “Of 3 that it supported it says that it ...”."""


def test_a_sentence_names_its_subject() -> None:
    assert [text for text in every("en") if RIDDLES.search(CODE.sub("", text))] == []
    assert RIDDLES.search("Requests by subject. One on two subjects counts in both; one to share counts as that, too.")
    assert RIDDLES.search("It has two as well: what goes on with a State’s own request is no new one.")
    assert not RIDDLES.search("A request on two subjects counts in both. Who was heard?")


def test_years_from_and_to_stand_in_one_form() -> None:
    """A dash, as in "2008–2014", as between the numbers of recommendations; a hyphen only in what is to be typed."""
    assert [text for language in ("en", *TRANSLATED) for text in every(language) if re.search(r"\b[12]\d{3}-[12]\d{3}\b", CODE.sub("", text))] == []
    rows = [BaselineRow(f"AAA-{session:02}", session, 0, "", "", "", None, 0.1, 10, "") for session in (1, 20)]
    assert span_words(rows) == "2008–2014"


@cache
def examined(name: str) -> tuple[Review, tuple[Result, ...]]:
    review = pipeline.read(DOCUMENTS / name)
    return review, pipeline.examine(review)


@pytest.mark.parametrize("language", message_languages())
@pytest.mark.parametrize("name", REVIEWS)
def test_what_is_said_of_a_review_is_plain(name: str, language: str) -> None:
    view = examined_view(*examined(name), "1", Withheld(), words=messages(language))
    texts = [view.restraint, view.wanting, *(each.text for each in view.sentences), *(each.basis for each in view.sentences)]
    for each in view.results:
        texts += [each.sentence, each.why_not, each.rank, each.compared, each.innocent, each.edge, *each.limits]
    assert len(texts) > 50
    banned = re.compile(rf"\b(?:{BANNED[language]})\b", re.IGNORECASE)
    assert [(found[0], text) for text in texts if (found := banned.search(text))] == []
    # Values may be long: names of documents and of States.
    long = [(words(each), each) for text in texts for each in sentences(text) if words(each) > MOST[language] + 12]
    assert long == []
    assert not [text for text in texts if "{" in text or "}" in text]
