-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names that people of the roster had before. The record goes on naming them so; by this it knows
-- that they are the same person. Whoever is renamed leaves the former name here, for good.
CREATE TABLE former_name (
    name TEXT PRIMARY KEY,
    name_key TEXT NOT NULL,
    person INTEGER NOT NULL REFERENCES person (row)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_name_by_key ON former_name (name_key);

CREATE TRIGGER former_name_stays BEFORE UPDATE ON former_name
BEGIN SELECT RAISE(ABORT, 'former names are never changed'); END;
CREATE TRIGGER former_name_is_kept BEFORE DELETE ON former_name
BEGIN SELECT RAISE(ABORT, 'former names are never deleted'); END;
-- INSERT OR REPLACE deletes without asking the trigger for that.
CREATE TRIGGER former_name_is_new BEFORE INSERT ON former_name
WHEN EXISTS (SELECT 1 FROM former_name WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'former names are never replaced'); END;
CREATE TRIGGER person_keeps_former_name BEFORE UPDATE OF name ON person
WHEN NEW.name <> OLD.name
     AND NOT EXISTS (SELECT 1 FROM former_name WHERE name = OLD.name AND person = OLD.row)
BEGIN SELECT RAISE(ABORT, 'who is renamed leaves the former name'); END;

-- No name is two people's, whether they have it or had it.
CREATE TRIGGER person_is_new BEFORE INSERT ON person
WHEN EXISTS (SELECT 1 FROM former_name WHERE name_key = NEW.name_key)
BEGIN SELECT RAISE(ABORT, 'somebody else was called so'); END;
CREATE TRIGGER person_is_nobody_else BEFORE UPDATE OF name, name_key ON person
WHEN EXISTS (SELECT 1 FROM former_name WHERE name_key = NEW.name_key AND person <> OLD.row)
BEGIN SELECT RAISE(ABORT, 'somebody else was called so'); END;
CREATE TRIGGER former_name_is_nobody_elses BEFORE INSERT ON former_name
WHEN EXISTS (SELECT 1 FROM person WHERE name_key = NEW.name_key AND row <> NEW.person)
     OR EXISTS (SELECT 1 FROM former_name WHERE name_key = NEW.name_key AND person <> NEW.person)
BEGIN SELECT RAISE(ABORT, 'somebody else is or was called so'); END;

-- As before, and nobody checks words that they wrote under another name.
DROP TRIGGER verdict_is_of_others;
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
                                  AND instr(json, '"accountsShared":true') > 0)
               OR EXISTS (
                  SELECT 1 FROM person one
                  WHERE (one.name = theirs.name
                         OR EXISTS (SELECT 1 FROM former_name
                                    WHERE name = theirs.name AND person = one.row))
                    AND (one.name = mine.name
                         OR EXISTS (SELECT 1 FROM former_name
                                    WHERE name = mine.name AND person = one.row)))));
END;

-- Articles that readers have in another version than the newest that was kept: where such a one is
-- ready, it is an update that waits. Derived, made anew from versions and editions at any time.
CREATE TABLE changed_page (
    article INTEGER PRIMARY KEY REFERENCES article (row) ON DELETE CASCADE
) STRICT;
CREATE TRIGGER revision_changes_page AFTER INSERT ON revision
WHEN EXISTS (SELECT 1 FROM edition WHERE article = NEW.article)
BEGIN
    DELETE FROM changed_page WHERE article = NEW.article;
    INSERT INTO changed_page
    SELECT NEW.article WHERE NEW.content_hash <> (
        SELECT shown.content_hash FROM edition JOIN revision shown ON shown.row = edition.revision
        WHERE edition.article = NEW.article ORDER BY edition.number DESC LIMIT 1);
END;
CREATE TRIGGER edition_renews_page AFTER INSERT ON edition
BEGIN
    DELETE FROM changed_page WHERE article = NEW.article;
    INSERT INTO changed_page
    SELECT NEW.article WHERE (SELECT content_hash FROM revision WHERE row = NEW.revision) <> (
        SELECT content_hash FROM revision WHERE article = NEW.article
        ORDER BY number DESC LIMIT 1);
END;

INSERT INTO changed_page
SELECT row FROM article a
WHERE EXISTS (SELECT 1 FROM edition WHERE article = a.row)
  AND (SELECT content_hash FROM revision WHERE article = a.row ORDER BY number DESC LIMIT 1) <> (
      SELECT shown.content_hash FROM edition JOIN revision shown ON shown.row = edition.revision
      WHERE edition.article = a.row ORDER BY edition.number DESC LIMIT 1);
