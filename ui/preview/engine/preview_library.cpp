// SPDX-License-Identifier: GPL-3.0-or-later
// What the library says of itself: the two functions that the program looks for in it. The first
// tells whether the second may be called.
#include "ui/preview/engine/preview_scheme.h"
#include "ui/preview/engine/web_preview.h"
#include "ui/preview/engine/web_site_page.h"
#include "ui/preview/preview_build.h"

#include <QApplication>
#include <QTimer>
#include <QtWebEngineCore/qtwebenginecoreglobal.h>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <utility>

using namespace stet;

namespace {

/// What `warm` made and nobody took yet. It must go before the engine does, which ends with the
/// application.
std::unique_ptr<WebPreview> &spare()
{
    static auto *preview = new std::unique_ptr<WebPreview>;
    return *preview;
}

void warm()
{
    static bool done = false;
    if (std::exchange(done, true))
        return;
    registerPreviewScheme();
    spare() = std::make_unique<WebPreview>();
    // Between the engine, which takes the longest, and its first page the window answers.
    QTimer::singleShot(0, qApp, [] {
        if (spare())
            spare()->showBlank();
    });
    QObject::connect(
        qApp, &QCoreApplication::aboutToQuit, qApp, [] { spare().reset(); }, Qt::DirectConnection);
}

std::unique_ptr<PreviewEngine> makeEngine(QWidget &parent, PreviewEvents events)
{
    registerPreviewScheme();
    std::unique_ptr<WebPreview> preview =
        spare() ? std::move(spare()) : std::make_unique<WebPreview>();
    preview->settle(parent, std::move(events));
    return preview;
}

std::unique_ptr<SitePage> makeSitePage()
{
    registerPreviewScheme(); // before the first profile, whoever makes it
    return std::make_unique<WebSitePage>();
}

QString engineVersion()
{
    return QString::fromLatin1(qWebEngineVersion());
}

QString chromiumVersion()
{
    return QString::fromLatin1(qWebEngineChromiumVersion());
}

qint64 rendererPid()
{
    for (const QWidget *widget : QApplication::allWidgets()) {
        const auto *view = qobject_cast<const QWebEngineView *>(widget);
        if (view != nullptr && view->page()->renderProcessPid() > 0)
            return view->page()->renderProcessPid();
    }
    return 0;
}

constexpr PreviewLibrary library{
    warm, makeEngine, makeSitePage, engineVersion, chromiumVersion, rendererPid};

} // namespace

extern "C" const char *stetPreviewBuild()
{
    return previewBuild;
}

extern "C" const PreviewLibrary *stetPreviewLibrary()
{
    return &library;
}
