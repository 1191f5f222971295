"""Claim of the summary, contributor and submission; what lists of contributors showed; sources of the compilation."""
