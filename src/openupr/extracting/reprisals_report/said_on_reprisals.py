"""What bodies say, by the report on reprisals: the sentences that name a body and report something by a verb of its own.

The report tells of cases in its own words, and what the Government replied. Neither is a finding: it is kept as text, and whom it names is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...records import Attribution, Citation, Concern, NumberedDocument, Paragraph
from ...text import sentences
from ..compilation.addressees import Addressing
from ..compilation.bodies_speaking import Conversation
from ..paragraphs import part_of


def said_on_reprisals(text: NumberedDocument, names: Iterable[str] = ()) -> Iterator[Concern]:
    """The concerns of a section on a State (`section_of`) with whole identifiers; `names` are what the review's documents call the State."""
    conversation = Conversation(state=tuple(names))
    for paragraph in text.paragraphs:
        conversation.new_paragraph()
        whole = paragraph.text.clean
        above = " > ".join(each.title for each in paragraph.headings)
        source = _source(text, paragraph)
        for number, (start, end) in enumerate(sentences(whole), 1):
            said = conversation.hear(whole[start:end])
            if said.attribution is not Attribution.NAMED or not said.verbs or not all(each.body for each in said.speakers):
                continue
            words, place = part_of(paragraph, start, end)
            to = Addressing(text.document.state or "").of(words.clean, said.speakers)
            identifier = f"{paragraph.id}.{number}"
            yield Concern(identifier, paragraph.id, said.speakers, said.verbs, Attribution.NAMED, to, words, above, (source,), place)


def _source(text: NumberedDocument, paragraph: Paragraph) -> Citation:
    annex = paragraph.place.paragraph.partition(",")[0] if paragraph.place.paragraph.startswith("annex") else ""
    where = f"{paragraph.number} of {annex}" if annex else paragraph.number
    symbol = text.document.symbol or ""
    return Citation(symbol, "" if symbol else text.document.name, (where,), (), "")
