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
told-unit =
    { $unit ->
       *[documents] documents
        [children] children in documents
        [families] families
        [persons] persons
    }
told-of-documents =
    { $count ->
        [one] { $n } document
       *[other] { $n } documents
    }

# A share: always with the number that it is a part of.
# Ends a share of those that count, when others do not.
told-scope-counted = { " that count" }
told-share-some =
    { $unit ->
       *[documents] in { $n } of { $of } documents
        [children] for { $n } of { $of } children in the documents
        [families] in { $n } of { $of } families
        [persons] for { $n } of { $of } persons
    }
told-share-half =
    { $unit ->
       *[documents] in half of the documents{ $scope } ({ $n } of { $of })
        [children] for half of the children in the documents{ $scope } ({ $n } of { $of })
        [families] in half of the families{ $scope } ({ $n } of { $of })
        [persons] for half of the persons{ $scope } ({ $n } of { $of })
    }
told-share-all =
    { $unit ->
       *[documents] in all { $of } documents{ $scope }
        [children] for all { $of } children in the documents{ $scope }
        [families] in all { $of } families{ $scope }
        [persons] for all { $of } persons{ $scope }
    }
told-share-both =
    { $unit ->
       *[documents] in both documents{ $scope }
        [children] for both children in the documents{ $scope }
        [families] in both families{ $scope }
        [persons] for both persons{ $scope }
    }
told-share-only =
    { $unit ->
       *[documents] in the only document{ $scope }
        [children] for the only child in the documents{ $scope }
        [families] in the only family{ $scope }
        [persons] for the only person{ $scope }
    }
told-share-none =
    { $unit ->
       *[documents] in none of { $of } documents
        [children] for none of { $of } children in the documents
        [families] in none of { $of } families
        [persons] for none of { $of } persons
    }
told-share-none-of-one =
    { $unit ->
       *[documents] not in the only document
        [children] not for the only child in the documents
        [families] not in the only family
        [persons] not for the only person
    }
told-rest =
    { $unit ->
       *[documents] { $label } in { $n }
        [children] { $label } for { $n }
        [families] { $label } in { $n }
        [persons] { $label } for { $n }
    }
told-clause = { $label } { $share }
told-each-of-both = { $clause } ({ $n } of each)
told-each-of-several = { $clause } ({ $n } of each)
told-most-common = Most common: { $list }
told-none-ticked = Any of the options { $share }
told-answered = Answered { $share }
told-same-number = { $value } { $share }
told-numbers = { $least } to { $greatest } { $share }
told-same-day = { $day } { $share }
told-days = Between { $first } and { $last } { $share }
told-nothing-counted =
    { $unit ->
       *[documents] No document counts
        [children] No child counts
        [families] No family counts
        [persons] No person counts
    }
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
told-part-not-applicable = Not applicable
told-part-not-answered = Not answered
told-part-not-asked = Not asked
told-part-not-reviewed = Not reviewed
told-part-no-agreement = No agreement
told-nothing-ticked = None of these
told-not-quoted = not shown here, protected personal data

# What we do not know.
told-unknown-not-shown = Not shown { $share }. That is counted.
told-unknown-not-applicable =
    { $unit ->
       *[documents]
            { $count ->
                [one] Not applicable in { $n } document, which is not counted.
               *[other] Not applicable in { $n } documents, which are not counted.
            }
        [children]
            { $count ->
                [one] Not applicable for { $n } child in the documents. Not counted.
               *[other] Not applicable for { $n } children in the documents. Not counted.
            }
        [families]
            { $count ->
                [one] Not applicable in { $n } family, which is not counted.
               *[other] Not applicable in { $n } families, which are not counted.
            }
        [persons]
            { $count ->
                [one] Not applicable for { $n } person, who is not counted.
               *[other] Not applicable for { $n } persons, who are not counted.
            }
    }
