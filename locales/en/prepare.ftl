# Preparing a review round.
prepare-link = Prepare the round
prepare-new = New review round
prepare-over = Prepare { $round }
prepare-steps = Steps
prepare-step-round = The round
prepare-step-families = Families
prepare-step-table = Paste or fetch from a file
prepare-step-reviewers = Reviewers and conflicts
prepare-step-reading = Who reads what
prepare-step-sampling = Sampling
prepare-step-lists = Lists
prepare-families =
    { $n ->
        [0] No family
        [one] 1 family
       *[other] { $n } families
    }
prepare-members =
    { $n ->
        [0] No member
        [one] 1 member
       *[other] { $n } members
    }
prepare-documents =
    { $n ->
        [0] No document
        [one] 1 document
       *[other] { $n } documents
    }
prepare-keys =
    { $n ->
        [0] No key
        [one] 1 key
       *[other] { $n } keys
    }
prepare-reviewers =
    { $n ->
        [0] No reviewer
        [one] 1 reviewer
       *[other] { $n } reviewers
    }
prepare-unread =
    { $n ->
        [0] Every document has a reviewer
        [one] 1 document without a reviewer
       *[other] { $n } documents without a reviewer
    }
prepare-left-out =
    { $n ->
        [0] None left out
        [one] 1 left out
       *[other] { $n } left out
    }
prepare-left-title = Left before reading can begin
prepare-left-nothing = Everything is in place. Reading can begin.
prepare-left-can-begin = Reading can begin.
prepare-no-focus =
    { $n ->
        [one] 1 family has no focus person.
       *[other] { $n } families have no focus person.
    }
prepare-no-focus-about = The result cannot say whom the round is about there.
prepare-left-start = To the start page
prepare-left-no-keys = The round has no review key.
prepare-left-no-families = The round has no families.
prepare-left-no-documents = The families have no documents.
prepare-left-no-reviewers = The round has no reviewers.
prepare-left-unread =
    { $n ->
        [one] 1 document has no reviewer.
       *[other] { $n } documents have no reviewer.
    }
prepare-left-no-key-for =
    { $n ->
        [one] 1 document fits none of the round’s keys.
       *[other] { $n } documents fit none of the round’s keys.
    }
prepare-left-key-unread =
    { $n ->
        [one] Nobody is to read with one of the keys about families, children or adults.
       *[other] Nobody is to read with { $n } of the keys about families, children and adults.
    }
prepare-closed = The round was closed on { $date }. Nothing in it can be changed until it is opened again.
prepare-stale = The change is saved, but the page could not be fetched anew.
prepare-wrong-count =
    { $n ->
        [one] 1 entry is not saved:
       *[other] { $n } entries are not saved:
    }
prepare-undo = Undo
prepare-previous = Previous: { $step }
prepare-next = Next: { $step }
prepare-remove = Remove
prepare-remove-named = Remove { $what }
prepare-gone = { $what } was removed.

wrong-empty = Not saved. The field cannot be empty.
wrong-not-a-day = Not saved. Write year, month and day, such as 2026-03-05.
wrong-no-first-day = Not saved. A last day needs a first. Write the first day, or clear the last.
round-name = What is the round called?
round-name-hint = For example File review 2026.
round-name-missing = Write what the round is called
round-begins = First day
round-ends = Last day
round-day-hint = YYYY-MM-DD
round-day-wrong = Write first and last day as year, month and day, such as 2026-03-05
round-days-reversed = The last day comes before the first
round-keys = Review keys
round-keys-hint = Each document is read with the key that fits it.
round-key-line =
    { $questions ->
        [one] { $name }, version { $version }, 1 question
       *[other] { $name }, version { $version }, { $questions } questions
    }
round-key-newer = There is a version { $version } of { $name }.
round-key-change = Change to version { $version }
round-key-see = See what it does and change to version { $version }
round-key-earlier = Answers in the round were given in version { $version }.
round-key-add = Add a key from a file
round-key-add-hint = A key file ends in .json. It is checked before it is added.
round-key-added = { $name } has been added.
round-key-problems =
    { $n ->
        [one] The file has one fault. The key has not been added.
       *[other] The file has { $n } faults. The key has not been added.
    }
