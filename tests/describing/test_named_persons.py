"""Who is named in a text: invented names in sentences as documents have them."""

from __future__ import annotations

import weakref

import pytest

from openupr.assembling import Removing
from openupr.describing import NamesOfTexts
from openupr.describing.persons.capitals import WordSorts
from openupr.describing.persons.runs_of_capitals import runs
from openupr.describing.persons.words_in_text import WordsInText, text_words
from openupr.describing.spellings.known_words import known_words
from openupr.records import Named

CASES = {
    "He expressed concern about the murder of Indigenous leaders Tarek Vosloma, in 2019, and Jelmi Ortavo, in 2020.": [
        "Tarek Vosloma",
        "Jelmi Ortavo",
    ],
    "AI called for the release of journalist Mirza Dolanbek, sentenced to ten years in prison.": ["Mirza Dolanbek"],
    "It asked about the whereabouts of Ms. Ilva Strand, who had been arrested in May.": ["Ilva Strand"],
    "It harassed and punished activists, including Zu Chiyong and Yang Maodreng.": ["Zu Chiyong", "Yang Maodreng"],
    "In the case of Brunzel v. Peru, the Court found a violation.": ["Brunzel"],
    "The human rights defender Abdul Karim al-Dolani, 43, was detained.": ["Abdul Karim al-Dolani"],
    "The killing of the lawyer Pedro de la Vanta was not investigated.": ["Pedro de la Vanta"],
    "The Working Group on Arbitrary Detention found that the lawyer Jelmi Ortavo had been arbitrarily detained since 2011.": ["Jelmi Ortavo"],
    "The Special Rapporteur on freedom of opinion and expression asked about the arrest of the editor Mirza Dolanbek.": ["Mirza Dolanbek"],
    "The Special Rapporteur on torture, Marta Velinsk, was concerned at the arrest of the lawyer Jelmi Ortavo.": ["Jelmi Ortavo"],
}


@pytest.mark.parametrize(("text", "names"), CASES.items())
def test_cases(text: str, names: list[str]) -> None:
    found = NamesOfTexts([text]).shown(text)
    assert [each.name for each in found if each.kind is Named.CASE] == names
    assert all(text[each.start : each.end] == each.name for each in found)


OTHERS = {
    "The Special Rapporteur on torture, Marta Velinsk, visited the prison.": ("Marta Velinsk", Named.EXPERT),
    "The release was announced by President Carlos Umbrano.": ("Carlos Umbrano", Named.OFFICIAL),
    "The Government set up an independent inquiry, under Sir Carlos Umbrano, into prisons.": ("Carlos Umbrano", Named.OFFICIAL),
}


@pytest.mark.parametrize(("text", "told"), OTHERS.items())
def test_who_is_no_case(text: str, told: tuple[str, Named]) -> None:
    assert [(each.name, each.kind) for each in NamesOfTexts([text]).shown(text)] == [told]


def test_a_law_that_is_called_after_a_person_is_no_case() -> None:
    text = "The murder of Maria Velinsk led to the Maria Velinsk Law on violence."
    assert [each.kind for each in NamesOfTexts([text]).shown(text)] == [Named.CASE]


NOBODY = (
    "The Committee against Torture recommended that Peru ratify the Optional Protocol.",
    "Grant access to all prisons in January.",
    "JS1 noted that Costa Rican law did not protect Roma children.",
    "The Ministry of Justice and the Supreme Court adopted the National Action Plan.",
)


@pytest.mark.parametrize("text", NOBODY)
def test_words_that_a_table_explains_are_neither_shown_nor_hidden(text: str) -> None:
    names = NamesOfTexts([text])
    assert not names.shown(text)
    assert not names.hidden()
    assert not list(runs(text))


def test_a_surname_alone_is_hidden_where_another_sentence_has_the_whole_name() -> None:
    whole = "AI called for the release of the journalist Mirza Dolanbek."
    alone = "In prison Dolanbek fell ill."
    names = NamesOfTexts([whole, alone])
    assert "Dolanbek" in names.hidden()
    assert [(each.name, each.kind) for each in names.shown(alone)] == [("Dolanbek", Named.CASE)]
    assert not NamesOfTexts([alone]).shown(alone)


def test_what_is_hidden_need_not_be_sure() -> None:
    """A place that no table knows may go with the names; a person's name may not stay."""
    text = "Threats against Ostrek Damvil went on."
    assert Removing(NamesOfTexts([text]).hidden()).of(text) == "Threats against ██████ ██████ went on."


def test_a_part_of_a_contributors_name_is_no_person() -> None:
    text = "Dolanbek noted that the wells were dry."
    assert not NamesOfTexts([text], ["Mirza Dolanbek Foundation"]).hidden()


