"""The constants of the house, which hypothesis tries in what it invents, are gathered when a test first draws one, by one process of a run.

It takes them from the syntax of each module that is loaded: of the whole house, for nearly all of it is. It would do so in each process, after
collecting, whether or not a test of it is to be run.
"""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis.internal.conjecture import providers

from .made_once import PLACE, made_once

GATHERS = "_get_local_constants"
KINDS = ("integers", "floats", "bytes", "strings")


def none_gathered(patch: pytest.MonkeyPatch) -> None:
    """None are gathered until this is undone."""
    if hasattr(providers, GATHERS):
        patch.setattr(providers, GATHERS, lambda: providers._local_constants)


def constants_once(patch: pytest.MonkeyPatch) -> None:
    """Let them be shared by the processes of this run: later modules are looked at as they come."""
    alone = getattr(providers, GATHERS, None)
    if alone is None or not os.environ.get(PLACE):
        return

    def shared() -> providers.Constants:
        if not providers._seen_modules:
            providers._local_constants |= providers.Constants(**made_once("constants", lambda: _by_kind(alone())))
            providers._seen_modules.update(id(module) for module in list(sys.modules.values()))
            providers._sys_modules_len = len(sys.modules)
        found: providers.Constants = alone()
        return found

    patch.setattr(providers, GATHERS, shared)


def _by_kind(constants: providers.Constants) -> dict[str, set[object]]:
    """They are kept in an order of hypothesis's own, which can't be handed on."""
    return {kind: set(getattr(constants, kind)) for kind in KINDS}
