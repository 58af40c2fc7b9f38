# Två versioner av en nyckel mot varandra.
change-title = { $key }: version { $older } mot version { $newer }
change-count-same = Oförändrade: { $n }
change-count-editorial = Ändrade i ordval: { $n }
change-count-changed_meaning = Ändrade i innebörd: { $n }
change-count-scale_changed = Ändrade i skala: { $n }
change-count-new = Nya: { $n }
change-count-gone = Borttagna: { $n }
change-proposed = föreslaget: { $class }
change-not-told = nyckeln säger inget om den
change-reason = Skäl: { $reason }
change-translation = översättning
change-option = Alternativet ”{ $option }”
change-once = en gång
change-each-child = för varje barn
change-each-adult = för varje vuxen
change-each-member = för varje familjemedlem
change-every = det svar som gäller alla
change-any = skalans första svar om det gäller någon
change-always = alltid
change-nothing = inget
change-nominal = utan ordning
change-ordinal = i ordning
change-asked = efterfrågas
change-not-asked = efterfrågas inte
change-carried = Går att föra över: { $from } blir { $to }
change-not-carried = Går inte att föra över: { $from }
change-breaks =
    { $n ->
        [0] Ingen jämförelse över tid bryts.
        [one] 1 fråga går inte att jämföra över tid:
       *[other] { $n } frågor går inte att jämföra över tid:
    }
change-breaks-members = { $question }, per handling och per familjemedlem
