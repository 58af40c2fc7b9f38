# Protecting people in free text.

# What was found.
protect-found =
    { $certainty ->
        [is] { $kind ->
            [personalIdentityNumber] This is a personal identity number
            [coordinationNumber] This is a coordination number
            [interimNumber] This is an interim number
            [reserveNumber] This is a reserve number
            [telephone] This is a telephone number
            [email] This is an e-mail address
            [streetAddress] This is a street address
           *[name] This is a name on the list of names to avoid
        }
       *[looksLike] { $kind ->
            [personalIdentityNumber] This looks like a personal identity number
            [coordinationNumber] This looks like a coordination number
            [interimNumber] This looks like an interim number
            [reserveNumber] This looks like a reserve number
            [telephone] This looks like a telephone number
            [email] This looks like an e-mail address
            [streetAddress] This looks like a street address
           *[name] This may be a name on the list of names to avoid
        }
    }

# What can stand there instead.
protect-instead-number = [identity number]
protect-instead-telephone = [telephone number]
protect-instead-email = [e-mail address]
protect-instead-street-address = [address]
protect-instead-name = [name]

# Where it stands.
protect-question = question { $n }
protect-part-comment = comment
protect-part-answer = answer in words
protect-part-not-applicable = why the question does not apply
protect-part-evidence = evidence
protect-part-event = note about an event
protect-part-judgement = the reason for a judgement of one’s own
protect-part-reopened = why the review was opened again
protect-part-gaps = why questions are unanswered
protect-part-unreviewable = why the document could not be reviewed
protect-part-reflection = reflection
protect-left-out-label = What left-out family number { $n } is called
protect-left-out-reason = Why family number { $n } was left out
protect-family-label = What focus family number { $n } is called
protect-member-label = What a member of focus family number { $n } is called
protect-round-name = The name of the round
