// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/work_fields.h"

#include <QHash>
#include <QStringList>

namespace stet {

bool hasWorkField(const QString &type, const QString &field)
{
    const auto words = [](const char *names) {
        return QString::fromLatin1(names).split(u' ');
    };
    // The publisher of a newspaper article is the newspaper.
    static const QHash<QString, QStringList> fields{
        {QStringLiteral("article-journal"), words("container-title volume issue page ISSN")},
        {QStringLiteral("article-magazine"), words("container-title volume issue page ISSN")},
        {QStringLiteral("article-newspaper"), words("issue page ISSN")},
        {QStringLiteral("paper-conference"), words("container-title volume issue page ISSN ISBN")},
        {QStringLiteral("chapter"), words("container-title volume page ISBN")},
        {QStringLiteral("book"), words("volume ISBN")},
        {QStringLiteral("report"), words("ISSN ISBN")},
        {QStringLiteral("legislation"), words("container-title volume issue page")}};
    return fields.value(type).contains(field);
}

QString extraLine(const Source &source, const QString &field)
{
    const QJsonValue value = source.extra.value(field);
    return value.isString() || value.isDouble() ? value.toVariant().toString().trimmed()
                                                : QString();
}

void setExtraLine(Source &source, const QString &field, const QString &line)
{
    if (line == extraLine(source, field))
        return;
    if (line.isEmpty())
        source.extra.remove(field);
    else
        source.extra.insert(field, line);
}

} // namespace stet
