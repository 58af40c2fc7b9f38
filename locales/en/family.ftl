# A family's documents side by side.
family-show-comments = Show comments and evidence
family-to-round = The whole round
family-table = The answers about { $family }, document by document
family-legend = Each column is a document. The sign before an answer shows how far it reaches on the scale; “–” means that the key does not ask.
family-question = Question
family-differs = Differs
family-not-in-key = The key does not ask
