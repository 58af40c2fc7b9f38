# Two versions of a key against each other.
change-title = { $key }: version { $older } against version { $newer }
change-count-same = Unchanged: { $n }
change-count-editorial = Reworded: { $n }
change-count-changed_meaning = Changed in meaning: { $n }
change-count-scale_changed = Changed in scale: { $n }
change-count-new = New: { $n }
change-count-gone = Removed: { $n }
change-proposed = proposed: { $class }
change-not-told = the key says nothing about it
change-reason = Reason: { $reason }
change-translation = translation
change-option = The option “{ $option }”
change-once = once
change-each-child = for each child
change-each-adult = for each adult
change-each-member = for each family member
change-every = the answer that holds for all
change-any = the first answer of the scale if it holds for anyone
change-always = always
change-nothing = nothing
change-nominal = without order
change-ordinal = in order
change-asked = asked for
change-not-asked = not asked for
change-carried = Can be carried over: { $from } becomes { $to }
change-not-carried = Cannot be carried over: { $from }
change-breaks =
    { $n ->
        [0] No comparison over time is broken.
        [one] 1 question cannot be compared over time:
       *[other] { $n } questions cannot be compared over time:
    }
change-breaks-members = { $question }, by document and by family member
