"""Twenty-two lists in the form that OHCHR's pages and people's tables have, where the column says what was on a day: treaties signed and joined,
visits requested, agreed and made. Each fact is read with its day, or its row is named. Invented. They were written before the code: then 2 of 22 were
understood, 13 gave an error that says why, 7 told something wrong. Of 21 more, written after it and before its last rules, 4 did."""

from __future__ import annotations

from datetime import date

import pytest
from test_lists_in_workbooks import workbook

from openupr.errors import UsageError
from openupr.extracting.iso_days import whole_day
from openupr.extracting.openness_lists import read_list
from openupr.extracting.requests_open import years_open
from openupr.records import Dealing

UNTIL = "2026-11-30"
HOUSING, FOOD, TORTURE = (f"Special Rapporteur on {what}" for what in ("adequate housing", "the right to food", "torture"))
AGAINST_TORTURE = "Convention against Torture and Other Cruel Inhuman or Degrading Treatment or Punishment"
CHILD = "Convention on the Rights of the Child"
SIGNED_AND_JOINED = "signed ICCPR 1971-12-08; ratified ICCPR 1992-07-06; ratified CAT 1993-07-16; signed OP-CRC-IC 2012-02-28"


def _row(cells: tuple[str, ...]) -> str:
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _page(*tables: list[tuple[str, ...]], title: str = "") -> str:
    made = "".join(f"<table>{''.join(map(_row, rows))}</table>" for rows in tables)
    return f"<html><body><p>UN Treaty Body Database</p><h2>{title}</h2>{made}<p>Palais Wilson, Geneva, Switzerland</p></body></html>"


