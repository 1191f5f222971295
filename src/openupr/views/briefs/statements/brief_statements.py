"""The statements of a brief: a sentence of ours with the words of a document in quotation marks, and its source. What a position or a claim is called
in a sentence stands here once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, StrEnum

from ....languages.messages import Message, Messages, Text, Value, in_turn, message, message_of, messages, said_later, state_text, together
from ....languages.word_tables import has_table, wording
from ....light_dataclass import dataclass, replace
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, Since, has_reason, is_in_part, is_noted, on_one_line, reason_of_answer
from ....preparing.briefs.replied.reasons_of_list import ListReason, reason_of_list
from ....preparing.drafting.draft_marks import DraftMark
from ....records import Item, Paragraph, Review
from ....text import Place
from ...names_said import recommender_text
from ...number_runs import in_runs
from ...number_taken_said import number_taken_said
from ...places_cited import cited_later
from ..quoted.in_its_paragraph import words_done, words_since
from .answered_together_shown import over_several
from .brief_answers import acts_so, answer_sentences, answer_stands_at, claimed_at, own_words_of_answer, told_later_at
from .documents_named import dated, review_year
from .pointed_answers import pointed_to, where_pointed_answers_stand

LONGEST = 520
"""Characters of a quotation on the page; a longer one stands among what else was found."""
MOST_NAMED = 8
"""States that a sentence names; of more it says how many."""
_MOST_ADVICE = 2


class QuotedPart(StrEnum):
    """Which part of a paragraph a statement quotes: what has room on the page, or all of it."""

    PAGE = "page"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One statement: its words, its source in words, and the records that carry it. Not `alone`: it quotes what can't be read without words that are
    not there. `quotes`: it has words of a document in it, and not ours alone. Not `plain`: it is less surely on the topic, and stands behind the
    page. `aside`: it names the topic beside what it is on, and stands behind others. `part`: which part it quotes of its `paragraph` (empty: it is
    no passage of one). `points_behind`: it says that more of it stands behind the
    page, and stands there itself for nothing. `longer`: the same with more and more of its paragraph, for where there is room; `shorter`: with less
    of it, for where there is little. `cannot_tell`: it says that alone."""

    text: Text
    source: Text
    records: tuple[str, ...] = ()
    alone: bool = True
    quotes: bool = False
    plain: bool = True
    aside: bool = False
    paragraph: str = ""
    part: QuotedPart = QuotedPart.PAGE
    points_behind: bool = False
    longer: tuple[BriefLine, ...] = ()
    shorter: tuple[BriefLine, ...] = ()
    cannot_tell: bool = False

    @property
    def sourced(self) -> str:
        """The statement with its source behind it."""
        return f"{self.text} [{self.source}]" if self.source else str(self.text)

    def said(self, words: Messages) -> BriefLine:
        """The line in a language."""
        longer, shorter = (tuple(each.said(words) for each in lines) for lines in (self.longer, self.shorter))
        return replace(self, text=words.said(self.text), source=words.said(self.source), longer=longer, shorter=shorter)


def in_marks(words: Text) -> Message:
    """Words in the quotation marks of the reader's language."""
    return message("“{words}”", words=words)


def several_states(states: Sequence[Text], most: int = MOST_NAMED) -> Value:
    """States by their names, as the value of a message; of more than `most` how many: the note names them all (`named_in_note`)."""
    if not states:
        return message("Nobody who is named")
    return tuple(states) if len(states) <= most else message("{n} States named in the note", n=len(states))


def named_in_note(states: Sequence[Text], most: int = MOST_NAMED) -> Text:
    """All States by their names, for the note of a statement that only counts them; nothing where it names them."""
    in_order = tuple(messages().by_name(states, messages().said))
    return message("the {n} States: {states}", n=len(states), states=in_order) if len(states) > most else ""


def states_of(asked: AskedOnTopic) -> list[Text]:
    """The States that made a request, by their names."""
    return list(dict.fromkeys(recommender_text(each) for each in asked.clause.recommenders if each.printed))


def states_of_item(item: Item) -> list[Text]:
    """The States that made a recommendation, whichever of its requests, by their names."""
    return list(dict.fromkeys(recommender_text(each) for clause in item.clauses for each in clause.recommenders if each.printed))


def year_of(since: Since) -> Text:
    """The year of a national report, or of the review in whose dialogue the State spoke: its report may be of the year after."""
    return review_year(since.later) if since.in_dialogue else dated(since.later, since.place)


def over_paragraphs(since: Since) -> Text:
    """That a later national report names a recommendation over several paragraphs, of which it can't be told that one answers it, and how many it
    names there."""
    return message_of(
        since.together,
        one="The {year} national report of {state:the} names this recommendation over paragraphs {numbers}: look there.",
        many="The {year} national report of {state:the} names {n} recommendations together over paragraphs {numbers}: look there.",
        year=year_of(since),
        state=state_text(since.later.state),
        numbers=in_runs(since.over),
    )


