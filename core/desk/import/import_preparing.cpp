// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/import_preparing.h"

#include "core/base/core_words.h"
#include "core/base/image_header.h"
#include "core/base/regular_file.h"
#include "core/base/text.h"
#include "core/desk/comment_writing.h"
#include "core/desk/import/import_remarks.h"
#include "core/desk/media_name.h"
#include "core/interchange/comments_file.h"
#include "core/interchange/desk_file.h"
#include "core/interchange/markdown_file.h"
#include "core/model/words_hash.h"
#include "core/store/blob_store.h"

#include <QJsonDocument>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace stet {

namespace {

constexpr qsizetype MostJsonBytes = 100'000'000;

void takeMarkdown(const ImportFile &file,
                  const QByteArray &bytes,
                  const ImportContext &context,
                  PreparedEntry &entry)
{
    // With its folder: that names an article whose file is called index.md.
    Result<MarkdownArticle> read = readMarkdownFile(bytes, file.path);
    if (!read) {
        entry.refused.push_back(refusedLine(file.path, {}, read.error()));
        return;
    }
    ArticleContent &content = read->article.content;
    const bool stands = standingVerification(content).isValid();
    QStringList missing = context.pictures.place(content, file.name);
    if (stands)
        content.verifiedWords = wordsHash(content); // the same words, pictures by their new names
    entry =
        prepareArticle({std::move(read->article), file.path, std::move(read->warnings)}, context);
    for (PreparedArticle &prepared : entry.articles)
        prepared.missingPictures = missing;
}

void takeDesk(const ImportFile &file, const QByteArray &bytes, PreparedEntry &entry)
{
    Result<DeskFile> read = readDeskFile(bytes);
    if (!read) {
        entry.refused.push_back(refusedLine(file.path, {}, read.error()));
        return;
    }
    Result<DeskSettings> settings = admitted(read->settings);
    if (!settings) {
        entry.refused.push_back(refusedLine(file.path, {}, settings.error()));
        return; // nor its people: it may be no desk's file at all
    }
    entry.settings = std::move(*settings);
    entry.formerNames = read->formerNames;
    for (const Person &wanted : read->people) {
        Result<Person> person = admitted(wanted);
        if (person)
            entry.people.push_back(std::move(*person));
        else
            entry.refused.push_back(refusedLine(file.path, wanted.name, person.error()));
    }
}

void takeKind(const ImportFile &file, const QByteArray &bytes, PreparedEntry &entry)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (const Result<Kind> kind = kindFromJson(json); !kind)
        entry.refused.push_back(refusedLine(file.path, {}, kind.error()));
    else
        entry.kind = json;
    entry.from = file.path;
}

void takeImage(const ImportFile &file,
               const QByteArray &bytes,
               const ImportContext &context,
               PreparedEntry &entry)
{
    const QString why = whyNoMediaName(file.name);
    const Result<ImageHeader> header = readImageHeader(bytes);
    if (!why.isEmpty() || !header) {
        entry.refused.push_back({ImportLine::Outcome::Refused,
                                 file.path,
                                 {},
                                 why.isEmpty() ? header.error().message : why});
        return;
    }
    const Result<QByteArray> hash = BlobFiles::put(context.blobs, bytes);
    if (!hash)
        entry.refused.push_back(refusedLine(file.path, {}, hash.error()));
    else
        entry.media = MediaInfo{file.name, *hash, header->mediaType, bytes.size()};
    entry.from = file.path;
}

void takeComments(const ImportFile &file, const QByteArray &bytes, PreparedEntry &entry)
{
    const Result<CommentsFile> read = readCommentsFile(bytes);
    entry.from = file.path;
    if (!read) {
        entry.refused.push_back(refusedLine(file.path, {}, read.error()));
        return;
    }
    for (const UnreadComment &unread : read->unread)
        entry.refused.push_back({ImportLine::Outcome::Refused,
                                 file.path,
                                 CoreWords::tr("comment %1").arg(unread.entry),
                                 unread.reason});
    for (const Comment &wanted : read->comments) {
        Result<Comment> comment = admitted(wanted);
        if (comment)
            entry.comments.push_back(std::move(*comment));
        else
            entry.refused.push_back(refusedLine(file.path, wanted.id.toString(), comment.error()));
    }
}

void takeLooks(const ImportFile &file, const QByteArray &bytes, PreparedEntry &entry)
{
    Result<std::vector<SourcePast>> read = readLooksFile(bytes);
    if (!read)
        entry.refused.push_back(refusedLine(file.path, {}, read.error()));
    else
        entry.past = std::move(*read);
    entry.from = file.path;
}

void takeChecks(const ImportFile &file, const QByteArray &bytes, PreparedEntry &entry)
{
    Result<ArticleChecks> read = readChecksFile(bytes);
    if (!read)
        entry.refused.push_back(refusedLine(file.path, {}, read.error()));
    else
        entry.checks = *std::move(read);
    entry.from = file.path;
}

