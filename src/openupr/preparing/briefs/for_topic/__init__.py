"""What a brief on a topic is made of."""
