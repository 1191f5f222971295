"""The clock: how long a text is when it is spoken, where the bell rings, how a sentence recommends, what to cut."""
