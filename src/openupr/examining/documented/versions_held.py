"""Did the documents change after they were out?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce

from ...languages.messages import Message, Text, message, message_of, said_later, together
from ...light_dataclass import dataclass, replace
from ...linking.versions.revisions import CHANGED, difference_sorts, differing, sorts
from ...linking.versions.units import numbered_units, report_units
from ...records import (
    Alignment,
    Amends,
    Change,
    Correction,
    Corrigendum,
    Difference,
    Direction,
    Document,
    Evidence,
    Figure,
    Kind,
    NumberedDocument,
    RecordHistory,
    Review,
    Revision,
    Rule,
    Sort,
    identifying_words,
    record_by_identifier,
    records_by_identifier,
)
from ..frame.examination import Examination, Headline, Measured
from ..frame.result_words import KINDS
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, mark_shares, share_figure
from .seen_record import seen_evidence, seen_figures, seen_sentence

CHANGES = said_later(
    {
        Change.CHANGED: "changed",
        Change.ADDED: "added",
        Change.REMOVED: "removed",
        Change.TO_FOOTNOTE: "moved to a footnote",
        Change.FROM_FOOTNOTE: "moved out of a footnote",
    }
)
"""What became of a part from the earlier version to the later one."""

AMENDS = said_later({Amends.REPLACED: "changed", Amends.ADDED: "added", Amends.REMOVED: "removed"})
"""What a correction does, in the same words."""

UNORDERED = said_later(
    {
        Change.CHANGED: "changed",
        Change.ADDED: "in one version only",
        Change.REMOVED: "in one version only",
        Change.TO_FOOTNOTE: "in a footnote of one version",
        Change.FROM_FOOTNOTE: "in a footnote of one version",
    }
)
"""The same where nothing tells which version is the earlier one."""

SORTS = said_later({Sort.NUMBERS: "numbers", Sort.STATES: "names of States", Sort.WORDS: "words", Sort.MARKS: "marks or order"})
"""What differs between two wordings, as it is read."""

CORRIGENDUM, REVISION = "corrigendum", "later version"

_COMPARED = frozenset({Kind.WORKING_GROUP_REPORT, Kind.NATIONAL_REPORT, Kind.COMPILATION, Kind.STAKEHOLDER_SUMMARY})


@dataclass(frozen=True, slots=True)
class _Changed:
    """One part that differs: in which text, by what, what became of it, and what differs in its words."""

    kind: Kind
    by: str
    became: str
    sorts: tuple[Sort, ...]
    evidence: Evidence


@dataclass(frozen=True)
class VersionsHeld(Examination):
    """The share of parts that a later version or a corrigendum changes."""

    name = "versions"
    title = "Documents that changed"
    question = "Did the documents of the record change after they were out, and what changed?"
    rule = Rule(
        "The outcome rests on three documents that are out before the review, and on a report that the Working Group adopts. A corrigendum corrects "
        "a document that is out.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraphs 15 and 26",
        "the words of both paragraphs",
    )
    needs = ()
    headline = Headline(
        name="Parts that a later version or a corrigendum changes",
        formula="parts that a later version or a corrigendum changes, adds, removes or moves ÷ all parts of the texts that have one among our files",
        unit="share",
        smallest_n=10,
        counts="parts",
        direction=Direction.NONE,
        reason="a change may take away a misprint, or a fact; only its words tell which",
        smallest_difference=0.05,
    )
    limits = (
        "We compare only versions that we have. Where we have one alone, there may be others.",
        "If a user tells us what stood on the websites of publication, we show it, but do not count it in the share. What was not seen there "
        "is called removed only after a person has confirmed it.",
        "Parts are matched by their words and numbers. A part that was rewritten from beginning to end counts as one removed and one added.",
        "The symbol, the title or the date tells which version is the earlier one. Where none does, nothing is called added or removed.",
        "A corrigendum is read in English. What it corrects is quoted everywhere as first printed, with the correction beside it.",
        "Addenda, lists and questions of which we have several versions are not compared.",
        "We compare language versions only by numbers of two digits or more. These comparisons do not count in the share. Most numbers in "
        "words are not compared: look at the pair.",
    )
    innocent = (
        "A corrigendum mends misprints. Delegations put right what was misheard of them before a report is final. An editor shortens to the limit of "
        "words, and a translation says it in another way."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over all parts compared; by document and by what became of them; numbers, States or words; figures of language versions."""
        links = shelf.links_of(review)
        seen = shelf.histories.get(review.id)
        chain = links.revisions
        every = [*_of_revisions(chain), *_of_corrigenda(review)]
        parts = Counter[Document]()
        for each in chain:
            parts[each.before] += len(each.differences)
        for text, count in _corrected_texts(review).items():
            if not any(text in (each.before, each.after) for each in chain):
                parts[text] = count
        languages = list(_languages(review, links.alignments))
        if not parts and not languages:
            return _with_looks(_only_one(review, every, links.alignments), seen)
        held = Counter(KINDS[text.kind] for text in parts)
        # Two corrections of one part are one part.
        touched = {
            each.evidence.record if each.became == CHANGES[Change.CHANGED] and each.evidence.record else f"{at}" for at, each in enumerate(every)
        }
        n = max(sum(parts.values()), len(touched))
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(touched), n)
        became = [(KINDS[each.kind], each.by, each.became) for each in every]
        figures: list[Figure] = [
            breakdown("by_document", "What became of them", "changed parts by document and by what changes them", "parts", _BY, became),
            mark_shares(
                "what",
                "What differs in their words",
                "parts of which we have both wordings",
                "what differs",
                [tuple(sort.value for sort in each.sorts) for each in every if each.sorts],
            ),
        ]
        pairs = sum(count for count, _ in languages)
        if languages:
            differ = [evidence for _, found in languages for evidence in found]
            formula = message("paragraphs whose figures differ between two language versions ÷ paragraphs that both have")
            figures.append(share_figure("languages", "Figures that differ between languages", formula, len(differ), pairs))
        else:
            differ = []
        evidence = (*(each.evidence for each in every), *differ)
        texts = tuple(Message(each) for each in held)
        said = (
            message_of(
                len(touched),
                one="A later version or a corrigendum changes {n} of {all} parts.",
                many="A later version or a corrigendum changes {n} of {all} parts.",
                all=n,
            )
            if touched
            else message("We compared {n} parts: no later version or corrigendum that we have changes one.", n=n),
            *[message("The parts are those of: {texts}.", texts=texts)] * bool(texts),
        )
        if not parts:
            alone = Measured(figure, tuple(figures[2:]), evidence, why_not=_why_alone(review, links.alignments), missing=_alone(review))
            return _with_looks(alone, seen)
        return _with_looks(Measured(figure, tuple(figures), evidence, said), seen)


