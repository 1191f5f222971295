"""What a brief for the speaker of a State is made of."""
