# The made-up families of a key: what they are there to try, and what has not been tried.
trial-family = Family { $letter }: { $who }
trial-children =
    { $count ->
        [one] one child
       *[other] { $n } children
    }
trial-adults =
    { $count ->
        [one] one adult
       *[other] { $n } adults
    }
trial-nobody = somebody who answers
trial-child = Child { $n }
trial-adult = Adult { $n }
trial-shows = Question { $n }: { $answer }
trial-shows-member = Question { $n }, { $member }: { $answer }
trial-tries-always = every question that is always asked
trial-tries-asked = question { $n } is asked
trial-tries-passed-over = question { $n } is passed over
trial-tries-given = question { $n } is answered “{ $option }”
trial-tries-decided = { $rating } becomes “{ $level }” (rule { $rule })
trial-left-asked = Question { $n } was never asked.
trial-left-passed-over = Question { $n } was never passed over.
trial-left-given = Question { $n } was never answered “{ $option }”.
trial-left-decided = { $rating } never became “{ $level }” by rule { $rule }.
trial-cli-paths =
    { $families ->
        [one] { $key }: one made-up family reaches { $reached } of { $goals } goals
       *[other] { $key }: { $families } made-up families reach { $reached } of { $goals } goals
    }
trial-cli-shows = The file shows: { $parts }
trial-cli-tries = Tries: { $parts }
trial-cli-left-out = Nobody comes here, whatever is answered:
trial-cli-given-up = Not sought to the end:
