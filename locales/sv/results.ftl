# Resultat i ord: det som både fönstret och rapporterna säger. Reglerna står i crates/reports/src/told.
told-number-0 = noll
told-number-1 = en
told-number-1-neuter = ett
told-number-2 = två
told-number-3 = tre
told-number-4 = fyra
told-number-5 = fem
told-number-6 = sex
told-number-7 = sju
told-number-8 = åtta
told-number-9 = nio
told-number-10 = tio
told-number-11 = elva
told-number-12 = tolv
told-thousands = { "\u00A0" }
told-decimal = ,
told-date =
    { $month ->
        [1] { $day } januari { $year }
        [2] { $day } februari { $year }
        [3] { $day } mars { $year }
        [4] { $day } april { $year }
        [5] { $day } maj { $year }
        [6] { $day } juni { $year }
        [7] { $day } juli { $year }
        [8] { $day } augusti { $year }
        [9] { $day } september { $year }
        [10] { $day } oktober { $year }
        [11] { $day } november { $year }
       *[12] { $day } december { $year }
    }
told-list-last = { $first } och { $last }
told-either = { $first } eller { $last }
told-erased = raderad

# Det som räknas.
told-of-documents =
    { $count ->
        [one] { $n } handling
       *[other] { $n } handlingar
    }

# Beskrivningar bredvid meningen.
told-summary-numbers = Minst { $least }, median { $median }, högst { $greatest }
told-summary-dates = Först { $first }, sist { $last }

# Delarna av en räkning.
told-part-value = Besvarad
told-part-mixed =
    { $per ->
        [child] Olika för barnen
        [adult] Olika för de vuxna
       *[member] Olika för personerna
    }
told-part-not-shown = Framgår ej
told-part-not-known = Vet inte
told-part-not-applicable = Ej tillämpligt
told-part-not-answered = Inte besvarad
told-part-not-asked = Inte ställd
told-part-not-reviewed = Inte granskad
told-part-not-ready = Inte klar
told-part-no-agreement = Ej samsyn
told-nothing-ticked = Inget av detta
told-not-quoted = visas inte, skyddade personuppgifter

# Det vi inte vet.
told-unknown-not-shown = Framgår ej { $share }. Det räknas med.
told-unknown-not-known = Svaret är ”vet inte” { $share }. Det räknas med.
told-unknown-not-applicable = Ej tillämpligt { $where }. Räknas inte med.
told-unknown-not-answered = Frågan är inte besvarad { $where }. Räknas inte med.
told-unknown-not-asked = Frågan ställs inte { $where }, eftersom den beror på ett annat svar.
told-unknown-no-agreement = Granskarna är inte överens { $where }. Räknas inte med.
told-unknown-not-reviewed = { $told }.

# Vad som granskades.
told-counted-some =
    { $about ->
       *[document]
            { $count ->
                [one]
                    { $genus ->
                       *[common] { $n } av { $of } { $many } är granskad
                        [neuter] { $n } av { $of } { $many } är granskat
                    }
               *[other] { $n } av { $of } { $many } är granskade
            }
        [person] granskningen är klar för { $n } av { $of } { $many }
        [respondent] svaren är klara för { $n } av { $of } { $many }
    }
told-counted-all =
    { $about ->
       *[document] alla { $of } { $many } är granskade
        [person] granskningen är klar för alla { $of } { $many }
        [respondent] svaren är klara för alla { $of } { $many }
    }
told-counted-both =
    { $about ->
       *[document] båda { $the-many } är granskade
        [person] granskningen är klar för båda { $the-many }
        [respondent] svaren är klara för båda { $the-many }
    }
told-counted-only =
    { $about ->
       *[document]
            { $genus ->
               *[common] den enda { $the } är granskad
                [neuter] det enda { $the } är granskat
            }
        [person]
            { $genus ->
               *[common] granskningen är klar för den enda { $the }
                [neuter] granskningen är klar för det enda { $the }
            }
        [respondent] svaren är klara för den enda { $the }
    }
