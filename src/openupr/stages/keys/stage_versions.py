"""The version of each stage: a hash of the code and data that its output depends on, wherever in the house they stand. No number has to be raised by
hand, none can be forgotten.

A review that was read by other code than today's is stale. It is read again from the originals that the store holds when it is next asked for.
"""

from __future__ import annotations

import hashlib
import re
from functools import cache

from ...room_digests import digests

_READ = (
    "beside_code.py",
    "errors.py",
    "kept_patterns.py",
    "light_dataclass.py",
    "made_once.py",
    "on_demand.py",
    "room_digests.py",
    "text",
    "languages",
    "names",
    "records",
    "reading",
    "identifying",
    "extracting",
    "assembling/further_concerns.py",
    "assembling/document_reading.py",
    "assembling/read_document.py",
)
_CHECKED = (
    "preparing/briefs/asked/asked_on_topic.py",
    "preparing/briefs/asked/proposing.py",
    "preparing/drafting/checks.py",
    "preparing/drafting/draft_marks.py",
    "preparing/drafting/soft.py",
    "preparing/facts.py",
    "preparing/rules.toml",
)
_BRIEFS = ("stages/briefs/speaker_briefs.py", "stages/briefs/speakers_asked.py", "stages/briefs/topic_briefs.py", "stages/briefs/who_speaks.py")
_READERS = ("ijson", "lxml", "msdoc2docx", "msgspec", "py3langid", "pypdfium2", "python-calamine", "rapidfuzz")

STAGES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "document": (_READ, _READERS),
    "review": ((*_READ, "assembling"), _READERS),
    "labels": (
        (
            "beside_code.py",
            "examining/measures/labels.py",
            "kept_patterns.py",
            "labelling",
            "languages/en/joining_treaties.toml",
            "languages/en/request_verbs.toml",
            "languages/en/treaties_asked.toml",
            "languages/word_tables.py",
            "light_dataclass.py",
            "linking/treaties",
            "names",
            "room_digests.py",
            "text",
        ),
        ("msgspec", "numpy", "onnxruntime", "rapidfuzz"),
    ),
    "description": ((*_READ, "assembling", "labelling", "describing"), (*_READERS, "anyascii", "numpy", "onnxruntime")),
    "links": ((*_READ, "assembling", "labelling", "describing", "linking"), (*_READERS, "numpy", "onnxruntime")),
    "results": ((*_READ, "assembling", "labelling", "describing", "linking", "examining"), (*_READERS, "anyascii", "numpy", "onnxruntime")),
    "marks": ((*_READ, "labelling", "describing", *_CHECKED), (*_READERS, "numpy", "onnxruntime")),
    "topic": ((*_READ, "assembling", "labelling", "describing", "linking", "preparing"), (*_READERS, "numpy", "onnxruntime")),
    "brief": (
        (*_READ, "assembling", "labelling", "describing", "linking", "examining", "preparing", "views", *_BRIEFS),
        (*_READERS, "anyascii", "numpy", "onnxruntime"),
    ),
    "pictures": (("reading/pictures.py",), ("pillow", "pypdfium2")),
    "wording": (_READ[: _READ.index("identifying")], _READERS),
    "leaves": ((*_READ, "stages/held/page_texts.py"), _READERS),
    "judged": ((), ()),
    "made": ((), ()),
    "jobs": (("records/kept/reading_jobs.py",), ("msgspec",)),
    "searches": (("records/kept/saved_searches.py",), ("msgspec",)),
    "watched": (("records/kept/record_histories.py",), ("msgspec",)),
    "settings": (("assembling/dossier_texts.py", "assembling/judgement_lines.py"), ()),
}
"""What each stage's output depends on: rooms or files of the package, and libraries. The words that people judged depend on no code."""


@cache
def stage_version(stage: str) -> str:
    """The version of a stage ("links.concerns": a kind of one): 16 hexadecimal digits."""
    whole = stage.partition(".")[0]
    if whole != stage:
        return stage_version(whole)
    rooms, libraries = STAGES[stage]
    told = hashlib.sha256()
    for name, digest in sorted(each for room in rooms for each in digests(room)):
        told.update(f"{name}\0{digest}\0".encode())
    for library in libraries:
        told.update(f"{library} {_version(library)}\0".encode())
    return told.hexdigest()[:16]


_LIBRARY = re.compile(r"^Version: (.+)$", re.MULTILINE)


@cache
def _version(library: str) -> str:
    """A library's version; a library that is frozen into a program has none to tell, and changes with that program only."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        of = distribution(library)
    except PackageNotFoundError:
        return ""
    found = _LIBRARY.search(of.read_text("METADATA") or of.read_text("PKG-INFO") or "")
    return found[1] if found else ""
