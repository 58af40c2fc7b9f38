### Verkstaden: en nyckel skrivs, prövas och publiceras.

## Sidan

drafts-new-key = Ny nyckel, utkast
drafts-next-version = Version { $version }, utkast efter version { $before }
drafts-unnamed = Nyckel utan namn
drafts-sum =
    { $n ->
        [one] 1 fråga, omkring { $minutes } minuter att svara på
       *[other] { $n } frågor, omkring { $minutes } minuter att svara på
    }
drafts-show-english = Visa engelska
drafts-missing-english =
    { $n ->
        [one] 1 text saknar engelska
       *[other] { $n } texter saknar engelska
    }
drafts-in-swedish = { $what } på svenska
drafts-in-english = { $what } på engelska
drafts-untranslated = Inte översatt
drafts-undo = Ångra
drafts-redo = Gör om
drafts-undone = Ångrat.
drafts-redone = Gjort igen.
drafts-no-step = Det finns inget mer att ångra här.
drafts-all = Alla nycklar
drafts-to-publish = Publicera …

## Innehållet

drafts-outline = Nyckelns innehåll
drafts-about-key = Om nyckeln
drafts-section = Avsnitt
drafts-section-unnamed = Avsnitt utan rubrik
drafts-question-unnamed = Fråga utan text
drafts-rating-unnamed = Bedömning utan namn
drafts-question-title = Fråga { $n }
drafts-no-questions = Inga frågor än
drafts-add-question = Ny fråga i avsnittet ”{ $section }”
drafts-new-question = Ny fråga, Enter lägger till
drafts-add-section = Nytt avsnitt
drafts-new-section = Nytt avsnitt
drafts-ratings = Bedömningar
drafts-rating = Bedömning
drafts-add-rating = Ny bedömning
drafts-new-rating = Ny bedömning
drafts-scales = Skalor ({ $n })
drafts-scales-title = Nyckelns skalor
drafts-found = Att titta på ({ $n })
drafts-found-title = Att titta på
drafts-nothing-found = Det finns inget att anmärka på.
drafts-move-hint = Alt och pil upp eller ned flyttar det som är markerat i listan.
drafts-faults =
    { $n ->
        [one] 1 fel
       *[other] { $n } fel
    }

## En fråga

drafts-question = Fråga
drafts-guidance = Vägledning
drafts-guidance-hint = Vad som räknas som ja, och var i akten man ska titta.
drafts-answer = Svaret är
drafts-answer-single = Ett av flera alternativ
drafts-answer-multiple = Ett eller flera alternativ
drafts-answer-checklist = Punkter att bocka av
drafts-answer-count = Ett antal
drafts-answer-number = Ett mått
drafts-answer-date = Ett datum
drafts-answer-text = Text
drafts-counted = Vad som räknas, i plural
drafts-unit = Enhet
drafts-min = Minst
drafts-max = Mest
drafts-per = Frågan ställs
drafts-once = En gång
drafts-each-child = En gång för varje barn
drafts-each-adult = En gång för varje vuxen
drafts-each-member = En gång för varje familjemedlem
drafts-roll-up = Handlingen får svaret
drafts-every = När det gäller alla
drafts-any = När det gäller någon
drafts-concept = Jämförs i andra nycklar med
drafts-concept-none = Ingen fråga
drafts-concept-own = De som ställer samma fråga framöver
drafts-evidence = Fråga efter belägg
drafts-up = Flytta upp
drafts-down = Flytta ned
drafts-duplicate = Kopiera frågan
drafts-remove-question = Ta bort frågan
drafts-in-section = Avsnitt
drafts-code = Kod i resultatfiler: { $code }

## Skalor

drafts-options = Alternativ
drafts-option = Alternativ { $n }
drafts-option-code = Kod: { $code }
drafts-option-english = Alternativ { $n } på engelska
drafts-option-up = Flytta alternativ { $n } upp
drafts-option-down = Flytta alternativ { $n } ned
drafts-option-remove = Ta bort alternativ { $n }
drafts-add-option = Nytt alternativ
drafts-new-option = Nytt alternativ, Enter lägger till
drafts-score = Poäng för alternativ { $n }
drafts-add-scores = Lägg till poäng
drafts-order = Alternativen är
drafts-ordinal = Steg, från minst till mest
drafts-nominal = Slag, utan ordning
drafts-scale-other = Välj en annan skala
drafts-scale-detach = Egen skala för frågan
drafts-scale-pick = Välj en skala
drafts-scale-none = Ingen skala har de orden.
drafts-scale-count =
    { $n ->
        [one] 1 skala
       *[other] { $n } skalor
    }
