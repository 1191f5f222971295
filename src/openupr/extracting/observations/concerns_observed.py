"""A UN body's own document -> its concerns. What names no other body is said by the body that wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.word_tables import wording
from ...names import body_of_symbol, parse_symbol
from ...records import Annotation, Attribution, Citation, Concern, NumberedDocument, Paragraph, ReportingVerb, Speaker, Tenor
from ...text import sentences
from ..compilation.addressees import Addressing
from ..compilation.bodies_named import mentions
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
        told = _told(conversation, whole[start:end], author)
        if told is None:
            continue
        speakers, verbs, by = told
        words, place = part_of(paragraph, start, end)
        yield Concern(f"{paragraph.id}.{number}", paragraph.id, speakers, verbs, by, who.of(words.clean, speakers), words, above, (here,), place)


_Told = tuple[tuple[Speaker, ...], tuple[ReportingVerb, ...], Attribution]


def _told(conversation: Conversation, sentence: str, author: Speaker) -> _Told | None:
    """Who says the next sentence of a body's own document, by which verbs, and how that is known; None for what the State says, and for what is told
    before anybody has said something. What should be done ("The State party should: (a) ...") the author asks for itself, and what goes on with its
    words is its own."""
    said = conversation.hear(sentence)
    if said.answer:
        return None
    if said.speakers and said.verbs:
        return tuple(speaker if speaker.body else Speaker(author.body, speaker.printed) for speaker in said.speakers), said.verbs, said.attribution
    if verbs := said.verbs or _asking(sentence) or (() if said.carried else verbs_in(sentence)):
        if not said.speakers:
            conversation.paragraph.append((author,))
        return (author,), verbs, Attribution.AUTHOR
    if not said.carried or not said.speakers or any(each.code in {"", author.body} for each in mentions(sentence)):
        return None  # what the author does by a verb that we don't know ("the Committee will send a list of issues") is no concern
    return said.speakers, (), Attribution.CARRIED


def _asking(sentence: str) -> tuple[ReportingVerb, ...]:
    """The word by which a sentence says what should be done; none where somebody else may say so ("The delegation said the guards should be ...")."""
    asks = wording("bodies_speaking", "asks_itself").match(sentence)
    if asks is None or any(verb.at < asks.start("verb") and not verb.words.endswith("ing") for verb in verbs_in(sentence)):
        return ()
    return (ReportingVerb(Tenor.RECOMMENDED, asks["verb"], asks.start("verb")),)
