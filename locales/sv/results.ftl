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
told-unit =
    { $unit ->
       *[documents] handlingar
        [children] barn i handlingar
        [families] familjer
        [persons] personer
    }
told-of-documents =
    { $count ->
        [one] { $n } handling
       *[other] { $n } handlingar
    }

# En andel: alltid med det tal som den är en del av.
# Sist i en andel av dem som räknas, när andra inte gör det.
told-scope-counted = { " som räknas" }
told-share-some =
    { $unit ->
       *[documents] i { $n } av { $of } handlingar
        [children] för { $n } av { $of } barn i handlingarna
        [families] i { $n } av { $of } familjer
        [persons] för { $n } av { $of } personer
    }
told-share-half =
    { $unit ->
       *[documents] i hälften av handlingarna{ $scope } ({ $n } av { $of })
        [children] för hälften av barnen i handlingarna{ $scope } ({ $n } av { $of })
        [families] i hälften av familjerna{ $scope } ({ $n } av { $of })
        [persons] för hälften av personerna{ $scope } ({ $n } av { $of })
    }
told-share-all =
    { $unit ->
       *[documents] i alla { $of } handlingar{ $scope }
        [children] för alla { $of } barn i handlingarna{ $scope }
        [families] i alla { $of } familjer{ $scope }
        [persons] för alla { $of } personer{ $scope }
    }
told-share-both =
    { $unit ->
       *[documents] i båda handlingarna{ $scope }
        [children] för båda barnen i handlingarna{ $scope }
        [families] i båda familjerna{ $scope }
        [persons] för båda personerna{ $scope }
    }
told-share-only =
    { $unit ->
       *[documents] i den enda handlingen{ $scope }
        [children] för det enda barnet i handlingarna{ $scope }
        [families] i den enda familjen{ $scope }
        [persons] för den enda personen{ $scope }
    }
told-share-none =
    { $unit ->
       *[documents] i ingen av { $of } handlingar
        [children] för inget av { $of } barn i handlingarna
        [families] i ingen av { $of } familjer
        [persons] för ingen av { $of } personer
    }
told-share-none-of-one =
    { $unit ->
       *[documents] inte i den enda handlingen
        [children] inte för det enda barnet i handlingarna
        [families] inte i den enda familjen
        [persons] inte för den enda personen
    }
told-rest =
    { $unit ->
       *[documents] { $label } i { $n }
        [children] { $label } för { $n }
        [families] { $label } i { $n }
        [persons] { $label } för { $n }
    }
told-clause = { $label } { $share }
told-each-of-both = { $clause } ({ $n } av vardera)
told-each-of-several = { $clause } ({ $n } av varje)
told-most-common = Vanligast: { $list }
told-none-ticked = Något av alternativen { $share }
told-answered = Besvarad { $share }
told-same-number = { $value } { $share }
told-numbers = { $least } till { $greatest } { $share }
told-same-day = { $day } { $share }
told-days = Mellan { $first } och { $last } { $share }
told-nothing-counted =
    { $unit ->
       *[documents] Ingen handling räknas
        [children] Inget barn räknas
        [families] Ingen familj räknas
        [persons] Ingen person räknas
    }
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
told-part-not-applicable = Ej tillämpligt
told-part-not-answered = Inte besvarad
told-part-not-asked = Inte ställd
told-part-not-reviewed = Inte granskad
told-part-no-agreement = Ej samsyn
told-nothing-ticked = Inget av detta
told-not-quoted = visas inte, skyddade personuppgifter

# Det vi inte vet.
told-unknown-not-shown = Framgår ej { $share }. Det räknas med.
told-unknown-not-applicable =
    { $unit ->
       *[documents]
            { $count ->
                [one] Ej tillämpligt i { $n } handling, som inte räknas med.
               *[other] Ej tillämpligt i { $n } handlingar, som inte räknas med.
            }
        [children] Ej tillämpligt för { $n } barn i handlingarna. Räknas inte med.
        [families]
            { $count ->
                [one] Ej tillämpligt i { $n } familj, som inte räknas med.
               *[other] Ej tillämpligt i { $n } familjer, som inte räknas med.
            }
        [persons]
            { $count ->
                [one] Ej tillämpligt för { $n } person, som inte räknas med.
               *[other] Ej tillämpligt för { $n } personer, som inte räknas med.
            }
    }
