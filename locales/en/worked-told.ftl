# How the questions of a key worked in a round: why to look at one, what to think of, and all of it on the command line.
worked-look-never-asked = Never asked: its condition held none of the { $of } times that it was put.
worked-advice-never-asked = Does the condition fit what the key is used on? If not, the question can go.
worked-look-not-answered = Left unanswered { $n } of { $of } times.
worked-advice-not-answered = Is it hard to answer, or easy to miss?
worked-look-not-applicable = Not applicable { $n } of { $of } times.
worked-advice-not-applicable = Should it be asked only when it applies? A condition on an earlier question can see to that.
worked-look-not-shown = Not shown { $n } of { $of } times.
worked-advice-not-shown = Can the file show what is asked for? It may also be a finding.
worked-look-differed = Those who read the same answered differently { $n } of { $of } times.
worked-advice-differed = Does the guidance say what counts, and where to look?
worked-look-changed = Given another answer afterwards { $n } of { $of } times.
worked-advice-changed = Is it understood only further on? It may belong later, or need to say more.
worked-look-commented = Left with a comment { $n } of { $of } times.
worked-advice-commented = Is an option missing? Read the comments.
worked-look-slow = Takes { $time }, measured { $of } times. The usual question of the key takes { $usual }.
worked-advice-slow = Does it ask about several things, or does the answer stand in many places?
worked-look-alike = All { $n } answers are the same: { $answer }.
worked-advice-alike = Does the question tell one file from another? It may matter all the same.
worked-seconds = { $seconds } s
worked-minutes = { $minutes } min
worked-minutes-seconds = { $minutes } min { $seconds } s
worked-nothing-ticked = nothing ticked
worked-cli-title = { $key } (version { $version }) in { $round }
worked-cli-reviews =
    { $count ->
        [0] No review is done yet.
        [one] One review is done.
       *[other] { $count } reviews are done.
    }
worked-cli-without-past =
    { $count ->
        [one] One of them came with a file: its changes and times are not known.
       *[other] { $count } of them came with a file: their changes and times are not known.
    }
worked-cli-look = Look at these
worked-cli-look-none = No question reaches the limits for being listed here.
worked-cli-questions = Question by question
worked-cli-asked = asked { $n } of { $of }
worked-cli-not-answered = unanswered { $n } of { $of }
worked-cli-not-applicable = not applicable { $n } of { $of }
worked-cli-not-shown = not shown { $n } of { $of }
worked-cli-commented = comment { $n } of { $of }
worked-cli-changed = changed afterwards { $n } of { $of }
worked-cli-differed = differed { $n } of { $of }
worked-cli-took = time { $time } (median of { $of })
