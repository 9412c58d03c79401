-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stet desk, schema version 1. Never edited once shipped: the next change is 0002.sql.
-- Integer row ids never leave the store; uuid columns hold the 16 bytes of RFC 9562.
-- Times are UTC milliseconds. Order comes from event.seq, never from a clock.

CREATE TABLE desk (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    uuid BLOB NOT NULL,
    created_ms INTEGER NOT NULL
) STRICT;

-- Who acted: a declared name with the system account and machine beside it.
CREATE TABLE actor (
    row INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    account TEXT NOT NULL,
    machine TEXT NOT NULL,
    UNIQUE (name, account, machine)
) STRICT;

-- The audit trail. The hash covers the event and the hash before it.
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (row),
    verb TEXT NOT NULL,
    subject BLOB,
    details TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    json TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT;

-- Kinds and languages as they were copied into the desk; the newest version of an id counts.
CREATE TABLE definition (
    what TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (what, id, version)
) STRICT;

-- An unfinished import. Rows that carry its id are invisible until this row is deleted.
CREATE TABLE pending_job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL,
    what TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    holder TEXT NOT NULL
) STRICT;

-- What a list needs, short; the words are in article_text.
CREATE TABLE article (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    job INTEGER NOT NULL,
    version INTEGER NOT NULL,
    slug TEXT NOT NULL UNIQUE,
    headline TEXT NOT NULL,
    headline_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    category TEXT NOT NULL,
    language TEXT NOT NULL,
    state INTEGER NOT NULL,
    public_state INTEGER NOT NULL,
    spiked INTEGER NOT NULL,
    corrected INTEGER NOT NULL,
    owner TEXT NOT NULL,
    checker TEXT NOT NULL,
    due_ms INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    words INTEGER NOT NULL,
    cited INTEGER NOT NULL,
    editor INTEGER NOT NULL REFERENCES actor (row),
    published_day INTEGER NOT NULL, -- Julian day that readers see; the largest number: none
    check_day INTEGER NOT NULL -- Julian day of the next re-check; the largest number: none
) STRICT;

-- The list reads one of these from end to end and no table: both hold all that a queue or a
-- filter asks for, the first also every number and word that a list is sorted by.
CREATE INDEX article_by_changed ON article
    (spiked, changed_ms, state, public_state, category, kind, language, owner, checker, due_ms,
     check_day, job, published_day, words, cited);
CREATE INDEX article_by_headline ON article
    (spiked, headline_key, state, public_state, category, kind, language, owner, checker, due_ms,
     check_day, job);

-- For Read next: the newest of a category, of a kind, and of all.
CREATE INDEX article_of_category ON article
    (spiked, public_state, category, published_day DESC, slug, language, job);
CREATE INDEX article_of_kind ON article
    (spiked, public_state, kind, published_day DESC, slug, language, job);
CREATE INDEX article_by_published ON article
    (spiked, public_state, published_day DESC, slug, language, job);

