# Pictures: what stands in them beside the words of the answers.
figure-share = { $n } of { $of }
figure-whole = Of how many
figure-outside = Not counted: { $list }
figure-outside-one = { $label } { $n }
figure-families = What each family’s documents say where several of them are asked the same
figure-families-about = One square for each document, in the order of the documents in the report. – means that none of the family’s documents is asked.
figure-as-table = Show as a table
