"""From looks to what they say: tables of looks and the history that they have."""

from __future__ import annotations

import pytest

from openupr.archiving.contributor_pages import page_list
from openupr.archiving.log_entries import DecisionLogged
from openupr.archiving.source_changes import Sight, sight_history
from openupr.records import Event, PageLink

from .invented_archives import NAMES, PAGE, page

THERE, GONE, WALL = True, False, None


def sights(*looks: tuple[str, bool | None] | tuple[str, bool | None, str]) -> list[Sight]:
    """Looks by day, each with whether the thing was there, and its text ("a" where none is given; bytes differ by day where it has a "*")."""
    made = []
    for entry, (day, there, *more) in enumerate(looks, 1):
        text, _, vantage = (more[0] if more else "a").partition("@")
        bytes_ = f"{text.rstrip('*')}{day if text.endswith('*') else ''}"
        made.append(Sight(f"2026-03-{day}T10:00:00Z", entry, vantage or "here", there, bytes_ if there else "", text.rstrip("*") if there else ""))
    return made


def decision(what: str) -> DecisionLogged:
    return DecisionLogged(logged="2026-12-01T10:00:00Z", salt="", review="", about="", decided=what, by="A", why="")


TABLE = {
    "seen once": ([("01", THERE)], [], "first_seen"),
    "the same": ([("01", THERE), ("02", THERE), ("03", THERE)], [], "first_seen same"),
    "text the same": ([("01", THERE, "a"), ("02", THERE, "a*"), ("03", THERE, "a*")], [], "first_seen text_the_same"),
    "another text": ([("01", THERE, "a"), ("02", THERE, "b"), ("03", THERE, "b")], [], "first_seen changed same"),
    "not seen": ([("01", THERE), ("02", GONE), ("03", GONE)], [], "first_seen not_seen"),
    "not seen, then seen": ([("01", THERE), ("02", GONE), ("03", THERE)], [], "first_seen not_seen seen_again"),
    "a wall between": ([("01", THERE), ("02", WALL), ("03", THERE)], [], "first_seen no_word same"),
    "removed by a person's word after two days": ([("01", THERE), ("02", GONE), ("03", GONE)], [(4, "removed")], "first_seen not_seen removed"),
    "a person's word after one day": ([("01", THERE), ("02", GONE)], [(3, "removed")], "first_seen not_seen"),
    "two looks on one day are one": ([("01", THERE), ("02", GONE), ("02", GONE)], [(4, "removed")], "first_seen not_seen"),
    "walls don't count": ([("01", THERE), ("02", GONE), ("03", WALL), ("04", WALL)], [(5, "removed")], "first_seen not_seen no_word"),
    "a word that looks bear out later": (
        [("01", THERE), ("02", GONE), ("03", GONE)],
        [(2, "removed")],
        "first_seen not_seen removed",
    ),
    "restored": ([("01", THERE), ("02", GONE), ("03", GONE), ("04", THERE)], [(3, "removed")], "first_seen not_seen removed restored"),
    "restored, with another text": (
        [("01", THERE), ("02", GONE), ("03", GONE), ("04", THERE, "b")],
        [(3, "removed")],
        "first_seen not_seen removed restored",
    ),
    "withdrawn": ([("01", THERE), ("02", GONE)], [(3, "withdrawn")], "first_seen not_seen withdrawn"),
    "taken back": (
        [("01", THERE), ("02", GONE), ("03", GONE)],
        [(4, "removed"), (5, "there"), (6, "removed")],
        "first_seen not_seen removed",
    ),
    "from two places": (
        [("01", THERE), ("02", GONE, "a@here"), ("02", THERE, "a@there"), ("03", GONE)],
        [(5, "removed")],
        "first_seen differs not_seen",
    ),
    "another text from another place": ([("01", THERE, "a@here"), ("01", THERE, "b@there")], [], "differs"),
    "never seen": ([("01", GONE), ("02", GONE)], [(3, "removed")], "not_seen"),
}


