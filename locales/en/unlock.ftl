# Unlocking a store.
unlock-title = Unlock
unlock-store = Store
unlock-passphrase = Passphrase
unlock-users = The passphrase of { $users }. The recovery key works as well.
unlock-demo-passphrase = This store is made up. Its passphrase is:
unlock-open = Unlock
unlock-busy = Unlocking …
unlock-new = Make a new store
