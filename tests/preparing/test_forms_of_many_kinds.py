"""Whatever shape OHCHR's list comes in: the cells are filled, and all else stays, byte for byte, part by part."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import threading
import time
import zipfile
from html import unescape
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from openupr.languages.messages import messages
from openupr.preparing.forms.form_entries import FilledForm, FormEntry
from openupr.preparing.forms.form_filling import _narrowed, filled_form
from openupr.views.desk.assessed import ASSESSED_AS

from .forms_compared import all_else_stays
from .invented_forms import FORMS, MAIN, REQUESTS, parts

ASSESSED = {
    "12.1": FormEntry("Partly implemented", "Half of it stands <2026> & the rest is planned.\nSee the budget.", REQUESTS["12.1"]),
    "12.2": FormEntry("Regressed", "", REQUESTS["12.2"]),
    "12.3": FormEntry("Started", "Eleven were paid.", REQUESTS["12.3"]),
}
FILLED = {"merged cells": ("12.1", "12.2"), "a row taken out": ("12.2", "12.3")}
"""What is filled where it is not all three: 12.3 lies below a merger, 12.1 was taken out."""
COMES = "OPENUPR_TESTS_OFFICE"
"""The variable that names a file which is there for as long as LibreOffice is being installed (.ci/run)."""


def libreoffice(seconds: float = 300) -> str | None:
    """Where LibreOffice is, once it is there; None where it is not to be had."""
    comes, until = os.environ.get(COMES), time.monotonic() + seconds
    while comes and Path(comes).exists():
        if time.monotonic() > until:
            return None
        time.sleep(0.1)
    return shutil.which("soffice")


def test_libreoffice_is_waited_for_while_it_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    comes, office = tmp_path / "comes", tmp_path / "soffice"
    comes.touch()
    office.touch(0o755)
    monkeypatch.setenv(COMES, str(comes))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert libreoffice(0.2) is None, "half of it may be there"
    threading.Timer(0.2, comes.unlink).start()
    assert libreoffice(60) == str(office)
    monkeypatch.delenv(COMES)
    office.unlink()
    assert libreoffice() is None


def language_of(name: str) -> str:
    """The language of the heads of an invented form."""
    return {"French": "fr", "Spanish": "es"}.get(name.partition(",")[0], "en")


def texts(name: str) -> dict[str, str]:
    """What has to be written of each recommendation."""
    say = messages(language_of(name)).say
    return {number: f"{say(entry.assessment)}. {entry.comment}".strip() for number, entry in ASSESSED.items()}


@pytest.mark.parametrize("name", FORMS)
def test_cells_are_filled_and_all_else_stays(name: str) -> None:
    made = filled_form(FORMS[name], "list.docx", ASSESSED)
    numbers, said = FILLED.get(name, tuple(ASSESSED)), texts(name)
    assert (made.filled, made.left, made.without, made.unknown) == (numbers, (), (), ())
    assert made.added == ("no column" in name)
    together = "\n".join(f"{number}: {said[number]}" for number in ("12.1", "12.2"))
    all_else_stays(FORMS[name], made, {*said.values(), together})
    lines = re.findall(rb'xml:space="preserve">([^<]*)<', parts(made.data)[MAIN])
    printed = unescape(b"\n".join(lines).decode())
    assert all(said[number] in printed for number in numbers)
    again = filled_form(made.data, "list.docx", ASSESSED, labels=ASSESSED_AS)
    assert again.data == made.data, "a cell with words in it is never written over"


def test_a_list_gets_its_column_and_its_words_in_its_language() -> None:
    made = filled_form(FORMS["French, no column"], "list.docx", ASSESSED)
    text = parts(made.data)[MAIN].decode()
    assert made.column == "Évaluation/commentaires sur le degré de mise en œuvre"
    assert made.column in text
    assert "Partly implemented" not in text


def test_a_narrow_column_keeps_its_width() -> None:
    """OHCHR's column of positions just holds the word “Supported”."""
    assert _narrowed([4000, 800, 3200], 2000) == [5200 / 7200, 1.0, 5200 / 7200]
    assert _narrowed([1000, 1000], 500) == [0.75, 0.75]
    assert _narrowed([300, 100, 100, 100, 100, 100, 100, 100], 250) == [0.75] * 8, "no column would be left"


def test_what_differs_is_seen() -> None:
    """The check itself: one letter changed elsewhere is found."""
    form = FORMS["as it is"]
    made = filled_form(form, "list.docx", ASSESSED)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made.data)) as file, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for entry in file.infolist():
            after.writestr(entry, file.read(entry).replace(b"mangroves", b"mangrowes"))
    spoilt = FilledForm(out.getvalue(), made.column, made.added, made.filled, made.left, made.without, made.unknown)
    with pytest.raises(AssertionError):
        all_else_stays(form, spoilt, set(texts("as it is").values()))


def test_libreoffice_opens_each(tmp_path: Path) -> None:
    """A PDF is made of each; what was written stands in it."""
    soffice = libreoffice()
    if soffice is None:
        pytest.skip("soffice is not installed: whether LibreOffice opens the files is not tested")
    for number, name in enumerate(FORMS):
        (tmp_path / f"{number}.docx").write_bytes(filled_form(FORMS[name], "list.docx", ASSESSED).data)
    office = [soffice, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    names = [f"{number}.docx" for number in range(len(FORMS))]
    subprocess.run([*office, *names], cwd=tmp_path, check=True, capture_output=True, timeout=300)
    for number, name in enumerate(FORMS):
        with pdfium.PdfDocument(tmp_path / f"{number}.pdf") as file:
            shown = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in file)
        assert texts(name)["12.2"] in shown, name
