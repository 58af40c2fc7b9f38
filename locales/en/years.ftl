# Rounds side by side.
years-nav = Compare years
years-title = { $rounds } side by side
years-window = Compare years
years-alone-title = Compare { $round } with another round
years-alone = There is no earlier round with the same keys. The next round can be compared with this one, if it uses keys from here.
years-alone-copy = Make the next round
years-among = Count
years-among-all = all families of each round
years-among-same =
    { $count ->
        [one] only the family that is in all the rounds
       *[other] only the { $n } families that are in all the rounds
    }
years-beside = Compare with
years-types = Document types
years-compared = Questions that can be compared
years-broken = Questions that cannot be compared
years-broken-about = Here the rounds stand each on their own. The key says why.
years-none-compared = No question can be compared.
years-why = Why the question was changed:
years-words = The question then and now
years-guidance = Guidance
years-table = { $question } Round by round.
years-answer = Answer
years-outside = Not counted
years-of = of { $of }
years-open-number = { $n }, { $label }, { $round }
