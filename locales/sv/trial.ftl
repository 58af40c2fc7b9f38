# Att pröva en nyckel på påhittade familjer.
trial-open = Pröva nyckeln på påhittade familjer
trial-open-draft = Pröva
trial-title = Pröva { $key }
trial-of = { $key }, version { $version }
trial-lead = Svara för påhittade familjer innan nyckeln används. Det som svaras här räknas aldrig i någon omgång.
trial-to-key = Till nyckeln
trial-changed = Nyckeln har ändrats sedan du prövade den. Dina svar gäller den tidigare lydelsen och räknas inte. Börja om för att pröva den som den är nu.
trial-faults = Nyckeln går inte att pröva än
trial-faults-about = Det här behöver rättas först. Inget av det du har skrivit är borta.
trial-families = Påhittade familjer
trial-families-about = Tillsammans prövar de varje villkor, varje svar som något annat hänger på och varje regel. En familj räknas när allt som frågas är besvarat.
trial-tries = Prövar: { $parts }
trial-file-shows = Akten visar
trial-family-lead = Familjen är påhittad. Svara som om akten visade det som står här. Resten svarar du som du vill.
trial-gone-through = Genomgången
trial-not-begun = Inte påbörjad
trial-progress = { $answered } av { $asked } besvarade
trial-back = Till provkörningen
trial-next = Nästa familj
trial-restart = Börja om
trial-restart-about = Dina svar tas bort. Det du har skrivit om frågorna står kvar.
trial-remark = Om fråga { $n }: vad är oklart?
trial-remark-open = Säg något om fråga { $n }
trial-result = Vad provkörningen visar
trial-earlier = Prövade en tidigare lydelse, och räknas inte: { $who }.
trial-reached = { $families ->
    [0] Ingen familj är genomgången än: { $n } av { $of } mål är nådda.
    [one] En familj är genomgången: { $n } av { $of } mål är nådda.
   *[other] { $families } familjer är genomgångna: { $n } av { $of } mål är nådda.
}
trial-testers = Prövat av { $who }.
trial-left = Inte prövat än
trial-walk = Låt programmet gå de vägar som är kvar
trial-walked = Med programmet: { $n } av { $of } mål.
trial-walked-about = Programmet svarar utan att förstå frågorna. Det visar att vägarna går att gå, inte att frågorna går att besvara.
trial-out-of-reach = Hit kommer ingen, vad man än svarar:
trial-said = Sagt om frågorna
trial-each = Fråga för fråga i provkörningen
trial-skipped = Hoppades över