def words_of_item(item: Item) -> str:
    """A recommendation in its words on one line, without the States in brackets behind it: the mark of who asks is no part of the request."""
    words = on_one_line(item.text.clean)
    mark = _IN_BRACKETS.search(words)
    printed = [each.printed for clause in item.clauses for each in clause.recommenders if each.printed]
    return words[: mark.start()] if mark is not None and any(each in mark[0] for each in printed) else words


_IN_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]][\s;.,]*$")


def answered_in_words(asked: AskedOnTopic) -> Text:
    """What the State answered, with its own words behind it: of one that it supported, too."""
    if is_noted(asked) or is_in_part(asked) or acts_so(asked) or not has_reason(asked):
        return answered_with_reason(asked)
    return in_turn(answer_sentences(asked), own_words_of_answer(asked), *pointed_to(asked))


def answered_with_reason(asked: AskedOnTopic) -> Text:
    """What the State answered and, where it did not support all of it, what it says of that, in its words: a reason where it surely gives one."""
    if is_in_part(asked):
        told = in_turn(own_words_of_answer(asked), *pointed_to(asked)) or message("We found no words of it that say which part.")
        return in_turn(answer_sentences(asked), told)
    if not is_noted(asked) or not has_reason(asked):
        return in_turn(answer_sentences(asked), said_of_list(reason_of_list(asked.review, asked.item, asked.answer)))
    words = reason_of_answer(asked)
    if not words:
        return in_turn(answer_sentences(asked), message("It says more there: read all of it."))
    is_reason = has_table("briefs") and wording("briefs", "gives_reason").search(words) is not None
    said = message("Its reason: “{words}”", words=words) if is_reason else message("It answered: “{words}”", words=words)
    return in_turn(answer_sentences(asked), said, *pointed_to(asked))


def said_of_list(given: ListReason | None) -> Text:
    """The reasons that a report gives for a whole list, as that; empty where it gives none."""
    if given is None:
        return ""
    if given.words:
        return message("Its reason, said of the whole list: “{words}”", words=given.words)
    return message("It gives reasons for the whole list: read them there ({place}).", place=cite(given.place))


def request_source(asked: AskedOnTopic, states: Sequence[Text] | None = None) -> Text:
    """Where a request stands, and where it is answered; and who made it, where these are many: its own States, or those that are named with it."""
    said = asked.answer.last_word if asked.answer is not None else None
    at = said.place if said is not None and said.place != asked.item.place else None
    answered_at = message(answer_stands_at(asked), place=cite(at)) if at is not None else ""
    told = told_later_at(asked)
    told_at = message("told in the next national report: {place}", place=cite(told)) if told is not None else ""
    who = named_in_note(states_of(asked) if states is None else states)
    return together(cite(asked.item.place), answered_at, told_at, claimed_at((asked,)), *where_pointed_answers_stand(asked), who)


def told_as_done(asked: AskedOnTopic) -> Text:
    """That a document tells what was asked for, or a part of it, as done, in its words or by its place; empty where none is known to."""
    done = asked.done
    if done is None:
        return ""
    place = done.place.document
    report, compilation = done.later.national_report, done.later.compilation
    who = (
        _By.DIALOGUE
        if done.in_dialogue
        else _By.REPORT
        if report is not None and report.document.key == place
        else _By.COMPILATION
        if compilation is not None and compilation.document.key == place
        else _By.OTHER
    )
    values: dict[str, Value] = {
        "year": review_year(done.later) if who is _By.DIALOGUE else dated(done.later, done.place),
        "state": state_text(done.later.state),
        "place": cite(done.place),
        "words": words_done(done),
        "done": done.year,
    }
    said = _DONE_IN_WORDS if done.words else _DONE_IN_YEAR if done.year else _DONE
    first = message("It may be done, or a part of it.") if done.part else message("It may be done.") if done.words else ""
    return in_turn(first, message(said[who], **values))


class _By(Enum):
    REPORT = "report"
    COMPILATION = "compilation"
    DIALOGUE = "dialogue"
    OTHER = "other"


