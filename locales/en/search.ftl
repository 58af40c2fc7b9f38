# Searching what is written, and the questions.
search-title = Search
search-words = What are you looking for?
search-hint = Write one or more words, or only the beginning of them. Words in quotation marks are looked for in that order.
search-run = Search
search-filters = Search only in
search-round = Round
search-round-any = Every round
search-family = Family
search-family-any = Every family
search-key = Documents
search-key-any = Every kind of document
search-question = Question
search-question-any = Every question
search-reviewer = Reviewer
search-reviewer-any = Every reviewer
search-kind = Kind of text
search-kind-any = Everything written
search-clear = Search everywhere
search-kind-comment = Comment
search-kind-evidence = Evidence
search-kind-reason = Reason
search-kind-answer = Answer in words
search-kind-reflection = Reflection
search-kind-event = Event
search-kind-example = Example of a theme
search-kind-action = Action
search-kind-wording = Finding in your own words
search-kind-concern = Acute concern
search-kind-routine = Routine for an acute concern
search-kind-question = Question
search-found =
    { $n ->
        [0] Nothing was found
        [one] 1 text was found
       *[other] { $count } texts were found
    }
search-found-enough = At least { $count } texts found
search-found-questions =
    { $n ->
        [one] 1 question was found
       *[other] { $n } questions were found
    }
search-more =
    { $n ->
        [one] One more text was found. Write one more word, or choose where to search, to see it.
       *[other] { $count } more texts were found. Write one more word, or choose where to search, to see them.
    }
search-more-enough = These fit best. Write one more word, or choose where to search, to see others.
search-texts = What is written
search-questions = Questions in the keys
search-empty = Here you search comments, evidence, reasons, answers in words and events, and the questions of the keys.
search-empty-hint = What another reviewer has written about a document that you are to read yourself is shown when you are both done.
search-none = Try fewer words, or only the beginning of the word.
search-none-filtered = Try fewer words, or search everywhere.
search-question-number = question { $n }
search-question-in = { $key }, question { $n }
search-aside = set aside, version { $version }