def _treaties(heads: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [
        heads,
        ("International Covenant on Civil and Political Rights", "CCPR", "08 Dec 1971", "06 Jul 1992 (d)"),
        (AGAINST_TORTURE, "CAT", "", "16 Jul 1993 (a)"),
        ("Optional Protocol to the Convention on the Rights of the Child", "CRC-OP-IC", "28 Feb 2012", ""),
    ]


ENGLISH = ("Treaty Description", "Treaty Name", "Signature Date", "Ratification Date, Accession(a), Succession(d) Date")
FRENCH = ("Description du traité", "Nom du traité", "Date de signature", "Date de ratification, Adhésion(a), Succession(d)")
SPANISH = ("Descripción del tratado", "Nombre del tratado", "Fecha de firma", "Fecha de ratificación, Adhesión(a), Sucesión(d)")
COMPLAINTS = [
    ("Treaty Description", "Treaty Name", "Acceptance of individual complaints", "Date of acceptance"),
    (AGAINST_TORTURE, "CAT", "Yes", "17 Jul 1994"),
]
MATRIX = f"""\
Country,Mandate,Requested,Agreed,Visit
Slovenia,{HOUSING},2015,2017,12-20 May 2019
Slovenia,{FOOD},3 March 2016,1 June 2018,
Slovenia,{TORTURE},2014,,
Norway,{TORTURE},2014,,
"""
MATRIX_TELLS = "visit_agreed SR-housing 2017<2015; visit_made SR-housing 2019-05-20<2015; visit_agreed SR-food 2018-06-01<2016-03-03; "
MATRIX_TELLS += "visit_requested SR-torture <2014"
SIX_FORMS = ("18 Dec 2002", "18-Dec-2002", "December 18, 2002", "18.12.2002", "18 déc. 2002", "18 de diciembre de 2002", "2002-12-18")
IN_SIX_FORMS = "Country;Treaty;Signature date;Ratification date\n" + "".join(f"Slovenia;CAT;2001;{day}\n" for day in SIX_FORMS)

LISTS: dict[str, tuple[str | bytes, str, str]] = {
    "a State's treaties, page": (_page(_treaties(ENGLISH), title="Ratification Status for Slovenia"), "status.html", SIGNED_AND_JOINED),
    "the same in French": (_page(_treaties(FRENCH), title="État des ratifications pour la Slovénie"), "etat.html", SIGNED_AND_JOINED),
    "the same in Spanish": (_page(_treaties(SPANISH), title="Estado de ratificación de Eslovenia"), "estado.html", SIGNED_AND_JOINED),
    "with a second table below": (
        _page(_treaties(ENGLISH), COMPLAINTS, title="Ratification Status for Slovenia"),
        "status.html",
        SIGNED_AND_JOINED + "; ?",
    ),
    "a table that says no State": (_page(_treaties(ENGLISH)), "status.html", "?"),
    "treaties of all States, heads unquoted": (
        "Country,Treaty Name,Signature Date,Ratification Date,Accession(a),Succession(d)\n"
        "Slovenia,CCPR,08 Dec 1971,,,06 Jul 1992\nSlovenia,CAT,,,16 Jul 1993,\nSlovenia,CRC-OP-IC,28 Feb 2012,,,\nNorway,CAT,,1 Jan 1990,,\n",
        "status.csv",
        SIGNED_AND_JOINED,
    ),
    "byte order mark, semicolons, title": (
        "\ufeffRatification Status for Slovenia\n\n" + "\n".join(";".join(row) for row in _treaties(ENGLISH)),
        "status.csv",
        SIGNED_AND_JOINED,
    ),
    "a workbook with days": (
        workbook(
            (
                "Status",
                [
                    ("Country", *ENGLISH),
                    ("Slovenia", "", "CCPR", date(1971, 12, 8), date(1992, 7, 6)),
                    (None, "", "CAT", None, date(1993, 7, 16)),
                    (None, "", "CRC-OP-IC", date(2012, 2, 28), None),
                ],
            ),
            merged="A2:A4",
        ),
        "status.xlsx",
        SIGNED_AND_JOINED,
    ),
    "days in six forms": (IN_SIX_FORMS, "status.csv", "; ".join(["signed CAT 2001", *["ratified CAT 2002-12-18"] * len(SIX_FORMS)])),
    "status and days agree": (
        "Country,Treaty,Status,Signature date,Ratification date\nSlovenia,CAT,Ratified,1 May 1990,16 Jul 1993\nSlovenia,CED,Signed,26 Sep 2007,\n",
        "status.csv",
        "signed CAT 1990-05-01; ratified CAT 1993-07-16; signed ICPPED 2007-09-26",
    ),
    "status and days do not agree": (
        "Country,Treaty,Status,Signature date,Ratification date\nSlovenia,CAT,Signed,1 May 1990,1993\n",
        "status.csv",
        "?",
    ),
    "joined before it was signed": ("Country,Treaty,Signature date,Ratification date\nSlovenia,CAT,1 May 1995,16 Jul 1993\n", "status.csv", "?"),
    "no day at all": ("Country,Treaty,Signature date,Ratification date\nSlovenia,CAT,,\nSlovenia,CRC,,1992\n", "status.csv", "ratified CRC 1992; ?"),
    "visits requested, agreed, made": (MATRIX, "visits.csv", MATRIX_TELLS),
    "the same in French ": (
        MATRIX.replace("Country,Mandate,Requested,Agreed,Visit", "Pays,Mandat,Demandée,Acceptée,Visite").replace("Slovenia", "Slovénie"),
        "visites.csv",
        MATRIX_TELLS,
    ),
    "the same in Spanish ": (
        MATRIX.replace("Country,Mandate,Requested,Agreed,Visit", "País,Mandato,Solicitada,Aceptada,Visita").replace("Slovenia", "Eslovenia"),
        "visitas.csv",
        MATRIX_TELLS,
    ),
    "status beside the days": (
        "Country,Mandate,Status,Requested,Agreed on,Visited on\n"
        f"Slovenia,{HOUSING},Completed,2015,2017,20 May 2019\nSlovenia,{FOOD},Agreed,2016,2018,\nSlovenia,{TORTURE},Requested,2014,,\n",
        "visits.csv",
        MATRIX_TELLS.replace("2018-06-01<2016-03-03", "2018<2016"),
    ),
    "asked by its status, agreed by its day": (
        f"Country,Mandate,Status,Requested,Agreed\nSlovenia,{HOUSING},Requested,2015,2017\n",
        "visits.csv",
        "?",
    ),
    "agreed in the cell of the request": (
        f"Country,Mandate,Status,Requested\nSlovenia,{HOUSING},Requested,Requested on 3 May 2009; accepted on 1 June 2012\n",
        "visits.csv",
        "?",
    ),
    "cells over two columns": (
        "<html><body><table><tr><td>Country</td><td>Mandate</td><td>Requested</td><td colspan=2>Visit</td></tr>"
        f"<tr><td rowspan=2>Slovenia</td><td>{HOUSING}</td><td>2015</td><td>12 May 2019</td><td>20 May 2019</td></tr>"
        f"<tr><td colspan=2>{TORTURE}</td><td></td><td></td></tr></table></body></html>",
        "visits.html",
        "visit_made SR-housing 2019-05-12<2015; ?",
    ),
    "days that two readers read otherwise": (
        "Country,Mandate,Status,Date,Requested\n"
        + "".join(
            f"Slovenia,{HOUSING},Completed,{day},\n"
            for day in ("3-10 May 2018; 5-9 Jun 2022", "30 Dec 2018 - 4 Jan 2019", "not before 2025", "postponed from 2019", "13-05-2019")
        ),
        "visits.csv",
        "visit_made SR-housing 2019-01-04; visit_made SR-housing 2019-05-13; ?",
    ),
    "months first, with dashes": (
        f"Country,Mandate,Status,Date,Requested\nSlovenia,{HOUSING},Completed,05-13-2019,\nSlovenia,{FOOD},Completed,06-07-2018,\n",
        "visits.csv",
        "visit_made SR-housing 2019-05-13; visit_made SR-food 2018-06-07",
    ),
}
"""Each list, its file's name and what it tells: facts with their day and, after "<", when they were asked for; "?" where something must be named."""


def _told(data: str | bytes, name: str) -> tuple[list[str], bool]:
    """The facts that are read, and whether something is said of what is not."""
    try:
        found = read_list(data.encode() if isinstance(data, str) else data, name, "SVN", UNTIL)
    except UsageError:
        return [], True
    facts = [f"{each.dealing.value} {each.subject} {each.day}{f'<{each.requested}' if each.requested else ''}" for each in found.facts]
    return facts, bool(found.unread)


def judged(key: str) -> str:
    """Whether a list is `understood`, its rest a `clear error`, or something is `wrong` or lost in silence."""
    data, name, told = LISTS[key]
    wanted = [each for each in told.split("; ") if each != "?"]
    facts, said = _told(data, name)
    if set(facts) - set(wanted):
        return f"wrong: {sorted(set(facts) - set(wanted))}"
    missing = set(wanted) - set(facts)
    if "?" in told.split("; ") and not said:
        return "wrong: nothing is said of what is not read"
    if not missing:
        return "understood" if said is ("?" in told.split("; ")) else f"understood, and {said=}"
    return "clear error" if said else f"wrong: lost {sorted(missing)}"


@pytest.mark.parametrize("key", sorted(LISTS))
def test_each_list_is_understood(key: str) -> None:
    assert judged(key) == "understood"


@pytest.mark.parametrize(
    ("heads", "row", "open_for"),
    [
        ("Country,Mandate,Requested,Agreed,Visit", f"Slovenia,{HOUSING},2015,,", 10),
        ("Country,Mandate,Requested,Reminders,Agreed,Visited", f'Slovenia,{HOUSING},2015,"2017, 2019",,', 10),
        ("Country,Mandate,Requested,Agreed,Visit,Remarks", f"Slovenia,{HOUSING},2015,,,Withdrawn in 2018", None),
        ("Country,Mandate,Requested,Agreed,Visit,Declined", f"Slovenia,{HOUSING},2015,,,2017", None),
        ("Country,Mandate,Requested,Agreed,Visit,Outcome", f"Slovenia,{HOUSING},2015,,,Refused", None),
        ("Country,Mandate,Status,Requested,Date", f"Slovenia,{HOUSING},Requested,2015,\nSlovenia,{HOUSING},Completed,2015,18.12.02", None),
    ],
)
def test_nothing_is_open_where_a_column_or_a_row_on_it_is_not_understood(heads: str, row: str, open_for: int | None) -> None:
    (asked,) = (found := read_list(f"{heads}\n{row}\n".encode(), "visits.csv", "SVN", UNTIL)).facts
    assert (asked.dealing, years_open(asked, found.facts, UNTIL)) == (Dealing.VISIT_REQUESTED, open_for)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Country,Treaty,Ratification date,Denunciation date\nSlovenia,CAT,1993,2020\n", "a day or an outcome in a column that we do not know"),
        ("Country,Mandate,Requested,Visit\nSlovenia,SR on housing,2015,to be rescheduled\n", "is no date"),
        ("Country,Mandate,Requested,Visit\nSlovenia,SR on housing,2015,10 May 2027\n", "later than"),
        ("Country,Treaty,Signature Date\nSlovenia,Treaty on ferries,1993\n", "no treaty that we know"),
        (
            "Country,Treaty Description,Treaty Name,Signature Date\nSlovenia,Convention on the Rights of the Child,CAT,1993\n",
            "no treaty that we know",
        ),
    ],
)
def test_a_row_that_may_mislead_is_named(row: str, why: str) -> None:
    found = read_list(row.encode(), "list.csv", "SVN", UNTIL)
    assert found.facts == ()
    assert why in str(found.unread[-1][1])


def test_without_the_day_of_the_list_a_day_of_a_visit_does_not_say_that_it_was_made() -> None:
    found = read_list(MATRIX.encode(), "visits.csv", "SVN")
    assert [each.dealing for each in found.facts] == [Dealing.VISIT_AGREED, Dealing.VISIT_REQUESTED]
    assert "nobody says when the list was saved" in str(found.unread[0][1])


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-01-31", "2026-01-31"),
        ("31.01.2026", "2026-01-31"),
        ("01.02.2026", "2026-02-01"),
        ("31/01/2026", "2026-01-31"),
        ("01/31/2026", "2026-01-31"),
        ("31-01-2026", "2026-01-31"),
        ("3 February 2026", "2026-02-03"),
        *((each, "") for each in ("01/02/2026", "01-02-2026", "31.02.2026", "2026-01", "January 2026", "31.01.26", "before 2026-01-31")),
    ],
)
def test_the_day_that_a_person_types(typed: str, day: str) -> None:
    if day:
        assert whole_day(typed) == day
        return
    with pytest.raises(UsageError, match="is no day"):
        whole_day(typed)
