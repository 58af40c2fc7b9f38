# Att skydda människor i fritext, i fönstret och vid kommandoraden.

# Vad som hittades.
protect-found =
    { $certainty ->
        [is] { $kind ->
            [personalIdentityNumber] Det här är ett personnummer
            [coordinationNumber] Det här är ett samordningsnummer
            [interimNumber] Det här är ett T-nummer
            [reserveNumber] Det här är ett reservnummer
            [telephone] Det här är ett telefonnummer
            [email] Det här är en e-postadress
            [streetAddress] Det här är en gatuadress
           *[name] Det här är ett namn på listan över namn att undvika
        }
       *[looksLike] { $kind ->
            [personalIdentityNumber] Det här ser ut som ett personnummer
            [coordinationNumber] Det här ser ut som ett samordningsnummer
            [interimNumber] Det här ser ut som ett T-nummer
            [reserveNumber] Det här ser ut som ett reservnummer
            [telephone] Det här ser ut som ett telefonnummer
            [email] Det här ser ut som en e-postadress
            [streetAddress] Det här ser ut som en gatuadress
           *[name] Det här kan vara ett namn på listan över namn att undvika
        }
    }

# Under fältet, medan man skriver.
protect-change-to = Byt till { $to }
protect-let-stand = Låt stå
protect-not-all = Aktsam hittar inte allt. Läs själv igenom det du har skrivit.
protect-told =
    { $n ->
        [one] 1 ställe i texten kan peka ut någon. Se förslagen under fältet.
       *[other] { $n } ställen i texten kan peka ut någon. Se förslagen under fältet.
    }

# Namn att undvika i en omgång.
names-label = Namn att undvika
names-hint = Ett namn på varje rad. Skriver någon ett av namnen i en kommentar märks det ut. Listan följer inte med någon fil och töms när omgången avslutas.
names-saved = Namnen är sparade på den här datorn.
names-closed = Omgången är avslutad, och listan över namn att undvika är tömd.

# När något lämnar appen.
leaving-title =
    { $n ->
        [one] 1 ställe kan peka ut någon
       *[other] { $n } ställen kan peka ut någon
    }
leaving-text = Gå till stället och ändra texten, eller spara filen ändå. Ingen fil är skriven än.
leaving-no-promise = Aktsam hittar inte allt. Att ett ställe inte står här betyder inte att texten är avidentifierad.
leaving-anyway = Spara ändå

# Att radera en text för gott.
erase-open =
    { $part ->
        [comment] Radera kommentaren för gott …
        [evidence] Radera beläggen för gott …
        [answer] Radera svaret för gott …
        [note] Radera anteckningen för gott …
        [concern] Radera texten för gott …
        [judgement] Radera skälet för gott …
       *[reason] Radera skälet för gott …
    }
erase-title =
    { $part ->
        [comment] Radera kommentaren för gott?
        [evidence] Radera beläggen för gott?
        [answer] Radera svaret för gott?
        [note] Radera anteckningen för gott?
        [concern] Radera texten om vad som gjordes för gott?
        [judgement] Radera skälet till bedömningen för gott?
       *[reason] Radera skälet för gott?
    }
erase-goes =
    { $part ->
        [comment] Alla versioner av kommentaren raderas, också de som står i historiken. De går inte att ångra fram och hittas inte längre i sökningen.
        [evidence] Alla versioner av alla belägg till frågan raderas, också de som står i historiken. De går inte att ångra fram och hittas inte längre i sökningen.
        [answer] Alla versioner av svaret raderas, också de som står i historiken. De går inte att ångra fram.
        [note] Alla versioner av anteckningen raderas. De går inte att ångra fram och hittas inte längre i sökningen.
        [concern] Alla versioner av det du skrev om vad som gjordes raderas. De går inte att ångra fram och hittas inte längre i sökningen.
        [judgement] Alla versioner av skälet till bedömningen raderas. De går inte att ångra fram och hittas inte längre i sökningen.
       *[reason] Alla versioner av skälet raderas, också de som står i historiken. De går inte att ångra fram.
    }
erase-stays =
    { $part ->
        [comment] Svaret på frågan står kvar.
        [evidence] Svaret på frågan står kvar.
        [answer] Frågan blir obesvarad.
        [note] Händelsen står kvar, men inte anteckningen.
        [concern] Att oron framfördes, och när, står kvar om du inte har tagit bort anteckningen.
        [judgement] Bedömningen står kvar, men inte varför.
       *[reason] Att frågan inte är tillämplig står kvar, men inte varför.
    }
erase-stays-done = Granskningen är klar: frågan räknas fortfarande som besvarad.
erase-elsewhere = Rapporter och filer som redan är sparade ändras inte. Säkerhetskopior har texten kvar tills de rensas bort. När du har raderat får du veta när den sista är borta.
erase-do = Radera för gott
erase-done =
    { $versions ->
        [one] Texten är raderad.
       *[other] Texten är raderad, i alla { $versions } versioner.
    }
erase-in-backups = Den sista säkerhetskopian som har den rensas bort { $day }, eller senare om arkivet inte öppnas varje dag.
erase-in-no-backup = Ingen av arkivets säkerhetskopior har den.

# Att radera en handling för gott.
erase-document-open = Radera för gott …
erase-document-about = Radera för gott … { $document }
erase-document-title = Radera { $document } för gott?
erase-document-goes = Allt som har skrivits om handlingen försvinner: svar, kommentarer, händelser och det som gruppen har enats om. Handlingen finns sedan inte i omgången. Det går inte att ångra.
erase-document-none = Ingen har granskat den på den här datorn.
erase-document-reviews =
    { $reviews ->
        [one] En granskning av den finns här. { $submitted ->
            [0] Den är inte klar.
           *[other] Den är klar.
        }
       *[other] { $reviews } granskningar av den finns här, { $submitted ->
            [0] ingen av dem klar.
            [one] varav en klar.
           *[other] varav { $submitted } klara.
        }
    }
erase-document-said = { $reviews ->
        [one] I den
       *[other] I dem
    } står { $answers ->
        [one] ett svar
       *[other] { $answers } svar
    } och { $texts ->
        [0] inga texter.
        [one] en text.
       *[other] { $texts } texter, tidigare versioner medräknade.
    }
erase-document-elsewhere =
    { $elsewhere ->
        [one] En granskning till är påbörjad på en annan dator i gruppen. Den försvinner också.
       *[other] { $elsewhere } granskningar till är påbörjade på andra datorer i gruppen. De försvinner också.
    }
erase-document-group = På de andras datorer försvinner allt när de hämtar nästa gång. På sidan Gemensam mapp står hos hur många det är borta. Sammanställningar som har skickats av omgången tas tillbaka. Texterna tas bort ur mappen när var och en har hämtat och publicerat. Vad någon har svarat ligger kvar där krypterat, och läses aldrig in igen.
erase-document-stays = Resultatet räknas om utan handlingen. Att den har funnits, och vilka teman kommentarerna om den hade, står kvar i historiken. Rapporter och filer som redan är sparade ändras inte. Säkerhetskopior har den kvar tills de rensas bort. När du har raderat får du veta när den sista är borta.
erase-document-done = { $document } är raderad för gott.
