// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/preview_profile.h"

#include "ui/preview/engine/preview_scheme.h"

#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNotification>
#include <QWebEngineSettings>

namespace stet {

bool PreviewInterceptor::isAllowed(const QUrl &url, QWebEngineUrlRequestInfo::ResourceType type)
{
    if (url.scheme() == QStringLiteral("stet"))
        return url.host() == QStringLiteral("page");
    if (url.scheme() == QStringLiteral("data") &&
        type == QWebEngineUrlRequestInfo::ResourceTypeImage) {
        const QString media = url.path().left(11).toLower();
        return media.startsWith(QStringLiteral("image/png")) ||
               media.startsWith(QStringLiteral("image/jpeg")) ||
               media.startsWith(QStringLiteral("image/gif")) ||
               media.startsWith(QStringLiteral("image/webp"));
    }
    return false;
}

void PreviewInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (!isAllowed(info.requestUrl(), info.resourceType()))
        info.block(true);
}

PreviewProfile::PreviewProfile(QObject *parent)
    : QWebEngineProfile(parent) // without a name it is off the record
    , m_interceptor(new PreviewInterceptor(this))
    , m_handler(new PreviewSchemeHandler(this))
{
    setHttpCacheType(NoCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setSpellCheckEnabled(false);
    setUrlRequestInterceptor(m_interceptor);
    installUrlSchemeHandler("stet", m_handler);
    cookieStore()->setCookieFilter(
        [](const QWebEngineCookieStore::FilterRequest &) { return false; });
    setNotificationPresenter([](std::unique_ptr<QWebEngineNotification>) {});
    connect(this,
            &QWebEngineProfile::downloadRequested,
            this,
            [](QWebEngineDownloadRequest *request) { request->cancel(); });
    turnFeaturesOff();
}

PreviewSchemeHandler &PreviewProfile::schemeHandler() const
{
    return *m_handler;
}

void PreviewProfile::turnFeaturesOff()
{
    using Settings = QWebEngineSettings;
    QWebEngineSettings *own = settings();
    for (const Settings::WebAttribute attribute : {Settings::JavascriptEnabled,
                                                   Settings::JavascriptCanOpenWindows,
                                                   Settings::JavascriptCanAccessClipboard,
                                                   Settings::JavascriptCanPaste,
                                                   Settings::LinksIncludedInFocusChain,
                                                   Settings::LocalStorageEnabled,
                                                   Settings::LocalContentCanAccessRemoteUrls,
                                                   Settings::LocalContentCanAccessFileUrls,
                                                   Settings::XSSAuditingEnabled,
                                                   Settings::SpatialNavigationEnabled,
                                                   Settings::HyperlinkAuditingEnabled,
                                                   Settings::ErrorPageEnabled,
                                                   Settings::PluginsEnabled,
                                                   Settings::FullScreenSupportEnabled,
                                                   Settings::ScreenCaptureEnabled,
                                                   Settings::WebGLEnabled,
                                                   Settings::Accelerated2dCanvasEnabled,
                                                   Settings::AutoLoadIconsForPage,
                                                   Settings::TouchIconsEnabled,
                                                   Settings::FocusOnNavigationEnabled,
                                                   Settings::AllowRunningInsecureContent,
                                                   Settings::AllowGeolocationOnInsecureOrigins,
                                                   Settings::AllowWindowActivationFromJavaScript,
                                                   Settings::DnsPrefetchEnabled,
                                                   Settings::PdfViewerEnabled,
                                                   Settings::NavigateOnDropEnabled})
        own->setAttribute(attribute, false);
    own->setAttribute(Settings::PlaybackRequiresUserGesture, true);
    own->setAttribute(Settings::WebRTCPublicInterfacesOnly, true);
    own->setAttribute(Settings::ScrollAnimatorEnabled, false);
    own->setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);
}

} // namespace stet
