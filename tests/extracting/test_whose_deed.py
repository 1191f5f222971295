"""To whom a sentence is addressed that goes back to a deed of which another sentence of its paragraph tells. All sentences are invented."""

from __future__ import annotations

import pytest

from openupr.extracting.compilation import read_compilation
from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.reading import read_bytes
from openupr.records import Document

# Each sentence of a paragraph with its addressee.
PARAGRAPHS = [
    [
        ("UNHCR condemned the attacks in the port, claimed by Islamic State.", "armed_group"),
        ("The attacks, at two mills, had killed 12 rowers.", "armed_group"),
        ("UNHCR underlined the lack of investigations into the attacks.", "state"),
    ],
    [
        ("UNHCR reported that 12 rowers had been killed in a suicide attack on a boat.", "armed_group"),
        ("The Taliban had claimed responsibility for the attack.", "armed_group"),
        ("UNHCR concluded that the attack had deliberately hit rowers.", "armed_group"),
    ],
    [
        ("UNHCR reported that 12 rowers had been killed in a suicide attack on a boat.", "open"),
        ("The attack had sunk the boat.", "open"),
    ],
    [
        ("UNHCR reported an attack on a mill by soldiers.", "state"),
        ("The attack had killed two millers.", "state"),
        ("The Taliban had condemned the attack.", "armed_group"),
    ],
    [
        ("UNHCR reported an attack on a mill by the Taliban.", "armed_group"),
        ("It reported an attack on a boat by soldiers.", "state"),
        ("The attacks had killed 12 rowers.", "open"),
    ],
    [
        ("UNHCR reported an attack on a mill by the Taliban.", "armed_group"),
        ("The attack on the harbour had killed two rowers.", "open"),
        ("Such attacks went on.", "open"),
    ],
    [
        ("UNHCR reported that the Taliban had burnt two mills.", "armed_group"),
        ("They had taken the flour.", "armed_group"),
    ],
    [
        ("UNHCR and UNICEF reported that the Taliban had burnt two mills.", "armed_group"),
        ("They noted a shortage of flour.", "state"),
    ],
    [
        ("UNHCR reported that two rowers had been beaten by the Taliban.", "armed_group"),
        ("These incidents had frightened the harbour.", "armed_group"),
        ("UNHCR recommended that Estavia light the harbour.", "state"),
    ],
    [
        ("UNHCR reported that wells were dry.", "state"),
        ("The attack had killed two rowers.", "state"),
    ],
]  # fmt: skip


@pytest.mark.parametrize("sentences", PARAGRAPHS)
def test_a_sentence_that_goes_back_to_a_deed(sentences: list[tuple[str, str]]) -> None:
    text = f"I. Wells\n1. {' '.join(words for words, _ in sentences)}\n2. UNHCR noted that the Taliban had burnt a mill.\n"
    transcript = read_bytes(text.encode(), "compilation.txt")
    document = Document("compilation.txt", "compilation.txt", transcript.sha256, transcript.format, language="en")
    concerns = [
        each
        for each in read_compilation(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-07/C")).concerns
        if each.paragraph.endswith("C1")
    ]
    assert [(each.text.clean, each.addressee.value) for each in concerns] == sentences


def test_a_long_paragraph_is_read_in_time() -> None:
    test_a_sentence_that_goes_back_to_a_deed([("UNHCR noted the attack in the port.", "state")] * 400)
