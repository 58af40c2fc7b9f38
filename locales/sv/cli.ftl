# Vad kommandoraden säger.
cli-no-store = Ange arkivet med --store eller i miljövariabeln AKTSAM_STORE.
cli-no-passphrase = Ange arkivets lösenfras i en fil med --passphrase-file, eller i miljövariabeln AKTSAM_PASSPHRASE.
cli-no-file-passphrase = Filen ska krypteras. Ange dess lösenfras i en fil med --file-passphrase-file eller i miljövariabeln AKTSAM_FILE_PASSPHRASE. Med --plain lämnas filen öppen för alla att läsa.
cli-unreadable = { $file } går inte att läsa ({ $what }). Kontrollera sökvägen och läsrätten.
cli-unwritable = { $file } går inte att skriva ({ $what }). Kontrollera att mappen finns och att du får skriva där.
cli-not-json = { $file } är inte JSON. Det tar slut eller blir fel på rad { $line }, tecken { $column }. Rätta filen och kör igen; inget har ändrats.
cli-needs-file = En PDF behöver en fil att skrivas till. Ange den med --out.
cli-not-a-code = ”{ $text }” är ingen kod. En kod har a till z, siffror, bindestreck och understreck.
cli-not-a-version = ”{ $text }” är ingen version av en nyckel. Skriv nyckelns kod, ett snabel-a och versionens nummer, som journal@2.
cli-no-such-key = Det finns ingen granskningsnyckel { $key }. ”aktsam key list” visar vilka som finns.
cli-not-versions = { $older } och { $newer } är inte en äldre och en nyare version av samma nyckel. Skriv den äldre först, och kontrollera ”id” och ”version” i filerna.
cli-not-found = { $code } finns inte i arkivet. Kontrollera koden. ”aktsam round list” och ”aktsam round show” visar vilka som finns.
cli-printing = Resultatet gick inte att skriva ut ({ $what }).

cli-demo-begins = Skapar demoomgången. Det tar några sekunder.
cli-demo =
    Arkivet med demoomgången finns i { $folder }
    Lösenfras: { $passphrase }
cli-created =
    Arkivet finns i { $folder }
    Återställningsnyckel: { $key }
    Skriv ut nyckeln och förvara den inlåst. Den visas bara nu, och öppnar arkivet när alla lösenfraser är glömda.
cli-unlocked = Arkivet { $name } går att öppna. Användare: { $user }.

cli-key-sound = { $file }: inga fel. { $key }, version { $version }. Antal frågor: { $questions }.
cli-key = { $id } { $version }: { $name }. Antal frågor: { $questions }.
cli-per-child = för varje barn
cli-per-adult = för varje vuxen
cli-per-member = för varje familjemedlem
cli-asked-on-condition = ställs bara ibland

cli-no-rounds = Arkivet har ingen omgång.
cli-round = { $id }: { $name }. Familjer: { $families }. Handlingar: { $documents }. Granskningar: { $reviews }, varav klara: { $submitted }.
cli-round-keys = Granskningsnycklar
cli-round-reviewers = Granskare
cli-document = granskningar: { $reviews }, varav klara: { $submitted }
cli-document-unreviewable = kunde inte granskas
cli-exported = Omgången är skriven till { $path } ({ $bytes } byte). Filen är krypterad. Granskningar: { $reviews }. Texter: { $texts }.
cli-exported-plain = Omgången är skriven till { $path } ({ $bytes } byte). Filen är inte krypterad: vem som helst kan läsa den. Granskningar: { $reviews }. Texter: { $texts }.
cli-imported = Omgången { $name } ({ $round }) är inläst. Granskningar: { $reviews }. Texter: { $texts }.
cli-imported-before = Omgången { $name } ({ $round }) finns redan i arkivet med samma innehåll. Inget ändrades. Granskningar: { $reviews }. Texter: { $texts }.
cli-move = { $round }, { $key }: från version { $from } till version { $to }. Inget har ändrats ännu.
cli-move-opens = Granskningar som är klara och öppnas igen: { $n }
cli-move-withheld = Andras granskningar, som inte visas för dig ännu och inte är räknade här: { $n }
cli-move-review-opens = öppnas igen
cli-move-review-done = är klar igen
cli-moved = Omgången är flyttad från version { $from } till version { $to }. Flyttade granskningar: { $reviews }. Öppnade igen: { $opened }. Inga svar är borta.

cli-report-begins = Skapar rapporten.
cli-written = { $path } är skriven ({ $bytes } byte).

cli-verify-begins = Kontrollerar arkivet.
cli-verified = Lästa ändringar: { $changes }. Planer och granskningar: { $documents }. Nycklar: { $keys }.
cli-verify-sound = Allt är helt.
cli-verify-rebuilt = Tabellerna är uträknade på nytt ur ändringsloggen.
cli-verify-unsound = Arkivet är skadat. Kör ”aktsam verify --rebuild” om alla felen gäller tabeller, rader utan logg eller sökregistret. Öppna annars den senaste säkerhetskopian i arkivets mapp ”backups”.
cli-store-problem-page = En del av filen är inte vad som skrevs.
cli-store-problem-structure = Databasens tabeller hänger inte ihop.
cli-store-problem-change = En ändring är inte vad som skrevs.
cli-store-problem-log = Ändringar saknas, eller är för många.
cli-store-problem-register = Ett register går inte att läsa.
cli-store-problem-projection = En tabell säger något annat än ändringsloggen.
cli-store-problem-stray = Det finns rader utan ändringslogg.
cli-store-problem-key = En granskningsnyckel är inte vad som skrevs.
cli-store-problem-search = Sökregistret stämmer inte med texterna.
cli-looks-personal = Varning: { $place }. { $what }.
cli-looks-personal-all =
    { $n ->
        [one] 1 ställe kan peka ut någon. Filen skrivs ändå. Att inget annat hittades betyder inte att texterna är avidentifierade.
       *[other] { $n } ställen kan peka ut någon. Filen skrivs ändå. Att inget annat hittades betyder inte att texterna är avidentifierade.
    }
