"""The known wordings of national reports, languages/en/national_report.toml."""

from __future__ import annotations

from functools import partial

from .. import wordings

pattern = partial(wordings.pattern, "national_report")
"""One expression for all wordings of a name, in a group."""

patterns = partial(wordings.group_patterns, "national_report")
"""The expressions of a group by name."""
