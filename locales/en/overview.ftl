# The pages of the result: overview, questions, families, children and pairs.
result-nav-label = Pages of the result
result-nav-types = Document types
