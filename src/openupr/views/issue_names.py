"""The names of subjects: UPR Info's 54 issues, with its abbreviations written out and its apostrophes as they are printed."""

from __future__ import annotations

from ..languages.messages import said_later

ISSUES: dict[str, str] = said_later(
    {
        "CP rights - general": "Civil and political rights",
        "ESC rights - general": "Economic, social and cultural rights",
        "Torture and other CID treatment": "Torture and ill-treatment",
        "Human rights violations by state agents": "Abuses by State agents",
        "NHRI": "National human rights institution",
        "Other": "Other subjects",
        "Unsure": "Other, or not sure",
        "Sharing": "Share experience, give or seek help",
        "Women's rights": "Women’s rights",
        "General": "Human rights in the State, in general",
    }
)
"""Issues that a page prints otherwise than UPR Info: abbreviations in words, and an apostrophe that is none of a typewriter."""


def issue_name(issue: str) -> str:
    """An issue as a reader sees it. It is a message: it is said in the reader's language where it is shown."""
    return ISSUES.get(issue, issue)
