# Events: noted in passing while reading, and laid against the documents on the family's page.
events-open = Event
events-title = Events in { $document }
events-new = New event
events-change = Change the event
events-kind = What was it?
events-first = Day, or the first day
events-first-hint = For example 2021-03-12, 12 March 2021 or March 2021. Leave it empty if the document does not say when.
events-last = Last day
events-last-hint = Only if it was several days.
events-units = Which units took part?
events-note = Note
events-note-hint = If there is more to say. Write no names.
events-save = Note the event
events-save-change = Save the change
events-empty = Clear
events-leave = Leave as it is
events-saved = Noted: { $event }.
events-removed = Removed: { $event }.
events-of-day = { $kind }, { $when }
events-no-day = { $kind }, no day
events-noted =
    { $n ->
        [0] Noted in this document
        [one] Noted in this document: 1 event
       *[other] Noted in this document: { $n } events
    }
events-none = Nothing is noted yet.
events-also-in = Also recorded in { $documents }
events-change-short = Change
events-change-one = Change { $event }
events-remove = Remove
events-remove-one = Remove { $event }
events-erase-one = Erase the note of { $event } for good
events-unlink = Separate
events-unlink-one = Separate: { $event } from the event in the other documents
events-unlink-here = Separate: { $event } in { $document } from the others
events-separate = Separate events that are not the same
events-unlinked = They are different events now.
events-linked = They are the same event now.
events-kept-apart = It is another event. Nothing was put together.
events-alike =
    { $n ->
        [one] Could it be an event that is already noted?
       *[other] Could it be one of the events that are already noted?
    }
events-may-be = May be the same event as { $when } in { $document }.
events-same = Same event
events-other = Another
events-same-pair = Same event: { $one } and { $other }
events-heading = Events
events-none-of-family = No events are noted in the documents that are done. They are noted while reading, with F6.
events-table = Events in { $family }, document by document
events-event = Event
events-pairs =
    { $n ->
        [one] One pair that may be the same event
       *[other] { $n } pairs that may be the same event
    }
events-pair = { $kind }: { $one } – { $other }
events-notes =
    { $n ->
        [one] 1 note about the events
       *[other] { $n } notes about the events
    }
