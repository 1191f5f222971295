"""The statements of part I: each delegation's summary with its State, what the State under review says, the report's own sentences.

From session 5 on a paragraph is a delegation's, and begins with its name; before, two delegations may share one. Replies of the
State under review stand in between. Before the first delegation come the report's own sentences ("52 delegations made statements").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ....languages.messages import message
from ....languages.word_tables import by_language
from ....light_dataclass import dataclass
from ....reading import Passage
from ....records import Doubt, Form, Recommender, Statement, Voice
from ....text import sentences
from .dialogue_paragraphs import DialogueParagraph
from .dialogue_words import any_of, phrases
from .not_heard import says_not_heard
from .other_languages import another_language, names_itself_there
from .subjects import Subject, UnderReview, acting_subject, carries_on, is_answer, others_named, second_speaker, speaker_of_two_sentences

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph, or a part of one, with who acts in it. `follows`: it goes on with the statement before; `unsure`: nothing says
    who speaks.
    """

    number: str
    passage: Passage
    acts: Subject
    follows: bool = False
    unsure: bool = False


def read_dialogue(
    introduction: list[DialogueParagraph],
    presentation: list[DialogueParagraph],
    dialogue: list[DialogueParagraph],
    *,
    document: str,
    review: str,
    under_review: UnderReview,
) -> tuple[tuple[Statement, ...], tuple[Doubt, ...]]:
    """The statements of sections I.A (all the State under review's) and I.B, in the report's order, and what could not be settled.

    Of the introduction only what stands under the heading of section I belongs here: a paragraph on the dialogue, in reports of
    session 9.

    No paragraph is left out. Where nothing says who speaks, the statement has the voice of the report and no speaker, and there
    is a doubt.
    """
    own = Subject(Voice.STATE_UNDER_REVIEW)
    summary = next((index for index, paragraph in enumerate(introduction) if paragraph.heading), len(introduction))
    parts = [_Part(paragraph.number, paragraph.passage, Subject(Voice.REPORT)) for paragraph in introduction[summary:]]
    parts += [_Part(paragraph.number, paragraph.passage, own) for paragraph in presentation]
    parts += _parts(dialogue, under_review)
    statements: list[Statement] = []
    doubts: list[Doubt] = []
    order = 0
    for part, name in zip(parts, _names(parts), strict=True):
        heard = part.acts.voice is Voice.DELEGATION
        if heard and not part.follows:
            order += 1
        statement = Statement(
            id=f"{review}/D{name}",
            paragraph=part.number,
            order=order if heard else 0,
            voice=part.acts.voice,
            speaker=part.acts.speaker,
            on_behalf=part.acts.on_behalf,
            form=Form.SUMMARY,
            text=part.passage.text,
            place=part.passage.place(document, part.number),
        )
        statements.append(statement)
        doubts.extend(_doubts(part, statement))
    return tuple(statements), tuple(doubts)


def _doubts(part: _Part, statement: Statement) -> Iterator[Doubt]:
    speaker = statement.speaker
    if part.unsure:
        what = (
            message("Paragraph {number}: it is not settled who speaks; it could be {names:or}.", number=part.number, names=tuple(part.acts.open))
            if part.acts.open
            else message("Paragraph {number}: nothing says who speaks.", number=part.number)
        )
        yield Doubt("speaker_unknown", what, statement.id, statement.place)
    elif speaker and speaker.state is None:
        what = message("Paragraph {number}: “{name}” is no State that we know.", number=part.number, name=speaker.printed)
        yield Doubt("speaker_unknown", what, statement.id, statement.place, found=speaker.printed)
    elif speaker and speaker.basis == "typing_error":
        what = message("Paragraph {number}: we read “{name}” as the only State with nearly that spelling.", number=part.number, name=speaker.printed)
        yield Doubt("speaker_misspelt", what, statement.id, statement.place, expected=speaker.state or "", found=speaker.printed)


def _parts(dialogue: list[DialogueParagraph], under_review: UnderReview) -> list[_Part]:
    parts: list[_Part] = []
    heard = False
    for paragraph in dialogue:
        before = parts[-1] if parts else None
        found = list(_split(paragraph, under_review, heard, before))
        heard = heard or any(part.acts.voice is Voice.DELEGATION for part in found)
        parts.extend(each for part in found for each in _each_speaker(part))
    return parts


def _each_speaker(part: _Part) -> Iterator[_Part]:
    """The part once for each State of a joint statement."""
    yield part
    for other in part.acts.also:
        yield _Part(part.number, part.passage, Subject(part.acts.voice, other, part.acts.on_behalf))


def _split(paragraph: DialogueParagraph, under_review: UnderReview, heard: bool, before: _Part | None) -> Iterator[_Part]:
    """A paragraph's parts: one for each delegation that takes over in it."""
    passage = paragraph.passage
    spans = sentences(passage.clean)
    sentence = passage.clean[slice(*spans[0])] if spans else ""
    language = another_language(passage.clean)
    first = _untold(paragraph, language, under_review, before) if language else _first(paragraph, sentence, under_review, heard, before)
    cuts: list[tuple[int, Subject]] = [(0, first.acts)]
    if first.acts.voice is Voice.DELEGATION:
        for start, end in spans[1:]:
            other = second_speaker(passage.clean[start:end], under_review, cuts[-1][1].speaker)
            if other is not None:
                cuts.append((start, other))
    if len(cuts) == 1:
        yield first
        return
    ends = [start for start, _ in cuts[1:]] + [len(passage.clean)]
    for index, ((start, acts), end) in enumerate(zip(cuts, ends, strict=True)):
        yield _Part(paragraph.number, passage.cut(start, end), acts, first.follows and index == 0)


