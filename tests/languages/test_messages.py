"""What we say, in every language that we say it in: forms, numbers, dates, lists, names of States; and the catalogues, which are whole and fresh."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from tools.messages.catalogues import TRANSLATED, kept, lacking, mo, path_of, po, renewed
from tools.messages.found_messages import every_message

from openupr.errors import UnknownNameError
from openupr.languages.messages import formats, labelled, message, message_languages, message_of, messages, state_text, together
from openupr.languages.pseudo_locales import PSEUDO
from openupr.names import bodies, members, states, treaties
from openupr.records.dialogue.positions_said import position_counted
from openupr.views.names_said import body_text, treaty_text

NBSP, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("language", "number", "digits", "written"),
    [
        ("en", 0, 0, "0"),
        ("en", 1234, 0, "1,234"),
        ("en", -7.25, 1, "\u22127.2"),
        ("en", -0.2, 0, "0"),
        ("fr", 1234, 0, f"1{NARROW}234"),
        ("fr", 1234567.5, 1, f"1{NARROW}234{NARROW}567,5"),
        ("es", 1234, 0, "1234"),
        ("es", 12345, 0, "12.345"),
    ],
)
def test_a_number_is_written_as_the_language_does(language: str, number: float, digits: int, written: str) -> None:
    assert messages(language).number(number, digits) == written


@pytest.mark.parametrize(
    ("share", "en"),
    [(0.0, "0"), (0.0001, "0.1"), (0.07, "7"), (0.0712, "7.1"), (0.0996, "10"), (0.286, "29"), (0.9999, "99"), (1.0, "100")],
)
def test_a_share_is_never_rounded_to_none_or_all(share: float, en: str) -> None:
    assert messages("en").percent(share) == f"{en}{NBSP}%"
    assert messages("fr").percent(share) == f"{en.replace('.', ',')}{NARROW}%"
    assert messages("es").percent(share) == f"{en.replace('.', ',')}{NBSP}%"


@pytest.mark.parametrize(
    ("iso", "en", "fr", "es"),
    [
        ("2013-12-04", "4 December 2013", "4 décembre 2013", "4 de diciembre de 2013"),
        ("2013-08-01", "1 August 2013", "1er août 2013", "1 de agosto de 2013"),
        ("2025-01", "January 2025", "janvier 2025", "enero de 2025"),
        ("2008", "2008", "2008", "2008"),
        (None, "", "", ""),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(iso: str | None, en: str, fr: str, es: str) -> None:
    assert [messages(each).date(iso) for each in ("en", "fr", "es")] == [en, fr, es]


@pytest.mark.parametrize(
    ("language", "names", "joined", "written"),
    [
        ("en", ["Fiji"], "and", "Fiji"),
        ("en", [], "and", ""),
        ("en", ["Chad", "Cuba", "Fiji"], "or", "Chad, Cuba or Fiji"),
        ("fr", ["Tchad", "Cuba"], "and", "Tchad et Cuba"),
        ("es", ["Cuba", "Italia"], "and", "Cuba e Italia"),
        ("es", ["Cuba", "Hungría"], "and", "Cuba y Hungría"),
        ("es", ["Cuba", "Omán"], "or", "Cuba u Omán"),
    ],
)
def test_a_list_ends_in_the_language_s_own_word(language: str, names: list[str], joined: str, written: str) -> None:
    assert messages(language).listed(names, joined=joined) == written


def test_a_list_by_name_follows_the_reader_s_alphabet() -> None:
    codes = ("USA", "ECU", "ESP", "EST", "CIV", "CUB", "MKD", "KNA", "LCA")
    french = messages("fr").by_name(codes, messages("fr").state)
    assert french == ["CIV", "CUB", "ECU", "ESP", "EST", "USA", "MKD", "KNA", "LCA"], "É as E, Côte as Cote, a hyphen as a space"
    assert messages("es").by_name(("nube", "ñame", "Nuño", "nunca", "Óscar", "oso"), str) == ["nube", "nunca", "Nuño", "ñame", "Óscar", "oso"]
    assert messages("fr").by_name(("ñame", "nube"), str) == ["ñame", "nube"]
    assert messages("en").by_name(("Türkiye", "Tuvalu", "Åland", "Zambia"), str) == ["Åland", "Türkiye", "Tuvalu", "Zambia"]


def test_every_state_has_its_official_name_in_every_language() -> None:
    """The UN's list of country names (names/state_names.toml): 193 Members, and whoever else may speak has at least a name."""
    assert len(members()) == 193
    for language in message_languages():
        names = {each.iso3: messages(language).state(each.iso3) for each in states()}
        assert all(names[each.iso3] not in {"", each.iso3} for each in members())
        assert len(set(names.values())) == len(names), "two States of one name"
        assert not [name for name in names.values() if re.search(r"\((the|l'|le|la|les|el|los|las)\)$", name)], "an article, which is no nominative"
    named = {"SVN": ("Slovenia", "Slovénie", "Eslovenia"), "NLD": ("Netherlands", "Pays-Bas", "Países Bajos"), "CIV": ("Côte d’Ivoire",) * 3}
    for code, official in named.items():
        for language, name in zip(("en", "fr", "es"), official, strict=True):
            assert name in messages(language).state(code).replace("'", "’")
    assert messages("fr").state("XBB") == "XBB", "an invented State has no official name"


