-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the checking of an article has come to, so that lists need not read its words: derived, made
-- anew from the rest at any time. There is a row for each article that is checked, one in check or
-- with a claim that is kept. rule is the version of the rule by which it was tallied, 0 where that
-- has to be done again; version is the article's that was looked at, signed the sign-off that stands.
CREATE TABLE claim_tally (
    article INTEGER PRIMARY KEY REFERENCES article (row),
    rule INTEGER NOT NULL,
    version INTEGER NOT NULL,
    unchecked INTEGER NOT NULL,
    verified INTEGER NOT NULL,
    disputed INTEGER NOT NULL,
    needs_source INTEGER NOT NULL,
    not_a_fact INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    drifted INTEGER NOT NULL,
    orphaned INTEGER NOT NULL,
    attested INTEGER NOT NULL,
    look_again INTEGER NOT NULL,
    open_notes INTEGER NOT NULL,
    for_checker INTEGER NOT NULL,
    for_author INTEGER NOT NULL,
    signed INTEGER REFERENCES sign_off (row)
) STRICT;
CREATE INDEX claim_tally_by_rule ON claim_tally (rule);
CREATE INDEX claim_tally_signed ON claim_tally (signed) WHERE signed IS NOT NULL;

INSERT INTO claim_tally
SELECT row, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL FROM article
WHERE (state = 1 OR row IN (SELECT article FROM claim))
  AND job NOT IN (SELECT id FROM pending_job);
