"""Pictures of pages and places: the right part of the right page, marked, small, the same each time."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from small_reviews import pdf, place

from openupr.errors import UnreadableError, UsageError
from openupr.reading.pictures import Pictures, frame, page_png
from openupr.text import Box


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


def yellow(image: Image.Image) -> list[tuple[int, int]]:
    """Where the highlighter is, on white paper."""
    rgb = image.convert("RGB")
    return [(x, y) for y in range(rgb.height) for x in range(0, rgb.width, 3) if rgb.getpixel((x, y)) == (255, 235, 130)]


def test_a_page_is_marked_where_the_place_is_and_nowhere_else() -> None:
    boxes = place(line=10).boxes
    image = opened(page_png(pdf(), 1, boxes))
    assert image.size == (1190, 1684)
    assert image.mode == "P"
    marks = yellow(image)
    assert marks
    top, bottom = 2 * boxes[0].top - 4, 2 * boxes[0].bottom + 4
    assert all(top <= y <= bottom and 2 * 113 - 4 <= x <= 2 * 450 + 4 for x, y in marks)
    assert yellow(opened(page_png(pdf(), 2, boxes))) == []


def test_the_text_under_the_marker_stays_black() -> None:
    image = opened(page_png(pdf(), 1, place(line=10).boxes)).convert("RGB")
    box = place(line=10).boxes[0]
    pixels = [image.getpixel((x, y)) for y in range(int(2 * box.top), int(2 * box.bottom)) for x in range(230, 890)]
    assert min(sum(pixel) for pixel in pixels if isinstance(pixel, tuple)) < 120


def test_a_frame_stays_on_the_page_and_holds_its_boxes() -> None:
    for box in (Box(1, 0, 0, 595, 842), Box(1, 200, 5, 210, 9), Box(1, 113, 830, 700, 900), Box(1, 20, 400, 300, 412)):
        shown = frame([box], 595, 842)
        assert 0 <= shown.left < shown.right <= 595
        assert 0 <= shown.top < shown.bottom <= 842
        assert shown.left <= max(0, box.left)
        assert shown.right >= min(595, box.right)


def test_many_places_of_a_page_render_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    import pypdfium2

    rendered: list[int] = []
    render = pypdfium2.PdfPage.render
    monkeypatch.setattr(pypdfium2.PdfPage, "render", lambda self, **options: rendered.append(1) or render(self, **options))
    with Pictures(pdf()) as pictures:
        assert len(pictures) == 2
        for line in range(1, 6):
            pictures.page(1, place(line=line).boxes)
            pictures.ink(1)
        pictures.page(2)
    assert len(rendered) == 2


def test_the_same_picture_each_time_and_small() -> None:
    assert page_png(pdf(), 1, place().boxes) == page_png(pdf(), 1, place().boxes)
    assert len(page_png(pdf(), 1)) < 120_000


def test_a_giant_page_does_not_take_all_memory() -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(14_000, 14_000), invariant=1)
    canvas.drawString(100, 100, "small")
    canvas.showPage()
    canvas.save()
    image = opened(page_png(out.getvalue(), 1, (Box(1, 100, 13_880, 200, 13_900),)))
    assert image.width * image.height <= 12_100_000


def test_what_is_not_there_is_said() -> None:
    with pytest.raises(UsageError, match="there is no page 3; the document has 2"):
        page_png(pdf(), 3)
    with pytest.raises(UnreadableError, match="no PDF"):
        page_png(b"%PDF-1.4 broken", 1)


def test_a_page_that_is_damaged_is_said() -> None:
    data = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    with pytest.raises(UnreadableError, match="no picture can be made of page 1: the file is damaged there"):
        page_png(data, 1, ())


def test_no_line_is_cut_in_half() -> None:
    for line in (3, 10, 25):
        for context in (20.0, 26.0, 30.0):
            with Pictures(pdf()) as pictures:
                width, height = pictures.size(1)
                shown = frame(place(line=line).boxes, width, height, context, pictures.ink(1))
                image = opened(pictures.page(1)).convert("L").crop(tuple(round(2 * side) for side in shown))
            for row in (0, image.height - 1):
                assert min(image.crop((0, row, image.width, row + 1)).tobytes()) > 200
