"""Claim of the summary <-> the submission that it is cited to: which passages carry it, by the words that both have.

A sentence's words, without who says it, are weighed by how rare they are in what all submissions say; a passage is as near as the share of that
weight which it has too. Only texts of one language are compared. What the notes cite by number is shown beside, and is not used to find the
passage."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from ...labelling.tokens import STATE, tokens
from ...languages.messages import Message, Text, message
from ...languages.stop_words import stop_words
from ...languages.word_tables import ASSUMED
from ...names import facts_of, language_name
from ...records import Carried, ClaimLink, Judgement, NearPassage, Review, StakeholderClaim, Submission, text_sha256
from ..concerns.concern_features import words_of_statement
from ..decided import who_decided_and_why
from .senders import senders
from .sources import cites

SHOWN = 3
"""Passages of a submission that are named for a claim."""

WORDS = 5
"""Words that a sentence and a passage share and that are named, at most."""

_NUMBER = re.compile(r"\s*[\[(]?(?P<number>\d{1,3}(?:\.\d{1,2})*)[\])]?(?:[.):]|\s)")


class SubmissionPassages:
    """The paragraphs of some submissions, ready to be compared with sentences."""

    def __init__(self, submissions: Sequence[Submission]) -> None:
        self._words = {paragraph.id: stems_telling(paragraph.text.clean) for each in submissions for paragraph in each.paragraphs}
        self._often = Counter(word for words in self._words.values() for word in words)

    def rare(self, word: str) -> float:
        """The weight of a word: the rarer, the heavier."""
        return math.log((len(self._words) + 1) / (self._often[word] + 0.5))

    def nearest(self, words: frozenset[str], submission: Submission) -> list[tuple[str, float]]:
        """The paragraphs of a submission with the share of the words' weight that each has, the nearest first."""
        whole = math.fsum(self.rare(word) for word in sorted(words))
        shares = [
            (each.id, math.fsum(self.rare(word) for word in sorted(words & self._words[each.id])) / whole if whole else 0.0)
            for each in submission.paragraphs
        ]
        return sorted(shares, key=lambda each: -each[1])


def carried(review: Review) -> tuple[ClaimLink, ...]:
    """Each claim of the summary with each submission that is held of those that say it, in the summary's order. None without both.

    A person's judgement on a claim (field `link:B.GPW`, by the submission's key; its value a paragraph, "B.GPW.4", or `not_found`) goes before what
    is found.
    """
    if review.summary is None:
        return ()
    submissions = {each.id: each for each in review.submissions}
    sent: dict[str, list[Submission]] = {}
    for link in senders(review):
        if link.contributor and link.submission:
            sent.setdefault(link.contributor, []).append(submissions[link.submission])
    if not sent:
        return ()
    passages = SubmissionPassages([each for own in sent.values() for each in own])
    language = review.summary.document.language or ASSUMED
    links = []
    for claim in review.summary.claims:
        for contributor in claim.contributors:
            for submission in sent.get(contributor, ()):
                links.append(_judged(review, claim, submission, _link(claim, contributor, submission, passages, language)))
    return tuple(links)


def stems_telling(text: str) -> frozenset[str]:
    """The stems of a text that tell what it is about."""
    found = set()
    for token in tokens(text, unify_states=False):
        if token.word != STATE and _tells(token.word) and re.search(r"\w", token.word):
            found.add(token.stem.lower())
    return frozenset(found)


def _tells(word: str) -> bool:
    return len(word) > 1 and word.lower() not in stop_words()


def _link(claim: StakeholderClaim, contributor: str, submission: Submission, passages: SubmissionPassages, language: str) -> ClaimLink:
    named = _named(claim, contributor, submission)

    def link(outcome: Carried, probability: float | None, reason: Text, near: Sequence[NearPassage] = ()) -> ClaimLink:
        return ClaimLink(claim.id, contributor, submission.id, outcome, probability, reason, tuple(near), named)

    if not submission.words or not submission.paragraphs:
        return link(Carried.CANNOT_TELL, None, message("the submission has no words that we can read"))
    if submission.document.language not in {language, None}:
        return link(
            Carried.CANNOT_TELL,
            None,
            message(
                "the submission is in another language than the summary: {language}", language=Message(language_name(submission.document.language))
            ),
        )
    words = words_of_statement(claim.text.clean)
    stems = stems_telling(words)
    if len(stems) < _data()["fewest"]:
        return link(Carried.CANNOT_TELL, None, message("the sentence has too few words of its own to be looked for"))
    texts = {each.id: each.text.clean for each in submission.paragraphs}
    ranked = passages.nearest(stems, submission)[:SHOWN]
    near = [NearPassage(record, round(share, 4), _shared(words, texts[record])) for record, share in ranked if share > 0]
    if near and near[0].likeness >= _data()["near"]:
        return link(
            Carried.FOUND, _data()["found"], message("a passage has {share:percent} of the weight of its words", share=near[0].likeness), near
        )
    return link(Carried.NOT_FOUND, None, message("No passage has as much of its words. It may say the same in others."), near)


def _judged(review: Review, claim: StakeholderClaim, submission: Submission, link: ClaimLink) -> ClaimLink:
    """The link as a person decided it; as found where nobody did, or on a text that reads otherwise now."""
    field = f"link:{submission.id.partition('/')[2]}"
    judged = [each for each in review.judgements if each.record == claim.id and each.field == field and each.text_sha256 == text_sha256(claim)]
    judgement: Judgement | None = max(judged, key=lambda each: each.when, default=None)
    if judgement is None:
        return link
    if judgement.value == Carried.NOT_FOUND:
        return replace(link, outcome=Carried.NOT_FOUND, probability=1.0, reason=who_decided_and_why(judgement), judged=judgement.who)
    texts = {each.id: each.text.clean for each in submission.paragraphs}
    record = judgement.value if "/" in judgement.value else f"{review.id}/{judgement.value}"
    if record not in texts:
        return link
    near = (NearPassage(record, 1.0, _shared(words_of_statement(claim.text.clean), texts[record])),)
    return replace(link, outcome=Carried.FOUND, probability=1.0, reason=who_decided_and_why(judgement), passages=near, judged=judgement.who)


def _shared(words: str, text: str) -> tuple[str, ...]:
    """The telling words of a sentence that a passage has too, as the sentence has them."""
    there = stems_telling(text)
    found: dict[str, str] = {}
    for token in tokens(words, unify_states=False):
        stem = token.stem.lower()
        if stem in there and _tells(token.word):
            found.setdefault(stem, words[token.start : token.end])
    return tuple(list(found.values())[:WORDS])


def _named(claim: StakeholderClaim, contributor: str, submission: Submission) -> tuple[str, ...]:
    """The paragraphs that the claim's notes cite by number, where the submission numbers its paragraphs so."""
    cited = [printed for source in claim.sources if source.contributor == contributor and not source.further for printed in source.paragraphs]
    numbers = [(each.id, match["number"]) for each in submission.paragraphs if (match := _NUMBER.match(each.text.clean))]
    return tuple(dict.fromkeys(record for record, number in numbers if any(cites(printed, number) for printed in cited)))


@cache
def _data() -> dict[str, Any]:
    return facts_of(__package__, "carrying")
