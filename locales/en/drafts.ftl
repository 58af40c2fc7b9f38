### The workshop: a key is written, tried and published.

## The page

drafts-new-key = New key, draft
drafts-next-version = Version { $version }, draft after version { $before }
drafts-unnamed = Key without a name
drafts-sum =
    { $n ->
        [one] 1 question, about { $minutes } minutes to answer
       *[other] { $n } questions, about { $minutes } minutes to answer
    }
drafts-show-english = Show English
drafts-missing-english =
    { $n ->
        [one] 1 text has no English
       *[other] { $n } texts have no English
    }
drafts-in-swedish = { $what } in Swedish
drafts-in-english = { $what } in English
drafts-untranslated = Not translated
drafts-undo = Undo
drafts-redo = Redo
drafts-undone = Undone.
drafts-redone = Done again.
drafts-no-step = There is nothing more to take back here.
drafts-all = All keys
drafts-to-publish = Publish …

## What is in it

drafts-outline = What is in the key
drafts-about-key = About the key
drafts-section = Section
drafts-section-unnamed = Section without a heading
drafts-question-unnamed = Question without words
drafts-rating-unnamed = Judgement without a name
drafts-question-title = Question { $n }
drafts-no-questions = No questions yet
drafts-add-question = New question in the section “{ $section }”
drafts-new-question = New question, Enter adds it
drafts-add-section = New section
drafts-new-section = New section
drafts-ratings = Judgements
drafts-rating = Judgement
drafts-add-rating = New judgement
drafts-new-rating = New judgement
drafts-scales = Scales ({ $n })
drafts-scales-title = Scales of the key
drafts-found = To look at ({ $n })
drafts-found-title = To look at
drafts-nothing-found = There is nothing to remark on.
drafts-move-hint = Alt and an arrow up or down move what has the focus in the list.
drafts-faults =
    { $n ->
        [one] 1 fault
       *[other] { $n } faults
    }

## A question

drafts-question = Question
drafts-guidance = Guidance
drafts-guidance-hint = What counts as yes, and where in the file to look.
drafts-answer = The answer is
drafts-answer-single = One of several options
drafts-answer-multiple = One or more options
drafts-answer-checklist = Items to tick
drafts-answer-count = A count
drafts-answer-number = A measure
drafts-answer-date = A date
drafts-answer-text = Text
drafts-counted = What is counted, in the plural
drafts-unit = Unit
drafts-min = Least
drafts-max = Most
drafts-per = It is asked
drafts-once = Once
drafts-each-child = Once for each child
drafts-each-adult = Once for each adult
drafts-each-member = Once for each family member
drafts-roll-up = The document gets the answer
drafts-every = When it holds for all
drafts-any = When it holds for any
drafts-concept = Compared in other keys with
drafts-concept-none = No question
drafts-concept-own = Those that will ask the same
drafts-evidence = Ask for evidence
drafts-up = Move up
drafts-down = Move down
drafts-duplicate = Copy the question
drafts-remove-question = Remove the question
drafts-in-section = Section
drafts-code = Code in result files: { $code }

## Scales

drafts-options = Options
drafts-option = Option { $n }
drafts-option-code = Code: { $code }
drafts-option-english = Option { $n } in English
drafts-option-up = Move option { $n } up
drafts-option-down = Move option { $n } down
drafts-option-remove = Remove option { $n }
drafts-add-option = New option
drafts-new-option = New option, Enter adds it
drafts-score = Score of option { $n }
drafts-add-scores = Add scores
drafts-order = The options are
drafts-ordinal = Steps, from least to most
drafts-nominal = Kinds, in no order
drafts-scale-other = Choose another scale
drafts-scale-detach = A scale of its own
drafts-scale-pick = Choose a scale
drafts-scale-none = No scale has those words.
drafts-scale-count =
    { $n ->
        [one] 1 scale
       *[other] { $n } scales
    }
drafts-scale-new = New scale
drafts-scales-here = In this key
drafts-scales-elsewhere = In other keys
drafts-scale-shared = { $n } questions have this scale. A change is made for all of them.
drafts-scales-about = A scale can be used by several questions. A scale that nothing uses does not come into the key.
drafts-scale-used =
    { $n ->
        [one] Used in 1 place
       *[other] Used in { $n } places
    }
drafts-scale-unused = Not used
drafts-scale-remove = Remove the scale

## Conditions

drafts-when = Shown if
drafts-always = The question is always shown.
drafts-if-add = Add a condition
drafts-if-add-group = Add a group
drafts-if-remove-group = Remove the group
drafts-if-nothing = No question before this one can be a condition.
drafts-if-question = Question
drafts-if-relation = How
drafts-if-value = Answer
drafts-if-values = Answers, one or more
drafts-if-join = How the conditions belong together
drafts-if-all = All of this
drafts-if-any = Any of this
drafts-if-not-all = Not all of this
drafts-if-none = None of this
drafts-if-remove = Remove the condition about { $what }
drafts-question-gone = Removed question ({ $code })
drafts-is = is
drafts-is-not = is not
drafts-is-one-of = is one of
drafts-is-none-of = is none of
drafts-at-least = is at least
drafts-less-than = is less than

## Judgements

