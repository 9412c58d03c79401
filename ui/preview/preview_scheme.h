// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/media.h"

#include <QByteArray>
#include <QFuture>
#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

#include <functional>

namespace stet {

/// Makes the scheme `stet:` known to the engine: secure, and nothing else is allowed to it. Must
/// be called before the QApplication is made.
void registerPreviewScheme();

/// The address at which the preview shows the page that is published as `path` ("news/a.html").
[[nodiscard]] QUrl previewUrl(const QString &path);

/// Gives an image of the desk by its name, "images/a.png".
using ImageReader = std::function<QFuture<Result<MediaFile>>(const QString &name)>;

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

    /// Where a document refers to the style sheet.
    [[nodiscard]] static QByteArray styleSheetAddress();

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void replyWithImage(QWebEngineUrlRequestJob *job, const QString &name);

    QUrl m_url;
    QByteArray m_html;
    QByteArray m_css;
    ImageReader m_images;
};

} // namespace stet
