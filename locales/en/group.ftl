# The shared folder: the group, its computers and what goes between them.
group-title = Shared folder
action-group = Shared folder
action-exchange = Fetch and publish now

# What somebody may do.
group-role-owner = Leads the group
group-role-developer = Method developer
group-role-reviewer = Reviewer
group-role-manager = Manager
group-role-owner-hint = Invites and removes, and may change everything.
group-role-developer-hint = Prepares rounds and writes keys and themes.
group-role-reviewer-hint = Answers in reviews of their own, and reads those of others when everybody who reads the same is done.
group-role-manager-hint = Gets summaries, and can open no review.

# The archive is in no group.
group-alone-lead = With a shared folder several people read in the same round, each on a computer of their own.
group-alone-folder = The folder can lie on a shared disk, on a USB stick or in a folder that for instance Nextcloud or OneDrive carries. Aktsam lays encrypted packages in it and fetches those of the others. Whoever can only reach the folder can read nothing in it.
group-alone-here = Everything you do is saved on this computer as usual, also when the folder cannot be reached.
group-folder = Folder
group-folder-begin-hint = An empty folder that everybody in the group can reach.
group-folder-join-hint = The folder that whoever invited you has told you about.
group-folder-none = No folder is chosen.
group-folder-choose = Choose a folder …
group-folder-title = Choose the shared folder
group-folder-missing = Choose a folder
group-name = What is the group called?
group-name-hint = For instance Reference group 2026.
group-name-missing = Write what the group is called
group-label = What do you call this computer?
group-label-hint = For instance The office. The others in the group see the name.
group-label-missing = Write what you call the computer
group-reads = Who are you in the reference group?
group-reads-not = I do not review
group-recovery = The recovery key of the archive
group-recovery-hint = If the computer breaks, you can read your own reviews on another with the key. You may leave the field empty, but then what you have not marked as done is lost with the computer, unless there is a backup somewhere else. It can be connected later.
group-begin = Start a group
group-begin-about = You lead it and invite the others
group-begin-rounds =
    { $n ->
        [0] Everything in this archive becomes the group's. There is no round in it yet.
        [one] Everything in this archive becomes the group's: the round { $rounds }, the reviews, the keys and the themes.
       *[other] Everything in this archive becomes the group's: the rounds { $rounds }, the reviews, the keys and the themes.
    }
group-begin-do = Start the group
group-faults =
    { $n ->
        [one] One thing is missing
       *[other] { $n } things are missing
    }
group-join = Join a group
group-join-about = You have got nine words from whoever leads it
group-join-not-empty = The archive already has rounds: { $rounds }. Whoever joins a group does so with an empty archive, so that nothing is mixed up.
group-join-not-empty-how = Lock the archive, choose “Create a new archive” and join from there. If the round is to become the group's: save it as a file under “Prepare a round”, and let whoever leads the group take it in.
group-words = The nine words
group-words-hint = Write or paste them in the order in which you got them, with spaces between. The first four letters of each word are enough.
group-words-missing = Write the words that you got
group-look = Read the invitation
group-look-busy = Reading the invitation …
group-seen = { $by } invites you, { $name }, to { $group }.
group-seen-check = If you do not know the names: do not join, and call whoever leads the group.
group-join-do = Join the group
group-join-back = Write other words

# An invitation has been answered.
group-answered-lead = You have answered the invitation to { $group }.
group-answered-waits = You are in when whoever leads the group has fetched your answer. Aktsam looks every five minutes while the archive is open.
group-card = The words of the computer
group-card-compare = Read the words on the telephone to whoever leads the group. If both computers show the same words when you have been let in, it is your computer that is in, and nobody else's.
group-card-here = This is how the others know this computer.
group-card-there = If the words are those that stand on { $whose } own computer, it is the right one.

# In a group.
group-lead = You are in { $group }.
group-lead-leads = You lead { $group }.
group-now = How things stand
group-unpublished =
    { $n ->
        [0] Everything that was done here is published.
        [one] 1 change is not published yet.
       *[other] { $n } changes are not published yet.
    }
