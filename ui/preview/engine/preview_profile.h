// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInterceptor>

namespace stet {

class PreviewSchemeHandler;

/// Lets the preview's own scheme through, and pictures that stand in the page as raster data; all
/// else is blocked before it becomes a connection. Called on the UI thread.
class PreviewInterceptor : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

    /// Whether a request to `url` may go on.
    [[nodiscard]] static bool isAllowed(const QUrl &url,
                                        QWebEngineUrlRequestInfo::ResourceType type);
};

/// The engine's surroundings for hostile text: off the record, no page script, no storage, no
/// network, no downloads, no optional feature. Pages must be deleted before their profile.
class PreviewProfile : public QWebEngineProfile
{
    Q_OBJECT

public:
    explicit PreviewProfile(QObject *parent = nullptr);

    [[nodiscard]] PreviewSchemeHandler &schemeHandler() const;

private:
    void turnFeaturesOff();

    PreviewInterceptor *m_interceptor;
    PreviewSchemeHandler *m_handler;
};

} // namespace stet
