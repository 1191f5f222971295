"""Dataclasses that cost little to define. A command loads hundreds of classes of records and makes, compares or prints few of them; the standard
library writes and compiles six methods of each as it is defined, which was a fifth of the time of a command that shows one record."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # to who checks types they are those of the standard library
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - named again, it is handed on
else:

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Callable[[type], type]:
        """As `dataclasses.dataclass`, of which it is made: `fields`, `replace` and `asdict` take it, and a class's own methods go before. `__init__`
        is compiled when the first object is made by it (what is read from the store is made without); no other method is compiled. Python's own note
        of it, `__dataclass_params__`, does not say that it is frozen, so that its subclasses are to be defined by this too."""
        return lambda cls: _defined(cls, frozen, slots, eq)


def _defined(cls: type[Any], frozen: bool, slots: bool, eq: bool) -> type:
    own = vars(cls)
    hashed = "__hash__" in own and not (own["__hash__"] is None and "__eq__" in own)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__  # else the standard library looks up the signature, for a line that nobody reads
    defined: type[Any] = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
    every = dataclasses.fields(defined)
    methods: dict[str, Any] = {"__init__": _init(defined, frozen), "__repr__": _repr}
    if eq:
        methods |= {"__eq__": _eq(_values([each.name for each in every if each.compare]))}
    if frozen:
        methods |= _frozen(defined, frozenset(each.name for each in every))
        if slots:
            methods |= {"__getstate__": _getstate, "__setstate__": _setstate}
    for name, method in methods.items():
        if name not in own:
            setattr(defined, name, method)
    if eq and not hashed:
        compared = [each.name for each in every if (each.compare if each.hash is None else each.hash)]
        defined.__hash__ = _hash(_values(compared)) if frozen else None  # type: ignore[assignment]
    return defined


def _init(cls: type[Any], frozen: bool) -> Callable[..., None]:
    """An `__init__` that makes the real one, which takes its place."""

    def first(self: Any, *args: Any, **named: Any) -> None:
        real = _compiled_init(cls, frozen)
        cls.__init__ = real
        real(self, *args, **named)

    return first


def _compiled_init(cls: type[Any], frozen: bool) -> Callable[..., None]:
    """What the standard library would write for these fields, but for the types, which nobody asks it for."""
    taken, lines, known = ["self"], [], {"_set": object.__setattr__, "_MISSING": dataclasses.MISSING}
    for each in dataclasses.fields(cls):
        name, made = each.name, each.default_factory is not dataclasses.MISSING
        value, default = f"_{name}_default", each.default_factory if made else each.default
        known[value] = default
        if each.init:
            taken.append(f"{name}=_MISSING" if made else name if default is dataclasses.MISSING else f"{name}={value}")
            value = f"{value}() if {name} is _MISSING else {name}" if made else name
        elif made:
            value = f"{value}()"
        lines.append(f" _set(self, {name!r}, {value})" if frozen else f" self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec(f"def __init__({', '.join(taken)}):\n" + ("\n".join(lines) or " pass"), known)  # noqa: S102 - as the standard library does
    init: Callable[..., None] = known["__init__"]  # type: ignore[assignment]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _values(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives an object's values as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _eq(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any, object], bool]:
    def equal(self: Any, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return equal


def _hash(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any], int]:
    return lambda self: hash(values(self))


@recursive_repr()
def _repr(self: Any) -> str:
    shown = [f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self) if each.repr]
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _frozen(cls: type[Any], names: frozenset[str]) -> dict[str, Callable[..., None]]:
    def assign(self: Any, name: str, value: Any) -> None:
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def delete(self: Any, name: str) -> None:
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return {"__setattr__": assign, "__delattr__": delete}


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