qsizetype mostBytesOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Article:
        return MaxMarkdownBytes;
    case ImportKind::Image:
        return MaxImageBytes;
    case ImportKind::Checks:
    case ImportKind::Comments:
    case ImportKind::Snapshot:
    case ImportKind::Looks:
    case ImportKind::Desk:
    case ImportKind::Kind:
    case ImportKind::Sources:
        break;
    }
    return MostJsonBytes;
}

/// When the words were last changed: what the file says, else the newest of its days that has come,
/// else now. Never later than now.
qint64 lastChangeOf(const Article &article, qint64 nowMs)
{
    if (article.changedMs != 0)
        return std::min(article.changedMs, nowMs);
    qint64 last = 0;
    for (const QDate &day : {article.content.published, article.content.modified}) {
        const qint64 noon = day.isValid() ? day.startOfDay(Qt::UTC).toMSecsSinceEpoch() +
                                                std::chrono::milliseconds(12h).count()
                                          : 0;
        if (noon <= nowMs)
            last = std::max(last, noon);
    }
    return last != 0 ? last : nowMs;
}

} // namespace

ImportLine refusedLine(const QString &from, const QString &name, const Error &error)
{
    QString message = error.message;
    message.remove(CoreWords::tr("Nothing was changed.")); // of this, but others are taken
    message = message.trimmed();
    const QString reason = error.detail.isEmpty() || error.detail == from
                               ? message
                               : message + QStringLiteral(" (") + error.detail + u')';
    return {ImportLine::Outcome::Refused, from, name, reason};
}

PreparedEntry prepareFile(const ImportFile &file, const ImportContext &context)
{
    PreparedEntry entry;
    // The walk has judged links; a pipe put in the file's place since must not hold us up.
    const Result<QByteArray> bytes =
        readRegularFile(file.path, mostBytesOf(file.kind), LastLink::Follow);
    if (!bytes) {
        entry.refused.push_back(refusedLine(file.path, {}, bytes.error()));
        return entry;
    }
    switch (file.kind) {
    case ImportKind::Article:
        takeMarkdown(file, *bytes, context, entry);
        return entry;
    case ImportKind::Sources:
        entry = prepareSources(file, *bytes, context);
        break;
    case ImportKind::Desk:
        takeDesk(file, *bytes, entry);
        break;
    case ImportKind::Comments:
        takeComments(file, *bytes, entry);
        break;
    case ImportKind::Checks:
        takeChecks(file, *bytes, entry);
        break;
    case ImportKind::Kind:
        takeKind(file, *bytes, entry);
        break;
    case ImportKind::Snapshot:
        return prepareSnapshot(file, *bytes, context);
    case ImportKind::Looks:
        takeLooks(file, *bytes, entry);
        break;
    case ImportKind::Image:
        takeImage(file, *bytes, context, entry);
        return entry;
    }
    constexpr qint64 GrowthOfFields = 4;
    entry.bytes = bytes->size() * GrowthOfFields;
    return entry;
}

PreparedEntry prepareArticle(ImportedArticle imported, const ImportContext &context)
{
    PreparedEntry entry;
    Result<ArticleContent> content = admitted(imported.article.content, context.admission);
    if (!content) {
        entry.refused.push_back(
            refusedLine(imported.from, imported.article.content.slug, content.error()));
        return entry;
    }
    PreparedArticle prepared;
    Article &article = prepared.article;
    article = std::move(imported.article);
    article.content = std::move(*content);
    article.content.headline = singleLine(article.content.headline);
    article.content.dek = singleLine(article.content.dek);
    article.content.slug = wantedSlug(article.content);
    article.owner = admittedName(article.owner);
    article.checker = admittedName(article.checker);
    if (article.id.isNull())
        article.id = ArticleId::create(context.nowMs);
    article.version = 1;
    article.changedMs = lastChangeOf(article, context.nowMs);
    article.createdMs =
        article.createdMs == 0 ? article.changedMs : std::min(article.createdMs, article.changedMs);
    const Galley galley = parseGalley(article.content.body, nullptr, GalleyUse::Once);
    prepared.figures = figuresOf(article.content, galley);
    prepared.from = imported.from;
    prepared.warnings = std::move(imported.warnings) + importRemarks(galley);
    prepareAgain(prepared, context);
    // The text in two copies of UTF-16, and what is packed of it.
    constexpr qint64 BytesAUnit = 5;
    entry.bytes = article.content.body.size() * BytesAUnit;
    entry.articles.push_back(std::move(prepared));
    return entry;
}

void prepareAgain(PreparedArticle &prepared, const ImportContext &context)
{
    Revision revision;
    revision.id = RevisionId::create(context.nowMs);
    revision.article = prepared.article.id;
    revision.number = 1;
    revision.reason = RevisionReason::Import;
    revision.person = context.person;
    revision.atMs = context.nowMs;
    revision.content = prepared.article.content;
    prepared.revision = prepareRevision(std::move(revision));
    prepared.texts = derivedTexts(prepared.article.content);
}

} // namespace stet