group-unfetched =
    { $n ->
        [0] Everything in the folder is fetched.
        [one] 1 package in the folder is not fetched yet.
       *[other] { $n } packages in the folder are not fetched yet.
    }
group-sealed =
    { $n ->
        [one] 1 review lies here sealed until everybody who reads the same has marked theirs as done.
       *[other] { $n } reviews lie here sealed until everybody who reads the same has marked theirs as done.
    }
group-shut = This computer can no longer read what { $names } publishes.
group-shut-since = Since { $at } this computer cannot read what { $names } publishes.
group-shut-ask = It may have been taken out of the group, or counted as lost. Ask { $names }. What is here already can be read as before.
group-no-paper = The recovery key is not tied to the group. If this computer breaks, what you have not marked as done is lost, unless there is a backup somewhere else.
group-exchange = Fetch and publish now

group-trouble-away = The folder cannot be reached. Nothing is lost: everything is saved on this computer and published when the folder is back. If it lies somewhere else now, show where under The folder.
group-trouble-read-only = The folder can be read but not written. Nothing is lost: what you do stays here and is published when it can be written. Ask whoever looks after the folder for the right to write in it.
group-trouble-shut = Not everything in the folder can be read from this computer. What can be read is fetched, and nothing is lost. Ask whoever looks after the folder for the right to read and write in all of it.
group-trouble-missing = Something that was published from here lies in the folder no more. Nothing is lost: all of it is in the store here. Check that it is the right folder. If it is, choose Publish everything again.
group-trouble-full = The folder is full. Nothing is lost: what you do stays here and is published when there is room. Ask whoever looks after the folder for more room.
group-trouble-held = Another program holds a file in the folder, for instance a virus scanner. Nothing is lost. Aktsam tries again in five minutes.
group-trouble-not-read-back = What was written in the folder could not be read back. Nothing is lost: it stays here and is written once more. If it happens again, ask whoever looks after the folder to check it.
group-trouble-fault = Something went wrong with the folder. Nothing is lost: everything stays on this computer. Aktsam tries again in five minutes.

# Signatures under what the group agreed on.
group-agreed = Shared assessments
group-agreed-lead = Whoever was there when the group agreed signs the shared assessment, each on their own computer. A signature holds as long as the assessment says what it said then.
group-agreed-by = { $name } ({ $at })
group-agreed-none = Nobody has signed.
group-agreed-now = Signed by { $names }.
group-agreed-before = An earlier wording was signed by { $names }. The assessment has been changed since.
group-agreed-sign = Sign
group-agreed-unsign = Take the signature back
group-agreed-signed = You have signed: { $about }.
group-agreed-unsigned = Your signature is taken back: { $about }.

# Changed in two places.
group-conflicts = Changed in two places
group-conflicts-lead = Two people have written in the same place before they had fetched each other's changes. Choose what is to stand. The other stays in the history but is no longer shown here.
group-conflict-by = { $by }, { $at }
group-conflict-shown = Stands until somebody has chosen
group-conflict-empty = Empty
group-conflict-take = Let this stand
group-conflict-told = { $about }: what { $by } wrote stands now.
group-conflict-not-yours = { $names } chooses here.
group-conflict-readers = The reviewer chooses here.

# Packages that were not taken in.
group-aside = Put aside
group-aside-lead = This was not taken in. Everything else has arrived.
group-device-of = { $whose } computer ({ $label })
group-device-unknown = a computer that the group does not know
group-somebody = whoever has the computer
group-numbers-more = { $numbers } and { $n } more
group-aside-torn =
    { $n ->
        [one] Package { $numbers } from { $from } is damaged, or has not arrived in full. Aktsam looks each time. If it does not pass: ask { $name } to open Shared folder and choose Publish everything again.
       *[other] Packages { $numbers } from { $from } are damaged, or have not arrived in full. Aktsam looks each time. If it does not pass: ask { $name } to open Shared folder and choose Publish everything again.
    }
