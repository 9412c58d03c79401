// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/material.h"

#include "core/base/core_words.h"
#include "core/base/image_header.h"
#include "core/base/record_words.h"
#include "core/base/text.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace stet {

namespace {

struct TypeOfEnding
{
    const char *ending;
    const char *type; ///< as IANA registers it
};

/// Of files that are kept as they are: nobody looks into them here.
constexpr std::array TypesOfEndings{TypeOfEnding{".mp3", "audio/mpeg"},
                                    TypeOfEnding{".m4a", "audio/mp4"},
                                    TypeOfEnding{".aac", "audio/aac"},
                                    TypeOfEnding{".ogg", "audio/ogg"},
                                    TypeOfEnding{".oga", "audio/ogg"},
                                    TypeOfEnding{".opus", "audio/ogg"},
                                    TypeOfEnding{".flac", "audio/flac"},
                                    TypeOfEnding{".wav", "audio/wav"},
                                    TypeOfEnding{".amr", "audio/AMR"},
                                    TypeOfEnding{".mp4", "video/mp4"},
                                    TypeOfEnding{".mov", "video/quicktime"},
                                    TypeOfEnding{".webm", "video/webm"},
                                    TypeOfEnding{".mkv", "video/matroska"},
                                    TypeOfEnding{".tif", "image/tiff"},
                                    TypeOfEnding{".tiff", "image/tiff"},
                                    TypeOfEnding{".heic", "image/heic"},
                                    TypeOfEnding{".html", "text/html"},
                                    TypeOfEnding{".htm", "text/html"},
                                    TypeOfEnding{".mhtml", "multipart/related"},
                                    TypeOfEnding{".mht", "multipart/related"},
                                    TypeOfEnding{".eml", "message/rfc822"},
                                    TypeOfEnding{".txt", "text/plain"},
                                    TypeOfEnding{".csv", "text/csv"}};

/// What a file of this type is, unless a person says otherwise.
std::optional<SnapshotWay> wayOfType(const QString &type)
{
    if (type == u"application/pdf")
        return SnapshotWay::Pdf;
    if (type == u"message/rfc822")
        return SnapshotWay::Email;
    if (type == u"text/html" || type == u"multipart/related")
        return SnapshotWay::SavedPage;
    if (type.startsWith(u"image/"))
        return SnapshotWay::Scan;
    if (type.startsWith(u"audio/") || type.startsWith(u"video/"))
        return SnapshotWay::Transcript;
    if (type.startsWith(u"text/"))
        return SnapshotWay::PlainText;
    return std::nullopt;
}

/// The ways that a person states; the others are told by the bytes.
bool isStated(SnapshotWay way)
{
    switch (way) {
    case SnapshotWay::PlainText:
    case SnapshotWay::Notes:
    case SnapshotWay::Transcript:
    case SnapshotWay::Scan:
    case SnapshotWay::OwnTest:
        return true;
    case SnapshotWay::Fetched:
    case SnapshotWay::SavedPage:
    case SnapshotWay::Pdf:
    case SnapshotWay::Email:
        break;
    }
    return false;
}

/// The types of CSL 1.0.2, appendix III.
QString cslTypeOf(SnapshotWay way)
{
    switch (way) {
    case SnapshotWay::Notes:
    case SnapshotWay::Transcript:
        return QStringLiteral("interview");
    case SnapshotWay::Email:
        return QStringLiteral("personal_communication");
    case SnapshotWay::SavedPage:
    case SnapshotWay::Fetched:
        return QStringLiteral("webpage");
    case SnapshotWay::OwnTest:
        return QStringLiteral("dataset");
    case SnapshotWay::Pdf:
    case SnapshotWay::PlainText:
    case SnapshotWay::Scan:
        break;
    }
    return QStringLiteral("document");
}

/// What a source is called of which nobody and nothing says the title.
QString titleFrom(const NewSnapshot &snapshot)
{
    constexpr qsizetype LongestTitle = 120;
    if (!snapshot.fileName.isEmpty()) {
        const qsizetype dot = snapshot.fileName.lastIndexOf(u'.');
        return dot > 0 ? snapshot.fileName.left(dot) : snapshot.fileName;
    }
    const QString first = snapshot.text.text.trimmed().section(u'\n', 0, 0);
    return singleLine(first.left(LongestTitle));
}

NewSnapshot withoutWords(const Material &material, const QByteArray &bytes)
{
    NewSnapshot snapshot;
    snapshot.saidMs = material.saidMs;
    snapshot.note = material.note;
    snapshot.fileName = material.fileName;
    snapshot.bytes = bytes;
    return snapshot;
}

} // namespace

