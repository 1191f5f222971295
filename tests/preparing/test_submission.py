"""`openupr draft submission`: what a file tells is listed, the copy tells none of it and prints the same words; rules and citations are held."""

from __future__ import annotations

import contextlib
import io
import json
import random
import zipfile
from pathlib import Path

import docx
import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner, Result

from openupr.commands.application import application
from openupr.errors import OpenUPRError, UsageError
from openupr.languages.messages import messages
from openupr.preparing.drafting.submission_checked import RuleKept, rule_points
from openupr.preparing.drafting.submission_read import submission_read
from openupr.preparing.published.pdf_file_cleaned import cleaned_pdf
from openupr.preparing.published.pdf_file_tells import pdf_file_tells
from openupr.preparing.published.picture_metadata import bare_picture, picture_tells
from openupr.preparing.published.told_by_file import Tells, ToldByFile
from openupr.preparing.published.word_file_cleaned import cleaned_word_file
from openupr.preparing.published.word_file_tells import word_file_tells
from openupr.reading import read_bytes
from openupr.stages.own_work.submission_jobs import tells_of

from .invented_submission import ASKS, AUTHOR, COMMENT, DELETED, HIDDEN, TEXT, jpeg, png, telling

DOCUMENTS = Path(__file__).parents[1] / "documents"
DESK = Path(__file__).parents[1] / "desk" / "my-report.docx"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(application, ["draft", "submission", *(str(each) for each in arguments)])


def words_of(told: tuple[ToldByFile, ...], kind: Tells) -> str:
    return " | ".join(f"{each.said} {' '.join(map(str, each.words))}" for each in told if each.kind is kind)


@pytest.fixture(scope="module")
def given() -> bytes:
    return telling()


@pytest.fixture(scope="module")
def copy(given: bytes) -> bytes:
    return cleaned_word_file(given, "my.docx")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Tells.CHANGES, DELETED),
        (Tells.CHANGES, f"by {AUTHOR}"),
        (Tells.COMMENTS, COMMENT),
        (Tells.HIDDEN, HIDDEN),
        (Tells.NAMES, f"who wrote it: {AUTHOR}"),
        (Tells.NAMES, "mira@harbour.example"),
        (Tells.ORGANISATION, "T. Verel"),
        (Tells.PROPERTIES, "Case: HW-17"),
        (Tells.PROPERTIES, "Draft for the ministry"),
        (Tells.PICTURES, "place (GPS)"),
        (Tells.PICTURES, f"Author: {AUTHOR}"),
        (Tells.PATHS, "C:/Papers/mira/prisons.xlsx"),
        (Tells.PATHS, "C:\\Papers\\mira\\IMG_2041.jpg"),
        (Tells.LINKS, "https://harbour.example/list"),
        (Tells.EMBEDDED, "thumbnail"),
        (Tells.TIMES, "made: 2013"),
        (Tells.TRACES, "sessions"),
    ],
)
def test_what_a_word_file_tells(given: bytes, kind: Tells, words: str) -> None:
    assert words in words_of(word_file_tells(given, "my.docx"), kind)


def test_the_copy_tells_none_of_it(copy: bytes) -> None:
    left = tells_of(copy, "my.docx")
    assert left is not None
    assert {each.kind for each in left} == {Tells.LINKS, Tells.LANGUAGES}
    assert all(each.stays for each in left)
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    for word in (AUTHOR, DELETED, HIDDEN, COMMENT, "Verel", "mira", "HW-17", "ministry", "rsid", "2026-05-01", "Camera", "taken out"):
        assert word.encode() not in whole, word


def test_the_copy_prints_the_same_words(given: bytes, copy: bytes) -> None:
    before, after = ([line.text for line in read_bytes(data, "my.docx").lines] for data in (given, copy))
    assert before == after
    assert any("Two halves of one." in line for line in after)
    assert any("It is so still." in line for line in after)
    assert [TEXT[2], TEXT[3], *(f"• {each}" for each in ASKS)] == [line for line in after if line.strip("• ") in {TEXT[2], TEXT[3], *ASKS}]
    opened = docx.Document(io.BytesIO(copy))
    assert len(opened.inline_shapes) == 2
    assert [row.cells[0].text for row in opened.tables[0].rows] == ["Stays"]


def test_the_same_copy_twice_and_of_a_copy(given: bytes, copy: bytes) -> None:
    assert cleaned_word_file(given, "my.docx") == copy
    assert tells_of(cleaned_word_file(copy, "my.docx"), "") == tells_of(copy, "")