@pytest.mark.parametrize("word", ["Interregional", "Multiannual", "Afro-Costa Rican"])
def test_a_word_made_of_ordinary_ones_is_nobodys_name(word: str) -> None:
    assert not NamesOfTexts([f"It adopted the National {word} Plan."]).hidden()


@pytest.mark.parametrize("text", ["El Reino Unido observó que las leyes eran nuevas.", "Elle a cité le Royaume-Uni et la Côte d’Ivoire."])
def test_a_state_is_no_person_in_any_language(text: str) -> None:
    assert not NamesOfTexts([text]).hidden()


@pytest.mark.parametrize(
    "around", ["The well was dug in the north by many hands. ", "Wells. ", "The Committee on Wells of Peru met Mr. ", "A-B’C x’’y O'F 3G _H. "]
)
@pytest.mark.parametrize("name", ["Ana al-Dolani", "al-Dolani", "Pedro de la Vanta", "Ana JORDAN", "D. Brunzel", "Costa Rican Ana Brunzel"])
def test_of_a_text_the_words_around_a_run_alone_are_looked_at_and_are_those_of_the_whole_text(around: str, name: str) -> None:
    text = f"{around * 9}the lawyer {name}, who was held in the Costa Rican mill. {around * 9}"
    every = text_words(text)
    found = list(runs(text))
    for run in found:
        first = next(at for at, word in enumerate(every) if word.start == run.start)
        last = first + len(run.own) - 1
        before, behind = every[max(0, first - 3) : first], every[last + 1 : last + 4]
        assert run.word_before == (before[-1] if before else None)
        assert (*run.words_before, *run.words_behind) == (*before, *behind)
        assert run.own == tuple(word[2:] for word in every[first : last + 1])  # what a word is, without where it stands
    assert found or "_H" in around  # that is a text in capitals


WORDS = {
    "The summary praised the Orvonization Plan.": "Orvonization",  # no name ends so
    "JS1 cited GRETA, paragraph 4.": "GRETA",  # a body that we know, though many are called so
    "JS1 met it in New York, and wrote.": "York",  # with the word before, a place
}


@pytest.mark.parametrize(("text", "word"), WORDS.items())
def test_what_is_no_name_is_not_hidden(text: str, word: str) -> None:
    assert word not in NamesOfTexts([text]).hidden()


def test_an_office_in_the_possessive_is_not_whose_name_follows() -> None:
    assert not NamesOfTexts([text := "Soldiers of the Queen’s Orvonshire Regiment beat detainees."]).shown(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad asked about the cases of Chief Ada Brunzel and Bo Lodik.", Named.CASE),
        ("They spoke of the disappearances of Prince Ada Brunzel and Bo Lodik.", Named.CASE),
        ("Judge Ada Brunzel was arrested in 2010.", Named.CASE),
        ("Chief Ada Brunzel was not found. The journalist Ada Brunzel disappeared.", Named.CASE),
        ("Chief Bo Brunzel, Minister of Roads, spoke. The journalist Ada Brunzel disappeared.", Named.CASE),
        ("They spoke of the killing of the former Judge Ada Brunzel.", Named.OFFICIAL),
        ("They asked about the arrest by Police Chief Ada Brunzel.", Named.OFFICIAL),
        ("They spoke of the regime of General Ada Brunzel.", Named.OFFICIAL),
        ("President Ada Brunzel spoke. The journalists welcomed it.", Named.OFFICIAL),
        ("General Ada Brunzel opened the road.", Named.OFFICIAL),
        ("Judge Ada Brunzel sentenced the editor.", Named.OFFICIAL),
    ],
)
def test_a_title_before_a_full_name_makes_no_official_of_whom_is_told_as_of_a_case(text: str, kind: Named) -> None:
    mentions = NamesOfTexts([text]).shown(text)
    assert {each.kind for each in mentions if each.name == "Ada Brunzel"} == {kind}


def test_capitals_behind_an_article_are_cried_and_nobodys_name() -> None:
    cry, name = "HASTA LA VICTORIA SIEMPRE.", "SIGNED BY VICTORIA BRUNZEL."
    assert not NamesOfTexts([cry]).shown(cry)
    assert [each.name for each in NamesOfTexts([name]).shown(name)] == ["VICTORIA BRUNZEL"]
    assert NamesOfTexts([cry]).hidden() == {"VICTORIA SIEMPRE"}


def test_ordinary_words_in_capitals_are_nobodys_name_where_nothing_tells_of_somebody() -> None:
    phrase, told = "NATIONAL UNION OF MERCHANT MARINE ENGINEERS", "The lawyer GRACE MARINE was arrested."
    assert not NamesOfTexts([phrase]).shown(phrase)
    assert [each.name for each in NamesOfTexts([told]).shown(told)] == ["GRACE MARINE"]


