# The review page.
saved-at = Saved on this computer { $time }
saving = Saving …
save-late = What you wrote last is not saved yet. It takes longer than usual and is still on the screen.
save-failed = What you wrote last is not saved yet. It is still on the screen.
save-waits-for-reason =
    { $n ->
        [one] 1 answer is not saved yet: write why the question does not apply.
       *[other] { $n } answers are not saved yet: write why the questions do not apply.
    }
save-again = Save again
review-sections = Sections
review-progress =
    { $asked ->
        [one] { $answered } of 1 question answered
       *[other] { $answered } of { $asked } questions answered
    }
review-section-left =
    { $left ->
        [0] Done
        [one] 1 left
       *[other] { $left } left
    }
review-section-of = Section { $n } of { $of }
review-guidance-for = Guidance for question { $n }
review-not-asked = The question is not asked here, since it depends on another answer.
review-not-asked-kept = The question is no longer asked, since it depends on another answer. What you answered is kept but not counted.
earlier-answer = Earlier answer, in version { $version }: { $answer }
earlier-question = The question was: { $text }
earlier-kept = The answer is kept but does not count.
earlier-title = Answers set aside
earlier-about =
    { $n ->
        [one] 1 answer to a question that is no longer asked
       *[other] { $n } answers to questions that are no longer asked
    }
earlier-about-why = They were given in another version of the key. They are kept but do not count.
review-next = Next question
review-previous = Previous
review-next-section = Next section: { $title }
review-next-unanswered = Next unanswered
review-all-answered = All questions are answered.
review-keys = Keys
review-done = Mark as done
review-gaps-title =
    { $n ->
        [one] 1 question is not answered
       *[other] { $n } questions are not answered
    }
review-gaps-text = Answer the questions, or mark as done anyway and write why.
review-gap = Question { $n }: { $text }
review-gap-member = Question { $n }, { $member }: { $text }
review-done-anyway = Mark as done anyway
review-gaps-reason = Why are not all questions answered?
review-gaps-reason-hint = The reason follows along to the group. Write no names.
review-gaps-reason-missing = Write why before you mark it as done.
review-submitted = The review has been done since { $date }. Its answers count in the result and cannot be changed.
review-submitted-gaps = Reason for unanswered questions: { $reason }
review-open-again = Open again
review-open-again-title = Open the review again
review-open-again-text = The answers do not count in the result until you have marked the review as done again.
review-open-again-reason = Why do you open it again?
review-turned-hidden =
    { $n ->
        [one] 1 question is no longer asked, since it depends on the answer.
       *[other] { $n } questions are no longer asked, since they depend on the answer.
    }
review-turned-shown =
    { $n ->
        [one] 1 question has been added.
       *[other] { $n } questions have been added.
    }
review-ratings = Computed judgements
review-ratings-hint = Worked out from the answers by the rules of the key.
review-no-rating = No judgement yet
rating-own = Your judgement
rating-own-reason = Own judgement: { $reason }
rating-reason-erased = Own judgement. The reason has been erased.
rating-by-rules = By the rules: { $level }.
rating-judge = Judge otherwise
rating-change = Change the judgement
rating-leave = Leave it to the rules
rating-why = Why do you judge otherwise?
rating-wrong = Choose a judgement and write why.
rating-save = Save the judgement
review-opened-again = The review was opened again: { $reason }
review-consensus-title = Shared assessment: { $document }
review-consensus-about = Write what the group has agreed on. Where you give no answer, the readers’ own answers stand.
review-back = To the start page
review-see-family = See the family's result
keys-title = Keys on this page
keys-digits = Choose an answer in the question where you are
keys-note = While you write a text, Enter makes a new line and digits are written as digits. The digit keys can be switched off under Settings.
