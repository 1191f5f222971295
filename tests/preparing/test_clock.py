"""The clock: shares by the rules of UPR.md, spoken lengths, and where the bell rings."""

from __future__ import annotations

from itertools import pairwise

import pytest

from openupr.errors import UsageError
from openupr.preparing import languages_of, pace_of, speaking_share, time_statement
from openupr.preparing.speaking.clock import words_that_fit
from openupr.preparing.speaking.speech import sentences_spoken, spoken_parts
from openupr.preparing.speaking.spoken_languages import timed_passages
from openupr.rendering.screen.timed_lines import languages_note

SHARES = [
    # speakers, options, seconds, step
    (160, {"handover": 0}, 52.5, "equal shares"),
    (160, {}, 45.5, "equal shares"),
    (160, {"handover": 7}, 45.5, "equal shares"),
    (70, {"handover": 0}, 120, "2 minutes for all"),
    (71, {"handover": 0}, 8400 / 71, "equal shares"),
    (66, {}, 120, "2 minutes for all"),
    (67, {}, 8400 / 67 - 7, "equal shares"),
    (44, {}, 120, "3 minutes for members"),
    (44, {"member": True}, 180, "3 minutes for members"),
    (45, {"member": True}, 120, "2 minutes for all"),
    (66, {"members": 0}, 120, "3 minutes for members"),
    (20, {"rule": "equal", "handover": 0}, 420, "equal shares"),
    (40, {"rule": "cycle1"}, 120, "3 minutes for members"),
    (90, {"rule": "cycle1", "member": True}, 180, "the list is cut"),
]


@pytest.mark.parametrize(("speakers", "options", "seconds", "step"), SHARES)
def test_the_share_of_a_speaker(speakers: int, options: dict[str, object], seconds: float, step: str) -> None:
    found = speaking_share(speakers, **options)  # type: ignore[arg-type]
    assert found.seconds == pytest.approx(seconds)
    assert step in str(found.step)


def test_the_list_of_cycle_1_is_cut() -> None:
    found = speaking_share(90, rule="cycle1", handover=0, members=0)
    assert (found.heard, found.seconds) == (60, 120)
    assert speaking_share(40, rule="cycle1", handover=0, members=0).heard == 40