group-aside-unread =
    { $n ->
        [one] Package { $numbers } from { $from } cannot be read just now. Another program may hold the file, or this computer may not read it. Aktsam tries each time. If it does not pass: ask whoever looks after the folder.
       *[other] Packages { $numbers } from { $from } cannot be read just now. Another program may hold the files, or this computer may not read them. Aktsam tries each time. If it does not pass: ask whoever looks after the folder.
    }
group-aside-damaged =
    { $n ->
        [one] Package { $numbers } from { $from } is damaged. Ask { $name } to open Shared folder and choose Publish everything again.
       *[other] Packages { $numbers } from { $from } are damaged. Ask { $name } to open Shared folder and choose Publish everything again.
    }
group-aside-forged =
    { $n ->
        [one] Package { $numbers } from { $from } was not made by that computer. It is not used. Ask { $name } about it, and whoever looks after the folder.
       *[other] Packages { $numbers } from { $from } were not made by that computer. They are not used. Ask { $name } about them, and whoever looks after the folder.
    }
group-aside-newer =
    { $n ->
        [one] Package { $numbers } from { $from } was made with a newer version of Aktsam. It lies untouched and is read when Aktsam is updated on this computer.
       *[other] Packages { $numbers } from { $from } were made with a newer version of Aktsam. They lie untouched and are read when Aktsam is updated on this computer.
    }
group-aside-not-theirs =
    { $n ->
        [one] Package { $numbers } from { $from } changes something that { $name } may not change in the group. It is not used. Ask { $name } what was to be changed, and let whoever leads the group do it.
       *[other] Packages { $numbers } from { $from } change something that { $name } may not change in the group. They are not used. Ask { $name } what was to be changed, and let whoever leads the group do it.
    }
group-aside-removed =
    { $n ->
        [one] Package { $numbers } from { $from } came after the computer was taken out of the group. It is not used.
       *[other] Packages { $numbers } from { $from } came after the computer was taken out of the group. They are not used.
    }
group-aside-too-large =
    { $n ->
        [one] Package { $numbers } from { $from } is larger than anything that Aktsam makes. It is not read. Ask whoever looks after the folder what it is.
       *[other] Packages { $numbers } from { $from } are larger than anything that Aktsam makes. They are not read. Ask whoever looks after the folder what they are.
    }
group-aside-other-group =
    { $n ->
        [one] Package { $numbers } from { $from } belongs to another group. It is not used. Check that it is the right folder.
       *[other] Packages { $numbers } from { $from } belong to another group. They are not used. Check that it is the right folder.
    }
group-aside-unknown =
    { $n ->
        [one] Package { $numbers } comes from { $from }. It is read if the computer is let into the group.
       *[other] Packages { $numbers } come from { $from }. They are read if the computer is let into the group.
    }
group-aside-waits =
    { $n ->
        [one] Package { $numbers } from { $from } stands on a package that has not come yet. It is read when the other is there.
       *[other] Packages { $numbers } from { $from } stand on a package that has not come yet. They are read when the other is there.
    }
group-missing-here =
    { $n ->
        [one] Package { $numbers } from here lies in the folder no more
       *[other] Packages { $numbers } from here lie in the folder no more
    }
group-missing =
    { $n ->
        [one] Package { $numbers } is missing in the folder. Ask { $name } to open Shared folder and choose Publish everything again.
       *[other] Packages { $numbers } are missing in the folder. Ask { $name } to open Shared folder and choose Publish everything again.
    }
group-strange =
    { $n ->
        [one] A file in the folder is not Aktsam's and is left alone: { $names }.
       *[other] { $n } files in the folder are not Aktsam's and are left alone: { $names }.
    }

