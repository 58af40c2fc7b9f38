# The start page: what there is to review.
start-done-mine =
    { $all ->
        [one]
            { $done ->
                [0] Your only review is not done.
               *[other] Your only review is done.
            }
       *[other] { $done } of your { $all } reviews are done.
    }
start-done-all = { $done } of { $all } reviews are done.
start-no-round = There is no review round in the store yet.
import-another = Read in another round from a file
import-choose = Choose the round's file
import-passphrase = The file's passphrase
import-passphrase-hint = Leave it empty if the file is not locked with a passphrase.
import-read = Read in the round
import-busy = Reading in the round …
import-problems =
    { $n ->
        [one] The file has one fault. None of it has been read in.
       *[other] The file has { $n } faults. None of it has been read in.
    }
start-resume = Go on where you stopped
start-resume-what = Go on: { $family }, { $document }, question { $n } of { $of }
start-begin = Begin to read
start-begin-what = Begin: { $family }, { $document }
start-who = Who is reviewing?
start-everyone = Everyone in the group
start-round = Review round
start-family-result = The family's result
start-respondents =
    { $n ->
        [0] Nobody has answered yet
        [one] 1 respondent
       *[other] { $n } respondents
    }
start-add-respondent = Add a respondent
start-add-respondent-who = Choose who you are to add respondents.
start-nothing-to-read = You have nothing to review in this round.
start-not-started = Not started
start-task-done = Done
start-could-not = Could not be reviewed: { $reason }
warning-carried = The store lies in a folder that seems to be synchronised elsewhere ({ $by }). Lock the store, move its folder to an ordinary place on this computer and open it from there.
warning-no-backup = Today’s backup could not be made. See that there is room on the disk.
warning-disk-full = The disk is full. What you wrote is saved, but the next save may fail. Make room now.
