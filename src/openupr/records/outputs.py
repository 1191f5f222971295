"""What is made of a review by a later stage, each kind when it is first asked for, once, and kept where somebody keeps it (DESIGN.md 3)."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar, cast, get_args, get_type_hints

from ..languages.word_tables import reading_in
from ..made_once import made_once, one_at_a_time

_T = TypeVar("_T")


class Cache(Protocol):
    """The outputs of the stages of one review, by the stage's name; each is kept with the versions of all that made it."""

    def once(self, stage: str, of: type[_T], make: Callable[[], _T], *, beside: bool) -> _T:
        """What is kept for this stage, of type `of`; where nothing of today's version is kept, what `make` gives, which is kept then. `beside`: it
        rests on the review before, too, and is anew where that is."""
        ...


class Outputs:
    """What a stage makes of one review: each is an `Output` of a class. `cache` keeps them (None: they are made for every object anew)."""

    stage: ClassVar[str]

    def __init__(self, cache: Cache | None, language: str | None) -> None:
        self._cache = cache
        self.language = language
        """That in which the review is read."""
        self._made: dict[str, object] = {}
        self._shown: dict[str, object] = {}
        self._showing: dict[str, object] = {}
        self._block: Callable[[object], object] | None = None
        self._turns: dict[str, object] = {}
        self._whole: Outputs = self
        """The same, with nothing blocked out: what a stage makes rests on that alone."""

    def without(self, block: Callable[[object], object]) -> Self:
        """The same, made of the same texts, with words blocked out in what is shown (`assembling.Removing.of`)."""
        made = object.__new__(type(self))
        vars(made).update(vars(self))
        made._block, made._shown, made._showing = block, {}, {}
        return made

    def once(self, output: Output[_T], make: Callable[[], _T]) -> _T:
        """What `make` gives, made once; see `Cache`."""
        kind = output.name
        if kind not in self._made:
            with one_at_a_time(self._turns, kind):
                if kind not in self._made:
                    kept = self._cache
                    self._made[kind] = make() if kept is None else kept.once(f"{self.stage}.{kind}", output.of, make, beside=output.beside)
        if self._block is None:
            return cast(_T, self._made[kind])
        if kind not in self._shown:
            with one_at_a_time(self._showing, kind):
                if kind not in self._shown:
                    self._shown[kind] = self._block(self._made[kind])
        return cast(_T, self._shown[kind])


class Output(Generic[_T]):
    """A kind of what a stage makes: the function that makes it, from its room on ("concerns.became_of_concerns.became_of_findings"), loaded when it
    is first asked for, of the attributes `needs` of the object. `nothing` stands for what rests on the `earlier` review where there is none. What it
    gives is said where it is assigned, as `name: Output[tuple[Link, ...]]`, and that type is loaded when one is asked for, too."""

    def __init__(self, maker: str, *needs: str, nothing: object = None) -> None:
        self._module, _, self._function = maker.rpartition(".")
        self._needs, self._nothing = needs or ("review",), nothing

    @property
    def beside(self) -> bool:
        """Whether it rests on the review before, too."""
        return "earlier" in self._needs

    def __set_name__(self, owner: type, name: str) -> None:
        self.name, self._owner, self._room = name, owner, owner.__module__.rpartition(".")[0]

    @made_once
    def of(self) -> type[_T]:
        """The type that it gives."""
        told = SimpleNamespace(__annotations__={self.name: self._owner.__annotations__[self.name]})
        return cast("type[_T]", get_args(get_type_hints(told, vars(import_module(self._owner.__module__)), _Records())[self.name])[0])

    def __get__(self, made: Outputs, owner: type) -> _T:
        return made.once(self, lambda: self._make(made._whole))

    def _make(self, made: Outputs) -> _T:
        with reading_in(made.language):
            return self._made_of(made)

    def _made_of(self, made: Outputs) -> _T:
        given: list[Any] = []
        for name in self._needs:
            given.append(getattr(made, name))
            if given[-1] is None:
                return cast(_T, self._nothing)
        return cast(_T, getattr(import_module(f"{self._room}.{self._module}"), self._function)(*given))


class _Records(dict[str, Any]):
    """The names of this room, each loaded when it is looked up."""

    def __missing__(self, name: str) -> Any:
        try:
            return getattr(import_module(__package__), name)
        except AttributeError:
            raise KeyError(name) from None


def outputs_of(made: type[Outputs]) -> dict[str, object]:
    """The name of the stage and the type of each kind, as they are kept."""
    return {f"{made.stage}.{name}": kind.of for name, kind in vars(made).items() if isinstance(kind, Output)}
