// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/draft_edit.h"
#include "core/model/revision.h"
#include "core/model/source.h"
#include "core/store/sql/connection.h"

#include <QMap>

#include <optional>
#include <vector>

namespace stet {

/// What a chain's link is, as stored: for checking it against its own document.
struct ChainLink
{
    qint64 article = 0; ///< row
    qint64 number = 0;
    ArticleId articleId;
    QString slug;
    QByteArray parentHash; ///< 32 bytes, or none
    QByteArray hash;       ///< 32 bytes
    QByteArray document;
    QByteArray revisionHash; ///< of an edition: its revision's
    QByteArray contentHash;  ///< of a revision, 32 bytes
    qint64 lastEdit = 0;     ///< of a revision: the newest of the draft's log that it holds
    qint64 job = 0;          ///< the import that brought the article; 0: none
    qint64 atMs = 0;
    RevisionReason reason = RevisionReason::Created; ///< of a revision
};

/// An article's row as stored, with what was derived from its text.
struct CountedArticle
{
    qint64 row = 0;
    qint64 job = 0; ///< the import that brought it; 0: none
    QString slug;   ///< as it is listed
    int words = 0;
    int cited = 0;
    QString headlineKey;
    bool listedAsKept = false;   ///< headline and slug are the same in list and text
    bool searchedAsKept = false; ///< what is searched beside headline, dek and body
    bool filedAsKept = false;    ///< tags, the day that readers see and that of the next re-check
    bool corrected = false;
    Article article; ///< of a null id where there is no text
};

/// A source's row as stored.
struct CheckedSource
{
    qint64 job = 0; ///< below zero: it was taken back (TakenBackStore)
    SourceId id;
    QString key;
    QByteArray hash; ///< SHA-256 (hexadecimal) of its JSON
    bool columnsMatch = false;
};

/// An edit of a draft's log with its place in the desk's order.
struct PlacedEdit
{
    qint64 place = 0;
    DraftEdit edit;
};

/// Questions that only the check of the desk asks. Pages by key. Used on its connection's thread.
class CheckStore
{
public:
    explicit CheckStore(Connection &connection);

    /// How many rows are without their partner, by "table → other table".
    [[nodiscard]] QMap<QString, int> foreignKeyFaults();

    [[nodiscard]] std::vector<ChainLink> revisionsAfter(qint64 article, qint64 number, int limit);
    [[nodiscard]] std::vector<ChainLink> editionsAfter(qint64 article, qint64 number, int limit);
    /// Whether the list says rightly that readers have another version of an article.
    [[nodiscard]] bool isPageToldRightly(qint64 article);

    [[nodiscard]] std::vector<CountedArticle> articlesAfter(qint64 row, int limit);

    /// By row; `row` becomes that of the last one given.
    [[nodiscard]] std::vector<CheckedSource> sourcesAfter(qint64 &row, int limit);

    /// The edits of an article from `after` (exclusive) to `last` (inclusive), in order.
    [[nodiscard]] std::vector<PlacedEdit>
    editsBetween(qint64 article, qint64 after, qint64 last, int limit);

    /// The hash (32 bytes) of a revision or edition of an article; none where there is none.
    [[nodiscard]] std::optional<QByteArray> revisionHash(ArticleId article, qint64 number);
    [[nodiscard]] std::optional<QByteArray> editionHash(ArticleId article, qint64 number);

    /// Articles and sources that the index does not hold, and entries without a text.
    [[nodiscard]] qint64 searchEntriesAstray();

    /// When the desk was made, by its row: UTC milliseconds.
    [[nodiscard]] qint64 deskCreatedMs();

    [[nodiscard]] qint64 articleCount();
    [[nodiscard]] qint64 revisionCount();
    [[nodiscard]] qint64 eventCount();

private:
    Connection &m_connection;
};

} // namespace stet
