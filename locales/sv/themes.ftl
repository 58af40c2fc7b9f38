# Kommentarerna och kodboken i fönstret.
comments-page = Kommentarer
comments-lead = Alla kommentarer från granskningar som är markerade som klara. Läs dem i tur och ordning, sätt teman på dem och välj vilka som ska citeras i rapporten.
comments-filters = Visa bara
comments-family = Familj
comments-family-any = Alla familjer
comments-key = Handlingar
comments-key-any = Alla slags handlingar
comments-question = Fråga
comments-question-any = Alla frågor
comments-theme = Tema
comments-theme-any = Oavsett tema
comments-standing = Läge
comments-standing-any = Oavsett läge
comments-standing-without = Utan tema
comments-standing-quoted = Citeras i rapporten
comments-standing-changed = Ändrade sedan de fick sitt tema
comments-words = Ord i kommentaren
comments-clear = Visa alla
comments-shown =
    { $all ->
        [one] { $filters }: { $n } av { $of } kommentar
       *[other] { $filters }: { $n } av { $of } kommentarer
    }
comments-all =
    { $n ->
        [one] Alla: 1 kommentar
       *[other] Alla: { $count } kommentarer
    }
comments-filter-without = utan tema
comments-filter-quoted = citeras
comments-filter-changed = ändrade
comments-filter-theme = temat { $theme }
comments-filter-question = fråga { $n }
comments-filter-words = med ”{ $words }”
comments-feed = Kommentarerna, en i taget
comments-keys = Pilarna bläddrar. { $put } öppnar temana, siffrorna sätter eller tar bort de senaste, { $quote } citerar.
comments-none-fit = Ingen kommentar passar det som är valt.
comments-empty = Här samlas kommentarerna när en granskning är markerad som klar. Då kan de läsas i följd, få teman och väljas ut för rapporten.
comments-empty-blind = Det som en annan granskare har skrivit om en handling som du själv ska läsa kommer hit när ni båda är klara.
comments-no-themes = Det finns inga teman än. Gör de första på sidan Teman.
comments-to-themes = Gå till Teman
comments-closed = Omgången är avslutad. Kommentarerna kan läsas, men teman och citat kan inte ändras.
comments-answer = Svar: { $answer }
comments-on = Teman
comments-number = kommentar { $n }
comments-put = Sätt tema
comments-take = Ta bort temat { $theme }
comments-theme-changed = kommentaren har ändrats sedan
comments-still = Stämmer fortfarande
comments-retired = används inte längre
comments-quote = Citera i rapporten
comments-unquote = Citera inte
comments-quoted = Citeras i rapporten
comments-quote-changed = Citeras i rapporten, men kommentaren har ändrats sedan
comments-never-quoted = Citeras inte: skyddade personuppgifter
comments-open-review = Öppna granskningen
comments-pick = Sätt eller ta bort ett tema
comments-pick-none = Inget tema heter så.
comments-pick-count =
    { $n ->
        [one] 1 tema
       *[other] { $n } teman
    }
comments-pick-on = står på kommentaren
comments-recent = Senaste teman
comments-put-told = { $theme } sattes på kommentaren.
comments-taken-told = { $theme } togs bort från kommentaren.
comments-quoted-told = Kommentaren citeras i rapporten.
comments-unquoted-told = Kommentaren citeras inte längre.
comments-undone-told = Ångrat.
comments-redone-told = Gjort igen.
comments-nothing-undone = Det finns inget mer att ångra bland kommentarerna.
comments-nothing-redone = Det finns inget att göra om.

themes-page = Teman
themes-lead = Kodboken gäller alla omgångar. Ett tema som slås ihop, delas eller slutar användas flyttar ingenting: det som står på kommentarerna finns kvar.
themes-spread = Så fördelar sig temana
themes-spread-families = Teman och familjer
themes-spread-questions = Teman och frågor
themes-spread-key = Handlingar
themes-spread-hint = Siffrorna är antal kommentarer. En kommentar kan ha flera teman. Ett huvudtema räknas med sina underteman, varje kommentar en gång.
themes-column-theme = Tema
themes-column-all = Alla
themes-column-question = Fråga { $n }
themes-column-no-family = Ingen familj
themes-row-all = Kommentarer
themes-row-without = Utan tema
themes-cell = { $n } kommentarer: { $theme }, { $column }
themes-book = Kodboken
themes-book-empty = Kodboken är tom. Ett tema är något som flera kommentarer handlar om, till exempel ”Barnets egna ord”. Gör ett huvudtema först, och dela upp det i underteman när du ser vad kommentarerna säger.
themes-add = Nytt huvudtema
themes-add-part = Nytt undertema
themes-name = Namn
themes-definition = Vad temat är
themes-include = När det ska sättas
themes-exclude = När det inte ska sättas
themes-example = Exempel
themes-example-hint = Ett exempel får citera en kommentar. Det kan raderas för gott.
themes-parent = Hör till
themes-parent-none = Inget: det är ett huvudtema
themes-save = Spara
themes-cancel = Avbryt
themes-saved = Sparat på den här datorn { $time }
themes-edit = Ändra
themes-merge = Slå ihop
themes-merge-title = Slå ihop { $theme } med ett annat tema
themes-merge-into = Temat som blir kvar
themes-merge-what =
    { $n ->
        [0] Inget i den här omgången har temat. Det läses som det andra i andra omgångar.
        [one] En kommentar i den här omgången läses som det andra temat. Vad som stod där syns i historiken, och temat kan tas i bruk igen.
       *[other] { $n } kommentarer i den här omgången läses som det andra temat. Vad som stod där syns i historiken, och temat kan tas i bruk igen.
    }
themes-merge-do = Slå ihop
themes-split = Dela
themes-split-title = Dela { $theme } i nya teman
themes-split-what = De nya temana börjar tomma. Kommentarerna behåller sitt gamla tema tills du har gått igenom dem och satt ett nytt.
themes-split-one = Nytt tema { $n }
themes-split-more = Ett till
themes-split-do = Dela
themes-retire = Sluta använda
themes-restore = Ta i bruk igen
themes-remove = Ta bort
themes-history = Historik
themes-history-title = Historik för { $theme }
themes-erase-example = Radera exemplet för gott
themes-example-erased = Exemplet är raderat.
themes-example-erased-until = Exemplet är raderat. Säkerhetskopior har det kvar till { $day }.
themes-merged = Ihopslaget med { $into }
themes-split-in = Delat i { $into }
themes-split-left =
    { $n ->
        [one] En kommentar kvar att gå igenom
       *[other] { $n } kommentarer kvar att gå igenom
    }
themes-retired = Används inte längre
themes-unused = Står inte på någon kommentar i den här omgången
themes-by = { $by }, { $at }
themes-did-added = Temat { $name } gjordes.
themes-did-renamed = { $from } fick heta { $to }.
themes-did-moved = Temat blev ett undertema till { $main }.
themes-did-main = Temat blev ett huvudtema.
themes-did-defined = Beskrivningen skrevs om.
themes-did-bounded = När temat ska sättas eller inte skrevs om.
themes-did-example = Exemplet ändrades.
themes-did-merged = Temat slogs ihop med { $into }.
themes-did-split = Temat delades i { $into }.
themes-did-retired = Temat slutade användas.
themes-did-restored = Temat togs i bruk igen.
themes-did-removed = Temat togs bort.
