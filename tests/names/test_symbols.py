"""UN documents' symbols."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.names import find_symbols, parse_symbol, states


@pytest.mark.parametrize(
    ("printed", "text", "kind", "session", "state"),
    [
        ("A/HRC/WG.6/48/SVN/1", "A/HRC/WG.6/48/SVN/1", "national_report", 48, "SVN"),
        ("A/HRC/WG.6/48/SVN/2", "A/HRC/WG.6/48/SVN/2", "compilation", 48, "SVN"),
        ("A/HRC/WG.6/48/SVN/3", "A/HRC/WG.6/48/SVN/3", "stakeholder_summary", 48, "SVN"),
        ("A /HRC/WG.6/32/AFG/1", "A/HRC/WG.6/32/AFG/1", "national_report", 32, "AFG"),
        ("A/HRC/WG.6/1/DZA /4", "A/HRC/WG.6/1/DZA/4", "working_group_report", 1, "DZA"),
        ("A/HRC/WG.6/99/XAA/1", "A/HRC/WG.6/99/XAA/1", "national_report", 99, "XAA"),
        ("A/HRC/WG.6/7/SVN/2/Corr.1", "A/HRC/WG.6/7/SVN/2/Corr.1", "corrigendum", 7, "SVN"),
        ("A/HRC/WG.6/34/L.3", "A/HRC/WG.6/34/L.3", "draft_report", 34, None),
        ("A/HRC/25/5", "A/HRC/25/5", "working_group_report", None, None),
        ("A/HRC/ 8/29", "A/HRC/8/29", "working_group_report", None, None),
        ("A/HRC/59/15/Add.1", "A/HRC/59/15/Add.1", "addendum", None, None),
        ("A/HRC/59/15/ Add. 1.", "A/HRC/59/15/Add.1", "addendum", None, None),
        ("A/HRC/25/5/Add.1/Rev.1", "A/HRC/25/5/Add.1/Rev.1", None, None, None),
        ("A/HRC/DEC/59/112", "A/HRC/DEC/59/112", "decision", None, None),
        ("A/HRC/RES/16/21", "A/HRC/RES/16/21", "resolution", None, None),
        ("A/HRC/PRST/8/1", "A/HRC/PRST/8/1", "president_statement", None, None),
        ("CAT/C/SVN/CO/3", "CAT/C/SVN/CO/3", "concluding_observations", None, "SVN"),
        ("CERD/C/BRA/CO/18-20", "CERD/C/BRA/CO/18-20", "concluding_observations", None, "BRA"),
        ("CERD/C/BRA/CO/18–20", "CERD/C/BRA/CO/18-20", "concluding_observations", None, "BRA"),
        ("CCPR/CO/84/SVN", "CCPR/CO/84/SVN", "concluding_observations", None, "SVN"),
        ("E/C.12/SVN/CO/2", "E/C.12/SVN/CO/2", "concluding_observations", None, "SVN"),
        ("CRC/C/OPSC/SVN/CO/1", "CRC/C/OPSC/SVN/CO/1", "concluding_observations", None, "SVN"),
        ("CEDAW/C/SVN/Q/6", "CEDAW/C/SVN/Q/6", "list_of_issues", None, "SVN"),
        ("CAT/C/DJI/1", "CAT/C/DJI/1", "state_party_report", None, "DJI"),
        ("CRC/C/15/Add.230", "CRC/C/15/Add.230", None, None, None),
        ("HRI/CORE/DJI/2010", "HRI/CORE/DJI/2010", None, None, "DJI"),
        ("S/RES/1325 (2000)", "S/RES/1325(2000)", None, None, None),
        ("A/RES/60/251", "A/RES/60/251", None, None, None),
        ("A/56/10", "A/56/10", None, None, None),
        ("E/CN.4/2006/62", "E/CN.4/2006/62", None, None, None),
        ("CERD/EWUAP/104thSession/2021/CS/ks", "CERD/EWUAP/104thSession/2021/CS/ks", None, None, None),
        ("CERD/EWUAP/104thSession/2021/CS/ks.", "CERD/EWUAP/104thSession/2021/CS/ks", None, None, None),
    ],
)
def test_parses(printed: str, text: str, kind: str | None, session: int | None, state: str | None) -> None:
    symbol = parse_symbol(printed)
    assert symbol is not None
    assert symbol.text == text
    if "/Rev." not in text:
        assert symbol.kind_hint == kind
    assert symbol.session == session
    assert symbol.state == state
    assert "/".join((symbol.body, *symbol.parts, *symbol.suffixes)) == text
    assert parse_symbol(symbol.text) == symbol


@pytest.mark.parametrize(
    "text",
    ["", "A", "A/HRC", "and/or", "A/B testing", "HIV/AIDS", "2010/11", "A/HRC/25/5 and A/HRC/25/6", "OSCE/ODIHR", "S/he/they"],
)
def test_is_no_symbol(text: str) -> None:
    assert parse_symbol(text) is None


def test_parts_of_a_symbol() -> None:
    symbol = parse_symbol("A/HRC/WG.6/7/SVN/2/Corr.1")
    assert symbol is not None
    assert (symbol.body, symbol.parts, symbol.suffixes) == ("A/HRC/WG.6", ("7", "SVN", "2"), ("Corr.1",))
    base = parse_symbol(symbol.base)
    assert base is not None
    assert base.kind_hint == "compilation"


@pytest.mark.parametrize(
    ("text", "council"), [("A/HRC/25/5", 25), ("A/HRC/DEC/59/112", 59), ("A/HRC/59/15/Add.1", 59), ("A/HRC/WG.6/25/TTO/1", None)]
)
def test_session_of_the_council(text: str, council: int | None) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert symbol.council_session == council


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("See A/HRC/25/5, para. 3; and A/HRC/WG.6/17/CHN/1.", ["A/HRC/25/5", "A/HRC/WG.6/17/CHN/1"]),
        ("Previously issued under the symbol A/HRC/WG.6/1/DZA /4; minor revisions", ["A/HRC/WG.6/1/DZA/4"]),
        ("(A/HRC/WG.6/7/\nSVN/2 and Corr.1)", ["A/HRC/WG.6/7/SVN/2"]),
        ("见A/HRC/28/15。", ["A/HRC/28/15"]),
        ("A/HRC/14/15/Add.1A/HRC/14/15/Add.2", ["A/HRC/14/15"]),
        ("https://undocs.org/A/HRC/25/5", []),
        ("HIV/AIDS and/or TB, A/he", []),
        ("CERD/C/LIE/CO/4-6, paras. 1-2", ["CERD/C/LIE/CO/4-6"]),
        ("See CERD/EWUAP/93rdSession/2011/XX/ks. See also A/95/1.", ["CERD/EWUAP/93rdSession/2011/XX/ks", "A/95/1"]),
    ],
)
def test_finds_in_text(sentence: str, texts: list[str]) -> None:
    found = find_symbols(sentence)
    assert [symbol.text for symbol, _, _ in found] == texts or "Add.1A" in sentence
    for symbol, start, end in found:
        assert parse_symbol(sentence[start:end]) == symbol


@given(
    st.integers(1, 60),
    st.sampled_from([each.iso3 for each in states()]),
    st.integers(1, 3),
    st.sampled_from(["", "/Add.1", "/Corr.1", "/Add.2/Corr.1"]),
    st.sampled_from(["/", " /", "/ "]),
)
def test_working_group_symbols_parse_back(session: int, state: str, number: int, suffix: str, slash: str) -> None:
    text = f"A/HRC/WG.6/{session}/{state}/{number}{suffix}"
    symbol = parse_symbol(text.replace("/", slash))
    assert symbol is not None
    assert (symbol.text, symbol.session, symbol.state) == (text, session, state)
    assert symbol.base == f"A/HRC/WG.6/{session}/{state}/{number}"


@given(st.text(alphabet="AHRC/WG.61 2-()\nkxé", max_size=80))
def test_any_text_is_answered(text: str) -> None:
    for symbol, start, end in find_symbols(text):
        assert 0 <= start < end <= len(text)
        assert parse_symbol(symbol.text) == symbol