def test_no_copy_is_made_that_would_print_other_words(given: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "openupr.preparing.published.word_file_cleaned.accept", lambda root, styles: root[0].remove(root[0][1]) if len(root[0]) > 1 else None
    )
    with pytest.raises(UsageError, match="would not print the same words"):
        cleaned_word_file(given, "my.docx")


@pytest.mark.parametrize("data", [jpeg(), jpeg(1), png()])
def test_a_bare_picture_looks_the_same(data: bytes) -> None:
    bare = bare_picture(data)
    assert picture_tells(data).words
    assert picture_tells(bare).words == ()
    before, after = Image.open(io.BytesIO(data)), Image.open(io.BytesIO(bare))
    assert before.tobytes() == after.tobytes()
    assert before.getexif().get(0x0112, 1) == after.getexif().get(0x0112, 1), "which side is up stays"
    assert AUTHOR.encode() not in bare


def test_what_a_picture_carries_is_said_in_the_language() -> None:
    said = [messages("es").said(each) for each in picture_tells(jpeg()).words]
    assert said[0].startswith("cámara: ")
    assert {"lugar (GPS)", "ajustes de la cámara", "un comentario: seen at the gate", "bytes después de la imagen"} <= set(said)


def test_a_progressive_picture_is_kept_whole() -> None:
    out = io.BytesIO()
    Image.effect_noise((200, 200), 90).convert("RGB").save(out, "JPEG", progressive=True, comment=b"x")
    bare = bare_picture(out.getvalue())
    assert Image.open(io.BytesIO(bare)).tobytes() == Image.open(out).tobytes()


@pytest.mark.parametrize(
    "data", [b"\xff\xd8\xff\xe1\x00", b"\x89PNG\r\n\x1a\n\xff\xff\xff\xff", b"\xff\xd8\xff\xe1\xff\xffExif\0\0II*\0\x08\0\0\0\xff\xff"]
)
def test_a_damaged_picture_is_no_end(data: bytes) -> None:
    picture_tells(data)
    assert isinstance(bare_picture(data), bytes)


# -- PDF


def pdf() -> bytes:
    """A PDF that tells: properties, white words, a note, links, a picture with a place in it."""
    out = io.BytesIO()
    page = Canvas(out)
    page.setAuthor(AUTHOR)
    page.setTitle("Draft for the ministry")
    page.drawString(72, 700, "1. Harbour Watch is an association of families of prisoners.")
    page.setFillColorRGB(1, 1, 1)
    page.drawString(72, 650, HIDDEN)
    page.linkURL("file:///C:/Papers/mira/prisons.pdf", (72, 690, 200, 710))
    page.linkURL("https://harbour.example/list", (72, 640, 200, 660))
    page.textAnnotation(COMMENT, (300, 600, 320, 620))
    page.save()
    return out.getvalue()


def test_what_a_pdf_tells_and_its_copy() -> None:
    data = pdf()
    told = pdf_file_tells(data, "my.pdf")
    for kind, words in (
        (Tells.NAMES, AUTHOR),
        (Tells.PROPERTIES, "ministry"),
        (Tells.HIDDEN, HIDDEN),
        (Tells.COMMENTS, COMMENT),
        (Tells.PATHS, "C:/Papers/mira"),
        (Tells.LINKS, "harbour.example"),
        (Tells.TIMES, "made"),
    ):
        assert words in words_of(told, kind), kind
    made = cleaned_pdf(data, "my.pdf")
    left = pdf_file_tells(made, "my.pdf")
    assert {each.kind for each in left} == {Tells.HIDDEN, Tells.LINKS}
    assert all(each.stays for each in left)
    assert cleaned_pdf(data, "my.pdf") == made
    with pypdfium2.PdfDocument(made) as again:
        assert "association of families" in again[0].get_textpage().get_text_range()


def test_no_copy_of_a_pdf_that_would_lose_words() -> None:
    out = io.BytesIO()
    page = Canvas(out)
    page.drawString(72, 700, "1. Harbour Watch is an association of families of prisoners.")
    page.acroForm.textfield(name="who", value="Mira", x=72, y=600, width=100, height=20)
    page.save()
    with pytest.raises(UsageError, match="a form was filled in"):
        cleaned_pdf(out.getvalue(), "my.pdf")


def test_no_copy_of_a_pdf_that_would_look_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = iter([("a",), ("b",)])
    monkeypatch.setattr("openupr.preparing.published.pdf_file_cleaned._looks", lambda document: next(looks))
    with pytest.raises(UsageError, match="would not look the same"):
        cleaned_pdf(pdf(), "my.pdf")


