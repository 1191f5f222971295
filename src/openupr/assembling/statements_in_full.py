"""The statements in full of one review: whose each is, by its titles and its words, or by what the user says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..errors import UnknownNameError
from ..languages.messages import Message, message
from ..languages.word_tables import reading_in
from ..names import State, state
from ..records import Doubt, Recommender
from ..records.dialogue.full_statements import FullStatement, SpokenText
from ..text import Place, Text
from .read_document import ReadDocument


def full_statements(review: str, files: Sequence[ReadDocument]) -> tuple[tuple[FullStatement, ...], tuple[Doubt, ...]]:
    """The statements of these files in the order of their names, each with an identifier by its speaker (`T.NZL`, `T.NZL~2`, `T.x1`), and a doubt on
    each of which nobody can tell whose it is, or whose requests are not read."""
    from ..extracting.spoken_texts import unread_languages

    found: list[FullStatement] = []
    doubts: list[Doubt] = []
    used = Counter[str]()
    own = _state(review[:3])
    for taken in sorted((each for each in files if each.spoken), key=lambda each: (each.document.name, each.document.sha256)):
        with reading_in(taken.document.language):
            for spoken in taken.spoken:
                speaker, group, basis = _whose(spoken, taken, own)
                if spoken.head and speaker is None and not basis:
                    continue  # the chair
                key = speaker.state if speaker and speaker.state else f"x{used['x'] + 1}"
                used[key if speaker else "x"] += 1
                identifier = f"{review}/T.{key}" + (f"~{used[key]}" if speaker and used[key] > 1 else "")
                place = Place(taken.document.key, "", ())
                asks = speaker is not None and speaker.state not in {None, "", review[:3]}
                unread = unread_languages(spoken.text, taken.document.language) if asks else ()
                found.append(FullStatement(identifier, speaker, group, basis, Text(spoken.text, spoken.text), place, spoken.titles, unread))
                if unread:
                    doubts.append(Doubt("statement_requests_unread", _unread(taken.document.name, unread), identifier, place))
                if speaker is None:
                    what = message("{file} does not say in a way that we understand which delegation read it out", file=taken.document.name)
                    doubts.append(Doubt("statement_speaker_unknown", what, identifier, place))
    return tuple(found), tuple(doubts)


def _unread(file: str, languages: tuple[str, ...]) -> Message:
    if not any(languages):
        return message("{file}: it is too short to tell its language, and its requests are not read", file=file)
    return message(
        "{file}: requests in this statement are not read ({languages}), so what the report left out can’t be told", file=file, languages=languages
    )


def _whose(spoken: SpokenText, taken: ReadDocument, own: State | None) -> tuple[Recommender | None, str, str]:
    from ..extracting.spoken_texts import on_behalf_of, speaker_of_text

    group = on_behalf_of(spoken)
    if taken.by and not spoken.head:
        return Recommender(taken.by, _name(taken.by), "as the user says"), group, "as the user says"
    found, words = speaker_of_text(spoken, taken.document.name, own)
    if found is None:
        return None, group, words
    return Recommender(found.iso3, found.name), group, words


def _name(code: str) -> str:
    found = _state(code)
    return found.name if found is not None else code


def _state(code: str) -> State | None:
    try:
        return state(code)
    except UnknownNameError:
        return None
