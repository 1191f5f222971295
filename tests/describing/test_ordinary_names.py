"""Which runs of words with capitals are ordinary words, by the texts that have them."""

from __future__ import annotations

import pytest

from openupr.describing.persons.ordinary_names import ordinary_names

TEXTS = (
    "La Universidad Obrera es una universidad de Brelovia; la clase obrera y su universidad se defienden. Otra obrera habló.",
    "El señor Ovendro Tistra fue detenido. Rosa Clara Bruntes pidió una rosa clara, la rosa más clara. Brintol llegó a brintol.",
    "The Group of Experts on Trafficking in Sombrelia (GRETA) and GRACE agreed.",
    "La “Escuela Pedagógica” es una escuela pedagógica, “pedagógica” como cada escuela.",
)


@pytest.mark.parametrize(
    ("name", "ordinary"),
    [
        ("Universidad Obrera", True),
        ("Universidad de la Obrera", True),  # particles tell nothing
        ("Universidad Tistra", False),  # one word that is never small
        ("Ovendro Tistra", False),
        ("Rosa Clara", False),  # ordinary words that persons are called by
        ("Escuela Pedagógica", True),  # letters with marks, in quotation marks
        ("Pedagógica Tistra", False),
        ("GRETA", True),  # introduced as an abbreviation
        ("GRACE", False),
        ("Brintol", False),  # once small and once not
    ],
)
def test_ordinary_names(name: str, ordinary: bool) -> None:
    assert (name in ordinary_names([name], TEXTS)) is ordinary
