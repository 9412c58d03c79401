// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/publish_time.h"
#include "ui/palette/palette_model.h"

#include <QHash>
#include <QObject>
#include <QTimeZone>

#include <vector>

namespace stet {

class DeskSession;

/// When articles of the desk are to be published, as the desk has it by now. Read again with each
/// change of an article. Owned by the desk's area; UI thread.
class PublishTimes : public QObject
{
    Q_OBJECT

public:
    PublishTimes(DeskSession &session, QObject *parent);

    /// UTC milliseconds by article.
    [[nodiscard]] const QHash<ArticleId, qint64> &all() const { return m_times; }

    /// 0: at no time.
    [[nodiscard]] qint64 of(const ArticleId &article) const { return m_times.value(article); }

    /// The same with what the change is called then.
    [[nodiscard]] PublishTime planned(const ArticleId &article) const
    {
        return m_planned.value(article, PublishTime{article});
    }

Q_SIGNALS:
    void changed();

private:
    void read();

    DeskSession &m_session;
    QHash<ArticleId, qint64> m_times;
    QHash<ArticleId, PublishTime> m_planned;
    bool m_reading = false;
    bool m_stale = false; ///< something changed while it was read
};

/// Times to choose from; data: UTC milliseconds, 0 for none, which is there where one is planned.
[[nodiscard]] std::vector<PaletteEntry>
publishTimeEntries(qint64 nowMs, qint64 plannedMs, const QTimeZone &zone);
/// "16:00", "2026-03-04", "2026-03-04 16:00", by the clock of `zone` as `clockTime` reads it; what
/// is over cannot be taken.
[[nodiscard]] PaletteEntry
typedPublishTime(const QString &typed, qint64 nowMs, const QTimeZone &zone);

} // namespace stet
