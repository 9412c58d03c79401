// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/engine/preview_page.h"
#include "ui/preview/preview_view.h"

#include <QWebEngineView>

namespace stet::test {

/// The engine's view in a preview.
[[nodiscard]] inline QWebEngineView &webViewOf(const PreviewView &view)
{
    return *view.findChild<QWebEngineView *>();
}

/// The one page of a preview.
[[nodiscard]] inline PreviewPage &pageOf(const PreviewView &view)
{
    return *view.findChild<PreviewPage *>();
}

} // namespace stet::test
