// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/share_cards.h"
#include "core/desk/tallies.h"
#include "core/model/media.h"
#include "core/model/reader_evidence.h"
#include "core/model/shown_picture.h"
#include "core/model/source.h"
#include "core/publish/page_trace.h"
#include "core/publish/site_plan.h"
#include "core/render/theme.h"

#include <QDate>
#include <QMap>
#include <QMutex>
#include <QSet>

#include <string>
#include <vector>

namespace stet {

class RegularFile;
struct PublishedArticle;
struct PublishedChanges;

/// Makes the files of a site from articles. Holds what all pages of a run share; its functions may
/// be called from several threads at once.
class PageMaker
{
public:
    /// `pictures` are all that the desk has, `checks` whose sign-offs stand, `rereadings` when its
    /// sources were found as they were, `instantMs` when it is (UTC; 0: at no time, and no page is
    /// overdue), `editions` what `PublishedDirectory` says, `copies` what readers get of pictures,
    /// `cards` what stands for pages without one.
    PageMaker(Theme theme,
              SitePlan plan,
              std::vector<Source> sources,
              std::vector<MediaInfo> pictures,
              QHash<ArticleId, StandingCheck> checks,
              Rereadings rereadings,
              qint64 instantMs = 0,
              QHash<ArticleId, QByteArray> editions = {},
              ShownPictures copies = {},
              KeptCards cards = {});

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

    /// From now on no page names who checked the article: it leaves past the gate.
    void nameNoChecker(ArticleId article) { m_checks.remove(article); }

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
        quint64 inputs = 0; ///< see `inputsOf`
        PageTrace trace;
    };

    /// As `articleDocument`, in a site.
    [[nodiscard]] ArticleFiles articleFiles(const Article &article);
    /// The same of an edition, with its sources as they stood, where the plan has its page.
    [[nodiscard]] ArticleFiles articleFiles(const ArticleRow &row,
                                            const PublishedArticle &published);

    // Whether a page has to be made again is known without its words. All that it is made of is in
    // one of three: the edition, which its hash stands for; what plan, settings, theme and program
    // give it (`groundOf`); and what it asked while it was made (`PageTrace::asked`). While ground
    // and answers are as they were, the same questions are asked again and the page is the same.

    /// A hash of all that the page at `row` is given, and of which edition it is.
    [[nodiscard]] quint64 groundOf(const ArticleRow &row) const;
    /// Asks a question of a page again.
    [[nodiscard]] Answered answerTo(const QString &asked) const;
    /// What a page is made of.
    [[nodiscard]] static quint64 inputsOf(quint64 ground, std::vector<Answered> answers);
    /// What a page of a list is made of, by `entries`: what `entryInputs` gave for each row.
    [[nodiscard]] quint64 inputsOf(const SitePlan::ListPage &page,
                                   const std::vector<quint64> &entries) const;
    /// What is shown of an article in lists.
    [[nodiscard]] quint64 entryInputs(const ArticleRow &row) const;
    /// By what the search finds an article and shows it, `entry` being its `entryInputs`.
    [[nodiscard]] quint64 foundInputs(const ArticleRow &row, quint64 entry) const;
    /// What the files of the search are made of, by what `foundInputs` gave for each row.
    [[nodiscard]] quint64 searchInputs(const std::vector<quint64> &found) const;

    /// Takes what is known of a page of this run that was not made again.
    void remember(const PageTrace &trace);

    // A maker can go on to the next run of its program.

    /// Whether all that it has beside articles says the same at another instant: that is of the
    /// same day, and no embargo ends between.
    [[nodiscard]] bool saysTheSameAt(qint64 instantMs) const;
    /// Whether it can: each article stays where it is (`SitePlan::takesInPlace`).
    [[nodiscard]] bool takesInPlace(const PublishedChanges &changes) const;
    /// Takes what articles say now. Gives those whose pages may show it; what was found on these
    /// is forgotten.
    [[nodiscard]] std::vector<const ArticleRow *> replace(PublishedChanges changes);

    /// What tells the theme from another one.
    [[nodiscard]] const QByteArray &themeHash() const { return m_theme.hash(); }

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

    /// What the pages made so far show of the desk's pictures, by name: copies, and of pictures
    /// that have none the picture itself; and their cards.
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
    auto withInput(const Subject &subject,
                   const Place &place,
                   SitePlan::Around around,
                   AskedNames &asked,
                   const Use &use);
    [[nodiscard]] ArticleFiles
    filesOf(const Subject &subject, SitePlan::Around around, AskedNames &asked);
    [[nodiscard]] SitePlan::Around
    around(const ArticleContent &content, PublicState state, const Place &place) const;
    [[nodiscard]] SourceLook library() const;
    [[nodiscard]] const Source *librarySource(const QString &key) const;
    [[nodiscard]] const Source *byNow(const SourceId &id, const QString &key) const;
    [[nodiscard]] bool hasPicture(const QString &file) const;
    [[nodiscard]] CopiesLook copiesLook() const;
    [[nodiscard]] const PictureCopy *cardOf(const QString &headline) const;
    [[nodiscard]] bool isPast(const QDate &day) const;
    [[nodiscard]] Source asItMayBeShown(Source published) const;
    [[nodiscard]] std::string pageOf(const PageInput &input) const;
    [[nodiscard]] PageTrace traceOf(const PageInput &input) const;
    [[nodiscard]] quint64 answerAbout(Asked what, const QString &name) const;
    void hashGround();
    void forgetFindings(const std::vector<const ArticleRow *> &rows);
    [[nodiscard]] ProblemContext contextOf(const PageInput &input) const;

    const Theme m_theme;
    const QByteArray m_css;
    SitePlan m_plan;
    const DeskSettings m_desk; ///< as pages have it: whether there are texts about it, not which
    const std::string m_feeds; ///< see `PageInput::feeds`
    QHash<QString, Source> m_sources;
    QHash<SourceId, Source> m_byId;
    QMap<QString, MediaInfo> m_pictures; ///< by name
    const ShownPictures m_copies;
    const KeptCards m_cards;
    QHash<QString, MediaInfo> m_cardFiles; ///< of the cards, by name
    QHash<ArticleId, StandingCheck> m_checks;
    const Rereadings m_rereadings;
    const qint64 m_instantMs;
    const QDate m_today;
    QHash<ArticleId, QByteArray> m_editions;
    quint64 m_ground = 0;                ///< of what all pages have in common
    quint64 m_listGround = 0;            ///< of what all lists have
    QHash<QString, quint64> m_kinds;     ///< by id
    QHash<QString, quint64> m_languages; ///< by tag, with the lists as they are called in it
    mutable QMutex m_mutex;              ///< guards what follows
    QSet<QString> m_shown;
    PageFindings m_findings;
};

} // namespace stet
