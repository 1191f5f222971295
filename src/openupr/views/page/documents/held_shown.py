"""The documents of a review as its page shows them: files, what was corrected, asked in advance, listed by OHCHR, and what does not add up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from ....languages.messages import Message, Text, message, said_later
from ....light_dataclass import dataclass
from ....linking.versions.named_by_report import kind_named, missing_as_named, named_not_held
from ....names.symbols import parse_symbol
from ....records import AdvanceQuestion, Correction, Corrigendum, Document, Doubt, Kind, NamedDocument, Review, ThematicEntry
from ....records.reviews import WHOLE
from ....text import Place
from ...code_words import kind_name
from ...doubt_groups import DoubtGroup
from ...identifiers_shown import anchor
from ...quotes import HasIdentifier, Link
from ...states_and_groups import recommender_name
from ..listed.review_view import ReviewView


@dataclass(frozen=True, slots=True)
class FileShown:
    """A file that is held; `read`: of its text's versions, the one that was read."""

    name: str
    symbol: str | None
    language: str | None
    date: str | None
    format: str
    pages: int
    sha256: str
    read: bool


@dataclass(frozen=True, slots=True)
class TextShown:
    """A text with the files that are versions of it; `whole`: it is one of those that a whole dossier has."""

    kind: Kind
    whole: bool
    symbol: str | None
    title: str
    files: tuple[FileShown, ...]

    @property
    def different(self) -> int:
        """How many of its files differ: one that is held under two names is one."""
        return len({each.sha256 for each in self.files})

    @property
    def has_versions(self) -> bool:
        """Whether more than one version of it is held."""
        return self.different > 1


@dataclass(frozen=True, slots=True)
class NamedAndMissing:
    """A correction, a revision or an addition that the report names and of which no file is held: what is told of it, and where it is named."""

    told: Message
    place: Place


def named_and_missing(review: Review) -> tuple[NamedAndMissing, ...]:
    """What the report names of the documents before the review and of which no file is held, but for the documents of a kind of which we have none:
    these are told with the kinds that are missing."""
    apart = set(missing_as_named(review).values())
    return tuple(NamedAndMissing(_told(each), each.place) for each in named_not_held(review) if each.symbol not in apart)


def _told(named: NamedDocument) -> Message:
    symbol = parse_symbol(named.symbol)
    added = symbol.suffixes[-1].partition(".")[0] if symbol and symbol.suffixes else ""
    return message(CITED[added], document=message(kind_name(kind_named(named.symbol))), symbol=named.symbol)


CITED = said_later(
    {
        "Corr": "The report cites {symbol}, a correction to the {document}. We don’t have it.",
        "Rev": "The report cites {symbol}, a revision of the {document}. We don’t have it.",
        "Add": "The report cites {symbol}, an addition to the {document}. We don’t have it.",
        "": "The report cites {symbol} too. We don’t have it.",
    }
)
"""What is told of a document that the report names, by what its symbol adds at its end."""


@dataclass(frozen=True, slots=True)
class CorrectionShown:
    """A correction: what it corrects and where, its words, the records that it is taken to be about (those that the page shows with their names), and
    why. `understood`: not only kept as printed."""

    anchor: str
    corrects: str
    where: str
    text: str
    place: Place
    records: tuple[Link, ...]
    reason: Text
    understood: bool = True


@dataclass(frozen=True, slots=True)
class EntryShown:
    """An entry of OHCHR's list; `item` is the name of the recommendation with its number (empty: the report has none), without which it has its
    `text`."""

    anchor: str
    number: str
    item: str
    position: str
    source: str
    text: str
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """An entry of a State's advance questions; `translation` where the document adds it in another language."""

    anchor: str
    name: str
    number: int
    on_behalf: str
    topic: str
    text: str
    translation: str
    place: Place


@dataclass(frozen=True, slots=True)
class AskedShown:
    """Who asked in advance, the State's code (empty: no State), its entries, and whether the State has a line on the page (`linked`)."""

    state: str
    key: str
    questions: tuple[QuestionShown, ...]
    linked: bool = True

    @property
    def has_no_question(self) -> bool:
        """Whether an entry has no question mark, so that it may be a remark that leads up to the next one."""
        return any(not {"?", "؟"} & set(each.text) for each in self.questions)


