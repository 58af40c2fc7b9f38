# Startsidan: vad som finns att granska.
start-done-mine = { $done } av { $all } av dina granskningar är klara.
start-done-all = { $done } av { $all } granskningar är klara.
start-no-round = Det finns ingen granskningsomgång i arkivet ännu.
start-no-round-advice = En omgång läggs in av den som förbereder granskningen. Vill du se hur det ser ut kan du låsa och prova den påhittade omgången.
start-resume = Fortsätt där du slutade
start-resume-what = Fortsätt: { $family }, { $document }, fråga { $n } av { $of }
start-who = Vem granskar?
start-everyone = Alla i gruppen
start-round = Granskningsomgång
start-family-result = Familjens resultat
start-nothing-to-read = Du har inget att granska i den här omgången.
start-not-started = Inte påbörjad
start-task-done = Klar
start-could-not = Kunde inte granskas: { $reason }
