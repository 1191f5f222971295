"""What was said, asked and answered in a review, from advance questions to the plenary."""
