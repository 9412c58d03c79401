-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words of articles that are checked, what carries them, what was said of them, what was signed.

-- document is the canonical JSON that hash is the SHA-256 of; words is the hash of what a verdict
-- is given on. A claim that was split or joined gives its words to others and is dropped.
CREATE TABLE claim (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (row),
    dropped INTEGER NOT NULL,
    words BLOB NOT NULL,
    hash BLOB NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE INDEX claim_of_article ON claim (article);

-- source and snapshot are NULL of what somebody saw or heard without them.
CREATE TABLE evidence (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    claim INTEGER NOT NULL REFERENCES claim (row),
    source INTEGER REFERENCES source (row),
    snapshot INTEGER REFERENCES snapshot (row),
    withdrawn INTEGER NOT NULL,
    hash BLOB NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_of_claim ON evidence (claim);
CREATE INDEX evidence_of_source ON evidence (source) WHERE source IS NOT NULL;

-- Who had last changed a word of those that a verdict is given on; noted before the verdict is.
CREATE TABLE verdict_hand (
    verdict BLOB NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (row),
    PRIMARY KEY (verdict, actor)
) STRICT, WITHOUT ROWID;

-- The last one of a claim that is not withdrawn is in force. looked is the document once more, with
-- the surroundings as somebody looked at them again; empty where nobody had to.
CREATE TABLE verdict (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    claim INTEGER NOT NULL REFERENCES claim (row),
    kind INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actor (row),
    by_author INTEGER NOT NULL,
    words BLOB NOT NULL,
    withdrawn INTEGER NOT NULL,
    hash BLOB NOT NULL,
    document TEXT NOT NULL,
    looked TEXT NOT NULL
) STRICT;
CREATE INDEX verdict_of_claim ON verdict (claim, row);

CREATE TABLE sign_off (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (row),
    actor INTEGER NOT NULL REFERENCES actor (row),
    hash BLOB NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE INDEX sign_off_of_article ON sign_off (article, row);

-- Nobody verifies their own words, whoever writes the row. A desk of one person may let the author
-- check, and the verdict says so. Two names of one account on one machine are one person unless the
-- desk says otherwise. (The settings are canonical JSON, in which a quotation mark within a text has a
-- backslash before it; SQLite's own JSON functions are not for triggers of an untrusted schema.)
CREATE TRIGGER verdict_is_of_others BEFORE INSERT ON verdict
WHEN NOT (NEW.by_author = 1
          AND EXISTS (SELECT 1 FROM setting WHERE name = 'desk'
                      AND instr(json, '"onePerson":true') > 0))
BEGIN
    SELECT RAISE(ABORT, 'nobody knows whose words these are')
    WHERE NOT EXISTS (SELECT 1 FROM verdict_hand WHERE verdict = NEW.uuid);
    SELECT RAISE(ABORT, 'nobody checks their own words')
    WHERE EXISTS (
        SELECT 1 FROM verdict_hand hand
        JOIN actor theirs ON theirs.row = hand.actor
        JOIN actor mine ON mine.row = NEW.actor
        WHERE hand.verdict = NEW.uuid
          AND (theirs.name = mine.name
               OR theirs.account = mine.account AND theirs.account <> ''
                  AND theirs.machine = mine.machine
                  AND NOT EXISTS (SELECT 1 FROM setting WHERE name = 'desk'
                                  AND instr(json, '"accountsShared":true') > 0)));
END;
CREATE TRIGGER verdict_is_of_its_words BEFORE INSERT ON verdict
WHEN NEW.words IS NOT (SELECT words FROM claim WHERE row = NEW.claim)
BEGIN SELECT RAISE(ABORT, 'a verdict is given on the words of its claim'); END;
CREATE TRIGGER verdict_needs_evidence BEFORE INSERT ON verdict
WHEN NEW.kind = 0 AND NOT EXISTS (SELECT 1 FROM evidence WHERE claim = NEW.claim AND withdrawn = 0)
BEGIN SELECT RAISE(ABORT, 'nothing is verified without evidence'); END;
CREATE TRIGGER verdict_stays
BEFORE UPDATE OF row, uuid, claim, kind, actor, by_author, words, hash, document ON verdict
BEGIN SELECT RAISE(ABORT, 'verdicts are never changed'); END;
CREATE TRIGGER verdict_hand_stays BEFORE UPDATE ON verdict_hand
BEGIN SELECT RAISE(ABORT, 'who changed words is never changed'); END;
CREATE TRIGGER evidence_stays
BEFORE UPDATE OF row, uuid, claim, source, snapshot, hash, document ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is never changed'); END;
CREATE TRIGGER sign_off_stays BEFORE UPDATE ON sign_off
BEGIN SELECT RAISE(ABORT, 'sign-offs are never changed'); END;

-- INSERT OR REPLACE deletes without asking the triggers for that.
CREATE TRIGGER claim_is_new BEFORE INSERT ON claim
WHEN EXISTS (SELECT 1 FROM claim WHERE uuid = NEW.uuid OR row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'claims are never replaced'); END;
CREATE TRIGGER evidence_is_new BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM evidence WHERE uuid = NEW.uuid OR row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'evidence is never replaced'); END;
CREATE TRIGGER verdict_is_new BEFORE INSERT ON verdict
WHEN EXISTS (SELECT 1 FROM verdict WHERE uuid = NEW.uuid OR row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'verdicts are never replaced'); END;
CREATE TRIGGER sign_off_is_new BEFORE INSERT ON sign_off
WHEN EXISTS (SELECT 1 FROM sign_off WHERE uuid = NEW.uuid OR row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'sign-offs are never replaced'); END;
-- Hands are those of the moment: none comes to a verdict that is given.
CREATE TRIGGER verdict_hand_is_in_time BEFORE INSERT ON verdict_hand
WHEN EXISTS (SELECT 1 FROM verdict WHERE uuid = NEW.verdict)
BEGIN SELECT RAISE(ABORT, 'who changed words is never changed'); END;

-- What an unfinished import brought with its articles may be taken back, and nothing else.
CREATE TRIGGER claim_is_kept BEFORE DELETE ON claim
WHEN NOT EXISTS (SELECT 1 FROM article JOIN pending_job ON pending_job.id = article.job
                 WHERE article.row = OLD.article)
BEGIN SELECT RAISE(ABORT, 'claims are never deleted'); END;
CREATE TRIGGER evidence_is_kept BEFORE DELETE ON evidence
WHEN NOT EXISTS (SELECT 1 FROM claim JOIN article ON article.row = claim.article
                 JOIN pending_job ON pending_job.id = article.job WHERE claim.row = OLD.claim)
BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;
CREATE TRIGGER verdict_is_kept BEFORE DELETE ON verdict
WHEN NOT EXISTS (SELECT 1 FROM claim JOIN article ON article.row = claim.article
                 JOIN pending_job ON pending_job.id = article.job WHERE claim.row = OLD.claim)
BEGIN SELECT RAISE(ABORT, 'verdicts are never deleted'); END;
CREATE TRIGGER verdict_hand_is_kept BEFORE DELETE ON verdict_hand
WHEN EXISTS (SELECT 1 FROM verdict WHERE uuid = OLD.verdict)
BEGIN SELECT RAISE(ABORT, 'who changed words is never deleted'); END;
CREATE TRIGGER sign_off_is_kept BEFORE DELETE ON sign_off
WHEN NOT EXISTS (SELECT 1 FROM article JOIN pending_job ON pending_job.id = article.job
                 WHERE article.row = OLD.article)
BEGIN SELECT RAISE(ABORT, 'sign-offs are never deleted'); END;
