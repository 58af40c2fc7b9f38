# Slutsatser i rapporter: det som ska göras, och meningar som författaren har skrivit om.
report-actions = Det här ska göras
report-generated = Aktsams mening: { $sentence }.
report-words-left-out = En omskriven mening är utelämnad, eftersom siffrorna har ändrats sedan den skrevs.
told-action-planned = planerad
told-action-begun = pågår
told-action-done = klar
told-action-dropped = avskriven: { $why }
told-action-facts = Ansvarig: { $owner } · { $status }
told-action-facts-due = Ansvarig: { $owner } · klart senast { $due } · { $status }
told-action-about = { $document }, fråga { $n }: { $text }