told-unknown-not-answered =
    { $unit ->
       *[documents]
            { $count ->
                [one] Frågan är inte besvarad i { $n } handling, som inte räknas med.
               *[other] Frågan är inte besvarad i { $n } handlingar, som inte räknas med.
            }
        [children] Frågan är inte besvarad för { $n } barn i handlingarna. Räknas inte med.
        [families]
            { $count ->
                [one] Frågan är inte besvarad i { $n } familj, som inte räknas med.
               *[other] Frågan är inte besvarad i { $n } familjer, som inte räknas med.
            }
        [persons]
            { $count ->
                [one] Frågan är inte besvarad för { $n } person, som inte räknas med.
               *[other] Frågan är inte besvarad för { $n } personer, som inte räknas med.
            }
    }
told-unknown-not-asked =
    { $unit ->
       *[documents]
            { $count ->
                [one] Frågan ställs inte i { $n } handling, eftersom den beror på ett annat svar.
               *[other] Frågan ställs inte i { $n } handlingar, eftersom den beror på ett annat svar.
            }
        [children] Frågan ställs inte för { $n } barn i handlingarna, eftersom den beror på ett annat svar.
        [families]
            { $count ->
                [one] Frågan ställs inte i { $n } familj, eftersom den beror på ett annat svar.
               *[other] Frågan ställs inte i { $n } familjer, eftersom den beror på ett annat svar.
            }
        [persons]
            { $count ->
                [one] Frågan ställs inte för { $n } person, eftersom den beror på ett annat svar.
               *[other] Frågan ställs inte för { $n } personer, eftersom den beror på ett annat svar.
            }
    }
told-unknown-not-reviewed =
    { $unit ->
       *[documents]
            { $count ->
                [one] { $n } handling är inte granskad.
               *[other] { $n } handlingar är inte granskade.
            }
        [children] { $n } barn finns i handlingar som inte är granskade.
        [families]
            { $count ->
                [one] { $n } familj är inte granskad.
               *[other] { $n } familjer är inte granskade.
            }
        [persons]
            { $count ->
                [one] { $n } person finns i det som inte är granskat.
               *[other] { $n } personer finns i det som inte är granskat.
            }
    }
told-unknown-no-agreement =
    { $unit ->
       *[documents]
            { $count ->
                [one] Granskarna är inte överens om { $n } handling, som inte räknas med.
               *[other] Granskarna är inte överens om { $n } handlingar, som inte räknas med.
            }
        [children] Granskarna är inte överens om { $n } barn i handlingarna. Räknas inte med.
        [families]
            { $count ->
                [one] Granskarna är inte överens om { $n } familj, som inte räknas med.
               *[other] Granskarna är inte överens om { $n } familjer, som inte räknas med.
            }
        [persons]
            { $count ->
                [one] Granskarna är inte överens om { $n } person, som inte räknas med.
               *[other] Granskarna är inte överens om { $n } personer, som inte räknas med.
            }
    }

# Vad som granskades.
told-counted-some =
    { $count ->
        [one] { $n } av { $of } handlingar är granskad
       *[other] { $n } av { $of } handlingar är granskade
    }
told-counted-all = Alla { $of } handlingar är granskade
told-counted-both = Båda handlingarna är granskade
told-counted-only = Den enda handlingen är granskad
told-counted-none = Ingen av { $of } handlingar är granskad
told-counted-none-of-one = Den enda handlingen är inte granskad
told-counted-empty = Inga handlingar
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
    { $count ->
        [one] En handling räknas inte än: du ska granska den själv först
       *[other] { $n } handlingar räknas inte än: du ska granska dem själv först
    }

# Det som flera nycklar frågar om, när svaren står bredvid varandra.
told-concept-answers-to-problem = Insatsen svarar mot problemet
told-concept-both-current = Både barn och förälder är aktuella
told-concept-consultation = Samråd hölls
told-concept-cooperation = Helhetsintryck av samverkan
told-concept-joint-meeting = Gemensamt möte med familjen hölls
told-concept-met-child = Handläggaren träffade barnet
told-concept-needs-described = Familjens behov är beskrivna
told-concept-provider-information = Utförarens information om barnen
told-concept-service-adapted = Insatsen behövde anpassas
told-concept-service-missing = En insats som behövdes saknades