@dataclass(frozen=True, slots=True)
class DoubtShown:
    """A doubt: the record that it is on, by name (`linked`: the page shows it); the passage that was not understood (`anchor`, empty words: it has
    none) and where that stands; the place or, without one, the document (empty: the doubt says it)."""

    what: Text
    on: str
    linked: bool
    anchor: str
    passage: str
    passage_at: Place | None
    place: Place | None
    document: str


@dataclass(frozen=True, slots=True)
class DoubtsShown:
    """Doubts of one kind: how many of what, what they do to the figures, what they are and what to do."""

    title: Message
    figures: str
    means: str
    advice: str
    may_be_ours: bool
    doubts: tuple[DoubtShown, ...]


def file_shown(document: Document, *, read: bool = True) -> FileShown:
    """A file as it is shown."""
    each = document
    return FileShown(each.name, each.symbol, each.language, each.date, each.format, each.pages, each.sha256, read)


def texts_shown(view: ReviewView) -> tuple[TextShown, ...]:
    """The texts that are held, in the order of a whole dossier."""
    return tuple(
        TextShown(text.kind, text.kind in WHOLE, text.symbol, text.title, tuple(file_shown(each, read=each == text.main) for each in text.files))
        for text in view.texts
    )


def corrections_shown(view: ReviewView) -> tuple[CorrectionShown, ...] | None:
    """What corrigenda say; None where none is held."""
    if not view.review.corrigenda:
        return None
    report = view.review.report
    named: list[Sequence[HasIdentifier]] = [report.items, report.statements, report.notes, report.commitments] if report else []
    shown = {each.id for records in named for each in records}
    return tuple(each for corrigendum in view.review.corrigenda for each in _corrections(view, corrigendum, shown))


def _corrections(view: ReviewView, of: Corrigendum, shown: Collection[str]) -> Iterator[CorrectionShown]:
    for each in of.corrections:
        yield _correction(view, of, each, shown)
    for unread in of.unread:
        yield CorrectionShown(view.quotes.anchor(unread), of.corrects, "", unread.text.clean, unread.place, (), "", understood=False)


def _correction(view: ReviewView, of: Corrigendum, each: Correction, shown: Collection[str]) -> CorrectionShown:
    records = tuple(Link(anchor(record) if record in shown else "", anchor(record)) for record in each.records)
    return CorrectionShown(view.quotes.anchor(each), of.corrects, each.where, each.text.clean, each.place, records, each.reason)


def entries_shown(view: ReviewView) -> tuple[EntryShown, ...] | None:
    """The entries of OHCHR's thematic list; None where none is held."""
    return tuple(_entry(view, each) for each in view.review.thematic_list.entries) if view.review.thematic_list else None


def _entry(view: ReviewView, each: ThematicEntry) -> EntryShown:
    item = view.item_of_number.get(each.number)
    return EntryShown(
        view.quotes.anchor(each),
        each.number,
        anchor(item.id) if item else "",
        each.printed_position,
        each.source.printed if each.source else "",
        "" if item else each.text.clean,
        each.themes or each.headings,
    )


def asked_shown(view: ReviewView) -> tuple[AskedShown, ...]:
    """Who asked in advance, in the order of the documents."""
    return tuple(
        AskedShown(recommender_name(speaker), speaker.state or "", tuple(_question(view, each) for each in asked), linked=view.is_state(speaker))
        for speaker, asked in view.asked
    )


def _question(view: ReviewView, each: AdvanceQuestion) -> QuestionShown:
    translation = each.translation.clean if each.translation else ""
    name = anchor(each.id)
    return QuestionShown(view.quotes.anchor(each), name, each.number, each.on_behalf, each.topic, each.text.clean, translation, each.place)


def doubts_shown(view: ReviewView, groups: Iterable[DoubtGroup]) -> tuple[DoubtsShown, ...]:
    """Doubts kind by kind."""
    return tuple(
        DoubtsShown(
            group.title,
            group.kind.figures,
            group.kind.means,
            group.kind.advice,
            group.may_be_ours,
            tuple(_shown(view, each) for each in group.doubts),
        )
        for group in groups
    )


def _shown(view: ReviewView, doubt: Doubt) -> DoubtShown:
    unread = view.unread_as(doubt.record)
    return DoubtShown(
        doubt.what,
        anchor(doubt.record),
        unread is None and view.quotes.has(doubt.record),
        view.quotes.anchor(unread) if unread else "",
        unread.text.clean if unread else "",
        unread.place if unread else None,
        doubt.place,
        doubt.document if doubt.document not in str(doubt.what) else "",
    )
