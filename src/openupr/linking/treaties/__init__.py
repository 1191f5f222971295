"""Treaties that requests and concerns ask a State to join, or to withdraw reservations to."""
