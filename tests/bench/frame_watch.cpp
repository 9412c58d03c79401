// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame_watch.h"

#include <QEventLoop>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineScript>

namespace stet::bench {

namespace {

const QString FrameScript = QStringLiteral("window.stetFrame = () => requestAnimationFrame(() => {"
                                           "  const after = new MessageChannel();"
                                           "  after.port1.onmessage = () => {"
                                           "    window.stetFrames = (window.stetFrames || 0) + 1;"
                                           "    document.title = 'frame ' + window.stetFrames; };"
                                           "  after.port2.postMessage(0); });");

} // namespace

FrameWatch::FrameWatch(QWebEnginePage &page)
    : m_page(page)
{
    connect(&page, &QWebEnginePage::titleChanged, this, [this](const QString &title) {
        if (!title.startsWith(QStringLiteral("frame ")))
            return;
        ++m_frames;
        Q_EMIT painted();
    });
    m_page.runJavaScript(FrameScript, QWebEngineScript::ApplicationWorld);
}

void FrameWatch::watchChanges()
{
    m_page.runJavaScript(
        QStringLiteral("new MutationObserver(() => window.stetFrame()).observe("
                       "document.querySelector('main'), {childList: true, subtree: "
                       "true});"),
        QWebEngineScript::ApplicationWorld);
}

void FrameWatch::arm()
{
    m_frames = 0;
}

void FrameWatch::askForFrame()
{
    m_page.runJavaScript(QStringLiteral("window.stetFrame()"), QWebEngineScript::ApplicationWorld);
}

bool FrameWatch::wait()
{
    // A loop that sleeps: one that looks again and again would take a processor from those whose
    // time is measured.
    QEventLoop loop;
    connect(this, &FrameWatch::painted, &loop, &QEventLoop::quit);
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    if (m_frames == 0)
        loop.exec();
    return m_frames > 0;
}

} // namespace stet::bench
