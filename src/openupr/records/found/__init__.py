"""What we make of a review: links, labels, persons named, results."""
