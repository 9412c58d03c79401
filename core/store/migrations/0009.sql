-- SPDX-License-Identifier: GPL-3.0-or-later
-- What readers get of the desk's pictures: copies in a few widths, made once of the stored file
-- `original` and kept as stored files themselves. rule is the version of the rule by which they
-- were made; trouble says why there are none: 0 there are, 1 the picture was refused, 2 what read it
-- came to a bad end.
CREATE TABLE picture (
    original BLOB PRIMARY KEY REFERENCES blob (hash),
    rule INTEGER NOT NULL,
    trouble INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- name is the copy's path in a site.
CREATE TABLE picture_copy (
    original BLOB NOT NULL REFERENCES picture (original) ON DELETE CASCADE,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    hash BLOB NOT NULL REFERENCES blob (hash),
    name TEXT NOT NULL,
    PRIMARY KEY (original, width)
) STRICT, WITHOUT ROWID;
CREATE INDEX picture_copy_by_name ON picture_copy (name);
