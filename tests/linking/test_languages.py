"""Two language versions beside each other: invented paragraphs, and the two real documents that the corpus has in two languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from openupr.linking.versions.language_versions import aligned, alignments
from openupr.records import Document, NumberedDocument, Paragraph
from openupr.text import Place, clean

from ..real_reviews import read_dossier


def document(texts: list[tuple[str, str]], mark: str) -> NumberedDocument:
    paragraphs = tuple(Paragraph(f"{number}{mark}", number, number, (), clean(text), Place("d", number, ())) for number, text in texts)
    return NumberedDocument(Document(mark, mark, "0" * 64, "text", language=mark.strip(".")), paragraphs, (), (), (), ())


ENGLISH = [
    ("1", "In 2003 Estavia built 412 schools and closed 7 mills."),
    ("2", "The harbour law of 1998 is in force."),
    ("3", "Nobody is held without a judge; CEDAW and CRC were told so."),
    ("4", "Some 1,250 boats were counted in 2011."),
]
OTHER = [
    ("1", "En 2003, Estavia a construit 412 écoles et fermé 7 moulins."),
    ("2", "La loi de 1998 sur les ports est en vigueur."),
    ("3", "Nul n’est détenu sans juge ; CEDAW et CRC en ont été informés."),
    ("4", "Quelque 1 250 bateaux ont été comptés en 2011."),
]


def test_by_number_with_what_both_have() -> None:
    found = aligned(document(ENGLISH, ""), document(OTHER, ".fr"))
    assert [(pair.main, pair.other) for pair in found.pairs] == [("1", "1.fr"), ("2", "2.fr"), ("3", "3.fr"), ("4", "4.fr")]
    assert found.pairs[0].anchors == ("2003", "412", "7")
    assert found.pairs[3].anchors == ("1250", "2011")
    assert found.beside("3.fr") == "3"


def test_a_paragraph_that_is_left_out_moves_the_numbers_and_not_the_pairs() -> None:
    shifted = [(str(number), text) for number, (_, text) in enumerate([OTHER[0], *OTHER[2:]], 1)]
    found = aligned(document(ENGLISH, ""), document(shifted, ".fr"))
    assert [(pair.main, pair.other) for pair in found.pairs] == [("1", "1.fr"), ("2", ""), ("3", "2.fr"), ("4", "3.fr")]


@pytest.mark.corpus
@pytest.mark.parametrize(("review", "paragraphs"), [("ITA-07", 138), ("ITA-34", 94)])
def test_real_documents(corpus: Path, review: str, paragraphs: int) -> None:
    """Counted by hand: both versions have so many numbered paragraphs, each beside the one of its number."""
    found = read_dossier(corpus, review)
    (alignment,) = alignments(found)
    numbered = [pair for pair in alignment.pairs if pair.same_number]
    assert len(numbered) == paragraphs
    assert all(pair.main and pair.other for pair in alignment.pairs)


@pytest.mark.corpus
@pytest.mark.parametrize("review", ["ITA-07", "ITA-34"])
def test_real_documents_without_their_numbers(corpus: Path, review: str) -> None:
    """The same without numbers and with every tenth paragraph of the translation left out: what is paired is right."""
    found = read_dossier(corpus, review)
    main = (found.national_report or found.summary).text  # type: ignore[union-attr]
    other = next(each for each in found.further if each.document.kind is main.document.kind)
    bare = replace(main, paragraphs=tuple(replace(each, number="") for each in main.paragraphs))
    thinned = tuple(replace(each, number="", marks=()) for index, each in enumerate(other.paragraphs) if index % 10 != 4)
    pairs = [pair for pair in aligned(bare, replace(other, paragraphs=thinned)).pairs if pair.main and pair.other]
    right = sum(pair.other.startswith(f"{pair.main}.") for pair in pairs)
    assert right / len(pairs) >= 0.95, (right, len(pairs), len(thinned))
    assert right / len(thinned) >= 0.6, (right, len(thinned))
