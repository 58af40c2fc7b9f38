# Att förbereda en granskningsomgång.
prepare-link = Förbered omgången
prepare-new = Ny granskningsomgång
prepare-over = Förbered { $round }
prepare-steps = Steg
prepare-step-round = Omgången
prepare-step-families = Familjer
prepare-step-table = Klistra in eller hämta från fil
prepare-step-reviewers = Granskare och jäv
prepare-step-reading = Vem läser vad
prepare-step-sampling = Urval
prepare-step-lists = Listor
prepare-families =
    { $n ->
        [0] Ingen familj
        [one] 1 familj
       *[other] { $n } familjer
    }
prepare-members =
    { $n ->
        [0] Ingen medlem
        [one] 1 medlem
       *[other] { $n } medlemmar
    }
prepare-documents =
    { $n ->
        [0] Ingen handling
        [one] 1 handling
       *[other] { $n } handlingar
    }
prepare-keys =
    { $n ->
        [0] Ingen nyckel
        [one] 1 nyckel
       *[other] { $n } nycklar
    }
prepare-reviewers =
    { $n ->
        [0] Ingen granskare
        [one] 1 granskare
       *[other] { $n } granskare
    }
prepare-unread =
    { $n ->
        [0] Alla handlingar har granskare
        [one] 1 handling utan granskare
       *[other] { $n } handlingar utan granskare
    }
prepare-left-out =
    { $n ->
        [0] Ingen bortvald
        [one] 1 bortvald
       *[other] { $n } bortvalda
    }
prepare-left-title = Kvar innan granskningen kan börja
prepare-left-nothing = Allt är på plats. Granskningen kan börja.
prepare-left-can-begin = Granskningen kan börja.
prepare-no-focus =
    { $n ->
        [one] 1 familj har ingen fokusperson.
       *[other] { $n } familjer har ingen fokusperson.
    }
prepare-no-focus-about = Resultatet kan då inte säga vilka omgången handlar om där.
prepare-left-start = Till startsidan
prepare-left-no-keys = Omgången har ingen granskningsnyckel.
prepare-left-no-families = Omgången har inga familjer.
prepare-left-no-documents = Familjerna har inga handlingar.
prepare-left-no-reviewers = Omgången har inga granskare.
prepare-left-unread =
    { $n ->
        [one] 1 handling har ingen granskare.
       *[other] { $n } handlingar har ingen granskare.
    }
prepare-left-no-key-for =
    { $n ->
        [one] 1 handling passar ingen av omgångens nycklar.
       *[other] { $n } handlingar passar ingen av omgångens nycklar.
    }
prepare-left-key-unread =
    { $n ->
        [one] Ingen ska läsa med en av nycklarna om familjer, barn eller vuxna.
       *[other] Ingen ska läsa med { $n } av nycklarna om familjer, barn och vuxna.
    }
prepare-closed = Omgången avslutades { $date }. Inget i den kan ändras förrän den öppnas igen.
prepare-stale = Ändringen är sparad, men sidan kunde inte hämtas på nytt.
prepare-wrong-count =
    { $n ->
        [one] 1 uppgift är inte sparad:
       *[other] { $n } uppgifter är inte sparade:
    }
prepare-undo = Ångra
prepare-previous = Föregående: { $step }
prepare-next = Nästa: { $step }
prepare-remove = Ta bort
prepare-remove-named = Ta bort { $what }
prepare-gone = { $what } togs bort.

wrong-empty = Inte sparat. Fältet får inte vara tomt.
wrong-not-a-day = Inte sparat. Skriv år, månad och dag, till exempel 2026-03-05.
wrong-no-first-day = Inte sparat. En sista dag behöver en första. Skriv den första dagen, eller töm den sista.
round-name = Vad heter omgången?
round-name-hint = Till exempel Aktgranskning 2026.
round-name-missing = Skriv vad omgången heter
round-begins = Första dag
round-ends = Sista dag
round-day-hint = ÅÅÅÅ-MM-DD
round-day-wrong = Skriv första och sista dag som år, månad och dag, till exempel 2026-03-05
round-days-reversed = Den sista dagen ligger före den första
round-keys = Granskningsnycklar
round-keys-hint = Varje handling läses med den nyckel som passar den.
round-key-line =
    { $questions ->
        [one] { $name }, version { $version }, 1 fråga
       *[other] { $name }, version { $version }, { $questions } frågor
    }
