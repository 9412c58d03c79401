// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/field_text.h"

#include "core/model/names.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace stet {

namespace {

/// Reads up to `most` digits from `at` on; -1 where there is none.
int digitsAt(QStringView text, qsizetype &at, int most)
{
    int number = -1;
    for (int n = 0; n < most && at < text.size() && text.at(at) >= u'0' && text.at(at) <= u'9'; ++n)
        number = std::max(number, 0) * 10 + (text.at(at++).unicode() - u'0');
    return number;
}

} // namespace

Byline bylineFrom(const QString &text)
{
    const qsizetype open = text.endsWith(u')') ? text.lastIndexOf(u" (") : -1;
    if (open <= 0)
        return {text, {}};
    return {text.left(open), text.mid(open + 2).chopped(1)};
}

QString textOf(const Byline &byline)
{
    return byline.role.isEmpty() ? byline.name
                                 : byline.name + QLatin1StringView(" (") + byline.role + u')';
}

Fact factFrom(const QString &text)
{
    const qsizetype colon = text.indexOf(u": ");
    if (colon >= 0)
        return {text.left(colon), text.mid(colon + 2)};
    if (text.endsWith(u':'))
        return {text.chopped(1), {}};
    return {{}, text};
}

QString textOf(const Fact &fact)
{
    return fact.name + QLatin1StringView(": ") + fact.value;
}

std::optional<StatedRole> statedRoleFrom(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u": ");
    if (colon < 1)
        return std::nullopt;
    const std::optional<SourceRole> role = sourceRoleFrom(text.mid(colon + 2).trimmed());
    if (!role)
        return std::nullopt;
    return StatedRole{text.left(colon), *role};
}

QString textOf(const StatedRole &role)
{
    return role.key + QLatin1StringView(": ") + nameOf(role.role);
}

std::optional<Correction> correctionFrom(const QString &text)
{
    const qsizetype colon = text.indexOf(u": ");
    if (colon < 0)
        return std::nullopt;
    QString head = text.left(colon);
    Correction correction;
    correction.text = text.mid(colon + 2);
    const qsizetype gap = head.indexOf(u' ');
    if (gap > 0) {
        correction.date = dayFrom(head.left(gap));
        if (!correction.date.isValid())
            return std::nullopt;
        head = head.mid(gap + 1);
    }
    const std::optional<CorrectionClass> kind = correctionClassFrom(head);
    if (!kind)
        return std::nullopt;
    correction.kind = *kind;
    return correction;
}

QString textOf(const Correction &correction)
{
    const QString date =
        correction.date.isValid() ? correction.date.toString(Qt::ISODate) + u' ' : QString();
    return date + nameOf(correction.kind) + QLatin1StringView(": ") + correction.text;
}

QDate dayFrom(const QString &text)
{
    constexpr qsizetype LongestDate = 64;
    const QString trimmed = text.left(LongestDate).trimmed();
    qsizetype at = 0;
    const int year = digitsAt(trimmed, at, 4);
    if (at == 4 && at < trimmed.size() && (trimmed.at(at) == u'-' || trimmed.at(at) == u'/')) {
        const QChar separator = trimmed.at(at++);
        const int month = digitsAt(trimmed, at, 2);
        if (at >= trimmed.size() || trimmed.at(at) != separator)
            return {};
        ++at;
        const int day = digitsAt(trimmed, at, 2);
        const bool ends = at == trimmed.size() || trimmed.at(at) == u' ' ||
                          trimmed.at(at) == u'T' || trimmed.at(at) == u't';
        return ends && year > 0 && QDate::isValid(year, month, day) ? QDate(year, month, day)
                                                                    : QDate();
    }
    constexpr qsizetype BasicLength = 8;
    const QDate basic = QDate::fromString(trimmed.left(BasicLength), QStringLiteral("yyyyMMdd"));
    if (basic.isValid() && basic.year() > 0 &&
        (trimmed.size() == BasicLength || trimmed.at(BasicLength) == u'T'))
        return basic;
    for (const char *format : {"d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "MMM d, yyyy"}) {
        const QDate date = QLocale::c().toDate(trimmed, QLatin1StringView(format));
        if (date.isValid())
            return date;
    }
    return {};
}

std::optional<qint64> momentFrom(const QString &text)
{
    const QDate day = dayFrom(text);
    if (!day.isValid())
        return std::nullopt;
    QString iso = text.trimmed();
    const qsizetype gap = iso.indexOf(u' ');
    if (gap > 0)
        iso = iso.left(gap) + u'T' + iso.mid(gap + 1).remove(u' ');
    QDateTime moment = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!moment.isValid()) {
        if (iso.contains(u'T'))
            return std::nullopt;
        moment = day.startOfDay(QTimeZone::utc());
    }
    if (moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), QTimeZone::utc());
    return moment.toMSecsSinceEpoch();
}

QString textOfMoment(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)
        .toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace stet