@pytest.mark.parametrize("name", TABLE)
def test_what_looks_say(name: str) -> None:
    looks, decisions, expected = TABLE[name]
    found = sight_history(sights(*looks), [(index, decision(what)) for index, what in decisions])
    assert " ".join(each.event.value for each in found.happenings) == expected


def test_who_may_be_asked_to_confirm() -> None:
    two = sights(("01", THERE), ("02", GONE), ("03", GONE))
    assert sight_history(two, []).confirmable
    assert not sight_history(two[:2], []).confirmable
    assert not sight_history(two, [], 3).confirmable
    assert not sight_history(two, [], linked=True).confirmable  # a list still shows the link
    assert not sight_history([*two, *sights(("01", THERE), ("02", GONE), ("03", GONE), ("04", THERE))[3:]], []).confirmable
    removed = sight_history(two, [(9, decision("removed"))], linked=True)
    assert Event.REMOVED not in {each.event for each in removed.happenings}


def test_many_looks_are_one_line() -> None:
    found = sight_history(sights(*[(f"{day:02d}", THERE, "a*") for day in range(1, 29)]), [])
    assert [(each.event, each.looks, each.kinds_of_bytes) for each in found.happenings] == [(Event.FIRST_SEEN, 1, 1), (Event.TEXT_THE_SAME, 27, 27)]
    assert (found.happenings[1].since, found.happenings[1].until) == ("2026-03-02T10:00:00Z", "2026-03-28T10:00:00Z")


# -- pages


def names(data: bytes, address: str = PAGE) -> list[str]:
    return [each.name for each in page_list(data, address).links]


def test_a_page_lists_its_documents_and_nothing_else() -> None:
    found = page_list(page(NAMES), PAGE)
    assert found.links[0] == PageLink("Galdora Lawyers", "https://rights.example/files/galdoralawyers.pdf", "Individual submissions")
    assert [each.name for each in found.links] == NAMES


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a href='a.pdf'>Harbour Watch</a>", ["Harbour Watch"]),
        ("<a href='/get?file=a.PDF&x=1'>Harbour Watch</a>", ["Harbour Watch"]),
        ("<a href='/downloadfile.aspx?id=7'>Harbour Watch</a>", ["Harbour Watch"]),
        ("<li>Harbour Watch: <a href='a.pdf'>English</a></li>", ["Harbour Watch: English"]),
        ("<tr><td><a href='a.docx'>PDF</a></td></tr>", ["PDF"]),
        ("<a href='a.pdf'><img src='x.png'></a>", ["a.pdf"]),
        ("<a href='javascript:go(\"a.pdf\")'>x</a><a href='about.html'>About</a><a href='mailto:a@b.pdf'>m</a><a>none</a>", []),
        ("<a href='http://[bad/a.pdf'>x</a>", []),
        ("<script>document.write('<a href=a.pdf>x</a>')</script>", []),
        ("<a href='a.pdf'>A</a><a href='a.pdf'>A</a>", ["A"]),
    ],
)
def test_links(html: str, expected: list[str]) -> None:
    assert names(f"<html><body>{html}</body></html>".encode()) == expected


@pytest.mark.parametrize(
    ("html", "address"),
    [
        (b"<!-- saved from url=(0030)https://rights.example/galdora -->\n<html><body>x</body></html>", "https://rights.example/galdora"),
        (b"<html><head><link rel='canonical' href='https://rights.example/a'></head><body>x</body></html>", "https://rights.example/a"),
        (b"<html><head><meta property='og:url' content='https://rights.example/b'></head><body>x</body></html>", "https://rights.example/b"),
        (b"<html><head><link rel='canonical' href='javascript:x'></head><body>x</body></html>", ""),
        (b"<html><body>x</body></html>", ""),
        (b"", ""),
    ],
)
def test_where_a_saved_page_says_it_is_from(html: bytes, address: str) -> None:
    assert page_list(html).address == address