round-key-newer = Version { $version } av { $name } finns.
round-key-change = Byt till version { $version }
round-key-see = Se vad det gör och byt till version { $version }
round-key-earlier = Svar i omgången är givna på version { $version }.
round-key-add = Lägg till en nyckel från en fil
round-key-add-hint = En nyckelfil slutar på .json. Den prövas innan den läggs till.
round-key-added = { $name } är tillagd.
round-key-problems =
    { $n ->
        [one] Filen har ett fel. Nyckeln är inte tillagd.
       *[other] Filen har { $n } fel. Nyckeln är inte tillagd.
    }
file-line-number = rad { $line }
round-create = Skapa omgången
round-new-lead = Börja med namnet. Allt annat kan fyllas i och ändras efter hand.
round-new-faults =
    { $n ->
        [one] En sak behöver rättas
       *[other] { $n } saker behöver rättas
    }
families-lead = Skriv bara kodnamn, aldrig namn eller personnummer.
families-add = Lägg till en familj
family-no-focus = Ingen fokusperson
families-none = Här finns inga familjer ännu.
family-stem = Familj
family-label = Familjens kodnamn
family-remove = Ta bort familjen
family-members = Familjemedlemmar
family-documents = Handlingar
family-add-child = Lägg till barn
family-add-adult = Lägg till vuxen
family-add-document = Lägg till handling
family-no-kinds = Listan över handlingar är tom. Fyll i den under Listor.
family-up = Flytta upp
family-down = Flytta ned
child-stem = Barn
adult-stem = Förälder
member-label = Kodnamn
member-role = Vem
member-child = Barn
member-adult = Vuxen
member-gender = Kön
gender-child-female = Flicka
gender-child-male = Pojke
gender-adult-female = Kvinna
gender-adult-male = Man
gender-other = Annat eller okänt
member-age = Ålder
member-age-none = Okänd
member-case-types = Aktuell inom
member-focus = Fokusperson
member-protected = Skyddade uppgifter
member-protected-about = Skyddade uppgifter betyder att personen aldrig citeras och inte syns i det som lämnar gruppen.
document-kind = Handling
document-side = Vems akt
document-side-child = Barnets
document-side-adult = Den vuxnas
document-area = Område
document-service = Insats
document-concerns = Gäller
document-none = Inte angivet
document-more = Mer
document-more-about = Mer om { $document }
document-step = Steg i processen
document-from = Från och med
document-to = Till och med
document-unreviewable = Kan inte granskas, eftersom
document-key = Läses med { $key }.
document-no-key = Ingen av omgångens nycklar passar den här handlingen. Ändra handlingen, eller välj en nyckel till under Omgången.

reviewers-lead = De som läser, och vad de ser akterna som.
reviewer-name = Namn
reviewer-role = Roll
reviewer-add-role = Roll, till exempel familjebehandlare
reviewer-add = Lägg till en granskare
reviewer-add-name-missing = Skriv granskarens namn
reviewers-none = Här finns inga granskare ännu.
conflict-title = Vem handlägger själv vilken familj?
conflict-lead = Den som handlägger en familj är jävig och läser inget i den.
conflict-table = Familjer och granskare
conflict-cell = { $reviewer } handlägger { $family }
conflict-needs = Tabellen visas när det finns både familjer och granskare.
conflict-took =
    { $n ->
        [one] { $reviewer } läser inte längre 1 handling i { $family }.
       *[other] { $reviewer } läser inte längre { $n } handlingar i { $family }.
    }

