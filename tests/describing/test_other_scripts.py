"""Words in another script than the text around them may be somebody's name; symbols, units and names of States are none."""

from __future__ import annotations

import pytest

from openupr.describing.persons.other_scripts import in_other_scripts, not_in_its_script

NAMES = {
    "Chinese": "科尔达维·塞尔玛",
    "Hebrew": "סלמה קורדבי",
    "Hebrew with points": "סֶלְמָה קוֹרְדָבִי",
    "Devanagari": "सेल्मा कोर्दवी",
    "Thai": "เซลมา กอร์ดาวี",
    "Georgian": "სელმა კორდავი",
    "Armenian": "Սելմա Կորդավի",
    "Ethiopic": "ሰልማ ኮርዳቪ",
    "Hangul": "셀마 코르다비",
    "Greek": "Σέλμα Κορδάβι",
    "Tibetan": "སེལ་མ་ཀོར་ད་བི",
    "Burmese": "ဆဲလ်မာကော်ဒါဗီ",
    "Khmer": "សែលម៉ា ករដាវី",
    "Japanese": "セルマ・コルダヴィ",
    "Tamil": "செல்மா கோர்தவி",
    "Cyrillic": "Сельма Кордави",
    "Arabic": "سلمى كوردافي",
    "Arabic with marks of direction": "\u200fسلمى كوردافي\u200f",
    "Cyrillic with a soft hyphen": "Сельма Кор\u00adдави",
    "Mongolian": "ᠰᠡᠯᠮᠠ",
}
SENTENCE = "The lawyer {} was arrested in the harbour after she had spoken of the wells in the north of the country."


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_run_of_another_script_is_found_whole(name: str) -> None:
    text = SENTENCE.format(f"Selma Kordavi ({name})")
    (found,) = in_other_scripts([text, "Others wrote that the mill was closed."])
    assert found.strip("\u200f") == name.strip("\u200f")
    assert [*not_in_its_script(text)] == [found]


@pytest.mark.parametrize(
    "words",
    ["Ω and μ", "5 µg", "§ 4 – № 7", "the 3ª section", "x² ≥ α", "Ｈａｒｂｏｕｒ", "中华人民共和国", "Российская Федерация", "Señor Núñez", "ﬁsh"],
)
def test_symbols_units_and_states_are_no_names(words: str) -> None:
    assert [*not_in_its_script(SENTENCE.format(words))] == []


def test_the_script_of_a_document_is_no_other_one() -> None:
    russian = "Адвокат была задержана в порту после того, как она говорила о колодцах на севере страны."
    assert in_other_scripts([russian]) == frozenset()
    assert in_other_scripts([russian, "Её зовут სელმა კორდავი."]) == {"სელმა კორდავი"}
    assert [*not_in_its_script("Кордави")] == ["Кордави"], "a text that is as short as a name may be one"
