// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/open_articles.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"

#include <QWidget>

namespace stet {

namespace {

constexpr int lookEveryMs = 3'000;

} // namespace

OpenArticles::OpenArticles(DeskSession &session, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_page(*page)
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_page.isVisible())
            look();
    });
    m_timer.start();
    connect(&session, &DeskSession::changed, this, [this](const Changes &changes) {
        if (changes.presence && m_page.isVisible())
            look();
    });
}

const std::vector<ArticlePresence> &OpenArticles::all() const
{
    return m_all;
}

const QHash<ArticleId, QStringList> &OpenArticles::people() const
{
    return m_people;
}

void OpenArticles::look()
{
    m_askAgain = m_asking;
    if (m_asking)
        return;
    m_asking = true;
    whenDone(Branches(m_session).whoIsWhere(),
             this,
             [this](const Result<std::vector<ArticlePresence>> &all) {
                 m_asking = false;
                 if (all)
                     take(*all);
                 if (m_askAgain)
                     look();
             });
}

void OpenArticles::take(const std::vector<ArticlePresence> &all)
{
    if (all == m_all)
        return;
    m_all = all;
    m_people.clear();
    for (const ArticlePresence &one : all) {
        QStringList &names = m_people[one.article];
        if (!names.contains(one.presence.person))
            names.append(one.presence.person);
    }
    Q_EMIT changed();
}

} // namespace stet
