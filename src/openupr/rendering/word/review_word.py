"""A review as people hand it on in Word: two to four pages with real headings and footnotes, or the whole of it."""

from __future__ import annotations

from typing import Any

from ...languages.messages import Messages, messages, said_later
from ...views.code_words import BANDS, KINDS, band, bands_said, kind_words
from ...views.names_said import name_said
from ...views.page.documents.held_shown import FileShown
from ...views.page.first.before_review import LookedAt
from ...views.page.first.first_asked import OF_SEVERAL_WORDS
from ...views.page.first.first_told import compared_table
from ...views.page.first.most_refused import REFUSED_LIST
from ...views.page.page_view import PageView
from ...views.safe_text import opening, sentence
from ...views.withheld import any_blocked_out
from .examined_word import examination, methods_of
from .requests_word import RequestLines
from .word_parts import saved, wide_table, xml_text

REFUSED_TITLES: dict[str, str] = said_later(
    {"noted": "What was noted, not supported", "not_supported": "What was not supported", "both": "What was noted or not supported"}
)
"""Titles of what was not supported, by `Refused.how`."""
MOST_SUBJECTS = 12
MOST_FILES = 8
"""Files of one kind that are named each, where not the whole is asked for: of some reviews a hundred submissions are held."""


def review_word(page: PageView, *, whole: bool = False, language: str = "en") -> bytes:
    """The .docx of a review: what its page says first, the subjects in short, what was compared; with `whole` every request by subject, every
    recommendation with its answer, and every examination. The same view gives the same bytes."""
    return _Word(page, messages(language), whole).bytes()


