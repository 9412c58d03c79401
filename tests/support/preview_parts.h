// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/engine/preview_page.h"
#include "ui/preview/preview_view.h"

#include <QTest>
#include <QWebEngineView>

namespace stet::test {

/// A part of a preview's engine, which starts with the first page.
template <class Part>
[[nodiscard]] Part &enginePart(const PreviewView &view)
{
    constexpr int longestStartMs = 20'000;
    if (!QTest::qWaitFor([&] { return view.findChild<Part *>() != nullptr; }, longestStartMs))
        qFatal("the preview's engine does not start");
    return *view.findChild<Part *>();
}

[[nodiscard]] inline QWebEngineView &webViewOf(const PreviewView &view)
{
    return enginePart<QWebEngineView>(view);
}

[[nodiscard]] inline PreviewPage &pageOf(const PreviewView &view)
{
    return enginePart<PreviewPage>(view);
}

} // namespace stet::test
