# What is wrong with a change of a round.
plan-problem-empty = Something has not been filled in. Fill it in and try again.
plan-problem-name-taken = There is something called “{ $name }” already. Choose another name.
plan-problem-unknown = “{ $code }” is not in the round. It may have been taken away.
plan-problem-handles = { $reviewer } handles { $family } themselves and cannot read anything about it (conflict of interest). Choose somebody else.
plan-problem-key-not-published = The review key { $key } is not published and cannot be used in a round.
plan-problem-key-in-use = The review key { $key } cannot be changed to another version. Reviews have been started with the old one: { $reviews }.
plan-problem-term-in-use = “{ $name }” cannot be taken away. The word is used elsewhere in the round: { $uses }. Change those first.
plan-problem-dates-reversed = The last day comes before the first. Correct the dates.
plan-problem-other-family = “{ $name }” belongs to another family and stays there. Take it away and add it again if it was entered in the wrong one.
plan-problem-erased = The document is erased for good, and its code is not used again. Add it as a new document.
plan-problem-personal-number = There is a personal identity number in it. Use code names, such as “Family 1” and “Child 1”.
plan-problem-looks-personal = There seems to be personal data in a name. Use code names, such as “Family 1” and “Child 1”.

table-problem-empty = There is nothing in the table. Check that you chose the right file or copied the right cells.
table-problem-pdf = The file is a PDF, not a spreadsheet. Open the spreadsheet and save it as .xlsx or .csv.
table-problem-old-excel = The workbook is in the old Excel format, or locked with a password. Save it as .xlsx without a password.
table-problem-not-a-table = The file is no spreadsheet that can be read. Save the spreadsheet as .xlsx or .csv.
table-problem-damaged = The workbook is damaged. Open it in the spreadsheet program and save it again.
table-problem-no-such-sheet = The workbook has no sheet called “{ $sheet }”. Choose another sheet.
table-problem-too-large = The file is larger than any table of a round. Check that it is the right file.
table-problem-too-many-rows = The table has more than { $most } rows. Divide it.
table-problem-too-many-columns = The table has more than { $most } columns. Remove those that are not needed.
table-problem-open-quote = In row { $row } a quotation mark begins that never ends, so it cannot be seen where the cell stops. Correct the row.
table-problem-no-family-column = No column says which family a row is about. Choose that column.
table-problem-used-twice = Two columns are chosen for the same thing. Choose one of them, or “Not taken in” for the other.
table-problem-bad-rows = Nothing was taken in: there are rows that are not right ({ $n }). Correct them in the spreadsheet, or take in only the right rows.
