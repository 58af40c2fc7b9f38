# Gemensam mapp: gruppen, dess datorer och det som går mellan dem.
group-title = Gemensam mapp
action-group = Gemensam mapp
action-exchange = Hämta och publicera nu

# Vad någon får göra.
group-role-owner = Leder gruppen
group-role-developer = Metodutvecklare
group-role-reviewer = Granskare
group-role-manager = Chef
group-role-owner-hint = Bjuder in och tar bort, och får ändra allt.
group-role-developer-hint = Förbereder omgångar och skriver nycklar och teman.
group-role-reviewer-hint = Svarar i sina egna granskningar, och läser andras när alla som läser samma sak är klara.
group-role-manager-hint = Får sammanställningar, och kan inte öppna någon granskning.

# Arkivet är inte med i någon grupp.
group-alone-lead = Med en gemensam mapp läser flera i samma omgång, var och en på sin egen dator.
group-alone-folder = Mappen kan ligga på en gemensam disk, på ett USB-minne eller i en mapp som till exempel Nextcloud eller OneDrive för över. Aktsam lägger krypterade paket i den och hämtar de andras. Den som bara kommer åt mappen kan inte läsa något i den.
group-alone-here = Allt du gör sparas som vanligt på den här datorn, också när mappen inte nås.
group-folder = Mapp
group-folder-begin-hint = En tom mapp som alla i gruppen kommer åt.
group-folder-join-hint = Den mapp som den som bjöd in dig har berättat om.
group-folder-none = Ingen mapp är vald.
group-folder-choose = Välj mapp …
group-folder-title = Välj den gemensamma mappen
group-folder-missing = Välj en mapp
group-name = Vad heter gruppen?
group-name-hint = Till exempel Referensgruppen 2026.
group-name-missing = Skriv vad gruppen heter
group-label = Vad kallar du den här datorn?
group-label-hint = Till exempel Kontoret. De andra i gruppen ser namnet.
group-label-missing = Skriv vad du kallar datorn
group-reads = Vem är du i granskargruppen?
group-reads-not = Jag granskar inte själv
group-recovery = Arkivets återställningsnyckel
group-recovery-hint = Går datorn sönder kan du med nyckeln läsa dina egna granskningar på en annan dator. Du kan lämna fältet tomt, men då går det du inte har markerat som klart förlorat med datorn, om det inte finns en säkerhetskopia någon annanstans. Den går att koppla efteråt.
group-begin = Starta en grupp
group-begin-about = Du leder den och bjuder in de andra
group-begin-rounds =
    { $n ->
        [0] Allt i det här arkivet blir gruppens. Det finns ingen omgång i det än.
        [one] Allt i det här arkivet blir gruppens: omgången { $rounds }, granskningarna, nycklarna och temana.
       *[other] Allt i det här arkivet blir gruppens: omgångarna { $rounds }, granskningarna, nycklarna och temana.
    }
group-begin-do = Starta gruppen
group-faults =
    { $n ->
        [one] En sak saknas
       *[other] { $n } saker saknas
    }
group-join = Gå med i en grupp
group-join-about = Du har fått nio ord av den som leder den
group-join-not-empty = Arkivet har redan omgångar: { $rounds }. Den som går med i en grupp gör det med ett tomt arkiv, så att inget blandas ihop.
group-join-not-empty-how = Lås arkivet, välj ”Skapa ett nytt arkiv” och gå med därifrån. Ska omgången bli gruppens: spara den som en fil under ”Förbered omgång”, och låt den som leder gruppen ta in den.
group-words = De nio orden
group-words-hint = Skriv eller klistra in dem i den ordning du fick dem, med mellanslag emellan. De fyra första bokstäverna i varje ord räcker.
group-words-missing = Skriv orden som du fick
group-look = Läs inbjudan
group-look-busy = Läser inbjudan …
group-seen = { $by } bjuder in dig, { $name }, till { $group }.
group-seen-check = Känner du inte igen namnen: gå inte med, och ring den som leder gruppen.
group-join-do = Gå med i gruppen
group-join-back = Skriv andra ord

