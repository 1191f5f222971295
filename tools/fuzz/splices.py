"""Two invented documents made one: bytes of the one in the other, cut where lines, tags, objects or parts of an archive end; pages of PDFs with their
lines in another order."""

from __future__ import annotations

import io
import random
import re
import warnings
import zipfile

_ENDS = {
    b".pdf": re.compile(rb"endobj\n|endstream\n|>>|\n"),
    b".docx": re.compile(rb"</w:p>|</w:r>|</w:tc>|</w:tr>|>"),
    b".txt": re.compile(rb"\n+|\. "),
    b".doc": re.compile(rb"\x00{16,}|\r"),
}
_STREAM = re.compile(rb"/Length \d+\n>>\nstream\n(.*?)\nendstream", re.DOTALL)
_NUMBER = re.compile(rb"-?\d+(\.\d+)?")


def spliced(first: bytes, second: bytes, ending: bytes, draw: random.Random) -> bytes:
    """The one with pieces of the other."""
    if ending == b".docx":
        return _archives(first, second, draw)
    if ending == b".pdf" and draw.random() < 0.6:
        return _reordered(first, draw)
    return _crossed(first, second, _ENDS[ending], draw, draw.choice([1, 1, 2, 9]))


def _crossed(first: bytes, second: bytes, ends: re.Pattern[bytes], draw: random.Random, most: int) -> bytes:
    for _ in range(draw.randint(1, most)):
        here, there = ([0, *(found.end() for found in ends.finditer(data)), len(data)] for data in (first, second))
        a, b = sorted(draw.choice(here) for _ in range(2))
        c, d = sorted(draw.choice(there) for _ in range(2))
        first = first[:a] + second[c:d] + first[b if draw.random() < 0.7 else a :]
        if len(first) > 5_000_000:
            break
    return first


def _archives(first: bytes, second: bytes, draw: random.Random) -> bytes:
    """Parts of the one archive taken from the other, or spliced as XML; whole as an archive."""
    one, other = _parts(first), _parts(second)
    names = [name for name in one if name.endswith((".xml", ".rels"))]
    for name in draw.sample(names, min(len(names), draw.choice([1, 1, 2, 5]))):
        match draw.randrange(5):
            case 0:
                one[name] = other.get(name, b"")
            case 1:
                del one[name]
            case 2:
                one[name] = other.get(draw.choice(sorted(other)), b"")
            case _:
                one[name] = _crossed(one[name], other.get(name, one[name]), _ENDS[b".docx"], draw, 3)
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, data in one.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _reordered(data: bytes, draw: random.Random) -> bytes:
    """A PDF whose pages say the same lines in another order, or some of them often; it has no table of contents, as every reader then makes one."""

    def changed(found: re.Match[bytes]) -> bytes:
        lines = found[1].split(b"\n")
        match draw.randrange(5):
            case 0:
                draw.shuffle(lines)
            case 1:
                lines = lines * draw.choice([2, 40])
            case 2:
                lines = [each for each in lines if draw.random() < 0.8]
            case 3:
                lines = [_NUMBER.sub(lambda number: draw.choice([number[0]] * 9 + [b"0", b"-1", b"1e9", b"99999"]), each) for each in lines]
            case _:
                lines.reverse()
        stream = b"\n".join(lines)
        return b"/Length %d\n>>\nstream\n%b\nendstream" % (len(stream), stream)

    return _STREAM.sub(changed, data).replace(b"startxref", b"startxfer")