file-line-number = line { $line }
round-create = Create the round
round-new-lead = Begin with the name. Everything else can be filled in and changed as you go.
round-new-faults =
    { $n ->
        [one] One thing needs to be put right
       *[other] { $n } things need to be put right
    }
families-lead = Write code names only, never names or personal identity numbers.
families-add = Add a family
family-no-focus = No focus person
families-none = There are no families here yet.
family-stem = Family
family-label = The family’s code name
family-remove = Remove the family
family-members = Family members
family-documents = Documents
family-add-child = Add a child
family-add-adult = Add an adult
family-add-document = Add a document
family-no-kinds = The list of documents is empty. Fill it in under Lists.
family-up = Move up
family-down = Move down
child-stem = Child
adult-stem = Parent
member-label = Code name
member-role = Who
member-child = Child
member-adult = Adult
member-gender = Gender
gender-child-female = Girl
gender-child-male = Boy
gender-adult-female = Woman
gender-adult-male = Man
gender-other = Other or unknown
member-age = Age
member-age-none = Unknown
member-case-types = Current in
member-focus = Focus person
member-protected = Protected data
member-protected-about = Protected data means that the person is never quoted and is left out of what leaves the group.
document-kind = Document
document-side = Whose file
document-side-child = The child’s
document-side-adult = The adult’s
document-area = Area
document-service = Service
document-concerns = Concerns
document-none = Not given
document-more = More
document-more-about = More about { $document }
document-step = Step of the process
document-from = From
document-to = To
document-unreviewable = Cannot be reviewed, because
document-key = Is read with { $key }.
document-no-key = None of the round’s keys fits this document. Change the document, or choose another key under The round.

reviewers-lead = Those who read, and what they see the files as.
reviewer-name = Name
reviewer-role = Role
reviewer-add-role = Role, such as family therapist
reviewer-add = Add a reviewer
reviewer-add-name-missing = Write the reviewer’s name
reviewers-none = There are no reviewers here yet.
conflict-title = Who handles which family themselves?
conflict-lead = Whoever handles a family has a conflict of interest and reads nothing in it.
conflict-table = Families and reviewers
conflict-cell = { $reviewer } handles { $family }
conflict-needs = The table is shown when there are both families and reviewers.
conflict-took =
    { $n ->
        [one] { $reviewer } no longer reads 1 document in { $family }.
       *[other] { $reviewer } no longer reads { $n } documents in { $family }.
    }

reading-lead = Tick who reads what, or let the program spread the documents. Whoever has a conflict of interest cannot be chosen.
reading-needs = The table is shown when there are both documents and reviewers.
reading-table = Documents and reviewers
reading-what = To read
reading-with-keys = { $name } · { $keys }
reading-load-things =
    { $n ->
        [0] nothing
        [one] 1 to read
       *[other] { $n } to read
    }
reading-document = Document
reading-cell = { $reviewer } reads { $family }, { $document }
reading-conflict = conflict
reading-load =
    { $n ->
        [0] nothing
        [one] 1 document
       *[other] { $n } documents
    }
reading-unreviewable = Cannot be reviewed: { $reason }
reading-nobody = nobody reads it
sampling-lead = Which families were considered, and why some are not in the round. The log belongs to the round’s account of its sample.
sampling-told =
    { $considered ->
        [0] No family has been considered yet.
        [one] 1 family was considered. { $included ->
            [0] It was left out.
           *[other] It is in the round.
        }
       *[other] { $considered } families were considered. { $left ->
            [0] All of them are in the round.
           *[other] { $included } are in the round and { $left } were left out.
        }
    }
sampling-included = In the round
sampling-left-out = Left out
sampling-none-included = No family is in the round yet.
sampling-none-left = No family has been left out.
sampling-label = Code name
sampling-label-hint = For example Case C.
sampling-reason = Why was it left out?
sampling-reason-hint = Write no names.
sampling-add = Add a family that was left out
sampling-add-missing = Write both a code name and a reason.