def test_what_runs_a_chain_of_words_has_is_the_same_where_it_was_met_before() -> None:
    """At the beginning of a sentence "Minister" is an ordinary word, and beside "Republic of" a State's name goes on."""
    texts = ["Grant Brunzel left.", "They met Grant Brunzel.", "Mr. Grant spoke.", "They asked Grant.", "The Republic of Peru Brunzel."]
    first = [[(run.name, run.start, run.own, run.told) for run in runs(text)] for text in texts]
    assert [[(run.name, run.start, run.own, run.told) for run in runs(text)] for text in texts[::-1]] == first[::-1]
    assert [len(found) for found in first[2:4]] == [1, 0]
    assert [found[0][2][0].opens for found in first[:2]] == [True, False]


@pytest.mark.parametrize(
    ("before", "opens"),
    [
        ("", True),
        ("“", True),
        ("They left. ", True),
        ("They left: “", True),
        ("They left\n", True),
        ("They left – ", True),
        ("They left (b) ", True),
        ("(iv) ", True),
        ("They left ", False),
        ("They left, ", False),
        ("They left (", False),
        ("They left (as foretold) ", False),
        ("They “", False),
        ("        ", True),
        ("They         ", False),  # further off nothing is looked at
    ],
)
def test_what_opens_a_sentence(before: str, opens: bool) -> None:
    assert WordsInText(f"{before}Brunzel").opens(len(before)) is opens


def test_words_that_are_met_together_are_what_each_is_by_itself() -> None:
    """Many are worked out at once, in another way than one."""
    known = {word.capitalize() for words in known_words().values() for word in sorted(words)[::400] if word.isalpha()}
    together = WordSorts(shouted=False)
    together.meet(known | {"Éluard", "Slovenian", "Ölgers", "Decarbonization", "UN", "Mr.", "O'Brunzel", "de", "Sao"})
    assert len(together) > len(known) / 2
    assert {word: WordSorts(shouted=False)[word] for word in together} == together


@pytest.mark.parametrize("word", ["Brunzel", "Grant", "Sundry", "Tomasova"])
def test_what_is_hidden_is_the_same_whichever_names_are_asked_for(word: str) -> None:
    texts = ["Threats against Maria Tomasova went on.", "Tomasova was held in Brunzel.", "The Sundry Grant of Brunzel.", "They met Mr. Grant."]
    names = NamesOfTexts(texts)
    assert names.hidden([each for each in names.every if each == word]) == {each for each in NamesOfTexts(texts).hidden() if each == word}
    assert names.hidden() == NamesOfTexts(texts).hidden()


@pytest.mark.parametrize("heading", ["2. Dale Marlow Closure", "14. Victor Hill and Orvonshire Community", "B. Maria Marlow References"])
def test_a_numbered_heading_with_an_ordinary_word_names_nobody_but_hides_who_may_be(heading: str) -> None:
    names = NamesOfTexts([heading])
    assert not names.shown(heading)
    assert names.hidden()


@pytest.mark.parametrize(
    "text",
    [
        "2. Maria Tomasova",
        "Maria Tomasova Sunrise Forum",
        "3. Maria Tomasova, Director",
        "4. Case of Maria Tomasova Closed",
        "2. Maria Tomasova fled.",
    ],
)
def test_who_is_listed_or_signs_is_named(text: str) -> None:
    assert [each.name.startswith("Maria Tomasova") for each in NamesOfTexts([text]).shown(text)] == [True]


@pytest.mark.parametrize("text", ["The bank released Tekla Credits to farmers.", "It released Atlas Report in May."])
def test_what_is_released_need_be_no_person(text: str) -> None:
    assert not NamesOfTexts([text]).shown(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was concerned at the detention of Awet Kifloma, Yaw Belsem and Karma Sotho.", ["Awet Kifloma", "Yaw Belsem", "Karma Sotho"]),
        ("Release Zlatan Dervishaj and Mirsko Hallavani immediately.", ["Zlatan Dervishaj", "Mirsko Hallavani"]),
        ("The Special Rapporteur raised the cases of Zlatan Dervishaj and Hope Chidawa.", ["Zlatan Dervishaj", "Hope Chidawa"]),
    ],
)
def test_all_who_stand_in_one_list_are_named_as_its_head_says(text: str, names: list[str]) -> None:
    shown = NamesOfTexts([text]).shown(text)
    assert [each.name for each in shown] == names
    assert {each.kind for each in shown} == {Named.CASE}


def test_names_go_at_once_when_nobody_needs_them() -> None:
    """Nothing of them is in a circle, for which Python would have to look."""
    names = NamesOfTexts([text := "The journalist Ada Brunzel was arrested. Brunzel was later released. Bo Lodik, Minister of Roads, spoke."])
    assert names.shown(text)
    assert names.hidden()
    held = weakref.ref(names)
    del names
    assert held() is None
