// SPDX-License-Identifier: GPL-3.0-or-later
// What the library says of itself: the two functions that the program looks for in it. The first
// tells whether the second may be called.
#include "ui/preview/engine/preview_scheme.h"
#include "ui/preview/engine/web_preview.h"
#include "ui/preview/engine/web_site_page.h"
#include "ui/preview/preview_build.h"

#include <QtWebEngineCore/qtwebenginecoreglobal.h>

#include <utility>

using namespace stet;

namespace {

std::unique_ptr<PreviewEngine> makeEngine(QWidget &parent, PreviewEvents events)
{
    registerPreviewScheme();
    return std::make_unique<WebPreview>(parent, std::move(events));
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

constexpr PreviewLibrary library{makeEngine, makeSitePage, engineVersion, chromiumVersion};

} // namespace

extern "C" const char *stetPreviewBuild()
{
    return previewBuild;
}

extern "C" const PreviewLibrary *stetPreviewLibrary()
{
    return &library;
}
