// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_values.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace stet {

QString authorLines(const std::vector<SourceAuthor> &authors)
{
    QStringList lines;
    for (const SourceAuthor &author : authors) {
        if (!author.literal.isEmpty())
            lines << author.literal;
        else
            lines << QString(author.family + QStringLiteral(", ") + author.given).trimmed();
    }
    return lines.join(u'\n');
}

std::vector<SourceAuthor> authorsFrom(const QString &lines, const std::vector<SourceAuthor> &before)
{
    std::vector<SourceAuthor> authors;
    for (const QString &line : lines.split(u'\n')) {
        const QString name = line.simplified();
        if (name.isEmpty())
            continue;
        // A line cannot say all that an author is: one that nobody touched keeps the rest.
        const auto same = std::find_if(before.begin(), before.end(), [&](const SourceAuthor &one) {
            return authorLines({one}).simplified() == name;
        });
        if (same != before.end()) {
            authors.push_back(*same);
            continue;
        }
        const qsizetype comma = name.indexOf(u',');
        SourceAuthor author;
        if (comma < 0) {
            author.literal = name;
        } else {
            author.family = name.left(comma).trimmed();
            author.given = name.mid(comma + 1).trimmed();
        }
        authors.push_back(std::move(author));
    }
    return authors;
}

QString dateLine(const PartialDate &date)
{
    if (date.year == 0)
        return {};
    QString line = QStringLiteral("%1").arg(date.year, 4, 10, QLatin1Char('0'));
    if (date.month > 0)
        line += QStringLiteral("-%1").arg(date.month, 2, 10, QLatin1Char('0'));
    if (date.month > 0 && date.day > 0)
        line += QStringLiteral("-%1").arg(date.day, 2, 10, QLatin1Char('0'));
    return line;
}

std::optional<PartialDate> dateFrom(const QString &line)
{
    if (line.trimmed().isEmpty())
        return PartialDate();
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"));
    const QRegularExpressionMatch match = form.match(line.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const PartialDate date{
        match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    const bool hasMonth = !match.captured(2).isEmpty();
    const bool hasDay = !match.captured(3).isEmpty();
    const bool good = QDate::isValid(date.year, hasMonth ? date.month : 1, hasDay ? date.day : 1);
    return good ? std::optional(date) : std::nullopt;
}

QString momentLine(qint64 atMs, const QTimeZone &zone)
{
    return atMs == 0 ? QString()
                     : QDateTime::fromMSecsSinceEpoch(atMs, zone)
                           .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

std::optional<qint64> momentFrom(const QString &line, const QTimeZone &zone)
{
    const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return 0;
    // Day and hour apart: together Qt would read them by the machine's clock.
    const QDate day = QDate::fromString(words.front(), Qt::ISODate);
    const QTime time =
        words.size() == 2 ? QTime::fromString(words.back(), QStringLiteral("H:mm")) : QTime(0, 0);
    if (!day.isValid() || !time.isValid() || words.size() > 2)
        return std::nullopt;
    return QDateTime(day, time, zone).toMSecsSinceEpoch();
}

} // namespace stet
