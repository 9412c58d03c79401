// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/page_maker.h"

#include "core/base/regular_file.h"
#include "core/galley/galley.h"

#include <QMutexLocker>

namespace stet {

namespace {

constexpr char StyleSheetMark[] = "\n/* Written by Stet. */\n";

} // namespace

PageMaker::PageMaker(Theme theme, SitePlan plan, std::vector<Source> sources)
    : m_theme(std::move(theme))
    , m_css(m_theme.css() + StyleSheetMark)
    , m_plan(std::move(plan))
{
    for (Source &source : sources)
        m_sources.insert(source.key, std::move(source));
}

bool PageMaker::isStyleSheet(RegularFile &file)
{
    constexpr qint64 MostBytes = 2'000'000;
    return file.read(MostBytes).endsWith(StyleSheetMark);
}

std::string PageMaker::articleDocument(const Article &article, const Place &place)
{
    const ArticleContent &content = article.content;
    const Galley galley = parseGalley(content.body, nullptr, GalleyUse::Once);
    const Kind &kind = m_plan.kind(content.kind);
    const Language &language = m_plan.language(content.language);
    const PageInput input{
        .content = content,
        .galley = galley,
        .desk = m_plan.desk(),
        .kind = kind,
        .language = language,
        .source = [this](const QString &key) -> const Source * {
            const auto found = m_sources.constFind(key);
            return found == m_sources.constEnd() ? nullptr : &*found;
        },
        .articleHref = [&](const QString &slug) { return m_plan.articleHref(slug, place.site); },
        .readNext = m_plan.readNext(content, place.site),
        .root = place.root,
        .home = place.alone ? QString() : place.site + QStringLiteral("index.html"),
        .nav = place.alone ? std::vector<PageLink>() : m_plan.nav(language, place.site),
        .publicState = article.publicState,
        .checkedBy = {}, // a checker who is named has not yet checked
        .sourcesReread = {},
    };
    note(pageImages(input));
    return renderDocument(input, m_theme, place.root + QStringLiteral("theme.css"));
}

std::string PageMaker::listDocument(const SitePlan::List &list) const
{
    const Language &language = m_plan.language(m_plan.desk().language);
    const ListingInput input{.desk = m_plan.desk(),
                             .language = language,
                             .title = list.title,
                             .path = list.path,
                             .home = QStringLiteral("index.html"),
                             .nav = m_plan.nav(language, {}),
                             .groups = list.groups,
                             .pages = list.pages};
    return listingDocument(input, m_theme, QStringLiteral("theme.css"));
}

QSet<QString> PageMaker::images() const
{
    const QMutexLocker lock(&m_mutex);
    return m_images;
}

void PageMaker::note(const QStringList &images)
{
    if (images.isEmpty())
        return;
    const QMutexLocker lock(&m_mutex);
    for (const QString &file : images)
        m_images.insert(file);
}

} // namespace stet
