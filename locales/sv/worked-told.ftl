# Hur en nyckels frågor fungerade i en omgång: skälen att titta på en fråga, vad man kan tänka på, och det hela på kommandoraden.
worked-look-never-asked = Ställdes aldrig: villkoret gällde ingen av de { $of } gånger som frågan lades fram.
worked-advice-never-asked = Stämmer villkoret med det som nyckeln används på? Annars kan frågan tas bort.
worked-look-not-answered = Lämnades obesvarad { $n } av { $of } gånger.
worked-advice-not-answered = Är den svår att svara på, eller lätt att missa?
worked-look-not-applicable = Ej tillämplig { $n } av { $of } gånger.
worked-advice-not-applicable = Bör den bara ställas när den gäller? Ett villkor på en tidigare fråga kan göra det.
worked-look-not-shown = Framgår ej { $n } av { $of } gånger.
worked-advice-not-shown = Kan akten visa det som frågan frågar efter? Det kan också vara ett fynd.
worked-look-differed = De som läste detsamma svarade olika { $n } av { $of } gånger.
worked-advice-differed = Säger vägledningen vad som räknas, och var man letar?
worked-look-changed = Fick ett annat svar efteråt { $n } av { $of } gånger.
worked-advice-changed = Förstår man den först när man har kommit längre? Kanske ska den stå senare, eller säga mer.
worked-look-commented = Fick en kommentar { $n } av { $of } gånger.
worked-advice-commented = Saknas ett alternativ? Läs kommentarerna.
worked-look-slow = Tar { $time }, mätt { $of } gånger. Den vanliga frågan i nyckeln tar { $usual }.
worked-advice-slow = Frågar den om flera saker, eller står svaret på många ställen?
worked-look-alike = Alla { $n } svar är desamma: { $answer }.
worked-advice-alike = Skiljer frågan någon akt från en annan? Den kan ändå vara viktig.
worked-seconds = { $seconds } s
worked-minutes = { $minutes } min
worked-minutes-seconds = { $minutes } min { $seconds } s
worked-nothing-ticked = inget markerat
worked-cli-title = { $key } (version { $version }) i { $round }
worked-cli-reviews =
    { $count ->
        [0] Ingen granskning är klar än.
        [one] En granskning är klar.
       *[other] { $count } granskningar är klara.
    }
worked-cli-without-past =
    { $count ->
        [one] En av dem kom med en fil: ändringar och tider är inte kända.
       *[other] { $count } av dem kom med en fil: ändringar och tider är inte kända.
    }
worked-cli-look = Titta på de här
worked-cli-look-none = Ingen fråga når gränserna för att tas upp här.
worked-cli-questions = Fråga för fråga
worked-cli-asked = ställdes { $n } av { $of }
worked-cli-not-answered = obesvarad { $n } av { $of }
worked-cli-not-applicable = ej tillämplig { $n } av { $of }
worked-cli-not-shown = framgår ej { $n } av { $of }
worked-cli-commented = kommentar { $n } av { $of }
worked-cli-changed = ändrad efteråt { $n } av { $of }
worked-cli-differed = olika svar { $n } av { $of }
worked-cli-took = tid { $time } (median av { $of })
