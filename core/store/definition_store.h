// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sql/connection.h"

#include <QJsonObject>

#include <vector>

namespace stet {

/// Kinds of articles and languages as the desk has them: data with a version, copied in, so that
/// a desk reads the same with another program version. Used on its connection's thread.
class DefinitionStore
{
public:
    enum class What { Kind, Language };

    explicit DefinitionStore(Connection &connection);

    /// The newest version of each, by id.
    [[nodiscard]] std::vector<QJsonObject> newest(What what);

    /// Keeps `document` under its "id" (or "tag") and "version", unless the desk has that version
    /// or a newer one. True where it was new.
    bool copyIn(What what, const QJsonObject &document);

    /// Whether `copyIn` would keep it.
    [[nodiscard]] bool lacks(What what, const QJsonObject &document);

private:
    Connection &m_connection;
};

} // namespace stet
