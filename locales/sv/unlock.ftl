# Låsa upp ett arkiv.
unlock-title = Lås upp
unlock-store = Arkiv
unlock-passphrase = Lösenfras
unlock-users = Lösenfrasen tillhör { $users }. Återställningsnyckeln går också bra.
unlock-demo-passphrase = Det här arkivet är påhittat. Dess lösenfras är:
unlock-open = Lås upp
unlock-busy = Låser upp …
unlock-new = Skapa ett nytt arkiv
unlock-none-opens = Inget av arkiven kan öppnas just nu. Under vart och ett står varför. Har arkivet flyttats kan du peka ut det här nedanför.
unlock-find = Öppna ett arkiv som ligger någon annanstans
unlock-find-title = Välj arkivets mapp. Den slutar på .aktsam
unlock-find-not-a-store = Mappen { $folder } är inget arkiv. Ett arkiv är en mapp som slutar på .aktsam. Välj den mappen själv, inte den som den ligger i.
unlock-forget = Ta bort från listan
