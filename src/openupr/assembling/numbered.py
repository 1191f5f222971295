"""The documents in numbered paragraphs of one review: which is the main version of each, and the identifiers of what they hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from ..languages.word_tables import reading_in
from ..light_dataclass import dataclass, field
from ..records import Document, Doubt, Kind, NumberedDocument
from .letters_joined import LETTERS, letter_on_review
from .read_document import ReadDocument
from .versions_of_texts import versions

# One letter a kind (DESIGN.md 4).
_LETTERS = {Kind.NATIONAL_REPORT: "N", Kind.COMPILATION: "C", Kind.STAKEHOLDER_SUMMARY: "S"}


@dataclass(slots=True)
class NumberedTexts:
    """The documents in numbered paragraphs of a review, by what they are in it."""

    main: dict[Kind, NumberedDocument] = field(default_factory=dict)
    others: list[NumberedDocument] = field(default_factory=list)
    plenary: list[NumberedDocument] = field(default_factory=list)

    @property
    def national_report(self) -> NumberedDocument | None:
        """The national report, in English where there is an English version."""
        return self.main.get(Kind.NATIONAL_REPORT)

    @property
    def compilation(self) -> NumberedDocument | None:
        """OHCHR's compilation of UN information."""
        return self.main.get(Kind.COMPILATION)

    @property
    def summary(self) -> NumberedDocument | None:
        """OHCHR's summary of the stakeholders' submissions."""
        return self.main.get(Kind.STAKEHOLDER_SUMMARY)

    @property
    def further(self) -> tuple[NumberedDocument, ...]:
        """Other versions, and other UN documents."""
        return tuple(self.others)

    @property
    def all(self) -> tuple[NumberedDocument, ...]:
        """Every one of them."""
        return (*self.main.values(), *self.others, *self.plenary)


def numbered_documents(review: str, files: Sequence[ReadDocument]) -> NumberedTexts:
    """The files' numbered documents with whole identifiers: N, C, S for the main version of each kind; a language behind it for another version
    ("N17.fr"; "N17.en2" for a second one of a language); X1, X2 ... for other UN documents, in the order of their symbols; P for the
    section on this review of the first of the Council's reports that has one: no more is kept of them. W1, G1, Y1 ... for letters, replies and
    reports on reprisals (records/prepared/state_letters.py).
    """
    texts = NumberedTexts()
    read = [taken for taken in files if taken.numbered is not None]
    if not read:
        return texts
    from ..extracting.paragraphs import with_whole_identifiers

    mains = {text.main.sha256 for text in versions(taken.document for taken in read)}
    used: set[str] = set()
    further = 0

    def suffix(letter: str, document: Document) -> str:
        language = document.language or "x"
        found = next(s for n in range(1, len(read) + 2) if f"{letter}{(s := _suffix(language, n))}" not in used)
        used.add(f"{letter}{found}")
        return found

    counted = Counter[str]()
    for taken in sorted(read, key=lambda taken: _place_of(taken.document, mains)):
        assert taken.numbered is not None
        kind = taken.document.kind
        letter = _LETTERS.get(kind)
        if kind is Kind.SESSION_REPORT:
            with reading_in(taken.document.language):
                text = _plenary(review, taken.numbered, files)
            another = any(each.paragraphs for each in texts.plenary)
            texts.plenary.append(with_whole_identifiers(text, f"{review}/P", suffix("P", taken.document) if another else "", taken.document))
        elif (letter_of := LETTERS.get(kind)) is not None:
            text = letter_on_review(review, taken.numbered, names_in_titles(files))
            counted[letter_of] += bool(text.paragraphs)
            texts.others.append(with_whole_identifiers(text, f"{review}/{letter_of}{counted[letter_of]}.", "", taken.document))
        elif letter is None:
            further += 1
            texts.others.append(with_whole_identifiers(taken.numbered, f"{review}/X{further}.", "", taken.document))
        elif kind not in texts.main:
            texts.main[kind] = with_whole_identifiers(taken.numbered, f"{review}/{letter}", "", taken.document)
        else:
            texts.others.append(with_whole_identifiers(taken.numbered, f"{review}/{letter}", suffix(letter, taken.document), taken.document))
    return texts


def _plenary(review: str, text: NumberedDocument, files: Sequence[ReadDocument]) -> NumberedDocument:
    """The section of a session's report on this review, whose State the titles of its reports name too."""
    from ..extracting.session_report import section_on

    return section_on(text, review, names_in_titles(files))


def plenary_doubts(review: str, text: NumberedDocument, contributors: Iterable[str]) -> tuple[Doubt, ...]:
    """What can't be told of who spoke in that section. `contributors` are the names of the summary's list, by which a row of names is cut."""
    from ..extracting.session_report import who_spoke

    with reading_in(text.document.language):
        return who_spoke(text, review[:3], contributors)[1]


def names_in_titles(files: Sequence[ReadDocument]) -> tuple[str, ...]:
    """What the titles of the reports call the State."""
    titles = (taken.document for taken in files if taken.document.kind is Kind.WORKING_GROUP_REPORT)
    return tuple(dict.fromkeys(each.printed_state for each in titles if each.printed_state))


def _place_of(document: Document, mains: Container[str]) -> tuple[bool, str, str]:
    """Main versions first; letters, replies and reports on reprisals by their dates."""
    dated = document.kind in LETTERS
    return document.sha256 not in mains, (document.date or "9") if dated else "", document.title if dated else ""


def _suffix(language: str, number: int) -> str:
    return f".{language}" if number == 1 else f".{language}{number}"
