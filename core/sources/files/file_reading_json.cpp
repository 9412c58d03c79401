// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/files/file_reading.h"

#include <QJsonArray>

namespace stet {

QJsonObject toJson(const FileReading &reading)
{
    QJsonObject json = toJson(reading.page);
    json.insert(QStringLiteral("media_type"), reading.mediaType);
    json.insert(QStringLiteral("saved_from"), reading.savedFrom);
    json.insert(QStringLiteral("attachments"), QJsonArray::fromStringList(reading.attachments));
    json.insert(QStringLiteral("damaged_file"), reading.isDamaged);
    return json;
}

Result<FileReading> fileReadingFromJson(const QJsonObject &json)
{
    Result<PageReading> page = pageReadingFromJson(json);
    if (!page)
        return tl::unexpected(page.error());
    FileReading reading;
    reading.page = std::move(*page);
    reading.mediaType = json.value(QLatin1StringView("media_type")).toString();
    reading.savedFrom = json.value(QLatin1StringView("saved_from")).toString();
    for (const QJsonValue &name : json.value(QLatin1StringView("attachments")).toArray())
        reading.attachments.append(name.toString());
    reading.isDamaged = json.value(QLatin1StringView("damaged_file")).toBool();
    return reading;
}

} // namespace stet
