"""What a State supported over the cycles as one HTML file without scripts: a card for each recommendation."""

from __future__ import annotations

from markupsafe import Markup

from ...languages.messages import Messages, messages
from ...views.desk.promise_page import NOT_ASSESSED, PromiseShown, PromisesView
from ...views.safe_text import shown_safely
from .policy import policy

_STYLE = Markup(
    "body{font:16px/1.5 Georgia,serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff;overflow-wrap:break-word}"
    "h1{font-size:1.5rem}h2{font-size:1.2rem}article{border-top:1px solid #ccc;padding:.8rem 0}h3{font-size:1rem;margin:0 0 .3rem}"
    "h2,h3,article>p{break-after:avoid}"
    "dl{margin:.4rem 0 0;display:grid;grid-template-columns:11rem 1fr;gap:.2rem .8rem}dt{color:#555}dd{margin:0}dd p{margin:0 0 .3rem}"
    ".assessed{font-weight:bold}@media(max-width:40rem){dl{grid-template-columns:1fr}}"
    "@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark}body{color:#e9e7e2;background:#15181a}article{border-color:#3b4044}"
    "dt{color:#b0b0aa}}@media print{body{font-size:10.5pt;margin:0;max-width:none}dd p{break-inside:avoid}}"
)


def promises_page(view: PromisesView, words: Messages | None = None) -> str:
    """The page, in the language that the view was built in. Nothing in it is active; every text is escaped."""
    said = words or messages()
    parts = [
        Markup(
            '<!doctype html><html lang="{}"{}><meta charset="utf-8"><meta name="generator" content="OpenUPR">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            '<meta http-equiv="Content-Security-Policy" content="{}"><title>{}</title><style>{}</style><h1>{}</h1>'
        ).format(said.language, _turned(said), policy(_STYLE), shown_safely(view.title), _STYLE, shown_safely(view.title)),
        *(Markup("<p>{}</p>").format(shown_safely(each)) for each in view.said),
    ]
    for review, promises in view.reviews:
        number = said.count(len(promises), one="{n} recommendation", many="{n} recommendations")
        parts.append(Markup("<h2>{}{} {}</h2>").format(review, said.mark(":"), number))
        parts += [_card(each, said) for each in promises]
    parts.append(Markup("<p><small>OpenUPR {}</small></p></html>").format(view.version))
    return str(Markup("\n").join(parts)) + "\n"


def _turned(words: Messages) -> Markup:
    return Markup(' dir="rtl"') if words.format["direction"] == "rtl" else Markup("")


def _card(shown: PromiseShown, words: Messages) -> Markup:
    say = words.say
    assessed = say(NOT_ASSESSED)
    if shown.assessment:
        assessed = f"{say('{assessment} ({who}).', assessment=shown.assessment, who=shown.assessed_by)} {shown.why}"
    facts = [
        (say("Asked by"), (shown.asked_by,)),
        (say("Answer"), (shown.answer,)),
        (say("Next national report"), (shown.next_report,)),
        (say("Found by"), (shown.found_by,)),
        (say("Asked again"), (shown.asked_again,)),
        (say("UN bodies since"), shown.un_bodies),
        (say("Against"), shown.against),
    ]
    rows = [
        Markup("<dt>{}</dt><dd>{}</dd>").format(name, Markup("").join(Markup("<p>{}</p>").format(shown_safely(line)) for line in lines))
        for name, lines in facts
        if any(lines)
    ]
    assessment = Markup("<dt>{}</dt><dd class=assessed>{}</dd>").format(say("Assessment"), shown_safely(assessed))
    return Markup('<article id="{0}"><h3>{0}</h3><p>{1}</p><dl>{2}{3}</dl></article>').format(
        shown.record, shown_safely(shown.words), Markup("").join(rows), assessment
    )
