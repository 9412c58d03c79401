// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/preview_page.h"

#include "ui/preview/engine/preview_bridge.h"
#include "ui/preview/engine/preview_profile.h"
#include "ui/preview/engine/preview_scheme.h"

#include <QFile>
#include <QWebChannel>
#include <QWebEngineCertificateError>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

namespace stet {

namespace {

QString readScript(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "PreviewPage", "a built-in script is missing");
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

QWebEngineScript ownScript(const QString &name, const QString &path)
{
    QWebEngineScript script;
    script.setName(name);
    script.setSourceCode(readScript(path));
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setRunsOnSubFrames(false);
    return script;
}

} // namespace

PreviewPage::PreviewPage(PreviewProfile &profile, QObject *parent)
    : QWebEnginePage(&profile, parent)
    , m_profile(profile)
    , m_bridge(new PreviewBridge(this))
{
    auto *channel = new QWebChannel(this);
    channel->registerObject(QStringLiteral("bridge"), m_bridge);
    setWebChannel(channel, QWebEngineScript::ApplicationWorld);
    // Both run in a world of their own, which the page's content cannot see.
    scripts().insert(
        ownScript(QStringLiteral("channel"), QStringLiteral(":/qtwebchannel/qwebchannel.js")));
    scripts().insert(ownScript(QStringLiteral("patch"), QStringLiteral(":/stet/preview/patch.js")));
    denyEverything();
}

void PreviewPage::denyEverything()
{
    connect(this,
            &QWebEnginePage::featurePermissionRequested,
            this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this,
            &QWebEnginePage::fullScreenRequested,
            this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) {
        request.reject();
    });
    connect(this,
            &QWebEnginePage::registerProtocolHandlerRequested,
            this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this,
            &QWebEnginePage::fileSystemAccessRequested,
            this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this,
            &QWebEnginePage::newWindowRequested,
            this,
            [this](QWebEngineNewWindowRequest &request) {
                if (request.isUserInitiated())
                    Q_EMIT linkClicked(request.requestedUrl());
            });
    connect(
        this, &QWebEnginePage::certificateError, this, [](const QWebEngineCertificateError &error) {
            QWebEngineCertificateError(error).rejectCertificate();
        });
}

void PreviewPage::show(const QUrl &url, const QByteArray &html)
{
    m_profile.schemeHandler().setDocument(url, html);
    m_showing = true;
    load(url);
}

PreviewBridge &PreviewPage::bridge() const
{
    return *m_bridge;
}

void PreviewPage::run(const QString &script)
{
    runJavaScript(script, QWebEngineScript::ApplicationWorld);
}

bool PreviewPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (!isMainFrame)
        return false;
    if (type == NavigationTypeLinkClicked) {
        Q_EMIT linkClicked(url);
        return false;
    }
    // One navigation for each call of `show`: a reload or a refresh by the page is neither.
    const bool own =
        m_showing && type == NavigationTypeTyped && url == m_profile.schemeHandler().documentUrl();
    // Of two in a row, the first may ask when the second has been told of already.
    if (own)
        m_showing = false;
    return own;
}

QWebEnginePage *PreviewPage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList PreviewPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void PreviewPage::javaScriptAlert(const QUrl &, const QString &) {}

bool PreviewPage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

bool PreviewPage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

void PreviewPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel,
                                           const QString &,
                                           int,
                                           const QString &)
{
    // What content says there is nobody's business; the engine would print it to our terminal.
}

} // namespace stet
