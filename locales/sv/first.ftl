# Första starten: skapa ett arkiv, eller prova.
first-title = Välkommen till Aktsam
first-lead = Här läser gruppen akterna noga, svarar på samma frågor och ser vad svaren säger tillsammans.
first-demo-title = Prova först
first-demo-text = Nio påhittade familjer med färdiga granskningar. Du kan ändra vad du vill, inget är på riktigt.
first-demo = Prova med en påhittad omgång
first-demo-busy = Förbereder omgången …
first-new-title = Skapa ett arkiv
first-new-text = Arkivet är en krypterad mapp på den här datorn. Det öppnas med din lösenfras.
first-found-title = Har du redan ett arkiv?
first-found-text = Ett arkiv som har flyttats, eller en säkerhetskopia, öppnas där den ligger.
first-faults =
    { $n ->
        [one] En sak behöver rättas
       *[other] { $n } saker behöver rättas
    }
first-name = Vad ska arkivet heta?
first-name-hint = Till exempel Aktgranskning 2021. Mappen får samma namn.
first-name-missing = Skriv vad arkivet ska heta
first-name-wrong = Arkivets namn kan inte innehålla \ / : * ? " < > | eller börja med en punkt
first-folder = Var ska arkivet ligga?
first-folder-hint = På den här datorns egen disk, inte på en nätverksdisk eller i en molnmapp.
first-folder-other = Välj en annan mapp
first-user = Vad heter du?
first-user-hint = Namnet visas för dem som delar arkivet med dig.
first-user-missing = Skriv vad du heter
first-passphrase-hint = Minst tolv tecken. Fyra eller fem ord som inte hör ihop är lätta att minnas och svåra att gissa.
first-passphrase-short = Lösenfrasen behöver minst tolv tecken
first-again = Lösenfrasen en gång till
first-again-differs = De två lösenfraserna är inte lika
first-strength-short = För kort eller för enformig ännu
first-strength-fair = Godtagbar. Ett ord till gör den starkare.
first-strength-good = Stark
first-create = Skapa arkivet
first-busy = Skapar arkivet …
recovery-title = Din återställningsnyckel
recovery-lead = Glömmer du lösenfrasen är det här den enda vägen in. Nyckeln visas bara nu. Skriv ut den eller skriv av den, och förvara den inlåst.
recovery-print = Skriv ut
recovery-print-note = Återställningsnyckel till arkivet { $store } i Aktsam. Förvaras inlåst.
recovery-confirm = Skriv de fyra sista tecknen i nyckeln
recovery-confirm-hint = Så vet vi att du har den kvar när sidan är borta.
recovery-wrong = Tecknen stämmer inte. Läs av de fyra sista tecknen i nyckeln ovanför.
recovery-done = Jag har sparat nyckeln
