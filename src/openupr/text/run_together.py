"""Words that a copy of a document has without the spaces between them: “Sundelbuildspiersforitsislands”. They can't be quoted, nor read for sure."""

from __future__ import annotations

import re

LONGEST_WORD = 27
"""Letters of the longest word; of 400 documents of the UN and of contributors in English, French and Spanish, all but four have next to none that is
longer, and what is longer there is several words."""
# Behind a figure or the end of a sentence too: “In1988theCouncil”, “Hardtimes.Theravages”.
_LONGER = re.compile(rf"(?<![^\W\d_]|[_/@])(?<!\.(?=[^\W\d_A-Z]))[^\W\d_]{{{LONGEST_WORD + 1},}}(?![\w@/])")


def runs_together(text: str) -> bool:
    """Whether words of a text run together; addresses don't count."""
    return _LONGER.search(text) is not None
