"""The known wordings of national reports, from `wordings.toml`."""

from __future__ import annotations

from functools import partial

from .. import wordings

pattern = partial(wordings.pattern, __package__)
"""One expression for all wordings of a name, in a group."""

patterns = partial(wordings.patterns, __package__)
"""The expressions of a group by name."""
