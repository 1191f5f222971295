"""The known wordings of summaries, from `wordings.toml`."""

from __future__ import annotations

from functools import partial

from .. import wordings

pattern = partial(wordings.pattern, __package__)
"""One expression for all wordings of a name, in a group."""

known = partial(wordings.known, __package__)
"""The file, read once."""
