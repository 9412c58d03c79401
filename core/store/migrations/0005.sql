-- SPDX-License-Identifier: GPL-3.0-or-later
-- Edits that somebody proposes, and who let words into a text that another person wrote.

-- actor proposed it: whose words they are. state is 0 open, 1 accepted, 2 rejected, 3 withdrawn. step
-- is the step of the draft's log that put the words into the text, empty before. document is
-- canonical JSON, hash its SHA-256.
CREATE TABLE edit_proposal (
    row INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (row),
    actor INTEGER NOT NULL REFERENCES actor (row),
    state INTEGER NOT NULL,
    step BLOB NOT NULL,
    hash BLOB NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_of_article ON edit_proposal (article, state);

-- Who let an edit into the text whose words are somebody else's: draft_edit.actor wrote them.
CREATE TABLE draft_consent (
    edit INTEGER PRIMARY KEY REFERENCES draft_edit (seq),
    actor INTEGER NOT NULL REFERENCES actor (row)
) STRICT;

CREATE TRIGGER proposal_begins_open BEFORE INSERT ON edit_proposal
WHEN NEW.state <> 0 OR NEW.step <> x''
BEGIN SELECT RAISE(ABORT, 'a proposal begins open'); END;
CREATE TRIGGER proposal_is_new BEFORE INSERT ON edit_proposal
WHEN EXISTS (SELECT 1 FROM edit_proposal WHERE uuid = NEW.uuid OR row = NEW.row)
BEGIN SELECT RAISE(ABORT, 'proposals are never replaced'); END;
CREATE TRIGGER proposal_stays BEFORE UPDATE OF row, uuid, article, actor ON edit_proposal
BEGIN SELECT RAISE(ABORT, 'whose proposal it is is never changed'); END;
CREATE TRIGGER proposal_is_kept BEFORE DELETE ON edit_proposal
BEGIN SELECT RAISE(ABORT, 'proposals are never deleted'); END;
-- Accepted words are the proposer's, whoever writes the row: nobody verifies their own.
CREATE TRIGGER proposal_words_are_the_proposers BEFORE UPDATE OF state, step ON edit_proposal
WHEN NEW.state = 1
     AND (NOT EXISTS (SELECT 1 FROM draft_edit
                      WHERE article = NEW.article AND step = NEW.step AND actor = NEW.actor)
          OR EXISTS (SELECT 1 FROM draft_edit
                     WHERE article = NEW.article AND step = NEW.step AND actor <> NEW.actor))
BEGIN SELECT RAISE(ABORT, 'accepted words are those of who proposed them'); END;
CREATE TRIGGER side_branch_is_whose BEFORE UPDATE OF row, uuid, article, actor ON side_branch
BEGIN SELECT RAISE(ABORT, 'whose side branch it is is never changed'); END;
CREATE TRIGGER consent_is_new BEFORE INSERT ON draft_consent
WHEN EXISTS (SELECT 1 FROM draft_consent WHERE edit = NEW.edit)
BEGIN SELECT RAISE(ABORT, 'consents are never replaced'); END;
CREATE TRIGGER consent_stays BEFORE UPDATE ON draft_consent
BEGIN SELECT RAISE(ABORT, 'consents are never changed'); END;
CREATE TRIGGER consent_is_kept BEFORE DELETE ON draft_consent
BEGIN SELECT RAISE(ABORT, 'consents are never deleted'); END;
