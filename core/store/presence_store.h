// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"
#include "core/model/side_branch.h"
#include "core/store/sql/connection.h"

#include <QUuid>

#include <utility>
#include <vector>

namespace stet {

/// Who is in which article, by heartbeat. Used on its connection's thread.
class PresenceStore
{
public:
    explicit PresenceStore(Connection &connection);

    /// The session is in the article at `nowMs`.
    void beat(const QUuid &session, qint64 article, qint64 actor, qint64 nowMs);
    void leave(const QUuid &session, qint64 article);
    /// Forgets sessions whose last beat is not of `fromMs` to `toMs`.
    void forgetOutside(qint64 fromMs, qint64 toMs);

    /// Which session is in which article, whoever's it is.
    [[nodiscard]] std::vector<std::pair<QUuid, qint64>> places();
    /// Everyone in any article of the list whose last beat is not older than `sinceMs`, by
    /// headline.
    [[nodiscard]] std::vector<std::pair<ArticleTitle, Presence>> everyone(qint64 sinceMs);
    /// The others in the article, the longest there first.
    [[nodiscard]] std::vector<Presence> others(const QUuid &session, qint64 article);

private:
    Connection &m_connection;
};

} // namespace stet
