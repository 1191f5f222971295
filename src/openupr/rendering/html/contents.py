"""What a report holds, section by section: its list of contents, on the screen and on paper, and the bar that stays in sight."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...views.page_view import PageView
from ...views.wording import counted


class Section(NamedTuple):
    """A section of the page: its anchor, its name in the list, and in a few words what stands in it."""

    id: str
    name: str
    gloss: str


def contents(page: PageView) -> tuple[Section, ...]:
    """The sections that a report has, in their order on the page."""
    return tuple(_sections(page))


def _sections(page: PageView) -> Iterator[Section]:
    view, examined = page.recommended, page.examined
    if examined:
        quoted = len(examined.sentences)
        yield Section("sentences", "What can be said", f"{counted(quoted, 'sentence')} to quote" if quoted else "and what can’t")
        yield Section("examined", "Examinations", f"{counted(len(examined.results), 'question')} put to the documents")
    yield Section("glance", "At a glance", "who spoke, what was recommended, what was answered")
    if view.final:
        yield Section("answers", "Answers", "how they came about, and to whom")
    if page.asking:
        yield Section("asked", "What is asked", "how much action, on which issues")
    if page.report:
        yield Section("recommendations", "Recommendations", f"all {len(view.items):,}, with their answers" if view.items else "none in the report")
        yield Section("index", "By State", f"{counted(len(view.states), 'State')} and what they recommended; by answer")
        yield Section("statements", "Statements", "what each delegation said, as the report sums it up")
    if page.asked:
        yield Section("questions", "Questions", "put in writing before the review")
    if page.matrix:
        yield Section("matrix", "Concerns", f"{len(page.matrix.lines):,} of UN bodies, and what became of them")
    if page.persons and (page.persons.persons or page.persons.others):
        yield Section("persons", "Persons", "who is named, who raised them, what was answered")
    if page.went_in:
        yield Section("went-in", "What went in", "what the State, UN bodies and organizations said before the review")
    if page.listed is not None:
        yield Section("list", "OHCHR’s list", "the recommendations by theme")
    if page.decisions:
        yield Section("judgements", "Decisions", "of persons, on what was read")
    yield Section("doubts", "Doubts", "what does not add up in the documents, and what we could not read")
    yield Section("documents", "Documents", f"{counted(page.files, 'file')}, with fingerprints")
    if examined:
        yield Section("methods", "Methods", "how each figure was made, and how to check it")
    yield Section("words", "Words and method", "what the words on this page mean")
