# The first start: make a store, or try.
first-title = Welcome to Aktsam
first-lead = Here the group reads the files closely, answers the same questions, and sees what the answers say together.
first-demo-title = Try it first
first-demo-text = Nine made-up families with finished reviews. Change what you like, nothing is real.
first-demo = Try a made-up round
first-demo-busy = Preparing the round …
first-new-title = Make a store
first-new-text = The store is an encrypted folder on this computer. It opens with your passphrase.
first-found-title = Do you have a store already?
first-found-text = A store that has been moved, or a copy of one, is opened where it lies.
first-faults =
    { $n ->
        [one] One thing needs to be put right
       *[other] { $n } things need to be put right
    }
first-name = What shall the store be called?
first-name-hint = For example Case file review 2021. The folder gets the same name.
first-name-missing = Write what the store shall be called
first-name-wrong = The name of the store cannot hold \ / : * ? " < > | or begin with a full stop
first-folder = Where shall the store lie?
first-folder-hint = On this computer's own disk, not on a network drive or in a cloud folder.
first-folder-other = Choose another folder
first-user = What is your name?
first-user-hint = The name is shown to those who share the store with you.
first-user-missing = Write your name
first-passphrase-hint = At least twelve characters. Four or five unrelated words are easy to remember and hard to guess.
first-passphrase-short = The passphrase needs at least twelve characters
first-again = The passphrase once more
first-again-differs = The two passphrases are not the same
first-strength-short = Too short or too uniform yet
first-strength-fair = Fair. One more word makes it stronger.
first-strength-good = Strong
first-create = Make the store
first-busy = Making the store …
recovery-title = Your recovery key
recovery-lead = If you forget the passphrase, this is the only way in. The key is shown only now. Print it or copy it by hand, and keep it locked away.
recovery-print = Print
recovery-print-note = Recovery key of the store { $store } in Aktsam. To be kept locked away.
recovery-confirm = Write the last four characters of the key
recovery-confirm-hint = So that we know you have it when this page is gone.
recovery-wrong = The characters do not match. Read the last four characters of the key above.
recovery-done = I have kept the key
