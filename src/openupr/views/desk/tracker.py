"""The tracker: every recommendation that a State supported, with what became of it, as a table that a person works in and hands back.

Three columns are a person's: `assessment`, `why` and `assessed_by`. All others are evidence, and are not changed: a seal at the end of each row tells
whether they were. The seal also holds what stood in the person's columns when the row was written, so that only what was edited is taken over.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from ...languages.messages import Messages, in_turn, labelled, message, messages, said_later, together
from ...preparing.briefs.asked.asked_again import AskedAgain
from ...preparing.briefs.promises import BodySaid, NotFollowed, Promise
from ...preparing.briefs.replied.answer_placed import AnswerPlaced, Placing
from ...preparing.topics.marks_of_cuts import OMITTED
from ...preparing.topics.passages_cut import leans
from ...records import OPEN, Assessment, Item, Paragraph, Response, Review
from ...text import Place, sentences
from ..code_words import ANSWER_BY_REPORT, ANSWER_NOT_HELD, ASSESSMENTS, CLAIMS, POSITIONS, kind_name
from ..names_said import body_text, recommender_said
from ..number_runs import in_runs
from ..number_taken_said import number_taken_said
from ..places_cited import cited_place
from ..safe_text import opening, whole_sentences
from ..tables.cells import Cell, Column
from ..tables.record_tables import RecordTable
from ..together_said import together_said
from ..withheld import Withheld

WHAT = "tracker"
OWN = ("assessment", "why", "assessed_by")
"""The columns that a person fills in."""
SEAL = "seal"
KEY = "record"
_MOST = 3
_WORDS = 240
_PASSAGE = 320
_LONGEST = 700
ADDED_LATER = frozenset({"answer", "told_done"})
"""Columns that workbooks which people hold may not have."""
_UNSEALED = frozenset({"number", "assessed_on", SEAL, *OWN})
"""Columns that no seal is put on: spreadsheets write "121.10" and dates otherwise."""


def _assessment(promise: Promise, words: Messages) -> str:
    return words.say(ASSESSMENTS[Assessment(promise.assessment.value)][0]) if promise.assessment is not None else ""


def assessment_labels(words: Messages) -> tuple[str, ...]:
    """What `assessment` may hold, in the language of the workbook."""
    return tuple(words.say(label) for label, _ in ASSESSMENTS.values())


def _states(item: Item, words: Messages) -> list[str]:
    return list(dict.fromkeys(recommender_said(each, words) for clause in item.clauses for each in clause.recommenders if each.printed))


def _position(promise: Promise, words: Messages) -> str:
    """What the State answered; where no document that is held gives its answer, what the next national report tells of it, or that it isn't held."""
    if promise.answer.position not in OPEN:
        return words.say(POSITIONS[promise.answer.position][0])
    return words.say(ANSWER_BY_REPORT[promise.told.told.position] if promise.told is not None else ANSWER_NOT_HELD)


def _own_answer(promise: Promise, words: Messages) -> str:
    """The addendum's answer in its words, with its place, and that it answers others too; what a bare list of numbers says is its position alone."""
    parts = [each for each in promise.answer.parts if not each.by_number_only]
    if not parts:
        return ""
    said = dict.fromkeys(" ".join(text.split()) for each in parts for text in _texts(each))
    places = dict.fromkeys(_place(each.place, words) for each in parts)
    quoted = " ".join(words.say("“{words}”", words=whole_sentences(each, _LONGEST)) for each in said)
    return " ".join(filter(None, (words.said(together_said(promise.review, promise.answer)), f"{quoted} ({words.listed(places)})")))


def _told_done(promise: Promise, words: Messages) -> str:
    """The passage of a later document that plainly tells as done what was asked for; where it can’t be read alone, its place."""
    done = promise.done
    if done is None:
        return ""
    place = _place(done.place, words)
    at = words.say(labelled(f"{done.later.id}, {place}", message("“{words}”", words=done.words))) if done.words else f"{done.later.id}, {place}"
    return f"{words.say('It may be done, or a part of it.') if done.part else words.say('It may be done.')} {at}"


