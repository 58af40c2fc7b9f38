# Kommentarer och teman.

# Hur många kommentarer, av hur många, i hur många familjer.
told-heard = { $comments }, i { $families }
told-heard-comments =
    { $all ->
        [one] { $n } av { $of } kommentar
       *[other] { $n } av { $of } kommentarer
    }
told-heard-families =
    { $all ->
        [one] { $n } av { $of } familj
       *[other] { $n } av { $of } familjer
    }
told-heard-all =
    { $n ->
        [0] Inga kommentarer
        [one] En kommentar i en familj
       *[other]
            { $of ->
                [one] { $comments } kommentarer i en familj
               *[other] { $comments } kommentarer i { $families } familjer
            }
    }