reading-lead = Bocka för vem som läser vad, eller låt programmet fördela. Den som är jävig kan inte väljas.
reading-needs = Tabellen visas när det finns både handlingar och granskare.
reading-table = Handlingar och granskare
reading-what = Att läsa
reading-with-keys = { $name } · { $keys }
reading-load-things =
    { $n ->
        [0] inget
        [one] 1 att läsa
       *[other] { $n } att läsa
    }
reading-document = Handling
reading-cell = { $reviewer } läser { $family }, { $document }
reading-conflict = jäv
reading-load =
    { $n ->
        [0] inget
        [one] 1 handling
       *[other] { $n } handlingar
    }
reading-unreviewable = Kan inte granskas: { $reason }
reading-nobody = ingen läser
sampling-lead = Vilka familjer som övervägdes, och varför några inte kom med. Loggen följer med som en del av omgångens urval.
sampling-told =
    { $considered ->
        [0] Ingen familj är övervägd ännu.
        [one] 1 familj övervägdes. { $included ->
            [0] Den valdes bort.
           *[other] Den är med.
        }
       *[other] { $considered } familjer övervägdes. { $left ->
            [0] Alla är med.
           *[other] { $included } är med och { $left } valdes bort.
        }
    }
sampling-included = Med i omgången
sampling-left-out = Bortvalda
sampling-none-included = Ingen familj är med ännu.
sampling-none-left = Ingen familj är bortvald.
sampling-label = Kodnamn
sampling-label-hint = Till exempel Ärende C.
sampling-reason = Varför valdes den bort?
sampling-reason-hint = Skriv inga namn.
sampling-add = Lägg till en bortvald familj
sampling-add-missing = Skriv både kodnamn och skäl.

lists-lead = Orden som familjer, handlingar och händelser beskrivs med. Ett ord som används kan ändras men inte tas bort.
lists-words =
    { $n ->
        [0] Inget ord
        [one] 1 ord
       *[other] { $n } ord
    }
term-sv = På svenska
term-en = På engelska
term-uses =
    { $n ->
        [0] Används inte
        [one] Används på 1 ställe
       *[other] Används på { $n } ställen
    }
term-up = Flytta { $word } uppåt
term-down = Flytta { $word } nedåt
term-keys = Alt och piltangent flyttar raden.
term-add = Lägg till ett ord
term-add-do = Lägg till
term-moved = { $word } är nu nummer { $place } av { $of }.

empty-new = Skapa en granskningsomgång
empty-new-text = Familjer, handlingar, granskare och vem som läser vad. Allt kan ändras efter hand.
empty-new-do = Ny granskningsomgång
empty-import = Läs in en omgång
empty-import-text = Har någon annan förberett omgången kommer den som en fil.
empty-demo = Se hur det kan bli
empty-demo-text = Nio påhittade familjer med färdiga granskningar, i ett eget arkiv. Ditt arkiv låses så länge.
empty-demo-do = Öppna exempelomgången
prepare-step-names = Namn att undvika
prepare-step-close = Avsluta
prepare-closed-open = Till Avsluta, där den kan öppnas igen
effect-title = Det här påverkar granskningar som finns
effect-lead = Inget är ändrat ännu. Det som inte längre räknas raderas inte: det räknas igen om ändringen tas tillbaka.
effect-cancel = Avbryt, ändra inget
effect-go = Ändra ändå
round-new-copy = Vill du börja från en tidigare omgång? Gör en kopia av den:
spread-title = Fördela
spread-per = Granskare för varje handling
spread-per-1 = En
spread-per-2 = Två
spread-per-3 = Tre
spread-which = Vilka handlingar
spread-unread = De som saknar granskare
spread-all = Alla, utom det som är påbörjat
spread-propose = Föreslå en fördelning
spread-proposal = Förslag
spread-proposal-lead =
    { $n ->
        [one] 1 läsning läggs till.
       *[other] { $n } läsningar läggs till.
    }
spread-proposal-off =
    { $n ->
        [one] 1 läsning tas bort.
       *[other] { $n } läsningar tas bort.
    }
