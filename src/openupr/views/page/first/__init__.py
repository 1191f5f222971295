"""The first chapter: the review in a minute."""
