# What went wrong: what happened, that nothing is lost, and what to do.
failure-no-reply = The program did not answer. What was saved before is still there. Try again, or close Aktsam and open it anew.
failure-fault = Something went wrong in the program, and nothing was changed. Try again. If it comes back, copy this and tell whoever looks after Aktsam where you work: { $what }
failure-locked = Aktsam is locked. Unlock it with your passphrase to go on.
failure-wrong-passphrase = The passphrase is not right. Check capital and small letters and try again. If you have forgotten it, you can use the recovery key.
failure-wrong-recovery-key = The recovery key is not right. Check each character against the print and try again.
failure-no-store = There is no store in { $folder }. It may have been moved, or lie on another disk.
failure-bad-folder = The store cannot be put in { $folder }. Choose another name or another folder. Nothing has been overwritten.
failure-in-use = The store is already open in another window or program. Close it there and try again.
failure-newer-store = The store was saved by a newer version of Aktsam (format { $found }; this version reads up to { $supported }). Update Aktsam on this computer. The store is unchanged.
failure-corrupt = The store cannot be read, a part of the file is damaged. Nothing has been changed. In the store’s folder there is a folder backups, with a copy for each day. Copy the latest to another place and open the copy (in the window: “Open a store that lies somewhere else”). What was written later is not in it. ({ $what })
failure-network-drive = { $folder } lies on a network drive. A store can be damaged there. Put it on this computer's own disk.
failure-read-only = { $folder } cannot be written to. Choose another folder, or ask whoever looks after the computer for permission.
failure-disk-full = The disk is full, so the latest could not be saved. What was saved before is still there. Make room and try again.
failure-disk = The computer could not save, so the latest is not saved. What was saved before is still there. Try again. ({ $what })
failure-weak-passphrase = The passphrase is too short. It needs at least { $least } characters. A few words in a row work well.
failure-not-found = What you looked for is not in the store: { $code }. Go to the start page and try from there.
failure-exists = There is something with that name in the store already: { $code }. Choose another name.
failure-key-differs = The review key { $key }, version { $version }, is already there with other content. A published key does not change. Publish a new version.
failure-foreign-damaged = What came from another computer is damaged, so nothing of it was fetched. Ask whoever sent it to publish it again. ({ $thing })
failure-foreign-unknown = What came from another computer was made in a newer version of Aktsam, so nothing of it was fetched. Update Aktsam on this computer, and it is fetched then. ({ $thing })
failure-foreign-waits = What came from another computer rests on a change that has not come here yet. It is fetched when that has come. ({ $thing })
failure-not-standing = Somebody has already chosen, so nothing was changed. Look at the page again.
failure-key-not-published = The review key { $key } is not published yet and cannot be used in a round.
failure-other-subject = That version of the review key { $key } is made for something else than the one that the round uses. The round cannot be moved to it, and nothing has been changed.
failure-submitted = The review is marked as done. Open it again to change anything.
failure-not-submitted = The review is not marked as done.
failure-blind = The other review of the same document is shown when both are done.
failure-bad-value = The answer does not fit the question and is not saved ({ $question }). Answer anew.
failure-reason-needed = Write a reason first.
failure-incomplete =
    { $n ->
        [one] 1 question is not answered.
       *[other] { $n } questions are not answered.
    }
failure-not-whole = The file { $file } is missing in { $folder }. The store cannot be opened without it. If there is a folder backups in it: copy the latest backup there to another place and open the copy (in the window: “Open a store that lies somewhere else”). What was written later is not in it.
failure-unreadable = The file { $path } could not be read ({ $what }). Nothing has changed. Choose the file again.
failure-event-no-kind = Choose what kind of event it was.
failure-event-unknown-kind = That kind of event is no longer on the round's list. Choose another.
failure-event-unknown-unit = One of the units is no longer on the round's list. Remove it.
failure-event-not-a-day = The day cannot be read. Write it as 2021-03-12 or 12 March 2021, or leave the field empty if the document does not say when.
failure-event-last-not-a-day = The last day cannot be read. Write it as 2021-03-12 or 12 March 2021, or leave the field empty if it was one day only.
failure-event-backwards = The last day comes before the first. Swap them, or correct one of them.
failure-concern-raised-not-a-day = The day when the concern was raised cannot be read. Write it as 2021-03-12 or 12 March 2021.
failure-concern-raised-later = The day when the concern was raised has not come yet. Correct it.
failure-concern-settled-not-a-day = The day when the concern was handed over cannot be read. Write it as 2021-03-12 or 12 March 2021, or leave the field empty.
failure-concern-settled-later = The day when the concern was handed over has not come yet. Correct it, or leave the field empty.
failure-concern-settled-before = The concern cannot have been handed over before it was raised. Correct one of the days.
failure-action-no-what = Write what is to be done.
failure-action-no-owner = Write who is responsible: a role, such as unit manager.
failure-action-owner-is-somebody = Write a role instead of a person, such as unit manager or method developer.
failure-action-due-not-a-day = The day cannot be read. Write it as 2022-03-12 or 12 March 2022, or leave the field empty.
failure-action-no-why = Write why the action is given up.
failure-other-event = The two are of different kinds or belong to different families, and cannot be the same event.
failure-round-closed = The round is closed, so nothing in it can be changed. Open the round again if something must be corrected.
failure-partial = Whoever handles the family themselves reads nothing about it (conflict of interest).
failure-not-a-reader = By the plan this reviewer does not read the document, so the answers would not count. Add the reviewer under “Prepare” first.
failure-looks-personal =
    { $n ->
        [one] 1 place in the texts may point at somebody. No file has been written.
       *[other] { $n } places in the texts may point at somebody. No file has been written.
    }
