# Vem som kommer in: lösenfraser, återställningsnyckeln och vad som har hänt.
users-title = Vem som kommer in
users-lead = Du öppnade arkivet som { $name }.
users-lead-recovery = Arkivet är öppnat med återställningsnyckeln. Ge den som har glömt sin lösenfras en ny här nedanför.
users-list = De som har en egen lösenfras
users-you = Du
users-alone = Bara du kan öppna arkivet. Ge dem som granskar med dig varsin lösenfras här nedanför.
users-remove = Ta bort { $name }
users-remove-title = Ta bort { $name }?
users-remove-text = { $name } kan inte längre öppna det här arkivet. Det här går inte att ta tillbaka:
users-remove-keeps-read = Det { $name } har läst, skrivit av eller skrivit ut.
users-remove-keeps-copies = Kopior av arkivet som redan finns, säkerhetskopiorna också: de öppnas även i fortsättningen med den lösenfras som { $name } har.
users-remove-reviews = Det { $name } har granskat finns kvar i omgången.
users-remove-do = Ta bort { $name }
users-removed = { $name } kan inte längre öppna arkivet.
users-add-title = Släpp in någon
users-add-text = Den som släpps in ser allt i arkivet. Låt personen själv skriva sin lösenfras här.
users-name = Namn
users-name-missing = Skriv ett namn
users-their-passphrase = Personens lösenfras
users-their-passphrase-hint = Minst tolv tecken. Fyra eller fem ord som inte hör ihop är lätta att minnas och svåra att gissa.
users-own = Din egen lösenfras
users-own-recovery = Återställningsnyckeln
users-own-hint = Så vet vi att det är du som släpper in någon.
users-own-missing = Skriv den som du själv öppnar arkivet med
users-add-do = Släpp in
users-added = { $name } kan nu öppna arkivet med sin egen lösenfras.
users-change-title = Byt lösenfras
users-change-text = Kopior som redan är gjorda, säkerhetskopiorna också, öppnas fortfarande med den gamla.
users-whose = Vems lösenfras?
users-old = Din lösenfras nu
users-new = Ny lösenfras
users-change-do = Byt lösenfras
users-changed = Lösenfrasen är bytt.
users-recovery-title = Ny återställningsnyckel
users-recovery-text = Med återställningsnyckeln öppnas arkivet när en lösenfras är glömd. Har nyckeln kommit bort, gör en ny. Den gamla slutar då att gälla.
users-recovery-made = Nyckeln som gäller gjordes { $day }. Med den öppnas arkivet när en lösenfras är glömd. Har den kommit bort, gör en ny. Den gamla slutar då att gälla.
users-recovery-do = Gör en ny nyckel
users-recovery-renewed = En ny återställningsnyckel gäller. Den gamla öppnar inte längre arkivet.
users-log = Vad som har hänt
users-log-hint = Det här skrivs upp av sig självt och kan inte ändras.
access-by-recovery = Den som har återställningsnyckeln
access-created = { $who } skapade arkivet.
access-opened = { $who } öppnade arkivet.
access-recovered = Arkivet öppnades med återställningsnyckeln.
access-exported = { $who } sparade något ur arkivet som en fil ({ $what }).
access-erased = { $who } raderade en text för gott.
access-user-added = { $who } släppte in { $user }.
access-passphrase-own = { $who } bytte sin lösenfras.
access-passphrase-changed = { $who } gav { $user } en ny lösenfras.
access-user-removed = { $who } tog bort { $user }.
access-recovery-renewed = { $who } gjorde en ny återställningsnyckel.
access-slots-changed = { $who } ändrade vem som kommer in.
access-older =
    { $n ->
        [one] Visa en äldre rad
       *[other] Visa { $n } äldre rader
    }
