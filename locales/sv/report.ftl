# Rapporten: rubriker och fasta meningar.
report-working-material = Arbetsmaterial för gruppen – lämnar inte gruppen
