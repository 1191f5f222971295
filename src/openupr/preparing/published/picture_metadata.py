"""What a picture carries besides itself: place, camera, dates, names, a small picture from before it was cut. And the picture without it,
no point of it changed.

JPEG and PNG are taken to pieces and put together again; other kinds are told as they are.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from ...languages.messages import Text, labelled, message, said_later
from ...light_dataclass import dataclass
from .told_by_file import LONGEST

_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_SOS, _EOI, _COM, _APP0, _APP1, _APP2, _APP14, _APP15 = 0xDA, 0xD9, 0xFE, 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
_ALONE = {0x01, *range(0xD0, 0xD8)}
_PRINTED = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP acTL fcTL fdAT".split())
"""The parts of a PNG that say how it looks."""
_ORIENTATION = 0x0112
_TAGS: dict[int, str] = said_later(
    {
        0x010E: "description",
        0x010F: "camera",
        0x0110: "camera",
        0x0131: "program",
        0x0132: "date",
        0x013B: "artist",
        0x013C: "computer",
        0x8298: "copyright",
        0x8825: "place (GPS)",
        0x9003: "date",
        0x9004: "date",
        0x927C: "maker’s note",
        0x9286: "comment",
        0xA430: "owner",
        0xA431: "camera’s number",
        0xA435: "lens’s number",
        0x9C9B: "title",
        0x9C9C: "comment",
        0x9C9D: "author",
        0x9C9E: "keywords",
        0x9C9F: "subject",
    }
)
_OF_WINDOWS = range(0x9C9B, 0x9CA0)
_COMMENT = 0x9286
_COMMENT_CODES = {b"ASCII\0\0\0": "utf-8", b"UNICODE\0": "utf-16-{end}", bytes(8): "utf-8"}
_IFDS = (0x8769, 0x8825)
_SHOWN = {"camera", "date", "artist", "copyright", "owner", "program", "computer", "description", "author", "comment", "title"}


@dataclass(frozen=True, slots=True)
class PictureTells:
    """What a picture carries, in words; empty where it is bare. `known`: it is of a kind that can be taken to pieces."""

    words: tuple[Text, ...]
    known: bool = True


def picture_tells(data: bytes) -> PictureTells:
    """What a picture carries besides itself."""
    if data.startswith(_JPEG):
        return PictureTells(tuple(dict.fromkeys(_of_jpeg(data))))
    if data.startswith(_PNG):
        return PictureTells(tuple(dict.fromkeys(_of_png(data))))
    return PictureTells((), known=False)


def bare_picture(data: bytes) -> bytes:
    """The picture without it; as it is where it is of another kind, or where it is damaged."""
    try:
        if data.startswith(_JPEG):
            return _bare_jpeg(data)
        return _bare_png(data) if data.startswith(_PNG) else data
    except (struct.error, IndexError):
        return data


def _segments(data: bytes) -> Iterator[tuple[int, bytes, int]]:
    """The segments before a JPEG's picture: marker, payload, and where it ends."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker in _ALONE:
            at += 2
            continue
        if marker in {_SOS, _EOI}:
            return
        end = at + 2 + int(struct.unpack_from(">H", data, at + 2)[0])
        yield marker, data[at + 4 : end], end
        at = end


def _of_jpeg(data: bytes) -> Iterator[Text]:
    for marker, payload, _ in _segments(data):
        if marker == _APP1 and payload.startswith(b"Exif\0\0"):
            yield from _besides(payload[6:])
        elif not _kept(marker, payload):
            yield _named(marker, payload)
    if _end_of_jpeg(data) < len(data.rstrip(b"\0\r\n")):
        yield message("bytes behind the picture")


def _named(marker: int, payload: bytes) -> Text:
    if marker == _COM:
        return message("a comment: {words}", words=" ".join(payload.decode("utf-8", "replace").split())[:LONGEST])
    if payload.startswith(b"http://ns.adobe.com/xap"):
        return message("XMP data (names, dates, programs)")
    if payload.startswith(b"Photoshop"):
        return message("data of Photoshop (names, places)")
    return message("data of its program ({program})", program=payload[:12].split(bytes(1))[0].decode("latin-1"))


def _kept(marker: int, payload: bytes) -> bool:
    """Whether a segment says how the picture looks: the frame, tables, JFIF's and Adobe's head, a colour profile."""
    if marker == _COM or _APP0 <= marker <= _APP15:
        return (marker == _APP0 and payload.startswith(b"JFIF\0")) or marker == _APP14 or (marker == _APP2 and payload.startswith(b"ICC_PROFILE\0"))
    return True


