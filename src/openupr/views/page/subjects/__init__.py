"""What was asked, by subject and by the words that several States use."""
