"""What UN bodies and contributors criticise, held against the documents of the review: answered, touched, not found."""
