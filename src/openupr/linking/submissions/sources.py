"""Source -> what the compilation made of its gravest passage: kept, softened, cited without it, or not cited.

A source is another UN document of the dossier. Its gravest passage is the paragraph that tells of the gravest act (labelling/acts_told.py). Where
several paragraphs tell of an act as grave, the one that the compilation made most of counts; told outright goes before hedged. A document without a
symbol is cited where a note names it by title, body and date (extracting/compilation/named_sources.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ...extracting.compilation.named_sources import source_of
from ...labelling import grave_acts
from ...languages.messages import Message, message, said_later, together
from ...light_dataclass import dataclass, replace
from ...records import (
    Citation,
    Compilation,
    Concern,
    Fate,
    GraveAct,
    Judgement,
    NumberedDocument,
    Paragraph,
    Review,
    SourceLink,
    record_by_identifier,
    text_sha256,
)
from ...text import sentences
from ..decided import who_decided_and_why

_REASONS = said_later(
    {
        Fate.KEPT: "the compilation cites the document, and a sentence that cites it tells of the same act",
        Fate.SOFTENED: "the compilation cites the paragraph, and no sentence that cites it tells of the act",
        Fate.NOT_FOUND: "the compilation cites the document; no sentence that cites it tells of the act or cites the paragraph",
        Fate.NOT_CITED: "no note of the compilation names the document",
    }
)
_NOTES_UNREAD = frozenset({"notes_missing", "sources_unread", "notes_gap", "note_missing_for_mark"})
"""The doubts on a compilation after which a note that we could not read may cite the document."""


@dataclass(frozen=True, slots=True)
class _Cited:
    """A document of the dossier as the compilation's notes cite it."""

    text: NumberedDocument
    cites: Callable[[Citation], bool]
    citing: tuple[Concern, ...]
    unsourced: tuple[Concern, ...]
    """The compilation's sentences whose note could not be read: they may cite it too."""


def sources(review: Review) -> tuple[SourceLink, ...]:
    """What became of the gravest passage of each source that tells of a grave act, in the order of the dossier; none without a compilation.

    A person's judgement on the passage (field `link:compilation`) goes before what is found. What can't be told, as notes could not be read, is left
    out.
    """
    compilation = review.compilation
    if compilation is None:
        return ()
    judged = {
        judgement.record: judgement
        for judgement in review.judgements
        if judgement.field == "link:compilation"
        and (record := record_by_identifier(review, judgement.record)) is not None
        and text_sha256(record) == judgement.text_sha256
    }
    links = []
    for text in review.further:
        for link in _of(_cited(text, review, compilation), judged):
            late = link.fate is Fate.NOT_CITED and (text.document.date or "") > (compilation.document.date or "9")
            links.append(
                replace(link, reason=together(link.reason, message("it is dated {day:date}, after the compilation", day=text.document.date or "")))
                if late
                else link
            )
    return tuple(links)


def _cited(text: NumberedDocument, review: Review, compilation: Compilation) -> _Cited:
    document = text.document
    others = [each.document for each in review.further]

    def cites(citation: Citation) -> bool:
        if document.symbol:
            return citation.symbol == document.symbol
        return source_of(citation, others, compilation.document.date) is document

    citing = tuple(concern for concern in compilation.concerns if any(map(cites, concern.sources)))
    unread = any(doubt.kind in _NOTES_UNREAD for doubt in (*compilation.doubts, *compilation.text.doubts))
    return _Cited(text, cites, citing, tuple(each for each in compilation.concerns if not each.sources) if unread else ())


def _of(cited: _Cited, judged: Mapping[str, Judgement]) -> Iterator[SourceLink]:
    told = [(paragraph, act) for paragraph in cited.text.paragraphs for act in grave_acts(paragraph.text.clean)]
    if not told:
        return
    gravest = min(act.rank for _, act in told)
    links = [_link(cited, paragraph, act) for paragraph, act in told if act.rank == gravest]
    best = min(links, key=lambda link: (list(Fate).index(link.fate), _hedged(told, link)))
    judgement = judged.get(best.passage)
    if judgement is not None:
        best = replace(best, fate=Fate(judgement.value), reason=who_decided_and_why(judgement), judged=judgement.who)
    elif best.fate is not Fate.KEPT and _may_be_elsewhere(cited, best):
        return
    yield best


def _may_be_elsewhere(cited: _Cited, link: SourceLink) -> bool:
    """Whether it can't be told that the passage is lacking: no title of the notes is the document's, or a note that was not read may cite it."""
    if link.fate is Fate.NOT_CITED:
        return not cited.text.document.symbol or bool(cited.unsourced)
    return any(each.act == link.act for concern in cited.unsourced for each in grave_acts(concern.text.clean))


def _hedged(told: list[tuple[Paragraph, GraveAct]], link: SourceLink) -> bool:
    return all(act.hedged for paragraph, act in told if paragraph.id == link.passage and act.act == link.act)


def _link(cited: _Cited, paragraph: Paragraph, act: GraveAct) -> SourceLink:
    naming = [concern for concern in cited.citing if any(each.act == act.act for each in grave_acts(concern.text.clean))]
    of_it = [
        concern
        for concern in cited.citing
        if any(cited.cites(each) and any(cites(printed, paragraph.number) for printed in each.paragraphs) for each in concern.sources)
    ]
    fate = Fate.NOT_CITED if not cited.citing else Fate.KEPT if naming else Fate.SOFTENED if of_it else Fate.NOT_FOUND
    there = tuple(concern.id for concern in naming or of_it)
    where = tuple(concern.id for concern in cited.citing)
    return SourceLink(
        cited.text.document.key,
        paragraph.id,
        act.act,
        act.rank,
        _words(paragraph, act),
        fate,
        Message(_REASONS[fate]),
        where,
        there,
        hedged=act.hedged,
    )


def _words(paragraph: Paragraph, act: GraveAct) -> str:
    """The words that tell of an act; of one that is only supposed or alleged the whole sentence, whose hedge is a part of what it says."""
    text = paragraph.text.clean
    if act.hedged:
        return next(text[start:end] for start, end in sentences(text) if start <= act.at < end)
    return text[act.at : act.at + len(act.words)]


def cites(printed: str, number: str) -> bool:
    """Whether a paragraph as a note prints it ("15 (a)", "27–28") is the one with this number. Of a damaged range ("3–-37") nothing is known."""
    ends = [end.split("(")[0].strip() for end in printed.replace("−", "–").replace("-", "–").split("–")]
    if len(ends) > 2:
        return False
    if number in ends:
        return True
    return len(ends) == 2 and all(end.isdigit() for end in (*ends, number)) and int(ends[0]) <= int(number) <= int(ends[1])
