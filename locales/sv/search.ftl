# Sökning i det som är skrivet och i frågorna.
search-title = Sök
search-words = Vad letar du efter?
search-hint = Skriv ett eller flera ord, eller bara början av dem. Ord inom citattecken söks i följd.
search-run = Sök
search-filters = Sök bara i
search-round = Omgång
search-round-any = Alla omgångar
search-family = Familj
search-family-any = Alla familjer
search-key = Handlingar
search-key-any = Alla slags handlingar
search-question = Fråga
search-question-any = Alla frågor
search-reviewer = Granskare
search-reviewer-any = Alla granskare
search-kind = Slag av text
search-kind-any = Allt som är skrivet
search-clear = Sök överallt
search-kind-comment = Kommentar
search-kind-evidence = Belägg
search-kind-reason = Skäl
search-kind-answer = Svar i ord
search-kind-reflection = Reflektion
search-kind-event = Händelse
search-kind-example = Exempel på ett tema
search-kind-action = Åtgärd
search-kind-wording = Resultat i egna ord
search-kind-concern = Akut oro
search-kind-routine = Rutin vid akut oro
search-kind-question = Fråga
search-found =
    { $n ->
        [0] Inget hittades
        [one] 1 text hittades
       *[other] { $count } texter hittades
    }
search-found-enough = Minst { $count } texter hittades
search-found-questions =
    { $n ->
        [one] 1 fråga hittades
       *[other] { $n } frågor hittades
    }
search-more =
    { $n ->
        [one] En text till hittades. Skriv ett ord till, eller välj var du söker, för att se den.
       *[other] { $count } texter till hittades. Skriv ett ord till, eller välj var du söker, för att se dem.
    }
search-more-enough = Det här är de som passar bäst. Skriv ett ord till, eller välj var du söker, för att se andra.
search-texts = Det som är skrivet
search-questions = Frågor i nycklarna
search-empty = Här söker du i kommentarer, belägg, skäl, svar i ord och händelser, och i nycklarnas frågor.
search-empty-hint = Det som en annan granskare har skrivit om en handling som du själv ska läsa visas först när ni båda är klara.
search-none = Prova färre ord, eller bara början av ordet.
search-none-filtered = Prova färre ord, eller sök överallt.
search-question-number = fråga { $n }
search-question-in = { $key }, fråga { $n }
search-aside = lagt åt sidan, version { $version }
