# Vad som händer när en omgång byter version av en nyckel.
move-families =
    { $families ->
        [one] i 1 familj
       *[other] i { $families } familjer
    }
move-kept =
    { $n ->
        [one] 1 svar{ $families } behålls
       *[other] { $n } svar{ $families } behålls
    }
move-carried =
    { $n ->
        [one] 1 svar{ $families } förs över till den andra skalan
       *[other] { $n } svar{ $families } förs över till den andra skalan
    }
move-again =
    { $n ->
        [one] 1 svar{ $families } frågas om igen
       *[other] { $n } svar{ $families } frågas om igen
    }
move-exchanged =
    { $n ->
        [one] 1 svar{ $families } byts mot det som gavs i den andra versionen
       *[other] { $n } svar{ $families } byts mot dem som gavs i den andra versionen
    }
move-set-aside =
    { $n ->
        [one] 1 svar{ $families } läggs åt sidan
       *[other] { $n } svar{ $families } läggs åt sidan
    }
move-back =
    { $n ->
        [one] 1 svar{ $families } kommer tillbaka
       *[other] { $n } svar{ $families } kommer tillbaka
    }
move-new =
    { $n ->
        [one] 1 fråga{ $families } tillkommer
       *[other] { $n } frågor{ $families } tillkommer
    }
move-opened =
    { $n ->
        [one] Omgången använder nu version { $version } av nyckeln, och 1 fråga ska besvaras.
       *[other] Omgången använder nu version { $version } av nyckeln, och { $n } frågor ska besvaras.
    }
move-place-kept = behålls
move-place-carried = förs över till den andra skalan
move-place-again = frågas om igen
move-place-exchanged = byts mot det tidigare svaret
move-place-set-aside = läggs åt sidan
move-place-back = kommer tillbaka
move-place-new = ny fråga