def _texts(part: Response) -> list[str]:
    """What a response says of its recommendation: its own text, or the reasons that are given for a list in which it stands."""
    whole = part.text.clean
    apart = [each.text.clean for each in part.reasons if each.text.clean not in whole]
    return [whole, *apart]


def _next_report(promise: Promise, words: Messages) -> str:
    """The passage of the next report, or why there is none to show; and which reports in between are missing."""
    later = promise.later
    if later is None:
        return words.say("The next review is still to come, or we don’t have its documents.")
    missing = words.say("In between, these national reports are missing: {reviews}.", reviews=promise.skipped) if promise.skipped else ""
    return " ".join(filter(None, (_answered(promise, later, words), missing)))


def _answered(promise: Promise, later: Review, words: Messages) -> str:
    placed = promise.placed
    if promise.why_not:
        return words.said(promise.why_not)
    if placed is None or placed.how is Placing.NOTHING:
        return words.say("We found no answer in the national report of {review}. Look for yourself.", review=later.id)
    if placed.how is Placing.LACKING:
        return words.said(placed.why)
    if placed.paragraph is None:
        return _over_many(placed, words)
    quoted = _told(placed.paragraph, placed, words)
    near = placed.how is Placing.NAMED and not placed.sure and len(placed.over) > 1
    grade = _GRADES.get(Placing.NEAR if near else placed.how)
    return words.say(grade, told=quoted) if grade else quoted


_GRADES: dict[Placing, str] = said_later(
    {
        Placing.ELSEWHERE: "Not where the report names it, but elsewhere in it: {told}",
        Placing.NEAR: "On it or near it: {told}",
        Placing.BY_WORDS: "The report has the words of what was asked: {told}",
        Placing.MAY_BE: "It may be on it, look: {told}",
    }
)


def _told(paragraph: Paragraph, told: AnswerPlaced, words: Messages) -> str:
    """A passage, from the sentence that was found on, so much of its paragraph as can be shown. One that goes on from those before it ("It ...") is
    shown with them."""
    text = paragraph.text.clean
    starts = [start for start, _ in sentences(text) if start <= told.start]
    begin = next((start for start in reversed(starts) if _begins_alone(text[start:])), starts[0] if starts else told.start)
    shown = whole_sentences(text[begin:], max(_PASSAGE, told.end - begin))
    return words.say(labelled(_place(paragraph.place, words), message("“{words}”", words=f"{OMITTED} {shown}" if begin else shown)))


def _begins_alone(words: str) -> bool:
    """Whether a sentence can be read without those before it: it goes on from none, and is no rest of one in a list."""
    return not words.startswith(("(", "•")) and not words[:1].islower() and not leans(words)


def _over_many(placed: AnswerPlaced, words: Messages) -> str:
    """That the report names it over several paragraphs, of which none stands out, and how many recommendations it names there."""
    return words.count(
        placed.together,
        one="The national report of {review} names it over paragraphs {numbers}: look which one answers it.",
        many="The national report of {review} names {n} recommendations together over paragraphs {numbers}. Look which one answers this.",
        review=placed.later.id,
        numbers=in_runs(each.number or "" for each in placed.over),
    )


def _place(place: Place, words: Messages) -> str:
    return cited_place(place, [place.paragraph] if place.paragraph else [], place.document, words)


def _found_by(promise: Promise, words: Messages) -> str:
    """Who says that it is answered there; empty where no answer is shown."""
    placed = promise.placed
    if placed is None or promise.why_not:
        return ""
    if placed.how is Placing.JUDGED:
        return placed.judged
    if placed.how in {Placing.NAMED, Placing.OVER, Placing.ELSEWHERE}:
        picked = placed.how is not Placing.OVER
        if placed.taken is None:
            return words.say("the report itself names it; a program picked the passage") if picked else words.say("the report itself names it")
        itself = message("the report itself names it; a program picked the passage.") if picked else message("the report itself names it.")
        return words.said(in_turn(itself, number_taken_said(placed.taken)))
    return words.say("a program") if placed.how in {Placing.FOUND, Placing.BY_WORDS} else ""


