# Trying a key on made-up families.
trial-open = Try the key on made-up families
trial-open-draft = Try it
trial-title = Try { $key }
trial-of = { $key }, version { $version }
trial-lead = Answer for made-up families before the key is used. What is answered here never counts in any round.
trial-to-key = To the key
trial-changed = The key has changed since you tried it. Your answers are of the earlier wording and do not count. Begin again to try it as it is now.
trial-faults = The key cannot be tried yet
trial-faults-about = This has to be put right first. Nothing that you have written is gone.
trial-families = Made-up families
trial-families-about = Together they try every condition, every answer that something else hangs on, and every rule. A family counts once all that is asked is answered.
trial-tries = Tries: { $parts }
trial-file-shows = The file shows
trial-family-lead = The family is made up. Answer as if the file showed what stands here. The rest you answer as you like.
trial-gone-through = Gone through
trial-not-begun = Not begun
trial-progress = { $answered } of { $asked } answered
trial-back = To the trial
trial-next = Next family
trial-restart = Begin again
trial-restart-about = Your answers go. What you have written about the questions stays.
trial-remark = About question { $n }: what is unclear?
trial-remark-open = Say something about question { $n }
trial-result = What the trial shows
trial-earlier = Tried an earlier wording, and do not count: { $who }.
trial-reached = { $families ->
    [0] No family has been gone through yet: { $n } of { $of } goals are reached.
    [one] One family has been gone through: { $n } of { $of } goals are reached.
   *[other] { $families } families have been gone through: { $n } of { $of } goals are reached.
}
trial-testers = Tried by { $who }.
trial-left = Not tried yet
trial-walk = Let the program walk the paths that are left
trial-walked = With the program: { $n } of { $of } goals.
trial-walked-about = The program answers without understanding the questions. It shows that the paths can be walked, not that the questions can be answered.
trial-out-of-reach = Nobody comes here, whatever is answered:
trial-said = Said about the questions
trial-each = Question by question in the trial
trial-skipped = Passed over
