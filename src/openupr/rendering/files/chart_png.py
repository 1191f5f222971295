"""Our own charts as PNG, drawn from their SVG: rectangles, circles, paths, texts and the hatch, which is all that they are made of.

It is no renderer of SVG at large: what it does not know it refuses. The type is `chart_type`'s.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .chart_type import draw_words, width

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE = 3
"""Pixels of the picture for each of the chart: sharp on paper 11 cm wide."""
_FINE = 2
"""Times finer it is drawn, so that edges are smooth."""
_K = SCALE * _FINE
_CURVE = 24
_SILENT = frozenset({"title", "desc", "defs"})
_COMMAND = re.compile(r"([MHVvCLZ])([^MHVvCLZ]*)")


def chart_png(svg: str, alt: str) -> bytes:
    """The PNG of a chart, with its alternative text among its facts. Raises `ValueError` for what is not among the shapes of our charts."""
    from lxml import etree
    from PIL import Image, PngImagePlugin

    root = etree.fromstring(svg.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    wide, tall = float(root.get("width")), float(root.get("height"))
    image = Image.new("RGBA", (round(wide * _K), round(tall * _K)), "white")
    for child in root:
        image = _drawn(image, child, (0.0, 0.0), {"font-size": root.get("font-size", "12")})
    facts = PngImagePlugin.PngInfo()
    facts.add_itxt("Description", alt, "en")
    out = io.BytesIO()
    small = image.convert("RGB").resize((round(wide * SCALE), round(tall * SCALE)), Image.Resampling.LANCZOS)
    small.quantize(96, dither=Image.Dither.NONE).save(out, "PNG", pnginfo=facts, optimize=True)
    return out.getvalue()


def _drawn(image: Image, node: Any, at: tuple[float, float], given: dict[str, str]) -> Image:
    """The picture with one shape and all that is in it."""
    name = str(node.tag).rpartition("}")[2] if isinstance(node.tag, str) else ""
    if not name or name in _SILENT:
        return image
    given = {**given, **{key: node.get(key) for key in ("font-size", "fill", "stroke", "stroke-width", "text-anchor") if node.get(key)}}
    if name == "text":
        return _text(image, node, at, given)
    if name in {"svg", "g", "a"}:
        at = (at[0] + float(node.get("x", 0)), at[1] + float(node.get("y", 0)))
        for child in node:
            image = _drawn(image, child, at, given)
        return image
    if name not in _SHAPES:
        raise ValueError(f"no chart of ours has <{name}>")
    return _shape(
        image, [[(x + at[0], y + at[1]) for x, y in line] for line in _SHAPES[name](node)], node, given, closed=name != "path" or "Z" in node.get("d")
    )


def _shape(image: Image, lines: list[list[tuple[float, float]]], node: Any, given: dict[str, str], *, closed: bool) -> Image:
    from PIL import Image as Images
    from PIL import ImageDraw

    fill, stroke = node.get("fill", "none" if node.get("stroke") else given.get("fill", "#000")), node.get("stroke", "none")
    opacity = float(node.get("fill-opacity", 1))
    for line in lines:
        points = [(x * _K, y * _K) for x, y in line]
        if fill.startswith("url("):
            mask = Images.new("L", image.size, 0)
            ImageDraw.Draw(mask).polygon(points, fill=255)
            image.paste(Images.new("RGBA", image.size, "white"), (0, 0), _hatched(mask))
        elif fill != "none" and opacity < 1:
            layer = Images.new("RGBA", image.size, (0, 0, 0, 0))
            ImageDraw.Draw(layer).polygon(points, fill=_coloured(fill, opacity))
            image = Images.alpha_composite(image, layer)
        elif fill != "none" and len(points) > 2 and (closed or node.get("fill")):
            ImageDraw.Draw(image).polygon(points, fill=fill)
        if stroke != "none":
            wide = max(1, round(float(node.get("stroke-width", 1)) * _K))
            ImageDraw.Draw(image).line([*points, points[0]] if closed else points, fill=stroke, width=wide, joint="curve")
    return image


def _hatched(mask: Image) -> Image:
    """The part of a mask that stripes take, as the hatch of our charts has them: 2 of each 6 pixels, aslant."""
    from PIL import Image as Images
    from PIL import ImageChops, ImageDraw

    stripes = Images.new("L", mask.size, 0)
    draw, step = ImageDraw.Draw(stripes), round(6 * _K * 1.414)
    for x in range(-mask.size[1], mask.size[0], step):
        draw.line([(x, mask.size[1]), (x + mask.size[1], 0)], fill=153, width=2 * _K)
    return ImageChops.multiply(mask, stripes)


def _coloured(fill: str, opacity: float) -> tuple[int, ...]:
    from PIL import ImageColor

    return (*ImageColor.getrgb(fill)[:3], round(255 * opacity))


def _text(image: Image, node: Any, at: tuple[float, float], given: dict[str, str]) -> Image:
    """A line of text, its parts behind one another."""
    from PIL import ImageDraw

    draw = ImageDraw.Draw(image)
    parts = list(_parts(node, given))
    wide = sum(width(words, _font(size)) for words, size, _, _ in parts)
    x, y = (float(node.get("x", 0)) + at[0]) * _K, (float(node.get("y", 0)) + at[1]) * _K
    x -= {"middle": wide / 2, "end": wide}.get(given.get("text-anchor", "start"), 0.0)
    outline = round(float(given["stroke-width"]) * _K / 2) if node.get("stroke") else 0
    for words, size, colour, bold in parts:
        font = _font(size)
        if outline:
            draw_words(draw, (x, y), words, font, node.get("stroke"), outline, node.get("stroke"))
        draw_words(draw, (x, y), words, font, colour, round(_K * 0.22) if bold else 0, colour)
        x += width(words, font)
    return image


def _parts(node: Any, given: dict[str, str]) -> Iterator[tuple[str, float, str, bool]]:
    """The parts of a text: words, size, colour, whether bold."""
    bold = node.get("font-weight") == "600"
    own = (float(node.get("font-size", given.get("font-size", 12))), node.get("fill", given.get("fill", "#000")))
    if node.text:
        yield (node.text, *own, bold)
    for child in node:
        size = float(child.get("font-size", own[0]))
        yield (child.text or "", size, child.get("fill", own[1]), bold or child.get("font-weight") == "600")
        if child.tail:
            yield (child.tail, *own, bold)


def _font(size: float) -> Any:
    from PIL import ImageFont

    return ImageFont.load_default(size * _K)


def _rectangle(node: Any) -> list[list[tuple[float, float]]]:
    x, y, wide, tall = (float(node.get(key, 0)) for key in ("x", "y", "width", "height"))
    return [[(x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)]]


def _circle(node: Any) -> list[list[tuple[float, float]]]:
    from math import cos, pi, sin

    x, y, r = (float(node.get(key, 0)) for key in ("cx", "cy", "r"))
    return [[(x + r * cos(k * pi / 18), y + r * sin(k * pi / 18)) for k in range(36)]]


def _path(node: Any) -> list[list[tuple[float, float]]]:
    lines: list[list[tuple[float, float]]] = []
    x = y = 0.0
    for command, numbers in _COMMAND.findall(node.get("d")):
        values = [float(each) for each in re.findall(r"-?[\d.]+(?:e-?\d+)?", numbers)]
        match command:
            case "M":
                x, y = values
                lines.append([(x, y)])
                continue
            case "H":
                x = values[0]
            case "V":
                y = values[0]
            case "v":
                y += values[0]
            case "L":
                x, y = values
            case "C":
                lines[-1] += [_on_curve((x, y), values, k / _CURVE) for k in range(1, _CURVE)]
                x, y = values[4:]
            case _:
                continue
        lines[-1].append((x, y))
    return lines


def _on_curve(start: tuple[float, float], values: list[float], t: float) -> tuple[float, float]:
    points = [start, *zip(values[::2], values[1::2], strict=True)]
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return sum(w * p[0] for w, p in zip(weights, points, strict=True)), sum(w * p[1] for w, p in zip(weights, points, strict=True))


_SHAPES = {"rect": _rectangle, "circle": _circle, "path": _path}
