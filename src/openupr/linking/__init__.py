"""What answers what: recommendation and passage of the next national report, concern and what the review made of it, source and compilation, claim
and submission; what is nearly the same text.

requests/     beside each other and beside the next national report: asked before, asked alike, answered
concerns/     held against the documents of the review: answered, touched, not found
submissions/  claim of the summary, contributor and submission; sources of the compilation
statements/   in full beside the summary, in answer to a question, again in the plenary
treaties/     that requests and concerns ask a State to join
versions/     texts beside each other: versions, corrections, translations, near-identical ones
"""

from .review_links import Links

__all__ = ["Links"]
