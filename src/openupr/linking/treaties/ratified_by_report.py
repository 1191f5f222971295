"""Treaties that a compilation calls not ratified, or that a body asks to ratify, and that the State's own report calls ratified."""

from __future__ import annotations

from ...records import Compilation, Cooperation, Dealing, NationalReport

LACKING = frozenset({Dealing.NOT_RATIFIED, Dealing.TREATY_RECOMMENDED})
"""What a compilation tells of a treaty that the State has not joined, as far as its sources know."""


def ratified_by_report(report: NationalReport | None, compilation: Compilation) -> tuple[Cooperation, ...]:
    """What the report tells of them; of a treaty that it calls ratified here and not ratified there, nothing."""
    own = report.cooperation if report is not None else ()
    lacking = {each.subject for each in compilation.cooperation if each.dealing in LACKING} - {""}
    denied = {each.subject for each in own if each.dealing is Dealing.NOT_RATIFIED}
    return tuple(each for each in own if each.dealing is Dealing.RATIFIED and each.subject in lacking - denied)
