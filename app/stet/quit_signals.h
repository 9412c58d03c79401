// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <functional>
#include <memory>

namespace stet {

/// SIGTERM, SIGINT and SIGHUP as a signal of Qt's, so that the windows can keep what was typed
/// before they go. Once every word is safe, or after three seconds, another SIGTERM or SIGINT ends
/// the program at once; SIGHUP never does. One in a program; UI thread.
class QuitSignals : public QObject
{
    Q_OBJECT

public:
    /// `isSafe`: desk or recovery file has every word.
    explicit QuitSignals(std::function<bool()> isSafe, QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void quitRequested();

private:
    void losePatience();

    std::function<bool()> m_isSafe;
    QTimer m_patience;
    int m_left = 0; ///< looks until it is lost
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace stet
