# Omgångar bredvid varandra, i ord. Reglerna, var och en med exempel, står i docs/resultattext.md.
# ⟨…⟩ står om ett tal och det som det är en del av, som i finding.ftl.

told-change-number-some = ⟨{ $n } av { $of }⟩
told-change-number-all = ⟨alla { $of }⟩
told-change-number-none =
    { $genus ->
       *[common] ⟨ingen av { $of }⟩
        [neuter] ⟨inget av { $of }⟩
    }

told-change = { $label }: från { $before } till { $after } { $many }
told-change-rest = { $label }: från { $before } till { $after }
told-change-percent = { $label }: från { $before } ({ $before-percent }) till { $after } { $many } ({ $after-percent })
told-change-rest-percent = { $label }: från { $before } ({ $before-percent }) till { $after } ({ $after-percent })
told-change-list = { $first }; { $last }
told-change-same =
    { $place ->
       *[in] oförändrat: { $label } i { $before } { $many } då och { $after } nu
        [for] oförändrat: { $label } för { $before } { $many } då och { $after } nu
    }
told-change-alike =
    { $place ->
       *[in] samma andel: { $label } i { $before } { $many } då och { $after } nu
        [for] samma andel: { $label } för { $before } { $many } då och { $after } nu
    }
told-change-apart = { $earlier }: { $before }; { $later }: { $after }
told-change-nothing = går inte att jämföra: inget svar räknas i { $rounds }

# Det som inte går att jämföra.
told-change-meaning = går inte att jämföra: frågan har fått en annan innebörd
told-change-scale = går inte att jämföra: svaren ges på en annan skala
told-change-new = ny fråga i { $later }
told-change-gone = fråga som ställdes i { $earlier } men inte i { $later }

# En handlingstyp som bara en av omgångarna granskade.
told-change-only = Granskad bara i { $round }.

told-change-note-editorial = Frågan har fått nya ord men frågar efter samma sak.
told-change-note-scale = Svaren ges på en annan skala än förut. De äldre är överförda till den nya.
told-change-note-outside = { $round }: { $list }.

# Familjerna.
told-families-same =
    { $count ->
        [one]
            { $rounds ->
                [2] en familj är med i båda omgångarna
               *[other] en familj är med i alla omgångarna
            }
       *[other]
            { $rounds ->
                [2] { $n } familjer är med i båda omgångarna
               *[other] { $n } familjer är med i alla omgångarna
            }
    }
told-families-none = Ingen familj är med i både { $first } och { $later }
told-families-returning =
    { $count ->
        [one] en familj är med i { $later } och i någon omgång före den
       *[other] { $n } familjer är med i { $later } och i någon omgång före den
    }
told-families-new =
    { $count ->
        [one] en familj är ny i { $later }
       *[other] { $n } familjer är nya i { $later }
    }
told-families-gone =
    { $count ->
        [one] en familj är bara med i { $earlier }
       *[other] { $n } familjer är bara med i { $earlier }
    }
told-families-named = { $told }: { $list }

# Ändarna på linjen i bilden av två omgångar.
told-change-in-none = i ingen
told-change-in-all = i alla
