# Resultatets sidor: överblick, frågor, familjer, barn och samband.
result-nav-label = Resultatets sidor
result-nav-types = Handlingstyper
