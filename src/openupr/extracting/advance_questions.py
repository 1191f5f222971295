"""Advance questions: paragraphs -> one record an entry, by State.

The State stands alone in a line, mostly in capitals and bold; its entries follow as a list or as paragraphs. A PDF has lines,
which are joined to paragraphs by bullets, gaps and weight; a Word file has paragraphs. Nothing is left out: what stands before
the first State and is no title is `unread`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..languages.messages import message
from ..languages.word_tables import by_language, table
from ..light_dataclass import dataclass, field, replace
from ..names import find_state
from ..reading import Line, Passage, Transcript, line_distance
from ..records import AdvanceQuestion, AdvanceQuestions, Document, Doubt, Recommender, Unread

_BULLET = re.compile(r"(?:[•▪■□➢❖✓→○●◦*–—-]|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|Q(?:uestion)? ?\d{1,2}[.:)]?)\s+(?=\S)")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
_HEADING_LENGTH = 160  # characters: the longest State's name with a group; a question is longer or ends in a mark
_TOPIC_LENGTH = 90


@by_language
def _pattern(section: str, name: str = "is") -> re.Pattern[str]:
    facts = table("advance_questions")
    return re.compile(facts[section][name], re.IGNORECASE | re.DOTALL)


def extract_advance_questions(transcript: Transcript, document: Document, review: str) -> AdvanceQuestions:
    """Read one document of advance questions. `review` is the review's identifier (ISO3-SS), the beginning of every record's own.

    Entries are counted by State within this document: `numbered_questions` counts them through the documents of a review.
    """
    reader = _Reader(document, review)
    for passage, bold in _paragraphs(transcript.body()):
        reader.take(passage, bold)
    return reader.result()


def numbered_questions(documents: Iterable[AdvanceQuestions]) -> tuple[AdvanceQuestion, ...]:
    """The questions of all documents of one review, by batch, each with the number that is its own in the review.

    A later document may repeat an earlier one: the same words of the same State are one question, the first.
    """
    counts: dict[str, int] = {}
    found: dict[tuple[str, str, str], AdvanceQuestion] = {}
    for each in sorted(documents, key=lambda one: (one.batch, one.document.key)):
        for question in each.questions:
            owner = question.id.rpartition(".")[0]
            key = (owner if question.speaker.state else question.speaker.printed, question.on_behalf, question.text.clean)
            if key not in found:
                counts[owner] = counts.get(owner, 0) + 1
                found[key] = replace(question, id=f"{owner}.{counts[owner]}", number=counts[owner])
    return tuple(found.values())


def _paragraphs(lines: list[Line]) -> Iterator[tuple[Passage, bool]]:
    """The paragraphs with their weight. Where lines have boxes they are joined: one begins at a bullet, after a gap, or where the
    weight changes.
    """
    usual = line_distance(lines)
    group: list[Line] = []
    for line in lines:
        if group and (line.box is None or _begins(group[-1], line, usual)):
            yield Passage.of(group), group[0].bold
            group = []
        group.append(line)
    if group:
        yield Passage.of(group), group[0].bold


def _begins(before: Line, line: Line, usual: float) -> bool:
    if _BULLET.match(line.text) or line.bold != before.bold:
        return True
    if line.page != before.page:
        return before.text.rstrip().endswith((".", "?", "!"))
    # 1.25: in the documents of 2010 entries stand 1.5 times the usual distance apart, lines 1.0.
    return line.gap > 1.25 * usual


@dataclass(slots=True)
class _Speaker:
    """A State whose list is under way."""

    recommender: Recommender
    behalf: str
    key: str
    entries: list[AdvanceQuestion] = field(default_factory=list)
    translations: list[AdvanceQuestion] = field(default_factory=list)
    translating: bool = False
    topic: str = ""


class _Reader:
    def __init__(self, document: Document, review: str) -> None:
        self.document = document
        self.review = review
        self.batch = 1
        self.speakers: list[_Speaker] = []
        self.unread: list[Unread] = []
        self.doubts: list[Doubt] = []
        self.titled = False

    def take(self, passage: Passage, bold: bool) -> None:
        """One paragraph: a title, a State, a topic, a note on translation, or an entry."""
        text = passage.clean
        if not text or _pattern("ends").fullmatch(text):
            return
        if not self.speakers and self._title(text):
            return
        heading = self._heading(passage, bold)
        if heading is not None:
            self.speakers.append(heading)
        elif not self.speakers:
            self._unread(passage)
        elif _pattern("translation").fullmatch(text):
            self.speakers[-1].translating = True
            self.speakers[-1].topic = ""
        elif bold and len(text) <= _TOPIC_LENGTH and not _BULLET.match(text) and not text.endswith("?"):
            self.speakers[-1].topic = text.strip(" .:")
        else:
            self._entry(passage)

    def _title(self, text: str) -> bool:
        if not self.titled and _pattern("title").fullmatch(text):
            self.titled = True
            self.batch = _batch(text)
            return True
        if _pattern("title", "also").fullmatch(text):
            self.batch = max(self.batch, _batch(text))
            return True
        return False

    def _heading(self, passage: Passage, bold: bool) -> _Speaker | None:
        """A State's heading: a short line that is a State's name, alone or with the group that it speaks for, or that must be one
        by its capitals.
        """
        text = passage.clean.strip(" :–—-*")
        if len(text) > _HEADING_LENGTH or text.endswith("?") or _BULLET.match(passage.clean):
            return None
        behalf = _pattern("behalf").search(text)
        name = (text[: behalf.start()] if behalf else text).strip(" ,:(–—-")
        group = behalf.group("group").strip(" :)") if behalf else ""
        state = find_state(name)
        if state is not None:
            return _Speaker(Recommender(state.iso3, name), group, state.iso3)
        # Two States or more that ask together: the first asks, for all of them.
        several = [find_state(each.strip()) for each in re.split(r",\s*(?:and\s+)?|\s+and\s+|\s*[/&]\s*", name, flags=re.IGNORECASE) if each.strip()]
        if len(several) > 1 and several[0] is not None and all(several):
            return _Speaker(Recommender(several[0].iso3, name), group or name, several[0].iso3)
        # Capitals all through, and no sentence: a heading whose name is not known.
        if name.isupper() and len(name) > 3 and not text.endswith((".", ";")) and (bold or len(name.split()) <= 8):
            key = f"x{sum(speaker.recommender.state is None for speaker in self.speakers) + 1}"
            what = message("“{name}” stands where a State is named, and is no State that OpenUPR knows", name=name)
            self.doubts.append(Doubt("state_unknown", what, f"{self.review}/Q.{key}", passage.place(self.document.key), found=name))
            return _Speaker(Recommender(None, name, "unknown"), group, key)
        return None

    def _entry(self, passage: Passage) -> None:
        speaker = self.speakers[-1]
        bullet = _BULLET.match(passage.clean)
        if bullet:
            passage = passage.cut(bullet.end(), len(passage.clean))
        behalf = speaker.behalf
        inside = _pattern("behalf", "inside").match(passage.clean)
        if inside and (not inside.group("before").strip() or find_state(inside.group("before").strip(" ,")) is not None):
            behalf = inside.group("group").strip()
        entry = AdvanceQuestion(
            id="",
            number=0,
            speaker=speaker.recommender,
            on_behalf=behalf,
            topic=speaker.topic,
            batch=self.batch,
            text=passage.text,
            place=passage.place(self.document.key),
        )
        (speaker.translations if speaker.translating else speaker.entries).append(entry)

    def _unread(self, passage: Passage) -> None:
        key = f"{self.review}/Qx{len(self.unread) + 1}"
        why = message("text before the first State that is no title")
        place = passage.place(self.document.key)
        self.unread.append(Unread(key, why, passage.text, place))
        self.doubts.append(Doubt("text_unread", message("{what}: “{words}”", what=why, words=passage.clean[:80]), key, place))

    def result(self) -> AdvanceQuestions:
        """All entries in order, translations joined to what they translate, numbered by State."""
        counts: dict[str, int] = {}
        questions: list[AdvanceQuestion] = []
        for speaker in self.speakers:
            entries = list(self._joined(speaker))
            if not entries:
                what = message("no question stands under “{name}”", name=speaker.recommender.printed)
                self.doubts.append(Doubt("question_missing", what, f"{self.review}/Q.{speaker.key}"))
            for entry in entries:
                counts[speaker.key] = counts.get(speaker.key, 0) + 1
                number = counts[speaker.key]
                questions.append(replace(entry, id=f"{self.review}/Q.{speaker.key}.{number}", number=number))
        if not questions:
            self.doubts.append(Doubt("questions_unread", message("no State with questions was found in this document")))
        return AdvanceQuestions(self.document, self.batch, tuple(questions), tuple(self.unread), tuple(self.doubts))

    def _joined(self, speaker: _Speaker) -> Iterator[AdvanceQuestion]:
        """The entries, each with its translation where as many are translated as were asked; else the translations follow as
        entries.
        """
        if len(speaker.translations) == len(speaker.entries):
            for entry, other in zip(speaker.entries, speaker.translations, strict=True):
                yield replace(entry, translation=other.text)
            return
        yield from speaker.entries
        yield from speaker.translations
        if speaker.translations:
            asked, translated = len(speaker.entries), len(speaker.translations)
            what = message(
                "{name}: {asked} entries and {translated} translated ones can't be paired",
                name=speaker.recommender.printed,
                asked=asked,
                translated=translated,
            )
            self.doubts.append(Doubt("translation_unpaired", what, f"{self.review}/Q.{speaker.key}", expected=str(asked), found=str(translated)))


def _batch(text: str) -> int:
    """The number of the document among the review's, from its title; 1 where the title gives none."""
    ordinal = _pattern("batch", "ordinal").search(text)
    if ordinal:
        return int(ordinal.group("number")) if ordinal.group("number") else _ORDINALS[ordinal.group("word").lower()]
    addendum = _pattern("batch", "addendum").search(text)
    return 1 if addendum is None else 1 + int(addendum.group("number") or 1)
