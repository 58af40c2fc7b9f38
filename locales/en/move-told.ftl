# What happens when a round changes to another version of a key.
move-families =
    { $families ->
        [one] in 1 family
       *[other] in { $families } families
    }
move-kept =
    { $n ->
        [one] 1 answer{ $families } is kept
       *[other] { $n } answers{ $families } are kept
    }
move-carried =
    { $n ->
        [one] 1 answer{ $families } is carried over to the other scale
       *[other] { $n } answers{ $families } are carried over to the other scale
    }
move-again =
    { $n ->
        [one] 1 answer{ $families } is asked for again
       *[other] { $n } answers{ $families } are asked for again
    }
move-exchanged =
    { $n ->
        [one] 1 answer{ $families } is exchanged for the one given in the other version
       *[other] { $n } answers{ $families } are exchanged for those given in the other version
    }
move-set-aside =
    { $n ->
        [one] 1 answer{ $families } is set aside
       *[other] { $n } answers{ $families } are set aside
    }
move-back =
    { $n ->
        [one] 1 answer{ $families } comes back
       *[other] { $n } answers{ $families } come back
    }
move-new =
    { $n ->
        [one] 1 question{ $families } is added
       *[other] { $n } questions{ $families } are added
    }
move-opened =
    { $n ->
        [one] The round now uses version { $version } of the key, and 1 question is to be answered.
       *[other] The round now uses version { $version } of the key, and { $n } questions are to be answered.
    }
move-place-kept = kept
move-place-carried = carried over to the other scale
move-place-again = asked for again
move-place-exchanged = exchanged for the earlier answer
move-place-set-aside = set aside
move-place-back = comes back
move-place-new = new question
