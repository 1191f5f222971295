"""Set phrases in Spanish and French: no word that denies, limits or doubts leaves an acceptance standing, wherever it is put (DESIGN.md 7.2)."""

from __future__ import annotations

import pytest

from openupr.languages.answer_formulas import formula_matches, heading_of
from openupr.languages.word_tables import reading_in

OWN = ("aldovar", "Aldovar")
ACCEPTS = {
    "es": """
el gobierno acepta la recomendación #####|aldovar acepta las recomendaciones #####|las recomendaciones ##### cuentan con el apoyo del gobierno
la recomendación es aceptada por el gobierno|se acepta la recomendación|aceptada|recomendación aceptada|el estado aldovareño la acepta
aldovar apoya esta recomendación y seguirá formando a la policía|el gobierno está de acuerdo con la recomendación
en cuanto a la recomendación #####, aldovar la acepta|la recomendación ya se ha aplicado|la recomendación se está aplicando|ya aplicada
gozan del apoyo de aldovar las recomendaciones #####|se aceptan las recomendaciones #####
""",
    "fr": """
le gouvernement accepte la recommandation #####|l'aldovar accepte les recommandations #####|acceptée
recommandation acceptée|les recommandations ##### recueillent l'adhésion du gouvernement|la recommandation est acceptée par le gouvernement
le gouvernement aldovarien l'accepte
l'aldovar appuie cette recommandation et poursuivra la formation de la police|le gouvernement souscrit à la recommandation
s'agissant de la recommandation #####, l'aldovar l'accepte|la recommandation a déjà été mise en œuvre|nous sommes d'accord avec cette recommandation
la recommandation est en cours de mise en œuvre|déjà mise en œuvre|recueillent l'adhésion de l'aldovar les recommandations #####
""",
}
TURNS = {
    "es": "no nunca jamás ni ninguna tampoco sin nadie apenas difícilmente si cuando hasta sólo solo únicamente quizá podría debería "
    "condicionada no_obstante sin_embargo salvo_que a_menos_que siempre_que en_parte "
    "parcialmente todavía_no aún_no no_siempre ya_no rehúsa declina rechaza deniega lejos_de "
    "por_ahora_no en_modo_alguno bajo_ningún_concepto en_absoluto imposible contraria falsa excepcionalmente",
    "fr": "ne pas ne_pas non jamais ni aucune nullement guère point sans personne rien peine difficilement si sauf excepté quand jusqu' seulement "
    "uniquement peut-être pourrait devrait conditionnelle toutefois cependant à_moins_que "
    "sous_réserve partiellement en_partie pas_encore toujours_pas plus "
    "refuse_d' décline rejette loin_d' en_aucun_cas aucunement impossible contraire fausse exceptionnellement",
}
AFFIRMS = {"supported", "implemented", "in_progress", "implemented_or_in_progress"}


def values(text: str) -> set[str | None]:
    return {each.value for each in formula_matches(text, OWN)}


@pytest.mark.parametrize("language", ["es", "fr"])
def test_no_word_that_turns_leaves_an_acceptance_standing(language: str) -> None:
    wrong, tried = [], 0
    with reading_in(language):
        for sentence in ACCEPTS[language].replace("\n", "|").split("|"):
            if not sentence:
                continue
            assert values(sentence) & AFFIRMS, sentence
            words = sentence.split()
            for turn in (each.replace("_", " ") for each in TURNS[language].split()):
                for at in range(len(words) + 1):
                    before, after = " ".join(words[:at]), " ".join(words[at:])
                    for turned in (f"{before} {turn} {after}".strip(), ", ".join(part for part in (before, turn, after) if part)):
                        found = values(turned)
                        tried += 1
                        if found & AFFIRMS and not found - AFFIRMS:
                            wrong.append(turned)
    assert tried > 5000
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("es", "Recomendaciones que cuentan con el apoyo de Aldovar", "supported"),
        ("es", "Las siguientes recomendaciones no cuentan con el apoyo del Gobierno:", "not_supported"),
        ("es", "Recomendaciones de las que se toma nota (12)", "noted"),
        ("es", "Recomendaciones parcialmente aceptadas", "supported_in_part"),
        ("es", "Recomendaciones que el Gobierno podría aceptar", None),
        ("es", "Recomendaciones aceptadas por otros Estados", None),
        ("fr", "Recommandations qui recueillent l’adhésion de l’Aldovar", "supported"),
        ("fr", "Les recommandations suivantes n’ont pas recueilli l’adhésion du Gouvernement :", "not_supported"),
        ("fr", "Recommandations dont il est pris note", "noted"),
        ("fr", "Recommandations acceptées en partie", "supported_in_part"),
        ("fr", "Recommandations que le Gouvernement pourrait accepter", None),
        ("fr", "Recommandations acceptées par d’autres États", None),
    ],
)
def test_a_heading_speaks_for_its_list_only_where_all_of_it_is_known(language: str, text: str, value: str | None) -> None:
    with reading_in(language):
        assert heading_of(text, OWN).position == value
