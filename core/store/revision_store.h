// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/version_head.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// A revision ready to be stored: hashed and compressed, which needs no store and no thread.
struct PreparedRevision
{
    Revision revision;
    QByteArray contentHash; ///< 32 bytes: of the content alone, to tell equal contents apart
    QByteArray document;    ///< zstd of the canonical JSON that `revision.hash` is of
};

/// Fills the hash of `revision` and packs it. Callable from any thread.
[[nodiscard]] PreparedRevision prepareRevision(Revision revision);

/// SHA-256 (32 bytes) of the canonical JSON of a content.
[[nodiscard]] QByteArray contentHashOf(const ArticleContent &content);

/// What the newest revision of an article is, without its text.
struct RevisionHead
{
    qint64 row = 0;
    qint64 number = 0;
    QByteArray hash;        ///< hexadecimal
    QByteArray contentHash; ///< 32 bytes
    qint64 atMs = 0;
    qint64 lastEdit = 0; ///< the newest of the draft's log that it holds
};

/// The immutable, hash-chained checkpoints of articles. Used on its connection's thread.
class RevisionStore
{
public:
    explicit RevisionStore(Connection &connection);

    /// Gives the row id.
    qint64 insert(qint64 article, qint64 actor, const PreparedRevision &prepared);

    [[nodiscard]] std::optional<RevisionHead> head(qint64 article);

    /// All of an article, oldest first. Corrupt where a document does not match its hash.
    [[nodiscard]] std::vector<Revision> all(qint64 article);
    [[nodiscard]] std::optional<Revision> newest(qint64 article);
    /// The row of who made the first one; 0 where there is none.
    [[nodiscard]] qint64 firstActor(qint64 article);

    /// All of an article without their texts, newest first.
    [[nodiscard]] std::vector<VersionHead> heads(qint64 article);
    /// As `heads`, at most `limit` of those before `before`; 0: from the newest on.
    [[nodiscard]] std::vector<VersionHead> headsBefore(qint64 article, qint64 before, int limit);
    [[nodiscard]] std::optional<VersionHead> headOf(qint64 article, qint64 number);
    /// NotFound; Corrupt as with `all`.
    [[nodiscard]] Result<Revision> byNumber(qint64 article, qint64 number);
    /// The same of the one with that hash (hexadecimal).
    [[nodiscard]] Result<Revision> byHash(qint64 article, const QByteArray &hash);

    /// The revision in a stored document, checked against `hash` (32 bytes).
    [[nodiscard]] static Result<Revision> unpack(const QByteArray &document,
                                                 const QByteArray &hash);

private:
    Connection &m_connection;
};

} // namespace stet
