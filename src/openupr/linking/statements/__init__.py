"""What was said in the room: in full beside its summary, in answer to a question, again in the plenary."""
