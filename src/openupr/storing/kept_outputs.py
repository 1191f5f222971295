"""What stages made, as a library keeps it: for each input the output of each stage, by the version that made it; older ones go."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Sequence

from ..stages.keys.stage_versions import STAGES, stage_version

_LAST_MADE = "review"
"""The stage of which an old version's output is read: the words of a review that are judged, before it is put together anew."""


class KeptOutputs(ABC):
    """That part of a `records.Library`. `version_of` gives today's version of a stage."""

    version_of: Callable[[str], str] = staticmethod(stage_version)

    @abstractmethod
    def outputs(self, stage: str) -> set[str]:
        """See `records.Library`."""

    @abstractmethod
    def output_of(self, key: str, stage: str, version: str) -> bytes | None:
        """What this version of a stage made of this input."""

    @abstractmethod
    def put_output_of(self, key: str, stage: str, version: str, sha256: str, data: bytes) -> None:
        """Keep an output, in the place of those that other versions of the stage gave for the input."""

    @abstractmethod
    def made_of(self, key: str) -> Sequence[tuple[str, str]]:
        """Of each output for this input the stage and its version."""

    @abstractmethod
    def drop_outputs(self, keys: Iterable[str], *, of: Collection[str] = ()) -> None:
        """Remove every output for these inputs; `of`: of these stages alone."""

    @abstractmethod
    def drop_beside(self, key: str) -> None:
        """Remove every output that was made beside the review of this key, and maybe others: it holds words of that review."""

    def output(self, stage: str, key: str, beside: str = "") -> bytes | None:
        """See `records.Library`."""
        return self.output_of(key, stage, self._version(stage, beside))

    def put_output(self, stage: str, key: str, data: bytes, beside: str = "") -> None:
        """Keep an output, in the place of those that other versions of the stage gave for the input. What today’s version reads no more of it goes
        too: of a stage that was not made anew since, or that there is no more. Who reads meanwhile has the store as it was."""
        self.put_output_of(key, stage, self._version(stage, beside), hashlib.sha256(data).hexdigest(), data)
        if old := {each for each, version in self.made_of(key) if not self._is_read(each, version)}:
            self.drop_outputs([key], of=old)

    def _version(self, stage: str, beside: str) -> str:
        """The version of a stage, with the reviews beside which it is made: what was made beside others, or an older text of one, is of no use."""
        return self.version_of(stage) + "".join(f".{key[:16]}" for key in beside.split())

    def _is_read(self, stage: str, version: str) -> bool:
        """Whether this version of OpenUPR reads an output."""
        if stage == _LAST_MADE:
            return True
        return stage.partition(".")[0] in STAGES and version.partition(".")[0] == self.version_of(stage)
