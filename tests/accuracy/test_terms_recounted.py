"""The terms that several States name, counted again in every review of the corpus: with the words of each caption alone, as anybody can.

Each request that is counted has all words of its term in one clause, in some form, with at most three others between them; each that has them so is
counted; each that has them in one clause, but farther apart, is listed. Of rights named as such (“right to health”) only what is counted is counted
again: which requests name a right, and which have its words by chance, these words don't tell. The counting here shares only the house's stems, the
forms of nouns in -ment and of families, where treaties, bodies and offices are named (their names count for no term), and which words belong to
another term, with the program's. A name of several words with capitals counts only as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from openupr import Review
from openupr.labelling.tokens import stem
from openupr.linking.requests.terms_in_any_words import has_caption_in_any_words
from openupr.linking.requests.terms_in_request import spans_of_bodies, spans_of_treaties
from openupr.linking.requests.terms_named import words_of_term
from openupr.linking.requests.words_of_other_terms import without_words_of_offices, without_words_of_others
from openupr.linking.requests.words_together import form, request_words
from openupr.stages.made.stage_outputs import Derived
from openupr.views.page.listed.review_view import ReviewView
from openupr.views.page.subjects.by_subject import by_subject

from ..real_reviews import read_dossier, read_report

pytestmark = pytest.mark.at_length

JOINTS = frozenset("of the a an and or for in on to from against through between with".split())
OF_ANY_WORDS = re.compile(
    r"moratori.*(?:death|execution|capital)|(?:death|execution|capital).*moratori|(?:crim|penal|punish|prohib|outlaw).*(?:sex|consen)", re.I
)
"""What a request has at least that is counted for a term in whatever words."""
REPORTS = ("COG-17", "JAM-09", "NAM-10", "OMN-10", "FSM-09")
"""Beside the dossiers. The terms of these reports were read once while the rules were made; that every member is counted is shown of all alike."""


@cache
def _clauses(text: str, *, of_bodies: bool = False) -> list[list[str]]:
    """The words of each clause, which each term asks for; a name of a treaty is none, and one of a body only where a right is named as such
    (`of_bodies`)."""
    for start, end in (*spans_of_treaties(text), *(() if of_bodies else spans_of_bodies(text))):
        text = text[:start] + re.sub(r"[^\W\d_]", "q", text[start:end]) + text[end:]
    return [_forms(re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+", clause)) for clause in re.split(r"[;.:]", text)]


def _forms(words: Iterable[str]) -> list[str]:
    return [form(stem(re.sub(r"['’]s?$", "", each.lower()))) for each in words]


@cache
def _wanted(term: str) -> set[str]:
    return set(_forms(word for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", term) if word not in JOINTS))


def _without_words_of_others(text: str, term: str) -> str:
    """A request without the words that belong to another term than this one."""
    forms = frozenset(form(each) for each in words_of_term(term))
    for each in without_words_of_offices(text, without_words_of_others(request_words(text), forms, term), term):
        if each.stem and not each.form:
            text = text[: each.start] + "q" * (each.end - each.start) + text[each.end :]
    return text


def _as_it_stands(text: str, term: str) -> bool:
    """Whether a name of several words, each with a capital, stands in a text as it is; True of what is none."""
    words = [word for word in term.split() if word not in JOINTS]
    if len(words) < 2 or not all(word[0].isupper() for word in words):
        return True
    between = rf"\W+(?:(?:{'|'.join(sorted(JOINTS))})\W+)*"
    return re.search(rf"\b{between.join(re.escape(word.rstrip('sy')) + r'[a-z]{0,3}' for word in words)}\b", text, re.IGNORECASE) is not None


def _names(text: str, term: str) -> bool:
    if not _as_it_stands(text, term):
        return False
    text = _without_words_of_others(text, term)
    wanted = _wanted(term)
    spans = (each[at : at + len(wanted) + 3] for each in _clauses(text) if wanted <= set(each) for at in range(len(each)))
    return any(wanted <= set(span) for span in spans)


def _has(text: str, term: str, *, of_bodies: bool = False) -> bool:
    text = _without_words_of_others(text, term)
    wanted = _wanted(term)
    return any(wanted <= set(each) for each in _clauses(text, of_bodies=of_bodies))


def _wrong(review: Review) -> Iterator[str]:
    made_of = Derived(review)
    labels, found = made_of.labels, made_of.by_issue
    made = {row.clause.id for row in review.rows}
    # a lead in brackets may be of another State alone, and counts for no term
    texts = {clause.id: re.sub(r"^\[[^\]]*\]", "", clause.request) for item in review.items for clause in item.clauses if clause.id in made}
    for term in found.named:
        if all(words.lower().startswith("right to ") for words in term.words):  # a kind of its own: near each other tells none of these
            missing = sorted(each for each in term.clauses if not any(_has(texts[each], words, of_bodies=True) for words in term.words))
            yield from (f"{term.words}: {each} is counted" for each in missing)
            continue
        if any(map(has_caption_in_any_words, term.words)):  # no words of its own tell it: what each request must have does
            missing = sorted(each for each in term.clauses if not OF_ANY_WORDS.search(texts[each]))
            yield from (f"{term.words}: {each} is counted" for each in missing)
            continue
        naming = {each for each, text in texts.items() if any(_names(text, words) for words in term.words)}
        having = {each for each, text in texts.items() if any(_has(text, words) for words in term.words)}
        yield from (f"{term.words}: {each} is counted" for each in sorted(set(term.clauses) - naming))
        yield from (f"{term.words}: {each} is missed" for each in sorted(naming - set(term.clauses)))
        yield from (f"{term.words}: {each} is not listed" for each in sorted(having - naming - set(term.apart)))
        captions = [words for words in term.words if any(words.lower() in text.lower() for text in texts.values())]
        yield from (f"{words} stands in no request" for words in term.words if words not in captions)
    shown = by_subject(ReviewView(review), labels, found)
    states = {row.clause.id: set[str]() for row in review.rows}
    for row in review.rows:
        states[row.clause.id].add(row.recommender.state or row.recommender.printed)
    for (_, each), term in zip(shown.named, found.named, strict=True):
        told = len(set[str]().union(*(states[clause] for clause in term.clauses)))
        if not len(each.states) == told >= 2:
            yield f"{term.words}: {len(each.states)} States are told, {told} are there"


@pytest.mark.corpus
def test_each_term_of_every_dossier_and_of_five_reports_counted_again(corpus: Path) -> None:
    dossiers = sorted(each.name for each in (corpus / "dossiers").iterdir())
    reviews = [*(read_dossier(corpus, name) for name in dossiers), *(read_report(corpus, name) for name in REPORTS)]
    wrong = [f"{review.id}: {each}" for review in reviews if review.items for each in _wrong(review)]
    assert wrong == []
