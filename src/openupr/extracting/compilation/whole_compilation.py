"""A compilation of UN information: its paragraphs -> concerns, each with who says it, by which verb and from which source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby

from ...languages.messages import message
from ...languages.word_tables import has_table
from ...light_dataclass import dataclass
from ...names import body, normal_name
from ...names.gravity import names_an_act
from ...records import Addressee, Attribution, Citation, Compilation, Concern, Doubt, Mark, NumberedDocument, Paragraph, Speaker
from ..paragraphs import marks_for, part_of, sentences_by_marks, unmarked
from .addressees import Addressing, addressing
from .back_references import addressees
from .bodies_named import mentions
from .bodies_speaking import Conversation, SentenceSpeakers
from .cooperation import read_cooperation, unread_treaties
from .cooperation_rows import is_unread_table
from .opening_clause import main_clause
from .sources_cited import bodies_cited, is_see_also, refers, sources_of_notes
from .un_bodies import is_member

_COUNCIL = "HRC"


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a numbered paragraph with what its notes cite. `own`: the notes stand at it, not at a later one."""

    paragraph: Paragraph
    number: int
    start: int
    end: int
    sources: tuple[Citation, ...]
    own: bool
    unread: bool
    """Whether a note's mark stands at it, and there is no such note that could be read, or it only refers to one."""
    beside: frozenset[Citation]
    """Of the sources those that their note only says to see also."""

    @property
    def words(self) -> str:
        return self.paragraph.text.clean[self.start : self.end]


def read_compilation(text: NumberedDocument) -> Compilation:
    """The sentences of a compilation in English, each with who says it, and what it tells of the State's cooperation. `text` has whole identifiers.

    In another language there are none, and a doubt. A sentence of which nobody can be told who says it is kept as `unattributed`; where it names a
    grave act, that is a doubt. So is a body that the table of bodies lacks, once for each name, and a body by name that is not the one whose document
    the note cites.
    """
    if not has_table("reporting", text.document.language):
        what = message(
            "{file} is in another language than English ({language}): who says what in it is not read",
            file=text.document.name,
            language=text.document.language or "",
        )
        return Compilation(text, (), (), (Doubt("language_not_read", what),))
    spoken = list(_sentences(text))
    state = (text.document.printed_state,) if text.document.printed_state else ()
    authors = _authors(spoken, state)
    who = addressing(text.document)
    concerns: list[Concern] = []
    doubts: dict[tuple[str, str], Doubt] = {}
    unread = 0
    heard = list(_heard(spoken, state, authors))
    asked = [each for _, those in groupby(heard, lambda one: one[0].paragraph.id) for each in _addressees(list(those), who)]
    for (sentence, said, of_notes), addressee in zip(heard, asked, strict=True):
        words, place = part_of(sentence.paragraph, sentence.start, sentence.end)
        nobody = said.attribution is Attribution.UNATTRIBUTED and not said.verbs
        concern = Concern(
            f"{sentence.paragraph.id}.{sentence.number}",
            sentence.paragraph.id,
            said.speakers,
            said.verbs,
            said.attribution,
            Addressee.OPEN if nobody else addressee,
            words,
            " > ".join(heading.title for heading in sentence.paragraph.headings),
            sentence.sources,
            place,
        )
        concerns.append(concern)
        unread += sentence.unread
        for doubt in _doubts(concern, said, of_notes if sentence.own else frozenset(), several=len(sentence.paragraph.marks) > 1):
            doubts.setdefault((doubt.kind, normal_name(doubt.found) if doubt.kind == "body_unknown" else doubt.record), doubt)
    told = read_cooperation(text)
    of_cooperation = (*_unread_tables(text), *unread_treaties(told))
    return Compilation(text, tuple(concerns), told, (*of_cooperation, *doubts.values(), *_without_sources(text, len(concerns), unread)))


def _addressees(paragraph: Sequence[tuple[_Sentence, SentenceSpeakers, frozenset[str]]], who: Addressing) -> list[Addressee]:
    return addressees([(sentence.words, said.speakers) for sentence, said, _ in paragraph], who)


def _unread_tables(text: NumberedDocument) -> Iterator[Doubt]:
    for paragraph in text.paragraphs:
        if is_unread_table(paragraph):
            what = message(
                "{record}: no row of this table was understood, so what it tells of treaties, visits or reports is not known.", record=paragraph.id
            )
            yield Doubt("cooperation_table_unread", what, paragraph.id, paragraph.place)


def _without_sources(text: NumberedDocument, count: int, unread: int) -> Iterator[Doubt]:
    """What is said once of findings that have no source because their notes are missing or can't be read."""
    if count and not any(note.mark.isdigit() for note in text.notes) and not any(doubt.kind == "notes_missing" for doubt in text.doubts):
        yield Doubt("notes_missing", message("{file} has no notes that we can find: no finding in it has a source.", file=text.document.name))
    elif unread and text.notes:
        what = message(
            "{unread} of {count} findings carry the mark of a note that we could not read, and have no source.", unread=unread, count=count
        )
        yield Doubt("sources_unread", what)


def _sentences(text: NumberedDocument) -> Iterator[_Sentence]:
    sources = sources_of_notes(text.notes)
    nowhere = {note.id for note in text.notes if not sources[note.id] and refers(note)}
    texts = {note.id: note.text.clean for note in text.notes}
    lost = unmarked(text)
    for paragraph in text.paragraphs:
        if paragraph.number:
            for number, (start, end) in enumerate(sentences_by_marks(paragraph), 1):
                its, own = _sources(paragraph, start, end, lost, sources)
                here = [mark.note for mark in paragraph.marks if start < mark.at <= end + 1]
                unread = not its and any(note not in sources or note in nowhere for note in here)
                beside = frozenset(each for each in its if is_see_also(texts[each.note], each))
                yield _Sentence(paragraph, number, start, end, its, own, unread, beside)


