// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QObject>
#include <QTimer>
#include <QTimeZone>

namespace stet {

/// Tells that another minute or another day of the desk's time zone has begun, also after the
/// computer slept: what is due today changes without anybody's doing. Owned by the desk's page; UI
/// thread.
class DayWatch : public QObject
{
    Q_OBJECT

public:
    DayWatch(const Clock &clock, QObject *parent);

    void setZone(const QTimeZone &zone);
    /// Looks at the clock now.
    void look();

Q_SIGNALS:
    void minutePassed();
    void dayChanged();

protected:
    /// Who comes back to the window looks at it.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QDate today() const;
    void wait();

    const Clock &m_clock;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QTimer m_timer;
    qint64 m_minute;
    QDate m_day;
};

} // namespace stet
