"""What was there, when, and what is gone, so that a third party can check it: looks at sources in a log that can't be rewritten."""
