-- SPDX-License-Identifier: GPL-3.0-or-later
-- What sources said, and what came of looking at them again.

-- document is the canonical JSON that hash is the SHA-256 of; the bytes, where there are any, are
-- a blob, the words stand in snapshot_text.
CREATE TABLE snapshot (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    job INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES source (row),
    number INTEGER NOT NULL,
    state INTEGER NOT NULL,
    bytes BLOB REFERENCES blob (hash),
    hash BLOB NOT NULL,
    document TEXT NOT NULL,
    UNIQUE (source, number)
) STRICT;

-- layout holds the runs and locators as JSON.
CREATE TABLE snapshot_text (
    row INTEGER PRIMARY KEY REFERENCES snapshot (row),
    layout TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_snapshot USING fts5 (
    text,
    content = 'snapshot_text', content_rowid = 'row',
    tokenize = "unicode61 remove_diacritics 2"
);

-- Every look at a source's address.
CREATE TABLE source_look (
    row INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (row),
    at_ms INTEGER NOT NULL,
    hash BLOB NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE INDEX look_of_source ON source_look (source, row);

-- What the looks and confirmations come to (LinkHistory): derived from the record.
CREATE TABLE source_link (
    source INTEGER PRIMARY KEY REFERENCES source (row),
    state INTEGER NOT NULL,
    looked_ms INTEGER NOT NULL,
    read_ms INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    failed_ms INTEGER NOT NULL,
    baseline BLOB NOT NULL,
    awaits_person INTEGER NOT NULL
) STRICT;
CREATE INDEX link_by_state ON source_link (state, source);

-- A key of a source that was merged into another one: citations by it go on to that one.
CREATE TABLE source_alias (
    source INTEGER PRIMARY KEY REFERENCES source (row),
    into_source INTEGER NOT NULL REFERENCES source (row)
) STRICT;
CREATE INDEX alias_of_source ON source_alias (into_source);

CREATE TRIGGER snapshot_stays BEFORE UPDATE ON snapshot
BEGIN SELECT RAISE(ABORT, 'snapshots are never changed'); END;
CREATE TRIGGER snapshot_is_kept BEFORE DELETE ON snapshot
WHEN NOT EXISTS (SELECT 1 FROM pending_job WHERE pending_job.id = OLD.job)
BEGIN SELECT RAISE(ABORT, 'snapshots are never deleted'); END;
CREATE TRIGGER snapshot_text_stays BEFORE UPDATE ON snapshot_text
BEGIN SELECT RAISE(ABORT, 'words of snapshots are never changed'); END;
CREATE TRIGGER snapshot_text_is_kept BEFORE DELETE ON snapshot_text
WHEN NOT EXISTS (SELECT 1 FROM snapshot JOIN pending_job ON pending_job.id = snapshot.job
                 WHERE snapshot.row = OLD.row)
BEGIN SELECT RAISE(ABORT, 'words of snapshots are never deleted'); END;
CREATE TRIGGER source_look_stays BEFORE UPDATE ON source_look
BEGIN SELECT RAISE(ABORT, 'looks are never changed'); END;
CREATE TRIGGER source_look_is_kept BEFORE DELETE ON source_look
BEGIN SELECT RAISE(ABORT, 'looks are never deleted'); END;
