# Vad som kan bli bättre i en nyckel: vad som märktes, varför det spelar roll och vad man kan göra, och ett exempel.
lint-problem-two-questions = Frågan ser ut att fråga två saker: { $words }.
lint-advice-two-questions = Den som svarar kan mena det ena, det andra eller båda, och svaret går inte att tolka. Dela frågan i två.
lint-example-two-questions = I stället för ”Fick barnet och/eller föräldern information?”: en fråga om barnet och en om föräldern.
lint-problem-long-sentence = Meningen som börjar ”{ $begins } …” har { $count } ord. Det är fler än { $limit }.
lint-advice-long-sentence = Den som läser hinner glömma början. Korta meningen, eller dela den.
lint-example-long-sentence = Lägg det som förklarar i vägledningen, så att frågan bara frågar.
lint-problem-vague-word = Granskare väger ordet olika: { $words }. Vägledningen säger inte vad som menas.
lint-advice-vague-word = Två som läser samma akt svarar olika fast de har sett samma sak. Förklara ordet i vägledningen, eller stryk det.
lint-example-vague-word = ”Fick barnet relevant information?” behöver ”Relevant är det som barnet behöver för att förstå varför socialtjänsten utreder.”
lint-problem-vague-amount = En mängd utan tal: { $words }. Vägledningen säger inte hur mycket det är.
lint-advice-vague-amount = ”Ofta” är varje vecka för en och varje månad för en annan. Skriv talet, eller säg i vägledningen var gränsen går.
lint-example-vague-amount = ”Flertal möten” behöver ”Flertal: möten återkommer, men inte i alla steg.”
lint-problem-negation = Frågan är nekande: { $words }.
lint-advice-negation = Det är svårt att veta om ”ja” bekräftar eller nekar. Fråga efter det som skulle ha hänt.
lint-example-negation = I stället för ”Var barnet inte med på mötet?”: ”Var barnet med på mötet?”
lint-problem-double-negation = Frågan nekar två gånger: { $words }.
lint-advice-double-negation = Den som svarar måste räkna ut vad ”ja” betyder. Skriv om frågan utan att neka.
lint-example-double-negation = I stället för ”Stämmer det inte att barnet aldrig hördes?”: ”Hördes barnet?”
lint-problem-leading-word = Ordet säger vilket svar som väntas: { $words }.
lint-advice-leading-word = Den som svarar dras åt det hållet. Stryk ordet.
lint-example-leading-word = I stället för ”Borde barnet ha fått komma till tals?”: ”Fick barnet komma till tals?”
lint-problem-abbreviation = Förkortning som nyckeln inte skriver ut: { $words }.
lint-advice-abbreviation = Alla som läser är inte från samma enhet. Skriv ut orden, eller skriv dem en gång med förkortningen inom parentes.
lint-example-abbreviation = ”till exempel” i stället för ”t.ex.”, och ”samordnad individuell plan (SIP)” första gången.
lint-problem-no-time = Frågan säger inte vilken tid den gäller.
lint-advice-no-time = En akt sträcker sig över år. Säg när: under utredningen, före beslutet, i den granskade perioden.
lint-example-no-time = ”Träffade handläggaren barnet under utredningen?”
lint-problem-no-guidance = Frågan har ingen vägledning.
lint-advice-no-guidance = Skriv vad som räknas som ja, vad som räknas som nej och var man letar.
lint-example-no-guidance = ”Svara ja om minst ett samråd är antecknat med datum. En mening om att kontakt har tagits räcker inte.”
lint-problem-no-where = Frågan ber om belägg, men vägledningen säger inte var man letar.
lint-advice-no-where = Skriv var i handlingen det brukar stå, eller vad som ska stå för att räknas.
lint-example-no-where = ”Titta under rubriken bedömning, inte i bakgrunden.”
lint-problem-labels-alike = Alternativet heter detsamma som ett annat, ”{ $label }”. Högst stora och små bokstäver skiljer.
lint-advice-labels-alike = De går inte att skilja åt. Ta bort det ena, eller säg vad som skiljer.
lint-example-labels-alike = ”Delvis” och ”delvis” i samma skala.
lint-problem-scales-alike = Skalan har samma alternativ som skalan ”{ $scale }”. Högst stora och små bokstäver skiljer.
lint-advice-scales-alike = Frågor på två skalor går inte att jämföra, fast de ser lika ut. Använd den ena överallt.
lint-example-scales-alike = ”Ja, Nej” i en skala och ”ja, nej” i en annan.
lint-problem-nothing-as-option = ”{ $label }” är ett alternativ på skalan.
lint-advice-nothing-as-option = Framgår ej och ej tillämpligt finns alltid vid sidan av skalan, och räknas var för sig. Ta bort alternativet.
lint-example-nothing-as-option = Skalan ”Ja, Nej, Vet ej” blir ”Ja, Nej”.
lint-problem-asked-of-nobody = Frågan ställs aldrig: nyckeln används på något som inte har några familjemedlemmar, eller så hänger frågan på en sådan.
lint-advice-asked-of-nobody = Ta bort ”per”, ändra vad nyckeln används på, eller låt villkoret gälla en annan fråga.
lint-example-asked-of-nobody = En enkät besvaras utan att man vet vems barn det gäller, så ”för varje barn” ger inga frågor.
lint-problem-level-never-given = Ingen regel ger nivån ”{ $label }”.
lint-advice-level-never-given = Lägg till regeln som saknas, eller ta bort nivån ur skalan.
lint-example-level-never-given = Ett omdöme med nivåerna svag, viss och stark, där bara svag och stark har regler.
lint-problem-too-long = Nyckeln tar uppskattningsvis { $minutes } minuter att besvara, utöver tiden att läsa. Det är mer än { $limit }.
lint-advice-too-long = De sista frågorna besvaras sämre än de första. Stryk det som ingen kommer att använda, eller dela nyckeln.
lint-example-too-long = Fråga om varje fråga: vad gör vi om svaret blir ja, och vad om det blir nej? Är det samma sak går den att stryka.

lint-at-key = Nyckeln
lint-at-about = Det som läses först
lint-at-section = Avsnittet ”{ $name }”
lint-at-question = ”{ $name }”
lint-at-guidance = Vägledningen till ”{ $name }”
lint-at-scale = Skalan ”{ $name }”
lint-at-choice = Alternativet ”{ $name }”
lint-at-level = Nivån ”{ $name }”
lint-none = { $key }: inga anmärkningar. Uppskattad tid: { $minutes } min.
lint-some =
    { $n ->
        [one] { $key }: 1 anmärkning. Uppskattad tid: { $minutes } min.
       *[other] { $key }: { $n } anmärkningar. Uppskattad tid: { $minutes } min.
    }