QString mediaTypeOfFile(const QByteArray &bytes, const QString &name)
{
    constexpr qsizetype LookedAt = 1'024;
    if (const Result<ImageHeader> picture = readImageHeader(bytes))
        return picture->mediaType;
    if (bytes.left(LookedAt).contains("%PDF-"))
        return QStringLiteral("application/pdf");
    const auto known = std::find_if(
        TypesOfEndings.begin(), TypesOfEndings.end(), [&name](const TypeOfEnding &type) {
            return name.endsWith(QLatin1StringView(type.ending), Qt::CaseInsensitive);
        });
    return known == TypesOfEndings.end() ? QStringLiteral("application/octet-stream")
                                         : QString::fromLatin1(known->type);
}

bool isMaterialName(const QString &name)
{
    static constexpr std::array Others{".pdf", ".xhtml", ".png", ".jpg", ".jpeg", ".gif", ".webp"};
    const auto endsSo = [&name](const char *ending) {
        return name.endsWith(QLatin1StringView(ending), Qt::CaseInsensitive);
    };
    return std::any_of(Others.begin(), Others.end(), endsSo) ||
           std::any_of(TypesOfEndings.begin(), TypesOfEndings.end(), [&](const TypeOfEnding &type) {
               return endsSo(type.ending);
           });
}

bool needsAPersonsWords(const QString &mediaType)
{
    return mediaType.startsWith(u"image/") || mediaType.startsWith(u"audio/") ||
           mediaType.startsWith(u"video/");
}

Result<> mayBeTaken(const Material &material, const QByteArray &bytes)
{
    const bool hasWords = !material.words.trimmed().isEmpty();
    if (bytes.isEmpty() && !hasWords)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("There is nothing to keep: neither bytes nor words."),
                    material.fileName);
    if (material.way && !isStated(*material.way))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Notes, a transcript, a scan, a test of one's own and plain "
                                  "text are what a person can say; the rest a file tells."),
                    nameOf(*material.way));
    if (hasWords && !bytes.isEmpty() && !material.way &&
        !wayOfType(mediaTypeOfFile(bytes, material.fileName)))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The file does not tell what it is. Say whether it is notes, a "
                                  "transcript, a scan or a test of your own."),
                    material.fileName);
    return {};
}

NewSnapshot snapshotOfWords(const Material &material, const QByteArray &bytes)
{
    NewSnapshot snapshot = withoutWords(material, bytes);
    snapshot.mediaType =
        bytes.isEmpty() ? QStringLiteral("text/plain") : mediaTypeOfFile(bytes, material.fileName);
    snapshot.way =
        material.way.value_or(wayOfType(snapshot.mediaType).value_or(SnapshotWay::PlainText));
    snapshot.text = textOfWords(material.words, QStringLiteral("typed 1"));
    if (snapshot.text.text.trimmed().isEmpty()) {
        snapshot.text = {};
        snapshot.text.extractor = QStringLiteral("none");
        snapshot.state = SnapshotState::NoText;
        snapshot.reason =
            snapshot.mediaType.startsWith(u"image/")
                ? inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                             "A picture has no words until somebody has typed "
                                             "what stands on it."))
                : inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                             "A recording has no words until it has a "
                                             "transcript."));
    }
    return snapshot;
}

NewSnapshot
snapshotOfFile(const Material &material, const QByteArray &bytes, const FileReading &reading)
{
    NewSnapshot snapshot = withoutWords(material, bytes);
    snapshot.mediaType = reading.mediaType;
    snapshot.way =
        material.way.value_or(wayOfType(reading.mediaType).value_or(SnapshotWay::PlainText));
    snapshot.url = reading.savedFrom;
    snapshot.text = reading.page.text;
    snapshot.charset = reading.page.charset;
    if (!reading.page.charset.isEmpty())
        snapshot.charsetOrigin = reading.page.charsetOrigin;
    if (reading.page.check.state == PageState::Empty)
        snapshot.state = SnapshotState::NoText;
    else if (reading.page.check.state != PageState::Readable)
        snapshot.state = SnapshotState::Blocked;
    snapshot.reason = reading.page.check.reason;
    snapshot.correction = reading.page.metadata.correction.value;
    return snapshot;
}

Source sourceOf(Source fields, const NewSnapshot &snapshot, const PageMetadata &metadata)
{
    Source source = filledFrom(std::move(fields), metadata, snapshot.url);
    if (source.title.isEmpty())
        source.title = titleFrom(snapshot);
    if (source.publisher.isEmpty() && source.authors.empty())
        source.publisher = QUrl(source.url).host();
    if (source.type.isEmpty())
        source.type = cslTypeOf(snapshot.way);
    return source;
}

} // namespace stet
