"""Paragraphs of a report in another language than the rest of it: what the State under review said, as it handed it in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....languages.messages import message, message_of
from ....languages.word_tables import language_read
from ....names import states
from ....names.language_names import language_name
from ....records import Doubt
from ....text import PLAINLY_TOLD, plain_language
from .dialogue_paragraphs import DialogueParagraph
from .subjects import UnderReview


def another_language(text: str) -> str | None:
    """The code of the language of a paragraph, where that is plainly not the one that its report is read in; else None, as in a report in a language
    that is not told by its commonest words."""
    code = plain_language(text) if language_read() in PLAINLY_TOLD else None
    return code if code != language_read() else None


def names_itself_there(text: str, language: str, under_review: UnderReview) -> bool:
    """Whether a paragraph in this language names the State under review as it is called there."""
    known = next((each for each in states() if each.iso3 == under_review.iso3), None)
    return any(name and name in text for name in (known.names.get(language, ()) if known else ()))


def doubts_of_languages(run: Sequence[DialogueParagraph], document: str) -> Iterator[Doubt]:
    """One doubt for each language in which paragraphs are that is not the report's, with the place of the first."""
    found: dict[str, list[DialogueParagraph]] = {}
    for paragraph in run:
        if code := another_language(paragraph.passage.clean):
            found.setdefault(code, []).append(paragraph)
    for code, paragraphs in found.items():
        what = message_of(
            len(paragraphs),
            one="{n} of {all} paragraphs before the recommendations is in {language}: we do not read what it says.",
            many="{n} of {all} paragraphs before the recommendations are in {language}: we do not read what they say.",
            all=len(run),
            language=message(language_name(code)),
        )
        first = paragraphs[0]
        yield Doubt("paragraphs_in_other_language", what, place=first.passage.place(document, first.number))
