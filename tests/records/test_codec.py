"""Records as bytes and back: every record there is, invented by hypothesis, read from invented documents, read from real ones."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import openupr
from openupr import records
from openupr.errors import StoreError
from openupr.labelling import ActionLabel, IssueLabel, Labelled
from openupr.languages.messages import Message
from openupr.records import Counts, Document, Doubt, Fault, Made, Review, doubt_kinds, pack_record, squeeze, unpack, unsqueeze
from openupr.stages.made.clause_labels import classify

from ..real_reviews import read_dossier, read_reports
from ..storing.dossiers import DOCUMENTS


@cache
def depth_of(kind: Any) -> int:
    """How many records lie in one another in a record of this kind at the most. A message may hold messages without an end."""
    if kind is Message:
        return 0
    own = [depth_of(hint) for hint in get_type_hints(kind).values()] if dataclasses.is_dataclass(kind) else []
    return max((*(1 + depth for depth in own), *map(depth_of, get_args(kind))), default=0)


RECORDS = sorted(
    [each for name in records.__all__ if dataclasses.is_dataclass(each := getattr(records, name)) and each is not Review] + [Labelled],
    key=depth_of,
)
"""A review is made of the others, and takes hypothesis a minute: reviews that were read stand for it. What others hold comes before them."""


@pytest.fixture(scope="module", autouse=True)
def numbers_of_the_format() -> Iterator[None]:
    """MessagePack's whole numbers have 64 bits, and no record is compared by what is not a number; a doubt is of a kind that there is. A label
    has one of five categories, the chance of each, and an issue."""
    st.register_type_strategy(int, st.integers(-(2**63), 2**64 - 1))
    st.register_type_strategy(float, st.floats(allow_nan=False))
    st.register_type_strategy(Doubt, st.builds(Doubt, kind=st.sampled_from(sorted(doubt_kinds()))))
    chances = st.tuples(*[st.floats(0, 1)] * 5)
    st.register_type_strategy(ActionLabel, st.builds(ActionLabel, category=st.integers(1, 5), probabilities=chances))
    # What is made anew for each record is drawn, for hypothesis would give the maker itself.
    st.register_type_strategy(Counts, st.builds(Counts, doubts=..., positions=...))
    st.register_type_strategy(Made, st.builds(Made, words=...))
    st.register_type_strategy(Labelled, st.builds(Labelled, issues=st.lists(st.from_type(IssueLabel), min_size=1, max_size=3).map(tuple)))
    # A message may hold messages that hold some. Drawn without an end, four of five records were thrown away as too deep, all with many messages.
    words = st.text() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False)
    named = _message(words)
    st.register_type_strategy(Message, _message(words | named | st.lists(st.text() | named, max_size=3).map(tuple)))
    yield
    st.register_type_strategy(int, st.integers())
    st.register_type_strategy(float, st.floats())


@pytest.fixture(scope="module")
def drawn() -> dict[type[Any], list[Any]]:
    """Records that were drawn of each kind. What another record holds is one of them, for it was packed by itself: to invent all that is in a
    national report anew took hypothesis a second each time, most of a minute in all."""
    return {}


@pytest.fixture
def held_are_drawn(kind: type[Any], drawn: dict[type[Any], list[Any]]) -> Iterator[None]:
    """Once the records of a kind are drawn, others hold these."""
    yield
    if kind in drawn:
        st.register_type_strategy(kind, st.sampled_from(drawn[kind]))


def _message(value: st.SearchStrategy[Any]) -> st.SearchStrategy[Message]:
    return st.builds(Message, many=st.text(), values=st.lists(st.tuples(st.text(), value), max_size=3).map(tuple))


@pytest.mark.at_length
@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(data=st.data())
@pytest.mark.usefixtures("held_are_drawn")
def test_any_record_comes_back(kind: type[Any], drawn: dict[type[Any], list[Any]], data: st.DataObject) -> None:
    record = data.draw(st.from_type(kind))
    drawn.setdefault(kind, []).append(record)
    packed = pack_record(record)
    assert unpack(packed, kind) == record
    assert pack_record(unpack(packed, kind)) == packed


@pytest.mark.parametrize("name", sorted(path.name for path in DOCUMENTS.glob("X*-*")))
def test_a_review_comes_back_to_the_letter(name: str) -> None:
    review = openupr.read(DOCUMENTS / name, trust=True)
    again = unpack(pack_record(review), Review)
    assert again == review
    assert repr(again) == repr(review), "whole numbers stay whole, tuples tuples"
    labels = classify([review])
    assert unpack(pack_record(labels), dict[str, Labelled]) == labels


@pytest.mark.corpus
def test_real_reviews_come_back(corpus: Path) -> None:
    for review in (*read_reports(corpus)[::6], read_dossier(corpus, "SVN-48")):
        assert repr(unpack(pack_record(review), Review)) == repr(review)


def test_damage_is_told() -> None:
    packed = pack_record(Document("A/HRC/1/1", "a.pdf", "0" * 64, "pdf"))
    for damaged in (packed[:-5], b"", packed[:10] + b"?" + packed[11:], pack_record({"key": 1})):
        with pytest.raises(StoreError, match="damaged"):
            unpack(damaged, Document)


def test_a_doubt_that_was_kept_before_it_had_all_its_fields_is_read() -> None:
    old = {"kind": "number_repeated", "what": "7.1", "record": "", "place": None}
    assert unpack(pack_record(old), Doubt) == Doubt("number_repeated", "7.1", fault=Fault.DOCUMENT)
    with pytest.raises(StoreError, match="damaged"):
        unpack(pack_record({**old, "kind": "of_another_version"}), Doubt)


@given(st.binary(max_size=2000))
def test_originals_come_back(data: bytes) -> None:
    assert unsqueeze(*squeeze(data)) == data
    assert unsqueeze(*squeeze(data * 50)) == data * 50
    assert len(squeeze(data)[1]) <= len(data)


_TWO_THREADS = """
import threading, time
from dataclasses import dataclass
from openupr.records import pack_record, unpack

begun = threading.Event()

def number():
    begun.set()
    time.sleep(0.5)
    return int

@dataclass(frozen=True)
class Inner:
    number: "number()"

@dataclass(frozen=True)
class Outer:
    inner: Inner
    word: str

data = pack_record({"inner": {"number": 1}, "word": "x"})
found = []
first = threading.Thread(target=lambda: found.append(unpack(data, Outer)))
first.start()
begun.wait()
found.append(unpack(data, Outer))
first.join()
assert found == [Outer(Inner(1), "x")] * 2, found
"""


def test_two_threads_may_ask_for_a_type_at_once() -> None:
    """The second asks while the first finds out what the type consists of: it must not read what is not known yet."""
    done = subprocess.run([sys.executable, "-c", _TWO_THREADS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "wrong", [{"category": 2**31}, {"category": 0}, {"probabilities": ()}, {"probabilities": (0.2,) * 6}], ids=lambda wrong: next(iter(wrong))
)
def test_a_label_that_no_labeller_gives_is_damage(wrong: dict[str, Any]) -> None:
    """A store may be somebody else's, sealed anew: its values end in a message, not in a figure that has no such category."""
    action = {"category": 2, "probability": 0.9, "probabilities": (0.0, 0.9, 0.1, 0.0, 0.0), "sure": True, "words": (), "rule": None}
    assert unpack(pack_record(action), ActionLabel).category == 2
    with pytest.raises(StoreError, match="a kept ActionLabel is damaged"):
        unpack(pack_record({**action, **wrong}), ActionLabel)
