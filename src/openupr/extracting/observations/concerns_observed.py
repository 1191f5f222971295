"""A UN body's own document -> its concerns. What names no other body is said by the body that wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from ...names import body_of_symbol, parse_symbol
from ...records import Annotation, Attribution, Citation, Concern, NumberedDocument, Paragraph, Speaker
from ...text import sentences
from ..compilation.addressees import Addressing
from ..compilation.bodies_speaking import Conversation
from ..compilation.reporting_verbs import verbs_in
from ..paragraphs import part_of

_COUNCIL = "HRC"


def observed(text: NumberedDocument) -> tuple[Concern, ...]:
    """The concerns of a document such as concluding observations: the sentences that report something by a verb ("is concerned", "recommends").

    `text` has whole identifiers. The body that wrote it is told by its symbol; without one there are none.
    """
    author = author_of(text.document.symbol or "")
    if author is None:
        return ()
    source = Citation(text.document.symbol or "", "", (), (), "")
    return tuple(concern for paragraph in text.paragraphs for concern in _in_paragraph(paragraph, author, source, text.document.state or ""))


def annotated(annotation: Annotation) -> tuple[Concern, ...]:
    """The concerns of one passage of the Universal Human Rights Index; none where it names no document."""
    if not annotation.symbol:
        return ()
    author = Speaker(annotation.body, annotation.printed_body)
    identifier = f"{annotation.symbol}#{annotation.number or annotation.id}"
    paragraph = Paragraph(identifier, annotation.number, annotation.number, (), annotation.text, annotation.place)
    source = Citation(annotation.symbol, "", (annotation.number,) if annotation.number else (), (), "")
    return tuple(_in_paragraph(paragraph, author, source, annotation.states[0] if len(annotation.states) == 1 else "", annotation.heading))


def author_of(symbol: str) -> Speaker | None:
    """The body whose document a symbol is: the one with the longest beginning that fits. Reports to the Human Rights Council are not its own
    words: their author is named by the symbol alone."""
    parsed = parse_symbol(symbol)
    if parsed is None:
        return None
    body = body_of_symbol(parsed.text)
    if body is None:
        return None
    return Speaker("", parsed.text) if body.code == _COUNCIL else Speaker(body.code, body.name)


def _in_paragraph(paragraph: Paragraph, author: Speaker, source: Citation, state: str, heading: str = "") -> Iterator[Concern]:
    conversation = Conversation(spoken=[(author.body, author.printed)], before=(author,))
    whole = paragraph.text.clean
    above = heading or " > ".join(each.title for each in paragraph.headings)
    here = Citation(source.symbol, source.title, (paragraph.number,) if paragraph.number else (), (), "")
    who = Addressing(state)
    for number, (start, end) in enumerate(sentences(whole), 1):
        said = conversation.hear(whole[start:end])
        verbs = said.verbs or (() if said.carried and said.speakers else verbs_in(whole[start:end]))
        if not verbs:
            continue
        speakers = tuple(speaker if speaker.body else Speaker(author.body, speaker.printed) for speaker in said.speakers)
        words, place = part_of(paragraph, start, end)
        told, to = Attribution.NAMED, who.of(words.clean, speakers)
        yield Concern(f"{paragraph.id}.{number}", paragraph.id, speakers or (author,), verbs, told, to, words, above, (here,), place)
