# Vad som är fel med en ändring av en omgång.
plan-problem-empty = Något är inte ifyllt. Fyll i det och försök igen.
plan-problem-name-taken = Det finns redan något som heter ”{ $name }”. Välj ett annat namn.
plan-problem-unknown = ”{ $code }” finns inte i omgången. Det kan ha tagits bort.
plan-problem-handles = { $reviewer } handlägger själv { $family } och kan därför inte läsa något om den (jäv). Välj någon annan.
plan-problem-key-not-published = Granskningsnyckeln { $key } är inte publicerad och kan inte användas i en omgång.
plan-problem-key-in-use = Granskningsnyckeln { $key } går inte att byta till en annan version. Det finns granskningar som är påbörjade med den gamla: { $reviews }.
plan-problem-term-in-use = ”{ $name }” går inte att ta bort. Ordet används på fler ställen i omgången: { $uses }. Ändra dem först.
plan-problem-dates-reversed = Den sista dagen kommer före den första. Rätta datumen.
plan-problem-other-family = ”{ $name }” hör till en annan familj och stannar där. Ta bort och lägg till på nytt om det blev fel.
plan-problem-erased = Handlingen är raderad för gott, och koden används inte igen. Lägg till den som en ny handling.
plan-problem-personal-number = Det står ett personnummer där. Använd kodnamn, som ”Familj 1” och ”Barn 1”.
plan-problem-looks-personal = Det ser ut att stå en personuppgift i ett namn. Använd kodnamn, som ”Familj 1” och ”Barn 1”.

table-problem-empty = Det finns inget i tabellen. Kontrollera att du valde rätt fil eller kopierade rätt celler.
table-problem-pdf = Filen är en PDF, inte ett kalkylark. Öppna kalkylarket och spara det som .xlsx eller .csv.
table-problem-old-excel = Arbetsboken är i det gamla Excelformatet eller låst med lösenord. Spara den som .xlsx utan lösenord.
table-problem-not-a-table = Filen är inget kalkylark som går att läsa. Spara kalkylarket som .xlsx eller .csv.
table-problem-damaged = Arbetsboken är skadad. Öppna den i kalkylprogrammet och spara den på nytt.
table-problem-no-such-sheet = Arbetsboken har inget blad som heter ”{ $sheet }”. Välj ett annat blad.
table-problem-too-large = Filen är större än någon tabell till en omgång. Kontrollera att det är rätt fil.
table-problem-too-many-rows = Tabellen har fler än { $most } rader. Dela upp den.
table-problem-too-many-columns = Tabellen har fler än { $most } kolumner. Ta bort dem som inte behövs.
table-problem-open-quote = På rad { $row } börjar ett citattecken som aldrig slutar, så det går inte att se var cellen tar slut. Rätta raden.
table-problem-no-family-column = Ingen kolumn säger vilken familj raden gäller. Välj den kolumnen.
table-problem-used-twice = Två kolumner är valda till samma sak. Välj en av dem, eller ”Tas inte in” för den andra.
table-problem-bad-rows = Inget har tagits in: det finns rader som inte är rätt ({ $n }). Rätta dem i kalkylarket, eller ta in bara de rätta raderna.
