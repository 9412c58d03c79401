// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/publish/site_folder.h"

#include "core/desk/articles.h"
#include "core/publish/site_writer.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/published.h"

using namespace Qt::StringLiterals;

namespace stet::test {

ArticleContent contentOf(const QString &slug, const QString &kind, const QString &body)
{
    ArticleContent content;
    content.headline = u"About "_s + slug;
    content.slug = slug;
    content.kind = kind;
    content.language = u"en"_s;
    content.category = u"Robotics"_s;
    content.authors = {{u"Ada"_s, {}}};
    content.body = body;
    return content;
}

QMap<QString, QByteArray> shownBelow(const QString &folder)
{
    QMap<QString, QByteArray> files = bytesBelow(folder);
    files.remove(u".stet-pages"_s);
    return files;
}

QString SiteFolder::site() const
{
    return m_folder->filePath(u"site"_s);
}

void SiteFolder::publish(TestDesk &desk) const
{
    (void)publishNow(
        desk.session(),
        must(Articles(desk.session()).create(contentOf(u"one"_s, u"news"_s, u"One."_s))).id);
    must(publishSite(desk.session(), site()));
}

} // namespace stet::test
