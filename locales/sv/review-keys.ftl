# Nycklarna i arkivet: vad de frågar efter, vad som kan bli bättre och vad som har ändrats.
review-keys-title = Nycklar
review-keys-lead = Nycklarna i det här arkivet. En publicerad nyckel ändras aldrig: en ny lydelse är en ny version.
review-keys-about-documents = Om handlingar
review-keys-about-families = Om familjer
review-keys-about-members = Om barn och vuxna
review-keys-about-respondents = Enkäter
review-keys-none = Här finns ingen nyckel än. Lägg till en från en fil.
review-keys-of = { $n ->
    [one] Version { $version }, en fråga
   *[other] Version { $version }, { $count } frågor
}
review-keys-earlier = { $name }, version { $version }
review-keys-all = Alla nycklar
review-keys-read = Läs nycklarna: vad de frågar efter och vad som kan bli bättre
review-keys-version = Version { $version }
review-keys-minutes = { $n ->
    [one] Tar omkring en minut att besvara, utöver att läsa.
   *[other] Tar omkring { $n } minuter att besvara, utöver att läsa.
}
review-keys-parts = Om nyckeln
review-keys-questions = Frågor
review-keys-remarks = Kan bli bättre ({ $n })
review-keys-changes = Ändrat sedan version { $version }
review-keys-evidence = belägg efterfrågas
review-keys-options = Svar på fråga { $n }
review-keys-no-remarks = Aktsam har inget att anmärka.
review-keys-remarks-about = Förslag enligt fasta regler. Ni avgör om de stämmer här. En publicerad nyckel ändras i nästa version.
review-keys-why = Skäl:
review-keys-broken = Går inte att jämföra
review-keys-broken-about = Svaren från omgångar med den förra versionen läggs inte bredvid svaren på den här.
review-keys-compared = Går att jämföra
review-keys-compared-about = Ändringen hindrar inte att svaren läggs bredvid varandra.
review-keys-nothing-changed = Ingen fråga har ändrats.
review-keys-published = Publicerade
