"""Word files from their XML, for what Word itself would not let one write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'


def run(text: str, settings: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{settings}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str, settings: str = "") -> str:
    """A paragraph of runs."""
    return f"<w:p><w:pPr>{settings}</w:pPr>{inner}</w:p>"


def listed(number: int) -> str:
    """The settings of a paragraph that belongs to a list."""
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def numbering(form: str) -> str:
    """The part that defines list 1, with numbers of a format."""
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return f"<w:numbering {W}>{lists}</w:numbering>"


def word_file(body: str, parts: Mapping[str, str] | None = None, others: Mapping[str, bytes] | None = None) -> bytes:
    """A .docx with this body; `parts` are parts of word/ by their name, each related to the document; `others` any files of the archive."""
    relation = '<Relationship Id="{}" Type="{}/{}" Target="{}"/>'
    links = "".join(relation.format(f"p{i}", OFFICE, name.partition(".")[0], name) for i, name in enumerate(parts or {}))
    main = relation.format("r1", OFFICE, "officeDocument", "word/document.xml")
    content: dict[str, str | bytes] = {
        "_rels/.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{main}</Relationships>',
        "word/document.xml": f'<w:document {W} xmlns:r="{OFFICE}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{links}</Relationships>',
        **{f"word/{name}": text for name, text in (parts or {}).items()},
        **(others or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return out.getvalue()