drafts-rating-name = The judgement is called
drafts-rating-scale = Levels
drafts-rules-about = The rules are tried from the top. The first that holds decides.
drafts-rule = Rule { $n }
drafts-rule-when = Holds if
drafts-rule-always = The rule always holds.
drafts-rule-gives = Gives the level
drafts-rule-because = The rule in words
drafts-rule-because-hint = The reader sees it beside the level.
drafts-rule-add = Add a rule
drafts-rule-remove = Remove the rule
drafts-rating-remove = Remove the judgement
drafts-no-judgement = No rule holds.

## Sections and the key

drafts-section-title = Heading
drafts-section-about = Line under the heading
drafts-section-remove = Remove the section
drafts-section-holds =
    { $n ->
        [one] The section has 1 question. Remove or move it first.
       *[other] The section has { $n } questions. Remove or move them first.
    }
drafts-name = Name
drafts-about = To read before the first question
drafts-about-hint = What the key is for, and what the reader should know.
drafts-subject = The key is applied to
drafts-subject-document = Documents
drafts-subject-family = Families
drafts-subject-member = Family members
drafts-subject-respondent = Respondents of a survey
drafts-kinds = Kinds of document
drafts-sides = Whose file
drafts-side-child = The child's
drafts-side-adult = The adult's
drafts-areas = Area
drafts-roles = Which
drafts-role-children = Children
drafts-role-adults = Adults
drafts-all-meant = Where nothing is chosen, all are meant.

## Questions of other keys

drafts-copy = Fetch questions from another key
drafts-copy-from = Key
drafts-copy-chosen =
    { $n ->
        [0] Choose questions
        [one] Fetch 1 question
       *[other] Fetch { $n } questions
    }
drafts-copied =
    { $n ->
        [one] 1 question fetched.
       *[other] { $n } questions fetched.
    }
drafts-copied-without =
    { $n ->
        [one] 1 of them is always shown now, since the question that it hung on did not come along.
       *[other] { $n } of them are always shown now, since the questions that they hung on did not come along.
    }

## How it looks

drafts-preview = How it looks
drafts-preview-about = Try to answer. The answers are not kept.
drafts-preview-empty = Clear the answers

## Faults and remarks

drafts-problems =
    { $n ->
        [one] 1 thing to put right before the key can be published
       *[other] { $n } things to put right before the key can be published
    }
drafts-remarks =
    { $n ->
        [one] 1 thing that could be better
       *[other] { $n } things that could be better
    }
drafts-standing =
    { $n ->
        [one] 1 remark is let stand
       *[other] { $n } remarks are let stand
    }
drafts-let-stand = Let it stand
drafts-why-stands = Why it may stand
drafts-stands-since = Let stand: { $why }
drafts-stand-no-more = Show the remark again

## Drafts in the list of keys

drafts-list = Drafts
drafts-draft-of = Version { $version }, { $count } questions
drafts-trial-of = Version { $version }, { $count } questions, on trial
drafts-discard = Throw the draft away
drafts-discarded = The draft of { $name } is thrown away.
drafts-bring-back = Bring it back
drafts-begin = New key
drafts-begin-name = What is the key to be called?
drafts-begin-do = Create a draft
drafts-change-question = Change the question in the next version
drafts-change-key = Change the key
drafts-copy-key = Copy to a new key
drafts-copy-name = What is the copy to be called?
drafts-retire = Retire
drafts-retire-why = Why it is retired
drafts-retired-because = Retired: { $why }
drafts-restore = Take into use again
drafts-retire-about = New reviews are no longer offered the key. Those that use it go on with it.

## Publishing

drafts-publish-title = Publish version { $version } of { $name }
drafts-publish-first = It is the first version of the key.
drafts-publish-lead = A published version never changes. What is wrong is put right in the next.
drafts-publish-problems = Put right first
drafts-publish-changes = What changes
drafts-publish-changes-about = Say of each change what it does to comparison over the years, and why it is made.
drafts-publish-no-changes = No question has changed since version { $version }.
drafts-publish-remarks =
    { $n ->
        [0] No remarks are left.
        [one] 1 remark is left. It stops nothing.
       *[other] { $n } remarks are left. They stop nothing.
    }
drafts-publish-rounds =
    { $n ->
        [one] { $rounds } is read with an earlier version and keeps it. Change version on the page Prepare if the new one is to hold there.
       *[other] { $rounds } are read with earlier versions and keep them. Change version on the page Prepare if the new one is to hold there.
    }
drafts-publish-class = The change is
drafts-publish-proposed = { $class } (proposed)
drafts-publish-why = Why
drafts-publish-answers-broken = { $answers } can no longer be compared.
drafts-publish-answers-kept = { $answers } can still be compared.
drafts-publish-no-answers = Nobody has answered the question yet.
drafts-publish-goes = Where the answers go
drafts-publish-goes-to = “{ $from }” becomes
drafts-publish-nowhere = None of the options
drafts-publish-figures = The comparison over the years breaks off after { $what }.
drafts-publish-do = Publish version { $version }
drafts-publish-left =
    { $n ->
        [one] 1 change is not explained yet.
       *[other] { $n } changes are not explained yet.
    }
drafts-back-to-draft = Back to the draft
drafts-class-editorial = Only the wording: can be compared
drafts-class-scale-changed = Other options: compared through what can be carried over
drafts-class-changed-meaning = Changed meaning: breaks the comparison
drafts-class-same = Unchanged
drafts-class-new = New question
drafts-class-gone = Removed question