drafts-scale-new = Ny skala
drafts-scales-here = I den här nyckeln
drafts-scales-elsewhere = I andra nycklar
drafts-scale-shared = { $n } frågor har den här skalan. En ändring gäller dem alla.
drafts-scales-about = En skala kan användas av flera frågor. En skala som inget använder kommer inte med i nyckeln.
drafts-scale-used =
    { $n ->
        [one] Används på 1 ställe
       *[other] Används på { $n } ställen
    }
drafts-scale-unused = Används inte
drafts-scale-remove = Ta bort skalan

## Villkor

drafts-when = Visas om
drafts-always = Frågan visas alltid.
drafts-if-add = Lägg till villkor
drafts-if-add-group = Lägg till grupp
drafts-if-remove-group = Ta bort gruppen
drafts-if-nothing = Ingen fråga före den här kan vara ett villkor.
drafts-if-question = Fråga
drafts-if-relation = Hur
drafts-if-value = Svar
drafts-if-values = Svar, ett eller flera
drafts-if-join = Hur villkoren hör ihop
drafts-if-all = Allt detta
drafts-if-any = Något av detta
drafts-if-not-all = Inte allt detta
drafts-if-none = Inget av detta
drafts-if-remove = Ta bort villkoret om { $what }
drafts-question-gone = Borttagen fråga ({ $code })
drafts-is = är
drafts-is-not = är inte
drafts-is-one-of = är något av
drafts-is-none-of = är inget av
drafts-at-least = är minst
drafts-less-than = är mindre än

## Bedömningar

drafts-rating-name = Bedömningen heter
drafts-rating-scale = Nivåer
drafts-rules-about = Reglerna prövas uppifrån och ned. Den första som stämmer avgör.
drafts-rule = Regel { $n }
drafts-rule-when = Gäller om
drafts-rule-always = Regeln gäller alltid.
drafts-rule-gives = Ger nivån
drafts-rule-because = Regeln i ord
drafts-rule-because-hint = Läsaren ser den bredvid nivån.
drafts-rule-add = Lägg till regel
drafts-rule-remove = Ta bort regeln
drafts-rating-remove = Ta bort bedömningen
drafts-no-judgement = Ingen regel stämmer.

## Avsnitt och nyckel

drafts-section-title = Rubrik
drafts-section-about = Rad under rubriken
drafts-section-remove = Ta bort avsnittet
drafts-section-holds =
    { $n ->
        [one] Avsnittet har 1 fråga. Ta bort eller flytta den först.
       *[other] Avsnittet har { $n } frågor. Ta bort eller flytta dem först.
    }
drafts-name = Namn
drafts-about = Att läsa före första frågan
drafts-about-hint = Vad nyckeln är till för, och vad den som läser ska veta.
drafts-subject = Nyckeln används på
drafts-subject-document = Handlingar
drafts-subject-family = Familjer
drafts-subject-member = Familjemedlemmar
drafts-subject-respondent = Svarande i en enkät
drafts-kinds = Slag av handling
drafts-sides = Vems akt
drafts-side-child = Barnets
drafts-side-adult = Den vuxnas
drafts-areas = Område
drafts-roles = Vilka
drafts-role-children = Barn
drafts-role-adults = Vuxna
drafts-all-meant = Det som inget är valt för gäller alla.

## Frågor från andra nycklar

drafts-copy = Hämta frågor från en annan nyckel
drafts-copy-from = Nyckel
drafts-copy-chosen =
    { $n ->
        [0] Välj frågor
        [one] Hämta 1 fråga
       *[other] Hämta { $n } frågor
    }
drafts-copied =
    { $n ->
        [one] 1 fråga hämtad.
       *[other] { $n } frågor hämtade.
    }
drafts-copied-without =
    { $n ->
        [one] 1 av dem visas alltid nu, eftersom frågan som den hängde på inte kom med.
       *[other] { $n } av dem visas alltid nu, eftersom frågorna som de hängde på inte kom med.
    }

