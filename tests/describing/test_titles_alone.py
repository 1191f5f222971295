"""An office that nobody's name stands behind is no person, in any language of the documents; who is named with one is."""

from __future__ import annotations

import pytest

from openupr.assembling.document_reading import extract_file
from openupr.assembling.review import assemble
from openupr.describing import Description
from openupr.records import UserMetadata

TITLES = {
    "en": "{day} November 2024\n\nCompilation of information prepared by the Office of the United Nations High Commissioner for Human "
    "Rights\n\nSlovenia",
    "fr": "{day} novembre 2024\n\nCompilation concernant la Slovénie\n\nRapport du Haut-Commissariat des Nations Unies aux droits de "
    "l’homme\n\nSlovénie",
    "es": "{day} noviembre 2024\n\nRecopilación sobre Eslovenia\n\nInforme de la Oficina del Alto Comisionado de las Naciones Unidas para los "
    "Derechos Humanos\n\nEslovenia",
}
SAID = {
    "en": (
        "The Special Rapporteur met with the Minister of Foreign Affairs and the Attorney General.",
        "The Committee regretted that Prime Minister and President had not replied.",
        "The Vice Minister Public Security and the Governor General were detained.",
        "Mr. President was informed of the arrest of Mr. Attorney General and Madam Chair.",
        "Her Excellency the Minister of Health was killed.",
        "Dr. Minister Health was killed, and Chief Justice Supreme Court was arrested.",
        "The Special Rapporteur expressed concern at the arrest of former Minister of Justice Ilda Fenwar.",
    ),
    "fr": (
        "Le Comité a rencontré le Ministre de la Justice et la Ministre Déléguée aux Affaires Étrangères.",
        "Le Comité s’est inquiété de l’arrestation de M. le Ministre de la Justice et de Mme Garde des Sceaux.",
        "Mme la Présidente du Conseil Constitutionnel a été arrêtée, et M. le Procureur Général a été détenu.",
        "Le Rapporteur spécial a pris note de la détention de l’ancien Ministre de la Justice Ilda Fenwar.",
    ),
    "es": (
        "El Comité se reunió con el Ministro de Justicia y la Viceministra Primera de Relaciones Exteriores.",
        "Preocupaba al Comité la detención del Sr. Ministro de Justicia y de la Sra. Defensora del Pueblo.",
        "La Sra. Presidenta de la Corte Suprema y el Sr. Fiscal General fueron detenidos.",
        "El Relator Especial expresó preocupación por la detención de la ex Ministra de Justicia Ilda Fenwar.",
    ),
}


@pytest.mark.parametrize("language", sorted(SAID))
def test_an_office_alone_is_no_person(language: str) -> None:
    numbered = "\n\n".join(f"{number}. {each}" for number, each in enumerate(SAID[language], 1))
    text = f"A/HRC/WG.6/48/SVN/2\n\n{TITLES[language].format(day=14)}\n\nI. A\n\n{numbered}\n"
    taken = extract_file(text.encode(), "compilation.txt", UserMetadata("SVN", 48))
    assert taken.document.language == language

    def never(_: object) -> None:
        raise AssertionError("nothing is read again")

    found = Description(assemble("SVN-48", [taken], never))  # type: ignore[arg-type]
    assert [each.name for each in found.named.named] == ["Ilda Fenwar"]
