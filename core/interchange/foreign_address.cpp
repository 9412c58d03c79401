// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/foreign_address.h"

namespace stet {

QString mendedAddress(const QString &text)
{
    QString address = text.trimmed();
    if (address.startsWith(u'<') && address.endsWith(u'>'))
        address = address.mid(1, address.size() - 2).trimmed();
    if (address.startsWith(u"www.", Qt::CaseInsensitive))
        address.prepend(QStringLiteral("http://"));
    const bool isWeb = address.startsWith(u"http://", Qt::CaseInsensitive) ||
                       address.startsWith(u"https://", Qt::CaseInsensitive);
    const qsizetype path = isWeb ? address.indexOf(u'/', address.indexOf(u':') + 3) : -1;
    if (path < 0)
        return address;
    QString mended = address.left(path);
    for (const QChar c : QStringView(address).sliced(path)) {
        if (c == u' ' || c == u'\\' || c == u'<' || c == u'>' || c == u'"')
            mended += u'%' + QString::number(c.unicode(), 16).toUpper();
        else
            mended += c;
    }
    return mended;
}

} // namespace stet
