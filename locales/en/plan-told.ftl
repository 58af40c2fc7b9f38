# What things that are prepared are called.
plan-list-area = Areas
plan-list-service = Services
plan-list-document_kind = Kinds of document
plan-list-step = Steps of the process
plan-list-age_band = Ages
plan-list-unit = Units
plan-list-event_kind = Kinds of event
plan-document-child = { $kind }, child
plan-document-adult = { $kind }, adult