def test_a_message_takes_the_form_of_its_number() -> None:
    words = messages("en")
    said = [words.count(n, one="{n} State asked.", many="{n} States asked.") for n in (0, 1, 2, 1200)]
    assert said == ["0 States asked.", "1 State asked.", "2 States asked.", "1,200 States asked."]


def test_values_are_written_by_their_kind() -> None:
    kept = message(
        "{share:percent} of {n} ask {state:state} since {day:date}; {names}, or {other:or}; {apart:points}; {mean:one}; {which}.",
        share=0.28,
        n=1200,
        state="SVN",
        day="2025-01",
        names=("A", "B"),
        other=("C", "D"),
        apart=-0.38,
        mean=1.25,
        which=message("a"),
    )
    said = f"28{NARROW}% of 1{NARROW}200 ask Slovénie since janvier 2025{NARROW}; A et B, or C ou D{NARROW}; 38{NARROW}; 1,2{NARROW}; a."
    assert messages("fr").say(kept) == said
    assert str(message_of(1, one="{n} State", many="{n} States")) == "1 State"
    with pytest.raises(ValueError, match="can't be written"):
        messages("en").say("{n:date}", n=3)


def test_marks_of_punctuation_have_the_spaces_of_the_language() -> None:
    glued = together(labelled("A/HRC/1", "«12:30»?"), labelled("XAA", "Oui: non"))
    assert messages("fr").say(glued) == f"A/HRC/1{NARROW}: «12:30»?{NARROW}; XAA{NARROW}: Oui: non", "the values are not ours"
    assert messages("es").say(glued) == str(glued) == "A/HRC/1: «12:30»?; XAA: Oui: non"
    assert [messages(each).mark(":") for each in ("en", "fr", "es")] == [":", f"{NARROW}:", ":"]
    assert messages("fr").say("unsure: {why}", why="x") == f"incertain{NARROW}: x", "whatever the catalogue has there"
    assert messages("fr").say("Ratify: now") == "Ratify: now", "a document's words"


@pytest.mark.parametrize("language", TRANSLATED)
def test_bodies_and_treaties_have_their_official_names(language: str) -> None:
    words = messages(language)
    same = {each.name for each in (*bodies(), *treaties()) if words.say(each.name) == each.name}
    assert same == set()
    assert len({words.say(each.name) for each in bodies()}) == len(bodies())
    assert len({words.say(each.name) for each in treaties()}) == len(treaties())


def test_a_name_that_no_table_has_stays_as_it_is_printed() -> None:
    french = messages("fr")
    assert french.said(body_text("CAT", "the Committee")) == "Comité contre la torture"
    assert french.said(body_text("", "Committee against Torture")) == "Committee against Torture", "as a document prints it"
    assert french.said(treaty_text("ILO-188")) == f"Convention n°{NBSP}188 de l’OIT"
    assert str(treaty_text("ILO-188")) == "ILO Convention No. 188"
    assert str(treaty_text("ICCPR")) == "International Covenant on Civil and Political Rights"
    assert treaty_text("NONE") == body_text("NONE") == "NONE"


def test_a_language_that_we_do_not_speak_is_said() -> None:
    with pytest.raises(UnknownNameError, match="does not speak “tlh”"):
        messages("tlh")


