"""The facts of this room: the .toml files beside this module."""

from __future__ import annotations

from functools import partial

from ..names import facts_of

facts = partial(facts_of, __package__)
