// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"
#include "core/publish/site_plan.h"
#include "core/render/theme.h"

#include <QMutex>
#include <QSet>

#include <string>

namespace stet {

class RegularFile;

/// Makes the files of a site from articles. Holds what all pages of a run share; its functions may
/// be called from several threads at once.
class PageMaker
{
public:
    PageMaker(Theme theme, SitePlan plan, std::vector<Source> sources);

    [[nodiscard]] const SitePlan &plan() const { return m_plan; }

    /// The site's style sheet as a file: the theme's, with a line that says who wrote it.
    [[nodiscard]] const QByteArray &css() const { return m_css; }

    /// Whether the file says that it is such a style sheet.
    [[nodiscard]] static bool isStyleSheet(RegularFile &file);

    /// Where a page stands.
    struct Place
    {
        QString root; ///< from the page to the folder that holds theme.css and images/
        QString site; ///< from the page to the site's root, for links to its other pages
        bool alone;   ///< no lists stand beside it: no links to them
    };

    /// The place of every article's page in a site: one folder below its root.
    [[nodiscard]] static Place inSite()
    {
        return {QStringLiteral("../"), QStringLiteral("../"), false};
    }

    /// The document of an article. Remembers the images that it shows.
    [[nodiscard]] std::string articleDocument(const Article &article, const Place &place);

    /// The document of a list, which stands in the site's root.
    [[nodiscard]] std::string listDocument(const SitePlan::List &list) const;

    /// The desk's image files that the articles made so far show.
    [[nodiscard]] QSet<QString> images() const;

private:
    void note(const QStringList &images);

    const Theme m_theme;
    const QByteArray m_css;
    const SitePlan m_plan;
    QHash<QString, Source> m_sources;
    mutable QMutex m_mutex; ///< guards m_images
    QSet<QString> m_images;
};

} // namespace stet
