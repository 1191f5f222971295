"""A brief for a speaker, as its user reads it."""