spread-nothing = Det finns inget att fördela.
spread-loads = Hur många handlingar var och en läser
spread-before = Nu
spread-after = Med förslaget
spread-readings = Vem som läser vad i förslaget
spread-could = De här handlingarna kan inte få så många granskare:
spread-only-conflicts = { $family }, { $document }: för många av granskarna är jäviga
spread-too-few = { $family }, { $document }: det finns för få granskare
spread-use = Använd förslaget
spread-drop = Använd inte
close-lead = När granskningen är klar avslutas omgången. Då kan inget i den ändras, och listan med namn att undvika töms för gott.
close-do = Avsluta omgången
close-sure = Avsluta { $round }?
close-sure-text = Svaren och resultatet finns kvar. Listan med namn att undvika raderas och går inte att få tillbaka. Omgången kan öppnas igen.
close-open = Öppna omgången igen
close-open-lead = Omgången är avslutad. Öppnas den igen går det att ändra i den. Listan med namn att undvika är tom.
round-out-title = Spara omgången i en fil
round-out-lead = Filen har allt i omgången: planen, nycklarna, alla granskningar och alla texter. Den kan läsas in i ett annat arkiv. Namn att undvika följer inte med.
round-out-how = Vem ska kunna läsa filen?
round-out-sealed = Bara den som har lösenfrasen
round-out-open = Vem som helst
round-out-passphrase-hint = Minst tolv tecken. Den står inte i filen och går inte att få tillbaka: utan lösenfrasen kan ingen läsa filen.
round-out-open-warning = Filen blir inte låst. Alla som kommer åt den kan läsa varje kommentar, citat och belägg. Lägg den inte på en delad plats och skicka den inte med e-post.
round-out-do = Spara omgången …
round-out-busy = Sparar omgången …
round-out-saved = Omgången är sparad i { $path }.
copy-title = Nästa omgång
copy-lead = En kopia tar med listor, granskare och de senaste nycklarna. Svar, läsningar och skäl följer inte med.
copy-name = Vad heter den nya omgången?
copy-families = Familjerna
copy-families-kept = Ta med familjerna och deras medlemmar
copy-families-left = Börja utan familjer
copy-do = Gör en kopia
spread-proposal-yet = Inget är ändrat ännu.
effect-without-document =
    { $reviews ->
        [one] { $what }: 1 granskning räknas inte längre, eftersom handlingen tas bort.
       *[other] { $what }: { $reviews } granskningar räknas inte längre, eftersom handlingen tas bort.
    }
effect-without-reader =
    { $reviews ->
        [one] { $what }: 1 granskning räknas inte längre, eftersom den läsningen tas bort.
       *[other] { $what }: { $reviews } granskningar räknas inte längre, eftersom de läsningarna tas bort.
    }
effect-without-key =
    { $reviews ->
        [one] { $what }: 1 granskning räknas inte längre, eftersom nyckeln tas bort ur omgången.
       *[other] { $what }: { $reviews } granskningar räknas inte längre, eftersom nyckeln tas bort ur omgången.
    }
effect-other-key =
    { $reviews ->
        [one] { $what }: 1 granskning räknas inte längre, eftersom handlingen då hör till en annan nyckel.
       *[other] { $what }: { $reviews } granskningar räknas inte längre, eftersom handlingen då hör till en annan nyckel.
    }
effect-unreviewable =
    { $reviews ->
        [one] { $what }: det finns 1 granskning, fast handlingen inte kan granskas. Är den klar räknas den ändå.
       *[other] { $what }: det finns { $reviews } granskningar, fast handlingen inte kan granskas. De som är klara räknas ändå.
    }
effect-again =
    { $reviews ->
        [one] { $what }: 1 granskning räknas igen.
       *[other] { $what }: { $reviews } granskningar räknas igen.
    }
effect-not-asked =
    { $answers ->
        [one] { $what }: 1 svar räknas inte längre, eftersom frågan inte ställs.
       *[other] { $what }: { $answers } svar räknas inte längre, eftersom frågorna inte ställs.
    }
effect-unanswered =
    { $reviews ->
        [one] { $what }: frågor tillkommer som 1 klar granskning inte har besvarat.
       *[other] { $what }: frågor tillkommer som { $reviews } klara granskningar inte har besvarat.
    }
