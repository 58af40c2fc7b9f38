# Fynd: det som en räkning säger, som en mening. Reglerna, var och en med exempel, står i docs/resultattext.md.
# ⟨…⟩ står om ett tal och det som det är en del av: det går att öppna. Ordens former kommer från omgångens listor:
# one ”utredning”, the ”utredningen”, many ”utredningar”, the-many ”utredningarna”.

# Det som räknas, när listorna inte säger mer.
told-noun-documents =
    { $form ->
       *[one] handling
        [the] handlingen
        [many] handlingar
        [the-many] handlingarna
    }
told-noun-children =
    { $form ->
       *[one] barn
        [the] barnet
        [many] barn
        [the-many] barnen
    }
told-noun-children-in =
    { $form ->
       *[one] barn i { $documents }
        [the] barnet i { $documents }
        [many] barn i { $documents }
        [the-many] barnen i { $documents }
    }
told-noun-families =
    { $form ->
       *[one] familj
        [the] familjen
        [many] familjer
        [the-many] familjerna
    }
told-noun-adults =
    { $form ->
       *[one] vuxen
        [the] vuxna
        [many] vuxna
        [the-many] de vuxna
    }
told-noun-persons =
    { $form ->
       *[one] person
        [the] personen
        [many] personer
        [the-many] personerna
    }
told-noun-respondents =
    { $form ->
       *[one] svarande
        [the] svarande
        [many] svarande
        [the-many] de svarande
    }

# En andel: alltid med det tal som den är en del av.
# Sist i en andel av dem som räknas, när andra inte gör det.
told-scope-counted =
    { $count ->
        [one] { " som räknas" }
       *[other] { " som räknas" }
    }
told-share-some =
    { $place ->
       *[in] i ⟨{ $n } av { $of }⟩ { $many }
        [for] för ⟨{ $n } av { $of }⟩ { $many }
    }
told-share-some-percent =
    { $place ->
       *[in] i ⟨{ $n } av { $of }⟩ { $many } ({ $percent })
        [for] för ⟨{ $n } av { $of }⟩ { $many } ({ $percent })
    }
told-share-half =
    { $place ->
       *[in] i hälften av { $the-many }{ $scope } (⟨{ $n } av { $of }⟩)
        [for] för hälften av { $the-many }{ $scope } (⟨{ $n } av { $of }⟩)
    }
told-share-majority =
    { $place ->
       *[in] i en majoritet av { $the-many }{ $scope } (⟨{ $n } av { $of }⟩)
        [for] för en majoritet av { $the-many }{ $scope } (⟨{ $n } av { $of }⟩)
    }
told-share-majority-percent =
    { $place ->
       *[in] i en majoritet av { $the-many }{ $scope } (⟨{ $n } av { $of }⟩, { $percent })
        [for] för en majoritet av { $the-many }{ $scope } (⟨{ $n } av { $of }⟩, { $percent })
    }
told-share-all =
    { $place ->
       *[in] i ⟨alla { $of }⟩ { $many }{ $scope }
        [for] för ⟨alla { $of }⟩ { $many }{ $scope }
    }
told-share-both =
    { $place ->
       *[in] i ⟨båda⟩ { $the-many }{ $scope }
        [for] för ⟨båda⟩ { $the-many }{ $scope }
    }
told-share-only =
    { $place ->
       *[in]
            { $genus ->
               *[common] i ⟨den enda⟩ { $the }{ $scope }
                [neuter] i ⟨det enda⟩ { $the }{ $scope }
            }
        [for]
            { $genus ->
               *[common] för ⟨den enda⟩ { $the }{ $scope }
                [neuter] för ⟨det enda⟩ { $the }{ $scope }
            }
    }
told-share-none =
    { $place ->
       *[in]
            { $genus ->
               *[common] i ⟨ingen av { $of }⟩ { $many }
                [neuter] i ⟨inget av { $of }⟩ { $many }
            }
        [for]
            { $genus ->
               *[common] för ⟨ingen av { $of }⟩ { $many }
                [neuter] för ⟨inget av { $of }⟩ { $many }
            }
    }
# Efter ett ”inte”: inte i någon av dem.
told-share-any =
    { $place ->
       *[in]
            { $genus ->
               *[common] i ⟨någon av { $of }⟩ { $many }
                [neuter] i ⟨något av { $of }⟩ { $many }
            }
        [for]
            { $genus ->
               *[common] för ⟨någon av { $of }⟩ { $many }
                [neuter] för ⟨något av { $of }⟩ { $many }
            }
    }
told-percent = { $n }{ "\u00A0" }%
told-percent-under = under 1{ "\u00A0" }%
told-percent-over = över 99{ "\u00A0" }%

# Vad svaren säger.
told-quoted = ”{ $label }”
told-clause = { $label } { $share }
told-rest =
    { $place ->
       *[in] { $label } i ⟨{ $alone }⟩
        [for] { $label } för ⟨{ $alone }⟩
    }
told-most-often = oftast { $label } (⟨{ $n } av { $of }⟩ { $many })
told-most-often-percent = oftast { $label } (⟨{ $n } av { $of }⟩ { $many }, { $percent })
told-as-often = lika ofta { $first } som { $last } (⟨{ $n } av { $of }⟩ { $many } vardera{ $together })
told-as-often-several = lika ofta { $list } (⟨{ $n } av { $of }⟩ { $many } vardera{ $together })
told-together = { ", tillsammans " }⟨{ $n }⟩
told-next = { $told }, därnäst { $list }
told-next-one = { $label } (⟨{ $n }⟩)
told-none-ticked = inget av alternativen är valt { $share }
told-answered = besvarad { $share }
told-same-number = { $value } { $share }
told-numbers = mellan { $least } och { $greatest } { $share }
told-same-day = { $day } { $share }
told-days = mellan { $first } och { $last } { $share }
told-beside = { $told }, { $list }

