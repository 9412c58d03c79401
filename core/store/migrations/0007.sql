-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the site has of each article that was published: derived from the editions, made anew from
-- them at any time. rule is the version of the rule by which the row was made, 0 where that has to be
-- done again; edition is always the article's newest. state, kind, slug and headline are those that
-- readers have; details is JSON with the rest. Times are UTC milliseconds.
CREATE TABLE live_page (
    article INTEGER PRIMARY KEY REFERENCES article (row),
    edition INTEGER NOT NULL REFERENCES edition (row),
    rule INTEGER NOT NULL,
    state INTEGER NOT NULL,
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    headline TEXT NOT NULL,
    first_ms INTEGER NOT NULL,
    last_ms INTEGER NOT NULL,
    details TEXT NOT NULL
) STRICT;
CREATE INDEX live_page_by_rule ON live_page (rule);
CREATE INDEX live_page_by_edition ON live_page (edition);
CREATE INDEX live_page_by_slug ON live_page (slug);

INSERT INTO live_page
SELECT e.article, e.row, 0, a.public_state, a.kind, a.slug, a.headline, 0, 0, '{}'
FROM edition e JOIN article a ON a.row = e.article
WHERE e.number = (SELECT max(number) FROM edition WHERE article = e.article);

-- When an article is to be published, UTC milliseconds. A row goes when that is done or taken back.
CREATE TABLE publish_time (
    article INTEGER PRIMARY KEY REFERENCES article (row),
    at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX publish_time_by_time ON publish_time (at_ms);
