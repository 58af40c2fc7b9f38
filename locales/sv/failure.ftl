# Vad som gick fel: vad som hände, att inget är förlorat, och vad man kan göra.
failure-no-reply = Programmet svarade inte. Det som redan är sparat finns kvar. Försök igen, eller stäng Aktsam och öppna det på nytt.
failure-fault = Något gick fel i programmet, och inget ändrades. Försök igen. Kommer felet tillbaka: skriv av det här och hör av dig till den som sköter Aktsam hos er: { $what }
failure-locked = Aktsam är låst. Lås upp med din lösenfras för att fortsätta.
failure-wrong-passphrase = Lösenfrasen stämmer inte. Kontrollera stora och små bokstäver och försök igen. Har du glömt den kan du använda återställningsnyckeln.
failure-wrong-recovery-key = Återställningsnyckeln stämmer inte. Kontrollera varje tecken mot utskriften och försök igen.
failure-no-store = Det finns inget arkiv i { $folder }. Det kan ha flyttats eller ligga på en annan disk.
failure-bad-folder = Det går inte att lägga arkivet i { $folder }. Välj ett annat namn eller en annan mapp. Inget har skrivits över.
failure-in-use = Arkivet är redan öppet i ett annat fönster eller program. Stäng det där och försök igen.
failure-newer-store = Arkivet är sparat av en nyare version av Aktsam (format { $found }; den här versionen läser till och med { $supported }). Uppdatera Aktsam på den här datorn. Arkivet är oförändrat.
failure-corrupt = Arkivet går inte att läsa, en del av filen är skadad. Inget har ändrats. I arkivets mapp finns mappen backups, med en säkerhetskopia för varje dag. Kopiera den senaste till en annan plats och öppna kopian (i fönstret: ”Öppna ett arkiv som ligger någon annanstans”). Det som skrevs senare saknas i den. ({ $what })
failure-network-drive = { $folder } ligger på en nätverksdisk. Där kan arkivet skadas. Lägg det på den här datorns egen disk.
failure-read-only = Det går inte att skriva i { $folder }. Välj en annan mapp, eller be den som sköter datorn om skrivrätt.
failure-disk-full = Disken är full, så det senaste kunde inte sparas. Det som redan är sparat finns kvar. Frigör plats och försök igen.
failure-disk = Datorn kunde inte spara, så det senaste är inte sparat. Det som redan är sparat finns kvar. Försök igen. ({ $what })
failure-weak-passphrase = Lösenfrasen är för kort. Den behöver minst { $least } tecken. Några ord på rad fungerar bra.
failure-not-found = Det du sökte finns inte i arkivet: { $code }. Gå till startsidan och försök därifrån.
failure-exists = Det finns redan något med det namnet i arkivet: { $code }. Välj ett annat namn.
failure-key-differs = Granskningsnyckeln { $key }, version { $version }, finns redan med annat innehåll. En publicerad nyckel ändras inte. Publicera en ny version.
failure-foreign-damaged = Det som kom från en annan dator är skadat, så inget av det är hämtat. Be den som skickade det att publicera igen. ({ $thing })
failure-foreign-unknown = Det som kom från en annan dator är gjort i en nyare version av Aktsam, så inget av det är hämtat. Uppdatera Aktsam på den här datorn, så hämtas det sedan. ({ $thing })
failure-foreign-waits = Det som kom från en annan dator bygger på en ändring som inte har kommit hit än. Det hämtas när den har kommit. ({ $thing })
failure-not-standing = Någon har redan valt, så inget har ändrats. Titta på sidan igen.
failure-key-not-published = Granskningsnyckeln { $key } är inte publicerad ännu och kan inte användas i en omgång.
failure-other-subject = Den versionen av granskningsnyckeln { $key } är gjord för något annat än den som omgången använder. Omgången kan inte flyttas till den, och inget har ändrats.
failure-submitted = Granskningen är markerad som klar. Öppna den igen för att ändra något.
failure-not-submitted = Granskningen är inte markerad som klar.
failure-blind = Den andra granskningen av samma handling visas först när båda är klara.
failure-bad-value = Svaret passar inte frågan och är inte sparat ({ $question }). Svara på nytt.
failure-reason-needed = Skriv ett skäl först.
failure-incomplete =
    { $n ->
        [one] 1 fråga är inte besvarad.
       *[other] { $n } frågor är inte besvarade.
    }
