"""Pictures of places inside the report: each page is in the file once, and a place is a window on it.

A page of text is 50 to 95 kB as a PNG of sixteen greys; a picture for each of 400 places would hold the same lines many
times over. So the pages stand once, as SVG images, and each place is an SVG whose view box cuts it out and whose rectangles
mark it: sharp on paper, without script, and decoded only when it is seen."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from ...light_dataclass import dataclass, field
from ...reading.pictures import PagePicture, PagesWanted, frame, highlighter_boxes, pages_pictured
from ...text import Box, Place
from ...views.safe_text import shown_safely

if TYPE_CHECKING:
    from markupsafe import Markup

# From the sharpest down: pixels a point and greys. On 118 reports (at most 32 pages) the first is always within the budget.
_QUALITIES = ((2.0, 16), (1.75, 16), (1.5, 16), (1.25, 8), (1.0, 4))


_Source = tuple[int, str, str, bytes]


@dataclass(frozen=True, slots=True)
class Plate:
    """One page: the identifier of its picture in the file, the document's key, number, size in points, picture (PNG), rows
    with ink."""

    id: str
    document: str
    number: int
    width: float
    height: float
    png: bytes
    ink: bytes

    def svg(self) -> Markup:
        """The definition that windows refer to."""
        from markupsafe import Markup

        data = base64.b64encode(self.png).decode("ascii")
        return Markup('<image id="{}" width="{:g}" height="{:g}" href="data:image/png;base64,{}"/>').format(
            self.id,
            self.width,
            self.height,
            Markup(data),  # noqa: S704
        )


@dataclass(frozen=True, slots=True)
class Plates:
    """The pages that a report shows."""

    by_page: Mapping[tuple[str, int], Plate] = field(default_factory=dict)

    def __iter__(self) -> Iterable[Plate]:
        return iter(self.by_page.values())

    def of(self, place: Place | None) -> Plate | None:
        """The page on which the place begins."""
        return self.by_page.get((place.document, place.page)) if place and place.page else None

    def windows(self, place: Place | None, label: str) -> Markup:
        """SVG pictures of a place, one for each page it stands on, each with a label for who can't see it; empty where there is none."""
        from markupsafe import Markup

        parts = []
        for page in place.pages if place else ():
            plate = self.by_page.get((place.document, page)) if place else None
            if plate and place:
                boxes = [box for box in place.boxes if box.page == page]
                left, top, right, bottom = frame(boxes, plate.width, plate.height, ink=plate.ink)
                parts.append(_window(plate, (left, top, right - left, bottom - top), boxes, label))
        return Markup("").join(parts)

    def whole(self, plate: Plate, label: str) -> Markup:
        """The whole page."""
        return _window(plate, (0, 0, plate.width, plate.height), [], label)


def _window(plate: Plate, view: tuple[float, float, float, float], boxes: list[Box], label: str) -> Markup:
    from markupsafe import Markup, escape

    left, top, width, height = (round(side, 1) for side in view)
    marks = "".join(
        f'<rect class="mark" x="{round(box.left, 1):g}" y="{round(box.top, 1):g}" width="{round(max(0.5, box.right - box.left), 1):g}" '
        f'height="{round(max(0.5, box.bottom - box.top), 1):g}"/>'
        for box in highlighter_boxes(boxes)
    )
    # Width and height as attributes give the proportions before any style sheet; the style sheet makes it fluid.
    return Markup(  # noqa: S704
        f'<svg class="place" viewBox="{left:g} {top:g} {width:g} {height:g}" width="{width:g}" height="{height:g}" role="img" '
        f'aria-label="{escape(shown_safely(label))}"><use href="#{escape(plate.id)}"/>{marks}</svg>'
    )


Picture = Callable[[PagesWanted], Sequence[PagePicture]]
"""What makes pictures of pages; none where it can't."""


def plates(
    documents: Iterable[tuple[str, str, str]],
    places: Iterable[Place | None],
    originals: Mapping[str, bytes],
    budget: int,
    picture: Picture = pages_pictured,
) -> Plates:
    """The pages that the places stand on, at the best quality with which all pictures together take at most `budget` bytes
    in the file. Of `documents`, each by key, SHA-256 and name, with one key (languages of one text) the first is pictured: places are in the version
    that was read.

    `originals` are the documents' bytes by key or SHA-256. A document whose bytes are not there, or are no PDF, has no
    pictures: the citation remains. `picture` makes them: in this process, unless the caller has another one for it."""
    wanted: dict[str, set[int]] = {}
    for place in places:
        if place:
            wanted.setdefault(place.document, set()).update(place.pages)
    first: dict[str, tuple[str, str]] = {}
    for key, sha256, name in documents:
        first.setdefault(key, (sha256, name))
    sources = [
        (index, key, name, data)
        for index, (key, (sha256, name)) in enumerate(first.items(), 1)
        if key in wanted and (data := originals.get(key) or originals.get(sha256))
    ]
    for scale, levels in _QUALITIES:
        found: dict[tuple[str, int], Plate] = {}
        size = 0
        for source in sources:
            for plate in _pages(source, sorted(wanted[source[1]]), scale, levels, budget - size, picture):
                found[plate.document, plate.number] = plate
                size += len(plate.png) * 4 // 3 + 120
                if size > budget:
                    break
            if size > budget:
                break
        if size <= budget:
            return Plates(found)
    # Not even small pictures of all pages fit: as many as do, from the first page on.
    while found and size > budget:
        size -= len(found.popitem()[1].png) * 4 // 3 + 120
    return Plates(found)


def _pages(source: _Source, numbers: Iterable[int], scale: float, levels: int, budget: int, picture: Picture) -> Iterable[Plate]:
    index, document, name, data = source
    for page in picture(PagesWanted(data, name, tuple(numbers), scale, levels, budget)):
        yield Plate(f"page-{index}-{page.number}", document, page.number, page.width, page.height, page.png, page.ink)