-- Derived from the working text at each save, to filter by.
CREATE TABLE article_tag (
    tag TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article (row),
    PRIMARY KEY (tag, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tag_of_article ON article_tag (article);

CREATE TABLE article_text (
    row INTEGER PRIMARY KEY REFERENCES article (row),
    headline TEXT NOT NULL,
    dek TEXT NOT NULL,
    slug TEXT NOT NULL,
    rest TEXT NOT NULL,
    body TEXT NOT NULL,
    beside TEXT NOT NULL -- the words of rest that are searched: authors, facts, corrections
) STRICT;

-- The edits of a draft, in the order of seq. Those with the same step are undone together; undoes
-- is the step that an undo or a redo is about, and empty else.
CREATE TABLE draft_edit (
    seq INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (row),
    field INTEGER NOT NULL,
    position INTEGER NOT NULL,
    removed TEXT NOT NULL,
    inserted TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (row),
    step BLOB NOT NULL,
    kind INTEGER NOT NULL,
    undoes BLOB NOT NULL
) STRICT;
CREATE INDEX draft_edit_of_article ON draft_edit (article, seq);

-- Immutable checkpoints. document is the zstd of the canonical JSON that hash is the SHA-256 of.
-- last_edit is the newest draft_edit of the article that it holds, 0 where there is none: the log
-- from there on leads to the next revision, or to the text.
CREATE TABLE revision (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (row),
    number INTEGER NOT NULL,
    parent_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    content_hash BLOB NOT NULL,
    reason INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (row),
    last_edit INTEGER NOT NULL,
    document BLOB NOT NULL,
    UNIQUE (article, number)
) STRICT;

CREATE TABLE edition (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (row),
    number INTEGER NOT NULL,
    revision INTEGER NOT NULL REFERENCES revision (row),
    parent_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (row),
    document BLOB NOT NULL,
    UNIQUE (article, number)
) STRICT;

CREATE TABLE source (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    job INTEGER NOT NULL,
    version INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    publisher TEXT NOT NULL,
    title TEXT NOT NULL,
    people TEXT NOT NULL,
    terms INTEGER NOT NULL,
    embargo_ms INTEGER NOT NULL,
    json TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL
) STRICT;

-- Derived from the galley at each save, with the roles that the author states. number is the
-- place of first use; 0 where a role is stated for a source that the text does not cite.
CREATE TABLE citation (
    article INTEGER NOT NULL REFERENCES article (row),
    key TEXT NOT NULL,
    number INTEGER NOT NULL,
    role INTEGER NOT NULL,
    PRIMARY KEY (article, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_of_key ON citation (key, article);

-- A file under blobs/ that something in the desk refers to.
CREATE TABLE blob (
    hash BLOB PRIMARY KEY,
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The desk's images by the name that articles use.
CREATE TABLE media (
    name TEXT PRIMARY KEY,
    hash BLOB NOT NULL REFERENCES blob (hash)
) STRICT, WITHOUT ROWID;

-- Full text. The small index answers headlines first, the large one holds every word.
CREATE VIRTUAL TABLE search_head USING fts5 (
    headline, dek, slug,
    content = 'article_text', content_rowid = 'row',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE VIRTUAL TABLE search_text USING fts5 (
    headline, dek, slug, body, beside,
    content = 'article_text', content_rowid = 'row',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE VIRTUAL TABLE search_source USING fts5 (
    key, publisher, title, people,
    content = 'source', content_rowid = 'row',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

-- Append-only means append-only. What an unfinished import wrote may be taken back.
CREATE TRIGGER event_stays BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER event_is_kept BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER draft_edit_stays BEFORE UPDATE ON draft_edit
BEGIN SELECT RAISE(ABORT, 'steps are never changed'); END;
CREATE TRIGGER draft_edit_is_kept BEFORE DELETE ON draft_edit
BEGIN SELECT RAISE(ABORT, 'steps are never deleted'); END;
CREATE TRIGGER revision_stays BEFORE UPDATE ON revision
BEGIN SELECT RAISE(ABORT, 'revisions are never changed'); END;
CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
WHEN NOT EXISTS (SELECT 1 FROM article JOIN pending_job ON pending_job.id = article.job
                 WHERE article.row = OLD.article)
BEGIN SELECT RAISE(ABORT, 'revisions are never deleted'); END;
CREATE TRIGGER edition_stays BEFORE UPDATE ON edition
BEGIN SELECT RAISE(ABORT, 'editions are never changed'); END;
CREATE TRIGGER edition_is_kept BEFORE DELETE ON edition
WHEN NOT EXISTS (SELECT 1 FROM article JOIN pending_job ON pending_job.id = article.job
                 WHERE article.row = OLD.article)
BEGIN SELECT RAISE(ABORT, 'editions are never deleted'); END;

-- Words of a session that others' words contradict: kept beside the article until a person
-- resolves them. document is the zstd of the canonical JSON that hash is the SHA-256 of, with the
-- content and what it began from. resolved_ms is 0 while it waits.
CREATE TABLE side_branch (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (row),
    actor INTEGER NOT NULL REFERENCES actor (row),
    created_ms INTEGER NOT NULL,
    changed_ms INTEGER NOT NULL,
    resolved_ms INTEGER NOT NULL,
    hash BLOB NOT NULL,
    document BLOB NOT NULL
) STRICT;
CREATE INDEX side_branch_of_article ON side_branch (article, resolved_ms);
CREATE TRIGGER side_branch_is_kept BEFORE DELETE ON side_branch
BEGIN SELECT RAISE(ABORT, 'side branches are never deleted'); END;

-- Who is in an article right now. A row without a beat for a while is of a session that is gone.
CREATE TABLE presence (
    session BLOB NOT NULL,
    article INTEGER NOT NULL REFERENCES article (row),
    actor INTEGER NOT NULL REFERENCES actor (row),
    since_ms INTEGER NOT NULL,
    beat_ms INTEGER NOT NULL,
    PRIMARY KEY (article, session)
) STRICT, WITHOUT ROWID;

-- What the people of the desk say to each other about words of an article; no part of any page.
-- document is canonical JSON, hash its SHA-256. What was settled or withdrawn stays.
CREATE TABLE comment (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (row),
    hash BLOB NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE INDEX comment_of_article ON comment (article);
CREATE TRIGGER comment_is_kept BEFORE DELETE ON comment
BEGIN SELECT RAISE(ABORT, 'comments are never deleted'); END;
