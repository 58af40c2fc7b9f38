# Akut oro för ett barn: vad enheten gör, och att det är gjort.
action-concern = Akut oro för ett barn
concern-open = Akut oro …
concern-title = Akut oro för ett barn
concern-routine = Så här gör vi
concern-routine-default = Följ enhetens egen rutin. Vet du inte hur den ser ut, prata med din närmaste chef nu. Är någon i omedelbar fara, ring 112.
concern-nothing-sent = Aktsam skickar ingenting till någon. Det du antecknar syns bara här, för dem som får se granskningen, och räknas aldrig i resultatet.
concern-note = Anteckna att oron är framförd
concern-noted = Akut oro antecknad. Den framfördes { $day }.
concern-raised = Oron framfördes den
concern-done = Vad gjordes?
concern-done-hint = Om du vill. Skriv inga namn.
concern-settled = Överlämnad eller hanterad den
concern-settled-hint = Lämna tomt tills någon har tagit över.
concern-settled-today = Överlämnad i dag
concern-saved = Sparat på den här datorn { $time }.
concern-taken-away = Anteckningen om akut oro är borttagen. Ångra tar tillbaka den.
concern-take-away = Ta bort anteckningen
concern-closed = Omgången är stängd. Följ rutinen ändå; här går det inte att anteckna mer.
concern-mark = Akut oro antecknad { $day }
concern-mark-settled = Akut oro antecknad { $day }, överlämnad { $settled }
concern-show = Visa
concern-undone = Ångrade anteckningen om akut oro.
concern-redone = Gjorde om anteckningen om akut oro.
routine-label = Rutin vid akut oro för ett barn
routine-hint = Visas när en granskare ser något i en akt som inte kan vänta. Skriv vad enheten gör: vem man ringer, på dagen och på kvällen. Aktsam skickar ingenting. Är fältet tomt visas: ”{ $default }”
# Innan en omgång avslutas.
concern-unsettled = { $n ->
    [one] Det finns en akut oro som ingen har tagit över
   *[other] Det finns akut oro i { $n } granskningar som ingen har tagit över
}
concern-unsettled-by = { $reader }, { $day }
concern-unsettled-what = När omgången är avslutad går det inte att anteckna att någon har tagit över. Följ rutinen innan du avslutar.
