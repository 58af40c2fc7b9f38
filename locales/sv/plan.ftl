# Vad som är fel med en ändring av en omgång.
plan-problem-empty = Något är inte ifyllt. Fyll i det och försök igen.
plan-problem-name-taken = Det finns redan något som heter ”{ $name }”. Välj ett annat namn.
plan-problem-unknown = ”{ $code }” finns inte i omgången. Det kan ha tagits bort.
plan-problem-handles = { $reviewer } handlägger själv { $family } och kan därför inte läsa något om den (jäv). Välj någon annan.
plan-problem-key-not-published = Granskningsnyckeln { $key } är inte utgiven och kan inte användas i en omgång.
plan-problem-key-in-use = Granskningsnyckeln { $key } går inte att byta till en annan version. Det finns granskningar som är påbörjade med den gamla: { $reviews }.
plan-problem-term-in-use = ”{ $name }” går inte att ta bort. Ordet används på fler ställen i omgången: { $uses }. Ändra dem först.
plan-problem-dates-reversed = Den sista dagen kommer före den första. Rätta datumen.
plan-problem-other-family = ”{ $name }” hör till en annan familj och stannar där. Ta bort och lägg till på nytt om det blev fel.
plan-problem-personal-number = Det står ett personnummer där. Använd kodnamn, som ”Familj 1” och ”Barn 1”.
plan-problem-looks-personal = Det ser ut att stå en personuppgift i ett namn. Använd kodnamn, som ”Familj 1” och ”Barn 1”.