effect-submitted-it = Den är markerad som klar.
effect-submitted =
    { $n ->
        [one] Av dem är 1 markerad som klar.
       *[other] Av dem är { $n } markerade som klara.
    }
families-paste = Har du dem i ett kalkylark? Klistra in tabellen.
table-lead = En rad för varje handling eller familjemedlem. Familjens kodnamn upprepas på varje rad.
table-paste = Klistra in tabellen här
table-paste-hint = Kopiera raderna i kalkylarket, med rubrikraden, och klistra in dem. Du kan rätta direkt i rutan.
table-file = Hämta från fil
table-file-hint = En fil från ett kalkylark (.xlsx) eller en textfil (.csv).
table-file-named = Från filen { $file }
table-file-again = Läs filen igen
table-file-drop = Klistra in i stället
table-sheet = Blad i filen
table-read =
    { $n ->
        [0] Tabellen har inga rader.
        [one] Tabellen har 1 rad.
       *[other] Tabellen har { $n } rader.
    }
table-preview = Så läses tabellen
table-preview-lead =
    { $n ->
        [one] Välj vad kolumnerna betyder. Den första raden visas.
       *[other] Välj vad kolumnerna betyder. De första { $n } raderna visas.
    }
table-column = Kolumn { $n }
table-column-is = { $column } betyder
table-is-none = Läs inte in
table-is-family = Familj
table-is-member-label = Medlem
table-is-member-role = Barn eller vuxen
table-is-gender = Kön
table-is-age = Ålder
table-is-case-types = Aktuell inom
table-is-focus = Fokusperson
table-is-protected = Skyddade uppgifter
table-is-document-kind = Handling
table-is-side = Vems akt
table-is-area = Område
table-is-service = Insats
table-is-step = Steg i processen
table-is-period-from = Från och med
table-is-period-to = Till och med
table-is-concerns = Gäller
table-is-reader = Granskare
table-is-unreviewable = Kan inte granskas, eftersom
table-problems =
    { $n ->
        [one] 1 rad behöver rättas
       *[other] { $n } rader behöver rättas
    }
table-problems-more =
    { $n ->
        [one] Och 1 rad till.
       *[other] Och { $n } rader till.
    }
table-row = Rad { $n }
table-row-go = Gå till rad { $n }
table-will = Det här läggs till
table-will-nothing = Inget läggs till.
table-becomes = Vad raderna blir
table-take-all = Lägg till alla rader
table-take-good =
    { $n ->
        [one] Ta med den rad som är rätt
       *[other] Ta med de { $n } rader som är rätt
    }
table-readings =
    { $n ->
        [0] Ingen läsning
        [one] 1 läsning
       *[other] { $n } läsningar
    }
table-taken = Tillagt: { $what }.
table-see = Se familjerna
table-taken-left =
    { $n ->
        [one] 1 rad lämnades kvar.
       *[other] { $n } rader lämnades kvar.
    }
table-doubts =
    { $n ->
        [one] 1 rad är rätt men värd en titt till:
       *[other] { $n } rader är rätt men värda en titt till:
    }
table-note-merged-header =
    { $n ->
        [one] En rubrik är sammanslagen över flera kolumner. Den gäller bara den första.
       *[other] { $n } rubriker är sammanslagna över flera kolumner. De gäller bara den första.
    }
table-note-merged-cells =
    { $n ->
        [one] Celler är sammanslagna på ett ställe, från rad { $row }. Bara den första raden får det som står där.
       *[other] Celler är sammanslagna på { $n } ställen, med början på rad { $row }. Bara den första raden får det som står där.
    }
table-note-empty-header =
    { $n ->
        [one] En kolumn saknar rubrik.
       *[other] { $n } kolumner saknar rubrik.
    }
table-note-duplicate-header =
    { $n ->
        [one] En kolumn har samma rubrik som en annan.
       *[other] { $n } kolumner har samma rubrik som en annan.
    }
