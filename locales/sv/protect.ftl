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
