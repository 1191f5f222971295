"""Every word as one that stays where names of States are masked: who looks at the grammar around these needs all others as they are printed."""

from __future__ import annotations

from collections.abc import Iterator


class EveryWord:
    """A collection of all words, of which none can be listed."""

    def __contains__(self, word: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


EVERY_WORD = EveryWord()
