"""To which record a decision is led whose own reads otherwise now: the one with its words, or none."""

from __future__ import annotations

import hashlib

import pytest

from openupr.assembling.moved_judgements import anchored
from openupr.records import (
    Claim,
    Clause,
    Form,
    Item,
    Judgement,
    Position,
    Recommender,
    Record,
    Statement,
    Voice,
    rows,
    text_sha256,
)
from openupr.text import Place, Text

PLACE = Place("X", "", ())
PEACE = "Establish an independent commission on the harbour before the end of the year"


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def item(number: str, *requests: str, states: tuple[str, ...] = ("Peru",), text: str = "") -> Item:
    """An item with a clause for each request."""
    printed = text or f"{'; '.join(requests)} ({', '.join(states)})"
    clauses = tuple(
        Clause(f"XAA-09/R{number}.{letter}", request, tuple(Recommender(None, state, "unknown") for state in states), PLACE)
        for letter, request in zip("abcdef", requests, strict=False)
    )
    return Item(f"XAA-09/R{number}", number, "1", Text(printed, printed), PLACE, clauses, Position.SUPPORTED, Claim.NONE)


def statement(number: str, text: str) -> Statement:
    return Statement(f"XAA-09/D{number}", number, 1, Voice.DELEGATION, None, "", Form.SUMMARY, Text(text, text), PLACE)


def held(*records: Item | Statement) -> dict[str, Record]:
    """Records by identifier, items with their clauses and rows."""
    found: dict[str, Record] = {}
    for record in records:
        found[record.id] = record
        if isinstance(record, Item):
            found |= {clause.id: clause for clause in record.clauses} | {row.id: row for row in rows((record,))}
    return found


def judged(record: str, text: str, field: str, value: str = "noted", when: str = "2026-01-01") -> Judgement:
    return Judgement(f"XAA-09/{record}", sha(text), field, value, "A. Roe", when)


def led(judgement: Judgement, records: dict[str, Record], words: str = "", on_items: bool = True) -> tuple[str, list[str]]:
    """The record that a decision is on then, and the doubts."""
    known = {sha(words): words} if words else {}
    (found,), doubts = anchored([judgement], records, known, "XAA-09", fields=("position", "claim", "state") if on_items else None)
    same = found.record == judgement.record and found.text_sha256 == judgement.text_sha256
    record = records.get(found.record.partition("=")[0])
    if not same:
        assert record is not None
        assert found.text_sha256.partition("=")[0] == text_sha256(record)
    return ("" if same else found.record.removeprefix("XAA-09/")), [doubt.kind for doubt in doubts]


@pytest.mark.parametrize(
    ("judgement", "items", "now"),
    [
        # The record reads as it did.
        (judged("R1.1", f"{PEACE} (Peru)", "position"), [item("1.1", PEACE)], ""),
        # Another number has its text; two have it.
        (judged("R1.1", f"{PEACE} (Peru)", "position"), [item("1.1", "Sign it"), item("1.2", PEACE)], "R1.2"),
        (judged("R1.9", f"{PEACE} (Peru)", "position"), [item("1.1", "Sign it"), item("1.2", PEACE)], "R1.2"),
        (judged("R1.9", f"{PEACE} (Peru)", "position"), [item("1.1", PEACE), item("1.2", PEACE)], ""),
        # A clause's text is no item's, an item's no row's.
        (judged("R1.9", PEACE, "position"), [item("1.1", PEACE, text="Otherwise")], ""),
        (judged("R1.1.b.x1", f"{PEACE} (Peru)", "state", "PER"), [item("1.1", PEACE, text=f"{PEACE} (Peru)")], "R1.1.a.x1"),
        # A short text counts where it is the very same.
        (judged("R1.9", "Sign it (Peru)", "position"), [item("1.1", "Sign it")], "R1.1"),
        # No text at all is left.
        (judged("R1.9", "Sign it (Peru)", "position"), [], ""),
    ],
)
def test_the_same_words(judgement: Judgement, items: list[Item], now: str) -> None:
    assert led(judgement, held(*items)) == (now, ["judgement_moved"] if now else [])


@pytest.mark.parametrize(
    ("was", "today", "moves"),
    [
        (f"{PEACE}1", PEACE, True),  # a footnote's mark
        (PEACE.replace("commission", "com mission"), PEACE, True),  # a space that the type setting put in
        (f"{PEACE} and", PEACE, True),
        (PEACE.replace("an independent", "no independent"), PEACE, False),  # the sense is turned
        (PEACE.replace("Establish", "Never establish"), PEACE, False),
        (PEACE.replace("the year", "the Year"), PEACE, False),  # a name, as far as we can tell
        (PEACE.replace("the year", "2009"), PEACE, False),  # a number
        (PEACE.replace("independent commission on the harbour", "authority"), PEACE, False),  # not near enough
        ("Sign the two treaties", "Sign the treaties", False),  # short, and not near enough
        ("Sign them", "Sign them all", False),
    ],
)
def test_nearly_the_same_words(was: str, today: str, moves: bool) -> None:
    """The words that were judged are known."""
    records = held(item("1.1", "Ratify the Convention against Torture"), item("1.2", today, text=today))
    now, doubts = led(judged("R1.2", was, "position"), records, was)
    assert (now, doubts) == (("R1.2", ["judgement_moved"]) if moves else ("", []))
    assert led(judged("R1.2", was, "position"), records) == ("", [])  # unknown words lead nowhere


