"""The review as its page lists it: recommendations, requests, answers, statements, and what was looked at."""
