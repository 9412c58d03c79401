// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/picture_use.h"

#include <QUrl>

namespace stet {

QString pictureUse(Stores &stores, const QString &name)
{
    constexpr int Named = 2;
    QStringList written{name, QString::fromLatin1(QUrl::toPercentEncoding(name, "/"))};
    written.removeDuplicates();
    const QStringList slugs = stores.articles.slugsWith(written, Named + 1);
    const QString articles = slugs.mid(0, Named).join(QStringLiteral(" and "));
    if (slugs.isEmpty())
        return name + QStringLiteral(", in no article");
    return name + QStringLiteral(", in ") + articles +
           (slugs.size() > Named ? QStringLiteral(" and others") : QString());
}

} // namespace stet