failure-not-whole = Filen { $file } saknas i { $folder }. Utan den kan arkivet inte öppnas. Finns mappen backups där: kopiera den senaste säkerhetskopian i den till en annan plats och öppna kopian (i fönstret: ”Öppna ett arkiv som ligger någon annanstans”). Det som skrevs senare saknas i den.
failure-unreadable = Filen { $path } kunde inte läsas ({ $what }). Ingenting har ändrats. Välj filen en gång till.
failure-event-no-kind = Välj vad det var för slags händelse.
failure-event-unknown-kind = Det slaget av händelse finns inte längre i omgångens lista. Välj ett annat.
failure-event-unknown-unit = En av enheterna finns inte längre i omgångens lista. Ta bort den.
failure-event-not-a-day = Dagen går inte att läsa. Skriv den som 2021-03-12 eller 12 mars 2021, eller lämna fältet tomt om handlingen inte säger när.
failure-event-last-not-a-day = Den sista dagen går inte att läsa. Skriv den som 2021-03-12 eller 12 mars 2021, eller lämna fältet tomt om det bara var en dag.
failure-event-backwards = Den sista dagen kommer före den första. Byt plats på dem eller rätta en av dem.
failure-concern-raised-not-a-day = Dagen när oron framfördes går inte att läsa. Skriv den som 2021-03-12 eller 12 mars 2021.
failure-concern-raised-later = Dagen när oron framfördes har inte varit än. Rätta den.
failure-concern-settled-not-a-day = Dagen när oron lämnades över går inte att läsa. Skriv den som 2021-03-12 eller 12 mars 2021, eller lämna fältet tomt.
failure-concern-settled-later = Dagen när oron lämnades över har inte varit än. Rätta den, eller lämna fältet tomt.
failure-concern-settled-before = Oron kan inte ha lämnats över innan den framfördes. Rätta en av dagarna.
failure-action-no-what = Skriv vad som ska göras.
failure-action-no-owner = Skriv vem som ansvarar: en roll, till exempel enhetschef.
failure-action-owner-is-somebody = Skriv en roll i stället för en person, till exempel enhetschef eller metodutvecklare.
failure-action-due-not-a-day = Dagen går inte att läsa. Skriv den som 2022-03-12 eller 12 mars 2022, eller lämna fältet tomt.
failure-action-no-why = Skriv varför åtgärden avskrivs.
failure-other-event = De två är av olika slag eller hör till olika familjer och kan inte vara samma händelse.
failure-round-closed = Omgången är avslutad, så inget i den kan ändras. Öppna omgången igen om något måste rättas.
failure-partial = Den som själv handlägger familjen läser inget om den (jäv).
failure-not-a-reader = Den granskaren ska inte läsa handlingen enligt planen, så svaren skulle inte räknas. Lägg till granskaren under ”Förbered” först.
failure-looks-personal =
    { $n ->
        [one] 1 ställe i texterna kan peka ut någon. Ingen fil är skriven.
       *[other] { $n } ställen i texterna kan peka ut någon. Ingen fil är skriven.
    }
failure-store-gone = Arkivet ligger inte längre kvar i { $folder }. Det senaste är inte sparat, men texten står kvar på skärmen. Lägg tillbaka mappen på samma plats, eller sätt i disken igen, så går det att spara. Går det inte ändå: kopiera texten, lås Aktsam och öppna arkivet på nytt.
failure-user-exists = { $user } har redan en egen lösenfras till arkivet. Välj ett annat namn.
failure-last-user = Den sista lösenfrasen går inte att ta bort. Utan den kan ingen öppna arkivet.
failure-own-way-in = Du kan inte ta bort din egen lösenfras. Be någon annan som har en att göra det.
failure-no-name = Skriv ett namn först.
failure-theme-no-name = Temat behöver ett namn. Skriv vad det ska heta.
failure-theme-name-taken = Det finns redan ett tema som heter { $name }. Välj ett annat namn, eller slå ihop temana.
failure-theme-has-parts = { $name } har underteman som används. Flytta eller slå ihop dem först.
failure-theme-no-main = { $name } kan inte ha det här temat som undertema. Bara ett huvudtema som används kan ha underteman, och bara i en nivå.
failure-theme-not-offered = { $name } används inte längre. Välj ett annat tema.
failure-theme-into-itself = Ett tema kan inte slås ihop med sig självt. Välj ett annat tema.
failure-theme-split-in-one = Skriv namnen på minst två nya teman.
failure-theme-used =
    { $n ->
        [one] Temat står eller har stått på en kommentar och kan inte tas bort. Sluta använda det i stället.
       *[other] Temat står eller har stått på { $n } kommentarer och kan inte tas bort. Sluta använda det i stället.
    }