told-unknown-not-answered =
    { $unit ->
       *[documents]
            { $count ->
                [one] The question is not answered in { $n } document, which is not counted.
               *[other] The question is not answered in { $n } documents, which are not counted.
            }
        [children]
            { $count ->
                [one] The question is not answered for { $n } child in the documents. Not counted.
               *[other] The question is not answered for { $n } children in the documents. Not counted.
            }
        [families]
            { $count ->
                [one] The question is not answered in { $n } family, which is not counted.
               *[other] The question is not answered in { $n } families, which are not counted.
            }
        [persons]
            { $count ->
                [one] The question is not answered for { $n } person, who is not counted.
               *[other] The question is not answered for { $n } persons, who are not counted.
            }
    }
told-unknown-not-asked =
    { $unit ->
       *[documents]
            { $count ->
                [one] The question is not asked in { $n } document, since it depends on another answer.
               *[other] The question is not asked in { $n } documents, since it depends on another answer.
            }
        [children]
            { $count ->
                [one] The question is not asked for { $n } child in the documents, since it depends on another answer.
               *[other] The question is not asked for { $n } children in the documents, since it depends on another answer.
            }
        [families]
            { $count ->
                [one] The question is not asked in { $n } family, since it depends on another answer.
               *[other] The question is not asked in { $n } families, since it depends on another answer.
            }
        [persons]
            { $count ->
                [one] The question is not asked for { $n } person, since it depends on another answer.
               *[other] The question is not asked for { $n } persons, since it depends on another answer.
            }
    }
told-unknown-not-reviewed =
    { $unit ->
       *[documents]
            { $count ->
                [one] { $n } document is not reviewed.
               *[other] { $n } documents are not reviewed.
            }
        [children]
            { $count ->
                [one] { $n } child is in documents that are not reviewed.
               *[other] { $n } children are in documents that are not reviewed.
            }
        [families]
            { $count ->
                [one] { $n } family is not reviewed.
               *[other] { $n } families are not reviewed.
            }
        [persons]
            { $count ->
                [one] { $n } person is in what is not reviewed.
               *[other] { $n } persons are in what is not reviewed.
            }
    }
told-unknown-no-agreement =
    { $unit ->
       *[documents]
            { $count ->
                [one] The readers do not agree about { $n } document, which is not counted.
               *[other] The readers do not agree about { $n } documents, which are not counted.
            }
        [children]
            { $count ->
                [one] The readers do not agree about { $n } child in the documents. Not counted.
               *[other] The readers do not agree about { $n } children in the documents. Not counted.
            }
        [families]
            { $count ->
                [one] The readers do not agree about { $n } family, which is not counted.
               *[other] The readers do not agree about { $n } families, which are not counted.
            }
        [persons]
            { $count ->
                [one] The readers do not agree about { $n } person, who is not counted.
               *[other] The readers do not agree about { $n } persons, who are not counted.
            }
    }

# What was looked at.
told-counted-some =
    { $count ->
        [one] { $n } of { $of } documents is reviewed
       *[other] { $n } of { $of } documents are reviewed
    }
told-counted-all = All { $of } documents are reviewed
told-counted-both = Both documents are reviewed
told-counted-only = The only document is reviewed
told-counted-none = None of { $of } documents is reviewed
told-counted-none-of-one = The only document is not reviewed
told-counted-empty = No documents
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
    { $count ->
        [one] One document is not counted yet: you are to review it yourself first
       *[other] { $n } documents are not counted yet: you are to review them yourself first
    }

# What several keys ask about, when the answers stand side by side.
told-concept-answers-to-problem = The service answers to the problem
told-concept-both-current = Both child and parent are current
told-concept-consultation = Consultation was held
told-concept-cooperation = Overall impression of cooperation
told-concept-joint-meeting = Joint meeting with the family was held
told-concept-met-child = The case worker met the child
told-concept-needs-described = The family’s needs are described
told-concept-provider-information = The provider’s information about the children
told-concept-service-adapted = The service had to be adapted
told-concept-service-missing = A needed service was missing
