-- Truth for as long as the round is open: the names that must not stand in its texts. They are of real people, so they
-- are in no log, no export and no index, and go for good when they are taken away.

CREATE TABLE watched_name (
    round TEXT NOT NULL,
    name  TEXT NOT NULL,
    PRIMARY KEY (round, name)
) STRICT, WITHOUT ROWID;
