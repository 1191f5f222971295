"""How names are spelled: in each script and language, how they sound, how they are written abroad, and which words are names at all."""
