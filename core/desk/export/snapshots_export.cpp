// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/export/snapshots_export.h"

#include "core/base/core_words.h"
#include "core/base/free_name.h"
#include "core/base/text.h"
#include "core/desk/export/export_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace stet {

namespace {

constexpr int SnapshotsAtOnce = 50;
constexpr int RowsAtOnce = 1'000;

QString inSnapshots(const QString &name)
{
    return QStringLiteral("snapshots/") + name;
}

/// What the bytes of a media type are usually called, else what their file was.
QString endingFor(const Snapshot &snapshot)
{
    static const QRegularExpression own(QStringLiteral("\\.[a-z0-9]{1,8}$"));
    const QString known = usualEnding(snapshot.mediaType);
    const QString named = own.match(snapshot.fileName.toLower()).captured(0);
    // A document of a snapshot is what ends so.
    return known.isEmpty() && (named.isEmpty() || named == u".json") ? QStringLiteral(".bin")
           : known.isEmpty()                                         ? named
                                                                     : known;
}

} // namespace

SnapshotsExport::SnapshotsExport(DeskEngine &engine,
                                 ExportFolder &folder,
                                 const std::vector<Source> &sources,
                                 const QStringList &wordsOf,
                                 std::function<bool()> stopped)
    : m_engine(engine)
    , m_folder(folder)
    , m_stopped(std::move(stopped))
    , m_names{QStringLiteral("looks")}
{
    const qint64 nowMs = engine.setup().clock->nowMs();
    for (const Source &source : sources) {
        const bool stays = source.terms == SourceTerms::Confidential ||
                           (keepsItsWords(source, nowMs) && !wordsOf.contains(source.key));
        (stays ? m_held : m_keys).insert(source.id.uuid(), source.key);
    }
}

Result<> SnapshotsExport::write()
{
    qint64 last = 0;
    for (;;) {
        const auto page = m_engine
                              .read([last](Stores &stores) -> Result<std::vector<StoredSnapshot>> {
                                  return stores.snapshots.after(last, SnapshotsAtOnce);
                              })
                              .result();
        if (!page)
            return tl::unexpected<Error>(page.error());
        if (page->empty())
            return writeLooks();
        for (const StoredSnapshot &stored : *page) {
            if (m_stopped())
                return fail(ErrorCode::Cancelled,
                            CoreWords::tr("The export was cancelled; nothing was changed."));
            if (Result<> written = writeOne(stored); !written)
                return written;
        }
        last = page->back().row;
    }
}

QString SnapshotsExport::nameFor(const QString &key, int number)
{
    const QString slug = slugify(key);
    const QString name = freeName((slug.isEmpty() ? QStringLiteral("source") : slug) + u'-' +
                                      QString::number(number),
                                  [this](const QString &taken) { return m_names.contains(taken); });
    m_names.insert(name);
    return name;
}

Result<> SnapshotsExport::writeOne(const StoredSnapshot &stored)
{
    const QUuid source = stored.source.uuid();
    const QString key = m_keys.value(source);
    if (key.isEmpty()) {
        const QString held = m_held.value(source);
        if (!held.isEmpty() && !m_withheld.contains(held))
            m_withheld.append(held);
        return {}; // or its source came after the list was read
    }
    const SnapshotId id = stored.snapshot.id;
    const Result<SnapshotText> text =
        m_engine
            .read([id](Stores &stores) -> Result<SnapshotText> {
                return stores.snapshots.textOf(id).value_or(SnapshotText());
            })
            .result();
    if (!text)
        return tl::unexpected<Error>(text.error());
    const QString name = nameFor(key, stored.snapshot.number);
    SnapshotFile file{key, stored.snapshot, *text, {}, {}};
    Result<> written;
    if (!text->text.isEmpty()) {
        file.wordsName = name + QStringLiteral(".words.txt");
        written = m_folder.write(inSnapshots(file.wordsName), text->text.toUtf8());
    }
    if (written && !stored.snapshot.bytesHash.isEmpty()) {
        const Result<QByteArray> bytes =
            BlobFiles::get(m_engine.setup().folder.blobs(), stored.snapshot.bytesHash);
        if (!bytes)
            return fail(bytes.error().code, bytes.error().message, key);
        file.bytesName = name + endingFor(stored.snapshot);
        written = m_folder.write(inSnapshots(file.bytesName), *bytes);
    }
    if (written)
        written =
            m_folder.write(inSnapshots(name + QStringLiteral(".json")), writeSnapshotFile(file));
    ++m_snapshots;
    return written;
}

