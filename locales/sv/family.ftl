# En familjs handlingar sida vid sida.
family-show-comments = Visa kommentarer och belägg
family-to-round = Hela omgången
family-table = Svaren om { $family }, handling för handling
family-legend = Varje kolumn är en handling. Tecknet före svaret visar hur långt det når på skalan; ”–” betyder att frågan inte finns i nyckeln.
family-legend-by-key = Varje kolumn är en granskning. Tecknet före svaret visar hur långt det når på skalan; ”–” betyder att frågan inte finns i nyckeln.
family-question = Fråga
family-differs = Handlingarna säger olika
family-differs-members = Olika inom handlingen
family-not-in-key = Frågan finns inte i nyckeln
family-contents = På sidan
family-answers = Svaren, handling för handling
family-answers-by-key = Svaren sida vid sida
family-no-documents = Familjen har inga handlingar i omgången, så det finns inget att läsa eller jämföra.
family-add-documents = Lägg till familjens handlingar
family-nothing-read = Ingen handling om familjen är klar ännu. När någon har läst en handling och markerat den som klar står svaren här, sida vid sida med de andra handlingarnas.
family-go-reading = Gå till läsningen