# Those who are in it.
group-members = In the group
group-members-leads = Only { $names } can invite and remove.
group-you = You
group-left = No longer in the group
group-reads-as = reviews as { $reviewer }
group-device-here = This computer
group-device-heard = was heard from { $at }
group-device-heard-hint = The times are by each computer's own clock.
group-device-heard-of = has been heard from
group-device-not-heard = has not been heard from yet
group-device-ended = counts no more
group-device-unfetched =
    { $n ->
        [one] 1 package is not fetched
       *[other] { $n } packages are not fetched
    }
group-device-parted = The packages do not hang together. If the archive there was restored from a copy, that is why: ask { $name } to choose Publish everything again. If not, somebody may have exchanged packages in the folder: ask whoever looks after it.
group-device-words = Show the words of the computer
group-device-words-of = Show the words of { $name }, { $label }
group-invite = Invite somebody …
group-new-device = New computer …
group-remove = Take out of the group …
group-lose = The computer is gone …

# To invite.
group-invite-title = Invite somebody
group-invite-name = Name
group-invite-name-hint = As the group knows them.
group-invite-name-missing = Write the name
group-invite-roles = What are they to do?
group-invite-roles-missing = Choose one thing at least
group-invite-reviewer = Which reviewer of the round?
group-invite-reviewer-hint = It cannot be changed later. If they are not here: add the reviewer under “Prepare a round” first.
group-invite-reviewer-missing = Choose which reviewer they are
group-invite-reviewer-none = There is no reviewer in the round who is free. Add the reviewer under “Prepare a round” first.
group-invite-do = Make the invitation
group-invite-busy = Making the invitation …
group-device-title = New computer for { $name }?
group-device-text = { $name } gets nine words to write on the new computer, in a new and empty archive. Everything that the group has is then fetched there. If the old computer broke: tell first that it is gone.
group-made-title = Invitation to { $name }
group-made-how = Read the words on the telephone, or print them. They work once.
group-made-apart = Give the words in another way than the folder: whoever has both comes into the group as { $name }.
group-made-folder = The folder: { $folder }
group-made-print = Print
group-made-done = Done
group-waiting = Invited and not answered
group-waiting-words = Show the words
group-waiting-elsewhere = The words stand on the computer where the invitation was made.
group-unlaid = The folder could not be reached, so the invitation is not there yet. It is put there by itself when the folder can be reached. The words work only then.
group-withdraw = Take the invitation back
group-withdrawn = The invitation to { $name } is taken back. The words no longer work.

# To remove.
group-remove-title = Take { $name } out of the group?
group-remove-text = What { $name } sends after this does not count, and { $name } cannot read what you others do. It cannot be undone. This stays:
group-remove-keeps = What { $name } has fetched already stays on { $whose } computer.
group-remove-reviews = What { $name } has reviewed stays in the round, and nobody else can become the same reviewer.
group-remove-do = Take { $name } out
group-removed = { $name } is no longer in the group.
group-lose-title = Is the computer { $label } gone?
group-lose-text = What is sent from the computer after this does not count, and it cannot read what you do. What is on it already is protected by { $whose } passphrase. It cannot be taken back.
group-lose-then = Then give { $name } a new computer in the group: choose New computer.
group-lose-do = The computer is gone
group-lost = The computer { $label } counts no more.

# Summaries.
group-summaries = Summaries
group-summaries-none = No summary has been sent yet.
group-summaries-hint = A summary is the round in figures, pictures and chosen quotes. Everybody in the group gets it, managers too. No single family is in it.
group-summary-by = Sent by { $by } { $at }
group-summary-save = Save { $file }
group-summary-saved = Saved: { $path }
group-summary-send = Send a summary …
group-summary-title = Send a summary
group-summary-round = Round
group-summary-text = Everybody in the group gets the round in figures, findings, actions and the quotes chosen for the report, managers too. No single family, other comment, reflection or date from the files goes with it. Own sentences, actions and quotes go out as they are written: see to it that no family’s code name is in them. A new summary takes the place of the old. What somebody has already saved as a file cannot be taken back.
group-summary-do = Send
group-summary-sent = The summary is sent. The others get it the next time they fetch.
group-summary-unpublished = The summary is made and is published when the folder can be reached.
group-summary-leaving = Go to the place and change the text, or send anyway. Nothing has been sent yet.
group-summary-anyway = Send anyway

