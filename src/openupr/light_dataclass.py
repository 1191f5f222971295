"""Data classes as the standard library's, made in a twentieth of the time: a short command makes some hundred of them.

The standard library writes the methods of each class as text and compiles them whenever a program starts, which took a fifth of a short command. Here
msgspec makes the class: its methods are C's, and its objects are made, and read from the store, several times as fast. What the standard library
knows of data classes, it knows of these. What it alone can, it makes: a class without slots or with a base, a field that is not given, shown or
compared.
"""

from __future__ import annotations

import dataclasses
from dataclasses import asdict, astuple, field, fields, is_dataclass, replace
from types import new_class
from typing import TYPE_CHECKING, Any, cast

import msgspec

__all__ = ["asdict", "astuple", "dataclass", "field", "fields", "filled_in", "is_dataclass", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass  # what type checkers know of it is true here
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True):
        """Make a class of records of its annotated fields."""

        def made(plain: type) -> type:
            if not slots or plain.__bases__ != (object,) or not all(_usual(value) for value in vars(plain).values()):
                return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq)(plain)
            return _struct(plain, frozen=frozen, eq=eq)

        return made


def filled_in(record: object, name: str, value: object) -> None:
    """Set a field of a frozen record while it is made, in its `__post_init__`."""
    msgspec.structs.force_setattr(cast(msgspec.Struct, record), name, value)


def _usual(value: object) -> bool:
    """Whether this is no field, or one that is given, shown and compared."""
    return not isinstance(value, dataclasses.Field) or (value.init and value.repr and value.compare)


_OF_PLAIN_OBJECTS = {"__dict__", "__weakref__"}


def _struct(plain: type, *, frozen: bool, eq: bool) -> type:
    """The class as msgspec makes it."""
    held = {name: _default(value) for name, value in vars(plain).items() if name not in _OF_PLAIN_OBJECTS}
    held |= {"__qualname__": plain.__qualname__, "__dataclass_fields__": _Fields(plain)}
    return new_class(plain.__name__, (msgspec.Struct,), {"frozen": frozen, "eq": eq}, lambda body: body.update(held))


def _default(value: Any) -> Any:
    if not isinstance(value, dataclasses.Field):
        return value
    if value.default_factory is not dataclasses.MISSING:
        return msgspec.field(default_factory=value.default_factory)
    return value.default


class _Fields:
    """What the standard library knows of a class's fields, worked out when it first asks."""

    def __init__(self, plain: type) -> None:
        self._plain = plain

    def __get__(self, made: object, owner: Any) -> dict[str, dataclasses.Field[Any]]:
        plain: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(self._plain)
        owner.__dataclass_fields__ = plain.__dataclass_fields__
        return owner.__dataclass_fields__  # type: ignore[no-any-return]
