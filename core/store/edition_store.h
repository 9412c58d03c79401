// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/revision.h"
#include "core/model/source.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// What was published, in full: the revision it is of, how it was public and the metadata of the
/// sources as they stood.
struct EditionDocument
{
    Edition edition;
    PublicState publicState = PublicState::Live;
    std::vector<Source> sources;
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

    /// The edition in a stored document, checked against `hash` (32 bytes); `parentHash` is filled.
    [[nodiscard]] static Result<EditionDocument>
    unpack(const QByteArray &document, const QByteArray &hash, QByteArray *parentHash = nullptr);

private:
    Connection &m_connection;
};

} // namespace stet