def _message(text: Text) -> Message:
    return text if isinstance(text, Message) else Message(text)


_BY = ("document", "by", "what became of it")


def _with_looks(found: Measured, seen: RecordHistory | None) -> Measured:
    """What was measured, with what looks at the sources of the record add."""
    if seen is None:
        return found
    why_not = message("{first} {second}", first=_message(found.why_not), second=seen_sentence(seen)) if found.why_not else ""
    return replace(found, figures=(*found.figures, *seen_figures(seen)), evidence=(*found.evidence, *seen_evidence(seen)), why_not=why_not)


def _of_revisions(chain: Sequence[Revision]) -> Iterator[_Changed]:
    for each in chain:
        for difference in each.differences:
            if difference.change in CHANGED:
                became = (CHANGES if each.order else UNORDERED)[difference.change]
                yield _Changed(each.before.kind, REVISION, became, _sorted(difference), _evidence(each, difference, became))


def _sorted(difference: Difference) -> tuple[Sort, ...]:
    return sorts(difference) if difference.change is Change.CHANGED else ()


def _evidence(revision: Revision, difference: Difference, became: str) -> Evidence:
    """The part as it stands in the later version, or where it stood; with the record where the review has one of it. Of one that was moved, the words
    are those that it had, and the place is where they are now."""
    sides = [side for side in (difference.after, difference.before) if side is not None]
    side = next((each for each in sides if each.record), sides[0])
    keys = (revision.before.key, revision.after.key)
    what = Message(became)
    if revision.order:
        between = message("{what}, from {before} to {after}", what=what, before=keys[0], after=keys[1])
    else:
        between = message("{what}, between {before} and {after}", what=what, before=keys[0], after=keys[1])
    if difference.change is not Change.CHANGED:
        words = difference.before.text if difference.before is not None and difference.after is not None else side.text
        return Evidence(side.record, side.place, between, words)
    put, left = _runs(difference, Change.ADDED), _runs(difference, Change.REMOVED)
    differs = message("what differs: {kinds}", kinds=tuple(Message(SORTS[each]) for each in sorts(difference)))
    out, into = message("left out: {words}", words=left) if left else "", message("put in: {words}", words=put) if put else ""
    return Evidence(side.record, side.place, together(between, differs, out, into), side.text)


def _runs(difference: Difference, change: Change) -> str:
    return " … ".join(f"“{run.text.strip()}”" for run in difference.words if run.change is change and run.text.strip())


def _of_corrigenda(review: Review) -> Iterator[_Changed]:
    kinds = {document.symbol: document.kind for document in review.documents if document.symbol and document.corrects is None}
    for corrigendum in review.corrigenda:
        for each in corrigendum.corrections:
            kind = kinds.get(corrigendum.corrects, corrigendum.document.kind)
            yield _Changed(kind, CORRIGENDUM, AMENDS[each.amends], _sorts(review, each), _corrected(review, corrigendum, each))