lists-lead = The words that families, documents and events are described with. A word in use can be changed but not removed.
lists-words =
    { $n ->
        [0] No word
        [one] 1 word
       *[other] { $n } words
    }
term-sv = In Swedish
term-en = In English
term-uses =
    { $n ->
        [0] Not used
        [one] Used in 1 place
       *[other] Used in { $n } places
    }
term-up = Move { $word } up
term-down = Move { $word } down
term-keys = Alt and an arrow key move the row.
term-add = Add a word
term-add-do = Add
term-moved = { $word } is now number { $place } of { $of }.

empty-new = Create a review round
empty-new-text = Families, documents, reviewers and who reads what. Everything can be changed as you go.
empty-new-do = New review round
empty-import = Read a round from a file
empty-import-text = If someone else has prepared the round, it comes as a file.
empty-demo = See what it can look like
empty-demo-text = Nine made-up families with finished reviews, in a store of their own. Your store is locked meanwhile.
empty-demo-do = Open the example round
prepare-step-names = Names to avoid
prepare-step-close = Close
prepare-closed-open = To Close, where it can be opened again
effect-title = This affects reviews that exist
effect-lead = Nothing has been changed yet. What no longer counts is not erased: it counts again if the change is taken back.
effect-cancel = Cancel, change nothing
effect-go = Change anyway
round-new-copy = Do you want to begin from an earlier round? Make a copy of it:
spread-title = Spread
spread-per = Reviewers for each document
spread-per-1 = One
spread-per-2 = Two
spread-per-3 = Three
spread-which = Which documents
spread-unread = Those that lack a reviewer
spread-all = All, except what has been started
spread-propose = Propose who reads what
spread-proposal = Proposal
spread-proposal-lead =
    { $n ->
        [one] 1 reading is added.
       *[other] { $n } readings are added.
    }
spread-proposal-off =
    { $n ->
        [one] 1 reading is taken away.
       *[other] { $n } readings are taken away.
    }
spread-nothing = There is nothing to spread.
spread-loads = How many documents each one reads
spread-before = Now
spread-after = With the proposal
spread-readings = Who reads what in the proposal
spread-could = These documents cannot have that many reviewers:
spread-only-conflicts = { $family }, { $document }: too many of the reviewers have a conflict of interest
spread-too-few = { $family }, { $document }: there are too few reviewers
spread-use = Use the proposal
spread-drop = Do not use it
close-lead = When the review is done the round is closed. Nothing in it can then be changed, and the list of names to avoid is emptied for good.
close-do = Close the round
close-sure = Close { $round }?
close-sure-text = The answers and the result are kept. The list of names to avoid is erased and cannot be brought back. The round can be opened again.
close-open = Open the round again
close-open-lead = The round is closed. Once it is open again it can be changed. The list of names to avoid is empty.
round-out-title = Save the round in a file
round-out-lead = The file holds everything of the round: the plan, the keys, every review and every text. It can be read into another store. Names to avoid do not go with it.
round-out-how = Who shall be able to read the file?
round-out-sealed = Only those who have the passphrase
round-out-open = Anyone
round-out-passphrase-hint = At least twelve characters. It is not in the file and cannot be had back: without the passphrase nobody can read the file.
round-out-open-warning = The file is not locked. Everyone who gets at it can read every comment, quote and piece of evidence. Do not put it in a shared place, and do not send it by e-mail.
round-out-do = Save the round …
round-out-busy = Saving the round …
round-out-saved = The round is saved in { $path }.
copy-title = The next round
copy-lead = A copy takes along lists, reviewers and the newest keys. Answers, readings and reasons do not come along.
copy-name = What is the new round called?
copy-families = The families
copy-families-kept = Take the families and their members along
copy-families-left = Begin without families
copy-do = Make a copy
spread-proposal-yet = Nothing has been changed yet.
effect-without-document =
    { $reviews ->
        [one] { $what }: 1 review no longer counts, since the document is removed.
       *[other] { $what }: { $reviews } reviews no longer count, since the document is removed.
    }
