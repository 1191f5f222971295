"""The Council's report on a session by its first page, and what is none."""

from __future__ import annotations

import pytest

from openupr.identifying import identify
from openupr.reading import read_bytes
from openupr.records import Document, Kind

TITLE = "Report of the Human Rights Council on its fortieth session"
# Symbol, title, and whether it is one.
PAGES = [
    ("A/HRC/40/2", TITLE, True),
    ("A/HRC/40/2*", TITLE, True),
    ("A/HRC/40/2", f"{TITLE}*", True),
    ("A/HRC/40/2/Corr.1", f"{TITLE}\nCorrigendum", True),
    ("A/HRC/40/2/Add.1", f"{TITLE}\nAddendum", True),
    ("A/HRC/40/2 (Advance unedited version)", TITLE, True),
    ("A/HRC/40/2 Advance version", TITLE, True),
    ("A/HRC/40/2", f"Advance unedited version\n{TITLE}", True),
    ("A/HRC/40/2", f"Advance unedited version {TITLE}", True),
    ("A/HRC/40/L.1", f"Draft {TITLE[0].lower()}{TITLE[1:]}", True),
    ("", TITLE, True),
    # Until the fifteenth session it has another number.
    ("A/HRC/7/78", "Report of the Human Rights Council on its seventh session", True),
    ("A/HRC/12/50", "Report of the Human Rights Council on its twelfth\nsession", True),
    ("A/HRC/24/2", "REPORT OF THE HUMAN RIGHTS COUNCIL ON ITS\nTWENTY-FOURTH SESSION", True),
    ("A/HRC/24/2", "Report of the Human Rights Council on its twenty-\nfourth session", True),
    ("A/HRC/24/2", "Report of the Human Rights Council on its 24th session", True),
    ("A/HRC/40/2", "Rapport du Conseil des droits de l’homme sur les travaux de sa quarantième session", True),
    ("A/HRC/40/2", "Informe del Consejo de Derechos Humanos sobre su 40º período de sesiones", True),
    # The number alone does not tell: reports of the Working Group and of others have it too.
    ("A/HRC/14/2", "Report of the Working Group on the Universal Periodic Review\nQatar", False),
    ("A/HRC/9/2", "Human rights and unilateral coercive measures\nReport of the Secretary-General", False),
    ("A/HRC/40/2", "A title that the Council’s report never had", False),
    ("A/HRC/S-20/2", "Report of the Human Rights Council on its\ntwentieth special session", False),
    ("A/HRC/40/59", "Report of the Human Rights Council Advisory Committee on its fortieth session", False),
    # It is named, on lines of their own or not.
    ("A/HRC/WG.6/48/SVN/3", f"Summary of stakeholders’ submissions on Slovenia\nSee the {TITLE}", False),
    ("A/HRC/40/59", f"The resolutions are contained in the\nr{TITLE[1:]}\n(A/HRC/40/2).", False),
    ("", f"1. {TITLE} tells of it.", False),
]


def page(symbol: str, title: str, below: str = "Vice-President and Rapporteur: Ana Example") -> Document:
    lines = (
        symbol,
        "Distr.: General",
        "27 May 2020",
        "Human Rights Council",
        "Fortieth session",
        "25 February–22 March 2019",
        "Agenda item 1",
        title,
        below,
    )
    return identify(read_bytes("\n\n".join(filter(None, lines)).encode(), "file.txt"))


@pytest.mark.parametrize(("symbol", "title", "is_one"), PAGES)
def test_the_title_says_it(symbol: str, title: str, is_one: bool) -> None:
    found = page(symbol, title)
    assert (found.kind is Kind.SESSION_REPORT) is is_one
    if is_one:
        assert (found.state, found.session) == (None, None)
        assert (found.symbol or "") == symbol.partition(" ")[0].rstrip("*")
        assert found.corrects == ("A/HRC/40/2" if "Corr" in symbol else None)


def test_whom_the_page_names_is_not_under_review() -> None:
    """States stand on the first page: in the rapporteur's brackets, in the contents."""
    found = page("A/HRC/40/2", TITLE, "Slovenia\nA/HRC/WG.6/48/SVN/1")
    assert (found.kind, found.state, found.session, found.date) == (Kind.SESSION_REPORT, None, None, "2020-05-27")


def test_its_title_has_no_person_in_it() -> None:
    assert page("A/HRC/40/2", TITLE.replace("its ", "its\n\n")).title == TITLE
    assert page("A/HRC/40/2", f"{TITLE}*").title == TITLE
    # As a text of which the masthead is one block.
    assert identify(read_bytes(f"A/HRC/40/2\n{TITLE}\nRapporteur: Ana Example\n".encode(), "file.txt")).title == TITLE


def test_a_hostile_first_page_takes_no_time() -> None:
    """Long runs of what a title may begin or go on with."""
    for words in ("\n" * 200_000, " " * 400_000, "Report of the Human Rights Council on its " + "a" * 400_000, "Advance " * 50_000, "-_" * 200_000):
        assert identify(read_bytes(f"A/HRC/40/9\n{words}\nEnd".encode(), "file.txt")).kind is not Kind.SESSION_REPORT