/// Looks, confirmations and merges stand in the record, each at its time; what was taken back of
/// them stays out. No file where there are none.
Result<> SnapshotsExport::writeLooks()
{
    std::vector<SourcePast> past;
    if (Result<> read = addLooks(past); !read || past.empty())
        return read;
    return m_folder.write(inSnapshots(QStringLiteral("looks.json")), writeLooksFile(past));
}

Result<> SnapshotsExport::addLooks(std::vector<SourcePast> &past)
{
    std::vector<TimedPast> all;
    const auto add = [&](const SourceId &source, qint64 atMs, const auto &what) {
        if (const QString key = m_keys.value(source.uuid()); !key.isEmpty())
            all.push_back({atMs, {key, what}});
    };
    QHash<QByteArray, int> withdrawn; // as many looks of one document were taken back
    const Result<> gone = everyRow<Event>(
        [](Stores &stores, qint64 last) {
            return stores.events.ofVerb(QStringLiteral("look.withdrawn"), last, RowsAtOnce);
        },
        [&withdrawn](const Event &event) {
            ++withdrawn[event.details.value(u"hash").toString().toLatin1()];
            return event.sequence;
        });
    const Result<> looks = everyRow<StoredLook>(
        [](Stores &stores, qint64 last) { return stores.looks.after(last, RowsAtOnce); },
        [&](const StoredLook &stored) {
            if (const int left = withdrawn.value(stored.hash); left > 0)
                withdrawn.insert(stored.hash, left - 1);
            else
                add(stored.look.source, stored.look.atMs, stored.look);
            return stored.row;
        });
    std::vector<Event> confirmations;
    const Result<> confirmed = addConfirmations(confirmations);
    for (const Event &event : confirmations) {
        const QJsonValue seen = event.details.value(u"snapshot");
        const qint64 atMs = event.details.value(u"atMs").toInteger(event.atMs);
        add(SourceId(event.subject),
            atMs,
            SourceConfirmation{SnapshotId::fromString(seen.toString()),
                               atMs,
                               event.details.value(u"person").toString(event.actor.name)});
    }
    const Result<> merged = addMerges(all);
    // A confirmation of the same millisecond came after the look that it is about.
    std::stable_sort(all.begin(), all.end(), [](const TimedPast &a, const TimedPast &b) {
        return a.atMs < b.atMs;
    });
    for (TimedPast &one : all)
        past.push_back(std::move(one.past));
    for (const Result<> &part : {gone, looks, confirmed}) {
        if (!part)
            return part;
    }
    return merged;
}

/// Those that hold. Both sources are in the export as they are, so both keys may leave.
Result<> SnapshotsExport::addMerges(std::vector<TimedPast> &all)
{
    const auto holding = m_engine
                             .read([](Stores &stores) -> Result<QHash<SourceId, SourceId>> {
                                 return stores.merges.all();
                             })
                             .result();
    if (!holding)
        return tl::unexpected<Error>(holding.error());
    const auto keyOf = [this](const SourceId &id) {
        return m_keys.value(id.uuid(), m_held.value(id.uuid()));
    };
    return everyRow<Event>(
        [](Stores &stores, qint64 last) {
            return stores.events.ofVerb(QStringLiteral("source.merged"), last, RowsAtOnce);
        },
        [&](const Event &event) {
            const SourceId gone(event.subject);
            const SourceId into = SourceId::fromString(event.details.value(u"into").toString());
            const QString key = keyOf(gone);
            if (holding->contains(gone) && holding->value(gone) == into && !key.isEmpty() &&
                !keyOf(into).isEmpty())
                all.push_back(
                    {event.atMs,
                     {key,
                      SourceMerge{keyOf(into),
                                  event.details.value(u"atMs").toInteger(event.atMs),
                                  event.details.value(u"person").toString(event.actor.name)}}});
            return event.sequence;
        });
}

/// Those that hold: one that was taken back was the newest of its source then.
Result<> SnapshotsExport::addConfirmations(std::vector<Event> &holding)
{
    const auto read = [this](const char *verb, std::vector<Event> &into) {
        return everyRow<Event>(
            [verb](Stores &stores, qint64 last) {
                return stores.events.ofVerb(QLatin1StringView(verb), last, RowsAtOnce);
            },
            [&into](const Event &event) {
                into.push_back(event);
                return event.sequence;
            });
    };
    std::vector<Event> takenBack;
    Result<> done = read("look.confirmed", holding);
    if (done)
        done = read("look.taken_back", takenBack);
    for (const Event &back : takenBack) {
        const auto last =
            std::find_if(holding.rbegin(), holding.rend(), [&back](const Event &event) {
                return event.subject == back.subject && event.sequence < back.sequence;
            });
        if (last != holding.rend())
            holding.erase(std::next(last).base());
    }
    return done;
}

} // namespace stet