# En inbjudan är besvarad.
group-answered-lead = Du har svarat på inbjudan till { $group }.
group-answered-waits = Du är med när den som leder gruppen har hämtat ditt svar. Aktsam tittar efter var femte minut medan arkivet är öppet.
group-card = Datorns ord
group-card-compare = Läs upp orden på telefon för den som leder gruppen. Står samma ord på båda datorerna när du har släppts in är det verkligen din dator som är med, och ingen annans.
group-card-here = Så känner de andra igen den här datorn.
group-card-there = Stämmer orden med dem som står på { $whose } egen dator är det verkligen den.

# Med i en grupp.
group-lead = Du är med i { $group }.
group-lead-leads = Du leder { $group }.
group-now = Läget
group-unpublished =
    { $n ->
        [0] Allt som är gjort här är publicerat.
        [one] 1 ändring är inte publicerad än.
       *[other] { $n } ändringar är inte publicerade än.
    }
group-unfetched =
    { $n ->
        [0] Allt i mappen är hämtat.
        [one] 1 paket i mappen är inte hämtat än.
       *[other] { $n } paket i mappen är inte hämtade än.
    }
group-sealed =
    { $n ->
        [one] 1 granskning ligger här förseglad tills alla som läser samma sak har markerat sin som klar.
       *[other] { $n } granskningar ligger här förseglade tills alla som läser samma sak har markerat sin som klar.
    }
group-shut = Den här datorn kan inte längre läsa det som { $names } publicerar.
group-shut-since = Sedan den { $at } kan den här datorn inte läsa det som { $names } publicerar.
group-shut-ask = Den kan ha tagits bort ur gruppen, eller räknas som borta. Fråga { $names }. Det som redan finns här kan du läsa som förut.
group-no-paper = Återställningsnyckeln är inte kopplad till gruppen. Går den här datorn sönder går det du inte har markerat som klart förlorat, om det inte finns en säkerhetskopia någon annanstans.
group-exchange = Hämta och publicera nu

group-trouble-away = Mappen nås inte. Inget är förlorat: allt sparas på den här datorn och publiceras när mappen finns igen. Ligger den någon annanstans nu, så visa var under Mappen.
group-trouble-read-only = Mappen går att läsa men inte att skriva i. Inget är förlorat: det du gör ligger kvar här och publiceras när det går att skriva. Be den som sköter mappen om rätt att skriva i den.
group-trouble-shut = Allt i mappen går inte att läsa från den här datorn. Det som går att läsa hämtas, och inget är förlorat. Be den som sköter mappen om rätt att läsa och skriva i hela mappen.
group-trouble-missing = Något som publicerades härifrån ligger inte kvar i mappen. Inget är förlorat: allt finns i arkivet här. Kontrollera att rätt mapp är vald. Är den det väljer du Publicera allt igen.
group-trouble-full = Mappen är full. Inget är förlorat: det du gör ligger kvar här och publiceras när det finns plats. Be den som sköter mappen om mer utrymme.
group-trouble-held = Ett annat program håller i en fil i mappen, till exempel ett virusskydd. Inget är förlorat. Aktsam försöker igen om fem minuter.
group-trouble-not-read-back = Det som skrevs i mappen gick inte att läsa tillbaka. Inget är förlorat: det ligger kvar här och skrivs en gång till. Händer det igen: be den som sköter mappen att kontrollera den.
group-trouble-fault = Något gick fel med mappen. Inget är förlorat: allt ligger kvar på den här datorn. Aktsam försöker igen om fem minuter.

