# Rounds side by side, in words. The rules, each with examples, stand in docs/resultattext.md.
# ⟨…⟩ stands around a number and what it is a part of, as in finding.ftl.

told-change-number-some = ⟨{ $n } of { $of }⟩
told-change-number-all = ⟨all { $of }⟩
told-change-number-none =
    { $genus ->
       *[common] ⟨none of { $of }⟩
        [neuter] ⟨none of { $of }⟩
    }

told-change = { $label }: from { $before } to { $after } { $many }
told-change-rest = { $label }: from { $before } to { $after }
told-change-percent = { $label }: from { $before } ({ $before-percent }) to { $after } { $many } ({ $after-percent })
told-change-rest-percent = { $label }: from { $before } ({ $before-percent }) to { $after } ({ $after-percent })
told-change-list = { $first }; { $last }
told-change-same =
    { $place ->
       *[in] unchanged: { $label } in { $before } { $many } then and { $after } now
        [for] unchanged: { $label } for { $before } { $many } then and { $after } now
    }
told-change-alike =
    { $place ->
       *[in] the same share: { $label } in { $before } { $many } then and { $after } now
        [for] the same share: { $label } for { $before } { $many } then and { $after } now
    }
told-change-apart = { $earlier }: { $before }; { $later }: { $after }
told-change-nothing = cannot be compared: no answer counts in { $rounds }

# What cannot be compared.
told-change-meaning = cannot be compared: the question means something else now
told-change-scale = cannot be compared: the answers are given on another scale
told-change-new = new question in { $later }
told-change-gone = question that was asked in { $earlier } but not in { $later }

# A type of document that only one of the rounds reviewed.
told-change-only = Reviewed in { $round } only.

told-change-note-editorial = The question has new words but asks for the same thing.
told-change-note-scale = The answers are given on another scale than before. The older ones are carried over to the new one.
told-change-note-outside = { $round }: { $list }.

# The families.
told-families-same =
    { $count ->
        [one]
            { $rounds ->
                [2] one family is in both rounds
               *[other] one family is in all the rounds
            }
       *[other]
            { $rounds ->
                [2] { $n } families are in both rounds
               *[other] { $n } families are in all the rounds
            }
    }
told-families-none = No family is in both { $first } and { $later }
told-families-returning =
    { $count ->
        [one] one family is in { $later } and in some round before it
       *[other] { $n } families are in { $later } and in some round before it
    }
told-families-new =
    { $count ->
        [one] one family is new in { $later }
       *[other] { $n } families are new in { $later }
    }
told-families-gone =
    { $count ->
        [one] one family is in { $earlier } only
       *[other] { $n } families are in { $earlier } only
    }
told-families-named = { $told }: { $list }

# The ends of the line in the picture of two rounds.
told-change-in-none = in none
told-change-in-all = in all
