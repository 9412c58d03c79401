-- SPDX-License-Identifier: GPL-3.0-or-later
-- The story of an article or a source: its events, in order, since seq is the row.

CREATE INDEX event_of_subject ON event (subject);
