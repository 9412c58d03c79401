// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/listing.h"
#include "core/store/sql/connection.h"

namespace stet {

/// The words of an article beside headline, dek and body that a search finds: who wrote it, its
/// facts and its corrections. One a line.
[[nodiscard]] QString wordsBeside(const ArticleContent &content);

/// The full-text index over articles and sources (FTS5, external content). The store's verbs call
/// it beside each write of a text; it never scans every match of a word to rank them. Used on its
/// connection's thread.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection);

    void addArticle(qint64 row, const ArticleContent &content);
    /// `before` must be what is stored: the index finds its own words by it.
    void replaceArticle(qint64 row, const ArticleContent &before, const ArticleContent &after);
    void removeArticle(qint64 row, const ArticleContent &content);

    struct SourceText
    {
        QString key;
        QString publisher;
        QString title;
        QString people;
    };

    void addSource(qint64 row, const SourceText &text);
    void removeSource(qint64 row, const SourceText &text);

    /// Headlines first, then texts, then sources; newer before older within each. Rows in the
    /// trash and of unfinished imports are left out.
    [[nodiscard]] std::vector<SearchHit> search(const QString &typed, int limit);

    /// Rows of sources that match, newest first; an empty text gives none.
    [[nodiscard]] std::vector<qint64> findSources(const QString &typed, int limit);

    /// While an import runs nothing is merged within its writes: that is most of what they cost.
    /// What is left is merged afterwards in steps, by `mergeSome` until it is false.
    void beginBulk();
    void endBulk();
    bool mergeSome();
    void endMerging();
    [[nodiscard]] bool hasBulkLeft(); ///< whether `endMerging` is still to come

    /// FTS5's own check that index and content agree; the names of the indexes that do not.
    [[nodiscard]] QStringList damaged();

private:
    void configureText(const QString &option, int value);
    void searchArticles(std::string_view sql,
                        const QString &match,
                        const QStringList &words,
                        int limit,
                        std::vector<SearchHit> &hits);

    Connection &m_connection;
};

} // namespace stet
