"""Lists on openness are kept with the review: told by heads, folder or a person; a newer one takes an older one's place; years asked
for are computed from the request to the review."""

from __future__ import annotations

from pathlib import Path

import pytest

from openupr.assembling.document_reading import extract_file
from openupr.assembling.review import assemble
from openupr.errors import UnreadableError
from openupr.linking.visits_open import OpenVisit, open_visits
from openupr.names import session
from openupr.records import Kind, Review, UserMetadata

HEADS = "Country,Mandate,Status,Date,Requested\n"
HOUSING, FOOD = "Special Rapporteur on adequate housing", "Special Rapporteur on the right to food"


def review(*files: tuple[str, str], identifier: str = "SVN-48") -> Review:
    told = UserMetadata(identifier[:3], int(identifier[4:]))
    taken = [extract_file(text.encode(), f"in/{name}", told) for name, text in files]

    def never(_: object) -> None:
        raise AssertionError("nothing is read again")

    return assemble(identifier, taken, never)  # type: ignore[arg-type]


def row(mandate: str, status: str, requested: str = "", day: str = "", state: str = "Slovenia") -> str:
    return f"{state},{mandate},{status},{day},{requested}\n"


def asked(found: Review) -> list[tuple[str, int, str, str]]:
    return [(each.printed, each.years, each.until, each.document) for each in open_visits(found)]


def compilation(words: str) -> tuple[str, str]:
    head = "A/HRC/WG.6/48/SVN/2\n\n14 November 2024\n\nCompilation of information prepared by the Office of the United Nations High Commissioner for "
    return "compilation.txt", f"{head}Human Rights\n\nSlovenia\n\nI. Background\n\n1. {words}\n"


def test_a_list_is_told_by_its_heads_and_its_day_by_its_name() -> None:
    found = review(("visits-2024-02-03.csv", HEADS + row(HOUSING, "Requested", "2015-03-01") + row(FOOD, "Completed", "2014", "2016")))
    (document,) = found.documents
    assert (document.kind, document.date) == (Kind.OPENNESS_LIST, "2024-02-03")
    assert asked(found) == [(HOUSING, 8, "2024-02-03", "visits-2024-02-03.csv")]


def test_years_are_counted_to_the_review_where_the_list_is_younger() -> None:
    found = review(("visits-2026-01-31.csv", HEADS + row(HOUSING, "Requested", "2015-03-01")))
    (each,) = open_visits(found)
    assert each.subject
    held = str(session(48).start)
    assert each == OpenVisit(each.subject, HOUSING, "2015-03-01", held, 9, "visits-2026-01-31.csv", "2026-01-31", 2)


def test_without_a_day_nothing_is_computed_and_without_a_list_nothing_is_said() -> None:
    undated = review(("visits.csv", HEADS + row(HOUSING, "Requested", "2015-03-01")))
    assert len(undated.lists[0].found.facts) == 1
    assert open_visits(undated) == ()
    assert review(compilation("The Committee noted wells.")).lists == ()


@pytest.mark.parametrize(
    "since",
    [
        row(HOUSING, "Agreed", "2015-03-01"),
        row(HOUSING, "Completed", "", "12 May 2019"),
        row(HOUSING, "Withdrawn", "2015-03-01"),
        row(HOUSING, "Declined", "2015-03-01"),
    ],
)
@pytest.mark.parametrize("apart", [False, True])
def test_what_was_answered_since_is_not_asked_for(since: str, apart: bool) -> None:
    first = HEADS + row(HOUSING, "Requested", "2015-03-01")
    files = [("a-2024-02-03.csv", first), ("b-2024-02-03.csv", HEADS + since)] if apart else [("a-2024-02-03.csv", first + since)]
    assert asked(review(*files)) == []


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("Slovenia agreed to the visit of the Special Rapporteur on adequate housing in 2023.", []),
        ("The Special Rapporteur on adequate housing visited Slovenia in 2022.", []),
        ("The Special Rapporteur on adequate housing visited Slovenia in 2009.", [8]),
        ("The Special Rapporteur on the right to food visited Slovenia in 2022.", [8]),
        ("Slovenia refused the visit of the Special Rapporteur on adequate housing in 2023.", []),
    ],
)
def test_what_the_compilation_tells_as_agreed_or_made_since_is_not_asked_for(words: str, years: list[int]) -> None:
    found = review(compilation(words), ("visits-2024-02-03.csv", HEADS + row(HOUSING, "Requested", "2015-03-01")))
    assert found.compilation
    assert found.compilation.cooperation
    assert [each.years for each in open_visits(found)] == years


@pytest.mark.parametrize(
    ("printed", "years"),
    [
        ("Relatora Especial sobre la tortura", []),
        ("Rapporteuse spéciale sur la torture", []),
        ("Relator Especial sobre la vivienda de los marineros", []),
        ("Relatora Especial sobre una vivienda adecuada", [8]),
    ],
)
def test_a_mandate_in_another_language_is_the_one_of_the_compilation(printed: str, years: list[int]) -> None:
    visits = f"País;Mandato;Estado;Fecha de solicitud\nEslovenia;{printed};Solicitada;2015-03-01\n"
    found = review(compilation("The Special Rapporteur on torture visited Slovenia in 2022."), ("visitas-2024-02-03.csv", visits))
    assert [each.years for each in open_visits(found)] == years


def test_a_newer_copy_takes_the_place_of_an_older_one() -> None:
    old = HEADS + row(HOUSING, "Requested", "2010") + row(FOOD, "Requested", "2012")
    new = HEADS + row(FOOD, "Requested", "2012")
    found = review(("visits-2020-01-01.csv", old), ("visits-2024-02-03.csv", new))
    assert asked(found) == [(FOOD, 11, "2024-02-03", "visits-2024-02-03.csv")]
    assert [(each.document, each.newer) for each in found.lists] == [
        ("visits-2024-02-03.csv", ""),
        ("visits-2020-01-01.csv", "visits-2024-02-03.csv"),
    ]


def test_lists_of_other_matters_stand_beside_each_other() -> None:
    treaties = "Country,Treaty,Status,Date\nSlovenia,CAT,Ratified,1993\n"
    visits = HEADS + row(HOUSING, "Requested", "2015-03-01")
    found = review(("treaties-2024-05-01.csv", treaties), ("visits-2024-02-03.csv", visits))
    assert [len(each.found.facts) for each in found.lists] == [1, 1]
    assert len(asked(found)) == 1


def test_the_same_in_three_languages() -> None:
    for name, text in (
        ("visites-2024-02-03.csv", f"Pays;Mandat;Statut;Date de la visite;Date de la demande\nSlovénie;{HOUSING};Demandée;;1er mars 2015\n"),
        (
            "visitas-2024-02-03.csv",
            f"País;Mandato;Estado;Fecha de la visita;Fecha de solicitud\nEslovenia;{HOUSING};Solicitada;;1 de marzo de 2015\n",
        ),
    ):
        assert [each.years for each in open_visits(review((name, text)))] == [8], name


def test_a_page_is_a_list_where_its_folder_or_a_person_says_so() -> None:
    page = (
        f"<html><body><table><tr><th>Country</th><th>Mandate</th><th>Status</th></tr><tr><td>Slovenia</td><td>{HOUSING}</td><td>Requested</td></tr>"
    )
    page += "</table></body></html>"
    told = UserMetadata("SVN", 48, Kind.OPENNESS_LIST, saved="2024-02-03")
    assert extract_file(page.encode(), "in/a.html", UserMetadata("SVN", 48)).table is None
    assert extract_file(page.encode(), "in/lists/a.html", UserMetadata("SVN", 48)).table is not None
    taken = extract_file(page.encode(), "in/a.html", told)
    assert taken.document.date == "2024-02-03"


def test_a_table_of_something_else_is_no_list_and_one_that_is_said_to_be_is_an_error() -> None:
    other = b"Country,Colour\nSlovenia,green\n"
    assert extract_file(other, "in/a.csv", UserMetadata("SVN", 48)).table is None
    with pytest.raises(UnreadableError, match="no row of heads"):
        extract_file(other, "in/a.csv", UserMetadata("SVN", 48, Kind.OPENNESS_LIST))
    with pytest.raises(UnreadableError, match="no row of heads"):
        extract_file(other, "in/lists/a.csv", UserMetadata("SVN", 48))


def test_a_list_in_a_folder_of_its_own_joins_the_review(tmp_path: Path) -> None:
    import openupr

    (tmp_path / "lists").mkdir()
    (tmp_path / compilation("")[0]).write_text(compilation("The Committee noted wells.")[1], "utf-8")
    (tmp_path / "lists" / "visits-2024-02-03.csv").write_text(HEADS + row(HOUSING, "Requested", "2015"), "utf-8")
    found = openupr.read(tmp_path)
    assert [each.document for each in found.lists] == ["visits-2024-02-03.csv"]


LETTERS = (
    ("Reference,Date sent,Mandates,Subject,Date of reply", "{},{},Torture,Ms. Ilda Fenwar,{}"),
    ("Référence;Date d’envoi;Mandats;Sujet;Date de la réponse", "{};{};Torture;Mme Ilda Fenwar;{}"),
    ("Referencia;Fecha de envío;Mandatos;Asunto;Fecha de la respuesta", "{};{};Tortura;Sra. Ilda Fenwar;{}"),
)


@pytest.mark.parametrize(("heads", "line"), LETTERS)
def test_a_table_of_letters_joins_the_review_without_what_they_are_about(heads: str, line: str) -> None:
    rows = [
        ("AL SVN 3/2023", "12/06/2023", "20/08/2023"),
        ("JUA SVN 4/2023", "2023-07-01", ""),
        ("AL NOR 4/2023", "2023-07-01", ""),
        ("AL SVN 5/2023", "2024-01-05", "2023-12-30"),
        ("AL SVN 1/2024", "2024-03-01", ""),
        ("by post", "2024-01-01", ""),
    ]
    (kept,) = review(("letters-2024-02-03.csv", "\n".join((heads, *(line.format(*each) for each in rows))) + "\n")).lists
    assert [(each.reference, each.day, each.replied) for each in kept.found.letters] == [
        ("AL SVN 3/2023", "2023-06-12", "2023-08-20"),
        ("UA SVN 4/2023", "2023-07-01", ""),
    ]
    assert [row for row, _ in kept.found.unread] == [5, 6, 7]
    assert kept.found.others == 1
    assert "Fenwar" not in repr(kept)
