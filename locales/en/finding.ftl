# Findings: what a count says, as a sentence. The rules, each with examples, stand in docs/resultattext.md.
# ⟨…⟩ stands around a number and what it is a part of: it can be opened. The forms of the words come from the lists of
# the round: one "investigation", the "the investigation", many "investigations", the-many "the investigations".

# What is counted, when the lists say no more.
told-noun-documents =
    { $form ->
       *[one] document
        [the] the document
        [many] documents
        [the-many] the documents
    }
told-noun-children =
    { $form ->
       *[one] child
        [the] the child
        [many] children
        [the-many] the children
    }
told-noun-children-in =
    { $form ->
       *[one] child in { $documents }
        [the] the child in { $documents }
        [many] children in { $documents }
        [the-many] the children in { $documents }
    }
told-noun-families =
    { $form ->
       *[one] family
        [the] the family
        [many] families
        [the-many] the families
    }
told-noun-adults =
    { $form ->
       *[one] adult
        [the] the adult
        [many] adults
        [the-many] the adults
    }
told-noun-persons =
    { $form ->
       *[one] person
        [the] the person
        [many] persons
        [the-many] the persons
    }
told-noun-respondents =
    { $form ->
       *[one] respondent
        [the] the respondent
        [many] respondents
        [the-many] the respondents
    }

# A share: always with the number that it is a part of.
# Ends a share of those that count, when others do not.
told-scope-counted =
    { $count ->
        [one] { " that counts" }
       *[other] { " that count" }
    }
told-share-some =
    { $place ->
       *[in] in ⟨{ $n } of { $of }⟩ { $many }
        [for] for ⟨{ $n } of { $of }⟩ { $many }
    }
told-share-some-percent =
    { $place ->
       *[in] in ⟨{ $n } of { $of }⟩ { $many } ({ $percent })
        [for] for ⟨{ $n } of { $of }⟩ { $many } ({ $percent })
    }
told-share-half =
    { $place ->
       *[in] in half of { $the-many }{ $scope } (⟨{ $n } of { $of }⟩)
        [for] for half of { $the-many }{ $scope } (⟨{ $n } of { $of }⟩)
    }
told-share-majority =
    { $place ->
       *[in] in a majority of { $the-many }{ $scope } (⟨{ $n } of { $of }⟩)
        [for] for a majority of { $the-many }{ $scope } (⟨{ $n } of { $of }⟩)
    }
told-share-majority-percent =
    { $place ->
       *[in] in a majority of { $the-many }{ $scope } (⟨{ $n } of { $of }⟩, { $percent })
        [for] for a majority of { $the-many }{ $scope } (⟨{ $n } of { $of }⟩, { $percent })
    }
told-share-all =
    { $place ->
       *[in] in ⟨all { $of }⟩ { $many }{ $scope }
        [for] for ⟨all { $of }⟩ { $many }{ $scope }
    }
told-share-both =
    { $place ->
       *[in] in ⟨both⟩ { $many }{ $scope }
        [for] for ⟨both⟩ { $many }{ $scope }
    }
told-share-only =
    { $place ->
       *[in] in the ⟨only⟩ { $one }{ $scope }
        [for] for the ⟨only⟩ { $one }{ $scope }
    }
told-share-none =
    { $place ->
       *[in] in ⟨none of { $of }⟩ { $many }
        [for] for ⟨none of { $of }⟩ { $many }
    }
# After a "not": not in any of them.
told-share-any =
    { $place ->
       *[in] in ⟨any of { $of }⟩ { $many }
        [for] for ⟨any of { $of }⟩ { $many }
    }
told-percent = { $n }%
told-percent-under = under 1%
told-percent-over = over 99%

# What the answers say.
told-quoted = “{ $label }”
told-clause = { $label } { $share }
told-rest =
    { $place ->
       *[in] { $label } in ⟨{ $alone }⟩
        [for] { $label } for ⟨{ $alone }⟩
    }
