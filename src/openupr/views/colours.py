"""The colours of the pages: one for one meaning, in light and in dark.

The pictures are drawn in the light colours, so that one that is copied out of a page looks the same everywhere; where a reader's screen is dark, the
page's style sheet exchanges each of them for its dark one. tests/rendering/test_colours.py holds the contrast of both: text at least 4.5 to 1 on
what it stands on, what is drawn at least 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
"""

from __future__ import annotations

PALETTE: dict[str, tuple[str, str]] = {
    # The page.
    "paper": ("#ffffff", "#15181a"),
    "wash": ("#f6f6f3", "#1f2326"),
    "target": ("#fff6d6", "#3a3413"),
    "line": ("#d8d8d4", "#3b4044"),
    "rule": ("#b5b5b0", "#5d6368"),
    "ink": ("#1b1b1b", "#e9e7e2"),
    "soft": ("#565656", "#b0b0aa"),
    "link": ("#0b4f7d", "#86c1ee"),
    "mark": ("#ffe796", "#5e5013"),
    "focus": ("#b86f00", "#e9a845"),
    "edge": ("#8a8a86", "#7d8388"),
    # What is counted, where nothing is said of an answer: bars of rows, the reviews beside this one, and this one.
    "count": ("#4b5563", "#a7b0bb"),
    "others": ("#a9a9a5", "#6d7174"),
    "own": ("#7a1f5c", "#e08cc0"),
    # Answers of the State, of the Okabe-Ito palette's hues: told apart by people with any colour blindness, and by their lightness in print.
    "supported": ("#0b5f93", "#4f9fd4"),
    "partly": ("#5597c2", "#8fc3e6"),
    "noted": ("#c77d0a", "#e8a33d"),
    "not_supported": ("#9c4400", "#d0703a"),
    "unanswered": ("#8b8b87", "#8b8f92"),
    "pale": ("#b7d3e4", "#274a61"),
    # What the words of a request ask for, from little to much.
    "asks_1": ("#e8c93a", "#f0dc7a"),
    "asks_2": ("#8cc152", "#9fd06a"),
    "asks_3": ("#2fa08a", "#45b8a2"),
    "asks_4": ("#3a6d9e", "#6fa3d6"),
    "asks_5": ("#46257a", "#ac8fe2"),
    "asks_unsure": ("#c3c3bf", "#7f8386"),
    # Levels of results: a wash and the words on it.
    "unusual": ("#f6ead2", "#3d321c"),
    "very_unusual": ("#eed3a8", "#553b17"),
    "strength": ("#d9e8f2", "#1d3646"),
    "unusual_words": ("#7e4300", "#f0bd74"),
    "strength_words": ("#0b4f7d", "#86c1ee"),
    "added": ("#dcefdc", "#1e3d24"),
    "removed": ("#fde3dd", "#4d231b"),
}
"""Each colour by what it means: for a light page, and for a dark one."""


def light(name: str) -> str:
    """The colour in which a picture is drawn."""
    return PALETTE[name][0]


ANSWERS = {band: light(band) for band in ("supported", "partly", "noted", "not_supported", "unanswered")}
"""A colour for each of `code_words.BANDS`, everywhere the same."""


def stylesheet() -> str:
    """The colours as properties of the page, and the exchange in its pictures on a dark screen. Paper is always light."""
    lights = "".join(f"--{name}:{bright};" for name, (bright, _) in PALETTE.items())
    darks = "".join(f"--{name}:{dark};" for name, (_, dark) in PALETTE.items())
    exchanged = "".join(
        f':is(.chart,.line,.key) [{part}="{bright}"]{{{part}:{dark}}}'
        for bright, dark in (dict(PALETTE.values()) | {"#fff": PALETTE["paper"][1]}).items()
        for part in ("fill", "stroke")
    )
    return f":root{{color-scheme:light;{lights}}}\n@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{darks}}}{exchanged}}}\n"