class _Word(RequestLines):
    def __init__(self, page: PageView, words: Messages, whole: bool) -> None:
        super().__init__(page, words, page.examined.lead if page.examined else page.state)
        self.whole = whole

    def bytes(self) -> bytes:
        """All of it, saved."""
        say, page = self.words.say, self.page
        self._line(" ".join((say("{review}. This file counts and quotes documents.", review=page.id), *([say(page.judged)] if page.judged else []))))
        if page.hidden_persons:
            self._line(say(page.hidden_persons))
        blocked = self.document.add_paragraph() if page.off and not page.hidden_persons else None
        if page.initials:
            self._line(say("Where the words around a name tell of a minor or of sexual violence, only its first letters are shown."))
        self._first()
        if page.subjects:
            self._subjects()
        self._compared()
        if self.whole:
            self._all_of_it()
        self._how()
        self.notes.close()
        if blocked is not None:
            self._tell_blocked(blocked)
        return saved(self.document)

    def _tell_blocked(self, line: Any) -> None:
        """Say in a line that names are blocked out, where one is; else take it out again."""
        say = self.words.say
        if any_blocked_out((*self.document.element.body.itertext(), *self.notes.texts)):
            line.add_run(
                say("Names found only in contributors’ submissions, or in the summary of them, are blocked out (██). So are words that may be names.")
            )
        else:
            line._p.getparent().remove(line._p)

    def _first(self) -> None:
        say, first = self.words.say, self.page.first
        self._head(say(first.title), 1)
        if first.nothing:
            self._line(say(first.nothing))
            if first.compared:
                self._line(" ".join((say("What we looked for: {titles}.", titles=first.compared), *map(say, first.unusual_is))))
            self._replies("unusual")
        for each in first.told:
            line = self._item("")
            line.add_run(f"{say(each.word)}{self.words.mark(':')} ").bold = True
            line.add_run(xml_text(" ".join(say(part) for part in (*each.text, each.usual, each.why) if part)))
            self._note(line, [piece.place for piece in each.evidence if piece.place])
            self._replies(each.key)
        # Where a page is short: not what was refused, which stands below in the words of the State. Nor who asked in writing, and how OHCHR sorted.
        left_out = () if self.whole else ("questions", "sorted_by_ohchr")
        for fact in (each for each in (*first.facts, *first.waits) if each.href != REFUSED_LIST and each.key not in left_out):
            self._item(" ".join(map(say, fact.text)))
        for key in dict.fromkeys(fact.key for fact in (*first.facts, *first.waits)):
            self._replies(key)
        if first.asked_by:
            names = self.words.listed(self.words.by_name(map(self._state, first.asked_by), str))
            self._item(say("Asked in writing before the review: {names}.", names=names))
            self._replies("questions")
        if first.written:
            title = say("What UN bodies and experts find wrong or want done, by heading")
            heads = (
                title,
                say("Sentences"),
                say("Near it in the national report"),
            )
            rows = [(each.name, f"{each.number:,}", f"{each.near:,}") for each in first.written]
            wide_table(self.document, heads, rows, (9.6, 2.6, 4.4), right=(1, 2))
        self._voiced()
        self._several()
        self._refused()
        chosen = say("our program chose the sentences; someone other than the State may have committed the acts, or a law may provide for them")
        if first.grave > len(first.gravest):
            of_all = self.words.count(first.grave, one="{some} of {n} sentence", many="{some} of {n} sentences", some=len(first.gravest))
            chosen = f"{of_all}{self.words.mark(';')} {chosen}"
        self._looked_at(say("Grave acts named by UN bodies or experts"), first.gravest, chosen)
        if first.looks:
            self._looked_at(say("Look for yourself: we found no passage in the national report"), first.looks.first)
        if first.missing_told:
            self._line(" ".join(map(say, first.missing_told)))

    def _replies(self, key: str, about: str = "") -> None:
        """What was replied to a sentence; where it does not stand above, what it is `about`."""
        for each in self.page.replies.get(key, ()):
            line = self.words.say("Reply by {who}, {when:date}: “{words}”", who=each.who, when=each.when, words=each.words)
            self.document.add_paragraph(xml_text(f"{about} {line}".lstrip()), style="Intense Quote")

    def _voiced(self) -> None:
        """Sentences in which speakers voice concern or regret."""
        first, say = self.page.first, self.words.say
        if not first.voiced:
            return
        self._head(say("What speakers criticized or were concerned about"), 2)
        how = first.voiced_how if self.whole else (*first.voiced_how[:1], *first.voiced_how[3:])
        critics = [*([first.critics] if first.critics else []), *how, *(first.critics_named if self.whole else ())]
        self._line(" ".join(map(say, critics)))
        for each in first.voiced:
            line = self._item("")
            line.add_run(xml_text(f"{name_said(self.words, each.key, each.speaker)}{self.words.mark(':')} ")).bold = True
            line.add_run(xml_text(f"“{each.text}”"))
            self._note(line, [each.place])
        if first.replies:
            self._line(say(first.replies))

    def _several(self) -> None:
        """What several States mention or ask for, by treaty and term, in one ranking."""
        several = self.page.first.several
        if not several.lines:
            return
        self._head(self.words.say("What several States mention or ask for"), 2)
        if several.beware:
            self._line(" ".join(map(self.words.said, several.beware)))
        for _, each in several.lines:
            self._request(each, answered=self._is_answered)
        if several.after:
            self._line(self.words.said(several.after))
        how = [each for each in several.how if self.whole or each != OF_SEVERAL_WORDS]
        self._line(" ".join(map(self.words.said, [*([several.cut] if several.cut else []), *how])))

    def _refused(self) -> None:
        """What was noted or not supported, with the State's own words."""
        say, no = self.words.say, self.page.first.refused
        if no is None:
            return
        self._head(say(REFUSED_TITLES[no.how]), 2)
        parts = [say(no.counted)]
        if no.cut:
            parts.append(say(no.cut))
        self._line(f"{self.words.mark(';')} ".join(parts))
        for _, each in no.lines:
            self._request(each, answered=self._is_answered, commented=self._is_answered)
        if no.said and no.said_at:
            line = self.document.add_paragraph(xml_text(f"{say('What the report says of these recommendations:')} “{opening(no.said, 900)}”"))
            self._note(line, [no.said_at])
            for part in no.comment:
                line.add_run(xml_text(f" “{opening(part.text, 900)}”"))
                self._note(line, [part.place])

    def _looked_at(self, title: str, some: tuple[LookedAt, ...], order: str = "") -> None:
        if some:
            self._head(title, 2)
        if some and order:
            self._line(order)
        for each in some:
            line = self._item("")
            line.add_run(xml_text(f"“{opening(each.text, 480)}”"))
            if each.bodies:
                line.add_run(xml_text(f" ({', '.join(map(self.words.said, each.bodies))})"))
            self._note(line, [each.place])

    def _subjects(self) -> None:
        say, subjects = self.words.say, self.page.subjects
        if subjects is None:
            return
        self._head(say("By subject"), 1)
        self._replies("chapter-subjects")
        some = subjects.subjects if self.whole else subjects.subjects[:MOST_SUBJECTS]
        used = [(k, key) for k, key in enumerate(BANDS) if any(each.share.numbers[k] for each in subjects.subjects)]
        heads = (
            say("Subject"),
            say("Requests"),
            say("States"),
            *(say(bands_said(self.page.first.open_answers)[key]) for _, key in used),
        )
        rows = [
            (say(each.name), f"{each.rows:,}", f"{each.states:,}", *(f"{each.share.numbers[k]:,}" if each.share.numbers[k] else "" for k, _ in used))
            for each in some
        ]
        each = min(2.7, 8.5 / max(1, len(used)))  # the subject keeps at least 3.8 cm
        left = 16.6 - 1.9 - 2.4 - each * len(used)
        wide_table(self.document, heads, rows, (left, 2.4, 1.9, *(each for _ in used)), right=range(1, len(heads)))
        if len(some) < len(subjects.subjects):
            rest = len(subjects.subjects) - len(some)
            self._line(self.words.count(rest, one="{n} other subject is in the page.", many="{n} other subjects are in the page."))

    def _compared(self) -> None:
        say, examined = self.words.say, self.page.examined
        rows = compared_table(examined) if examined else ()
        if not rows:
            return
        self._head(say("What was compared with other reviews"), 1)
        self._replies("chapter-examined")
        heads = (say("Question"), say("Here"), say("Usual"), say("Result"))
        wide_table(self.document, heads, rows, (8.6, 2.5, 2.5, 3.0))
        between = f"{self.words.mark(';')} "
        for word, why, titles in examined.not_compared if examined else ():
            self._line(" ".join(filter(None, (f"{sentence(word)}{self.words.mark(':')}", f"{between.join(titles)}." if titles else "", why))))
        before = {each.key for each in self.page.first.told}
        for result in examined.results if examined else ():
            if result.examination not in before:
                self._replies(result.examination, result.question)

    def _all_of_it(self) -> None:
        say, page = self.words.say, self.page
        for subject in page.subjects.subjects if page.subjects else ():
            self._head(say(subject.name), 2)
            for each in subject.requests:
                self._request(each)
        if page.recommended.items:
            self._head(say("Every recommendation, with its answer"), 1)
            heads = (say("Number"), say("Recommendation"), say("Answer"))
            bands = bands_said(page.first.open_answers)
            rows = [(item.number, item.text, say(bands[band(item.answer.position)])) for each in page.recommended.lists for item in each.items]
            wide_table(self.document, heads, rows, (2.1, 11.5, 3.0))
        if page.examined:
            self._head(say("How the review was run"), 1)
            for result in page.examined.told:
                examination(self.document, result, self.words)
            methods_of(self.document, page.examined, self.words)

    def _how(self) -> None:
        say, page = self.words.say, self.page
        self._head(say("How we know"), 1)
        self._line(
            self.words.count(
                page.files,
                one="OpenUPR {version} read {n} file by the same rules for every State. Its page has it all.",
                many="OpenUPR {version} read {n} files by the same rules for every State. Its page has it all.",
                version=page.version,
            )
        )
        for kind, files in self._files_by_kind().items():
            if len(files) > MOST_FILES and not self.whole:
                self._item(self.words.count(len(files), one="{kind}: {n} file", many="{kind}: {n} files", kind=say(KINDS[kind][0])))
                continue
            for file in files:
                parts = (say(kind_words(kind, file.symbol)[0]), file.symbol or file.name, self.words.date(file.date))
                self._item(", ".join(part for part in parts if part))

    def _files_by_kind(self) -> dict[Any, list[FileShown]]:
        """The files that were read, by their kinds in the order in which these first stand."""
        found: dict[Any, list[FileShown]] = {}
        for text in self.page.texts:
            found.setdefault(text.kind, []).extend(text.files)
        return found
