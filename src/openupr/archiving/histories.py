"""The history of a review's record, out of its archive: documents, lists of contributors, the entries of these lists."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlsplit

from ..light_dataclass import dataclass, field
from ..names import normal_name
from ..records import Event, Happening, ListedHistory, PageLink, PageList, Quality, RecordHistory, SourceHistory
from .archive_of_looks import Archive
from .log_entries import DecisionLogged, Look, Stamped, WithholdingLogged
from .looked_over import CONTRIBUTORS
from .source_changes import ENOUGH, Sight, sight_history
from .stamp_checks import covering

_MANY = 4
"""Entries of a list from which on it is asked whether most of them are missing at once."""

PageOf = Callable[[bytes, str], PageList]
"""What reads a saved page, in a worker: its bytes, and its address where that is known."""
Looks = Sequence[tuple[int, Look]]


def record_history(archive: Archive, review: str, page_of: PageOf, enough: int = ENOUGH) -> RecordHistory | None:
    """What the archive says of the record of a review; None where nobody has looked. Raises `StoreError`."""
    looks = [(index, each) for index, each in archive.looks() if each.look.review == review]
    if not looks:
        return None
    decided: dict[str, list[tuple[int, DecisionLogged]]] = defaultdict(list)
    for index, entry in archive.entries:
        if isinstance(entry, DecisionLogged) and entry.review == review:
            decided[entry.about].append((index, entry))
    taken = [(index, each) for index, each in archive.entries if isinstance(each, WithholdingLogged)]
    groups: dict[tuple[str, str], list[tuple[int, Look]]] = defaultdict(list)
    for index, each in looks:
        groups[each.look.subject or each.look.source, each.look.language if each.look.subject != CONTRIBUTORS else each.look.source].append(
            (index, each)
        )
    listed: list[ListedHistory] = []
    lists: dict[str, _List] = {}
    for (subject, key), found in groups.items():
        if subject == CONTRIBUTORS:
            own = _List(identifier(review, subject, key), found, _pages(archive, found, page_of), decided)
            lists[own.id] = own
            listed += own.histories(review, enough, looks)
    linked = {link.target for each in lists.values() for link in each.last_links}
    sources = []
    for (subject, key), found in groups.items():
        own_id = identifier(review, subject, key)
        at = tuple(dict.fromkeys(each.look.source for _, each in found))
        unsure = lists[own_id].unsure if own_id in lists else {}
        sights = [_sight(index, each, unsure.get(index, "")) for index, each in found]
        became = sight_history(sights, decided[own_id], enough, linked=bool(linked & {*at}))
        happenings = (*became.happenings, *_withheld(found, taken))
        sources.append(SourceHistory(own_id, subject, found[-1][1].look.language, at, happenings, became.confirmable))
    times = sorted(each.look.seen for _, each in looks)
    return RecordHistory(
        review,
        tuple(sources),
        tuple(listed),
        len(looks),
        sum(each.look.quality.sound for _, each in looks),
        times[0],
        times[-1],
        archive.origin,
        archive.log.size,
        _stamped(archive),
    )


def identifier(review: str, *parts: str) -> str:
    """How a list, a document or an entry of a list is named: made of what it is, and saying nothing of it."""
    return f"{review}/W{hashlib.sha256(chr(0).join((review, *parts)).encode('utf-8', 'replace')).hexdigest()[:8]}"


def _sight(index: int, each: Look, unsure: str = "") -> Sight:
    look = each.look
    there = True if look.quality.sound else False if look.quality is Quality.MISSING else None
    if unsure:
        there = None
    return Sight(look.seen, index, look.vantage, there, look.sha256, look.text_sha256, look.quality, unsure or look.why)


def _withheld(looks: Looks, taken: Sequence[tuple[int, WithholdingLogged]]) -> list[Happening]:
    """That bytes of these looks were taken out of what is handed on."""
    hashes = {each.look.sha256 for _, each in looks}
    return [
        Happening(
            Event.WITHHELD,
            each.logged,
            each.logged,
            0,
            index,
            index,
            sha256=each.sha256,
            why=f"{'erased' if each.erased else 'put aside'}: {each.why}",
        )
        for index, each in taken
        if each.sha256 in hashes
    ]


def _pages(archive: Archive, looks: Looks, page_of: PageOf) -> Mapping[str, PageList]:
    """What each content of a page lists, by hash; without contents whose text was never kept."""
    found: dict[str, PageList] = {}
    texts: dict[str, PageList] = {}
    for _, each in looks:
        look = each.look
        if look.quality.sound and look.sha256 not in found and (data := archive.blobs.get(look.sha256)) is not None:
            found[look.sha256] = page_of(data, look.answered_from or look.source)
            texts.setdefault(look.text_sha256, found[look.sha256])
    # Of a text that came in many forms some are kept. The hash of a page's text is that of its links, too.
    same = {each.look.sha256: texts[each.look.text_sha256] for _, each in looks if each.look.text_sha256 and each.look.text_sha256 in texts}
    return same | found


def _stamped(archive: Archive) -> tuple[int, str] | None:
    """The largest size of the log that two roots have stamped, and the later of their times."""
    stamps = [each for _, each in archive.entries if isinstance(each, Stamped)]
    for index in sorted({each.size - 1 for each in stamps}, reverse=True):
        both = covering(stamps, index)
        if len(both) > 1:
            return index + 1, max(each.time for each in both)
    return None


@dataclass(slots=True)
class _Tracked:
    """An entry of a list while its looks are gone through: the link as first and as last shown, the look that first showed it, and each that did."""

    first: PageLink
    link: PageLink
    since: tuple[str, int]
    shown: dict[int, PageLink] = field(default_factory=dict)


class _List:
    """One list of contributors, over its looks. `unsure` are the looks that show most of it missing at once, each with why it says nothing."""

    def __init__(self, own_id: str, looks: Looks, pages: Mapping[str, PageList], decided: Mapping[str, list[tuple[int, DecisionLogged]]]) -> None:
        self.id = own_id
        self.unsure: dict[int, str] = {}
        self.last_links: tuple[PageLink, ...] = ()
        self._pages, self._decided = pages, decided
        self._looks = sorted(looks, key=lambda each: (each[1].look.seen, each[0]))
        self._tracked: list[_Tracked] = []
        self._words = ""
        trusted = any(each.decided == "sound" for _, each in decided.get(own_id, ()))
        present: list[_Tracked] = []
        for index, each in self._looks:
            page = pages.get(each.look.sha256) if each.look.quality.sound else None
            if page is None:
                continue
            matched = self._matched(page.links)
            missing = [one for one in present if id(one) not in matched]
            if len(present) >= _MANY and 2 * len(missing) > len(present) and not trusted:
                self.unsure[index] = f"{len(missing)} of the {len(present)} entries are missing at once: open the page, and decide"
                continue
            self.last_links, self._words = page.links, page.words
            present = self._take(index, each.look.seen, page.links, matched)

    def _matched(self, links: Sequence[PageLink]) -> dict[int, PageLink]:
        """Which link of a page is which entry: by where it leads, else by its name, where that is of one alone."""
        found: dict[int, PageLink] = {}
        free = list(links)
        for same in (_same_target, _same_name):
            for one in self._tracked:
                if id(one) in found:
                    continue
                fits = [each for each in free if same(one.link, each)]
                if len(fits) == 1 or (fits and same is _same_target):
                    found[id(one)] = fits[0]
                    free.remove(fits[0])
        return found

    def _take(self, index: int, seen: str, links: Sequence[PageLink], matched: Mapping[int, PageLink]) -> list[_Tracked]:
        for one in self._tracked:
            if id(one) in matched:
                one.link = one.shown[index] = matched[id(one)]
        known = list(matched.values())
        for link in links:
            if link in known:
                known.remove(link)
            else:
                self._tracked.append(_Tracked(link, link, (seen, index), {index: link}))
        return [one for one in self._tracked if index in one.shown]

    def histories(self, review: str, enough: int, every: Looks) -> list[ListedHistory]:
        """What becomes of each entry."""
        return [self._history(review, one, enough, every) for one in self._tracked]

    def _history(self, review: str, one: _Tracked, enough: int, every: Looks) -> ListedHistory:
        own_id = identifier(review, self.id, one.first.name, one.first.target)
        sights = [self._sight(index, each, one) for index, each in self._looks if self._counts(index, each, one)]
        found = sight_history(sights, self._decided.get(own_id, ()), enough)
        absent = next((each.since for each in reversed(found.happenings) if each.event is Event.NOT_SEEN), "")
        file = [each.look.seen for _, each in every if each.look.source == one.link.target and each.look.quality.sound and each.look.seen >= absent]
        return ListedHistory(
            own_id,
            self.id,
            one.link.name,
            one.link.target,
            one.link.heading,
            found.happenings,
            found.confirmable,
            bool(absent) and f" {normal_name(one.link.name)} " in f" {self._words} ",
            max(file, default="") if absent else "",
        )

    def _counts(self, index: int, each: Look, one: _Tracked) -> bool:
        """Whether a look is one at this entry: before it was first shown, nobody knew of it."""
        return (each.look.seen, index) >= one.since

    def _sight(self, index: int, each: Look, one: _Tracked) -> Sight:
        look = each.look
        page = self._pages.get(look.sha256)
        link = one.shown.get(index)
        there = link is not None if look.quality.sound and page is not None and index not in self.unsure else None
        text = hashlib.sha256(f"{link.name}\t{link.target}".encode("utf-8", "replace")).hexdigest() if link is not None else ""
        why = self.unsure.get(index) or look.why or ("its bytes are not kept" if page is None and look.quality.sound else "")
        return Sight(look.seen, index, look.vantage, there, "", text, look.quality, why)


def _same_target(one: PageLink, other: PageLink) -> bool:
    return _plain(one.target) == _plain(other.target)


def _same_name(one: PageLink, other: PageLink) -> bool:
    return normal_name(one.name) == normal_name(other.name)


def _plain(target: str) -> str:
    """An address without what does not change where it leads."""
    parts = urlsplit(target)
    return f"{parts.netloc.lower()}{parts.path}?{parts.query}"
