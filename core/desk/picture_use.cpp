// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/picture_use.h"

#include "core/base/core_words.h"

#include <QUrl>

namespace stet {

QString pictureUse(Stores &stores, const QString &name)
{
    constexpr int Named = 2;
    QStringList written{name, QString::fromLatin1(QUrl::toPercentEncoding(name, "/"))};
    written.removeDuplicates();
    const QStringList slugs = stores.articles.slugsWith(written, Named + 1);
    if (slugs.isEmpty())
        return CoreWords::tr("%1, in no article").arg(name);
    const QString articles = slugs.mid(0, Named).join(CoreWords::tr(" and "));
    return slugs.size() > Named ? CoreWords::tr("%1, in %2 and others").arg(name, articles)
                                : CoreWords::tr("%1, in %2").arg(name, articles);
}

} // namespace stet
