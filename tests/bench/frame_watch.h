// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWebEnginePage;

namespace stet::bench {

/// Tells when a page has painted a frame: the script world sets the document's title in the first
/// task behind an animation frame's painting. Works where the page's own script is off.
class FrameWatch : public QObject
{
    Q_OBJECT

public:
    explicit FrameWatch(QWebEnginePage &page);

    /// From now on every change of the article asks for a frame; what is laid beside it does not.
    void watchChanges();

    /// Forgets frames so far.
    void arm();
    void askForFrame();

    /// Until a frame was painted; false after 20 seconds.
    [[nodiscard]] bool wait();

Q_SIGNALS:
    void painted();

private:
    QWebEnginePage &m_page;
    int m_frames = 0;
};

} // namespace stet::bench
