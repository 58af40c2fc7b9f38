-- What is exchanged with other desktops.

-- Truth: 1 for a change that came from another desktop. It is not in the hash of the row: the hash says that the change is
-- what was written, on whatever desktop, and the rows before this column keep theirs. What is undone here and what is sent
-- from here is asked of it.

ALTER TABLE change ADD COLUMN came INTEGER NOT NULL DEFAULT 0;

-- Truth for this desktop alone: up to which seq the changes that were made here have travelled.

ALTER TABLE document ADD COLUMN sent INTEGER NOT NULL DEFAULT 0;

-- Truth: the texts that were erased for good, here or elsewhere. One that comes later is never put, so that what is erased
-- stays so whichever comes first. It holds ids and no words.

CREATE TABLE erased (
    text   TEXT PRIMARY KEY,
    at     INTEGER NOT NULL,           -- milliseconds since 1970
    author TEXT NOT NULL,
    sent   INTEGER NOT NULL            -- 1: it has travelled, or came from another desktop
) STRICT, WITHOUT ROWID;

-- The log of access tells which they were until now.

INSERT OR IGNORE INTO erased (text, at, author, sent)
SELECT detail, at, author, 0 FROM access WHERE what = 'erased' AND detail NOT IN (SELECT id FROM text);

-- Truth for this desktop alone: what it remembers of the exchange, such as what it has to publish and what it has taken.
-- Never leaves the store, and is in no log.

CREATE TABLE exchange (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

-- Projection: the registers that hold two values or more, since they were written apart.

CREATE TABLE conflict (
    document INTEGER NOT NULL REFERENCES document,
    register TEXT NOT NULL,
    PRIMARY KEY (document, register)
) STRICT, WITHOUT ROWID;
