# Inställningar och Om Aktsam.
settings-language = Språk
settings-density = Täthet
settings-density-hint = Hur stor texten är och hur mycket luft det är mellan raderna.
settings-compact = Tät
settings-normal = Normal
settings-roomy = Luftig
settings-digits = Välja svar med siffertangenter
settings-digits-hint = Siffrorna väljer svar bara när du står i en fråga, aldrig när du skriver text.
settings-digits-on = På
settings-digits-off = Av
settings-kept = Inställningarna gäller dig på den här datorn.
about-lead = Aktsam är till för aktgranskning i socialtjänsten: att läsa noga, svara på samma frågor och se vad svaren säger tillsammans.
about-local = Allt du skriver ligger krypterat på den här datorn. Aktsam använder inte nätet.
about-licence = Fri programvara under licensen EUPL-1.2.
about-fonts = Texten är satt med Source Serif 4 och Source Sans 3 (Adobe, SIL Open Font License).
about-version = Version { $version }
