"""Lists of openness as spreadsheets and browsers save them: each fact is read with the date that it has, or the row or the file is named."""

from __future__ import annotations

import pytest

from openupr.errors import UsageError
from openupr.extracting.openness_lists import read_list

HEADS = "Country,Mandate,Status,Date,Requested\n"
ROW = "Norway,Special Rapporteur on torture,Visited,2019-05-01,2015\n"
FACT = [("visit_made", "SR-torture", "2019-05-01", "2015")]


def _table(*rows: tuple[str, ...]) -> str:
    return "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows) + "</table>"


def _read(data: str | bytes) -> tuple[list[tuple[str, str, str, str]], list[str]]:
    found = read_list(data.encode() if isinstance(data, str) else data, "list.csv", "NOR")
    return [(each.dealing.value, each.subject, each.day, each.requested) for each in found.facts], [str(why) for _, why in found.unread]


PAGE = _table(("Menu", "Home"), *[("About", "us")] * 20), _table(*[tuple(line.split(",")) for line in (HEADS + ROW).splitlines()])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param((HEADS + ROW).replace(",", ";"), id="semicolons"),
        pytest.param((HEADS + ROW).replace(",", "|"), id="bars"),
        pytest.param("Visits, requests, and answers, as of 2024\n" + (HEADS + ROW).replace(",", ";"), id="a title with commas"),
        pytest.param("sep=;\n" + (HEADS + ROW).replace(",", ";"), id="what Excel puts first"),
        pytest.param("\ufeff" + HEADS + ROW, id="byte order mark"),
        pytest.param((HEADS + ROW).encode("utf-16"), id="UTF-16"),
        pytest.param((HEADS + ROW).encode("utf-16-le"), id="UTF-16 without a mark"),
        pytest.param((HEADS + ROW).encode("utf-16-be"), id="UTF-16, the other way round"),
        pytest.param((HEADS + ROW).replace("\n", "\r"), id="lines of old Macs"),
        pytest.param("Saved\n" * 20 + HEADS + ROW, id="heads far below"),
        pytest.param(HEADS + ROW.replace("05-01", "05-01 00:00:00"), id="time of day"),
        pytest.param(HEADS + ROW.replace("05-01", "05-01T00:00:00Z"), id="time of day, ISO"),
        pytest.param(HEADS + ROW.replace("2019-05-01", "01-05-2019"), id="day first"),
        pytest.param(HEADS + ROW.replace("2019-05-01", "٢٠١٩-٠٥-٠١"), id="Arabic digits"),
        pytest.param(HEADS + ROW.replace("Special Rapporteur on torture", '"Special Rapporteur\non torture"'), id="a line's end in a cell"),
        pytest.param("<html><body>" + "".join(PAGE) + "</body></html>", id="a menu before the table"),
        pytest.param(f"<html><body><table><tr><td>{''.join(PAGE)}</td></tr></table></body></html>", id="nested tables"),
    ],
)
def test_the_fact_is_read(data: str | bytes) -> None:
    assert _read(data) == (FACT, [])


def test_a_second_table_has_its_own_columns() -> None:
    facts, unread = _read(f"{HEADS}{ROW}\nDate,State,Status,Requested\n1999,Norway,Standing invitation,\n")
    assert facts == [*FACT, ("standing_invitation", "", "1999", "")]
    assert unread == []


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (("5/6/2019", "28/2/2019"), ["2019-06-05", "2019-02-28"]),
        (("5/6/2019", "2/28/2019"), ["2019-05-06", "2019-02-28"]),
        (("5/6/2019", "7/8/2018"), ["2019", "2018"]),  # nothing shows what stands first
        (("5/5/2019", "1/2/2018"), ["2019-05-05", "2018"]),
        (("5/6/2019", "28/2/2019", "2/28/2019"), ["2019", "2019-02-28"]),  # there is no 28th month
    ],
)
def test_no_date_is_guessed(dates: tuple[str, ...], days: list[str]) -> None:
    facts, _ = _read(HEADS + "".join(f"Norway,Special Rapporteur on torture,Visited,{each},\n" for each in dates))
    assert [day for _, _, day, _ in facts][:2] == days


def test_estado_is_the_state_or_the_status() -> None:
    assert _read("País;Mandato;Estado;Fecha\nNoruega;Relator;Realizada;2019\n") == ([("visit_made", "", "2019", "")], [])
    assert _read("Estado;Mandato;Situación;Fecha\nNoruega;Relator;Realizada;2019\n") == ([("visit_made", "", "2019", "")], [])


@pytest.mark.parametrize("day", ["31/02/2019", "01/05/19", "0000-01-01"])
def test_what_is_no_date_is_named(day: str) -> None:
    assert _read(HEADS + ROW.replace("2019-05-01", day)) == ([], [f"“{day}” is no date"])


def test_a_row_without_a_state_is_named() -> None:
    assert _read(HEADS + ROW + ROW.replace("Norway", "")) == (FACT, ["it names no State"])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(HEADS + ROW.replace("Special", '"Special') + ROW * 3, "no table as text", id="a quotation mark that never closes"),
        pytest.param(b"\0" * 90, "bytes that stand in no text", id="no text"),
        pytest.param(HEADS + ROW * 100_001, "more than 100,000 rows", id="too many rows"),
        pytest.param("[]", "no row of heads", id="JSON"),
    ],
)
def test_what_can_not_be_read_is_said(data: str | bytes, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        _read(data)


def test_a_spreadsheets_number_for_a_day_is_named_as_that() -> None:
    facts, (why,) = _read(HEADS + ROW.replace("2019-05-01", "43586"))
    assert facts == []
    assert why.startswith("“43586” is a spreadsheet’s number for a day")


@pytest.mark.parametrize(
    ("data", "invited"),
    [
        ("Country,Date\nNorway,14 May 2004\n", True),
        ("Country;Region;Date\nNorway;WEOG;2004\n", True),
        ("Country,Date of visit\nNorway,2012\n", False),
        ("Country,Requested,Date\nNorway,2010,2012\n", False),
        ("País;Rapporteurship;Solicitada;Realizada\nNorway;Relator Especial sobre la tortura;1 de marzo de 2019;2022\n", False),
        ("Country,Rapporteurship,Date\nNorway,Special Rapporteur on torture,2012\n", False),
    ],
)
def test_only_a_list_of_states_and_days_alone_is_of_standing_invitations(data: str, *, invited: bool) -> None:
    facts, unread = _read(data)
    assert [each[0] for each in facts] == (["standing_invitation"] if invited else [])
    assert bool(unread) is not invited
