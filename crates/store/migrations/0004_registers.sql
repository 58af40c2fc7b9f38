-- Projection: the registers of the documents that have no table of their own: the codebook, and of each round what
-- stands on its comments and what is concluded. A row for each, since a change touches one of thousands.

CREATE TABLE register (
    document INTEGER NOT NULL REFERENCES document,
    name     TEXT NOT NULL,
    value    TEXT NOT NULL,            -- never empty: a register that was cleared has no row
    PRIMARY KEY (document, name)
) STRICT, WITHOUT ROWID;