failure-protected = Kommentaren handlar om någon med skyddade personuppgifter och kan inte citeras. Inget har ändrats.
failure-group-no-group = Arkivet är inte med i någon grupp. Öppna Gemensam mapp för att starta en eller gå med.
failure-group-already-in-group = Arkivet är redan med i en grupp. Ett arkiv kan bara vara med i en.
failure-group-store-not-empty = Det finns redan granskningsomgångar i arkivet, så det kan inte gå med i en grupp. Skapa ett nytt, tomt arkiv och gå med därifrån. Det som finns här ligger kvar.
failure-group-folder-taken = I mappen ligger redan en annan grupp. Välj en annan mapp.
failure-group-not-leader = Det kan bara den göra som leder gruppen.
failure-group-not-theirs = Din roll i gruppen låter dig inte ändra det här. Be den som leder gruppen. Inget är ändrat.
failure-group-oneself = Du kan inte ta bort dig själv eller datorn du sitter vid. Be någon annan som leder gruppen.
failure-group-no-role = Välj minst en roll för den du bjuder in.
failure-group-no-reviewer = Välj vem i granskningsgruppen som du bjuder in.
failure-group-reviewer-taken = { $reviewer } är redan med i gruppen. Bjud in till en ny dator därifrån i stället.
failure-group-unknown-words = De här orden finns inte bland inbjudningarnas ord: { $words }. Kontrollera hur de stavas.
failure-group-word-count = Det ska vara { $expected } ord, men här står { $found }.
failure-group-mistaken-words = Orden hör inte ihop. Något ord är ett annat, eller så har två bytt plats.
failure-group-no-invitation = Det finns ingen inbjudan med de orden i mappen. Den kan vara använd eller återtagen, eller så har mappen inte hunnit fyllas på. Be om en ny inbjudan om den inte dyker upp.
failure-group-damaged-invitation = Inbjudan är skadad. Be om en ny.
failure-group-forged-invitation = Inbjudan är inte gjord av den som den säger. Gå inte med, utan ring den som bjöd in.
failure-group-nothing-to-recover = Återställningsnyckeln öppnar inga granskningar i mappen. Kontrollera att det är nyckeln till arkivet på datorn som är borta.
failure-group-no-key = Datorn har inte fått gruppens nycklar än. Det som är gjort ligger kvar och skickas när de har kommit.
failure-group-not-agreed = Gruppens gemensamma bedömning är inte markerad som klar. Den kan skrivas under när den är det.
failure-group-settled = Någon har redan valt. Inget är ändrat.
failure-group-folder-away = Mappen nås inte. Kontrollera nätverket eller sätt i minnet. Inget är borta.
failure-group-folder-read-only = Mappen går att läsa men inte att skriva i. Be it-stödet om rätt att skriva. Inget är borta.
failure-group-folder-shut = Den här datorn får inte läsa allt i mappen. Be it-stödet om rätt att läsa och skriva i hela mappen. Det som går att läsa hämtas, och inget är borta.
failure-group-folder-missing = Något som publicerades härifrån ligger inte kvar i mappen. Allt finns i arkivet här. Välj Publicera allt igen.
failure-group-folder-full = Det är fullt i mappen. Allt ligger kvar här och skickas när det finns plats.
failure-group-folder-held = Ett annat program håller en fil i mappen öppen. Det görs ett nytt försök nästa gång.
failure-group-folder-not-read-back = Det som skrevs i mappen gick inte att läsa tillbaka. Det ligger kvar här och skickas igen.
failure-group-folder-fault = Något är fel med mappen eller nätverket. Inget är borta, och det görs ett nytt försök nästa gång.
