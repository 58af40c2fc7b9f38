# Events in words: what both the window and the reports say of them. The rules stand in crates/reports/src/told/event.rs.
told-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
told-whole-month = { $month } { $year }
told-day-of-month = { $day } { $month }
told-days-of-month = { $first }–{ $last } { $month } { $year }
told-period = { $first } – { $last }
