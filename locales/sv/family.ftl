# En familjs handlingar sida vid sida.
family-show-comments = Visa kommentarer och belägg
family-to-round = Hela omgången
family-table = Svaren om { $family }, handling för handling
family-legend = Varje kolumn är en handling. Tecknet före svaret visar hur långt det når på skalan; ”–” betyder att frågan inte finns i nyckeln.
family-question = Fråga
family-differs = Skiljer sig åt
family-not-in-key = Frågan finns inte i nyckeln
