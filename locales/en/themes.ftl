# The comments and the codebook in the window.
comments-page = Comments
comments-lead = Every comment from reviews that are marked as done. Read them in turn, put themes on them and choose which are quoted in the report.
comments-filters = Show only
comments-family = Family
comments-family-any = All families
comments-key = Documents
comments-key-any = All kinds of document
comments-question = Question
comments-question-any = All questions
comments-theme = Theme
comments-theme-any = Whatever the theme
comments-standing = Standing
comments-standing-any = Whatever the standing
comments-standing-without = Without a theme
comments-standing-quoted = Quoted in the report
comments-standing-changed = Changed since they got their theme
comments-words = Words in the comment
comments-clear = Show all
comments-shown =
    { $all ->
        [one] { $filters }: { $n } of { $of } comment
       *[other] { $filters }: { $n } of { $of } comments
    }
comments-all =
    { $n ->
        [one] All: 1 comment
       *[other] All: { $count } comments
    }
comments-filter-without = without a theme
comments-filter-quoted = quoted
comments-filter-changed = changed
comments-filter-theme = the theme { $theme }
comments-filter-question = question { $n }
comments-filter-words = with “{ $words }”
comments-feed = The comments, one at a time
comments-keys = The arrows move. { $put } opens the themes, digits put or take off the latest, { $quote } quotes.
comments-none-fit = No comment fits what is chosen.
comments-empty = Comments gather here when a review is marked as done. Then they can be read in turn, get themes and be chosen for the report.
comments-empty-blind = What another reviewer has written about a document that you are to read yourself comes here when you are both done.
comments-no-themes = There are no themes yet. Make the first ones on the page Themes.
comments-to-themes = Go to Themes
comments-closed = The round is closed. The comments can be read, but themes and quotes cannot be changed.
comments-answer = Answer: { $answer }
comments-on = Themes
comments-number = comment { $n }
comments-put = Put a theme
comments-take = Take off the theme { $theme }
comments-theme-changed = the comment has changed since
comments-still = Still right
comments-retired = no longer in use
comments-quote = Quote in the report
comments-unquote = Do not quote
comments-quoted = Quoted in the report
comments-quote-changed = Quoted in the report, but the comment has changed since
comments-never-quoted = Not quoted: protected personal data
comments-open-review = Open the review
comments-pick = Put or take off a theme
comments-pick-none = No theme is called that.
comments-pick-count =
    { $n ->
        [one] 1 theme
       *[other] { $n } themes
    }
comments-pick-on = stands on the comment
comments-recent = Latest themes
comments-put-told = { $theme } was put on the comment.
comments-taken-told = { $theme } was taken off the comment.
comments-quoted-told = The comment is quoted in the report.
comments-unquoted-told = The comment is no longer quoted.
comments-undone-told = Undone.
comments-redone-told = Done again.
comments-nothing-undone = There is nothing more to undo among the comments.
comments-nothing-redone = There is nothing to do again.

themes-page = Themes
themes-lead = The codebook holds for all rounds. A theme that is merged, split or retired moves nothing: what stands on the comments stays.
themes-spread = How the themes are spread
themes-spread-families = Themes and families
themes-spread-questions = Themes and questions
themes-spread-key = Documents
themes-spread-hint = The numbers are counts of comments. A comment can have several themes. A main theme is counted with its sub-themes, each comment once.
themes-column-theme = Theme
themes-column-all = All
themes-column-question = Question { $n }
themes-column-no-family = No family
themes-row-all = Comments
themes-row-without = Without a theme
themes-cell = { $n } comments: { $theme }, { $column }
themes-book = The codebook
themes-book-empty = The codebook is empty. A theme is something that several comments are about, such as “The child’s own words”. Make a main theme first, and divide it into sub-themes when you see what the comments say.
themes-add = New main theme
themes-add-part = New sub-theme
themes-name = Name
themes-definition = What the theme is
themes-include = When to put it
themes-exclude = When not to put it
themes-example = Example
themes-example-hint = An example may quote a comment. It can be erased for good.
themes-parent = Belongs to
themes-parent-none = Nothing: it is a main theme
themes-save = Save
themes-cancel = Cancel
themes-saved = Saved on this computer { $time }
themes-edit = Edit
themes-merge = Merge
themes-merge-title = Merge { $theme } with another theme
themes-merge-into = The theme that remains
themes-merge-what =
    { $n ->
        [0] Nothing in this round has the theme. It is read as the other in other rounds.
        [one] One comment in this round is read as the other theme. What stood there is in the history, and the theme can be taken into use again.
       *[other] { $n } comments in this round are read as the other theme. What stood there is in the history, and the theme can be taken into use again.
    }
themes-merge-do = Merge
themes-split = Split
themes-split-title = Split { $theme } into new themes
themes-split-what = The new themes begin empty. The comments keep their old theme until you have gone through them and put a new one.
themes-split-one = New theme { $n }
themes-split-more = One more
themes-split-do = Split
themes-retire = Retire
themes-restore = Take into use again
themes-remove = Remove
themes-history = History
themes-history-title = History of { $theme }
themes-erase-example = Erase the example for good
themes-example-erased = The example is erased.
themes-example-erased-until = The example is erased. Backups hold it until { $day }.
themes-merged = Merged into { $into }
themes-split-in = Split into { $into }
themes-split-left =
    { $n ->
        [one] One comment left to go through
       *[other] { $n } comments left to go through
    }
themes-retired = No longer in use
themes-unused = Stands on no comment in this round
themes-by = { $by }, { $at }
themes-did-added = The theme { $name } was made.
themes-did-renamed = { $from } was renamed { $to }.
themes-did-moved = The theme became a sub-theme of { $main }.
themes-did-main = The theme became a main theme.
themes-did-defined = The description was rewritten.
themes-did-bounded = When to put the theme or not was rewritten.
themes-did-example = The example was changed.
themes-did-merged = The theme was merged into { $into }.
themes-did-split = The theme was split into { $into }.
themes-did-retired = The theme was retired.
themes-did-restored = The theme was taken into use again.
themes-did-removed = The theme was removed.
