# Granskningssidan.
saved-at = Sparat på den här datorn { $time }
saving = Sparar …
save-late = Det du skrev senast är inte sparat ännu. Det tar längre tid än vanligt och står kvar på skärmen.
save-failed = Det du skrev senast är inte sparat ännu. Det står kvar på skärmen.
save-waits-for-reason =
    { $n ->
        [one] 1 svar är inte sparat än: skriv varför frågan inte är tillämplig.
       *[other] { $n } svar är inte sparade än: skriv varför frågorna inte är tillämpliga.
    }
save-again = Spara igen
review-sections = Avsnitt
review-progress =
    { $asked ->
        [one] { $answered } av 1 fråga besvarad
       *[other] { $answered } av { $asked } frågor besvarade
    }
review-section-left =
    { $left ->
        [0] Klart
        [one] 1 kvar
       *[other] { $left } kvar
    }
review-section-of = Avsnitt { $n } av { $of }
review-guidance-for = Vägledning till fråga { $n }
review-not-asked = Frågan ställs inte här, eftersom den beror på ett annat svar.
review-not-asked-kept = Frågan ställs inte längre, eftersom den beror på ett annat svar. Det du svarade är sparat men räknas inte.
earlier-answer = Tidigare svar, på version { $version }: { $answer }
earlier-question = Frågan löd: { $text }
earlier-kept = Svaret är sparat men räknas inte.
earlier-title = Svar som är lagda åt sidan
earlier-about =
    { $n ->
        [one] 1 svar på en fråga som inte ställs längre
       *[other] { $n } svar på frågor som inte ställs längre
    }
earlier-about-why = De gavs i en annan version av nyckeln. De är sparade men räknas inte.
review-next = Nästa fråga
review-previous = Föregående
review-next-section = Nästa avsnitt: { $title }
review-next-unanswered = Nästa obesvarade
review-all-answered = Alla frågor är besvarade.
review-keys = Tangenter
review-done = Markera som klar
review-gaps-title =
    { $n ->
        [one] 1 fråga är inte besvarad
       *[other] { $n } frågor är inte besvarade
    }
review-gaps-text = Besvara frågorna, eller markera som klar ändå och skriv varför.
review-gap = Fråga { $n }: { $text }
review-gap-member = Fråga { $n }, { $member }: { $text }
review-done-anyway = Markera som klar ändå
review-gaps-reason = Varför är inte alla frågor besvarade?
review-gaps-reason-hint = Skälet följer med till gruppen. Skriv inga namn.
review-gaps-reason-missing = Skriv varför innan du markerar som klar.
review-submitted = Granskningen är klar sedan { $date }. Svaren räknas i resultatet och kan inte ändras.
review-submitted-gaps = Skäl till obesvarade frågor: { $reason }
review-open-again = Öppna igen
review-open-again-title = Öppna granskningen igen
review-open-again-text = Svaren räknas inte i resultatet förrän du har markerat granskningen som klar igen.
review-open-again-reason = Varför öppnar du den igen?
review-turned-hidden =
    { $n ->
        [one] 1 fråga ställs inte längre, eftersom den beror på svaret.
       *[other] { $n } frågor ställs inte längre, eftersom de beror på svaret.
    }
review-turned-shown =
    { $n ->
        [one] 1 fråga har tillkommit.
       *[other] { $n } frågor har tillkommit.
    }
review-ratings = Sammanvägda bedömningar
review-ratings-hint = Räknas fram ur svaren enligt nyckelns regler.
review-no-rating = Ingen bedömning ännu
rating-own = Din bedömning
rating-own-reason = Egen bedömning: { $reason }
rating-reason-erased = Egen bedömning. Skälet är raderat.
rating-by-rules = Enligt reglerna: { $level }.
rating-judge = Bedöm annorlunda
rating-change = Ändra bedömningen
rating-leave = Låt reglerna avgöra
rating-why = Varför bedömer du annorlunda?
rating-wrong = Välj en bedömning och skriv varför.
rating-save = Spara bedömningen
review-opened-again = Granskningen öppnades igen: { $reason }
review-consensus-title = Gemensam bedömning: { $document }
review-consensus-about = Skriv det som gruppen har kommit överens om. Där ni inte svarar gäller granskarnas egna svar.
review-back = Till startsidan
review-see-family = Se familjens resultat
keys-title = Tangenter på den här sidan
keys-digits = Välj svar i frågan där du står
keys-note = När du skriver text gör Enter en ny rad och siffrorna skrivs som siffror. Siffertangenterna kan stängas av under Inställningar.