_DONE: dict[_By, str] = said_later(
    {
        _By.REPORT: "The {year} national report of {state:the} tells of it as done: look first ({place}).",
        _By.COMPILATION: "The compilation of {year} tells of it as done: look first ({place}).",
        _By.DIALOGUE: "During the review of {year} {state:the} told of it as done: look first ({place}).",
        _By.OTHER: "A document of {year} tells of it as done: look first ({place}).",
    }
)
_DONE_IN_YEAR: dict[_By, str] = said_later(
    {
        _By.REPORT: "The {year} national report of {state:the} tells of it as done in {done}: look first ({place}).",
        _By.COMPILATION: "The compilation of {year} tells of it as done in {done}: look first ({place}).",
        _By.DIALOGUE: "During the review of {year} {state:the} told of it as done in {done}: look first ({place}).",
        _By.OTHER: "A document of {year} tells of it as done in {done}: look first ({place}).",
    }
)
_DONE_IN_WORDS: dict[_By, str] = said_later(
    {
        _By.REPORT: "The {year} national report of {state:the} says: “{words}” Look first ({place}).",
        _By.COMPILATION: "The compilation of {year} says: “{words}” Look first ({place}).",
        _By.DIALOGUE: "During the review of {year} {state:the} said: “{words}” Look first ({place}).",
        _By.OTHER: "A document of {year} says: “{words}” Look first ({place}).",
    }
)


def told_since(since: Since | None, asked_in: Review | None = None) -> Text:
    """That a report of the State speaks of a request, and where: it may be done, and then its results are what to ask for. What it said in the review
    in which it was asked is no news."""
    if since is None:
        return ""
    values: dict[str, Value] = {"year": year_of(since), "state": state_text(since.later.state), "place": cite(since.place)}
    if since.later is asked_in and since.in_dialogue and since.words:
        return message("During the review of {year} {state:the} said, as a program finds: “{words}” ({place}).", words=words_since(since), **values)
    if since.over:
        return in_turn(over_paragraphs(since), number_taken_said(since.taken))
    named = _Told.NAMED if since.taken is None else _Told.TAKEN
    how = _Told.DIALOGUE if since.in_dialogue else named if since.named else _Told.BY_WORDS if since.by_words else _Told.FOUND
    told = message(_TOLD_IN_WORDS[how], words=words_since(since), **values) if since.words else message(_TOLD[how], **values)
    return in_turn(told, over_several(since), number_taken_said(since.taken))


class _Told(Enum):
    NAMED = "named"
    TAKEN = "taken"
    BY_WORDS = "by_words"
    FOUND = "found"
    DIALOGUE = "dialogue"


_TOLD: dict[_Told, str] = said_later(
    {
        _Told.NAMED: "The {year} national report of {state:the} names this recommendation: look first ({place}).",
        _Told.TAKEN: "The {year} national report of {state:the} may speak of that: look first ({place}).",
        _Told.BY_WORDS: "The {year} national report of {state:the} may speak of that: look first ({place}).",
        _Told.FOUND: "The {year} national report of {state:the} may answer it, as a program finds: look first ({place}).",
        _Told.DIALOGUE: "During the review of {year} {state:the} may have spoken of that: look first ({place}).",
    }
)
_TOLD_IN_WORDS: dict[_Told, str] = said_later(
    {
        _Told.NAMED: "The {year} national report of {state:the} names this recommendation and says: “{words}” Ask about that ({place}).",
        _Told.TAKEN: "The {year} national report of {state:the} says: “{words}” If it is on that, ask what came of it ({place}).",
        _Told.BY_WORDS: "The {year} national report of {state:the} says: “{words}” If it is on that, ask what came of it ({place}).",
        _Told.FOUND: "The {year} national report of {state:the} may answer it, as a program finds: “{words}” Look first ({place}).",
        _Told.DIALOGUE: "During the review of {year} {state:the} said: “{words}” If it is on that, ask what came of it ({place}).",
    }
)


_STRONGER = said_later(
    {
        "category": "Begin with a verb of action, such as “adopt” or “repeal”.",
        "several": "Ask for one thing at a time.",
        "soft": "Say what can be checked instead of {words}.",
        "no_instrument": "Name the law, plan or body.",
        "no_addressee": "Say who is to do it.",
        "no_end": "Say what will show that it is done.",
        "no_deadline": "Give a date.",
    }
)


def to_make_it_stronger(marks: Sequence[DraftMark]) -> Text:
    """What the drafting checks would change in a request, in short sentences."""
    said = [message(_STRONGER[mark.kind], words=tuple(in_marks(word) for word in mark.words)) for mark in marks if mark.kind in _STRONGER]
    return in_turn(message("To make it stronger:"), *said[:_MOST_ADVICE]) if said else ""


def cite(place: Place) -> Text:
    """A place in words."""
    return cited_later(place, [place.paragraph] if place.paragraph else [], place.document)


def with_heading(place: Place, paragraph: Paragraph | None, heading: str) -> Place:
    """The place of what is quoted of a paragraph for a `heading`, with the page of that, which may be one before; as it is where there is none."""
    headings = paragraph.headings if paragraph is not None and heading else ()
    boxes = next((each.place.boxes for each in headings if each.text.clean == heading), ())
    return replace(place, boxes=(*boxes, *place.boxes)) if place.boxes else place
