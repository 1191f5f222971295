"""The known wordings of summaries, languages/any/stakeholder_summary.toml."""

from __future__ import annotations

from functools import partial

from .. import wordings

pattern = partial(wordings.pattern, "stakeholder_summary")
"""One expression for all wordings of a name, in a group."""
