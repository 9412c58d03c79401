// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/store/sql/connection.h"

#include <QStringList>

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
};

/// An article's row as stored, with what was counted.
struct CountedArticle
{
    qint64 row = 0;
    int words = 0;
    int cited = 0;
    qint64 revisions = 0;
    qint64 job = 0;
    Article article;
};

/// Questions that only the check of the desk asks. Pages by key. Used on its connection's thread.
class CheckStore
{
public:
    explicit CheckStore(Connection &connection);

    /// "table 12 → other table", one line a row without its partner.
    [[nodiscard]] QStringList foreignKeyFaults();

    [[nodiscard]] std::vector<ChainLink> revisionsAfter(qint64 article, qint64 number, int limit);
    [[nodiscard]] std::vector<ChainLink> editionsAfter(qint64 article, qint64 number, int limit);
    [[nodiscard]] std::vector<CountedArticle> articlesAfter(qint64 row, int limit);

    /// Articles and sources that the index does not hold, and entries without a text.
    [[nodiscard]] qint64 searchEntriesAstray();

    [[nodiscard]] qint64 articleCount();
    [[nodiscard]] qint64 revisionCount();
    [[nodiscard]] qint64 eventCount();

private:
    Connection &m_connection;
};

} // namespace stet
