// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tallies.h"
#include "core/model/media.h"
#include "core/model/reader_evidence.h"
#include "core/model/source.h"
#include "core/publish/page_findings.h"
#include "core/publish/site_plan.h"
#include "core/render/theme.h"

#include <QMap>
#include <QMutex>
#include <QSet>

#include <string>
#include <vector>

namespace stet {

class RegularFile;
struct PublishedArticle;

/// Makes the files of a site from articles. Holds what all pages of a run share; its functions may
/// be called from several threads at once.
class PageMaker
{
public:
    /// `pictures` are all that the desk has, `checks` whose sign-offs stand, `rereadings` when its
    /// sources were found as they were. `today` is the desk's day; null: no page is overdue.
    PageMaker(Theme theme,
              SitePlan plan,
              std::vector<Source> sources,
              std::vector<MediaInfo> pictures,
              QHash<ArticleId, StandingCheck> checks,
              Rereadings rereadings,
              QDate today = {});

    [[nodiscard]] const SitePlan &plan() const { return m_plan; }

    /// The site's style sheet as a file: the theme's, sealed.
    [[nodiscard]] const QByteArray &css() const { return m_css; }

    /// Whether the file is such a style sheet, and as Stet wrote it.
    [[nodiscard]] static bool isStyleSheet(RegularFile &file);

    /// Where a page stands.
    struct Place
    {
        QString root; ///< from the page to the folder that holds theme.css and images/
        QString site; ///< from the page to the site's root, for links to its other pages
        bool alone;   ///< nothing else of the site stands beside it: no links to it
    };

    /// The place of every article's page in a site: one folder below its root.
    [[nodiscard]] static Place inSite()
    {
        return {QStringLiteral("../"), QStringLiteral("../"), false};
    }

    /// The document of an article, sealed. Remembers the images that it shows, and what its
    /// readers would stumble over.
    [[nodiscard]] std::string articleDocument(const Article &article,
                                              const Place &place,
                                              const ReaderEvidence &evidence = {});

    /// What a site has of an article, sealed: its page, and the news object beside it.
    struct ArticleFiles
    {
        std::string page;
        std::string newsItem;
    };

    /// As `articleDocument`, in a site.
    [[nodiscard]] ArticleFiles articleFiles(const Article &article);
    /// The same of an edition, with its sources as they stood.
    [[nodiscard]] ArticleFiles articleFiles(const PublishedArticle &published);

    /// The document of a list, sealed, which stands in the site's root.
    [[nodiscard]] std::string listDocument(const SitePlan::List &list) const;

    /// The page at a former address, sealed.
    [[nodiscard]] std::string movedDocument(const SitePlan::Moved &moved) const;

    /// A page that the desk wrote about itself, sealed: `markdown` under the page's word for
    /// `word`. Remembers the images that it shows.
    [[nodiscard]] std::string
    textDocument(const QString &path, const QString &word, const QString &markdown);

    /// The page on which the site is searched, sealed.
    [[nodiscard]] std::string searchDocument() const;

    /// 404.html, sealed: what a server shows for addresses at which there is nothing. Its links
    /// begin at the root of the server, since nobody knows from where it is shown.
    [[nodiscard]] std::string notFoundDocument() const;

    /// The pictures of the desk that the articles made so far show, by name.
    [[nodiscard]] std::vector<MediaInfo> shownPictures() const;

    /// What was found in the articles made so far.
    [[nodiscard]] PageFindings findings() const;

private:
    /// The source of a citation key, or null.
    using SourceLook = std::function<const Source *(const QString &key)>;

    /// What a page is of beside the desk.
    struct Subject
    {
        const Article &article;
        const ReaderEvidence &evidence;
        const SourceLook &source;
    };

    template <class Use>
    auto withInput(const Subject &subject, const Place &place, const Use &use);
    [[nodiscard]] ArticleFiles filesOf(const Subject &subject);
    [[nodiscard]] SourceLook library() const;
    [[nodiscard]] Source asItMayBeShown(Source published) const;
    [[nodiscard]] std::string pageOf(const PageInput &input) const;
    void note(const PageInput &input);
    [[nodiscard]] ProblemContext contextOf(const PageInput &input) const;

    const Theme m_theme;
    const QByteArray m_css;
    const SitePlan m_plan;
    const std::string m_feeds; ///< see `PageInput::feeds`
    QHash<QString, Source> m_sources;
    QHash<SourceId, Source> m_byId;
    QMap<QString, MediaInfo> m_pictures; ///< by name
    const QHash<ArticleId, StandingCheck> m_checks;
    const Rereadings m_rereadings;
    const QDate m_today;
    mutable QMutex m_mutex; ///< guards what follows
    QSet<QString> m_shown;
    PageFindings m_findings;
};

} // namespace stet