def _first(paragraph: DialogueParagraph, sentence: str, under_review: UnderReview, heard: bool, before: _Part | None) -> _Part:
    """Who acts at a paragraph's beginning, by its first sentence, what came before and whether a delegation was heard yet."""
    passage = paragraph.passage
    if says_not_heard(sentence, under_review):
        return _Part(paragraph.number, passage, Subject(Voice.REPORT))
    acts = acting_subject(sentence, under_review) or speaker_of_two_sentences(sentence, _behind(passage), under_review)
    acts = _settled(acts, before, passage, under_review)
    number = paragraph.number
    if acts is not None and acts.open:
        return _Part(number, passage, acts, unsure=True)
    if acts is not None and (acts.voice is not Voice.REPORT or not heard):
        return _Part(number, passage, acts)
    if not heard:  # nothing but the report's own sentences comes before the first delegation, unless the State under review is named
        own = acts is None and _own_words(under_review).search(sentence) is not None and _names_itself(sentence)
        return _Part(number, passage, Subject(Voice.STATE_UNDER_REVIEW if own else Voice.REPORT))
    if before is not None and before.acts.voice is Voice.DELEGATION and carries_on(sentence):
        return _Part(number, passage, before.acts, follows=True)
    answers = before is not None and before.acts.voice is Voice.STATE_UNDER_REVIEW
    others = () if answers else _others(passage, under_review)
    if others:
        return _Part(number, passage, Subject(Voice.REPORT, open=others), unsure=True)
    if answers or _own_words(under_review).search(passage.clean):
        return _Part(number, passage, Subject(Voice.STATE_UNDER_REVIEW))
    return _Part(number, passage, Subject(Voice.REPORT), unsure=True)


def _untold(paragraph: DialogueParagraph, language: str, under_review: UnderReview, before: _Part | None) -> _Part:
    """A paragraph in another language than its report: the State under review's own, where it names itself or has spoken right before."""
    passage = paragraph.passage
    own = names_itself_there(passage.clean, language, under_review) or (before is not None and before.acts.voice is Voice.STATE_UNDER_REVIEW)
    return _Part(paragraph.number, passage, Subject(Voice.STATE_UNDER_REVIEW if own else Voice.REPORT), unsure=not own)


def _behind(passage: Passage) -> str:
    """A paragraph's second sentence; empty where it has only one."""
    spans = sentences(passage.clean)
    return passage.clean[slice(*spans[1])] if len(spans) > 1 else ""


def _settled(acts: Subject | None, before: _Part | None, passage: Passage, under_review: UnderReview) -> Subject | None:
    """The subject of a first sentence; open where the State under review is answering and may be telling what it was asked ("Concern was noted by
    Peru", "Peru asked about it. Aldovar said that ...").
    """
    if acts is None or acts.speaker is None or before is None or before.acts.voice is not Voice.STATE_UNDER_REVIEW:
        return acts
    later = (passage.clean[start:end] for start, end in sentences(passage.clean)[1:])
    if acts.retold or any(is_answer(sentence, under_review) for sentence in later):
        return Subject(Voice.REPORT, open=(acts.speaker.printed, *(each.printed for each in acts.also), under_review.called))
    return acts


def _others(passage: Passage, under_review: UnderReview) -> tuple[str, ...]:
    """The other States that could be the speaker of a paragraph whose first sentence does not say who it is."""
    spans = sentences(passage.clean)
    first = others_named(passage.clean[slice(*spans[0])], under_review) if spans else ()
    later = (second_speaker(passage.clean[slice(*span)], under_review, None) for span in spans[1:])
    return tuple(dict.fromkeys((*first, *(each.speaker.printed for each in later if each and each.speaker))))


def _names_itself(sentence: str) -> bool:
    return re.match(r"(?:The|In|On|Regarding|Concerning|With|Responding|Replying)\b", sentence) is not None and "delegations" not in sentence


@by_language
def _own_words(under_review: UnderReview) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of((*phrases()['own_words'], *under_review.names))})\b", re.IGNORECASE)


def _names(parts: list[_Part]) -> Iterator[str]:
    """The statements' numbers, with letters where several share a paragraph: "29", "31.a", "31.b"."""
    total = Counter(part.number for part in parts)
    seen: Counter[str] = Counter()
    for part in parts:
        at = seen[part.number]
        seen[part.number] += 1
        number = part.number or "0"
        yield number if total[part.number] == 1 else f"{number}.{_letter(at)}"


def _letter(index: int) -> str:
    head, last = divmod(index, len(_LETTERS))
    return (_LETTERS[head - 1] if head else "") + _LETTERS[last]


def delegations_heard(statements: tuple[Statement, ...]) -> dict[str, Recommender]:
    """Every delegation heard, once each, in order, by its State's code (by its printed name where it is no State that we know)."""
    found: dict[str, Recommender] = {}
    for statement in statements:
        speaker = statement.speaker
        if statement.voice is Voice.DELEGATION and speaker is not None:
            found.setdefault(speaker.state or speaker.printed, speaker)
    return found
