"""What was asked: on a topic, again, since, by whom else, and what of it can be proposed anew."""
