// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/hand_over.h"

#include "core/base/core_words.h"
#include "core/base/regular_file.h"
#include "core/desk/article_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/desk_writing.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/export/export_words.h"
#include "core/desk/handover/article_taking.h"
#include "core/desk/handover/handover_file.h"
#include "core/desk/handover/handover_reading.h"
#include "core/desk/handover/library_taking.h"
#include "core/desk/handover/said_taking.h"
#include "core/model/kind.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace stet {

namespace {

/// Why the file cannot be written; empty where it can.
QString whyNotHandedTo(const QString &path, const QString &desk)
{
    const QFileInfo file(path);
    if ((file.exists() || file.isSymLink()) && (!file.isFile() || file.isSymLink()))
        return CoreWords::tr("Something that is no regular file is there. Nothing was written.");
    const QString folder = QFileInfo(file.path()).canonicalFilePath();
    if (folder.isEmpty())
        return CoreWords::tr("Its folder is not there.");
    const QString own = QFileInfo(desk).canonicalFilePath();
    if (folder == own || folder.startsWith(own + u'/'))
        return CoreWords::tr("A hand-over file goes outside the desk. Nothing was written.");
    return {};
}

/// Reads the bytes of the snapshots, the smallest first, as long as they are not too many; the
/// others go as words alone.
Result<int> addBytes(const QString &blobs, std::vector<HandedSnapshot> &snapshots)
{
    std::vector<HandedSnapshot *> bySize;
    for (HandedSnapshot &one : snapshots)
        bySize.push_back(&one);
    std::stable_sort(bySize.begin(), bySize.end(), [](const auto *one, const auto *other) {
        return one->snapshot.bytesSize < other->snapshot.bytesSize;
    });
    int left = 0;
    qint64 room = MostHandedBytes;
    for (HandedSnapshot *one : bySize) {
        Snapshot &snapshot = one->snapshot;
        if (snapshot.bytesHash.isEmpty())
            continue;
        room -= snapshot.bytesSize;
        if (room < 0) {
            snapshot.bytesHash.clear();
            snapshot.bytesSize = 0;
            ++left;
            continue;
        }
        Result<QByteArray> bytes = BlobFiles::get(blobs, snapshot.bytesHash);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        one->bytes = *std::move(bytes);
    }
    return left;
}

Result<HandedOver> writeHandedOver(DeskEngine &engine, const HandoverRequest &request)
{
    if (const QString why = whyNotHandedTo(request.file, engine.setup().folder.path);
        !why.isEmpty())
        return fail(ErrorCode::InvalidInput, why, request.file);
    const qint64 nowMs = engine.setup().clock->nowMs();
    Result<HandoverDraft> draft =
        engine
            .read([&](Stores &stores) {
                HandoverWish wish;
                wish.allWords = !request.reason.trimmed().isEmpty();
                return draftHandover(stores, request.article, nowMs, wish);
            })
            .result();
    if (!draft)
        return tl::unexpected<Error>(draft.error());
    if (const Result<> logged = logWords(engine, draft->asked, request.reason); !logged)
        return tl::unexpected<Error>(logged.error());
    Handover &handover = draft->handover;
    handover.desk = engine.id();
    handover.giver = engine.setup().actor;
    handover.atMs = nowMs;
    const Result<int> left = addBytes(engine.setup().folder.blobs(), handover.snapshots);
    if (!left)
        return tl::unexpected<Error>(left.error());
    const Result<QByteArray> bytes = writeHandover(handover);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    QSaveFile file(request.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return fail(ErrorCode::Io,
                    CoreWords::tr("The file could not be written; what was there is untouched."),
                    request.file + QStringLiteral(": ") + file.errorString());
    return HandedOver{request.file,
                      bytes->size(),
                      int(handover.sources.size()),
                      int(handover.snapshots.size()),
                      *left,
                      draft->withheld};
}

bool wasTaken(Stores &stores, const Handover &handover)
{
    const std::vector<QJsonObject> taken = takenHandovers(stores, handover.article.id);
    return std::any_of(taken.begin(), taken.end(), [&](const QJsonObject &one) {
        return one.value(QLatin1StringView("handover")).toString().toLatin1() == handover.hash;
    });
}

/// A desk that was made for this check checks by the rules of the desk that asks for it.
void takeRules(WriteScope &scope, const CheckingRules &rules)
{
    DeskSettings settings = scope.stores.settings.settings();
    settings.checking = rules;
    const Result<DeskSettings> clean = admitted(settings);
    if (clean && *clean != scope.stores.settings.settings())
        keepSettings(scope, *clean, settings.version);
}

/// And by the headings that that desk gives its articles, which are nothing to check.
void takeKind(WriteScope &scope, const QJsonObject &handed)
{
    constexpr auto What = DefinitionStore::What::Kind;
    const Result<Kind> kind = kindFromJson(handed);
    if (!kind || scope.stores.definitions.newestOf(What, kind->id) == handed)
        return;
    const QJsonObject kept = scope.stores.definitions.keepOwn(What, handed);
    scope.record(QStringLiteral("kind.changed"),
                 {},
                 {{QStringLiteral("kind"), kind->id},
                  {QStringLiteral("version"), kept.value(u"version")},
                  {QStringLiteral("content"), QString::fromLatin1(DefinitionStore::hashOf(kept))}});
}

Result<TakenHandover> takeHandedOver(WriteScope &scope, const Handover &handover)
{
    TakenHandover report;
    report.article = handover.article.id;
    report.giver = handover.giver.name;
    const bool isNew = !scope.stores.articles.hasId(handover.article.id);
    QJsonObject details{{QStringLiteral("handover"), QString::fromLatin1(handover.hash)},
                        {QStringLiteral("from"), handover.desk.toString()},
                        {QStringLiteral("giver"), handover.giver.name},
                        {QStringLiteral("version"), handover.article.version}};
    if (!isNew && wasTaken(scope.stores, handover))
        return storedArticle(scope.stores, report.article).map([&](const StoredArticle &stored) {
            report.slug = stored.article.content.slug;
            return report;
        });
    report.what = isNew ? TakenHandover::What::New : TakenHandover::What::Back;
    if (isNew && scope.stores.articles.isEmpty()) {
        takeRules(scope, handover.rules);
        takeKind(scope, handover.kind);
    }
    if (const Result<> taken = takeLibrary(scope, handover, report); !taken)
        return tl::unexpected<Error>(taken.error());
    if (isNew) {
        const Result<qint64> revision = takeArticle(scope, handover);
        if (!revision)
            return tl::unexpected<Error>(revision.error());
        details.insert(QStringLiteral("revision"), *revision);
    } else {
        const Result<TakenText> text = takeText(scope, handover);
        if (!text)
            return tl::unexpected<Error>(text.error());
        report.proposal = text->proposed;
        details.insert(QStringLiteral("revision"), text->revision);
    }
    if (const Result<> taken = takeSaid(scope, handover, report); !taken)
        return tl::unexpected<Error>(taken.error());
    scope.record(QLatin1StringView(HandoverTaken), report.article.uuid(), details);
    return storedArticle(scope.stores, report.article).map([&](const StoredArticle &stored) {
        report.slug = stored.article.content.slug;
        return report;
    });
}

Result<TakenHandover> takeFile(DeskEngine &engine, const QString &path)
{
    if (!engine.readOnlyReason().isEmpty())
        return fail(ErrorCode::ReadOnly, engine.readOnlyReason(), engine.setup().folder.path);
    const Result<QByteArray> bytes = readRegularFile(path, MostHandoverBytes, LastLink::Follow);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const Result<Handover> handover = readHandover(*bytes);
    if (!handover)
        return tl::unexpected<Error>(handover.error());
    // Before the rows that refer to them; bytes that no row refers to harm nobody.
    for (const HandedSnapshot &one : handover->snapshots) {
        if (one.bytes.isEmpty())
            continue;
        const Result<QByteArray> put = BlobFiles::put(engine.setup().folder.blobs(), one.bytes);
        if (!put)
            return tl::unexpected<Error>(put.error());
    }
    return engine.write([&handover](WriteScope &scope) { return takeHandedOver(scope, *handover); })
        .result();
}

} // namespace

HandOver::HandOver(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<HandedOver>> HandOver::give(HandoverRequest request)
{
    return m_session.engine().runOnPool<Result<HandedOver>>(
        [request = std::move(request)](DeskEngine &engine, QPromise<Result<HandedOver>> &) {
            return writeHandedOver(engine, request);
        });
}

QFuture<Result<TakenHandover>> HandOver::take(QString file)
{
    return m_session.engine().runOnPool<Result<TakenHandover>>(
        [file = std::move(file)](DeskEngine &engine, QPromise<Result<TakenHandover>> &) {
            return takeFile(engine, file);
        });
}

} // namespace stet
