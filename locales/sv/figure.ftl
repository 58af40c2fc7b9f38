# Bilder: det som står i dem utöver svarens egna ord.
figure-share = { $n } av { $of }
figure-whole = Av hur många
figure-outside = Räknas inte: { $list }
figure-outside-one = { $label } { $n }
figure-families = Vad varje familjs handlingar säger om det som flera av dem får frågor om
figure-families-about = En ruta för varje handling, i samma ordning som handlingarna står i rapporten. – betyder att ingen av familjens handlingar får frågan.
figure-as-table = Visa som tabell
