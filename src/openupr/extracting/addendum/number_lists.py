"""Sentences that give lists of numbers a position, and what kind of numbers the document opens its paragraphs with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...light_dataclass import dataclass
from ...reading import Passage
from ...records import Claim, Position
from .answer_blocks import AnswerBlock
from .answer_parts import claim_in_text
from .groups_found import Group, ListedNumbers
from .item_numbers import ItemNumber, NumberRun, Numbers
from .phrases import PositionPhrase, numbers_masked, one_position, position_phrases, role
from .quoted_recommendations import Repeated

_BEFORE = 200
"""How far before a number an exception to "all recommendations" may stand (characters)."""
_WHICH = re.compile(r"\W*(?:which|that)\b", re.IGNORECASE)
# A remark in brackets right after numbers.
_ASIDE = re.compile(r"\s*\(([^()]{8,80})\)")
# What may stand between numbers in a paragraph of nothing but numbers.
_GLUE = re.compile(r"[#\W]|\b(?:and|to|the|following|recommendations?|nos?|numbers?|paragraphs?|as|well|of|report|see|list|are|in)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AnswerSentence:
    """A sentence of a paragraph, at `start` to `end` of its text; `hidden` is the paragraph masked."""

    passage: Passage
    paragraph: str
    group: Group
    hidden: str
    start: int
    end: int


def deciding_words(text: str, found: Sequence[PositionPhrase], claim: str) -> tuple[str, ...]:
    """The words that decided: the first phrase of a position, and the claim's."""
    return tuple(dict.fromkeys(word for word in (*(text[p.start : p.end] for p in found[:1]), claim) if word))


def only_numbers(hidden: str) -> bool:
    """Whether a masked paragraph is a list of numbers and nothing else."""
    return not _GLUE.sub("", hidden)


def bind(
    sentence: AnswerSentence, inside: Sequence[NumberRun], found: Sequence[PositionPhrase]
) -> tuple[list[ListedNumbers], list[tuple[PositionPhrase, frozenset[str]]]]:
    """What a sentence says of the numbers in it (`_phrase_of`). The second list: positions on all recommendations but some."""
    text, hidden = sentence.passage.clean, sentence.hidden
    made: list[ListedNumbers] = []
    others: list[tuple[PositionPhrase, frozenset[str]]] = []
    bare = _ASIDE.sub(lambda match: " " * len(match.group()), hidden[sentence.start : sentence.end])
    claim, words = claim_in_text(bare, text[sentence.start : sentence.end], accepting=False)
    left_out: set[str] = set()
    for run in inside:
        lead = hidden[max(sentence.start, run.start - _BEFORE) : run.start]
        # "except 96.4, which is noted" answers it; "with the exception of 96.4, enjoy the support" does not.
        excepted = role("exception", lead) is not None
        own_phrase = next((p for p in found if excepted and p.end > run.end and _WHICH.match(text, run.end)), None)
        others_of = [p for p in found if p is not own_phrase]
        phrase = _phrase_of(run, others_of or found, hidden)
        if excepted:
            left_out.update(run.numbers)
            if not made and (role("every", lead) or role("others", lead)):
                others.append((phrase, frozenset(run.numbers)))
            if own_phrase is None:
                continue
            made = _without(made, left_out)
            left_out.difference_update(run.numbers)
            phrase = own_phrase
        named = run.named
        aside = _ASIDE.match(text, run.end, sentence.end)
        own_claim, own_words = claim_in_text(hidden[aside.start(1) : aside.end(1)], aside[1], accepting=False) if aside else (Claim.NONE, "")
        if own_claim is not Claim.NONE:  # "96.5 and 96.6 (already implemented)": of the last one only
            made.append(_listed(sentence, named[-1:], phrase, own_claim, own_words))
            named = named[:-1]
        if named:
            made.append(_listed(sentence, named, phrase, claim, words))
    return _without(made, left_out), others


def _without(made: list[ListedNumbers], left_out: set[str]) -> list[ListedNumbers]:
    """Listings without the numbers that an exception takes out."""
    for listed in made:
        listed.named = tuple(named for named in listed.named if named.number not in left_out)
    return [listed for listed in made if listed.named]


