### Where a key is written: where something stands in it, and what becomes of it.

draft-at-key = The key
draft-at-section = The section “{ $name }”
draft-at-question = Question { $n }: “{ $name }”
draft-at-scale = The scale “{ $name }”
draft-at-rating = The judgement “{ $name }”
draft-at-change = The change of “{ $name }”
draft-child = Child { $n }
draft-adult = Parent { $n }
draft-answers =
    { $n ->
        [one] 1 answer
       *[other] { $n } answers
    }
draft-answers-in-families =
    { $n ->
        [one] { $answers } in 1 family
       *[other] { $answers } in { $n } families
    }
