"""What became of the gravest passage of a source that the compilation cites?"""

from __future__ import annotations

from dataclasses import dataclass

from ..names.gravity import act_name
from ..records import Direction, Evidence, Fate, Kind, Review, Rule, find, text_of
from .counting import breakdown, share
from .frame import Examination, Headline, Measured
from .result_words import worded
from .shelf import Shelf

FATES = {
    Fate.KEPT: "kept",
    Fate.SOFTENED: "cited without the act’s name",
    Fate.NOT_FOUND: "source cited, gravest passage not found in the compilation",
    Fate.NOT_CITED: "source not cited",
}
"""What became of a passage, as it is read."""


@dataclass(frozen=True)
class CompilationOfSources(Examination):
    """The share of cited sources whose gravest passage is not found in the compilation, or is cited without the act’s name."""

    name = "compilation"
    title = "What the compilation made of its sources"
    question = "Is the gravest passage of each source that the compilation cites found in it?"
    rule = Rule(
        "OHCHR compiles the information in the reports of treaty bodies, special procedures and other UN documents, in ten pages.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraph 15 (b)",
        "the words of the paragraph",
    )
    needs = (Kind.COMPILATION,)
    headline = Headline(
        name="Cited sources whose gravest passage is not found",
        formula="sources in the dossier that the compilation cites, and whose gravest passage it neither tells of nor cites, or cites without "
        "naming the act ÷ cited sources in the dossier that tell of a grave act",
        unit="share",
        smallest_n=1,
        counts="sources",
        direction=Direction.HIGH,
        reason="what stands in a source only is read by those who look for it",
        smallest_difference=0.1,
    )
    limits = (
        "It takes the sources themselves: only those that lie in the dossier as files are looked at.",
        "Grave acts are found by their names in international law (docs/examinations.md); one that is told in other words is missed. "
        "On sentences that raise something and that the rule had not seen, about one in seven grave acts was missed, and one in 26 "
        "of those found was none.",
        "A source may be told of by another body whose document is cited instead.",
    )
    innocent = (
        "The compilation is limited in length, and a document is cited by endnote so that readers go there; a source may have come too late for it."
    )
    sentences = worded(
        "Of {n} cited sources that tell of a grave act, the compilation leaves the gravest passage of {some} out or does not name the act",
        "Whether the gravest passages of the sources are in the compilation",
        strength="",
        unusual="",
        very_unusual="",
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over cited sources; all sources by what became of them; each with its passage."""
        compilation = review.compilation
        if compilation is None:
            return Measured(why_not="the compilation is not at hand in English", missing=(Kind.COMPILATION,))
        if compilation.text.missing:
            return Measured(why_not=compilation.text.missing)
        links = shelf.links_of(review).sources
        cited = [link for link in links if link.fate is not Fate.NOT_CITED]
        lost = [link for link in cited if link.fate is not Fate.KEPT]
        if not cited:
            why = "no source that the compilation cites, and that tells of a grave act, is at hand as a file"
            return Measured(why_not=why, missing=(Kind.OTHER,))
        figure = share(self.name, self.headline.name, self.headline.formula, len(lost), len(cited))
        figures = (
            breakdown(
                "fates", "Sources by what became of them", "sources", "sources", ("what became of it",), ((FATES[each.fate],) for each in links)
            ),
        )
        evidence = []
        for link in lost:
            passage = find(review, link.passage)
            words = text_of(passage) if passage is not None else link.words
            # The act is our word: the document's own stand beside it.
            told = f"“{link.words}”, {'which it supposes or alleges, ' if link.hedged else ''}counted under {act_name(link.act)}"
            why = f"{link.source}, {told}: {FATES[link.fate]} ({link.reason})"
            evidence.append(Evidence(link.passage, passage.place if passage is not None else None, why, words))
        return Measured(figure, figures, tuple(evidence))