# Det som står utanför, i samma mening.
told-outside = { "; " }{ $list }
told-so-many =
    { $count ->
        [one] ⟨{ $alone }⟩ { $one }
       *[other] ⟨{ $alone }⟩ { $many }
    }
told-so-many-bare = ⟨{ $alone }⟩
told-where =
    { $place ->
       *[in] i { $what }
        [for] för { $what }
    }
told-outside-not-applicable = { $where } var frågan inte tillämplig
told-outside-not-answered = { $where } är frågan inte besvarad
told-outside-not-asked = { $where } ställdes frågan inte
told-outside-no-agreement = { $where } är granskarna inte överens
told-outside-not-reviewed =
    { $about ->
       *[document]
            { $place ->
               *[in]
                    { $count ->
                        [one]
                            { $genus ->
                               *[common] { $what } är inte granskad
                                [neuter] { $what } är inte granskat
                            }
                       *[other] { $what } är inte granskade
                    }
                [for] { $where } är handlingen inte granskad
            }
        [family] { $where } är familjen inte granskad
        [person] { $where } är ingen granskning klar
        [respondent] { $where } är svaren inte klara
    }

# Ingenting räknas.
told-no-subjects = det finns inga { $many }
told-nothing-counted =
    { $genus ->
       *[common] ingen { $one } räknas: { $list }
        [neuter] inget { $one } räknas: { $list }
    }
told-none-not-applicable = frågan var inte tillämplig { $where }
told-none-not-answered = frågan är inte besvarad { $where }
told-none-not-asked = frågan ställdes inte { $where }
told-none-no-agreement = granskarna är inte överens { $where }
told-none-not-reviewed =
    { $about ->
       *[document]
            { $place ->
               *[in]
                    { $genus ->
                       *[common] ⟨ingen av { $of }⟩ { $many } är granskad
                        [neuter] ⟨inget av { $of }⟩ { $many } är granskat
                    }
                [for]
                    { $genus ->
                       *[common] för ⟨ingen av { $of }⟩ { $many } är handlingen granskad
                        [neuter] för ⟨inget av { $of }⟩ { $many } är handlingen granskad
                    }
            }
        [family]
            { $genus ->
               *[common] för ⟨ingen av { $of }⟩ { $many } är familjen granskad
                [neuter] för ⟨inget av { $of }⟩ { $many } är familjen granskad
            }
        [person]
            { $genus ->
               *[common] för ⟨ingen av { $of }⟩ { $many } är någon granskning klar
                [neuter] för ⟨inget av { $of }⟩ { $many } är någon granskning klar
            }
        [respondent] för ⟨ingen av { $of }⟩ { $many } är svaren klara
    }
told-only-not-reviewed =
    { $about ->
       *[document]
            { $place ->
               *[in]
                    { $genus ->
                       *[common] ⟨den enda⟩ { $the } är inte granskad
                        [neuter] ⟨det enda⟩ { $the } är inte granskat
                    }
                [for]
                    { $genus ->
                       *[common] för ⟨den enda⟩ { $the } är handlingen inte granskad
                        [neuter] för ⟨det enda⟩ { $the } är handlingen inte granskad
                    }
            }
        [family]
            { $genus ->
               *[common] för ⟨den enda⟩ { $the } är familjen inte granskad
                [neuter] för ⟨det enda⟩ { $the } är familjen inte granskad
            }
        [person]
            { $genus ->
               *[common] för ⟨den enda⟩ { $the } är ingen granskning klar
                [neuter] för ⟨det enda⟩ { $the } är ingen granskning klar
            }
        [respondent] för ⟨den enda⟩ { $the } är svaren inte klara
    }

# Familjens handlingar bredvid varandra.
told-differ-some = handlingarna säger olika om { $n } av de { $of } frågor som flera av dem svarar på
told-differ-all = handlingarna säger olika om alla { $of } frågor som flera av dem svarar på
told-differ-none = handlingarna säger detsamma om alla { $of } frågor som flera av dem svarar på
told-differ-the-only = handlingarna säger olika om den enda fråga som flera av dem svarar på
told-differ-not-the-only = handlingarna säger detsamma om den enda fråga som flera av dem svarar på
told-differ-topic = { $topic }: { $list }
told-differ-question = { $topic } { $list }
told-differ-answer = { $answer } i { $documents }

# Över familjerna: var deras handlingar säger olika.
told-differ-families = handlingarna säger olika { $share }{ $aside }
told-differ-uncompared =
    { $count ->
        [one] { "; " }i { $n } familj finns inte två svar att jämföra
       *[other] { "; " }i { $n } familjer finns inte två svar att jämföra
    }

# Två frågor mot varandra.
told-cross-pair = { $row } tillsammans med { $column }
told-cross-none =
    { $genus ->
       *[common] ingen { $one } har svar på båda frågorna
        [neuter] inget { $one } har svar på båda frågorna
    }
told-cross-spread = inget par av svar är vanligare än de andra: högst { $n } av { $of } { $many }
