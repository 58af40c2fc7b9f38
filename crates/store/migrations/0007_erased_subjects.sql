-- What was reviewed of a subject and is erased for good.

-- Truth: those subjects, here or elsewhere. What comes later of their reviews is never taken in. It holds codes and no words.

CREATE TABLE erased_subject (
    round   TEXT NOT NULL,
    subject TEXT NOT NULL,              -- JSON
    at      INTEGER NOT NULL,           -- milliseconds since 1970
    author  TEXT NOT NULL,
    sent    INTEGER NOT NULL,           -- 0: made here, and untold; 1: made here, and told; 2: told by another desktop
    PRIMARY KEY (round, subject)
) STRICT, WITHOUT ROWID;

-- Truth for this desktop alone: the texts that went with them, so that one that comes later is not put.

CREATE TABLE gone_with_subject (
    text TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
