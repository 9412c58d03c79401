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
    connect(&session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (changes.presence && m_timer.isActive())
            beat();
    });
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
    m_askAgain = m_asking;
    if (m_asking)
        return; // a desk that is held is not asked twice
    m_asking = true;
    whenDone(Branches(m_session).beat(m_window, m_article),
             this,
             [this, article = m_article](const Result<std::vector<Presence>> &others) {
                 m_asking = false;
                 // A desk that does not answer knows of nobody.
                 if (article == m_article)
                     setOthers(others ? *others : std::vector<Presence>());
                 if (!m_article.isNull() && (article != m_article || m_askAgain))
                     beat();
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
