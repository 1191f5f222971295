"""What abbreviations of a quotation mean, where its document says so, and by which names a sentence calls things."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from openupr.records import Attachment
from openupr.views.briefs.quoted.named_before import Around, lacks_its_name, name_before
from openupr.views.briefs.quoted.quoted_alone import names_its_speaker
from openupr.views.briefs.quoted.short_forms import short_forms, stands_as_a_code, titles_by_code

EXPLAINED = [
    ("The Harbour Lamps Unit (HLU) was founded.", "HLU", "Harbour Lamps Unit"),
    ("Keepers of the harbour lamps (KHLs) met.", "KHLs", "Keepers of the harbour lamps"),
    ("It wrote to the Ministry of Piers and Ferries (MoPF).", "MoPF", "Ministry of Piers and Ferries"),
    ("It asked the Ministry of Piers, Science, Lamps and Ferries (MPLF).", "MPLF", "Ministry of Piers, Science, Lamps and Ferries"),
    ("It asked the Ministry of Piers, Science, Fog, Lamps and Ferries (MPLF).", "MPLF", ""),
    ("The Harbour Union of Sundel Lit lamps (HUL).", "HUL", ""),
    ("The Harbour Union met keepers (HLU).", "HLU", ""),
    ("The Harbour Lamps Unit met.", "HLU", ""),
]


def _document(*texts: str) -> Any:
    return cast(Any, tuple(SimpleNamespace(text=SimpleNamespace(clean=each)) for each in texts))


@pytest.mark.parametrize(("text", "short", "name"), EXPLAINED)
def test_an_abbreviation_has_the_name_that_its_document_gives(text: str, short: str, name: str) -> None:
    found = short_forms(_document("Gulls sang.", text), f"The {short} lit lamps.")
    assert found == ([(short, name)] if name else [])


def test_what_is_explained_in_the_quotation_is_not_explained_again() -> None:
    text = "The Harbour Lamps Unit (HLU) was founded."
    assert short_forms(_document(text), text) == []


LACKING = [
    ("The plan calls for lamps.", True),
    ("The plan on piers calls for lamps.", False),
    ("Keepers learnt the use of the Protocol.", True),
    ("Keepers learnt the use of the Protocol on Lamps.", False),
    ("A plan was made, and the plan is new.", False),
    ("The Committee asked for lamps.", True),
    ("The lamps are new.", False),
]


@pytest.mark.parametrize(("words", "lacks"), LACKING)
def test_what_is_called_by_its_kind_alone_lacks_its_name(words: str, lacks: bool) -> None:
    assert lacks_its_name(words) is lacks


def test_the_committee_of_a_body_is_known() -> None:
    assert not lacks_its_name("The Committee asked for lamps.", of_a_body=True)


CALLED = [
    ("Sundel made a Harbour Action Plan. ", "Delivery of the Action Plan is late.", ["Harbour Action Plan"]),
    ("Sundel made the Pier Programme for Gulls. ", "The programme is late.", ["Pier Programme for Gulls"]),
    ("Sundel has a Harbour Code. ", "The Code Order is late, but the Code is new.", []),
    ("Sundel has a Harbour Code and a Pier Code. ", "The Code is new.", []),
]


@pytest.mark.parametrize(("before", "words", "names"), CALLED)
def test_a_thing_has_the_one_name_of_its_paragraph(before: str, words: str, names: list[str]) -> None:
    assert [name for _, name in name_before(Around(before), words)] == names


def test_who_says_it_is_named_by_code_or_name() -> None:
    assert names_its_speaker("JS4 noted the fog.", ["JS4"])
    assert not names_its_speaker("Sundel had adopted a plan.", ["JS4", "Gull Union"])


def test_a_code_is_not_there_in_another_that_begins_with_it() -> None:
    assert stands_as_a_code("COX", "COX noted the fog.")
    assert not stands_as_a_code("COX", "COX-Warden noted the fog.")


def test_a_code_of_one_attachment_has_its_title_and_one_of_several_has_none() -> None:
    sent = [Attachment("COX-Warden", "Warden of Piers, Memorandum"), Attachment("COX-Lamp", "First"), Attachment("COX-Lamp", "Second")]
    assert list(titles_by_code([*sent, Attachment("COX-Long", "Fog " * 80)])) == [("COX-Warden", "Warden of Piers, Memorandum")]


LONG = (
    "Warden of Piers and Lamps, Report on how the keepers of Sundel light the harbour of Avalon"
    " and on what became of all that was asked of them in the years before it was written"
)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        (f"{LONG}, adopted on 5 July 2017, Avalon", "Warden of Piers and Lamps, […] adopted on 5 July 2017"),
        (f"{LONG}, in all its parts", "Warden of Piers and Lamps, […]"),
        (f"{LONG} adopted on 5 July, 2017 in Avalon", ""),
    ],
)
def test_of_a_long_title_whose_it_is_and_its_day_are_shown(title: str, shown: str) -> None:
    found = dict(titles_by_code([Attachment("COX-WPL", title)]))
    assert found.get("COX-WPL", "") == shown
