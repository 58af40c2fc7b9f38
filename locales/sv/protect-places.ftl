# Att skydda människor i fritext.

# Vad som kan stå i stället.
protect-instead-number = [personnummer]
protect-instead-telephone = [telefonnummer]
protect-instead-email = [e-postadress]
protect-instead-street-address = [adress]
protect-instead-name = [namn]

# Var det står.
protect-question = fråga { $n }
protect-part-comment = kommentar
protect-part-answer = svar i ord
protect-part-not-applicable = varför frågan inte är tillämplig
protect-part-evidence = belägg
protect-part-event = anteckning om en händelse
protect-part-judgement = skälet till en egen bedömning
protect-part-reopened = skälet till att granskningen öppnades igen
protect-part-gaps = skälet till att frågor är obesvarade
protect-part-unreviewable = varför handlingen inte kunde granskas
protect-part-reflection = reflektion
protect-part-theme = beskrivningen av temat
protect-part-example = exempel på temat
protect-part-action = Åtgärd
protect-part-wording = Resultat i egna ord
protect-part-concern = anteckning om akut oro
protect-part-routine = rutinen vid akut oro
protect-left-out-label = Benämningen på bortvald familj nummer { $n }
protect-left-out-reason = Skälet till att familj nummer { $n } valdes bort
protect-family-label = Benämningen på fokusfamilj nummer { $n }
protect-member-label = Benämningen på en medlem i fokusfamilj nummer { $n }
protect-round-name = Omgångens namn
