"""What States request, as lines of a Word file: who asks, in which words, what was answered, and in a footnote where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...languages.messages import Messages, together
from ...text import Place
from ...views.answer_on_point import answer_on_point
from ...views.code_words import ALL_OF_BAND, answers_counted, bands_said
from ...views.names_said import name_said
from ...views.page.first.first_chapter import Stage
from ...views.page.page_view import PageView
from ...views.page.subjects.asked_for import RequestedThing, TermShown
from ...views.places_cited import place_said
from ...views.quotes import Link
from ...views.safe_text import request_quoted, sentence
from .footnotes import Footnotes
from .word_parts import new_document, xml_text

MOST_NOTES = 3
"""Places that a footnote names."""


class RequestLines:
    """A Word file of a review under a title, to which lines are added."""

    def __init__(self, page: PageView, words: Messages, title: str) -> None:
        self.page, self.words = page, words
        self.document = new_document(title, words.language, page.version)
        self.notes = Footnotes(self.document)
        self.document.add_heading(xml_text(title), 0)
        self.places: Mapping[str, Place] = {
            clause.name: clause.place for each in page.recommended.lists for item in each.items for clause in item.clauses
        }

    def _request(self, each: RequestedThing, *, answered: bool = True, commented: bool = False) -> None:
        say = self.words.say
        line = self._item("")
        if each.together:
            line.add_run(xml_text(f"{self.words.said(each.answered_together(self.page.state_value))}. ")).bold = True
            line.add_run(xml_text(f"{self._one_of_these(each)} "))
        else:
            line.add_run(xml_text(f"{self._who(each)}{self.words.mark(':')} ")).bold = True
        if each.treaty:
            line.add_run(xml_text(self.words.said(each.treaty.name)))
        else:
            line.add_run(xml_text(self._named(each, each.named) if each.named else f"“{request_quoted(each.words)}”"))
            if each.wordings > 1 and not each.together and not each.named:
                line.add_run(xml_text(f" {say('in the words of {state:the}', state=each.by)}"))
        if answered:
            told = self._answers(each)
            line.add_run(xml_text(f" {sentence(told)}." if each.named else f" ({told})."))
        if self._is_answered and each.treaty and each.treaty.claimed and not each.together:
            if each.treaty.claimed == each.treaty.items:
                done = self.words.count(
                    each.treaty.items,
                    one="{state} says of this recommendation that it is done or under way.",
                    many="{state} says of these {n} recommendations that they are done or under way.",
                    state=self.page.state,
                )
            else:
                done = self.words.count(
                    each.treaty.claimed,
                    one="{state} says of {n} of these {all} recommendations that it is done or under way.",
                    many="{state} says of {n} of these {all} recommendations that they are done or under way.",
                    all=each.treaty.items,
                    state=self.page.state,
                )
            line.add_run(xml_text(f" {done}"))
        if each.otherwise:
            text, link = each.otherwise[0]
            line.add_run(xml_text(f" {say('Nearly the same was supported:')} “{request_quoted(text)}” ({link.says})"))
        comment = each.comment if commented else None
        if comment:
            line.add_run(xml_text(f" {say('{state}:', state=self.page.state)} “{answer_on_point(comment.text, each.words)}”"))
        if each.more:
            line.add_run(xml_text(f" {self.words.said(each.more.told)} {_first_numbers(each.more.clauses)}"))
        self._note(line, [*([comment.place] if comment else []), *self._places_of(each)])

    def _named(self, each: RequestedThing, named: TermShown) -> str:
        """A term that the requests of several States name, and one of these."""
        terms = " / ".join(f"“{term}”" for term in named.words)
        lead = self.words.said(each.example_led(named))
        number = named.example.clause.says
        if self._is_answered and named.example.claimed:
            number = f"{self.words.say('{state:the} calls it done or under way', state=self.page.state_value)}{self.words.mark(':')} {number}"
        return f"{terms}. {lead} “{named.example.words}” ({number})."

    def _one_of_these(self, each: RequestedThing) -> str:
        """What stands before one of several things that the State answers by one comment."""
        if each.treaty:
            return f"{self.words.said(each.joining_asked(self.page.state_value))}{self.words.mark(':')}"
        return str(self.words.say("One such request, from {state:the}:", state=each.by))

    def _state(self, link: Link) -> str:
        """A State that is linked to its requests, by its name in the reader's language."""
        return name_said(self.words, link.name.removeprefix("by-"), link.says)

    def _who(self, each: RequestedThing) -> str:
        if each.at_least:
            return self.words.said(each.joining_asked(self.page.state_value))
        if each.naming:
            return self.words.said(each.naming)
        if len(each.states) == 1:
            return self._state(each.states[0])
        return self.words.count(len(each.states), one="{n} State", many="{n} States")

    @property
    def _is_answered(self) -> bool:
        return self.page.first.stage == Stage.AFTER

    def _places_of(self, each: RequestedThing) -> list[Place]:
        return [self.places[link.name] for link in each.clauses if link.name in self.places]

    def _answers(self, each: RequestedThing) -> str:
        say = self.words.say
        open_ones = self.page.first.open_answers
        told = ", ".join(say(answers_counted(key, number, open_ones)) for key, number in each.answers)
        if len(each.answers) < 2 and each.recommendations < 2:
            return ", ".join(say(bands_said(open_ones)[key]).lower() for key, _ in each.answers)
        if each.at_least:
            number = self.words.count(each.recommendations, one="we found {n} recommendation", many="we found {n} recommendations")
        else:
            number = self.words.count(each.recommendations, one="{n} recommendation", many="{n} recommendations")
        if len(each.answers) < 2:
            return ", ".join([number, *(say(ALL_OF_BAND.get(key) or bands_said(open_ones)[key].lower()) for key, _ in each.answers)])
        return f"{number}{self.words.mark(':')} {told}"

    def _head(self, text: str, level: int) -> None:
        self.document.add_heading(xml_text(text), level)

    def _line(self, text: str) -> None:
        self.document.add_paragraph(xml_text(text))

    def _item(self, text: str) -> Any:
        return self.document.add_paragraph(xml_text(text), style="List Bullet")

    def _note(self, paragraph: Any, places: list[Place]) -> None:
        """A footnote that names the places."""
        named = list(dict.fromkeys(self._cited(places)))
        if not named:
            return
        text = self.words.said(together(*named[:MOST_NOTES]))
        if len(named) > MOST_NOTES:
            rest = len(named) - MOST_NOTES
            text = self.words.count(rest, one="{places}; and {n} more place", many="{places}; and {n} more places", places=text)
        self.notes.mark(paragraph, xml_text(text))

    def _cited(self, places: list[Place]) -> Iterator[str]:
        """Each place as symbol, paragraph, page."""
        say = self.words.say
        for each in places:
            if each.paragraph and each.page:
                yield say("{symbol}, paragraph {paragraph}, page {page}", symbol=each.document, paragraph=each.paragraph, page=str(each.page))
            elif each.paragraph:
                yield say("{symbol}, paragraph {paragraph}", symbol=each.document, paragraph=each.paragraph)
            else:
                yield place_said(each, self.words)


def _first_numbers(links: Sequence[Link]) -> str:
    return ", ".join([*(link.says for link in links[:MOST_NOTES]), *(["…"] if len(links) > MOST_NOTES else [])])
