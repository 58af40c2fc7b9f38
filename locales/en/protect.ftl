# Protecting people in free text, in the window and at the command line.

# What was found.
protect-found =
    { $certainty ->
        [is] { $kind ->
            [personalIdentityNumber] This is a personal identity number
            [coordinationNumber] This is a coordination number
            [interimNumber] This is an interim number
            [reserveNumber] This is a reserve number
            [telephone] This is a telephone number
            [email] This is an e-mail address
            [streetAddress] This is a street address
           *[name] This is a name on the list of names to avoid
        }
       *[looksLike] { $kind ->
            [personalIdentityNumber] This looks like a personal identity number
            [coordinationNumber] This looks like a coordination number
            [interimNumber] This looks like an interim number
            [reserveNumber] This looks like a reserve number
            [telephone] This looks like a telephone number
            [email] This looks like an e-mail address
            [streetAddress] This looks like a street address
           *[name] This may be a name on the list of names to avoid
        }
    }

# Under the field, while one writes.
protect-change-to = Change to { $to }
protect-let-stand = Let it stand
protect-not-all = Aktsam does not find everything. Read through what you have written yourself.
protect-told =
    { $n ->
        [one] 1 place in the text may point at somebody. See the suggestions under the field.
       *[other] { $n } places in the text may point at somebody. See the suggestions under the field.
    }

# Names to avoid in a round.
names-label = Names to avoid
names-hint = One name on each line. If somebody writes one of the names in a comment, it is marked. The list goes out with no file and is emptied when the round is closed.
names-saved = The names are saved on this computer.
names-closed = The round is closed, and the list of names to avoid is empty.

# When something leaves the app.
leaving-title =
    { $n ->
        [one] 1 place may point at somebody
       *[other] { $n } places may point at somebody
    }
leaving-text = Go to the place and change the text, or save the file anyway. No file has been written yet.
leaving-no-promise = Aktsam does not find everything. That a place is not listed here does not mean that the text is anonymous.
leaving-anyway = Save anyway

# Erasing a text for good.
erase-open =
    { $part ->
        [comment] Erase the comment for good …
        [evidence] Erase the evidence for good …
        [answer] Erase the answer for good …
        [note] Erase the note for good …
        [concern] Erase the text for good …
        [judgement] Erase the reason for good …
       *[reason] Erase the reason for good …
    }
erase-title =
    { $part ->
        [comment] Erase the comment for good?
        [evidence] Erase the evidence for good?
        [answer] Erase the answer for good?
        [note] Erase the note for good?
        [concern] Erase the text about what was done for good?
        [judgement] Erase the reason for the judgement for good?
       *[reason] Erase the reason for good?
    }
erase-goes =
    { $part ->
        [comment] Every version of the comment is erased, also those in the history. Undo does not bring them back, and search finds them no more.
        [evidence] Every version of all evidence for the question is erased, also those in the history. Undo does not bring them back, and search finds them no more.
        [answer] Every version of the answer is erased, also those in the history. Undo does not bring them back.
        [note] Every version of the note is erased. Undo does not bring them back, and search finds them no more.
        [concern] Every version of what you wrote about what was done is erased. Undo cannot bring it back, and search finds it no more.
        [judgement] Every version of the reason for the judgement is erased. Undo does not bring them back, and search finds them no more.
       *[reason] Every version of the reason is erased, also those in the history. Undo does not bring them back.
    }
erase-stays =
    { $part ->
        [comment] The answer to the question stays.
        [evidence] The answer to the question stays.
        [answer] The question becomes unanswered.
        [note] The event stays, but not the note.
        [concern] That the concern was raised, and when, stays if you have not removed the note.
        [judgement] The judgement stays, but not why.
       *[reason] That the question does not apply stays, but not why.
    }
erase-stays-done = The review is done: the question still counts as answered.
erase-elsewhere = Reports and files that are already saved do not change. Backups keep the text until they are cleared away. Once it is erased you are told when the last one is gone.
erase-do = Erase for good
erase-done =
    { $versions ->
        [one] The text is erased.
       *[other] The text is erased, in all its { $versions } versions.
    }
erase-in-backups = The last backup that holds it is cleared away on { $day }, or later if the store is not opened every day.
erase-in-no-backup = None of the store’s backups holds it.

# Erasing a document for good.
erase-document-open = Erase for good …
erase-document-about = Erase for good … { $document }
erase-document-title = Erase { $document } for good?
erase-document-goes = Everything that was written of the document is gone: answers, comments, events and what the group has agreed on. The document is no more in the round. It cannot be undone.
erase-document-none = Nobody has reviewed it on this computer.
erase-document-reviews =
    { $reviews ->
        [one] One review of it is here. { $submitted ->
            [0] It is not done.
           *[other] It is done.
        }
       *[other] { $reviews } reviews of it are here, { $submitted ->
            [0] none of them done.
            [one] one of them done.
           *[other] { $submitted } of them done.
        }
    }
erase-document-said = { $reviews ->
        [one] It holds
       *[other] They hold
    } { $answers ->
        [one] one answer
       *[other] { $answers } answers
    } and { $texts ->
        [0] no texts.
        [one] one text.
       *[other] { $texts } texts, earlier versions among them.
    }
erase-document-elsewhere =
    { $elsewhere ->
        [one] One more review is begun on another computer of the group. It goes too.
       *[other] { $elsewhere } more reviews are begun on other computers of the group. They go too.
    }
erase-document-group = On the computers of the others it is gone when they next fetch. The page Shared folder says from how many it is gone. Summaries that were sent of the round are taken back. The texts are taken out of the folder when each has fetched and published. What somebody answered stays there encrypted, and is never read in again.
erase-document-stays = The result is counted anew without the document. That it existed, and which themes its comments had, stays in the history. Reports and files that are already saved do not change. Backups hold it until they are cleared away. When you have erased it you are told when the last of them is gone.
erase-document-done = { $document } is erased for good.
