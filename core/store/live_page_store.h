// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/live_page.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

class Query;

/// A page of the cache with what only the store knows of it.
struct StoredPage
{
    qint64 article = 0;     ///< row
    int rule = 0;           ///< by which it was made; 0: to be made again
    QString slug;           ///< of the working text, to name the article by
    QByteArray editionHash; ///< of the edition that it was made of, 32 bytes
    LivePage page;
};

/// Of a page that was published lately.
struct NewestPage
{
    qint64 article = 0; ///< row
    int rule = 0;       ///< by which it was made; by another one the headline may be another
    QString headline;
};

/// Another article whose page stands, or would stand, in the way.
struct PageHolder
{
    ArticleId article;
    QString headline; ///< as readers have it
};

/// What the site has of articles: a cache of the editions. Used on its connection's thread.
class LivePageStore
{
public:
    explicit LivePageStore(Connection &connection);

    /// Keeps what was made by `rule` of the article's newest edition.
    void put(qint64 article, int rule, const LivePage &page);
    [[nodiscard]] std::optional<StoredPage> of(qint64 article);

    void remove(qint64 article);

    /// To be made again: one, or all.
    void markStale(qint64 article);
    void markAll();
    /// The same, with those that lack a row.
    void markEvery();
    /// Rows of articles whose page is to be made again, at most `limit`.
    [[nodiscard]] std::vector<qint64> stale(int rule, int limit);

    /// The pages of visible articles outside the trash, in no order; those that are to be made
    /// again (`StoredPage::rule`) among them.
    [[nodiscard]] std::vector<StoredPage> all();

    /// Visible articles outside the trash that were published last, the last first.
    [[nodiscard]] std::vector<NewestPage> newest(int limit);

    /// Who has a page under `slug`, but for the article at `except`; in the trash or not.
    [[nodiscard]] std::optional<PageHolder> holderOf(const QString &slug, qint64 except);

    /// By row, for checking them; articles whose import goes on are left out.
    [[nodiscard]] std::vector<StoredPage> after(qint64 article, int limit);
    /// How many visible articles were published and have no row.
    [[nodiscard]] int missing();

private:
    Connection &m_connection;
};

} // namespace stet
