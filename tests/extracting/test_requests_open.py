"""How long a visit has been asked for: recounted day by day from the events of invented lists, and where the order of dates can't be told."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from openupr.extracting.openness_lists import read_list
from openupr.extracting.requests_open import years_open
from openupr.records import Dealing
from openupr.records.prepared.saved_lists import ListedFact

HEADS = "Country,Mandate,Status,Date,Requested\n"
TORTURE, FOOD = "Special Rapporteur on torture", "Special Rapporteur on the right to food"
SAVED = date(2026, 3, 17)


def _walked(asked: date, fates: list[tuple[str, date]]) -> int | None:
    """The birthdays of a request up to the day on which the list was saved, by walking through the days; None where something ended it."""
    years, day = 0, asked
    while day < SAVED:
        day += timedelta(days=1)
        if any(what == "Completed" and when == day for what, when in fates):
            return None
        birthday = (day.month, day.day) == (asked.month, asked.day) or (
            (asked.month, asked.day) == (2, 29) and (day.month, day.day) == (3, 1) and not day.year % 4 == 0
        )
        years += birthday
    return years


@pytest.mark.parametrize("seed", range(12))
def test_a_recount_day_by_day(seed: int) -> None:
    """Requests and visits of three mandates on days drawn by chance, spread over two lists: each request's years are those of the walk."""
    draw = random.Random(seed)
    mandates = [TORTURE, FOOD, "Special Rapporteur on lighthouses"]
    days = [date(2005, 1, 1) + timedelta(days=each) for each in draw.sample(range(7000), 12)]
    events = [(draw.choice(mandates), draw.choice(["Requested", "Requested", "Completed"]), day) for day in days]
    rows = [f"Norway,{who},{what},{day if what == 'Completed' else ''},{day if what == 'Requested' else ''}\n" for who, what, day in events]
    lists = [read_list((HEADS + "".join(rows[start::2])).encode(), "visits.csv", "NOR", str(SAVED)) for start in (0, 1)]
    facts = [fact for each in lists for fact in each.facts]
    assert len(facts) == len(events)
    for who, what, day in events:
        if what == "Requested":
            (fact,) = (each for each in facts if (each.printed, each.requested) == (who, str(day)))
            assert years_open(fact, facts, str(SAVED)) == _walked(day, [(how, when) for whom, how, when in events if whom == who])


@pytest.mark.parametrize(
    ("rows", "years"),
    [
        ("Requested,,2015", 9),  # from the end of the year: never too many
        ("Requested,,2015-06", 9),
        ("Requested,,2015-06\n{who},Completed,2014,", 9),  # the visit was before
        ("Requested,,2015-06\n{who},Completed,2015,", None),  # in the same year: before or after can't be told
        ("Requested,,2015-06\n{who},Completed,,", None),
        ("Requested,,2015-06\n{who},Completed,2019-04-02,2015-06", None),
        ("Requested,,2015-06\n{who},Refused,,2015-06", None),
        ("Requested,,2015-06\n{who},Postponed,2016,2014", 9),  # another request's fate
        ("Requested,,2015-06\n{who},Withdrawn,,2015-06", None),
        ("Withdrawn,,2015-06", None),
        ("Requested,,Requested on 3 June 2015; reminders 4 May 2018. Withdrawn on 1 July 2020", None),
        ("Requested,,Requested on 3 June 2015; reminder 4 May 2018", 9),
        ("Requested,,", None),
        ("Agreed in principle,,2015-06", None),
    ],
)
def test_what_ends_a_request_and_what_may_have(rows: str, years: int | None) -> None:
    who = f"Norway,{TORTURE}"
    found = read_list(f"{HEADS}{who},{rows.format(who=who)}\n".encode(), "visits.csv", "NOR", "2025-01-10")
    assert found.unread == ()
    assert years_open(found.facts[0], found.facts, "2025-01-10") == years


def test_nothing_is_counted_before_the_request_or_without_a_day() -> None:
    fact = ListedFact(Dealing.VISIT_REQUESTED, "SR-torture", TORTURE, "", "2015", 2)
    assert [years_open(fact, [fact], day) for day in ("2015-12-30", "", "2014-01-01")] == [None, None, None]


def test_the_page_of_one_state_and_a_mandate_that_is_missing() -> None:
    rows = [("Mandate", "Status of visit", "Visit dates", "Requests / reminders")]
    rows += [("SR on torture", "Requested", "", "Requested on 3 May 2009; reminders 12 Oct 2013, 7 Feb 2019"), ("", "Requested", "", "2011")]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    page = "<html><body><h1>Visits of special procedures</h1><h2>{}</h2><table>" + cells + "</table></body></html>"
    found = read_list(page.format("Norway").encode(), "visits.html", "NOR")
    assert [(each.subject, each.requested, each.row) for each in found.facts] == [("SR-torture", "2009-05-03", 2)]
    assert [str(why) for _, why in found.unread] == ["it names no mandate"]
    assert read_list(page.format("Ghana").encode(), "visits.html", "NOR").others == 2