def test_the_nearest_is_far_before_the_second() -> None:
    words = f"{PEACE} in all villages"
    one, two = f"{PEACE} in all villages of it", f"{PEACE} in all villages of us"
    assert led(judged("R1.9", words, "position"), held(item("1.1", one, text=one)), words)[0] == "R1.1"
    assert led(judged("R1.9", words, "position"), held(item("1.1", one, text=one), item("1.2", two, text=two)), words)[0] == ""


def test_another_state_is_another_row() -> None:
    row = f"{PEACE} (Chile)"
    assert led(judged("R1.1.a.x1", row, "state", "CHL"), held(item("1.1", PEACE)), row)[0] == ""


def test_a_clause_is_looked_for_in_its_item_first() -> None:
    records = held(item("1.1", "Sign it", PEACE), item("1.2", PEACE))
    link = Judgement("XAA-09/R1.1.a=XAA-01/R5.1.a", f"{sha(PEACE)}={sha('Sign')}", "link", "confirmed", "A. Roe", "2026-01-01")
    assert led(link, records, on_items=False) == ("R1.1.b=XAA-01/R5.1.a", ["judgement_moved"])
    elsewhere = Judgement("XAA-09/R1.3.a=XAA-01/R5.1.a", f"{sha(PEACE)}={sha('Sign')}", "link", "confirmed", "A. Roe", "2026-01-01")
    assert led(elsewhere, records, on_items=False) == ("", [])  # two have its words


def test_a_statement_that_is_divided_otherwise() -> None:
    text = "Malta welcomed the new harbour and asked when the court would be set up."
    link = Judgement("XAA-09/C1.1=D29.b", f"{sha('A concern')}={sha(text)}", "link", "confirmed", "A. Roe", "2026-01-01")
    found, doubts = anchored([link], held(statement("29", text)), {}, "XAA-09")
    assert (found, doubts) == ((link,), ())  # the concern is gone
    link = Judgement("XAA-09/D29.b=XAA-01/R1.1", f"{sha(text)}={sha('A concern')}", "link", "confirmed", "A. Roe", "2026-01-01")
    assert led(link, held(statement("28", "Malta spoke."), statement("29", text)), on_items=False)[0] == "D29=XAA-01/R1.1"


def test_decisions_on_two_records_that_are_one_now() -> None:
    """Where they differ, neither counts on it."""
    records = held(item("1.1", PEACE, text=PEACE))
    words = {sha(f"{PEACE}1"): f"{PEACE}1", sha(f"{PEACE}2"): f"{PEACE}2"}
    both = [judged("R1.2", f"{PEACE}1", "position", "noted"), judged("R1.3", f"{PEACE}2", "position", "supported")]
    assert anchored(both, records, words, "XAA-09", fields=("position",)) == (tuple(both), ())
    alike = [both[0], judged("R1.3", f"{PEACE}2", "position", "noted")]
    found, doubts = anchored(alike, records, words, "XAA-09", fields=("position",))
    assert [each.record for each in found] == ["XAA-09/R1.1"] * 2
    assert len(doubts) == 2


def test_decided_anew() -> None:
    """What was led to a record is no doubt where somebody has decided on that record since."""
    records = held(item("1.1", PEACE, text=PEACE))
    old, new = judged("R1.2", PEACE, "position", when="2026-01-01"), judged("R1.1", PEACE, "position", "supported", when="2026-01-02")
    assert [doubt.kind for doubt in anchored([old], records, {}, "XAA-09", fields=("position",))[1]] == ["judgement_moved"]
    assert anchored([old, new], records, {}, "XAA-09", fields=("position",))[1] == ()


def test_what_is_on_no_record_stays() -> None:
    both = [
        Judgement("file:a.pdf", sha("a"), "kind", "addendum", "A. Roe", "2026-01-01"),
        Judgement("remove:1", sha("Roe"), "remove", "Roe", "A. Roe", "2026-01-01"),
    ]
    assert anchored(both, held(item("1.1", "Roe")), {}, "XAA-09") == (tuple(both), ())


def test_the_doubt_says_who_decided_where_and_where_it_counts_now() -> None:
    _, (doubt,) = anchored([judged("R1.9", f"{PEACE} (Peru)", "position")], held(item("1.2", PEACE)), {}, "XAA-09", fields=("position",))
    assert doubt.record == "XAA-09/R1.2"
    assert doubt.place == PLACE
    assert all(word in str(doubt.what) for word in ("A. Roe", "2026-01-01", "XAA-09/R1.9", "XAA-09/R1.2"))
