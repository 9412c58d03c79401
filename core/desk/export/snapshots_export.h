// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/desk_engine.h"
#include "core/desk/export/export_folder.h"
#include "core/interchange/snapshot_file.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace stet {

/// Writes what sources said into the folder of an export: `snapshots/` with a document, the words
/// and the bytes of each snapshot, and the looks at their addresses. Of a source whose words stay
/// in the desk nothing is written. Made for one export; on a pool thread.
class SnapshotsExport
{
public:
    /// `sources` are all of the desk, `wordsOf` the keys whose words may leave this once;
    /// `stopped` is asked before each snapshot.
    SnapshotsExport(DeskEngine &engine,
                    ExportFolder &folder,
                    const std::vector<Source> &sources,
                    const QStringList &wordsOf,
                    std::function<bool()> stopped);

    /// Cancelled where it was stopped, Corrupt where bytes are damaged.
    [[nodiscard]] Result<> write();

    [[nodiscard]] int snapshots() const { return m_snapshots; }

    /// Keys of the sources of which snapshots stayed in the desk.
    [[nodiscard]] const QStringList &withheld() const { return m_withheld; }

private:
    [[nodiscard]] Result<> writeOne(const StoredSnapshot &stored);
    [[nodiscard]] Result<> writeLooks();
    [[nodiscard]] Result<> addLooks(std::vector<SourcePast> &past);

    struct TimedPast
    {
        qint64 atMs = 0;
        SourcePast past;
    };

    [[nodiscard]] Result<> addMerges(std::vector<TimedPast> &all);
    [[nodiscard]] Result<> addConfirmations(std::vector<Event> &holding);

    /// Calls `take` with every row that `page` gives, a page at a time; both work with row numbers.
    template <class Row, class Page, class Take>
    [[nodiscard]] Result<> everyRow(Page page, Take take)
    {
        qint64 last = 0;
        for (;;) {
            const auto rows = m_engine
                                  .read([page, last](Stores &stores) -> Result<std::vector<Row>> {
                                      return page(stores, last);
                                  })
                                  .result();
            if (!rows)
                return tl::unexpected<Error>(rows.error());
            if (rows->empty())
                return {};
            for (const Row &row : *rows)
                last = take(row);
        }
    }

    [[nodiscard]] QString nameFor(const QString &key, int number);

    DeskEngine &m_engine;
    ExportFolder &m_folder;
    std::function<bool()> m_stopped;
    QHash<QUuid, QString> m_keys; ///< of the sources whose words may leave
    QHash<QUuid, QString> m_held; ///< of the others
    QSet<QString> m_names;
    QStringList m_withheld;
    int m_snapshots = 0;
};

} // namespace stet
