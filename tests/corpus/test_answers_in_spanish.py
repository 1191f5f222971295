"""Set phrases and States' names on the one real Spanish text at hand: the recommendations of a report whose English version lies beside it."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from openupr import read_all
from openupr.extracting.addendum.answers_by_formulas import join_by_formulas
from openupr.extracting.addendum.item_numbers import Numbers
from openupr.extracting.addendum.quoted_recommendations import Repeated
from openupr.extracting.addendum.walk_by_formulas import WalkByFormulas
from openupr.extracting.state_lists import state_lists
from openupr.languages.word_tables import reading_in
from openupr.reading import read_bytes

CLAIMED = "Aceptada/Implementada/En implentación"  # as printed


@pytest.mark.corpus
def test_positions_claims_and_states_of_a_spanish_report(corpus: Path) -> None:
    """The report's lead-ins and lists, read as an addendum's: as the State's own register has them, and as the English version does."""
    folder = corpus / "dossiers" / "BOL-07"
    english = next(iter(read_all(folder))).report
    assert english is not None
    items = {item.number.rpartition(".")[2]: item for item in english.items if item.number != "100"}
    assert list(items) == [str(number) for number in range(1, 79)]
    transcript = read_bytes((folder / "A-HRC-14-7.es.pdf").read_bytes(), "A-HRC-14-7.es.pdf")
    begin, end = (
        next(at for at, line in enumerate(transcript.lines) if line.text.strip().startswith(head) and "...." not in line.text)
        for head in ("II. Conclusiones", "III. Promesas")
    )
    own = ("Bolivia",)
    with reading_in("es"):
        numbers = Numbers(items, transcript.text)
        part = replace(transcript, lines=transcript.lines[begin:end])
        walk = WalkByFormulas(part, numbers, Repeated(()), "A/HRC/14/7", "BOL-07", own)
        responses, _ = join_by_formulas(walk.walked(), numbers, (), "A/HRC/14/7", "BOL-07", own)
        texts = [block.passage.clean for block in walk.blocks if block.label is None]
    read = {response.item: (str(response.position), str(response.claim)) for response in responses}
    assert read == {number: (str(item.position), str(item.claim)) for number, item in items.items()}
    with (corpus / "labels" / "bolivia-siplus-recommendations-es.csv").open(encoding="utf-8") as file:
        labels = {row["text_es"].partition(".")[0]: row["position"] for row in csv.DictReader(file) if row["position"] in {CLAIMED, "Aceptada"}}
    assert len(labels) == 77
    expected = {number: ("supported", "implemented_or_in_progress" if printed == CLAIMED else "none") for number, printed in labels.items()}
    assert {number: read[number] for number in labels} == expected
    states = {text.partition(".")[0]: {each.state for found in state_lists(text) for each in found.recommenders} for text in texts}
    asked = {number: {who.state for clause in item.clauses for who in clause.recommenders} for number, item in items.items()}
    assert {number: states[number] for number in items} == asked