def _of_exif(data: bytes) -> Iterator[Text | int]:
    """What the tags say; a JPEG's data of its camera. Which side is up, which says how it looks, is a number."""
    if len(data) < 8 or data[:2] not in {b"II", b"MM"}:
        yield message("EXIF data")
        return
    order = "<" if data[:2] == b"II" else ">"
    waiting, seen = [int(struct.unpack_from(f"{order}I", data, 4)[0])], set[int]()
    others = 0
    while waiting and len(seen) < 8:
        at = waiting.pop()
        if at in seen or at + 2 > len(data) or at == 0:
            continue
        seen.add(at)
        count = int(struct.unpack_from(f"{order}H", data, at)[0])
        for turn in range(min(count, 200)):
            entry = at + 2 + 12 * turn
            if entry + 12 > len(data):
                break
            (tag,) = struct.unpack_from(f"{order}H", data, entry)
            (value,) = struct.unpack_from(f"{order}I", data, entry + 8)
            if tag in _IFDS:
                waiting.append(value)
            if tag == _ORIENTATION:
                yield int(struct.unpack_from(f"{order}H", data, entry + 8)[0])
            elif tag in _TAGS:
                text = _text(data, entry, tag, order) if _TAGS[tag] in _SHOWN else ""
                yield labelled(message(_TAGS[tag]), text) if text else message(_TAGS[tag])
            elif tag not in _IFDS:
                others += 1
        following = at + 2 + 12 * count
        if following + 4 <= len(data):
            (link,) = struct.unpack_from(f"{order}I", data, following)
            if link and link not in seen:
                yield message("a small picture, which may show what was cut off")
                waiting.append(link)
    if others:
        yield message("settings of the camera")


def _besides(exif: bytes) -> Iterator[Text]:
    """What the tags say besides how the picture looks."""
    yield from (each for each in _of_exif(exif) if not isinstance(each, int))


def _text(data: bytes, entry: int, tag: int, order: str) -> str:
    """The text of a tag: those of Windows are in UTF-16, and a comment says in front in what it is."""
    kind, number, value = struct.unpack_from(f"{order}HII", data, entry + 2)
    if kind not in {1, 2, 7} or number > 2_000:
        return ""
    raw = data[entry + 8 : entry + 8 + number] if number <= 4 else data[value : value + number]
    coding = "utf-16-le" if tag in _OF_WINDOWS else "utf-8"
    if tag == _COMMENT and (code := _COMMENT_CODES.get(raw[:8])) is not None:
        raw, coding = raw[8:], code.format(end="le" if order == "<" else "be")
    plain = raw.decode(coding, "replace").replace("\0", " ").strip()
    return plain[:100] if plain.isprintable() else ""


def _orientation(data: bytes) -> int:
    for marker, payload, _ in _segments(data):
        if marker == _APP1 and payload.startswith(b"Exif\0\0"):
            for each in _of_exif(payload[6:]):
                if isinstance(each, int):
                    return each
    return 1


def _bare_jpeg(data: bytes) -> bytes:
    """Without what says nothing of how it looks; which side is up is said anew."""
    turned = _orientation(data)
    out = [data[:2]]
    at, written = 2, turned in {0, 1}
    for marker, payload, end in _segments(data):
        if _kept(marker, payload):
            if not written and marker != _APP0:
                out.append(_turned(turned))
                written = True
            out.append(data[at:end])
        at = end
    return b"".join([*out, *([] if written else [_turned(turned)]), data[at : _end_of_jpeg(data)]])


def _turned(orientation: int) -> bytes:
    exif = b"Exif\0\0MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, orientation, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif


def _end_of_jpeg(data: bytes) -> int:
    """Behind the mark that ends the picture: behind each scan, other segments may stand."""
    at = max((end for *_, end in _segments(data)), default=2)
    while 0 <= (at := data.find(b"\xff", at)) < len(data) - 1:
        marker = data[at + 1]
        if marker == _EOI:
            return at + 2
        if marker in {0x00, 0xFF, *_ALONE} or at + 4 > len(data):
            at += 1 if marker == 0xFF else 2
        else:
            at += 2 + int(struct.unpack_from(">H", data, at + 2)[0])
    return len(data)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, int, int]]:
    at = len(_PNG)
    while at + 12 <= len(data):
        (size,) = struct.unpack_from(">I", data, at)
        end = at + 12 + int(size)
        if end > len(data):
            return
        yield data[at + 4 : at + 8], data[at + 8 : end - 4], at, end
        at = end


def _of_png(data: bytes) -> Iterator[Text]:
    last = len(_PNG)
    for kind, payload, _, end in _chunks(data):
        last = end
        if kind == b"IEND":
            break
        if kind in _PRINTED:
            continue
        key = payload.partition(b"\0")[0].decode("latin-1")[:40]
        if kind == b"eXIf":
            yield from _besides(payload)
        elif kind == b"tEXt":
            yield labelled(key, payload.partition(bytes(1))[2].decode("latin-1")[:100])
        elif kind in {b"zTXt", b"iTXt"}:
            yield key or message("a text")
        else:
            yield message("date") if kind == b"tIME" else message("data of its program ({program})", program=kind.decode("latin-1"))
    if last < len(data):
        yield message("bytes behind the picture")


def _bare_png(data: bytes) -> bytes:
    out = [_PNG]
    for kind, _, at, end in _chunks(data):
        if kind in _PRINTED:
            out.append(data[at:end])
        if kind == b"IEND":
            break
    return b"".join(out)
