# Startsidan: vad som finns att granska.
start-done-mine =
    { $all ->
        [one]
            { $done ->
                [0] Din enda granskning är inte klar.
               *[other] Din enda granskning är klar.
            }
       *[other] { $done } av dina { $all } granskningar är klara.
    }
start-done-all = { $done } av { $all } granskningar är klara.
start-no-round = Det finns ingen granskningsomgång i arkivet ännu.
import-another = Läs in en omgång till från en fil
import-choose = Välj omgångens fil
import-passphrase = Filens lösenfras
import-passphrase-hint = Lämna tomt om filen inte är låst med en lösenfras.
import-read = Läs in omgången
import-busy = Läser in omgången …
import-problems =
    { $n ->
        [one] Filen har ett fel. Inget av den har lästs in.
       *[other] Filen har { $n } fel. Inget av den har lästs in.
    }
start-resume = Fortsätt där du slutade
start-resume-what = Fortsätt: { $family }, { $document }, fråga { $n } av { $of }
start-begin = Börja läsa
start-begin-what = Börja: { $family }, { $document }
start-who = Vem granskar?
start-everyone = Alla i gruppen
start-round = Granskningsomgång
start-family-result = Familjens resultat
start-respondents =
    { $n ->
        [0] Ingen har svarat ännu
        [one] 1 svarande
       *[other] { $n } svarande
    }
start-add-respondent = Lägg till en svarande
start-add-respondent-who = Välj vem du är för att lägga till svarande.
start-nothing-to-read = Du har inget att granska i den här omgången.
start-not-started = Inte påbörjad
start-task-done = Klar
start-could-not = Kunde inte granskas: { $reason }
warning-carried = Arkivet ligger i en mapp som verkar synkas någon annanstans ({ $by }). Lås arkivet, flytta dess mapp till en vanlig plats på datorn och öppna det därifrån.
warning-no-backup = Dagens säkerhetskopia kunde inte göras. Kontrollera att det finns plats på disken.
warning-disk-full = Disken är full. Det du skrev är sparat, men nästa sparning kan misslyckas. Frigör utrymme nu.
