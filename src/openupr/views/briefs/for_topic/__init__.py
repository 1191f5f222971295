"""A brief on a topic, as its user reads it."""
