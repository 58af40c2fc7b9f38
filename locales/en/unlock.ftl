# Unlocking a store.
unlock-title = Unlock
unlock-store = Store
unlock-passphrase = Passphrase
unlock-users = The passphrase of { $users }. The recovery key works as well.
unlock-demo-passphrase = This store is made up. Its passphrase is:
unlock-open = Unlock
unlock-busy = Unlocking …
unlock-new = Make a new store
unlock-none-opens = None of the stores can be opened now. Under each of them it says why. A store that has been moved can be pointed out below.
unlock-find = Open a store that lies somewhere else
unlock-find-title = Choose the store’s folder. It ends in .aktsam
unlock-find-not-a-store = The folder { $folder } is no store. A store is a folder that ends in .aktsam. Choose that folder itself, not the one it lies in.
unlock-forget = Take off the list
