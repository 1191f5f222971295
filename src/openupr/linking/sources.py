"""Source -> what the compilation made of its gravest passage: kept, softened, cited without it, or not cited.

A source is another UN document of the dossier. Its gravest passage is the paragraph that tells of the gravest act (classifying/gravity.py). Where
several paragraphs tell of an act as grave, the one that the compilation made most of counts; told outright goes before hedged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..classifying import grave_acts
from ..names.gravity import acts
from ..records import Concern, Fate, GraveAct, Judgement, NumberedDocument, Paragraph, Review, SourceLink, find, text_sha256

_REASONS = {
    Fate.KEPT: "the compilation cites the document, and a sentence that cites it tells of the same act",
    Fate.SOFTENED: "the compilation cites the paragraph, and no sentence that cites it tells of the act",
    Fate.NOT_FOUND: "the compilation cites the document; no sentence that cites it tells of the act or cites the paragraph",
    Fate.NOT_CITED: "no note of the compilation names the document",
}


def sources(review: Review) -> tuple[SourceLink, ...]:
    """What became of the gravest passage of each source that tells of a grave act, in the order of the dossier; none without a compilation.

    A person's judgement on the passage (field `link:compilation`) goes before what is found.
    """
    if review.compilation is None:
        return ()
    judged = {
        judgement.record: judgement
        for judgement in review.judgements
        if judgement.field == "link:compilation"
        and (record := find(review, judgement.record)) is not None
        and text_sha256(record) == judgement.text_sha256
    }
    links = []
    for text in review.further:
        for link in _of(text, review.compilation.concerns, judged):
            late = link.fate is Fate.NOT_CITED and (text.document.date or "") > (review.compilation.document.date or "9")
            links.append(replace(link, reason=f"{link.reason}; it is dated {text.document.date}, after the compilation") if late else link)
    return tuple(links)


def _of(text: NumberedDocument, concerns: tuple[Concern, ...], judged: Mapping[str, Judgement]) -> Iterator[SourceLink]:
    symbol = text.document.symbol
    told = [(paragraph, act) for paragraph in text.paragraphs for act in grave_acts(paragraph.text.clean)]
    if not symbol or not told:
        return
    gravest = min(act.rank for _, act in told)
    citing = [concern for concern in concerns if any(each.symbol == symbol for each in concern.sources)]
    links = [_link(symbol, paragraph, act, text, citing) for paragraph, act in told if act.rank == gravest]
    best = min(links, key=lambda link: (list(Fate).index(link.fate), _hedged(told, link)))
    judgement = judged.get(best.passage)
    if judgement is not None:
        why = f"decided by {judgement.who}" + (f": {judgement.why}" if judgement.why else "")
        best = replace(best, fate=Fate(judgement.value), reason=why, judged=judgement.who)
    yield best


def _hedged(told: list[tuple[Paragraph, GraveAct]], link: SourceLink) -> bool:
    return all(act.hedged for paragraph, act in told if paragraph.id == link.passage and act.act == link.act)


def _link(symbol: str, paragraph: Paragraph, act: GraveAct, text: NumberedDocument, citing: list[Concern]) -> SourceLink:
    naming = [concern for concern in citing if any(each.act == act.act for each in grave_acts(concern.text.clean))]
    of_it = [
        concern
        for concern in citing
        if any(each.symbol == symbol and any(cites(cited, paragraph.number) for cited in each.paragraphs) for each in concern.sources)
    ]
    fate = Fate.NOT_CITED if not citing else Fate.KEPT if naming else Fate.SOFTENED if of_it else Fate.NOT_FOUND
    there = tuple(concern.id for concern in naming or of_it)
    words = paragraph.text.clean[act.at : act.at + len(act.words)]
    return SourceLink(text.document.key, paragraph.id, act.act, act.rank, words, fate, _REASONS[fate], tuple(concern.id for concern in citing), there)


def cites(printed: str, number: str) -> bool:
    """Whether a paragraph as a note prints it ("15 (a)", "27–28") is the one with this number."""
    ends = [end.split("(")[0].strip() for end in printed.replace("−", "–").replace("-", "–").split("–")]
    if number in ends:
        return True
    return len(ends) == 2 and all(end.isdigit() for end in (*ends, number)) and int(ends[0]) <= int(number) <= int(ends[1])


def act_name(code: str) -> str:
    """A grave act as it is read."""
    return next((act.name for act in acts() if act.code == code), code)
