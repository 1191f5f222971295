"""A checked draft as one HTML page without scripts: the draft with its words marked, and the reasons beside it."""

from __future__ import annotations

from markupsafe import Markup, escape

from ...languages.messages import Messages, Value, messages
from ...preparing.drafting.draft_marks import Checked, Sheet
from ...views.desk.draft_view import (
    ADVICE,
    advice_words,
    asked_before_lines,
    issues_said,
    kinds,
    labels_note,
    quoted_words,
    support_note,
    support_words,
)
from .policy import policy

_STYLE = Markup(
    "body{font:16px/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff;overflow-wrap:break-word}"
    "h1{font-size:1.4rem}h2{font-size:1.1rem}section{border-top:1px solid #ccc;padding:1rem 0}ul{padding-left:1.3rem}"
    "blockquote{margin:.5rem 0;font-size:1.05rem}mark{background:#ffe9a8;color:inherit;padding:0 .1em}li{margin:.4rem 0}small,.rule{color:#555}"
    "@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark}body{color:#e9e7e2;background:#15181a}"
    "section{border-color:#3b4044}mark{background:#5e5013}small,.rule{color:#b0b0aa}}"
    "@media print{body{margin:0;max-width:none}li{break-inside:avoid}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}"
)


def sheet_page(sheet: Sheet, words: Messages | None = None) -> str:
    """The page, in the language of `words` (None: English). Nothing in it is active; every text of the draft is escaped."""
    spoken = words or messages()
    parts = [
        Markup(
            '<!doctype html><html lang="{}"><meta charset="utf-8"><meta name="generator" content="OpenUPR">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            '<meta http-equiv="Content-Security-Policy" content="{}"><title>{}</title><style>{}</style>'
        ).format(spoken.language, policy(_STYLE), sheet.name, _STYLE),
        Markup("<h1>{}</h1><p>{}</p>").format(
            sheet.name,
            spoken.count(
                len(sheet.checked),
                one="{n} recommendation, found by {ways}. The marks are advice; nothing is rewritten.",
                many="{n} recommendations, found by {ways}. The marks are advice; nothing is rewritten.",
                ways=sheet.found_by,
            ),
        ),
    ]
    parts += [_section(sheet, each, spoken) for each in sheet.checked]
    if sheet.left:
        left = Markup("").join(Markup("<li>{}</li>").format(sheet.text[a:b]) for a, b in sheet.left)
        parts.append(Markup("<section><h2>{}</h2><ul>{}</ul></section>").format(spoken.say("Not taken for recommendations"), left))
    if found := kinds(sheet):
        items = Markup("").join(Markup("<li>{}</li>").format(advice_words(mark, spoken)) for mark in found)
        parts.append(Markup("<section><h2>{}</h2><ul>{}</ul></section>").format(spoken.say(ADVICE), items))
    if any(each.support for each in sheet.checked):
        parts.append(Markup("<p class=rule>{}</p>").format(support_note(sign="", words=spoken)))
    parts += [Markup("<p><small>{}</small></p>").format(note) for note in (*map(spoken.say, sheet.notes), labels_note(sheet, spoken))]
    return str(Markup("\n").join(parts)) + "\n"


def _section(sheet: Sheet, each: Checked, words: Messages) -> Markup:
    action = each.action
    items = [
        Markup("<li><b>{}</b>{}. {}</li>").format(
            words.say(mark.title), f"{words.mark(':')} {quoted_words(mark.words, words)}" if mark.words else "", words.said(mark.reason)
        )
        for mark in each.marks
    ]
    items += [Markup("<li>{}</li>").format(line) for line in asked_before_lines(sheet, each, words)]
    items += [Markup("<li class=rule>{}</li>").format(support_words(found, words)) for found in each.support]
    named: dict[str, Value] = {
        "category": action.category,
        "name": words.say(action.name),
        "share": action.probability,
        "subject": issues_said(each, words),
    }
    told = (
        words.say("Action category {category}, {name} (probability {share:percent}). Subject: {subject}.", **named)
        if action.sure
        else words.say("Action category {category}, {name} (probability {share:percent}, unsure). Subject: {subject}.", **named)
    )
    return Markup("<section><blockquote>{}. {}</blockquote><p>{}</p><ul>{}</ul></section>").format(
        each.number, _marked(sheet.text, each), told, Markup("").join(items)
    )


def _marked(text: str, each: Checked) -> Markup:
    """The recommendation with the words of its marks highlighted; spans that overlap are joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(span for mark in each.marks for span in mark.spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    out, at = Markup(""), each.span.start
    for start, end in joined:
        out += escape(text[at:start]) + Markup("<mark>{}</mark>").format(text[start:end])
        at = end
    return out + escape(text[at : each.span.end])