effect-without-reader =
    { $reviews ->
        [one] { $what }: 1 review no longer counts, since that reading is taken away.
       *[other] { $what }: { $reviews } reviews no longer count, since those readings are taken away.
    }
effect-without-key =
    { $reviews ->
        [one] { $what }: 1 review no longer counts, since the key is taken out of the round.
       *[other] { $what }: { $reviews } reviews no longer count, since the key is taken out of the round.
    }
effect-other-key =
    { $reviews ->
        [one] { $what }: 1 review no longer counts, since the document then belongs to another key.
       *[other] { $what }: { $reviews } reviews no longer count, since the document then belongs to another key.
    }
effect-unreviewable =
    { $reviews ->
        [one] { $what }: there is 1 review, though the document cannot be reviewed. If it is done it counts all the same.
       *[other] { $what }: there are { $reviews } reviews, though the document cannot be reviewed. Those that are done count all the same.
    }
effect-again =
    { $reviews ->
        [one] { $what }: 1 review counts again.
       *[other] { $what }: { $reviews } reviews count again.
    }
effect-not-asked =
    { $answers ->
        [one] { $what }: 1 answer no longer counts, since the question is not asked.
       *[other] { $what }: { $answers } answers no longer count, since the questions are not asked.
    }
effect-unanswered =
    { $reviews ->
        [one] { $what }: questions are added that 1 finished review has not answered.
       *[other] { $what }: questions are added that { $reviews } finished reviews have not answered.
    }
effect-submitted-it = It is marked as done.
effect-submitted =
    { $n ->
        [one] Of those, 1 is marked as done.
       *[other] Of those, { $n } are marked as done.
    }
families-paste = Do you have them in a spreadsheet? Paste the table.
table-lead = One row for each document or family member. The family’s code name is repeated on every row.
table-paste = Paste the table here
table-paste-hint = Copy the rows in the spreadsheet, with the row of headings, and paste them. You can put things right here.
table-file = Fetch from a file
table-file-hint = A spreadsheet file (.xlsx) or a text file (.csv).
table-file-named = From the file { $file }
table-file-again = Read the file again
table-file-drop = Paste instead
table-sheet = Sheet in the file
table-read =
    { $n ->
        [0] The table has no rows.
        [one] The table has 1 row.
       *[other] The table has { $n } rows.
    }
table-preview = How the table is read
table-preview-lead =
    { $n ->
        [one] Choose what the columns mean. The first row is shown.
       *[other] Choose what the columns mean. The first { $n } rows are shown.
    }
table-column = Column { $n }
table-column-is = { $column } means
table-is-none = Do not read
table-is-family = Family
table-is-member-label = Member
table-is-member-role = Child or adult
table-is-gender = Gender
table-is-age = Age
table-is-case-types = Current in
table-is-focus = Focus person
table-is-protected = Protected data
table-is-document-kind = Document
table-is-side = Whose file
table-is-area = Area
table-is-service = Service
table-is-step = Step of the process
table-is-period-from = From
table-is-period-to = To
table-is-concerns = Concerns
table-is-reader = Reviewer
table-is-unreviewable = Cannot be reviewed, because
table-problems =
    { $n ->
        [one] 1 row needs to be put right
       *[other] { $n } rows need to be put right
    }
table-problems-more =
    { $n ->
        [one] And 1 more row.
       *[other] And { $n } more rows.
    }
table-row = Row { $n }
table-row-go = Go to row { $n }
table-will = What is added
table-will-nothing = Nothing is added.
table-becomes = What the rows become
table-take-all = Add all rows
table-take-good =
    { $n ->
        [one] Take the 1 row that is right
       *[other] Take the { $n } rows that are right
    }
table-readings =
    { $n ->
        [0] No reading
        [one] 1 reading
       *[other] { $n } readings
    }
table-taken = Added: { $what }.
table-see = See the families
table-taken-left =
    { $n ->
        [one] 1 row was left.
       *[other] { $n } rows were left.
    }
table-doubts =
    { $n ->
        [one] 1 row is right but worth a second look:
       *[other] { $n } rows are right but worth a second look:
    }