def _sources(
    paragraph: Paragraph, start: int, end: int, lost: frozenset[str], sources: Mapping[str, tuple[Citation, ...]]
) -> tuple[tuple[Citation, ...], bool]:
    """What the notes of a sentence cite, and whether they stand at it. Where it has no note, those of the next one that has: a note covers what
    stands before it. A note of the clause that opens it ("Noting the promise,<4> the Committee ...") says where that is told: of what it cites, the
    documents of the bodies are kept that the rest is cited to, and all of it where the rest has no note."""
    begin = start + main_clause(paragraph.text.clean[start:end])
    opening = _cited((mark for mark in paragraph.marks if start < mark.at <= begin), sources)
    rest = _cited(marks_for(paragraph, begin, end, lost), sources)
    own = any(mark.note for mark in paragraph.marks if begin < mark.at <= end + 1)
    if not rest:
        return opening, own or bool(opening)
    bodies = frozenset(code for source in rest for code in bodies_cited(source))
    return (*(source for source in opening if bodies_cited(source) & bodies), *rest), own


def _cited(marks: Iterable[Mark], sources: Mapping[str, tuple[Citation, ...]]) -> tuple[Citation, ...]:
    return tuple(citation for mark in marks for citation in sources.get(mark.note, ()))


def _heard(
    spoken: list[_Sentence], state: tuple[str, ...], authors: Mapping[str, str]
) -> Iterator[tuple[_Sentence, SentenceSpeakers, frozenset[str]]]:
    """Each sentence with what is said in it and the bodies whose documents its notes cite."""
    conversation = Conversation(state=state)
    paragraph = None
    for sentence in spoken:
        if sentence.paragraph is not paragraph:
            paragraph = sentence.paragraph
            conversation.new_paragraph()
        of_notes = frozenset(code for source in sentence.sources for code in _bodies_of(source, authors))
        itself = frozenset(code for source in sentence.sources if source not in sentence.beside for code in _bodies_of(source, authors))
        yield sentence, conversation.hear(sentence.words, of_notes, sentence.own, itself), of_notes


def _bodies_of(source: Citation, authors: Mapping[str, str]) -> frozenset[str]:
    return frozenset([authors[source.symbol]]) if source.symbol in authors else bodies_cited(source)


def _authors(spoken: list[_Sentence], state: tuple[str, ...]) -> dict[str, str]:
    """Whose report a document of the Human Rights Council is, by its symbol: the only mandate that is named where the notes cite it alone. The symbol
    by itself does not tell."""
    named: dict[str, set[str]] = defaultdict(set)
    for sentence, said, of_notes in _heard(spoken, state, {}):
        symbols = {source.symbol for source in sentence.sources}
        codes = {speaker.body for speaker in said.speakers}
        if sentence.own and said.attribution is Attribution.NAMED and of_notes == {_COUNCIL} and len(symbols) == 1 == len(codes):
            named[symbols.pop()] |= codes
    only = {symbol: next(iter(codes)) for symbol, codes in named.items() if len(codes) == 1}
    return {symbol: code for symbol, code in only.items() if code and body(code).kind == "procedure"}


def _doubts(concern: Concern, said: SentenceSpeakers, of_notes: frozenset[str], *, several: bool) -> Iterator[Doubt]:
    """What is in doubt of a sentence; `of_notes` are the bodies whose documents its own notes cite, `several` that its paragraph has more marks."""
    for speaker in said.speakers:
        if not speaker.body and speaker.printed and not is_member(speaker.printed):
            what = message("“{name}” says something, and is no body that OpenUPR knows.", name=speaker.printed)
            yield Doubt("body_unknown", what, concern.id, concern.place, found=speaker.printed)
    if said.differs or _differs(said.speakers, of_notes, several=several):
        names = ", ".join(body(code).name for code in sorted(of_notes))
        what = (
            message("It goes on with what another body says, and its note cites {names}.", names=names)
            if said.differs
            else message("Named in the sentence: {body}. Cited in its note: {names}.", body=body(said.speakers[0].body).name, names=names)
        )
        yield Doubt("body_differs", what, concern.id, concern.place, found=names)
    if said.attribution is Attribution.UNATTRIBUTED and not said.answer and _names_an_act(concern.text.clean):
        yield Doubt("grave_unattributed", message("A grave act is named, and nobody can be told who says so."), concern.id, concern.place)


def _differs(speakers: tuple[Speaker, ...], of_notes: frozenset[str], *, several: bool) -> bool:
    """Whether a committee says it by its words and the notes cite documents of other committees alone, or, where another mark is at hand, of the
    Council."""
    codes = {speaker.body for speaker in speakers}
    if not codes or not of_notes or codes & of_notes or not all(code and body(code).kind == "treaty_body" for code in codes):
        return False
    return all(body(code).kind == "treaty_body" or (several and code == _COUNCIL) for code in of_notes)


def _names_an_act(sentence: str) -> bool:
    """Whether a sentence has words for a grave act, those in the names of bodies and instruments left out."""
    shown = list(sentence)
    for mention in mentions(sentence):
        shown[mention.start : mention.end] = " " * (mention.end - mention.start)
    words = _instrument().sub(" ", "".join(shown)).lower()
    return names_an_act(words)


@cache
def _instrument() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Convention|Protocol|Act|Law|Committee|Subcommittee|Rapporteur|Plan|Strategy)s?\b"
        r"(?: (?:[A-Z][\w’,-]*|of|on|the|and|or|for|against|to))*"
    )
