"""Sentences: abbreviations end none."""

from __future__ import annotations

import pytest

from openupr.text import sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2031 Law n. 20,104 on lighthouses was enacted.",
        "Decree N. 7 and Order Nr. 12 (Ur. l. XA No. 4/31) followed.",
        "See document No. 5, paras. 3 and 4, art. 2 and arts. 7-9, pp. 4-5, vol. II, chap. V of it.",
        "The commitment is in doc. A/99/12 and in Rec. 6 of the review.",
        "The court ruled in Lampkeeper v. The Harbour.",
        "The Lamp Act, Cap. 138, and the Piers Act, Cap. 169, were repealed.",
        "Dr. Arne B. Stone, Sra. Nova and the Hon. Mr. Reed spoke.",
        "It entered into force on 3 Sept. 2031.",
        "Just Lamps Inc. (JLI) commended the harbour.",
        "The island (cf. Annex II, e.g. St. Orla, i.e. The Rock) is small.",
    ],
)
def test_an_abbreviation_ends_no_sentence(sentence: str) -> None:
    text = f"Estavia reported. {sentence} That was all."
    assert [text[start:end] for start, end in sentences(text)] == ["Estavia reported.", sentence, "That was all."]


@pytest.mark.parametrize(
    "text",
    [
        "The answer was no. | The delegation explained it.",
        "Nothing is known of its art. | Music is forbidden.",
        "They fear violence. | (Media) campaigns go on.",
        "They were fed. | Other prisoners were not.",
        "It cites the same source, ibid. see above. | Nobody knows it.",
        "It happened in 2031. | 12 people died.",
        "“They came at night.” | The police did not.",
        "On the 4th they came. | The lamps burned in the 5th hour, th they said.",
    ],
)
def test_words_that_look_like_one_end_a_sentence(text: str) -> None:
    whole = text.replace("| ", "")
    assert [whole[start:end] for start, end in sentences(whole)] == text.split(" | ")


@pytest.mark.parametrize("text", ["The lamps are dear. th", "“The lamps are dear.” nd ", "The lamps are dear. st The harbour is dark."])
def test_the_letters_of_an_ordinal_that_stand_alone_belong_to_no_sentence(text: str) -> None:
    found = [text[start:end] for start, end in sentences(text)]
    assert found[0].strip("“”") == "The lamps are dear."
    assert found[1:] == ["The harbour is dark."][: len(found) - 1]
    assert len(found) == 1 + ("harbour" in text)


def test_other_letters_at_the_end_stay() -> None:
    text = "The lamps are dear. th e"
    assert [text[start:end] for start, end in sentences(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Estavia began the campaign “Light up! Lamps for every pier”, which the Council pays. | It goes on.",
        "The campaign “Light up! Lamps for every pier”. | It goes on.",
        "La campagne « Des phares ! Pour tous » continue. | Elle dure.",
        "They cried “Light up!” | The Harbour did not.",
        "It said: “The lamps are out. | They burn no more.” | That was all.",
        "It began “the work, as it was told. | Nobody closed it.",
        f"It said: “{'The lamps, the piers and all that is there ' * 4}are out. | They burn no more”. | That was all.",
    ],
)
def test_a_stop_within_a_title_ends_no_sentence(text: str) -> None:
    clean = text.replace(" | ", " ")
    assert [clean[start:end] for start, end in sentences(clean)] == text.split(" | ")
