// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sign_off.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// A sign-off with what only the store knows of it.
struct StoredSignOff
{
    qint64 row = 0;
    bool intact = false; ///< its document matches its hash
    QByteArray hash;     ///< SHA-256 of its document, hexadecimal
    ArticleId article;   ///< at whose row it stands; the document has its own
    SignOff signOff;
};

/// Who signed what: never changed. Used on its connection's thread.
class SignOffStore
{
public:
    explicit SignOffStore(Connection &connection);

    /// Gives the SHA-256 of its document (hexadecimal).
    QByteArray insert(qint64 article, qint64 actor, const SignOff &signOff);

    [[nodiscard]] bool has(SignOffId id);
    /// Where it is intact.
    [[nodiscard]] std::optional<SignOff> byId(SignOffId id);
    /// The newest of an article that is intact.
    [[nodiscard]] std::optional<SignOff> newest(qint64 article);
    /// All behind `row`, for checking and exporting them.
    [[nodiscard]] std::vector<StoredSignOff> after(qint64 row, int limit);

private:
    Connection &m_connection;
};

} // namespace stet