def _sorts(review: Review, correction: Correction) -> tuple[Sort, ...]:
    """What differs between the words that a correction replaces and those that it puts in their place; of a whole part, its words as first
    printed."""
    if correction.amends is not Amends.REPLACED:
        return ()
    before = correction.before
    if correction.whole and len(correction.records) == 1:
        record = record_by_identifier(review, correction.records[0])
        before = identifying_words(record) if record is not None else ""
    return difference_sorts(before, correction.after) if before else ()


def _corrected(review: Review, corrigendum: Corrigendum, correction: Correction) -> Evidence:
    """The record as first printed and the correction; the correction alone where what it touches is not found."""
    record = record_by_identifier(review, correction.records[0]) if correction.records else None
    what = Message(AMENDS[correction.amends])
    told = message("{what} by {document}: “{words}”", what=what, document=corrigendum.document.key, words=correction.text.clean)
    if record is None:
        return Evidence(correction.id, correction.place, together(told, message("we did not find what it corrects")), correction.text.clean)
    return Evidence(correction.records[0], record.place, told, identifying_words(record))


def _corrected_texts(review: Review) -> dict[Document, int]:
    """The documents at hand that a corrigendum corrects, with the number of their parts."""
    symbols = {each.corrects for each in review.corrigenda}
    found = {text.document: len(numbered_units(text)) for text in _numbered(review) if text.document.symbol in symbols}
    if review.report is not None and review.report.document.symbol in symbols:
        found[review.report.document] = len(report_units(review.report))
    return found


def _numbered(review: Review) -> tuple[NumberedDocument, ...]:
    return tuple(each.text for each in (review.national_report, review.compilation, review.summary) if each is not None)


def _languages(review: Review, alignments: tuple[Alignment, ...]) -> Iterator[tuple[int, list[Evidence]]]:
    """For each other language version: how many paragraphs both have, and those whose figures differ."""
    records = records_by_identifier(review)
    for alignment in alignments:
        named = {identifier for pair in alignment.pairs for identifier in (pair.main, pair.other)}
        texts = {identifier: identifying_words(record) for identifier in named if (record := records.get(identifier))}
        found = []
        for pair, ours, theirs in differing(alignment, texts):
            record = records.get(pair.main)
            only = (
                message("only in {document}: {figures}", document=document.language or document.key, figures=", ".join(figures))
                for document, figures in ((alignment.main, ours), (alignment.other, theirs))
                if figures
            )
            why = together(message("other figures than {record}", record=pair.other), *only)
            found.append(Evidence(pair.main, record.place if record else None, why, texts[pair.main]))
        yield sum(bool(pair.main and pair.other) for pair in alignment.pairs), found


def _alone(review: Review) -> tuple[Kind, ...]:
    """The kinds of document of which no second version in one language is held."""
    return tuple(dict.fromkeys(document.kind for document in review.documents if document.kind in _COMPARED)) or (Kind.WORKING_GROUP_REPORT,)


def _named(documents: Sequence[Document]) -> tuple[Message, ...]:
    return tuple(Message(name) for name in dict.fromkeys(KINDS[document.kind] for document in documents if document.kind in _COMPARED))


def _only_one(review: Review, every: Sequence[_Changed], alignments: tuple[Alignment, ...]) -> Measured:
    evidence = tuple(each.evidence for each in every)
    if every:
        corrected = dict.fromkeys(each.corrects for each in review.corrigenda)
        return Measured(
            evidence=evidence,
            why_not=message("Missing: {documents}, which a corrigendum corrects.", documents=tuple(corrected)),
            missing=_alone(review),
        )
    return Measured(why_not=_why_alone(review, alignments), missing=_alone(review))


def _why_alone(review: Review, alignments: tuple[Alignment, ...]) -> Message:
    """Why no version is compared with another one word by word: of a text there are versions in other languages, or only one."""
    figures = [each.main for each in alignments]
    compared = {document.kind for document in figures}
    several = [text.main for text in review.versions if text.kind in _COMPARED - compared and len(text.languages) > 1]
    single = [document for document in review.documents if document.kind not in compared | {each.kind for each in several}]
    parts = []
    if names := _named(figures):
        parts.append(message("We have other versions in other languages only, compared by their figures: {documents}.", documents=names))
    if names := _named(several):
        parts.append(message("We have other versions in other languages only, whose words can’t be compared: {documents}.", documents=names))
    if names := _named(single):
        parts.append(message("We have only one version of these: {documents}.", documents=names))
    return reduce(
        lambda first, second: message("{first} {second}", first=first, second=second), parts or [message("We have no document that has versions.")]
    )
