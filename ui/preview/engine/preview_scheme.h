// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/preview_engine.h"

#include <QByteArray>
#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace stet {

/// Makes the scheme `stet:` known to the engine: secure, and nothing else is allowed to it. Must
/// be called before the first profile is made.
void registerPreviewScheme();

/// Answers `stet:` addresses with the one document that is being previewed, its style sheet and the
/// desk's images; everything else is not found. Owned by the profile; lives on the UI thread.
class PreviewSchemeHandler : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    explicit PreviewSchemeHandler(QObject *parent = nullptr);

    void setDocument(const QUrl &url, const QByteArray &html);
    void setStyleSheet(const QByteArray &css);
    void setImageReader(ImageReader reader);
    [[nodiscard]] QUrl documentUrl() const;

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void replyWithImage(QWebEngineUrlRequestJob *job, const QString &name);

    QUrl m_url;
    QByteArray m_html;
    QByteArray m_css;
    ImageReader m_images;
};

} // namespace stet
