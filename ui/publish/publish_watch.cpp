// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/publish_watch.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/editions.h"

#include <QLocale>

#include <utility>

namespace stet {

namespace {

// Behind what is typed: the whole sheet is looked at.
constexpr int askAfterMs = 400;

} // namespace

PublishStanding PublishStanding::of(const PublishView &view,
                                    const ArticleContent &now,
                                    const std::optional<LivePage> &page)
{
    PublishStanding standing;
    standing.edition = view.edition.value_or(0);
    if (!view.edition)
        standing.next = Next::First;
    else if (view.state != PublicState::Live)
        standing.next = Next::Again;
    else if (!view.changes.empty() || !page || page->card != cardOf(now, view.state))
        standing.next = Next::Changes;
    else
        standing.next = Next::Nothing;
    standing.blocking = int(view.blocking(std::nullopt).size());
    return standing;
}

QString PublishStanding::words() const
{
    switch (next) {
    case Next::Changes:
        return PublishWatch::tr("Publish changes…");
    case Next::Nothing:
        return PublishWatch::tr("Published");
    case Next::Again:
        return PublishWatch::tr("Publish again…");
    case Next::Unknown:
    case Next::First:
        break;
    }
    return PublishWatch::tr("Publish…");
}

QString PublishStanding::tip() const
{
    QString tip;
    switch (next) {
    case Next::Unknown:
        return PublishWatch::tr("Shows what publishing the article would do");
    case Next::First:
        tip = PublishWatch::tr("Readers have nothing of this article yet.");
        break;
    case Next::Changes:
        tip = PublishWatch::tr("Readers have edition %1, which is other than what stands here.")
                  .arg(QLocale().toString(edition));
        break;
    case Next::Nothing:
        return PublishWatch::tr("Readers have what stands here, with edition %1.")
            .arg(QLocale().toString(edition));
    case Next::Again:
        tip = PublishWatch::tr("The article was taken down with edition %1.")
                  .arg(QLocale().toString(edition));
        break;
    }
    if (blocking > 0)
        tip += u' ' + PublishWatch::tr("%Ln thing(s) stand in the way.", nullptr, blocking);
    return tip;
}

PublishWatch::PublishWatch(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(askAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &PublishWatch::ask);
    connect(&m_session, &DeskSession::changed, this, &PublishWatch::deskChanged);
}

void PublishWatch::setArticle(const ArticleId &article)
{
    if (article == m_article)
        return;
    m_article = article;
    ++m_round;
    m_asking = m_stale = false;
    m_soon.stop();
    take({});
    if (!m_article.isNull())
        m_soon.start(); // the article that is being opened comes first
}

void PublishWatch::deskChanged(const Changes &changes)
{
    const bool concerns = changes.articles.contains(m_article) ||
                          changes.checks.contains(m_article) || changes.settings ||
                          !changes.sources.isEmpty() || !changes.snapshots.isEmpty();
    if (!m_article.isNull() && concerns && !m_soon.isActive())
        m_soon.start();
}

void PublishWatch::ask()
{
    if (m_article.isNull())
        return;
    if (std::exchange(m_asking, true)) {
        m_stale = true;
        return;
    }
    const auto answered = [this, round = m_round](const PublishStanding &standing) {
        if (round != m_round)
            return;
        m_asking = false;
        take(standing);
        if (std::exchange(m_stale, false))
            m_soon.start();
    };
    const ArticleId article = m_article;
    whenDone(
        Editions(m_session).consider(article), this, [=, this](const Result<PublishView> &view) {
            if (!view)
                return answered({});
            whenDone(Articles(m_session).get(article), this, [=, this](const Result<Article> &now) {
                if (!now)
                    return answered({});
                whenDone(Editions(m_session).page(article),
                         this,
                         [=](const Result<std::optional<LivePage>> &page) {
                             answered(PublishStanding::of(
                                 *view, now->content, page ? *page : std::optional<LivePage>()));
                         });
            });
        });
}

void PublishWatch::take(const PublishStanding &standing)
{
    if (standing == m_standing)
        return;
    m_standing = standing;
    Q_EMIT changed();
}

} // namespace stet
