// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/publish_time.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// The times at which articles are to be published. Used on its connection's thread.
class PublishTimeStore
{
public:
    explicit PublishTimeStore(Connection &connection);

    /// `atMs` 0: no time any more.
    void put(qint64 article, qint64 atMs);
    [[nodiscard]] std::optional<qint64> of(qint64 article);
    /// Of visible articles outside the trash, the earliest first, up to `untilMs`.
    [[nodiscard]] std::vector<PublishTime> until(qint64 untilMs);
    /// All, for checking them.
    [[nodiscard]] std::vector<PublishTime> all();

private:
    Connection &m_connection;
};

} // namespace stet
