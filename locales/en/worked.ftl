# How the questions of a key worked in a round.
worked-tab = How it worked
worked-from-result = How the questions of the key worked
worked-no-round = No round uses this version. Once one has, this tells how each question worked.
worked-rounds = Round
worked-about = { $n ->
    [0] { $round }: no review is done yet. Once the first is, this tells how each question worked.
    [one] { $round }: one review is done. What is told here is about the questions, never about who read.
   *[other] { $round }: { $n } reviews are done. What is told here is about the questions, never about those who read.
}
worked-without-past = { $n ->
    [one] One of them came with a file: its changes and times are not known.
   *[other] { $n } of them came with a file: their changes and times are not known.
}
worked-look = Look at these
worked-look-about = A reason is no verdict: you decide whether the question should change in the next version.
worked-look-none = No question reaches the limits for being listed here.
worked-each = Question by question
worked-each-about = A question is asked once in each review, and once for each person where it is asked about each. The time is that since what the reader did just before, so looking in the file is part of it. Pauses of more than five minutes are not counted.
worked-question = Question
worked-asked = Asked
worked-not-answered = Unanswered
worked-not-applicable = Not applicable
worked-not-shown = Not shown
worked-commented = Comment
worked-changed = Changed afterwards
worked-differed = Differed
worked-took = Time (median)
worked-of = { $n } of { $of }
worked-measured = { $n ->
    [one] (1 measured)
   *[other] ({ $n } measured)
}
