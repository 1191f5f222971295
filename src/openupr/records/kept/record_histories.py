"""What became of the record of a review on the pages where it is published, as far as somebody looked: told from looks, in their order.

CHN-45/W3f2a91c0   what a list of contributors showed, or the list itself: the letters and digits are made of its name and place
"""

from __future__ import annotations

import re
from enum import StrEnum

from ...light_dataclass import dataclass

LISTS = "contributors"
"""The subject of a page that lists who sent what."""
_SYMBOL = re.compile(r"[A-Z]+(?:/[A-Za-z0-9.-]+){2,}")


class Event(StrEnum):
    """What looks at one thing say, one after the other."""

    FIRST_SEEN = "first_seen"
    SAME = "same"
    """The same bytes as before; for an entry of a list: it stands there."""
    TEXT_THE_SAME = "text_the_same"
    """Other bytes that carry the same text."""
    CHANGED = "changed"
    """Another text; for an entry of a list: another name, or a link that leads elsewhere."""
    NOT_SEEN = "not_seen"
    """The source was read, and it is not there. That says no more than this."""
    REMOVED = "removed"
    """Not seen in several sound looks, the list shows no link to it, and a person has confirmed it."""
    WITHDRAWN = "withdrawn"
    """Not seen, and a person says that the contributor has taken it back itself."""
    SEEN_AGAIN = "seen_again"
    RESTORED = "restored"
    """Seen again after it had been removed."""
    NO_WORD = "no_word"
    """What came says nothing: a challenge, a block, an empty answer, or a list of which most is missing at once."""
    DIFFERS = "differs"
    """On one day it was seen from one vantage and not from another."""
    WITHHELD = "withheld"
    """Its bytes are not handed on any more, or erased; the log has why."""


ABSENT = frozenset({Event.NOT_SEEN, Event.REMOVED, Event.WITHDRAWN})
"""What is not there, by the last sound look."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What one or more looks in a row say: from `since` to `until` (UTC), `looks` of them with `kinds_of_bytes` different contents; the first and the
    last entry of the log that hold them; from which `vantages`; hashes of the bytes and the text of the last; `why` in words."""

    event: Event
    since: str
    until: str
    looks: int
    first_entry: int
    last_entry: int
    vantages: tuple[str, ...] = ()
    kinds_of_bytes: int = 1
    sha256: str = ""
    text_sha256: str = ""
    quality: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class SourceHistory:
    """A document or a page: `subject` is its symbol, or "contributors" for a page that lists them; `sources` the addresses it was seen at.
    `confirmable` as in `ListedHistory`."""

    id: str
    subject: str
    language: str
    sources: tuple[str, ...]
    happenings: tuple[Happening, ...]
    confirmable: bool = False

    @property
    def is_list(self) -> bool:
        """Whether it is a page that lists contributors."""
        return self.subject == LISTS

    @property
    def tells_on_a_contributor(self) -> bool:
        """Whether its name is that of somebody's own file: it is no list, and has no symbol of the UN."""
        return not self.is_list and _SYMBOL.fullmatch(self.subject) is None

    @property
    def last(self) -> Happening:
        """What the last look says that says anything; else the last one."""
        says = (each for each in reversed(self.happenings) if each.event not in {Event.NO_WORD, Event.WITHHELD})
        return next(says, self.happenings[-1])


@dataclass(frozen=True, slots=True)
class ListedHistory:
    """An entry of a list of contributors: its `name` as the page printed it last, where its link led (`target`), the heading above it. `list_id` is
    the list's own. `confirmable`: enough sound looks did not show it, so that a person may confirm that it was removed. `printed_without_link`: its
    name still stands on the page."""

    id: str
    list_id: str
    name: str
    target: str
    heading: str
    happenings: tuple[Happening, ...]
    confirmable: bool = False
    printed_without_link: bool = False
    file_seen: str = ""
    """When its file was last seen under its own address after the list showed it no more; empty: never, or nobody looked."""

    @property
    def now(self) -> Event:
        """What is to be said of it now."""
        return next((each.event for each in reversed(self.happenings) if each.event not in {Event.NO_WORD, Event.DIFFERS}), Event.NO_WORD)


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """What looks say of the record of one review. `looks` is how many there were, of which `sound` showed what was asked for; `origin` and `size` are
    the log's; `stamped` the largest size that two authorities have stamped, with the later of their times."""

    review: str
    sources: tuple[SourceHistory, ...]
    listed: tuple[ListedHistory, ...]
    looks: int
    sound: int
    since: str
    until: str
    origin: str
    size: int
    stamped: tuple[int, str] | None = None

    @property
    def absent(self) -> tuple[ListedHistory, ...]:
        """The entries of lists that the last sound look did not show."""
        return tuple(each for each in self.listed if each.now in ABSENT)


@dataclass(frozen=True, slots=True)
class PageLink:
    """A document that a page links to: the name it is linked by, where the link leads, and the heading above."""

    name: str
    target: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class PageList:
    """A saved page as a list: the `address` that it says it was saved from (empty: it does not say), its title, its links to documents in order, and
    the words of all of it in one form, by which a name is found that stands there without a link."""

    address: str
    title: str
    links: tuple[PageLink, ...]
    words: str
