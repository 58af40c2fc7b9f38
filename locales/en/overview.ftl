# The pages of the result: overview, questions, document types, families, children and pairs.
result-nav-label = Pages of the result
result-nav-types = Document types
types-heading = Results for each type of document
types-heading-keys = Result of each key

overview-title = Overview
overview-heading = The results in short
overview-findings = What we found
overview-rule = First what the families’ documents differ about, then what has changed most since the last round and what is most often missing. After that the keys’ questions in order.
overview-nothing = No review is done yet. When the first one is, what matters most stands here.
overview-why-differs = The documents differ
overview-why-changed = Has changed most since the last round
overview-why-missing = Most often missing
overview-why-next = Finding
overview-all-of-it = { $name }, question { $n }: table and comments
overview-report = Report
overview-report-about = All of the results as a document to read, print or paste from.

topics-title = Questions
topics-heading = Results question by question
topics-about = What each key says about the same thing.
topics-shared = Questions that several keys ask
topics-alone = Questions that one key asks
topics-more = { $name }, question { $n }: table and comments

families-title = Families
families-heading = The families’ answers side by side
families-about = Each box is an answer, and the darker the more. Choose a family to read its answers side by side.
families-differs = Differ
families-yes = Differ
families-no = Same
families-no-document = there is no such document
families-not-compared = not two answers to compare
families-legend = – means that the family has no such document, or not two answers to compare.

children-title = Children
children-heading = Results child by child
children-about =
    { $n ->
        [0] No document asks about each child.
        [one] The answers about the only child.
       *[other] The answers about each of { $n } children.
    }
children-name = { $family }, { $child }
children-table = The answers about { $child }
children-family = All of { $family }

cross-title = Pairs
cross-heading = Two questions against each other
cross-about = How the answers to two questions go together, for instance the child’s participation and how well the service answers to the problem.
cross-rows = Question in the rows
cross-columns = Question in the columns
cross-choose-question = Choose a question
cross-choose = Choose two questions. Questions about the same type of document are counted per document. Of different types they are counted per child, per adult or per family.
cross-nothing-common = The two questions have nothing in common to be counted by. Choose another question.
cross-denominator = { $of } of { $subjects } { $unit } are in the figures.
cross-caption = Rows: { $rows } Columns: { $columns }
cross-sum = Sum
cross-open =
    { $n ->
        [one] 1, { $row } and { $column }: show the answers behind the number
       *[other] { $n }, { $row } and { $column }: show the answers behind the number
    }
cross-outside-rows = The question in the rows, { $label }: { $n }
cross-outside-columns = The question in the columns, { $label }: { $n }
cross-unmatched = Only in the documents of one of the questions ({ $unit }): { $n }
overview-read-on = Read all, { $role }
overview-since = Since { $round }
overview-changes = Since the last round
overview-no-earlier = There is no earlier round with the same keys to compare with.
overview-nothing-changed = Nothing else has changed.
overview-compare = Compare years
overview-to-do = What will be done
overview-no-actions = No actions are decided yet. They are added at the findings.
overview-actions = All actions