def test_earlier_versions_of_a_pdf_are_told() -> None:
    data = pdf()
    later = data + b"\n1 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<<>>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    assert "1 earlier version" in words_of(pdf_file_tells(later, "my.pdf"), Tells.EARLIER) or Tells.EARLIER in {
        each.kind for each in pdf_file_tells(later, "")
    }


@pytest.mark.at_length
@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_changed_bytes_end_in_our_own_errors(kind: str) -> None:
    """Each either is looked into or refused; what Word's XML holds is changed before it is packed."""
    rng = random.Random(22)
    data = telling() if kind == "docx" else pdf()
    for _ in range(40):
        changed = _repacked(data, rng) if kind == "docx" else _flipped(data, rng)
        for act in (tells_of, cleaned_word_file if kind == "docx" else cleaned_pdf):
            with contextlib.suppress(OpenUPRError):
                act(changed, f"my.{kind}")


def _flipped(data: bytes, rng: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(rng.randrange(1, 12)):
        made[rng.randrange(len(made))] = rng.randrange(256)
    return bytes(made)


def _repacked(data: bytes, rng: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        chosen = rng.choice(before.namelist())
        for name in before.namelist():
            after.writestr(name, _flipped(before.read(name), rng) if name == chosen else before.read(name))
    return out.getvalue()


# -- what it asks


def test_a_list_that_recommending_words_lead_to_is_what_it_asks() -> None:
    text = (
        "1. We told of the lamps of Slovenia in many words, and of the keepers who keep them.\n\n2. We recommend that Slovenia:\n\n"
        "(a) Adopt a law on lamps by 2027;\n\n(b) Establish a lamp service.\n\n3. Keepers told us much.\n\n4. Light is rare there."
    )
    draft = submission_read(read_bytes(text.encode(), "my.txt"), 48).draft
    assert [each.text for each in draft.recommendations] == ["Adopt a law on lamps by 2027", "Establish a lamp service."]
    assert "leads to a list" in str(draft.found_by)


# -- the rules


def points(text: str, about: str = "SVN", session: int = 48) -> dict[RuleKept, list[str]]:
    found: dict[RuleKept, list[str]] = {}
    for each in rule_points(submission_read(read_bytes(text.encode(), "my.txt"), session), about):
        found.setdefault(each.ruled, []).append(messages("en").said(each.said))
    return found


LINE = (
    "1. Slovenia keeps people in prisons that were built long ago, and visits are refused to their families for many months"
    " without any reason being given.\n\n"
)


@pytest.mark.parametrize(
    ("text", "ruled", "said"),
    [
        (LINE, RuleKept.KEPT, "A submission of one sender may have 2,815."),
        (LINE * 140, RuleKept.BROKEN, "words too many"),
        ("Joint submission\n\n" + LINE * 140, RuleKept.KEPT, "A joint submission may have 5,630."),
        (LINE.replace("1. ", ""), RuleKept.LOOK, "We see no number at 1 of its 1 long paragraphs"),
        (LINE, RuleKept.KEPT, "It is on Slovenia: 1 mention."),
        (LINE + "2. In Austria, Austria and Austria again.", RuleKept.LOOK, "It names other States often."),
        (LINE.replace("Slovenia", "Austria"), RuleKept.BROKEN, "It does not name Slovenia"),
        (
            "1. " + "Заключённым отказывают в свиданиях с семьями без объяснения причин, и это продолжается много лет подряд. " * 3,
            RuleKept.LOOK,
            "Russian",
        ),
    ],
)
def test_the_rules(text: str, ruled: RuleKept, said: str) -> None:
    assert any(said in each for each in points(text).get(ruled, [])), points(text)


# -- the command


def test_the_command_and_its_copy(tmp_path: Path) -> None:
    to = tmp_path / "copy.docx"
    found = run(DESK, "--review", DOCUMENTS / "XGG-48", "--clean", to)
    assert found.exit_code == 0, found.output
    for words in (
        "Words that were deleted can still be read.",
        "copy.docx was read again. It still tells 2 things",
        "Verified: A/HRC/WG.6/48/XGG/2 has paragraph 4.",
        "Paragraph 2: Verified: the words stand in A/HRC/WG.6/48/XGG/2, paragraph 4, page 2.",
        "2 requests, found by a heading",
        "Adela Brunnic",
    ):
        assert words in " ".join(found.stdout.split()), words
    assert docx.Document(str(to)).core_properties.author == ""


def test_a_recommendation_that_is_not_there_is_told(tmp_path: Path) -> None:
    text = tmp_path / "my.txt"
    text.write_text("1. Aldovar supported recommendations 50.1 and 50.99, and recommendation 77.1 of another review.\n")
    found = run(text, "--review", DOCUMENTS / "XBB-17", "--json")
    shown = json.loads(found.stdout)
    said = {point["said"]: point["sign"] for section in shown["sections"] for point in section["points"]}
    assert said["Recommendation 50.1 is there. See that it says what you say (paragraph 1)."] == "ok"
    assert any(each.startswith("Not there: there is no recommendation 50.99") and sign == "no" for each, sign in said.items()), said
    assert any(each.startswith("Can’t tell: we have no recommendation 77.1") and sign == "?" for each, sign in said.items()), said


def test_a_quotation_without_a_source_that_we_have_is_looked_for_everywhere(tmp_path: Path) -> None:
    text = tmp_path / "my.txt"
    quoted = "“was concerned about overcrowding in the harbour prison of Sundel”"
    text.write_text(f"1. The Committee {quoted}.\n\n2. It “wept over every lamp that went out in the harbour” (CERD/C/XGG/CO/7, para. 3).\n")
    found = run(text, "--review", DOCUMENTS / "XGG-48", "--json")
    said = {point["said"]: point["sign"] for section in json.loads(found.stdout)["sections"] for point in section["points"]}
    assert any(each.startswith("Paragraph 1: Verified: the words stand in A/HRC/WG.6/48/XGG/2") and sign == "ok" for each, sign in said.items()), said
    assert any(each.startswith("Paragraph 2: Can’t tell. We did not find these words") and sign == "?" for each, sign in said.items()), said


@pytest.mark.parametrize(
    ("name", "data", "clean", "said"),
    [
        ("my.docx", None, "my.docx", "would be lost"),
        ("my.docx", None, "copy.pdf", "the copy of a .docx is a .docx too"),
        ("my.docx", b"%PDF-1.4 under another name", "copy.docx", "the copy of a .pdf is a .pdf too"),
        ("my.odt", "odt", None, "this is an OpenDocument file"),
        ("my.txt", b"1. Text of a submission.", "copy.txt", "no clean copy can be made of a plain text"),
        ("my.docx", b"PK\x03\x04 damaged", None, "damaged"),
        ("my.txt", b" ", None, "the file is empty"),
    ],
)
def test_what_can_t_be(tmp_path: Path, name: str, data: bytes | str | None, clean: str | None, said: str) -> None:
    path = tmp_path / name
    if data == "odt":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            archive.writestr("content.xml", "<office/>")
    else:
        path.write_bytes(telling() if data is None else bytes(data))  # type: ignore[arg-type]
    before = path.read_bytes()
    found = run(path, "--review", "XGG-48", *(["--clean", tmp_path / clean] if clean else []), "--store", tmp_path / "none.sqlite")
    assert found.exit_code in {1, 2}, found.output
    assert said in found.output
    assert path.read_bytes() == before


def test_who_stands_in_the_head_of_a_page_or_in_a_note_is_told() -> None:
    """What is read by all is looked through whole, and not its paragraphs alone."""
    document = docx.Document()
    document.add_paragraph("1. Ferry Watch counts the ferries of the northern lagoon.")
    document.sections[0].header.paragraphs[0].text = "Draft of Ana Orlova, tel. +990 41 555 123"
    document.sections[0].footer.paragraphs[0].text = "7"
    out = io.BytesIO()
    document.save(out)
    read = submission_read(read_bytes(out.getvalue(), "my.docx"), 48)
    assert read.edges == ("Draft of Ana Orlova, tel. +990 41 555 123",), "a page's number tells nothing"
    assert [each for each, _ in read.contacts] == ["+990 41 555 123"]
    assert [str(where) for _, places in read.contacts for where in places] == ["the head or foot of a page"]
    looked = [point for point in rule_points(read, "SVN") if point.ruled is RuleKept.LOOK]
    assert any("a head or a foot" in str(point.said) and "Ana Orlova" in str(point.examples) for point in looked)


@pytest.mark.parametrize("mark", ["", "4. ", "4) ", "- "])
def test_a_sentence_that_recommends_is_a_request_behind_a_number_that_was_typed(mark: str) -> None:
    words = f"1. The piers of Slovenia are dark at night, and ferries wait.\n\n{mark}We recommend that Slovenia adopt a law on piers by 2027.\n"
    draft = submission_read(read_bytes(words.encode(), "my.txt"), 48).draft
    assert [each.text.rstrip(".") for each in draft.recommendations] == ["adopt a law on piers by 2027"]
