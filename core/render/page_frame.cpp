// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page_frame.h"

#include "core/render/html_text.h"
#include "core/render/theme_templates.h"

namespace stet {

QByteArray pageTop(const Theme &theme,
                   const DeskSettings &desk,
                   const Language &language,
                   const QString &home,
                   const std::vector<PageLink> &nav)
{
    TemplateValues values(field::TopCount);
    values.texts[field::TopSkip] = language.word(QStringLiteral("skip")).toUtf8();
    values.texts[field::TopSiteName] = desk.name.toUtf8();
    values.texts[field::TopHome] = home.toUtf8();
    if (!nav.empty())
        values.texts[field::TopNavName] = language.word(QStringLiteral("index")).toUtf8();
    for (const PageLink &link : nav) {
        TemplateValues item(field::LinkCount);
        item.texts[field::LinkHref] = link.href.toUtf8();
        item.texts[field::LinkTitle] = link.title.toUtf8();
        values.list(field::TopNav).push_back(std::move(item));
    }
    QByteArray out;
    theme.templates().top.render(out, values);
    return out;
}

QByteArray pageFoot(const Theme &theme, const DeskSettings &desk)
{
    TemplateValues values(field::FootCount);
    values.texts[field::FootSiteName] = desk.name.toUtf8();
    if (!desk.address.isEmpty()) {
        values.texts[field::FootHref] = mailtoAddress(desk.address, {});
        values.texts[field::FootAddress] = desk.address.toUtf8();
    }
    QByteArray out;
    theme.templates().foot.render(out, values);
    return out;
}

} // namespace stet
