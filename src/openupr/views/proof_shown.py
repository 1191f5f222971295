"""A check of an archive or a proof as it is shown: what it says, and what it does not.

It says: included; only added to since; stamped not later than. It never says that something existed, or that it is true.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from ..records import LookProved, Proved
from .wording import counted

LIMITS = (
    "This says that the entries are in the log, that nothing before was changed since it was signed, and when it was stamped at the latest. It does "
    "not say that what a source showed is true, that others saw the same, or that nothing else was there: who runs the log can leave a look out."
)
"""What a check does not say."""
CONTENTS = {
    "there": "its bytes are here and have the hash that was logged",
    "withheld": "its bytes are withheld",
    "erased": "its bytes were erased",
    "not kept": "its bytes are not kept",
    "none": "no bytes came",
    "not here": "its bytes are not in this proof",
    "missing": "ITS BYTES ARE MISSING",
    "changed": "ITS BYTES ARE NOT WHAT WAS LOGGED",
}
_WHY = {"": "the first", "routine": "as planned", "stolen": "because the one before was stolen", "lost": "because the one before was lost"}


@dataclass(frozen=True, slots=True)
class ProofView:
    """A check: one line that says whether all holds, facts, parts of sentences under their titles, lines to be typed, and what it does not say."""

    head: str
    holds: bool
    facts: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    by_hand: tuple[str, ...]
    limits: str


def proof_view(proved: Proved, name: str) -> ProofView:
    """What was found."""
    holds = not proved.broken and not proved.conflicts
    said = "All that is said in it holds" if holds else f"IT DOES NOT HOLD: {counted(len(proved.broken), 'fault', 'faults')}"
    parts = (
        ("What does not hold", tuple(f"{each.where}: {each.what}." for each in proved.broken)),
        ("Two histories", tuple(f"{one} and {other} are signed by one key and contradict each other. Keep both." for one, other in proved.conflicts)),
        ("Looks", tuple(_look(each) for each in proved.looks)),
        ("Append-only", tuple(_since(proved))),
        ("Stamps", tuple(_stamps(proved))),
        ("Keys", tuple(_keys(proved))),
        ("To be known", tuple(f"{each}." for each in proved.notes)),
    )
    facts = [("Log", f"{proved.origin or 'it does not say whose it is'}, {counted(proved.size, 'entry', 'entries')}")]
    if proved.last_honest is not None:
        facts.append(("Honest up to", f"{proved.last_honest:,} entries: so far the log is what was signed"))
    return ProofView(
        f"{name}: {said}.", holds, tuple(facts), tuple((title, found) for title, found in parts if found), tuple(_by_hand(proved)), LIMITS
    )


def _look(each: LookProved) -> str:
    of = each.subject if each.subject and each.subject != "contributors" else each.source
    at = f" at {each.source}" if of != each.source else ""
    status = f", status {each.status}" if each.status is not None else ""
    content = f"{CONTENTS.get(each.content, each.content)}{f' ({each.content_why})' if each.content_why else ''}"
    stamped = f"stamped not later than {each.not_later}" if each.not_later else "not stamped by two authorities"
    return (
        f"Entry {each.index}: {of}{at}, by its own word seen on {each.seen} ({each.quality}{status}; {each.vantage or 'from where is not said'}). "
        f"Included; {stamped}; {content}."
    )


def _since(proved: Proved) -> Iterator[str]:
    if proved.last_honest is not None:
        return
    if proved.since < proved.size and not proved.broken:
        grew = f"From {counted(proved.since, 'entry', 'entries')} to {proved.size:,} the log was only added to"
        yield f"{grew}: nothing before was changed or taken out."


def _stamps(proved: Proved) -> Iterator[str]:
    for each in proved.stamps:
        trusted = "a root that you trust" if each.trusted else "hold its fingerprint against what the authority publishes"
        yield (
            f"The first {each.size:,} entries: not later than {each.time}, by {each.authority}, under {each.root_name} "
            f"({_pairs(each.fingerprint)}: {trusted}; its certificates are good until {each.good_until})."
        )
    if proved.looks and not any(each.not_later for each in proved.looks):
        yield "No look is stamped by two authorities: when it was logged rests on the word of who runs the log."
    if proved.gaps:
        at = ", ".join(f"{size:,} entries" for size, _, _ in proved.gaps[:12])
        yield f"{counted(len(proved.gaps), 'gap', 'gaps')} logged: at {at} a stamp was missing."


def _keys(proved: Proved) -> Iterator[str]:
    for each in proved.keys:
        unnamed = "" if each.named else "; the key before has not signed it, so whoever holds the folder could have done that"
        yield f"From entry {each.since} on, {_WHY.get(each.why, each.why)}: {each.key}{unnamed}."
        if each.why == "stolen":
            yield f"By the owner's word the key before was stolen by entry {each.since}: what it signed and this log does not hold proves nothing."


def _by_hand(proved: Proved) -> Iterator[str]:
    for each in proved.stamps:
        yield openssl_line(each.data, each.answer, each.root_file, each.chain_file, each.time)


def openssl_line(data: str, answer: str, root: str, chain: str, time: str) -> str:
    """How OpenSSL checks a stamp, at the stamp's own time: its certificates may have run out since."""
    at = int(datetime.strptime(time, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).timestamp())
    return f"openssl ts -verify -data {data} -in {answer} -CAfile {root} -untrusted {chain} -attime {at}"


def _pairs(digest: str) -> str:
    """A fingerprint as OpenSSL prints it."""
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2)).upper()