# Underskrifter under det gruppen har enats om.
group-agreed = Gemensamma bedömningar
group-agreed-lead = Den som var med när gruppen enades skriver under den gemensamma bedömningen, var och en på sin dator. En underskrift gäller så länge bedömningen säger det den sade då.
group-agreed-by = { $name } ({ $at })
group-agreed-none = Ingen har skrivit under.
group-agreed-now = Underskriven av { $names }.
group-agreed-before = En tidigare lydelse är underskriven av { $names }. Bedömningen har ändrats sedan dess.
group-agreed-sign = Skriv under
group-agreed-unsign = Ta tillbaka underskriften
group-agreed-signed = Du har skrivit under: { $about }.
group-agreed-unsigned = Din underskrift är borttagen: { $about }.

# Ändrat på två håll.
group-conflicts = Ändrat på två håll
group-conflicts-lead = Två har skrivit på samma ställe innan de hade hämtat varandras ändringar. Välj vad som ska stå. Det andra finns kvar i historiken men visas inte längre här.
group-conflict-by = { $by }, { $at }
group-conflict-shown = Gäller tills någon har valt
group-conflict-empty = Tomt
group-conflict-take = Låt det här stå
group-conflict-told = { $about }: det som { $by } skrev står nu.
group-conflict-not-yours = Det är { $names } som väljer här.
group-conflict-readers = Det är granskaren själv som väljer här.

# Paket som inte är intagna.
group-aside = Lagt åt sidan
group-aside-lead = Det här är inte intaget. Allt annat har kommit fram.
group-device-of = { $whose } dator ({ $label })
group-device-unknown = en dator som gruppen inte känner till
group-somebody = den som har datorn
group-numbers-more = { $numbers } och { $n } till
group-aside-torn =
    { $n ->
        [one] Paket { $numbers } från { $from } är skadat, eller har inte kommit fram helt. Aktsam tittar efter varje gång. Går det inte över: be { $name } öppna Gemensam mapp och välja Publicera allt igen.
       *[other] Paketen { $numbers } från { $from } är skadade, eller har inte kommit fram helt. Aktsam tittar efter varje gång. Går det inte över: be { $name } öppna Gemensam mapp och välja Publicera allt igen.
    }
group-aside-unread =
    { $n ->
        [one] Paket { $numbers } från { $from } går inte att läsa just nu. Ett annat program kan hålla i filen, eller så får den här datorn inte läsa den. Aktsam försöker varje gång. Går det inte över: fråga den som sköter mappen.
       *[other] Paketen { $numbers } från { $from } går inte att läsa just nu. Ett annat program kan hålla i filerna, eller så får den här datorn inte läsa dem. Aktsam försöker varje gång. Går det inte över: fråga den som sköter mappen.
    }
group-aside-damaged =
    { $n ->
        [one] Paket { $numbers } från { $from } är skadat. Be { $name } öppna Gemensam mapp och välja Publicera allt igen.
       *[other] Paketen { $numbers } från { $from } är skadade. Be { $name } öppna Gemensam mapp och välja Publicera allt igen.
    }
group-aside-forged =
    { $n ->
        [one] Paket { $numbers } från { $from } är inte gjort av den datorn. Det används inte. Fråga { $name } om det, och den som sköter mappen.
       *[other] Paketen { $numbers } från { $from } är inte gjorda av den datorn. De används inte. Fråga { $name } om dem, och den som sköter mappen.
    }
group-aside-newer =
    { $n ->
        [one] Paket { $numbers } från { $from } är gjort med en nyare version av Aktsam. Det ligger orört och läses när Aktsam är uppdaterat på den här datorn.
       *[other] Paketen { $numbers } från { $from } är gjorda med en nyare version av Aktsam. De ligger orörda och läses när Aktsam är uppdaterat på den här datorn.
    }
group-aside-not-theirs =
    { $n ->
        [one] Paket { $numbers } från { $from } ändrar något som { $name } inte får ändra i gruppen. Det används inte. Fråga { $name } vad som skulle ändras, och låt den som leder gruppen göra det.
       *[other] Paketen { $numbers } från { $from } ändrar något som { $name } inte får ändra i gruppen. De används inte. Fråga { $name } vad som skulle ändras, och låt den som leder gruppen göra det.
    }