# Erased for good.
group-erased = Erased for good
group-erased-gone =
    { $what ->
        [document] { $by } erased a document { $at }. It is gone from { $gone } of the group's { $of } computers.
       *[text] { $by } erased a text { $at }. It is gone from { $gone } of the group's { $of } computers.
    }
group-erased-gone-all =
    { $of ->
        [one] { $by } erased a text { $at }. It is gone from the only computer of the group.
       *[other] { $by } erased a text { $at }. It is gone from every computer of the group ({ $of }).
    }
group-erased-document-gone-all =
    { $of ->
        [one] { $by } erased a document { $at }. It is gone from the only computer of the group.
       *[other] { $by } erased a document { $at }. It is gone from every computer of the group ({ $of }).
    }

# The folder.
group-place = The folder
group-place-move = The folder lies somewhere else …
group-place-moved = Aktsam now uses { $folder }.
group-again = Publish everything again
group-again-hint = Choose it when somebody says that a package from this computer is damaged or missing. Those who have it already notice nothing.
group-again-done = Everything from here is laid in the folder once more.
group-recover = Read my reviews from a computer that is gone …
group-recover-title = Read my reviews
group-recover-text = Write the recovery key of the archive that lay on the computer that is gone. It opens the reviews that you made there, also those that are not done.
group-recover-key = The recovery key of that archive
group-recover-missing = Write the recovery key
group-recover-do = Read
group-recovered =
    { $n ->
        [0] The key is right. All your reviews from there can be read already.
        [one] 1 review can be read again.
       *[other] { $n } reviews can be read again.
    }

# Whoever may not change plans, keys and themes.
group-kept-by = { $names } prepares rounds and writes keys and themes in the group. Here you can read.
group-kept-by-leader = Whoever leads the group prepares rounds and writes keys and themes. Here you can read.

# Whoever has no round to see.
group-empty = There is no round here yet. What you are to see is fetched from the shared folder of the group.
group-empty-go = To Shared folder

# The line at the foot of the window.
exchange-label = Shared folder
exchange-look =
    { $n ->
        [one] 1 thing to look at
       *[other] { $n } things to look at
    }
exchange-going = Fetching and publishing …
exchange-progress =
    { $n ->
        [one] 1 package
       *[other] { $count } packages
    }
exchange-left =
    { $n ->
        [one] 1 left
       *[other] { $count } left
    }
exchange-still = The folder can be reached. Nothing new to fetch.
exchange-fetched = Fetched { $what }.
exchange-fetched-from = Fetched from { $names }.
exchange-reviews-from =
    { $n ->
        [one] 1 review from { $name }
       *[other] { $n } reviews from { $name }
    }
exchange-published = Published.
exchange-let-in = { $names } is now in the group.
exchange-trouble-away = The folder cannot be reached. Everything is saved here and sent later.
exchange-trouble-read-only = The folder cannot be written. Everything is saved here and sent later.
exchange-trouble-shut = Not everything in the folder can be read. What can be read is fetched.
exchange-trouble-missing = Something from here lies in the folder no more. Open Shared folder and choose Publish everything again.
exchange-trouble-full = The folder is full. Everything is saved here and sent later.
exchange-trouble-held = Another program holds a file in the folder. Aktsam tries again.
exchange-trouble-not-read-back = The folder does not take what is written. Everything is saved here and sent later.
exchange-trouble-fault = Something is wrong with the folder. Everything is saved here and sent later.
group-paper = Connect the recovery key …
group-paper-title = Connect the recovery key
group-paper-text = Write the recovery key of this archive. If the computer dies, you can read your own reviews on another with it. The key is not kept.
group-paper-do = Connect
group-paper-kept = The recovery key is connected to the group. It holds from the next time something is published.
