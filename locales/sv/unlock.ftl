# Låsa upp ett arkiv.
unlock-title = Lås upp
unlock-store = Arkiv
unlock-passphrase = Lösenfras
unlock-users = Lösenfrasen tillhör { $users }. Återställningsnyckeln går också bra.
unlock-demo-passphrase = Det här arkivet är påhittat. Dess lösenfras är:
unlock-open = Lås upp
unlock-busy = Låser upp …
unlock-new = Skapa ett nytt arkiv
