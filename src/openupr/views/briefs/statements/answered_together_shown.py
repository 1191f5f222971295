"""That several paragraphs of a report, side by side, answer a request together."""

from __future__ import annotations

from ....languages.messages import Text, message
from ....preparing.briefs.asked.asked_on_topic import Since
from ...number_runs import in_runs


def over_several(since: Since) -> Text:
    """Which they are, as a program finds them; empty where one paragraph answers alone."""
    return message("Paragraphs {numbers} may answer it together, as a program finds: read them all.", numbers=in_runs(since.run)) if since.run else ""
