"""What lies before a review when it begins: the national report, what UN bodies and stakeholders said, letters to the State."""
