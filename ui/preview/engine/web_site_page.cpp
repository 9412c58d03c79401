// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/web_site_page.h"

#include <QUrl>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <utility>

namespace stet {

WebSitePage::WebSitePage()
    : m_profile(std::make_unique<QWebEngineProfile>())
    , m_view(std::make_unique<QWebEngineView>(m_profile.get()))
{}

WebSitePage::~WebSitePage() = default;

QWidget &WebSitePage::widget() const
{
    return *m_view;
}

void WebSitePage::load(const QString &file, std::function<void()> loaded)
{
    QObject::connect(m_view.get(),
                     &QWebEngineView::loadFinished,
                     m_view.get(),
                     [told = std::move(loaded)](bool) { told(); });
    m_view->load(QUrl::fromLocalFile(file));
}

void WebSitePage::setScheme(const QString &name)
{
    m_view->page()->runJavaScript(
        QStringLiteral("document.documentElement.dataset.scheme = '%1'").arg(name),
        QWebEngineScript::ApplicationWorld);
}

void WebSitePage::print(std::function<void(const QByteArray &pdf)> printed)
{
    m_view->page()->printToPdf(printed);
}

} // namespace stet
