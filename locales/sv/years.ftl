# Omgångar bredvid varandra.
years-nav = Jämför år
years-title = { $rounds } bredvid varandra
years-window = Jämför år
years-alone-title = Jämför { $round } med en annan omgång
years-alone = Det finns ingen tidigare omgång med samma nycklar. Nästa omgång kan jämföras med den här, om den använder nycklar härifrån.
years-alone-copy = Gör nästa omgång
years-among = Räkna
years-among-all = alla familjer i varje omgång
years-among-same =
    { $count ->
        [one] bara den familj som är med i alla omgångarna
       *[other] bara de { $n } familjer som är med i alla omgångarna
    }
years-beside = Jämför med
years-types = Handlingstyper
years-compared = Frågor som går att jämföra
years-broken = Frågor som inte går att jämföra
years-broken-about = Här står omgångarna var för sig. Nyckeln säger varför.
years-none-compared = Ingen fråga går att jämföra.
years-why = Varför frågan ändrades:
years-words = Så löd frågan då och nu
years-guidance = Vägledning
years-table = { $question } Omgång för omgång.
years-answer = Svar
years-outside = Räknas inte
years-of = av { $of }
years-open-number = { $n }, { $label }, { $round }
