### Där en nyckel skrivs: var något står i den, och vad som händer med den.

draft-at-key = Nyckeln
draft-at-section = Avsnittet ”{ $name }”
draft-at-question = Fråga { $n }: ”{ $name }”
draft-at-scale = Skalan ”{ $name }”
draft-at-rating = Bedömningen ”{ $name }”
draft-at-change = Ändringen av ”{ $name }”
draft-child = Barn { $n }
draft-adult = Förälder { $n }
draft-answers =
    { $n ->
        [one] 1 svar
       *[other] { $n } svar
    }
draft-answers-in-families =
    { $n ->
        [one] { $answers } i 1 familj
       *[other] { $answers } i { $n } familjer
    }
