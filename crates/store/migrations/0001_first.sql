-- Truth: one row for each plan and review, and the changes that made it.

CREATE TABLE document (
    number   INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE,     -- the hash of kind and identity, the same on every desktop
    kind     TEXT NOT NULL,            -- plan | review
    identity TEXT NOT NULL,            -- JSON
    changes  INTEGER NOT NULL,         -- how many rows of change it has
    heads    BLOB NOT NULL             -- the hashes of the last changes: tells a log that lost its end
) STRICT;

-- Without rowid, so that the changes of a document lie together and a save dirties one page.
CREATE TABLE change (
    document INTEGER NOT NULL REFERENCES document,
    seq      INTEGER NOT NULL,         -- counted from 1 without gaps
    hash     BLOB NOT NULL,            -- of everything else in the row
    op       TEXT NOT NULL,            -- what the user did
    author   TEXT NOT NULL,
    at       INTEGER NOT NULL,         -- milliseconds since 1970
    bytes    BLOB NOT NULL,            -- one Automerge change
    PRIMARY KEY (document, seq)
) STRICT, WITHOUT ROWID;

-- Truth: keys never change once they are here.

CREATE TABLE key (
    id      TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash    BLOB NOT NULL,
    body    TEXT NOT NULL,             -- canonical JSON
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

-- Truth: free text about people, which the log only names, so that it can be erased.

CREATE TABLE text (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    round  TEXT NOT NULL,
    kind   TEXT NOT NULL,
    author TEXT NOT NULL,
    at     INTEGER NOT NULL,
    body   TEXT NOT NULL
) STRICT;

-- Truth for a while: text as it is being typed. The review may not have been written yet, so no foreign key.

CREATE TABLE draft (
    review BLOB NOT NULL,              -- the id of its document
    slot   TEXT NOT NULL,
    part   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    body   TEXT NOT NULL,
    PRIMARY KEY (review, slot, part)
) STRICT, WITHOUT ROWID;

-- Truth for this desktop alone: who reads here, and where they stopped. Never leaves the store.

CREATE TABLE local (
    name TEXT PRIMARY KEY,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Truth: who opened the store, what was exported, erased, unlocked.

CREATE TABLE access (
    number INTEGER PRIMARY KEY,
    at     INTEGER NOT NULL,
    author TEXT NOT NULL,
    what   TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;

-- Projection: the registers of each document as they stand now, and the words of the texts.

CREATE TABLE plan (
    document  INTEGER PRIMARY KEY REFERENCES document,
    round     TEXT NOT NULL UNIQUE,
    registers TEXT NOT NULL
) STRICT;

CREATE TABLE review (
    document   INTEGER PRIMARY KEY REFERENCES document,
    round      TEXT NOT NULL,
    version    INTEGER NOT NULL,
    status     TEXT NOT NULL,
    answered   INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    registers  TEXT NOT NULL
) STRICT;

CREATE INDEX review_of_round ON review (round);

-- å is not a.
CREATE VIRTUAL TABLE text_search USING fts5 (
    body, content = 'text', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 0'
);

-- Words leave the index at once when a text is erased, not when segments happen to merge.
INSERT INTO text_search (text_search, rank) VALUES ('secure-delete', 1);
