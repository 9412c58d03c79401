// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/snapshot_file.h"

#include "core/base/core_words.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

/// Whether a file of this name lies beside the document that names it.
bool liesBeside(const QString &name)
{
    return !name.contains(u'/') && !name.contains(QChar(0)) && name != u"." && name != u"..";
}

SourcePast pastFrom(const QJsonObject &entry)
{
    SourcePast past;
    past.key = entry.value("key"_L1).toString();
    if (entry.contains("look"_L1)) {
        past.what = sourceLookFromJson(entry.value("look"_L1).toObject());
        return past;
    }
    if (entry.contains("merged"_L1)) {
        const QJsonObject merged = entry.value("merged"_L1).toObject();
        past.what = SourceMerge{merged.value("into"_L1).toString(),
                                merged.value("atMs"_L1).toInteger(),
                                merged.value("person"_L1).toString()};
        return past;
    }
    const QJsonObject confirmed = entry.value("confirmed"_L1).toObject();
    past.what =
        SourceConfirmation{SnapshotId::fromString(confirmed.value("snapshot"_L1).toString()),
                           confirmed.value("atMs"_L1).toInteger(),
                           confirmed.value("person"_L1).toString()};
    return past;
}

QJsonObject toJson(const SourceConfirmation &confirmation)
{
    return {{u"snapshot"_s, confirmation.seen.toString()},
            {u"atMs"_s, confirmation.atMs},
            {u"person"_s, confirmation.person}};
}

QJsonObject toJson(const SourceMerge &merge)
{
    return {{u"into"_s, merge.into}, {u"atMs"_s, merge.atMs}, {u"person"_s, merge.person}};
}

} // namespace

Result<SnapshotFile> readSnapshotFile(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    SnapshotFile file;
    file.key = json.value("key"_L1).toString();
    file.wordsName = json.value("words"_L1).toString();
    file.bytesName = json.value("bytes"_L1).toString();
    if (file.key.isEmpty() || !json.value("snapshot"_L1).isObject())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This is no document of a snapshot: it has no key of a source, "
                                  "or no member \"snapshot\"."));
    for (const QString &name : {file.wordsName, file.bytesName}) {
        if (!liesBeside(name))
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("It names a file that does not lie beside it."),
                        name.left(200));
    }
    file.snapshot = snapshotFromJson(json.value("snapshot"_L1).toObject());
    layoutFromJson(json.value("layout"_L1).toObject(), file.layout);
    file.layout.extractor = file.snapshot.extractor;
    return file;
}

QByteArray writeSnapshotFile(const SnapshotFile &file)
{
    QJsonObject json{{u"key"_s, file.key},
                     {u"snapshot"_s, stet::toJson(file.snapshot)},
                     {u"layout"_s, layoutToJson(file.layout)}};
    if (!file.wordsName.isEmpty())
        json.insert("words"_L1, file.wordsName);
    if (!file.bytesName.isEmpty())
        json.insert("bytes"_L1, file.bytesName);
    return QJsonDocument(json).toJson();
}

Result<std::vector<SourcePast>> readLooksFile(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.object().value("looks"_L1).isArray())
        return fail(ErrorCode::InvalidInput, CoreWords::tr("This is no file of looks at sources."));
    std::vector<SourcePast> all;
    const QJsonArray looks = document.object().value("looks"_L1).toArray();
    for (const QJsonValue &entry : looks)
        all.push_back(pastFrom(entry.toObject()));
    return all;
}

QByteArray writeLooksFile(const std::vector<SourcePast> &past)
{
    QJsonArray looks;
    for (const SourcePast &one : past) {
        QJsonObject entry{{u"key"_s, one.key}};
        if (const auto *look = std::get_if<SourceLook>(&one.what))
            entry.insert("look"_L1, stet::toJson(*look));
        else if (const auto *merge = std::get_if<SourceMerge>(&one.what))
            entry.insert("merged"_L1, toJson(*merge));
        else
            entry.insert("confirmed"_L1, toJson(std::get<SourceConfirmation>(one.what)));
        looks.append(entry);
    }
    return QJsonDocument(QJsonObject{{u"looks"_s, looks}}).toJson();
}

bool layoutFits(const SnapshotText &text)
{
    qsizetype end = 0;
    for (const SnapshotRun &run : text.runs) {
        if (run.start != end || run.length <= 0)
            return false;
        end += run.length;
    }
    qsizetype last = 0;
    for (const LocatorMark &mark : text.marks) {
        if (mark.start < last || mark.start > text.text.size())
            return false;
        last = mark.start;
    }
    return text.runs.empty() || end == text.text.size();
}

QString usualEnding(const QString &mediaType)
{
    static const QHash<QString, QString> endings{
        {QStringLiteral("text/html"), QStringLiteral(".html")},
        {QStringLiteral("application/xhtml+xml"), QStringLiteral(".xhtml")},
        {QStringLiteral("multipart/related"), QStringLiteral(".mhtml")},
        {QStringLiteral("message/rfc822"), QStringLiteral(".eml")},
        {QStringLiteral("application/pdf"), QStringLiteral(".pdf")},
        {QStringLiteral("text/plain"), QStringLiteral(".txt")},
        {QStringLiteral("image/png"), QStringLiteral(".png")},
        {QStringLiteral("image/jpeg"), QStringLiteral(".jpg")}};
    return endings.value(mediaType);
}

} // namespace stet
