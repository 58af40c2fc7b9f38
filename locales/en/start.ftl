# The start page: what there is to review.
start-done-mine = { $done } of { $all } of your reviews are done.
start-done-all = { $done } of { $all } reviews are done.
start-no-round = There is no review round in the store yet.
start-no-round-advice = A round is put in by whoever prepares the review. To see what it looks like, lock and try the made-up round.
start-resume = Go on where you stopped
start-resume-what = Go on: { $family }, { $document }, question { $n } of { $of }
start-who = Who is reviewing?
start-everyone = Everyone in the group
start-round = Review round
start-family-result = The family's result
start-nothing-to-read = You have nothing to review in this round.
start-not-started = Not started
start-task-done = Done
start-could-not = Could not be reviewed: { $reason }
