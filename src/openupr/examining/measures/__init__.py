"""What examinations count and compare by: labels, intervals, errors, like with like."""