table-note-merged-header =
    { $n ->
        [one] One heading is merged over several columns. It counts for the first only.
       *[other] { $n } headings are merged over several columns. They count for the first only.
    }
table-note-merged-cells =
    { $n ->
        [one] Cells are merged in one place, from row { $row }. Only the first row gets what stands there.
       *[other] Cells are merged in { $n } places, beginning on row { $row }. Only the first row gets what stands there.
    }
table-note-empty-header =
    { $n ->
        [one] One column has no heading.
       *[other] { $n } columns have no heading.
    }
table-note-duplicate-header =
    { $n ->
        [one] One column has the same heading as another.
       *[other] { $n } columns have the same heading as another.
    }
table-note-title-rows =
    { $n ->
        [one] 1 row above the headings is not read.
       *[other] { $n } rows above the headings are not read.
    }
table-note-empty-rows =
    { $n ->
        [one] 1 empty row is passed over.
       *[other] { $n } empty rows are passed over.
    }
table-note-long-rows =
    { $n ->
        [one] Row { $row } has more cells than there are headings.
       *[other] { $n } rows have more cells than there are headings, the first is row { $row }.
    }
table-note-decomposed =
    { $n ->
        [one] On 1 row letters are written as a letter and a mark. They are read as whole letters.
       *[other] On { $n } rows letters are written as a letter and a mark. They are read as whole letters.
    }

# Changing to another version of a key in a round in progress.
move-page-title = Change to version { $version } of { $key }
move-page-moved-title = { $key }, version { $version }
move-page-lead = The round uses version { $from }. All reviews change version at once, and no answer is lost: what does not fit in version { $to } is set aside, shown beside its question, and comes back if the round changes back.
move-page-same = The round uses version { $version } already.
move-page-what = What happens
move-page-nothing = No review has been begun, so there are no answers to move.
move-page-opens =
    { $n ->
        [one] 1 review that is done is opened again, because something in it is to be answered.
       *[other] { $n } reviews that are done are opened again, because something in them is to be answered.
    }
move-page-withheld =
    { $n ->
        [one] 1 review changes version without being counted here. It is shown when you have marked your own as done.
       *[other] { $n } reviews change version without being counted here. They are shown when you have marked your own as done.
    }
move-page-each = Review by review
move-page-hidden = Shown when you have marked your own as done.
move-page-untouched = Nothing changes.
move-page-status-opens = is opened again
move-page-status-done-again = is done again
move-page-not-made-for = Version { $version } is not made for the document. The review is kept but does not count while the round uses that version.
move-page-place = { $text } ({ $member })
move-page-key = What differs between the versions
move-page-key-about = version { $newer } compared with version { $older }
move-page-go = Change to version { $version }
move-page-stay = Back without changing
move-page-moved = The round now uses version { $version } of { $key }.
move-page-moved-reviews =
    { $n ->
        [0] No review had been begun.
        [one] 1 review has changed version.
       *[other] { $n } reviews have changed version.
    }
move-page-moved-opened =
    { $n ->
        [one] 1 of them is opened again.
       *[other] { $n } of them are opened again.
    }
move-page-back = Go back to version { $version }
move-page-on = To the preparation

# Documents that were taken out of the plan while reviews of them stand.
taken-out = Removed documents with reviews
taken-out-lead = They are not counted in the result, but what was written of them is still here.
taken-out-reviews =
    { $reviews ->
        [0] No review is here.
        [one] One review is here. { $submitted ->
            [0] It is not done.
           *[other] It is done.
        }
       *[other] { $reviews } reviews are here, { $submitted ->
            [0] none of them done.
            [one] one of them done.
           *[other] { $submitted } of them done.
        }
    }
taken-out-elsewhere =
    { $elsewhere ->
        [one] One is begun on another computer.
       *[other] { $elsewhere } are begun on other computers.
    }
taken-out-gone-too =
    { $gone ->
        [family] It cannot be put back, since its family is removed too.
       *[kind] It cannot be put back, since its type is removed from the list.
    }
taken-out-back = Put back
taken-out-back-done = { $place } is back in the round.
