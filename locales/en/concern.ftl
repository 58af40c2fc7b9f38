# An acute concern for a child: what the unit does, and that it is done.
action-concern = Acute concern for a child
concern-open = Acute concern …
concern-title = Acute concern for a child
concern-routine = This is what we do
concern-routine-default = Follow your unit's own routine. If you do not know it, talk to your manager now. If somebody is in immediate danger, call 112.
concern-nothing-sent = Aktsam sends nothing to anybody. What you note is seen here only, by those who may see the review, and never counts in the results.
concern-note = Note that the concern has been raised
concern-noted = Acute concern noted. It was raised on { $day }.
concern-raised = The concern was raised on
concern-done = What was done?
concern-done-hint = If you like. Write no names.
concern-settled = Handed over or dealt with on
concern-settled-hint = Leave it empty until somebody has taken over.
concern-settled-today = Handed over today
concern-saved = Saved on this computer { $time }.
concern-taken-away = The note of an acute concern has been removed. Undo brings it back.
concern-take-away = Remove the note
concern-closed = The round is closed. Follow the routine all the same; nothing more can be noted here.
concern-mark = Acute concern noted { $day }
concern-mark-settled = Acute concern noted { $day }, handed over { $settled }
concern-show = Show
concern-undone = Undid the note of an acute concern.
concern-redone = Redid the note of an acute concern.
routine-label = Routine for an acute concern for a child
routine-hint = Shown when a reader sees something in a file that cannot wait. Write what the unit does: whom to call, by day and in the evening. Aktsam sends nothing. When the field is empty, this is shown: “{ $default }”
# Before a round is closed.
concern-unsettled = { $n ->
    [one] There is an acute concern that nobody has taken over
   *[other] There are acute concerns in { $n } reviews that nobody has taken over
}
concern-unsettled-by = { $reader }, { $day }
concern-unsettled-what = Once the round is closed, it cannot be noted that somebody has taken over. Follow the routine before you close it.
