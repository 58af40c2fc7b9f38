# Conclusions in reports: what is to be done, and sentences that the author has rewritten.
report-actions = What is to be done
report-generated = Aktsam's sentence: { $sentence }.
report-words-left-out = A rewritten sentence is left out, since the figures have changed after it was written.
told-action-planned = planned
told-action-begun = under way
told-action-done = done
told-action-dropped = given up: { $why }
told-action-facts = Responsible: { $owner } · { $status }
told-action-facts-due = Responsible: { $owner } · done by { $due } · { $status }
told-action-about = { $document }, question { $n }: { $text }
