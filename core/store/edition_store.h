// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edition_document.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

class Query;

/// An edition with the content of its revision.
struct StoredEdition
{
    EditionDocument document;
    qint64 revision = 0; ///< row
    ArticleContent content;
};

/// The immutable, hash-chained record of what was published. An edition names its revision by
/// hash, and that hash covers the words. Used on its connection's thread.
class EditionStore
{
public:
    explicit EditionStore(Connection &connection);

    /// Appends after the article's newest edition; fills number, id, parent and hash.
    Edition append(qint64 article, qint64 revisionRow, qint64 actor, EditionDocument document);

    [[nodiscard]] std::vector<Edition> all(qint64 article); ///< oldest first
    [[nodiscard]] std::optional<EditionDocument> newest(qint64 article);

    /// With what was published as its words; Corrupt where either does not match its hash.
    [[nodiscard]] std::optional<StoredEdition> newestInFull(qint64 article);
    [[nodiscard]] std::vector<StoredEdition> allInFull(qint64 article); ///< oldest first

    /// What the site has of the visible articles outside the trash, in order of their ids: their
    /// newest editions, at most `limit` after `after`.
    [[nodiscard]] std::vector<StoredEdition> publishedAfter(ArticleId after, int limit);
    /// The newest edition of each of these that `publishedAfter` would give.
    [[nodiscard]] std::vector<StoredEdition> publishedOf(const std::vector<ArticleId> &articles);

    /// The edition in a stored document, checked against `hash` (32 bytes); `parentHash` is filled.
    [[nodiscard]] static Result<EditionDocument>
    unpack(const QByteArray &document, const QByteArray &hash, QByteArray *parentHash = nullptr);

private:
    [[nodiscard]] std::optional<StoredEdition> inFull(const Query &query);

    Connection &m_connection;
};

} // namespace stet
