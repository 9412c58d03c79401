// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/desk/journal/journal_record.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <optional>

namespace stet {

/// What a backup needs of the session's journal; tests give their own.
struct JournalDoor
{
    std::function<QFuture<Result<>>(JournalEntry)> keep; ///< none: there is no journal
    std::function<void(ArticleId)> settle;
};

/// Sees to it that words which the desk does not acknowledge reach the journal: counts the edits
/// of one article, knows which of them the desk and the journal have, and writes when it is time.
/// Owned by the recorder; lives on the UI thread.
class DraftBackup : public QObject
{
    Q_OBJECT

public:
    enum class Haste {
        Calm,  ///< the desk gets its second first
        Soon,  ///< the desk refuses; what is typed follows at once but not letter by letter
        AtOnce ///< the program is about to end
    };

    DraftBackup(JournalDoor door,
                const Clock &clock,
                std::function<JournalEntry()> entry,
                QObject *parent);

    /// Starts on another article, all of which the desk has.
    void begin(ArticleId article);

    void noteEdit();

    [[nodiscard]] quint64 edits() const { return m_edits; }

    /// The desk has the first `edits` of them; the first of those behind is of `sinceMs` of the
    /// steady clock.
    void acknowledge(quint64 edits, qint64 sinceMs);

    void setHaste(Haste haste) { m_haste = haste; }

    /// Writes where it is due.
    void look();

    /// The desk or the journal has every edit.
    [[nodiscard]] bool holdsAll() const { return m_safe == m_edits; }

    /// What the journal refused before says nothing of the next attempt.
    void forgetRefusal() { m_refusal.reset(); }

    /// The journal refused the newest words or does not answer, or there is none.
    [[nodiscard]] bool hasFailed() const;

    /// Why it refused, for a person; empty where it did not.
    [[nodiscard]] QString reason() const;

Q_SIGNALS:
    /// The journal has answered, one way or the other.
    void answered();

private:
    void write();

    JournalDoor m_door;
    const Clock &m_clock;
    std::function<JournalEntry()> m_entry;
    ArticleId m_article;
    Haste m_haste = Haste::Calm;
    quint64 m_edits = 0;     // so far
    quint64 m_safe = 0;      // the newest that the desk or the journal has
    quint64 m_journaled = 0; // the newest that the journal has, while it has any
    qint64 m_unsafeSinceMs = 0;
    qint64 m_retryAtMs = 0;
    bool m_writing = false;
    qint64 m_writingSinceMs = 0;
    std::optional<Error> m_refusal;
    quint64 m_round = 0; // answers for an earlier article are not ours
};

} // namespace stet
