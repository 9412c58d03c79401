// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/snapshot_check.h"

#include "core/base/hash.h"

namespace stet {

namespace {

QString snapshotsPart()
{
    return QStringLiteral("snapshots");
}

QString looksPart()
{
    return QStringLiteral("looks");
}

} // namespace

SnapshotCheck::SnapshotCheck(CheckRun &run, RecordCheck &record)
    : m_run(run)
    , m_record(record)
{}

bool SnapshotCheck::snapshots()
{
    QHash<QString, QByteArray> missing = m_record.asChecked().snapshots();
    qint64 last = 0;
    const bool through = m_run.pages([&] {
        const QHash<QString, QByteArray> &recorded = m_record.newest().snapshots();
        const std::vector<StoredSnapshot> page =
            m_run.stores.snapshots.after(last, CheckRun::RowsAtOnce);
        for (const StoredSnapshot &stored : page) {
            const QString id = stored.snapshot.id.toString();
            look(stored, recorded.value(id));
            missing.remove(id);
            last = stored.row;
        }
        return qint64(page.size());
    });
    for (auto snapshot = missing.begin(); through && snapshot != missing.end(); ++snapshot)
        m_run.damage(snapshotsPart(), snapshot.key(), QStringLiteral("A snapshot is missing."));
    return through;
}

void SnapshotCheck::look(const StoredSnapshot &stored, const QByteArray &recorded)
{
    const QString id = stored.snapshot.id.toString();
    const std::optional<SnapshotText> text = m_run.stores.snapshots.textOf(stored.snapshot.id);
    if (!stored.intact)
        m_run.damage(snapshotsPart(), id, QStringLiteral("A snapshot does not match its hash."));
    else if (recorded != stored.hash)
        m_run.damage(
            snapshotsPart(), id, QStringLiteral("A snapshot is not the one that was kept."));
    else if (stored.source != stored.snapshot.source)
        m_run.damage(snapshotsPart(), id, QStringLiteral("A snapshot stands at another source."));
    else if (!text || sha256Hex(text->text.toUtf8()) != stored.snapshot.textHash)
        m_run.damage(
            snapshotsPart(), id, QStringLiteral("The words of a snapshot are not those kept."));
}

bool SnapshotCheck::looks()
{
    QHash<QByteArray, int> missing = m_record.asChecked().looks();
    qint64 last = 0;
    const bool through = m_run.pages([&] {
        const QHash<QByteArray, int> &recorded = m_record.newest().looks();
        const std::vector<StoredLook> page = m_run.stores.looks.after(last, CheckRun::RowsAtOnce);
        for (const StoredLook &stored : page) {
            if (!stored.intact || !recorded.contains(stored.hash))
                m_run.damage(looksPart(),
                             stored.look.source.toString(),
                             QStringLiteral("A look at a source is not the one that was kept."));
            else if (--missing[stored.hash] <= 0)
                missing.remove(stored.hash);
            last = stored.row;
        }
        return qint64(page.size());
    });
    if (!through)
        return false;
    if (!missing.isEmpty())
        m_run.damage(looksPart(),
                     {},
                     QStringLiteral("Looks at sources are missing: %1.").arg(missing.size()));
    compareLinks();
    return m_run.pass(0);
}

void SnapshotCheck::compareLinks()
{
    m_run.connection.beginRead();
    const QHash<QUuid, LinkHistory> &links = m_record.newest().links();
    for (auto link = links.begin(); link != links.end(); ++link) {
        const std::optional<StoredSource> source = m_run.stores.sources.byId(SourceId(link.key()));
        if (source && m_run.stores.looks.history(source->row) != link.value())
            m_run.damage(looksPart(),
                         source->source.key,
                         QStringLiteral("What the source's link reads is not what the looks at it "
                                        "come to."));
    }
    m_run.connection.rollback();
}

} // namespace stet