## Så ser det ut

drafts-preview = Så ser det ut
drafts-preview-about = Prova att svara. Svaren sparas inte.
drafts-preview-empty = Töm svaren

## Fel och anmärkningar

drafts-problems =
    { $n ->
        [one] 1 sak att rätta innan nyckeln kan publiceras
       *[other] { $n } saker att rätta innan nyckeln kan publiceras
    }
drafts-remarks =
    { $n ->
        [one] 1 sak som kan bli bättre
       *[other] { $n } saker som kan bli bättre
    }
drafts-standing =
    { $n ->
        [one] 1 anmärkning får stå
       *[other] { $n } anmärkningar får stå
    }
drafts-let-stand = Låt stå
drafts-why-stands = Varför det får stå
drafts-stands-since = Får stå: { $why }
drafts-stand-no-more = Visa anmärkningen igen

## Utkast i listan över nycklar

drafts-list = Utkast
drafts-draft-of = Version { $version }, { $count } frågor
drafts-trial-of = Version { $version }, { $count } frågor, på prov
drafts-discard = Kasta utkastet
drafts-discarded = Utkastet till { $name } är kastat.
drafts-bring-back = Ta tillbaka det
drafts-begin = Ny nyckel
drafts-begin-name = Vad ska nyckeln heta?
drafts-begin-do = Skapa utkast
drafts-change-question = Ändra frågan i nästa version
drafts-change-key = Ändra nyckeln
drafts-copy-key = Kopiera till en ny nyckel
drafts-copy-name = Vad ska kopian heta?
drafts-retire = Ta ur bruk
drafts-retire-why = Varför den tas ur bruk
drafts-retired-because = Tagen ur bruk: { $why }
drafts-restore = Ta i bruk igen
drafts-retire-about = Nya granskningar erbjuds inte längre nyckeln. De som använder den fortsätter med den.

## Att publicera

drafts-publish-title = Publicera version { $version } av { $name }
drafts-publish-first = Det är nyckelns första version.
drafts-publish-lead = En publicerad version ändras aldrig. Det som är fel rättas i nästa.
drafts-publish-problems = Rätta först
drafts-publish-changes = Vad som ändras
drafts-publish-changes-about = Säg om varje ändring vad den gör med jämförelsen över åren, och varför den görs.
drafts-publish-no-changes = Ingen fråga är ändrad sedan version { $version }.
drafts-publish-remarks =
    { $n ->
        [0] Inga anmärkningar är kvar.
        [one] 1 anmärkning är kvar. Den hindrar inte.
       *[other] { $n } anmärkningar är kvar. De hindrar inte.
    }
drafts-publish-rounds =
    { $n ->
        [one] { $rounds } läses med en tidigare version och behåller den. Byt version på sidan Förbered, om den nya ska gälla där.
       *[other] { $rounds } läses med tidigare versioner och behåller dem. Byt version på sidan Förbered, om den nya ska gälla där.
    }
drafts-publish-class = Ändringen är
drafts-publish-proposed = { $class } (föreslås)
drafts-publish-why = Varför
drafts-publish-answers-broken = { $answers } blir inte jämförbara.
drafts-publish-answers-kept = { $answers } kan fortfarande jämföras.
drafts-publish-no-answers = Ingen har svarat på frågan än.
drafts-publish-goes = Vart svaren går
drafts-publish-goes-to = ”{ $from }” blir
drafts-publish-nowhere = Inget av alternativen
drafts-publish-figures = Jämförelsen över åren bryts efter { $what }.
drafts-publish-do = Publicera version { $version }
drafts-publish-left =
    { $n ->
        [one] 1 ändring är inte förklarad än.
       *[other] { $n } ändringar är inte förklarade än.
    }
drafts-back-to-draft = Tillbaka till utkastet
drafts-class-editorial = Bara ordalydelsen: går att jämföra
drafts-class-scale-changed = Andra alternativ: jämförs genom det som går att föra över
drafts-class-changed-meaning = Ändrad innebörd: bryter jämförelsen
drafts-class-same = Oförändrad
drafts-class-new = Ny fråga
drafts-class-gone = Borttagen fråga
