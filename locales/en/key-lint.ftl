# What could be better in a key: what was noticed, why it matters and what to do, and an example.
lint-problem-two-questions = The question seems to ask two things: { $words }.
lint-advice-two-questions = Whoever answers may mean the one, the other or both, and the answer cannot be read. Split the question in two.
lint-example-two-questions = Instead of “Was the child and/or the parent informed?”: one question about the child and one about the parent.
lint-problem-long-sentence = The sentence that begins “{ $begins } …” has { $count } words. That is more than { $limit }.
lint-advice-long-sentence = Whoever reads has forgotten the beginning by the end. Shorten the sentence, or split it.
lint-example-long-sentence = Put what explains in the guidance, so that the question only asks.
lint-problem-vague-word = Readers weigh the word differently: { $words }. The guidance does not say what is meant.
lint-advice-vague-word = Two who read the same file answer differently though they saw the same. Explain the word in the guidance, or strike it.
lint-example-vague-word = “Was the child given relevant information?” needs “Relevant is what the child needs to understand why social services are investigating.”
lint-problem-vague-amount = An amount without a number: { $words }. The guidance does not say how much it is.
lint-advice-vague-amount = “Often” is every week to one and every month to another. Write the number, or say in the guidance where the limit is.
lint-example-vague-amount = “Several meetings” needs “Several: meetings recur, but not in every step.”
lint-problem-negation = The question is in the negative: { $words }.
lint-advice-negation = It is hard to know whether “yes” confirms or denies. Ask for what should have happened.
lint-example-negation = Instead of “Was the child not at the meeting?”: “Was the child at the meeting?”
lint-problem-double-negation = The question has two negatives: { $words }.
lint-advice-double-negation = Whoever answers has to work out what “yes” means. Put the question without negatives.
lint-example-double-negation = Instead of “Is it not so that the child was never heard?”: “Was the child heard?”
lint-problem-leading-word = The word says which answer is expected: { $words }.
lint-advice-leading-word = Whoever answers is drawn that way. Strike the word.
lint-example-leading-word = Instead of “Should the child have been heard?”: “Was the child heard?”
lint-problem-abbreviation = An abbreviation that the key does not write out: { $words }.
lint-advice-abbreviation = Not everyone who reads is from the same unit. Write the words out, or write them once with the abbreviation in brackets.
lint-example-abbreviation = “for example” instead of “e.g.”, and “coordinated individual plan (SIP)” the first time.
lint-problem-no-time = The question does not say which time it is about.
lint-advice-no-time = A file runs over years. Say when: during the investigation, before the decision, in the period reviewed.
lint-example-no-time = “Did the case worker meet the child during the investigation?”
lint-problem-no-guidance = The question has no guidance.
lint-advice-no-guidance = Write what counts as yes, what counts as no and where to look.
lint-example-no-guidance = “Answer yes if at least one consultation is recorded with its date. A sentence saying that contact was made is not enough.”
lint-problem-no-where = The question asks for evidence, but the guidance does not say where to look.
lint-advice-no-where = Write where in the document it usually stands, or what has to stand there to count.
lint-example-no-where = “Look under the heading of assessment, not in the background.”
lint-problem-labels-alike = The option is called the same as another, “{ $label }”. At most capitals differ.
lint-advice-labels-alike = They cannot be told apart. Remove one, or say what differs.
lint-example-labels-alike = “Partly” and “partly” on the same scale.
lint-problem-scales-alike = The scale has the same options as the scale “{ $scale }”. At most capitals differ.
lint-advice-scales-alike = Questions on two scales cannot be compared, though they look alike. Use one of them everywhere.
lint-example-scales-alike = “Yes, No” on one scale and “yes, no” on another.
lint-problem-nothing-as-option = “{ $label }” is an option of the scale.
lint-advice-nothing-as-option = Not shown and not applicable are always there beside the scale, and are counted by themselves. Remove the option.
lint-example-nothing-as-option = The scale “Yes, No, Don't know” becomes “Yes, No”.
lint-problem-asked-of-nobody = The question is never asked: the key is applied to something that has no family members, or the question hangs on one that is asked of them.
lint-advice-asked-of-nobody = Remove “per”, change what the key is applied to, or let the condition be about another question.
lint-example-asked-of-nobody = A survey is answered without anyone knowing whose child it is about, so “for each child” gives no questions.
lint-problem-level-never-given = No rule gives the level “{ $label }”.
lint-advice-level-never-given = Add the rule that is missing, or take the level off the scale.
lint-example-level-never-given = A rating with the levels weak, some and strong, where only weak and strong have rules.
lint-problem-too-long = The key takes an estimated { $minutes } minutes to answer, besides the time to read. That is more than { $limit }.
lint-advice-too-long = The last questions are answered worse than the first. Strike what nobody will use, or split the key.
lint-example-too-long = Ask of each question: what do we do if the answer is yes, and what if it is no? If that is the same, it can be struck.

lint-at-key = The key
lint-at-about = What is read first
lint-at-section = The section “{ $name }”
lint-at-question = “{ $name }”
lint-at-guidance = The guidance of “{ $name }”
lint-at-scale = The scale “{ $name }”
lint-at-choice = The option “{ $name }”
lint-at-level = The level “{ $name }”
lint-none = { $key }: no remarks. Estimated time: { $minutes } min.
lint-some =
    { $n ->
        [one] { $key }: 1 remark. Estimated time: { $minutes } min.
       *[other] { $key }: { $n } remarks. Estimated time: { $minutes } min.
    }
