"""What is around the statements of a brief: its day, counts, documents and the room of its page."""
