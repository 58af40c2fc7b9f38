# Resultatets sidor: överblick, frågor, handlingstyper, familjer, barn och samband.
result-nav-label = Resultatets sidor
result-nav-types = Handlingstyper
types-heading = Resultat för varje typ av handling
types-heading-keys = Resultat för varje nyckel

overview-title = Överblick
overview-heading = Resultatet i korthet
overview-findings = Det vi fann
overview-rule = Först det som familjernas handlingar säger olika om, sedan det som ändrats mest sedan förra omgången och det som oftast saknas. Därefter nycklarnas frågor i ordning.
overview-nothing = Ingen granskning är klar ännu. När den första är det står det viktigaste här.
overview-why-differs = Handlingarna säger olika
overview-why-changed = Har ändrats mest sedan förra omgången
overview-why-missing = Saknas oftast
overview-why-next = Fynd
overview-all-of-it = { $name }, fråga { $n }: tabell och kommentarer
overview-report = Rapport
overview-report-about = Hela resultatet som ett dokument att läsa, skriva ut eller klippa ur.

topics-title = Frågor
topics-heading = Resultat fråga för fråga
topics-about = Vad varje nyckel säger om samma sak.
topics-shared = Frågor som ställs i flera nycklar
topics-alone = Frågor som ställs i en nyckel
topics-more = { $name }, fråga { $n }: tabell och kommentarer

families-title = Familjer
families-heading = Familjernas svar bredvid varandra
families-about = Varje ruta är ett svar, och ju mörkare desto mer. Välj en familj för att läsa svaren bredvid varandra.
families-differs = Säger olika
families-yes = Olika
families-no = Lika
families-no-document = finns ingen sådan handling
families-not-compared = inte två svar att jämföra
families-legend = – betyder att familjen inte har någon sådan handling, eller inte två svar att jämföra.

children-title = Barn
children-heading = Resultat barn för barn
children-about =
    { $n ->
        [0] Ingen handling ställer någon fråga om varje barn.
        [one] Svaren om det enda barnet.
       *[other] Svaren om vart och ett av { $n } barn.
    }
children-name = { $family }, { $child }
children-table = Svaren om { $child }
children-family = Hela { $family }

cross-title = Samband
cross-heading = Två frågor mot varandra
cross-about = Hur svaren på två frågor hänger ihop, till exempel barnets delaktighet och hur väl insatsen svarar mot problemet.
cross-rows = Fråga i raderna
cross-columns = Fråga i kolumnerna
cross-choose-question = Välj en fråga
cross-choose = Välj två frågor. Frågor om samma typ av handling räknas per handling. Hör de till olika typer räknas de per barn, per vuxen eller per familj.
cross-nothing-common = De två frågorna har inget gemensamt att räknas i. Välj en annan fråga.
cross-denominator = { $of } av { $subjects } { $unit } ingår i siffrorna.
cross-caption = Rader: { $rows } Kolumner: { $columns }
cross-sum = Summa
cross-open =
    { $n ->
        [one] 1, { $row } och { $column }: visa svaren bakom siffran
       *[other] { $n }, { $row } och { $column }: visa svaren bakom siffran
    }
cross-outside-rows = Frågan i raderna, { $label }: { $n }
cross-outside-columns = Frågan i kolumnerna, { $label }: { $n }
cross-unmatched = Finns bara i den ena frågans handlingar ({ $unit }): { $n }
overview-read-on = Läs hela, { $role }
overview-since = Sedan { $round }
overview-changes = Sedan förra omgången
overview-no-earlier = Det finns ingen tidigare omgång med samma nycklar att jämföra med.
overview-nothing-changed = Inget mer har ändrats.
overview-compare = Jämför år
overview-to-do = Det här ska göras
overview-no-actions = Inga åtgärder är bestämda än. De läggs till vid fynden.
overview-actions = Alla åtgärder
