// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/interchange/csl_entries.h"
#include "core/interchange/csl_fields.h"
#include "core/interchange/repeated_members.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stet {

namespace {

/// An entry that is taken stands in another document, three levels down; Qt reads 1 024.
constexpr int MostLevels = 1'000;

bool isDeeperThan(int levels, const QJsonValue &value)
{
    if (!value.isArray() && !value.isObject())
        return false;
    if (levels == 0)
        return true;
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray()) {
            if (isDeeperThan(levels - 1, item))
                return true;
        }
        return false;
    }
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (isDeeperThan(levels - 1, it.value()))
            return true;
    }
    return false;
}

QString whyNoEntry(const QJsonValue &value)
{
    if (!value.isObject())
        return CoreWords::tr("it is no object.");
    return isDeeperThan(MostLevels, value) ? CoreWords::tr("it is nested too deep.") : QString();
}

/// Clean before it is written for the other process: what stands at the head of a text there is no
/// part of it.
CslEntry entryOf(const QJsonValue &value, const QString &repeated)
{
    qsizetype replaced = 0;
    CslEntry entry{cleanJson(value, replaced).toObject(), 0, {}, repeated};
    if (replaced > 0)
        entry.remarks.append(replacedSentence(replaced));
    return entry;
}

} // namespace

Result<> forEachCslEntry(const QByteArray &bytes, const CslEntryVisit &visit)
{
    if (bytes.size() > MaxCslBytes)
        return fail(
            ErrorCode::InvalidInput,
            CoreWords::tr(
                "This file is larger than 100 MB, the most that a list of sources may be."));
    Result<QString> text = decodeText(bytes);
    if (!text)
        return tl::unexpected(text.error());
    // As `cleanText` has it, and before Qt reads it: a member whose name begins with the mark would
    // be given without it and yet not be found by that name (Qt 6.4).
    text->replace(QChar(QChar::ByteOrderMark), QChar(0x2060));
    QJsonParseError error;
    const QByteArray json = text->toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This is not JSON: %1 at byte %2.")
                        .arg(error.errorString(), QString::number(error.offset)));
    const QJsonArray entries =
        document.isObject() ? QJsonArray{document.object()} : document.array();
    const QHash<int, QString> repeated = repeatedMembers(json);
    for (qsizetype i = 0; i < entries.size(); ++i)
        visit(entries.at(i), int(i), repeated.value(int(i)));
    return {};
}

Result<> readCslEntries(const QByteArray &bytes, const CslEntriesSink &sink)
{
    CslEntries some;
    const Result<> read =
        forEachCslEntry(bytes, [&](const QJsonValue &value, int index, const QString &repeated) {
            const QString why = whyNoEntry(value);
            if (why.isEmpty())
                some.entries.push_back(entryOf(value, repeated));
            else
                some.refused.push_back({index, {}, why, 0});
            // What is refused goes at once, so that it stands in its place among the others.
            if (!why.isEmpty() || some.entries.size() >= CslEntriesAtOnce)
                sink(std::exchange(some, {}));
        });
    if (read)
        sink(std::move(some));
    return read;
}

} // namespace stet
