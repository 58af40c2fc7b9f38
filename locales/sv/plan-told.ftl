# Hur det som förbereds benämns.
plan-list-area = Områden
plan-list-service = Insatser
plan-list-document_kind = Slag av handlingar
plan-list-step = Steg i processen
plan-list-age_band = Åldrar
plan-list-unit = Enheter
plan-list-event_kind = Slag av händelser
plan-document-child = { $kind }, barn
plan-document-adult = { $kind }, vuxen
