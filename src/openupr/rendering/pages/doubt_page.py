"""The page that explains every kind of doubt. `docs/doubts.md` is this text; a test holds it fresh."""

from __future__ import annotations

from ...records import Fault, doubt_parts

_HEAD = """\
# What can be in doubt

This page is generated from `openupr/records/texts/doubt_kinds.toml`; change the kinds there and run `make docs`.

A doubt is what the reading could not settle, or what does not add up. It is never hidden: `openupr read` prints it, the report has a part
for it, `openupr export --what doubts` lists each with its record, document, page and place, what was expected and what was found
([data.md](data.md)). The report and the screen show them in two groups: what does not add up in the documents, each with its place; and what we
could not read, one line a kind.

**Whose fault** it is says the column of that name, where the doubt itself does not say otherwise:

| word | what it means |
|---|---|
"""
_FAULTS = {
    Fault.DOCUMENT: "The document’s, the file’s or the folder’s: whoever opens it sees the same. It says nothing of the State.",
    Fault.READING: "Ours: we could not read or settle it; a person who looks may.",
    Fault.EITHER: "Two things differ, and nothing tells which is wrong: the document, or our reading of it. It stands among those of the documents.",
}


def doubts_page() -> str:
    """The page docs/doubts.md."""
    parts = [_HEAD + "".join(f"| {fault.value} | {words} |\n" for fault, words in _FAULTS.items())]
    for part in doubt_parts():
        said = f"{part.before}\n\n" if part.before else ""
        rows = "".join(f"| `{kind.name}` | {kind.fault} | {kind.means} | {kind.figures} | {kind.advice} |\n" for kind in part.kinds)
        head = "| kind | whose fault | what it means | what it does to the figures | what to do |\n|---|---|---|---|---|\n"
        parts.append(f"## {part.title}\n\n{said}{head}{rows}" + (f"\n{part.after}\n" if part.after else ""))
    return "\n".join(parts)


if __name__ == "__main__":
    import sys

    sys.stdout.write(doubts_page())
