"""Who is named: runs of words with capitals that may be persons, what speaks for and against each, and which of a review's names are one person's."""
