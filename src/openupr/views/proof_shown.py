"""A check of an archive or a proof as it is shown: what it says, and what it does not.

It says: included; only added to since; stamped not later than. It never says that something existed, or that it is true.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from ..languages.messages import Messages, said_later
from ..light_dataclass import dataclass
from ..records import LookProved, Proved

LIMITS = said_later(
    "This says that the entries are in the log, and that nothing before was changed since it was signed. It says when it was stamped at the "
    "latest. It does not say that what a source showed is true, that others saw the same, or that nothing else was there. Whoever runs the log "
    "can leave a look out."
)
"""What a check does not say."""
CONTENTS: dict[str, str] = said_later(
    {
        "there": "its bytes are here and have the hash that was logged",
        "withheld": "its bytes are withheld",
        "erased": "its bytes were erased",
        "not kept": "its bytes are not kept",
        "none": "no bytes came",
        "not here": "its bytes are not in this proof",
        "missing": "ITS BYTES ARE MISSING",
        "changed": "ITS BYTES ARE NOT WHAT WAS LOGGED",
    }
)
_QUALITIES: dict[str, str] = said_later(
    {
        "sound": "sound",
        "missing": "not there",
        "empty": "an empty answer",
        "not_ready": "not ready yet",
        "refused": "refused",
        "challenge": "a page that wants a person",
        "wrong_kind": "other bytes than were asked for",
    }
)
_WHY: dict[str, str] = said_later(
    {"": "the first", "routine": "as planned", "stolen": "because the one before was stolen", "lost": "because the one before was lost"}
)


@dataclass(frozen=True, slots=True)
class ProofView:
    """A check: one line that says whether all holds, facts, parts of sentences under their titles, lines to be typed, and what it does not say."""

    head: str
    holds: bool
    facts: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    by_hand: tuple[str, ...]
    limits: str


def proof_view(proved: Proved, name: str, words: Messages) -> ProofView:
    """What was found, in the language of `words`."""
    say, count = words.say, words.count
    holds = not proved.broken and not proved.conflicts
    if holds:
        head = say("{file}: All that is said in it holds.", file=name)
    else:
        head = count(len(proved.broken), one="{file}: IT DOES NOT HOLD: {n} fault.", many="{file}: IT DOES NOT HOLD: {n} faults.", file=name)
    parts = (
        (
            say("What does not hold"),
            tuple(say("{where}: {what}.", where=words.said(each.where), what=words.said(each.what)) for each in proved.broken),
        ),
        (
            say("Two histories"),
            tuple(
                say("{one} and {other} are signed by one key and contradict each other. Keep both.", one=one, other=other)
                for one, other in proved.conflicts
            ),
        ),
        (say("Looks"), tuple(_look(each, words) for each in proved.looks)),
        (say("Append-only"), tuple(_since(proved, words))),
        (say("Stamps"), tuple(_stamps(proved, words))),
        (say("Keys"), tuple(_keys(proved, words))),
        (say("To be known"), tuple(f"{words.said(each)}." for each in proved.notes)),
    )
    whose = proved.origin or say("it does not say whose it is")
    facts = [(say("Log"), f"{whose}, {count(proved.size, one='{n} entry', many='{n} entries')}")]
    if proved.last_honest is not None:
        facts.append((say("Honest up to"), say("{n} entries: so far the log is what was signed", n=proved.last_honest)))
    shown = tuple((title, found) for title, found in parts if found)
    return ProofView(head, holds, tuple(facts), shown, tuple(_by_hand(proved)), say(LIMITS))


def _look(each: LookProved, words: Messages) -> str:
    say = words.say
    of = each.subject if each.subject and each.subject != "contributors" else each.source
    at = say("{document} at {address}", document=of, address=each.source) if of != each.source else of
    status = [say("status {status}", status=str(each.status))] if each.status is not None else []
    seen = say(
        "Entry {entry}: {what}, by its own word seen on {time} ({how}; {vantage}).",
        entry=str(each.index),
        what=at,
        time=each.seen,
        how=", ".join([say(_QUALITIES.get(each.quality, each.quality)), *status]),
        vantage=each.vantage or say("from where is not said"),
    )
    content = say(CONTENTS.get(each.content, each.content)) + (f" ({words.said(each.content_why)})" if each.content_why else "")
    stamped = say("stamped not later than {time}", time=each.not_later) if each.not_later else say("not stamped by two authorities")
    return f"{seen} {say('Included; {stamped}; {content}.', stamped=stamped, content=content)}"


def _since(proved: Proved, words: Messages) -> Iterator[str]:
    if proved.last_honest is not None:
        return
    if proved.since < proved.size and not proved.broken:
        yield words.count(
            proved.since,
            one="From {n} entry to {size} the log was only added to: nothing before was changed or taken out.",
            many="From {n} entries to {size} the log was only added to: nothing before was changed or taken out.",
            size=proved.size,
        )


def _stamps(proved: Proved, words: Messages) -> Iterator[str]:
    say = words.say
    for each in proved.stamps:
        yield say(
            "The first {n} entries: not later than {time}, by {authority}, under {root} ({fingerprint}: {trusted}; "
            "its certificates are good until {until}).",
            n=each.size,
            time=each.time,
            authority=each.authority,
            root=each.root_name,
            fingerprint=_pairs(each.fingerprint),
            trusted=say("a root that you trust") if each.trusted else say("hold its fingerprint against what the authority publishes"),
            until=each.good_until,
        )
    if proved.looks and not any(each.not_later for each in proved.looks):
        yield say("No look is stamped by two authorities: when it was logged rests on the word of who runs the log.")
    if proved.gaps:
        yield words.count(
            len(proved.gaps),
            one="{n} gap logged: at {at} a stamp was missing.",
            many="{n} gaps logged: at {at} a stamp was missing.",
            at=", ".join(words.count(size, one="{n} entry", many="{n} entries") for size, _, _ in proved.gaps[:12]),
        )


def _keys(proved: Proved, words: Messages) -> Iterator[str]:
    for each in proved.keys:
        why = words.say(_WHY.get(each.why, each.why))
        if each.named:
            yield words.say("From entry {entry} on, {why}: {key}.", entry=str(each.since), why=why, key=each.key)
        else:
            yield words.say(
                "From entry {entry} on, {why}: {key}; the key before has not signed it, so whoever holds the folder could have done that.",
                entry=str(each.since),
                why=why,
                key=each.key,
            )
        if each.why == "stolen":
            yield words.say(
                "By the owner's word the key before was stolen by entry {entry}: what it signed and this log does not hold proves nothing.",
                entry=str(each.since),
            )


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
