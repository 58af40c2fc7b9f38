# Händelser i ord: det som både fönstret och rapporterna säger om dem. Reglerna står i crates/reports/src/told/event.rs.
told-month =
    { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }
told-whole-month = { $month } { $year }
told-day-of-month = { $day } { $month }
told-days-of-month = { $first }–{ $last } { $month } { $year }
told-period = { $first } – { $last }

# Vad händelser och handlingar heter i löpande text. Ord som en omgång har bytt ut böjs inte.
told-event-kind =
    { $kind ->
        [consultation] Samråd
        [joint-meeting] Gemensamt möte
        [child-consequence-analysis] Barnkonsekvensanalys
        [mandatory-stop] Hållplats
       *[other] { "" }
    }
told-event-gender =
    { $kind ->
        [consultation] neuter
        [joint-meeting] neuter
       *[other] common
    }
told-events-number =
    { $kind ->
        [consultation] { $n } samråd
        [joint-meeting]
            { $count ->
                [one] { $n } gemensamt möte
               *[other] { $n } gemensamma möten
            }
        [child-consequence-analysis]
            { $count ->
                [one] { $n } barnkonsekvensanalys
               *[other] { $n } barnkonsekvensanalyser
            }
       *[mandatory-stop]
            { $count ->
                [one] { $n } hållplats
               *[other] { $n } hållplatser
            }
    }
told-events-zero =
    { $kind ->
        [consultation] inget
        [joint-meeting] inget
       *[other] ingen
    }
told-document-inside =
    { $key ->
        [child-investigation] barnutredningen
        [adult-investigation] vuxenutredningen
        [child-assignment] uppdraget för barn
        [adult-assignment] uppdraget för vuxen
        [journal] journalen
       *[other] ”{ $name }”
    }

# Vad som står var.
told-events-stand =
    { $count ->
        [one] { $events } står i { $documents }
       *[other] { $events } står i { $documents }
    }
told-events-in = { $n } i { $documents }
told-events-in-each = { $n } vardera i { $documents }
told-events-noted = { $events } är noterade: { $list }
told-events-of-other-kind = { $kind }: { $list }
told-events-none-agreed =
    { $count ->
        [one] Om { $events } är läsarna inte överens
       *[other] Om { $events } är läsarna inte överens
    }
told-events-days-differ =
    { $count ->
        [one] En av händelserna har olika dag i olika handlingar
       *[other] { $n } av händelserna har olika dag i olika handlingar
    }
told-events-count = { $n } av { $of }
told-event-recorded = Står här
told-event-not-recorded = Står inte
told-event-withheld = Visas inte än
told-event-no-day = dag framgår ej
told-event-where = { $when } i { $documents }

# Det vi inte vet om händelserna.
told-events-unread = Vad som står i { $document } vet vi inte. { $why }.
told-events-withheld = Vad som står i { $document } visas när du har markerat din egen granskning som klar.
told-events-differ =
    { $count ->
        [one] En händelse är noterad av någon men inte av alla som har läst handlingen. Där är den varken räknad eller avskriven.
       *[other] { $n } händelser är noterade av någon men inte av alla som har läst handlingen. Där är de varken räknade eller avskrivna.
    }
told-events-no-day =
    { $count ->
        [one] En händelse har ingen dag.
       *[other] { $n } händelser har ingen dag.
    }
told-events-alike =
    { $count ->
        [one] Ett par av händelserna kan vara en och samma. Då är de färre än här.
       *[other] { $n } par av händelserna kan vara en och samma. Då är de färre än här.
    }

# Rapporten.
report-events = Händelser och var de står
report-event = Händelse
report-events-legend = Fylld ruta: händelsen står i handlingen. Ljus ruta: handlingen är läst och händelsen står inte där. Delad ruta: läsarna är inte överens. Tom ruta: vet vi inte.
report-event-notes = Om händelserna
