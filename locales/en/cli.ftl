# What the command line says.
cli-no-store = Give the store with --store or in the environment variable AKTSAM_STORE.
cli-no-passphrase = Give the passphrase of the store in a file with --passphrase-file, or in the environment variable AKTSAM_PASSPHRASE.
cli-no-file-passphrase = The file is to be encrypted. Give its passphrase in a file with --file-passphrase-file or in the environment variable AKTSAM_FILE_PASSPHRASE. With --plain the file is left open for anyone to read.
cli-unreadable = { $file } cannot be read ({ $what }). Check the path and the permission to read.
cli-unwritable = { $file } cannot be written ({ $what }). Check that the folder exists and that you may write there.
cli-not-json = { $file } is not JSON. It ends or goes wrong on line { $line }, character { $column }. Correct the file and run again; nothing was changed.
cli-needs-file = A PDF needs a file to be written to. Give it with --out.
cli-not-a-code = “{ $text }” is no code. A code has a to z, digits, hyphens and underscores.
cli-not-a-version = “{ $text }” is no version of a key. Write the key’s code, an at sign and the number of the version, as journal@2.
cli-no-such-key = There is no review key { $key }. “aktsam key list” shows which there are.
cli-not-versions = { $older } and { $newer } are not an older and a newer version of the same key. Write the older one first, and check “id” and “version” in the files.
cli-not-found = { $code } is not in the store. Check the code. “aktsam round list” and “aktsam round show” show which there are.
cli-printing = The result could not be printed ({ $what }).

cli-demo-begins = Making the demo round. It takes a few seconds.
cli-demo =
    The store with the demo round is in { $folder }
    Passphrase: { $passphrase }
cli-created =
    The store is in { $folder }
    Recovery key: { $key }
    Print the key and keep it locked away. It is shown only now, and opens the store when every passphrase is forgotten.
cli-unlocked = The store { $name } can be opened. User: { $user }.

cli-key-sound = { $file }: nothing wrong. { $key }, version { $version }. Questions: { $questions }.
cli-key = { $id } { $version }: { $name }. Questions: { $questions }.
cli-per-child = for each child
cli-per-adult = for each adult
cli-per-member = for each family member
cli-asked-on-condition = asked only sometimes

cli-no-rounds = The store has no round.
cli-round = { $id }: { $name }. Families: { $families }. Documents: { $documents }. Reviews: { $reviews }, of which done: { $submitted }.
cli-round-keys = Review keys
cli-round-reviewers = Reviewers
cli-document = reviews: { $reviews }, of which done: { $submitted }
cli-document-unreviewable = could not be reviewed
cli-exported = The round is written to { $path } ({ $bytes } bytes). The file is encrypted. Reviews: { $reviews }. Texts: { $texts }.
cli-exported-plain = The round is written to { $path } ({ $bytes } bytes). The file is not encrypted: anyone can read it. Reviews: { $reviews }. Texts: { $texts }.
cli-imported = The round { $name } ({ $round }) is read in. Reviews: { $reviews }. Texts: { $texts }.
cli-imported-before = The round { $name } ({ $round }) is already in the store with the same content. Nothing was changed. Reviews: { $reviews }. Texts: { $texts }.
cli-move = { $round }, { $key }: from version { $from } to version { $to }. Nothing has been changed yet.
cli-move-opens = Reviews that are done and are opened again: { $n }
cli-move-withheld = Reviews of others that are not shown to you yet and not counted here: { $n }
cli-move-review-opens = is opened again
cli-move-review-done = is done again
cli-moved = The round is moved from version { $from } to version { $to }. Reviews moved: { $reviews }. Opened again: { $opened }. No answers are gone.

cli-report-begins = Making the report.
cli-written = { $path } is written ({ $bytes } bytes).

cli-verify-begins = Checking the store.
cli-verified = Changes read: { $changes }. Plans and reviews: { $documents }. Keys: { $keys }.
cli-verify-sound = Everything is whole.
cli-verify-rebuilt = The tables are worked out again from the log of changes.
cli-verify-unsound = The store is damaged. Run “aktsam verify --rebuild” if every fault is about tables, rows without a log or the search index. Otherwise open the last backup in the folder “backups” of the store.
cli-store-problem-page = A part of the file is not what was written.
cli-store-problem-structure = The tables of the database do not hang together.
cli-store-problem-change = A change is not what was written.
cli-store-problem-log = Changes are missing, or there are too many.
cli-store-problem-register = A register cannot be read.
cli-store-problem-projection = A table says something else than the log of changes.
cli-store-problem-stray = There are rows without a log of changes.
cli-store-problem-key = A review key is not what was written.
cli-store-problem-search = The search index does not match the texts.
cli-looks-personal = Warning: { $place }. { $what }.
cli-looks-personal-all =
    { $n ->
        [one] 1 place may point at somebody. The file is written all the same. That nothing else was found does not mean that the texts are anonymous.
       *[other] { $n } places may point at somebody. The file is written all the same. That nothing else was found does not mean that the texts are anonymous.
    }