group-aside-removed =
    { $n ->
        [one] Paket { $numbers } från { $from } kom efter att datorn togs ur gruppen. Det används inte.
       *[other] Paketen { $numbers } från { $from } kom efter att datorn togs ur gruppen. De används inte.
    }
group-aside-too-large =
    { $n ->
        [one] Paket { $numbers } från { $from } är större än något som Aktsam gör. Det läses inte. Fråga den som sköter mappen vad det är.
       *[other] Paketen { $numbers } från { $from } är större än något som Aktsam gör. De läses inte. Fråga den som sköter mappen vad det är.
    }
group-aside-other-group =
    { $n ->
        [one] Paket { $numbers } från { $from } hör till en annan grupp. Det används inte. Kontrollera att det är rätt mapp.
       *[other] Paketen { $numbers } från { $from } hör till en annan grupp. De används inte. Kontrollera att det är rätt mapp.
    }
group-aside-unknown =
    { $n ->
        [one] Paket { $numbers } kommer från { $from }. Det läses om datorn släpps in i gruppen.
       *[other] Paketen { $numbers } kommer från { $from }. De läses om datorn släpps in i gruppen.
    }
group-aside-waits =
    { $n ->
        [one] Paket { $numbers } från { $from } bygger på ett paket som inte har kommit än. Det läses när det andra finns.
       *[other] Paketen { $numbers } från { $from } bygger på ett paket som inte har kommit än. De läses när det andra finns.
    }
group-missing-here =
    { $n ->
        [one] Paket { $numbers } härifrån ligger inte kvar i mappen
       *[other] Paketen { $numbers } härifrån ligger inte kvar i mappen
    }
group-missing =
    { $n ->
        [one] Paket { $numbers } saknas i mappen. Be { $name } öppna Gemensam mapp och välja Publicera allt igen.
       *[other] Paketen { $numbers } saknas i mappen. Be { $name } öppna Gemensam mapp och välja Publicera allt igen.
    }
group-strange =
    { $n ->
        [one] En fil i mappen är inte Aktsams och lämnas i fred: { $names }.
       *[other] { $n } filer i mappen är inte Aktsams och lämnas i fred: { $names }.
    }

# De som är med.
group-members = Med i gruppen
group-members-leads = Bara { $names } kan bjuda in och ta bort.
group-you = Du
group-left = Inte längre med
group-reads-as = granskar som { $reviewer }
group-device-here = Den här datorn
group-device-heard = hördes av { $at }
group-device-heard-hint = Tiderna är efter varje dators egen klocka.
group-device-heard-of = har hörts av
group-device-not-heard = har inte hörts av än
group-device-ended = räknas inte längre
group-device-unfetched =
    { $n ->
        [one] 1 paket är inte hämtat
       *[other] { $n } paket är inte hämtade
    }
group-device-parted = Paketen hänger inte ihop. Är arkivet där återställt från en kopia är det därför: be { $name } välja Publicera allt igen. Är det inte det kan någon ha bytt ut paket i mappen: fråga den som sköter den.
group-device-words = Visa datorns ord
group-device-words-of = Visa orden för { $name }, { $label }
group-invite = Bjud in någon …
group-new-device = Ny dator …
group-remove = Ta bort ur gruppen …
group-lose = Datorn är borta …

