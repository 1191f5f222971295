"""Pages and places as pictures: what a reader sees when a record is shown in its document.

A picture is a PNG with a palette of a few greys (text is black on white: sixteen of them look like the page and take a
third of the room), and the same greys once more as they look under a highlighter. PDFium is not thread-safe: one process,
one `Pictures` at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from ..errors import UnreadableError, UsageError
from ..languages.messages import message
from ..text import Box

if TYPE_CHECKING:
    from PIL.Image import Image

LEVELS = 16
"""How many greys a picture has unless the caller wants fewer."""
_MARKER = (255, 235, 130)
_BAR = (181, 86, 0)
# A page of 14,400 points is legal in PDF: no picture of it may take all memory. A4 at scale 2 has two million pixels.
_MOST_PIXELS = 12_000_000
# zlib's: a page of text is 3 % larger than with 9, in a quarter of the time.
_EFFORT = 4


class Frame(NamedTuple):
    """The part of a page that is shown for a place, in points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float


def frame(boxes: Iterable[Box], width: float, height: float, context: float = 30.0, ink: bytes = b"") -> Frame:
    """What to show of a page of `width` x `height` points so that `boxes` are seen in their surroundings: the full width of
    the page but for its margins, and `context` points (about two lines) above and below. With the page's `ink`
    (`Pictures.ink`) no line of type is cut in half."""
    found = _with_size(boxes)
    if not found:
        return Frame(0.0, 0.0, width, height)
    margin = 0.11 * width
    left = min(margin, *(box.left - 8 for box in found))
    right = max(width - margin, *(box.right + 8 for box in found))
    top = min(box.top for box in found) - context
    bottom = max(box.bottom for box in found) + context
    if ink:
        top, bottom = _between_lines(top, -1, height, ink), _between_lines(bottom, 1, height, ink)
    left, top = max(0.0, min(left, width - 1)), max(0.0, min(top, height - 1))
    return Frame(left, top, max(left + 1, min(right, width)), max(top + 1, min(bottom, height)))


def _between_lines(y: float, step: int, height: float, ink: bytes) -> float:
    """The nearest height outward from `y` at which nothing is printed; `y` where there is none within a line (16 points),
    as in a ruled table."""
    factor = len(ink) / height
    start = round(y * factor)
    for row in range(start, start + step * round(16 * factor), step):
        if not 0 <= row < len(ink):
            break
        if not ink[row]:
            return (row + 1.5 * step) / factor
    return y


def highlighter_boxes(boxes: Iterable[Box]) -> list[Box]:
    """The boxes as the highlighter draws them: a little larger than the type."""
    return [Box(box.page, box.left - 1.5, box.top - 1.2, box.right + 1.5, box.bottom + 1.2) for box in _with_size(boxes)]


def _with_size(boxes: Iterable[Box]) -> list[Box]:
    """The boxes that mark something: one without size stands for its whole page."""
    return [box for box in boxes if box.right > box.left and box.bottom > box.top]


