# The result of a round.
result-types = Type of document
result-area = Area
result-all-areas = All areas
result-answer = Answer
result-count = Count
result-of = of { $of }
result-open-number =
    { $n ->
        [one] 1, { $label }: show the answer behind the number
       *[other] { $n }, { $label }: show the answers behind the number
    }
result-denominator = { $of } of { $subjects } { $unit } are in the figures.
result-several = An answer can stand in several rows.
result-outside = Not included
result-per-member = Per { $unit }
result-unknown = What we don't know
result-nothing-done = No review of these documents is done yet. When the first one is, the result stands here.
result-no-keys = The round has no keys, so there is nothing to review.
result-choose-keys = Choose keys for the round
result-reflections = What each role saw
result-families = Family by family
comments-title = Comments
comments-count =
    { $n ->
        [one] 1 comment
       *[other] { $n } comments
    }
comments-more =
    { $n ->
        [one] Show 1 more comment
       *[other] Show { $n } more comments
    }
evidence-more =
    { $n ->
        [one] Show 1 piece of evidence without a comment
       *[other] Show { $n } pieces of evidence without a comment
    }
evidence-page-words = p. { $page }
evidence-quote-words = “{ $quote }”
behind-title = { $label }: { $n }
behind-family = Family
behind-document = Document
behind-member = Person
missing-title = What is missing
missing-gap = Not answered: “{ $text }”.
missing-reason = Reason: { $reason }
export-pdf = Save as PDF
export-docx = Save as Word
export-html = Save as HTML
export-title = Save the report
export-making = Making the report …
export-made = The report is saved: { $path }
