"""Citations: read back by other people's parsers, they say what the documents say; nothing of a document can break a file."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from small_reviews import KEY, answered, document, empty, review

from openupr.records import Kind, Review
from openupr.rendering.files.citation_files import is_citations, write_citations
from openupr.views.citations import citations

CHINA = replace(
    answered(), id="CHN-17", state="CHN", documents=tuple(replace(each, date="2013-12") if each.key == KEY else each for each in answered().documents)
)
CHINA = replace(CHINA, versions=tuple(replace(text, files=tuple(replace(f, date="2013-12") for f in text.files)) for text in CHINA.versions))


def written(made: Review, ending: str, folder: Path) -> str:
    to = folder / f"citations{ending}"
    assert write_citations(citations([made]), to) == len(citations([made]))
    return to.read_bytes().decode()


def test_each_text_is_cited_once() -> None:
    found = citations([answered(), answered(), empty()])
    assert [(each.key, each.symbol) for each in found] == [
        ("A-HRC-99-1", KEY),
        ("A-HRC-99-1-Add.1", f"{KEY}/Add.1"),
        ("XAA-17-thematic-list", ""),
        ("XAA-17-advance-questions", ""),
    ]
    twice = citations([replace(review(), versions=(), documents=tuple(document(n, n, Kind.OTHER) for n in ("a.pdf", "b.pdf")))])
    assert [each.key for each in twice] == ["XAA-17-other", "XAA-17-other-2"]
    assert [each.key for each in citations([review()])] == ["A-HRC-99-1"]


def test_what_a_citation_says() -> None:
    report, addendum, *_ = citations([CHINA])
    assert report.title == "Report of the Working Group on the Universal Periodic Review: China"
    assert (report.session, report.date, report.language, report.url) == (17, "2013-12", "en", "https://undocs.org/A/HRC/99/1")
    assert addendum.author == "China"
    turkey = citations([replace(review(), id="TUR-17", state="TUR")])[0]
    assert turkey.title.endswith(": Turkey"), "the name at the date of the document"


def test_ris_is_read_back(tmp_path: Path) -> None:
    found = rispy.loads(written(CHINA, ".ris", tmp_path))
    assert len(found) == 4
    first = found[0]
    assert (first["type_of_reference"], first["id"], first["issn"]) == ("RPRT", "A-HRC-99-1", KEY)
    assert first["authors"] == ["United Nations: Human Rights Council: Working Group on the Universal Periodic Review"]
    assert (first["year"], first["date"], first["urls"]) == ("2013", "2013/12//", ["https://undocs.org/A/HRC/99/1"])
    assert (first["language"], first["notes"]) == ("en", ["Universal Periodic Review, session 17"])
    assert "year" in found[2]


def test_bibtex_is_read_back(tmp_path: Path) -> None:
    library = bibtexparser.parse_string(written(CHINA, ".bib", tmp_path))
    assert library.failed_blocks == []
    first = library.entries_dict["A-HRC-99-1"].fields_dict
    assert {name: field.value for name, field in first.items()} == {
        "author": "{United Nations, Human Rights Council, Working Group on the Universal Periodic Review}",
        "title": "{Report of the Working Group on the Universal Periodic Review: China}",
        "institution": "United Nations",
        "address": "Geneva",
        "type": "UN document",
        "number": KEY,
        "year": "2013",
        "month": "dec",
        "language": "english",
        "note": "Universal Periodic Review, session 17",
        "url": "https://undocs.org/A/HRC/99/1",
    }


def test_csl_json_is_read_back(tmp_path: Path) -> None:
    found = json.loads(written(CHINA, ".csl.json", tmp_path))
    assert found[0] == {
        "id": "A-HRC-99-1",
        "type": "report",
        "title": "Report of the Working Group on the Universal Periodic Review: China",
        "author": [{"literal": "United Nations, Human Rights Council, Working Group on the Universal Periodic Review"}],
        "issued": {"date-parts": [[2013, 12]]},
        "number": KEY,
        "genre": "UN document",
        "language": "en",
        "URL": "https://undocs.org/A/HRC/99/1",
        "publisher": "United Nations",
        "publisher-place": "Geneva",
        "note": "Universal Periodic Review, session 17",
    }
    assert "number" not in found[2]


def untex(text: str) -> str:
    """What LaTeX prints."""
    names = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~", "textasciicircum": "^"}
    return re.sub(r"\{\\(\w+)\}|\\([&%$#_])", lambda match: names[match[1]] if match[1] else match[2], text)


HOSTILE = st.text(alphabet="ab {}\\&%$#_~^\"'@,=\n\r\x00\u202e-é", min_size=1, max_size=30).filter(lambda text: text.strip())


@given(HOSTILE)
def test_no_title_breaks_a_file(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    folder = tmp_path_factory.mktemp("citations")
    other = replace(document("x", "x.pdf", Kind.OTHER), title=title)
    made = replace(review(), documents=(other, *review().documents))
    shown = citations([made])[0].title
    assert not re.search("[\x00-\x1f\u202e]", shown)
    library = bibtexparser.parse_string(written(made, ".bib", folder))
    assert library.failed_blocks == []
    assert untex(library.entries[0]["title"][1:-1]) == shown
    assert [each["id"] for each in rispy.loads(written(made, ".ris", folder))] == ["XAA-17-other", "A-HRC-99-1"]
    assert rispy.loads(written(made, ".ris", folder))[0]["title"].split() == shown.split()
    assert json.loads(written(made, ".csl.json", folder))[0]["title"] == shown


def test_two_writings_give_the_same_bytes(tmp_path: Path) -> None:
    for ending in (".ris", ".bib", ".csl.json"):
        assert written(answered(), ending, tmp_path) == written(answered(), ending, tmp_path)


def test_endings() -> None:
    assert [is_citations(Path(name)) for name in ("a.ris", "a.BIB", "a.csl.json", "a.json", "a.csv")] == [True, True, True, False, False]