told-counted-by-name = { $name }: { $told }
told-counted-empty = inga { $many }
told-looked-families =
    { $count ->
        [one] { $families } fokusfamilj
       *[other] { $families } fokusfamiljer
    }
told-looked-persons =
    { $count ->
        [one] { $families } med { $persons } fokusperson: { $list }
       *[other] { $families } med { $persons } fokuspersoner: { $list }
    }
told-looked-others =
    { $count ->
        [one] Därtill { $n } familjemedlem som inte är fokusperson
       *[other] Därtill { $n } familjemedlemmar som inte är fokuspersoner
    }
told-women =
    { $count ->
        [one] { $n } kvinna
       *[other] { $n } kvinnor
    }
told-men =
    { $count ->
        [one] { $n } man
       *[other] { $n } män
    }
told-adults =
    { $count ->
        [one] { $n } vuxen utan angivet kön
       *[other] { $n } vuxna utan angivet kön
    }
told-girls =
    { $count ->
        [one] { $n } flicka
       *[other] { $n } flickor
    }
told-boys =
    { $count ->
        [one] { $n } pojke
       *[other] { $n } pojkar
    }
told-children =
    { $count ->
        [one] { $n } barn utan angivet kön
       *[other] { $n } barn utan angivet kön
    }
told-looked-type = { $name }: { $documents }
told-looked-type-parts = { $name }: { $documents }, varav { $list }
told-in-area = { $n } inom { $area }
told-with-service = { $n } med { $service }
told-looked-no-key =
    { $count ->
        [one] { $n } handling ingår inte i någon granskningsnyckel
       *[other] { $n } handlingar ingår inte i någon granskningsnyckel
    }
told-two-case-types =
    { $count ->
        [one] { $n } barn är aktuellt i två ärendetyper
       *[other] { $n } barn är aktuella i två ärendetyper
    }
told-many-case-types =
    { $count ->
        [one] { $n } barn är aktuellt i minst två ärendetyper
       *[other] { $n } barn är aktuella i minst två ärendetyper
    }
told-woman = kvinna
told-man = man
told-adult = vuxen
told-girl = flicka
told-boy = pojke
told-child = barn
told-current-in = aktuell i { $list }
told-not-current = inte aktuell själv
told-focus = fokusperson
told-protected = skyddade personuppgifter
told-respondent = Svarande { $n }

# Vad som saknas.
told-could-not = Kunde inte granskas: { $reason }
told-begun = Inte klar
told-not-begun = Inte påbörjad

# How a document was read
told-consensus = Gemensam bedömning
told-reviewed = Granskad
told-own-level = Satt av granskaren: { $reason } (reglerna ger: { $computed })
told-no-level = ingen bedömning
told-withheld =
    { $what ->
       *[documents]
            { $count ->
                [one] En handling räknas inte än: du ska granska den själv först
               *[other] { $n } handlingar räknas inte än: du ska granska dem själv först
            }
        [reviews]
            { $count ->
                [one] En granskning räknas inte än: du ska göra din egen först
               *[other] { $n } granskningar räknas inte än: du ska göra dina egna först
            }
    }

# Det som flera nycklar frågar om, när svaren står bredvid varandra.
told-concept-answers-to-problem = Insatsen svarar mot problemet
told-concept-both-current = Både barn och förälder är aktuella
told-concept-consultation = Samråd hölls
told-concept-cooperation = Helhetsintryck av samverkan
told-concept-could-express = Barnet fick berätta vad det tycker
told-concept-hindrances = Hinder för arbete
told-concept-joint-meeting = Gemensamt möte med familjen hölls
told-concept-made-jointly = Barnkonsekvensanalysen gjordes tillsammans
told-concept-met-child = Handläggaren träffade barnet
told-concept-needs-described = Familjens behov är beskrivna
told-concept-provider-information = Utförarens information om barnen
told-concept-service-adapted = Insatsen behövde anpassas
told-concept-service-missing = En insats som behövdes saknades
told-concept-work-plan = En skriven plan mot arbete finns
told-concept-work-together = Enheterna arbetar tillsammans
