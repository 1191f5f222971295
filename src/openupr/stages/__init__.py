"""From files to results, and what runs it: documents are read, reviews put together, labelled, linked and examined, each by a pure function of bytes.

keys/        by what things are known again             apart/       work in processes of their own, which may die of it
decisions/   what people decided and set for a folder   taken_in/    from what the user gives to the documents of reviews
made/        what is made of a review                   held/        documents at hand: pages, wording, where a text is looked for
stored/      reviews in a store, and the verbs with it  briefs/      briefs out of reviews
own_work/    drafts, forms, tables and lists of a person

pipeline.py          the verbs without a store          reviews_at_hand.py   reviews from files and from a store, side by side

Nothing is imported here: who only lists what a store holds need not load what reads documents.
"""
