// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/host_name.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace stet {

namespace {

/// A name or an IPv4 address as WHATWG URL §3.1 and §3.5 have it: no empty label, and what ends in
/// a number is four numbers below 256.
bool isHostName(QStringView host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    const QList<QStringView> labels = host.split(u'.');
    if (std::any_of(labels.begin(), labels.end(), [](QStringView label) {
            return label.isEmpty() || label.size() > 63;
        }))
        return false;
    const auto isNumber = [](QStringView label) {
        return std::all_of(
            label.begin(), label.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    const QStringView last = labels.last();
    if (!isNumber(last) && !last.startsWith(u"0x", Qt::CaseInsensitive)) {
        const bool plain = std::all_of(host.begin(), host.end(), [](QChar c) {
            return c < QChar(0x80) && (c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'_');
        });
        return plain || !QUrl::toAce(host.toString()).isEmpty();
    }
    return labels.size() == 4 && std::all_of(labels.begin(), labels.end(), [&](QStringView label) {
               return label.size() <= 3 && isNumber(label) && label.toInt() < 256;
           });
}

} // namespace

bool namesHost(QStringView rest)
{
    if (!rest.startsWith(QLatin1String("//")))
        return false;
    rest = rest.mid(2);
    const auto *const end = std::find_if(
        rest.begin(), rest.end(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    const QStringView authority = rest.left(end - rest.begin());
    // Brackets stand around an IPv6 address and nowhere else (RFC 3986, 3.2.2).
    const qsizetype colon =
        authority.indexOf(u':', std::max<qsizetype>(authority.indexOf(u']'), 0));
    const QStringView host = colon < 0 ? authority : authority.left(colon);
    const QStringView port = colon < 0 ? QStringView() : authority.mid(colon + 1);
    if (port.size() > 5 || port.toInt() > 0xFFFF ||
        std::any_of(port.begin(), port.end(), [](QChar c) { return c < u'0' || c > u'9'; }))
        return false;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        return QUrl(QStringLiteral("http://") + host.toString() + u'/').isValid();
    return std::none_of(host.begin(),
                        host.end(),
                        [](QChar c) {
                            return c.isSpace() || QStringView(u"\\<>\"^`{|}[]@%").contains(c);
                        }) &&
           isHostName(host);
}

} // namespace stet
