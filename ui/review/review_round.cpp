// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_round.h"

#include "core/base/when_done.h"
#include "core/desk/desk_session.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int rereadAfterMs = 40;

} // namespace

ReviewRound::ReviewRound(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(rereadAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &ReviewRound::refresh);
    connect(&m_session, &DeskSession::changed, this, &ReviewRound::deskChanged);
}

void ReviewRound::open(ArticleId article)
{
    if (article != m_article)
        forget();
    m_article = article;
    refresh();
}

void ReviewRound::forget()
{
    ++m_opened;
    m_article = {};
    m_rows = {};
    m_pass.clear();
    m_aids = nullptr;
    m_signed = nullptr;
    m_current = -1;
    m_steps.clear();
    m_busy = m_reading = m_stale = m_goOn = m_writing = false;
    m_judging.clear();
    m_binding.clear();
    m_soon.stop();
    m_refused = {}; // of what is under way: its answer comes yet
    refuseAll();
    Q_EMIT sheetChanged();
    Q_EMIT currentChanged();
}

bool ReviewRound::isWritable() const
{
    return m_session.readOnlyReason().isEmpty();
}

void ReviewRound::choose(int row)
{
    if (row < 0 || row >= m_rows.count() || row == m_current)
        return;
    m_current = row;
    m_goOn = false; // somebody went elsewhere
    Q_EMIT currentChanged();
}

bool ReviewRound::awaitsSecondLook(int row) const
{
    return std::binary_search(m_pass.begin(), m_pass.end(), row);
}

int ReviewRound::nextToDo(int row) const
{
    if (m_pass.empty())
        return m_rows.nextOpen(row);
    const auto here = std::lower_bound(m_pass.begin(), m_pass.end(), row);
    return here == m_pass.begin() ? m_pass.back() : *std::prev(here);
}

void ReviewRound::deskChanged(const Changes &changes)
{
    // What this round is saying is read again with its answer.
    const bool said = changes.checks.contains(m_article) && !m_writing;
    const bool ours = changes.articles.contains(m_article) || said || changes.settings ||
                      !changes.sources.isEmpty() || !changes.snapshots.isEmpty();
    if (!m_article.isNull() && ours && !m_soon.isActive())
        m_soon.start();
}

void ReviewRound::refresh()
{
    if (m_article.isNull())
        return;
    if (std::exchange(m_reading, true)) {
        m_stale = true;
        return;
    }
    whenDone(Checking(m_session).atHand(m_article, m_aids),
             this,
             [this, opened = m_opened](const Result<ArticleAtHand> &desk) {
                 if (opened != m_opened)
                     return;
                 m_reading = false;
                 if (desk)
                     take(*desk);
                 else
                     Q_EMIT failed(desk.error(), tr("read the check sheet"));
                 if (std::exchange(m_stale, false)) {
                     refresh();
                     return;
                 }
                 if (m_writing)
                     return; // its answer reads again
                 m_busy = false;
                 next();
             });
}

void ReviewRound::take(const ArticleAtHand &desk)
{
    const SheetRows before = std::exchange(m_rows, SheetRows(desk.sheet));
    m_aids = desk.aids;
    m_signed = desk.signedContent;
    const Actor &actor = m_session.actor();
    const bool firstPass = m_pass.empty();
    m_pass = m_rows.secondPass({actor.name, actor.account, actor.machine});
    m_current = m_current < 0 ? std::max(nextToDo(-1), std::min(0, m_rows.count() - 1))
                              : m_rows.sameAs(before, m_current);
    if (std::exchange(m_goOn, false)) {
        const bool begins = firstPass && !m_pass.empty(); // the second one, at its end
        const int open = begins ? m_pass.back() : nextToDo(m_current);
        m_current = open >= 0 ? open : m_current;
    }
    Q_EMIT sheetChanged();
    Q_EMIT currentChanged();
}

void ReviewRound::start(Deed deed, Refused refused)
{
    Waiting waiting{std::move(deed), std::move(refused)};
    if (isBusy())
        m_waiting.push_back(std::move(waiting));
    else
        begin(waiting);
}

void ReviewRound::next()
{
    if (m_waiting.empty()) {
        m_binding.clear();
        Q_EMIT idle();
        return;
    }
    const Waiting waiting = std::move(m_waiting.front());
    m_waiting.pop_front();
    begin(waiting);
}

void ReviewRound::begin(const Waiting &waiting)
{
    m_busy = true;
    m_refused = waiting.refused;
    waiting.deed();
}

/// What waits was meant for what is not so.
void ReviewRound::refuseAll()
{
    std::vector<Refused> told{std::exchange(m_refused, {})};
    for (Waiting &waiting : m_waiting)
        told.push_back(std::move(waiting.refused));
    m_waiting.clear();
    for (const Refused &one : told) {
        if (one)
            one();
    }
}

} // namespace stet
