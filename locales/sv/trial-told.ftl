# En nyckels påhittade familjer: vad de är till för att pröva, och vad som inte har prövats.
trial-family = Familj { $letter }: { $who }
trial-children =
    { $count ->
        [one] ett barn
       *[other] { $n } barn
    }
trial-adults =
    { $count ->
        [one] en vuxen
       *[other] { $n } vuxna
    }
trial-nobody = en som svarar
trial-child = Barn { $n }
trial-adult = Vuxen { $n }
trial-shows = Fråga { $n }: { $answer }
trial-shows-member = Fråga { $n }, { $member }: { $answer }
trial-tries-always = alla frågor som alltid ställs
trial-tries-asked = fråga { $n } ställs
trial-tries-passed-over = fråga { $n } hoppas över
trial-tries-given = fråga { $n } får svaret ”{ $option }”
trial-tries-decided = { $rating } blir ”{ $level }” (regel { $rule })
trial-left-asked = Fråga { $n } ställdes aldrig.
trial-left-passed-over = Fråga { $n } hoppades aldrig över.
trial-left-given = Fråga { $n } fick aldrig svaret ”{ $option }”.
trial-left-decided = { $rating } blev aldrig ”{ $level }” genom regel { $rule }.
trial-cli-paths =
    { $families ->
        [one] { $key }: en påhittad familj når { $reached } av { $goals } mål
       *[other] { $key }: { $families } påhittade familjer når { $reached } av { $goals } mål
    }
trial-cli-shows = Akten visar: { $parts }
trial-cli-tries = Prövar: { $parts }
trial-cli-left-out = Hit kommer ingen, vad man än svarar:
trial-cli-given-up = Söktes inte till slut:
