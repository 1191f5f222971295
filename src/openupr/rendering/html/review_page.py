"""A review as one HTML file: for a lay reader, offline, without script, on paper.

Everything that comes from a document passes through Jinja's escaping, after `safe_text.shown_safely` has written out what would
not be seen. The page loads nothing: a content security policy allows the one style sheet and the one script by their
hashes, and pictures inside the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ...languages.messages import Messages, messages
from ...languages.said_words import SaidWords
from ...languages.word_tables import by_language
from ...reading.pictures import pages_pictured
from ...text import Place
from ...views import code_words, identifiers_shown, safe_text, states_and_groups
from ...views.answer_on_point import answer_on_point
from ...views.answers_shown import AnswerShares, Stand
from ...views.colours import ANSWERS as COLOURS
from ...views.colours import stylesheet
from ...views.doubt_groups import how_many
from ...views.names_said import links_by_name, name_said, states_by_name
from ...views.page.documents.took_part_shown import ROLES
from ...views.page.first.first_asked import WHAT_IS_A_TERM
from ...views.page.listed.report_shown import RecommendedShown
from ...views.page.listed.requests_shown import ASKS, COLOURS_OF_ASKING, KINDS_OF_ASKING, UNSURE, AskingView, Tally
from ...views.page.page_view import PageView
from ...views.places_cited import place_on_page
from .anchored import without_dead_links
from .charts import Bar, bars, line, share_bar
from .contents import report_chapters
from .first_picture import first_picture
from .flow import FlowBand, flow
from .plates import Picture, Plates, plates
from .result_pictures import answers_picture, order, strip

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_Key = TypeVar("_Key")

MOST_BYTES = 15_000_000
"""No report is larger: it has to go through by e-mail."""
# What is kept for the text when pictures take theirs; the largest of 118 reports has 0.45 MB of it.
_FOR_TEXT = 3_000_000
_MOST_DOUBTS = 6
"""Doubts of one kind on the documents that stand open; the others are a click away."""


def report_as_html(page: PageView, originals: Mapping[str, bytes], picture: Picture = pages_pictured, *, language: str = "en") -> str:
    """The page of a review as HTML, with our words in a `language`. `originals` are the bytes of its documents by key or SHA-256, for the pictures;
    where there are none, the page has citations only. `picture` makes pictures of pages (`plates`)."""
    html = _fill(page, plates(page.sources, page.places(), originals, MOST_BYTES - _FOR_TEXT, picture), language)
    return html if len(html.encode("utf-8", "replace")) <= MOST_BYTES else _fill(page, plates((), (), {}, 0), language)


def _fill(page: PageView, pictures: Plates, language: str) -> str:
    from markupsafe import Markup

    spoken = messages(language)

    asking, examined = page.asking, page.examined
    style, script = (
        stylesheet() + source("report.css") + source("chapters.css") + (source("examined/examined.css") if examined else ""),
        source("report.js"),
    )
    made = (
        environment()
        .get_template("report.html")
        .render(
            page=page,
            view=page.recommended,
            report=page.report,
            document=page.document,
            language=page.document.language if page.document else None,
            chapters=report_chapters(page),
            say=spoken.say,
            said=spoken.said,
            name_of=partial(name_said, spoken),
            by_name=partial(states_by_name, spoken),
            tallies_by_name=partial(_tallies_by_name, spoken),
            said_by_name=lambda every: spoken.by_name(every, lambda each: spoken.say(each.name)),
            links_by_name=partial(links_by_name, spoken),
            place_said=partial(_cited, spoken),
            count=spoken.count,
            number=spoken.number,
            spoken=spoken,
            colon=spoken.mark(":"),
            semicolon=spoken.mark(";"),
            plates=pictures,
            charts={**_charts(page.recommended, spoken), "asked": _chart_of(asking, spoken) if asking else "", **first_picture(page.first, spoken)},
            asking=asking,
            examined=examined,
            matrix=page.matrix,
            strip=partial(strip, spoken),
            order_of_speakers=partial(order, spoken),
            asked_and_answered=partial(answers_picture, spoken),
            most_doubts=_MOST_DOUBTS,
            roles=ROLES,
            anchors=page.anchors if examined else frozenset(),
            asks=ASKS,
            kinds_of_asking=_each_said(KINDS_OF_ASKING, spoken),
            bands=_each_said(code_words.bands_said(page.first.open_answers), spoken),
            band_counted=partial(code_words.answers_counted, open_ones=page.first.open_answers),
            all_of_band=_each_said(code_words.ALL_OF_BAND, spoken),
            position_counted=code_words.answers_counted,
            colours_of_asking=COLOURS_OF_ASKING,
            unsure=UNSURE,
            asked_bar=partial(_bar_of, spoken, tuple(COLOURS_OF_ASKING.values())),
            line=line,
            most_rows=max((state.rows for state in page.recommended.states), default=1),
            positions=_said(code_words.POSITIONS, spoken),
            claims=_said(code_words.CLAIMS, spoken),
            says={source.value: _said(code_words.says_of(source), spoken) for source in code_words.SOURCES},
            share_bar=partial(_bar_of, spoken, tuple(COLOURS[key] for key in code_words.BANDS)),
            band_labels=[spoken.say(each) for each in code_words.bands_said(page.first.open_answers).values()],
            seen=page.seen,
            colours=COLOURS,
            style=Markup(style),  # noqa: S704
            script=Markup(script),  # noqa: S704
            no_claim="none",
            unanswered="unanswered",
            words=code_words,
            terms_told=WHAT_IS_A_TERM,
            group_name=states_and_groups.group_name,
        )
    )
    return without_dead_links(made)


def _said(table: Mapping[_Key, tuple[str, str]], spoken: Messages) -> dict[_Key, tuple[str, str]]:
    """A table of labels and what they mean, in a language."""
    return {key: (spoken.say(label), spoken.say(means)) for key, (label, means) in table.items()}


def _each_said(table: Mapping[_Key, str], spoken: Messages) -> dict[_Key, str]:
    """A table of labels, in a language."""
    return {key: spoken.say(label) for key, label in table.items()}


def _cited(spoken: Messages, place: Place) -> str:
    return place_on_page(place, spoken)


def _tallies_by_name(spoken: Messages, every: Sequence[Tally]) -> list[Tally]:
    of = {tally.share.key: tally for tally in every}
    return [of[share.key] for share in states_by_name(spoken, (tally.share for tally in every), most="rows")]


def _charts(view: RecommendedShown, spoken: Messages) -> dict[str, Markup]:
    by_group = [
        Bar(
            spoken.say(states_and_groups.group_name(key)),
            sum(state.rows for state in states),
            after=spoken.count(len(states), one="from {n} State", many="from {n} States"),
            href=f"#group-{key}",
        )
        for key, states in view.groups
    ]
    positions = [
        Bar(
            spoken.say(code_words.POSITIONS[each.position][0]),
            len(each.items),
            each.claimed,
            spoken.count(each.claimed, one="({n} with a claim)", many="({n} with a claim)") if each.claimed else "",
            f"#position-{each.position}",
            COLOURS[code_words.band(each.position)],
        )
        for each in view.positions
    ]
    return {
        "groups": bars(
            "chart-groups",
            spoken.say("Requests by regional group"),
            spoken.say("Each bar shows how many requests come from States of a regional group of the UN, and from how many States."),
            by_group,
            spoken,
        ),
        "positions": bars(
            "chart-positions",
            spoken.say("Final answers") if view.final else spoken.say("Positions as of the report"),
            spoken.say("Each bar shows how many recommendations have a position. Hatched: with a claim that it is done or under way."),
            positions,
            spoken,
        ),
        "flow": flow(
            "chart-flow",
            spoken.say("From the report to the final answer"),
            spoken.say(
                "Each band shows how many recommendations went from a position in the report to a final answer. The table beside it has the numbers."
            ),
            [_way(stream.id, stream.before, stream.after, len(stream.items), spoken) for stream in view.streams],
            spoken,
        ),
    }


def _chart_of(asking: AskingView, spoken: Messages) -> Markup:
    return bars(
        "chart-asked",
        spoken.say("Requests by kind of action"),
        spoken.say(
            "Each bar shows how many requests are of one of UPR Info’s kinds of action, as our program sorts them. The last are those it is "
            "unsure of."
        ),
        [Bar(spoken.say(kind.label), kind.sure, href=f"#category-{kind.key}", colour=COLOURS_OF_ASKING[kind.key]) for kind in asking.kinds],
        spoken,
    )


def _way(name: str, before: Stand, after: Stand, number: int, spoken: Messages) -> FlowBand:
    words = [(spoken.say(code_words.POSITIONS[stand[0]][0]), spoken.say("with a claim") if stand[1] else "") for stand in (before, after)]
    rank = 2 * list(code_words.POSITIONS).index(after[0]) + after[1]
    return FlowBand(words[0], words[1], number, (code_words.band(before[0]), code_words.band(after[0])), f"#{name}", rank)


def _bar_of(spoken: Messages, colours: Sequence[str], of: AnswerShares) -> Markup:
    return share_bar(name_said(spoken, of.key, of.name), of.numbers, colours)


@cache
def source(name: str) -> str:
    """A style sheet or script of the templates."""
    from importlib.resources import files

    return files(__package__).joinpath("templates", name).read_text("utf-8").replace("\r\n", "\n")


@by_language
def environment() -> Environment:
    """The templates, with the filters that they use; everything that they show is escaped and made visible."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    from .compiled import Compiled
    from .policy import policy

    def safe_to_see(value: object) -> object:
        if isinstance(value, SaidWords):
            return safe_text.in_own_direction(value)
        return safe_text.shown_safely(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    made = Environment(
        loader=PackageLoader("openupr.rendering.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=safe_to_see,
        lstrip_blocks=True,
        bytecode_cache=Compiled(Path(__file__).parent / "templates"),
    )
    made.globals["policy"] = policy
    made.filters["opening"] = safe_text.opening
    made.filters["request_quoted"] = safe_text.request_quoted
    made.filters["whole_sentences"] = safe_text.whole_sentences
    made.filters["answer_on_point"] = answer_on_point
    made.filters["anchor"] = identifiers_shown.anchor
    made.filters["counted"] = safe_text.counted_noun
    made.filters["how_many"] = how_many
    made.filters["sentence"] = safe_text.sentence
    made.filters["kind_name"] = code_words.kind_name
    made.filters["listed"] = safe_text.listed
    made.filters["state_name"] = states_and_groups.state_name
    return made
