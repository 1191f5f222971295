"""The parsers of lists, ranges, States, symbols, reviews and dates on any text: they end, raise nothing of their own, and point into the text."""

from __future__ import annotations

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.errors import UnknownNameError, UsageError
from openupr.extracting.addendum.item_numbers import Numbers
from openupr.extracting.state_lists import state_lists
from openupr.names import find_state
from openupr.names.symbols import find_symbols
from openupr.stages.taken_in.gathering import checked_metadata
from openupr.text import clean, sentences
from openupr.text.dates import find_date

ITEMS = [f"{group}.{number}" for group in (99, 100) for number in range(1, 40)] + ["100.7.1", "100.7.2"]
_PIECES = [
    *("100.1", "100.40", "99.3", "100.7.1", "7", "1", "0", "999999", "100", "٣", "½", "①"),
    *(" ", ", ", "; ", " and ", " to ", "-", "–", ".", ":", "\n", "(a)", "(", ")", "[", "]", "&", "/", "%", " per cent", " million", "'", "“"),
    *("recommendations ", "No. ", "paragraph ", "Algeria", "Iran (Islamic Republic of)", "Côte d’Ivoire", "on behalf of ", "several delegations"),
    *("A/HRC/", "WG.6/7/", "Add.1", "XAA-48/", "R100.1", ".b", "D29", "Q.ESP.2", "\u202e", "\u00ad", "\ud800"),
]
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))


@given(texts, st.booleans())
@settings(deadline=None)
def test_numbers(text: str, known: bool) -> None:
    numbers = Numbers(ITEMS if known else (), text)
    end = 0
    for run in numbers.runs(text):
        assert end <= run.start < run.end <= len(text)
        end = run.end
        assert run.named
        assert all(named.number in {"", *ITEMS} for named in run.named) or not known
        for named in run.named:
            assert named.span is None or run.start <= named.span[0] < named.span[1] <= run.end
    for bare in (True, False):
        label = numbers.label(text, bare=bare)
        assert label is None or 0 < label[0].end <= label[1] <= len(text)


@given(texts)
@settings(deadline=None)
def test_states(text: str) -> None:
    end = 0
    for found in state_lists(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        assert found.recommenders
        assert all(each.printed in text for each in found.recommenders)
    find_state(text)


@given(texts)
@settings(deadline=None)
def test_symbols(text: str) -> None:
    for symbol, start, end in find_symbols(text):
        assert 0 <= start < end <= len(text)
        assert symbol.text


@given(texts)
def test_cleaning_and_sentences(text: str) -> None:
    cleaned = clean(text)
    for start, end in sentences(cleaned.clean):
        assert 0 <= start < end <= len(cleaned.clean)
        first, last = cleaned.to_original(start, end)
        assert 0 <= first < last <= len(text)


@given(st.one_of(texts, st.from_regex(r"[A-Za-z]{3}-\d{1,3}")))
def test_reviews_and_dates(text: str) -> None:
    with contextlib.suppress(UsageError, UnknownNameError):
        asked = checked_metadata(text, None)
        assert (asked.state, asked.session) == (None, None) or f"{asked.state}-{asked.session:02}" in {text.upper(), text.upper().replace("-", "-0")}
    date = find_date(text)
    assert date is None or 4 <= len(date) <= 10
