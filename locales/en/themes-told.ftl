# Comments and themes.

# How many comments, of how many, in how many families.
told-heard = { $comments }, in { $families }
told-heard-comments =
    { $all ->
        [one] { $n } of { $of } comment
       *[other] { $n } of { $of } comments
    }
told-heard-families =
    { $all ->
        [one] { $n } of { $of } family
       *[other] { $n } of { $of } families
    }
told-heard-all =
    { $n ->
        [0] No comments
        [one] One comment in one family
       *[other]
            { $of ->
                [one] { $comments } comments in one family
               *[other] { $comments } comments in { $families } families
            }
    }
