"""A compilation of UN information: its paragraphs -> concerns, each with who says it, by which verb and from which source."""

from __future__ import annotations

from ...records import Citation, Compilation, Concern, Doubt, NumberedDocument, Paragraph
from ...text import sentences
from ..paragraphs import marks_for, part_of, unmarked
from .citations import bodies_of, cited
from .cooperation import read_cooperation
from .speakers import Conversation, unknown_body


def read_compilation(text: NumberedDocument) -> Compilation:
    """The concerns of a compilation in English, and what it tells of the State's cooperation. `text` has whole identifiers.

    In another language there are none, and a doubt. A sentence that no body says is the compilation's own and counted; one that says what was
    recommended and not by whom has no bodies; a body that the table of bodies lacks is a doubt.
    """
    if text.document.language not in {"en", None}:
        what = f"{text.document.name} is in another language than English ({text.document.language}): who says what in it is not read"
        return Compilation(text, (), (), 0, (Doubt("language_not_read", what),))
    sources = cited(text.notes)
    lost = unmarked(text)
    conversation = Conversation()
    concerns: list[Concern] = []
    doubts: list[Doubt] = []
    unattributed = unread = 0
    for paragraph in text.paragraphs:
        if not paragraph.number:
            continue
        conversation.new_paragraph()
        spans = sentences(paragraph.text.clean)
        for number, (start, end) in enumerate(spans, 1):
            its = _sources(paragraph, start, end, sources, lost)
            said = conversation.hear(paragraph.text.clean[start:end], {code for source in its for code in bodies_of(source)})
            words, place = part_of(paragraph, start, end)
            if not said.speakers and not said.verbs:
                unattributed += 1
                if name := unknown_body(words.clean):
                    what = f"“{name}” says something, and is no body that OpenUPR knows."
                    doubts.append(Doubt("body_unknown", what, paragraph.id, place, found=name))
                continue
            concern = Concern(
                f"{paragraph.id}.{number}",
                paragraph.id,
                said.speakers,
                said.verbs,
                said.carried,
                words,
                " > ".join(heading.title for heading in paragraph.headings),
                its,
                place,
            )
            concerns.append(concern)
            unread += not its and any(start < mark.at <= end + 1 and not mark.note for mark in paragraph.marks)
            for speaker in said.speakers:
                if not speaker.body and speaker.printed:
                    what = f"“{speaker.printed}” says something, and is no body that OpenUPR knows."
                    doubts.append(Doubt("body_unknown", what, concern.id, place, found=speaker.printed))
    if concerns and not any(note.mark.isdigit() for note in text.notes) and not any(doubt.kind == "notes_missing" for doubt in text.doubts):
        doubts.append(Doubt("notes_missing", f"{text.document.name} has no notes that we can find: no finding in it has a source."))
    elif unread and text.notes:
        what = f"{unread} of {len(concerns)} findings carry the mark of a note that we could not read, and have no source."
        doubts.append(Doubt("sources_unread", what))
    return Compilation(text, tuple(concerns), read_cooperation(text), unattributed, tuple(doubts))


def _sources(paragraph: Paragraph, start: int, end: int, sources: dict[str, tuple[Citation, ...]], lost: frozenset[str]) -> tuple[Citation, ...]:
    """The sources of the notes at a sentence; where it has none, those of the next sentence that has one: a note covers what stands before it."""
    return tuple(citation for mark in marks_for(paragraph, start, end, lost) for citation in sources.get(mark.note, ()))
