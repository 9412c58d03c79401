// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_backup.h"

#include "core/base/when_done.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

// The recorder has handed over long before, and the desk had more than a second to answer: no word
// is older than two seconds before one of the two has it.
constexpr qint64 calmAfterMs = 1'800;
constexpr qint64 soonAfterMs = 300;
constexpr qint64 retryAfterMs = 1'000;
constexpr qint64 journalHangsAfterMs = 3'000;

} // namespace

DraftBackup::DraftBackup(JournalDoor door,
                         const Clock &clock,
                         std::function<JournalEntry()> entry,
                         QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_clock(clock)
    , m_entry(std::move(entry))
{}

void DraftBackup::begin(ArticleId article)
{
    ++m_round;
    m_article = article;
    m_haste = Haste::Calm;
    m_edits = m_safe = m_journaled = 0;
    m_unsafeSinceMs = m_retryAtMs = 0;
    m_writing = false;
    m_refusal.reset();
}

void DraftBackup::noteEdit()
{
    ++m_edits;
    if (m_unsafeSinceMs == 0)
        m_unsafeSinceMs = m_clock.steadyMs();
}

void DraftBackup::acknowledge(quint64 edits, qint64 sinceMs)
{
    m_haste = Haste::Calm;
    m_refusal.reset();
    m_safe = std::max(m_safe, edits);
    m_unsafeSinceMs = m_safe == m_edits ? 0 : sinceMs;
    if (m_journaled != 0 && m_journaled <= edits && !m_writing) {
        m_journaled = 0;
        m_door.settle(m_article);
    }
}

void DraftBackup::look()
{
    if (m_unsafeSinceMs == 0 || m_writing || !m_door.keep)
        return;
    const qint64 now = m_clock.steadyMs();
    const qint64 after = m_haste == Haste::AtOnce ? 0
                         : m_haste == Haste::Soon ? soonAfterMs
                                                  : calmAfterMs;
    if (now - m_unsafeSinceMs >= after && (now >= m_retryAtMs || m_haste == Haste::AtOnce))
        write();
}

bool DraftBackup::hasFailed() const
{
    return m_refusal || !m_door.keep ||
           (m_writing && m_clock.steadyMs() - m_writingSinceMs >= journalHangsAfterMs);
}

QString DraftBackup::reason() const
{
    return m_refusal ? m_refusal->message : QString();
}

void DraftBackup::write()
{
    m_writing = true;
    const qint64 begun = m_writingSinceMs = m_clock.steadyMs();
    whenDone(m_door.keep(m_entry()),
             this,
             [this, begun, edits = m_edits, round = m_round](const Result<> &kept) {
                 if (round != m_round)
                     return;
                 m_writing = false;
                 m_refusal.reset();
                 if (kept) {
                     const bool late = m_safe >= edits; // the desk was quicker
                     m_journaled = edits;
                     m_safe = std::max(m_safe, edits);
                     m_unsafeSinceMs = m_safe == m_edits ? 0 : begun;
                     if (late) {
                         m_journaled = 0;
                         m_door.settle(m_article);
                     }
                 } else {
                     // Once at once is enough: a disk that is full stays so for a while.
                     m_refusal = kept.error();
                     m_retryAtMs = m_clock.steadyMs() + retryAfterMs;
                     m_haste = std::min(m_haste, Haste::Soon);
                 }
                 Q_EMIT answered();
                 look();
             });
}

} // namespace stet
