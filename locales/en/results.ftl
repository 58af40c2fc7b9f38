# Results in words: what both the window and the reports say. The rules stand in crates/reports/src/told.
told-number-0 = zero
told-number-1 = one
told-number-1-neuter = one
told-number-2 = two
told-number-3 = three
told-number-4 = four
told-number-5 = five
told-number-6 = six
told-number-7 = seven
told-number-8 = eight
told-number-9 = nine
told-number-10 = ten
told-number-11 = eleven
told-number-12 = twelve
told-thousands = ,
told-decimal = .
told-date =
    { $month ->
        [1] { $day } January { $year }
        [2] { $day } February { $year }
        [3] { $day } March { $year }
        [4] { $day } April { $year }
        [5] { $day } May { $year }
        [6] { $day } June { $year }
        [7] { $day } July { $year }
        [8] { $day } August { $year }
        [9] { $day } September { $year }
        [10] { $day } October { $year }
        [11] { $day } November { $year }
       *[12] { $day } December { $year }
    }
told-list-last = { $first } and { $last }
told-either = { $first } or { $last }
told-erased = erased

# What is counted.
told-of-documents =
    { $count ->
        [one] { $n } document
       *[other] { $n } documents
    }

# Beside the sentence.
told-summary-numbers = Least { $least }, median { $median }, greatest { $greatest }
told-summary-dates = First { $first }, last { $last }

# The parts of a tally.
told-part-value = Answered
told-part-mixed =
    { $per ->
        [child] Differs between the children
        [adult] Differs between the adults
       *[member] Differs between the persons
    }
told-part-not-shown = Not shown
told-part-not-known = Do not know
told-part-not-applicable = Not applicable
told-part-not-answered = Not answered
told-part-not-asked = Not asked
told-part-not-reviewed = Not reviewed
told-part-not-ready = Not ready
told-part-no-agreement = No agreement
told-nothing-ticked = None of these
told-not-quoted = not shown here, protected personal data

# What we do not know.
told-unknown-not-shown = Not shown { $share }. That is counted.
told-unknown-not-known = The answer is “do not know” { $share }. That is counted.
told-unknown-not-applicable = Not applicable { $where }. Not counted.
told-unknown-not-answered = The question is not answered { $where }. Not counted.
told-unknown-not-asked = The question is not asked { $where }, since it depends on another answer.
told-unknown-no-agreement = The readers do not agree { $where }. Not counted.
told-unknown-not-reviewed = { $told }.

# What was looked at.
told-counted-some =
    { $about ->
       *[document]
            { $count ->
                [one] { $n } of { $of } { $many } is reviewed
               *[other] { $n } of { $of } { $many } are reviewed
            }
        [person] the review is done for { $n } of { $of } { $many }
        [respondent] the answers are ready for { $n } of { $of } { $many }
    }
told-counted-all =
    { $about ->
       *[document] all { $of } { $many } are reviewed
        [person] the review is done for all { $of } { $many }
        [respondent] the answers are ready for all { $of } { $many }
    }
told-counted-both =
    { $about ->
       *[document] both { $many } are reviewed
        [person] the review is done for both { $many }
        [respondent] the answers are ready for both { $many }
    }
told-counted-only =
    { $about ->
       *[document] the only { $one } is reviewed
        [person] the review is done for the only { $one }
        [respondent] the answers are ready for the only { $one }
    }
told-counted-by-name = { $name }: { $told }
told-counted-empty = no { $many }
told-looked-families =
    { $count ->
        [one] { $families } focus family
       *[other] { $families } focus families
    }
told-looked-persons =
    { $count ->
        [one] { $families } with { $persons } focus person: { $list }
       *[other] { $families } with { $persons } focus persons: { $list }
    }
told-looked-others =
    { $count ->
        [one] Besides them { $n } family member who is not a focus person
       *[other] Besides them { $n } family members who are not focus persons
    }
told-women =
    { $count ->
        [one] { $n } woman
       *[other] { $n } women
    }
told-men =
    { $count ->
        [one] { $n } man
       *[other] { $n } men
    }
told-adults =
    { $count ->
        [one] { $n } adult of no recorded gender
       *[other] { $n } adults of no recorded gender
    }
told-girls =
    { $count ->
        [one] { $n } girl
       *[other] { $n } girls
    }
told-boys =
    { $count ->
        [one] { $n } boy
       *[other] { $n } boys
    }
told-children =
    { $count ->
        [one] { $n } child of no recorded gender
       *[other] { $n } children of no recorded gender
    }
told-looked-type = { $name }: { $documents }
told-looked-type-parts = { $name }: { $documents }, of which { $list }
told-in-area = { $n } in { $area }
told-with-service = { $n } with { $service }
told-looked-no-key =
    { $count ->
        [one] { $n } document is in no review key
       *[other] { $n } documents are in no review key
    }
told-two-case-types =
    { $count ->
        [one] { $n } child is current in two case types
       *[other] { $n } children are current in two case types
    }
told-many-case-types =
    { $count ->
        [one] { $n } child is current in at least two case types
       *[other] { $n } children are current in at least two case types
    }
told-woman = woman
told-man = man
told-adult = adult
told-girl = girl
told-boy = boy
told-child = child
told-current-in = current in { $list }
told-not-current = not current in any case type
told-focus = focus person
told-protected = protected personal data
told-respondent = Respondent { $n }

# What is missing.
told-could-not = Could not be reviewed: { $reason }
told-begun = Not finished
told-not-begun = Not begun

# How a document was read
told-consensus = The group’s shared assessment
told-reviewed = Reviewed
told-own-level = Set by the reviewer: { $reason } (the rules give: { $computed })
told-no-level = no judgement
told-withheld =
    { $what ->
       *[documents]
            { $count ->
                [one] One document is not counted yet: you are to review it yourself first
               *[other] { $n } documents are not counted yet: you are to review them yourself first
            }
        [reviews]
            { $count ->
                [one] One review is not counted yet: you are to make your own first
               *[other] { $n } reviews are not counted yet: you are to make your own first
            }
    }

# What several keys ask about, when the answers stand side by side.
told-concept-answers-to-problem = The service answers to the problem
told-concept-both-current = Both child and parent are current
told-concept-consultation = Consultation was held
told-concept-cooperation = Overall impression of cooperation
told-concept-could-express = The child could express its views
told-concept-hindrances = What stands in the way of work
told-concept-joint-meeting = Joint meeting with the family was held
told-concept-made-jointly = The child consequence analysis was made jointly
told-concept-met-child = The case worker met the child
told-concept-needs-described = The family’s needs are described
told-concept-provider-information = The provider’s information about the children
told-concept-service-adapted = The service had to be adapted
told-concept-service-missing = A needed service was missing
told-concept-work-plan = There is a written plan towards work
told-concept-work-together = The units work together