class Pictures:
    """A PDF's pages as pictures. Each page is rendered once as long as its places are asked for one after the other.

    Raises `UnreadableError` when the bytes are no PDF that can be opened. Use it in a `with` statement: it holds PDFium's
    handles."""

    def __init__(self, data: bytes, name: str = "") -> None:
        import pypdfium2

        self._name = name
        self._cached: tuple[tuple[int, float, int], Image] | None = None
        try:
            self._document: Any = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise UnreadableError(message("no picture can be made: this is no PDF that can be opened"), where=name) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        """The number of pages."""
        return len(self._document)

    def close(self) -> None:
        """Give PDFium's handles back."""
        self._cached = None
        self._document.close()

    def size(self, page: int) -> tuple[float, float]:
        """Width and height in points of a page, counted from 1."""
        index = self._index(page)
        with self._undamaged(page):
            width, height = self._document.get_page_size(index)
        return float(width), float(height)

    def page(self, page: int, boxes: Sequence[Box] = (), scale: float = 2.0, levels: int = LEVELS) -> bytes:
        """A PNG of the whole page, the boxes that stand on it marked. `scale` is in pixels a point, `levels` the number of
        greys (2 to 16)."""
        return _png(self._marked(page, boxes, scale, levels), levels)

    def ink(self, page: int, scale: float = 2.0, levels: int = LEVELS) -> bytes:
        """One byte for each row of the page's pixels: 0 where (next to) nothing is printed."""
        from PIL.Image import Resampling

        image = self._rendered(page, scale, levels).point(lambda level: 0 if level >= levels - 1 else 255)
        return image.resize((1, image.height), Resampling.BOX).tobytes()

    def _index(self, page: int) -> int:
        if not 1 <= page <= len(self._document):
            raise UsageError(message("there is no page {page}; the document has {count}", page=page, count=len(self._document)), where=self._name)
        return page - 1

    @contextmanager
    def _undamaged(self, page: int) -> Iterator[None]:
        """Raises `UnreadableError` for a page that PDFium can't open or draw."""
        import pypdfium2

        try:
            yield
        except pypdfium2.PdfiumError as error:
            what = message("no picture can be made of page {page}: the file is damaged there", page=page)
            raise UnreadableError(what, where=self._name, next_step=message("Get the document anew; its other pages are read.")) from error

    def _marked(self, page: int, boxes: Sequence[Box], scale: float, levels: int) -> Image:
        """The page in palette numbers: 0 to levels - 1 the greys, then the greys under the highlighter, then the bar in the
        margin."""
        from PIL import Image, ImageDraw

        here = highlighter_boxes(box for box in boxes if box.page == page)
        if not here:
            return self._rendered(page, scale, levels)
        image = self._rendered(page, scale, levels).copy()
        factor = image.width / self.size(page)[0]
        mask = Image.new("1", image.size)
        draw = ImageDraw.Draw(mask)
        for box in here:
            left, top, right, bottom = (side * factor for side in box[1:])
            draw.rectangle((left, top, max(left, right), max(top, bottom)), fill=1)
        image.paste(image.point(lambda level: level + levels), mask=mask)
        bar = ImageDraw.Draw(image)
        left = min(box.left for box in here) - 5
        for box in here:
            bar.rectangle([side * factor for side in (left, box.top, left + 1.5, max(box.top, box.bottom))], fill=2 * levels)
        return image

    def _rendered(self, page: int, scale: float, levels: int) -> Image:
        key = (page, scale, levels)
        if self._cached is None or self._cached[0] != key:
            index = self._index(page)
            width, height = self.size(page)
            most = (_MOST_PIXELS / max(1.0, width * height)) ** 0.5
            with self._undamaged(page):
                handle = self._document[index]
                try:
                    bitmap = handle.render(scale=min(scale, most), grayscale=True)
                    grey = bitmap.to_pil().convert("L")
                    self._cached = (key, grey.point([(value * (levels - 1) + 127) // 255 for value in range(256)]))
                    bitmap.close()
                finally:
                    handle.close()
        return self._cached[1]


class PagesWanted(NamedTuple):
    """Pages of the PDF in `data`, to be pictured at one quality until the pictures take more than `budget` bytes."""

    data: bytes
    name: str
    numbers: tuple[int, ...]
    scale: float
    levels: int
    budget: int


class PagePicture(NamedTuple):
    """A page: its number, its size in points, its picture (PNG), and its rows with ink."""

    number: int
    width: float
    height: float
    png: bytes
    ink: bytes


class Pictured(NamedTuple):
    """Pages of one document as pictures at one quality: pixels a point, and greys."""

    quality: tuple[float, int]
    pages: tuple[PagePicture, ...]


def pages_pictured(wanted: PagesWanted) -> list[PagePicture]:
    """The pages as pictures, in this order; none of a file that is no PDF."""
    try:
        pictures = Pictures(wanted.data, wanted.name)
    except UnreadableError:
        return []
    found: list[PagePicture] = []
    size = 0
    with pictures:
        for number in wanted.numbers:
            if 1 <= number <= len(pictures) and size <= wanted.budget:
                png = pictures.page(number, (), wanted.scale, wanted.levels)
                found.append(PagePicture(number, *pictures.size(number), png, pictures.ink(number, wanted.scale, wanted.levels)))
                size += len(png) * 4 // 3
    return found


def page_png(data: bytes, page: int, boxes: Sequence[Box] = (), scale: float = 2.0) -> bytes:
    """A PNG of a page, counted from 1, of the PDF in `data`, the places in `boxes` marked; `scale` in pixels a point. See
    `Pictures.page`."""
    with Pictures(data) as pictures:
        return pictures.page(page, boxes, scale)


def _png(numbers: Image, levels: int) -> bytes:
    """Palette numbers as PNG; the palette holds only what the picture needs, so that an unmarked one takes four bits a
    pixel."""
    from io import BytesIO

    greys = [round(level * 255 / (levels - 1)) for level in range(levels)]
    palette = [value for grey in greys for value in (grey, grey, grey)]
    plain = int(numbers.getextrema()[1]) < levels  # type: ignore[arg-type]
    if not plain:
        palette += [grey * tint // 255 for grey in greys for tint in _MARKER]
        palette += _BAR
    image = numbers.copy()
    image.putpalette(palette)
    out = BytesIO()
    image.save(out, "PNG", compress_level=_EFFORT, bits=4 if plain else 8)
    return out.getvalue()