cli-utf-16 = { $file } är text i UTF-16. Spara filen som UTF-8 och försök igen.
cli-not-utf-8 = { $file } är inte text i UTF-8: rad { $line } går inte att läsa. Spara filen som UTF-8 och försök igen.
cli-too-large = { $file } är större än { $megabytes } MB. Dela upp texten och försök igen.
cli-no-themes = Inga kommentarer har teman. Teman läggs till i fönstret, under Kommentarer.

cli-no-invitation-words = Skriv inbjudans ord i en fil (--words-file) eller i AKTSAM_INVITATION.
cli-exchange-begun = Gruppen { $name } är startad. Bjud in de andra med ”aktsam exchange invite”.
cli-exchange-invited =
    { $name } kommer in med de här orden. Läs upp dem eller lämna dem på papper. De gäller en gång.
    { $words }
cli-exchange-answered =
    Svaret till { $name } är lämnat. Du är med när den som leder gruppen har hämtat det. Jämför orden med den personen, om ni vill vara säkra:
    { $words }
cli-exchange-waiting = Svaret till { $name } är lämnat. Du är med när den som leder gruppen har hämtat det.
cli-exchange-done = Hämtade paket: { $fetched }. Publicerade paket: { $published }. Kvar att hämta: { $left }.
cli-exchange-from = Granskningar från { $name }: { $n }.
cli-exchange-let-in = { $name } är med i gruppen.
cli-exchange-shut = Den här datorn kan inte längre läsa det som { $name } publicerar. Den kan ha tagits ur gruppen.
cli-exchange-heard = Senast hört av { $label }: { $at }
cli-exchange-parted = Det som kommer från { $label } hänger inte ihop. Datorn kan vara återställd från en kopia, eller så har någon bytt ut paket i mappen. Fråga { $name }.
cli-exchange-missing = Saknas i mappen: paket { $numbers }. Be { $name } publicera allt igen.
cli-exchange-removed = inte längre med
cli-exchange-state = Inte publicerat: { $unpublished }. Inte hämtat: { $unfetched }. Förseglade granskningar: { $sealed }.
cli-exchange-conflicts = Ändrat på två håll: { $n }. Öppna Gemensam mapp för att välja.
cli-exchange-checked = Hela paket: { $sound }. Paket för andra: { $closed }. Byte i allt: { $bytes }.
cli-exchange-strange = Okänd fil: { $name }.
cli-exchange-trouble =
    { $trouble ->
        [away] Mappen nås inte. Inget är borta: det skickas när den är tillbaka.
        [readOnly] Mappen går att läsa men inte att skriva i. Inget är borta.
        [shut] Allt i mappen får inte läsas härifrån. Det som går att läsa hämtas. Be it-stödet om rätt att läsa och skriva i hela mappen.
        [missing] Något som publicerades härifrån ligger inte kvar i mappen. Allt finns i arkivet. Öppna Gemensam mapp och välj Publicera allt igen.
        [full] Det är fullt i mappen. Allt ligger kvar i arkivet och skickas när det finns plats.
        [held] Ett annat program håller en fil i mappen öppen. Försök igen.
        [notReadBack] Det som skrevs i mappen gick inte att läsa tillbaka. Det ligger kvar i arkivet. Försök igen.
       *[fault] Något är fel med mappen eller nätverket. Inget är borta. Försök igen.
    }
cli-exchange-aside =
    { $why ->
        [torn] Paket { $number } från { $name } ({ $label }) är skadat eller på väg. Be { $name } publicera allt igen om det inte blir helt.
        [unread] Paket { $number } från { $name } ({ $label }) går inte att läsa just nu. Ett annat program kan hålla i filen. Försök igen.
        [damaged] Paket { $number } från { $name } ({ $label }) hänger inte ihop. Be { $name } publicera allt igen.
        [forged] Paket { $number } i mappen för { $name } ({ $label }) är inte underskrivet av den datorn. Någon annan har lagt det där.
        [newer] Paket { $number } från { $name } ({ $label }) är gjort med en nyare version. Uppdatera Aktsam.
        [notTheirs] Paket { $number } från { $name } ({ $label }) ändrar något som rollen inte tillåter. Det är inte hämtat.
        [removed] Paket { $number } från { $name } ({ $label }) kom efter att datorn eller personen togs bort. Det räknas inte.
        [tooLarge] Paket { $number } från { $name } ({ $label }) är större än vad Aktsam gör. Det är inte läst.
        [otherGroup] Paket { $number } i mappen för { $name } ({ $label }) hör till en annan grupp.
        [unknown] Paket { $number } är från en dator som inte är med i gruppen.
       *[waits] Paket { $number } från { $name } ({ $label }) väntar på ett annat paket.
    }
