// SPDX-License-Identifier: GPL-3.0-or-later
// What a site has beside the pages of articles.
#include "core/base/text.h"
#include "core/galley/galley.h"
#include "core/publish/page_maker.h"
#include "core/publish/seal.h"
#include "core/render/redirect_page.h"

#include <QMutexLocker>
#include <QUrl>

namespace stet {

std::string PageMaker::listDocument(const SitePlan::List &list) const
{
    const Language &language = m_plan.language(m_plan.desk().language);
    const ListingInput input{.desk = m_desk,
                             .language = language,
                             .title = list.title,
                             .titleIsWord = list.titleIsWord,
                             .number = list.number,
                             .path = list.path,
                             .home = QStringLiteral("index.html"),
                             .nav = m_plan.nav(language, {}),
                             .groups = list.groups,
                             .pages = list.pages,
                             .subjects = list.subjects,
                             .nothing = list.nothing,
                             .feeds = m_feeds,
                             .lists = QString()};
    std::string document = listingDocument(input, m_theme, QStringLiteral("theme.css"));
    appendSeal(document, SealStyle::Html);
    return document;
}

std::string PageMaker::movedDocument(const SitePlan::Moved &moved) const
{
    const ArticleRow &row = *moved.row;
    const Language &language = m_plan.language(row.language);
    const QString title = singleLine(row.headline);
    const QString path = pagePath(row.kind, row.slug);
    std::string document =
        redirectDocument({language,
                          title.isEmpty() ? language.word(QStringLiteral("untitled")) : title,
                          QStringLiteral("../") + path,
                          m_plan.permanent(path)});
    appendSeal(document, SealStyle::Html);
    return document;
}

std::string
PageMaker::textDocument(const QString &path, const QString &word, const QString &markdown)
{
    const Language &language = m_plan.language(m_plan.desk().language);
    const Galley galley = parseGalley(markdown, nullptr, GalleyUse::Once);
    const ListingInput input{
        .desk = m_desk,
        .language = language,
        .title = language.word(word),
        .titleIsWord = true,
        .path = path,
        .home = QStringLiteral("index.html"),
        .nav = m_plan.nav(language, {}),
        .groups = {},
        .pages = {},
        .feeds = m_feeds,
        .lists = QString(),
        .text = &galley,
        .articleHref = [this](const QString &slug) { return m_plan.articleHref(slug, {}); },
        .pictures = {[this](const QString &file) { return hasPicture(file); }, copiesLook()}};
    std::string document = listingDocument(input, m_theme, QStringLiteral("theme.css"));
    appendSeal(document, SealStyle::Html);
    const QMutexLocker lock(&m_mutex);
    for (const PlacedBlock &placed : galley.blocks)
        m_shown.unite({placed.block->images.begin(), placed.block->images.end()});
    return document;
}

std::string PageMaker::searchDocument() const
{
    const Language &language = m_plan.language(m_plan.desk().language);
    const ListingInput input{.desk = m_desk,
                             .language = language,
                             .title = language.word(QStringLiteral("search")),
                             .titleIsWord = true,
                             .path = searchPath(),
                             .home = QStringLiteral("index.html"),
                             .nav = m_plan.nav(language, {}),
                             .groups = {},
                             .pages = {},
                             .feeds = m_feeds,
                             .lists = QString(),
                             .isSearch = true};
    std::string document = listingDocument(input, m_theme, QStringLiteral("theme.css"));
    appendSeal(document, SealStyle::Html);
    return document;
}

std::string PageMaker::notFoundDocument() const
{
    const Language &language = m_plan.language(m_plan.desk().language);
    const QString root = QUrl(m_plan.permanent({})).path(QUrl::FullyEncoded);
    const QString from = root.isEmpty() ? QStringLiteral("/") : root;
    const ListingInput input{.desk = m_desk,
                             .language = language,
                             .title = language.word(QStringLiteral("notFound")),
                             .titleIsWord = true,
                             .path = {},
                             .home = from + QStringLiteral("index.html"),
                             .nav = m_plan.nav(language, from),
                             .groups = {},
                             .pages = {},
                             .nothing = language.word(QStringLiteral("notFoundText")),
                             .lists = from};
    std::string document = listingDocument(input, m_theme, from + QStringLiteral("theme.css"));
    appendSeal(document, SealStyle::Html);
    return document;
}

} // namespace stet
