// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/library_check.h"

#include "core/base/image_header.h"
#include "core/desk/check/chain_check.h"
#include "core/desk/desk_writing.h"
#include "core/desk/picture_use.h"
#include "core/store/taken_back_store.h"

#include <QSet>

namespace stet {

namespace {

/// All that a desk stores as a file so far is an image.
QString mediaTypeOf(const QByteArray &bytes)
{
    const Result<ImageHeader> header = readImageHeader(bytes);
    return header ? header->mediaType : QString();
}

} // namespace

LibraryCheck::LibraryCheck(CheckRun &run, RecordCheck &record)
    : m_run(run)
    , m_record(record)
{}

bool LibraryCheck::sources()
{
    ImportHashes brought;
    qint64 last = 0;
    const bool through = m_run.pages([&] {
        const EventRecord &record = m_record.newest();
        const std::vector<CheckedSource> page = m_run.rows.sourcesAfter(last, CheckRun::RowsAtOnce);
        for (const CheckedSource &one : page) {
            source(one, record);
            if (const qint64 job = one.job < 0 ? ~one.job : one.job; job != 0)
                brought.add(
                    job, record.firstSource(one.id.uuid()).value_or(QByteArray::fromHex(one.hash)));
        }
        return qint64(page.size());
    });
    if (!through)
        return false;
    const auto &imports = m_record.asChecked().imports();
    for (auto import = imports.begin(); import != imports.end(); ++import) {
        if (brought.of(import.key()) != import->sources)
            m_run.damage(
                QStringLiteral("imports"),
                QString::number(import->event),
                QStringLiteral("A source that this import brought is missing or was altered."));
    }
    m_run.connection.beginRead();
    const bool merged = m_run.stores.merges.all() == m_record.newest().merges();
    const bool stepped = isTakenBackAsRecorded(m_record.newest());
    m_run.connection.rollback();
    if (!merged)
        m_run.damage(QStringLiteral("sources"),
                     QStringLiteral("merged"),
                     QStringLiteral("Other sources are merged than the record says."));
    if (!stepped)
        m_run.damage(QStringLiteral("sources"),
                     QStringLiteral("taken back"),
                     QStringLiteral("Other sources were taken back than the record says."));
    return true;
}

bool LibraryCheck::isTakenBackAsRecorded(const EventRecord &record)
{
    TakenBackStore store(m_run.connection);
    int gone = 0;
    const auto &sources = record.steppedSources();
    for (auto one = sources.begin(); one != sources.end(); ++one) {
        if (store.takenBack(SourceId(one.key())).has_value() == one.value())
            return false;
        gone += one.value() ? 0 : 1;
    }
    if (int(store.takenBack(0).size()) != gone)
        return false;
    for (const qint64 job : store.jobs()) {
        if (job != 0 && !record.takenBackImports().contains(job))
            return false;
    }
    const auto &imports = record.takenBackImports();
    for (auto one = imports.begin(); one != imports.end(); ++one) {
        if (store.hashOf(one.key()) != one.value())
            return false;
    }
    return true;
}

void LibraryCheck::source(const CheckedSource &source, const EventRecord &record)
{
    const QString part = QStringLiteral("sources");
    const std::optional<QByteArray> recorded = record.source(source.id.uuid());
    if (recorded && *recorded != QByteArray::fromHex(source.hash))
        m_run.damage(
            part, source.key, QStringLiteral("The source is not the one that was last kept."));
    if (!source.columnsMatch)
        m_run.fault(part,
                    source.key,
                    QStringLiteral("The source is listed under other fields than it has."));
}

bool LibraryCheck::settings()
{
    m_run.connection.beginRead();
    const std::optional<QByteArray> recorded = m_record.newest().settings();
    const QByteArray kept = QByteArray::fromHex(m_run.stores.settings.settingsHash());
    definitions(m_record.newest());
    people(m_record.newest());
    m_run.connection.rollback();
    if (recorded && *recorded != kept)
        m_run.damage(QStringLiteral("settings"),
                     {},
                     QStringLiteral("The desk's settings are not the ones that were last kept."));
    return m_run.pass(0);
}

void LibraryCheck::definitions(const EventRecord &record)
{
    using What = DefinitionStore::What;
    const auto compare = [this](What what, const QHash<QString, QByteArray> &recorded) {
        for (auto one = recorded.begin(); one != recorded.end(); ++one) {
            const QJsonObject kept = m_run.stores.definitions.newestOf(what, one.key());
            if (DefinitionStore::hashOf(kept) != one.value())
                m_run.damage(QStringLiteral("settings"),
                             one.key(),
                             what == What::Kind
                                 ? QStringLiteral("The kind is not the one that was last kept.")
                                 : QStringLiteral("The language is not the one that was last "
                                                  "kept."));
        }
    };
    compare(What::Kind, record.kinds());
    compare(What::Language, record.languages());
}

void LibraryCheck::people(const EventRecord &record)
{
    for (auto person = record.people().begin(); person != record.people().end(); ++person) {
        const std::optional<Person> kept = m_run.stores.people.byId(PersonId(person.key()));
        if (!kept || hashOf(*kept) != person.value())
            m_run.damage(QStringLiteral("people"),
                         kept ? kept->name : person.key().toString(QUuid::WithoutBraces),
                         QStringLiteral("The entry of the roster is not the one that was last "
                                        "kept."));
    }
    QHash<QString, QUuid> former = record.formerNames();
    for (const auto &[name, person] : m_run.stores.people.allFormerNames()) {
        if (former.take(name) != person.uuid())
            m_run.damage(QStringLiteral("people"),
                         name,
                         QStringLiteral("The former name is not one that the record gives to "
                                        "this person."));
    }
    for (auto missing = former.begin(); missing != former.end(); ++missing)
        m_run.damage(QStringLiteral("people"),
                     missing.key(),
                     QStringLiteral("The former name is missing: its words would be somebody "
                                    "else's."));
}

bool LibraryCheck::images()
{
    m_run.connection.beginRead();
    QHash<QString, QByteArray> recorded = m_record.newest().images();
    QHash<QByteArray, QStringList> recordedCopies = m_record.newest().copies();
    const std::vector<MediaInfo> kept = m_run.stores.blobs.allMedia();
    const QHash<QByteArray, QStringList> copies = m_run.stores.pictures.namesByOriginal();
    m_run.connection.rollback();
    const QString part = QStringLiteral("images");
    for (const MediaInfo &image : kept) {
        if (recorded.take(image.name) != image.hash)
            m_run.damage(
                part, image.name, QStringLiteral("The image is not the one that was kept."));
    }
    for (auto missing = recorded.begin(); missing != recorded.end(); ++missing)
        m_run.damage(part, missing.key(), QStringLiteral("The image is missing."));
    for (auto made = copies.begin(); made != copies.end(); ++made) {
        const bool isRecorded = recordedCopies.contains(made.key());
        if (!isRecorded || recordedCopies.take(made.key()) != made.value())
            m_run.damage(part,
                         QString::fromLatin1(made.key()),
                         QStringLiteral("The copies that readers get are not those that were "
                                        "made."));
    }
    for (auto missing = recordedCopies.begin(); missing != recordedCopies.end(); ++missing)
        m_run.damage(part,
                     QString::fromLatin1(missing.key()),
                     QStringLiteral("The copies that readers get are missing."));
    return m_run.pass(0);
}

QString LibraryCheck::usesOf(const QByteArray &hash)
{
    // Each reads every text of the desk; where all pictures are lost, a few are enough.
    constexpr int MostNamed = 20;
    if (++m_named > MostNamed)
        return {};
    QString uses;
    for (const MediaInfo &image : m_run.stores.blobs.allMedia()) {
        if (image.hash == hash)
            uses += (uses.isEmpty() ? QStringLiteral(": ") : QStringLiteral("; ")) +
                    pictureUse(m_run.stores, image.name);
    }
    return uses;
}

bool LibraryCheck::blobs(BlobTypes types)
{
    const std::vector<MediaInfo> all = m_run.stores.blobs.allBlobs();
    m_run.report.blobs = qint64(all.size());
    // What a source sent has the type that it was sent with; a picture or its copy the one that
    // it is.
    QSet<QByteArray> pictures;
    for (const MediaInfo &image : m_run.stores.blobs.allMedia())
        pictures.insert(image.hash);
    for (const QByteArray &hash : m_run.stores.pictures.copyHashes())
        pictures.insert(hash);
    for (const MediaInfo &blob : all) {
        const QString part = QStringLiteral("blobs");
        const QString name = QString::fromLatin1(blob.hash);
        const Result<QByteArray> bytes = BlobFiles::get(m_run.blobs, blob.hash);
        if (!bytes && bytes.error().code == ErrorCode::Io)
            m_run.fault(part,
                        name,
                        QStringLiteral("This account may not read the stored file%1, so it was not "
                                       "checked.")
                            .arg(usesOf(blob.hash)));
        else if (!bytes)
            m_run.damage(part,
                         name,
                         QStringLiteral("A stored file is missing or does not match its hash%1.")
                             .arg(usesOf(blob.hash)));
        else if (blob.size != bytes->size() ||
                 (types == BlobTypes::Compared && pictures.contains(blob.hash) &&
                  blob.mediaType != mediaTypeOf(*bytes)))
            m_run.damage(
                part,
                name,
                QStringLiteral("A stored file%1 has another type or size than the desk says "
                               "of it.")
                    .arg(usesOf(blob.hash)));
        if (!m_run.pass(0))
            return false;
    }
    return true;
}

} // namespace stet