@pytest.mark.parametrize(
    ("speakers", "options", "words"),
    [
        (0, {}, "at least one speaker"),
        (10, {"members": 11}, "at most 47"),
        (160, {"rule": "cycle9"}, "cycle1, cycle2, equal"),
        (1200, {}, "fewer speakers"),
        (160, {"handover": 60}, "--overhead"),
    ],
)
def test_what_can_not_be_teaches(speakers: int, options: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        speaking_share(speakers, **options)  # type: ignore[arg-type]


SPOKEN = [
    # text, language, length in words (characters)
    ("human rights", "en", 2),
    ("asylum-seekers", "en", 2),
    ("and/or", "en", 2),
    ("the State's report", "en", 3),
    ("A/HRC/25/5", "en", 0.6 + 1.8 + 2 + 1 + 3),
    ("CAT/C/SVN/CO/3", "en", 1.8 + 0.6 + 1.8 + 1.2 + 1 + 4),
    ("ICCPR", "en", 3),
    ("CEDAW", "en", 1),
    ("Part II", "en", 2),
    ("7", "en", 1),
    ("25", "en", 2),
    ("105", "en", 4),
    ("1,200", "en", 4),
    ("1\u00a0200", "fr", 4),
    ("1 200", "fr", 4),
    ("3 400 000 €", "fr", 6),
    ("2026 100 puits", "fr", 6),
    ("12 30 puits", "fr", 3),
    ("1984", "en", 3),
    ("2014", "en", 2),
    ("2005", "en", 4),
    ("2,000,000", "en", 2),
    ("7.5", "en", 3),
    ("48th", "en", 2),
    ("30%", "en", 3),
    ("2017–2021", "en", 6),
    ("e.g. schools", "en", 3),
    ("人权理事会", "zh", 5),
    ("2030年", "zh", 5),
    ("25国", "zh", 4),
    ("حقوق الإنسان", "ar", 2),
    ("Права человека", "ru", 2),
]


@pytest.mark.parametrize(("text", "language", "length"), SPOKEN)
def test_how_long_it_is_when_spoken(text: str, language: str, length: float) -> None:
    assert sum(piece.length for piece in spoken_parts(text, language)) == pytest.approx(length)


SENTENCES = [
    ("Thank you, Mr. President. We recommend: stop!", ["Thank you, Mr. President.", "We recommend: stop!"]),
    ("See para. 5 of A/HRC/25/5. Next.", ["See para. 5 of A/HRC/25/5.", "Next."]),
    ("1. Ratify it.\n2. Adopt a law", ["1. Ratify it.", "2. Adopt a law"]),
    ("He said “no.” Then yes.", ["He said “no.”", "Then yes."]),
    ("谢谢主席。我们建议。", ["谢谢主席。", "我们建议。"]),
    ("ما هذا؟ شكرا.", ["ما هذا؟", "شكرا."]),
    ("...\n\n - ", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences_spoken(text)] == expected


def test_the_bell_rings_after_the_last_whole_sentence() -> None:
    text = "One two three four five. " * 3  # at 60 a minute: a word a second
    timing = time_statement(text.strip(), pace_of("en", 60), speaking_share(600, handover=2))  # 12 s
    assert timing.share.seconds == 12
    assert (timing.seconds, timing.over, timing.room) == (15, 3, 12)
    assert (timing.sentences, timing.fits) == (3, 2)
    assert timing.after is not None
    assert text[timing.after.start : timing.after.end] == "One two three four five."
    assert timing.after.start == 25
    assert timing.bell is not None
    assert text[timing.bell :].startswith("three four")


def test_a_statement_that_fits_hears_no_bell() -> None:
    timing = time_statement("Thank you.", pace_of("en"), speaking_share(160))
    assert (timing.bell, timing.fits, timing.sentences) == (None, 1, 1)
    assert timing.over < 0


def test_the_bell_may_ring_in_the_first_sentence() -> None:
    timing = time_statement("word " * 200, pace_of("en"), speaking_share(160))
    assert (timing.after, timing.fits) == (None, 0)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar", "zh"])
def test_every_language_of_the_un_has_a_pace(language: str) -> None:
    pace = pace_of(language)
    assert 60 < pace.rate < 200
    assert pace.unit == ("characters" if language == "zh" else "words")
    assert words_that_fit(60, pace) == pace.rate


@pytest.mark.parametrize(("language", "rate"), [("pt", None), (None, None), ("en", 5), ("en", 1000)])
def test_a_pace_that_is_none(language: str | None, rate: float | None) -> None:
    with pytest.raises(UsageError, match="--pace"):
        pace_of(language, rate)


def test_nothing_to_speak() -> None:
    with pytest.raises(UsageError, match="nothing in this text"):
        time_statement("... --", pace_of("en"), speaking_share(160))


ENGLISH = "We recommend that they adopt a law on the wells of every school in the country. "
FRENCH = "Nous recommandons d'adopter une loi sur les puits de toutes les écoles du pays. "


def parts(text: str) -> dict[str, int]:
    """The words (characters) of each language of a statement."""
    return {part.pace.code: part.written for part in time_statement(text, timed_passages(text), speaking_share(160)).parts}


def test_each_part_is_timed_at_the_pace_of_its_language() -> None:
    text = f"{ENGLISH}\n{FRENCH}"
    timing = time_statement(text, timed_passages(text), speaking_share(160))
    english, french = (time_statement(each, pace_of(code), speaking_share(160)) for each, code in ((ENGLISH, "en"), (FRENCH, "fr")))
    assert [(part.pace.code, part.length) for part in timing.parts] == [("en", english.parts[0].length), ("fr", french.parts[0].length)]
    assert timing.seconds == pytest.approx(english.seconds + french.seconds)
    assert timing.seconds > time_statement(text, pace_of("en"), speaking_share(160)).seconds
    assert timing.pace.code == "fr"  # most of the seconds


def test_the_bell_rings_by_the_paces_of_the_parts() -> None:
    text = f"{ENGLISH}\n" + FRENCH * 9
    mixed, alone = (time_statement(text, held, speaking_share(250)) for held in (timed_passages(text), pace_of("en")))
    assert mixed.bell is not None
    assert alone.bell is not None
    assert mixed.bell < alone.bell


SPANISH = "También recomendamos que se adopte una ley sobre los pozos de todas las escuelas del país. "
PARTS = [
    # text, words of each language
    (ENGLISH, {"en": 16}),
    (f"Gracias.\n{ENGLISH}", {"en": 17}),  # too short to tell
    (f"{ENGLISH}\nMerci.\n{FRENCH}\nGracias.", {"en": 17, "fr": 15}),
    (ENGLISH + FRENCH + SPANISH, {"en": 16, "fr": 14, "es": 16}),
    (ENGLISH * 9 + FRENCH, {"en": 158}),  # a quotation in one paragraph
    (f"{ENGLISH}\n谢谢主席先生。\nشكرا\nСпасибо", {"en": 16, "zh": 6, "ar": 1, "ru": 1}),  # the script tells
]


@pytest.mark.parametrize(("text", "words"), PARTS)
def test_the_languages_of_the_parts(text: str, words: dict[str, int]) -> None:
    assert parts(text) == words
    held = timed_passages(text)
    assert (held[0].span.start, held[-1].span.end) == (0, len(text))
    assert all(one.span.end == other.span.start for one, other in pairwise(held))


@pytest.mark.parametrize("text", ["Thank you.", "これはとても長い道のりです。" * 9])
def test_a_language_that_can_not_be_timed(text: str) -> None:
    with pytest.raises(UsageError, match="no pace for this language"):
        timed_passages(text)


def test_a_language_without_a_pace_is_told() -> None:
    german = "Wir danken der Delegation für den Bericht und für das Gesetz über die Brunnen aller Schulen. "
    assert "de (" in languages_note(languages_of(ENGLISH * 2 + german), None)
    assert languages_note(languages_of(ENGLISH + FRENCH), None) == ""


def test_a_statement_in_two_languages_is_told_as_one() -> None:
    assert list(languages_of(FRENCH * 3 + ENGLISH * 2)) == ["fr", "en"]
    assert list(languages_of(ENGLISH * 3 + "\n" + FRENCH * 2)) == ["en", "fr"]
    assert list(languages_of(ENGLISH * 9 + FRENCH)) == ["en"]
    assert languages_of("Thank you.") == {}
    assert languages_note(languages_of(ENGLISH * 9 + FRENCH), pace_of("en")) == ""
    assert "French (" in languages_note(languages_of(ENGLISH * 2 + FRENCH * 2), pace_of("en"))
