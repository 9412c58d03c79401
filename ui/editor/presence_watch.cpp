// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/presence_watch.h"

#include "core/base/when_done.h"
#include "core/desk/branches.h"
#include "core/desk/desk_session.h"

namespace stet {

namespace {

constexpr int beatEveryMs = 4'000;

} // namespace

PresenceWatch::PresenceWatch(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(makeUuidV7(session.clock().nowMs()))
{
    m_timer.setInterval(beatEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &PresenceWatch::beat);
}

PresenceWatch::~PresenceWatch()
{
    // Without a signal: who listens may be half gone.
    if (!m_article.isNull() && m_session.readOnlyReason().isEmpty())
        (void)Branches(m_session).leave(m_window, m_article);
}

void PresenceWatch::enter(ArticleId article)
{
    if (m_article == article)
        return;
    if (!m_article.isNull() && m_session.readOnlyReason().isEmpty())
        (void)Branches(m_session).leave(m_window, m_article);
    m_article = article;
    m_timer.stop();
    setOthers({});
    if (m_article.isNull() || !m_session.readOnlyReason().isEmpty())
        return;
    m_timer.start();
    beat();
}

void PresenceWatch::beat()
{
    if (m_asking)
        return; // a desk that is held is not asked twice
    m_asking = true;
    whenDone(Branches(m_session).beat(m_window, m_article),
             this,
             [this, article = m_article](const Result<std::vector<Presence>> &others) {
                 m_asking = false;
                 if (article != m_article) {
                     if (!m_article.isNull())
                         beat();
                 } else {
                     // A desk that does not answer knows of nobody.
                     setOthers(others ? *others : std::vector<Presence>());
                 }
             });
}

void PresenceWatch::setOthers(std::vector<Presence> others)
{
    if (others == m_others)
        return;
    m_others = std::move(others);
    Q_EMIT othersChanged();
}

} // namespace stet
