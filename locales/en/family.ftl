# A family's documents side by side.
family-show-comments = Show comments and evidence
family-to-round = The whole round
family-table = The answers about { $family }, document by document
family-legend = Each column is a document. The sign before an answer shows how far it reaches on the scale; “–” means that the key does not ask.
family-legend-by-key = Each column is a review. The sign before the answer shows how far up the scale it is; “–” means that the key does not ask.
family-question = Question
family-differs = The documents differ
family-differs-members = Differs within the document
family-not-in-key = The key does not ask
family-contents = On this page
family-answers = The answers, document by document
family-answers-by-key = The answers side by side
family-no-documents = The family has no documents in the round, so there is nothing to read or compare.
family-add-documents = Add the family’s documents
family-nothing-read = No document about the family is done yet. When somebody has read one and marked it as done, its answers stand here, side by side with those of the others.
family-go-reading = Go to the reading