# Att bjuda in.
group-invite-title = Bjud in någon
group-invite-name = Namn
group-invite-name-hint = Så som gruppen känner personen.
group-invite-name-missing = Skriv personens namn
group-invite-roles = Vad ska personen göra?
group-invite-roles-missing = Välj minst en sak
group-invite-reviewer = Vilken granskare i omgången?
group-invite-reviewer-hint = Det går inte att ändra sedan. Finns personen inte här: lägg först till granskaren under ”Förbered omgång”.
group-invite-reviewer-missing = Välj vilken granskare det är
group-invite-reviewer-none = I omgången finns ingen granskare som är ledig. Lägg först till granskaren under ”Förbered omgång”.
group-invite-do = Gör inbjudan
group-invite-busy = Gör inbjudan …
group-device-title = Ny dator för { $name }?
group-device-text = { $name } får nio ord att skriva på den nya datorn, i ett nytt och tomt arkiv. Där hämtas sedan allt som gruppen har. Gick den gamla datorn sönder: tala först om att den är borta.
group-made-title = Inbjudan till { $name }
group-made-how = Läs upp orden på telefon, eller skriv ut dem. De fungerar en gång.
group-made-apart = Ge orden på ett annat sätt än mappen: den som har båda kommer in i gruppen som { $name }.
group-made-folder = Mappen: { $folder }
group-made-print = Skriv ut
group-made-done = Klart
group-waiting = Inbjudna som inte har svarat
group-waiting-words = Visa orden
group-waiting-elsewhere = Orden står på den dator där inbjudan gjordes.
group-unlaid = Mappen nåddes inte, så inbjudan ligger inte där än. Den läggs dit av sig själv när mappen går att nå. Orden fungerar först då.
group-withdraw = Ta tillbaka inbjudan
group-withdrawn = Inbjudan till { $name } är tillbakatagen. Orden fungerar inte längre.

# Att ta bort.
group-remove-title = Ta bort { $name } ur gruppen?
group-remove-text = Det som { $name } skickar efter det här räknas inte, och det ni andra gör kan { $name } inte läsa. Det går inte att ångra. Det här finns kvar:
group-remove-keeps = Det som { $name } redan har hämtat finns kvar på { $whose } dator.
group-remove-reviews = Det som { $name } har granskat finns kvar i omgången, och ingen annan kan bli samma granskare.
group-remove-do = Ta bort { $name }
group-removed = { $name } är inte längre med i gruppen.
group-lose-title = Är datorn { $label } borta?
group-lose-text = Det som skickas från datorn efter det här räknas inte, och den kan inte läsa det ni gör. Det som redan finns på den är skyddat av { $whose } lösenfras. Det går inte att ta tillbaka.
group-lose-then = Ge sedan { $name } en ny dator i gruppen: välj Ny dator.
group-lose-do = Datorn är borta
group-lost = Datorn { $label } räknas inte längre.

# Sammanställningar.
group-summaries = Sammanställningar
group-summaries-none = Ingen sammanställning är skickad än.
group-summaries-hint = En sammanställning är omgången i siffror, bilder och utvalda citat. Alla i gruppen får den, också chefer. Inga enskilda familjer står i den.
group-summary-by = Skickad av { $by } { $at }
group-summary-save = Spara { $file }
group-summary-saved = Sparad: { $path }
group-summary-send = Skicka sammanställning …
group-summary-title = Skicka sammanställning
group-summary-round = Omgång
group-summary-text = Alla i gruppen får omgången i siffror, fynd, åtgärder och de citat som är valda till rapporten, också chefer. Inga enskilda familjer, andra kommentarer, reflektioner eller datum ur akterna följer med. Egna meningar, åtgärder och citat går ut som de är skrivna: se till att ingen familjs kodnamn står i dem. En ny sammanställning tar den gamlas plats. Det som någon redan har sparat som fil går inte att ta tillbaka.
group-summary-do = Skicka
group-summary-sent = Sammanställningen är skickad. De andra får den nästa gång de hämtar.
group-summary-unpublished = Sammanställningen är gjord och publiceras när mappen nås.
group-summary-leaving = Gå till stället och ändra texten, eller skicka ändå. Inget är skickat än.
group-summary-anyway = Skicka ändå

# Raderat för gott.
group-erased = Raderat för gott
group-erased-gone =
    { $what ->
        [document] { $by } raderade en handling { $at }. Den är borta från { $gone } av gruppens { $of } datorer.
       *[text] { $by } raderade en text { $at }. Den är borta från { $gone } av gruppens { $of } datorer.
    }
group-erased-gone-all =
    { $of ->
        [one] { $by } raderade en text { $at }. Den är borta från gruppens enda dator.
       *[other] { $by } raderade en text { $at }. Den är borta från gruppens alla datorer ({ $of }).
    }
