"""Light dataclasses do what those of the standard library do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from functools import partial
from typing import Any

import msgspec
import pytest

from openupr import light_dataclasses

light: Any = light_dataclasses.dataclass


def define(decorate: Any, **options: bool) -> tuple[Any, Any, Any]:
    """The same three classes by a decorator: one with every kind of field, one with methods of its own, one without fields."""

    @decorate(**options)
    class Kept:
        """A record."""

        name: str
        number: int = 1
        made: list[int] = dataclasses.field(default_factory=list)
        aside: str = dataclasses.field(default="x", compare=False, repr=False)
        later: int = dataclasses.field(init=False, default=7)

        def __post_init__(self) -> None:
            if self.number < 0:
                raise ValueError(self.name)

    @decorate(**options)
    class Own:
        one: int

        def __repr__(self) -> str:
            return "own"

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 3

    @decorate(**options)
    class Empty:
        pass

    return Kept, Own, Empty


Picked = light(frozen=True, slots=True)(type("Picked", (), {"__annotations__": {"one": "int", "two": "str"}, "two": "b", "__module__": __name__}))
WAYS = [{"frozen": True, "slots": True}, {"frozen": True}, {"slots": True}, {}, {"frozen": True, "slots": True, "eq": False}]


def outcome(do: Any) -> object:
    """What something gives, or how it fails."""
    try:
        return do()
    except Exception as error:  # noqa: BLE001 - how each fails is what is compared
        return type(error).__name__, str(error)


@pytest.mark.parametrize("options", WAYS, ids=str)
def test_they_are_made_compared_and_shown_alike(options: dict[str, bool]) -> None:
    ours, theirs = define(light, **options), define(dataclasses.dataclass, **options)
    deeds: list[Any] = [
        lambda k, o, e: repr(k("a")),
        lambda k, o, e: repr(k("a", 2, [3], "y")),
        lambda k, o, e: repr(k(name="a", made=[1])),
        lambda k, o, e: k("a", 2).later,
        lambda k, o, e: k(),
        lambda k, o, e: k("a", later=3),
        lambda k, o, e: k("a", wrong=3),
        lambda k, o, e: k("a", -1),
        lambda k, o, e: k("a") == k("a"),
        lambda k, o, e: k("a", aside="z") == k("a", aside="y"),
        lambda k, o, e: k("a") == k("b"),
        lambda k, o, e: k("a") == "a",
        lambda k, o, e: k("a").made is k("a").made,
        lambda k, o, e: hash(k("a", made=())) == hash(k("a", made=())),
        lambda k, o, e: (repr(o(1)), o(1) == 5, hash(o(1))),
        lambda k, o, e: (repr(e()), e() == e()),
        lambda k, o, e: setattr(k("a"), "name", "b"),
        lambda k, o, e: delattr(k("a"), "name"),
        lambda k, o, e: repr(dataclasses.replace(k("a"), name="b")),
        lambda k, o, e: dataclasses.asdict(k("a", 3)),
        lambda k, o, e: [(f.name, f.type, f.compare) for f in dataclasses.fields(k)],
        lambda k, o, e: k.__match_args__,
        lambda k, o, e: repr(copy.copy(k("a", 5))),
        lambda k, o, e: k.__doc__,
        lambda k, o, e: hasattr(k("a"), "__dict__"),
    ]
    for number, deed in enumerate(deeds):
        assert outcome(partial(deed, *ours)) == outcome(partial(deed, *theirs)), (number, options)


def test_one_that_is_subclassed_or_handed_on_is_the_same() -> None:
    made = Picked(4)
    assert pickle.loads(pickle.dumps(made)) == made
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=Picked) == made

    class Further(Picked):  # type: ignore[misc, valid-type]
        def three(self) -> int:
            return 3

    assert (Further(1).one, Further(1).two, Further(1).three()) == (1, "b", 3)
    with pytest.raises(dataclasses.FrozenInstanceError):
        Further(1).one = 2


def test_what_is_made_without_being_called_compiles_nothing() -> None:
    kept, _, _ = define(light, frozen=True, slots=True)
    before = kept.__init__
    assert msgspec.convert({"name": "a"}, kept).number == 1
    assert kept.__init__ is before
    kept("a")
    assert kept.__init__ is not before
