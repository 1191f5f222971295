"""What a whole statement does, by its sentences' praise and criticism; and that the labels are kept with the sentences that they are of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.describing import Description
from openupr.describing.tone_of_statements import SURELY, _may_be_read_as_criticism, _voices, overall, statement_tone
from openupr.languages.word_tables import reading_in
from openupr.records import Overall, SentenceTone, Tone
from openupr.records.codec import pack_record, unpack

from ..examining.invented import ask, review

LETTERS = {"p": Tone.PRAISE, "c": Tone.CRITICISM, "q": Tone.QUESTION, "r": Tone.RECOMMENDATION, "n": Tone.NEUTRAL}


def told(each: str) -> list[SentenceTone]:
    return [SentenceTone(0, 1, tuple(LETTERS[letter] for letter in word), (0.5,) * 6) for word in each.split()]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("", Overall.NEITHER),
        ("q r n", Overall.NEITHER),
        ("p r", Overall.PRAISE_ONLY),
        ("p p q r", Overall.PRAISE_ONLY),
        ("c r", Overall.CRITICAL_ONLY),
        ("p c", Overall.MIXED),
        ("pc", Overall.MIXED),
        ("p p p c c", Overall.MIXED),
        ("p p c", Overall.MOSTLY_PRAISE),
        ("p c c r", Overall.MOSTLY_CRITICAL),
        ("pc c", Overall.MOSTLY_CRITICAL),
    ],
)
def test_overall(sentences: str, expected: Overall) -> None:
    assert overall(told(sentences)) is expected


def test_each_sentence_has_its_labels() -> None:
    text = "Aldovar commended the remarkable achievements in health. It expressed deep concern about torture in prisons."
    found = statement_tone(text, None)
    assert [text[each.start : each.end] for each in found.sentences] == [
        "Aldovar commended the remarkable achievements in health.",
        "It expressed deep concern about torture in prisons.",
    ]
    assert [each.labels for each in found.sentences] == [(Tone.PRAISE,), (Tone.CRITICISM,)]
    assert all(len(each.probabilities) == len(Tone) for each in found.sentences)
    assert found.overall is Overall.MIXED
    assert statement_tone("", None).overall is Overall.NEITHER


@pytest.mark.parametrize(
    ("sentence", "criticises", "recommends"),
    [
        (
            "Aldovar asked about the response of Estavia to concerns regarding house searches and the use of racial profiling.",
            False,
            False,
        ),
        ("Aldovar asked about house searches and expressed deep concern about torture in prisons.", True, False),
        ("While expressing deep concern about torture in prisons, Aldovar asked about house searches.", True, False),
        ("Aldovar commended the new law and encouraged Estavia to dig more wells in the north.", False, True),
    ],
)
def test_the_speakers_own_verb_says_whose_the_concern_is(sentence: str, criticises: bool, recommends: bool) -> None:
    (found,) = statement_tone(sentence, None).sentences
    assert (Tone.CRITICISM in found.labels, Tone.RECOMMENDATION in found.labels) == (criticises, recommends)


def test_what_is_not_surely_criticism_is_said_to_be_unsure() -> None:
    """What a head says of a sentence that tells of no lack at all may be wrong; nothing is made of it."""
    text = "Aldovar commended the new schools. In Estavia there is no illiteracy, and the right to education is guaranteed for all."
    praise, absence = statement_tone(text, "XEE").sentences
    assert (praise.sure, praise.surely_criticises) == (True, False)
    assert not absence.surely_criticises
    surely = statement_tone("Aldovar was concerned about torture in the prisons of Estavia.", "XEE")
    (concern,) = surely.sentences
    assert (concern.sure, concern.surely_criticises, surely.sure) == (True, True, True)
    assert concern.of_state >= SURELY


@pytest.mark.parametrize(
    "sentence",
    [
        "Aldovar commended the ratification of treaties, noting concerns about violence against women.",
        "Aldovar recognized efforts to combat violence but noted that women were still beaten in prisons.",
    ],
)
def test_a_concern_beside_praise_is_found(sentence: str) -> None:
    """Praise in one clause takes nothing from the concern in another."""
    (found,) = statement_tone(sentence, None).sentences
    assert {Tone.PRAISE, Tone.CRITICISM} <= set(found.labels)
    assert found.surely_criticises


@pytest.mark.parametrize(
    ("sentence", "voices"),
    [
        ("Aldovar shared the concerns of treaty bodies about the schools.", True),
        ("It noted with concern that Estavia was not a party to treaties.", True),
        ("While noting the law, it regretted that wells ran dry.", True),
        ("It shared the concerns of the Government at the price of grain.", False),
        ("It expressed no concern about prisons.", False),
        ("It had never expressed concern about prisons.", False),
        ("It expressed appreciation for the concern shown for prisoners.", False),
        ("It recommended that torture be condemned.", False),
        ("Hoping for an end of it, including by publicly and plainly condemning abuses, it recommended sanctions.", False),
        ("It noted that the Committee was concerned about prisons.", False),
    ],
)
def test_a_speaker_criticises_by_its_own_word(sentence: str, voices: bool) -> None:
    """Its own verb, not denied, and no concern of the State's that it shares."""
    assert _voices(sentence) is voices


