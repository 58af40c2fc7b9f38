# Omgångens resultat.
result-types = Typ av handling
result-area = Område
result-all-areas = Alla områden
result-answer = Svar
result-count = Antal
result-of = av { $of }
result-open-number =
    { $n ->
        [one] 1, { $label }: visa svaret bakom siffran
       *[other] { $n }, { $label }: visa svaren bakom siffran
    }
result-denominator = { $of } av { $subjects } { $unit } ingår i siffrorna.
result-several = Ett svar kan räknas på flera rader.
result-outside = Ingår inte
result-per-member = Per { $unit }
result-unknown = Det vi inte vet
result-nothing-done = Ingen granskning av de här handlingarna är klar ännu. När den första är det står resultatet här.
result-no-keys = Omgången har inga nycklar, så det finns inget att granska.
result-choose-keys = Välj nycklar till omgången
result-reflections = Vad olika roller såg
result-families = Familj för familj
comments-title = Kommentarer
comments-count =
    { $n ->
        [one] 1 kommentar
       *[other] { $n } kommentarer
    }
comments-more =
    { $n ->
        [one] Visa 1 kommentar till
       *[other] Visa { $n } kommentarer till
    }
evidence-more =
    { $n ->
        [one] Visa 1 belägg utan kommentar
       *[other] Visa { $n } belägg utan kommentar
    }
evidence-page-words = s. { $page }
evidence-quote-words = ”{ $quote }”
behind-title = { $label }: { $n }
behind-family = Familj
behind-document = Handling
behind-member = Person
missing-title = Vad som saknas
missing-gap = Inte besvarad: ”{ $text }”.
missing-reason = Skäl: { $reason }
export-pdf = Spara som PDF
export-docx = Spara som Word
export-html = Spara som HTML
export-title = Spara rapporten
export-making = Gör rapporten …
export-made = Rapporten är sparad: { $path }
