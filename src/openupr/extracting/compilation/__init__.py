"""OHCHR's compilation of UN information: paragraphs -> concerns with their bodies, verbs and sources; the State's cooperation with the mechanisms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...on_demand import on_demand

if TYPE_CHECKING:
    from .cooperation import read_cooperation, unread_treaties
    from .whole_compilation import read_compilation

__all__ = ["read_compilation", "read_cooperation", "unread_treaties"]

__getattr__ = on_demand(__name__, {"read_compilation": "whole_compilation", "read_cooperation": "cooperation", "unread_treaties": "cooperation"})
