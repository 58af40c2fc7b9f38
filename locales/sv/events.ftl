# Händelser: noteras i förbifarten under läsningen, och ligger mot handlingarna på familjens sida.
events-open = Händelse
events-title = Händelser i { $document }
events-new = Ny händelse
events-change = Ändra händelsen
events-kind = Vad var det?
events-first = Dag, eller första dagen
events-first-hint = Till exempel 2021-03-12, 12 mars 2021 eller mars 2021. Lämna tomt om handlingen inte säger när.
events-last = Sista dagen
events-last-hint = Bara om det var flera dagar.
events-units = Vilka enheter deltog?
events-note = Anteckning
events-note-hint = Om det är något mer att säga. Skriv inga namn.
events-save = Notera händelsen
events-save-change = Spara ändringen
events-empty = Rensa
events-leave = Ändra inte
events-saved = Noterat: { $event }.
events-removed = Borttaget: { $event }.
events-of-day = { $kind }, { $when }
events-no-day = { $kind }, utan dag
events-noted =
    { $n ->
        [0] Noterat i den här handlingen
        [one] Noterat i den här handlingen: 1 händelse
       *[other] Noterat i den här handlingen: { $n } händelser
    }
events-none = Inget är noterat ännu.
events-also-in = Står också i { $documents }
events-change-short = Ändra
events-change-one = Ändra { $event }
events-remove = Ta bort
events-remove-one = Ta bort { $event }
events-erase-one = Radera anteckningen till { $event } för gott
events-unlink = Skilj åt
events-unlink-one = Skilj åt: { $event } och händelsen i de andra handlingarna
events-unlink-here = Skilj åt: { $event } i { $document } och de andra
events-separate = Skilj åt händelser som inte är samma
events-unlinked = De är nu olika händelser.
events-linked = De är nu samma händelse.
events-kept-apart = Det är en annan händelse. Inget är sammanfört.
events-alike =
    { $n ->
        [one] Kan det vara en händelse som redan är noterad?
       *[other] Kan det vara någon av händelserna som redan är noterade?
    }
events-may-be = Kan vara samma händelse som { $when } i { $document }.
events-same = Samma händelse
events-other = En annan
events-same-pair = Samma händelse: { $one } och { $other }
events-heading = Händelser
events-none-of-family = Inga händelser är noterade i de handlingar som är klara. De noteras medan man läser, med F6.
events-table = Händelser i { $family }, handling för handling
events-event = Händelse
events-pairs =
    { $n ->
        [one] Ett par som kan vara samma händelse
       *[other] { $n } par som kan vara samma händelse
    }
events-pair = { $kind }: { $one } – { $other }
events-notes =
    { $n ->
        [one] 1 anteckning om händelserna
       *[other] { $n } anteckningar om händelserna
    }
