"""What the examinations say in French and Spanish: each term of the review as the UN's own documents have it, one word for one thing."""

from __future__ import annotations

import re

import pytest
from tools.messages.catalogues import kept

TERMS = (
    (r"outcome", r"document final", r"resultado"),
    (r"stakeholders?", r"parties? prenantes?", r"partes? interesadas?"),
    (r"treaty bodies", r"organes conventionnels", r"órganos de tratados"),
    (r"special procedures", r"procédures spéciales", r"procedimientos especiales"),
    (r"national human rights institution", r"institution nationale des droits de l’homme", r"institución nacional de derechos humanos"),
    (r"standing invitation", r"invitation permanente", r"invitación permanente"),
    (r"(?:an|the|its|one) addendum", r"additif", r"adición"),
    (r"corrigendum", r"rectificatif", r"corrección"),
    (r"point of order", r"motion d’ordre", r"cuestión de orden"),
    (r"interactive dialogue", r"dialogue interactif", r"diálogo interactivo"),
    (r"visits? (?:that was )?asked for", r"demandée", r"solicitada"),
    (r"(?:it|the) supported", r"accepté|acceptation", r"acept"),
    (r"supported (?:the(?! making)|all|in|recommendations|requests)", r"accepté|acceptation", r"acept"),
    (r"admits?(?:ted)?", r"reconn", r"reconoc|reconozc"),
    (r"look$|look\.$", r"vérifi|voyez|lisez|regardez", r"compr[uo]eb|compru[eé]b|véase|vea|mire|comprobar"),
)


def said(language: str) -> dict[str, str]:
    """The messages of the examinations with their translations."""
    every = [each for each in kept(language) if each.id and any(file.startswith("examining") for file, _ in each.locations)]
    return {str(each.id): str(each.string) for each in every}


@pytest.mark.parametrize(("language", "column"), [("fr", 1), ("es", 2)])
@pytest.mark.parametrize("term", TERMS, ids=lambda term: term[0])
def test_a_term_has_one_word(term: tuple[str, str, str], language: str, column: int) -> None:
    wanted = re.compile(rf"(?i)(?<!\w)(?:{term[0]})(?!\w)")
    wrong = {one: other for one, other in said(language).items() if wanted.search(one) and not re.search(f"(?i){term[column]}", other)}
    assert not wrong


def test_a_french_sentence_on_what_the_state_supported_calls_it_no_he() -> None:
    """“It supported” is said of a State: “la France” and “les Philippines” are none of “il”."""
    of_state = {one: other for one, other in said("fr").items() if re.match(r"\W*It (?:fully )?(?:supported|calls|says)\b", one)}
    assert of_state
    assert not {one: other for one, other in of_state.items() if re.match(r"\W*Il\b", other)}
