# Händelser i ord: det som både fönstret och rapporterna säger om dem. Reglerna står i crates/reports/src/told/event.rs.
told-month =
    { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }
told-whole-month = { $month } { $year }
told-day-of-month = { $day } { $month }
told-days-of-month = { $first }–{ $last } { $month } { $year }
told-period = { $first } – { $last }