cli-utf-16 = { $file } is text in UTF-16. Save the file as UTF-8 and try again.
cli-not-utf-8 = { $file } is not text in UTF-8: line { $line } cannot be read. Save the file as UTF-8 and try again.
cli-too-large = { $file } is larger than { $megabytes } MB. Divide the text and try again.
cli-no-themes = No comments have themes. Themes are added in the window, under Comments.

cli-no-invitation-words = Write the words of the invitation in a file (--words-file) or in AKTSAM_INVITATION.
cli-exchange-begun = The group { $name } has begun. Invite the others with “aktsam exchange invite”.
cli-exchange-invited =
    { $name } is let in with these words. Read them aloud or hand them over on paper. They work once.
    { $words }
cli-exchange-answered =
    The answer to { $name } is given. You are in when whoever leads the group has fetched it. Compare the words with them, if you want to be sure:
    { $words }
cli-exchange-waiting = The answer to { $name } is given. You are in when whoever leads the group has fetched it.
cli-exchange-done = Bundles fetched: { $fetched }. Bundles published: { $published }. Left to fetch: { $left }.
cli-exchange-from = Reviews from { $name }: { $n }.
cli-exchange-let-in = { $name } is in the group.
cli-exchange-shut = This computer can no longer read what { $name } publishes. It may have been taken out of the group.
cli-exchange-heard = Last heard of { $label }: { $at }
cli-exchange-parted = What comes from { $label } does not hang together. The computer may have been restored from a copy, or somebody has changed packages in the folder. Ask { $name }.
cli-exchange-missing = Missing in the folder: package { $numbers }. Ask { $name } to publish everything again.
cli-exchange-removed = no longer in it
cli-exchange-state = Not published: { $unpublished }. Not fetched: { $unfetched }. Sealed reviews: { $sealed }.
cli-exchange-conflicts = Changed in two places: { $n }. Open Shared folder to choose.
cli-exchange-checked = Sound bundles: { $sound }. Bundles for others: { $closed }. Bytes in all: { $bytes }.
cli-exchange-strange = Unknown file: { $name }.
cli-exchange-trouble =
    { $trouble ->
        [away] The folder cannot be reached. Nothing is lost: it is sent when it is back.
        [readOnly] The folder can be read and not written. Nothing is lost.
        [shut] Not everything in the folder may be read from here. What can be read is fetched. Ask IT for the right to read and write in all of it.
        [missing] Something that was published from here lies in the folder no more. All of it is in the store. Open Shared folder and choose Publish everything again.
        [full] There is no room in the folder. All of it stays in the archive and is sent when there is room.
        [held] Another program holds a file in the folder open. Try again.
        [notReadBack] What was written in the folder could not be read back. It stays in the archive. Try again.
       *[fault] Something is wrong with the folder or the network. Nothing is lost. Try again.
    }
cli-exchange-aside =
    { $why ->
        [torn] Bundle { $number } from { $name } ({ $label }) is damaged or on its way. Ask { $name } to publish all of it again if it does not become whole.
        [unread] Package { $number } from { $name } ({ $label }) cannot be read just now. Another program may hold the file. Try again.
        [damaged] Bundle { $number } from { $name } ({ $label }) does not hang together. Ask { $name } to publish all of it again.
        [forged] Bundle { $number } in the folder of { $name } ({ $label }) is not signed by that computer. Somebody else has put it there.
        [newer] Bundle { $number } from { $name } ({ $label }) was made by a newer version. Update Aktsam.
        [notTheirs] Bundle { $number } from { $name } ({ $label }) changes what their role does not let them. It was not fetched.
        [removed] Bundle { $number } from { $name } ({ $label }) came after the computer or the person was removed. It does not count.
        [tooLarge] Bundle { $number } from { $name } ({ $label }) is larger than what Aktsam makes. It was not read.
        [otherGroup] Bundle { $number } in the folder of { $name } ({ $label }) belongs to another group.
        [unknown] Bundle { $number } is from a computer that is not in the group.
       *[waits] Bundle { $number } from { $name } ({ $label }) waits for another bundle.
    }
