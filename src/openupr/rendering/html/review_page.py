"""A review as one HTML file: for a lay reader, offline, without script, on paper.

Everything that comes from a document passes through Jinja's escaping, after `wording.visible` has written out what would
not be seen. The page loads nothing: a content security policy allows the one style sheet and the one script by their
hashes, and pictures inside the file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...reading.pictures import pages_pictured
from ...records import Claim, ConcernLink, Document, Held, Kind, Position, Result, Review, Source, Voice
from ...records.reviews import WHOLE
from ...views import wording
from ...views.answers_shown import Share, Stand, by_number_only, covered, deciding, says_all
from ...views.beside import correction_words
from ...views.colours import ANSWERS as COLOURS
from ...views.colours import stylesheet
from ...views.doubt_groups import how_many
from ...views.matrix import MatrixView
from ...views.requests_shown import ASKS, COLOURS_OF_ASKING, KINDS_OF_ASKING, RULES, UNSURE, AskingView, chance, named
from ...views.review_view import ReviewView
from ...views.went_in import PROBLEMS, ROLES, WentIn
from .anchored import without_dead_links
from .charts import Bar, bars, line, share
from .contents import contents
from .examined_view import ExaminedView
from .flow import Way, flow
from .plates import Picture, plates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment
    from markupsafe import Markup

    from ...describing import Description
    from ...labelling import Labelled
    from ...linking import Links
    from ...views.tables.answered_columns import Linked

MOST_BYTES = 15_000_000
"""No report is larger: it has to go through by e-mail."""
# What is kept for the text when pictures take theirs; the largest of 118 reports has 0.45 MB of it.
_FOR_TEXT = 3_000_000
_MOST_DOUBTS = 6
"""Doubts of one kind on the documents that stand open; the others are a click away."""


def report(
    review: Review,
    originals: Mapping[str, bytes],
    *,
    version: str,
    labels: Mapping[str, Labelled] | None = None,
    results: Sequence[Result] = (),
    linked: Linked | None = None,
    concerns: Sequence[ConcernLink] = (),
    links: Links | None = None,
    description: Description | None = None,
    blocked: bool = False,
    picture: Picture = pages_pictured,
) -> str:
    """The report of a review as HTML.

    `originals` are the bytes of its documents by key or SHA-256, for the pictures; where they are missing, the report has
    citations only. `version` is the program's, for the section that tells how the report was made. `labels` are those of every clause by its
    identifier (`stages.classify`); without them the report says nothing of what is asked. `results` are those of its examinations
    (`stages.examine`); without them it has no part on these. `linked`: where the national report answers the review before (`stages.link`).
    `concerns`: what became of those of UN bodies (`stages.concerns`), for the matrix. `links`: those of submissions and versions, `description`: what
    its words name (None: made here). `blocked`: words are blocked out in what is given, which the page then says.
    `picture` makes pictures of pages (`plates`).
    """
    view = ReviewView(review, linked.answers.doubts if linked else (), links)
    went_in = WentIn(review, linked, links, description)
    pages = plates(_read_first(review), (*view.places(), *went_in.places()), originals, MOST_BYTES - _FOR_TEXT, picture)
    asking = AskingView(view, labels) if labels is not None and view.rows else None
    examined = ExaminedView(review, results, version, description=description) if results else None
    matrix = MatrixView(review, concerns, description)
    html = _fill(view, pages, version, asking, examined, went_in, matrix, blocked=blocked)
    if len(html.encode("utf-8", "replace")) > MOST_BYTES:
        html = _fill(view, plates((), (), {}, 0), version, asking, examined, went_in, matrix, blocked=blocked)
    return html


def _fill(
    view: ReviewView,
    pages: Any,
    version: str,
    asking: AskingView | None,
    examined: ExaminedView | None,
    went_in: WentIn,
    matrix: MatrixView,
    *,
    blocked: bool,
) -> str:
    from markupsafe import Markup

    style, script = stylesheet() + source("report.css") + (source("examined/examined.css") if examined else ""), source("report.js")
    document = view.review.report.document if view.review.report else None
    page = (
        environment()
        .get_template("report.html")
        .render(
            view=view,
            sections=contents(view, asking, examined, matrix, went_in),
            review=view.review,
            report=view.review.report,
            document=document,
            language=document.language if document else None,
            plates=pages,
            charts={**_charts(view), "asked": _chart_of(asking) if asking else ""},
            asking=asking,
            examined=examined,
            went_in=went_in,
            matrix=matrix,
            blocked=blocked,
            most_doubts=_MOST_DOUBTS,
            roles=ROLES,
            problems=PROBLEMS,
            anchors=_anchors(view, asking) if examined else frozenset(),
            asks=ASKS,
            kinds_of_asking=KINDS_OF_ASKING,
            colours_of_asking=COLOURS_OF_ASKING,
            unsure=UNSURE,
            asked_bar=_asked_bar,
            named=named,
            percent=wording.percent,
            chance=chance,
            rules_of_asking=RULES,
            line=line,
            most_rows=max((len(state.rows) for state in view.recommending), default=1),
            positions=wording.POSITIONS,
            claims=wording.CLAIMS,
            answers=wording.ANSWERS if view.final else wording.POSITIONS,
            used_positions=dict.fromkeys([*(position for position, _, _ in view.positions), *(position for position, _, _ in view.reported)]),
            used_claims=[claim for claim in Claim if claim in view.claims or any(item.claim is claim for item in view.items)],
            by_number_only=by_number_only,
            deciding=deciding,
            says_all=says_all,
            covered=covered,
            share_bar=_share_of,
            correction_words=correction_words,
            band_labels=list(wording.BANDS.values()),
            whole=WHOLE,
            colours=COLOURS,
            Source=Source,
            held=view.review.status is Held.HELD,
            report_language=wording.not_read(view.review).get(Kind.WORKING_GROUP_REPORT),
            statements_of_state=view.paragraphs(Voice.STATE_UNDER_REVIEW),
            statements_of_report=view.paragraphs(Voice.REPORT),
            version=version,
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            style_hash=fingerprint(style),
            script_hash=fingerprint(script),
            no_claim=Claim.NONE,
            unanswered=Position.UNANSWERED,
            words=wording,
        )
    )
    return without_dead_links(page)


def _anchors(view: ReviewView, asking: AskingView | None) -> frozenset[str]:
    """Where lines of a figure may lead to: what the page has below the examinations."""
    found = {f"by-{state.key}" for state in view.states} | {f"group-{key}" for key, _ in view.groups}
    found |= {f"position-{position}" for position, _, _ in view.positions} | {wording.anchor(clause.id) for clause in view.clauses}
    return frozenset(found | ({f"category-{kind.key}" for kind in asking.kinds} if asking else set()))


def _charts(view: ReviewView) -> dict[str, Markup]:
    by_group = [
        Bar(wording.group_name(key), sum(len(state.rows) for state in states), after=f"from {len(states)}", href=f"#group-{key}")
        for key, states in view.groups
    ]
    labels = wording.ANSWERS if view.final else wording.POSITIONS
    positions = [
        Bar(
            labels[position][0],
            len(items),
            claimed,
            f"({claimed} with a claim)" if claimed else "",
            f"#position-{position}",
            COLOURS[wording.band(position)],
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
            "Final answers" if view.final else "Positions as of the report",
            "Bars: how many recommendations have each position; hatched: with a claim of implementation.",
            positions,
        ),
        "flow": flow(
            "chart-flow",
            "From the report to the final answer",
            "Bands: how many recommendations went from each position in the report to each final answer; hatched: with a claim of implementation. "
            "The table beside it has the same numbers.",
            [_way(stream.id, stream.before, stream.after, len(stream.items)) for stream in view.streams],
        ),
    }


def _chart_of(asking: AskingView) -> Markup:
    return bars(
        "chart-asked",
        "Rows by action category",
        "Bars: how many rows are in each of UPR Info's action categories by our labeller, and how many it is unsure of.",
        [Bar(kind.label, len(kind.sure), href=f"#category-{kind.key}", colour=COLOURS_OF_ASKING[kind.key]) for kind in asking.kinds],
    )


def _way(name: str, before: Stand, after: Stand, number: int) -> Way:
    words = [(labels[stand[0]][0], "with a claim" if stand[1] else "") for labels, stand in ((wording.POSITIONS, before), (wording.ANSWERS, after))]
    rank = 2 * list(wording.POSITIONS).index(after[0]) + after[1]
    return Way(words[0], words[1], number, (wording.band(before[0]), wording.band(after[0])), f"#{name}", rank)


def _share_of(of: Share) -> Markup:
    return share(of.name, of.numbers, [COLOURS[key] for key in wording.BANDS])


def _asked_bar(of: Share) -> Markup:
    return share(of.name, of.numbers, list(COLOURS_OF_ASKING.values()))


def _read_first(review: Review) -> list[Document]:
    """The documents, those before the others from which records were read: of versions with one symbol, the one that was read is pictured."""
    read = [review.report, *review.addenda, review.thematic_list, review.national_report, review.compilation, review.summary]
    return [*(each.document for each in read if each), *(text.main for text in review.versions), *review.documents]


@cache
def source(name: str) -> str:
    """A style sheet or script of the templates."""
    from importlib.resources import files

    return files(__package__).joinpath("templates", name).read_text("utf-8").replace("\r\n", "\n")


def fingerprint(text: str) -> str:
    """The hash by which the page's content security policy allows a style sheet or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def environment() -> Environment:
    """The templates, with the filters that they use; everything that they show is escaped and made visible."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    from .compiled import Compiled

    def safe_to_see(value: object) -> object:
        return wording.visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    made = Environment(
        loader=PackageLoader("openupr.rendering.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=safe_to_see,
        lstrip_blocks=True,
        bytecode_cache=Compiled(Path(__file__).parent / "templates"),
    )
    made.filters["opening"] = wording.opening
    made.filters["anchor"] = wording.anchor
    made.filters["counted"] = wording.counted
    made.filters["how_many"] = how_many
    made.filters["sentence"] = wording.sentence
    made.filters["kind_name"] = wording.kind_name
    made.filters["listed"] = wording.listed
    made.filters["state_name"] = wording.state_name
    return made
