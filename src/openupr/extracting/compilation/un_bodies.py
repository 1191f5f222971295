"""Whether a body of the UN says a sentence of a compilation: not where a national committee of an agency does, an alliance of national institutions,
a regional organisation or an office of one, a society with the UN in its name, or a member of a committee, who does not speak for it."""

from __future__ import annotations

from functools import partial

from ...languages.word_tables import wording
from ...names import body, find_body
from ...records import Concern, Speaker

_wording = partial(wording, "bodies_speaking")


def is_un_body(speaker: Speaker) -> bool:
    """Whether a speaker is a body of the UN, by the table or, where that lacks it, by the office that its words name."""
    if speaker.body:
        return body(speaker.body).of_un
    return not speaker.printed or (
        _wording("un_office").match(speaker.printed) is not None and not is_member(speaker.printed) and not _of_others(speaker.printed)
    )


def said_by_un(concern: Concern) -> bool:
    """Whether a body of the UN says it, as far as we know who does."""
    return not concern.bodies or any(map(is_un_body, concern.bodies))


def is_member(printed: str) -> bool:
    """Whether words name somebody of a committee and not the committee: "member of the Committee against Torture"."""
    return _wording("a_member").match(printed) is not None


def _of_others(printed: str) -> bool:
    """Whether another organisation has an office by its name ("Special Envoy of the River Union"), or it is a society's ("UN Watch")."""
    if _wording("a_society").search(printed):
        return True
    return any(not ((known := find_body(of["whose"])) and known.of_un) for of in _wording("of_organisation").finditer(printed))
