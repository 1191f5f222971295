"""Sixty queries, ten a language, on invented texts: what each finds, and that it finds nothing else, in whatever language the other texts are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from empty_index import empty_index
from sqlalchemy import Connection
from test_index import of

from openupr.searching import Query, put, search
from openupr.searching.cut_words import index_tokens

TEXTS: dict[str, tuple[str, ...]] = {
    "en": (
        "Ratify the convention against torture and prosecute those who tortured fishers in Port Ester",
        "Abolish the death penalty; commute the sentences of prisoners on death row",
        "Protect journalists and bloggers who report on the lighthouse strikes",
        "The penalty for slow ships was the death of trade",
        "Independent judges must be appointed by an independent body; their independence is a matter of law",
    ),
    "fr": (
        "Ratifier la convention contre la torture et poursuivre les auteurs d'actes de torture commis à Port-Ester",
        "Abolir la peine de mort ; commuer les peines des détenues condamnées à l'île du Phare",
        "Protéger les journalistes et garantir la liberté de la presse régionale",
        "L'État partie a adopté une loi ; les lois adoptées régissent l'élection des juges indépendants",
        "La mort des pêcheurs fait de la peine aux habitants",
    ),
    "es": (
        "Ratificar la convención contra la tortura y enjuiciar a los torturadores de Puerto Ester",
        "Abolir la pena de muerte y conmutar las condenas de los reclusos",
        "Proteger a los periodistas y garantizar la libertad de expresión; recibió informes de una periodista detenida",
        "Las recomendaciones aceptadas y la recomendación aceptada en parte figuran en el informe",
        "La muerte del niño causó pena en toda la región",
    ),
    "ru": (
        "Расследовать все случаи пыток и наказать виновных в применении пыток",
        "Отменить смертную казнь и ввести мораторий на смертные казни",
        "Обеспечить безопасность журналистов; ни один журналист не должен быть осуждён",
        "Назначать независимых судей; независимость судьи гарантирует закон",
        "Права ребёнка защищает закон; ребенка нельзя разлучать с девушками его семьи, ни с одной девушкой",
    ),
    "ar": (
        "حماية الصحفيين والمدوّنين من التعذيب",
        "إلغاء عقوبة الإعدام وتخفيف العقوبات الصادرة بحق السجناء",
        "ضمان حقوق المرأة في المـــساواة أمام القضاء المستقل",
        "قُدِّمت ١٤ توصية إلى اللجنة، وقبلت الدولة التوصيات",
        "يعمل صحفيون في كتابة كتاب عن السجن وعن الوزير",
    ),
    "zh": (
        "废除死刑,并暂停执行一切死刑判决",
        "他死于重刑,无人调查",
        "保护记者和律师,调查酷刑指控",
        "2015年批准《禁止酷刑公约》及其任择议定书",
        "保障妇女权利与儿童权益,人人享有言论自由",
    ),
}
"""Of each language the texts, numbered from 1."""

QUERIES: tuple[tuple[str, str], ...] = (
    # English: as before, by stems
    ("ratification or ratifying", "en1"),
    ('"death penalty"', "en2"),
    ("death and penalty", "en2 en4"),
    ("torturing", "en1"),
    ("journalist not fisher", "en3"),
    ("blogger", "en3"),
    ("judge independent", "en5"),
    ("independence", "en5"),
    ("prison*", "en2"),
    ("PROSECUTION or commuted", "en1 en2"),
    # French
    ("journaliste", "en3 fr3"),
    ('"peines de mort"', "fr2"),
    ("mort peine", "fr2 fr5"),
    ("détenue condamnée", "fr2"),
    ("adopté", "fr4"),
    ("adoptees", "fr4"),
    ("etat", "fr4"),
    ("l'État partie", "fr4"),
    ("indépendante", "fr4"),
    ("pêcheur", "fr5"),
    # Spanish
    ("periodista", "es3"),
    ('"pena de muerte"', "es2"),
    ("muerte pena", "es2 es5"),
    ("recibir", "es3"),
    ("recomendación", "es4"),
    ("recomendaciones", "es4"),
    ("expresion", "es3"),
    ("aceptado", "es4"),
    ("convenciones", "es1"),
    ("recluso not niño", "es2"),
    # Russian
    ("пытки", "ru1"),
    ("пытками", "ru1"),
    ('"смертная казнь"', "ru2"),
    ("казней", "ru2"),
    ("журналисты", "ru3"),
    ("осужден", "ru3"),
    ("судья", "ru4"),
    ("независимости", "ru4"),
    ("ребенок", "ru5"),
    ("девушек", "ru5"),
    # Arabic
    ("الصحفيين", "ar1 ar5"),
    ("للصحفيين", "ar1 ar5"),
    ("تعذيب", "ar1"),
    ('"عقوبة الاعدام"', "ar2"),
    ("عقوبات", "ar2"),
    ("مساواة", "ar3"),
    ("والمرأه", "ar3"),
    ("توصيات 14", "ar4"),
    ("صحف*", "ar1 ar5"),
    ("كتاب and not عقوبة", "ar5"),
    # Chinese
    ("死刑", "zh1"),
    ("死 and 刑", "zh1 zh2"),
    ("酷刑", "zh3 zh4"),
    ('"禁止酷刑公约"', "zh4"),
    ("2015年", "zh4"),
    ("废除 判决", "zh1"),
    ("权利 not 妇女", ""),
    ("记者 or 律师", "zh3"),
    ("言论自由*", "zh5"),
    ("刑死", ""),
)
"""Queries, and the texts that they find: no other. Nobody says which language a query is in: a word that English shares finds English texts too."""


@pytest.fixture(scope="module")
def six() -> Iterator[Connection]:
    with empty_index() as made:
        for session, (language, texts) in enumerate(TEXTS.items(), 11):
            put(made, of(f"XAA-{session}", *texts, language=language), {})
        yield made


def found(index: Connection, query: str) -> str:
    languages = dict(enumerate(TEXTS, 11))
    hits = search(index, Query(query), limit=None).hits
    return " ".join(sorted(f"{languages[hit.session]}{hit.id.rpartition('/R')[2].removesuffix('.a')}" for hit in hits))


@pytest.mark.parametrize(("query", "texts"), QUERIES)
def test_a_query_finds_these_texts_and_no_other(six: Connection, query: str, texts: str) -> None:
    assert found(six, query) == texts


def test_there_are_ten_of_each_language() -> None:
    assert len(QUERIES) == len(dict(QUERIES)) == 60


@pytest.mark.parametrize(
    ("query", "shows"),
    [
        ("пытки", "Расследовать все случаи [пыток] и наказать виновных в применении [пыток]"),
        ("مدون", "حماية الصحفيين [والمدوّنين] من التعذيب"),
        ("死刑", "废除[死刑],并暂停执行一切[死刑]判决"),
        ("indépendantes", "L'État partie a adopté une loi ; les lois adoptées régissent l'élection des juges [indépendants]"),
    ],
)
def test_a_snippet_marks_the_words_as_they_are_printed(six: Connection, query: str, shows: str) -> None:
    hits = search(six, Query(query)).hits
    assert [hit.snippet.marked("[", "]") for hit in hits] == [shows]


@pytest.mark.parametrize(
    ("text", "language", "cut"),
    [
        ("Ratified treaties", "en", "ratified treaties en:ratifi en:treati"),
        ("Ratified treaties", None, "ratified treaties en:ratifi en:treati"),
        ("Lois adoptées", "fr", "lois adoptees fr:lois fr:adopt :lois :adoptees"),
        ("Às cidades", "pt", "as cidades :as :cidades"),
        ("Смертные казни ООН", "ru", "смертные казни оон :смертн :казн :оон"),
        ("酷刑 (CAT)", "zh", "酷 刑 cat :酷 :刑 :cat"),
        ("وَالتَّعْذِيب", "ar", "والتعذيب :تعذيب"),
    ],
)
def test_a_text_as_tokens(text: str, language: str | None, cut: str) -> None:
    from openupr.searching.cut_words import MARKS

    marks = {mark: f"{language}:" for language, mark in MARKS.items()}
    assert " ".join(marks[each[0]] + each[1:] if each[0] in marks else each for each in index_tokens(text, language)) == cut
