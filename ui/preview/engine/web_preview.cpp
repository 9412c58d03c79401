// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/web_preview.h"

#include "ui/preview/engine/preview_bridge.h"
#include "ui/preview/engine/preview_page.h"
#include "ui/preview/engine/preview_profile.h"
#include "ui/preview/engine/preview_scheme.h"

#include <QWebEngineView>

#include <utility>

namespace stet {

WebPreview::WebPreview()
    : m_profile(std::make_unique<PreviewProfile>())
{}

void WebPreview::makePage()
{
    if (m_page != nullptr)
        return;
    m_view = new QWebEngineView;
    m_page = new PreviewPage(*m_profile, m_view);
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAcceptDrops(false);
}

void WebPreview::settle(QWidget &parent, PreviewEvents events)
{
    m_events = std::move(events);
    makePage();
    m_view->setParent(&parent);
    const PreviewBridge &bridge = m_page->bridge();
    QObject::connect(&bridge, &PreviewBridge::scriptConnected, m_page, [this](int load) {
        m_events.scriptConnected(load);
    });
    QObject::connect(
        &bridge, &PreviewBridge::partScrolled, m_page, [this](const QString &part, double past) {
            m_events.partScrolled(part, past);
        });
    QObject::connect(
        &bridge, &PreviewBridge::partClicked, m_page, [this](const QString &part, int textOffset) {
            m_events.partClicked(part, textOffset);
        });
    QObject::connect(&bridge, &PreviewBridge::patchPainted, m_page, [this](quint64 generation) {
        m_events.patchPainted(generation);
    });
    QObject::connect(m_page, &PreviewPage::linkClicked, m_page, [this](const QUrl &url) {
        m_events.linkClicked(url);
    });
    QObject::connect(m_page, &QWebEnginePage::linkHovered, m_page, [this](const QString &address) {
        m_events.linkHovered(address);
    });
    QObject::connect(m_page, &QWebEnginePage::renderProcessTerminated, m_page, [this] {
        m_events.rendererGone();
    });
}

WebPreview::~WebPreview()
{
    // The page has to go before its profile.
    delete m_view;
}

void WebPreview::showBlank()
{
    makePage();
    m_page->show(QUrl(QStringLiteral("stet://page/blank")), "<!doctype html>");
}

QWidget &WebPreview::widget() const
{
    return *m_view;
}

void WebPreview::setStyleSheet(const QByteArray &css)
{
    m_profile->schemeHandler().setStyleSheet(css);
}

void WebPreview::setImageReader(ImageReader reader)
{
    m_profile->schemeHandler().setImageReader(std::move(reader));
}

void WebPreview::setBackground(const QColor &color)
{
    m_page->setBackgroundColor(color);
}

void WebPreview::setZoomFactor(double factor)
{
    m_page->setZoomFactor(factor);
}

void WebPreview::show(const QUrl &url, const QByteArray &html)
{
    m_page->show(url, html);
}

void WebPreview::run(const QString &script)
{
    m_page->run(script);
}

} // namespace stet