told-most-often = most often { $label } (⟨{ $n } of { $of }⟩ { $many })
told-most-often-percent = most often { $label } (⟨{ $n } of { $of }⟩ { $many }, { $percent })
told-as-often = as often { $first } as { $last } (⟨{ $n } of { $of }⟩ { $many } each{ $together })
told-as-often-several = equally often { $list } (⟨{ $n } of { $of }⟩ { $many } each{ $together })
told-together = { ", together " }⟨{ $n }⟩
told-next = { $told }, then { $list }
told-next-one = { $label } (⟨{ $n }⟩)
told-none-ticked = none of the options is chosen { $share }
told-answered = answered { $share }
told-same-number = { $value } { $share }
told-numbers = between { $least } and { $greatest } { $share }
told-same-day = { $day } { $share }
told-days = between { $first } and { $last } { $share }
told-beside = { $told }, { $list }

# What is outside, in the same sentence.
told-outside = { "; " }{ $list }
told-so-many =
    { $count ->
        [one] ⟨{ $alone }⟩ { $one }
       *[other] ⟨{ $alone }⟩ { $many }
    }
told-so-many-bare = ⟨{ $alone }⟩
told-where =
    { $place ->
       *[in] in { $what }
        [for] for { $what }
    }
told-outside-not-applicable = { $where } the question did not apply
told-outside-not-answered = { $where } the question is not answered
told-outside-not-asked = { $where } the question was not asked
told-outside-no-agreement = { $where } the readers do not agree
told-outside-not-reviewed =
    { $about ->
       *[document]
            { $place ->
               *[in]
                    { $count ->
                        [one] { $what } is not reviewed
                       *[other] { $what } are not reviewed
                    }
                [for] { $where } the document is not reviewed
            }
        [family] { $where } the family is not reviewed
        [person] { $where } no review is done
        [respondent] { $where } the answers are not ready
    }

# Nothing counts.
told-no-subjects = there are no { $many }
told-nothing-counted = no { $one } counts: { $list }
told-none-not-applicable = the question did not apply { $where }
told-none-not-answered = the question is not answered { $where }
told-none-not-asked = the question was not asked { $where }
told-none-no-agreement = the readers do not agree { $where }
told-none-not-reviewed =
    { $about ->
       *[document]
            { $place ->
               *[in] ⟨none of { $of }⟩ { $many } is reviewed
                [for] for ⟨none of { $of }⟩ { $many } is the document reviewed
            }
        [family] for ⟨none of { $of }⟩ { $many } is the family reviewed
        [person] for ⟨none of { $of }⟩ { $many } is a review done
        [respondent] for ⟨none of { $of }⟩ { $many } are the answers ready
    }
told-only-not-reviewed =
    { $about ->
       *[document]
            { $place ->
               *[in] the ⟨only⟩ { $one } is not reviewed
                [for] for the ⟨only⟩ { $one } the document is not reviewed
            }
        [family] for the ⟨only⟩ { $one } the family is not reviewed
        [person] for the ⟨only⟩ { $one } no review is done
        [respondent] for the ⟨only⟩ { $one } the answers are not ready
    }

# The documents of a family beside each other.
told-differ-some = the documents differ on { $n } of the { $of } questions that several of them answer
told-differ-all = the documents differ on all { $of } questions that several of them answer
told-differ-none = the documents say the same on all { $of } questions that several of them answer
told-differ-the-only = the documents differ on the only question that several of them answer
told-differ-not-the-only = the documents say the same on the only question that several of them answer
told-differ-topic = { $topic }: { $list }
told-differ-question = { $topic } { $list }
told-differ-answer = { $answer } in { $documents }

# Over the families: where their documents say different things.
told-differ-families = the documents differ { $share }{ $aside }
told-differ-uncompared =
    { $count ->
        [one] { "; " }in { $n } family there are not two answers to compare
       *[other] { "; " }in { $n } families there are not two answers to compare
    }

# Two questions against each other.
told-cross-pair = { $row } together with { $column }
told-cross-none =
    { $genus ->
       *[common] no { $one } has answers to both questions
        [neuter] no { $one } has answers to both questions
    }
told-cross-spread = no pair of answers is more common than the others: at most { $n } of { $of } { $many }