group-erased-document-gone-all =
    { $of ->
        [one] { $by } raderade en handling { $at }. Den är borta från gruppens enda dator.
       *[other] { $by } raderade en handling { $at }. Den är borta från gruppens alla datorer ({ $of }).
    }

# Mappen.
group-place = Mappen
group-place-move = Mappen ligger någon annanstans …
group-place-moved = Aktsam använder nu { $folder }.
group-again = Publicera allt igen
group-again-hint = Välj det när någon säger att ett paket från den här datorn är skadat eller saknas. De som redan har det märker inget.
group-again-done = Allt härifrån läggs i mappen en gång till.
group-recover = Läs in mina granskningar från en dator som är borta …
group-recover-title = Läs in mina granskningar
group-recover-text = Skriv återställningsnyckeln till det arkiv som låg på datorn som är borta. Den öppnar de granskningar som du gjorde där, också dem som inte är klara.
group-recover-key = Det arkivets återställningsnyckel
group-recover-missing = Skriv återställningsnyckeln
group-recover-do = Läs in
group-recovered =
    { $n ->
        [0] Nyckeln stämmer. Alla dina granskningar därifrån går redan att läsa.
        [one] 1 granskning går att läsa igen.
       *[other] { $n } granskningar går att läsa igen.
    }

# Den som inte får ändra planer, nycklar och teman.
group-kept-by = Det är { $names } som förbereder omgångar och skriver nycklar och teman i gruppen. Här kan du läsa.
group-kept-by-leader = Det är den som leder gruppen som förbereder omgångar och skriver nycklar och teman. Här kan du läsa.

# Den som inte har någon omgång att se.
group-empty = Här finns ingen omgång än. Det som du ska se hämtas från gruppens gemensamma mapp.
group-empty-go = Till Gemensam mapp

# Raden längst ner i fönstret.
exchange-label = Gemensam mapp
exchange-look =
    { $n ->
        [one] 1 sak att titta på
       *[other] { $n } saker att titta på
    }
exchange-going = Hämtar och publicerar …
exchange-progress =
    { $n ->
        [one] 1 paket
       *[other] { $count } paket
    }
exchange-left =
    { $n ->
        [one] 1 kvar
       *[other] { $count } kvar
    }
exchange-still = Mappen nås. Inget nytt att hämta.
exchange-fetched = Hämtat { $what }.
exchange-fetched-from = Hämtat från { $names }.
exchange-reviews-from =
    { $n ->
        [one] 1 granskning från { $name }
       *[other] { $n } granskningar från { $name }
    }
exchange-published = Publicerat.
exchange-let-in = { $names } är nu med i gruppen.
exchange-trouble-away = Mappen nås inte. Allt sparas här och skickas senare.
exchange-trouble-read-only = Mappen går inte att skriva i. Allt sparas här och skickas senare.
exchange-trouble-shut = Allt i mappen går inte att läsa. Det som går att läsa hämtas.
exchange-trouble-missing = Något härifrån ligger inte kvar i mappen. Öppna Gemensam mapp och välj Publicera allt igen.
exchange-trouble-full = Mappen är full. Allt sparas här och skickas senare.
exchange-trouble-held = Ett annat program håller i en fil i mappen. Aktsam försöker igen.
exchange-trouble-not-read-back = Mappen tar inte emot det som skrivs. Allt sparas här och skickas senare.
exchange-trouble-fault = Något är fel med mappen. Allt sparas här och skickas senare.
group-paper = Koppla återställningsnyckeln …
group-paper-title = Koppla återställningsnyckeln
group-paper-text = Skriv återställningsnyckeln till det här arkivet. Går datorn sönder kan du med den läsa dina egna granskningar på en annan dator. Nyckeln sparas inte.
group-paper-do = Koppla
group-paper-kept = Återställningsnyckeln är kopplad till gruppen. Det gäller från nästa gång det publiceras.
