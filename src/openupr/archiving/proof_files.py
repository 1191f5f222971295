"""A proof that goes anywhere: looks out of an archive, with all that it takes to check them without the archive, a store or a network.

README.txt                  what it is, and how to check it by hand
contents                    the hash of every file, signed by the log's key
checkpoint                  what was signed last
entries/7, 7.tlog-proof     an entry as it was hashed, and that it is included
7.at-42.tlog-proof          that it was included when 42 entries were stamped
checkpoints/42              what was stamped; consistency/42-120: that nothing before it was changed until there were 120
stamps/42/...               request, answer, root and chain of each stamp
blobs/ab/ab12...            the bytes that looks brought, named by their SHA-256
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from ..errors import StoreError, UsageError
from ..languages.messages import message
from ..views.proof_shown import openssl_line
from .archive_files import MOST_FILE
from .archive_of_looks import Archive
from .blob_files import blob_name
from .checkpoints import steps_written
from .entry_log import CHECKPOINT, signed_at
from .log_entries import Any_, KeyChanged, Look, Opened, Stamped, WithholdingLogged
from .signed_notes import signed_note
from .stamp_checks import covering

CONTENTS, README = "contents", "README.txt"
CONTENTS_HEAD = "openupr proof contents v1"
"""The first line of what is signed of the contents."""


def entry_name(index: int) -> str:
    """The name of an entry's file."""
    return f"entries/{index}"


def proof_name(index: int, size: int | None = None) -> str:
    """The name of the proof that an entry is included: at the end, or when the log had this size."""
    return f"{entry_name(index)}{'' if size is None else f'.at-{size}'}.tlog-proof"


def steps_name(first: int, second: int) -> str:
    """The name of the proof that nothing was changed between two sizes."""
    return f"consistency/{first}-{second}"


def proof_of(archive: Archive, wanted: Sequence[int]) -> dict[str, bytes]:
    """The files of a proof of these looks. Raises `StoreError`, `UsageError` where there are none."""
    if not wanted:
        raise UsageError(message("there is no look to prove"), next_step=message("`openupr history` says what was looked at."))
    entries = dict(archive.entries)
    chosen = {index: each for index, each in entries.items() if index in set(wanted)}
    stamps = [each for each in entries.values() if isinstance(each, Stamped)]
    sizes = {index: [each.size for each in covering(stamps, index)] for index in chosen}
    every = {size for found in sizes.values() for size in found}
    helping = {index for index, each in entries.items() if _helps(each, chosen, every)}
    files: dict[str, bytes] = {CHECKPOINT: _read(archive, CHECKPOINT)}
    for index in sorted({*chosen, *helping}):
        files[entry_name(index)] = archive.log.entry(index)
        files[proof_name(index)] = archive.log.proof(index).written()
    for index, found in sizes.items():
        files |= {proof_name(index, size): archive.log.proof(index, size).written() for size in found}
    for size in sorted(every):
        files[signed_at(size)] = _read(archive, signed_at(size))
        files[steps_name(size, archive.log.size)] = steps_written(archive.log.steps(size, archive.log.size))
    for each in (entries[index] for index in helping):
        if isinstance(each, Stamped):
            files |= {name: _read(archive, name) for name, _ in each.files}
    for each in chosen.values():
        sha256 = each.look.sha256 if isinstance(each, Look) else ""
        data = archive.blobs.get(sha256) if sha256 and archive.blobs.size(sha256) <= MOST_FILE else None  # an export of 400 MB goes by itself
        if data is not None:
            files[blob_name(sha256)] = data
    times = {name: each.time for each in stamps for name, _ in each.files}
    files[README] = readme(archive.origin, archive.log.size, chosen, files, times).encode()
    return files | {CONTENTS: signed_note(signed_contents(archive.origin, files), [archive.signer()])}


def signed_contents(origin: str, files: Mapping[str, bytes]) -> str:
    """What is signed of the contents: the hash and the name of every file."""
    lines = [f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()) if name != CONTENTS]
    return f"{CONTENTS_HEAD}\n{origin}\n{''.join(lines)}"


def _helps(entry: Any_, chosen: Mapping[int, Any_], sizes: set[int]) -> bool:
    """Whether an entry is needed to check the others: a key, a stamp of what covers them, why bytes are missing."""
    if isinstance(entry, WithholdingLogged):
        return any(isinstance(each, Look) and each.look.sha256 == entry.sha256 for each in chosen.values())
    return isinstance(entry, (Opened, KeyChanged)) or (isinstance(entry, Stamped) and entry.size in sizes)


def _read(archive: Archive, name: str) -> bytes:
    data = archive.files.read(name)
    if data is None:
        raise StoreError(
            message("the archive is damaged: a file is missing"),
            where=name,
            next_step=message("`openupr verify` and the archive's folder says what else."),
        )
    return data


def readme(origin: str, size: int, chosen: Mapping[int, Any_], files: Mapping[str, bytes], times: Mapping[str, str]) -> str:
    """What the proof is, and how it is checked by hand; `times` are those of the stamps, by the names of the answers."""
    lines = [
        "A proof by OpenUPR of what was seen at a source, and when it was written down.",
        "",
        f"The log is {origin}; it has {size} entries. Ask whoever runs it to publish its key, and hold that against entries/0.",
        "",
        "What it proves: that each entry below is in the log; that nothing before was changed or taken out since; and, where there are stamps,",
        "that it was there not later than they say. It does not prove that what is in an entry is true, nor who published it.",
        "",
    ]
    for index, each in sorted(chosen.items()):
        if isinstance(each, Look):
            look = each.look
            lines += [f"entries/{index}: {look.subject or look.source}", f"  looked at {look.source} on {look.seen}: {look.quality}"]
            lines += [f"  bytes: {blob_name(look.sha256)}" if blob_name(look.sha256) in files else f"  bytes (not here): {look.sha256}"] * bool(
                look.sha256
            )
    lines += ["", "With OpenUPR, without a network:", "  openupr verify FILE.zip", ""]
    lines += ["By hand: the SHA-256 of a zero byte and the file entries/N, led up the tree by entries/N.tlog-proof (c2sp.org/tlog-proof),"]
    lines += ["is the root in `checkpoint` (c2sp.org/tlog-checkpoint), which is signed by the key in entries/0 (Ed25519)."]
    answers = sorted(name for name in files if name.endswith(".tsr"))
    lines += ["", "The stamps, with OpenSSL, in the folder that this was unpacked into:"] if answers else ["", "There is no stamp."]
    for name in answers:
        start = name.removesuffix(".tsr")
        at = signed_at(int(name.split("/")[1]))
        lines += [f"  {openssl_line(at, name, f'{start}.root.pem', f'{start}.chain.pem', times[name])}"]
    if answers:
        lines += ["", "Hold each root.pem against what the authority publishes: openssl x509 -in FILE -noout -fingerprint -sha256"]
    return "\n".join([*lines, ""])
