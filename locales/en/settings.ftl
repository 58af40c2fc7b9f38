# Settings and About Aktsam.
settings-language = Language
settings-density = Density
settings-density-hint = How large the text is and how much air there is between the lines.
settings-compact = Compact
settings-normal = Normal
settings-roomy = Roomy
settings-digits = Choosing answers with the digit keys
settings-digits-hint = The digits choose an answer only while you are in a question, never while you write a text.
settings-digits-on = On
settings-digits-off = Off
settings-kept = The settings are yours, on this computer.
about-lead = Aktsam is for case file review in social services: to read closely, answer the same questions, and see what the answers say together.
about-local = Everything you write lies encrypted on this computer. Aktsam does not use the network.
about-licence = Free software under the licence EUPL-1.2.
about-fonts = Set in Source Serif 4 and Source Sans 3 (Adobe, SIL Open Font License).
about-version = Version { $version }
