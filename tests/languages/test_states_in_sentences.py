"""A State's name in a sentence: with its article, with "de" and "à", with the verb that agrees with it; for every State and in every language."""

from __future__ import annotations

import re

import pytest

from openupr.languages.messages import formats, message, messages, state_text
from openupr.names import State, states, with_article
from openupr.names.fact_tables import table

FRENCH = """
    CUB Cuba|de Cuba|à Cuba|que Cuba|a
    HTI Haïti|d’Haïti|à Haïti|qu’Haïti|a
    CYP Chypre|de Chypre|à Chypre|que Chypre|a
    ISR Israël|d’Israël|à Israël|qu’Israël|a
    MCO Monaco|de Monaco|à Monaco|que Monaco|a
    VAT Le Saint-Siège|du Saint-Siège|au Saint-Siège|que le Saint-Siège|a
    NLD Le Royaume des Pays-Bas|du Royaume des Pays-Bas|au Royaume des Pays-Bas|que le Royaume des Pays-Bas|a
    ARE Les Émirats arabes unis|des Émirats arabes unis|aux Émirats arabes unis|que les Émirats arabes unis|ont
    SLV El Salvador|d’El Salvador|à El Salvador|qu’El Salvador|a
    CIV La Côte d’Ivoire|de la Côte d’Ivoire|à la Côte d’Ivoire|que la Côte d’Ivoire|a
    TTO La Trinité-et-Tobago|de la Trinité-et-Tobago|à la Trinité-et-Tobago|que la Trinité-et-Tobago|a
    MDV Les Maldives|des Maldives|aux Maldives|que les Maldives|ont
    CPV Cabo Verde|de Cabo Verde|à Cabo Verde|que Cabo Verde|a
    MLT Malte|de Malte|à Malte|que Malte|a
    BHR Bahreïn|de Bahreïn|à Bahreïn|que Bahreïn|a
    OMN Oman|d’Oman|à Oman|qu’Oman|a
    DJI Djibouti|de Djibouti|à Djibouti|que Djibouti|a
    MDG Madagascar|de Madagascar|à Madagascar|que Madagascar|a
    MUS Maurice|de Maurice|à Maurice|que Maurice|a
    BHS Les Bahamas|des Bahamas|aux Bahamas|que les Bahamas|ont
    FRA La France|de la France|à la France|que la France|a
    MLI Le Mali|du Mali|au Mali|que le Mali|a
    HND Le Honduras|du Honduras|au Honduras|que le Honduras|a
    YEM Le Yémen|du Yémen|au Yémen|que le Yémen|a
    IRQ L’Iraq|de l’Iraq|à l’Iraq|que l’Iraq|a
    IRN La République islamique d’Iran|de la République islamique d’Iran|à la République islamique d’Iran|que la République islamique d’Iran|a
    BOL L’État plurinational de Bolivie|de l’État plurinational de Bolivie|à l’État plurinational de Bolivie|que l’État plurinational de Bolivie|a
    FSM Les États fédérés de Micronésie|des États fédérés de Micronésie|aux États fédérés de Micronésie|que les États fédérés de Micronésie|ont
    EUE L’Union européenne|de l’Union européenne|à l’Union européenne|que l’Union européenne|a
"""
SPANISH = """
    CUB Cuba|de Cuba|a Cuba|ha
    USA Los Estados Unidos de América|de los Estados Unidos de América|a los Estados Unidos de América|han
    BRA El Brasil|del Brasil|al Brasil|ha
    SLV El Salvador|de El Salvador|a El Salvador|ha
    BHS Las Bahamas|de Las Bahamas|a Las Bahamas|han
    NLD El Reino de los Países Bajos|del Reino de los Países Bajos|al Reino de los Países Bajos|ha
    IND La India|de la India|a la India|ha
    VAT La Santa Sede|de la Santa Sede|a la Santa Sede|ha
    ARE Los Emiratos Árabes Unidos|de los Emiratos Árabes Unidos|a los Emiratos Árabes Unidos|han
    IRN La República Islámica del Irán|de la República Islámica del Irán|a la República Islámica del Irán|ha
    PHL Filipinas|de Filipinas|a Filipinas|ha
    CIV Côte d’Ivoire|de Côte d’Ivoire|a Côte d’Ivoire|ha
    EUE La Unión Europea|de la Unión Europea|a la Unión Europea|ha
"""
ENGLISH = """
    FRA France|France
    RUS The Russian Federation|the Russian Federation
    GMB The Gambia|the Gambia
    IRN The Islamic Republic of Iran|the Islamic Republic of Iran
    SLV El Salvador|El Salvador
"""
FORMS = {"fr": (FRENCH, ("Le", "de", "à", "que", "a|ont")), "es": (SPANISH, ("El", "de", "a", "ha|han")), "en": (ENGLISH, ("The", "the"))}
NAMED = [(language, line.split(maxsplit=1)) for language, (told, _) in FORMS.items() for line in told.strip().splitlines()]


@pytest.mark.parametrize(("language", "line"), NAMED)
def test_a_state_is_named_as_a_sentence_needs_it(language: str, line: list[str]) -> None:
    iso3, told = line
    assert "|".join(messages(language).state_in(iso3, form) for form in FORMS[language][1]) == told


BEFORE = {
    "fr": {
        "le": "|le |la |l’|les ",
        "de": "de |d’|du |de la |de l’|des ",
        "à": "à |au |à la |à l’|aux ",
        "que": "que |qu’|que le |que la |que l’|que les ",
    },
    "es": {"el": "|el |la |los |las |Las ", "de": "de |del |de la |de los |de las |de Las ", "a": "a |al |a la |a los |a las |a Las "},
    "en": {"the": "|the |The "},
}
"""What may stand before a name in each form."""
ELIDED = re.compile(r"(?:^|.*)(?:[ld]|qu)’[aeiouâéèêëîïôh]", re.IGNORECASE)
NOT_ELIDED = re.compile(r"(?:.*\b(?:le|la|de|du|au|que)) [aeiouâéèêëîïô]", re.IGNORECASE)


@pytest.mark.parametrize("each", states(), ids=lambda each: each.iso3)
def test_every_form_of_every_state_is_made_by_the_grammar(each: State) -> None:
    for language, forms in BEFORE.items():
        words = messages(language)
        assert set(forms) == set(formats()[language]["states"]), "a form without a test"
        name = with_article(each.iso3, language).name.replace("'", words.format.get("apostrophe", "'"))
        assert not re.search(r"[()]|^(?:the|le|la|les|el|los|las) ", name)
        for form, before in forms.items():
            said = words.state_in(each.iso3, form)
            assert said in {f"{joint}{name}" for joint in before.split("|")}
            assert words.state_in(each.iso3, form.capitalize()) == said[0].upper() + said[1:]
            if language == "fr":
                start = said[: len(said) - len(name) + 1]
                assert bool(ELIDED.fullmatch(start)) == ("’" in start)
                assert not NOT_ELIDED.fullmatch(start), said


def test_the_forms_agree_with_the_formal_names_of_the_list() -> None:
    """The list has "la République du Mali" and "de l'Équateur": what it contracts there, we contract."""
    seen = 0
    for iso3, names in table("state_names").items():
        for language, joints in (("fr", ("du ", "des ", "de l'", "d'")), ("es", ("del ",))):
            named = with_article(iso3, language)
            for joint in joints:
                formal = names[language][1]
                # "la République d'Iraq" leaves its article out, as titles do
                if formal.endswith(f" {joint}{named.name}") and (joint != "d'" or not named.article):
                    seen += 1
                    assert messages(language).state_in(iso3, "de").replace("’", "'") == f"{joint}{named.name}"
    assert seen > 60


def test_a_message_asks_for_the_form_of_its_place() -> None:
    french = messages("fr")
    for state in ("USA", state_text("USA")):
        assert french.say("{x:Le} {x:a|ont} répondu ; la réponse {x:de}", x=state) == (
            "Les États-Unis d’Amérique ont répondu\u202f; la réponse des États-Unis d’Amérique"
        )
    assert french.say("{x:de}", x=(state_text("FRA"), state_text("MLI"), "Atlantis")) == "de la France, du Mali et d’Atlantis"
    assert french.say("{x:de}", x=message("{n} States", n=12)) == "de 12 States"
    assert french.say("{x:De} {y}", x="Bresland", y=state_text("NLD")) == "De Bresland Pays-Bas (Royaume des)", (
        "an invented State, and the nominative"
    )


def test_a_form_that_the_language_does_not_have_breaks_no_page() -> None:
    assert messages("fr").say("{x:the} {x:lle}", x="FRA") == "France France"
    assert all(messages("ar-XB").state_in(each.iso3, "the") for each in states())
    with pytest.raises(ValueError, match="can't be written"):
        messages("fr").say("{x:percent}", x="FRA")