table-note-title-rows =
    { $n ->
        [one] 1 rad ovanför rubrikerna läses inte in.
       *[other] { $n } rader ovanför rubrikerna läses inte in.
    }
table-note-empty-rows =
    { $n ->
        [one] 1 tom rad hoppas över.
       *[other] { $n } tomma rader hoppas över.
    }
table-note-long-rows =
    { $n ->
        [one] Rad { $row } har fler celler än det finns rubriker.
       *[other] { $n } rader har fler celler än det finns rubriker, den första är rad { $row }.
    }
table-note-decomposed =
    { $n ->
        [one] På 1 rad är å, ä eller ö skrivna som två tecken. De läses som en bokstav.
       *[other] På { $n } rader är å, ä eller ö skrivna som två tecken. De läses som en bokstav.
    }

# Att byta version av en nyckel i en omgång som pågår.
move-page-title = Byt till version { $version } av { $key }
move-page-moved-title = { $key }, version { $version }
move-page-lead = Omgången använder version { $from }. Alla granskningar byter version samtidigt, och inget svar försvinner: det som inte passar i version { $to } läggs åt sidan, visas vid sin fråga och kommer tillbaka om omgången byter tillbaka.
move-page-same = Omgången använder version { $version } redan.
move-page-what = Det här händer
move-page-nothing = Ingen granskning är påbörjad, så det finns inga svar att flytta.
move-page-opens =
    { $n ->
        [one] 1 granskning som är klar öppnas igen, eftersom något i den ska besvaras.
       *[other] { $n } granskningar som är klara öppnas igen, eftersom något i dem ska besvaras.
    }
move-page-withheld =
    { $n ->
        [one] 1 granskning byter version utan att räknas här. Den visas när du har markerat din egen som klar.
       *[other] { $n } granskningar byter version utan att räknas här. De visas när du har markerat dina egna som klara.
    }
move-page-each = Granskning för granskning
move-page-hidden = Visas när du har markerat din egen som klar.
move-page-untouched = Inget ändras.
move-page-status-opens = öppnas igen
move-page-status-done-again = är klar igen
move-page-not-made-for = Version { $version } är inte gjord för handlingen. Granskningen är kvar men räknas inte så länge omgången använder den versionen.
move-page-place = { $text } ({ $member })
move-page-key = Det här skiljer versionerna åt
move-page-key-about = version { $newer } jämförd med version { $older }
move-page-go = Byt till version { $version }
move-page-stay = Tillbaka utan att byta
move-page-moved = Omgången använder nu version { $version } av { $key }.
move-page-moved-reviews =
    { $n ->
        [0] Ingen granskning var påbörjad.
        [one] 1 granskning har bytt version.
       *[other] { $n } granskningar har bytt version.
    }
move-page-moved-opened =
    { $n ->
        [one] 1 av dem är öppnad igen.
       *[other] { $n } av dem är öppnade igen.
    }
move-page-back = Gå tillbaka till version { $version }
move-page-on = Till förberedelserna

# Handlingar som har tagits bort ur planen medan det finns granskningar av dem.
taken-out = Borttagna handlingar med granskningar
taken-out-lead = De räknas inte med i resultatet, men det som har skrivits om dem finns kvar.
taken-out-reviews =
    { $reviews ->
        [0] Ingen granskning finns här.
        [one] En granskning finns här. { $submitted ->
            [0] Den är inte klar.
           *[other] Den är klar.
        }
       *[other] { $reviews } granskningar finns här, { $submitted ->
            [0] ingen av dem klar.
            [one] varav en klar.
           *[other] varav { $submitted } klara.
        }
    }
taken-out-elsewhere =
    { $elsewhere ->
        [one] En är påbörjad på en annan dator.
       *[other] { $elsewhere } är påbörjade på andra datorer.
    }
taken-out-gone-too =
    { $gone ->
        [family] Den går inte att lägga tillbaka, för familjen är också borttagen.
       *[kind] Den går inte att lägga tillbaka, för handlingstypen är borttagen ur listan.
    }
taken-out-back = Lägg tillbaka
taken-out-back-done = { $place } är tillbaka i omgången.
