"""Word files made here: automatic numbers, merged cells, notes, tracked changes, fields, boxes, and what is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from docx.oxml import parse_xml

from openupr.errors import UnreadableError
from openupr.reading import LineRole, Transcript, read_bytes
from openupr.reading import package as limits

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def paragraph(inner: str) -> str:
    return f"<w:p {W}>{inner}</w:p>"


def run(text: str, settings: str = "") -> str:
    return f'<w:r><w:rPr>{settings}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, num: int, level: int = 0) -> str:
    return paragraph(f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr></w:pPr>{run(text)}')


def level(index: int, form: str, text: str, extra: str = "") -> str:
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{text}"/></w:lvl>'


def made(body: str, *, parts: dict[str, str] | None = None, change: Callable[[dict[str, bytes]], None] | None = None) -> bytes:
    """A .docx with this body (paragraphs and tables in WordprocessingML) and further parts of word/ by their name."""
    kinds = {"numbering.xml": "numbering", "styles.xml": "styles", "footnotes.xml": "footnotes", "settings.xml": "settings", "header1.xml": "header"}
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rel = '<Relationship Id="{}" Type="{}/{}" Target="{}"/>'
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    content = {
        "_rels/.rels": f'<Relationships xmlns="{rels}">{rel.format("r1", office, "officeDocument", "word/document.xml")}</Relationships>'.encode(),
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>".encode(),
    }
    links = "".join(rel.format(f"p{i}", office, kinds[name], name) for i, name in enumerate(parts or {}))
    content["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{rels}">{links}</Relationships>'.encode()
    content |= {f"word/{name}": text.encode() for name, text in (parts or {}).items()}
    if change:
        change(content)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return out.getvalue()


def numbering(levels: str, nums: str) -> dict[str, str]:
    return {"numbering.xml": f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{nums}</w:numbering>'}


def num(number: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{override}</w:num>'


def read(data: bytes) -> Transcript:
    return read_bytes(data, "file")


def texts(transcript: Transcript) -> list[str]:
    return [line.text for line in transcript.lines]


LEGAL = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")


@pytest.mark.parametrize(
    ("levels", "nums", "paragraphs", "expected"),
    [
        pytest.param(
            LEGAL,
            num(1),
            [("A", 1, 0), ("B", 1, 1), ("C", 1, 2), ("D", 1, 2), ("E", 1, 1), ("F", 1, 2), ("G", 1, 0), ("H", 1, 1)],
            ["1. A", "1.1 B", "(a) C", "(b) D", "1.2 E", "(a) F", "2. G", "2.1 H"],
            id="levels restart under a higher one",
        ),
        pytest.param(
            LEGAL,
            num(1) + num(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
            [("A", 1, 0), ("B", 1, 0), ("C", 2, 0), ("D", 2, 0)],
            ["1. A", "2. B", "1. C", "2. D"],
            id="a second list that sets its start",
        ),
        pytest.param(LEGAL, num(1) + num(2), [("A", 1, 0), ("B", 2, 0)], ["1. A", "2. B"], id="a second list that goes on"),
        pytest.param(
            LEGAL,
            num(1, f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)")}</w:lvlOverride>'),
            [("A", 1, 0), ("B", 1, 0)],
            ["I) A", "II) B"],
            id="a level that is overridden",
        ),
        pytest.param(
            level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>"),
            num(1),
            [("A", 1, 0), ("B", 1, 1)],
            ["I. A", "1.1 B"],
            id="legal numbers are decimals",
        ),
        pytest.param(
            level(0, "decimal", "%1.") + level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'),
            num(1),
            [("A", 1, 0), ("B", 1, 1), ("C", 1, 0), ("D", 1, 1)],
            ["1. A", "1) B", "2. C", "2) D"],
            id="a level that never restarts",
        ),
        pytest.param(
            level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>') + level(1, "bullet", "-"),
            num(1),
            [("A", 1, 0), ("B", 1, 1)],
            ["1.A", "- B"],
            id="no space",
        ),
        pytest.param(level(0, "russianLower", "%1)"), num(1), [("A", 1, 0), ("B", 1, 0)], ["а) A", "б) B"], id="Russian letters"),
    ],
)
def test_automatic_numbers_stand_before_the_text(levels, nums, paragraphs, expected):
    data = made("".join(listed(*each) for each in paragraphs), parts=numbering(levels, nums))
    transcript = read(data)
    assert texts(transcript) == expected
    assert all(line.text.startswith(line.number) and line.number for line in transcript.lines)
    assert transcript.flaws == ()


def test_a_style_carries_a_list_and_a_level():
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:styleId="One">'
        '<w:name w:val="Rec 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Two"><w:name w:val="Rec 2"/><w:basedOn w:val="One"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Off"><w:basedOn w:val="One"/>'
        '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2", '<w:pStyle w:val="One"/>')
    body = "".join(paragraph(f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(text)}') for style, text in (("One", "A"), ("Two", "B"), ("Off", "C")))
    transcript = read(made(body, parts={"styles.xml": styles, **numbering(levels, num(1))}))
    assert texts(transcript) == ["1.1 A", "1.2 B", "C"]
    assert transcript.lines[0].style == "Rec 1"


def test_an_empty_numbered_paragraph_counts_and_an_unknown_list_is_a_flaw():
    body = listed("", 1) + listed("B", 1) + listed("C", 7)
    transcript = read(made(body, parts=numbering(LEGAL, num(1))))
    assert texts(transcript) == ["1.", "2. B", "C"]
    assert [flaw.kind for flaw in transcript.flaws] == ["number_missing"]


def test_merged_cells_are_resolved():
    document = Document()
    table = document.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 0).merge(table.cell(0, 2)).text = "head"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "side"
    inner = table.cell(2, 2).add_table(1, 1)
    inner.cell(0, 0).text = "inner"
    out = io.BytesIO()
    document.save(out)
    transcript = read(out.getvalue())
    outer, nested = transcript.tables
    placed = {(c.row, c.column, c.rows, c.columns): [transcript.lines[i].text for i in c.lines] for c in outer.cells}
    assert placed == {
        (0, 0, 1, 3): ["head"],
        (1, 0, 2, 1): ["side"],
        (1, 1, 1, 1): ["11"],
        (1, 2, 1, 1): ["12"],
        (2, 1, 1, 1): ["21"],
        (2, 2, 1, 1): ["22", "inner"],
    }
    assert (outer.rows, outer.columns) == (3, 3)
    assert [transcript.lines[i].text for i in nested.cells[0].lines] == ["inner"]
    assert [cell.column for cell in outer.row(2)] == [0, 1, 2]


def test_footnotes_stand_at_the_end_with_their_marks():
    note = '<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>'
    custom = f'<w:footnote w:id="4"><w:p>{run("* As read out.")}</w:p></w:footnote>'
    separator = '<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    notes = f"<w:footnotes {W}>{separator}{note.format(3, run(' Second.'))}{note.format(2, run(' First.'))}{custom}</w:footnotes>"
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    star = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>'
    body = paragraph(run("Ratify") + reference.format(2) + run(" it") + star) + paragraph(run("Now") + reference.format(3))
    transcript = read(made(body, parts={"footnotes.xml": notes}))
    assert [(line.part, line.text, line.marks) for line in transcript.lines] == [
        (LineRole.BODY, "Ratify1 it*", ((6, 7), (10, 11))),
        (LineRole.BODY, "Now2", ((3, 4),)),
        (LineRole.NOTE, "1 First.", ((0, 1),)),
        (LineRole.NOTE, "* As read out.", ()),
        (LineRole.NOTE, "2 Second.", ((0, 1),)),
    ]


def test_tracked_changes_are_read_as_accepted():
    body = (
        paragraph(run("The State ") + f"<w:del>{'<w:r><w:delText>notes</w:delText></w:r>'}</w:del><w:ins>{run('supports')}</w:ins>" + run(" it."))
        + paragraph(f"<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('One para')}")
        + paragraph(run("graph."))
        + paragraph(f"<w:moveFrom>{run('gone')}</w:moveFrom>")
    )
    transcript = read(made(body))
    assert texts(transcript) == ["The State supports it.", "One paragraph."]
    assert [flaw.kind for flaw in transcript.flaws] == ["tracked_changes"]
    assert "1 insertion(s), 3 deletion(s)" in str(transcript.flaws[0].what)


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BOX = (
    "<w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
    "<mc:Choice Requires='wps'>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        pytest.param(run("a") + "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>", ["a\tb\nc-d"], id="breaks"),
        pytest.param(
            FIELD.format("begin")
            + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
            + run("no")
            + FIELD.format("separate")
            + run("7")
            + FIELD.format("end")
            + run("!"),
            ["7!"],
            id="a field's result",
        ),
        pytest.param(f"<w:hyperlink>{run('link')}</w:hyperlink><w:smartTag>{run(' tag')}</w:smartTag>", ["link tag"], id="through mark-up"),
        pytest.param(f"<w:sdt><w:sdtPr/><w:sdtContent>{run('control')}</w:sdtContent></w:sdt>", ["control"], id="a content control"),
        pytest.param(f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click')}</w:sdtContent></w:sdt>", [], id="a placeholder"),
        pytest.param(
            run("body") + BOX.format(f"<w:drawing><w:txbxContent><w:p>{run('box')}</w:p></w:txbxContent></w:drawing>"),
            ["body", "box"],
            id="a text box, once",
        ),
        pytest.param('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', ["✓"], id="a picture font"),
        pytest.param(run("ратифицировать ") + run("批准 ") + run("التصديق"), ["ратифицировать 批准 التصديق"], id="scripts"),
    ],
)
def test_what_stands_inside_a_paragraph(inner, expected):
    transcript = read(made(paragraph(inner) + paragraph(run("."))))
    assert texts(transcript) == [*expected, "."]
    assert transcript.flaws == ()


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        (run("secret", "<w:vanish/>"), "hidden_text"),
        ('<w:r><w:commentReference w:id="1"/></w:r>', "comments"),
        ("<w:r><w:strange/></w:r>", "element_unknown"),
        (FIELD.format("begin") + run("lost"), "field_broken"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>', "symbol_unknown"),
    ],
)
def test_what_is_not_read_is_a_flaw(inner, kind):
    transcript = read(made(paragraph(run("text") + inner) + paragraph(run("after"))))
    assert [flaw.kind for flaw in transcript.flaws] == [kind]
    assert "secret" not in transcript.text
    assert texts(transcript)[-1] == "after"


def test_heads_come_first_and_only_those_that_are_shown():
    header = f"<w:hdr {W}>{paragraph(run('A/HRC/59/15'))}</w:hdr>"
    body = (
        paragraph(run("text")) + '<w:sectPr><w:headerReference w:type="default" r:id="p0"/><w:headerReference w:type="first" r:id="p0"/></w:sectPr>'
    )
    transcript = read(made(body, parts={"header1.xml": header}))
    assert [(line.part, line.text) for line in transcript.lines] == [(LineRole.HEAD, "A/HRC/59/15"), (LineRole.BODY, "text")]


def test_places_lead_back_to_the_text():
    transcript = read(made(listed("Ратифицировать Конвенцию", 1) + listed("Abolish it", 1), parts=numbering(LEGAL, num(1))))
    for line in transcript.lines:
        assert transcript.text[line.start : line.start + len(line.text)] == line.text


def bomb(content: dict[str, bytes]) -> None:
    content["word/media/zeros.bin"] = b"\0" * 30_000_000


def many(content: dict[str, bytes]) -> None:
    content.update({f"word/x{index}.xml": b"" for index in range(limits.MAX_ENTRIES)})


def entities(content: dict[str, bytes]) -> None:
    declared = b'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    content["word/document.xml"] = declared + content["word/document.xml"].replace(b"text", b"&x;")


def laughs(content: dict[str, bytes]) -> None:
    levels = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    content["word/document.xml"] = f'<!DOCTYPE w:document [<!ENTITY l0 "ha">{levels}]>'.encode() + content["word/document.xml"].replace(
        b"text", b"&l11;"
    )


def torn(content: dict[str, bytes]) -> None:
    content["word/document.xml"] = content["word/document.xml"][:-20]


def deep(content: dict[str, bytes]) -> None:
    tables = 400
    inner = b"<w:tbl><w:tr><w:tc>" * tables + b"</w:tc></w:tr></w:tbl>" * tables
    content["word/document.xml"] = content["word/document.xml"].replace(b"<w:body>", b"<w:body>" + inner)


def workbook(content: dict[str, bytes]) -> None:
    del content["word/document.xml"]
    content["xl/workbook.xml"] = b"<workbook/>"


def no_document(content: dict[str, bytes]) -> None:
    content.clear()
    content["readme.txt"] = b"hello"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (bomb, "unpacks to far more"),
        (many, "unpacks to far more"),
        (entities, "declares a document type"),
        (laughs, "document type|not well-formed"),
        (torn, "not well-formed"),
        (deep, "not well-formed"),
        (workbook, "Excel workbook"),
        (no_document, "archive without a Word document"),
    ],
)
def test_what_is_refused_says_why_and_what_to_do(change, says):
    with pytest.raises(UnreadableError, match=says) as caught:
        read(made(paragraph(run("text")), change=change))
    assert caught.value.next_step
    assert caught.value.where == "file"


def test_a_truncated_archive_is_refused():
    data = made(paragraph(run("text")))
    with pytest.raises(UnreadableError, match="damaged or incomplete"):
        read(data[: len(data) // 2])


def test_macros_are_a_flaw_and_not_run():
    transcript = read(made(paragraph(run("text")), change=lambda content: content.update({"word/vbaProject.bin": b"\xcc"})))
    assert [flaw.kind for flaw in transcript.flaws] == ["macros"]


def test_a_damaged_part_that_is_not_needed_is_a_flaw():
    transcript = read(made(paragraph(run("text")), parts={"styles.xml": "<w:styles"}))
    assert texts(transcript) == ["text"]
    assert [flaw.kind for flaw in transcript.flaws] == ["part_unreadable"]


def test_a_document_without_text_says_so():
    assert [flaw.kind for flaw in read(made(paragraph(""))).flaws] == ["no_text"]


def test_an_element_built_by_python_docx_reads_the_same():
    document = Document()
    document.add_heading("Title", 1)
    document.element.body.insert(1, parse_xml(paragraph(run("inserted"))))
    document.add_paragraph("Item", style="List Number")
    document.add_paragraph("Point", style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    assert texts(read(out.getvalue())) == ["Title", "inserted", "1. Item", "• Point"]