def test_what_a_speaker_regrets_is_sure_where_only_the_state_can_be_meant() -> None:
    (found,) = statement_tone("It regretted the lack of legal consequences for violations of children’s rights.", "XEE").sentences
    assert found.surely_criticises
    (storm,) = statement_tone(
        "It was concerned by constraints on human rights that external factors such as climate change provoked.", "XEE"
    ).sentences
    assert not storm.surely_criticises


def test_what_may_criticise_is_no_praise_alone() -> None:
    """A sentence of which we doubt it has no label for that; yet nobody is said to have only praised by it."""
    doubted = statement_tone("Aldovar praised Estavia for its achievements in health but noted reports of trafficking in children.", None)
    (sentence,) = doubted.sentences
    assert (sentence.labels, sentence.doubted, doubted.may_criticise, doubted.sure) == ((Tone.PRAISE,), True, True, False)
    praise = statement_tone("Aldovar praised Estavia for its achievements in health.", None)
    assert (praise.may_criticise, praise.sure) == (False, True)


@pytest.mark.parametrize(
    ("sentences", "sure", "expected"),
    [("p c", "yy", True), ("p c", "yn", False), ("p c c", "yyn", False), ("c c", "yn", True), ("p", "y", True)],
)
def test_all_of_a_statement_is_unsure_where_its_unsure_criticism_decides(sentences: str, sure: str, expected: bool) -> None:
    """Beside sure criticism, one more that is unsure may change nothing."""
    found = [replace(each, sure=letter == "y") for each, letter in zip(told(sentences), sure, strict=True)]
    assert (overall(found) is overall(found, [each.surely_criticises for each in found])) is expected


def test_it_is_made_once_and_can_be_kept() -> None:
    of = review([ask("Ratify the Convention")], ["FRA", "DEU"])
    description = Description(of)
    assert list(description.tone) == ["XAA-17/D1", "XAA-17/D2"]
    assert description.tone is description.tone
    assert unpack(pack_record(description.tone), dict[str, type(description.tone["XAA-17/D1"])]) == description.tone  # type: ignore[misc]
    assert description.praised == ()


def test_criticism_of_somebody_else_is_none_of_the_state() -> None:
    embargo = statement_tone("Estavia had suffered for years from the economic embargo that other States had imposed on it.", "XEE")
    assert not embargo.has(Tone.CRITICISM)
    blockade = statement_tone("It condemned the unjust blockade that another country has imposed on the people of Estavia for decades.", "XEE")
    assert not blockade.has(Tone.CRITICISM)
    assert statement_tone("It was concerned about torture in the prisons of Estavia.", "XEE").surely_criticises


@pytest.mark.parametrize(
    ("sentence", "may"),
    [
        ("It praised the mills of Bresland, and the training of its millers.", False),
        ("It noted that the Committee on the Elimination of Racial Discrimination had praised the mills.", False),
        ("It praised the accession to the Convention on the Elimination of All Forms of Discrimination against Women.", False),
        ("It praised the mills, but hoped for wells.", True),
        ("It praised the mills, and noted the discrimination against millers.", True),
        ("It praised the mills and regretted the state of the wells.", True),
        ("It praised the mills; the wells are still to be dug.", True),
    ],
)
def test_which_praise_has_a_word_that_could_be_of_criticism(sentence: str, may: bool) -> None:
    with reading_in("en"):
        assert _may_be_read_as_criticism(sentence) is may
