# The keys of the store: what they ask, what could be better and what has changed.
review-keys-title = Keys
review-keys-lead = The keys in this store. A key that has been published never changes: other words are a new version.
review-keys-about-documents = About documents
review-keys-about-families = About families
review-keys-about-members = About children and adults
review-keys-about-respondents = Surveys
review-keys-none = There is no key here yet. Add one from a file.
review-keys-of = { $n ->
    [one] Version { $version }, one question
   *[other] Version { $version }, { $count } questions
}
review-keys-earlier = { $name }, version { $version }
review-keys-all = All keys
review-keys-read = Read the keys: what they ask, and what could be better
review-keys-version = Version { $version }
review-keys-minutes = { $n ->
    [one] Takes about a minute to answer, besides reading.
   *[other] Takes about { $n } minutes to answer, besides reading.
}
review-keys-parts = About the key
review-keys-questions = Questions
review-keys-remarks = Could be better ({ $n })
review-keys-changes = Changed since version { $version }
review-keys-evidence = evidence is asked for
review-keys-options = Answers to question { $n }
review-keys-no-remarks = Aktsam has nothing to remark on.
review-keys-remarks-about = Suggestions by fixed rules. You decide whether they hold here. A published key is changed in its next version.
review-keys-why = Reason:
review-keys-broken = Cannot be compared
review-keys-broken-about = Answers from rounds with the version before are not put beside answers to this one.
review-keys-compared = Can be compared
review-keys-compared-about = The change does not stop the answers from being put beside each other.
review-keys-nothing-changed = No question has changed.
review-keys-published = Published
