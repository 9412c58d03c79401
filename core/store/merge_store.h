// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"
#include "core/store/sql/connection.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace stet {

/// Which source was merged into which: its key goes on to cite, and means the other one. A source
/// that others were merged into may be merged itself; the ways lead to one that was not. Used on
/// its connection's thread.
class MergeStore
{
public:
    explicit MergeStore(Connection &connection);

    /// The row of the source that `row` stands for by now: `row` itself where it was not merged.
    [[nodiscard]] qint64 keptRow(qint64 row);
    /// The source that this one was merged into directly.
    [[nodiscard]] std::optional<Source> into(qint64 row);
    /// The keys that cite a source: its own first, then those of the sources merged into it.
    [[nodiscard]] QStringList keysOf(qint64 row);

    /// By the ids of the merged ones: into which, directly.
    [[nodiscard]] QHash<SourceId, SourceId> all();

    /// Neither was merged before; `row` is not `into`.
    void merge(qint64 row, qint64 into);
    void separate(qint64 row);

private:
    Connection &m_connection;
};

} // namespace stet
