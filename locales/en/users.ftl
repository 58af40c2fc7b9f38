# Who can get in: passphrases, the recovery key, and what has been done.
users-title = Who can get in
users-lead = You opened the store as { $name }.
users-lead-recovery = The store is opened with the recovery key. Give whoever forgot their passphrase a new one below.
users-list = Those who have a passphrase of their own
users-you = You
users-alone = Only you can open the store. Give those who review with you a passphrase each below.
users-remove = Remove { $name }
users-remove-title = Remove { $name }?
users-remove-text = { $name } can no longer open this store. This cannot be taken back:
users-remove-keeps-read = What { $name } has read, copied by hand or printed.
users-remove-keeps-copies = Copies of the store that there already are, the backups too: they still open with the passphrase that { $name } has.
users-remove-reviews = What { $name } has reviewed stays in the round.
users-remove-do = Remove { $name }
users-removed = { $name } can no longer open the store.
users-add-title = Let somebody in
users-add-text = Whoever is let in sees everything in the store. Let them write their passphrase here themselves.
users-name = Name
users-name-missing = Write a name
users-their-passphrase = Their passphrase
users-their-passphrase-hint = At least twelve characters. Four or five words that do not belong together are easy to remember and hard to guess.
users-own = Your own passphrase
users-own-recovery = The recovery key
users-own-hint = So that we know that it is you who lets somebody in.
users-own-missing = Write the one that you open the store with yourself
users-add-do = Let in
users-added = { $name } can now open the store with a passphrase of their own.
users-change-title = Change passphrase
users-change-text = Copies already made, the backups too, still open with the old one.
users-whose = Whose passphrase?
users-old = Your passphrase now
users-new = New passphrase
users-change-do = Change passphrase
users-changed = The passphrase is changed.
users-recovery-title = New recovery key
users-recovery-text = The recovery key opens the store when a passphrase is forgotten. If the key is lost, make a new one. The old one then holds no more.
users-recovery-made = The key that holds was made on { $day }. It opens the store when a passphrase is forgotten. If it is lost, make a new one. The old one then holds no more.
users-recovery-do = Make a new key
users-recovery-renewed = A new recovery key holds. The old one no longer opens the store.
users-log = What has been done
users-log-hint = This is written down by itself and cannot be changed.
access-by-recovery = Whoever has the recovery key
access-created = { $who } made the store.
access-opened = { $who } opened the store.
access-recovered = The store was opened with the recovery key.
access-exported = { $who } saved something from the store as a file ({ $what }).
access-erased = { $who } erased a text for good.
access-user-added = { $who } let { $user } in.
access-passphrase-own = { $who } changed their passphrase.
access-passphrase-changed = { $who } gave { $user } a new passphrase.
access-user-removed = { $who } removed { $user }.
access-recovery-renewed = { $who } made a new recovery key.
access-slots-changed = { $who } changed who can get in.
access-older =
    { $n ->
        [one] Show one older line
       *[other] Show { $n } older lines
    }
