-- Projection: where each text that is current stands. A text that is erased, or that nothing names any more, stands
-- nowhere. The text comes first, so that what a search finds leads to its places without a detour.

CREATE TABLE text_place (
    text     INTEGER NOT NULL REFERENCES text,
    document INTEGER NOT NULL REFERENCES document,
    register TEXT NOT NULL,
    kind     TEXT NOT NULL,            -- that of the text
    PRIMARY KEY (text, document, register)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_of_document ON text_place (document, register);

-- What of a text is words: of evidence, which is JSON, what its fields hold and not their names.

CREATE VIEW text_words (number, body) AS
SELECT number,
       CASE WHEN kind = 'evidence' AND json_valid(body)
            THEN concat_ws(' · ', body ->> '$.quote', body ->> '$.section', body ->> '$.page', body ->> '$.date')
            ELSE body END
FROM text;

DROP TABLE text_search;

-- å is not a.
CREATE VIRTUAL TABLE text_search USING fts5 (
    body, content = 'text_words', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 0'
);

-- Words leave the index at once when a text is erased, not when segments happen to merge.
INSERT INTO text_search (text_search, rank) VALUES ('secure-delete', 1);
INSERT INTO text_search (text_search) VALUES ('rebuild');