@pytest.mark.parametrize("language", sorted(PSEUDO))
def test_a_pseudo_locale_keeps_values_and_marks(language: str) -> None:
    said = messages(language).say("See <b>{where}</b>: {n} States.", where="A/HRC/1", n=1234)
    assert "A/HRC/1" in said
    assert "1,234" in said
    assert "<b>" in said
    assert "States" not in said
    assert messages(language).format["direction"] == ("rtl" if language == "ar-XB" else "ltr")


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_is_fresh(language: str) -> None:
    """`make messages` writes it anew."""
    there = renewed(language)
    assert path_of(language).read_bytes() == po(there), "make messages"
    assert path_of(language, "mo").read_bytes() == mo(there), "make messages"


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_left_untranslated(language: str) -> None:
    assert lacking(kept(language)) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_values_of_its_message(language: str) -> None:
    wrong = []
    for each in kept(language):
        if not each.id:
            continue
        originals = each.id if isinstance(each.id, tuple) else (each.id,)
        values = {fields(text, "en") for text in originals}
        for text in each.string if isinstance(each.string, (tuple, list)) else (each.string,):
            # One State may be said without its number: "un État".
            if text and fields(text, language) not in values and fields(text, language) | {"n"} not in values:
                wrong.append((originals, text))
    assert wrong == []


KINDS = {"", "and", "or", "date", "day", "month", "percent", "points", "one", "state"}
"""How a value may be written in any language; a State has the language's forms besides."""


def fields(text: str, language: str) -> frozenset[str]:
    """The values that a text names, each as it is written; a State in any form of the language, or the word that agrees with one, as "state"."""
    forms = formats()[language]["states"]
    named = [(name, how or "") for _, name, how, _ in Formatter().parse(text) if name]
    of_states = {how for _, how in named if how.lower() in forms or how.count("|") == 1}
    return frozenset(f"{name}:{'state' if how in of_states else how}" if how else name for name, how in named)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_form_of_a_name_that_the_language_does_not_have_is_found(language: str) -> None:
    there = fields("What {state:the} says", "en")
    assert fields("Ce {state:que} {state:dit|disent}" if language == "fr" else "Lo que {state:dice|dicen} {state:el}", language) == there
    for wrong in ("{state:the}", "{state:lle}", "{state:dit|disent|x}", "{state}"):
        assert fields(wrong, language) != there, wrong


def test_every_value_of_a_message_is_written_in_a_way_that_there_is() -> None:
    hows = {how.partition(":")[2] for pair in every_message() for text in pair for how in fields(text, "en")}
    assert hows <= KINDS
    assert "state" in hows


NEVER_ONE = 223
"""Messages with a number right before a plural that have no form for one: limits, sizes, years, and numbers that are never one where they are said.
May only become fewer: a new message that counts takes `message_of`."""
_LIMIT = re.compile(r"max|most|longest|shortest|fewest|least")


def test_what_is_counted_has_a_form_for_one() -> None:
    """The nouns are those that have both forms in some message."""
    every = [(entry.id, "") if isinstance(entry.id, str) else entry.id for entry in renewed(TRANSLATED[0])]
    assert all(isinstance(one, str) for one, _ in every)
    plurals = {
        word
        for one, many in every
        for word in re.findall(r"[a-z]+s\b", many)
        if word not in one.split() and {word[:-1], word[:-2], f"{word[:-3]}y"} & set(re.findall(r"[a-z]+", one))
    }
    assert {"recommendations", "files", "bodies"} <= plurals
    number = re.compile(r"\{(\w+)\} (?:[a-z-]+ ){0,2}?([a-z]+s)\b")
    found = [one for one, many in every if not many and any(noun in plurals and not _LIMIT.match(name) for name, noun in number.findall(one))]
    assert len(found) <= NEVER_ONE, found
    assert not [each for each in found if each.startswith("{review} has {n} recommendations")]


def test_states_in_the_order_of_the_alphabet_stand_in_that_of_the_readers() -> None:
    names = tuple(map(state_text, ("CAN", "CZE", "DNK", "DEU")))
    assert messages("fr").listed(names) == "Allemagne, Canada, Danemark et Tchéquie"
    assert messages("fr").listed(names[::-1]) == "Allemagne, Danemark, Tchéquie et Canada", "an order of its own"
    assert messages("en").listed(names) == "Canada, Czechia, Denmark and Germany"
    assert messages("fr").say("{states:de}", states=names) == "de l’Allemagne, du Canada, du Danemark et de la Tchéquie", "with their articles too"
    assert messages("es").say("{states:El}", states=names) == "Alemania, el Canadá, Chequia y Dinamarca"


def test_a_position_agrees_with_the_recommendations_counted() -> None:
    assert [messages("fr").say(position_counted("supported", n)) for n in (1, 3)] == ["1 acceptée", "3 acceptées"]
    assert [messages("es").say(position_counted("not_supported", n)) for n in (1, 3)] == ["1 no aceptada", "3 no aceptadas"]
    assert [messages("en").say(position_counted("noted", n)) for n in (1, 3)] == ["1 noted", "3 noted"]