_WITH_THE = re.compile(r"\bwith\s+(?:the\s+)?(?:sole\s+|only\s+|single\s+)?$", re.IGNORECASE)


def exceptions_hidden(hidden: str, start: int, end: int, inside: Sequence[NumberRun]) -> str:
    """A sentence of a masked text without its exceptions: "with the exception of 96.7" limits the numbers, and not what is said of the others."""
    sentence = hidden[start:end]
    for run in inside:
        lead = hidden[max(start, run.start - _BEFORE) : run.start]
        match = role("exception", lead)
        if match:
            begin = run.start - len(lead) + match.start() - start
            leads = _WITH_THE.search(sentence, 0, begin)
            begin = leads.start() if leads else begin
            sentence = sentence[:begin] + " " * (run.end - start - begin) + sentence[run.end - start :]
    return sentence


def of_all(found: Sequence[PositionPhrase], sentence: str) -> PositionPhrase:
    """What a masked sentence says of all recommendations, or of all others. It is open where it does not plainly speak of all of them."""
    position, why = one_position(found)
    if position is not None and role("whole", sentence) is None:
        position, why = None, "it does not plainly speak of all of them"
    return PositionPhrase(found[0].start, found[0].end, position, why)


# "..., 96.2; 96.3 it may accept later"
_SUBJECT = re.compile(r"\s+(?:it|we|they)\s+\w", re.IGNORECASE)
# Between numbers and a phrase it says that the phrase is of others.
_PARTS = re.compile(r"[;:]|\b(?:while|whereas|whilst|but|although|though|however)\b|(?:,\s*|\b)and\b", re.IGNORECASE)


def _phrase_of(run: NumberRun, found: Sequence[PositionPhrase], hidden: str) -> PositionPhrase:
    """The phrase that numbers belong to: the nearest before or behind them, where a conjunction parts them from the other ("accepts 1 and 2, and
    notes 3", "1 and 2 are accepted, while 3 is noted"). Where both are as near and differ, the position is open.
    """
    if _SUBJECT.match(hidden, run.end):
        return PositionPhrase(run.start, run.end, None, "it is not clear which of the numbers the next words are on")
    before = [phrase for phrase in found if phrase.start < run.start]
    behind = [phrase for phrase in found if phrase.end > run.end and phrase not in before]
    if not before or not behind:
        return (before or behind)[-1 if before else 0]
    one, other = before[-1], behind[0]
    if one.position is other.position:
        return one
    parted = _PARTS.search(hidden, one.end, run.start) is not None, _PARTS.search(hidden, run.end, other.start) is not None
    if parted == (False, True):
        return one
    if parted == (True, False):
        return other
    return PositionPhrase(one.start, other.end, None, "it is not clear which of two positions is on which numbers")


def _listed(sentence: AnswerSentence, named: tuple[ItemNumber, ...], phrase: PositionPhrase, claim: Claim, words: str) -> ListedNumbers:
    stated = deciding_words(sentence.passage.clean, [phrase], words)
    alone = len(named) == 1
    position = phrase.position or Position.UNANSWERED
    return ListedNumbers(named, position, claim, stated, sentence.passage, sentence.paragraph, sentence.group, alone=alone, why=phrase.why)


def opens_answers(blocks: Sequence[AnswerBlock], numbers: Numbers, repeated: Repeated) -> bool:
    """Whether numbers without a dot that open paragraphs are those of recommendations.

    They are where the document has no dotted numbers and at least two such paragraphs answer, or repeat an item, and no fewer than there are
    paragraphs that name recommendations inside ("recommendations 1 to 5"): else they count the document's own paragraphs.
    """
    if numbers.dotted:
        return False
    answers = named = 0
    for index, block in enumerate(blocks):
        text = f"{block.label.clean} {block.passage.clean}" if block.label else block.passage.clean
        label = numbers.label(text, bare=True)
        if label is None:
            named += bool(numbers.runs(text))
            continue
        rest = text[label[1] :]
        if not rest and index + 1 < len(blocks):
            rest = blocks[index + 1].passage.clean
        inside = numbers.runs(rest)
        first = label[0].numbers[:1]
        answers += not inside and bool(position_phrases(numbers_masked(rest, [])) or (first and repeated.end(rest, first[0])))
        named += bool(inside)
    return answers > 1 and answers >= named
