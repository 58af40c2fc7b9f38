# What is wrong with a change of a round.
plan-problem-empty = Something has not been filled in. Fill it in and try again.
plan-problem-name-taken = There is something called “{ $name }” already. Choose another name.
plan-problem-unknown = “{ $code }” is not in the round. It may have been taken away.
plan-problem-handles = { $reviewer } handles { $family } themselves and cannot read anything about it (conflict of interest). Choose somebody else.
plan-problem-key-not-published = The review key { $key } is not published and cannot be used in a round.
plan-problem-key-in-use = The review key { $key } cannot be changed to another version. Reviews have been started with the old one: { $reviews }.
plan-problem-term-in-use = “{ $name }” cannot be taken away. The word is used elsewhere in the round: { $uses }. Change those first.
plan-problem-dates-reversed = The last day comes before the first. Correct the dates.
plan-problem-other-family = “{ $name }” belongs to another family and stays there. Take it away and add it again if it was entered in the wrong one.
plan-problem-personal-number = There is a personal identity number in it. Use code names, such as “Family 1” and “Child 1”.
plan-problem-looks-personal = There seems to be personal data in a name. Use code names, such as “Family 1” and “Child 1”.
