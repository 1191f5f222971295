"""What a search shows: hits on the screen and as a table, and why there are none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import duckdb

from openupr.rendering.files.exports import write
from openupr.rendering.files.parquet import TYPES
from openupr.rendering.hits import found_lines as lines
from openupr.rendering.table_of_hits import FOUND, found_table
from openupr.searching import Emptied, Hit, Hits, Query, SearchedKind
from openupr.searching.snippets import Snippet
from openupr.views.passages_found import passages_found, why_nothing_found
from openupr.views.withheld import Withheld

HIT = Hit(
    id="CHN-17/R1.a",
    review="CHN-17",
    session=17,
    state="CHN",
    kind=SearchedKind.RECOMMENDATION,
    by=("NOR",),
    names=("Norway", "Ruri\u202etania"),
    position="not_supported",
    claim="implemented",
    category=5,
    issues=("Death penalty", "Torture"),
    text="Abolish the death penalty",
    snippet=Snippet("the death penalty", ((4, 17),), begins=False, ends=True),
    document="A/HRC/99/1",
    paragraph="1",
    page=4,
)
_AT = Snippet("x", (), True, True)
SAID = Hit("CHN-17/D3", "CHN-17", 17, "CHN", SearchedKind.PARAGRAPH, (), (), "", "", None, (), "x", _AT, "letter.txt", "", None)


def found_lines(hits: Hits, width: int = 80) -> str:
    return lines(passages_found(hits, Withheld()), width)


def test_hits_on_the_screen() -> None:
    assert found_lines(Hits(2, False, (HIT, SAID))).splitlines() == [
        "2 found",
        "",
        "CHN-17/R1.a; recommendation; Norway, Ruri<U+202E>tania; to China; not supported;",
        "    said to be implemented already; 5 specific",
        "    … the *death penalty*",
        "    A/HRC/99/1, para. 1, p. 4",
        "",
        "CHN-17/D3; paragraph of the report of the Working Group; China in reply, or the",
        "    report itself",
        "    x",
        "    letter.txt",
    ]
    assert found_lines(Hits(12, False, (HIT,))).splitlines()[0] == "12 found; the first 1 of them: by kind (--kind shows one), newest session first"
    assert found_lines(Hits(10_000, True, (HIT,))).splitlines()[0].startswith("more than 10,000 found; ")


def test_a_hit_names_its_kind_of_document_and_whose_words_it_has() -> None:
    for letter, says in (("C12", "paragraph of the compilation; UN bodies on China"), ("N7", "paragraph of the national report; China on itself")):
        assert f"CHN-17/{letter}; {says}" in found_lines(Hits(1, False, (replace(SAID, id=f"CHN-17/{letter}"),)), 120)
    assert max(map(len, found_lines(Hits(1, False, (HIT,)), 60).splitlines())) <= 60


def test_who_looks_for_statements_is_told_where_the_replies_stand() -> None:
    less = Emptied((("words", 3), ("kind", 5)), (("words", 5), ("kind", 2)))
    assert "--kind statement,paragraph" in why_nothing_found(Query("corruption", kind=("statement",)), less)
    assert "said itself" not in why_nothing_found(Query("corruption", kind=("statement", "paragraph")), less)


def test_hits_as_a_table(tmp_path: Path) -> None:
    assert write(found_table(passages_found(Hits(2, False, (HIT, SAID)), Withheld())), tmp_path / "hits.parquet") == 2
    with duckdb.connect() as database:
        found = database.execute("FROM read_parquet(?)", [str(tmp_path / "hits.parquet")])
        assert [(name, str(kind)) for name, kind, *_ in found.description or ()] == [(column.name, TYPES[column.type]) for column, _ in FOUND]
        first, second = (dict(zip((column.name for column, _ in FOUND), row, strict=True)) for row in found.fetchall())
    assert (first["id"], first["by"], first["issues"], first["page"]) == ("CHN-17/R1.a", ["NOR"], ["Death penalty", "Torture"], 4)
    assert (first["found"], first["position"], first["action_category"]) == ("… the *death penalty*", "not_supported", 5)
    assert (second["by"], second["position"], second["page"]) == ([], None, None)


def test_why_nothing_was_found() -> None:
    asked = Query("prison", by=("NOR",), position=("noted",))
    alone = (("words", 3), ("by", 20_000), ("position", 1))
    one_less = Emptied(alone, (("words", 1), ("by", 0), ("position", 10_001)))
    assert why_nothing_found(asked, one_less).splitlines() == [
        "Nothing found. One condition less would find:",
        "  without “prison”: 1 passage",
        "  without --position noted: more than 10,000 passages",
    ]
    assert why_nothing_found(asked, Emptied(alone, (("words", 0), ("by", 0), ("position", 0)))).splitlines() == [
        "Nothing found: too many conditions. Each of them finds something:",
        "  “prison” alone: 3 passages",
        "  --by NOR alone: more than 10,000 passages",
        "  --position noted alone: 1 passage",
    ]
    nowhere = Emptied((("words", 0), ("by", 2), ("position", 0)), (("words", 0), ("by", 0), ("position", 0)))
    assert why_nothing_found(asked, nowhere).startswith("Nothing found: “prison” and --position noted find nothing even alone. A star finds more")
    assert "--position noted finds nothing even alone." in why_nothing_found(
        Query(position=("noted",)), Emptied((("position", 0),), (("position", 5),))
    )
