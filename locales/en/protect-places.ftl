# Protecting people in free text.

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
protect-part-concern = note of an acute concern
protect-part-routine = the routine for an acute concern
protect-part-reflection = reflection
protect-part-theme = the description of the theme
protect-part-example = example of the theme
protect-part-action = Action
protect-part-wording = Finding in your own words
protect-left-out-label = What left-out family number { $n } is called
protect-left-out-reason = Why family number { $n } was left out
protect-family-label = What focus family number { $n } is called
protect-member-label = What a member of focus family number { $n } is called
protect-round-name = The name of the round
