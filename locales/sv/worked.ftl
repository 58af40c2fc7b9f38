# Hur en nyckels frågor fungerade i en omgång.
worked-tab = Hur den fungerade
worked-from-result = Hur frågorna i nyckeln fungerade
worked-no-round = Ingen omgång använder den här versionen. När en har gjort det står det här hur varje fråga fungerade.
worked-rounds = Omgång
worked-about = { $n ->
    [0] { $round }: ingen granskning är klar än. När den första är det står det här hur varje fråga fungerade.
    [one] { $round }: en granskning är klar. Det som står här gäller frågorna, aldrig den som läste.
   *[other] { $round }: { $n } granskningar är klara. Det som står här gäller frågorna, aldrig dem som läste.
}
worked-without-past = { $n ->
    [one] En av dem kom med en fil: ändringar och tider är inte kända.
   *[other] { $n } av dem kom med en fil: ändringar och tider är inte kända.
}
worked-look = Titta på de här
worked-look-about = Ett skäl är ingen dom: ni avgör om frågan ska ändras i nästa version.
worked-look-none = Ingen fråga når gränserna för att tas upp här.
worked-each = Fråga för fråga
worked-each-about = En fråga ställs en gång i varje granskning, och en gång för varje person där den ställs för var och en. Tiden är från det som läsaren gjorde närmast före, så att leta i akten ingår. Pauser på mer än fem minuter räknas inte.
worked-question = Fråga
worked-asked = Ställd
worked-not-answered = Obesvarad
worked-not-applicable = Ej tillämplig
worked-not-shown = Framgår ej
worked-commented = Kommentar
worked-changed = Ändrad efteråt
worked-differed = Olika svar
worked-took = Tid (median)
worked-of = { $n } av { $of }
worked-measured = { $n ->
    [one] (1 mätt)
   *[other] ({ $n } mätta)
}
