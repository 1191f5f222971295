"""What those who wrote a letter say of what they were told: the sentences in which they are concerned, or urge the State.

What a letter passes on ("According to the information received ...") is an allegation of somebody, and no finding of a mandate: it is kept as text.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...records import Addressee, Attribution, Citation, Concern, NumberedDocument, ReportingVerb, Tenor
from ...records.prepared.state_letters import Letter
from ...text import sentences
from ..paragraphs import part_of
from ..wordings import pattern


def said_in_letter(letter: Letter, text: NumberedDocument) -> Iterator[Concern]:
    """The concerns of a letter, said by all mandates that sent it; none if we don't know who sent it."""
    if not letter.mandates:
        return
    source = Citation("", letter.reference or text.document.name, (), (), "")
    for paragraph in text.paragraphs:
        for number, (start, end) in enumerate(sentences(paragraph.text.clean), 1):
            words = paragraph.text.clean[start:end]
            verbs = tuple(
                ReportingVerb(tenor, match.group(), match.start())
                for tenor in (Tenor.CONCERNED, Tenor.URGED)
                if (match := pattern("letters", "says", tenor.value).search(words)) is not None
                and pattern("letters", "says", "never").search(match.group()) is None
            )
            if verbs:
                said, place = part_of(paragraph, start, end)
                identifier = f"{paragraph.id}.{number}"
                who = Attribution.NAMED, Addressee.STATE
                yield Concern(identifier, paragraph.id, letter.mandates, verbs, *who, said, "", (source,), place)
