// SPDX-License-Identifier: GPL-3.0-or-later
// The part of DeskArea that publishes, and leads to what stands in the way.
#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "ui/desk/desk_page.h"
#include "ui/desk/side_pane.h"
#include "ui/editor/workspace.h"
#include "ui/publish/article_publishing.h"
#include "ui/publish/publish_times.h"
#include "ui/publish/publish_watch.h"
#include "ui/publish/site_publishing.h"
#include "ui/review/review_page.h"
#include "ui/shell/article_way.h"
#include "ui/shell/desk_area.h"

namespace stet {

namespace {

/// Where a picture is given its words; nothing for findings about other things.
std::optional<Problem> pictureProblem(const GateFinding &finding)
{
    const bool ofText = finding.rule == GateRule::PictureText;
    if (!finding.place || (!ofText && finding.rule != GateRule::PictureCredit))
        return std::nullopt;
    Problem problem;
    problem.what = ofText ? Problem::What::MissingAlt : Problem::What::LostCaption;
    problem.place = finding.place->field == DraftField::LeadCaption ? Problem::Place::LeadPicture
                    : finding.place->field == DraftField::Facts     ? Problem::Place::Facts
                                                                    : Problem::Place::Body;
    problem.range = finding.place->range;
    problem.row = finding.place->row;
    return problem;
}

} // namespace

ArticlePublishing &DeskArea::publishing() const
{
    return *m_publishing;
}

SitePublishing &DeskArea::site() const
{
    return *m_site;
}

const PublishStanding &DeskArea::publishStanding() const
{
    return m_publishWatch->standing();
}

void DeskArea::connectPublishing()
{
    m_publishing->setWordKeeper([this](const ArticleId &article) {
        if (m_writing && m_opened.id == article)
            m_way->secure();
    });
    connect(m_publishing, &ArticlePublishing::placeRequested, this, &DeskArea::openFinding);
    connect(m_publishing, &ArticlePublishing::siteRequested, m_site, &SitePublishing::show);
    connect(m_publishing, &ArticlePublishing::noticeRaised, this, &DeskArea::noticeRaised);
    connect(m_publishing, &ArticlePublishing::errorRaised, this, &DeskArea::errorRaised);
    connect(m_publishing, &ArticlePublishing::timesChanged, this, [this] {
        m_desk->side().setPublishTimes(m_publishing->times().all());
    });
    connect(m_site, &SitePublishing::placeRequested, this, &DeskArea::openPlaceOf);
    connect(m_site, &SitePublishing::noticeRaised, this, &DeskArea::noticeRaised);
    connect(m_site, &SitePublishing::errorRaised, this, &DeskArea::errorRaised);
    connect(m_publishWatch, &PublishWatch::changed, this, &DeskArea::selectionChanged);
}

std::optional<DeskArea::Target> DeskArea::publishTarget() const
{
    if (m_writing)
        return Target{m_opened.id, m_opened.publicState, m_opened.spiked};
    if (m_library)
        return std::nullopt;
    const std::vector<ArticleRow> rows = m_desk->selectedRows();
    if (m_desk->selection().count != 1 || rows.empty())
        return std::nullopt;
    return Target{rows.front().id, rows.front().publicState, rows.front().spiked};
}

// Claims are settled where they are checked, the rest where it is written; what is of the whole
// article is about its signature.
void DeskArea::openFinding(const ArticleId &article, const GateFinding &finding)
{
    window()->activateWindow(); // the dialog that leads here may still have the keyboard
    if (const std::optional<Problem> written =
            finding.problem ? finding.problem : pictureProblem(finding)) {
        openPlace(article, *written);
        return;
    }
    if (finding.claim.isNull() && !finding.place) {
        openForSignOff(article);
        return;
    }
    openForReview(article);
    if (m_reviewing && m_opened.id == article)
        m_review->showFinding(finding);
    else
        m_findingNext = finding;
}

void DeskArea::openPlaceOf(const QString &slug, const Problem &problem)
{
    window()->activateWindow();
    whenDone(
        Articles(*m_session).bySlug(slug), this, [this, problem](const Result<Article> &article) {
            if (article)
                openPlace(article->id, problem);
            else
                Q_EMIT errorRaised(article.error(), tr("open the article"));
        });
}

void DeskArea::openPlace(const ArticleId &article, const Problem &place)
{
    if (m_writing && m_opened.id == article) {
        m_way->stay();
        setReviewing(false);
        m_workspace->goToProblem(place);
        return;
    }
    m_arrival = [this, place] {
        m_workspace->beginAt(place);
    };
    openArticle(article);
}

} // namespace stet
