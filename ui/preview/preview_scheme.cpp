// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_scheme.h"

#include <QBuffer>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace stet {

void registerPreviewScheme()
{
    if (!QWebEngineUrlScheme::schemeByName("stet").name().isEmpty())
        return;
    QWebEngineUrlScheme scheme("stet");
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl previewUrl(const QString &path)
{
    QUrl url;
    url.setScheme(QStringLiteral("stet"));
    url.setHost(QStringLiteral("page"));
    url.setPath(u'/' + path);
    return url;
}

PreviewSchemeHandler::PreviewSchemeHandler(QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
{}

void PreviewSchemeHandler::setDocument(const QUrl &url, const QByteArray &html)
{
    m_url = url;
    m_html = html;
}

void PreviewSchemeHandler::setStyleSheet(const QByteArray &css)
{
    m_css = css;
}

QUrl PreviewSchemeHandler::documentUrl() const
{
    return m_url;
}

QByteArray PreviewSchemeHandler::styleSheetAddress()
{
    return "stet://page/-/style.css";
}

void PreviewSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl asked = job->requestUrl().adjusted(QUrl::RemoveFragment | QUrl::RemoveQuery);
    const bool isPage = asked == m_url;
    const bool isStyle = asked.toEncoded() == styleSheetAddress();
    if (job->requestMethod() != "GET" || (!isPage && !isStyle)) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    // The reply reads from the buffer on another thread; it goes with the job.
    auto *buffer = new QBuffer(job);
    buffer->setData(isPage ? m_html : m_css);
    buffer->open(QIODevice::ReadOnly);
    job->reply(isPage ? "text/html; charset=utf-8" : "text/css; charset=utf-8", buffer);
}

} // namespace stet
