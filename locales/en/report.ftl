# The report: headings and standing sentences.
report-working-material = Working material for the group – does not leave the group
