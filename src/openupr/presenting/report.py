"""A review as one HTML file: for a lay reader, offline, without script, on paper.

Everything that comes from a document passes through Jinja's escaping, after `wording.visible` has written out what would
not be seen. The page loads nothing: a content security policy allows the one style sheet and the one script by their
hashes, and pictures inside the file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from ..records import Claim, Position, Review, Voice
from . import wording
from .charts import Bar, bars, line
from .plates import plates
from .views import ReviewView

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

MOST_BYTES = 15_000_000
"""No report is larger: it has to go through by e-mail."""
# What is kept for the text when pictures take theirs; the largest of 118 reports has 0.45 MB of it.
_FOR_TEXT = 3_000_000


def report(review: Review, originals: Mapping[str, bytes], *, version: str) -> str:
    """The report of a review as HTML.

    `originals` are the bytes of its documents by key or SHA-256, for the pictures; where they are missing, the report has
    citations only. `version` is the program's, for the section that tells how the report was made."""
    view = ReviewView(review)
    pages = plates(review.documents, view.places(), originals, MOST_BYTES - _FOR_TEXT)
    html = _fill(view, pages, version)
    if len(html.encode("utf-8", "replace")) > MOST_BYTES:
        html = _fill(view, plates((), (), {}, 0), version)
    return html


def _fill(view: ReviewView, pages: Any, version: str) -> str:
    from markupsafe import Markup

    style, script = _source("report.css"), _source("report.js")
    document = view.review.report.document if view.review.report else None
    return (
        _environment()
        .get_template("report.html")
        .render(
            view=view,
            review=view.review,
            report=view.review.report,
            document=document,
            language=document.language if document else None,
            plates=pages,
            charts=_charts(view),
            line=line,
            most_rows=max((len(state.rows) for state in view.recommending), default=1),
            positions=wording.POSITIONS,
            claims=wording.CLAIMS,
            used_positions=[position for position, _, _ in view.positions],
            used_claims=[claim for claim in Claim if claim in view.claims],
            statements_of_state=view.paragraphs(Voice.STATE_UNDER_REVIEW),
            statements_of_report=view.paragraphs(Voice.REPORT),
            version=version,
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            style_hash=_hash(style),
            script_hash=_hash(script),
            no_claim=Claim.NONE,
            unanswered=Position.UNANSWERED,
            words=wording,
        )
    )


def _charts(view: ReviewView) -> dict[str, Markup]:
    by_group = [
        Bar(wording.group_name(key), sum(len(state.rows) for state in states), after=f"from {len(states)}", href=f"#group-{key}")
        for key, states in view.groups
    ]
    positions = [
        Bar(
            wording.POSITIONS[position][0],
            len(items),
            claimed,
            f"({claimed} with a claim)" if claimed else "",
            f"#position-{position}",
        )
        for position, items, claimed in view.positions
    ]
    return {
        "groups": bars(
            "chart-groups",
            "Rows by regional group",
            "Bars: how many rows come from States of each UN regional group, and from how many States.",
            by_group,
        ),
        "positions": bars(
            "chart-positions",
            "Positions as of the report",
            "Bars: how many recommendations have each position; hatched: with a claim of implementation.",
            positions,
        ),
    }


@cache
def _source(name: str) -> str:
    from importlib.resources import files

    return files(__package__).joinpath("templates", name).read_text("utf-8").replace("\r\n", "\n")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def safe_to_see(value: object) -> object:
        return wording.visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    made = Environment(
        loader=PackageLoader("openupr.presenting", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=safe_to_see,
        lstrip_blocks=True,
    )
    made.filters["anchor"] = wording.anchor
    made.filters["counted"] = wording.counted
    made.filters["listed"] = wording.listed
    made.filters["state_name"] = wording.state_name
    return made
