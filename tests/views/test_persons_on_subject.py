"""Briefs name the persons whom documents name in the open on the subject, with who raised them and what was answered; no others."""

from __future__ import annotations

import json
from pathlib import Path

from .test_names_off import OPEN, SURNAME, dossier, invoked

__all__ = ["dossier"]

LAWYER = "Jelmi Ortavo"


def sections(*options: str) -> dict[str, list[str]]:
    invoked("read", "in")
    invoked("brief", "XAA-48", *options, "--to", "brief.json")
    made = json.loads(Path("brief.json").read_text("utf-8"))
    return {each["title"]: [line["text"] for line in (*each["lines"], *each["rest"])] for each in made["sections"]}


def test_a_topic_names_who_is_named_on_it(dossier: Path) -> None:
    begins = f"2025: {OPEN}, whose case is raised. Raised by 4: Chile, Human Rights Committee and 2 contributors and submissions."
    (line,) = [each for each in sections("--topic", "journalists")["Persons named on it"] if each.startswith(begins)]
    assert "speaks of this person in A/HRC/99/5/Add.1, paragraph 3." in line


def test_others_whom_the_same_words_raise_are_named_with_who_is_on_the_topic(dossier: Path) -> None:
    told = Path("in/compilation.txt")
    words = told.read_text("utf-8")
    told.write_text(
        words.replace(f"arrest of the journalist {OPEN}.", f"arrest of the journalist {OPEN}, in 2019, and the killing of Ilmo Gantreva."), "utf-8"
    )
    persons = sections("--topic", "journalists")["Persons named on it"]
    assert "others are named, too: Ilmo Gantreva." in next(each for each in persons if OPEN in each)


def test_what_is_on_another_topic_names_others_or_nobody(dossier: Path) -> None:
    assert "Persons named on it" not in sections("--topic", "wells")
    told = sections("--topic", "lawyers")
    persons = told["Persons named on it"]
    assert LAWYER in persons[0], "the other lawyer stands only in what contributors sent"
    assert all("whose case is raised" in each for each in persons)
    assert any(
        f"the case of {LAWYER} was raised; we found no word of the State that has this name" in each for each in told["Questions to begin with"]
    )
    assert not any(SURNAME in each for lines in told.values() for each in lines)


def test_a_speaker_sees_whom_its_state_raised_and_a_question(dossier: Path) -> None:
    told = sections("--by", "PER", "--seconds", "60")
    (line,) = told["Persons whom Peru raised"]
    assert LAWYER in line
    assert OPEN not in line
    assert any(LAWYER in each for each in told["Advance questions"])


def test_names_off_stay_off(dossier: Path) -> None:
    for options in (("--topic", "journalists"), ("--topic", "lawyers"), ("--by", "PER", "--seconds", "60")):
        told = sections(*options, "--no-persons")
        assert not any(word in each for lines in told.values() for each in lines for word in ("Vosloma", "Ortavo", SURNAME)), options
        assert not any(title.startswith("Persons") for title in told), options