def _asked_again(promise: Promise, words: Messages) -> str:
    """Who asked again; of the later reviews in which nobody was found to, or that can't be looked in, that they are so."""
    found, where = promise.asked_again, promise.again_in
    silent = tuple(name for name in where.held if all(each.review.id != name for each in found))
    parts = [_again(found, words)]
    parts += [words.say("{reviews}: our program found nothing surely alike. There may be some: look.", reviews=silent)] if silent else []
    parts += [words.say("{reviews}: its recommendations are missing here.", reviews=name) for name in where.without]
    parts += [
        words.say("Session {number}: by the schedule the State was reviewed then, and we have no document of it.", number=str(n))
        for n in where.sessions
    ]
    return "\n".join(filter(None, parts))


def _again(found: Sequence[AskedAgain], words: Messages) -> str:
    """Every recommendation that asks again, with its States, by review; then those that may."""
    parts = []
    for review in dict.fromkeys(each.review.id for each in found):
        sure, maybe = (_named([each.item for each in found if each.review.id == review and each.sure is grade], words) for grade in (True, False))
        told = [message("asked again in {recommendations}", recommendations=sure)] if sure else []
        told += [message("may be asked again in {recommendations}", recommendations=maybe)] if maybe else []
        parts.append(words.say(labelled(review, together(*told))))
    return "\n".join(parts)


def _named(items: Sequence[Item], words: Messages) -> str:
    """The numbers of recommendations, each with its States."""
    return words.listed(f"{each.number} ({', '.join(_states(each, words))})" for each in items)


def _bodies(said: Sequence[BodySaid], words: Messages) -> str:
    told = [words.say(labelled(_body(each, words), _quoted(each, words))) for each in said[:_MOST]]
    more = [words.count(len(said) - _MOST, one="{n} more", many="{n} more")] if len(said) > _MOST else []
    return "\n".join([*told, *more])


def _quoted(said: BodySaid, words: Messages) -> str:
    """A sentence, with the one behind it that turns it round, and the place of both."""
    every = [each for each in (said.concern, said.turned) if each is not None]
    shown = (opening(each.text.clean, _up_to_the_point(each.text.clean, said.link.words)) for each in every)
    quoted = " ".join(words.say("“{words}”", words=each) for each in shown)
    return f"{quoted} ({_place(said.concern.place, words)})"


def _up_to_the_point(text: str, shared: Sequence[str]) -> int:
    """How many letters are quoted: so many that what the sentence shares with the request stands there, as the treaty at the end of a long list."""
    ends = [text.find(each) + len(each) + 1 for each in shared if each in text]
    return max([_WORDS, *(end for end in ends if end <= _LONGEST)])


def _un_bodies(promise: Promise, words: Messages) -> str:
    """What bodies said, or where we looked for it."""
    if promise.said:
        return _bodies(promise.said, words)
    if promise.may_be_said:
        return words.say("It may be on it, look: {told}", told=_bodies(promise.may_be_said[:1], words))
    if promise.looked:
        return words.say(
            "We looked in the UN documents of {reviews}: our program is sure of no sentence on it. There may be some: look.", reviews=promise.looked
        )
    return words.say("We have no later compilation.")


def _against(promise: Promise, words: Messages) -> str:
    """What speaks against its being carried out."""
    return _bodies([each for each in promise.said if each.against], words)


def _body(said: BodySaid, words: Messages) -> str:
    names = [body_text(each.body, each.printed) for each in said.concern.bodies]
    return words.listed(dict.fromkeys(filter(None, names))) or words.say("A UN body")