failure-store-gone = The store is no longer in { $folder }. The latest is not saved, but the text is still on the screen. Put the folder back in the same place, or plug in the disk again, and it can be saved. If that does not help: copy the text, lock Aktsam and open the store anew.
failure-user-exists = { $user } already has a passphrase of their own to the store. Choose another name.
failure-last-user = The last passphrase cannot be taken away. Without it nobody can open the store.
failure-own-way-in = You cannot take away your own passphrase. Ask somebody else who has one to do it.
failure-no-name = Write a name first.
failure-theme-no-name = The theme needs a name. Write what it is to be called.
failure-theme-name-taken = There is already a theme called { $name }. Choose another name, or merge the themes.
failure-theme-has-parts = { $name } has sub-themes in use. Move or merge them first.
failure-theme-no-main = { $name } cannot have this theme as a sub-theme. Only a main theme in use can have sub-themes, and only on one level.
failure-theme-not-offered = { $name } is no longer in use. Choose another theme.
failure-theme-into-itself = A theme cannot be merged with itself. Choose another theme.
failure-theme-split-in-one = Write the names of at least two new themes.
failure-theme-used =
    { $n ->
        [one] The theme stands or has stood on one comment and cannot be removed. Retire it instead.
       *[other] The theme stands or has stood on { $n } comments and cannot be removed. Retire it instead.
    }
failure-protected = The comment is about somebody with protected personal data and cannot be quoted. Nothing has changed.
failure-group-no-group = The archive is in no group. Open Shared folder to begin one or join one.
failure-group-already-in-group = The archive is in a group already. It can be in one only.
failure-group-store-not-empty = There are rounds in the archive already, so it cannot join a group. Make a new, empty archive and join from there. What is here stays.
failure-group-folder-taken = Another group lies in the folder. Choose another folder.
failure-group-not-leader = Only whoever leads the group can do that.
failure-group-not-theirs = Your role in the group does not let you change this. Ask whoever leads the group. Nothing was changed.
failure-group-oneself = You cannot remove yourself or the computer that you sit at. Ask somebody else who leads the group.
failure-group-no-role = Choose at least one role for whom you invite.
failure-group-no-reviewer = Choose who of the reference group you invite.
failure-group-reviewer-taken = { $reviewer } is in the group already. Invite them to a new computer from there instead.
failure-group-unknown-words = These words are not among those of invitations: { $words }. Check how they are spelt.
failure-group-word-count = There should be { $expected } words, and here are { $found }.
failure-group-mistaken-words = The words do not belong together. One is another, or two have changed places.
failure-group-no-invitation = There is no invitation with those words in the folder. It may have been used or taken back, or the folder has not been filled yet. Ask for a new one if it does not turn up.
failure-group-damaged-invitation = The invitation is damaged. Ask for a new one.
failure-group-forged-invitation = The invitation was not made by whom it says. Do not join, but call whoever invited you.
failure-group-nothing-to-recover = The recovery key opens no reviews in the folder. Check that it is the key to the archive on the computer that is gone.
failure-group-no-key = The computer has not been given the keys of the group yet. What was done stays here and is sent when they have come.
failure-group-not-agreed = The group’s shared assessment is not marked as done. It can be signed when it is.
failure-group-settled = Somebody has chosen already. Nothing was changed.
failure-group-folder-away = The folder cannot be reached. Check the network, or put the stick in. Nothing is lost.
failure-group-folder-read-only = The folder can be read and not written. Ask IT for the right to write. Nothing is lost.
failure-group-folder-shut = This computer may not read everything in the folder. Ask IT for the right to read and write in all of it. What can be read is fetched, and nothing is lost.
failure-group-folder-missing = Something that was published from here lies in the folder no more. All of it is in the store here. Choose Publish everything again.
failure-group-folder-full = There is no room in the folder. All of it stays here and is sent when there is room.
failure-group-folder-held = Another program holds a file in the folder open. It is tried again the next time.
failure-group-folder-not-read-back = What was written in the folder could not be read back. It stays here and is sent again.
failure-group-folder-fault = Something is wrong with the folder or the network. Nothing is lost, and it is tried again the next time.
