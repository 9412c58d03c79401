// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/base/host_name.h"
#include "core/interchange/csl_json.h"

#include <QUrl>

#include <algorithm>

namespace stet {

QString refusedAddress(const QString &url)
{
    constexpr qsizetype LongestAddress = 8'000;
    if (url.isEmpty())
        return CoreWords::tr("It is empty.");
    if (url.size() > LongestAddress)
        return CoreWords::tr("It is longer than 8000 characters.");
    const bool hasGap = std::any_of(url.begin(), url.end(), [](QChar c) {
        return c.isSpace() || !c.isPrint() || c == u'\\' || c.isSurrogate();
    });
    if (hasGap)
        return CoreWords::tr("It holds a space, a backslash or an invisible character.");
    if (!url.startsWith(u"http://", Qt::CaseInsensitive) &&
        !url.startsWith(u"https://", Qt::CaseInsensitive))
        return CoreWords::tr("Only http:// and https:// addresses are taken.");
    const QUrl parsed(url, QUrl::TolerantMode);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return CoreWords::tr("It names no host.");
    if (!parsed.userInfo().isEmpty())
        return CoreWords::tr("It carries a user name or password.");
    if (!namesHost(QStringView(url).sliced(url.indexOf(u':') + 1)))
        return CoreWords::tr("Its host is no name and no address of a machine.");
    return {};
}

} // namespace stet
