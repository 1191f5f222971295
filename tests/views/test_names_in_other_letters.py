"""Names in other letters than the text around them, or in disguised ones, are in no output: those that stakeholders alone have, and with
`--no-persons` all."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from openupr.text.letters import only_letters

from ..describing.test_other_scripts import NAMES
from ..doubts.clean_dossier import COMPILATION, SUMMARY
from .test_names_off import WORDS, dossier_in
from .test_withheld import _outputs

DISGUISED = {
    "marks apart": unicodedata.normalize("NFD", "Zorán Véldakóv"),
    "soft hyphens": "Mir\u00adna Tol\u00adveska",
    "unseen": "\u200fJarek\u200e Um\u200bolski",
    "wide": "Ｐｅｔａ Ｇｒｕｎｏｖ",
    "two alphabets": "Ilva Kраsтеvа",
}
"""Names that stand nowhere but so."""
PUBLISHED = "山本太郎"
"""Stands in a document of the UN."""


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = dossier_in(tmp_path, monkeypatch)
    sent = "".join(f" The harbour was closed to the lawyer {name} and to the others." for name in (*NAMES.values(), *DISGUISED.values()))
    (folder / "LAMP_-_Lamplighters.txt").write_text(f"{WORDS}. We wrote for the harbour.{sent}\n", "utf-8")
    in_summary = f"the harbour was closed to the lawyer {NAMES['Georgian']} ({NAMES['Chinese']}) and to {DISGUISED['marks apart']}"
    (folder / "summary.txt").write_text(SUMMARY.replace("the harbour was closed", in_summary), "utf-8")
    more = f"noted that 412 schools had been built. It was concerned at the arrest of the journalist Tarek Vosloma ({PUBLISHED})"
    (folder / "compilation.txt").write_text(COMPILATION.replace("noted that 412 schools had been built", more), "utf-8")
    return folder


def leaks(outputs: dict[str, str], canaries: dict[str, str]) -> list[tuple[str, str]]:
    """The outputs with a canary, but for what a file is called."""
    letters = {name: only_letters(text) for name, text in outputs.items()}
    return [(name, label) for name, text in letters.items() for label, canary in canaries.items() if canary in text]


@pytest.mark.at_length
def test_names_in_other_letters_are_in_no_output(dossier: Path) -> None:
    canaries = {label: only_letters(name) for label, name in NAMES.items()}
    canaries |= {label: only_letters(name.split()[1])[1:] for label, name in DISGUISED.items()}
    plain = _outputs()
    assert leaks(plain, canaries) == []
    assert any(PUBLISHED in text for text in plain.values()), "the UN names this person"
    hidden = {name: text for name, text in _outputs("--no-persons").items() if not name.startswith("read")}
    assert leaks(hidden, {**canaries, "published": only_letters(PUBLISHED)}) == []
