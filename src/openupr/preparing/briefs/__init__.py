"""What briefs, trackers and lists of delegations are made of, before a view words it."""
