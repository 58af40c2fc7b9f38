# Events in words: what both the window and the reports say of them. The rules stand in crates/reports/src/told/event.rs.
told-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
told-whole-month = { $month } { $year }
told-day-of-month = { $day } { $month }
told-days-of-month = { $first }–{ $last } { $month } { $year }
told-period = { $first } – { $last }

# What events and documents are called inside a sentence. Words that a round has replaced are not inflected.
told-event-kind =
    { $kind ->
        [consultation] Consultation
        [joint-meeting] Joint meeting
        [child-consequence-analysis] Child consequence analysis
        [mandatory-stop] Mandatory stop
       *[other] { "" }
    }
told-event-gender =
    { $kind ->
       *[other] common
    }
told-events-number =
    { $kind ->
        [consultation]
            { $count ->
                [one] { $n } consultation
               *[other] { $n } consultations
            }
        [joint-meeting]
            { $count ->
                [one] { $n } joint meeting
               *[other] { $n } joint meetings
            }
        [child-consequence-analysis]
            { $count ->
                [one] { $n } child consequence analysis
               *[other] { $n } child consequence analyses
            }
       *[mandatory-stop]
            { $count ->
                [one] { $n } mandatory stop
               *[other] { $n } mandatory stops
            }
    }
told-events-zero =
    { $kind ->
       *[other] none
    }
told-document-inside =
    { $key ->
        [child-investigation] the child investigation
        [adult-investigation] the adult investigation
        [child-assignment] the child assignment
        [adult-assignment] the adult assignment
        [journal] the journal
       *[other] “{ $name }”
    }

# What stands where.
told-events-stand =
    { $count ->
        [one] { $events } is recorded in { $documents }
       *[other] { $events } are recorded in { $documents }
    }
told-events-in = { $n } in { $documents }
told-events-in-each = { $n } each in { $documents }
told-events-noted = { $events } are noted: { $list }
told-events-of-other-kind = { $kind }: { $list }
told-events-none-agreed =
    { $count ->
        [one] The readers do not agree on { $events }
       *[other] The readers do not agree on { $events }
    }
told-events-days-differ =
    { $count ->
        [one] One of the events has different days in different documents
       *[other] { $n } of the events have different days in different documents
    }
told-events-count = { $n } of { $of }
told-event-recorded = Recorded
told-event-not-recorded = Not recorded
told-event-withheld = Not shown yet
told-event-no-day = day not shown
told-event-where = { $when } in { $documents }

# What we don't know about the events.
told-events-unread = We do not know what { $document } says. { $why }.
told-events-withheld = What { $document } says is shown when you have marked your own review as done.
told-events-differ =
    { $count ->
        [one] One event is noted by some but not by all who read the document. There it is neither counted nor dismissed.
       *[other] { $n } events are noted by some but not by all who read the document. There they are neither counted nor dismissed.
    }
told-events-no-day =
    { $count ->
        [one] One event has no day.
       *[other] { $n } events have no day.
    }
told-events-alike =
    { $count ->
        [one] One pair of the events may be one and the same. Then there are fewer than here.
       *[other] { $n } pairs of the events may be one and the same. Then there are fewer than here.
    }

# The report.
report-events = Events and where they are recorded
report-event = Event
report-events-legend = Filled box: the event is recorded in the document. Light box: the document has been read and the event is not recorded there. Split box: the readers differ. Empty box: not known.
report-event-notes = About the events
