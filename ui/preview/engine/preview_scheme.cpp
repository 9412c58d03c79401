// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/preview_scheme.h"

#include "core/base/when_done.h"
#include "ui/preview/preview_document.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace stet {

namespace {

void replyWith(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes)
{
    // The reply reads from the buffer on another thread; it goes with the job.
    auto *buffer = new QBuffer(job);
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(type, buffer);
}

} // namespace

void registerPreviewScheme()
{
    if (!QWebEngineUrlScheme::schemeByName("stet").name().isEmpty())
        return;
    QWebEngineUrlScheme scheme("stet");
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
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

void PreviewSchemeHandler::setImageReader(ImageReader reader)
{
    m_images = std::move(reader);
}

void PreviewSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl asked = job->requestUrl().adjusted(QUrl::RemoveFragment | QUrl::RemoveQuery);
    const QString name = asked.path(QUrl::FullyDecoded).mid(1);
    if (job->requestMethod() != "GET")
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (asked == m_url)
        replyWith(job, "text/html; charset=utf-8", m_html);
    else if (asked.toEncoded() == previewStyleAddress)
        replyWith(job, "text/css; charset=utf-8", m_css);
    else if (m_images)
        replyWithImage(job, name);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void PreviewSchemeHandler::replyWithImage(QWebEngineUrlRequestJob *job, const QString &name)
{
    whenDone(m_images(name), this, [asked = QPointer(job)](const Result<MediaFile> &image) {
        if (!asked) // the page has gone on
            return;
        if (image)
            replyWith(asked, image->info.mediaType.toLatin1(), image->bytes);
        else
            asked->fail(QWebEngineUrlRequestJob::UrlNotFound);
    });
}

} // namespace stet