_TABLE: tuple[tuple[Column, Callable[[Promise, Messages], Cell]], ...] = (
    (Column(KEY, "The recommendation’s identifier; leave it as it is.", 16), lambda p, _: p.item.id),
    (Column("review", "The review in which it was made.", 9), lambda p, _: p.review.id),
    (Column("number", "Its number in the report.", 9), lambda p, _: p.item.number),
    (Column("recommendation", "Its words, with the States that made it.", 60), lambda p, _: " ".join(p.item.text.clean.split())),
    (Column("asked_by", "The States that made it.", 24), lambda p, words: words.listed(_states(p.item, words))),
    (Column("position", "What the State answered.", 14), _position),
    (Column("claim", "What the State said of it when it answered (empty: nothing).", 18), lambda p, words: words.say(CLAIMS[p.answer.claim][0])),
    (
        Column(
            "next_report",
            "What the State’s next national report tells of it, in its words. A program picked the passage: of ten about eight answer, and two are"
            " only near. It says where one may be on it.",
            60,
        ),
        _next_report,
    ),
    (Column("found_by", "Who says that it is answered there: the report itself, a person, or a program; and who picked the passage.", 16), _found_by),
    (
        Column("asked_again", "Who asked for it again since, in every later review. A program found it; what it doubts may be asked again.", 48),
        _asked_again,
    ),
    (Column("un_bodies", "What UN bodies said on it in every later review: against first, then for. A program found it: look.", 60), _un_bodies),
    (Column("assessment", "Yours: how far it was implemented. Choose from the list.", 20), _assessment),
    (Column("why", "Yours: why, in a sentence, with your source.", 50), lambda p, _: p.assessment.why if p.assessment is not None else ""),
    (Column("assessed_by", "Yours: who assessed it.", 16), lambda p, _: p.assessment.who if p.assessment is not None else ""),
    (Column("assessed_on", "When that was taken in.", 14), lambda p, _: p.assessment.when[:10] if p.assessment is not None else ""),
    (
        Column("against", "Of what UN bodies said, what finds something wrong or asks for more. It stays whatever is assessed.", 60),
        _against,
    ),
    (
        Column("answer", "The State’s answer in its words, and how many recommendations it answers at once (empty: a position in a list).", 60),
        _own_answer,
    ),
    (
        Column("told_done", "Where a document of a later review tells of it, or of a part of it, as done. A program found it: look first.", 60),
        _told_done,
    ),
)
COLUMNS = (*(column for column, _ in _TABLE), Column(SEAL, "What tells whether the evidence was changed; leave it as it is.", 10))
"""The columns of the tracker, in their order."""


def not_followed_said(found: Iterable[NotFollowed], words: Messages) -> tuple[str, ...]:
    """What can't be followed for want of documents, in sentences, review by review."""
    return tuple(sentence for each in found for sentence in _of_missing(each, words))


def _of_missing(each: NotFollowed, words: Messages) -> Iterator[str]:
    if each.unanswered:
        yield words.count(
            each.unanswered,
            one="We have no answer to {n} recommendation of {review}. It has a row all the same.",
            many="We have no answer to {n} recommendations of {review}. They have rows all the same.",
            review=each.review,
        )
    if each.missing:
        yield words.say("Missing in {review}: {kinds}.", review=each.review, kinds=tuple(message(kind_name(kind)) for kind in each.missing))
    for number in each.sessions:
        yield words.say(
            "After {review} comes session {number} by the schedule: we have no document of that review.", review=each.review, number=str(number)
        )


def tracker(found: Iterable[Promise], withheld: Withheld, words: Messages | None = None) -> RecordTable:
    """The tracker as a table; what its cells say is in the language of `words` (None: English), the names of its columns are always English."""
    said = words or messages()
    return RecordTable(WHAT, COLUMNS, (_row(each, withheld, said) for each in found))


def _row(promise: Promise, withheld: Withheld, words: Messages) -> tuple[Cell, ...]:
    cells = tuple(withheld.view(value(promise, words)) for _, value in _TABLE)
    named = {column.name: cell for (column, _), cell in zip(_TABLE, cells, strict=True)}
    return (*cells, row_seal(named))


def row_seal(row: Mapping[str, Any]) -> str:
    """The seal of a row: of its evidence, and of each of a person's columns as it is now. A workbook that was written before there was a column
    (`ADDED_LATER`) is sealed without it."""
    sealed = (name for name in _NAMES if name not in _UNSEALED and (name in row or name not in ADDED_LATER))
    evidence = "\0".join(f"{name}={comparable_cell(row.get(name))}" for name in sealed)
    return "-".join(_hash(each) for each in (evidence, *(comparable_cell(row.get(name)) for name in OWN)))


_NAMES = tuple(column.name for column, _ in _TABLE)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:10]


def comparable_cell(cell: Any) -> str:
    """A cell as it is compared, whatever a spreadsheet made of its spaces and numbers."""
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else str(cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())
